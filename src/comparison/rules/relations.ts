import type { ActorRef, Codebook, Filler, RelationQuestion, RelationSource } from "../../model/index.ts";
import { fromClaim } from "../from-claim.ts";
import { asking, knownOf } from "../known.ts";
import type { Comparable, Rule, Scene, Span } from "../reply.ts";
import { tensedOf, tenseOf } from "../time.ts";
import { standsIn } from "../weak.ts";
import { tiesOf } from "./relations/ties.ts";
import { tradesOf } from "./relations/trades.ts";
import { kinshipsOf } from "./relations/kinships.ts";
import { judgeRelation } from "./relations/judge.ts";
import { lockupOf } from "./relations/lockups.ts";
import { officeOf, termOf } from "./relations/offices.ts";
import { hasWords, type Related, type RelationReply, type Side, sideOf, sourcesOf } from "./relations/related.ts";
import { COUNTRY_OF } from "../../reading/names/demonyms.ts";
import { pieces } from "../../reading/names/folding.ts";

const SOLE =
  /\b(?:the (?:\p{L}+ )?(?:leader|head|boss|chief|commander|kingpin)|sole|supreme|undisputed|leads|heads|led by|is led|headed by|commands|overall|top leader)\b/iu;

/** "No single leader", "any criminal group": who or what stands in no such relation. */
const NONE = /^(?:no|nobody|none|neither|any|anyone|anybody)\b/iu;

const ACTING = /\b(?:acting|interim|caretaker|stand-in|provisional|temporarily|filling in)\b/iu;

/** What is wished, foretold or only supposed to follow says nothing of how things are. */
const NOT_SO: ReadonlySet<string> = new Set(["predicted", "conditional", "wanted"]);

const rowsOf = new WeakMap<Codebook, readonly RelationQuestion[]>();
function rows(codebook: Codebook): readonly RelationQuestion[] {
  const known = rowsOf.get(codebook) ?? codebook.questions.filter((row) => row.rule === "relation");
  rowsOf.set(codebook, known);
  return known;
}

export const relations: Rule<Related> = {
  kind: "relation",
  says: "Who stands in a relation or office: one at a time with succession, one for ever, or many side by side.",
  replies(comparable, scene) {
    const { claim } = comparable;
    if (NOT_SO.has(claim.modality)) return [];
    const all = rows(scene.codebook);
    const type = claim.type;
    // "He denied any links to the cartel" is a statement, and a word on his ties.
    const pairs = all.flatMap((row) => (row.keyed === "pair" ? tiesOf(comparable, row, scene) : []));
    if (type === null || (claim.kind !== "relation" && claim.kind !== "event")) return pairs;
    return [
      ...sourcesOf(all, type).flatMap(({ row, source }) =>
        row.keyed === "pair" || row.keyed === "trade" || (row.without && hasWords(claim.quote, row.without))
          ? []
          : answers(comparable, row, source, scene),
      ),
      ...all.flatMap((row) => (row.keyed === "office" ? leavings(comparable, row, scene) : [])),
      ...pairs,
      ...all.flatMap((row) => (row.keyed === "trade" ? tradesOf(comparable, row, scene) : [])),
    ];
  },
  compare: judgeRelation,
};

function answers(
  comparable: Comparable,
  row: RelationQuestion,
  source: RelationSource,
  scene: Scene,
): readonly RelationReply[] {
  const { claim } = comparable;
  const type = claim.type;
  if (source.with && !hasWords(claim.quote, source.with)) return [];
  if (row.keyed === "kin") return kinshipsOf(comparable, row, scene);
  const ofRole = (role: Filler["role"]): readonly Filler[] => claim.roles.filter((filler) => filler.role === role);
  const sides = distinct(
    ofRole(source.answer).flatMap((filler) =>
      // A title names its holder; "the Mexican President", taken for somebody, is no word on who that is.
      row.keyed === "office" && standsIn(filler)
        ? []
        : ((row.keyed === "lockup" ? lockupOf(filler) : sideIn(claim.report, filler, scene)) ?? []),
    ),
  );
  // "Presidents Obama and Trump": one title for two names is no word on one office.
  if (row.keyed === "office" && sides.length > 1) return [];
  const base = fromClaim(comparable, [source.fixed, source.answer]);
  // "Paz gives orders to nobody in the clan": he does not lead it, and may well be of it.
  if (source.of !== row.of && !base.affirmed) return [];
  const holds = tensedOf(comparable);
  const tense = tenseOf(claim.quote);
  // "the son of A" may leave A its mother; "A, the father of" leaves no room.
  const ended = type === "resign";
  const acting = ACTING.test(claim.quote);
  const sole = row.holds === "one-for-ever" ? source.fixed === row.fixed : SOLE.test(claim.quote) && sides.length === 1;
  return sides.flatMap((side) =>
    fixed(comparable, row, source, side, scene).flatMap(
      ({ key, name, ref, terms = [], bare }): readonly RelationReply[] => {
        const value = {
          row: row.id,
          key: side.key,
          named: side.named,
          all: sides.map((s) => s.key),
          sole,
          tense,
          ended,
          acting,
          quote: claim.quote.slice(0, SHOWN),
          ...(NONE.test(side.name) && !base.affirmed ? { none: true } : {}),
          ...of(side),
        };
        const held = termOf(holds, terms);
        if (holds && !held) return [];
        const weak = held === holds ? base.weak : [...new Set([...base.weak, "inferred-date" as const])];
        const common = { ...base, weak, kind: "relation" as const, holds: held };
        const straight = {
          ...common,
          question: `${row.id} ${key}`,
          asks: asking(row.asks, { [row.fixed]: name, [source.fixed]: name }),
          subject: ref,
          answer: ended ? `${side.key} no more` : side.key,
          words: ended ? `${side.name} no more` : side.name,
          value,
        };
        if (row.turned === undefined || !side.named) return bare === true ? [] : [straight];
        const turned = {
          ...common,
          question: `${row.id} of ${side.key}`,
          asks: asking(row.turned, { [row.answer]: side.name }),
          subject: scene.who(side.key) ? { id: side.key, name: side.name } : null,
          answer: key,
          words: name,
          value: { ...value, key, all: [key], turned: true },
        };
        return bare === true ? [turned] : [straight, turned];
      },
    ),
  );
}

/** "Ruiz resigned in May", "the admiral was replaced": of which office is not told, and he has left the one he had. */
function leavings(comparable: Comparable, row: RelationQuestion, scene: Scene): readonly RelationReply[] {
  const { claim } = comparable;
  const { turned } = row;
  // "replaced" takes office from somebody.
  const succeeds = claim.type === "take-office";
  if (turned === undefined || (claim.type !== "resign" && !succeeds)) return [];
  if (claim.roles.some(({ role }) => role === "object")) return [];
  const patients = claim.roles.filter(({ role }) => role === "patient");
  const leavers = patients.length > 0 || succeeds ? patients : claim.roles.filter(({ role }) => role === "agent");
  const sides = distinct(leavers.flatMap((filler) => sideIn(claim.report, filler, scene) ?? []));
  return sides.flatMap((side): readonly RelationReply[] => {
    const who = side.named ? scene.who(side.key) : null;
    if (who?.kind !== "person") return [];
    return [
      {
        ...fromClaim(comparable, ["agent", "patient"]),
        kind: "relation",
        holds: tensedOf(comparable),
        question: `${row.id} of ${side.key}`,
        asks: asking(turned, { [row.answer]: side.name }),
        subject: { id: who.id, name: who.name },
        answer: "left",
        words: "left office",
        value: {
          row: row.id,
          key: "",
          named: true,
          all: ["left"],
          sole: false,
          tense: null,
          ended: true,
          acting: false,
          turned: true,
        },
        aside: true,
      },
    ];
  });
}

/** Characters of a claim's words that a reason may show. */
const SHOWN = 160;

/** The side that a filler stands for in its report: "the gang" of one report is not the gang of another. */
function sideIn(report: string, filler: Filler, scene: Scene): Side | null {
  const side = sideOf(filler, scene);
  return side && !side.named && /^(?:the|his|her|its|their|this|that|these|those)\s/iu.test(filler.quote)
    ? { ...side, key: `${side.key} of ${report}` }
    : side;
}

/** Outlaws by name, or of their kind. */
const of = (side: Side): Pick<Related, "generic" | "outlaw"> =>
  side.outlaw ? { outlaw: true, generic: !side.named } : {};

interface Fixed {
  readonly key: string;
  readonly name: string;
  readonly ref: ActorRef | null;
  readonly terms?: readonly Span[];
  /** An office of no body. */
  readonly bare?: true;
}

/** What the question is about: an office, goods by their noun, or an actor. */
function fixed(
  { claim }: Comparable,
  row: RelationQuestion,
  source: RelationSource,
  answer: Side,
  scene: Scene,
): readonly Fixed[] {
  const fillers = claim.roles.filter((filler) => filler.role === source.fixed);
  if (row.keyed === "office") {
    const office = answer.named && officeOf(claim, { id: answer.key, name: answer.name }, row, scene);
    if (!office) return [];
    const { key, words, terms, bare } = office;
    return [{ key, name: words, ref: null, terms, ...(bare ? { bare } : {}) }];
  }
  return fillers.flatMap((filler): readonly Fixed[] => {
    const side = sideOf(filler, scene);
    if (!side || side.key === answer.key || chapter(filler, side, scene)) return [];
    if (row.keyed === "goods") {
      const goods = goodsOf(filler.quote);
      return goods ? [{ key: goods, name: filler.quote, ref: null }] : [];
    }
    // "the Tierra Fria wing of the Red Cartel" may be named and yet be no actor of the case.
    const ref = filler.actor && { id: side.key, name: side.name };
    return side.named ? [{ key: side.key, name: side.name, ref }] : [];
  });
}

/** "the Alabama party", taken for the party: led by somebody else than the whole. */
function chapter({ quote, actor }: Filler, { name }: Side, scene: Scene): boolean {
  if (!actor) return false;
  const known = knownOf(scene.codebook);
  const whole = new Set(pieces(name));
  return pieces(quote).some((word) => {
    if (whole.has(word) || COUNTRY_OF.has(word)) return false;
    const place = known.place(word);
    return place !== null && place.precision !== "country";
  });
}

/** "the precursor chemicals", "chemical precursors to make fentanyl": the words before a preposition, singular, in order of the alphabet. */
function goodsOf(text: string): string | null {
  const words: string[] = [];
  for (const word of pieces(text)) {
    if (/^(?:to|for|from|of|in|with|into|that|which)$/u.test(word) && words.length > 0) break;
    if (
      !/^(?:the|a|an|its|their|some|illicit|illegal|finished|large|most|much|more)$/u.test(word) &&
      !/^\d/u.test(word)
    )
      words.push(word.replace(/(?<=[^s])s$/u, ""));
  }
  return words.length === 0 || words.length > 4 ? null : words.sort().join(" ");
}

const distinct = (sides: readonly Side[]): readonly Side[] => [
  ...new Map(sides.map((side) => [side.key, side])).values(),
];

import { byVerb, wordList } from "./words.ts";
import type { Sentence, Token } from "../language/analysis.ts";
import { roleOf } from "./attribution/roles.ts";
import type { Argument, Clause, Draft, Layers, Position } from "./layers.ts";
import { canSpeak } from "./speaking.ts";
import { as, draftOf, extent, inSlot, isPointer } from "./phrases.ts";

/** Verbs by which somebody takes a stand on what their object names. */
interface PositionRow {
  readonly verbs: readonly string[];
  readonly stance: Position["stance"];
  readonly polarity: Position["polarity"];
  readonly modality: Position["modality"];
  /** Preposition of what the stand is on; "" for the object. */
  readonly on: string;
  /** Only somebody takes it, and in a finite clause: what supports a claim may be a fact. */
  readonly finite?: true;
  readonly seen: string;
  readonly silent: string;
}

export const POSITIONS: readonly PositionRow[] = [
  {
    verbs: [
      "reject",
      "refuse",
      "oppose",
      "rule out",
      "resist",
      "repudiate",
      "rebuff",
      "dismiss",
      "brush aside",
      "shrug off",
    ],
    stance: "denies",
    polarity: "negated",
    modality: "reported",
    on: "",
    seen: "The president rejected any foreign intervention.",
    silent: "The machine rejected the coin.",
  },
  {
    verbs: ["condemn", "denounce", "criticize", "criticise", "deplore", "protest", "decry"],
    stance: "says",
    polarity: "affirmed",
    modality: "reported",
    on: "",
    seen: "The bishops condemned the massacre.",
    silent: "The house was condemned.",
  },
  {
    verbs: ["praise", "welcome", "applaud", "endorse", "defend", "hail", "celebrate"],
    stance: "says",
    polarity: "affirmed",
    modality: "reported",
    on: "",
    seen: "The ambassador praised the operation.",
    silent: "The guide welcomed visitors at the gate.",
  },
  {
    verbs: ["support", "back", "accept"],
    stance: "says",
    polarity: "affirmed",
    modality: "reported",
    on: "",
    finite: true,
    seen: "The governor supports a handover of the docks.",
    silent: "The evidence supporting the claim is thin.",
  },
  {
    verbs: ["recommend", "propose", "advocate", "demand", "urge", "favor", "favour"],
    stance: "says",
    polarity: "affirmed",
    modality: "wanted",
    on: "",
    seen: "The commission recommended a reform of the police.",
    silent: "The menu recommends the soup.",
  },
  {
    verbs: ["warn", "caution"],
    stance: "predicts",
    polarity: "affirmed",
    modality: "possible",
    on: "of",
    seen: "Experts warned of the weakness of the truce.",
    silent: "The dog warned the family.",
  },
  {
    verbs: ["warn", "caution"],
    stance: "says",
    polarity: "affirmed",
    modality: "wanted",
    on: "against",
    seen: "The report warned against a hasty withdrawal.",
    silent: "The sign warns against dogs.",
  },
  {
    verbs: ["call"],
    stance: "says",
    polarity: "affirmed",
    modality: "wanted",
    on: "for",
    seen: "The families called for an investigation.",
    silent: "The mother called for her son.",
  },
];

/** Heads of what one takes a stand on: an act, a plan, a state of things; not persons and goods. */
const IMPERSONAL_ENDING = /(?:tion|sion|ment|ance|ence|ism|ity|ness|ship|ing|al|ure|cy|th)s?$/;
const MATTERS: ReadonlySet<string> = wordList(`
  plan reform law bill raid attack massacre murder killing strike war deal accord pact talk tariff offer idea move
  step policy strategy decision order ruling verdict inquiry probe report claim charge result effort use violence
  abuse designation operation aid help support change measure peace dialogue truce ceasefire arrest release
  blockade sanction vote election treaty agreement campaign end patrol presence answer apology request rumor rumour wave crisis
  estimate figure number count toll version account handover label theory explanation
  motive link tie involvement role charge suspicion doubt alternative scenario risk danger threat surge return collapse split spiral escalation`);
type Needed = Pick<Layers, "sentences" | "entities" | "names">;

/** The subject of a clause when it can speak, as the source of what the clause says. */
export function speakerOf(clause: Clause, sentence: Sentence, layers: Needed, text: string): Position["source"] | null {
  const subject = inSlot(clause, "subject").find((a) => a.sentence === clause.sentence);
  if (!subject) return null;
  // "Gov. Ana Ruiz": the title heads the name.
  const named = sentence.tokens.find((t) => t.head === subject.head && t.deprel === "flat")?.index ?? subject.head;
  const reference = layers.entities.at(subject.sentence, subject.head) ?? layers.entities.at(subject.sentence, named);
  const kind = reference ? layers.entities.list[reference.entity]?.kind : undefined;
  const head = sentence.tokens[subject.head];
  const able = canSpeak(kind, head?.lemma ?? "");
  if (!able || (!reference && isPointer(layers.sentences, subject))) return null;
  const { start, end } = extent(layers.sentences, subject);
  const words = { sentence: subject.sentence, first: subject.first, last: subject.last, head: subject.head };
  return { ...words, start, end, quote: text.slice(start, end), role: roleOf(sentence, words, layers.names) };
}

const isMatter = (t: Token | undefined): boolean =>
  t?.upos === "NOUN" && (MATTERS.has(t.lemma) || IMPERSONAL_ENDING.test(t.lemma));

const FINITE = /^(?:root|conj|parataxis|ccomp|acl:relcl|advcl)$/;
const isFinite = (sentence: Sentence, predicate: number): boolean =>
  /^VB[DZP]$/.test(sentence.tokens[predicate]!.xpos) ||
  sentence.tokens.some((t) => t.head === predicate && t.deprel === "aux" && /^VB[DZP]$/.test(t.xpos));

const positionRows = byVerb(POSITIONS);

/** The statement that a clause makes by taking a stand, or null: "The president rejected any foreign intervention." */
export function positionOf(clause: Clause, sentence: Sentence, layers: Needed, text: string): Draft | null {
  if (clause.form !== "verb" || clause.passive) return null;
  const taken = (row: PositionRow): readonly Argument[] =>
    (row.on === "" ? inSlot(clause, "object") : inSlot(clause, "oblique", [row.on])).filter(
      (o) => o.sentence === clause.sentence && isMatter(sentence.tokens[o.head]),
    );
  const row = positionRows(clause.lemma).find((r) => taken(r).length > 0);
  const source = row && speakerOf(clause, sentence, layers, text);
  if (!row || !source) return null;
  if (
    row.finite &&
    (source.role === "document" || !FINITE.test(clause.deprel) || !isFinite(sentence, clause.predicate))
  )
    return null;
  const on = taken(row);
  return {
    ...draftOf(clause, {
      kind: "statement",
      type: null,
      roles: on.map((o) => as("object", o)),
      rule: `position: ${clause.lemma}`,
    }),
    position: {
      source,
      verb: clause.lemma,
      stance: row.stance,
      polarity: row.polarity,
      modality: row.modality,
    },
  };
}

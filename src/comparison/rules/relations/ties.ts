import { type Claim, daysOfEdtf, type RelationQuestion } from "../../../model/index.ts";
import { DEMONYMS } from "../../../reading/names/demonyms.ts";
import { pieces } from "../../../reading/names/folding.ts";
import { fromClaim } from "../../from-claim.ts";
import { asking, type Known, knownOf } from "../../known.ts";
import type { Comparable, Scene } from "../../reply.ts";
import { orderOf, tensedOf, tenseOf } from "../../time.ts";
import type { RelationReply } from "./related.ts";

/** Pairs taken from one claim at most: "A, B and C are allied with D and E". */
const MOST = 12;

/** How two actors stand to each other, in either order: tied, or rivals. */
export function tiesOf(comparable: Comparable, row: RelationQuestion, scene: Scene): readonly RelationReply[] {
  const { claim } = comparable;
  const type = claim.type ?? "";
  const known = knownOf(scene.codebook);
  const denied = deniedTie(claim, scene);
  const tied = type === row.of || denied !== null || row.also?.some(({ of }) => of === type) === true;
  if (!tied && !row.against?.includes(type)) return [];
  // "left the Northern Alliance": they are no longer of it, and need not fight it.
  const answer = tied ? "tied" : claim.roles.some(({ role }) => role === "origin") ? "parted" : "rivals";
  const base = fromClaim(comparable);
  const holds = tensedOf(comparable);
  const reply = (a: Mate, b: Mate): RelationReply => ({
    ...base,
    question: `${row.id} ${a.key} ${b.key}`,
    kind: "relation",
    asks: asking(row.asks, { [row.fixed]: a.name, [row.answer]: b.name }),
    subject: a.id === null ? null : { id: a.id, name: a.name },
    answer,
    words: `${a.name} and ${b.name} ${STANDS[answer]}`,
    value: {
      row: row.id,
      key: `${a.key} ${b.key}`,
      named: true,
      all: [answer],
      sole: true,
      tense: tenseOf(claim.quote),
      persons: a.person && b.person,
      ...(type === "split" && answer === "rivals" && base.affirmed ? { broke: true as const } : {}),
    },
    holds,
  });
  const likes = (pairs: readonly (readonly [Mate, Mate])[], like: string): readonly RelationReply[] =>
    pairs.map(([x, y]) => {
      const one = reply(x, y);
      return { ...one, aside: true, answer: `${answer}, ${like}`, value: { ...one.value, like } };
    });
  return (denied ? [denied] : pairsOf(claim, scene)).flatMap(([a, b]) => {
    const own = reply(a, b);
    return [
      own,
      // Who is allied with a faction may fight the rest.
      ...likes(
        otherwise(a, b, (mate) => wholeOf(mate, known)),
        "a faction",
      ).map((like) => ({ ...like, words: own.words })),
      // "nothing connects Ruiz to the gang", against "ties of the Ruiz government to the gang".
      ...likes(
        otherwise(a, b, (mate) => governmentOf(mate, holds, known)),
        "a head of government",
      ).map((like) => ({
        ...like,
        words: own.words,
      })),
    ];
  });
}

/** The pair with one side and then the other replaced, where it can be. */
function otherwise(a: Mate, b: Mate, by: (mate: Mate) => Mate | null): readonly (readonly [Mate, Mate])[] {
  const [x, y] = [by(a), by(b)];
  const pairs: (readonly [Mate, Mate])[] = [];
  if (x && x.key !== b.key) pairs.push(inOrder(x, b));
  if (y && y.key !== a.key) pairs.push(inOrder(a, y));
  return pairs;
}

/** The group of which a mate is a faction. */
function wholeOf(mate: Mate, known: Known): Mate | null {
  const row = known.actor(mate.name);
  const outer = row?.kind === "group" && row.within !== null ? known.actorOf(row.within) : null;
  return outer?.kind === "group" ? { key: outer.id, id: null, name: outer.name, person: false } : null;
}

/** The government that a person heads at the time, by the offices that the codebook gives him. */
function governmentOf(mate: Mate, holds: RelationReply["holds"], known: Known): Mate | null {
  for (const office of mate.person ? (known.actor(mate.name)?.offices ?? []) : []) {
    const { country, term } = TOP.exec(office)?.groups ?? {};
    const days = term === undefined ? null : daysOfEdtf(term);
    if (country === undefined || (days && (!holds || orderOf(days, holds) !== "overlap"))) continue;
    const name = pieces(country)
      .filter((word) => word !== "the")
      .join(" ");
    return { key: `government ${name}`, id: null, name: `the government of ${country}`, person: false };
  }
  return null;
}

const STANDS = { tied: "are allied or tied", rivals: "are rivals", parted: "have parted" } as const;

const inOrder = (a: Mate, b: Mate): readonly [Mate, Mate] => (a.key < b.key ? [a, b] : [b, a]);

const TIES =
  /\b(?:ties?|links?|connections?|relationships?|alliances?|collusion|dealings|pacts?) (?:to|with)\b(?<whom>.*)$/iu;

/** "He denied any links to the cartel": he who says it, and whom the words name. */
function deniedTie(claim: Claim, scene: Scene): readonly [Mate, Mate] | null {
  if (claim.kind !== "statement" || (claim.polarity !== "negated" && claim.modality !== "denied")) return null;
  const known = knownOf(scene.codebook);
  const whom = TIES.exec(claim.quote)?.groups?.["whom"];
  const named = whom === undefined ? null : known.actorIn(whom);
  const speaker = claim.attribution.at(-1)?.actor ?? null;
  if (!named || !speaker || named.kind === "place" || named.kind === "publication") return null;
  const person = scene.who(speaker.id)?.kind === "person";
  const self: Mate = { key: keyOfMate(speaker.name, speaker.id, known), id: speaker.id, name: speaker.name, person };
  return self.key === named.id
    ? null
    : inOrder(self, { key: named.id, id: null, name: named.name, person: named.kind === "person" });
}

/** One side of a pair: an actor of the case, or a name of the codebook that the reader did not link. */
interface Mate {
  /** Row of the codebook, else the actor's id. */
  readonly key: string;
  readonly id: string | null;
  readonly name: string;
  readonly person: boolean;
}

function pairsOf(claim: Claim, scene: Scene): readonly (readonly [Mate, Mate])[] {
  const known = knownOf(scene.codebook);
  const side = (...roles: readonly string[]): readonly Mate[] =>
    claim.roles.flatMap(({ role, actor, quote }): readonly Mate[] => {
      if (!roles.includes(role)) return [];
      const who = actor && scene.who(actor.id);
      if (who)
        return who.kind === "place" || who.kind === "publication"
          ? []
          : [{ key: keyOfMate(who.name, who.id, known), id: who.id, name: who.name, person: who.kind === "person" }];
      const row = known.actorIn(quote);
      return row && row.kind !== "publication"
        ? [{ key: row.id, id: null, name: row.name, person: row.kind === "person" }]
        : [];
    });
  const left = side("subject", "agent");
  const right = side("object", "patient", "recipient", "origin");
  const pairs: (readonly [Mate, Mate])[] = [];
  const add = (a: Mate, b: Mate): void => {
    if (a.key !== b.key) pairs.push(inOrder(a, b));
  };
  if (right.length > 0) for (const a of left) for (const b of right) add(a, b);
  else left.forEach((a, i) => left.slice(i + 1).forEach((b) => add(a, b)));
  const seen = new Set<string>();
  return pairs.filter(([a, b]) => !seen.has(`${a.key} ${b.key}`) && seen.add(`${a.key} ${b.key}`)).slice(0, MOST);
}

const TOP = /^(?:president|prime minister|king|chancellor) of (?<country>[^(]+?)(?: \((?<term>[^)]+)\))?$/iu;
const RULE = /\b(?:government|regime|administration|state)\b/u;

/** "Venezuelan government", "the Maduro regime" by its actor: one key for the government of a country. */
function keyOfMate(name: string, id: string, known: Known): string {
  const words = pieces(name);
  const country = words.flatMap((word) => DEMONYMS.get(word) ?? [])[0];
  if (country && RULE.test(words.join(" "))) return `government ${country}`;
  return known.actor(name)?.id ?? id;
}

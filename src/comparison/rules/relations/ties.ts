import type { Claim, RelationQuestion } from "../../../model/index.ts";
import { DEMONYMS } from "../../../reading/names/demonyms.ts";
import { pieces } from "../../../reading/names/folding.ts";
import { fromClaim } from "../../from-claim.ts";
import { asking, type Known, knownOf } from "../../known.ts";
import type { Comparable, Scene } from "../../reply.ts";
import { tensedOf, tenseOf } from "../../time.ts";
import type { RelationReply } from "./related.ts";

/** Pairs taken from one claim at most: "A, B and C are allied with D and E". */
const MOST = 12;

/** How two actors stand to each other, in either order: tied, or rivals. */
export function tiesOf(comparable: Comparable, row: RelationQuestion, scene: Scene): readonly RelationReply[] {
  const { claim } = comparable;
  const type = claim.type ?? "";
  const known = knownOf(scene.codebook);
  const denied = deniedTie(claim, known);
  const tied = type === row.of || denied !== null;
  if (!tied && !row.against?.includes(type)) return [];
  const answer = tied ? "tied" : "rivals";
  const base = fromClaim(comparable);
  const holds = tensedOf(comparable);
  const reply = (a: Mate, b: Mate, key: string): RelationReply => ({
    ...base,
    question: `${row.id} ${key}`,
    kind: "relation",
    asks: asking(row.asks, { [row.fixed]: a.name, [row.answer]: b.name }),
    subject: a.id === null ? null : { id: a.id, name: a.name },
    answer,
    words: tied ? "allied or tied to each other" : "rivals",
    value: { row: row.id, key, named: true, all: [answer], sole: true, tense: tenseOf(claim.quote) },
    holds,
  });
  return (denied ? [denied] : pairsOf(claim, scene)).flatMap(([a, b]) => {
    const own = reply(a, b, `${a.key} ${b.key}`);
    const wholes = factions(a, b, known).map(([x, y]) => ({
      ...reply(x, y, `${x.key} ${y.key}`),
      aside: true as const,
      answer: `${answer}, a faction`,
      value: { ...own.value, faction: `${a.name} and ${b.name}` },
    }));
    // "ties between the Maduro regime and the gang", "nothing connects Maduro to the gang": a president is his government.
    const [x, y] = [a, b].map((side) => regimeOf(side.name, known) ?? side.key);
    if (!x || !y || x === y || (x === a.key && y === b.key)) return [own, ...wholes];
    return [own, ...wholes, reply(a, b, [x, y].sort().join(" and "))];
  });
}

/** The same pair with the whole in place of its faction: who is allied with a faction may fight the rest. */
function factions(a: Mate, b: Mate, known: Known): readonly (readonly [Mate, Mate])[] {
  const whole = (mate: Mate): Mate | null => {
    const row = known.actor(mate.name);
    const outer = row?.kind === "group" && row.within !== null ? known.actorOf(row.within) : null;
    return outer?.kind === "group" ? { key: outer.id, id: null, name: outer.name } : null;
  };
  const [x, y] = [whole(a), whole(b)];
  const pairs: (readonly [Mate, Mate])[] = [];
  if (x && x.key !== b.key) pairs.push(inOrder(x, b));
  if (y && y.key !== a.key) pairs.push(inOrder(a, y));
  return pairs;
}

const inOrder = (a: Mate, b: Mate): readonly [Mate, Mate] => (a.key < b.key ? [a, b] : [b, a]);

const TIES =
  /\b(?:ties?|links?|connections?|relationships?|alliances?|collusion|dealings|pacts?) (?:to|with)\b(?<whom>.*)$/iu;

/** "He denied any links to the cartel": he who says it, and whom the words name. */
function deniedTie(claim: Claim, known: Known): readonly [Mate, Mate] | null {
  if (claim.kind !== "statement" || (claim.polarity !== "negated" && claim.modality !== "denied")) return null;
  const whom = TIES.exec(claim.quote)?.groups?.["whom"];
  const named = whom === undefined ? null : known.actorIn(whom);
  const speaker = claim.attribution.at(-1)?.actor ?? null;
  if (!named || !speaker || named.kind === "place" || named.kind === "publication") return null;
  const self: Mate = { key: known.actor(speaker.name)?.id ?? speaker.id, id: speaker.id, name: speaker.name };
  return self.key === named.id ? null : inOrder(self, { key: named.id, id: null, name: named.name });
}

/** One side of a pair: an actor of the case, or a name of the codebook that the reader did not link. */
interface Mate {
  /** Row of the codebook, else the actor's id. */
  readonly key: string;
  readonly id: string | null;
  readonly name: string;
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
          : [{ key: known.actor(who.name)?.id ?? who.id, id: who.id, name: who.name }];
      const row = known.actorIn(quote);
      return row && row.kind !== "publication" ? [{ key: row.id, id: null, name: row.name }] : [];
    });
  const left = side("subject", "agent");
  const right = side("object", "patient");
  const pairs: (readonly [Mate, Mate])[] = [];
  const add = (a: Mate, b: Mate): void => {
    if (a.key !== b.key) pairs.push(inOrder(a, b));
  };
  if (right.length > 0) for (const a of left) for (const b of right) add(a, b);
  else left.forEach((a, i) => left.slice(i + 1).forEach((b) => add(a, b)));
  const seen = new Set<string>();
  return pairs.filter(([a, b]) => !seen.has(`${a.key} ${b.key}`) && seen.add(`${a.key} ${b.key}`)).slice(0, MOST);
}

const TOP = /^(?:president|prime minister|king|chancellor) of (.+)$/iu;
const RULE = /\b(?:government|regime|administration|state)\b/u;

/** The government that an actor is or heads ("Venezuelan government", "Nicolás Maduro"), as "government venezuela". */
function regimeOf(name: string, known: Known): string | null {
  for (const office of known.actor(name)?.offices ?? []) {
    const country = TOP.exec(office.replace(/\s*\(.*$/u, ""))?.[1];
    if (country)
      return `government ${pieces(country)
        .filter((word) => word !== "the")
        .join(" ")}`;
  }
  const words = pieces(name);
  const country = words.flatMap((word) => DEMONYMS.get(word) ?? [])[0];
  return country && RULE.test(words.join(" ")) ? `government ${country}` : null;
}

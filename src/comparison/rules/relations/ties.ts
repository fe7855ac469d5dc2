import type { ActorRef, Claim, RelationQuestion } from "../../../model/index.ts";
import { DEMONYMS } from "../../../reading/names/demonyms.ts";
import { pieces } from "../../../reading/names/folding.ts";
import { fromClaim } from "../../from-claim.ts";
import { asking, knownOf } from "../../known.ts";
import type { Comparable, Scene } from "../../reply.ts";
import { tensedOf, tenseOf } from "../../time.ts";
import type { RelationReply } from "./related.ts";

/** Pairs taken from one claim at most: "A, B and C are allied with D and E". */
const MOST = 12;

/** How two actors stand to each other, in either order: tied, or rivals. */
export function tiesOf(comparable: Comparable, row: RelationQuestion, scene: Scene): readonly RelationReply[] {
  const { claim } = comparable;
  const type = claim.type ?? "";
  const tied = type === row.of;
  if (!tied && !row.against?.includes(type)) return [];
  const answer = tied ? "tied" : "rivals";
  const base = fromClaim(comparable);
  const holds = tensedOf(comparable);
  const reply = (a: ActorRef, b: ActorRef, key: string): RelationReply => ({
    ...base,
    question: `${row.id} ${key}`,
    kind: "relation",
    asks: asking(row.asks, { [row.fixed]: a.name, [row.answer]: b.name }),
    subject: a,
    answer,
    words: tied ? "allied or tied to each other" : "rivals",
    value: { row: row.id, key: `${a.id} ${b.id}`, named: true, all: [answer], sole: true, tense: tenseOf(claim.quote) },
    holds,
  });
  return pairsOf(claim, scene).flatMap(([a, b]) => {
    const own = reply(a, b, `${a.id} ${b.id}`);
    // "ties between the Maduro regime and the gang", "nothing connects Maduro to the gang": a president is his government.
    const [x, y] = [a, b].map((side) => regimeOf(side.name, scene) ?? side.id).sort();
    return x === y || (x === a.id && y === b.id) || (x === b.id && y === a.id)
      ? [own]
      : [own, reply(a, b, `${x} ${y}`)];
  });
}

function pairsOf(claim: Claim, scene: Scene): readonly (readonly [ActorRef, ActorRef])[] {
  const side = (...roles: readonly string[]): readonly ActorRef[] =>
    claim.roles.flatMap(({ role, actor }) => {
      const who = actor && roles.includes(role) ? scene.who(actor.id) : null;
      return who && who.kind !== "place" && who.kind !== "publication" ? [{ id: who.id, name: who.name }] : [];
    });
  const left = side("subject", "agent");
  const right = side("object", "patient");
  const pairs: (readonly [ActorRef, ActorRef])[] = [];
  const add = (a: ActorRef, b: ActorRef): void => {
    if (a.id !== b.id) pairs.push(a.id < b.id ? [a, b] : [b, a]);
  };
  if (right.length > 0) for (const a of left) for (const b of right) add(a, b);
  else left.forEach((a, i) => left.slice(i + 1).forEach((b) => add(a, b)));
  const seen = new Set<string>();
  return pairs.filter(([a, b]) => !seen.has(`${a.id} ${b.id}`) && seen.add(`${a.id} ${b.id}`)).slice(0, MOST);
}

const TOP = /^(?:president|prime minister|king|chancellor) of (.+)$/iu;
const RULE = /\b(?:government|regime|administration|state)\b/u;

/** The government that an actor is or heads ("Venezuelan government", "Nicolás Maduro"), as "government venezuela". */
function regimeOf(name: string, scene: Scene): string | null {
  for (const office of knownOf(scene.codebook).actor(name)?.offices ?? []) {
    const country = TOP.exec(office)?.[1];
    if (country)
      return `government ${pieces(country)
        .filter((word) => word !== "the")
        .join(" ")}`;
  }
  const words = pieces(name);
  const country = words.flatMap((word) => DEMONYMS.get(word) ?? [])[0];
  return country && RULE.test(words.join(" ")) ? `government ${country}` : null;
}

import type { Claim, Filler } from "../../../model/index.ts";
import type { Scene } from "../../reply.ts";
import { namedIn, partiesOf, thingBehind } from "./things.ts";
import type { Topic } from "./topic.ts";

/** Who has a thing that one alone can have: an actor, or an adjective of its command ("under naval command"). */
export interface Holder {
  readonly actor: string | null;
  /** The actor's name, or the adjective. */
  readonly name: string;
}

type Told = Omit<Topic, "scope">;

/** "will take over the port", "to keep control of the port", "The clan runs the port": one has it. */
const HAS =
  /\b(?:tak(?:es?|en|ing)|took|seiz(?:es?|ed|ing)|w(?:ins?|on)|gain(?:s|ed)?|gets?|got|keeps?|kept|keeping|retain(?:s|ed|ing)?|control(?:s|led|ling)?|runs?|ran|running|rul(?:es?|ed|ing)|dominat(?:es?|ed|ing)|hold(?:s|ing)?|held|absorb(?:s|ed)?|lead(?:s|ing)?|led|head(?:s|ed)?|conquer(?:s|ed)?|captur(?:es?|ed))\b/iu;
/** Words by which whoever has it already goes on having it. */
const STAYS = /\b(?:keeps?|kept|keeping|retain\w*|remains?|stays?|continues?|maintains?|still)\b/iu;
/** "will lose the port": whoever had it has it no more. */
const LOSES = /\b(?:los(?:es?|t|ing)|give(?:s)? up|gave up|cedes?|ceded|surrenders?)\b/iu;
const COMMAND = /\bunder (?<who>\p{Ll}{4,}) (?:command|control|rule|administration|management|authority)\b/iu;
/** Adjectives of a command, and the names of bodies that they stand for. */
const BODIES: readonly (readonly [adjective: string, body: RegExp])[] = [
  ["naval", /\b(?:navy|marines?|naval|marina)\b/iu],
  ["military", /\b(?:army|military|armed forces|soldiers|ejército|navy|naval)\b/iu],
  ["civilian", /\bcivilian\b/iu],
  ["federal", /\bfederal\b/iu],
];
const HAD: ReadonlySet<string> = new Set(["relation", "event", "forecast", "assessment", "statement"]);
const TYPED: ReadonlySet<string> = new Set(["control", "seize", "take-over", "lead", "expand", "other"]);

/** What is had: a place or a thing, as a filler or behind "control of". */
function hadIn(
  claim: Claim,
  scene: Scene,
): readonly { readonly key: string; readonly name: string; readonly names: readonly string[] }[] {
  const objects = claim.roles.filter(({ role }) => role === "object" || role === "patient");
  const found = objects.flatMap((filler) => partiesOf(claim, filler, scene));
  const behind = /\b(?:control|charge|command|possession) of (?<thing>[^,;:]{3,80})$/iu.exec(claim.quote)?.groups?.[
    "thing"
  ];
  const thing = behind === undefined ? null : thingBehind(behind);
  return [...found, ...(thing ? [thing] : [])].filter(
    (one, at, all) => all.findIndex((other) => other.key === one.key) === at,
  );
}

const holderOf = (filler: Filler, scene: Scene): Holder | null => {
  const who = filler.actor && scene.who(filler.actor.id);
  if (who) return who.kind === "place" ? null : { actor: who.id, name: who.name };
  // "The Nine Streets", of whom nobody made an actor.
  const named = namedIn(filler.quote);
  return named && { actor: null, name: named.name };
};

/** Who is foretold or told to have what only one can have. */
export function heldBy(claim: Claim, scene: Scene): readonly Told[] {
  // "is to keep control of the port" is foretold, and read as a tie as well.
  if (claim.kind === "relation" && claim.modality === "predicted") return [];
  if (!HAD.has(claim.kind) || (claim.type !== null && !TYPED.has(claim.type) && !COMMAND.test(claim.quote))) return [];
  const adjective = COMMAND.exec(claim.quote)?.groups?.["who"]?.toLowerCase();
  if (adjective !== undefined && BODIES.some(([one]) => one === adjective)) {
    const things = claim.roles.filter(({ role }) => /^(?:subject|object|patient)$/u.test(role));
    return things
      .flatMap((filler) => partiesOf(claim, filler, scene))
      .map((party) => topic(claim, party, { actor: null, name: adjective }));
  }
  const [subject, second] = claim.roles.filter(({ role }) => role === "subject" || role === "agent");
  const holder = subject && !second ? holderOf(subject, scene) : null;
  if (!holder || !(HAS.test(claim.quote) || LOSES.test(claim.quote) || claim.type === "control")) return [];
  return hadIn(claim, scene).map((party) => topic(claim, party, holder));
}

function topic(
  claim: Claim,
  had: { readonly key: string; readonly name: string; readonly names: readonly string[] },
  holder: Holder,
): Told {
  const loses = LOSES.test(claim.quote);
  return {
    key: `hold:${had.key}`,
    asks: `Who will have ${had.name}?`,
    subject: null,
    heading: loses ? "down" : "up",
    others: [],
    words: [],
    names: had.names,
    holder,
    ...(STAYS.test(claim.quote) || claim.polarity === "negated" ? { keeps: true as const } : {}),
    shown: `${loses ? "lost by" : "in the hands of"} ${holder.name}`,
  };
}

/** Whether two holders are one; null: nobody can say. */
export function sameHolder(a: Holder, b: Holder): boolean | null {
  if (a.actor !== null && b.actor !== null) return a.actor === b.actor;
  const [x, y] = [a.name.toLowerCase(), b.name.toLowerCase()];
  if (x === y) return true;
  const [adjective, other] = BODIES.some(([one]) => one === x) ? [x, b] : [y, a];
  const body = BODIES.find(([one]) => one === adjective)?.[1];
  // "Nine Streets" and "Ferro gang" are two; "Streets" may be a shorter name.
  if (!body) return x.includes(y) || y.includes(x) ? null : false;
  if (body.test(other.name)) return true;
  // "under naval command", "under civilian command": two; which body a name is of nobody can say.
  return BODIES.some(([one]) => one === other.name.toLowerCase()) ? false : null;
}

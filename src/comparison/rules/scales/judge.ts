import type { Judged, Reply, Scene } from "../../reply.ts";
import { daysInWords } from "../../time.ts";
import { standing } from "../scope.ts";
import type { Standing } from "./subjects.ts";

/** Where a claim puts its subject on a scale with two ends. */
export interface Scaled extends Omit<Standing, "actor"> {
  /** Which end: 0 the row's first, 1 its second. */
  readonly pole: 0 | 1;
  /** The end is only kept off: "has not weakened" is no growth, but goes with it. */
  readonly kept: boolean;
  readonly row: string;
  /** It has become so: "is now", "today", "has become". */
  readonly turned: boolean;
  /** It is so, it may be so, or it will be so. */
  readonly sure: "so" | "perhaps" | "ahead";
  /** A forecast of what goes on: "will keep growing" has it grow today. */
  readonly goesOn: boolean;
}

type Side = Reply<Scaled>;

/** Days between two reports, from which on "now" tells of a change since the first. */
const SINCE = 45;
/** Judgements so many days apart may both have been true. */
const APART = 400;

/** How two replies to one scale relate: one end told twice, or one against the other; symmetrical. */
export function compareScaled(a: Side, b: Side, { codebook }: Pick<Scene, "codebook">): Judged | null {
  const [x, y] = [a.value, b.value];
  if (!isOne(x, y) || standing(x.where, y.where, codebook) === "apart") return null;
  return x.pole === y.pole ? same(a, b) : opposed(a, b);
}

/** "The overdose crisis" and "the water crisis" are two; an actor is himself. */
function isOne(x: Scaled, y: Scaled): boolean {
  if (!x.key.startsWith("~")) return true;
  const [one, other] = [x.which, y.which];
  if (one.length > 0 && other.length > 0) return one.some((word) => other.includes(word));
  if (x.beside.length > 0 && y.beside.length > 0) return x.beside.some((actor) => y.beside.includes(actor));
  return x.where !== null && y.where !== null;
}

function same(a: Side, b: Side): Judged | null {
  const [x, y] = [a.value, b.value];
  // "Has not split up" and "has spread to forty countries" go together, and neither says what the other says.
  if (x.kept !== y.kept) return null;
  const told: Judged = {
    verdict: "agrees",
    rule: "scale-same",
    reason: `Both have ${x.name} “${a.words}”.`,
    score: 0.8,
  };
  if (x.sure === y.sure) return told;
  const [ahead, other] = x.sure === "ahead" ? [a, b] : [b, a];
  if (ahead.value.sure === "ahead") {
    if (other.value.sure === "perhaps") return null;
    const since = isLater(other, ahead);
    if (!since && !ahead.value.goesOn) return null;
    const how = since ? "as was foretold" : "and is told to go on";
    return {
      verdict: "agrees",
      rule: "scale-foretold",
      reason: `${x.name}: “${other.words}”, ${how}: “${ahead.words}”.`,
      score: 0.65,
    };
  }
  return {
    verdict: "refines",
    rule: "scale-surer",
    reason: `Both have ${x.name} “${a.words}”; one says only that it may be so.`,
    score: 0.65,
  };
}

/** Published after the other was. */
const isLater = (one: Side, other: Side): boolean => !!one.said && !!other.said && one.said.first > other.said.last;

function opposed(a: Side, b: Side): Judged | null {
  const [x, y] = [a.value, b.value];
  // "Will weaken after his death", told while it grows: both may hold, each in its time.
  if ((x.sure === "ahead") !== (y.sure === "ahead")) {
    const [ahead, other] = x.sure === "ahead" ? [a, b] : [b, a];
    if (!isLater(other, ahead)) return null;
  }
  const times = [a, b].map((reply) => (reply.holds ? ` (${daysInWords(reply.holds)})` : ""));
  const [old, young] = a.said && b.said && a.said.first > b.said.first ? [b, a] : [a, b];
  if (young.value.turned && old.said && young.said && young.said.first - old.said.last >= SINCE)
    return {
      verdict: "supersedes",
      newer: young === a ? "a" : "b",
      rule: "scale-turned",
      reason: `${y.name} was “${old.words}”${times[old === a ? 0 : 1]}, and is told to be “${young.words}” since${times[young === a ? 0 : 1]}.`,
      score: 0.7,
    };
  const far = a.holds && b.holds && (a.holds.first - b.holds.last > APART || b.holds.first - a.holds.last > APART);
  if (far)
    return {
      verdict: "not-comparable",
      rule: "scale-other-time",
      reason: `The first has ${x.name} “${a.words}”${times[0]}, the second “${b.words}”${times[1]}: two times.`,
      score: 0.7,
    };
  const unsure = x.kept || y.kept || x.sure !== "so" || y.sure !== "so";
  return {
    verdict: "tension",
    rule: "scale-opposed",
    reason: `The first has ${x.name} “${a.words}”${times[0]}, the second “${b.words}”${times[1]}.`,
    score: unsure ? 0.55 : 0.65,
  };
}

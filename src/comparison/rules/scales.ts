import type { ActorRef } from "../../model/index.ts";
import type { ScaleQuestion } from "../../model/codebook.ts";
import { pieces } from "../../reading/names/folding.ts";
import { fromClaim } from "../from-claim.ts";
import type { Comparable, Judged, Reply, Rule, Scene } from "../reply.ts";
import { daysInWords, tensedOf } from "../time.ts";

/** Where a claim puts its subject on a scale with two ends. */
export interface Scaled {
  readonly subject: string;
  /** Which end: 0 the row's first, 1 its second. */
  readonly pole: 0 | 1;
  /** The end is only kept off: "has not weakened" is no growth, but goes with it. */
  readonly kept: boolean;
  readonly row: string;
  /** It has become so: "is now", "today", "has become". */
  readonly turned: boolean;
}

const KINDS_OF_CLAIM: ReadonlySet<string> = new Set([
  "assessment",
  "statement",
  "event",
  "relation",
  "causal",
  "forecast",
]);
/** What is asked for, feared or made a condition puts nobody anywhere. */
const UNREAL: ReadonlySet<string> = new Set(["conditional", "wanted"]);

export const scales: Rule<Scaled> = {
  kind: "scale",
  says: "Where somebody stands between two ends of a scale, as growing stronger or weaker: one end told against the other.",
  replies(comparable, scene) {
    const { claim } = comparable;
    if (!KINDS_OF_CLAIM.has(claim.kind) || UNREAL.has(claim.modality)) return [];
    return scene.codebook.questions.flatMap((row) => (row.rule === "scale" ? repliesTo(comparable, row, scene) : []));
  },
  compare,
};

interface Poles {
  readonly words: readonly [RegExp, RegExp];
  readonly types: readonly [ReadonlySet<string>, ReadonlySet<string>];
}

const COMPILED = new WeakMap<ScaleQuestion, Poles>();

/** "grow*" takes any ending; other words stand for themselves. */
const pattern = (words: readonly string[]): RegExp => {
  const each = words.map((word) => pieces(word.replace("*", "")).join(" ") + (word.endsWith("*") ? "[a-z]*" : ""));
  return each.length === 0 ? /(?!)/u : new RegExp(`(?:^| )(?:${each.join("|")})(?= |$)`, "u");
};

function polesOf(row: ScaleQuestion): Poles {
  const known = COMPILED.get(row);
  if (known) return known;
  const [first, second] = row.poles;
  const made: Poles = {
    words: [pattern(first.words), pattern(second.words)],
    types: [new Set(first.types), new Set(second.types)],
  };
  COMPILED.set(row, made);
  return made;
}

function poleOf({ claim }: Comparable, row: ScaleQuestion): 0 | 1 | null {
  const { words, types } = polesOf(row);
  const text = pieces(claim.quote).join(" ");
  const said = [0, 1].map(
    (pole) => words[pole as 0 | 1].test(text) || (claim.type !== null && types[pole as 0 | 1].has(claim.type)),
  );
  // "intensified rather than diminished" has words of both ends: no machine should say which is meant.
  return said[0] === said[1] ? null : said[0] ? 0 : 1;
}

/** "Extorts a growing number of farms", "has weakened its rival": a deed done to others puts its doer nowhere. */
function befallsOthers({ claim: { kind, type, roles } }: Comparable, row: ScaleQuestion): boolean {
  if (kind !== "event" || (type !== null && polesOf(row).types.some((types) => types.has(type)))) return false;
  return roles.some(({ role }) => role === "patient" || role === "object" || role === "recipient");
}

/** Whom the claim puts on the scale: the actors that do or are it, of the kinds that the row asks about. */
function subjectsOf({ claim }: Comparable, row: ScaleQuestion, scene: Scene): readonly ActorRef[] {
  const found = new Map<string, ActorRef>();
  for (const { role, actor } of claim.roles) {
    if (actor === null || (role !== "subject" && role !== "agent")) continue;
    const who = scene.who(actor.id);
    if (who && row.subject.includes(who.kind)) found.set(who.id, { id: who.id, name: who.name });
  }
  return [...found.values()];
}

function repliesTo(comparable: Comparable, row: ScaleQuestion, scene: Scene): readonly Reply<Scaled>[] {
  const subjects = subjectsOf(comparable, row, scene);
  if (subjects.length === 0) return [];
  const told = poleOf(comparable, row);
  if (told === null || befallsOthers(comparable, row)) return [];
  const from = fromClaim(comparable, ["subject", "agent"]);
  const { kind, type, quote } = comparable.claim;
  // "absorbed a minor gang": of another. "Paz's gang, a smaller rival" is told as a tie.
  if (row.turns && !(kind === "assessment" || (kind === "relation" && type === "rival" && told === 1))) return [];
  if (row.turns && !from.affirmed) return [];
  const pole = from.affirmed ? told : told === 0 ? 1 : 0;
  const kept = !from.affirmed;
  const holds = tensedOf(comparable);
  return subjects.map((subject) => ({
    ...from,
    // A negated end is the way to the other one, and nobody's denial.
    affirmed: true,
    question: `scale:${row.id}|${subject.id}`,
    kind: "scale",
    asks: row.asks.replace("{subject}", subject.name),
    subject,
    answer: `${pole}${kept ? " kept" : ""}`,
    words: kept ? `not ${row.poles[told].says}` : row.poles[pole].says,
    value: { subject: subject.name, pole, kept, row: row.id, turned: row.turns === true && TURNED.test(quote) },
    holds: holds && kept && NEVER.test(comparable.claim.quote) ? { ...holds, first: -Infinity } : holds,
  }));
}

const TURNED = /\b(?:now|today|nowadays|(?:has|have) (?:become|grown into)|became)\b/iu;
/** Days between two reports, from which on "now" tells of a change since the first. */
const SINCE = 45;

/** "never cooperated with anybody": at no time before, either. */
const NEVER = /\b(?:never|at no time|not once)\b/iu;

/** Judgements so many days apart may both have been true. */
const APART = 400;

function compare(a: Reply<Scaled>, b: Reply<Scaled>): Judged | null {
  const [x, y] = [a.value, b.value];
  if (x.pole === y.pole) {
    // "Has not split up" and "has spread to forty countries" go together, and neither says what the other says.
    if (x.kept !== y.kept) return null;
    return { verdict: "agrees", rule: "scale-same", reason: `Both have ${x.subject} “${a.words}”.`, score: 0.8 };
  }
  const times = [a, b].map((reply) => (reply.holds ? ` (${daysInWords(reply.holds)})` : ""));
  const [old, young] = a.said && b.said && a.said.first > b.said.first ? [b, a] : [a, b];
  if (young.value.turned && old.said && young.said && young.said.first - old.said.last >= SINCE)
    return {
      verdict: "supersedes",
      newer: young === a ? "a" : "b",
      rule: "scale-turned",
      reason: `${y.subject} was “${old.words}”${times[old === a ? 0 : 1]}, and is told to be “${young.words}” since${times[young === a ? 0 : 1]}.`,
      score: 0.7,
    };
  const far = a.holds && b.holds && (a.holds.first - b.holds.last > APART || b.holds.first - a.holds.last > APART);
  if (far)
    return {
      verdict: "not-comparable",
      rule: "scale-other-time",
      reason: `The first has ${x.subject} “${a.words}”${times[0]}, the second “${b.words}”${times[1]}: two times.`,
      score: 0.7,
    };
  return {
    verdict: "tension",
    rule: "scale-opposed",
    reason: `The first has ${x.subject} “${a.words}”${times[0]}, the second “${b.words}”${times[1]}.`,
    score: x.kept || y.kept ? 0.55 : 0.65,
  };
}

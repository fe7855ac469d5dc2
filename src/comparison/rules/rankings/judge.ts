import type { Judged, Reply, Scene } from "../../reply.ts";
import { does } from "../../speaker.ts";
import { daysInWords } from "../../time.ts";
import type { Codebook, RankingQuestion } from "../../../model/codebook.ts";
import { type Scope, standing } from "../scope.ts";
import type { Rank } from "./rank.ts";

/** What a claim replies to a ranking question. */
export interface Ranked extends Rank {
  readonly actor: string;
  readonly name: string;
  readonly scope: Scope | null;
  /** The words are of the present: "is", "remains". */
  readonly present: boolean;
}

type Side = Reply<Ranked>;

/** Within so many days two reports speak of one state of things, unless their words mark a change. */
const ONE_TIME = 730;
/** Days after which a rank told for somebody else is a new state of things. */
const LONG = 2740;

const succeeded = (reason: string, newer: "a" | "b", score: number): Judged => ({
  verdict: "supersedes",
  newer,
  rule: "ranking-later",
  reason,
  score,
});

const made = new WeakMap<Codebook, ReadonlyMap<string, RankingQuestion>>();

/** The ranking questions of a codebook by id; worked out once for each. */
function rowsOf(codebook: Codebook): ReadonlyMap<string, RankingQuestion> {
  const known = made.get(codebook);
  if (known) return known;
  const rows = codebook.questions.filter((row): row is RankingQuestion => row.rule === "ranking");
  const byId = new Map(rows.map((row) => [row.id, row]));
  made.set(codebook, byId);
  return byId;
}

/** How two ranks in one domain relate; symmetrical. */
export function compareRanks(a: Side, b: Side, { codebook }: Pick<Scene, "codebook">): Judged | null {
  const row = rowsOf(codebook).get(a.question.split(":")[1] ?? "");
  if (!row || !a.affirmed || !b.affirmed) return null;
  const where = standing(a.value.scope, b.value.scope, codebook);
  const same = a.value.actor === b.value.actor;
  if (a.value.goods.join(" ") !== b.value.goods.join(" ")) return otherDomain(a, b);
  if (row.about?.includes("place") && a.value.noun !== b.value.noun) return otherDomain(a, b);
  // "one of the most powerful" leaves room for another.
  if (!same && (a.value.tier === "among" || b.value.tier === "among")) return null;
  if (where === "apart" || where === "inside" || where === "around") return otherScope(a, b);
  return same ? sameActor(a, b) : rivals(a, b, row);
}

const told = ({ value, holds, said }: Side): string => {
  const at = holds && holds.how !== "said" ? holds : said;
  const when = at && Number.isFinite(at.first + at.last) ? ` (${daysInWords(at)})` : "";
  return `${value.over ? "formerly " : ""}${value.tier === "among" ? "one of the " : ""}“${value.shown}”${when}`;
};

const pair = (a: Side, b: Side, end: string): string =>
  `${does(a, "ranks")} ${a.value.name} as ${told(a)}, ${b.by === a.by ? "and" : does(b, "ranks")} ${b.value.name} as ${told(b)}${end}.`;

function otherDomain(a: Side, b: Side): Judged | null {
  if (a.value.actor === b.value.actor) return null;
  return { verdict: "not-comparable", rule: "ranking-other-domain", reason: pair(a, b, "; these are two fields") };
}

/** Ranked in the world and in one country: neither speaks against the other. */
function otherScope(a: Side, b: Side): Judged {
  const why = `; the first ranks in ${a.value.scope?.name ?? "?"}, the second in ${b.value.scope?.name ?? "?"}`;
  return { verdict: "not-comparable", rule: "ranking-other-scope", reason: pair(a, b, why) };
}

/** One actor, ranked twice. */
function sameActor(a: Side, b: Side): Judged | null {
  // "once the strongest" and "one of the strongest" are both true of who is second now.
  if (a.value.over !== b.value.over && (a.value.tier === "among" || b.value.tier === "among")) return null;
  if (a.value.over !== b.value.over) return lost(a, b);
  if (a.value.over) return null;
  if (a.value.tier !== b.value.tier) {
    const end = `; ${a.value.tier === "first" ? "the first" : "the second"} says more than the other`;
    return { verdict: "refines", rule: "ranking-among-first", reason: pair(a, b, end), score: 0.8 };
  }
  return { verdict: "agrees", rule: "ranking-same", reason: pair(a, b, ""), score: 0.8 };
}

/** One says that the rank is gone, the other that it is held. */
function lost(a: Side, b: Side): Judged | null {
  const [over, held] = a.value.over ? [a, b] : [b, a];
  const gap = daysApart(over, held);
  // Years before it was gone, nobody denied that it was held.
  if (gap !== null && gap > ONE_TIME && isAfter(over, held))
    return {
      verdict: "supersedes",
      newer: over === a ? "a" : "b",
      rule: "ranking-later",
      reason: pair(a, b, "; the rank is said to have been lost since"),
      score: 0.75,
    };
  if (held.holds && over.holds && held.holds.how !== "said" && held.holds.last < over.holds.first) return null;
  return {
    verdict: "tension",
    rule: "ranking-rival",
    reason: pair(a, b, "; one says that the rank is gone, the other that it is held"),
    score: 0.75,
  };
}

/** Days between what two replies were said of; null when a time is not known; 0 when they overlap. */
function daysApart(a: Side, b: Side): number | null {
  const [x, y] = [timeOf(a), timeOf(b)];
  if (!x || !y) return null;
  return Math.max(0, x.first - y.last, y.first - x.last);
}

/** The claim's own time, else the day on which it was said. */
const timeOf = ({ holds, said }: Side): { readonly first: number; readonly last: number } | null => {
  const own = holds && holds.how !== "said" && Number.isFinite(holds.first + holds.last) ? holds : said;
  return own && Number.isFinite(own.first + own.last) ? own : null;
};

const isAfter = (one: Side, other: Side): boolean => {
  const [x, y] = [timeOf(one), timeOf(other)];
  return x !== null && y !== null && x.first > y.last;
};

/** Two actors for one rank. */
function rivals(a: Side, b: Side, row: RankingQuestion): Judged | null {
  if (a.value.over && b.value.over) return null;
  const [x, y] = [timeOf(a), timeOf(b)];
  if (a.value.over !== b.value.over) {
    const [held, over] = a.value.over ? [b, a] : [a, b];
    // Told years before: a first of that time, and none that took over since.
    if (isAfter(over, held) && (daysApart(over, held) ?? 0) > ONE_TIME) return null;
    return succeeded(pair(a, b, "; the rank passed from one to the other"), held === a ? "a" : "b", 0.8);
  }
  const tension: Judged = {
    verdict: "tension",
    rule: "ranking-rival",
    reason: pair(a, b, "; only one of them can be first"),
    score: 0.8,
  };
  if (!x || !y) return tension;
  const gap = daysApart(a, b) ?? 0;
  if (gap === 0) return tension;
  const later = x.first > y.last ? "a" : "b";
  const [old, young] = later === "a" ? [b, a] : [a, b];
  const stated = old.holds?.how !== "said" && old.holds !== null;
  if (row.yearly) {
    if (gap < 1 || !stated) return tension;
    return { verdict: "not-comparable", rule: "ranking-later", reason: pair(a, b, "; each time has its own first") };
  }
  // Nobody says so, but in so many years a rank is another's.
  if (gap > LONG) return succeeded(pair(a, b, "; years lie between them"), later, 0.6);
  // "was the most powerful in 2012", "is the most powerful": the earlier one is of its time.
  const passed = (stated && !old.value.present) || young.value.turned || (stated && young.holds?.how !== "said");
  if (gap > ONE_TIME / 2 && passed && (stated || gap > ONE_TIME))
    return {
      verdict: "supersedes",
      newer: later,
      rule: "ranking-later",
      reason: pair(a, b, "; the rank passed from one to the other"),
      score: stated ? 0.85 : 0.7,
    };
  return tension;
}

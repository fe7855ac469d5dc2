import type { Codebook, FigureQuestion } from "../../../model/codebook.ts";
import type { Judged } from "../../reply.ts";
import { does } from "../../speaker.ts";
import { standing } from "../scope.ts";
import { sizeOf } from "./amount.ts";
import { whom } from "./dimensions.ts";
import { isLinked } from "./linked.ts";
import { timing } from "./period.ts";
import type { Side } from "./verdicts.ts";

/** Words by which a number is a mark to be passed. */
const PASS = /\b(?:pass|exceed|surpass|top|reach|more than|above|over|at least)\b/iu;
/** Words by which a number is held against what was to be: "only 250 came", "fewer than 300 ever arrived". */
const SHORT = /\b(?:only|just|barely|ever|never|fewer|less than|instead of|of the promised|so far|merely)\b/iu;
/** A name behind a preposition: it says where, whether its reader took it or not. */
const ELSEWHERE = /\b(?:to|in|at|into|near) (?:the )?\p{Lu}/u;
/** So much of what was foretold is as good as all of it. */
const NEARLY = 0.9;

/** "Will pass 120,000", then "127,000": it came about. What stays below may still come, until its time is over. */
export function borneOut(a: Side, b: Side, row: FigureQuestion, codebook: Codebook): Judged | null {
  if (a.value.foretold === b.value.foretold || row.counted === "change") return null;
  const [ahead, after] = a.value.foretold ? [a, b] : [b, a];
  const [mark, reached] = [ahead.value.quantity, after.value.quantity];
  if (!after.value.own || mark.unit !== reached.unit || !ahead.said || !after.said) return null;
  if (after.said.first <= ahead.said.last || !ahead.affirmed || !after.affirmed) return null;
  if (ahead.subject?.id !== after.subject?.id || whom(ahead.value, after.value) !== "same") return null;
  // "500 guards will come", "of the 1,860 sent, some 900 remain": those who stay are not those who came.
  if (after.value.whole !== null || ahead.value.measure !== after.value.measure) return null;
  const least = sizeOf(mark);
  const passed = PASS.test(ahead.value.clause)
    ? sizeOf(reached) >= least && sizeOf(reached) <= 3 * least
    : Math.abs(sizeOf(reached) - least) <= 0.1 * least;
  if (!passed) return fellShort(ahead, after, codebook);
  const where = standing(ahead.value.scope, after.value.scope, codebook);
  if (where === "apart" || !isLinked(ahead, after, { row, where, codebook, agree: true })) return null;
  return {
    verdict: "agrees",
    rule: "forecast-borne-out",
    reason: `${ahead.value.shown} was foretold, and ${after.value.shown} is what is told later.`,
    score: 0.7,
  };
}

/** "Will send 900 soldiers by Friday", and a month later "only 250 were sent". */
function fellShort(ahead: Side, after: Side, codebook: Codebook): Judged | null {
  const { due, quantity: mark } = ahead.value;
  const least = sizeOf(mark);
  if (!due || mark.bound === "at-most" || mark.bound === "less-than") return null;
  if (Math.max(sizeOf(after.value.quantity), after.value.quantity.high ?? 0) > NEARLY * least) return null;
  const { holds, said } = after;
  const own = holds !== null && holds.how !== "said";
  if (own ? holds.last < due.last - 1 || holds.first > due.last + 62 : (said?.first ?? -Infinity) < due.last)
    return null;
  // "600 in 2026": a part of the year is no year.
  const year = ahead.value.period.kind === "within" && ahead.value.period.to - ahead.value.period.from > 27;
  if (year && timing(ahead.value.period, after.value.period).how !== "same") return null;
  const where = standing(ahead.value.scope, after.value.scope, codebook);
  const [there, here] = [ahead.value.whither, after.value.whither];
  const shared = there.some((one) => here.includes(one));
  if (where === "apart" || (there.length > 0 && here.length > 0 && !shared)) return null;
  // "Only 250 were sent to Lerma": whither the others were to go, and these went.
  if (there.length > 0 && !shared && where !== "same" && ELSEWHERE.test(after.value.clause)) return null;
  // "200 soldiers were sent", nobody says whither: perhaps others, to elsewhere.
  if (where !== "same" && !shared && ahead.subject === null && !SHORT.test(after.value.clause)) return null;
  return {
    verdict: "tension",
    rule: "forecast-failed",
    reason: `${does(ahead, "foretells")} ${ahead.value.shown}; ${does(after, "tells")} ${after.value.shown} when its time was over.`,
    score: shared || where === "same" || ahead.subject ? 0.75 : 0.6,
  };
}

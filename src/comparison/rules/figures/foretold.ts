import type { FigureQuestion } from "../../../model/codebook.ts";
import type { Judged } from "../../reply.ts";
import { sizeOf } from "./amount.ts";
import { whom } from "./dimensions.ts";
import type { Side } from "./verdicts.ts";

/** Words by which a number is a mark to be passed. */
const PASS = /\b(?:pass|exceed|surpass|top|reach|more than|above|over|at least)\b/iu;

/** "Will pass 120,000", then "127,000": it came about. What stays below may still come. */
export function borneOut(a: Side, b: Side, row: FigureQuestion): Judged | null {
  if (a.value.foretold === b.value.foretold || row.counted === "change") return null;
  const [ahead, after] = a.value.foretold ? [a, b] : [b, a];
  const [mark, reached] = [ahead.value.quantity, after.value.quantity];
  if (!after.value.own || mark.unit !== reached.unit || !ahead.said || !after.said) return null;
  if (after.said.first <= ahead.said.last || !ahead.affirmed || !after.affirmed) return null;
  if (ahead.subject?.id !== after.subject?.id || whom(ahead.value, after.value) !== "same") return null;
  const least = sizeOf(mark);
  const passed = PASS.test(ahead.value.clause)
    ? sizeOf(reached) >= least && sizeOf(reached) <= 3 * least
    : Math.abs(sizeOf(reached) - least) <= 0.1 * least;
  if (!passed) return null;
  return {
    verdict: "agrees",
    rule: "forecast-borne-out",
    reason: `${ahead.value.shown} was foretold, and ${after.value.shown} is what is told later.`,
    score: 0.7,
  };
}

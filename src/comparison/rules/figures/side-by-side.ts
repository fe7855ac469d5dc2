import type { Codebook } from "../../../model/codebook.ts";
import type { Judged } from "../../reply.ts";
import { sizeOf } from "./amount.ts";
import { markShared } from "../scenes/story.ts";
import { differences } from "./dimensions.ts";
import { timed } from "./timed.ts";
import { agrees, notAlike, type Pair, sentence } from "./verdicts.ts";

/** Characters between a count and the number that another source sets beside it. */
const BESIDE = 900;

/** "The consultancy counts 37. The government acknowledged 22.": said of one count, and not of two years. */
export function echoed(pair: Pair, codebook: Codebook): Judged | null {
  const { a, b } = pair;
  if (a.report !== b.report || a.value.echo === b.value.echo) return null;
  if (Math.abs(a.value.sentence - b.value.sentence) > BESIDE) return null;
  const time = timed(pair);
  if (time.how === "disjoint") return null;
  // "64 officers were killed, the state says" beside the bodies of a pit, or beside the dead of a month.
  if (pair.row.counted === "total") {
    const apart = differences(a.value, b.value, codebook);
    if (apart.length > 0) return agrees(pair) ? null : notAlike(pair, apart);
  }
  // "at least 21", and "relatives say 26": the bound allows it, and they are set against each other.
  if (agrees(pair)) return pair.relation.how === "inside" && isWide(pair) ? setAgainst(pair, "tension") : null;
  const about = pair.row.counted === "level" && [a, b].some(({ value }) => value.quantity.bound === "about");
  // "871 in the whole of 2025", "291 between January and March": a year is no rival of its quarter.
  if (time.how === "nested" && [a, b].every(({ value: { period } }) => period.kind === "within")) return null;
  const firmly = isWide(pair) && !about && time.how !== "nested" && !definedOtherwise(pair);
  return setAgainst(pair, firmly ? "contradicts" : "tension");
}

/** Words by which a count says that it is for the time of the one before it: "over the same months". */
const SAME_TIME =
  /\b(?:the|that) same (?:\p{L}+ )?(?:time|period|months?|weeks?|years?|days?|stretch|span|campaign|term)\b/iu;
/** Characters between the sentences of two counts that are held against each other. */
const SIDE_BY_SIDE_TOLD = 400;

/** Further apart than a slip of the pen: by more than this share of the larger. */
const WIDE = 0.08;

/** Whether two numbers are further apart than two ways of counting one thing would bring. */
function isWide({ a, b }: Pair): boolean {
  const [x, y] = [sizeOf(a.value.quantity), sizeOf(b.value.quantity)];
  return Math.abs(x - y) > WIDE * Math.max(x, y);
}

/** "which also counts lookouts", "excluding minors": what a source counts as one, and another may not. */
const DEFINED =
  /\b(?:including|also (?:counts?|includes?)|(?:which|that|who) (?:counts?|includes?|excludes?|adds?)|counting|excluding|leav(?:es?|ing) out|counts only|only counts)\b/iu;
const definedOtherwise = ({ a, b }: Pair): boolean => DEFINED.test(a.value.clause) !== DEFINED.test(b.value.clause);

/** Two counts of one thing that a text sets side by side. */
const setAgainst = (pair: Pair, verdict: "contradicts" | "tension"): Judged => ({
  verdict,
  rule: "figure-apart",
  reason: sentence(pair, "; two counts that are told side by side"),
  score: verdict === "contradicts" ? 0.75 : 0.6,
});

const ONLY = /\b(?:only|no more than|not more than|merely)\b/iu;

/** "They flew out 37 more prisoners": what comes on top of a count is none that rivals it. */
const ADDED =
  /\b(?:another (?:\p{N}|\p{L}+ (?:people|men|women))|(?:\p{N}+|two|three|four|five|six|seven|eight|nine|ten|dozens?) (?:more|others)\b(?! than))/iu;

/** "Volunteers found 33 bodies in January", "the prosecutor says that only 14 were recovered": who says "only" answers. */
export function answeredBy(pair: Pair): Judged | null {
  const { a, b } = pair;
  const [former, later] = a.value.sentence > b.value.sentence ? [b, a] : [a, b];
  const near = a.report === b.report && later.value.sentence - former.value.sentence <= SIDE_BY_SIDE_TOLD;
  if (!near || a.speaker === b.speaker || !ONLY.test(later.value.clause)) return null;
  return sizeOf(later.value.quantity) < sizeOf(former.value.quantity) ? setAgainst(pair, "tension") : null;
}

/** "The warden had received $3 million", "he was paid $5 million", in two reports of one story: what he got for it. */
const isOfOneMan = ({ a, b, row }: Pair): boolean =>
  row.about !== undefined &&
  a.subject !== null &&
  a.subject.id === b.subject?.id &&
  a.value.period.kind === "open" &&
  b.value.period.kind === "open" &&
  a.speaker !== b.speaker &&
  markShared(a.value.marks, b.value.marks) !== null;

const told = (pair: Pair): Judged => ({
  verdict: "tension",
  rule: "figure-apart",
  reason: sentence(pair, "; neither says for which time"),
  score: 0.6,
});

/** "The consultancy counts 64, the ministry 49", in one breath: rival counts, though neither gives the time. */
export function rivalCounts(pair: Pair): Judged | null {
  const { a, b, row } = pair;
  if (row.counted !== "total") return null;
  if (a.report !== b.report) return isOfOneMan(pair) ? told(pair) : null;
  if (Math.abs(a.value.sentence - b.value.sentence) > SIDE_BY_SIDE_TOLD) return null;
  const later = a.value.sentence > b.value.sentence ? a : b;
  const same = SAME_TIME.test(later.value.clause);
  // "29 were flown out", "65 were extradited in 2024": who dates one of two means another time.
  const dated = [a, b].some(({ value }) => value.period.kind === "within");
  const added = [a, b].some(({ value }) => ADDED.test(value.clause));
  if (!same && (a.speaker === b.speaker || dated || added)) return null;
  return setAgainst(pair, same && isWide(pair) ? "contradicts" : "tension");
}

export { outcomeOf } from "./rules/forecasts.ts";
export { COMPARISON_VERSION } from "./rules/index.ts";
export { compareAll, type Compared } from "./all.ts";
export { findingOf, repliesOf } from "./compare.ts";
export {
  answering,
  answerWords,
  naming,
  WORDED_BY_YES,
  type CountOrigins,
  NO_TALLY,
  questionId,
  questionOf,
  statusOf,
  type Tally,
  tallied,
} from "./question.ts";
export type { Comparable, Meeting, Reply, Scene, Span, Who } from "./reply.ts";
export { FIRM, gravityOf, inGravity, type Standing } from "./weight.ts";
export { acrossGap, dayOf, eachPair, REACH } from "./windows.ts";

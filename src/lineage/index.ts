export { type Leaning, circlesOf } from "./circles.ts";
export { candidatesOf, COMMON_FROM, type Fingerprint, fingerprint, type Holder } from "./fingerprint.ts";
export { type IndependentOrigins, independentOrigins, type LineageIndex, lineageIndex } from "./independent.ts";
export {
  type Lineage,
  type Neighbour,
  copiesOf,
  lineageOf,
  lineageOfCase,
  originsOf,
  sharedWordings,
} from "./lineage.ts";
export { type Citable, leaningsOf, linkReports, type ReportIndex, reportIndex } from "./links.ts";
export { sharedWording, wordsOfReport } from "./shared.ts";
export type { LineageReport, Origin, OriginHow, Passage, SharedWording, SourceDocument } from "./types.ts";

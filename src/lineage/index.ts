export { type Leaning, circlesOf } from "./circles.ts";
export { fingerprint } from "./fingerprint.ts";
export { independentOrigins, lineageIndex } from "./independent.ts";
export { copiesOf, lineageOfCase, originsOf, sharedWordings, wordingShared } from "./lineage.ts";
export { leaningsOf, linkReports, reportIndex } from "./links.ts";
export { HOLDERS_KEPT, printsMade } from "./prints.ts";
export { sharedWording, type Worded, wordedOf, wordsOfReport } from "./shared.ts";
export type { LineageReport, Origin, SharedWording } from "./types.ts";

export { type Leaning, circlesOf } from "./circles.ts";
export { candidatesOf, COMMON_FROM, fingerprint } from "./fingerprint.ts";
export { independentOrigins, lineageIndex } from "./independent.ts";
export { copiesOf, lineageOf, lineageOfCase, originsOf, sharedWordings } from "./lineage.ts";
export { leaningsOf, linkReports, reportIndex } from "./links.ts";
export { sharedWording, wordsOfReport } from "./shared.ts";
export type { LineageReport, Origin, SharedWording } from "./types.ts";

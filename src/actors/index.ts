export { resolve, resolution, type Resolution } from "./resolve.ts";
export { RULES, type Reason, type RuleName } from "./evidence.ts";

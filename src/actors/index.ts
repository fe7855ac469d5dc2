export { resolve, resolution } from "./resolve.ts";
export { RULES } from "./evidence.ts";
export { namesOf } from "./names-of.ts";

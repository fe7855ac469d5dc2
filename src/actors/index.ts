export { resolve, resolution } from "./resolve.ts";
export { RULES } from "./evidence.ts";

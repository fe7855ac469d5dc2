export type { Act } from "./act.ts";
export { actsIn, attributions } from "./reader.ts";

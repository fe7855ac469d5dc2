export { figureClaims } from "./claims.ts";
export { amountsIn } from "./amounts.ts";
export type { Amount } from "./amounts.ts";
export { figures } from "./mentions.ts";

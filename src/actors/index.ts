export { resolve } from "./resolve.ts";
export { RULES } from "./evidence.ts";
export { type Base, type Link, NOTHING } from "./base.ts";
export { type Bearer, place, type Placed } from "./bearers.ts";
export { asTyped } from "./typed.ts";
export type { ProposalReason } from "./proposal-reasons.ts";
export { type Proposal, proposals } from "./proposals.ts";
export { type Overruled, weigh } from "./weigh.ts";
export { type Changes, type Delta, type Known, update } from "./update.ts";

export { resolve } from "./resolve.ts";
export { RULES, type RuleName } from "./evidence.ts";
export { namesOf } from "./names-of.ts";
export { type Base, type Link, NOTHING } from "./base.ts";
export { asTyped, type Bearer, place, type Placed } from "./bearers.ts";
export { type Profile, type Proposal, type ProposalReason, proposals } from "./proposals.ts";
export { type Overruled, weigh } from "./weigh.ts";
export { type Changes, type Delta, type Known, update } from "./update.ts";

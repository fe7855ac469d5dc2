import type { Judgement } from "../model/index.ts";
import type { CaseStore } from "../store/contract.ts";

/** The newest judgement that counts on each claim that has one: accept, reject or note. */
export async function judgedClaims(store: CaseStore): Promise<ReadonlyMap<string, Judgement>> {
  const newest = new Map<string, Judgement>();
  for (const { judgement } of await store.judgements({ verbs: ["accept", "reject", "note"], live: true })) {
    for (const { kind, target } of judgement.anchors) if (kind === "claim") newest.set(target, judgement);
  }
  return newest;
}

import type { Span } from "./span.ts";

/** What a person can say of two actors. */
export const ACTOR_VERBS = ["same", "different", "unsure", "disputed"] as const;
export type ActorVerb = (typeof ACTOR_VERBS)[number];

/** What a person can say of a claim. */
const CLAIM_VERBS = ["accept", "reject"] as const;

/** All that a person can say: of two actors, of a claim, and a note on a claim or a question. */
export const VERBS = [...ACTOR_VERBS, ...CLAIM_VERBS, "note"] as const;
export type Verb = (typeof VERBS)[number];

/**
 * What a judgement is about, by things that stay when a report is read again: `target` is an id that follows from
 * content (a claim's, a question's; of an actor the name or codebook row as said), `at` the words themselves.
 */
export interface Anchor {
  readonly kind: "actor" | "claim" | "question";
  readonly target: string;
  /** As it was shown to the person: a name, a claim's quote, a question. */
  readonly name: string;
  /** Where those words stand; null where no report has them. */
  readonly at: (Span & { readonly report: string }) | null;
}

/** That a judgement was taken back: it is kept, and counts no longer. */
export interface Withdrawal {
  readonly reason: string | null;
  readonly author: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** What a person decided, when and why. Added, never overwritten; withdrawn, never deleted. Of actors two anchors, else one. */
export interface Judgement {
  readonly id: string;
  readonly verb: Verb;
  readonly anchors: readonly Anchor[];
  readonly reason: string | null;
  readonly author: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly withdrawn: Withdrawal | null;
}

import type { ActorKind } from "./actor.ts";
import type { ClaimReading, Filler, Kind, Speaker } from "./claim.ts";
import type { Metadata } from "./report.ts";
import type { Span } from "./span.ts";

/** What a person can say of two actors. */
export const ACTOR_VERBS = ["same", "different", "unsure", "disputed"] as const;
export type ActorVerb = (typeof ACTOR_VERBS)[number];

/**
 * What a person can say of one thing. Of a claim: that it is read rightly (`accept`) or not (`reject`), how it should be
 * read (`correct`), that it is made by hand (`add`), what came of it (`outcome`). Of a question: which answer one holds to
 * (`answer`). Of a publisher, a speaker or a claim: a `grade`. Of a claim or question: a `note`, which decides nothing.
 * Of a report: that something taken to be known of it is not (`clear`).
 */
const ONE_VERBS = ["accept", "reject", "note", "correct", "add", "outcome", "grade", "answer", "clear"] as const;

/** All that a person can say: of two actors, or of one thing. */
export const VERBS = [...ACTOR_VERBS, ...ONE_VERBS] as const;
export type Verb = (typeof VERBS)[number];

export const ANCHOR_KINDS = ["actor", "claim", "question", "publisher", "speaker", "report"] as const;

/**
 * What a judgement is about, by things that stay when a report is read again: `target` is an id that follows from
 * content (a claim's, a question's, a report's; of an actor the name or codebook row as said; of a publisher or speaker the folded
 * name), `at` the words themselves.
 */
export interface Anchor {
  readonly kind: (typeof ANCHOR_KINDS)[number];
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

/** Whom a person means by words of a report: a name or codebook row, which stays when the report is read again. */
export interface Who {
  readonly name: string;
  readonly kind: ActorKind;
  readonly codebook: string | null;
}

/** A filler and a speaker as a person gives them: the words in the report, and whom they mean. */
export type SaidFiller = Omit<Filler, "actor"> & { readonly who: Who | null };
export type SaidSpeaker = Omit<Speaker, "actor"> & { readonly who: Who | null };

/** How a person reads a claim's words. Of a forecast `type` is what it foretells. */
export interface SaidReading extends Omit<ClaimReading, "roles" | "attribution"> {
  readonly roles: readonly SaidFiller[];
  readonly attribution: readonly SaidSpeaker[];
}

/** What came of a forecast: it came about, in part, or not; it is open; `void`: it cannot be judged. */
export const OUTCOMES = ["borne-out", "partly", "failed", "open", "void"] as const;
export type OutcomeState = (typeof OUTCOMES)[number];

/** An outcome with what it rests on: ids of claims, and addresses or words of what is not in the case. */
export interface Outcome {
  readonly state: OutcomeState;
  readonly claims: readonly string[];
  readonly sources: readonly string[];
}

/** Reliability of a source and credibility of a piece of information, in the terms of the Admiralty code (NATO AJP-2.1). */
export const RELIABILITY = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "reliability cannot be judged",
} as const;
export const CREDIBILITY = {
  1: "confirmed by other sources",
  2: "probably true",
  3: "possibly true",
  4: "doubtful",
  5: "improbable",
  6: "truth cannot be judged",
} as const;
export const GRADES = ["A", "B", "C", "D", "E", "F", "1", "2", "3", "4", "5", "6"] as const;
/** A letter for a publisher or speaker, a figure for a claim. */
export type Grade = (typeof GRADES)[number];

/** What a judgement says beyond its verb; one of these, as the verb asks. */
export interface Said {
  /** Of `add`: the claim, whose words are the anchor's. */
  readonly claim?: SaidReading & { readonly sentence: { readonly start: number; readonly end: number } };
  /** Of `correct`: the fields that should read otherwise. */
  readonly changes?: Partial<SaidReading>;
  /** Of `correct`, `outcome` and `grade` of a claim: its kind when it was judged, by which it is found again at its words. */
  readonly of?: Kind;
  readonly outcome?: Outcome;
  readonly grade?: Grade;
  /** Of `answer`: id of the answer, and its words. */
  readonly answer?: { readonly id: string; readonly text: string };
  /** Of `clear`: what is not known of the report after all, and the value that was taken for it. */
  readonly cleared?: { readonly field: keyof Metadata; readonly was: string };
}

/** What a person decided, when and why. Added, never overwritten; withdrawn, never deleted. Of actors two anchors, else one. */
export interface Judgement {
  readonly id: string;
  readonly verb: Verb;
  readonly anchors: readonly Anchor[];
  readonly body?: Said;
  readonly reason: string | null;
  readonly author: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly withdrawn: Withdrawal | null;
}

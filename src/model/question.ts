import type { ActorRef } from "./claim.ts";

export const VERDICTS = ["agrees", "refines", "contradicts", "tension", "supersedes", "not-comparable"] as const;
/** How two claims relate; `not-comparable`: they look alike and measure another thing, time or scope. */
export type Verdict = (typeof VERDICTS)[number];

export const QUESTION_STATUSES = ["contested", "denied", "changed", "single", "settled"] as const;
/**
 * `contested`: some claims cannot both hold; `denied`: somebody denies what others say; `changed`: the world moved on
 * and the claims follow; `single`: one origin only; `settled`: every claim agrees or refines.
 */
export type QuestionStatus = (typeof QUESTION_STATUSES)[number];

/** The rules that compare claims: one file each in `src/comparison/rules`. */
export const QUESTION_KINDS = [
  "figure",
  "relation",
  "status",
  "event",
  "ranking",
  "scale",
  "identity",
  "forecast",
  "wording",
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** How two claims of one question relate, by which rule and why; `newer` is set for `supersedes` alone. */
export interface Finding {
  readonly a: string;
  readonly b: string;
  readonly verdict: Verdict;
  readonly newer: "a" | "b" | null;
  /** Name of the rule's branch, as `figure-later`. */
  readonly rule: string;
  /** One sentence for a person. */
  readonly reason: string;
  /** 0 to 1; lower when it rests on an inferred date, a resolved pronoun or an allegation. */
  readonly score: number;
}

/** Upper bound on the independent origins of claims; see `src/lineage`. */
export interface OriginCount {
  readonly atMost: number;
  readonly named: readonly string[];
  readonly unknown: number;
}

/** One answer to a question with the claims that give it. `value` is the rule's own shape, as JSON. */
export interface Answer {
  readonly id: string;
  readonly text: string;
  readonly value: unknown;
  readonly claims: readonly string[];
  readonly origins: OriginCount;
  /** EDTF of the first and last day on which a report gave it; null when no report's date is known. */
  readonly firstSaid: string | null;
  readonly lastSaid: string | null;
}

/** What a set of comparable claims answer. */
export interface Question {
  readonly id: string;
  readonly text: string;
  readonly kind: QuestionKind;
  readonly subject: ActorRef | null;
  readonly status: QuestionStatus;
  readonly answers: readonly Answer[];
  readonly findings: readonly Finding[];
}

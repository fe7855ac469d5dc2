import type { Span } from "./span.ts";

export const ACTOR_KINDS = ["person", "group", "organisation", "government", "place", "publication", "other"] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** Why a name is this actor's: the same words, an alias or acronym that a report states, a surname, a codebook row, a person's judgement. */
export const EVIDENCE = ["same-text", "alias", "acronym", "surname", "codebook", "judgement"] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** A place in a report where an actor is named, and why that name is taken to be this actor's. */
export interface ActorName extends Span {
  readonly report: string;
  readonly evidence: Evidence;
}

/**
 * Whom one report speaks of: the mentions that its reader took to be one. Made by reading, never stored apart
 * from the report; actors of a case are clusters of these.
 */
export interface Entity {
  readonly id: string;
  readonly report: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** Row of the codebook that has this name, or null. */
  readonly codebook: string | null;
  readonly names: readonly ActorName[];
}

/** Whom claims are about, across reports: a cluster of entities under judgements. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly entities: readonly string[];
  readonly names: readonly ActorName[];
}

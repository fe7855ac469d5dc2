import type { Span } from "./span.ts";

export const KINDS = ["event", "relation", "figure", "assessment", "statement", "causal", "forecast"] as const;
export type Kind = (typeof KINDS)[number];

export const ROLES = [
  "agent",
  "patient",
  "subject",
  "object",
  "recipient",
  "instrument",
  "origin",
  "destination",
  "cause",
  "effect",
] as const;
export type Role = (typeof ROLES)[number];

export const MODALITIES = [
  "asserted",
  "reported",
  "alleged",
  "possible",
  "predicted",
  "conditional",
  "denied",
  "wanted",
] as const;
export type Modality = (typeof MODALITIES)[number];

export const POLARITIES = ["affirmed", "negated"] as const;
export type Polarity = (typeof POLARITIES)[number];

export const STANCES = [
  "says",
  "estimates",
  "alleges",
  "denies",
  "confirms",
  "predicts",
  "threatens",
  "promises",
] as const;
export type Stance = (typeof STANCES)[number];

export const SPEAKER_ROLES = ["person", "organisation", "publication", "document", "unnamed"] as const;
export type SpeakerRole = (typeof SPEAKER_ROLES)[number];

export const BOUNDS = ["exact", "about", "at-least", "at-most", "more-than", "less-than", "range"] as const;
export type Bound = (typeof BOUNDS)[number];

export const PRECISIONS = ["exact", "locality", "district", "region", "country"] as const;
export type Precision = (typeof PRECISIONS)[number];

/** An actor as a claim names it. `name` is the actor's chosen name at the time of reading or export. */
export interface ActorRef {
  readonly id: string;
  readonly name: string;
}

/** One filler of one role; two victims are two fillers. `actor` is null when the filler is no actor. */
export interface Filler extends Span {
  readonly role: Role;
  readonly actor: ActorRef | null;
}

/** A measured number. An open end is null; money carries an ISO 4217 unit; `of` is the whole it is a share of. */
export interface Figure extends Span {
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  readonly unit: string;
  readonly of: number | null;
  readonly measure: string;
}

/** When the claimed thing holds or happened (not when it was said), as EDTF; `stated` are the text's own words. */
export interface ClaimTime {
  readonly edtf: string;
  readonly stated: string;
  readonly how: "stated" | "inferred";
  readonly start: number;
  readonly end: number;
}

export interface Place extends Span {
  readonly id: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: Precision;
}

/** One speaker. Level 0 is whom the report cites, 1 whom that one cites; speakers side by side share a level. */
export interface Speaker extends Span {
  readonly name: string;
  readonly role: SpeakerRole;
  readonly verb: string;
  readonly stance: Stance;
  readonly actor: ActorRef | null;
  readonly level: number;
}

/** Likelihood words with their ICD 203 band; low and high are per cent. */
export interface Likelihood {
  readonly words: string;
  readonly band: string;
  readonly low: number;
  readonly high: number;
}

/** One assertion by somebody at its exact words. `attribution` empty: the report says it in its own voice. */
export interface Claim extends Span {
  readonly id: string;
  readonly report: string;
  readonly sentence: { readonly start: number; readonly end: number };
  readonly kind: Kind;
  readonly type: string | null;
  readonly roles: readonly Filler[];
  readonly figure: Figure | null;
  readonly time: ClaimTime | null;
  readonly place: Place | null;
  readonly attribution: readonly Speaker[];
  readonly modality: Modality;
  readonly polarity: Polarity;
  readonly likelihood: Likelihood | null;
  readonly reader: { readonly name: string; readonly version: string };
  /** Name of the row or rule that made the claim, shown by `cotejo show`; not exported. */
  readonly rule?: string;
}

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
  /** Words said before that tell what a count without its noun counts: "nurses" of "five nurses were abducted, and two were freed". */
  readonly of?: Span;
  readonly actor: ActorRef | null;
}

/** A filler's words, and in brackets what a bare count counts: "two [nurses]". */
export const fillerWords = ({ quote, of }: Pick<Filler, "quote" | "of">): string =>
  of ? `${quote} [${of.quote.replaceAll(/\s+/g, " ")}]` : quote;

export const CHANGES = ["rise", "fall"] as const;
export type Change = (typeof CHANGES)[number];

/** A measured number. An open end is null; money carries an ISO 4217 unit; `of` is the whole it is a share of. */
export interface Figure extends Span {
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  readonly unit: string;
  readonly of: number | null;
  readonly measure: string;
  /** Which way a change goes ("fell by 30 percent"); null or absent: a level, a count, a share. */
  readonly change?: Change | null;
  /** What a rate is held to: "year", "day", "100,000 inhabitants"; null or absent: no rate. */
  readonly per?: string | null;
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

/** What is read out of a claim's words: all that a person can correct. */
export interface ClaimReading {
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
}

/** The fields that a person can correct, in the order in which they are shown. */
export const READ_FIELDS = [
  "kind",
  "type",
  "roles",
  "figure",
  "time",
  "place",
  "attribution",
  "modality",
  "polarity",
  "likelihood",
] as const satisfies readonly (keyof ClaimReading)[];
export type ReadField = (typeof READ_FIELDS)[number];

/** Who set a claim or some fields of it: the judgement, its author, when and why. */
export interface Signed {
  readonly judgement: string;
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
}

/** A deed of blood or a capture as one report tells of it: known by whom it befell and by its place. */
export interface Scene {
  /**
   * Folded words of those names, the same in every report, the surest first: "person ana ruiz", "place vado hondo",
   * "capture luis paz".
   */
  readonly keys: readonly [string, ...string[]];
  /** As a question names it: "the killing of Ana Ruiz", "the attack at Vado Hondo". */
  readonly words: string;
  /** The day on which it took place, as EDTF, where the report says so. */
  readonly day: string | null;
  /** The number in the claim's words has a claim of its own. */
  readonly counted?: true;
}

/** Of which deed of its report's story a count may be, where another report calls that deed otherwise. */
export interface Story {
  /** The day of the deed, as EDTF, where the report says so. */
  readonly day: string | null;
  /** The report is about this one deed and no other. */
  readonly sole: boolean;
  /** The count stands in no telling of the deed; the report is about no other. */
  readonly loose?: true;
}

/** A thing that one claim of a report tells and another answers with a no. */
export interface Matter {
  /** The same for both, and for no others of the report. */
  readonly key: string;
  readonly says: "yes" | "no";
  /** The two share words, and nobody says that he answers the other. */
  readonly loose: boolean;
}

/** One assertion by somebody at its exact words. `attribution` empty: the report says it in its own voice. */
export interface Claim extends Span, ClaimReading {
  readonly id: string;
  readonly report: string;
  readonly sentence: { readonly start: number; readonly end: number };
  readonly reader: { readonly name: string; readonly version: string };
  /** Name of the row or rule that made the claim, shown by `cotejo show`; not exported. */
  readonly rule?: string;
  /** Its verb without ending, as "break up", by which what is told later meets what was foretold; not exported. */
  readonly verb?: string;
  /** Words before it that it says yes or no to ("It did not."); not exported. */
  readonly answers?: string;
  /** Words of its report by which it is taken back or overtaken ("I was wrong", "the corpse was not his"); not exported. */
  readonly refuted?: string;
  /** Somebody else in its report says that it is not so; not exported. */
  readonly contested?: true;
  /** A death or a capture that is not told as done ("unreal": "ordered his death"), or only as a rumour; not exported. */
  readonly footing?: "hearsay" | "unreal";
  /** The deed that its words speak of without naming it ("the attack", "14 dead"), worked out from the text around. */
  readonly scene?: Scene;
  /**
   * Names that tell the story of its report from others, the most named first, on claims with a number: "person ana
   * ruiz", "group los pinos", "place vado hondo"; not exported.
   */
  readonly marks?: readonly string[];
  /** It may be of a deed that other reports of the story call otherwise; not exported. */
  readonly story?: Story;
  /**
   * The state or country that the paragraph of a number speaks of, where its own words name no place, or (`whole`) of
   * which nearly all of its report speaks; not exported.
   */
  readonly ground?: { readonly id: string; readonly name: string; readonly whole?: true };
  /** What it affirms and another claim of its report denies, or the other way round; not exported. */
  readonly matters?: readonly Matter[];
  /** A person made the claim: no reader did. */
  readonly hand?: Signed;
  /** People corrected it: who set which fields, oldest first, and what was read before them. */
  readonly corrected?: {
    readonly by: readonly (Signed & { readonly fields: readonly ReadField[] })[];
    readonly read: ClaimReading;
    /** The rule that read it; null where none is known. */
    readonly rule: string | null;
  };
}

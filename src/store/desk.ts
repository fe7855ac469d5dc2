import type { Tally } from "../comparison/index.ts";
import type { Origin } from "../lineage/index.ts";
import type { ActorKind, ActorName, Kind, Modality, Polarity, Verdict } from "../model/index.ts";
import type { ClaimRow, ReportRow } from "./contract.ts";
import type { KeptQuestion, QuestionFilter, QuestionRow } from "./ledger.ts";

/** Every condition must hold; several values of one are alternatives. Unlike ClaimFilter, made for pages of a large case. */
export interface ClaimQuery {
  readonly words?: string;
  readonly actors?: readonly string[];
  /** Ids of actors, or folded names. */
  readonly speakers?: readonly string[];
  readonly ownVoice?: boolean;
  readonly kinds?: readonly Kind[];
  readonly types?: readonly string[];
  readonly modalities?: readonly Modality[];
  readonly polarity?: Polarity;
  readonly reports?: readonly string[];
  /** Ids of places. */
  readonly places?: readonly string[];
  /** Days counted from 1970-01-01; the claimed time must touch since..until. */
  readonly since?: number;
  readonly until?: number;
  readonly judged?: "accepted" | "rejected" | "noted" | "no";
}

/** A claim with its place in the order in which claims were read. */
export interface NumberedClaim extends ClaimRow {
  readonly number: number;
}

/** How many claims share these values. */
export interface ClaimCount {
  readonly kind: Kind;
  readonly type: string | null;
  readonly modality: Modality;
  readonly polarity: Polarity;
  readonly ownVoice: boolean;
  readonly count: number;
}

export interface QuestionQuery extends Omit<QuestionFilter, "limit"> {
  /** Questions about one of these actors, as their subject. */
  readonly subjects?: readonly string[];
  readonly places?: readonly string[];
  /** Days on which reports answered it. */
  readonly since?: number;
  readonly until?: number;
  readonly origins?: number;
  readonly judged?: boolean;
}

/** A question that meets a query. */
export type QuestionFound = Pick<QuestionRow, "key" | "status" | "kind">;

/** An answer in a list: its words, how many claims give it, and the modalities that they have. */
export interface AnswerHead {
  /** As replies hold it, with "not " before it where it is negated. */
  readonly key: string;
  readonly words: string;
  readonly affirmed: boolean;
  readonly claims: number;
  readonly modalities: readonly Modality[];
  /** Who says so, as replies have it. */
  readonly by: readonly string[];
}

export interface AnswersInShort {
  /** The two between which the gravest thing was found stand first, then those that most claims give. */
  readonly answers: readonly AnswerHead[];
  /** What was found between the first two; of a succession the later stands second. */
  readonly between: Verdict | null;
  /** The finding between the first two, with the claim of either, in their order. */
  readonly told: { readonly reason: string; readonly claims: readonly [string, string] } | null;
  /** How many answers there are in all. */
  readonly all: number;
  readonly judged: boolean;
}

/** How a question stood on a day. */
export interface QuestionThen {
  readonly claims: number;
  readonly lastSaid: number | null;
  readonly tally: Tally;
}

/** What the frame of the desk shows of a case. */
export interface CaseTallies {
  readonly title: string | null;
  readonly created: string;
  readonly schema: number;
  readonly kinds: Readonly<Partial<Record<Kind, number>>>;
  readonly actors: number;
}

/** A source that reports name, with how many reports, places and claims lean on it. */
export interface NamedSource {
  readonly name: string;
  readonly reports: number;
  readonly places: number;
  readonly claims: number;
}

/** An actor without its entities. */
export interface ActorCounts {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly reports: number;
  readonly claims: number;
}

export interface ActorQuery {
  readonly kinds?: readonly ActorKind[];
  /** Words of a name or the beginnings of them, accents and case folded. */
  readonly words?: string;
}

/** Claims of one kind that hold in one span of days; an end without a bound is null. */
export interface DayCount {
  readonly first: number;
  readonly last: number;
  readonly kind: Kind;
  readonly count: number;
}

export interface PlaceCount {
  readonly id: string;
  readonly kind: Kind;
  readonly count: number;
}

/** How often a source's claims were contradicted or overtaken. */
export interface Standing {
  readonly contradicted: number;
  readonly overtaken: number;
}

export interface SpeakerStanding extends Standing {
  /** Folded name. */
  readonly key: string;
  readonly name: string;
  readonly claims: number;
}

/** Counts that stop at a bound; `exact` says whether they did not. */
export interface Bounded<T> {
  readonly counts: readonly T[];
  readonly exact: boolean;
}

/**
 * What the desk asks of a case. No method costs in proportion to the case: each is led by an index and bounded, or
 * reads only an index.
 */
export interface DeskStore {
  /** Ids of reports, claims, actors and questions that begin so, found by their indexes. */
  idsFrom(start: string, limit: number): Promise<readonly string[]>;
  /** Another number after each change that another connection or program made. */
  dataVersion(): Promise<number>;
  /** The case file cannot be written to. */
  readonly readOnly: boolean;
  /** In the order in which they were read, after the claim of this number. */
  claimPage(
    query: ClaimQuery,
    page: { readonly after: number; readonly limit: number },
  ): Promise<readonly NumberedClaim[]>;
  claimCounts(query: ClaimQuery): Promise<Bounded<ClaimCount>>;
  questionPage(
    query: QuestionQuery,
    page: { readonly skip: number; readonly limit: number },
  ): Promise<readonly QuestionRow[]>;
  /** The same page as keys, with what is counted of them. */
  questionsFound(
    query: QuestionQuery,
    page: { readonly skip: number; readonly limit: number },
  ): Promise<readonly QuestionFound[]>;
  /** By key, in the order of the keys. */
  questionRows(keys: readonly string[]): Promise<readonly QuestionRow[]>;
  questionCounts(
    query: QuestionQuery,
  ): Promise<Bounded<Pick<QuestionRow, "status" | "kind"> & { readonly count: number }>>;
  /** How many questions have each status, those of a single claim included. */
  questionStatuses(): Promise<readonly (Pick<QuestionRow, "status"> & { readonly count: number })[]>;
  /** Contested or denied questions of which nobody judged a claim; at most `most`. */
  countUnjudged(most: number): Promise<number>;
  /** With `until`, a day, only what had been said by then. */
  answersInShort(questions: readonly string[], until?: number | null): Promise<ReadonlyMap<string, AnswersInShort>>;
  /** By key; what the findings that are kept say of the claims that had been said by a day. */
  questionsAsOf(questions: readonly string[], until: number): Promise<ReadonlyMap<string, QuestionThen>>;
  /** A question by id or key, bounded: its last replies, and of the findings between them the gravest. */
  questionPart(
    id: string,
    bounds: { readonly replies: number; readonly findings: number; readonly until: number | null },
  ): Promise<(KeptQuestion & { readonly partial: boolean }) | null>;
  /** Ids and wording of the questions that a claim answers. */
  questionsOfClaim(claim: string): Promise<readonly { readonly id: string; readonly asks: string }[]>;
  /** Most claims first. */
  actorPage(
    query: ActorQuery,
    page: { readonly skip: number; readonly limit: number },
  ): Promise<readonly ActorCounts[]>;
  actorKinds(query: ActorQuery): Promise<Bounded<{ readonly kind: ActorKind; readonly count: number }>>;
  actorCounts(ids: readonly string[]): Promise<ReadonlyMap<string, ActorCounts>>;
  /** The same counts over some of the reports alone. */
  actorCountsWithin(
    ids: readonly string[],
    reports: readonly string[],
  ): Promise<ReadonlyMap<string, Pick<ActorCounts, "reports" | "claims">>>;
  /** Other names of actors, as reports write them; at most `most` each. */
  otherNames(ids: readonly string[], most: number): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Names of an actor, as at most so many reports write them. */
  actorNames(id: string, most: number): Promise<readonly ActorName[]>;
  /** Relation claims of these actors; of those with very many claims only some are looked through (`partial`). */
  relationClaims(
    actors: readonly string[],
  ): Promise<{ readonly claims: readonly ClaimRow[]; readonly partial: boolean }>;
  /** Claims by report and kind; at most some ten thousand are looked through. */
  claimsByReport(
    query: ClaimQuery,
  ): Promise<readonly { readonly report: string; readonly kind: Kind; readonly count: number }[]>;
  daysOfClaims(query: ClaimQuery): Promise<readonly DayCount[]>;
  placesOfClaims(query: ClaimQuery): Promise<readonly PlaceCount[]>;
  /** Ids of some claims at each place; those of a popular place are not all looked through. */
  someOfPlaces(
    places: readonly string[],
    asked: {
      readonly wanted: Pick<ClaimQuery, "kinds" | "since" | "until"> & { readonly reports?: ReadonlySet<string> };
      readonly most: number;
    },
  ): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Sources that reports name, those of most reports first. */
  namedSources(): Promise<readonly NamedSource[]>;
  /** Reports that lean on a source, those with most places first. */
  leaningOn(
    name: string,
  ): Promise<readonly { readonly report: string; readonly places: number; readonly claims: number }[]>;
  someOrigins(name: string, most: number): Promise<readonly Origin[]>;
  /** Origins that may mean a report of the case: with an address, a document, or one of these names. */
  linkedOrigins(names: readonly string[]): Promise<readonly Origin[]>;
  tallies(): Promise<CaseTallies>;
  /** The reports that came last, the newest first. */
  newestReports(most: number): Promise<readonly ReportRow[]>;
  reportStates(): Promise<Readonly<Record<ReportRow["state"], number>>>;
  /** Ids of the reports that came into the case after an ISO 8601 instant, the newest first. */
  arrivedAfter(instant: string): Promise<readonly string[]>;
  /** The gravest verdict on each claim, where something was found. */
  verdictsOf(claims: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** By id of the report. */
  standingsOfReports(): Promise<ReadonlyMap<string, Standing>>;
  /** Claims of these reports that other claims of them contradict or overtake: what was struck before the rest came. */
  struckWithin(
    reports: readonly string[],
  ): Promise<
    readonly { readonly claim: string; readonly report: string; readonly verdict: "contradicts" | "supersedes" }[]
  >;
  /** Ids of the claims of these reports for which each of these speakers, by folded name, is cited. */
  speakersWithin(names: readonly string[], reports: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Those with a name who are cited most; unnamed ones are others in each report. */
  speakerStandings(limit: number): Promise<readonly SpeakerStanding[]>;
  countSpeakers(): Promise<number>;
}

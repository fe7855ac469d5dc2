import type { Base, Changes, Delta } from "../actors/index.ts";
import type {
  Actor,
  ActorKind,
  Claim,
  Cut,
  Entity,
  Judgement,
  Kind,
  Metadata,
  Modality,
  PageStart,
  Polarity,
  Problem,
  Report,
  Verb,
  Withdrawal,
} from "../model/index.ts";
import type { DeskStore } from "./desk.ts";
import type { ComparisonStore } from "./ledger.ts";
import type { LineageStore } from "./lineage.ts";
import type { PlaceStore } from "./places.ts";
import type { WatchStore } from "./watched.ts";

/** Which program made the claims of a report. */
export interface ReaderStamp {
  readonly name: string;
  readonly version: string;
}

/** A file as it came in: what is kept for good, before anything is derived from it. */
export interface Arrival {
  readonly id: string;
  readonly file: string;
  /** Where the file lay, as an absolute path. */
  readonly path: string;
  readonly sha256: string | null;
  readonly bytes: number;
  /** Null when the bytes could not be had or are too many to keep. */
  readonly original: Uint8Array | null;
  readonly mediaType: string;
  /** The encoding that the server which gave the bytes, or their container, names; null or absent: none is named. */
  readonly charset?: string | null;
  readonly retrieved: string;
  /** Canonical text; null when there is none, and then `problem` says why. */
  readonly text: string | null;
  readonly problem: Problem | null;
  readonly metadata: Metadata;
  /** What intake left out of the text, and where its pages begin. */
  readonly cut?: readonly Cut[];
  readonly pages?: readonly PageStart[];
  /** Path of what it came out of; null or absent for a file of its own. */
  readonly container?: string | null;
  /** Documents that it holds are still to come: its place stays `found` until `settle` says otherwise. */
  readonly unfinished?: boolean;
}

/** `new`: it was not in the case; `same`: it was, and nothing changed; `updated`: what is known about it, or its text, changed. */
export type ArrivalOutcome = "new" | "same" | "updated";

/** What is known about a report without its text. */
export interface ReportRow extends Omit<Report, "text"> {
  readonly chars: number;
  readonly claims: number;
  readonly reader: ReaderStamp | null;
  readonly path: string;
  /** As `Arrival.charset`: needed when the original is taken in once more. */
  readonly charset: string | null;
}

export interface CaseInfo {
  readonly path: string;
  readonly title: string | null;
  readonly created: string;
  readonly createdBy: string;
  readonly schema: number;
  /** Sizes in bytes: of the file with its write-ahead log, of originals, of canonical texts. */
  readonly bytes: number;
  readonly originalBytes: number;
  readonly textChars: number;
}

export interface Counts {
  readonly reports: Readonly<Record<Report["state"], number>>;
  readonly claims: number;
  readonly kinds: Readonly<Partial<Record<Kind, number>>>;
  readonly entities: number;
  readonly actors: number;
}

/** Every condition must hold; several values of one condition are alternatives. */
export interface ClaimFilter {
  readonly ids?: readonly string[];
  /** Leaves out claims that a person rejected, as misread. */
  readonly unrejected?: boolean;
  readonly actors?: readonly string[];
  /** Ids of actors, or words, that some speaker must be or bear. */
  readonly speakers?: { readonly actors: readonly string[]; readonly words: string };
  /** Only claims that the report makes in its own voice. */
  readonly ownVoice?: boolean;
  readonly kinds?: readonly Kind[];
  readonly types?: readonly string[];
  readonly reports?: readonly string[];
  readonly modalities?: readonly Modality[];
  readonly polarity?: Polarity;
  /** Days counted from 1970-01-01; the claimed time must touch since..until. Claims without a time are left out. */
  readonly since?: number;
  readonly until?: number;
  /** Forecasts alone, whose time has run out by this day. */
  readonly dueBy?: number;
  /** Characters of the report between which the claim's words begin, the second excluded. */
  readonly begin?: readonly [from: number, to: number];
  /** Words and phrases ("in quotation marks"), all of which the claim's sentence must have; never a query language. */
  readonly words?: string;
  readonly limit?: number;
}

/** A claim with what is needed to show it without its report; whom it names are the case's actors, not entities. */
export interface ClaimRow {
  readonly claim: Claim;
  readonly file: string;
}

/** An actor with its counts over the case. */
export interface ActorRow {
  readonly actor: Actor;
  readonly reports: number;
  readonly claims: number;
}

export interface ActorFilter {
  readonly kinds?: readonly ActorKind[];
  /** Words that one of the names must have, accents and case folded. */
  readonly words?: string;
  readonly reports?: readonly string[];
  /** As if the case had but these reports: names and counts are of them alone. */
  readonly within?: readonly string[];
  readonly limit?: number;
}

/** One fault that `check` found; `subject` is the id it is about, or null. */
export interface Fault {
  readonly code: string;
  readonly subject: string | null;
  readonly detail: string;
}

/** What the reading of one report gives. */
export interface Reading {
  readonly claims: readonly Claim[];
  readonly entities: readonly Entity[];
}

/** What came of reading one report. */
export type Saved =
  | { readonly report: string; readonly reader: ReaderStamp; readonly reading: Reading }
  | { readonly report: string; readonly reader: ReaderStamp; readonly problem: Problem };

/** Whether the actors follow from the entities as they now stand; generations count changes of the entities. */
export interface ActorsState {
  readonly entities: number;
  readonly actors: number;
}

/** What is to be resolved, and the state of the case for which that holds. */
export interface Unresolved extends Changes {
  readonly state: ActorsState;
  /** Nothing was resolved before. */
  readonly fresh: boolean;
}

/** A judgement and what each of its anchors stands on now: an actor's, claim's, question's or report's id; null: it lost its anchor. */
export interface JudgementRow {
  readonly judgement: Judgement;
  readonly stands: readonly (string | null)[];
  /** Of actors: the bearers (see actors/) on which the sides stand. */
  readonly bearers: readonly (string | null)[];
}

/** Every condition must hold; several values of one condition are alternatives. */
export interface JudgementFilter {
  readonly ids?: readonly string[];
  readonly verbs?: readonly Verb[];
  /** Ids of actors, claims, questions or reports that some anchor stands on. */
  readonly about?: readonly string[];
  /** Of these reports, and of claims of theirs, whether they are still read there or not. */
  readonly reports?: readonly string[];
  /** Only those that were not withdrawn. */
  readonly live?: boolean;
}

/**
 * A case file, whatever the database. Each writing method is one transaction: it has happened whole or not at all,
 * also when the process is killed. Failures of the medium are thrown as StoreFailure.
 */
export interface CaseStore extends ComparisonStore, LineageStore, PlaceStore, DeskStore, WatchStore {
  /** Where the case lies, for another connection of this program. */
  readonly path: string;
  info(): Promise<CaseInfo>;
  counts(): Promise<Counts>;

  /** Keeps a file and its state; the same id twice is one report. Given metadata that differs is taken over. */
  receive(arrival: Arrival): Promise<ArrivalOutcome>;
  /** The report with these bytes, if it is in the case. */
  reportWithBytes(sha256: string): Promise<ReportRow | null>;
  report(id: string): Promise<ReportRow | null>;
  /** In order of arrival. */
  reports(): Promise<readonly ReportRow[]>;
  text(reportId: string): Promise<string | null>;
  original(sha256: string): Promise<Uint8Array | null>;
  /** What intake left out of a report's text, in order of place. */
  cuts(reportId: string): Promise<readonly Cut[]>;
  /** Where the pages of a report begin in its text; empty for a document without pages. */
  pages(reportId: string): Promise<readonly PageStart[]>;

  /** Replaces all that was derived from the report by this reading and marks it read. */
  saveReading(reportId: string, reader: ReaderStamp, reading: Reading): Promise<void>;
  /** As saveReading and saveFailure, for several reports in one transaction. */
  saveAll(outcomes: readonly Saved[]): Promise<void>;
  /** Drops what was derived from the report and marks it failed. */
  saveFailure(reportId: string, reader: ReaderStamp | null, problem: Problem): Promise<void>;

  /** In order of arrival, then of place in the text; pages are fetched as they are asked for. */
  claims(filter: ClaimFilter): AsyncIterable<ClaimRow>;
  /** How many there are; the filter's limit does not count. */
  countClaims(filter: ClaimFilter): Promise<number>;
  claim(id: string): Promise<ClaimRow | null>;

  entities(): Promise<readonly Entity[]>;
  actorsState(): Promise<ActorsState>;
  /** What has changed since the actors were last resolved. */
  unresolved(): Promise<Unresolved>;
  /** What was resolved before, as resolving asks for it. */
  readonly resolved: Base;
  /**
   * Puts the delta in the place of what was resolved before. False, and nothing is kept, when the case is no longer
   * as it was when `state` was taken: another program added to it or resolved it meanwhile.
   */
  saveActors(delta: Delta, state: ActorsState): Promise<boolean>;
  /** Most claims first. */
  actors(filter: ActorFilter): Promise<readonly ActorRow[]>;
  actor(id: string): Promise<ActorRow | null>;
  /** Actors with exactly this name, accents and case folded. */
  actorsNamed(name: string): Promise<readonly ActorRow[]>;

  /** In the order in which they were made. */
  judgements(filter: JudgementFilter): Promise<readonly JudgementRow[]>;
  /** Adds a judgement; the same one again changes nothing. */
  addJudgement(judgement: Judgement): Promise<void>;
  /** Takes a judgement back, for good. False when there is none of this id or it was withdrawn before. */
  withdrawJudgement(id: string, withdrawal: Withdrawal): Promise<boolean>;

  /** Ids of reports, claims, actors, questions and judgements that start so, at most `limit`. */
  idsStarting(prefix: string, limit: number): Promise<readonly string[]>;

  /** Looks for faults: of the file, of originals against their hashes, of spans, of references. */
  check(): AsyncIterable<Fault>;
  close(): Promise<void>;
}

/** The medium failed: locked, full, unreadable, broken. Nothing of the transaction at hand was kept. */
export class StoreFailure extends Error {
  readonly problem: Problem;
  constructor(problem: Problem, cause?: unknown) {
    super(problem.detail, { cause });
    this.name = "StoreFailure";
    this.problem = problem;
  }
}

/** Lower case without accents, runs of anything but letters and digits as one space: how names are compared. */
export { asTyped as fold } from "../actors/typed.ts";

import type { Finding, QuestionKind, QuestionStatus } from "../model/index.ts";
import type { GatheredQuestion, WrittenQuestion, WrittenReply } from "./written.ts";
import type { Comparable, Meeting, Reply, Tally, Who } from "../comparison/index.ts";

/** A reply with where it stands in its question and from whom it comes. */
export interface Kept {
  readonly day: number;
  readonly claim: string;
  readonly answer: string;
  /** Key of the origin behind the claim: equal keys are one origin. */
  readonly origin: string;
  readonly reply: Reply;
}

/** A claim that is due, with what comparing needs; `comparable` is null when the claim is gone. */
export interface Due {
  readonly claim: string;
  readonly comparable: Comparable | null;
}

/** What a question is called and how many claims and conflicts it has. */
export interface QuestionRow {
  readonly key: string;
  readonly id: string;
  readonly kind: QuestionKind;
  readonly subject: string | null;
  readonly asks: string;
  readonly status: QuestionStatus;
  readonly claims: number;
  readonly tally: Omit<Tally, "origins">;
  /** What hangs on it, and how grave it is as it stands; see `src/comparison/weight.ts`. */
  readonly weight: number;
  readonly gravity: number;
  /** How many of its claims, itself included, people judged differently. */
  readonly rivals: number;
  /** Last day on which a report answered it; null when no report's date is known. */
  readonly lastSaid: number | null;
}

/**
 * Every condition must hold; a question to which claims only imply an answer is never given. `least`: how many claims
 * answer it; those in which something was found count with any number.
 */
export interface QuestionFilter {
  readonly statuses?: readonly QuestionStatus[];
  readonly kinds?: readonly QuestionKind[];
  /** Questions about one of these actors, or that a claim with one of them in a role answers. */
  readonly actors?: readonly string[];
  /** Words that the question must have, accents and case folded. */
  readonly words?: string;
  readonly reports?: readonly string[];
  readonly least?: number;
  readonly sort?: "status" | "claims" | "recent";
  readonly limit?: number;
}

/**
 * The comparison as it is kept, inside one transaction: what `work/compare.ts` reads and writes. Every method costs
 * in proportion to what it is asked for, not to the case.
 */
export interface Ledger {
  /** Claims that were made, dropped, or whose actors or report changed since they were compared. */
  due(limit: number): Promise<readonly Due[]>;
  /** Kinds and names of these actors. */
  who(actors: readonly string[]): Promise<ReadonlyMap<string, Who>>;
  repliesOf(claim: string): Promise<readonly Kept[]>;
  /** The nearest replies of the question on either side of a place, nearest first, the place itself left out. */
  around(question: string, place: Omit<Kept, "origin" | "reply">, reach: number): Promise<Neighbours>;
  addReply(kept: Kept): Promise<void>;
  dropReply(kept: Kept): Promise<void>;
  addFindings(question: string, findings: readonly Meeting[]): Promise<void>;
  /** Drops all findings of one reply. */
  dropFindingsOf(question: string, claim: string, answer: string): Promise<void>;
  /** Drops the findings between these pairs of replies, where there are any. */
  dropFindings(question: string, pairs: readonly (readonly [Kept, Kept])[]): Promise<void>;
  /** Writes the rows of these questions anew from their replies and findings; one without replies goes. */
  settle(questions: readonly string[]): Promise<void>;
  done(claims: readonly string[]): Promise<void>;
}
export interface Neighbours {
  readonly before: readonly Kept[];
  readonly after: readonly Kept[];
}

/** A comparison from scratch. What either part throws undoes everything. */
export interface Rebuilding {
  /** The replies of all claims, in any order, some at a time. */
  readonly replies: AsyncIterable<readonly WrittenReply[]>;
  /** Given all questions, some at a time, what is written down of them, in the order in which they were given. */
  readonly meet: (questions: AsyncIterable<readonly GatheredQuestion[]>) => AsyncIterable<readonly WrittenQuestion[]>;
}

/** How much is left to compare, and by which version of the rules the rest was. */
export interface ComparisonState {
  readonly due: number;
  readonly claims: number;
  readonly version: string | null;
}

/** All that is kept of one question, replies in their order. */
export interface KeptQuestion {
  readonly row: QuestionRow;
  readonly replies: readonly Kept[];
  readonly findings: readonly Finding[];
  /** Ids of those of its claims, and its own, that people judged differently. */
  readonly rivals: readonly string[];
}

/** A finding of a claim, with the question in which it was made. */
export interface FindingRow {
  readonly finding: Finding;
  readonly question: string;
  readonly asks: string;
}

/** The part of a case's store that keeps the comparison. */
export interface ComparisonStore {
  comparisonState(): Promise<ComparisonState>;
  /** Runs one step of comparing as one transaction: it has happened whole or not at all. */
  comparing<T>(work: (ledger: Ledger) => Promise<T>): Promise<T>;
  /**
   * Replaces the whole comparison: all replies are put down as they come, then each question's are asked for their
   * findings. Nothing is due afterwards. One transaction; needs the memory of the largest question alone.
   */
  replaceComparison(version: string, made: Rebuilding): Promise<void>;
  /** Kinds and names of all actors. */
  who(): Promise<ReadonlyMap<string, Who>>;
  questions(filter: QuestionFilter): Promise<readonly QuestionRow[]>;
  countQuestions(filter: QuestionFilter): Promise<number>;
  /** By id or key. */
  question(id: string): Promise<KeptQuestion | null>;
  findingsOf(claim: string): Promise<readonly FindingRow[]>;
}

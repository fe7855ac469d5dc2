import type { Sentence } from "../../language/analysis.ts";
import type { Clause, Draft } from "../layers.ts";
import { as, inSlot } from "../phrases.ts";
import { wordList } from "../words.ts";

/** What a rule finds in a clause; the extent is the clause's own unless the rule gives another. */
export interface Judged {
  readonly roles: Draft["roles"];
  readonly rule: string;
  /** Whether it gives a rank ("the foremost"), which can be compared with other ranks, or only judges. */
  readonly ranking?: boolean;
  /** What "no other" and "few" deny of the others they affirm of the one who is ranked. */
  readonly affirmed?: true;
  /** What "none" and "no sign" deny of what is judged. */
  readonly denied?: true;
  /** Token whose speaker and surety count, where it is not the clause's predicate. */
  readonly predicate?: number;
  /** The clause's own subject holds the opinion. */
  readonly held?: true;
  /** Last token of the judgement, where it reaches beyond the clause. */
  readonly last?: number;
}
/** Reads one clause; null when the rule finds nothing. */
export type Rule = (clause: Clause, sentence: Sentence) => Judged | null;

/** Who is judged; "a patchwork by the elections" is judged by nobody, "the region's main port" is not the region. */
export const subjects = (clause: Clause): Draft["roles"] =>
  inSlot(clause, "subject")
    .filter((a) => clause.form !== "copula" || (a.marker !== "by" && a.marker !== "'s"))
    .map((a) => as("subject", a));

/** Whether the word here is a pronoun. */
export const isPronoun = (sentence: Sentence, index: number): boolean => sentence.tokens[index]?.upos === "PRON";

/** What hangs on an object and is no part of the judgement. */
export const TAIL = wordList("punct advcl acl:relcl parataxis conj");

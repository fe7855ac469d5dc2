import type { Known } from "./known.ts";

export type ReportState = "added" | "read" | "failed";

/** Why something went wrong, in a form that a program (code) and a person (detail) can use. */
export interface Problem {
  readonly code: string;
  readonly detail: string;
}

/** What is known about a report beside its text; absent things are null. `published` and `updated` hold EDTF. */
export interface Metadata {
  readonly title: Known<string> | null;
  readonly author: Known<string> | null;
  readonly publisher: Known<string> | null;
  readonly url: Known<string> | null;
  readonly language: Known<string> | null;
  readonly published: Known<string> | null;
}

/** One document as published. `text` is canonical: fixed once, everything points into it. */
export interface Report extends Metadata {
  readonly id: string;
  readonly file: string;
  /** Of the original bytes; null when they could not be had (an unreadable file). */
  readonly sha256: string | null;
  readonly bytes: number;
  readonly mediaType: string;
  /** ISO 8601 instant at which the program got the bytes. */
  readonly retrieved: string;
  readonly state: ReportState;
  readonly problem: Problem | null;
  readonly text: string;
}

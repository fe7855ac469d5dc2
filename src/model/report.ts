import type { Known } from "./known.ts";

export type ReportState = "added" | "read" | "failed";

/** Why something went wrong, in a form that a program (code) and a person (detail) can use. */
export interface Problem {
  readonly code: string;
  readonly detail: string;
}

/** What a report may be by its making: news tells what happened, opinion argues, analysis explains, official speaks for a body of the state, report is a study. */
export const REPORT_KINDS = ["news", "opinion", "analysis", "official", "report"] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** What is known about a report beside its text; absent things are null. `published` and `updated` hold EDTF, `kind` a ReportKind, `place` and `agency` what the dateline names. */
export interface Metadata {
  readonly title: Known<string> | null;
  readonly author: Known<string> | null;
  readonly publisher: Known<string> | null;
  readonly url: Known<string> | null;
  readonly language: Known<string> | null;
  readonly published: Known<string> | null;
  readonly updated: Known<string> | null;
  readonly kind: Known<string> | null;
  readonly place: Known<string> | null;
  readonly agency: Known<string> | null;
}

/** Every field of metadata, in the order in which it is shown. */
export const METADATA = [
  "title",
  "author",
  "publisher",
  "url",
  "language",
  "published",
  "updated",
  "kind",
  "place",
  "agency",
] as const satisfies readonly (keyof Metadata)[];

/** Something that intake left out of the canonical text: why, the words, and the offset in that text where they stood. */
export interface Cut {
  readonly reason: string;
  readonly text: string;
  readonly at: number;
}

/** Where a page of a paged document begins in the canonical text; `page` as the reader of the document counts, from 1. */
export interface PageStart {
  readonly page: number;
  readonly start: number;
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

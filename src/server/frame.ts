import { daysOfEdtf, edtfOfDays } from "../model/index.ts";
import { type CaseStore, fold, type ReportRow } from "../store/contract.ts";
import type { AnswersInShort } from "../store/desk.ts";
import { publishedBy } from "../work/as-of.ts";
import { type People, peopleOf } from "../work/judged.ts";
import { type ActorJudgement, judgedActors } from "../work/judging.ts";
import { lineageKnown, type LineageKnown, type OriginCounter, originCounter } from "../work/lineage.ts";
import { Refused } from "./faults.ts";
import type { ReportHead } from "./wire/index.ts";

/** What had been published by a date: as `AsOf`, with the reports as a list too. */
export interface Scope {
  readonly date: string;
  readonly reports: ReadonlySet<string>;
  readonly list: readonly string[];
  readonly later: number;
  readonly undated: number;
  /** Last day of the date, counted from 1970-01-01. */
  readonly day: number;
}

/** What was worked out of the case as it is; thrown away when the case changes. */
export interface Frame {
  readonly store: CaseStore;
  /** Worked out at the first call with this key, and kept while the case does not change. */
  once<T>(key: string, make: () => Promise<T>): Promise<T>;
  /** All reports in order of arrival. */
  rows(): Promise<readonly ReportRow[]>;
  heads(ids: Iterable<string>): Promise<ReadonlyMap<string, ReportHead>>;
  scope(date: string | undefined): Promise<Scope | null>;
  people(): Promise<People>;
  judgedActors(): Promise<ReadonlyMap<string, readonly ActorJudgement[]>>;
  origins(): Promise<OriginCounter>;
  lineage(): Promise<LineageKnown>;
  /** Answers of questions, by their keys, as lists show them. */
  answers(questions: readonly string[]): Promise<ReadonlyMap<string, AnswersInShort>>;
  /** Reports with the words by which they are found, folded, and the last day on which they can have been published. */
  shelf(): Promise<readonly Shelved[]>;
}

export interface Shelved {
  readonly row: ReportRow;
  readonly words: string;
  readonly day: number | null;
}

/** Answers that are kept of one state of the case. */
const KEPT = 2_000;

/** A report as it is named beside what it says. */
export const headOf = (row: ReportRow): ReportHead => ({
  id: row.id,
  file: row.file,
  title: row.title?.value ?? null,
  author: row.author?.value ?? null,
  publisher: row.publisher?.value ?? null,
  url: row.url?.value ?? null,
  published: row.published && { edtf: row.published.value, how: row.published.how },
});

export function frameOf(store: CaseStore): Frame {
  const kept = new Map<string, Promise<unknown>>();
  const heads = new Map<string, ReportHead>();
  const answers = new Map<string, AnswersInShort>();
  const frame: Frame = {
    store,
    once<T>(key: string, make: () => Promise<T>): Promise<T> {
      const known = kept.get(key) as Promise<T> | undefined;
      if (known) return known;
      const made = make();
      kept.set(key, made);
      // A failure is no answer to keep.
      made.catch(() => kept.delete(key));
      if (kept.size > KEPT) for (const oldest of kept.keys()) if (kept.delete(oldest)) break;
      return made;
    },
    rows: () => frame.once("rows", () => store.reports()),
    async heads(ids) {
      const found = new Map<string, ReportHead>();
      for (const id of ids) {
        const known = heads.get(id) ?? (await headIn(store, id));
        heads.set(id, known);
        found.set(id, known);
      }
      return found;
    },
    scope: (date) =>
      date === undefined ? Promise.resolve(null) : frame.once(`as of ${date}`, () => scopeOf(frame, date)),
    async answers(questions) {
      const found = new Map<string, AnswersInShort>();
      for (const key of questions) {
        const known = answers.get(key);
        if (known) found.set(key, known);
      }
      if (answers.size > KEPT) answers.clear();
      const unknown = questions.filter((key) => !found.has(key));
      for (const [key, one] of await store.answersInShort(unknown)) {
        found.set(key, one);
        answers.set(key, one);
      }
      return found;
    },
    people: () => frame.once("people", () => peopleOf(store)),
    judgedActors: () => frame.once("judged actors", () => judgedActors(store)),
    origins: () => frame.once("origins", async () => originCounter(store, await frame.lineage())),
    lineage: () => frame.once("lineage", async () => lineageKnown(store, await frame.rows())),
    shelf: () => frame.once("shelf", async () => (await frame.rows()).map(shelved)),
  };
  return frame;
}

const shelved = (row: ReportRow): Shelved => ({
  row,
  words: ` ${fold([row.file, row.title?.value, row.publisher?.value, row.author?.value].filter(Boolean).join(" "))}`,
  day: publishedBy(row),
});

async function headIn(store: CaseStore, id: string): Promise<ReportHead> {
  const row = await store.report(id);
  return row ? headOf(row) : { id, file: id, title: null, author: null, publisher: null, url: null, published: null };
}

async function scopeOf(frame: Frame, date: string): Promise<Scope> {
  const day = daysOfEdtf(date)?.last;
  if (day === undefined) throw new Refused(400, "bad-request", `"${date}" is no date`);
  const reports = new Set<string>();
  const left = { later: 0, undated: 0 };
  for (const { row, day: published } of await frame.shelf()) {
    if (published === null) left.undated += 1;
    else if (published <= day) reports.add(row.id);
    else left.later += 1;
  }
  return { date, day, reports, list: [...reports], ...left };
}

/** A day as EDTF; null where an end is open. */
export const dayText = (day: number | null): string | null =>
  day === null || !Number.isFinite(day) || Math.abs(day) > 9_000_000
    ? null
    : edtfOfDays({ first: day, last: day }, "day");

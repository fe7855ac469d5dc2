import { daysInWords, daysOfEdtf, grouped } from "../../src/model/index.ts";
export { grouped };
import type { Kind, QuestionKind, QuestionStatus, Verdict } from "../../src/model/index.ts";
import type { ClaimBrief, ReportHead } from "../../src/server/wire/index.ts";

/** "1 report", "1,204 reports". */
export const count = (n: number, one: string, many = `${one}s`): string => `${grouped(n)} ${n === 1 ? one : many}`;

/** An EDTF value as a reader says it, each end as precisely as it was given: "22 February 2026", "since 2006", "about 2019". */
export function dateWords(edtf: string): string {
  const [from, to, ...rest] = edtf.split("/");
  if (from !== undefined && to !== undefined && rest.length === 0) {
    if (from === ".." || from === "") return `until ${dateWords(to)}`;
    return to === ".." || to === "" ? `since ${dateWords(from)}` : `${dateWords(from)} to ${dateWords(to)}`;
  }
  const days = daysOfEdtf(edtf);
  if (!days) return edtf;
  return `${/[~%]/.test(edtf) ? "about " : ""}${daysInWords(days)}${/[?%]/.test(edtf) ? " (uncertain)" : ""}`;
}

const SHORT = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** A date for tight places: "23 Feb 2026". */
export const shortDate = (edtf: string): string =>
  dateWords(edtf).replace(/\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]+/g, (month) => {
    const short = SHORT.find((one) => month.startsWith(one));
    return short ?? month;
  });

/** An instant in the person's own zone: "22 Nov 2026, 14:05". */
export const instantWords = (iso: string): string =>
  new Date(iso).toLocaleString("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });

/** "3.4 kB". */
export function bytesWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** How a report is called in a line: its title, or else its file. */
export const reportName = (head: ReportHead): string => head.title ?? head.file;

/** Who published a report and when, as a newsroom cites it. */
export const citation = (head: ReportHead): string =>
  [
    head.publisher ?? head.author ?? head.file,
    head.published === null
      ? "no date known"
      : `${shortDate(head.published.edtf)}${head.published.how === "inferred" ? " (worked out)" : ""}`,
  ].join(", ");

/** Who says a claim; where the report itself does, its publisher stands for the file, or else its title. */
export function voiceOf(claim: Pick<ClaimBrief, "says">, head: ReportHead): string {
  const own = / itself says$/.test(claim.says);
  const name = head.publisher ?? (head.title === null ? null : `“${head.title}”`);
  return own && name !== null ? `${name} itself says` : claim.says;
}

/** The same at the head of a quote: "The navy says"; a file keeps its name. */
export function headOf(claim: Pick<ClaimBrief, "says">, head: ReportHead): string {
  const words = voiceOf(claim, head);
  return words === claim.says && / itself says$/.test(words)
    ? words
    : `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

export const STATUS_WORDS: Readonly<Record<QuestionStatus, { readonly word: string; readonly means: string }>> = {
  contested: { word: "Contested", means: "claims that cannot both hold, or judgements that differ" },
  denied: { word: "Denied", means: "somebody denies what others say" },
  changed: { word: "Changed", means: "the world moved on and the claims follow" },
  single: { word: "One origin", means: "one origin only stands behind it" },
  settled: { word: "No conflict", means: "several origins, and no two claims were found to conflict" },
};

export const VERDICT_WORDS: Readonly<Record<Verdict, { readonly word: string; readonly between: string }>> = {
  contradicts: { word: "contradict each other", between: "contradicts" },
  tension: { word: "are hard to reconcile", between: "is hard to reconcile with" },
  supersedes: { word: "one overtook the other", between: "overtook" },
  refines: { word: "one is more precise", between: "is more precise than, or less than," },
  agrees: { word: "agree", between: "agrees with" },
  "not-comparable": { word: "cannot be compared", between: "cannot be compared with" },
};

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  event: "event",
  relation: "relation",
  figure: "figure",
  assessment: "assessment",
  statement: "statement",
  causal: "cause",
  forecast: "forecast",
};

export const QUESTION_KIND_WORDS: Readonly<Record<QuestionKind, string>> = {
  figure: "figure",
  relation: "relation or office",
  status: "state",
  event: "event",
  ranking: "ranking",
  scale: "trend",
  identity: "names",
  wording: "words",
  forecast: "forecast",
};

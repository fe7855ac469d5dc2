import { isBefore } from "../model/index.ts";
import { originsOfCredits } from "./credits.ts";
import { nameKey } from "./names.ts";
import { located, passagesBetween, type Stretched } from "./passages.ts";
import type { LineageReport, SharedWording } from "./types.ts";
import { type Words, wordsOf } from "./words.ts";

/**
 * Weight (two for each word of content, one for each common word, none for names, numbers and quotations) below which
 * a passage is a set phrase: "was killed in a shootout with the army" is what anybody would write.
 */
const LEAST_PASSAGE = 14;
/** Weight from which one passage alone shows copying: a sentence of some twenty words. */
const ONE_PASSAGE = 22;
/** Words from which a passage of less weight shows copying too: names and figures in the same order, in the same sentence. */
const LONG_PASSAGE = { words: 22, weight: 16 };
/** Weight from which several smaller passages together do. */
const TOGETHER = 40;
/** Once two texts are known to share wording, a passage from this weight on is part of it. */
const SMALL_PASSAGE = 8;

/** The words of a report by which it is compared, its title left out. */
export const wordsOfReport = (report: LineageReport): Words => wordsOf(report.text, report.title?.value ?? null);

/** What a report is held against others by: all that is kept at hand of it, and its text is not. */
export interface Worded {
  readonly report: Pick<LineageReport, "id" | "file" | "published" | "publisher">;
  readonly words: Words;
  /** Keys of the publishers that it says by a dateline, credit or note to print. */
  readonly credits: ReadonlySet<string>;
}

/** A report with its words, worked out once when it is held against several others. */
export function wordedOf(report: LineageReport): Worded {
  const { id, file, published, publisher } = report;
  const credits = originsOfCredits(report).flatMap(({ how, to }) =>
    how === "cites" && to.name !== null ? [nameKey(to.name)] : [],
  );
  return { report: { id, file, published, publisher }, words: wordsOfReport(report), credits: new Set(credits) };
}

/**
 * Holds two reports against each other word by word. Null when they share no wording beyond what two authors have
 * from their subject: names, titles, numbers, set phrases, the same quotations, boilerplate, headings.
 * Which of the two is given first changes nothing. Linear in the two texts.
 */
export function sharedWording(one: Worded, other: Worded): SharedWording | null {
  const [a, b] = one.report.id < other.report.id ? [one, other] : [other, one];
  const passages = passagesBetween(a.words, b.words).filter((p) => p.weight >= SMALL_PASSAGE);
  if (!isShared(passages)) return null;
  const count = (side: "a" | "b"): number =>
    Math.min(1, matched(passages, side) / Math.max(1, (side === "a" ? a : b).words.counted));
  const [ofA, ofB] = [count("a"), count("b")];
  if (isOwn(a.report, b.report) && Math.max(ofA, ofB) < STANDING) return null;
  const { leaning, reason } = directionOf(a, b);
  return {
    a: a.report.id,
    b: b.report.id,
    overlap: { a: ofA, b: ofB, smaller: a.words.counted <= b.words.counted ? ofA : ofB },
    passages: passages.map((p) => located(p, a.words, b.words)),
    leaning,
    reason,
  };
}

/** Below this share of either text, what two reports of one publisher share is its standing matter or background. */
const STANDING = 0.3;

const isOwn = (a: Worded["report"], b: Worded["report"]): boolean =>
  a.publisher !== null && b.publisher !== null && nameKey(a.publisher.value) === nameKey(b.publisher.value);

function isShared(passages: readonly Stretched[]): boolean {
  const telling = passages.filter((p) => p.weight >= LEAST_PASSAGE);
  return (
    telling.some(
      (p) => p.weight >= ONE_PASSAGE || (p.words >= LONG_PASSAGE.words && p.weight >= LONG_PASSAGE.weight),
    ) || telling.reduce((sum, p) => sum + p.weight, 0) >= TOGETHER
  );
}

/** Words that agree, seen from one side; what stands twice in the other text counts once there. */
function matched(passages: readonly Stretched[], side: "a" | "b"): number {
  let sum = 0;
  let past = 0;
  for (const p of passages.toSorted((x, y) => x[side][0] - y[side][0])) {
    const [from, to] = p[side];
    const fresh = Math.max(0, to - Math.max(from, past));
    sum += (p.words * fresh) / Math.max(1, to - from);
    past = Math.max(past, to);
  }
  return sum;
}

/** Whether a report says that it prints the other one's publisher. */
const credits = (one: Worded, { report: { publisher } }: Worded): boolean =>
  publisher !== null && one.credits.has(nameKey(publisher.value));

/**
 * Which of two reports leans on the other: the later one; where the dates do not tell, the one that credits the
 * other's publisher; else nobody knows.
 */
function directionOf(one: Worded, two: Worded): Pick<SharedWording, "leaning" | "reason"> {
  const [a, b] = [one.report, two.report];
  const [x, y] = [a.published?.value ?? null, b.published?.value ?? null];
  if (x !== null && y !== null) {
    if (isBefore(x, y)) return { leaning: b.id, reason: `${b.file} (${y}) came out after ${a.file} (${x}).` };
    if (isBefore(y, x)) return { leaning: a.id, reason: `${a.file} (${x}) came out after ${b.file} (${y}).` };
  }
  for (const [printing, printed] of [
    [one, two],
    [two, one],
  ] as const) {
    if (!credits(printing, printed) || credits(printed, printing)) continue;
    const { id, file } = printing.report;
    return { leaning: id, reason: `${file} credits ${printed.report.publisher?.value ?? printed.report.file}.` };
  }
  if (x !== null && y !== null) {
    return {
      leaning: null,
      reason: `Their dates (${x}, ${y}) do not tell which came first, and neither credits the other.`,
    };
  }
  const which =
    x === null && y === null ? "neither report's date is" : `the date of ${x === null ? a.file : b.file} is not`;
  return { leaning: null, reason: `They share wording; ${which} known, so which came first is open.` };
}

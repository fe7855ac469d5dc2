import { dateOfDay, type Days, daysOfEdtf, matchesIn } from "../../../model/index.ts";
import type { Comparable } from "../../reply.ts";
import { daysInWords } from "../../time.ts";

/**
 * For which time a number is counted: `within` a run of days ("in 2022"), as a `running` total up to a day ("so far",
 * "since 2006", "by March"), `every` year, month, week or day, or `open`: the text does not say. Days are counted from
 * 1970-01-01; `from` null: the text does not say from when.
 */
export type Period =
  | { readonly kind: "within"; readonly from: number; readonly to: number }
  | { readonly kind: "running"; readonly from: number | null; readonly to: number }
  | { readonly kind: "every"; readonly unit: "day" | "week" | "month" | "year" }
  | { readonly kind: "open" };

const EVERY: readonly { readonly unit: "day" | "week" | "month" | "year"; readonly words: RegExp }[] = [
  { unit: "year", words: /\b(?:annually|annual|yearly|(?:per|a|each|every) year)\b/iu },
  { unit: "month", words: /\b(?:monthly|(?:per|a|each|every) month)\b/iu },
  { unit: "week", words: /\b(?:weekly|(?:per|a|each|every) week)\b/iu },
  { unit: "day", words: /\b(?:daily|(?:per|a|each|every) day)\b/iu },
];
/** "in a year", "within a week": one such time, and no rate. */
const ONCE = /\b(?:in|within|over|for|after|of|than) (?:a|each|every) (?:year|month|week|day)\b/giu;
/** "the weekly Luz", "a local daily, …": a newspaper, and no rate. */
const PAPER =
  /\b(?:[Tt]he|[Aa]n?|its|this) (?:\p{Ll}+ )?(?:daily|weekly|monthly)(?=,| (?:whose|that|which)\b| \p{Lu})/gu;

/** How a stated time makes a running total: "by March", "as of 2020", "until then". */
const UP_TO = /^(?:by|as of|until|till|up to|through|so far|to date|now|already)\b/iu;
/** Words of a running total without a date. */
const SO_FAR =
  /\b(?:so far|to date|already|by now|until now|in total|altogether|cumulative(?:ly)?|running total|has now|have now)\b/iu;
/** "has handed over", "have been killed": what was done up to the time of saying. */
const PERFECT =
  /\b(?:has|have|had) (?:been |also |now |already |since |thus |allegedly |reportedly )*(?:\p{L}+(?:ed|en|wn|ne)|sent|made|cost|left|sold|lost|found|brought|seen|met|put|cut|fled|led|won|shot|caught)\b/iu;
/** "For all of 2024 the two now give 640": the year, whenever it is said. */
const WHOLE_YEAR =
  /\b(?:the whole|all|the entirety) of (?<year>(?:19|20)\d\d)\b|\b(?:the )?full-year (?<full>(?:19|20)\d\d)\b/iu;

/** What is on a register is no count of a year: "90,000 people were missing in 2021". */
const STOCK =
  /\b(?:are|is|were|was|remain|remains|remained|been) (?:still |now |officially )*(?:missing|registered|listed|unaccounted)\b/iu;

/** "2,100 people are missing", "the number of missing people is 1,450": so many on the day on which it is said. */
const MISSING =
  /\b(?:are|remain) (?:still |now |officially )*(?:missing|unaccounted)\b|\bnumber of (?:missing|disappeared) \p{L}+ (?:\p{L}+ ){0,3}(?:is|stands)\b/iu;

const MONTHS = "january february march april may june july august september october november december".split(" ");
const MONTH = `(${MONTHS.join("|")})`;
const DATES = new RegExp(
  `\\b(\\d{1,2}) ${MONTH},? ((?:19|20)\\d{2})\\b|\\b${MONTH} (\\d{1,2}),? ((?:19|20)\\d{2})\\b|\\b${MONTH} ((?:19|20)\\d{2})\\b`,
  "giu",
);

const pad = (n: string | number): string => String(n).padStart(2, "0");

/** The one date or month in the words of a claim whose reader found no time for it; null when there are none or several. */
function dateIn(words: string): Days | null {
  const found = matchesIn(words, DATES);
  const [one] = found;
  if (!one || found.length > 1) return null;
  const [, day, monthOfDay, yearOfDay, monthUs, dayUs, yearUs, month, year] = one;
  const name = monthOfDay ?? monthUs ?? month ?? "";
  const number = MONTHS.indexOf(name.toLowerCase()) + 1;
  const date = day ?? dayUs;
  return daysOfEdtf(`${yearOfDay ?? yearUs ?? year ?? ""}-${pad(number)}${date === undefined ? "" : `-${pad(date)}`}`);
}

/** For which time the figure of a claim is counted; `published` ends what still runs. */
export function periodOf({ claim, published }: Comparable): Period {
  const words = claim.quote.slice(0, 1000).replaceAll(ONCE, " ").replaceAll(PAPER, " ");
  const every = EVERY.find((row) => row.unit === claim.figure?.per || row.words.test(words));
  if (every) return { kind: "every", unit: every.unit };
  const said = published && Number.isFinite(published.last) ? published.last : null;
  const whole = WHOLE_YEAR.exec(words)?.groups;
  const year = whole && daysOfEdtf(whole["year"] ?? whole["full"] ?? "");
  if (year) return { kind: "within", from: year.first, to: year.last };
  const days = claim.time ? daysOfEdtf(claim.time.edtf) : dateIn(words);
  // "The attack in Zamora on 2 May 2023 killed 11": the date stands in the claim's words, with whom it happened to.
  if (days && !claim.time)
    return PERFECT.test(words)
      ? { kind: "running", from: null, to: days.last }
      : { kind: "within", from: days.first, to: days.last };
  if (!days || !claim.time) {
    return said !== null && (SO_FAR.test(words) || PERFECT.test(words) || MISSING.test(words))
      ? { kind: "running", from: null, to: said }
      : { kind: "open" };
  }
  const [first, last] = [
    Number.isFinite(days.first) ? days.first : null,
    Number.isFinite(days.last) ? days.last : null,
  ];
  if (UP_TO.test(claim.time.stated) || STOCK.test(words))
    return last === null ? { kind: "open" } : { kind: "running", from: null, to: last };
  if (first === null) return last === null ? { kind: "open" } : { kind: "running", from: null, to: last };
  if (last === null)
    return said === null || said < first ? { kind: "open" } : { kind: "running", from: first, to: said };
  // "this year", said in September: the year still runs.
  if (said !== null && last - first > 31 && first <= said && said < last)
    return { kind: "running", from: first, to: said };
  if (SO_FAR.test(words)) return { kind: "running", from: null, to: last };
  return { kind: "within", from: first, to: last };
}

/**
 * How two periods stand: the `same`; `running` totals of which one goes further (`later`); a part and the whole
 * (`nested`); `disjoint`; or `unclear`, when a text does not say for which time it counts.
 */
export type Timing =
  | { readonly how: "same" | "nested" | "disjoint" | "unclear" | "rates" }
  | { readonly how: "running"; readonly later: "a" | "b" };

/** Totals up to days no further apart than this are told at one time. */
const AT_ONCE = 6;

/** Days by which two beginnings of one count may differ. */
const SLACK = 3;
/** A count that is told again as it grows runs for more days than this. */
const CAMPAIGN = 20;
const isFirst = (day: number): boolean => dateOfDay(day).day === 1;

/** Holds two periods against each other. */
export function timing(a: Period, b: Period): Timing {
  if (a.kind === "open" || b.kind === "open") return { how: "unclear" };
  if (a.kind === "every" || b.kind === "every") {
    return a.kind === "every" && b.kind === "every" && a.unit === b.unit ? { how: "same" } : { how: "rates" };
  }
  if (a.kind === "running" && b.kind === "running") {
    const together = a.from === null || b.from === null || Math.abs(a.from - b.from) <= 31;
    if (!together) return { how: "nested" };
    if (Math.abs(a.to - b.to) <= AT_ONCE) return { how: "same" };
    return { how: "running", later: a.to > b.to ? "a" : "b" };
  }
  if (a.kind === "within" && b.kind === "within") {
    if (a.to < b.from || b.to < a.from) return { how: "disjoint" };
    // "since 9 September": one count that went on; the first half of a year and the year are two.
    const begun = Math.abs(a.from - b.from) <= SLACK && !isFirst(a.from) && !isFirst(b.from);
    if (begun && Math.abs(a.to - b.to) > AT_ONCE && Math.min(a.to - a.from, b.to - b.from) > CAMPAIGN)
      return { how: "running", later: a.to > b.to ? "a" : "b" };
    const longest = Math.max(a.to - a.from, b.to - b.from) + 1;
    const off = Math.abs(a.from - b.from) + Math.abs(a.to - b.to);
    return { how: off <= Math.max(2, longest * 0.15) ? "same" : "nested" };
  }
  const [running, within] =
    a.kind === "running"
      ? [a, b as Period & { kind: "within" }]
      : [b as Period & { kind: "running" }, a as Period & { kind: "within" }];
  if (running.from === null) return { how: within.from > running.to ? "disjoint" : "nested" };
  if (within.to < running.from || within.from > running.to) return { how: "disjoint" };
  const off = Math.abs(running.from - within.from) + Math.abs(running.to - within.to);
  return { how: off <= Math.max(2, (within.to - within.from) * 0.15) ? "same" : "nested" };
}

/** A period as a reason says it: "in 2022", "up to 12 August 2025", "every year"; empty when the text does not say. */
export function periodInWords(period: Period): string {
  if (period.kind === "open") return "";
  if (period.kind === "every") return ` every ${period.unit}`;
  if (period.kind === "within") {
    const words = daysInWords({ first: period.from, last: period.to });
    return ` ${period.to - period.from < 1 ? "on" : / to /u.test(words) ? "for" : "in"} ${words}`;
  }
  const upTo = daysInWords({ first: period.to, last: period.to });
  return period.from === null
    ? ` up to ${upTo}`
    : ` from ${daysInWords({ first: period.from, last: period.from })} to ${upTo}`;
}

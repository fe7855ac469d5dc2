import type { Known } from "../../model/index.ts";
import { type Dated, datesIn } from "./dates.ts";
import { ownTime } from "./own-time.ts";
import { isPast, isToCome } from "./tense.ts";
import { monthAfter, weekdayAfter, YEARS_ON } from "./yearless.ts";

/** Longest text that is looked through. */
const SAMPLE = 200_000;

const inferred = (value: string, from: string): Known<string> => ({ value, how: "inferred", from });

/** The first day on which a text can have been published, and how that is known. */
interface Earliest {
  readonly edtf: string;
  readonly first: number;
  readonly because: string;
}

/** From the last event that a text dates, or from a later one that has a weekday or a month alone. */
function earliest(text: string, past: Dated): Earliest {
  const year = Number(past.edtf.slice(0, 4));
  const weekday = weekdayAfter(text, past);
  if (weekday) {
    const only = weekday.edtf.slice(0, 4);
    return {
      ...weekday,
      because: `the event of "${weekday.words}", a day that has this weekday in ${only} alone of the years from ${year} ("${past.words}") to ${year + YEARS_ON}`,
    };
  }
  const month = monthAfter(text, past);
  return month
    ? {
        ...month,
        because: `what was told "${month.words}", which without a year is the one next after "${past.words}"`,
      }
    : { ...past, because: `the last event that it dates, "${past.words}"` };
}

/**
 * When a text without a stated date can have been published, with the reason, from its own words alone. Where it says
 * which year or month is its own ("last year, in 2023"), that; else from the last event that it dates and tells as past
 * to the first day that it tells as still to come, an interval no finer than the words and open where they say nothing;
 * null when they say nothing at all.
 */
export function publicationFrom(whole: string): Known<string> | null {
  const text = whole.slice(0, SAMPLE);
  let past: Dated | null = null;
  let coming: Dated | null = null;
  for (const found of datesIn(text)) {
    // Of "2025" and "March 2025" the later beginning says more.
    if (isPast(text, found.start, found.end)) past = past && past.first >= found.first ? past : found;
    else if (found.edtf.length > 4 && isToCome(text, found.start, found.end))
      coming = coming && coming.last <= found.last ? coming : found;
  }
  const own = ownTime(text);
  const from = past && earliest(text, past);
  if (own && (past === null || past.first <= own.last)) {
    const counted = `its words "${own.words}", which count from its own time`;
    return past && past.first > own.first
      ? inferred(`${past.edtf}/${own.edtf}`, `${counted}, and the last event that it dates, "${past.words}"`)
      : inferred(own.edtf, counted);
  }
  // A day to come that lies before the last event is one of a paper that it cites.
  const until = coming && (from === null || from.first <= coming.last) ? coming : null;
  const ahead = until && `"${until.words}", which it tells as still to come; it was published before or then`;
  if (from === null) return until && inferred(`../${until.edtf}`, String(ahead));
  return until
    ? inferred(`${from.edtf}/${until.edtf}`, `${from.because}, and ${String(ahead)}`)
    : inferred(`${from.edtf}/..`, `${from.because}; it was published then or later`);
}

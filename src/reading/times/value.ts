import type { Moment } from "./phrase.ts";
import type { Season } from "./words.ts";

const pad = (n: number, width: number): string => String(n).padStart(width, "0");
const yearText = (y: number): string => (y < 0 ? `-${pad(-y, 4)}` : pad(y, 4));

/** A value as fine as it is, one year earlier: "2025-01/2025-10" gives "2024-01/2024-10". */
export const oneYearBack = (edtf: string): string =>
  edtf.replace(/(?<![\d-])\d{4}/g, (year) => String(Number(year) - 1).padStart(4, "0")).replace(/02-29/g, "02-28");

/** The middle month of a season, to put it in order with months; winter counts as the year's beginning. */
export const seasonMonth = (s: Season): number => ({ 21: 4, 22: 7, 23: 10, 24: 1 })[s];

// The vague parts of a year are given as thirds of it, the ends as quarters; of a decade as overlapping halves.
// "early 2024" is 2024-01/2024-04. Of a month they are not given: "late January" is the month.
const YEAR_PARTS: Readonly<Record<string, readonly [string, string]>> = {
  early: ["01", "04"],
  middle: ["05", "08"],
  late: ["09", "12"],
  start: ["01", "03"],
  end: ["10", "12"],
};
const DECADE_PARTS: Readonly<Record<string, readonly [number, number]>> = {
  early: [0, 4],
  middle: [3, 6],
  late: [5, 9],
  start: [0, 2],
  end: [7, 9],
};

/** Writes a point of the calendar as EDTF; null when its year is not known. */
export function toEdtf(at: Moment): string | null {
  const about = at.about ? "~" : "";
  if (at.century !== undefined) {
    if (at.century < 0) return `${yearText(100 * at.century + 1)}/${yearText(100 * (at.century + 1))}`;
    return `${pad(at.century - 1, 2)}XX${about}`;
  }
  if (at.decade !== undefined) {
    if (at.decade < 0) return `${yearText(at.decade - 8)}/${yearText(at.decade + 1)}`;
    const part = at.part ? DECADE_PARTS[at.part] : undefined;
    if (part) return `${yearText(at.decade + part[0])}/${yearText(at.decade + part[1])}`;
    return `${pad(Math.floor(at.decade / 10), 3)}X${about}`;
  }
  if (at.year === undefined) return null;
  const y = yearText(at.year);
  if (at.month !== undefined)
    return `${y}-${pad(at.month, 2)}${at.day === undefined ? "" : `-${pad(at.day, 2)}`}${about}`;
  if (at.season !== undefined) return `${y}-${at.season}${about}`;
  if (at.half !== undefined) return at.half === 1 ? `${y}-01/${y}-06` : `${y}-07/${y}-12`;
  if (at.quarter !== undefined) return `${y}-${pad(3 * at.quarter - 2, 2)}/${y}-${pad(3 * at.quarter, 2)}`;
  const part = at.part ? YEAR_PARTS[at.part] : undefined;
  return part ? `${y}-${part[0]}/${y}-${part[1]}` : y + about;
}

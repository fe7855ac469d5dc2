import { dateOfDay } from "../model/index.ts";
import type { Field } from "./metadata.ts";

const IN_FIGURES = /^\s*(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?=$|[\sT,])/;
/** Seconds or thousandths since 1970, as databases count: 1990 to 2100. */
const COUNTED = /^\s*(\d{10}|\d{13})\s*$/;
const [EARLIEST, LATEST] = [631_152_000, 4_102_444_800];

export const isDayField = (field: Field): boolean => field === "published" || field === "updated";

/** How the days of one column are read, and the cell that tells. */
export interface ColumnDays {
  readonly read: (written: string) => string;
  /** A sentence on what was read by it, or null where all says itself. */
  readonly note: string | null;
}

const asDay = (count: number): string => {
  const { year, month, day } = dateOfDay(Math.floor(count / 86_400));
  return [year, String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
};

/**
 * How a column writes its days: a program writes all of them one way, so that "13/08/2025" in one row says what
 * "08/07/2025" is in another. Where two rows disagree, or none tells, each stays as it is written.
 */
export function daysOfColumn(name: string, cells: Iterable<string>): ColumnDays {
  let dayFirst: string | null = null;
  let monthFirst: string | null = null;
  let unsure = false;
  for (const cell of cells) {
    const [whole, one, , two] = IN_FIGURES.exec(cell) ?? [];
    if (whole === undefined) continue;
    if (Number(one) > 12) dayFirst ??= whole.trim();
    else if (Number(two) > 12) monthFirst ??= whole.trim();
    else unsure ||= one !== two;
  }
  const told = dayFirst !== null && monthFirst !== null ? null : (dayFirst ?? monthFirst);
  const order = told === dayFirst ? "day" : "month";
  const read = (written: string): string => {
    const counted = COUNTED.exec(written)?.[1];
    if (counted !== undefined) {
      const seconds = Number(counted) / (counted.length === 13 ? 1000 : 1);
      return seconds >= EARLIEST && seconds < LATEST ? asDay(seconds) : written;
    }
    const [whole, one = "", , two = "", year = ""] = IN_FIGURES.exec(written) ?? [];
    if (whole === undefined || told === null) return written;
    const [day, month] = order === "day" ? [one, two] : [two, one];
    return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  };
  const note =
    told === null || !unsure
      ? null
      : `Days of the column "${name}" are read with the ${order} first, as "${told}" in it says`;
  return { read, note };
}

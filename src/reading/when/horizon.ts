import { shiftEdtf, type TimeUnit } from "../../model/edtf.ts";

/** A time ahead with the rule that found it, as one sentence. */
interface Horizon {
  readonly edtf: string;
  readonly reason: string;
}

const NUMBERS: ReadonlyMap<string, number> = new Map(
  ["a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"].flatMap(
    (word, i) => [[word, i + 1] as const, [String(i + 1), i + 1] as const],
  ),
);
const LENGTH = /^(?:the\s+)?(\p{L}+|\d+)[\s-]+(day|week|month|year|decade)s?$/iu;
const END = /^(?:the\s+|this\s+)?(?:end|close) of (?:the|this) (year|month)$/iu;

/**
 * Until when a forecast reaches, counted from publication: "within a year", "in ten years", "by the end of the year".
 * Null when the words fix nothing ("in the coming days") or the report has no date.
 */
export function horizonOf(quote: string, before: string, published: string | null): Horizon | null {
  const day = published?.split("/").at(-1);
  if (!day || !/^\d{4}/.test(day)) return null;
  const end = END.exec(quote);
  if (end) {
    const year = day.slice(0, 4);
    if (end[1]?.toLowerCase() === "year") return { edtf: year, reason: "The year of publication, up to its end." };
    return day.length >= 7 ? { edtf: day.slice(0, 7), reason: "The month of publication, up to its end." } : null;
  }
  const length = LENGTH.exec(quote.replaceAll(/\s+/g, " "));
  const word = length?.[1]?.toLowerCase() ?? "";
  const count =
    word === "an" || word === "one" ? 1 : (NUMBERS.get(word) ?? (/^\d{2,3}$/.test(word) ? Number(word) : null));
  const unit = length?.[2]?.toLowerCase() as TimeUnit | undefined;
  if (count === null || !unit || !/^(?:in|within)$/i.test(before)) return null;
  const until = shiftEdtf(day, count, unit);
  if (until === null) return null;
  const last = until.split("/").at(-1) ?? until;
  return /^within$/i.test(before)
    ? { edtf: `${day.slice(0, last.length)}/${last}`, reason: "From publication to the end of that length of time." }
    : { edtf: last, reason: "That length of time after publication." };
}

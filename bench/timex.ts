/** TIMEX3 values (as WikiWars writes them) of what the times reader works out. */
import type { Moment, Saying } from "../src/reading/times/phrase.ts";
import type { TimeReading } from "../src/reading/times/index.ts";

const pad = (n: number, width: number): string => String(n).padStart(width, "0");
const UNIT: Readonly<Record<string, string>> = {
  second: "TXS",
  minute: "TXM",
  hour: "TXH",
  day: "XD",
  week: "XW",
  month: "XM",
  year: "XY",
  decade: "XDE",
  century: "XCE",
};
const SEASON = { 21: "SP", 22: "SU", 23: "FA", 24: "WI" } as const;
const PART: Readonly<Record<string, string>> = {
  morning: "TMO",
  afternoon: "TAF",
  evening: "TEV",
  night: "TNI",
  daytime: "TDT",
  dawn: "TMO",
  noon: "T12:00",
  midnight: "T24:00",
};

function year(y: number): string {
  return y < 1 ? `BC${pad(1 - y, 4)}` : pad(y, 4);
}

function date(at: Moment): string {
  if (at.century !== undefined) return at.century < 0 ? `BC${pad(-at.century - 1, 2)}` : pad(at.century - 1, 2);
  if (at.decade !== undefined)
    return at.decade < 0 ? `BC${pad(Math.floor(-at.decade / 10), 3)}` : pad(Math.floor(at.decade / 10), 3);
  const y = at.year === undefined ? "XXXX" : year(at.year);
  let s = y;
  if (at.month !== undefined) s += `-${pad(at.month, 2)}${at.day === undefined ? "" : `-${pad(at.day, 2)}`}`;
  else if (at.season !== undefined) s += `-${SEASON[at.season]}`;
  else if (at.half !== undefined) s += `-H${at.half}`;
  else if (at.quarter !== undefined) s += `-Q${at.quarter}`;
  if (at.clock || at.dayPart) {
    if (at.month === undefined) s = `${y}-XX-XX`;
    else if (at.day === undefined) s += "-XX";
  }
  if (at.clock) return `${s}T${pad(at.clock.hour, 2)}:${pad(at.clock.minute, 2)}`;
  return s + (at.dayPart ? (PART[at.dayPart] ?? "") : "");
}

function length(count: number | null, unit: string): string {
  return `P${(UNIT[unit] ?? "XD").replace("X", count === null ? "X" : String(count).replace(/^0\./, "."))}`;
}

function saying(say: Saying): string {
  switch (say.is) {
    case "duration":
    case "span":
      return length(say.count, say.unit);
    case "stretch":
      return length(say.count, say.unit);
    case "set":
      if (say.rate) return length(1, say.unit);
      return (
        { year: "XXXX", month: "XXXX-XX", week: "XXXX-WXX", weekday: "XXXX-WXX" }[say.unit as string] ?? "XXXX-XX-XX"
      );
    case "ref":
      return `${say.ref.toUpperCase()}_REF`;
    case "shift":
      return say.count !== null || say.from === "event" ? "null" : say.step > 0 ? "FUTURE_REF" : "PAST_REF";
    case "near":
      return say.unit === "day" && say.from === "publication" && say.step === 0 ? "PRESENT_REF" : "null";
    default:
      return "null";
  }
}

/** The TIMEX3 value of a time, or "null" when the words fix nothing. */
export function timexOf(t: TimeReading): string {
  if (
    t.say.is === "near" &&
    t.say.unit === "day" &&
    t.say.from === "publication" &&
    t.say.step === 0 &&
    !t.say.at.dayPart
  )
    return "PRESENT_REF";
  if (
    t.say.is === "span" ||
    t.say.is === "stretch" ||
    t.say.is === "duration" ||
    t.say.is === "set" ||
    t.say.is === "ref"
  )
    return saying(t.say);
  return t.value.moment ? date(t.value.moment) : saying(t.say);
}

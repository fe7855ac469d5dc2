import { daysOfEdtf, edtfOfDays, parseEdtf } from "../../model/edtf.ts";
import type { Phrase, Scene } from "./phrase.ts";

const lowAt = (scene: Scene, i: number): string => scene.pieces[i]?.low ?? "";
const DASHES = new Set(["-", "–", "—", "‑", "−"]);
const TO = new Set(["to", "through", "until", "till", "thru"]);

/** How two neighbouring times are joined. */
export type Joint = "range" | "list" | null;

/** "from A to B", "between A and B", "A–B", "the 1990s and 2000s": whether two neighbouring phrases belong together. */
export function jointOf(scene: Scene, a: Phrase, b: Phrase): Joint {
  if (a.say.is !== "date" || b.say.is !== "date") return null;
  const [x, y] = [a.say.at, b.say.at];
  if (x.clock || y.clock) return null;
  let between = b.from - a.to;
  if (lowAt(scene, b.from - 1) === "the" && between === 2) between = 1;
  if (between !== 1) return null;
  const word = lowAt(scene, a.to);
  const left = lowAt(scene, a.from - 1) === "the" ? lowAt(scene, a.from - 2) : lowAt(scene, a.from - 1);
  if (DASHES.has(word)) {
    // "In 2015 – 2016 was worse": a dash with blanks joins years only.
    const tight = scene.pieces[a.to]?.gap === false && scene.pieces[b.from]?.gap === false;
    if (x.day !== undefined && y.day !== undefined && x.year === undefined) return "range";
    return tight || (x.month === undefined && y.month === undefined && word !== "—") ? "range" : null;
  }
  if (TO.has(word)) return "range";
  if (word !== "and" && word !== "or" && word !== "&" && word !== ",") return null;
  if (left === "between" && word === "and") return "range";
  if (word === "and" && x.decade !== undefined && y.decade === x.decade + 10) return "range";
  return "list";
}

/** Gives a first time the year of the second: "between March and May 2023", "from November to March 1918". */
export function sharedYears(scene: Scene, phrases: readonly Phrase[]): readonly Phrase[] {
  const out = [...phrases];
  for (let i = out.length - 2; i >= 0; i--) {
    const [a, b] = [out[i]!, out[i + 1]!];
    const joint = jointOf(scene, a, b);
    if (joint === null || a.say.is !== "date" || b.say.is !== "date") continue;
    const [x, y] = [a.say.at, b.say.at];
    if (x.year !== undefined || x.shortYear !== undefined || y.year === undefined) continue;
    if (x.decade !== undefined || x.century !== undefined || (x.month === undefined && x.season === undefined))
      continue;
    const earlier = joint === "range" && x.month !== undefined && y.month !== undefined && x.month > y.month;
    out[i] = { ...a, say: { is: "date", at: { ...x, year: earlier ? y.year - 1 : y.year } } };
  }
  return out;
}

/** Whether a value is one date without open digits. */
const isPlain = (s: string): boolean => !s.includes("/") && !s.includes("X");

/** A decade or a part of a year at an end: its outer edge, as fine as it is written. */
function edge(s: string, last: boolean): string {
  if (s.includes("/")) return s.split("/")[last ? 1 : 0] ?? s;
  const d = s.includes("X") ? daysOfEdtf(s) : null;
  if (!d) return s;
  return edtfOfDays(last ? { first: d.last, last: d.last } : { first: d.first, last: d.first }, "year");
}

/** The interval from one value to another; null when either is open or they are the wrong way round. */
export function intervalOf(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return null;
  const [x, y] = [daysOfEdtf(a), daysOfEdtf(b)];
  if (!x || !y || x.first > y.last || !Number.isFinite(x.first) || !Number.isFinite(y.last)) return null;
  if (isPlain(a) && isPlain(b)) return a === b ? a : `${a}/${b}`;
  const [from, to] = [edge(a, false), edge(b, true)];
  return parseEdtf(`${from}/${to}`) ? `${from}/${to}` : null;
}

/** Which end a word before a time opens: "since 2019" is 2019/.., "until 2018" ../2018. */
const OPENED: Readonly<Record<string, "after" | "before">> = {
  since: "after",
  after: "after",
  onwards: "after",
  until: "before",
  till: "before",
  before: "before",
};

const COUNTS: Readonly<Record<string, number>> = { three: 3, six: 6, nine: 9, twelve: 12, eighteen: 18 };

/** "the year to | June", "the 12 months ending in | March 2025": how many months there end, or 0. */
function monthsUpTo(scene: Scene, phrase: Phrase): number {
  let at = phrase.from - 1;
  if (lowAt(scene, at) === "in" && /^(?:ending|ended)$/.test(lowAt(scene, at - 1))) at -= 1;
  if (!/^(?:to|ending|ended)$/.test(lowAt(scene, at))) return 0;
  const unit = lowAt(scene, at - 1);
  if (unit === "year") return /^(?:the|a)$/.test(lowAt(scene, at - 2)) ? 12 : 0;
  if (unit !== "months") return 0;
  const count = lowAt(scene, at - 2);
  return COUNTS[count] ?? (/^\d{1,2}$/.test(count) ? Number(count) : 0);
}

/** Applies the word before a time, and "on" or "onward" behind "from", to its value. */
export function opened(scene: Scene, phrase: Phrase, edtf: string): string {
  const months = /^\d{4}-\d\d$/.test(edtf) ? monthsUpTo(scene, phrase) : 0;
  if (months > 1) {
    const first = Number(edtf.slice(0, 4)) * 12 + Number(edtf.slice(5)) - months;
    return `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, "0")}/${edtf}`;
  }
  let at = phrase.from - 1;
  // "Up to last Friday, 71 were freed": counted until then.
  if (lowAt(scene, at - 1) === "up" && lowAt(scene, at) === "to" && !edtf.includes("/")) return `../${edtf}`;
  // "before the 1967 border", "after the July 2024 arrest": the time is the border's, the arrest's.
  if (lowAt(scene, at) === "the") return edtf;
  if (lowAt(scene, at) === "least" && lowAt(scene, at - 1) === "at") at -= 2;
  const word = lowAt(scene, at);
  let way = OPENED[word];
  // "the day after Tuesday", "two days before May 5" are other times.
  if (way && word !== "since" && scene.pieces[at - 1]?.word?.unit) way = undefined;
  if (word === "to" && lowAt(scene, at - 1) === "prior") way = "before";
  // "reaching back to the last war", "dating to 2009" (left alone: it may date a thing).
  if (word === "to" && lowAt(scene, at - 1) === "back") way = "after";
  const behind = lowAt(scene, phrase.to);
  const on = behind === "on" && (scene.pieces[phrase.to + 1]?.kind ?? "mark") === "mark";
  if (word === "from" && (on || behind === "until" || behind === "till" || behind === "onward" || behind === "onwards"))
    way = "after";
  if (!way) return edtf;
  const value = edtf.includes("/") ? (edtf.split("/")[way === "after" ? 0 : 1] ?? "") : edtf;
  if (value === "" || value === "..") return edtf;
  const made = way === "after" ? `${value}/..` : `../${value}`;
  return parseEdtf(made) ? made : edtf;
}

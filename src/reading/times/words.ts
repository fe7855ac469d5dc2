/** The words of time as rows: each word once, with what it can mean. A word may mean several things ("second"). */

/** Units of duration; `count` of a base unit where a unit is a multiple ("fortnight" is two weeks). */
export type Unit = "second" | "minute" | "hour" | "day" | "week" | "month" | "year" | "decade" | "century";
/** Seasons as EDTF numbers: 21 spring, 22 summer, 23 autumn, 24 winter. */
export type Season = 21 | 22 | 23 | 24;
export type DayPart = "morning" | "afternoon" | "evening" | "night" | "daytime" | "dawn" | "noon" | "midnight";
/** Which part of a period. */
export type Part = "early" | "middle" | "late" | "start" | "end" | "later" | "earlier";

export interface Word {
  readonly month?: number;
  /** The word is also an ordinary word or a given name: it needs a date around it. */
  readonly risky?: boolean;
  readonly weekday?: number;
  readonly season?: Season;
  readonly unit?: Unit;
  readonly times?: number;
  readonly plural?: boolean;
  readonly count?: number;
  readonly ordinal?: number;
  readonly scale?: number;
  readonly vague?: boolean;
  readonly bound?: "about" | "less" | "more" | "exact";
  readonly part?: Part;
  readonly dayPart?: DayPart;
  /** Points from a period to the one before (-1), the same (0) or the next (1), seen from publication or from the story. */
  readonly step?: -1 | 0 | 1;
  readonly seen?: "publication" | "story";
  readonly today?: number;
  readonly ref?: "present" | "past" | "future";
  readonly every?: Unit;
  readonly holiday?: readonly [month: number, day: number] | readonly [];
}

const MONTHS: readonly (readonly [number, string, boolean?])[] = [
  [1, "january jan"],
  [2, "february feb"],
  [3, "march mar", true],
  [4, "april apr", true],
  [5, "may", true],
  [6, "june jun", true],
  [7, "july jul"],
  [8, "august aug", true],
  [9, "september sept sep"],
  [10, "october oct"],
  [11, "november nov"],
  [12, "december dec"],
];

const WEEKDAYS: readonly (readonly [number, string, boolean?])[] = [
  [1, "monday"],
  [2, "tuesday tues"],
  [3, "wednesday"],
  [4, "thursday thurs"],
  [5, "friday"],
  [6, "saturday"],
  [7, "sunday"],
];

const SEASONS: readonly (readonly [Season, string])[] = [
  [21, "spring"],
  [22, "summer summertime midsummer"],
  [23, "autumn fall"],
  [24, "winter wintertime midwinter"],
];

const UNITS: readonly (readonly [Unit, string, string, number?])[] = [
  ["second", "second sec", "seconds secs"],
  ["minute", "minute min", "minutes mins"],
  ["hour", "hour hr", "hours hrs"],
  ["day", "day", "days"],
  ["week", "week", "weeks"],
  ["week", "fortnight", "fortnights", 2],
  ["month", "month", "months"],
  ["year", "year yr", "years yrs"],
  ["decade", "decade", "decades"],
  ["century", "century", "centuries"],
];

const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";
const ORDINALS =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth";

const table = new Map<string, Word>();
const put = (words: string, word: Word): void => {
  for (const w of words.split(" ")) table.set(w, { ...table.get(w), ...word });
};

for (const [month, words, risky] of MONTHS) put(words, risky ? { month, risky } : { month });
for (const [weekday, words] of WEEKDAYS) {
  put(words, { weekday });
  put(
    words
      .split(" ")
      .map((w) => `${w}s`)
      .join(" "),
    { weekday, plural: true },
  );
}
for (const [season, words] of SEASONS) put(words, { season });
for (const [unit, one, many, times] of UNITS) {
  const multiple = times === undefined ? {} : { times };
  put(one, { unit, ...multiple });
  put(many, { unit, plural: true, ...multiple });
}
for (const [n, w] of SMALL.split(" ").entries()) put(w, { count: n });
for (const [n, w] of TENS.split(" ").entries()) put(w, { count: 20 + 10 * n });
for (const [n, w] of ORDINALS.split(" ").entries()) if (n > 0) put(w, { ordinal: n });
put("thirtieth", { ordinal: 30 });
put("hundred", { scale: 100 });
put("thousand", { scale: 1000 });
put("dozen", { scale: 12 });
put("a an", { count: 1 });
put("another", { count: 1 });
put("half", { count: 0.5 });
put("several few many couple numerous", { vague: true });

const BOUNDS: readonly (readonly [NonNullable<Word["bound"]>, string])[] = [
  ["about", "about around approximately roughly circa ca some almost nearly"],
  ["less", "under barely"],
  ["more", "over"],
  ["exact", "exactly just only precisely mere full whole entire"],
];
for (const [bound, words] of BOUNDS) put(words, { bound });

const PARTS: readonly (readonly [Part, string])[] = [
  ["early", "early"],
  ["middle", "mid middle midway halfway"],
  ["late", "late latter"],
  ["later", "later"],
  ["earlier", "earlier"],
  ["start", "start beginning outset onset opening"],
  ["end", "end close closing"],
];
for (const [part, words] of PARTS) put(words, { part });

const DAYPARTS: readonly (readonly [DayPart, string])[] = [
  ["morning", "morning mornings"],
  ["afternoon", "afternoon afternoons"],
  ["evening", "evening evenings"],
  ["night", "night nights nighttime"],
  ["daytime", "daytime"],
  ["dawn", "dawn daybreak sunrise"],
  ["noon", "noon midday"],
  ["midnight", "midnight"],
];
for (const [dayPart, words] of DAYPARTS) put(words, { dayPart });

const STEPS: readonly (readonly [-1 | 0 | 1, "publication" | "story", string])[] = [
  [-1, "publication", "last past"],
  [0, "publication", "this current"],
  [1, "publication", "next coming upcoming"],
  [-1, "story", "previous preceding prior"],
  [0, "story", "that same"],
  [1, "story", "following ensuing subsequent succeeding intervening"],
];
for (const [step, seen, words] of STEPS) put(words, { step, seen });

const DAYS: readonly (readonly [number, string])[] = [
  [-1, "yesterday"],
  [0, "today tonight"],
  [1, "tomorrow"],
];
for (const [today, words] of DAYS) put(words, { today });
put("tonight", { dayPart: "night" });

put("now currently nowadays presently", { ref: "present" });
put("former recently", { ref: "past" });
put("recent", { ref: "past" });
put("future", { ref: "future" });

const EVERY: readonly (readonly [Unit, string])[] = [
  ["hour", "hourly"],
  ["day", "daily everyday nightly"],
  ["week", "weekly"],
  ["month", "monthly"],
  ["year", "yearly annually"],
];
for (const [every, words] of EVERY) put(words, { every });

put("christmas", { holiday: [12, 25] });
put("halloween", { holiday: [10, 31] });
put("easter ramadan thanksgiving", { holiday: [] });

/** What the lower-case word can mean in a time, or undefined. */
export const wordOf = (lower: string): Word | undefined => table.get(lower);

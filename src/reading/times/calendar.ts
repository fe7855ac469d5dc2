import { BEFORE, DETERMINERS, FUNCTION, LISTING, dateOver, isDash, lowAt, set } from "./around.ts";
import { ordinalAt } from "./numbers.ts";
import type { Moment, Phrase, Scene } from "./phrase.ts";
import { yearAt, yearsAt } from "./years.ts";

/** A month's name that is meant as one here; `strong` when a day or year stands beside it. */
function monthAt(scene: Scene, i: number): { month: number; next: number } | null {
  const p = scene.pieces[i];
  const month = p?.word?.month;
  if (!p || month === undefined || !p.capital) return null;
  const dot =
    lowAt(scene, i + 1) === "." && p.low.length <= 4 && p.low !== "may" && p.low !== "june" && p.low !== "july";
  const after = scene.pieces[i + 2];
  return { month, next: dot && after && (after.kind === "number" || !after.capital) ? i + 2 : i + 1 };
}

/** Words before a bare month that are too common before names and verbs: they do not make it a month. */
const WEAK = set("and or at on over than a an & ,");

function bareMonth(scene: Scene, i: number, next: number): boolean {
  const { pieces } = scene;
  const [p, before, after] = [pieces[i], pieces[i - 1], pieces[next]];
  if (!p) return false;
  const risky = p.word?.risky === true;
  // "Dec" and "Mar" without a full stop are read only beside a day or year.
  if (p.low.length <= 4 && next === i + 1 && !["may", "june", "july"].includes(p.low) && p.low !== "sept") return false;
  const left = before?.low ?? "";
  const listed = (left === "and" || left === "or" || isDash(before) || left === ",") && nearDate(scene, i - 2);
  const prepared =
    (before?.word?.step !== undefined && left !== "same") ||
    (BEFORE.has(left) && !WEAK.has(left)) ||
    before?.word?.part !== undefined ||
    listed;
  // "June S. Miller", "August Wilson": a capitalised word follows; "In June Mexico erupted" has its preposition.
  const name = after?.kind === "word" && after.capital && after.gap && !after.word?.month && !after.word?.weekday;
  if (name && risky && left !== "in") return false;
  if (prepared) return true;
  // "(May-August 1950)".
  if (isDash(after) && pieces[next + 1]?.word?.month && pieces[next + 1]?.capital) return true;
  // "the February arrest", "a June report"; not "the March on Washington".
  if (DETERMINERS.has(left) && after?.kind === "word" && after.gap && !FUNCTION.has(after.low) && !after.capital) {
    const tag = scene.tag(next);
    return (
      !(p.low === "march" && (after.word !== undefined || tag === "ADP" || tag === "VERB")) &&
      !(p.low === "may" && tag === "VERB")
    );
  }
  return !risky && !name && scene.tag(i) !== "VERB";
}

/** Whether a date's word or number stands just before: "May and", "6 June,", "late August or". */
const nearDate = (scene: Scene, i: number): boolean => {
  const [p, q] = [scene.pieces[i], scene.pieces[i - 1]];
  return (
    p?.word?.month !== undefined || q?.word?.month !== undefined || (p?.digits ?? 0) > 0 || p?.word?.part !== undefined
  );
};

/** A day of the month in digits ("5", "5th"), or null. */
function dayAt(scene: Scene, i: number): { day: number; next: number } | null {
  const p = scene.pieces[i];
  if (!p || p.digits === 0 || p.digits > 2 || p.value < 1 || p.value > 31) {
    const word = p?.kind === "word" ? ordinalAt(scene.pieces, i) : null;
    return word && word.value <= 31 ? { day: word.value, next: word.next } : null;
  }
  const o = ordinalAt(scene.pieces, i);
  if (o) return { day: o.value, next: o.next };
  const after = scene.pieces[i + 1];
  if (after && !after.gap && (after.kind === "word" || after.low === "%" || after.low === ":")) return null;
  return { day: p.value, next: i + 1 };
}

/** ", 1945", " of 1945", " 1945", " '45" after a month or day. */
function trailingYear(
  scene: Scene,
  i: number,
): { year?: number; shortYear?: number; yearOf?: Moment["yearOf"]; next: number } | null {
  const { pieces } = scene;
  let at = i;
  if (
    lowAt(scene, at) === "," ||
    lowAt(scene, at) === "of" ||
    (lowAt(scene, at) === "in" && scene.pieces[at + 1]?.digits === 4)
  )
    at++;
  const y = yearAt(scene, at);
  if (y) {
    const after = pieces[y.next];
    // "in May 2000 soldiers": a round number and a plural.
    if (
      y.year % 100 === 0 &&
      after?.kind === "word" &&
      /[^s]s$/.test(after.low) &&
      after.gap &&
      scene.tag(y.next) === "NOUN"
    )
      return null;
    return { year: y.year, next: y.next };
  }
  const quote = lowAt(scene, at);
  if ((quote === "'" || quote === "’") && pieces[at + 1]?.digits === 2 && !pieces[at + 1]?.gap) {
    return { shortYear: pieces[at + 1]!.value, next: at + 2 };
  }
  // "in June last year", "next summer" is read elsewhere.
  const w = pieces[i]?.word;
  if (w?.step !== undefined && w.seen === "publication" && lowAt(scene, i + 1) === "year") {
    return { yearOf: { step: w.step, from: "publication" }, next: i + 2 };
  }
  if (lowAt(scene, i) !== "of") return null;
  // "July of that year", "January 24 of the same year", "October of this year".
  let n = i + 1;
  if (lowAt(scene, n) === "the") n++;
  const step = pieces[n]?.word?.step;
  if (step === undefined) return null;
  const from = pieces[n]!.word!.seen ?? "story";
  n++;
  if (lowAt(scene, n) === "same") n++;
  return lowAt(scene, n) === "year" ? { yearOf: { step, from }, next: n + 1 } : null;
}

const yearOnly = (y: ReturnType<typeof trailingYear>): Moment => {
  if (!y) return {};
  if (y.year !== undefined) return { year: y.year };
  if (y.shortYear !== undefined) return { shortYear: y.shortYear };
  return y.yearOf ? { yearOf: y.yearOf } : {};
};

/** Days before the last of a list: "26 and 28 August 1914" gives 26 at its own place. */
interface Listed {
  readonly days: readonly { readonly from: number; readonly to: number; readonly day: number }[];
  readonly next: number;
}

function dayList(scene: Scene, i: number): Listed | null {
  const days: { from: number; to: number; day: number }[] = [];
  let at = i;
  for (;;) {
    const start = lowAt(scene, at) === "the" && days.length > 0 ? at + 1 : at;
    const d = dayAt(scene, start);
    if (!d) break;
    days.push({ from: at, to: d.next, day: d.day });
    let n = d.next;
    if (!LISTING.has(lowAt(scene, n))) return { days, next: n };
    n++;
    if (lowAt(scene, n) === "and" || lowAt(scene, n) === "or") n++;
    if (days.length > 6 || !dayAt(scene, lowAt(scene, n) === "the" ? n + 1 : n)) return { days, next: d.next };
    at = n;
  }
  return days.length > 0 ? { days, next: at } : null;
}

/** "7 May 1918", "26 and 28 August", "the 25th of August", "29 August of that year". */
function dayMonth(scene: Scene, i: number): Phrase[] | null {
  // "$12 December 27".
  if (scene.pieces[i - 1]?.kind === "mark" && "$€£#".includes(lowAt(scene, i - 1))) return null;
  const list = dayList(scene, i);
  if (!list) return null;
  const n = lowAt(scene, list.next) === "of" ? list.next + 1 : list.next;
  const m = monthAt(scene, n);
  if (!m) return null;
  const y = trailingYear(scene, m.next);
  const shared: Moment = { ...yearOnly(y), month: m.month };
  const last = list.days.length - 1;
  return list.days.map((d, k) => dateOver(d.from, k === last ? (y?.next ?? m.next) : d.to, { ...shared, day: d.day }));
}

/** "May 7, 1918", "April 7 and 15, 1915", "July 1916", "February of 1940", "June". */
function monthDay(scene: Scene, i: number): Phrase[] | null {
  const m = monthAt(scene, i);
  if (!m) return null;
  const the = lowAt(scene, m.next) === "the" && dayAt(scene, m.next + 1) ? m.next + 1 : m.next;
  const list = scene.pieces[the]?.digits || ordinalAt(scene.pieces, the) ? dayList(scene, the) : null;
  if (list) {
    let days = list.days;
    const tail = scene.pieces[list.next];
    // "on May 5 and 6 people died": the last number counts the people.
    const counts = (n: number): boolean => {
      const p = scene.pieces[n];
      return p?.kind === "word" && p.gap && !p.capital && !FUNCTION.has(p.low);
    };
    if (days.length > 1 && tail && counts(list.next)) days = days.slice(0, -1);
    const end = days.at(-1)!.to;
    const y = trailingYear(scene, end);
    // "In May 15 people died": with "in" and no year it is the month alone.
    if (!(lowAt(scene, i - 1) === "in" && !y && days.length === 1 && counts(end))) {
      // "the September 11 attacks".
      const attacks =
        !y &&
        m.month === 9 &&
        days[0]?.day === 11 &&
        /^(?:attack|attacks|terror|terrorist|commission)$/.test(tail?.low ?? "");
      const shared: Moment = { ...(attacks ? { year: 2001 } : yearOnly(y)), month: m.month };
      const last = days.length - 1;
      return days.map((d, k) =>
        dateOver(k === 0 ? i : d.from, k === last ? (y?.next ?? d.to) : d.to, { ...shared, day: d.day }),
      );
    }
  }
  const y = trailingYear(scene, m.next);
  if (y) return [dateOver(i, y.next, { ...yearOnly(y), month: m.month })];
  if (!bareMonth(scene, i, m.next)) return null;
  return [dateOver(i, m.next, { month: m.month })];
}

/** "2024-05-17", "17/05/2024", "05/17/2024" (the American order where both can be). */
function numeric(scene: Scene, i: number): Phrase[] | null {
  const { pieces } = scene;
  const [a, s1, b, s2, c] = [pieces[i], pieces[i + 1], pieces[i + 2], pieces[i + 3], pieces[i + 4]];
  if (!a?.digits || !b?.digits || !c?.digits || !s1 || s1.low !== s2?.low || s1.gap || b.gap || s2.gap || c.gap)
    return null;
  if (pieces[i - 1] && !a.gap && pieces[i - 1]!.kind !== "mark") return null;
  const ok = (year: number, month: number, day: number): Phrase[] | null =>
    month >= 1 && month <= 12 && day >= 1 && day <= 31 && year >= 1000 && year < 2200
      ? [dateOver(i, i + 5, { year, month, day })]
      : null;
  if ((s1.low === "-" || s1.low === "/") && a.digits === 4 && b.digits <= 2 && c.digits <= 2)
    return ok(a.value, b.value, c.value);
  if ((s1.low === "/" || s1.low === "-") && a.digits <= 2 && b.digits <= 2 && c.digits === 4) {
    return a.value > 12 ? ok(c.value, b.value, a.value) : ok(c.value, a.value, b.value);
  }
  return null;
}

/** Words before a bare season that make it a time. */
const SEASONING = set("in during by until since over throughout of for before through spent spend spends passed after");

/** "the fall of 2007", "summer 1918", "in spring", "the winter"; "winter quarters" and "Spring Offensive" are loose. */
function season(scene: Scene, i: number): Phrase[] | null {
  const p = scene.pieces[i];
  const name = p?.word?.season;
  if (!p || name === undefined || scene.tag(i) === "VERB") return null;
  const y = trailingYear(scene, i + 1);
  if (y) return [dateOver(i, y.next, { ...yearOnly(y), season: name })];
  const [left, after] = [lowAt(scene, i - 1), scene.pieces[i + 1]];
  const before = scene.pieces[i - 1];
  const at: Moment = { season: name };
  if (before?.word?.part !== undefined || (before?.word?.step !== undefined && left !== "same"))
    return [dateOver(i, i + 1, at)];
  // "the fall of Saigon", "a spring of water", "fall back".
  if (lowAt(scene, i + 1) === "of") return null;
  const led = SEASONING.has(left) && (left !== "of" || scene.pieces[i - 2]?.word?.part !== undefined);
  const the = left === "the" && SEASONING.has(lowAt(scene, i - 2));
  const free = after?.kind !== "word" || FUNCTION.has(after.low);
  const doubtful = p.low === "fall" || p.low === "spring";
  if ((led || the) && free && (!doubtful || p.low === "spring" || the)) return [dateOver(i, i + 1, at)];
  // "summer and autumn 1918", "the fall and winter".
  const second = scene.pieces[i + 2]?.word?.part !== undefined ? i + 3 : i + 2;
  if ((after?.low === "and" || after?.low === "or") && scene.pieces[second]?.word?.season)
    return [dateOver(i, i + 1, led || the ? at : { ...at, loose: true })];
  if ((left === "and" || left === "or") && scene.pieces[i - 2]?.word?.season)
    return [dateOver(i, i + 1, led || the ? at : { ...at, loose: true })];
  if (free && !(p.capital && after)) return null;
  if (!doubtful || (after?.capital && p.capital) || after?.low === "offensive" || after?.low === "campaign") {
    return after?.kind === "word" && after.gap ? [dateOver(i, i + 1, { ...at, loose: true })] : null;
  }
  return null;
}

/** "Christmas Day 1963", "Easter", "New Year's Eve". */
function holiday(scene: Scene, i: number): Phrase[] | null {
  const p = scene.pieces[i];
  // "Operation Ramadan", "White Christmas": part of a name.
  if (!p?.capital || (scene.pieces[i - 1]?.capital && i > 1)) return null;
  let next = i + 1;
  let fixed: readonly number[] | undefined = p.word?.holiday;
  if (
    p.low === "new" &&
    lowAt(scene, i + 1) === "year" &&
    (lowAt(scene, i + 2) === "'" || lowAt(scene, i + 2) === "’") &&
    lowAt(scene, i + 3) === "s"
  ) {
    next = i + 4;
    fixed = [1, 1];
  }
  if (!fixed) return null;
  const tail = lowAt(scene, next);
  if (tail === "eve") {
    if (fixed.length === 2) fixed = fixed[0] === 1 ? [12, 31] : [fixed[0]!, fixed[1]! - 1];
    next++;
  } else if (tail === "day") next++;
  const y = trailingYear(scene, next);
  const [month, day] = fixed;
  const at: Moment = month !== undefined && day !== undefined ? { month, day } : { feast: true };
  return [dateOver(i, y?.next ?? next, { ...yearOnly(y), ...at })];
}

/** The dates of the calendar that begin at piece `i`, or null; several for lists and for year ranges. */
export function calendarAt(scene: Scene, i: number): Phrase[] | null {
  const p = scene.pieces[i];
  if (!p) return null;
  const weekday = p.word?.weekday;
  if (weekday !== undefined && p.capital && !p.word?.plural) {
    let n = i + 1;
    if (lowAt(scene, n) === ".") n++;
    if (lowAt(scene, n) === ",") n++;
    if (lowAt(scene, n) === "the") n++;
    const date = dayMonth(scene, n) ?? monthDay(scene, n);
    const first = date?.[0];
    if (date && first && first.say.is === "date" && first.say.at.day !== undefined) {
      return [{ from: i, to: first.to, say: { is: "date", at: { ...first.say.at, weekday } } }, ...date.slice(1)];
    }
    return [dateOver(i, i + 1, { weekday })];
  }
  return (
    numeric(scene, i) ??
    dayMonth(scene, i) ??
    monthDay(scene, i) ??
    season(scene, i) ??
    holiday(scene, i) ??
    yearsAt(scene, i)
  );
}

import type { Piece } from "./lex.ts";
import { ordinalAt } from "./numbers.ts";
import type { Moment, Phrase, Scene } from "./phrase.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words before a bare year or month that make it a time: "in 2015", "by June", "the late 1990s". */
const BEFORE = set(
  "in by since until till til before after during from of through throughout thru late early mid around circa ca between about approximately roughly to into pre post unto for on under within over across and or at this last next than versus",
);
/** Verbs that a year stands before when it is the subject: "2021 saw". */
const SUBJECT_OF = set("saw was is has had will brought marked began became ended would witnessed proved opened could");
const DETERMINERS = set("the a an its his her their our this that these those s my your whose one another each any");
const DASHES = set("- – — ‑ ‒ −");
const LISTING = set("and or to through until & / , - – — ‑ ‒");
/** Words that may follow "October 5 and 6" or the day of a date, in lower case, without being counted things. */
const FUNCTION = set(
  "and or to at in on of when where while as after before until by from the a an with for but who which that was were is are had has he she it they we his her their this through between during against under into near over also then there if not both because since although though would will could can may might did does do said says told no all some many most more its our than so only just local eastern",
);

/** A date with the piece after it. */
export interface Core {
  readonly at: Moment;
  readonly next: number;
}

const isDash = (p: Piece | undefined): boolean => p !== undefined && DASHES.has(p.low);
const lowAt = (scene: Scene, i: number): string => scene.pieces[i]?.low ?? "";

/** "BC", "B.C.", "BCE" at `i`: the piece after it, or 0. */
function beforeChrist(scene: Scene, i: number): number {
  const p = scene.pieces[i];
  if (!p?.capital) return 0;
  if (p.low === "bc" || p.low === "bce") return i + 1;
  if (p.low !== "b" || lowAt(scene, i + 1) !== "." || lowAt(scene, i + 2) !== "c") return 0;
  const dot = lowAt(scene, i + 3) === "." && scene.pieces[i + 4]?.gap === true && !scene.pieces[i + 4]?.capital;
  return dot ? i + 4 : i + 3;
}

/** Four digits from 1000 to 2199, or any with "BC"; no other check than that no unit hangs on it. */
export function yearAt(scene: Scene, i: number): { year: number; next: number } | null {
  const p = scene.pieces[i];
  if (!p || p.digits === 0 || p.digits > 4) return null;
  const bc = beforeChrist(scene, i + 1);
  if (bc > 0) return { year: 1 - p.value, next: bc };
  const after = scene.pieces[i + 1];
  if (after && !after.gap && (after.kind === "word" || after.low === "%" || after.low === "°")) return null;
  if (p.digits !== 4 || p.value < 1000 || p.value > 2199) return null;
  if ((lowAt(scene, i + 1) === "ce" || lowAt(scene, i + 1) === "ad") && after?.capital)
    return { year: p.value, next: i + 2 };
  return { year: p.value, next: i + 1 };
}

/** Whether a bare number that could be a year is one here, by its neighbours. */
function standsAsYear(scene: Scene, i: number, next: number): boolean {
  const { pieces } = scene;
  const [before, after] = [pieces[i - 1], pieces[next]];
  const year = pieces[i]?.value ?? 0;
  if (next > i + 1) return true;
  // "$1984", "No. 1984", "#1984", "+1 2024"; "9.1918" is one number already.
  if (before && !before.gap && before.low === "-" && pieces[i - 2]?.kind === "word" && !before.gap && !pieces[i]?.gap) {
    if (!pieces[i - 2]?.word) return false;
  }
  if (before && "$€£#+=*@_\\<".includes(before.low) && before.kind === "mark") return false;
  if (before && !before.gap && before.kind === "mark" && before.low === "." && !pieces[i]?.gap) return false;
  if (after && !after.gap && (after.low === "/" || after.low === "@" || after.low === "_")) return false;
  const modern = year >= 1900 && year <= 2100;
  const tag = scene.tag(next);
  // "in 1500 houses", "of 2000 soldiers": a counted plural. "in 2016 elections" is a year.
  if (after?.kind === "word" && after.gap && !after.capital && !FUNCTION.has(after.low)) {
    const plural = /[^s]s$/.test(after.low) || after.low === "people" || after.low === "men";
    if (plural && tag !== "VERB" && tag !== "AUX" && (!modern || year % 100 === 0)) {
      if (!before || !DETERMINERS.has(before.low) || !modern) return false;
    }
    if (
      after.word?.unit ||
      after.low === "percent" ||
      after.low === "km" ||
      after.low === "miles" ||
      after.low === "meters"
    )
      return after.word?.unit !== undefined && !after.word.plural && modern;
  }
  if (!before) return modern && (SUBJECT_OF.has(after?.low ?? "") || tag === "VERB" || tag === "AUX");
  if (before.kind === "word") {
    if (BEFORE.has(before.low))
      return (
        !(
          before.low === "at" ||
          before.low === "over" ||
          before.low === "than" ||
          before.low === "under" ||
          before.low === "about"
        ) || modern
      );
    if (
      before.word?.month ||
      before.word?.season ||
      before.word?.holiday ||
      before.low === "year" ||
      before.low === "years"
    )
      return true;
    // "Guzman's 2016 capture", "the 2011 massacre", "a deadly 2019 ambush": modern years only.
    if (DETERMINERS.has(before.low)) return modern && after?.kind === "word";
    if (before.capital) return false;
    return modern && (after?.kind === "word" ? after.gap : before.low !== "number" && before.low !== "model");
  }
  if (before.kind === "number") return false;
  return modern || before.low === "(" || isDash(before);
}

/** 'the 1930s', "1980's", "'90s": the decade's first year, with the piece after it. */
function decadeAt(scene: Scene, i: number): { decade: number; short: boolean; next: number } | null {
  const { pieces } = scene;
  let at = i;
  const quote = pieces[at]?.low === "'" || pieces[at]?.low === "’" || pieces[at]?.low === "‘";
  if (quote) at++;
  const p = pieces[at];
  if (!p || p.digits === 0 || p.value % 10 !== 0 || (p.digits !== 4 && p.digits !== 2 && p.digits !== 3)) return null;
  let s = pieces[at + 1];
  let next = at + 2;
  if ((s?.low === "'" || s?.low === "’") && !s.gap) {
    s = pieces[at + 2];
    next = at + 3;
  }
  if (s?.low !== "s" || s.gap) return null;
  const bc = beforeChrist(scene, next);
  if (bc > 0) return { decade: -p.value, short: false, next: bc };
  if (p.digits === 4) return p.value >= 1000 && p.value <= 2190 ? { decade: p.value, short: false, next } : null;
  if (p.digits !== 2) return null;
  // "the 80s" but not "in his 80s": the caller's left word decides.
  const before = lowAt(scene, i - 1);
  const his = set("his her their my our your its s mid early late");
  if (!quote && before !== "the") {
    const article = lowAt(scene, i - 2) === "-" ? lowAt(scene, i - 4) : lowAt(scene, i - 2);
    if (!(his.has(before) && article === "the")) return null;
  }
  return { decade: p.value, short: true, next };
}

/** "nineteenth century", "21st-century", "4th century BC". */
function centuryAt(scene: Scene, i: number): Core | null {
  const o = ordinalAt(scene.pieces, i);
  if (!o) return null;
  const next = isDash(scene.pieces[o.next]) ? o.next + 1 : o.next;
  const word = lowAt(scene, next);
  if (word !== "century" && word !== "centuries") return null;
  const bc = beforeChrist(scene, next + 1);
  return { at: { century: bc > 0 ? -o.value : o.value }, next: bc > 0 ? bc : next + 1 };
}

/** A month's name that is meant as one here; `strong` when a day or year stands beside it. */
export function monthAt(scene: Scene, i: number): { month: number; next: number } | null {
  const p = scene.pieces[i];
  const month = p?.word?.month;
  if (!p || month === undefined || !p.capital) return null;
  const dot =
    lowAt(scene, i + 1) === "." && p.low.length <= 4 && p.low !== "may" && p.low !== "june" && p.low !== "july";
  const after = scene.pieces[i + 2];
  return { month, next: dot && after && (after.kind === "number" || !after.capital) ? i + 2 : i + 1 };
}

function bareMonth(scene: Scene, i: number, next: number): boolean {
  const { pieces } = scene;
  const [p, before, after] = [pieces[i], pieces[i - 1], pieces[next]];
  if (!p) return false;
  if (p.low.length <= 4 && next === i + 1 && !["may", "june", "july"].includes(p.low) && p.low !== "sept") {
    // "Dec" and "Mar" without a full stop are read only beside a day or year.
    return false;
  }
  const left = before?.low ?? "";
  const prepared =
    (before?.word?.step !== undefined && left !== "same") ||
    (BEFORE.has(left) && left !== "and" && left !== "or" && left !== "at" && left !== "on" && left !== "over") ||
    before?.word?.part !== undefined ||
    ((left === "and" || left === "or" || isDash(before) || left === ",") &&
      (pieces[i - 2]?.word?.month !== undefined ||
        pieces[i - 3]?.word?.month !== undefined ||
        (pieces[i - 2]?.digits ?? 0) > 0 ||
        pieces[i - 2]?.word?.part !== undefined));
  // "June S. Miller", "August Wilson": a capitalised word follows; "In June Mexico erupted" has its preposition.
  const name = after?.kind === "word" && after.capital && after.gap && !after.word?.month && !after.word?.weekday;
  if (
    name &&
    (p.word?.risky || left === "of" || left === "to" || left === "for" || left === "by" || left === "from") &&
    left !== "in"
  )
    return false;
  if (prepared) return true;
  // "the February arrest", "a June report"; not "the March on Washington".
  if (DETERMINERS.has(left) && after?.kind === "word" && after.gap && !FUNCTION.has(after.low) && !after.capital) {
    return !(
      p.low === "march" &&
      (after.word !== undefined || scene.tag(next) === "ADP" || scene.tag(next) === "VERB")
    );
  }
  return !p.word?.risky && !name && scene.tag(i) !== "VERB";
}

/** A day of the month in digits ("5", "5th"), or null. */
function dayAt(scene: Scene, i: number): { day: number; next: number } | null {
  const p = scene.pieces[i];
  if (!p || p.digits === 0 || p.digits > 2 || p.value < 1 || p.value > 31) {
    const word = p?.kind === "word" && p.word?.ordinal ? ordinalAt(scene.pieces, i) : null;
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
  if (lowAt(scene, at) === "," || lowAt(scene, at) === "of") at++;
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

const phrase = (from: number, to: number, at: Moment): Phrase => ({ from, to, say: { is: "date", at } });

/** "7 May 1918", "26 and 28 August", "the 25th of August", "29 August of that year". */
function dayMonth(scene: Scene, i: number): Phrase[] | null {
  const list = dayList(scene, i);
  if (!list) return null;
  const n = lowAt(scene, list.next) === "of" ? list.next + 1 : list.next;
  const m = monthAt(scene, n);
  if (!m) return null;
  const y = trailingYear(scene, m.next);
  const shared: Moment = { ...yearOnly(y), month: m.month };
  const last = list.days.length - 1;
  return list.days.map((d, k) => phrase(d.from, k === last ? (y?.next ?? m.next) : d.to, { ...shared, day: d.day }));
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
      const shared: Moment = { ...yearOnly(y), month: m.month };
      const last = days.length - 1;
      return days.map((d, k) =>
        phrase(k === 0 ? i : d.from, k === last ? (y?.next ?? d.to) : d.to, { ...shared, day: d.day }),
      );
    }
  }
  const y = trailingYear(scene, m.next);
  if (y) return [phrase(i, y.next, { ...yearOnly(y), month: m.month })];
  if (!bareMonth(scene, i, m.next)) return null;
  return [phrase(i, m.next, { month: m.month })];
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
      ? [phrase(i, i + 5, { year, month, day })]
      : null;
  if ((s1.low === "-" || s1.low === "/") && a.digits === 4 && b.digits <= 2 && c.digits <= 2)
    return ok(a.value, b.value, c.value);
  if ((s1.low === "/" || s1.low === "-") && a.digits <= 2 && b.digits <= 2 && c.digits === 4) {
    return a.value > 12 ? ok(c.value, b.value, a.value) : ok(c.value, a.value, b.value);
  }
  return null;
}

/** Years: "2015", "1955-63", "499 BC", "1990s", "the 1917-18 winter" gives its two years. */
function years(scene: Scene, i: number): Phrase[] | null {
  const { pieces } = scene;
  const decade = decadeAt(scene, i);
  if (decade)
    return [phrase(i, decade.next, decade.short ? { decade: decade.decade + 1900 } : { decade: decade.decade })];
  const century = centuryAt(scene, i);
  if (century) return [phrase(i, century.next, century.at)];
  const quote = lowAt(scene, i);
  if ((quote === "'" || quote === "’" || quote === "‘") && pieces[i + 1]?.digits === 2 && !pieces[i + 1]?.gap) {
    if (!pieces[i]?.gap || (pieces[i + 2]?.gap === false && pieces[i + 2]?.kind === "word")) return null;
    return [phrase(i, i + 2, { shortYear: pieces[i + 1]!.value })];
  }
  const p = pieces[i];
  if (!p?.digits) return null;
  const y = yearAt(scene, i);
  if (!y) {
    // "499–493 BC", "in 490" where the text counts before Christ.
    if (!scene.ancient || p.digits > 3 || p.digits < 2) return null;
    const dash =
      isDash(pieces[i + 1]) ||
      lowAt(scene, i + 1) === "and" ||
      lowAt(scene, i + 1) === "to" ||
      lowAt(scene, i + 1) === "or";
    const second = dash ? yearAt(scene, i + 2) : null;
    if (second && second.year < 1)
      return [phrase(i, i + 1, { year: 1 - p.value }), phrase(i + 2, second.next, { year: second.year })];
    const after = pieces[i + 1];
    const free = !after || after.kind === "mark" || FUNCTION.has(after.low);
    return p.digits === 3 && free && ["in", "of", "by", "since", "until"].includes(lowAt(scene, i - 1))
      ? [phrase(i, i + 1, { year: 1 - p.value })]
      : null;
  }
  const dash = pieces[y.next];
  const second = pieces[y.next + 1];
  if (dash && second && (isDash(dash) || dash.low === "/") && second.digits > 0 && (!dash.gap || second.gap)) {
    const full = yearAt(scene, y.next + 1);
    if (
      full &&
      y.year > 0 &&
      full.year > y.year &&
      full.year - y.year < 400 &&
      standsAsYear(scene, i, i + 1) !== false
    ) {
      return [phrase(i, y.next, { year: y.year }), phrase(y.next + 1, full.next, { year: full.year })];
    }
    const year = y.year - (y.year % 100) + second.value;
    const after = pieces[y.next + 2];
    const tight = !after || after.gap || after.kind === "mark";
    if (second.digits === 2 && !second.gap && year > y.year && tight && !(isDash(after) && after?.gap === false)) {
      return [phrase(i, y.next, { year: y.year }), phrase(y.next + 1, y.next + 2, { year })];
    }
  }
  return standsAsYear(scene, i, y.next) ? [phrase(i, y.next, { year: y.year })] : null;
}

/** "the fall of 2007", "summer 1918", "spring": seasons; a bare one needs a preposition or pointer before it. */
function season(scene: Scene, i: number): Phrase[] | null {
  const p = scene.pieces[i];
  const name = p?.word?.season;
  if (!p || name === undefined) return null;
  const y = trailingYear(scene, i + 1);
  if (y) return [phrase(i, y.next, { ...yearOnly(y), season: name })];
  const [left, right] = [lowAt(scene, i - 1), lowAt(scene, i + 1)];
  const pointed =
    scene.pieces[i - 1]?.word?.part !== undefined || (scene.pieces[i - 1]?.word?.step !== undefined && left !== "same");
  const led = ["in", "during", "by", "until", "since", "over", "throughout"].includes(left);
  const the =
    left === "the" &&
    ["in", "during", "by", "until", "since", "over", "throughout", "of", "for", "before", "through"].includes(
      lowAt(scene, i - 2),
    );
  // "the fall of Saigon", "a spring of water", "fall back".
  if (right === "of" || scene.tag(i) === "VERB") return null;
  if (p.low === "fall" || p.low === "spring")
    return pointed ||
      (the && p.low === "spring") ||
      (the && (scene.pieces[i + 1]?.kind !== "word" || FUNCTION.has(right))) ||
      (led && p.low === "spring" && (scene.pieces[i + 1]?.kind !== "word" || FUNCTION.has(right)))
      ? [phrase(i, i + 1, { season: name })]
      : null;
  return pointed || led || the ? [phrase(i, i + 1, { season: name })] : null;
}

/** "Christmas Day 1963", "Easter", "New Year's Eve". */
function holiday(scene: Scene, i: number): Phrase[] | null {
  const p = scene.pieces[i];
  if (!p?.capital) return null;
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
  return [phrase(i, y?.next ?? next, { ...yearOnly(y), ...at })];
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
    return [phrase(i, i + 1, { weekday })];
  }
  return (
    numeric(scene, i) ??
    dayMonth(scene, i) ??
    monthDay(scene, i) ??
    season(scene, i) ??
    holiday(scene, i) ??
    years(scene, i)
  );
}

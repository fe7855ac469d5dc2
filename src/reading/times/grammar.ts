import { FUNCTION } from "./around.ts";
import { calendarAt } from "./calendar.ts";
import type { Piece } from "./lex.ts";
import { boundAt, ordinalAt } from "./numbers.ts";
import type { Moment, Phrase, Saying, Scene } from "./phrase.ts";
import { relativeAt } from "./relative.ts";
import type { Part } from "./words.ts";

const lowAt = (scene: Scene, i: number): string => scene.pieces[i]?.low ?? "";
const dash = (scene: Scene, i: number): boolean => lowAt(scene, i) === "-" || lowAt(scene, i) === "–";

/** Adds what was read to the left of a date or pointed period ("early", "the end of", "the morning of"). */
function narrowed(say: Saying, more: Moment): Saying | null {
  if (say.is === "date") return { is: "date", at: { ...say.at, ...more } };
  if (say.is === "near") return { ...say, at: { ...say.at, ...more } };
  return null;
}

/** Whether a part of it makes sense: "early 1942", "mid-July", "the end of the year", "late last week". */
function divisible(say: Saying): boolean {
  if (say.is === "near") return say.unit !== "day" && say.unit !== "weekday" && say.unit !== "dayPart";
  return say.is === "date" && say.at.day === undefined && say.at.weekday === undefined;
}

/** A date with the parts of day that follow it: "Tuesday morning", "15 May at night" (not read), "May 8 1:00 am". */
function withDayPart(scene: Scene, phrases: readonly Phrase[]): readonly Phrase[] {
  const last = phrases.at(-1);
  if (!last || last.say.is !== "date") return phrases;
  const { at } = last.say;
  if (at.day === undefined && at.weekday === undefined) return phrases;
  const part = scene.pieces[last.to]?.word?.dayPart;
  if (!part || part === "dawn" || scene.pieces[last.to]?.gap === false) return phrases;
  return [...phrases.slice(0, -1), { ...last, to: last.to + 1, say: { is: "date", at: { ...at, dayPart: part } } }];
}

/** "the year", "the month" after a part: "the end of the month", "later in the year", "year's end". */
function definite(scene: Scene, i: number): Phrase | null {
  const at = lowAt(scene, i) === "the" ? i + 1 : i;
  if (at === i) return null;
  const w = scene.pieces[at]?.word;
  if (!w?.unit || w.plural || w.unit === "second" || w.unit === "minute" || w.unit === "hour") return null;
  return { from: i, to: at + 1, say: { is: "near", unit: w.unit, step: 0, from: "story", at: {} } };
}

/** A date or pointed period, without anything to its left; articles included. */
function plain(scene: Scene, i: number): readonly Phrase[] | null {
  const direct = calendarAt(scene, i);
  if (direct) return withDayPart(scene, direct);
  if (lowAt(scene, i) === "the") {
    // "the year 1950", "the years 1955-1957".
    const year = lowAt(scene, i + 1) === "year" || lowAt(scene, i + 1) === "years";
    const inner = calendarAt(scene, year ? i + 2 : i + 1);
    const first = inner?.[0];
    if (year && inner && first?.say.is === "date" && first.say.at.year !== undefined)
      return [{ ...first, from: i }, ...inner.slice(1)];
    if (!year && inner && first && first.say.is === "date" && takesArticle(scene, first, inner.at(-1)!)) {
      return withDayPart(scene, [{ ...first, from: i }, ...inner.slice(1)]);
    }
  }
  const relative = relativeAt(scene, i);
  return relative && (relative.say.is === "near" || relative.say.is === "date") ? [relative] : null;
}

/** "the 1990s", "the summer of 1955", "the 29 August", but the article of "the June vote" belongs to the vote. */
function takesArticle(scene: Scene, first: Phrase, last: Phrase): boolean {
  if (first.say.is !== "date") return false;
  const { at } = first.say;
  if (at.loose) return false;
  if (at.decade !== undefined || at.century !== undefined || at.season !== undefined) return true;
  if (at.day === undefined || scene.pieces[first.from]?.word?.month !== undefined || at.weekday !== undefined)
    return false;
  // "the 21 January execution".
  const after = scene.pieces[last.to];
  return !(after?.kind === "word" && after.gap && !after.capital && !FUNCTION.has(after.low));
}

const PART_NOUNS = new Set(["part", "parts", "half", "days", "weeks", "months", "years", "stages", "hours"]);
const PART_LEADS = new Set([
  "very",
  "early",
  "late",
  "later",
  "earlier",
  "latter",
  "mid",
  "middle",
  "beginning",
  "start",
  "end",
  "close",
  "outset",
  "onset",
  "opening",
  "closing",
]);

/** "early", "mid-", "the end of", "late in", "the second half of" and the like at `i`, with the piece after it. */
function partAt(scene: Scene, i: number): { more: Moment; next: number; the: boolean } | null {
  const { pieces } = scene;
  let at = i;
  const the = lowAt(scene, at) === "the";
  if (the) at++;
  if (lowAt(scene, at) === "very") at++;
  const low = lowAt(scene, at);
  // "the first half of 2024", "the third quarter of the year", "first half".
  const o = ordinalAt(pieces, at);
  const which = o?.value ?? (low === "latter" ? 2 : 0);
  const noun = lowAt(scene, o?.next ?? at + 1);
  if (noun === "half" && (which === 1 || which === 2)) {
    const next = (o?.next ?? at + 1) + 1;
    return { more: { half: which }, next: lowAt(scene, next) === "of" ? next + 1 : next, the };
  }
  if (noun === "quarter" && o && o.value <= 4) {
    const next = o.next + 1;
    return { more: { quarter: o.value as 1 | 2 | 3 | 4 }, next: lowAt(scene, next) === "of" ? next + 1 : next, the };
  }
  if (low === "rest" && the && lowAt(scene, at + 1) === "of") return { more: {}, next: at + 2, the };
  const part: Part | undefined = pieces[at]?.word?.part;
  if (!part || !PART_LEADS.has(low)) return null;
  at++;
  // "Beginning in 1915", "Starting in May": verbs.
  if (!["early", "late", "later", "earlier", "mid", "middle"].includes(low) && lowAt(scene, at) === "in") return null;
  if (PART_NOUNS.has(lowAt(scene, at))) at++;
  if (
    lowAt(scene, at) === "in" ||
    lowAt(scene, at) === "of" ||
    lowAt(scene, at) === "-" ||
    lowAt(scene, at) === "–" ||
    lowAt(scene, at) === "to"
  ) {
    // "mid- to late 2023": the second part is read, the first dropped.
    if (lowAt(scene, at) === "-" && lowAt(scene, at + 1) === "to") return partAt(scene, at + 2);
    if (lowAt(scene, at) === "to") return partAt(scene, at + 1);
    at++;
  }
  return { more: { part }, next: at, the };
}

/** Dates with what stands before them. */
function dated(scene: Scene, i: number): readonly Phrase[] | null {
  const about = boundAt(scene.pieces, i);
  if (about.next > i && about.bound === "about") {
    const inner = plain(scene, about.next);
    const first = inner?.[0];
    if (
      inner &&
      first &&
      first.say.is === "date" &&
      first.say.at.day === undefined &&
      first.say.at.weekday === undefined
    ) {
      return [{ ...first, from: i, say: { is: "date", at: { ...first.say.at, about: true } } }, ...inner.slice(1)];
    }
  }
  const part = partAt(scene, i);
  if (part) {
    let n = part.next;
    let nested: Moment = {};
    const second = partAt(scene, n);
    if (second && lowAt(scene, n) !== "the") {
      n = second.next;
      nested = second.more;
    }
    const inner =
      plain(scene, n) ??
      (part.more.part || part.more.half || part.more.quarter || lowAt(scene, i + 1) === "rest"
        ? asArray(definite(scene, n))
        : null);
    const first = inner?.[0];
    if (inner && first && divisible(first.say)) {
      const say = narrowed(first.say, { ...part.more, ...nested });
      if (say) return [{ ...first, from: i, say }, ...inner.slice(1)];
    }
    // "early on Tuesday", "late Friday": the day is what is said.
    if (inner && first && lowAt(scene, i) !== "the" && part.next === i + 1 && first.from === i + 1)
      return [{ ...first, from: i }, ...inner.slice(1)];
  }
  // "the morning of 31 January", "early morning of Tuesday", "the night of 20 June".
  const dayPart = dayPartOf(scene, i);
  if (dayPart) return dayPart;
  // "year's end", "month's end", "year-end".
  const w = scene.pieces[i]?.word;
  if ((w?.unit === "year" || w?.unit === "month") && !w.plural) {
    const s = lowAt(scene, i + 1) === "'" || lowAt(scene, i + 1) === "’" ? i + 3 : dash(scene, i + 1) ? i + 2 : 0;
    if (s > 0 && lowAt(scene, s) === "end" && scene.pieces[i + 1]?.gap === false) {
      return [{ from: i, to: s + 1, say: { is: "near", unit: w.unit, step: 0, from: "story", at: { part: "end" } } }];
    }
  }
  return plain(scene, i);
}

const asArray = (p: Phrase | null): Phrase[] | null => (p ? [p] : null);

function dayPartOf(scene: Scene, i: number): readonly Phrase[] | null {
  const { pieces } = scene;
  let at = i;
  if (lowAt(scene, at) === "the") at++;
  if (lowAt(scene, at) === "early" || lowAt(scene, at) === "late") {
    at++;
    if (lowAt(scene, at) === "in") at++;
    if (lowAt(scene, at) === "on") at++;
    if (lowAt(scene, at) === "the") at++;
  }
  const part = pieces[at]?.word?.dayPart;
  if (!part || part === "dawn" || part === "daytime") return null;
  at++;
  if (lowAt(scene, at) === "hours") at++;
  if (lowAt(scene, at) === "of" || lowAt(scene, at) === "on" || lowAt(scene, at) === ",") {
    const inner = plain(scene, lowAt(scene, at) === "," && lowAt(scene, at + 1) === "on" ? at + 2 : at + 1);
    const first = inner?.[0];
    if (inner && first && lowAt(scene, at) !== "," && !divisible(first.say)) {
      const say = narrowed(first.say, { dayPart: part });
      if (say) return [{ ...first, from: i, say }, ...inner.slice(1)];
    }
  }
  const left = lowAt(scene, i - 1);
  const bare = pieces[i]?.word?.dayPart !== undefined;
  const article = lowAt(scene, i) === "the" && at === i + 2;
  // "at night", "in the morning", "by noon".
  if ((bare && ["at", "by", "before", "after", "until", "around"].includes(left)) || (article && left === "in")) {
    return [{ from: i, to: at, say: { is: "date", at: { dayPart: part } } }];
  }
  return null;
}

const ZONES = new Set(["gmt", "utc", "est", "edt", "cst", "cdt", "pst", "pdt", "et", "ct", "pt", "local"]);

/** "3:00 p.m.", "11 am", "05:30hrs", "at 19:00", "3 o'clock". */
function clockAt(scene: Scene, i: number): Phrase | null {
  const { pieces } = scene;
  const h = pieces[i];
  if (!h || h.digits === 0 || h.digits > 2 || h.value > 24) return null;
  let at = i + 1;
  let minute = 0;
  let colon = false;
  const m = pieces[i + 2];
  if (lowAt(scene, at) === ":" && !pieces[at]?.gap && m?.digits === 2 && !m.gap && m.value < 60) {
    minute = m.value;
    colon = true;
    at += 2;
    const sec = pieces[at + 1];
    if (lowAt(scene, at) === ":" && sec?.digits === 2 && !sec.gap) at += 2;
  } else if (h.value > 12 || h.value === 0) return null;
  let hour = h.value;
  const half = lowAt(scene, at);
  let marked = false;
  if (half === "am" || half === "pm") {
    marked = true;
    at++;
  } else if ((half === "a" || half === "p") && lowAt(scene, at + 1) === "." && lowAt(scene, at + 2) === "m") {
    marked = true;
    at += lowAt(scene, at + 3) === "." ? 4 : 3;
  } else if (half === "o" && lowAt(scene, at + 2) === "clock") {
    marked = true;
    at += 3;
  } else if (colon && (half === "hrs" || half === "hours")) {
    marked = true;
    at++;
  } else if (colon && ZONES.has(half)) marked = true;
  if (marked && half.startsWith("p") && hour < 12) hour += 12;
  if (marked && half.startsWith("a") && hour === 12) hour = 0;
  const left = lowAt(scene, i - 1);
  if (
    !marked &&
    !(colon && ["at", "by", "until", "from", "around", "about", "before", "after", "since", "and"].includes(left))
  )
    return null;
  return { from: i, to: at, say: { is: "date", at: { clock: { hour, minute } } } };
}

function opens(p: Piece): boolean {
  return p.kind === "number" || p.word !== undefined || OPENERS.has(p.low);
}
const OPENERS = new Set(
  "the then date more less fewer at no up close well just every each per these right present modern shortly soon very new rest ca his her its their our ' ’ ‘ a an little".split(
    " ",
  ),
);

/** All times of a sentence in order, none overlapping. */
export function phrasesOf(scene: Scene): readonly Phrase[] {
  const found: Phrase[] = [];
  const { pieces } = scene;
  for (let i = 0; i < pieces.length;) {
    const p = pieces[i]!;
    if (!opens(p)) {
      i++;
      continue;
    }
    const clock = p.kind === "number" ? clockAt(scene, i) : null;
    const date = dated(scene, i);
    const relative = relativeAt(scene, i);
    const end = date?.at(-1)?.to ?? 0;
    const best = Math.max(clock?.to ?? 0, end, relative?.to ?? 0);
    if (best <= i) {
      i++;
      continue;
    }
    if (clock?.to === best) found.push(clock);
    else if (date && end === best) found.push(...date);
    else if (relative) found.push(relative);
    i = best;
  }
  return found;
}

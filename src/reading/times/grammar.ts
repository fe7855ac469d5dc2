import { FUNCTION, isDash, lowAt } from "./around.ts";
import { calendarAt } from "./calendar.ts";
import { clockAt } from "./clock.ts";
import type { Piece } from "./lex.ts";
import { boundAt, ordinalAt } from "./numbers.ts";
import type { Moment, Phrase, Saying, Scene } from "./phrase.ts";
import { relativeAt } from "./relative.ts";
import type { Part } from "./words.ts";

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
  const only = direct?.length === 1 && direct[0]?.say.is === "date" ? direct[0] : undefined;
  // "Tuesday of last week", "Tuesday next week".
  if (only?.say.is === "date" && only.say.at.weekday !== undefined && only.to === i + 1) {
    const week = relativeAt(scene, lowAt(scene, i + 1) === "of" ? i + 2 : i + 1);
    if (week?.say.is === "near" && week.say.unit === "week") {
      return [{ from: i, to: week.to, say: { ...week.say, at: { weekday: only.say.at.weekday } } }];
    }
  }
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
    // "Thefts fell in the third quarter.": of the year that the text is in.
    if (
      part.more.quarter &&
      part.the &&
      !inner &&
      lowAt(scene, part.next - 1) === "quarter" &&
      standsAlone(scene, i, part.next)
    )
      return [{ from: i, to: part.next, say: { is: "date", at: part.more } }];
    // "early on Tuesday", "late Friday": the day is what is said.
    const soft = ["early", "late", "mid"].includes(lowAt(scene, i));
    if (soft && inner && first && part.next === i + 1 && first.from === i + 1)
      return [{ ...first, from: i }, ...inner.slice(1)];
  }
  // "the morning of 31 January", "early morning of Tuesday", "the night of 20 June".
  const dayPart = dayPartOf(scene, i);
  if (dayPart) return dayPart;
  // "year's end", "month's end", "year-end".
  const w = scene.pieces[i]?.word;
  if ((w?.unit === "year" || w?.unit === "month") && !w.plural) {
    const s =
      lowAt(scene, i + 1) === "'" || lowAt(scene, i + 1) === "’" ? i + 3 : isDash(scene.pieces[i + 1]) ? i + 2 : 0;
    if (s > 0 && lowAt(scene, s) === "end" && scene.pieces[i + 1]?.gap === false) {
      return [{ from: i, to: s + 1, say: { is: "near", unit: w.unit, step: 0, from: "story", at: { part: "end" } } }];
    }
  }
  return plain(scene, i);
}

/** "in the third quarter" before a stop or a small word, or at the head of a sentence; "in the third quarter final" is a match. */
function standsAlone(scene: Scene, from: number, next: number): boolean {
  if (!/^(?:in|for|during|over|of|since|by|from)$/.test(lowAt(scene, from - 1))) return false;
  const behind = scene.pieces[next];
  if (!behind || /^finals?$/.test(behind.low)) return !behind;
  const closed =
    behind.kind === "mark" ? behind.low !== "-" : /^(?:ADP|CCONJ|SCONJ|AUX|ADV|VERB)$/.test(scene.tag(next));
  return closed || from === 1;
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

/** Whether a piece can be the kernel of a time; without one near, "the" and "a" open nothing. */
function isKernel(p: Piece): boolean {
  if (p.kind === "number") return true;
  const w = p.word;
  if (w === undefined) return KERNELS.has(p.low);
  return (
    w.month !== undefined ||
    w.weekday !== undefined ||
    w.season !== undefined ||
    w.unit !== undefined ||
    w.dayPart !== undefined ||
    w.today !== undefined ||
    w.ref !== undefined ||
    w.every !== undefined ||
    w.holiday !== undefined ||
    p.low === "current"
  );
}
const KERNELS = new Set(["quarter", "weekend", "period", "time", "then", "date", "days", "shortly", "eve"]);
/** How many pieces may stand before the kernel of a time: "in the very early morning hours of". */
const LEAD = 9;

function opens(p: Piece): boolean {
  return p.kind === "number" || p.word !== undefined || OPENERS.has(p.low);
}
const OPENERS = new Set(
  "q h fy the then date more less fewer at no up close well just every each per these right present modern shortly soon very new rest ca his her its their our ' ’ ‘ a an little".split(
    " ",
  ),
);

/** All times of a sentence in order, none overlapping. */
export function phrasesOf(scene: Scene): readonly Phrase[] {
  const found: Phrase[] = [];
  const { pieces } = scene;
  let kernel = 0;
  for (let i = 0; i < pieces.length;) {
    if (kernel < i) kernel = i;
    while (kernel < pieces.length && !isKernel(pieces[kernel]!)) kernel++;
    if (kernel >= pieces.length) break;
    if (kernel - i > LEAD) i = kernel - LEAD;
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

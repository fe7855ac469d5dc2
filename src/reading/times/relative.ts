import { boundAt, numberAt } from "./numbers.ts";
import { calendarAt } from "./calendar.ts";
import type { Anchor, Bound, Moment, Phrase, Saying, Scene } from "./phrase.ts";
import type { Unit } from "./words.ts";

const lowAt = (scene: Scene, i: number): string => scene.pieces[i]?.low ?? "";
const dash = (scene: Scene, i: number): boolean => lowAt(scene, i) === "-" || lowAt(scene, i) === "‑";
const phrase = (from: number, to: number, say: Saying): Phrase => ({ from, to, say });
const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words between a number and its unit: "two full days", "three consecutive years". */
const BETWEEN = set(
  "full whole more consecutive successive straight long short additional further brutal bloody single solid other calendar working short-lived tense turbulent bitter terrible entire extra separate intense final",
);
const AFTERWARDS = set("later afterwards afterward thereafter");
const EARLIER = set("earlier previously beforehand");
/** Words before a bare "years", "months" that make it a length of time. */
const LENGTHENS = set(
  "for within in after over of many some recent through during took take takes taking spent spend last lasted lasting until several countless",
);

/** "two days", "ten-day", "a year", "several months": a length, with the piece after it. */
interface Length {
  readonly count: number | null;
  readonly bound: Bound;
  readonly unit: Unit;
  readonly hyphen: boolean;
  readonly article: boolean;
  readonly plural: boolean;
  readonly next: number;
}

function unitAt(scene: Scene, i: number): { unit: Unit; times: number; plural: boolean; next: number } | null {
  const p = scene.pieces[i];
  const w = p?.word;
  if (!p || !w?.unit) return null;
  let next = i + 1;
  // "two years' time", "a year's delay".
  const quote = lowAt(scene, next);
  if (quote === "'" || quote === "’") {
    if (w.plural && scene.pieces[next]?.gap === false) next = i + 1;
  }
  return { unit: w.unit, times: w.times ?? 1, plural: w.plural === true, next };
}

/** Reads a counted length of time, with its bound ("more than 40 days"). */
export function lengthAt(scene: Scene, i: number): Length | null {
  const b = boundAt(scene.pieces, i);
  const n = numberAt(scene.pieces, b.next);
  if (!n) return null;
  let at = n.next;
  let count = n.count;
  let bound = b.bound;
  let hyphen = false;
  // "10 to 15 years", "two or three weeks", "12-15 months": the middle, as a rough count.
  const joint = lowAt(scene, at);
  if (joint === "to" || joint === "or" || joint === "-" || joint === "–") {
    const second = numberAt(scene.pieces, at + 1);
    if (
      second &&
      second.count !== null &&
      count !== null &&
      second.next > at + 1 &&
      second.count > count &&
      scene.pieces[at + 1]?.low !== "a"
    ) {
      count = second.count;
      bound = "about";
      at = second.next;
    }
  }
  if (dash(scene, at) && scene.pieces[at + 1]?.gap === false) {
    at++;
    hyphen = true;
  }
  // "two and a half years", "a year and a half" (below).
  if (
    lowAt(scene, at) === "and" &&
    (lowAt(scene, at + 1) === "a" || lowAt(scene, at + 1) === "one") &&
    lowAt(scene, at + 2) === "half"
  ) {
    if (count !== null) count += 0.5;
    at += 3;
  } else if (lowAt(scene, at) === "and" && lowAt(scene, at + 1) === "half" && scene.pieces[at + 2]?.word?.unit) {
    if (count !== null) count += 0.5;
    at += 2;
  }
  for (let k = 0; k < 2 && BETWEEN.has(lowAt(scene, at)); k++) at++;
  if (n.count === null && lowAt(scene, at) === "of") at++;
  const u = unitAt(scene, at);
  if (!u) return null;
  const article = /^an?$/.test(lowAt(scene, b.next));
  // "a second", "the second": not a length.
  if (u.unit === "second" && !u.plural) return null;
  if (lowAt(scene, b.next) === "half" && n.next === b.next + 1) count = 0.5;
  // "two day" is not; "a days" is not.
  if (
    !hyphen &&
    !u.plural &&
    count !== null &&
    count > 1 &&
    !dash(scene, u.next) &&
    !["long", "old"].includes(lowAt(scene, u.next))
  ) {
    const next = scene.pieces[u.next];
    if (next?.kind !== "word" || !next.gap) return null;
  }
  let next = u.next;
  if (
    lowAt(scene, next) === "and" &&
    lowAt(scene, next + 1) === "a" &&
    lowAt(scene, next + 2) === "half" &&
    !scene.pieces[next + 3]?.word?.unit
  ) {
    if (count !== null) count += 0.5;
    next += 3;
  } else if (dash(scene, next) && lowAt(scene, next + 1) === "and" && lowAt(scene, next + 5) === "half") {
    if (count !== null) count += 0.5;
    next += 6;
  }
  return {
    count: count === null ? null : count * u.times,
    bound,
    unit: u.unit,
    hyphen,
    article,
    plural: u.plural,
    next,
  };
}

const isEnd = (scene: Scene, i: number): boolean => {
  const p = scene.pieces[i];
  return p === undefined || p.kind === "mark";
};

/** "ago", "later", "before" after a length: the whole time, or null. */
function shifted(
  scene: Scene,
  from: number,
  at: number,
  len: { count: number | null; bound: Bound; unit: Unit },
): Phrase | null {
  const w = lowAt(scene, at);
  const shift = (step: -1 | 1, anchor: Anchor | "event", to: number): Phrase =>
    phrase(from, to, { is: "shift", count: len.count, bound: len.bound, unit: len.unit, step, from: anchor });
  if (w === "ago") return shift(-1, "publication", at + 1);
  if (w === "hence") return shift(1, "publication", at + 1);
  if (w === "from" && lowAt(scene, at + 1) === "now") return shift(1, "publication", at + 2);
  if (AFTERWARDS.has(w)) return shift(1, "story", at + 1);
  if (EARLIER.has(w)) return shift(-1, "story", lowAt(scene, at + 1) === "than" ? at : at + 1);
  if (w === "prior" && lowAt(scene, at + 1) !== "to") return shift(-1, "story", at + 1);
  if (w === "before" || w === "after" || w === "following") {
    const step = w === "before" ? -1 : 1;
    return isEnd(scene, at + 1)
      ? shift(step, "story", at + 1)
      : w === "following"
        ? null
        : shift(step, "event", at + 1);
  }
  return null;
}

/** Lengths and what hangs on them: "three years", "ten-day", "two years ago", "nineteen years old", "a month". */
function lengths(scene: Scene, i: number): Phrase | null {
  const len = lengthAt(scene, i);
  if (!len) return null;
  const moved = shifted(scene, i, len.next, len);
  if (moved) return moved;
  const duration: Saying = { is: "duration", count: len.count, bound: len.bound, unit: len.unit };
  let next = len.next;
  // "a month-long strike": the article belongs to the strike.
  if (len.article && dash(scene, next) && lowAt(scene, next + 1) === "long") {
    return phrase(i + 1, next + 2, { ...duration, count: len.plural ? null : 1 });
  }
  if (dash(scene, next) && ["long", "old"].includes(lowAt(scene, next + 1))) next += 2;
  else if (["long", "old"].includes(lowAt(scene, next))) next++;
  else if (lowAt(scene, next) === "of" && lowAt(scene, next + 1) === "age") next += 2;
  const before = scene.pieces[i - 1];
  if (len.article) {
    // "$5 million a year", "twice a week", "30 deaths a day": a rate.
    const rate =
      before &&
      (before.kind === "number" ||
        before.word?.count !== undefined ||
        ["times", "once", "twice", "%", "million", "billion", "percent"].includes(before.low));
    const noun =
      scene.tag(i - 1) === "NOUN" &&
      /s$/.test(before?.low ?? "") &&
      (scene.tag(i - 2) === "NUM" || scene.pieces[i - 2]?.kind === "number");
    if (rate || noun) return phrase(i, next, { is: "set", unit: len.unit, rate: true });
  }
  return phrase(i, next, duration);
}

/** "days later", "for years", "decades-long", "months before": a plural unit without a number. */
function bareUnit(scene: Scene, i: number): Phrase | null {
  const u = unitAt(scene, i);
  if (!u) return null;
  const p = scene.pieces[i]!;
  const left = lowAt(scene, i - 1);
  if (dash(scene, u.next) && lowAt(scene, u.next + 1) === "long") {
    return phrase(i, u.next + 2, { is: "duration", count: u.plural ? null : 1, bound: "exact", unit: u.unit });
  }
  if (!u.plural) return null;
  const moved = shifted(scene, i, u.next, { count: null, bound: "exact", unit: u.unit });
  if (moved && moved.say.is === "shift") {
    // "hours later", "months before the vote"; "in the years before" points nowhere.
    return moved.say.from === "event" && left === "the" ? null : moved;
  }
  if (u.unit === "second" || u.unit === "minute") return null;
  if (LENGTHENS.has(left) || (left === "or" && scene.pieces[i - 2]?.word?.unit)) {
    return phrase(i, u.next, { is: "duration", count: null, bound: "exact", unit: u.unit });
  }
  // "Months of talks", "Years after": at the head of a sentence.
  if (p.capital && i === 0 && lowAt(scene, u.next) === "of") {
    return phrase(i, u.next, { is: "duration", count: null, bound: "exact", unit: u.unit });
  }
  return null;
}

/** "of August", "of February 1951" behind a stretch: the month or year it is of. */
function stretchOf(scene: Scene, i: number): { at: Moment; next: number } | null {
  if (lowAt(scene, i) !== "of") return null;
  const the = lowAt(scene, i + 1) === "the" ? i + 2 : i + 1;
  const found = calendarAt(scene, the);
  const first = found?.[0];
  if (found?.length !== 1 || !first || first.say.is !== "date" || first.say.at.day !== undefined) return null;
  const { year, month, decade, season } = first.say.at;
  return year !== undefined || month !== undefined || decade !== undefined || season !== undefined
    ? { at: first.say.at, next: first.to }
    : null;
}

/** "this", "last", "the following", "that same" with a unit, month, weekday, season or part of the day. */
function pointed(scene: Scene, i: number): Phrase | null {
  const { pieces } = scene;
  let at = i;
  const the = lowAt(scene, at) === "the";
  const possessive = ["his", "her", "its", "their", "our"].includes(lowAt(scene, at));
  if (the || possessive) at++;
  if (the && lowAt(scene, at) === "very") at++;
  const first = pieces[at];
  const w = first?.word;
  if (!first) return null;
  // "the first three years", "the final days": a stretch of something.
  const ordinal = w?.ordinal ?? (["final", "opening", "closing", "remaining"].includes(first.low) ? 1 : undefined);
  if ((the || possessive) && ordinal !== undefined && w?.step === undefined) {
    const n = numberAt(pieces, at + 1);
    const u = n ? unitAt(scene, n.next) : unitAt(scene, at + 1);
    const end = first.low === "first" || first.low === "opening" ? "first" : "last";
    if (u && (w?.ordinal === undefined || w.ordinal === 1)) {
      const of = stretchOf(scene, u.next);
      const count = n ? n.count : u.plural ? null : 1;
      if (of && (n || u.plural || u.unit !== "day"))
        return phrase(i, of.next, { is: "stretch", count, unit: u.unit, end, of: of.at });
    }
    if (u && (n || u.plural)) {
      return phrase(i, u.next, { is: "duration", count: n ? n.count : null, bound: "exact", unit: u.unit });
    }
    return null;
  }
  // "the four previous weeks", "the two following days".
  if (the && w?.step === undefined) {
    const n = numberAt(pieces, at);
    const s = n ? pieces[n.next]?.word : undefined;
    const u = n && s?.step ? unitAt(scene, n.next + 1) : null;
    if (n && s?.step && u) {
      const from: Anchor = s.seen ?? "story";
      return phrase(i, u.next, {
        is: "span",
        count: n.count === null ? null : n.count * u.times,
        unit: u.unit,
        step: s.step,
        from,
      });
    }
    return null;
  }
  if (w?.step === undefined || possessive) return null;
  const step = w.step;
  // Seen from the story: "the next day", "the same month"; from publication: "next week", "last year".
  let from: Anchor = w.seen ?? "story";
  if (the && first.low === "next") from = "story";
  at++;
  if (
    lowAt(scene, at) === "very" ||
    (first.low === "that" && lowAt(scene, at) === "same") ||
    (first.low === "this" && lowAt(scene, at) === "same") ||
    (first.low === "this" && lowAt(scene, at) === "past")
  ) {
    if (lowAt(scene, at) === "same") from = "story";
    at++;
  }
  const target = pieces[at];
  const t = target?.word;
  if (!target) return null;
  const near = (
    unit: Extract<Saying, { is: "near" }>["unit"],
    to: number,
    at2: Extract<Saying, { is: "near" }>["at"] = {},
  ): Phrase => phrase(i, to, { is: "near", unit, step, from, at: at2 });
  if (t?.weekday !== undefined && target.capital && !t.plural) {
    const part = pieces[at + 1]?.word?.dayPart;
    return near(
      "weekday",
      part ? at + 2 : at + 1,
      part ? { weekday: t.weekday, dayPart: part } : { weekday: t.weekday },
    );
  }
  if (t?.month !== undefined && target.capital && lowAt(scene, at + 1) !== ".") {
    if ((pieces[at + 1]?.digits ?? 0) > 0) return null;
    return near("month-name", at + 1, { month: t.month });
  }
  if (t?.season !== undefined) {
    if (lowAt(scene, at + 1) === "of" || first.low === "same") return null;
    return near("season", at + 1, { season: t.season });
  }
  if (target.low === "weekend") return near("weekend", at + 1);
  if (t?.unit !== undefined && !t.plural) {
    if (t.unit === "second" || t.unit === "minute" || t.unit === "hour") return null;
    if (lowAt(scene, at + 1) === "-" && pieces[at + 1]?.gap === false) return null;
    const to = at + 1;
    if (the && (first.low === "last" || first.low === "past" || first.low === "coming")) {
      // "the last day of the siege" is a day of something else.
      const of = first.low === "last" ? stretchOf(scene, to) : null;
      if (of) return phrase(i, of.next, { is: "stretch", count: 1, unit: t.unit, end: "last", of: of.at });
      if (first.low === "last" && lowAt(scene, to) === "of")
        return phrase(i, to, { is: "duration", count: 1, bound: "exact", unit: t.unit });
      if (first.low === "coming" || t.unit === "day") return near(t.unit, to);
      return phrase(i, to, {
        is: "span",
        count: t.times ?? 1,
        unit: t.unit,
        step: step === 1 ? 1 : -1,
        from: "publication",
      });
    }
    if (first.low === "past" && t.unit !== "day") {
      return phrase(i, to, { is: "span", count: t.times ?? 1, unit: t.unit, step: -1, from: "publication" });
    }
    return near(t.unit, to);
  }
  if (t?.dayPart !== undefined) {
    if (first.low === "same" && !the && lowAt(scene, i) !== "that") return null;
    return near("dayPart", at + 1, { dayPart: t.dayPart });
  }
  if (step !== 0) {
    // "the past two months", "the next few days", "the following years", "the last three".
    const n = numberAt(pieces, at);
    let k = n ? n.next : at;
    if (BETWEEN.has(lowAt(scene, k))) k++;
    if (n && dash(scene, k)) k++;
    const u = unitAt(scene, k);
    if (u && (n || u.plural)) {
      if (u.unit === "second" && !u.plural) return null;
      const of = first.low === "last" ? stretchOf(scene, u.next) : null;
      if (of)
        return phrase(i, of.next, { is: "stretch", count: n ? n.count : null, unit: u.unit, end: "last", of: of.at });
      if (first.low === "last" && lowAt(scene, u.next) === "of") {
        return phrase(i, u.next, { is: "duration", count: n ? n.count : null, bound: "exact", unit: u.unit });
      }
      const count = n ? (n.count === null ? null : n.count * u.times) : null;
      return phrase(i, u.next, { is: "span", count, unit: u.unit, step: step === 1 ? 1 : -1, from });
    }
  }
  if (step === 0 && (target.low === "period" || target.low === "time") && lowAt(scene, at + 1) !== "-") {
    if (first.low === "this" || first.low === "that" || first.low === "same") {
      return target.low === "time" && first.low === "this" && isThisTimeOnly(scene, i)
        ? null
        : phrase(i, at + 1, { is: "open" });
    }
  }
  return null;
}

/** "this time around", "this time, however": an occasion, not a time. */
const isThisTimeOnly = (scene: Scene, i: number): boolean =>
  !["at", "by", "during", "until", "before", "since", "around", "after", "from", "of", "throughout", "in"].includes(
    lowAt(scene, i - 1),
  );

/** "every day", "each Friday", "per month", "twice a year" (its "a year"), "daily", "Mondays". */
function repeated(scene: Scene, i: number): Phrase | null {
  const p = scene.pieces[i];
  if (!p) return null;
  if (p.low === "every" || p.low === "each") {
    const n = numberAt(scene.pieces, i + 1);
    const other = ["other", "single"].includes(lowAt(scene, i + 1)) ? i + 2 : i + 1;
    const at = n && n.next > i + 1 && n.count !== null && n.count > 1 ? n.next : other;
    const w = scene.pieces[at]?.word;
    if (w?.weekday !== undefined)
      return phrase(i, at + 1, { is: "set", unit: "weekday", weekday: w.weekday, rate: false });
    if (w?.unit && (!w.plural || at === n?.next) && w.unit !== "second")
      return phrase(i, at + 1, { is: "set", unit: w.unit, rate: false });
    if (w?.dayPart) return phrase(i, at + 1, { is: "set", unit: "day", rate: false });
    return null;
  }
  if (p.low === "per") {
    const w = scene.pieces[i + 1]?.word;
    return w?.unit && !w.plural && w.unit !== "second"
      ? phrase(i, i + 2, { is: "set", unit: w.unit, rate: true })
      : null;
  }
  if (p.word?.every)
    return p.capital && i > 0 ? null : phrase(i, i + 1, { is: "set", unit: p.word.every, rate: false });
  if (p.word?.weekday !== undefined && p.word.plural && p.capital) {
    return phrase(i, i + 1, { is: "set", unit: "weekday", weekday: p.word.weekday, rate: false });
  }
  return null;
}

/** Words that point by themselves: "now", "former", "today", "tonight", "these days", "the present day". */
function pointing(scene: Scene, i: number): Phrase | null {
  const { pieces } = scene;
  const p = pieces[i];
  if (!p) return null;
  const present = (to: number): Phrase => phrase(i, to, { is: "ref", ref: "present" });
  if (p.low === "right" && lowAt(scene, i + 1) === "now") return present(i + 2);
  if (p.low === "these" && lowAt(scene, i + 1) === "days") return present(i + 2);
  if (
    (p.low === "present" || p.low === "modern") &&
    (lowAt(scene, i + 1) === "day" || (dash(scene, i + 1) && lowAt(scene, i + 2) === "day"))
  ) {
    return present(lowAt(scene, i + 1) === "day" ? i + 2 : i + 3);
  }
  if (p.low === "the") {
    const q = pieces[i + 1];
    if (
      q?.low === "future" ||
      (q?.low === "past" && ["in", "of", "from"].includes(lowAt(scene, i - 1)) && isEnd(scene, i + 2))
    ) {
      return phrase(i, i + 2, { is: "ref", ref: q.low === "past" ? "past" : "future" });
    }
    if (q?.low === "time" && lowAt(scene, i + 2) === "being") return present(i + 3);
    // "the day before", "the week after", "the day before yesterday".
    if (
      q?.word?.unit &&
      !q.word.plural &&
      (lowAt(scene, i + 2) === "before" || lowAt(scene, i + 2) === "after" || lowAt(scene, i + 2) === "following")
    ) {
      const tail = lowAt(scene, i + 3);
      const back = lowAt(scene, i + 2) === "before";
      if (q.word.unit === "day" && (tail === "yesterday" || tail === "tomorrow")) {
        return phrase(i, i + 4, {
          is: "near",
          unit: "day",
          step: back ? -1 : 1,
          from: "publication",
          at: { day: back ? -2 : 2 },
        });
      }
      if (isEnd(scene, i + 3))
        return phrase(i, i + 3, { is: "near", unit: q.word.unit, step: back ? -1 : 1, from: "story", at: {} });
      return q.word.unit === "day" || q.word.unit === "week" || q.word.unit === "month" || q.word.unit === "year"
        ? phrase(i, i + 3, {
            is: "shift",
            count: 1,
            bound: "exact",
            unit: q.word.unit,
            step: back ? -1 : 1,
            from: "event",
          })
        : null;
    }
    return null;
  }
  // "the largest raid to date".
  if (p.low === "date") {
    return lowAt(scene, i - 1) === "to" &&
      (isEnd(scene, i + 1) || lowAt(scene, i + 1) === "have" || lowAt(scene, i + 1) === "has")
      ? present(i + 1)
      : null;
  }
  if (p.low === "shortly" && lowAt(scene, i + 1) === "afterwards") {
    return phrase(i, i + 2, { is: "shift", count: null, bound: "less", unit: "day", step: 1, from: "story" });
  }
  if (p.low === "then" && ["since", "until", "by"].includes(lowAt(scene, i - 1)))
    return phrase(i, i + 1, { is: "then" });
  if (p.word?.today !== undefined) {
    let to = i + 1;
    const part = pieces[to]?.word?.dayPart;
    if (part) to++;
    const dayPart = part ?? p.word.dayPart;
    return phrase(i, to, {
      is: "near",
      unit: "day",
      step: p.word.today as -1 | 0 | 1,
      from: "publication",
      at: dayPart ? { dayPart } : {},
    });
  }
  if (p.word?.ref !== undefined) {
    if (p.low === "now" && lowAt(scene, i + 1) === "that") return null;
    if (p.capital && i > 0 && p.low !== "now") return null;
    return phrase(i, i + 1, { is: "ref", ref: p.word.ref });
  }
  if (p.low === "current" && i > 0 && !p.capital && scene.tag(i) !== "NOUN")
    return phrase(i, i + 1, { is: "ref", ref: "present" });
  return null;
}

/** The relative time, length or repetition that begins at piece `i`, or null. */
export function relativeAt(scene: Scene, i: number): Phrase | null {
  let best: Phrase | null = null;
  for (const read of [pointed, lengths, repeated, pointing, bareUnit]) {
    const found = read(scene, i);
    if (found && (!best || found.to > best.to)) best = found;
  }
  return best;
}

import { lowAt } from "./around.ts";
import { calendarAt } from "./calendar.ts";
import { BETWEEN, bareUnit, isHyphen, lengthPhrase, phrase, unitAt } from "./lengths.ts";
import { numberAt } from "./numbers.ts";
import type { Anchor, Moment, Phrase, Saying, Scene } from "./phrase.ts";
import { pointing, repeated } from "./repeated.ts";

const YEARS: Readonly<Record<string, 0 | -1>> = { this: 0, the: 0, last: -1 };

/** "of August", "of February 1951" behind a stretch: the month or year it is of. */
function stretchOf(scene: Scene, i: number): { at: Moment; next: number } | null {
  if (lowAt(scene, i) !== "of") return null;
  const the = lowAt(scene, i + 1) === "the" ? i + 2 : i + 1;
  // "the first eight months of this year", "of last year", "of the year".
  const step = YEARS[lowAt(scene, i + 1)];
  if (step !== undefined && lowAt(scene, i + 2) === "year")
    return { at: { yearOf: { step, from: "publication" } }, next: i + 3 };
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
    if (t.unit === "day" && !the) {
      // "my last day", "we fly next day".
      if (first.low === "last" || first.low === "past") return null;
      if (first.low === "next") from = "story";
    }
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
    if (n && isHyphen(scene, k)) k++;
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

const READERS = [pointed, lengthPhrase, repeated, pointing, bareUnit] as const;

/** The relative time, length or repetition that begins at piece `i`, or null. */
export function relativeAt(scene: Scene, i: number): Phrase | null {
  let best: Phrase | null = null;
  for (const read of READERS) {
    const found = read(scene, i);
    if (found && (!best || found.to > best.to)) best = found;
  }
  return best;
}

import { lowAt, set } from "./around.ts";
import { calendarAt } from "./calendar.ts";
import { boundAt, numberAt } from "./numbers.ts";
import type { Anchor, Bound, Phrase, Saying, Scene } from "./phrase.ts";
import type { Unit } from "./words.ts";

/** Whether a hyphen stands at a piece. */
export const isHyphen = (scene: Scene, i: number): boolean => lowAt(scene, i) === "-" || lowAt(scene, i) === "‑";
/** A time over the pieces `from`..`to`, end excluded. */
export const phrase = (from: number, to: number, say: Saying): Phrase => ({ from, to, say });

/** Words between a number and its unit: "two full days", "three consecutive years". */
export const BETWEEN = set(
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

/** A unit of time at a piece, null when there is none. */
export function unitAt(scene: Scene, i: number): { unit: Unit; times: number; plural: boolean; next: number } | null {
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
function lengthAt(scene: Scene, i: number): Length | null {
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
  if (isHyphen(scene, at) && scene.pieces[at + 1]?.gap === false) {
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
    !isHyphen(scene, u.next) &&
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
  } else if (isHyphen(scene, next) && lowAt(scene, next + 1) === "and" && lowAt(scene, next + 5) === "half") {
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

export const isEnd = (scene: Scene, i: number): boolean => {
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
    const of = calendarAt(scene, lowAt(scene, at + 1) === "the" ? at + 2 : at + 1);
    const first = of?.[0];
    if (of?.length === 1 && first?.say.is === "date" && len.count !== null) {
      return phrase(from, first.to, {
        is: "shift",
        count: len.count,
        bound: len.bound,
        unit: len.unit,
        step,
        from: "event",
        of: first.say.at,
      });
    }
    return isEnd(scene, at + 1)
      ? shift(step, "story", at + 1)
      : w === "following"
        ? null
        : shift(step, "event", at + 1);
  }
  return null;
}

/** Lengths and what hangs on them: "three years", "ten-day", "two years ago", "nineteen years old", "a month". */
export function lengthPhrase(scene: Scene, i: number): Phrase | null {
  const len = lengthAt(scene, i);
  if (!len) return null;
  const moved = shifted(scene, i, len.next, len);
  if (moved) return moved;
  const duration: Saying = { is: "duration", count: len.count, bound: len.bound, unit: len.unit };
  let next = len.next;
  // "a month-long strike": the article belongs to the strike.
  if (len.article && isHyphen(scene, next) && lowAt(scene, next + 1) === "long") {
    return phrase(i + 1, next + 2, { ...duration, count: len.plural ? null : 1 });
  }
  if (isHyphen(scene, next) && ["long", "old"].includes(lowAt(scene, next + 1))) next += 2;
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
      (before?.low ?? "").endsWith("s") &&
      (scene.tag(i - 2) === "NUM" || scene.pieces[i - 2]?.kind === "number");
    if (rate || noun) return phrase(i, next, { is: "set", unit: len.unit, rate: true });
  }
  return phrase(i, next, duration);
}

/** "days later", "for years", "decades-long", "months before": a plural unit without a number. */
export function bareUnit(scene: Scene, i: number): Phrase | null {
  const u = unitAt(scene, i);
  if (!u) return null;
  const p = scene.pieces[i]!;
  const left = lowAt(scene, i - 1);
  if (isHyphen(scene, u.next) && lowAt(scene, u.next + 1) === "long") {
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

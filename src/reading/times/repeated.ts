import { lowAt } from "./around.ts";
import { isEnd, isHyphen, phrase } from "./lengths.ts";
import { numberAt } from "./numbers.ts";
import type { Phrase, Scene } from "./phrase.ts";

/** "every day", "each Friday", "per month", "twice a year" (its "a year"), "daily", "Mondays". */
export function repeated(scene: Scene, i: number): Phrase | null {
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
export function pointing(scene: Scene, i: number): Phrase | null {
  const { pieces } = scene;
  const p = pieces[i];
  if (!p) return null;
  const present = (to: number): Phrase => phrase(i, to, { is: "ref", ref: "present" });
  if (p.low === "right" && lowAt(scene, i + 1) === "now") return present(i + 2);
  if (p.low === "these" && lowAt(scene, i + 1) === "days") return present(i + 2);
  if (
    (p.low === "present" || p.low === "modern") &&
    (lowAt(scene, i + 1) === "day" || (isHyphen(scene, i + 1) && lowAt(scene, i + 2) === "day"))
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
    // "Now, I would argue": no time.
    if (p.low === "now" && i === 0 && lowAt(scene, i + 1) === ",") return null;
    if (p.low === "now" && lowAt(scene, i + 1) === "that") return null;
    if (p.capital && i > 0 && p.low !== "now") return null;
    return phrase(i, i + 1, { is: "ref", ref: p.word.ref });
  }
  if (p.low === "current" && i > 0 && !p.capital && scene.tag(i) !== "NOUN")
    return phrase(i, i + 1, { is: "ref", ref: "present" });
  return null;
}

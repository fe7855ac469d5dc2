import { laterOf } from "../../time.ts";
import { type Period, type Timing, timing } from "./period.ts";
import type { Pair } from "./verdicts.ts";

/** Days after which a level that was not dated is taken to have moved on, rather than to be told otherwise. */
const MOVED_ON = 240;

/** Days after which what somebody sets anew is told anew: "sent 600 soldiers", and a week later "2,000 patrol the town". */
const SET_ANEW = 3;

/** Words by which a level was set to what it is now. */
const ANEW =
  /\b(?:rais(?:ed|ing)|doubl(?:ed|ing)|tripl(?:ed|ing)|increas(?:ed|ing)|lifted|upped|cut|lowered|reduced) /iu;

/** Whether a question asks how high something stands: a measure of a state, or so many a day on both sides. */
export const isLevel = ({ a, b, row }: Pick<Pair, "a" | "b" | "row">): boolean =>
  row.counted === "level" ||
  (a.value.period.kind === "every" && b.value.period.kind === "every" && a.value.period.unit === b.value.period.unit);

/** How the times of the two stand, by what the measure counts. */
export function timed({ a, b, row }: Pair): Timing {
  if (row.counted === "forever") return { how: "same" };
  if (!isLevel({ a, b, row })) {
    const time = timing(a.value.period, b.value.period);
    return time.how === "same" && row.counted === "change" && endsApart(a.value.period, b.value.period)
      ? { how: "nested" }
      : time;
  }
  // "Holds 12 towns, down from 20 in the autumn": then and now, in one breath.
  if (
    a.report === b.report &&
    a.value.sentence === b.value.sentence &&
    (a.holds?.how === "said") !== (b.holds?.how === "said")
  )
    return { how: "running", later: a.holds?.how === "said" ? "a" : "b" };
  const later = laterOf(a, b);
  if (!a.holds || !b.holds) return { how: "unclear" };
  const stated = a.holds.how !== "said" && b.holds.how !== "said";
  const [x, y] = later === "a" ? [b.holds, a.holds] : [a.holds, b.holds];
  // Open to the past: "had 5,000 members", nobody says when.
  if (!Number.isFinite(x.first) || !Number.isFinite(y.first)) {
    // "The institute said that it had 1,800 members", "a police paper puts them at 3,000": two estimates, and neither is
    // of another day for being told in the past.
    if (rivals(a, b, row)) return { how: "same" };
    return later && Number.isFinite(y.first) ? { how: "running", later } : { how: "unclear" };
  }
  if (later === null) return { how: "same" };
  if (row.moves === true && a.report !== b.report && y.first - x.last > SET_ANEW) return { how: "running", later };
  // "had doubled it to $10 million in July": told in May, it was half of that.
  const anew = later === "a" ? a : b;
  if (anew.holds?.how !== "said" && ANEW.test(anew.value.clause)) return { how: "running", later };
  return stated || y.first - x.last > MOVED_ON ? { how: "running", later } : { how: "same" };
}

/** Days by which the ends of a rise may differ, and it is still told of one time. */
const MONTH = 31;

/** "Since 2018 they dropped 31 percent", told in April; "from 2018 to June they fell 34": what fell in between is in one alone. */
const endsApart = (a: Period, b: Period): boolean =>
  "to" in a && "to" in b && a.kind !== b.kind && Math.abs(a.to - b.to) > MONTH;

/** Two who are cited for an estimate, within a year of each other. */
const rivals = (a: Pair["a"], b: Pair["b"], row: Pair["row"]): boolean =>
  row.moves !== true &&
  a.speaker !== b.speaker &&
  a.modality === "reported" &&
  b.modality === "reported" &&
  a.said !== null &&
  b.said !== null &&
  Math.abs(a.said.first - b.said.first) < MOVED_ON;

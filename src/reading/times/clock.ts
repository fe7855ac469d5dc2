import { lowAt } from "./around.ts";
import type { Phrase, Scene } from "./phrase.ts";

const ZONES = new Set(["gmt", "utc", "est", "edt", "cst", "cdt", "pst", "pdt", "et", "ct", "pt", "local"]);

/** "3:00 p.m.", "11 am", "05:30hrs", "at 19:00", "3 o'clock". */
export function clockAt(scene: Scene, i: number): Phrase | null {
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

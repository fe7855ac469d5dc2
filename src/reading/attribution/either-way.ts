import type { Sentence } from "../../language/analysis.ts";
import type { Act } from "./act.ts";

/** Verbs that put a thing forward; whoever confirms, tells or admits is taken to say what the sentence says. */
const PUTS_FORWARD =
  /^(?:claim|allege|report|suggest|assert|argue|contend|maintain|believe|assume|suspect|imply|insinuate)$/;
const NO = /^(?:not|n[’']t|never|no|none|neither|nobody|nothing)$/i;
const SET_APART = /(?:^|\s)(?:contrary to|unlike|in contrast to) (?:what|how) (?:\S+ ){0,6}$/iu;

/**
 * Whether the words leave open if the source says so or the very opposite: "The road was not closed, as two papers had
 * reported", and "contrary to what the ministry said, nobody came", where it said something else.
 */
export function isEitherWay({ cue, verb, quoted, contents }: Act, { tokens }: Sentence): boolean {
  if (quoted) return false;
  const at = tokens.findIndex((t) => t.start >= cue.start);
  const before = tokens.slice(0, at).map((t) => t.form);
  if (SET_APART.test(`${before.join(" ")} `)) return true;
  // "As the paper reported, nobody came": what it reported stands behind.
  if (!PUTS_FORWARD.test(verb) || contents.some(({ end }) => end > cue.end)) return false;
  const as = before.findLastIndex((form) => /^as$/i.test(form));
  if (as < 2 || before[as - 1] !== ",") return false;
  const from = before.findLastIndex((form, index) => index < as && /^(?:[;:]|but)$/i.test(form)) + 1;
  return before.slice(from, as).some((form) => NO.test(form));
}

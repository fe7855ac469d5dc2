import type { Sentence } from "../language/analysis.ts";
import type { Draft, Layers, Surety } from "./layers.ts";
import { type Run, wholeEnd } from "./whole/ends.ts";
import { begunAt, OWN, wholeStart } from "./whole/starts.ts";

/** What a sentence only says to name somebody: "Juan Paz, 44, is expected to plead", "the governor, Ana Luna, may resign". */
const PRESUPPOSED: ReadonlySet<string> = new Set(["age", "office", "family", "alias"]);
/** "Sullana, a fishing town in Peru, mourned": where it lies is told in passing as well. */
export const isPresupposed = ({ type, rule }: Pick<Draft, "type" | "rule">): boolean =>
  PRESUPPOSED.has(type ?? "") || rule.startsWith("present: a seat");

/**
 * A draft whose words stand by themselves: from where its first phrase begins, with what makes it uncertain or untrue, to
 * where its last phrase ends. What only names somebody ends with his name or office.
 */
export function whole(
  draft: Draft,
  { sentence, times }: { readonly sentence: Sentence; readonly times: Layers["times"] },
  surety: Surety,
): Draft {
  const { tokens } = sentence;
  const first = tokens.findIndex((t) => t.start >= draft.start);
  const last = tokens.findLastIndex((t) => t.end <= draft.end);
  if (first < 0 || last < first) return draft;
  const run = { first, last, predicate: draft.predicate };
  if (isPresupposed(draft)) {
    const from = draft.type === "alias" ? first : begunAt(sentence, run, OWN);
    return { ...draft, start: Math.min(draft.start, tokens[from]!.start) };
  }
  const [start, end] = [wholeStart(sentence, run), wholeEnd(sentence, run)];
  const grown = withSurety(sentence, { first: start, last: end, predicate: draft.predicate }, surety);
  // "The attack of 2 | March killed ten": the month hung on the verb, and a day is told whole or not at all.
  const day = times.find(
    (t) => t.sentence === draft.sentence && t.first <= grown.last && grown.last < t.last && endsInName(t, sentence),
  );
  return {
    ...draft,
    start: Math.min(draft.start, tokens[grown.first]!.start),
    end: Math.max(draft.end, tokens[day?.last ?? grown.last]!.end),
  };
}

/** "2 March", "Saturday, May 7": a day by the calendar; "two days before" ends where its phrase does. */
export const endsInName = ({ shape, last }: Layers["times"][number], { tokens }: Sentence): boolean =>
  shape === "date" && /^(?:\p{Lu}|\d)/u.test(tokens[last]?.form ?? "");

/** Tokens between what makes a claim uncertain and its own words. */
const APART = 4;

/** "has asked for | his extradition", "A truce | is unlikely": with the words that make it wanted, possible or untrue. */
function withSurety(sentence: Sentence, run: Run, { words }: Surety): Run {
  const { tokens } = sentence;
  const [first, last] = [
    words ? tokens.findIndex((t) => t.start >= words.start) : -1,
    words ? tokens.findLastIndex((t) => t.end <= words.end) : -1,
  ];
  if (first < 0 || last < first || tokens[run.predicate]!.upos !== "NOUN") return run;
  const between = last < run.first ? tokens.slice(last + 1, run.first) : tokens.slice(run.last + 1, first);
  const apart = between.length > APART || between.some((t) => t.upos === "PUNCT");
  if (apart || (first >= run.first && last <= run.last)) return run;
  const grown = { ...run, first: Math.min(first, run.first), last: Math.max(last, run.last) };
  return { ...grown, first: begunAt(sentence, grown), last: wholeEnd(sentence, grown) };
}

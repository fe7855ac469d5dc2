import type { Sentence } from "../../language/analysis.ts";
import { dependents, reach } from "../../language/tree.ts";
import type { Clause, Draft, FigureMention } from "../layers.ts";
import { joinedSubject } from "./joined.ts";
import { isShort } from "./leaning.ts";
import type { Measurand } from "./measurand.ts";
import { phrase } from "./phrase.ts";
import { frontedFrom, frontedUntil } from "./wholes.ts";

/** The stretch of text that holds the figure and what it measures: the clause when it is short, else the noun phrase with its verb. */
export function stretch(
  sentence: Sentence,
  figure: FigureMention,
  { clause, noun }: Measurand,
  also: Draft["roles"],
): { readonly start: number; readonly end: number } {
  const { tokens } = sentence;
  const holds = (one: Clause): boolean => one.start <= figure.start && one.end >= figure.end;
  let [start, end] = [figure.start, figure.end];
  const short = (from: number, to: number): boolean => isShort(sentence, from, to);
  const take = (from: number, to: number): void => {
    const [first, last] = [Math.min(start, from), Math.max(end, to)];
    if (short(first, last)) [start, end] = [first, last];
  };
  for (const index of [figure.noun, noun]) {
    if (index === null) continue;
    const run = phrase(sentence, index, figure);
    take(tokens[run.first]?.start ?? start, tokens[run.last]?.end ?? end);
  }
  if (clause !== null) {
    const predicate = tokens[clause.predicate];
    if (predicate !== undefined) take(predicate.start, predicate.end);
    if (holds(clause)) take(clause.start, end);
    take(clause.start, clause.end);
    // "One in four traders said they had been robbed": without what they said the share is one of nothing.
    const content = dependents(sentence, clause.predicate, "ccomp").find(({ index }) => index > clause.predicate);
    const said = content && holds(clause) ? reach(sentence, content.index) : null;
    if (said !== null && figure.last < clause.predicate)
      take(clause.start, tokens[tokens[said.last]?.upos === "PUNCT" ? said.last - 1 : said.last]?.end ?? end);
  }
  // "In Sinaloa, at war since September 2024, murders tripled": what is measured begins behind the comma.
  const thing = noun === null || noun > figure.first ? null : phrase(sentence, noun, figure).first;
  const joined = clause !== null && noun !== null && joinedSubject(sentence, tokens[clause.predicate]!) === noun;
  if (thing !== null && (joined || tokens[thing - 1]?.form === ","))
    start = Math.max(start, tokens[thing]?.start ?? start);
  // "the 29 men handed over in May, | eight were freed", all hung on the handing over
  const stop = tokens[(frontedUntil(sentence, figure) ?? 0) - 1];
  if (stop !== undefined && stop.end > figure.end) end = Math.min(end, stop.end);
  // "Among the dead were 12 schoolchildren"
  const among = tokens.findLast(({ index, end: at }) => index < figure.first && at < start);
  const inverted = /^(?:are|were|is|was)$/iu.test(tokens[figure.first - 1]?.form ?? "");
  if (inverted && among !== undefined && /^among$/iu.test(among.form)) take(among.start, end);
  // "Of the 134 groups, 19 survived": without the whole nobody knows of what.
  const whole = tokens[frontedFrom(sentence, figure) ?? -1];
  if (whole !== undefined) take(whole.start, end);
  // "a reward of $2 million for the capture of X": X belongs to it.
  for (const { first, last } of also) take(tokens[first]?.start ?? start, tokens[last]?.end ?? end);
  return { start, end };
}

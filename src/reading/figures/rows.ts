import type { Sentence } from "../../language/analysis.ts";
import type { Codebook, MeasureFrame, MeasureRow } from "../../model/codebook.ts";
import type { FigureMention } from "../layers.ts";
import type { Measurand } from "./measurand.ts";

/** Whether a count is of people: by its unit, or because the codebook calls the noun a person. */
function countsPeople(codebook: Codebook, figure: FigureMention, { nouns }: Measurand): boolean {
  if (figure.as !== "count") return false;
  if (figure.unit === "people" || figure.unit === "persons") return true;
  return ["person", "force", "official"].some((name) => codebook.classes?.[name]?.includes(nouns[0] ?? "") === true);
}

const has = (words: readonly string[] | undefined, some: readonly string[]): boolean =>
  words === undefined || words.length === 0 || some.some((word) => words.includes(word));

function fits(
  frame: MeasureFrame,
  sentence: Sentence,
  codebook: Codebook,
  figure: FigureMention,
  measurand: Measurand,
): boolean {
  const { unit, nouns, governors, change, clause, slot } = measurand;
  if (frame.unit === "people" ? unit !== "things" || !countsPeople(codebook, figure, measurand) : frame.unit !== unit)
    return false;
  if ((frame.change === true) !== (change !== null)) return false;
  if (!has(frame.nouns, nouns)) return false;
  if (frame.verbs !== undefined && frame.verbs.length > 0) {
    if (!has(frame.verbs, governors)) return false;
    // "30 gunmen killed the mayor": those who act are not those it is done to.
    const acted =
      slot === "subject" && clause !== null && clause.arguments.some((argument) => argument.slot === "object");
    if (acted && frame.unit === "people") return false;
  }
  if (frame.with === undefined) return true;
  const [start, end] = clause === null ? [sentence.start, sentence.end] : [clause.start, clause.end];
  return sentence.tokens.some(
    (token) => token.start >= start && token.end <= end && frame.with?.includes(token.lemma.toLowerCase()),
  );
}

/** The first row of the codebook that a figure fits, or null. */
export function measureRow(
  codebook: Codebook,
  sentence: Sentence,
  figure: FigureMention,
  measurand: Measurand,
): MeasureRow | null {
  return (
    codebook.measures.find((row) => row.frames.some((frame) => fits(frame, sentence, codebook, figure, measurand))) ??
    null
  );
}

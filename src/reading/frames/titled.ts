import type { Sentence } from "../../language/analysis.ts";

/** Tokens that what an office is of may have between "of" and the comma. */
const LONGEST = 5;
const INSIDE = /^(?:PROPN|DET|NOUN|ADJ)$/;

/**
 * "the mayor of Uruapan, Juan Paz", "the founder and leader of the gang, Juan Paz,": the token after the comma, where a
 * name would begin, or -1.
 */
export function afterOffice({ tokens }: Sentence, office: number): number {
  let of = office + 1;
  // "the treasurer and spokesman, Juan Paz": one man.
  if (tokens[of]?.form === "and" && tokens[of + 1]?.xpos === "NN") of += 2;
  if (tokens[of]?.form === "," && of > office + 1) return of + 1;
  if (tokens[of]?.form.toLowerCase() !== "of") return -1;
  let at = of + 1;
  while (at < of + 1 + LONGEST && INSIDE.test(tokens[at]?.upos ?? "")) at++;
  return at > of + 1 && tokens[at]?.form === "," ? at + 1 : -1;
}

/** Whether a name set off behind an office is closed and no first of a list: "the head of the gang, Juan Paz and two guards". */
export const isSetOff = ({ tokens }: Sentence, last: number): boolean =>
  !/^(?:and|or|['’]s)$/.test(tokens[last + 1]?.form ?? ".");

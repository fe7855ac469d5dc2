import type { Sentence } from "../../language/analysis.ts";

/** Tokens that the name of a place may have between "of" and the comma. */
const LONGEST = 5;

/** "the mayor of Uruapan, Juan Paz": the token after the comma, where a name would begin, or -1. */
export function afterOffice({ tokens }: Sentence, office: number): number {
  if (tokens[office + 1]?.form.toLowerCase() !== "of") return -1;
  let at = office + 2;
  while (at < office + 2 + LONGEST && (tokens[at]?.upos === "PROPN" || tokens[at]?.upos === "DET")) at++;
  return at > office + 2 && tokens[at]?.form === "," ? at + 1 : -1;
}

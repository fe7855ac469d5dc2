import type { Sentence } from "../../language/analysis.ts";

const OPENING: ReadonlySet<string> = new Set(["“", "«", "``"]);
const CLOSING: ReadonlySet<string> = new Set(["”", "»", "''"]);

/**
 * Tokens in direct speech, as a set of indices for each sentence. A quotation ends at its mark or with its
 * paragraph; straight marks open and close in turn.
 */
export function quotedTokens(sentences: readonly Sentence[]): readonly ReadonlySet<number>[] {
  let open = false;
  let block = -1;
  return sentences.map((sentence) => {
    if (sentence.block !== block) open = false;
    block = sentence.block;
    const inside = new Set<number>();
    for (const token of sentence.tokens) {
      if (OPENING.has(token.form)) open = true;
      else if (CLOSING.has(token.form)) open = false;
      else if (token.form === '"') open = !open;
      else if (open) inside.add(token.index);
    }
    return inside;
  });
}

/** Verbs whose subject speaks the quotation beside them. Lemmas. */
export const SAYING: ReadonlySet<string> = new Set(
  "say tell write add explain note state comment remark claim argue warn ask respond reply call describe insist declare announce post tweet testify recall stress conclude continue".split(
    " ",
  ),
);

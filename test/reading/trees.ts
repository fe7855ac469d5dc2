import type { Sentence, Token } from "../../src/language/analysis.ts";

/**
 * A sentence with its tree, written one token a line: "form lemma upos xpos head deprel", heads counted from 1, 0 for
 * the root. Tokens are joined by single spaces.
 */
export function tree(lines: string): { text: string; sentence: Sentence } {
  let at = 0;
  const tokens: Token[] = lines
    .trim()
    .split("\n")
    .map((line, index) => {
      const [form = "", lemma = "", upos = "", xpos = "", head = "0", deprel = ""] = line.trim().split(/\s+/);
      const start = at;
      at += form.length + 1;
      return { index, start, end: start + form.length, form, lemma, upos, xpos, head: Number(head) - 1, deprel };
    });
  const text = tokens.map((t) => t.form).join(" ");
  return { text, sentence: { index: 0, start: 0, end: text.length, block: 0, tokens, names: [] } };
}

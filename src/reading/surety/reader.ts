import type { Sentence } from "../../language/analysis.ts";
import { ofSentence } from "../../language/notes.ts";
import { spanOf } from "../../model/index.ts";
import type { Sureties, Surety } from "../layers.ts";
import { reader } from "../layers.ts";
import { gradeOf } from "./grade.ts";

const ASSERTED: Surety = { modality: "asserted", polarity: "affirmed", likelihood: null, words: null };

/** Whether a sentence is a question of the report's own. */
const isAsked = ofSentence(({ tokens }) => {
  const mark = tokens.findLastIndex((t) => t.form.endsWith("?"));
  if (mark < tokens.length - 2 || mark < 0) return false;
  // "He wrote, “Why now?”": the question is not the writer's, unless all of it stands in the marks.
  return mark === tokens.length - 1 || /^["“‘«'(]/.test(tokens[0]?.form ?? "");
});

/** Whether a clause is the main one of a question, and so asserts nothing. */
function asks(sentence: Sentence, index: number): boolean {
  const token = sentence.tokens[index];
  return token !== undefined && (token.head < 0 || token.deprel === "conj") && isAsked(sentence);
}

/** Modality, polarity and likelihood of any predicate, worked out when asked for and kept. */
export const sureties = reader({
  name: "sureties",
  needs: ["sentences"],
  gives: "sureties",
  read: ({ sentences }, { text }): Sureties => {
    const known = new Map<number, Map<number, Surety>>();
    return (sentence, predicate) => {
      const row = known.get(sentence) ?? new Map<number, Surety>();
      known.set(sentence, row);
      let surety = row.get(predicate);
      if (!surety) row.set(predicate, (surety = suretyOf(text, sentences[sentence], predicate)));
      return surety;
    };
  },
});

function suretyOf(text: string, sentence: Sentence | undefined, predicate: number): Surety {
  if (!sentence?.tokens[predicate]) return ASSERTED;
  const found = gradeOf(sentence, predicate);
  const question = found.modality === null && asks(sentence, predicate);
  if (!question && found.modality === null && !found.negated && !found.likelihood) return ASSERTED;
  const from = sentence.tokens[Math.min(found.first ?? -1, found.last ?? -1)];
  const to = sentence.tokens[Math.max(found.first ?? -1, found.last ?? -1)];
  return {
    modality: found.modality ?? (question ? "possible" : "asserted"),
    polarity: found.negated ? "negated" : "affirmed",
    likelihood: found.likelihood,
    words: from && to ? spanOf(text, from.start, to.end) : null,
  };
}

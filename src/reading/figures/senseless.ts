import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { Clause, FigureMention } from "../layers.ts";

/** Nouns that name a size and not whose: "put the odds at 20 percent", "the rate was 40 percent". */
const SIZE =
  /^(?:probability|chance|likelihood|odds|share|proportion|percentage|rate|record|fall|drop|decline|decrease|rise|increase|growth|change|difference|gap|amount|sum|quantity|number|total|figure|level|value|price|cost)$/;
/** What is halved in a manner of speaking. */
const SAYING =
  /^(?:bargain|battle|story|truth|problem|equation|job|point|answer|fun|trick|deal|mind|chance|work|reason|trouble|picture)$/;
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;

/** Whether a noun stands with nothing that says of what it is. */
function isBare(sentence: Sentence, noun: Token, { first, last }: FigureMention): boolean {
  return (
    dependents(
      sentence,
      noun.index,
      "nmod",
      "nmod:poss",
      "compound",
      "acl",
      "acl:relcl",
      "ccomp",
      "advcl",
      "obl",
    ).every((t) => t.index >= first && t.index <= last) &&
    !dependents(sentence, noun.index, "amod").some(
      (t) => !/^(?:previous|old|new|last|first|same|other|current|official)$/i.test(t.form),
    )
  );
}

/** "five of them gravely": how the part was hurt, which tells it from the whole; null where nothing does. */
export function mannerOf({ tokens }: Sentence, { of, last }: FigureMention): string | null {
  if (
    of === null ||
    !/^of$/i.test(tokens[last + 1]?.form ?? "") ||
    !/^(?:them|whom|these|those)$/i.test(tokens[last + 2]?.form ?? "")
  )
    return null;
  const how = tokens[last + 3];
  return how && /ly$/i.test(how.form) && /^(?:PUNCT|)$/.test(tokens[last + 4]?.upos ?? "") ? how.form : null;
}

/**
 * Whether a number without a row of the codebook measures nothing that its words name: a size of what is told elsewhere, half
 * of a manner of speaking, a sum that only describes ("the ten-million-dollar poster"), the year of a budget.
 */
export function isSenseless(
  sentence: Sentence,
  figure: FigureMention,
  { noun, typed }: { readonly noun: number | null; readonly typed: boolean },
): boolean {
  const { tokens } = sentence;
  if (typed) return false;
  const [head, measured] = [tokens[figure.head], noun === null ? undefined : tokens[noun]];
  // "the ten-million-dollar poster"
  if (
    figure.as === "money" &&
    measured &&
    figure.head < measured.index &&
    tokens.slice(figure.first, measured.index).some((t) => t.form === "-")
  )
    return true;
  if (measured && /^FY-?\d/i.test(measured.form)) return true;
  if (figure.as === "percent" && measured && SAYING.test(measured.lemma.toLowerCase())) return true;
  if (!measured || !SIZE.test(measured.lemma.toLowerCase()) || !isBare(sentence, measured, figure)) return false;
  return head !== undefined && (figure.as !== "count" || /^(?:probability|chance|odds|record)$/.test(measured.lemma));
}

/** Whether words hold a verb that tells something of what is counted, and no participle that hangs on it alone. */
export function tellsOf(
  { tokens }: Sentence,
  { head, noun }: FigureMention,
  span: { readonly start: number; readonly end: number },
): boolean {
  const counted = noun ?? head;
  return tokens.some(
    (t) =>
      t.start >= span.start &&
      t.end <= span.end &&
      t.index !== counted &&
      // "movements worth 2 million pesos" were worth so much.
      (FINITE.test(t.xpos) ||
        /^worth$/i.test(t.form) ||
        (/^(?:VERB|AUX)$/.test(t.upos) && !(t.head === counted && t.deprel === "acl"))),
  );
}

/** Whether a sentence tells something by a verb at all; an item of a list need not. */
export const hasVerb = ({ tokens }: Sentence): boolean => tokens.some((t) => FINITE.test(t.xpos));

/** "The 40 extra guards never came": what the row of the number tells of them they did not do; of a share only the deed is denied. */
export function isUndone(sentence: Sentence, { head, noun, of, as }: FigureMention, { predicate }: Clause): boolean {
  const counted = sentence.tokens[noun ?? head];
  return (
    of === null &&
    as === "count" &&
    counted?.head === predicate &&
    counted.deprel.startsWith("nsubj") &&
    dependents(sentence, predicate, "advmod").some((t) => /^(?:not|n['’]t|never)$/i.test(t.form))
  );
}

import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { isNominal, phraseOf } from "../clauses/phrases.ts";
import { lemmaOf } from "../clauses/verbs.ts";
import type { Argument, Clause } from "../layers.ts";

/** What stands between a stem and its items, and between the items: a new line with a mark or a number. */
const MARK = /\n\s*(?:[•·▪◦*–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s*$/u;
/** A number that the item itself begins with: "1. Juan Paz". */
const NUMBERED = /^\(?\d{1,2}[.)]\s/u;
/** Items of one list at most. */
const MOST = 20;

/**
 * The clauses of a list under one verb: "Marines seized:" and, each in its own line, "• 23 rifles" and "• two boats". Each
 * item is what the verb of the stem was done to, by whom the stem names.
 */
export function listedClauses(sentences: readonly Sentence[], text: string): readonly Clause[] {
  const found: Clause[] = [];
  for (const stem of sentences) {
    const verb = stem.tokens.at(-1)?.form === ":" ? stem.tokens.at(-2) : undefined;
    if (!verb || !/^VB[DN]$/.test(verb.xpos)) continue;
    for (let at = stem.index + 1; at <= stem.index + MOST; at++) {
      const item = sentences[at];
      const before = sentences[at - 1];
      if (!item || !before) break;
      const between = text.slice(before.end, item.start);
      if (!MARK.test(between) && !(between.includes("\n") && NUMBERED.test(text.slice(item.start, item.end)))) break;
      for (const what of countedIn(item)) found.push(clauseOf(stem, verb, item, what));
    }
  }
  return found;
}

/** The things that an item names: its first noun, and what stands beside it with a number of its own. */
function countedIn(item: Sentence): readonly Token[] {
  const root = item.tokens.find((t) => t.head < 0);
  const first = root && isNominal(root) ? root : root && dependents(item, root.index, "nsubj", "nsubj:pass")[0];
  if (!first || first.upos === "PRON") return [];
  const beside = dependents(item, first.index, "conj", "appos", "list").filter(
    (t) => isNominal(t) && dependents(item, t.index, "nummod").length > 0,
  );
  return [first, ...beside];
}

function clauseOf(stem: Sentence, verb: Token, item: Sentence, what: Token): Clause {
  const object: Argument = { ...phraseOf(item, what.index), slot: "object", marker: "", via: "shared" };
  const doer = doerOf(stem, verb);
  return {
    index: -1,
    parent: null,
    sentence: item.index,
    predicate: what.index,
    lemma: lemmaOf(stem, verb.index),
    form: "verb",
    passive: doer === null,
    arguments: doer ? [doer, object] : [object],
    deprel: what.deprel,
    start: item.tokens[object.first]!.start,
    end: item.tokens[object.last]!.end,
  };
}

/** Who did it, by the noun right before the verb of the stem or its "has"; null for "were seized:". */
function doerOf(stem: Sentence, verb: Token): Argument | null {
  let at = verb.index - 1;
  while (at > 0 && /^(?:has|have|had|also|then)$/i.test(stem.tokens[at]!.form)) at--;
  const noun = stem.tokens[at];
  if (!noun || !isNominal(noun)) return null;
  return { ...phraseOf(stem, noun.index), slot: "subject", marker: "", via: "shared" };
}

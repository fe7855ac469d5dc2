import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { fold } from "../names/folding.ts";

const CALLING = /^(?:call|calls|called|named|dubbed|nicknamed|known|identified)$/iu;

/** What a report calls each of its actors, as folded nouns; `named` tells whose name has its head at a token. */
export function callingsOf(
  sentences: readonly Sentence[],
  named: (sentence: number, token: number) => number | null,
): ReadonlyMap<number, ReadonlySet<string>> {
  const called = new Map<number, Set<string>>();
  for (const sentence of sentences) {
    for (const token of sentence.tokens) {
      if (token.upos !== "NOUN" || named(sentence.index, token.index) !== null) continue;
      const entity = bearer(sentence, token, (at) => named(sentence.index, at));
      if (entity === null) continue;
      const nouns = called.get(entity) ?? new Set();
      called.set(entity, nouns.add(fold(token.lemma)));
    }
  }
  return called;
}

/** Whose name stands beside a noun that says what he or it is. */
export function bearer(sentence: Sentence, noun: Token, named: (token: number) => number | null): number | null {
  // "Los Tordos, a gang from Colima"
  const above = noun.deprel === "appos" && noun.head < noun.index ? named(noun.head) : null;
  if (above !== null) return above;
  for (const child of dependents(sentence, noun.index, "appos", "flat", "compound", "acl", "nsubj")) {
    // "the gang Los Tordos", "the Tordo gang"; "Los Tordos is a gang"
    if (child.deprel === "nsubj") {
      const is = dependents(sentence, noun.index, "cop").length > 0;
      const not = dependents(sentence, noun.index, "advmod").some((t) => t.lemma === "not");
      const entity = is && !not ? named(child.index) : null;
      if (entity !== null) return entity;
    } else if (!child.deprel.startsWith("acl")) {
      const entity = named(child.index);
      if (entity !== null) return entity;
    } else if (CALLING.test(child.form)) {
      // "a coalition called Pueblos Libres", "the faction known as Los Tordos"
      for (const name of dependents(sentence, child.index, "obj", "xcomp", "obl", "nsubj")) {
        const entity = named(name.index);
        if (entity !== null) return entity;
      }
    }
  }
  return null;
}

import type { Sentence, Token } from "../language/analysis.ts";
import { dependents } from "../language/tree.ts";
import { PERSON_NOUNS } from "./entities/descriptions.ts";
import type { Layers, Reference, Words } from "./layers.ts";
import { tokenAt } from "./phrases.ts";

const GROUP_NOUNS = new Set([
  "gang",
  "cartel",
  "group",
  "faction",
  "band",
  "mafia",
  "militia",
  "clan",
  "crew",
  "cell",
  "syndicate",
  "organization",
  "organisation",
  "network",
  "coalition",
  "alliance",
  "offshoot",
  "splinter",
]);

/** "a group called Los Cachos", "a customs broker named Juan Paz": the token of the name, or null. */
function calledBy(words: Words, sentences: readonly Sentence[]): number | null {
  const { tokens } = sentences[words.sentence]!;
  const called = tokens[words.head + 1];
  if (tokens[words.head]!.upos !== "NOUN" || !called || !/^(?:called|named|dubbed|nicknamed)$/i.test(called.form))
    return null;
  if (called.head !== words.head) return null;
  return tokens.find((t) => t.head === called.index && t.index > called.index && t.upos === "PROPN")?.index ?? null;
}

/** "a former refinery welder": a noun of one who does something, with its article. */
const isOccupation = (noun: Token, sentences: readonly Sentence[], sentence: number): boolean =>
  noun.xpos === "NN" &&
  /(?:er|or|ist|ian|man|woman)$/u.test(noun.lemma) &&
  dependents(sentences[sentence]!, noun.index, "det").length > 0;

/** "Juan Paz, a former police officer known as El Zurdo": the officer is he whose name stands before the comma. */
export function apposed(words: Words, { sentences, entities }: Layers): Reference | null {
  const own = tokenAt(sentences, words.sentence, words.head);
  const called = calledBy(words, sentences);
  const by = called === null ? null : entities.at(words.sentence, called);
  if (called !== null) return by && { ...by, rule: "apposition" };
  const name = sentences[words.sentence]!.tokens[own.head];
  if (own.deprel !== "appos" || own.upos !== "NOUN" || name?.upos !== "PROPN" || name.index > own.index) return null;
  const lemma = own.lemma.toLowerCase();
  const reference = entities.at(words.sentence, name.index);
  const kind = reference && entities.list[reference.entity]?.kind;
  // "Los Zetas, a crew that smuggles heroin": the crew is they.
  const fits =
    kind === "person"
      ? PERSON_NOUNS.has(lemma) || isOccupation(own, sentences, words.sentence)
      : kind === "group" && GROUP_NOUNS.has(lemma);
  return reference && fits ? { ...reference, rule: "apposition" } : null;
}

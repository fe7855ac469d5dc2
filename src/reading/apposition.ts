import type { Sentence, Token } from "../language/analysis.ts";
import { PERSON_NOUNS } from "./entities/descriptions.ts";
import type { Layers, Reference, Words } from "./layers.ts";
import { kindSaid } from "./names/told.ts";
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

/** "a former refinery welder", "the surveyor", "a notary's clerk": what somebody is, and not "a day later". */
function isOccupation(noun: Token, { sentence, first }: Words, sentences: readonly Sentence[]): boolean {
  const opening = sentences[sentence]!.tokens[first];
  if (noun.xpos !== "NN" || !opening || !/^(?:an?|the)$/iu.test(opening.form)) return false;
  const some = opening.form.length < 3 && !SPANS.test(noun.lemma);
  return some || /(?:er|or|ist|ian|man|woman)$/u.test(noun.lemma);
}
const SPANS = /^(?:second|minute|hour|day|night|week|month|year|decade)$/u;

/** The name that stands before the comma, wherever the parser hung the noun behind it: "… to Frutas del Sur, an exporter that". */
function nameBefore(own: Token, words: Words, sentences: readonly Sentence[]): Token | undefined {
  const { tokens } = sentences[words.sentence]!;
  if (own.upos !== "NOUN" || !/^(?:appos|parataxis)$/u.test(own.deprel)) return undefined;
  const loose = own.deprel === "parataxis" && tokens[words.first - 1]?.form === ",";
  const name = loose ? tokens[words.first - 2] : own.deprel === "appos" ? tokens[own.head] : undefined;
  return name?.upos === "PROPN" && name.index < own.index ? name : undefined;
}

/** "Juan Paz, a former police officer known as El Zurdo": the officer is he whose name stands before the comma. */
export function apposed(words: Words, { sentences, entities }: Layers): Reference | null {
  const own = tokenAt(sentences, words.sentence, words.head);
  const called = calledBy(words, sentences);
  const by = called === null ? null : entities.at(words.sentence, called);
  if (called !== null) return by && { ...by, rule: "apposition" };
  const name = nameBefore(own, words, sentences);
  if (!name) return null;
  const lemma = own.lemma.toLowerCase();
  const reference = entities.at(words.sentence, name.index);
  const kind = reference && entities.list[reference.entity]?.kind;
  // "Los Zetas, a crew that smuggles heroin": the crew is they.
  const fits =
    kind === "person"
      ? PERSON_NOUNS.has(lemma) || isOccupation(own, words, sentences)
      : kind === "group"
        ? GROUP_NOUNS.has(lemma)
        : kind === "organisation" && kindSaid(lemma) === "organisation";
  return reference && fits ? { ...reference, rule: "apposition" } : null;
}

import { CUE_VERBS } from "../attribution/verbs.ts";
import type { Sentence } from "../../language/analysis.ts";
import { dependents, reach } from "../../language/tree.ts";
import { PEOPLE } from "../causals.rows.ts";
import type { Clause, Entities, Layers, Words } from "../layers.ts";
import { isPointer } from "../phrases.ts";
import { phraseAt } from "./judging.ts";
import { possessor } from "./possessor.ts";
import { RANKED_KINDS } from "./rows.ts";

type Needed = Pick<Layers, "sentences" | "entities">;

/** Kinds of actors that a noun can be said of; empty when it is a noun of anything. */
export const kindsOf = (noun: string): readonly string[] =>
  RANKED_KINDS.find((row) => row.nouns.has(noun.toLowerCase()))?.kinds ?? [];

/**
 * "It was the largest transfer in years": what the pronoun was taken for must be something that the noun can be said
 * of. A country is no transfer, so the pronoun speaks of what happened.
 */
function agrees(clause: Clause, sentence: Sentence, words: Words, { entities }: Needed): boolean {
  const predicate = sentence.tokens[clause.predicate];
  if (clause.form !== "copula" || predicate?.upos !== "NOUN" || words.sentence !== clause.sentence) return true;
  if (!POINTING.test(sentence.tokens[words.head]?.form ?? "")) return true;
  const reference = entities.at(words.sentence, words.head);
  const kind = reference ? entities.list[reference.entity]?.kind : undefined;
  return kind !== undefined && kindsOf(predicate.lemma).includes(kind);
}

const POINTING = /^(?:it|this|that)$/i;

/** Nouns that name what happened or what is done, and no body. */
const HAPPENING = /(?:tion|sion|ment|ance|ence|al|ure|ing|ack|ike|aid|fer|est|kill|deal|war)$/;

/**
 * "The raid was …. It was the biggest blow in years": a pronoun that stands for nobody and is said to be some thing
 * stands for what happened, which is the subject of the sentence before.
 */
function happeningBefore(
  clause: Clause,
  sentence: Sentence,
  words: Words,
  { sentences, entities }: Needed,
): Words | null {
  const head = sentence.tokens[words.head];
  if (words.sentence !== clause.sentence || !head || !POINTING.test(head.form) || head.index > 2) return null;
  const before = sentences[clause.sentence - 1];
  const root = before?.tokens.find((t) => t.head < 0);
  if (!before || !root) return null;
  const subject = dependents(before, root.index, "nsubj")[0];
  if (!subject || subject.upos !== "NOUN" || PEOPLE.has(subject.lemma)) return null;
  if (entities.at(before.index, subject.index) !== null || !HAPPENING.test(subject.lemma)) return null;
  // With its clause it is told apart from others: "The raid that killed the founder".
  const { first, last } = reach(before, subject.index, (t) => /^(?:conj|cc|appos|parataxis)/.test(t.deprel));
  return {
    sentence: before.index,
    first,
    last: before.tokens[last]?.form === "," ? last - 1 : last,
    head: subject.index,
  };
}

/**
 * "The ministry published a census. Relatives called it an insult": what somebody calls so is what the sentence before
 * has brought up, its object before its subject; never somebody, who would be named.
 */
function thingBefore(clause: Clause, sentence: Sentence, words: Words, { sentences, entities }: Needed): Words | null {
  const form = sentence.tokens[words.head]?.form.toLowerCase() ?? "";
  const before = sentences[clause.sentence - 1];
  const root = before?.tokens.find((t) => t.head < 0);
  if (!before || !root || !/^(?:it|this|that|them|these)$/.test(form)) return null;
  const plural = /^(?:them|these)$/.test(form);
  const [thing] = [
    ...dependents(before, root.index, "obj"),
    ...dependents(before, root.index, "nsubj", "nsubj:pass"),
  ].filter(
    (t) =>
      t.upos === "NOUN" &&
      !PEOPLE.has(t.lemma) &&
      (t.xpos === "NNS") === plural &&
      entities.at(before.index, t.index) === null,
  );
  if (!thing) return null;
  const { first, last } = reach(before, thing.index, (t) =>
    /^(?:conj|cc|appos|parataxis|acl:relcl|punct)/.test(t.deprel),
  );
  return last - first < LONGEST ? { sentence: before.index, first, last, head: thing.index } : null;
}

/** The names that a description is explained by: "the two largest gangs, including the Zetas and the Gulf Cartel, …". */
function explained(sentence: Sentence, words: Words, entities: Entities): readonly Words[] {
  const named = dependents(sentence, words.head, "nmod")
    .filter((t) =>
      dependents(sentence, t.index, "case").some((c) => /^(?:including|like)$/i.test(c.form) || c.lemma === "include"),
    )
    .flatMap((t) => [t, ...dependents(sentence, t.index, "conj")])
    .filter((t) => t.upos === "PROPN" && entities.at(words.sentence, t.index) !== null)
    .map((t) => phraseAt(sentence, words.sentence, t.index));
  return named.length > 0 ? named : namesBehind(sentence, words.sentence, words.head + 1, entities);
}

/** Words between names that stand in a row: "Colima's Tepic Cartel, the Zetas and the Gulf Cartel". */
const BETWEEN = /^(?:,|and|the|both|as|well|’s|'s)$/i;

/** The names in a row behind a comma at this token, as "the two gangs, the Zetas and the Gulf Cartel" has them. */
export function namesBehind(sentence: Sentence, number: number, comma: number, entities: Entities): readonly Words[] {
  const { tokens } = sentence;
  if (!/^[,—–]$/.test(tokens[comma]?.form ?? "")) return [];
  const found: Words[] = [];
  for (let i = comma + 1; i < tokens.length; i++) {
    const t = tokens[i];
    const entity = entities.at(number, i)?.entity;
    if (!t || (entity === undefined && !BETWEEN.test(t.form))) break;
    if (entity === undefined || t.upos === "DET" || t.upos === "CCONJ" || t.upos === "PUNCT") continue;
    if (t.upos === "PRON") break;
    let last = i;
    while (entities.at(number, last + 1)?.entity === entity) last++;
    // "The test, North Korea said, was a success": who says it is not the test.
    if (CUE_VERBS.has(tokens[last + 1]?.lemma ?? "")) break;
    // "Colima's Tepic Cartel": the owner is not named beside what he has.
    if (!/^(?:’s|'s)$/.test(tokens[last + 1]?.form ?? "")) found.push({ sentence: number, first: i, last, head: last });
    i = last;
  }
  return found;
}

/** A subject with the participle or clause that tells it from others: "the evidence supporting this link". */
export function tellingApart(sentence: Sentence, words: Words, entities: Entities): Words {
  const head = sentence.tokens[words.head];
  // "wages that have": the clause behind is not told, only begun.
  const begun = sentence.tokens.find(
    (t) => t.index > words.head && t.index >= words.last - 1 && t.index <= words.last && /^W/.test(t.xpos),
  );
  if (begun) return { ...words, last: begun.index - 1 };
  if (head?.upos !== "NOUN" || entities.at(words.sentence, words.head) !== null) return words;
  const telling = dependents(sentence, words.head, "acl").find(
    (t) => /^VB[GN]$/.test(t.xpos) && t.index > words.last && t.index - words.last < 4,
  );
  if (!telling || sentence.tokens[words.last + 1]?.form === ",") return words;
  const { first, last } = reach(sentence, telling.index, (t) => /^(?:punct|parataxis|cc|conj|advcl)/.test(t.deprel));
  return first === words.last + 1 && last - words.first < LONGEST ? { ...words, last } : words;
}
/** A subject of more words is a passage. */
const LONGEST = 20;

const ABOUT = /^(?:to|in|on|over|into|toward|towards|against)$/;

/** Whom a judgement is about, and beside it what it bears on: "The gang's threat to the port has grown." */
export function judgedBy(
  clause: Clause,
  sentence: Sentence,
  words: Words,
  layers: Needed & { readonly held?: boolean },
): { readonly subjects: readonly Words[]; readonly objects: readonly Words[] } {
  const { sentences, entities } = layers;
  const none = { subjects: [], objects: [] };
  if (words.sentence !== clause.sentence) return { subjects: [words], objects: [] };
  if (isPointer(sentences, words) || POINTING.test(sentence.tokens[words.head]?.form ?? "")) {
    if (entities.at(words.sentence, words.head) !== null && agrees(clause, sentence, words, layers))
      return { subjects: [words], objects: [] };
    const adjective = clause.form === "copula" && sentence.tokens[clause.predicate]?.upos === "ADJ";
    const before =
      layers.held === true
        ? thingBefore(clause, sentence, words, layers)
        : adjective
          ? null
          : happeningBefore(clause, sentence, words, layers);
    return before ? { subjects: [before], objects: [] } : none;
  }
  const owner = possessor(sentence, words, entities);
  if (owner) {
    const objects = dependents(sentence, words.head, "nmod").filter((t) =>
      dependents(sentence, t.index, "case").some((c) => ABOUT.test(c.lemma)),
    );
    return {
      subjects: [owner],
      objects: objects.filter((t) => t.index !== owner.head).map((t) => phraseAt(sentence, words.sentence, t.index)),
    };
  }
  if (entities.at(words.sentence, words.head) !== null) return { subjects: [words], objects: [] };
  const names = explained(sentence, words, entities);
  return { subjects: names.length > 0 ? names : [tellingApart(sentence, words, entities)], objects: [] };
}

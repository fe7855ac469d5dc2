import type { Sentence } from "../../language/analysis.ts";
import { PEOPLE } from "../causals.rows.ts";
import type { Attribution, Draft, Words } from "../layers.ts";
import { as, sentenceAt } from "../phrases.ts";
import { accusedIn } from "../speakers/client.ts";
import { wordList } from "../words.ts";

/** Words of the shortest noun phrase that says something by itself: "any foreign intervention". */
const FEWEST = 2;
const MOST = 24;

/** "rejected foreign intervention": the content is one noun phrase of one sentence, and no speech. */
export function nounPhrase(
  sentences: readonly Sentence[],
  content: { start: number; end: number },
  denied: boolean,
): Words | null {
  const number = sentenceAt(sentences, content.start);
  const sentence = sentences[number];
  if (!sentence || content.end > sentence.end) return null;
  const inside = sentence.tokens.filter((t) => content.start <= t.start && t.end <= content.end);
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last || inside.length > MOST) return null;
  // "denied wrongdoing": of a denial one word is enough.
  if (inside.length < (denied && first.xpos === "NN" ? 1 : FEWEST)) return null;
  const outer = inside.filter((t) => t.head < first.index || t.head > last.index);
  const [head] = outer;
  if (outer.length !== 1 || !head || head.upos !== "NOUN" || !/^(?:obj|obl|nmod|iobj|appos)/.test(head.deprel))
    return null;
  // "that deaths of sailors fell", torn by the tree: "that" before a plural begins a clause.
  if (first.lemma === "that" && head.xpos === "NNS") return null;
  // "The mother called for her son": a person is nothing said.
  if (PEOPLE.has(head.lemma)) return null;
  if (inside.some((t) => t.deprel === "cop" || t.deprel.startsWith("nsubj"))) return null;
  const from = first.deprel === "case" || first.upos === "ADP" ? first.index + 1 : first.index;
  return { sentence: number, first: from, last: last.index, head: head.index };
}

/** The statement spans the act of saying and its object: "rejected any foreign intervention". */
export function nominal(attribution: Attribution, sentences: readonly Sentence[], said: Words): Draft {
  const tokens = sentences[said.sentence]?.tokens ?? [];
  const [first, last] = [tokens[said.first], tokens[said.last]];
  const beside = first && attribution.cue.start < first.start && first.start - attribution.cue.end < 3;
  return {
    kind: "statement",
    type: null,
    sentence: said.sentence,
    predicate: said.head,
    figure: null,
    rule: `said: ${attribution.verb}`,
    start: beside ? attribution.cue.start : (first?.start ?? 0),
    end: last?.end ?? 0,
    roles: [...accused(attribution, sentences, said), as("object", said)],
    // "Ana Ruiz does not believe the tally"
    ...(attribution.stance === "says" && NOT.test(attribution.cue.quote) ? { polarity: "negated" as const } : {}),
  };
}

const NOT = /\b(?:not|never)\b|n['’]t\b/iu;

/** What nobody denies but of himself, or for whom he speaks: "denies any wrongdoing", "denied the charges". */
const OF_HIMSELF = wordList(`
  wrongdoing involvement guilt complicity charge accusation allegation responsibility participation role knowledge tie link
  connection contact deal collusion`);
/** Whose wrongdoing is denied, where the noun does not say of whom it is ("any link between the two gangs"). */
function accused(attribution: Attribution, sentences: readonly Sentence[], said: Words): Draft["roles"] {
  const [speaker, ...others] = attribution.sources;
  const sentence = sentences[said.sentence]!;
  if (attribution.stance !== "denies" || !speaker || others.length > 0) return [];
  if (!OF_HIMSELF.has(sentence.tokens[said.head]!.lemma)) return [];
  if (sentence.tokens.slice(said.head + 1, said.last + 1).some((t) => /^(?:between|by|of)$/.test(t.lemma))) return [];
  const whom = accusedIn(sentence, said.head, speaker);
  return whom ? [as("subject", whom)] : [];
}

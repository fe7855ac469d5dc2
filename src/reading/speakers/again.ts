import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { Attribution, Layers } from "../layers.ts";
import { DOCUMENTS } from "../attribution/roles.ts";
import { isBodyNoun, isPersonNoun } from "../speaking.ts";

type Needed = Pick<Layers, "sentences" | "attributions">;

/** One of those who say something, in the words that the text has for him there. */
export type Source = Attribution["sources"][number];

const PRONOUN = /^(?:he|she|it|they|his|her|its|their)$/i;

/** Sentences back to which "the official" takes up an official who spoke. */
const REACH = 8;

const indexOf = new WeakMap<readonly Attribution[], ReadonlyMap<number, readonly Source[]>>();

/** All sources by the sentence that they stand in; worked out once for a reading. */
function sourcesIn(attributions: readonly Attribution[], sentence: number): readonly Source[] {
  let index = indexOf.get(attributions);
  if (!index) {
    index = Map.groupBy(
      attributions.flatMap((a) => a.sources),
      (s) => s.sentence,
    );
    indexOf.set(attributions, index);
  }
  return index.get(sentence) ?? [];
}

/** The earlier speaker whom a pronoun or a short description takes up; null where none does, or it is open which. */
export function spokeBefore(source: Source, layers: Needed): Source | null {
  if (PRONOUN.test(source.quote)) return byPronoun(source, layers) ?? subjectBefore(source, layers);
  return byDescription(source, layers) ?? byOffice(source, layers);
}

/** How many sentences back an office was named with its holder. */
const OFFICE_REACH = 30;

/** "The Secretary of Ports, Ana Ruiz, …. The Secretary said": the only person whom the text calls so before; null for none or several. */
function byOffice(source: Source, { sentences }: Needed): Source | null {
  const own = sentences[source.sentence]?.tokens ?? [];
  const noun = own[source.head];
  if (!noun || source.last !== source.head || source.head !== source.first + 1) return null;
  if (!/^the$/i.test(own[source.first]?.form ?? "") || !isPersonNoun(noun.lemma.toLowerCase())) return null;
  const form = noun.form.toLowerCase();
  let found: Source | null = null;
  for (let at = source.sentence - 1; at >= Math.max(0, source.sentence - OFFICE_REACH); at--) {
    const sentence = sentences[at];
    for (const token of sentence?.tokens ?? []) {
      const holder = sentence && token.form.toLowerCase() === form ? holderOf(sentence, token) : null;
      if (holder && found && !found.quote.endsWith(holder.quote.split(" ").at(-1)!)) return null;
      found = holder ?? found;
    }
  }
  return found;
}

/** "the Secretary of Ports, Ana Ruiz,", "Secretary Ana Ruiz": the name that goes with an office; null when none does. */
function holderOf({ tokens, index }: Sentence, office: Token): Source | null {
  let first = office.index + 1;
  if (/^(?:of|for|in)$/i.test(tokens[first]?.form ?? "")) {
    while (first < office.index + 10 && /^(?:ADP|CCONJ|DET|ADJ|NOUN|PROPN)$/.test(tokens[first]?.upos ?? "")) first++;
    if (tokens[first]?.form !== ",") return null;
  }
  if (tokens[first]?.form === ",") first++;
  let last = first;
  while (tokens[last]?.upos === "PROPN") last++;
  last--;
  if (last <= first || last > first + 4) return null;
  const [start, end] = [tokens[first]!.start, tokens[last]!.end];
  const quote = tokens
    .slice(first, last + 1)
    .map((t) => t.form)
    .join(" ");
  return { sentence: index, first, last, head: last, start, end, quote, role: "person" };
}

/** Who spoke in the sentence before, when he alone did: whom "it described them" or "she added" takes up. */
function byPronoun(source: Source, { sentences, attributions }: Needed): Source | null {
  const own = sentences[source.sentence];
  const last = sentences[source.sentence - 1];
  if (!own) return null;
  // "Ruiz has confirmed one thing; she insists that …"
  const here = sourcesIn(attributions, own.index).filter((s) => s.end <= source.start);
  // "His brother came to court, where he admitted it": who the sentence is about goes before who spoke last.
  if (here.length === 0 && /^(?:he|she)$/i.test(source.quote) && subjectHere(source, own)) return null;
  const [only, ...rest] = here.length > 0 ? here : last ? saidBefore(source, own, { sentences, attributions }) : [];
  if (!only || rest.some((s) => s.start !== only.start) || PRONOUN.test(only.quote)) return null;
  const form = source.quote.toLowerCase();
  const person = only.role === "person" || (only.role === "unnamed" && isOnePerson(only, sentences));
  const body = only.role === "organisation" || only.role === "publication" || only.role === "document";
  return (
    form.startsWith("it") ? body : form.startsWith("the") ? only.role === "unnamed" && isMany(only, sentences) : person
  )
    ? only
    : null;
}

/** Sentences in which a speaker is only "she" between two sayings of hers. */
const STILL = 3;

/** Who spoke last before a pronoun, over sentences of the block that the same pronoun opens: "“…,” a widow said. She hid. He left, she added". */
function saidBefore(source: Source, own: Sentence, { sentences, attributions }: Needed): readonly Source[] {
  for (let back = 1; back <= STILL; back++) {
    const before = sentences[own.index - back];
    if (!before || before.block !== own.block) return [];
    const spoke = sourcesIn(attributions, before.index).filter((s) => !PRONOUN.test(s.quote));
    if (spoke.length > 0) return spoke;
    if (before.tokens[0]?.form.toLowerCase() !== source.quote.toLowerCase()) return [];
  }
  return [];
}

const isOnePerson = ({ sentence, head }: Source, sentences: readonly Sentence[]): boolean => {
  const token = sentences[sentence]?.tokens[head];
  return token?.xpos === "NN" && isPersonNoun(token.lemma);
};

/** "residents", "two clerks", "police": those whom "they" can take up. */
const isMany = ({ sentence, head }: Source, sentences: readonly Sentence[]): boolean => {
  const token = sentences[sentence]?.tokens[head];
  return (
    token !== undefined && (token.xpos === "NNS" || token.upos === "NUM" || /^(?:police|people)$/i.test(token.form))
  );
};

/** "A retired judge disagreed. The law, he said, …": the person whom the sentence or the one before is about. */
function subjectBefore(source: Source, { sentences, attributions }: Needed): Source | null {
  const own = sentences[source.sentence];
  const last = sentences[source.sentence - 1];
  if (!own) return null;
  // "The report names four men. One of them sold rifles, it says", "Residents tell another story. Soldiers came, they say".
  if (/^(?:it|they)$/i.test(source.quote))
    return last && last.block === own.block && parenthetic(source, own) ? teller(source, last) : null;
  if (!/^(?:he|she)$/i.test(source.quote)) return null;
  const subject =
    subjectHere(source, own) ?? (last && last.block === own.block ? mainSubject(last, last.tokens.length) : null);
  // "“Not one soldier came. They hid,” she said": whom her own words are about does not say them.
  const isSaid = attributions.some(
    (a) =>
      a.quoted &&
      a.sources.some((s) => s.start === source.start) &&
      a.contents.some((c) => subject !== null && c.start <= subject.start && subject.end <= c.end),
  );
  return isSaid ? null : subject;
}

/** The person whom a sentence is about before its pronoun; "Her brother, she added, was dead" is about nobody whom she takes up. */
const subjectHere = (source: Source, own: Sentence): Source | null =>
  own.tokens.slice(0, source.first).some((t) => /^(?:VBD|VBZ|VBP)$/.test(t.xpos))
    ? mainSubject(own, source.first)
    : null;

/** "…, it says, …": the pronoun opens a parenthesis of saying. */
const parenthetic = (source: Source, own: Sentence): boolean => own.tokens[source.first - 1]?.form === ",";

/** The text or body, or for "they" the people, that the sentence before is about. */
function teller(source: Source, last: Sentence): Source | null {
  const root = last.tokens.find((t) => t.head < 0);
  const head = root && dependents(last, root.index, "nsubj")[0];
  if (!head || head.index > root.index) return null;
  const lemma = head.lemma.toLowerCase();
  const fits = /^they$/i.test(source.quote)
    ? head.xpos === "NNS" && isPersonNoun(lemma)
    : head.xpos === "NN" && !isPersonNoun(lemma) && (DOCUMENTS.has(lemma) || isBodyNoun(lemma));
  return fits ? phraseBefore(last, head) : null;
}

/** The unnamed person who is the subject of a sentence's main verb, before one of its tokens. */
function mainSubject(sentence: Sentence, until: number): Source | null {
  const root = sentence.tokens.find((t) => t.head < 0);
  const head = root && dependents(sentence, root.index, "nsubj").find((t) => t.index < until);
  return head && head.xpos === "NN" && isPersonNoun(head.lemma) ? phraseBefore(sentence, head) : null;
}

/** A noun with what stands before it, as a source. */
function phraseBefore(sentence: Sentence, head: Token): Source {
  const first = leftOf(sentence, head);
  const start = sentence.tokens[first]?.start ?? head.start;
  const quote = sentence.tokens
    .slice(first, head.index + 1)
    .map((t) => t.form)
    .join(" ");
  const words = { sentence: sentence.index, first, last: head.index, head: head.index };
  return { ...words, start, end: head.end, quote, role: "unnamed" };
}

const leftOf = (sentence: Sentence, head: Token): number => {
  let first = head.index;
  while (first > 0 && sentence.tokens[first - 1]?.head === head.index && sentence.tokens[first - 1]?.upos !== "PUNCT")
    first--;
  return first;
};

/** "two army officers told the paper …. The officers said": the last who spoke with that noun and were told of by more words. */
function byDescription(source: Source, { sentences, attributions }: Needed): Source | null {
  const tokens = sentences[source.sentence]?.tokens ?? [];
  const head = tokens[source.head];
  if (source.role !== "unnamed" || head?.upos !== "NOUN" || source.head !== source.first + 1) return null;
  if (!/^the$/i.test(tokens[source.first]?.form ?? "") || source.last !== source.head) return null;
  let found: Source | null = null;
  for (let back = 1; back <= REACH && !found; back++) {
    for (const s of sourcesIn(attributions, source.sentence - back)) {
      const noun = sentences[s.sentence]?.tokens[s.head];
      if (noun?.lemma !== head.lemma || noun.xpos !== head.xpos || s.last === s.first + 1) continue;
      // Two officials spoke there: it is open which of them is meant.
      if (found && found.start !== s.start) return null;
      found = s;
    }
  }
  return found;
}

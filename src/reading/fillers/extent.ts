import type { Sentence, Token } from "../../language/analysis.ts";
import { phraseOf } from "../clauses/phrases.ts";
import type { Layers, Words } from "../layers.ts";
import { tokenAt } from "../phrases.ts";

/** With what a phrase begins behind the time that was drawn into it. */
const STARTING: ReadonlySet<string> = new Set(["DET", "NUM", "PROPN", "PRON", "ADV"]);

/** Verbs that are no nouns, whatever the tagger says. */
const NEVER_NOUN =
  /^(?:smuggle|launder|extort|kidnap|seize|sell|buy|bring|send|obtain|provide|distribute|become|expand|manufacture|destroy|intimidate|infiltrate|assassinate|dominate|guilty)$/;
const BY_THE_WAY =
  /^(?:by contrast|for example|for instance|in turn|in particular|of course|in fact|for his|for its|for their)$/i;
const RANK = /^(?:Under|Deputy|Assistant|Acting|Vice)$/;
const WHEN_OR_HOW =
  /^(?:eventually|finally|ultimately|inevitably|gradually|soon|probably|certainly|surely|presumably|apparently|currently|initially|previously|subsequently|meanwhile|then|now|later|today|also)$/i;
const PART_OF = /^(?:some|most|many|several|half|all|both|few|none)$/i;
const NONE_OF = /^(?:one|an?|all|every|many)$/i;
const EDGE: ReadonlySet<string> = new Set(["SCONJ", "CCONJ", "PUNCT"]);

/** "about 18,800 and operates in 21 states" misread as one phrase: where a finite verb is joined on, the next clause begins. */
function beforeNextClause(words: Words, sentences: readonly Sentence[]): number | null {
  for (let i = words.head + 1; i <= words.last; i++) {
    const verb = tokenAt(sentences, words.sentence, i);
    const joint = tokenAt(sentences, words.sentence, i - 1);
    if (joint.upos === "CCONJ" && i - 2 >= words.head && /^(?:VERB|AUX)$/.test(verb.upos) && /^VB[DZ]$/.test(verb.xpos))
      return i - 2;
  }
  return null;
}

/** "the United States-|Mexico border": the first token with what a hyphen ties to it. */
function hyphenStart({ sentence, head }: Words, first: number, sentences: readonly Sentence[]): number {
  const { tokens } = sentences[sentence]!;
  const [name, hyphen, own] = [tokens[first - 2], tokens[first - 1], tokens[first]!];
  const tied = name && hyphen && /^[-–‑]$/.test(hyphen.form) && hyphen.start === name.end && own.start === hyphen.end;
  if (!tied || first > head || name.upos !== "PROPN") return first;
  let at = first - 2;
  while (at > 0 && first - at < 6 && (tokens[at - 1]!.upos === "DET" || /^\p{Lu}/u.test(tokens[at - 1]!.form))) at--;
  return at;
}

/** "This month | priests", "Between April and May | gunmen": who did it begins behind the time that the parser hung on it. */
const isBehindTime = (before: Token | undefined, opens: Token, noun: Token): boolean =>
  (/^(?:this|last|next)$/i.test(opens.form) || /^(?:between|from|in)$/i.test(before?.form ?? "")) &&
  noun.upos === "NOUN" &&
  noun.xpos === "NNS";

/** A filler without what only joins it to its clause: "that foreign intervention" after "stated", "not on violence". */
export function trimmed(words: Words, sentences: readonly Sentence[], times: Layers["times"]): Words {
  const loose = (i: number): boolean => {
    const token = tokenAt(sentences, words.sentence, i);
    return (
      EDGE.has(token.upos) ||
      (token.xpos === "WRB" && i < words.head) ||
      (i < words.head &&
        // "killed not only the judge but also his driver"
        /^(?:not|so|that|then|alias|only|also|just|even|merely)$/i.test(token.form) &&
        token.upos !== "PRON" &&
        token.deprel !== "det" &&
        // "Not one of the guards was hurt"
        !(/^not$/i.test(token.form) && NONE_OF.test(tokenAt(sentences, words.sentence, i + 1).form)))
    );
  };
  // "Under | Secretary Ana Ruiz": the rank belongs to the office.
  const isTitle = (at: number): boolean => /^\p{Lu}/u.test(tokenAt(sentences, words.sentence, at).form);
  let { first, last } = words;
  // "Under President Ruiz" is when it was.
  const under = (at: number): boolean =>
    tokenAt(sentences, words.sentence, at).form !== "Under" ||
    /^(?:Secretary|Minister)$/.test(tokenAt(sentences, words.sentence, at + 1).form);
  while (
    first > 0 &&
    RANK.test(tokenAt(sentences, words.sentence, first - 1).form) &&
    // "Acting police chief Ana Ruiz": the capital is only that of the sentence.
    (isTitle(first) || first === 1) &&
    under(first - 1)
  )
    first--;
  first = hyphenStart(words, first, sentences);
  last = beforeNextClause(words, sentences) ?? last;
  // "Attorney | General Ana Ruiz": two words, one office.
  const office = tokenAt(sentences, words.sentence, last).form === "Attorney" && last === words.head;
  if (office && sentences[words.sentence]?.tokens[last + 1]?.form === "General") last++;
  while (first < words.head && loose(first)) first++;
  // "collect annually from growers": how often is no part of from whom.
  const [ahead, next] = [first, first + 1].map((i) => sentences[words.sentence]?.tokens[i]?.upos);
  if (ahead === "ADV" && next === "ADP" && first + 2 <= words.head) first += 2;
  // "Eventually the trade will return": when or how it will is no part of what does.
  const opens = tokenAt(sentences, words.sentence, first);
  if (WHEN_OR_HOW.test(opens.form) && next === "DET" && first + 1 < words.head) first++;
  // "is closing, for now, the port": how long is no part of what
  if (opens.upos === "ADV" && next === "PUNCT" && first + 2 <= words.head) first += 2;
  // "Last September two envoys": when is no part of who.
  const when = times.find((t) => t.sentence === words.sentence && t.first === first && t.last < words.head);
  const behind = when && tokenAt(sentences, words.sentence, when.last + 1);
  const starts =
    behind !== undefined &&
    (STARTING.has(behind.upos) || isBehindTime(sentences[words.sentence]?.tokens[first - 1], opens, behind));
  if (when && behind && behind.head !== when.head && starts && !/^['’]s$/.test(behind.form)) first = when.last + 1;
  // "the north; five of them rule": what stands behind a semicolon is another assertion.
  for (let i = words.head + 1; i <= last; i++)
    if (/^[;•:]$/.test(tokenAt(sentences, words.sentence, i).form)) last = i - 1;
  // "seven in ten rifles": the share belongs to the number.
  if (tokenAt(sentences, words.sentence, first).upos === "NUM" && first > 1) {
    const [share, of] = [first - 2, first - 1].map((i) => tokenAt(sentences, words.sentence, i));
    if (share?.upos === "NUM" && /^in$/i.test(of?.form ?? "") && !/^\d{4}$/.test(share.form)) first -= 2;
  }
  // "nine of | the 21 were freed": so many of them, and not all.
  const [share, of] = [first - 2, first - 1].map((i) => sentences[words.sentence]?.tokens[i]);
  const some = share && /^of$/i.test(of?.form ?? "") && (share.upos === "NUM" || PART_OF.test(share.form));
  if (some && first <= words.head && /^(?:the|those|these)$/i.test(opens.form)) {
    return trimmed({ ...words, first: first - 2, last, head: first - 2 }, sentences, times);
  }
  // "The CJNG, by contrast, has grown": how it is said.
  for (let i = words.head + 1; i < last; i++) {
    const two = `${tokenAt(sentences, words.sentence, i + 1).form} ${sentences[words.sentence]?.tokens[i + 2]?.form ?? ""}`;
    if (tokenAt(sentences, words.sentence, i).form === "," && BY_THE_WAY.test(two)) last = i - 1;
  }
  // "helped the cartel smuggle tons", the verb taken for the cartel's noun.
  const verb = tokenAt(sentences, words.sentence, last);
  const after = sentences[words.sentence]?.tokens[last + 1];
  if (
    last === words.head &&
    last > first &&
    verb.xpos === "NN" &&
    NEVER_NOUN.test(verb.form) &&
    after?.upos !== "PUNCT"
  )
    return trimmed({ ...words, last: last - 1, head: last - 1 }, sentences, times);
  while (first < words.head && loose(first)) first++;
  while (last > words.head && EDGE.has(tokenAt(sentences, words.sentence, last).upos)) last--;
  return { ...words, first, last };
}

const namesOf = new WeakMap<Layers["names"], ReadonlyMap<number, Layers["names"]>>();

/** The last token of a phrase that the tree cut inside a name: "the Northern Coast" of "the Northern Coast Cartel". */
export function wholeName(words: Words, layers: Layers): number {
  let bySentence = namesOf.get(layers.names);
  if (!bySentence) namesOf.set(layers.names, (bySentence = Map.groupBy(layers.names, (n) => n.sentence)));
  const own = layers.sentences[words.sentence]!.tokens;
  const cut = bySentence
    .get(words.sentence)
    ?.find((n) => n.first >= words.first && n.first <= words.last && n.last > words.last);
  if (cut) return cut.last;
  // "the brother of Tigers | leader Juan Paz": of whom, with his title.
  const title = own[words.last + 1];
  const titled = title?.deprel === "compound" && title.upos === "NOUN" && title.head === title.index + 1;
  const borne = titled
    ? bySentence.get(words.sentence)?.find((n) => n.first === title.index + 1 && n.kind === "person")
    : undefined;
  if (borne && own[words.last]?.upos === "PROPN" && words.last > words.head) return borne.last;
  // "the president of the growers | ' association": what a possessor inside the phrase owns belongs to it.
  if (own[words.last + 1]?.xpos === "POS" && words.last > words.head && own[words.head]?.upos === "NOUN") {
    let last = words.last + 1;
    while (/^(?:ADJ|NOUN|PROPN)$/.test(own[last + 1]?.upos ?? "")) last++;
    if (last > words.last + 1) return last;
  }
  // "the killing of thirteen police | officers": a bare noun behind a plural noun belongs to it.
  const [last, next] = [own[words.last], own[words.last + 1]];
  const joined =
    last?.upos === "NOUN" &&
    next?.upos === "NOUN" &&
    words.last === words.head &&
    last.xpos === "NNS" &&
    next.xpos === "NNS" &&
    /^(?:compound|nmod|nmod:desc|appos|dep|flat)$/.test(next.deprel);
  return joined ? words.last + 1 : words.last;
}

/** "a mayor and lawyer | Juan Paz": the last token of the name that a bare noun explains, or of the noun itself. */
export function withExplained(words: Words, last: number, layers: Layers): number {
  const own = layers.sentences[words.sentence]!.tokens;
  if (last !== words.head || own[last]?.xpos !== "NN") return last;
  if (layers.entities.at(words.sentence, words.head)?.rule !== "noun that the name explains") return last;
  return (
    layers.names.find((n) => n.sentence === words.sentence && n.first === last + 1 && n.kind === "person")?.last ?? last
  );
}

/** The last token with what is coordinated inside the phrase: "links between mayors | and the cartel". */
export function withCoordinate(words: Words, last: number, { sentences }: Layers): number {
  const sentence = sentences[words.sentence]!;
  const joint = sentence.tokens[last + 1];
  if (joint?.upos !== "CCONJ" || !/^(?:and|or)$/i.test(joint.form)) return last;
  const second = sentence.tokens[joint.head];
  const first = sentence.tokens[second?.head ?? -1];
  const inside =
    second?.deprel === "conj" &&
    second.index > joint.index &&
    second.index - joint.index < 5 &&
    (second.upos === "NOUN" || second.upos === "PROPN") &&
    first !== undefined &&
    first.index > words.head &&
    first.index <= last &&
    (first.upos === "NOUN" || first.upos === "PROPN");
  return inside ? phraseOf(sentence, second.index).last : last;
}

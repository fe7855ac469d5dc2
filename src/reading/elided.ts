import type { Sentence, Token } from "../language/analysis.ts";
import { dependents } from "../language/tree.ts";
import { PERSON_NOUNS } from "./entities/descriptions.ts";
import type { Draft, FigureMention, Layers, Words } from "./layers.ts";
import { tokenAt } from "./phrases.ts";
import { wordList } from "./words.ts";

/** What a count without its noun counts, and the unit that the noun makes: "soldiers" of "killing six soldiers and wounding three". */
export interface Elided {
  readonly words: Words;
  readonly unit: string;
}

/** What befalls victims, and what befalls suspects: of the ones that a report has just told, the others are not. */
const HARM = wordList("kill injure die attack kidnap torture disappear");
const CUSTODY = wordList("arrest convict charge acquit extradite plead prison-sentence");
const HARMS =
  /^(?:kill|murder|shoot|wound|injure|attack|ambush|kidnap|abduct|execute|behead|torture|massacre|beat|burn|rob|hurt|hit)$/u;
const HOLDS =
  /^(?:arrest|detain|capture|recapture|hold|jail|imprison|try|sentence|convict|charge|indict|accuse|extradite|hand|escape|flee|break|name|identify|suspect|sack|suspend|question|interrogate|dismiss|fire)$/u;
const SUSPECTS = wordList(
  "prisoner inmate convict suspect detainee defendant fugitive escapee gunman attacker assailant hitman trafficker kidnapper",
);
const PEOPLE =
  /^(?:people|troop|police|family|personnel|survivor|recruit|trooper|escapee|officer|official|agent|employee|detainee|migrant|marine|civilian)$/u;

const isPeople = (lemma: string): boolean =>
  PERSON_NOUNS.has(lemma) || PEOPLE.test(lemma) || /(?:er|or|ist|ian|man|woman|men|women)$/u.test(lemma);

const QUANTITY = /^(?:some|most|many|several|half|all|both|none|few|each|dozens|hundreds|thousands)$/iu;
const PRONOUN = /^(?:them|whom|which)$/iu;
/** Sentences back from which a count takes its noun. */
const BACK = 2;

const countsOf = new WeakMap<Layers["figures"], ReadonlyMap<number, Layers["figures"]>>();
/** The figures of a sentence that count things which they name. */
function countsIn({ figures }: Pick<Layers, "figures">, sentence: number): Layers["figures"] {
  let bySentence = countsOf.get(figures);
  if (!bySentence) countsOf.set(figures, (bySentence = Map.groupBy(figures, (f) => f.sentence)));
  return bySentence.get(sentence) ?? [];
}

const nounOf = (figure: FigureMention, { sentences }: Pick<Layers, "sentences">): Token | null =>
  figure.as === "count" && figure.noun !== null && figure.low !== null
    ? tokenAt(sentences, figure.sentence, figure.noun)
    : null;

/** The noun that is counted, with what stands between it and its number: "customs officers" of "two customs officers". */
function phraseOf(figure: FigureMention, layers: Pick<Layers, "sentences">): Elided | null {
  const noun = nounOf(figure, layers);
  if (!noun) return null;
  const { tokens } = layers.sentences[figure.sentence]!;
  let first = noun.index;
  while (first - 1 > figure.last && /^(?:amod|compound|nmod:desc)$/u.test(tokens[first - 1]!.deprel)) first--;
  return { words: { sentence: figure.sentence, first, last: noun.index, head: noun.index }, unit: figure.unit };
}

/** The only noun that some figures count, or null where they count several sorts. */
function oneSort(figures: Layers["figures"], layers: Pick<Layers, "sentences">): Elided | null {
  const nouns = new Set(figures.map((f) => nounOf(f, layers)?.lemma));
  const last = figures.at(-1);
  return nouns.size === 1 && last ? phraseOf(last, layers) : null;
}

/** Whether what befalls the counted ones of a type can befall those of whom the earlier count told. */
function mayBefall(type: string | null, figure: FigureMention, layers: Pick<Layers, "sentences">): boolean {
  const noun = nounOf(figure, layers)!;
  const { tokens } = layers.sentences[figure.sentence]!;
  const verb = tokens[noun.head]?.lemma ?? "";
  const suffers = /^(?:obj|nsubj:pass)$/u.test(noun.deprel);
  // "Gunmen killed four policemen. Two were arrested": of the gunmen.
  if (CUSTODY.has(type ?? ""))
    return !(suffers && HARMS.test(verb)) && (SUSPECTS.has(noun.lemma) || HOLDS.test(verb) || noun.deprel === "nsubj");
  // "Gunmen killed four policemen. Two escaped"
  if (type === "escape") return !(suffers && /^(?:kill|murder|shoot|execute|massacre)$/u.test(verb));
  // "Police arrested 14 men. Two were shot": of whom stays open.
  return !HARM.has(type ?? "") || !(suffers && HOLDS.test(verb));
}

/** The number in words that begin with one, and what stands with "of" behind it. */
function partsOf(sentence: Sentence, { head, first }: Words): { readonly the: boolean; readonly of: Token | null } {
  const { tokens } = sentence;
  const hung = dependents(sentence, head, "nmod").find((t) =>
    dependents(sentence, t.index, "case").some((c) => c.lemma === "of"),
  );
  // "nine of the 21 were freed", the 21 hung on the verb
  const behind = tokens[head + 1]?.lemma === "of" && /^(?:the|those|these)$/iu.test(tokens[head + 2]?.form ?? "");
  const of = hung ?? (behind && tokens[head + 3]?.upos === "NUM" ? tokens[head + 3] : undefined);
  return { the: /^(?:the|those|these)$/iu.test(sentence.tokens[first]?.form ?? ""), of: of ?? null };
}

/** "The 29 were flown out", "ten of the 38": those whom an earlier count of the same size has named. */
function ofSameSize(number: FigureMention, layers: Pick<Layers, "sentences" | "figures">): Elided | null {
  const same = layers.figures.filter(
    (f) =>
      f.low !== null &&
      f.low === number.low &&
      f.high === number.high &&
      (f.sentence < number.sentence || (f.sentence === number.sentence && f.last < number.first)) &&
      nounOf(f, layers) !== null,
  );
  if (same.length > 0) return oneSort(same, layers);
  // "spoke of 34 divers; we count 38 … ten of the 38": a count that takes its noun from the one before it.
  const bare = layers.figures.findLast(
    (f) => f.low === number.low && f.high === number.high && f.as === "count" && f.sentence < number.sentence,
  );
  return bare ? countedBefore({ sentence: bare.sentence, until: bare.first, least: 0, type: null }, layers) : null;
}

/** "eight were found guilty and eleven acquitted": an earlier count of the sentence that leaves its noun out as well. */
function chained(
  figure: Pick<FigureMention, "sentence" | "first">,
  layers: Pick<Layers, "sentences" | "figures">,
): FigureMention | null {
  const before = countsIn(layers, figure.sentence).findLast((f) => f.as === "count" && f.last < figure.first);
  const isBare = before && (before.noun === null || before.of !== null) && !/^(?:19|20)\d\d$/u.test(before.quote);
  return isBare ? before : null;
}

/** The one sort of people whom a sentence before, or this one up to a token, counts. */
function countedBefore(
  at: { readonly sentence: number; readonly until: number; readonly least: number; readonly type: string | null },
  layers: Pick<Layers, "sentences" | "figures">,
): Elided | null {
  for (let back = 0; back <= BACK && back <= at.sentence; back++) {
    const found = countsIn(layers, at.sentence - back).filter((f) => {
      const noun = nounOf(f, layers);
      return noun !== null && isPeople(noun.lemma.toLowerCase()) && (back > 0 || noun.index < at.until);
    });
    if (found.length === 0) continue;
    const sort = oneSort(found, layers);
    const fits = found.every((f) => mayBefall(at.type, f, layers));
    // "Four were kidnapped. Twelve were found dead": more than there were are others.
    const enough = back === 0 || found.some((f) => (f.high ?? f.low ?? 0) > at.least);
    return fits && enough ? sort : null;
  }
  return null;
}

/** "Nine of them", "one of whom": the plural noun that the relative clause hangs on. */
function relativeOf(sentence: Sentence, token: Token): Words | null {
  let at: Token | undefined = token;
  for (let steps = 0; at && at.deprel !== "acl:relcl" && steps < 6; steps++) at = sentence.tokens[at.head];
  const above = at?.deprel === "acl:relcl" ? sentence.tokens[at.head] : undefined;
  // "Two officers and three guards, one of whom drowned": the last of a list.
  const listed = above ? dependents(sentence, above.index, "conj") : [];
  const noun = listed.findLast((t) => t.index < token.index && t.upos === "NOUN") ?? above;
  if (noun?.xpos !== "NNS" || noun.index > token.index) return null;
  let first = noun.index;
  while (/^(?:amod|compound|nmod:desc)$/u.test(sentence.tokens[first - 1]?.deprel ?? "")) first--;
  return { sentence: sentence.index, first, last: noun.index, head: noun.index };
}

/** What a filler that is only a number, or a number "of them", counts; null when it names what it counts, or that is open. */
export function elidedOf(
  filler: Words,
  { type }: Pick<Draft, "type">,
  layers: Pick<Layers, "sentences" | "figures">,
): Elided | null {
  const sentence = layers.sentences[filler.sentence]!;
  const { tokens } = sentence;
  const own = tokens[filler.head]!;
  const { the, of } = partsOf(sentence, filler);
  const figure = countsIn(layers, filler.sentence).find((f) => f.first <= filler.head && filler.head <= f.last);
  if (of && PRONOUN.test(of.form)) {
    if (own.upos !== "NUM" && !QUANTITY.test(own.form)) return null;
    const words = /^wh/iu.test(of.form) ? relativeOf(sentence, of) : null;
    // "Two brothers and a cousin, all of whom fled": not of the brothers alone.
    if (!words && /^wh/iu.test(of.form) && own.upos !== "NUM") return null;
    const until = tokens[filler.first]!.index;
    return words
      ? { words, unit: "" }
      : countedBefore({ sentence: filler.sentence, until, least: figure?.low ?? 0, type }, layers);
  }
  // "Six policemen were fired. One fled": one is counted by no figure.
  if (!figure && !of && /^one$/iu.test(own.form) && own.upos === "NUM" && /^(?:nsubj|obj)/u.test(own.deprel)) {
    const alone = dependents(sentence, own.index, "det", "amod", "acl", "nmod", "appos").length === 0;
    const at = { sentence: filler.sentence, until: own.index, least: 1, type };
    return alone ? countedBefore(at, layers) : null;
  }
  if (!figure || figure.as !== "count" || figure.low === null || figure.first - filler.first > 1) return null;
  if (/^(?:19|20)\d\d$/u.test(figure.quote)) return null;
  // "Of the 31 migrants, 12 have been found"
  if (figure.of !== null && figure.noun !== null && figure.noun < figure.first)
    return phraseOf({ ...figure, first: 0, last: -1 }, layers);
  // "ten of the 38 were caught"
  if (figure.of !== null && figure.noun === null)
    return ofSameSize({ ...figure, low: figure.of, high: figure.of }, layers);
  if (of) {
    const whole = countsIn(layers, filler.sentence).find((f) => f.first === of.index && f.noun === null);
    return whole ? ofSameSize(whole, layers) : null;
  }
  if (figure.noun !== null || dependents(sentence, filler.head, "amod", "acl", "nmod", "appos").length > 0) return null;
  if (the) return ofSameSize(figure, layers);
  const before = chained(figure, layers);
  // "ten of the 38 were caught, two were killed": of the same ones, or open.
  if (before) return elidedOf(before, { type: null }, layers);
  return countedBefore(
    { sentence: filler.sentence, until: tokens[filler.first]!.index, least: figure.low, type },
    layers,
  );
}

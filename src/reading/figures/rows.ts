import type { Sentence, Token } from "../../language/analysis.ts";
import type { Codebook, MeasureFrame, MeasureRow } from "../../model/codebook.ts";
import type { FigureMention } from "../layers.ts";
import type { Measurand } from "./measurand.ts";
import { singular } from "./plural.ts";

const PERSONAL = ["person", "force", "official"] as const;
/** People by what they are, whom no class of the codebook need have. */
const PLAIN: ReadonlySet<string> = new Set(
  "life candidate politician suspect relative grower farmer resident shopper patient survivor worker man men women person attacker assailant".split(
    " ",
  ),
);
/** Members of the class of persons whose own word is the unit. */
const OWN_WORD: ReadonlySet<string> = new Set(
  `body corpse dead head target fatality casualty other one dozen hundred thousand crowd family couple double chief member
  gunman hitman fighter prisoner staff personnel crew gunmen victim inhabitant migrant refugee boss leader`.split(
    /\s+/u,
  ),
);
const personalOf = new WeakMap<Codebook, ReadonlySet<string>>();
/** Lemmas that the codebook puts into some class of persons. */
function personal(codebook: Codebook): ReadonlySet<string> {
  let known = personalOf.get(codebook);
  if (known === undefined) {
    known = new Set(PERSONAL.flatMap((name) => codebook.classes?.[name] ?? []));
    personalOf.set(codebook, known);
  }
  return known;
}

const classed = new WeakMap<Codebook, ReadonlySet<string>>();
/** Lemmas that the codebook puts into some class that is not of persons. */
function things(codebook: Codebook): ReadonlySet<string> {
  const known = classed.get(codebook);
  if (known !== undefined) return known;
  const made = new Set(
    Object.entries(codebook.classes ?? {}).flatMap(([name, lemmas]) =>
      PERSONAL.some((one) => one === name) ? [] : lemmas,
    ),
  );
  classed.set(codebook, made);
  return made;
}

const measuredOf = new WeakMap<Codebook, ReadonlySet<string>>();
/** Nouns that some row of measures counts as things: "rounds" are never those arrested. */
function measured(codebook: Codebook): ReadonlySet<string> {
  let known = measuredOf.get(codebook);
  if (known === undefined) {
    const frames = codebook.measures.flatMap((row) => row.frames).filter((frame) => frame.unit === "things");
    measuredOf.set(codebook, (known = new Set(frames.flatMap((frame) => frame.nouns))));
  }
  return known;
}

/**
 * Whether a count is of people: by its unit, or because the codebook calls the noun a person. Beside a verb that is done
 * to people, a noun that no class has will do: "wounded 19 shoppers".
 */
function countsPeople(codebook: Codebook, figure: FigureMention, { nouns }: Measurand, verbs: boolean): boolean {
  if (figure.as !== "count") return false;
  if (figure.unit === "people" || figure.unit === "persons") return true;
  const lemma = nouns[0] ?? "";
  if (personal(codebook).has(lemma)) return true;
  return verbs && lemma !== "" && !things(codebook).has(lemma) && !measured(codebook).has(lemma);
}

/**
 * Whether a count is told in people: "17 relatives", "102 politicians", "29 lives". Soldiers, gunmen and officials keep
 * their noun, which says more of them than that they are people.
 */
export function isPeople(codebook: Codebook, figure: FigureMention): boolean {
  if (figure.as !== "count" || figure.unit === "" || figure.unit.startsWith("per ")) return false;
  const lemma = singular(figure.unit.split(" ").at(-1) ?? "");
  const { person = [], force = [], official = [] } = codebook.classes ?? {};
  if (PLAIN.has(lemma)) return true;
  return !OWN_WORD.has(lemma) && person.includes(lemma) && !force.includes(lemma) && !official.includes(lemma);
}

const any = (words: readonly string[] | undefined, some: readonly string[]): boolean =>
  words === undefined || words.length === 0 || some.some((word) => words.includes(word));

const placesOf = new WeakMap<Codebook, ReadonlySet<string>>();
/** The words of the gazetteer's names. */
function placeWords(codebook: Codebook): ReadonlySet<string> {
  let known = placesOf.get(codebook);
  if (known === undefined) {
    known = new Set(codebook.places.flatMap(({ names }) => names.flatMap((name) => name.split(/\s+/u))));
    placesOf.set(codebook, known);
  }
  return known;
}

/** "offers $5 million for him", "each for the two brothers", "for whom Washington offers $5 million". */
function isForPerson({ tokens }: Sentence, codebook: Codebook, figure: FigureMention): boolean {
  return tokens.some((t) => {
    const head = tokens[t.head];
    if (
      t.lemma !== "for" ||
      t.deprel !== "case" ||
      !head ||
      t.index < figure.first - FAR ||
      t.index > figure.last + FAR
    )
      return false;
    if (head.upos === "PRON") return /^(?:him|her|them|whom|each|either|both)$/iu.test(head.form);
    if (head.upos === "PROPN") return !placeWords(codebook).has(head.form);
    return codebook.classes?.["person"]?.includes(head.lemma.toLowerCase()) === true;
  });
}
/** Tokens between a sum and whom it is for, at most. */
const FAR = 8;

/** Tokens around a number in which a word stands that makes it another measure's. */
const BESIDE = 9;

/** How narrowly a frame describes a figure: the words of the noun that it matched, its verbs, its company; -1: it does not fit. */
function fit(
  frame: MeasureFrame,
  sentence: Sentence,
  codebook: Codebook,
  figure: FigureMention,
  measurand: Measurand,
  before: readonly Sentence[],
): number {
  const { unit, nouns, governors, change, clause, slot } = measurand;
  if ((frame.change === true) !== (change !== null)) return -1;
  let matched = 0;
  if (frame.nouns.length > 0)
    for (const noun of nouns) if (frame.nouns.includes(noun)) matched = Math.max(matched, noun.split(" ").length);
  if (frame.nouns.length > 0 && matched === 0) return -1;
  const verbs = frame.verbs ?? [];
  if (!any(verbs, governors)) return -1;
  if (frame.unit === "people" && !countsPeople(codebook, figure, measurand, verbs.length > 0)) return -1;
  if (frame.whom === true && !isForPerson(sentence, codebook, figure)) return -1;
  // "earned a salary of $98,000" tells of the salary, "earned $98,000 in fees" of what was earned.
  const said = unit === "money" && measurand.noun !== null && measurand.noun < figure.first;
  if (said && verbs.length > 0 && frame.nouns.length === 0) return -1;
  // "30 gunmen killed the mayor": those who act are not those it is done to.
  const acted =
    slot === "subject" && clause !== null && clause.arguments.some((argument) => argument.slot === "object");
  if (verbs.length > 0 && acted && frame.unit === "people" && frame.nouns.length === 0) return -1;
  const company = frame.with ?? [];
  const barred = frame.without ?? [];
  if (barred.length > 0) {
    const near = sentence.tokens.filter(({ index }) => Math.abs(index - figure.head) <= BESIDE);
    if (near.some(({ lemma }) => barred.includes(lemma.toLowerCase()))) return -1;
  }
  if (company.length > 0) {
    const [start, end] = clause === null ? [sentence.start, sentence.end] : [clause.start, clause.end];
    const there = (lemma: string): boolean => company.includes(lemma) || company.includes(singular(lemma));
    // "90 percent of crimes go unpunished": also what hangs on the verb behind the clause's own words.
    const inside = (token: Token): boolean =>
      (token.start >= start && token.end <= end) ||
      token.head === clause?.predicate ||
      // "the register of missing people", of which the parser made a clause of its own.
      (measurand.noun !== null && token.index > measurand.noun && token.index <= measurand.noun + 4);
    const beside = sentence.tokens.some((token) => inside(token) && there(token.lemma.toLowerCase()));
    const near = (): boolean =>
      frame.near === true && before.some(({ tokens }) => tokens.some((token) => there(token.lemma.toLowerCase())));
    if (!beside && !near()) return -1;
  }
  return matched + (verbs.length > 0 ? 1 : 0) + (company.length > 0 ? 1 : 0);
}

/** A row with the frame of it that a figure fits. */
export interface Fitting {
  readonly row: MeasureRow;
  readonly frame: MeasureFrame;
}

const framesMade = new WeakMap<Codebook, ReadonlyMap<string, readonly Fitting[]>>();
/** The frames of all rows by the unit of what they may fit; people are things, too. */
function framesOf(codebook: Codebook): ReadonlyMap<string, readonly Fitting[]> {
  let known = framesMade.get(codebook);
  if (known === undefined) {
    const all = codebook.measures.flatMap((row) => row.frames.map((frame): Fitting => ({ row, frame })));
    known = Map.groupBy(all, ({ frame }) => (frame.unit === "people" ? "things" : frame.unit));
    framesMade.set(codebook, known);
  }
  return known;
}

/** The row of the codebook that describes a figure most narrowly, the first of equals, or null; `before`: the sentences that lead to it. */
export function measureRow(
  codebook: Codebook,
  sentence: Sentence,
  figure: FigureMention,
  measurand: Measurand,
  before: readonly Sentence[] = [],
): Fitting | null {
  let best: Fitting | null = null;
  let width = -1;
  for (const fitting of framesOf(codebook).get(measurand.unit) ?? []) {
    const found = fit(fitting.frame, sentence, codebook, figure, measurand, before);
    if (found <= width) continue;
    best = fitting;
    width = found;
  }
  return best;
}

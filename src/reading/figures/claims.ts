import type { Sentence } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { Codebook } from "../../model/codebook.ts";
import type { Bound } from "../../model/index.ts";
import type { Clause, Draft, FigureMention, Words } from "../layers.ts";
import { reader } from "../layers.ts";
import { nounUnit } from "./counted.ts";
import { matters } from "./matters.ts";
import { measurandOf, measureWords } from "./measurand.ts";
import type { Measurand } from "./measurand.ts";
import { caseOf, phrase } from "./phrase.ts";
import { PUTS, rolesOf } from "./roles.ts";
import { measureRow } from "./rows.ts";
import type { Fitting } from "./rows.ts";

/** Words of a claim at most, as a reader would mark it. */
const LONGEST = 25;
/** A sentence with more numbers than this is a table; what its numbers measure stands elsewhere. */
const TABLE = 40;

const wordsIn = (sentence: Sentence, start: number, end: number): number =>
  sentence.tokens.filter((token) => token.start >= start && token.end <= end && token.upos !== "PUNCT").length;

/** The stretch of text that holds the figure and what it measures: the clause when it is short, else the noun phrase with its verb. */
function stretch(
  sentence: Sentence,
  figure: FigureMention,
  { clause, noun }: Measurand,
  also: Draft["roles"],
): { readonly start: number; readonly end: number } {
  const { tokens } = sentence;
  const holds = (one: Clause): boolean => one.start <= figure.start && one.end >= figure.end;
  let [start, end] = [figure.start, figure.end];
  const short = (from: number, to: number): boolean => wordsIn(sentence, from, to) <= LONGEST;
  const take = (from: number, to: number): void => {
    const [first, last] = [Math.min(start, from), Math.max(end, to)];
    if (short(first, last)) [start, end] = [first, last];
  };
  for (const index of [figure.noun, noun]) {
    if (index === null) continue;
    const run = phrase(sentence, index, figure);
    take(tokens[run.first]?.start ?? start, tokens[run.last]?.end ?? end);
  }
  if (clause !== null) {
    const predicate = tokens[clause.predicate];
    if (predicate !== undefined) take(predicate.start, predicate.end);
    if (holds(clause)) take(clause.start, end);
    take(clause.start, clause.end);
  }
  // "a reward of $2 million for the capture of X": X belongs to it.
  for (const { first, last } of also) take(tokens[first]?.start ?? start, tokens[last]?.end ?? end);
  return { start, end };
}

/** Whom an age belongs to: the name shortly before it ("Ruiz, already in his seventies"), else the subject of its clause. */
function ofAge(sentence: Sentence, figure: FigureMention, roles: Draft["roles"]): Draft["roles"] {
  const { tokens } = sentence;
  for (let index = figure.first - 1; index >= Math.max(0, figure.first - 6); index -= 1) {
    const token = tokens[index];
    if (token === undefined || token.upos === "VERB" || token.upos === "AUX") break;
    if (token.upos !== "PROPN") continue;
    let first = index;
    while (first > 0 && tokens[first - 1]?.upos === "PROPN") first -= 1;
    return [{ role: "subject", sentence: sentence.index, first, last: index, head: first }];
  }
  return roles.filter((one) => one.role === "subject").slice(0, 1);
}

/** "an estimated fortune of $2 billion", "is estimated to have 900 members": an exact number that nobody counted. */
function isEstimate(sentence: Sentence, figure: FigureMention, { noun, governors }: Measurand): boolean {
  if (figure.bound !== "exact") return false;
  const adjectives = noun === null ? [] : dependents(sentence, noun, "amod");
  return (
    governors.includes("estimate") ||
    adjectives.some((one) => /^(?:estimated?|approximate)$/u.test(one.lemma.toLowerCase()))
  );
}

/** The thing that a figure without a noun counts: what is said to reach or number it; a toll is one of deaths. */
function unitFrom(sentence: Sentence, figure: FigureMention, noun: number | null): string {
  if (figure.unit !== "" || noun === null) return figure.unit;
  const lemma = sentence.tokens[noun]?.lemma.toLowerCase() ?? "";
  if (sentence.tokens[noun]?.upos !== "NOUN") return "";
  if (lemma === "population") return "people";
  if (lemma === "toll") return "deaths";
  if (!/^(?:number|total|count|figure|tally|average)$/u.test(lemma)) return nounUnit(sentence, noun, -1);
  const of = dependents(sentence, noun, "nmod").find((part) => caseOf(sentence, part.index) === "of");
  return of === undefined ? "" : nounUnit(sentence, of.index, -1);
}

/** The token that stands for a figure's claim: the verb of its clause, and where that is no part of what is claimed, the noun. */
function predicateOf(figure: FigureMention, { clause, noun }: Measurand, owner: Words | null): number {
  // "“No,” Ana Ruiz, 54, told the paper": her age is no part of what she told.
  if (owner !== null && owner.first < figure.first && owner.last >= figure.first - 2) return owner.head;
  // "Officials put the toll at 12": theirs is the estimate.
  if (clause !== null && noun !== null && PUTS.test(clause.lemma)) return noun;
  return clause?.predicate ?? noun ?? figure.head;
}

/** What a figure measures, in the words of the codebook or its own. */
function described(
  codebook: Codebook,
  sentence: Sentence,
  clauses: readonly Clause[],
  figure: FigureMention,
): {
  readonly measurand: Measurand;
  readonly fitting: Fitting | null;
  readonly measure: string;
} {
  const measurand = measurandOf(sentence, clauses, figure);
  const fitting = measureRow(codebook, sentence, figure, measurand);
  return { measurand, fitting, measure: fitting?.row.label ?? measureWords(sentence, figure, measurand) };
}

/** Makes a claim of each figure that measures something. */
export const figureClaims = reader({
  name: "figure claims",
  needs: ["sentences", "figures", "clauses"],
  gives: "figureClaims",
  read: ({ sentences, figures, clauses }, { codebook }) => {
    const clausesBy = Map.groupBy(clauses, (clause) => clause.sentence);
    const drafts: Draft[] = [];
    const beside = Map.groupBy(figures, (figure) => figure.sentence);
    for (const mention of figures) {
      if ((beside.get(mention.sentence)?.length ?? 0) > TABLE) continue;
      const sentence = sentences[mention.sentence];
      if (sentence === undefined || sentence.tokens.at(-1)?.form === "?") continue;
      const { measurand, fitting, measure } = described(
        codebook,
        sentence,
        clausesBy.get(mention.sentence) ?? [],
        mention,
      );
      const bound: Bound = isEstimate(sentence, mention, measurand) ? "about" : mention.bound;
      const figure = { ...mention, bound, unit: unitFrom(sentence, mention, measurand.noun) };
      if (!matters(figure, measurand, fitting, sentence)) continue;
      const aged = measurand.unit === "age";
      const others = (beside.get(mention.sentence) ?? []).filter((one) => one !== mention);
      const found = rolesOf(sentence, figure, measurand, fitting, sentences, others);
      const roles = aged ? ofAge(sentence, figure, found) : found;
      const [owner] = roles;
      // "fell from 7.9 billion to 2.1 billion" where the tree gives nobody: of what, is not told.
      if (roles.length === 0 && fitting === null) continue;
      // "against the 26 persons": a count that only goes with something else.
      const along = /^(?:against|with|for|about|on)$/u.test(measurand.argument?.marker ?? "");
      if (fitting === null && figure.as === "count" && along && figure.bound === "exact") continue;
      // An age of nobody says nothing.
      if (aged && owner === undefined) continue;
      const span =
        aged && owner !== undefined && owner.first < figure.first
          ? { start: sentence.tokens[owner.first]?.start ?? figure.start, end: figure.end }
          : stretch(sentence, figure, measurand, fitting?.frame.for === undefined ? [] : roles);
      drafts.push({
        kind: "figure",
        type: fitting?.row.id ?? null,
        sentence: figure.sentence,
        predicate: predicateOf(figure, measurand, aged ? (owner ?? null) : null),
        ...span,
        roles,
        figure: { ...figure, measure, change: measurand.change },
        rule: fitting === null ? "figure" : `figure: ${fitting.row.id}`,
      });
    }
    return drafts;
  },
});

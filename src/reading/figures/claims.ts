import type { Sentence } from "../../language/analysis.ts";
import { dependents, reach } from "../../language/tree.ts";
import type { Codebook } from "../../model/codebook.ts";
import type { Bound, Role } from "../../model/index.ts";
import { withoutWhen } from "../frames/classes.ts";
import type { Argument, Clause, Draft, FigureMention, Words } from "../layers.ts";
import { reader } from "../layers.ts";
import { as, isPointer } from "../phrases.ts";
import { nounUnit } from "./counted.ts";
import { measurandOf, measureWords, TURNED } from "./measurand.ts";
import type { Measurand } from "./measurand.ts";
import { measureRow } from "./rows.ts";
import type { Fitting } from "./rows.ts";
import { listed } from "./table.ts";
import { whomItIsFor } from "./whom.ts";

/** Words of a claim at most, as a reader would mark it. */
const LONGEST = 25;
/** A sentence with more numbers than this is a table; what its numbers measure stands elsewhere. */
const TABLE = 40;
/** Counts of these say nothing of the world: "12 pages", "20 times". */
const TRIVIAL = listed(
  `time thing way reason page part step point paragraph question side word name minute second hour sentence chapter line
  example row column slide article story piece section item year day month week night decade century o'clock floor`,
);

/** What counts its sources: "a survey of 500 shopkeepers". */
const STUDIED = /^(?:interview|survey|poll|sample|study|conversation|questionnaire|review|analysis)$/iu;
/** What makes a sum the distance between two others: "$62 million less than last year". */
const APART_BY = /^(?:less|more|fewer|higher|lower|above|below)$/u;

/** Whether the number is the point: money, shares, weights; counts of ten or more, hedged or open ones; fewer only where a row asks. */
function matters(figure: FigureMention, measurand: Measurand, fitting: Fitting | null, sentence: Sentence): boolean {
  const { unit, nouns, noun } = measurand;
  // "$62 million less than the previous year": the distance from a sum that stands elsewhere.
  if (
    unit === "money" &&
    APART_BY.test(sentence.tokens[figure.last + 1]?.form ?? "") &&
    sentence.tokens[figure.last + 2]?.form === "than"
  )
    return false;
  // A sum in a heading or a list, of nothing and for nothing, says nothing.
  if (unit === "money" || unit === "weight" || unit === "area") return noun !== null || measurand.clause !== null;
  if (unit === "percent") return noun !== null || fitting !== null;
  if (unit === "length") return fitting !== null;
  // "was nine years ago" says how long; "nine years ago, police raided" only says when.
  if (unit === "ago")
    return fitting !== null && dependents(sentence, sentence.tokens[figure.last + 1]?.index ?? -1, "cop").length > 0;
  if (unit === "years") {
    if (fitting === null || figure.unit !== "years") return false;
    // "two decades of war" says how long; "two decades later" and "for twenty years" go with something else.
    const bare = fitting.frame.nouns.length === 0 && (fitting.frame.verbs ?? []).length === 0;
    return !bare || (noun !== null && sentence.tokens[figure.last + 1]?.lemma === "of");
  }
  if (unit === "age") return true;
  if (figure.unit === "" || TRIVIAL.has(nouns[0] ?? "")) return false;
  // "the song 41 Shots": what a name counts is no count.
  const counted = figure.noun === null ? undefined : sentence.tokens[figure.noun];
  if (counted?.upos === "PROPN" && figure.unit !== "people") return false;
  // "a 30-page plea": the count belongs to another noun.
  if (sentence.tokens[figure.last + 1]?.form === "-") return false;
  // "one of the four brothers" says who somebody is; "two of the nine were killed" says how many.
  if (figure.of !== null) return fitting !== null || figure.low !== 1;
  const { tokens } = sentence;
  // "26 for every 100,000 inhabitants": to what a rate is held.
  if (/^(?:every|each|per)$/iu.test(tokens[figure.first - 1]?.form ?? "")) return false;
  // "ranked 140th of 180 countries": a place in a row, and no count.
  if (
    /^of$/u.test(tokens[figure.first - 1]?.form ?? "") &&
    /\d(?:st|nd|rd|th)$/u.test(tokens[figure.first - 2]?.form ?? "")
  )
    return false;
  // "interviews with 64 residents show": with whom it was found out.
  if (fitting === null && figure.noun !== null && STUDIED.test(tokens[tokens[figure.noun]?.head ?? -1]?.lemma ?? ""))
    return false;
  const size = figure.low ?? figure.high ?? 0;
  if (size >= 10) return true;
  if (figure.bound !== "exact" && size >= 4) return true;
  return fitting !== null && measurand.slot !== "subject" && (fitting.frame.verbs ?? []).length === 0;
}

const PRUNED = /^(?:acl:relcl|appos|conj|cc|parataxis|punct|advcl|dep|discourse|case|nsubj|cop|mark|aux|advmod)/u;

/** What these bring tells whither, whence or when: "fifty members to the north" are fifty members. */
const APART = new Set([
  "to",
  "into",
  "toward",
  "towards",
  "from",
  "by",
  "for",
  "at",
  "on",
  "since",
  "during",
  "after",
  "before",
  "as",
  "through",
]);
const caseOf = (sentence: Sentence, index: number): string =>
  dependents(sentence, index, "case")[0]?.lemma.toLowerCase() ?? "";

/** The noun phrase of a token, without the number before it: what "over fifty high-ranking members" counts. */
function phrase(sentence: Sentence, noun: number, figure: FigureMention): Words {
  const { tokens } = sentence;
  const run = reach(
    sentence,
    noun,
    (token) =>
      token.head === noun &&
      (PRUNED.test(token.deprel) ||
        (token.deprel === "nmod" && token.index > noun && APART.has(caseOf(sentence, token.index)))),
  );
  let { first, last } = run;
  if (figure.first <= noun && figure.last >= first && figure.last < noun) first = figure.last + 1;
  while (first < noun && /^(?:of|-|,|more|other|another|additional|further)$/u.test(tokens[first]?.form ?? ""))
    first += 1;
  if (last >= figure.first && first < figure.first && noun < figure.first) last = Math.max(noun, figure.first - 1);
  // "temporarily, the great influx": how long is no part of what is counted.
  if (tokens[first]?.upos === "ADV" && tokens[first + 1]?.form === "," && first + 2 <= noun) first += 2;
  // A stop inside the phrase, or "fell", is where a wrong branch of the tree begins.
  for (let index = noun + 1; index <= last; index += 1) {
    const form = tokens[index]?.form ?? "";
    if (/^[,;:—–(]$/u.test(form) || TURNED.has(form)) last = index - 1;
  }
  while (last > noun && /^(?:,|-|–|—|\(|of|at|is|by|to|worth|valued)$/u.test(tokens[last]?.form ?? "")) last -= 1;
  return { sentence: sentence.index, first, last, head: noun };
}

const ROLE_OF: Readonly<Record<string, Role>> = {
  subject: "subject",
  object: "object",
  indirect: "recipient",
  complement: "object",
};
const DESTINATION = new Set(["to", "into", "toward", "towards"]);
const ORIGIN = new Set(["from", "out of"]);

function roleOf(argument: Argument): Role | null {
  if (argument.slot !== "oblique") return ROLE_OF[argument.slot] ?? null;
  if (DESTINATION.has(argument.marker)) return "destination";
  return ORIGIN.has(argument.marker) ? "origin" : null;
}

const WHITHER =
  /^(?:country|state|border|city|town|port|market|north|south|east|west|side|custody|prison|territory|region|coast|abroad|home|street|village|area|front|base|hospital|shore)$/u;

/** Whether a phrase can be where something goes: a name, a pronoun for one, or a place. */
function isPlaceLike(sentence: Sentence, { head }: Words): boolean {
  const token = sentence.tokens[head];
  return token?.upos === "PROPN" || WHITHER.test(token?.lemma.toLowerCase() ?? "");
}

/** Verbs whose "to" says where something comes from: "traced to the north". */
const TRACING = new Set(["trace", "attribute", "link"]);

/** Tokens from the figure up to the predicate: they carry the figure and are no participants beside it. */
function carriers(sentence: Sentence, figure: FigureMention, predicate: number): ReadonlySet<number> {
  const found = new Set<number>();
  let at = figure.head;
  for (let step = 0; step < 6 && at >= 0 && at !== predicate; step += 1) {
    found.add(at);
    at = sentence.tokens[at]?.head ?? -1;
  }
  return found;
}

/** Times that "from" and "to" bring: "a decrease from the previous year". */
const PERIODS = listed(
  "year month week decade day quarter period semester january february march april may june july august september october november december",
);

const YEAR = /^(?:1[89]|20)\d\d$/u;

/** Whether a participant has a number of its own and stands beside the figure: "12 soldiers" for the 19 of "12 soldiers and 19 gunmen". */
function isRival(
  sentence: Sentence,
  argument: Argument,
  { slot }: Measurand,
  others: readonly FigureMention[],
): boolean {
  const head = sentence.tokens[argument.head];
  if (head === undefined || argument.sentence !== sentence.index) return false;
  if (argument.slot === "oblique" && PERIODS.has(head.lemma.toLowerCase())) return true;
  // "from 4 March", "from 1 October 2024 to date"
  const dated = sentence.tokens.slice(argument.first, argument.last + 1);
  if (argument.slot === "oblique" && dated.some((t) => PERIODS.has(t.lemma.toLowerCase()) || YEAR.test(t.form)))
    return true;
  // "jumped 53 percent to 2,664 tons": the change takes part in nothing.
  if (head.lemma === "percent") return true;
  const own = others.filter((one) => one.first >= argument.first && one.last <= argument.last);
  // "1,026 are minors", "up from 742": a bare number takes part in nothing.
  if (own.some((one) => one.head === argument.head && one.noun === null)) return true;
  const counted = own.some((one) => one.noun === argument.head || one.head === argument.head);
  return counted && (argument.slot === slot || argument.slot === "oblique");
}

const figureAt = (sentence: Sentence, figure: FigureMention): boolean =>
  /^at$/iu.test(sentence.tokens[figure.first - 1]?.form ?? "") ||
  sentence.tokens.slice(figure.first, figure.last + 1).some((t) => /^at$/iu.test(t.form));

/** Who or what has the figure: the participants of its clause, the counted thing without its number. */
function rolesOf(
  sentence: Sentence,
  figure: FigureMention,
  measurand: Measurand,
  fitting: Fitting | null,
  all: readonly Sentence[],
  others: readonly FigureMention[],
): Draft["roles"] {
  const { clause, noun, slot } = measurand;
  const roles: (Words & { readonly role: Role })[] = [];
  // "a quarrel that brought 300 killings": the killings are what is measured, whoever brought them.
  const counted = measurand.unit === "things" && fitting !== null && (fitting.frame.verbs ?? []).length === 0;
  const happening = counted || measurand.change !== null;
  const carrying = carriers(sentence, figure, clause?.predicate ?? -1);
  // "cartel leaders" leads nobody: of a counted noun only what is of, to or from it takes part.
  const parts = (clause?.arguments ?? []).filter((one) => one.marker !== "compound" && one.marker !== "adjective");
  // "the vast majority of the country's 24 states": whose the counted things are, not what happens beside them.
  const owned = measurand.owner !== null && fitting === null && measurand.unit === "things";
  for (const argument of owned ? [] : parts) {
    const role = roleOf(argument);
    // "Officials put the toll at 12": they only say it.
    if (clause !== null && PUTS.test(clause.lemma) && argument.slot === "subject" && figureAt(sentence, figure))
      continue;
    // "set fire to more than 250 vehicles": fire is no participant.
    if (clause?.lemma === "set" && /^(?:fire|ablaze|alight)$/u.test(sentence.tokens[argument.head]?.form ?? ""))
      continue;
    const within = argument.head >= figure.first && argument.head <= figure.last;
    if (role === null || within || carrying.has(argument.head) || argument.head === noun) continue;
    if (isRival(sentence, argument, measurand, others)) continue;
    // "is unemployed", "said that …": what is said of the thing, no participant.
    if (argument.slot === "complement" && !/^(?:NOUN|PROPN)$/u.test(sentence.tokens[argument.head]?.upos ?? ""))
      continue;
    if (argument.first <= figure.first && argument.last >= figure.last) continue;
    const traced = role === "destination" && TRACING.has(clause?.lemma.split(" ")[0] ?? "");
    // "opened 23 investigations into the ties": nowhere to go to.
    if (role === "destination" && !traced && !isPlaceLike(sentence, argument)) continue;
    const own = traced ? "origin" : happening && role === "subject" ? "agent" : role;
    roles.push(as(own, withoutWhen(sentence, argument)));
  }
  if (noun !== null && !isPointer(all, { sentence: sentence.index, first: noun, last: noun, head: noun })) {
    const thing = phrase(sentence, noun, figure);
    const owner = measurand.owner;
    if (owner !== null && !roles.some((one) => one.role === "subject"))
      roles.push(as("subject", phrase(sentence, owner, figure)));
    const subjects = roles.some((one) => one.role === "subject");
    // "14 policemen were killed": people to whom it is done are the object, with or without a doer.
    const suffered = slot === "object" && measurand.unit === "things" && !happening;
    const first = !subjects;
    const own =
      measurand.argument?.slot === "oblique" && measurand.argument.head === noun ? roleOf(measurand.argument) : null;
    const role: Role = own ?? (first && !suffered ? "subject" : "object");
    const known = roles.some((one) => one.first <= thing.head && one.last >= thing.head);
    if (!known && thing.first <= thing.last) roles.push(as(role, thing));
    for (const part of dependents(sentence, noun, "nmod")) {
      const preposition = caseOf(sentence, part.index);
      const where = DESTINATION.has(preposition) ? "destination" : preposition === "from" ? "origin" : null;
      // "a reward of up to $15 million": the sum is nowhere to go.
      const itself = part.index >= figure.first && part.index <= figure.last;
      const nowhere = where === "destination" && !isPlaceLike(sentence, { ...thing, head: part.index });
      if (where === null || itself || nowhere || part.index < noun || roles.some((one) => one.head === part.index))
        continue;
      roles.push(as(where, phrase(sentence, part.index, figure)));
    }
  }
  const whom = fitting?.frame.for;
  if (whom !== undefined) {
    const one = whomItIsFor(sentence, [noun, figure.head, clause?.predicate ?? null], noun ?? figure.first);
    if (one !== null && !roles.some(({ first, last }) => first <= one && one <= last))
      roles.push(as(whom, phrase(sentence, one, figure)));
  }
  return roles;
}

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

const PUTS = /^(?:put|place|peg|set)$/u;

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
        figure: { ...figure, measure },
        rule: fitting === null ? "figure" : `figure: ${fitting.row.id}`,
      });
    }
    return drafts;
  },
});

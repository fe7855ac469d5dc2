import type { Sentence } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { FigureMention } from "../layers.ts";
import { isState } from "./counted.ts";
import type { Measurand } from "./measurand.ts";
import type { Fitting } from "./rows.ts";
import { listed } from "./table.ts";
import { deedOf } from "./whose.ts";

/** "two homicide figures for one year": numbers of numbers; "17 murder counts": of charges. */
const OF_NUMBERS = /(?:^| )(?:figures?|statistics?|estimates?|tall(?:y|ies))$| (?:counts?|charges?)$/iu;

/** Counts of these say nothing of the world: "12 pages", "20 times". */
const TRIVIAL = listed(
  `time thing way reason page part step point paragraph question side word name minute second hour sentence chapter line
  example row column slide article story piece section item year day month week night decade century o'clock floor`,
);

/** What counts its sources: "a survey of 500 shopkeepers". */
const STUDIED =
  /^(?:interview|survey|poll|sample|study|conversation|questionnaire|review|analysis|data|dataset|database|datum)$/iu;
const TIMELY = /^(?:month|year|week|day|decade|quarter)$/u;
/** Nouns of which a share says nothing by itself: "the month before it was 28 percent", "the rest, 17 percent". */
const NO_WHOLE = listed(
  `month year week day decade quarter rest remainder figure number average pace speed same half other one increase decrease`,
);
/** What makes a sum the distance between two others: "$62 million less than last year". */
const APART_BY = /^(?:less|more|fewer|higher|lower|above|below)$/u;

/** "23 rifles, six pistols and 40 grenades": a small count beside larger ones. */
function isListed(sentence: Sentence, { noun }: FigureMention): boolean {
  const own = sentence.tokens[noun ?? -1];
  if (own === undefined) return false;
  const first = own.deprel === "conj" ? own.head : own.index;
  const list = [first, ...dependents(sentence, first, "conj").map(({ index }) => index)];
  return (
    list.length > 1 &&
    list.some((at) => dependents(sentence, at, "nummod").some(({ form }) => /^\d{2}|^\d[\d,]{3}/u.test(form)))
  );
}

/** Whether the number is the point: money, shares, weights; counts of ten or more, hedged or open ones; fewer only where a row asks. */
export function matters(
  figure: FigureMention,
  measurand: Measurand,
  fitting: Fitting | null,
  sentence: Sentence,
): boolean {
  const { unit, nouns, noun } = measurand;
  // "$62 million less than the previous year": the distance from a sum that stands elsewhere.
  if (
    unit === "money" &&
    APART_BY.test(sentence.tokens[figure.last + 1]?.form ?? "") &&
    sentence.tokens[figure.last + 2]?.form === "than"
  )
    return false;
  // "a kilogram that costs $2,000": the measure of a price.
  if (unit === "weight" && fitting === null && figure.low === 1 && figure.high === 1) return false;
  // A sum in a heading or a list, of nothing and for nothing, says nothing.
  if (unit === "money" || unit === "weight" || unit === "area") return noun !== null || measurand.clause !== null;
  if (unit === "percent") {
    const whole = sentence.tokens[noun ?? -1];
    // "a third of what it earns": of what, the words do not name.
    if (sentence.tokens[figure.last + 1]?.form === "of" && sentence.tokens[figure.last + 2]?.form === "what")
      return false;
    // "31, half as many again as in June": how far it is from another number.
    if (sentence.tokens[figure.last + 1]?.form === "as") return false;
    if (fitting !== null) return true;
    if (whole === undefined || whole.upos === "PRON") return false;
    // "They are 100 percent wrong": of nothing that could be counted.
    if (/^(?:ADJ|ADV)$/u.test(whole.upos) && !isState(whole)) return false;
    const vague = NO_WHOLE.has(whole.lemma.toLowerCase());
    // "the daily average fell by a third" says what fell; "nearly a fifth of the total," beside another number does not.
    if (vague && (measurand.change === null || TIMELY.test(whole.lemma))) return false;
    if (whole.lemma === "total" && sentence.tokens[figure.first - 1]?.form === ",") return false;
    // "12 percent above those of other towns", "28 percent below": the distance from another number.
    const next = sentence.tokens[figure.last + 1]?.form ?? "";
    return (
      measurand.change !== null ||
      !/^(?:above|below|more|less|fewer|higher|lower|larger|smaller|longer|shorter)$/iu.test(next)
    );
  }
  if (unit === "length") return fitting !== null;
  // "was nine years ago" says how long; "nine years ago, police raided" only says when.
  if (unit === "ago")
    return fitting !== null && dependents(sentence, sentence.tokens[figure.last + 1]?.index ?? -1, "cop").length > 0;
  if (unit === "years") {
    if (fitting === null) return false;
    // "two decades of war", "lasted 40 minutes" say how long; "two decades later" and "for twenty years" go with something else.
    const bare = fitting.frame.nouns.length === 0 && (fitting.frame.verbs ?? []).length === 0;
    return !bare || (figure.unit === "years" && noun !== null && sentence.tokens[figure.last + 1]?.lemma === "of");
  }
  // "people aged 18 and over": whom a number takes in, and nobody's age.
  if (unit === "age")
    return (
      !/^(?:and|or)$/iu.test(sentence.tokens[figure.last + 1]?.form ?? "") ||
      !/^(?:over|older|above|under|younger|up|more)$/iu.test(sentence.tokens[figure.last + 2]?.form ?? "")
    );
  // "82,000 names" are a register's, "three names" nobody's.
  const many = nouns[0] === "name" && (figure.low ?? 0) >= 1000;
  if (OF_NUMBERS.test(figure.unit)) return false;
  // "All but two of the 40 migrants were killed": two were not.
  if (
    /^but$/i.test(sentence.tokens[figure.first - 1]?.form ?? "") &&
    /^all$/i.test(sentence.tokens[figure.first - 2]?.form ?? "")
  )
    return false;
  if (figure.unit === "" || (TRIVIAL.has(nouns[0] ?? "") && !many)) return false;
  // "the song 41 Shots": what a name counts is no count.
  const thing = figure.noun === null ? undefined : sentence.tokens[figure.noun];
  if (thing?.upos === "PROPN" && figure.unit !== "people") return false;
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
  // "put the number of attackers at nine": small, and still the point.
  const counted = /^(?:number|toll|count|tally|total)$/u.test(nouns[0] ?? "") && figure.noun === null;
  if (size >= 10 || counted) return true;
  if (figure.bound !== "exact" && size >= 4) return true;
  // "In the bombing five divers were killed": the toll of a deed, however small.
  if (fitting?.row.where === true && size >= 3 && deedOf(sentence, figure, measurand) !== null) return true;
  if (fitting !== null && measurand.slot !== "subject" && size > 1 && isListed(sentence, figure)) return true;
  return fitting !== null && measurand.slot !== "subject" && (fitting.frame.verbs ?? []).length === 0;
}

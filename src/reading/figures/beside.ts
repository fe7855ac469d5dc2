import type { Sentence, Token } from "../../language/analysis.ts";
import type { FigureMention, Words } from "../layers.ts";
import { FALL, RISE } from "./change-words.ts";
import { TIME_NOUNS } from "./counted.ts";
import { TIME_UNITS } from "./units.ts";

/**
 * A number that says what it measures only beside an earlier one of its sentence. `compared`: the same thing at another
 * time ("down from 400 before the war", "compared with 58 in 2019"); `gapped`: the same of somebody else ("… and Colima
 * 1,602"); `same`: the same sum in other money; `worth`, `weighs`: the value or weight of what the other counts; `part`: some of them; `listed`: the same
 * of something that only the list names, and so left alone; `turned`: how far what the other counts rose or fell ("980
 * murders, a fall of 12 percent", "…, down by a fifth"); `rated`: what it comes to by people ("980 murders, a rate of 31
 * per 100,000 inhabitants").
 */
export interface Beside {
  readonly to: FigureMention;
  readonly how: "weighs" | "compared" | "gapped" | "same" | "worth" | "part" | "listed" | "turned" | "rated";
  /** Whose it is instead, where it is gapped. */
  readonly whose: Words | null;
  /** Whether it rose or fell, where it turned. */
  readonly change?: "rise" | "fall";
}

/** Words that lead from one number to the one that it is held against, right before the number. */
const AGAINST: readonly { readonly words: RegExp; readonly length: number }[] = [
  { words: /^(?:up|down) (?:from|on)$/iu, length: 2 },
  { words: /^compar(?:ed|ing) (?:with|to)$/iu, length: 2 },
  { words: /^(?:as )?against$/iu, length: 1 },
  { words: /^(?:versus|vs|vs\.)$/iu, length: 1 },
  { words: /^, from$/iu, length: 2 },
  { words: /^than the$/iu, length: 2 },
  { words: /^(?:double|twice|triple|thrice) the$/iu, length: 2 },
];
/** Words between those and the number: "from a peak of 90", "from just 12". */
const BETWEEN =
  /^(?:an?|its|their|previous|just|only|some|record|peak|high|low|average|total|mere|estimated|of|level)$/iu;
/** What parts a list of names with numbers: "Guanajuato recorded 2,214 killings and Chihuahua 1,602". */
const LISTING = /^(?:and|,|;|by|while|but)$/iu;
const LIGHT = /^(?:with|at|had|has|recorded|reported|saw|registered|another|counted|:|,)$/iu;
const POINTING = /^(?:them|those|these|which|whom)$/iu;

const formOf = (sentence: Sentence, at: number): string => sentence.tokens[at]?.form ?? "";
const isName = (token: Token | undefined): boolean => token?.upos === "PROPN";

/** Whether two numbers can be of one thing. */
function akin(one: FigureMention, other: FigureMention): boolean {
  if (one.as !== other.as) return false;
  if (one.as === "money" || one.as === "percent" || one.as === "age")
    return one.unit !== "times" && other.unit !== "times";
  return one.unit === other.unit || other.unit === "";
}

/** The nearest earlier number that this one can be held against. */
function nearest(earlier: readonly FigureMention[], figure: FigureMention): FigureMention | null {
  const own = earlier.findLast((one) => akin(one, figure));
  if (own) return own;
  // "from 21,900 pounds to 11,500", "$1.5 million, up from 1.2 million": a bare number takes the unit before it.
  return figure.as === "count" && figure.unit === ""
    ? (earlier.findLast((one) => one.as === "money" || one.as === "measure") ?? null)
    : null;
}

/** The name that ends right before a token, or before a light word there: "Chihuahua 1,602", "Chihuahua with 8.1 percent". */
function nameBefore(sentence: Sentence, figure: FigureMention): Words | null {
  const { tokens } = sentence;
  let last = figure.first - 1;
  while (last > figure.first - 3 && LIGHT.test(formOf(sentence, last)) && !isName(tokens[last])) last -= 1;
  if (!isName(tokens[last])) return null;
  let first = last;
  while (
    first > 0 &&
    (isName(tokens[first - 1]) ||
      (/^(?:of|de|del|la)$/u.test(formOf(sentence, first - 1)) && isName(tokens[first - 2])))
  )
    first -= 1;
  const before = formOf(sentence, first - 1);
  const listed = LISTING.test(before) || (/^in$/iu.test(before) && LISTING.test(formOf(sentence, first - 2)));
  return listed ? { sentence: sentence.index, first, last, head: last } : null;
}

/** "the army lost 19 men and | the rebels | 52 fighters": who has the second number, where the verb is left out; else null. */
function others(sentence: Sentence, last: FigureMention, figure: FigureMention): Words | null {
  const { tokens } = sentence;
  if (figure.noun === null || last.noun === null || figure.as !== "count" || last.as !== "count") return null;
  const head = figure.first - 1;
  let first = head;
  while (/^(?:NOUN|PROPN|ADJ)$/u.test(tokens[first]?.upos ?? "") || tokens[first]?.xpos === "POS") first -= 1;
  if (first === head || tokens[head]?.upos === "ADJ" || !/^(?:the|its|their|his|her)$/iu.test(formOf(sentence, first)))
    return null;
  if (TIME_NOUNS.has(tokens[head]?.lemma ?? "") || !/^(?:and|,|while|;)$/iu.test(formOf(sentence, first - 1)))
    return null;
  const between = tokens.slice(last.last + 1, first);
  return between.some((token) => /^(?:VERB|AUX)$/u.test(token.upos)) || between.length > SHORT_GAP
    ? null
    : { sentence: sentence.index, first, last: head, head };
}
/** Tokens between two numbers of which the second has its verb from the first, at most. */
const SHORT_GAP = 10;

/** Words between a rise or fall and its share. */
const HEDGES = /^(?:to|about|around|some|only|just|nearly|almost|over|roughly|at|least|most|more|fewer|than|up)$/iu;

/** Words behind a share that hold it against an earlier time, with where such a time begins. */
const THAN: Readonly<Record<string, "rise" | "fall">> = {
  more: "rise",
  higher: "rise",
  fewer: "fall",
  less: "fall",
  lower: "fall",
};
const EARLIER =
  /^(?:in|during|last|the \d[\d,.]* (?:of|in|during|recorded|registered)|(?:19|20)\d\d|(?:an?|the|at the|for the|over the) (?:\p{L}+ ){0,2}(?:year|month|week|decade|quarter|period|peak|time|day)s?)\b/iu;

/** "6 percent more than in 2022", "a third fewer than the year before": the way, or null. */
function wayBehind(sentence: Sentence, figure: FigureMention): "rise" | "fall" | null {
  const way = THAN[formOf(sentence, figure.last + 1).toLowerCase()];
  if (way === undefined || !/^than$/iu.test(formOf(sentence, figure.last + 2))) return null;
  const rest = sentence.tokens.slice(figure.last + 3, figure.last + 8).map(({ form }) => form);
  return EARLIER.test(rest.join(" ")) ? way : null;
}

/** Whether a share says how far what was just counted rose or fell: "a drop of 12 percent", "up 12 percent" behind a comma. */
function wayOf(sentence: Sentence, figure: FigureMention): "rise" | "fall" | null {
  if (figure.as !== "percent" || figure.unit === "times") return null;
  let at = figure.first - 1;
  while (HEDGES.test(formOf(sentence, at)) && at > figure.first - 4 && !/^up$/iu.test(formOf(sentence, at))) at -= 1;
  const behind = wayBehind(sentence, figure);
  if (behind !== null) {
    // "a third", the article apart from its number.
    if (/^an?$/iu.test(formOf(sentence, at))) at -= 1;
    return /^[,(—–]$/u.test(formOf(sentence, at)) ? behind : null;
  }
  if (/^(?:of|by)$/iu.test(formOf(sentence, at))) at -= 1;
  const word = formOf(sentence, at).toLowerCase();
  const way = RISE.has(word) ? "rise" : FALL.has(word) ? "fall" : null;
  if (way === null) return null;
  at -= 1;
  // "a sharp drop", "itself a fall"
  while (at > figure.first - 8 && (sentence.tokens[at]?.upos === "ADJ" || /^an?$/iu.test(formOf(sentence, at))))
    at -= 1;
  return /^[,(—–]$/u.test(formOf(sentence, at)) ? way : null;
}

/** What "of them" points to: the last count before; "wounded 14 guards and killed three, two of whom …" is of the three. */
const wholeBefore = (sentence: Sentence, earlier: readonly FigureMention[]): FigureMention | null =>
  earlier.findLast((one) => one.as === "count" && (one.noun !== null || sentence.tokens[one.head]?.deprel === "obj")) ??
  null;

/** ", a rate of 31 per 100,000 inhabitants", "(or 31 per 100,000 people)". */
function isRate(sentence: Sentence, figure: FigureMention): boolean {
  if (!/^\d/u.test(figure.per ?? "")) return false;
  let at = figure.first - 1;
  while (HEDGES.test(formOf(sentence, at)) && at > figure.first - 4) at -= 1;
  const rate = /^of$/iu.test(formOf(sentence, at)) && /^rate$/iu.test(formOf(sentence, at - 1));
  if (!rate) return /^or$/iu.test(formOf(sentence, at));
  at -= 2;
  if (/^an?$/iu.test(formOf(sentence, at))) at -= 1;
  return /^(?:[,(—–]|or)$/u.test(formOf(sentence, at));
}

const PAIRED = /^(?:and|but|,)$/iu;

/** Whether only a list of the same stands between two numbers: no clause of its own begins. */
const LONGEST = 30;

/** How a number of a sentence hangs on an earlier one; null when it stands for itself. `found`: links of those before. */
export function besideOf(
  sentence: Sentence,
  figure: FigureMention,
  earlier: readonly FigureMention[],
  found: ReadonlyMap<FigureMention, Beside>,
): Beside | null {
  const { tokens } = sentence;
  const last = earlier.at(-1);
  if (last === undefined || figure.unit === "times" || figure.as === "age") return null;
  const link = (to: FigureMention | null, how: Beside["how"], whose: Words | null = null): Beside | null =>
    to === null || to.as === "age" || figure.first - to.last > LONGEST ? null : { to, how, whose };
  const way = wayOf(sentence, figure);
  // "980 murders, the fewest in a decade, a fall of 12 percent"
  const whole = earlier.findLast((one) => one.as === "count" || (one.as === "measure" && !TIME_UNITS.has(one.unit)));
  if (way !== null && whole !== undefined && figure.first - whole.last <= LONGEST)
    return { to: whole, how: "turned", whose: null, change: way };
  if (whole !== undefined && whole.as === "count" && isRate(sentence, figure)) return link(whole, "rated");
  let at = figure.first - 1;
  // "500,000 pesos ($27,000)"
  if (figure.as === "money" && last.as === "money" && formOf(sentence, at) === "(" && last.last === at - 1)
    return link(last, "same");
  // "90 million shillings ($700,000)", whose shillings nobody knows
  if (figure.as === "money" && formOf(sentence, at) === "(" && last.as === "count" && last.noun === at - 1)
    return link(last, "listed");
  // "4.5 trillion pesos, or 33,905 per person"
  if (figure.as === "money" && last.as === "money" && formOf(sentence, at) === "or" && formOf(sentence, at - 1) === ",")
    return link(last, "same");
  // "paid 700 pesos a trip last winter and by now pay 1,150": the same verb, and so the same money.
  const verb = (one: FigureMention): Token | undefined => tokens[tokens[one.head]?.head ?? -1];
  const again = last.as === "money" && figure.as === "count" && figure.noun === null && figure.unit === "";
  if (again && verb(figure)?.upos === "VERB" && verb(figure)?.lemma === verb(last)?.lemma)
    return link(last, "compared");
  // "sells for 1,500 dollars in the jungle and 28,000 dollars in Miami"
  const behind = formOf(sentence, figure.last + 1);
  if (figure.as === "money" && last.as === "money" && last.unit === figure.unit && PAIRED.test(formOf(sentence, at)))
    if (behind === formOf(sentence, last.last + 1) && /^(?:in|at|for|from|on|to)$/iu.test(behind))
      return link(last, "same");
  // "Two thirds of them, or about 3,400 people, await trial": what they do is said of the share.
  let or = at;
  while (HEDGES.test(formOf(sentence, or)) && or > figure.first - 4) or -= 1;
  if (
    figure.as === "count" &&
    last.as === "percent" &&
    formOf(sentence, or) === "or" &&
    formOf(sentence, or - 1) === ","
  )
    return link(last, "listed");
  // "trust in the navy stood at 89 percent, in the army at 87": of what, only the list tells.
  if (
    formOf(sentence, at) === "at" &&
    earlier.some((one) => akin(one, figure) && formOf(sentence, one.first - 1) === "at")
  )
    return link(last, "listed");
  // "40 percent of them", "19 of them": what the other counts.
  if (formOf(sentence, figure.last + 1) === "of" && POINTING.test(formOf(sentence, figure.last + 2)))
    return link(wholeBefore(sentence, earlier), "part");
  // "118 deportees, among them 23 children", "17 people, including six children": where one number alone can be meant.
  const inside =
    /^including$/iu.test(formOf(sentence, at)) ||
    /^among them$/iu.test(`${formOf(sentence, at - 1)} ${formOf(sentence, at)}`);
  const counted = earlier.filter(
    (one) => one.as === "count" && one.noun !== null && (one.low ?? 0) > (figure.high ?? Infinity),
  );
  // "4,300 patients since May, including 600 last month"
  const people =
    figure.as === "count" && (figure.noun !== null || figure.unit === "") && earlier.every((one) => one.as === "count");
  if (inside && people && counted.length === 1 && earlier.length === 1) return link(counted[0] ?? null, "part");
  // "…, of which 78 percent came from abroad"
  if (/^(?:which|whom)$/iu.test(formOf(sentence, at)) && formOf(sentence, at - 1) === "of")
    return link(wholeBefore(sentence, earlier), "part");
  // ", worth a record $3.8 billion"
  let worth = at;
  while (worth > at - 4 && BETWEEN.test(formOf(sentence, worth))) worth -= 1;
  // "valued at" is part of the number's own words.
  const priced = /^valued$/iu.test(formOf(sentence, figure.first));
  if (priced) worth = figure.first;
  const joined = formOf(sentence, worth - 1) === "and" && found.get(last)?.how === "weighs";
  const near = joined || (last.as === "measure" && worth - (last.noun ?? last.last) <= 2);
  if (
    figure.as === "money" &&
    /^(?:worth|valued)$/iu.test(formOf(sentence, worth)) &&
    (formOf(sentence, worth - 1) === "," || near)
  )
    return link(earlier.findLast((one) => one.as !== "percent" && one.as !== "money") ?? null, "worth");
  // "carried 40 sacks of cocaine weighing 820 kilos": the sacks weigh so much.
  const weighs = /^(?:weighing|totalling|totaling)$/iu.test(formOf(sentence, figure.first - 1));
  if (weighs && figure.as === "measure" && last.as === "count" && last.noun !== null) return link(last, "weighs");
  const other = others(sentence, last, figure);
  if (other !== null) return link(last, "gapped", other);
  if (figure.noun !== null && figure.as === "count" && !earlier.some((one) => one.unit === figure.unit)) return null;
  while (at > figure.first - 5 && BETWEEN.test(formOf(sentence, at)) && formOf(sentence, at) !== "from") at -= 1;
  for (const { words, length } of AGAINST) {
    const said = tokens
      .slice(Math.max(0, at - length + 1), at + 1)
      .map((one) => one.form)
      .join(" ");
    if (words.test(said)) return link(nearest(earlier, figure), "compared");
  }
  // "dropped to nearly 7,500 barrels a week from 31,000 in 2016"
  if (/^from$/iu.test(formOf(sentence, at)) && figure.noun === null && figure.unit === "") {
    let to = last.first - 1;
    while (to > last.first - 4 && HEDGES.test(formOf(sentence, to)) && !/^to$/iu.test(formOf(sentence, to))) to -= 1;
    if (
      /^to$/iu.test(formOf(sentence, to)) &&
      !sentence.tokens.slice(last.last, figure.first).some((t) => t.form === ",")
    )
      return link(last, "compared");
  }
  // "from 8 percent in 2009 to 31 percent", the first of which has its subject before "from".
  if (/^(?:to|and|,|from|or)$/iu.test(formOf(sentence, at))) {
    const to = nearest(earlier, figure);
    const before = to === null ? undefined : found.get(to);
    const pair = to !== null && /^to$/iu.test(formOf(sentence, at)) && /^from$/iu.test(formOf(sentence, to.first - 1));
    if (to !== null && pair && to === last) return link(to, "compared");
    if (
      to !== null &&
      before?.how === "compared" &&
      to === last &&
      figure.noun === null &&
      !pair &&
      !/^(?:to|from)$/iu.test(formOf(sentence, at))
    )
      return link(to, "compared");
  }
  const whose = figure.noun === null || figure.as === "percent" ? nameBefore(sentence, figure) : null;
  if (whose !== null && akin(last, figure) && figure.as !== "money") return link(last, "gapped", whose);
  return null;
}

import type { Sentence } from "../../language/analysis.ts";
import { spanOf } from "../../model/index.ts";
import type { FigureMention, NameMention, TimeMention } from "../layers.ts";
import { reader } from "../layers.ts";
import { amountsIn, pesosOf } from "./amounts.ts";
import type { Amount } from "./amounts.ts";
import { countedNoun, meansPeople, nounUnit } from "./counted.ts";
import { headingOf } from "./listing.ts";
import { multiplesIn } from "./multiples.ts";
import { rateOf } from "./rates.ts";
import { withWholes } from "./wholes.ts";

interface Group {
  readonly first: number;
  readonly last: number;
}

/** The tokens that a stretch of the sentence touches; `from` is where to begin looking. */
function tokensIn(sentence: Sentence, start: number, end: number, from: number): Group | null {
  const { tokens } = sentence;
  let first = from;
  while (first < tokens.length && (tokens[first]?.end ?? 0) <= start) first += 1;
  let last = first;
  while (last + 1 < tokens.length && (tokens[last + 1]?.start ?? end) < end) last += 1;
  return (tokens[first]?.start ?? end) < end ? { first, last } : null;
}

/** Token of the group that hangs on something outside it. */
function headOf(sentence: Sentence, { first, last }: Group): number {
  for (let index = last; index >= first; index -= 1) {
    const head = sentence.tokens[index]?.head ?? -1;
    if ((head < first || head > last) && sentence.tokens[index]?.upos !== "PUNCT") return index;
  }
  return last;
}

/** Noun that a measure or an amount of money is of: "cocaine" in "15 tons of cocaine", "reward" in "a $5 million reward". */
function measuredNoun(sentence: Sentence, group: Group, money: boolean): number | null {
  const { tokens } = sentence;
  if (tokens[group.last + 1]?.lemma === "of") return countedNoun(sentence, group);
  // "$2 million in bribes": a noun without article; "$2 million in the bank" and "in Texas" are places.
  // "$6 million in two briefcases": what holds it, not what it is.
  if (money && tokens[group.last + 1]?.lemma === "in" && tokens[group.last + 2]?.upos !== "NUM") {
    const what = countedNoun(sentence, { first: group.first, last: group.last + 1 });
    if (what !== null && tokens[what]?.upos === "NOUN") return what;
  }
  const head = tokens[headOf(sentence, group)]?.head ?? -1;
  const governor = tokens[head];
  return head > group.last &&
    head <= group.last + 6 &&
    governor !== undefined &&
    /^(?:NOUN|PROPN)$/u.test(governor.upos)
    ? head
    : null;
}

/** "Zambada, 76, was", "Zambada, who is 76,": a bare number between commas, in brackets or behind "who is", after a name. */
function isAgeInPassing(sentence: Sentence, amount: Amount, group: Group): boolean {
  const [name, opener, closer] = [
    sentence.tokens[group.first - 2],
    sentence.tokens[group.first - 1],
    sentence.tokens[group.last + 1],
  ];
  if (amount.as !== "count" || amount.low === null || amount.low !== amount.high || amount.low < 10 || amount.low > 99)
    return false;
  if (group.first !== group.last) return false;
  const [comma, who] = [sentence.tokens[group.first - 3], sentence.tokens[group.first - 4]];
  if (/^(?:is|was)$/u.test(opener?.form ?? "") && name?.form === "who" && comma?.form === "," && who?.upos === "PROPN")
    return /^[,.;]$/u.test(closer?.form ?? "");
  // "He is 49.", "Ana Ruiz is 49 and lives in Jalpa"
  if (/^is$/u.test(opener?.form ?? "") && (name?.upos === "PROPN" || /^s?he$/iu.test(name?.form ?? "")))
    return /^[.;,]$|^and$/u.test(closer?.form ?? ".");
  if (name?.upos !== "PROPN") return false;
  return (opener?.form === "," && closer?.form === ",") || (opener?.form === "(" && closer?.form === ")");
}

/** Whether a capital or a name makes the number part of a name: "Team Six", "the Five Eyes", "Operation 40". */
function isNamed(
  text: string,
  sentence: Sentence,
  amount: Amount,
  group: Group,
  names: readonly NameMention[],
): boolean {
  const first = sentence.tokens[group.first];
  const letter = text.charAt(amount.core);
  if (first !== undefined && group.first > 0 && letter !== letter.toLowerCase()) return true;
  for (const name of names) {
    if (name.first > group.last || name.last < group.first) continue;
    if (name.first < group.first || (letter !== letter.toLowerCase() && name.first === group.first)) return true;
  }
  return false;
}

/** Whether the number is part of a date, an interval or a clock time; "in five years" stays a length. */
const isTimed = (amount: Amount, times: readonly TimeMention[]): boolean =>
  amount.as !== "age" &&
  times.some(
    (time) =>
      time.start < amount.end &&
      amount.core < time.end &&
      time.shape !== "duration" &&
      time.shape !== "set" &&
      amount.as === "count",
  );

function mention(
  text: string,
  sentence: Sentence,
  amount: Amount,
  names: readonly NameMention[],
  times: readonly TimeMention[],
  from: number,
): FigureMention | null {
  const run = tokensIn(sentence, amount.start, amount.end, from);
  const core = tokensIn(sentence, amount.core, amount.end, from);
  if (run === null || core === null || isNamed(text, sentence, amount, core, names) || isTimed(amount, times))
    return null;
  const base = {
    sentence: sentence.index,
    ...run,
    head: headOf(sentence, core),
    ...spanOf(text, amount.start, amount.end),
  };
  const { low, high, bound, of } = amount;
  // "Los Zorros (31)": so many of a band, and nobody's age.
  const band = names.some(({ kind, last }) => kind !== "person" && last >= core.first - 3 && last < core.first);
  if (!band && isAgeInPassing(sentence, amount, core))
    return { ...base, low, high, bound, unit: "years", of, noun: null, as: "age" };
  if (amount.as !== "count") {
    return {
      ...base,
      low,
      high,
      bound,
      unit: amount.unit,
      of,
      noun: amount.as === "age" ? null : measuredNoun(sentence, core, amount.as === "money"),
      as: amount.as,
    };
  }
  const noun = countedNoun(sentence, core);
  // "at Tab 8", "on Flight 93": a number after a name, with nothing that it counts.
  const before = sentence.tokens[core.first - 1];
  // "Colombia recorded 13,400 homicides, Peru 2,126": in a list it is whose the second number is.
  const listed =
    headingOf(sentence) >= 0 ||
    ((high ?? 0) >= 100 && /^(?:,|;|and|while)$/u.test(sentence.tokens[core.first - 2]?.form ?? ""));
  if (noun === null && run.first === core.first && before?.upos === "PROPN" && core.first > 1 && !listed) return null;
  // "zero tolerance", "zero-sum"
  if (high === 0 && low === 0 && (noun === null || sentence.tokens[noun]?.xpos === "NN")) return null;
  const unit =
    noun === null
      ? meansPeople(sentence, core)
        ? "people"
        : ""
      : nounUnit(sentence, noun, core.last < noun ? core.last : -1);
  return { ...base, low, high, bound, unit, of, noun, as: "count" };
}

/** "from 50 to 80 percent" of a change: the first has the unit of the second. */
function leadingUnit(sentence: Sentence, figure: FigureMention, next: FigureMention | undefined): FigureMention {
  const { tokens } = sentence;
  const bare = figure.as === "count" && figure.noun === null && figure.unit === "";
  const pair =
    /^from$/iu.test(tokens[figure.first - 1]?.form ?? "") &&
    next?.first === figure.last + 2 &&
    /^to$/iu.test(tokens[figure.last + 1]?.form ?? "");
  return bare && pair && next.as !== "count" ? { ...figure, unit: next.unit, as: next.as } : figure;
}

/** A number with what it is held to; a rate by people is told in that unit: "per 100,000 inhabitants". */
function rated(sentence: Sentence, figure: FigureMention): FigureMention {
  if (figure.as === "age" || figure.as === "percent") return figure;
  const behind = figure.noun !== null && figure.noun > figure.last ? figure.noun : figure.last;
  const rate = rateOf(sentence, figure.first, behind);
  if (rate === null) return figure;
  const ofPeople = /^\d/u.test(rate.per) && figure.as === "count";
  return { ...figure, per: rate.per, ...(ofPeople ? { unit: `per ${rate.per}` } : {}) };
}

/** Finds the numbers that count or measure; dates, labels, scores and names are left out. */
export const figures = reader({
  name: "figures",
  needs: ["sentences", "names", "times"],
  gives: "figures",
  read: ({ sentences, names, times }, { text }) => {
    const namesBy = Map.groupBy(names, (name) => name.sentence);
    const timesBy = Map.groupBy(times, (time) => time.sentence);
    const pesos = pesosOf(text);
    const found: FigureMention[] = [];
    for (const sentence of sentences) {
      let from = 0;
      const here: FigureMention[] = [];
      for (const amount of amountsIn(text, sentence.start, sentence.end, pesos)) {
        const made = mention(
          text,
          sentence,
          amount,
          namesBy.get(sentence.index) ?? [],
          timesBy.get(sentence.index) ?? [],
          from,
        );
        if (made === null) continue;
        // "27 per 100,000 inhabitants": to what a rate is held is no figure.
        const rate = here.at(-1);
        const held = rate?.per !== undefined && /^\d/u.test(rate.per) && made.first <= rate.last + 9;
        if (held && text.slice(made.start, made.end) === rate.per?.split(" ")[0]) continue;
        here.push(rated(sentence, made));
        from = made.last;
      }
      const alike = here.map((one, index) => leadingUnit(sentence, one, here[index + 1]));
      const all = [...alike, ...multiplesIn(sentence, text)].sort((a, b) => a.start - b.start);
      found.push(...withWholes(sentence, text, all));
    }
    return found;
  },
});

import type { Sentence } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { FigureMention } from "../layers.ts";
import { FALL, isNoun, nounBefore, RISE, subjectOf, TURNED } from "./change-words.ts";
import { complementOf } from "./nouns.ts";
import { listed } from "./table.ts";
import { turnOf } from "./turn.ts";

/** Verbs that only put a figure to their subject: "the toll reached 300", "assets are estimated at $2 billion". */
const EQUATE = listed(
  `be total reach exceed surpass top amount stand hit number value estimate put approach remain worth average equal pass
  come account stood reached cover occupy constitute represent comprise`,
);
const COMPARED: Readonly<Record<string, "rise" | "fall">> = {
  lower: "fall",
  fewer: "fall",
  less: "fall",
  down: "fall",
  higher: "rise",
  more: "rise",
  up: "rise",
};
/** Verbs by which a number is put to their object. */
export const PUTS = /^(?:put|place|set|peg|estimate|fix)$/;
/** Tokens behind a rate in which the people stand to whom it is held. */
const FAR_RATE = 6;

/** Verbs that take or give a sum and name whom beside it. */
const TAKES = /^(?:charge|pay|cost|owe|give|fine|earn|send)$/u;
/** What a sum is told as. */
const AVERAGES = /^(?:average|total|sum|maximum|minimum|mean)$/u;
/** What registers hold, and registers. */
const ENTRIES = /^(?:name|entry|record|person|people)$/u;
const REGISTERS = /^(?:register|registry|list|roll|database)$/u;

/** What a climb from a figure up its tree comes to. */
export interface Climb {
  readonly noun: number | null;
  readonly change: "rise" | "fall" | null;
  readonly level?: boolean;
}
const direction = (lemma: string): "rise" | "fall" | null =>
  RISE.has(lemma) ? "rise" : FALL.has(lemma) ? "fall" : null;

/** What the tree above a figure says that it measures: "homicides rose by 40 percent", "a fortune of $3 million". */
export function climb(sentence: Sentence, figure: FigureMention): Climb {
  const { tokens } = sentence;
  let at = figure.noun ?? figure.head;
  const own = figure.noun === null ? undefined : tokens[figure.noun];
  // "tripled": the verb is the number.
  if (
    (figure.as === "percent" && figure.unit === "times") ||
    (figure.as === "percent" && tokens[figure.head]?.lemma === "halve")
  ) {
    const object = dependents(sentence, figure.head, "obj")[0];
    const noun = object?.index ?? subjectOf(sentence, figure.head) ?? nounBefore(sentence, figure.head);
    return { noun, change: figure.unit === "times" ? "rise" : "fall" };
  }
  const turn = turnOf(sentence, figure);
  if (turn !== null && own === undefined) return { noun: turn.noun, change: turn.change, level: turn.change === null };
  if (own !== undefined) {
    const change = figure.as === "percent" ? direction(own.lemma.toLowerCase()) : null;
    if (change !== null) return { noun: complementOf(sentence, own.index), change };
    const register = ENTRIES.test(own.lemma) ? subjectOf(sentence, own.head) : null;
    // "the register of the missing stood at 62,000 names": what has the names is what is counted.
    if (register !== null && REGISTERS.test(tokens[register]?.lemma ?? ""))
      return { noun: register, change: null, level: true };
    return { noun: own.index, change: null };
  }
  // "Homicides in Colima fell by 20 percent", with "fell" hung on the first word as a noun.
  const taken = tokens[figure.first - 2];
  if (
    figure.as === "percent" &&
    taken?.upos === "NOUN" &&
    TURNED.has(taken.form.toLowerCase()) &&
    tokens[figure.first - 1]?.lemma === "by"
  )
    return { noun: nounBefore(sentence, taken.index), change: direction(taken.form.toLowerCase()) };
  for (let step = 0; step < 4; step += 1) {
    const token = tokens[at];
    const governor = tokens[token?.head ?? -1];
    if (token === undefined) break;
    // "Homicides were 31 percent lower": a change, though the figure is the predicate.
    const than =
      figure.as === "percent" ? COMPARED[sentence.tokens[figure.last + 1]?.form.toLowerCase() ?? ""] : undefined;
    if (than && dependents(sentence, at, "cop").length > 0) return { noun: subjectOf(sentence, at), change: than };
    // "The toll is 300": the figure is the predicate.
    if (dependents(sentence, at, "cop").length > 0) return { noun: subjectOf(sentence, at), change: null, level: true };
    if (governor === undefined) break;
    const lemma = governor.lemma.toLowerCase();
    const form = governor.form.toLowerCase();
    if (TURNED.has(form) && governor.upos !== "VERB") {
      const to = tokens[figure.first - 1]?.lemma === "to" || figure.as !== "percent";
      const noun = subjectOf(sentence, governor.index) ?? nounBefore(sentence, governor.index);
      return { noun, change: to ? null : RISE.has(form) ? "rise" : "fall" };
    }
    if (isNoun(governor)) {
      // "the murder rate reached 85 per 100,000 inhabitants": to what the rate is held does not have it.
      if (/^\d/u.test(figure.per ?? "") && governor.index > figure.last && governor.index <= figure.last + FAR_RATE) {
        at = governor.index;
        continue;
      }
      if (governor.index >= figure.first && governor.index <= figure.last) {
        at = governor.index;
        continue;
      }
      // "charges drivers 200 pesos": whom it is taken from does not cost it.
      const payer = figure.as === "money" && governor.index === figure.first - 1;
      if (payer && TAKES.test(tokens[governor.head]?.lemma ?? "")) {
        at = governor.index;
        continue;
      }
      // "Seven in ten were shot", a verb taken for a noun: what is said of them, and not what they are.
      if (token.deprel.startsWith("nsubj") && figure.noun === null) return { noun: null, change: null };
      // "lost 3 planes, 41 pilots and $80 million": beside the planes, and not of them.
      if (figure.as === "money" && token.deprel === "conj" && governor.lemma !== "$") {
        at = governor.index;
        continue;
      }
      // "lost an average of 900 dollars": the average is the sum's.
      if (figure.as === "money" && AVERAGES.test(lemma) && token.deprel === "nmod" && governor.index < figure.first) {
        at = governor.index;
        continue;
      }
      // "counts of states (23 …": a bare number beside a noun counts who knows what.
      // "a murder rate of 38 per 100,000 inhabitants" is the height of the rate.
      const rate = lemma === "rate" && /^\d/u.test(figure.per ?? "");
      if (figure.as === "count" && figure.noun === null && lemma !== "population" && !rate)
        return { noun: null, change: null };
      const by = dependents(sentence, at, "case")[0]?.lemma === "by";
      const over = tokens[governor.head];
      // "cut seizures by half", the half hung on what was cut.
      const turned =
        by && over?.upos === "VERB" && governor.deprel === "obj" ? direction(over.lemma.toLowerCase()) : null;
      if (figure.as === "percent" && turned !== null) return { noun: governor.index, change: turned };
      const change = figure.as === "percent" ? direction(lemma) : null;
      return change === null
        ? { noun: governor.index, change }
        : { noun: complementOf(sentence, governor.index), change };
    }
    const preposition = dependents(sentence, at, "case")[0]?.lemma ?? "";
    const way = direction(lemma);
    if (way !== null) {
      // "fell to 20 percent" is a level, "fell by 20 percent" and "fell 20 percent" are changes.
      const transitive = dependents(sentence, governor.index, "obj").find(
        (one) => one.index !== at && one.index !== figure.noun,
      );
      return {
        noun: transitive?.index ?? subjectOf(sentence, governor.index),
        change: preposition === "to" || figure.as !== "percent" ? null : way,
      };
    }
    if (governor.upos === "VERB" || governor.upos === "AUX" || governor.upos === "ADJ") {
      // "put the number at 24": what is put at it, not who puts it.
      const put = PUTS.test(lemma) ? dependents(sentence, governor.index, "obj").find((o) => o.index < at) : undefined;
      if (put) return { noun: put.index, change: null, level: true };
      return {
        noun: EQUATE.has(lemma) || token.deprel === "nsubj" ? subjectOf(sentence, governor.index) : null,
        change: null,
        level: EQUATE.has(lemma) && token.deprel !== "nsubj" && lemma !== "account",
      };
    }
    at = governor.index;
  }
  return { noun: null, change: null };
}

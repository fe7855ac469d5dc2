import type { Sentence } from "../../language/analysis.ts";
import type { Codebook } from "../../model/codebook.ts";
import type { Draft, FigureMention } from "../layers.ts";
import type { Beside } from "./beside.ts";
import type { Measurand } from "./measurand.ts";
import { namesOf } from "./nouns.ts";
import { phrase } from "./phrase.ts";
import { singular } from "./plural.ts";
import { measureRow } from "./rows.ts";
import type { Fitting } from "./rows.ts";

/** Words of a claim at most, as a reader would mark it. */
const LONGEST = 25;
const wordsIn = (sentence: Sentence, start: number, end: number): number =>
  sentence.tokens.filter((token) => token.start >= start && token.end <= end && token.upos !== "PUNCT").length;

/** Whether a stretch is as short as a reader would mark it. */
export const isShort = (sentence: Sentence, start: number, end: number): boolean =>
  wordsIn(sentence, start, end) <= LONGEST;

/** What a figure measures with whose it is, ready for a claim and for the numbers that hang on it. */
export interface Read {
  readonly figure: FigureMention;
  readonly measurand: Measurand;
  readonly fitting: Fitting | null;
  readonly measure: string;
  readonly roles: Draft["roles"];
}

/** The noun right behind "of them": "36 of them candidates"; null when none stands there. */
function kindBehind(sentence: Sentence, figure: FigureMention): number | null {
  let at = figure.last + 3;
  while (sentence.tokens[at]?.upos === "ADJ" && at < figure.last + 5) at += 1;
  const token = sentence.tokens[at];
  return token?.upos === "NOUN" && token.xpos === "NNS" ? at : null;
}

/** What is read of a figure from the one that it hangs on; null when that does not tell. */
export function hung(
  codebook: Codebook,
  sentence: Sentence,
  mention: FigureMention,
  beside: Beside,
  base: Read,
): Read | null {
  const own = { ...mention, unit: mention.unit === "" || beside.how === "part" ? base.figure.unit : mention.unit };
  const per = mention.per ?? (beside.how === "compared" || beside.how === "gapped" ? base.figure.per : undefined);
  const figure: FigureMention = {
    ...own,
    ...(per === undefined ? {} : { per }),
    as: own.as === "count" ? base.figure.as : own.as,
  };
  const { measurand, fitting, measure, roles } = base;
  switch (beside.how) {
    case "compared": {
      // "rose 12 percent, from 1.1 million": what it was before is no change.
      const change = /^from$/iu.test(sentence.tokens[mention.first - 1]?.form ?? "") ? null : measurand.change;
      if (change === null && measurand.change !== null) return null;
      return { figure, measurand, fitting, measure, roles };
    }
    case "same":
      return { figure: { ...figure, bound: mention.bound }, measurand, fitting, measure, roles };
    case "gapped": {
      const { whose } = beside;
      const upos = sentence.tokens[whose?.head ?? -1]?.upos;
      const named = roles.findIndex(
        (one) => /^(?:subject|agent)$/u.test(one.role) && sentence.tokens[one.head]?.upos === (upos ?? "PROPN"),
      );
      if (whose === null || named < 0) return null;
      const given = roles.map((one, at) => (at === named ? { ...whose, role: one.role } : one));
      if (mention.noun === null || upos === "PROPN") return { figure, measurand, fitting, measure, roles: given };
      // "the army lost 19 men and the rebels 52 fighters": with what it counts itself.
      const counts = { ...measurand, noun: mention.noun, nouns: namesOf(sentence, mention.noun, mention) };
      const row = measureRow(codebook, sentence, mention, counts);
      const counted = phrase(sentence, mention.noun, mention);
      return {
        figure,
        measurand: counts,
        fitting: row,
        measure: row?.row.label ?? mention.unit,
        roles: given
          .filter((one) => one === given[named] || one.first > mention.first || one.last < mention.first)
          .map((one) => (one.head === measurand.noun ? { ...counted, role: one.role } : one)),
      };
    }
    case "weighs":
    case "worth": {
      const noun = base.measurand.noun;
      // "Officers found 60 kilos, worth $2 million": the kilos have the worth, not who found them.
      const found = roles.filter((one) => one.head === noun);
      const thing = (found.length > 0 ? found : roles.filter((one) => one.role === "subject"))
        .slice(0, 1)
        .map((one) => ({ ...one, role: "subject" as const }));
      const word = noun === null ? undefined : sentence.tokens[noun];
      if (word === undefined || thing.length === 0) return null;
      const name = word.xpos === "NNS" ? word.form.toLowerCase() : word.lemma.toLowerCase();
      return {
        figure,
        measurand: { ...measurand, unit: beside.how === "worth" ? "money" : "weight", change: null },
        fitting: null,
        measure: `${beside.how === "worth" ? "value" : "weight"} of ${name}`,
        roles: thing,
      };
    }
    case "turned": {
      const noun = base.measurand.noun;
      const word = noun === null ? undefined : sentence.tokens[noun];
      if (word === undefined || base.measurand.change !== null || beside.change === undefined) return null;
      // "22,300 victims, 12 percent fewer than a year before", behind a tale of homicides: the row's own words say of what.
      const told = fitting === null ? [] : [...(fitting.row.frames[0]?.nouns ?? []), fitting.row.label];
      const nouns = [...measurand.nouns, ...told];
      const turned = { ...measurand, nouns, unit: "percent" as const, change: beside.change };
      const row = measureRow(codebook, sentence, mention, turned);
      // "killed 900 farmers, a drop of 17 percent": of those killed.
      const done = fitting !== null && fitting.frame.nouns.length === 0 ? measure : null;
      const name = done ?? (word.xpos === "NNS" ? word.form.toLowerCase() : word.lemma.toLowerCase());
      return {
        figure: mention,
        measurand: turned,
        fitting: row,
        measure: row?.row.label ?? `${name} ${beside.change === "rise" ? "increase" : "decrease"}`,
        // "The province recorded 980 murders, a fall of 12 percent": of the murders, and the province's.
        roles: roles.filter(
          (one) => one.head === noun || (one.role === "subject" && fitting?.row.where === true && done === null),
        ),
      };
    }
    case "rated": {
      const [word] = base.measurand.nouns;
      if (word === undefined || base.measurand.change !== null) return null;
      const held = { ...measurand, nouns: base.measurand.nouns.map((noun) => `rate of ${noun}`) };
      const row = measureRow(codebook, sentence, mention, held);
      return { figure: mention, measurand: held, fitting: row, measure: row?.row.label ?? `rate of ${word}`, roles };
    }
    case "listed":
      return null;
    default: {
      const noun = base.measurand.noun;
      const word = noun === null ? undefined : sentence.tokens[noun];
      if (noun === null || word === undefined) return null;
      const held = roles.filter((one) => one.head === noun);
      const thing = held.length > 0 ? held : [{ ...phrase(sentence, noun, base.figure), role: "subject" as const }];
      const what = word.xpos === "NNS" ? word.form.toLowerCase() : word.lemma.toLowerCase();
      if (mention.as === "percent") {
        const share = { ...measurand, unit: "percent" as const, change: null };
        const row = measureRow(codebook, sentence, { ...figure, noun }, share);
        return {
          figure: { ...figure, unit: "percent", as: "percent", of: base.figure.low },
          measurand: share,
          fitting: row,
          measure: row?.row.label ?? `share of ${what}`,
          roles: thing,
        };
      }
      // "36 of them candidates", "among them 23 children": what they are is who is counted.
      const kind = mention.noun ?? kindBehind(sentence, mention);
      const behind = kind === null ? undefined : sentence.tokens[kind];
      if (kind !== null && behind !== undefined) {
        const lemma = singular(behind.lemma.toLowerCase());
        const named = { ...measurand, noun: kind, nouns: [lemma] };
        const counts = { ...figure, of: base.figure.low, noun: kind };
        const row = measureRow(codebook, sentence, counts, named);
        return {
          figure: counts,
          measurand: named,
          fitting: row ?? fitting,
          measure: row?.row.label ?? measure,
          roles: [{ ...phrase(sentence, kind, mention), role: held[0]?.role ?? "subject" }],
        };
      }
      return { ...base, figure: { ...figure, of: base.figure.low }, roles: roles.length > 0 ? roles : thing };
    }
  }
}

/** What stands right behind a number and belongs to it: "58 in 2019", "40 percent of them from abroad". */
function tail(sentence: Sentence, figure: FigureMention, how: Beside["how"]): number {
  const { tokens } = sentence;
  const clause = how === "part";
  let last = figure.last;
  for (let at = figure.last + 1; at <= figure.last + (clause ? 16 : 7); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.upos === "PUNCT") break;
    if (!clause && (token.upos === "CCONJ" || token.upos === "VERB" || token.upos === "SCONJ" || token.form === "to"))
      break;
    last = at;
  }
  while (last > figure.last && /^(?:ADP|DET|CCONJ)$/u.test(tokens[last]?.upos ?? "")) last -= 1;
  return tokens[last]?.end ?? figure.end;
}

/** The words of a claim that hangs on another: from the other's beginning where that is not too long, else from what leads to the number. */
export function leaningSpan(
  sentence: Sentence,
  base: { readonly start: number },
  figure: FigureMention,
  link: Beside | null,
): { readonly start: number; readonly end: number } {
  const { tokens } = sentence;
  const end = tail(sentence, figure, link?.how ?? "same");
  if (link?.whose) return { start: tokens[link.whose.first]?.start ?? figure.start, end };
  if (base.start <= figure.start && wordsIn(sentence, base.start, end) <= LONGEST) return { start: base.start, end };
  const lead = tokens.findLast(
    (token) => token.index < figure.first && /^(?:up|down|compared|against|worth|of)$/iu.test(token.form),
  );
  const near = lead !== undefined && figure.first - lead.index <= 5;
  return { start: near ? lead.start : figure.start, end };
}

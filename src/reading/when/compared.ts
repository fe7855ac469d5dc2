import type { Sentence } from "../../language/analysis.ts";
import { ofSentence } from "../../language/notes.ts";
import type { Words } from "../layers.ts";
import { tokenOf } from "./sites.ts";

/** Tokens of a sentence, `last` included, that only name what something is held against: "than in 2019". */
interface Region {
  readonly first: number;
  readonly last: number;
}

const MORE =
  /^(?:more|less|fewer|higher|lower|larger|smaller|worse|better|greater|longer|faster|slower|bigger|deadlier|bloodier|above|below)$/iu;
const MOST = /^(?:most|least|best|worst|first|record|highest|lowest|peak|unseen|unprecedented)$/iu;
/** Words right before "from", "over", "on" that tell a change or its size. */
const TURNED =
  /^(?:up|down|percent|%|fold|points?|fall|drop|decline|rise|increase|decrease|surge|jump|reduction|growth|double|triple|times)$/iu;
const YEARLY = /^(?:years?|months?|quarters?|weeks?|period|decades?|peak|high|low|levels?)$/iu;
const FARTHEST = 12;

const formOf = (s: Sentence, i: number): string => tokenOf(s, i)?.form ?? "";
const isNumber = (s: Sentence, i: number): boolean => tokenOf(s, i)?.upos === "NUM" || /^[$€£]$/u.test(formOf(s, i));

/** Where a comparison ends: at a stop, or before the next clause. */
function endOf(s: Sentence, from: number): number {
  let last = from;
  for (let i = from + 1; i <= from + FARTHEST; i++) {
    const token = tokenOf(s, i);
    if (!token || /^[,;:.()—–]$/u.test(token.form)) break;
    if (/^(?:when|who|which|that|while|because|and|but)$/iu.test(token.form)) break;
    last = i;
  }
  return last;
}

/** Whether "to" and a number, with nothing that ends a clause, lead from one token to another: "to nearly 7,500 barrels a week". */
const reaches = (s: Sentence, from: number, to: number): boolean =>
  /^to$/iu.test(formOf(s, from)) &&
  (isNumber(s, from + 1) || isNumber(s, from + 2)) &&
  !s.tokens.slice(from, to).some((t) => /^[,;:.()—–]$/u.test(t.form) || t.upos === "VERB");

/** The stretch that begins at a token and holds something against another time, or null. */
function regionAt(s: Sentence, i: number): Region | null {
  const form = formOf(s, i).toLowerCase();
  const before = (pattern: RegExp, reach: number): boolean => {
    for (let k = i - 1; k >= Math.max(0, i - reach); k--) {
      if (/^[,;:.()—–]$/u.test(formOf(s, k))) return false;
      if (pattern.test(formOf(s, k))) return true;
    }
    return false;
  };
  const region = (): Region => ({ first: i, last: endOf(s, i) });
  switch (form) {
    case "than":
      // "more than 40" bounds a number.
      return before(MORE, 8) || s.tokens.slice(Math.max(0, i - 8), i).some((t) => /^(?:JJR|RBR)$/.test(t.xpos))
        ? isNumber(s, i + 1)
          ? null
          : region()
        : null;
    case "as":
      // "twice as many as in 2020", "as high as in March"
      return /^as$/iu.test(formOf(s, i - 2)) || /^(?:same|much|many)$/iu.test(formOf(s, i - 1)) ? region() : null;
    case "since":
    case "for":
    case "in": {
      // "the lowest since 2015", "the highest share in ten years"
      const superlative =
        before(MOST, 5) || s.tokens.slice(Math.max(0, i - 5), i).some((t) => /^(?:JJS|RBS)$/.test(t.xpos));
      if (!superlative) return null;
      if (form === "since") return region();
      return YEARLY.test(formOf(s, i + 2)) && tokenOf(s, i + 1)?.upos !== "DET" ? region() : null;
    }
    case "compared":
    case "versus":
    case "against":
      return form === "compared"
        ? /^(?:with|to)$/iu.test(formOf(s, i + 1))
          ? region()
          : null
        : before(/\d|%/u, 8) || isNumber(s, i + 1)
          ? region()
          : null;
    case "from":
    case "over":
    case "on": {
      // "down from 28,300 last year", "rose by 9 percent over the previous year", "a fall from its peak in 2021"
      // "fell to 35 percent, from 62 percent a year earlier"
      if (form === "from" && formOf(s, i - 1) === "," && isNumber(s, i + 1)) return region();
      // "sank to nearly 7,500 barrels a week from 31,000 in 2016"
      if (form === "from" && isNumber(s, i + 1) && [6, 5, 4, 3, 2].some((k) => reaches(s, i - k, i))) return region();
      if (!before(TURNED, form === "from" ? 2 : 3)) return null;
      if (form === "from") return region();
      const named = [i + 1, i + 2, i + 3].some((k) => YEARLY.test(formOf(s, k)));
      const earlier = [i + 1, i + 2].some((k) =>
        /^(?:previous|preceding|prior|last|earlier|same|year)$/iu.test(formOf(s, k)),
      );
      return named && earlier ? region() : null;
    }
    default:
      return null;
  }
}

const regionsOf = ofSentence((s): readonly Region[] => {
  const found: Region[] = [];
  for (let i = 0; i < s.tokens.length; i++) {
    const region = regionAt(s, i);
    if (region !== null) found.push(region);
  }
  return found;
});

/**
 * Whether a time only says what a claim is held against: the 2019 of "fewer than in 2019" is no time of the claim,
 * unless the claim itself stands there.
 */
export function onlyCompared(s: Sentence, mention: Pick<Words, "first" | "last">, claim: number): boolean {
  // "fell 36 percent from 2017 to May 2023": both ends of the change, and so its time.
  if (s.tokens.slice(mention.first, mention.last).some(({ form }) => /^(?:to|until|through)$/iu.test(form)))
    return false;
  return regionsOf(s).some(
    ({ first, last }) => mention.first >= first && mention.first <= last && (claim < first || claim > last),
  );
}

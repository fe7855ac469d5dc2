import type { Claim } from "../../../model/index.ts";
import { amountsIn } from "../../../reading/figures/index.ts";
import { type Quantity, quantityOf } from "../figures/amount.ts";
import { kindsBehind } from "./counts.ts";

/** A number of dead that the words give and no figure: of all, or of one kind. */
export interface Whole {
  readonly quantity: Quantity;
  readonly shown: string;
  /** Of whom, where it is not of all. */
  readonly kinds: readonly string[];
}

const DEATHS: ReadonlySet<string> = new Set(["kill", "die", "people-killed"]);
/** "Five cadets and three bandits died": nothing but two kinds and their end. */
const BETWEEN =
  /^ (?:(?!(?:among|others?|more|were|was|died|killed|wound\w*|injur\w*|arrest\w*|who|that|in|at|on|from|after|when)\b)[\p{L}-]+ ){1,7}and (?:another )?$/u;
const DIED =
  /^ (?:(?!(?:others?|more)\b)\p{Ll}[\p{L}-]* ){1,3}(?:(?:were|had been|have been) )?(?:killed|died|dead|perished|fell|slain|murdered|shot dead|lost their lives)\b/u;
const KILLED = /\b(?:killed|killing|kill|kills|left dead|claimed the lives of) $/u;
/** "Among the dead were five cadets and three bandits": perhaps not all of them. */
const SOME = /\b(?:among|includ\w+|of (?:them|the|those|whom)|also|another|besides|as well)\b/iu;

/** "Killing him and nine others", "Mayor Ana Ruiz was shot dead together with three others": one, and the others. */
const ONE_AND =
  /(?:^|\b(?:kill(?:s|ed|ing)?|murder(?:s|ed|ing)?|left) )(?:(?:the |a )?(?:\p{Ll}+ ){0,2}\p{Ll}+|him|her|(?:the )?(?:\p{Ll}+ )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,4}) and $/u;
const ALONG =
  /^(?:[^,;]*, )?(?:(?!\band\b)[^,;])* (?:was|were|been) (?:killed|murdered|assassinated|shot dead|gunned down),? (?:along|together) with $/u;
const OTHERS = /^ (?:others?\b|other (?:people|persons|men|officers|victims)\b)/u;

const NTH =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );
/** "A seventh warder has died in hospital", "an eighth body". */
const ORDINAL = new RegExp(
  `^(?:[^,;]* )?[Aa]n? (?<nth>${NTH.slice(3).join("|")})(?<behind>(?: \\p{Ll}[\\p{L}-]*){1,3})`,
  "u",
);

const exactly = (low: number, quote: string): Quantity =>
  quantityOf({ low, high: low, bound: "exact", unit: "people", quote });

/**
 * The dead that a claim counts beside its figure: the two kinds of "five cadets and three bandits were killed" make
 * eight, "the mayor and nine others" are ten, and where "a seventh warder died" there are seven.
 */
export function wholesOf(claim: Claim, persons: readonly string[]): readonly Whole[] {
  const { quote, type, kind } = claim;
  if (!DEATHS.has(type ?? "") || (kind !== "event" && kind !== "figure") || quote.length > LONG) return [];
  const nth = kind === "event" ? ORDINAL.exec(quote)?.groups : undefined;
  if (nth?.["nth"] !== undefined) {
    const low = NTH.indexOf(nth["nth"]);
    const shown = `a ${nth["nth"]}${nth["behind"] ?? ""}`.split(" ").slice(0, 3).join(" ");
    return [{ quantity: exactly(low, shown), shown, kinds: kindsBehind(nth["behind"] ?? "", persons) }];
  }
  if (claim.figure === null) return [];
  const amounts = amountsIn(quote);
  for (const [at, one] of amounts.entries()) {
    const before = quote.slice(0, one.start);
    const behind = quote.slice(one.end);
    if (one.low === null || one.low !== one.high) continue;
    if (OTHERS.test(behind) && (ONE_AND.test(before) || ALONG.test(before)))
      return [{ quantity: exactly(one.low + 1, quote), shown: `${one.low + 1} people`, kinds: [] }];
    const other = amounts[at + 1];
    if (!other || other.low === null || other.low !== other.high || SOME.test(quote)) continue;
    const two = BETWEEN.test(quote.slice(one.end, other.start));
    if (two && (DIED.test(quote.slice(other.end)) || KILLED.test(before)))
      return [{ quantity: exactly(one.low + other.low, quote), shown: `${one.low + other.low} people`, kinds: [] }];
  }
  return [];
}

/** "Five cadets and three bandits": the first number is of some of those who are counted. */
export function isOfTwo({ quote }: Claim, number: string): boolean {
  const amounts = amountsIn(quote.slice(0, LONG));
  const at = amounts.findIndex(({ start, end }) => quote.slice(start, end).includes(number));
  const [one, other] = [amounts[at], amounts[at + 1]];
  return one !== undefined && other !== undefined && BETWEEN.test(quote.slice(one.end, other.start));
}
/** Characters of a claim whose words are one count. */
const LONG = 200;

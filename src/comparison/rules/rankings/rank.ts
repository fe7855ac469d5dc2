import type { RankingQuestion } from "../../../model/codebook.ts";
import { stemOf } from "../figures/kinds.ts";

/** How words rank somebody in a row's domain. */
export interface Rank {
  /** First of all, or one among the first. */
  readonly tier: "first" | "among";
  /** The noun as which he is ranked ("cartel", "producer"), as a stem; empty when the words name none. */
  readonly noun: string;
  /** What stands between rank and noun, as stems: the "fentanyl" of "the largest fentanyl producer". */
  readonly goods: readonly string[];
  /** It is over: "the formerly dominant group". */
  readonly over: boolean;
  /** The words mark a change: "has become", "is now", "today". */
  readonly turned: boolean;
  /** What says where: the owner before the rank and the words behind it, "the world's … on earth". */
  readonly around: string;
  /** The ranking words as the text has them: "most dominant trafficking organization". */
  readonly shown: string;
}

/** What a drug cartel does anyway; names say whose. */
const USUAL = /^(?:criminal|drug|trafficking|crime|organized|illegal|illicit|violent|powerful|and|transnational)$/u;

interface Matcher {
  readonly superlative: RegExp;
  /** "the once mighty cartel": what it was, and is no longer. */
  readonly once: RegExp;
  readonly alone: RegExp | null;
}
const matchers = new WeakMap<RankingQuestion, Matcher>();

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

/** "strong": strongest; "deadly": deadliest; "big": biggest; "large": largest. */
function endings(word: string): readonly string[] {
  if (/\s/u.test(word)) return [];
  const forms = [`${word}est`];
  if (word.endsWith("e")) forms.push(`${word}st`);
  if (/[^aeiou]y$/u.test(word)) forms.push(`${word.slice(0, -1)}iest`);
  if (/[^aeiou][aeiou][bdgmnpt]$/u.test(word)) forms.push(`${word}${word.at(-1)}est`);
  return forms;
}

function matcherOf(row: RankingQuestion): Matcher {
  const known = matchers.get(row);
  if (known) return known;
  const words = row.words.map(escaped).join("|");
  const forms = row.words.flatMap(endings).map(escaped).join("|");
  // "most powerful", "most powerful and violent", "most violently aggressive"; "strongest"
  const superlative = new RegExp(
    `\\bmost\\s+(?:[\\p{L}-]+(?:,|\\s+and)?\\s+){0,2}?(?:${words})\\b|\\b(?:${forms})\\b`,
    "iu",
  );
  const alone =
    row.first && row.first.length > 0 ? new RegExp(`\\b(?:${row.first.map(escaped).join("|")})\\b`, "iu") : null;
  const once = new RegExp(`(?<=\\b(?:once|formerly|previously|hitherto)[\\s-](?:all-)?)(?:${words})\\b`, "iu");
  const made = { superlative, once, alone };
  matchers.set(row, made);
  return made;
}

/** Where the ranked noun phrase ends. */
const ENDS =
  /^(?:in|of|on|with|to|that|who|which|has|have|is|are|was|were|by|for|from|under|over|across|after|as|at|among|within|when|while|but|or|than|throughout|remains?|operating|behind|since|until|before|during|despite|because|between|through|today|now|currently|without|into|onto|against|according)$/iu;
/** "the second most powerful group" is not the first. */
const SECOND = /\b(?:second|third|fourth|fifth|2nd|3rd|4th|5th|next|least|not only)[\s-]+(?:the\s+)?$/iu;
const ONE_OF =
  /\b(?:one|two|three|four|five|some|several|many|any|each|part|half|both|all|none|\d+) of (?:[\p{L}’'-]+ ){0,3}$|\b(?:among|amongst|including)\s+(?:[\p{L}’'-]+ ){0,3}$/iu;
const OVER =
  /\b(?:previously|formerly|former|once|erstwhile|then|long|hitherto|no longer|used to be)[\s-]+(?:[\p{L}’'-]+[\s-]+){0,3}$|\bhad been\b|\bno longer\b|\bused to\b/iu;
const TURNED =
  /\b(?:become|became|becoming|emerged|overt(?:ook|aken)|surpassed|eclipsed|replaced|displaced|risen|rose|is now|are now|now|today|nowadays)\b/iu;
/** "Mexico's most violent gang", "the world's three largest" */
const OWNER = /(?:\p{Lu}[\p{L}.]+ ){0,2}[\p{L}.]+'s?\s+(?:[\p{L}-]+\s+){0,2}$/u;
const INDEFINITE = /\b(?:an?|no|any)\s+(?:[\p{L}-]+\s+){0,1}$/iu;

/** How a text ranks somebody in the domain of a row, or null when it does not. */
export function rankIn(text: string, row: RankingQuestion): Rank | null {
  const words = text.slice(0, 600).replaceAll("’", "'");
  const { superlative, once, alone } = matcherOf(row);
  const graded = superlative.exec(words) ?? once.exec(words);
  const found = graded ?? alone?.exec(words) ?? null;
  if (!found) return null;
  const before = words.slice(0, found.index);
  if (SECOND.test(before)) return null;
  const after = words.slice(found.index + found[0].length);
  const phrase = phraseAfter(after);
  const last = phrase.at(-1);
  const noun = stemOf(last?.[0] ?? "");
  if (noun !== "" && !row.among.some((one) => stemOf(one) === noun)) return null;
  const among = ONE_OF.test(before) || (!graded && INDEFINITE.test(before));
  return {
    tier: among ? "among" : "first",
    noun,
    goods: phrase
      .slice(0, -1)
      .flatMap(([word]) => (/^\p{Lu}/u.test(word) || USUAL.test(stemOf(word)) ? [] : [stemOf(word)])),
    over: OVER.test(before) || /\bno longer\b/iu.test(words),
    turned: TURNED.test(words),
    around: `${OWNER.exec(before)?.[0] ?? ""} ${(last ? after.slice(last.index + last[0].length) : after).split(/[,;:()—–]/u, 1)[0] ?? ""}`,
    shown: found[0] + (last ? after.slice(0, last.index + last[0].length) : ""),
  };
}

/** The words of the ranked noun phrase after the ranking word, as they stand there. */
function phraseAfter(after: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (const match of after.matchAll(/[\p{L}\p{N}'-]+|[.,;:()—–]/gu)) {
    const [token] = match;
    if (!/^[\p{L}\p{N}]/u.test(token) || ENDS.test(token) || /^\d/u.test(token)) break;
    if (token.toLowerCase() === "and" && found.length > 0) break;
    found.push(match);
    // So long a run of words is no noun phrase.
    if (found.length > 6) return [];
  }
  return found;
}

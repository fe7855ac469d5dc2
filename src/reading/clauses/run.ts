import type { Sentence } from "../../language/analysis.ts";
import { children } from "../../language/tree.ts";
import type { Argument } from "../layers.ts";
import { thatBehindIs } from "./outer.ts";
import { phrasesOf } from "./phrases.ts";
import { isParticle } from "./verbs.ts";

/** A run longer than this many words is cut to the predicate's nearer participants. */
const LONGEST = 28;

const CORE = new Set(["aux", "aux:pass", "cop", "compound:prt", "expl", "det", "nummod", "amod", "compound"]);

/**
 * The shortest run of tokens that holds a predicate and its own participants: subject to the last object or oblique,
 * without fronted adverbials, shared participants that stand elsewhere, or a tail beyond `LONGEST` words.
 */
export function runOf(
  sentence: Sentence,
  predicate: number,
  parts: readonly Argument[],
): { start: number; end: number } {
  const { first, last } = phrasesOf(sentence);
  let from = predicate;
  let to = predicate;
  const behind = thatBehindIs(sentence, predicate);
  for (const index of children(sentence, predicate)) {
    const token = sentence.tokens[index]!;
    if (index < behind) continue;
    // "never attacked", "shot it down"
    const near = token.deprel === "advmod" && (index < predicate ? predicate - index < 6 : isParticle(token));
    if (!CORE.has(token.deprel) && !near) continue;
    from = Math.min(from, first[index]!);
    to = Math.max(to, last[index]!);
  }
  // The predicate noun of a copula is its own complement: "is the leader of the cartel".
  const itself = parts.find((a) => a.head === predicate);
  if (itself && itself.last - itself.first < LONGEST) {
    from = Math.min(from, itself.first);
    to = Math.max(to, itself.last);
  }
  const own = parts.filter((a) => a.via !== "shared" && a.via !== "controlled");
  // What follows first: a long subject may be left out ("The cartel, while keeping …, has split into factions").
  const after = own.filter((a) => a.first > predicate && a.head !== predicate).sort((a, b) => a.first - b.first);
  for (const part of after) {
    if (sentence.tokens[part.head]!.deprel === "ccomp" || part.marker === "according to") continue;
    // "launched it, residents said": a bare phrase after the verb is seldom its own.
    if (part.slot === "oblique" && part.marker === "") continue;
    if (part.last - from >= LONGEST) break;
    to = Math.max(to, part.last);
  }
  const before = own.filter((a) => a.last < predicate).sort((a, b) => b.first - a.first);
  let begunInside = false;
  for (const part of before) {
    if (part.slot === "oblique" && part.via !== "relative") continue;
    const start = startOf(sentence, part);
    // "A judge who had …, and his wife were killed": without the judge, the words say that his wife was killed alone.
    if (to - start >= (begunInside && part.slot !== "oblique" ? 2 * LONGEST : LONGEST)) continue;
    begunInside ||= sentence.tokens[part.head]!.deprel === "conj";
    // The antecedent of a relative clause belongs to the run only where it is next to it.
    if (part.via === "relative" && from - part.last > 4) continue;
    from = Math.min(from, start);
  }
  from = Math.min(from, to);
  // "were captured or killed", "began to flee": one bare word tells nothing; the participants that it shares go in.
  if (to - from < 2) {
    for (const part of parts) {
      if (Math.max(to, part.last) - Math.min(from, part.first) >= LONGEST / 2) continue;
      from = Math.min(from, part.first);
      to = Math.max(to, part.last);
    }
  }
  return trimmed(sentence, from, to);
}

/** The phrase with its preposition. */
const startOf = (sentence: Sentence, part: Argument): number => {
  if (part.via === "relative" || !/^[a-z]/.test(part.marker) || part.via === "compound" || part.via === "modified")
    return part.first;
  const marks = children(sentence, part.head).filter((c) => sentence.tokens[c]!.deprel === "case" && c < part.head);
  return Math.min(part.first, ...marks);
};

function trimmed(sentence: Sentence, from: number, to: number): { start: number; end: number } {
  const { tokens } = sentence;
  let first = from;
  let last = to;
  const idle = (index: number): boolean => {
    const token = tokens[index]!;
    // "88 clerks were dismissed, up | from 51": the comparison begins with it.
    const against = /^(?:up|down)$/i.test(token.form) && tokens[index - 1]?.form === ",";
    return token.upos === "PUNCT" || token.upos === "CCONJ" || (against && index === last);
  };
  while (first < last && idle(first)) first++;
  // "among them Colonel Juan Paz": the pronoun belongs to "among".
  if (first < last && /^them$/i.test(tokens[first]!.form) && /^among$/i.test(tokens[first - 1]?.form ?? "")) first++;
  while (last > first && idle(last)) last--;
  return { start: tokens[first]!.start, end: tokens[last]!.end };
}

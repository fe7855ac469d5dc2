/**
 * Words by which a text calls itself a round-up: then its numbers part it. A "briefing No. 41" or a policy briefing is
 * one paper with numbered sections; a daily or a news briefing is a round-up.
 */
const ROUND_UP =
  /\b(?:round-?ups?|(?:news|daily|weekly) digest|newsletter|(?:daily|weekly|morning|evening|news|press|monday|friday) brief(?:ing)?|(?:week|month) in review|news in brief|resumen (?:semanal|de noticias)|síntesis informativa)\b/iu;

/** Whether words at the head of a text say that it is several numbered ones. */
export const callsItselfRoundUp = (words: string): boolean => ROUND_UP.test(words);

/** What only a round-up is called; "Police round-up nets forty" and "Mayor leaves press briefing" are stories. */
const NAMES: readonly RegExp[] = [
  /\b(?:weekly|daily|monthly|news|crime) (?:round-?up|digest)\b|\bround-?up of (?:the )?(?:news|week|day|month)\b/iu,
  /\b(?:week|month|day) in review\b|\bnews in brief\b|\b(?:resumen (?:semanal|de noticias)|boletín semanal)\b|\bsíntesis informativa\b/iu,
  // "The Valley Brief", "Coast Morning Briefing: who paid": all in capitals or with them, from the first word on
  /^(?:The |THE )?(?:\p{Lu}[\p{L}’']* ){1,4}(?:Brief|BRIEF|Briefing|BRIEFING|Digest|DIGEST|Dispatch|DISPATCH)(?![\p{L}\d]| (?:No\.?|number|\d|on|from|of)\b)/u,
];
/** Longer than any name, or any title that begins with one. */
const LONGEST_NAME = 100;

/** Whether one of some short lines, a title or a sender among them, names a round-up: then headings alone part it. */
export const namesRoundUp = (lines: readonly string[]): boolean =>
  lines.some(
    (line) =>
      line.length <= LONGEST_NAME && !/[.!?]["”’)]?\s*$/.test(line) && NAMES.some((name) => name.test(line.trim())),
  );

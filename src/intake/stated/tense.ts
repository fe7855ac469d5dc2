import { clauseAt, HERE } from "./dates.ts";

/** What looks ahead: a date in such a clause, or behind such a word, may lie after the day of publication. */
const AHEAD = new RegExp(
  `(?<!\\p{L})(?:will|shall|would|could|might|should|must|expects?|expected|hopes?|wants?|intends?|seeks?|promises?|promised|pledged|vowed|plans?|planned|planning|scheduled|forecasts?|projected|projections?|predicts?|predicted|targets?|goals?|aims?|upcoming|deadline|expires?|horizon|if|set (?:for|to)|proposed|budget|agenda|vision|hasta|será|serán|podrá|prevé|previsto|próxim[oa]s?)(?!\\p{L})|\\b(?:by|until|till|before|through|to|for|due|para|antes de)\\s+(?:the )?${HERE}`,
  "iu",
);
/** What tells of the past. */
const PAST =
  /(?<!\p{L})(?:was|were|had|did|took|said|told|killed|began|came|went|became|fell|rose|led|found|held|saw|made|left|won|lost|fled|shot|struck|sent|gave|got|split|broke|grew|met|paid|ran|spoke|stood|sold|bought|caught|fought|wrote|drove|threw|stole|spent|kept|brought|built|hid|cost|dropped|fue|fueron|había|dijo|murió|ocurrió|\p{L}{2,}ed|\p{L}{3,}(?:ó|aron|ieron))(?!\p{L})/iu;

/** Where the last match of a pattern in some words begins and ends; null without any. */
function lastOf(pattern: RegExp, words: string): { readonly start: number; readonly end: number } | null {
  const found = [...words.matchAll(new RegExp(pattern.source, "giu"))].at(-1);
  return found === undefined ? null : { start: found.index, end: found.index + found[0].length };
}
/** Between "will" and "sentenced". */
const PASSIVE = /\b(?:be|been|have|get)\s+(?:\p{L}+ly\s+)?$/u;

/**
 * Whether a date is told of as past: the last verb of its clause before it tells so, not one that looks ahead ("was
 * arrested in March 2025 and will be sentenced in 2026"); of a date that opens its clause, all of the clause.
 */
export function isPast(text: string, start: number, end: number): boolean {
  const clause = clauseAt(text, start, end);
  const before = clause.slice(0, clause.indexOf(HERE) + 1);
  const [past, ahead] = [lastOf(PAST, before), lastOf(AHEAD, before)];
  if (past) return ahead === null || (past.end > ahead.end && !PASSIVE.test(before.slice(ahead.end, past.start)));
  return PAST.test(clause) && !AHEAD.test(clause);
}

/** What stands behind a date that is still to come: "the hearing is set for …", "he will be sentenced on …". */
const COMING = new RegExp(
  `(?<!\\p{L})(?:will|(?:is|are|has been|have been) (?:now |next |also )?(?:scheduled|set|due|expected|slated|adjourned|postponed|fixed)|se celebrará|será|serán|comparecerá|comparecerán)(?!\\p{L})(?<between>[^;:]{0,80})${HERE}`,
  "iu",
);
/** Words of a time before its own: what was to come then may be over. */
const ELSEWHEN = /(?<!\p{L})(?:promised|pledged|vowed|then|at the time|would|had)(?!\p{L})/iu;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/u;

/** Whether a date is told of as still to come: "The next hearing is scheduled for 14 May 2026." */
export function isToCome(text: string, start: number, end: number): boolean {
  const clause = clauseAt(text, start, end);
  const found = COMING.exec(clause);
  const between = found?.groups?.["between"];
  if (between === undefined || ELSEWHEN.test(clause)) return false;
  // "In 2019 officials said that it will open in …"; but "was arrested in 2025 and will be sentenced on …"
  const before = clause.slice(0, found?.index);
  if (YEAR.test(between) || (YEAR.test(before) && !/(?<!\p{L})(?:and|but|who|y)\s+$/iu.test(before))) return false;
  const past = lastOf(PAST, between);
  return past === null || PASSIVE.test(` ${between.slice(0, past.start)}`) || /^\s*(?:to|for|on)\b/u.test(between);
}

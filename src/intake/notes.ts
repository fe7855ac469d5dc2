/** What marks a note: "1", "12,13", "[3]", "*", "iv". */
export const NOTE_MARK = /^[\s([]*(?:\d{1,3}|[*†‡§¶]{1,3}|[ivx]{1,4})(?:\s?[,;–-]\s?\d{1,3}){0,6}[\s)\]]*$/;
/** What a raised number stands behind where it is no mark of a note: "km²", "10⁶", "x²". */
export const POWER = /(?:^|[\s\d(])[kcm]?m$|(?:^|[^\d.,])10$|(?:^|[^\p{L}])\p{L}$/u;
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** A number as it is written raised: "10" and a raised "6" must not become a hundred and six. */
export const raised = (digits: string): string => digits.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit);

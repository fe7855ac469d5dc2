/** Marks that open words of somebody's own, and those that close them. */
const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ["“", "”"],
  ["«", "»"],
];

/** Characters of a quoted word or two that a run may begin behind or end before. */
const NEAR = 3;

/** Characters that a quoted phrase may go on behind the words of a claim: "was to cost “cents|, not pesos”". */
const REST = 40;

/** How far words in quotation marks go on to their closing mark, or none where another sentence or quotation begins. */
function restOf(behind: string, open: string, close: string): number {
  const at = behind.indexOf(close);
  return at < 0 || behind.slice(0, at).includes(open) || /[.!?;:]/u.test(behind.slice(0, at)) ? 0 : at + close.length;
}

function count(text: string, mark: string): number {
  let found = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) found++;
  return found;
}

/**
 * A stretch of text with both its quotation marks: "known as “El Faro | ”", "called the pact “a shame | ,”", and the words
 * that only close one: "| “Clavel”, a bookkeeper". Marks that stand farther off are another's.
 */
export function withMarks(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  let [from, to] = [start, end];
  for (const [open, close] of PAIRS) {
    const [opened, closed] = [count(text.slice(from, to), open), count(text.slice(from, to), close)];
    if (opened === closed + 1) {
      const behind = text.slice(to, to + NEAR);
      const at = behind.indexOf(close);
      if (at >= 0 && /^[\s.,!?…’']*$/u.test(behind.slice(0, at))) to += at + close.length;
      else to += restOf(text.slice(to, to + REST), open, close);
    } else if (closed === opened + 1 && text.slice(from - open.length, from) === open) from -= open.length;
  }
  // The same mark opens and closes: "known as "El Faro | "".
  if (count(text.slice(from, to), '"') % 2 === 1) {
    const at = /^[.,!?…]?"/u.exec(text.slice(to, to + NEAR));
    if (at) to += at[0].length;
    else if (text[from - 1] === '"') from--;
  }
  return { start: from, end: to };
}

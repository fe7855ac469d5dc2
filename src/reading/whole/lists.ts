import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";

/** Names that a list has at most, and tokens of one name. */
const ITEMS = 16;
const NAME = 4;

const isName = (t: Token | undefined): boolean =>
  t !== undefined && /^\p{Lu}/u.test(t.form) && /^(?:PROPN|ADJ)$/.test(t.upos);
const is = (t: Token | undefined, form: RegExp): boolean => t !== undefined && form.test(t.form);

/** The last token of a name that begins here, an article before it and all; -1 where none does. */
function nameEnd(tokens: readonly Token[], from: number): number {
  const start = is(tokens[from], /^the$/) ? from + 1 : from;
  if (!isName(tokens[start])) return -1;
  let end = start;
  while (end < start + NAME && isName(tokens[end + 1])) end++;
  return tokens[end]!.upos === "PROPN" ? end : -1;
}

/**
 * The end of a list of names of which a run has the first: "contacts in Chile, Peru |, Canada, and Spain". The
 * tree may have lost its end; the words have not. Only a list that "and" closes, and behind which a mark stands.
 */
export function listEnd(sentence: Sentence, last: number): number {
  const { tokens } = sentence;
  const own = tokens[last];
  if (!own || own.upos !== "PROPN") return last;
  const top = /^(?:conj|appos|flat|compound)/.test(own.deprel) ? tokens[own.head] : own;
  const placed = [own, top].some(
    (t) =>
      t && dependents(sentence, t.index, "case").some((c) => /^(?:in|into|across|throughout|from|to)$/i.test(c.form)),
  );
  if (!placed) return last;
  let at = last;
  for (let items = 0; items < ITEMS; items++) {
    const comma = is(tokens[at + 1], /^,$/);
    const and = at + (comma ? 2 : 1);
    if (is(tokens[and], /^(?:and|or)$/)) {
      let from = and + 1;
      if (is(tokens[from], /^(?:deep|far|well)$/)) from++;
      if (is(tokens[from], /^(?:in|into|across|throughout)$/)) from++;
      const end = nameEnd(tokens, from);
      const next = tokens[end + 1];
      return end > 0 && (next === undefined || next.upos === "PUNCT") ? end : last;
    }
    const end = comma ? nameEnd(tokens, at + 2) : -1;
    if (end < 0) return last;
    at = end;
  }
  return last;
}

/** A word list of a reader's rows as a set: words set apart by spaces or line ends, "set_off" for a word with a space. */
export const wordList = (list: string): ReadonlySet<string> =>
  new Set(list.split(/\s+/u).flatMap((word) => (word === "" ? [] : [word.replaceAll("_", " ")])));

const NONE: readonly never[] = [];

/** The rows that name a verb, in their order: a clause looks at those of its own verb only. */
export function byVerb<R extends { readonly verbs: Iterable<string> }>(
  rows: readonly R[],
): (verb: string) => readonly R[] {
  const found = new Map<string, R[]>();
  for (const row of rows) {
    for (const verb of row.verbs) {
      const list = found.get(verb);
      if (list) list.push(row);
      else found.set(verb, [row]);
    }
  }
  return (verb) => found.get(verb) ?? NONE;
}

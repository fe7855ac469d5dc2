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

/** Texts remembered, and the longest: hostile text cannot fill memory. */
const REMEMBERED = 20_000;
const LONGEST = 40;

/** A pure function of a word that is worked out once for each. */
export function rememberedText<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = work(text);
    if (text.length > LONGEST) return made;
    if (known.size >= REMEMBERED) known.clear();
    known.set(text, made);
    return made;
  };
}

/** Reads "twelve 12, dozen 12" into a map from words to numbers; the last word of a row is the number. */
export const numbered = (rows: string): ReadonlyMap<string, number> =>
  new Map(
    rows.split(",").map((row) => {
      const cut = row.trim().lastIndexOf(" ");
      return [row.trim().slice(0, cut), Number(row.trim().slice(cut + 1))];
    }),
  );

/** Reads "kilograms: kg kilos | tons: ton" into a map from each spelling (and the row's own name) to the row's name. Underscores stand for spaces. */
export const spelled = (rows: string): ReadonlyMap<string, string> =>
  new Map(
    rows.split("|").flatMap((row) => {
      const [name = "", spellings = ""] = row.split(":").map((part) => part.trim());
      const canonical = name.replaceAll("_", " ");
      return [name, ...spellings.split(/\s+/u)]
        .filter((word) => word !== "")
        .map((word): [string, string] => [word.replaceAll("_", " "), canonical]);
    }),
  );

/** Reads words that stand between blanks into a set. */
export const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

export interface Rows {
  readonly words: readonly string[];
}
/** Rows by one of their words, the longest first, so that a look-up costs one step. */
export function indexed<R extends Rows>(
  rows: readonly R[],
  key: (words: readonly string[]) => string | undefined,
): ReadonlyMap<string, readonly R[]> {
  const map = new Map<string, R[]>();
  for (const row of [...rows].sort((a, b) => b.words.length - a.words.length)) {
    const word = key(row.words) ?? "";
    map.set(word, [...(map.get(word) ?? []), row]);
  }
  return map;
}

/** Splits a row into its words. */
export const cut = (words: string): readonly string[] => words.split(" ");

/** A word list of a reader's rows as a set: words set apart by spaces or line ends, "set_off" for a word with a space. */
export const wordList = (list: string): ReadonlySet<string> =>
  new Set(list.split(/\s+/u).flatMap((word) => (word === "" ? [] : [word.replaceAll("_", " ")])));

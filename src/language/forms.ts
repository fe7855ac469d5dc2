/** Strings remembered; a pile of reports has more, of which most are rare. */
const REMEMBERED = 60_000;
/** Longer ones are no words. */
const LONGEST = 40;

const known = new Map<string, string>();

/**
 * The same text as the one string that stands for it everywhere: that which names in the program are, so that comparing a
 * word with a word of the program, or looking it up, asks for its address and not for its letters.
 */
export function oneString(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (text.length > LONGEST) return text;
  if (known.size >= REMEMBERED) known.clear();
  // Keys of objects are such strings.
  const one = Object.keys({ [text]: null })[0] ?? text;
  known.set(one, one);
  return one;
}

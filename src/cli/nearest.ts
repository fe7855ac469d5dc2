/** Edits (letters put in, left out, changed, two changed round) between two words; gives up above `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      next.push(edits);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? most + 1;
}

const folded = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .trim()
    .slice(0, 100);

/** The words that somebody may have meant, nearest first, at most three. */
function nearest(word: string, known: Iterable<string>): readonly string[] {
  const given = folded(word);
  const most = Math.max(1, Math.floor(given.length / 3));
  const found = new Map<string, number>();
  for (const candidate of known) {
    const other = folded(candidate);
    const edits = other.startsWith(given) && given.length >= 3 ? 0 : distance(given, other, most);
    if (edits <= most) found.set(candidate, edits);
  }
  return [...found]
    .sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 3)
    .map(([candidate]) => candidate);
}

/** "Did you mean A, B or C?", or null when nothing is near. */
export function didYouMean(word: string, known: Iterable<string>): string | null {
  const words = nearest(word, known);
  if (words.length === 0) return null;
  const last = words.at(-1) ?? "";
  return `Did you mean ${words.length === 1 ? last : `${words.slice(0, -1).join(", ")} or ${last}`}?`;
}

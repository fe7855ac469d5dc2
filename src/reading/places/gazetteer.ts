import type { Codebook, PlaceRow } from "../../model/codebook.ts";

/** The place rows of a codebook by name, ready to be looked up word by word. */
export interface Gazetteer {
  /** Rows that have this name, the likeliest first; `name` as `foldName` gives it. */
  named(name: string): readonly PlaceRow[];
  /** How many tokens the names that begin with this word have at most; 0: none does. */
  longest(word: string): number;
  row(id: string): PlaceRow | undefined;
  /** Whether a row lies in another, at any depth. */
  isWithin(row: PlaceRow, whole: string): boolean;
}

const MARKS = /\p{M}/gu;
/** A name as it is compared: without accents, in lower case. */
export const foldName = (name: string): string => {
  // Almost every word is plain ASCII, and then folding is lower-casing.
  for (let index = 0; index < name.length; index += 1) {
    if (name.charCodeAt(index) > 127) return name.normalize("NFD").replace(MARKS, "").replace(/’/gu, "'").toLowerCase();
  }
  return name.toLowerCase();
};

/** "US", "UK", "L.A.": names that are only meant when written so; "us" is a pronoun. */
const isAcronym = (name: string): boolean => name.length < 7 && /^(?:\p{Lu}\.?){2,5}$/u.test(name);

const firstWord = (folded: string): string => /^[^\s,-]+/u.exec(folded)?.[0] ?? folded;

/** Tokens of a name at most. */
const LONGEST = 8;
/** How many tokens a name has at most: its words, its marks, and what these cut; a contraction makes one more. */
const tokensOf = (name: string): number =>
  name.split(" ").length + 2 * (name.match(/[^\p{L}\p{M}\p{N} ]/gu) ?? []).length + 1;

/** Words of which the answer is kept. */
const REMEMBERED = 20_000;
const remember = (work: (word: string) => number): ((word: string) => number) => {
  const known = new Map<string, number>();
  return (word) => {
    let answer = known.get(word);
    if (answer === undefined) {
      if (known.size >= REMEMBERED) known.clear();
      known.set(word, (answer = work(word)));
    }
    return answer;
  };
};

/** Which row a bare name means: a state before a town of the same name, the nearer country before the farther. */
function rank(row: PlaceRow): number {
  if (row.precision === "region") return row.within === "mx" || row.within === null ? 6 : 4;
  if (row.precision === "country") return 5;
  // Reports mean the capital and the city by these names, not the states.
  if (row.id === "us-dc" || row.id === "us-ny-new-york") return 4.5;
  if (row.id.startsWith("mx-")) return 3.5;
  return row.id.startsWith("us-") ? 3 : 2;
}

const made = new WeakMap<Codebook, Gazetteer>();

/** The gazetteer of a codebook; built at the first call, then kept with it. */
export function gazetteerOf(codebook: Codebook): Gazetteer {
  const known = made.get(codebook);
  if (known) return known;
  const byName = new Map<string, PlaceRow[]>();
  const byId = new Map<string, PlaceRow>();
  const first = new Map<string, number>();
  for (const row of codebook.places) {
    byId.set(row.id, row);
    for (const name of [row.name, ...row.names]) {
      const key = isAcronym(name) ? name : foldName(name);
      const rows = byName.get(key);
      if (rows === undefined) byName.set(key, [row]);
      else if (!rows.includes(row)) rows.push(row);
      const begin = firstWord(foldName(name));
      first.set(begin, Math.max(first.get(begin) ?? 0, Math.min(tokensOf(name), LONGEST)));
    }
  }
  for (const rows of byName.values()) rows.sort((a, b) => rank(b) - rank(a));
  const gazetteer: Gazetteer = {
    named: (name) => byName.get(name) ?? [],
    longest: remember((word) => first.get(firstWord(foldName(word))) ?? 0),
    row: (id) => byId.get(id),
    isWithin(row, whole) {
      let at: PlaceRow | undefined = row;
      for (let depth = 0; at !== undefined && depth < 5; depth += 1) {
        if (at.within === whole) return true;
        at = at.within === null ? undefined : byId.get(at.within);
      }
      return false;
    },
  };
  made.set(codebook, gazetteer);
  return gazetteer;
}

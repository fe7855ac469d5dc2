/** Words that open compounds which keep their hyphen: "long-term", "self-defence". */
const OPENING = new Set(
  "well self non long short high low half full part far near hard first second third two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety vice drug gun law cross counter-narcotics state middle working white blue red black so-called decision policy us u.s mexican american colombian latin anglo".split(
    " ",
  ),
);
/** Words that end such compounds: "Sinaloa-based", "state-led", "a three-year-old". */
const CLOSING = new Set(
  "based led backed related ranking ranked old year years month months week weeks day days hour hours mile kilometre kilometer term level scale owned run called profile made style born affiliated linked aligned controlled trafficking traffickers laundering smuggling producing growing driven funded sponsored armed trained known wide range fire enforcement defence defense determination largest biggest smallest highest lowest most term century elect general governor president mayor thirds fifths quarters percent per-cent speaking term-limited dollar peso euro million billion fold depth effect economic political military".split(
    " ",
  ),
);
/** Beginnings that make one word with what follows, though both halves are words: "with-out", "under-stand". */
const CLOSED =
  /^(?:under|over|out|with|how|what|when|where|who|more|further|never|news|some|any|every|no|in|up|down|back|fore|on|for|there|here|to|him|her|them|your|it|our|be|al|a|an|as|at|with|inter|trans|super|sub|re|de|dis|un|mis|pre|con|com|pro|per|im|en|ex)$/i;
/** "ex-president": of the words that begin with "ex" only these keep the hyphen. */
const FORMER =
  /^(?:president|governor|mayor|soldier|soldiers|wife|husband|police|policeman|minister|chief|leader|leaders|officer|officers|official|officials|member|members|general|partner|senator|convict|husband)\b/i;

/** Words that open compounds of three: "side-by-side", "step-by-step". */
const PAIRED = new Set(["side", "face", "day", "door", "word", "step", "year", "mouth"]);

const LETTERS = /[\p{L}\p{M}’']+$/u;
const FIRST = /^[\p{L}\p{M}’']+/u;

/** The words of a document that stand whole within its lines, in small letters, with compounds as they are written. */
export type Vocabulary = ReadonlySet<string>;

/** What a document writes inside its lines; the broken words at their ends are left out. */
export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const known = new Set<string>();
  for (const line of lines) {
    const words = line.toLowerCase().match(/[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu) ?? [];
    const broken = /[-\u2010\u00ad]\s*$/.test(line);
    for (const word of broken ? words.slice(0, -1) : words) known.add(word.replaceAll("\u2010", "-"));
  }
  return known;
}

/**
 * Joins a line to the next one of its paragraph: a space, or nothing where a word was parted. The hyphen goes when the
 * word without it is right ("govern-/ment"), and stays in what is written with it ("US-/Mexico", "long-/term").
 */
export function join(line: string, next: string, known: Vocabulary): string {
  if (line.endsWith("\u00ad")) return line.slice(0, -1);
  if (!/[-\u2010]$/.test(line)) return /[–/]$/.test(line) && !/\s[–/]$/.test(line) ? line : `${line} `;
  const before = line.slice(0, -1);
  const left = LETTERS.exec(before)?.[0];
  const right = FIRST.exec(next)?.[0];
  // "30-/40", "- /x": a range or a dash.
  if (left === undefined || right === undefined) return /\s$|^$/.test(before) ? `${line} ` : line;
  const token = /\S+$/.exec(before)?.[0] ?? "";
  if (/[/@]|www\./.test(token)) return line;
  // "side-/by-side": the rest of a compound keeps all its hyphens, the rest of a word ("govern-/ment-run") does not.
  const compound = /^-\p{L}/u.test(next.slice(right.length));
  const a = left.toLowerCase();
  if (compound && (known.has(a) || CLOSED.test(a) || OPENING.has(a) || PAIRED.has(a))) return line;
  return keeps({ left, right, token, known }) ? line : before;
}

function keeps(parts: {
  readonly left: string;
  readonly right: string;
  readonly token: string;
  readonly known: Vocabulary;
}): boolean {
  const { left, right, token, known } = parts;
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  const whole = a + b;
  // "Franco-/Prussian" and "US-/Mexico"; but a headline in capitals is parted like any words.
  if (/^\p{Lu}/u.test(right) && !(/^\p{Lu}{2,}$/u.test(left) && /^\p{Lu}{2,}$/u.test(right))) return true;
  if (/^\p{Lu}{2,}$/u.test(left) && /^\p{Ll}/u.test(right)) return true;
  if (known.has(`${a}-${b}`)) return true;
  if (known.has(whole)) return false;
  // "state-of-the-/art": one hyphen stays, so does the other.
  if (/[-\u2010]\p{L}+$/u.test(token)) return true;
  if (a === "ex") return FORMER.test(b);
  if (CLOSED.test(a)) return false;
  if (OPENING.has(a) || (CLOSING.has(b) && a.length >= 3)) return true;
  if (/^(?:anti|counter|semi|quasi|multi|post)$/.test(a)) return known.has(b);
  return a.length >= 3 && b.length >= 4 && known.has(a) && known.has(b);
}

/** Words that only their own language uses often; one that two of these languages share is in neither list. */
const COMMON: Readonly<Record<string, readonly string[]>> = {
  en: [
    "the",
    "of",
    "and",
    "to",
    "was",
    "that",
    "is",
    "for",
    "with",
    "by",
    "his",
    "which",
    "were",
    "has",
    "from",
    "had",
    "this",
    "have",
    "it",
  ],
  es: [
    "el",
    "los",
    "las",
    "del",
    "y",
    "una",
    "con",
    "por",
    "su",
    "fue",
    "más",
    "pero",
    "sus",
    "ha",
    "al",
    "según",
    "también",
  ],
  pt: ["os", "do", "da", "dos", "das", "não", "uma", "com", "em", "foi", "são", "mais", "pelo", "pela", "também", "ao"],
  fr: ["les", "des", "et", "est", "dans", "qui", "pour", "une", "sur", "au", "pas", "avec", "été", "ces", "aux", "ont"],
  de: [
    "der",
    "die",
    "und",
    "das",
    "den",
    "von",
    "mit",
    "ist",
    "nicht",
    "sich",
    "auf",
    "dem",
    "ein",
    "eine",
    "wurde",
    "zu",
  ],
  it: ["il", "di", "che", "gli", "della", "delle", "nel", "sono", "anche", "degli", "è", "alla", "dei", "ed"],
};
const OWNERS = new Map(Object.entries(COMMON).flatMap(([language, words]) => words.map((word) => [word, language])));

/** How much of a text is looked at, in characters. */
const SAMPLE = 20_000;

/**
 * The language that a text is in, as its ISO 639-1 code; "und" when most letters are not Latin; null when the text
 * is too short or too mixed to tell.
 */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters >= 40 && latin < letters / 2) return "und";
  const counts = new Map<string, number>();
  let words = 0;
  // As it is written: "El Mencho", "Los Zetas", "Del Monte" are names in an English text as well.
  for (const [word] of sample.matchAll(/\p{L}+/gu)) {
    words += 1;
    const owner = OWNERS.get(word);
    if (owner !== undefined) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  const [best, next] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best || words < 20 || best[1] < 4 || best[1] < words * 0.06) return null;
  return best[1] >= 2 * (next?.[1] ?? 0) ? best[0] : null;
}

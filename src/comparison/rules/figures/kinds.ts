/** Words that say nothing of which things are counted. */
const GENERAL: ReadonlySet<string> = new Set(
  (
    "ever ordinary innocent people person persons suspect suspects individual individuals human humans being beings victim victims life lives man men total number numbers " +
    "names name entries recorded reported registered suspected alleged more other another additional new some all intentional official officially " +
    "the a an and or of its his her their this that these those about around nearly almost over some estimated approximately only " +
    "year month week day least most than less fewer further reputed presumed case cases different separate least up so worth death deaths dead fatality fatalities killed murdered slain assassinated died perished lost"
  ).split(" "),
);
/** Where the counted noun phrase ends. */
const ENDS =
  /^(?:in|on|at|from|since|during|between|by|was|were|is|are|be|been|has|have|had|who|which|that|when|as|after|before|until|through|across|annually|per|each|every|will|would|could|may|for|with|within|under|into|against|over|near|outside|inside|off|behind|beside|beneath|around|throughout|last|this|reported|said|into|also|now|spanning|worldwide|nationwide)$/u;
/** "to" goes on in "linked to organised crime" and ends "members to the north". */
const LINKED = /^(?:linked|tied|related|attributed|attributable|due|connected|belonging)$/u;
/** A kind that stands behind the noun: "arrests for extortion", "people convicted of fraud", "guns of American origin". */
const LONGEST = 14;

/**
 * Which kind of the counted things a claim counts, as folded words: "organized crime linked" of "18,000
 * organized-crime-linked homicides". Names and what the measure itself says are left out, so that two texts which
 * count the same give the same words.
 */
export function kindsIn(quote: string, number: string, own: ReadonlySet<string>): readonly string[] {
  const at = quote.indexOf(number);
  if (at < 0) return [];
  const tail = quote.slice(at + number.length, at + number.length + 160);
  const found = new Set<string>();
  let linked = false;
  let words = 0;
  for (const [token] of tail.matchAll(/[\p{L}\p{N}'’]+|[.;:,()—–]/gu)) {
    if (/^[.;:()—–]$/u.test(token) || words >= LONGEST) break;
    if (token === ",") {
      if (words > 0) break;
      continue;
    }
    words += 1;
    const word = token.toLowerCase();
    if (word === "to") {
      if (!linked) break;
      continue;
    }
    if (ENDS.test(word) && !linked) break;
    if (/\d/u.test(word)) continue;
    if (LINKED.test(word)) linked = true;
    // Names say where or whose; that is compared elsewhere.
    if (/^\p{Lu}/u.test(token)) continue;
    const stem = stemOf(word);
    if (GENERAL.has(word) || own.has(stem) || LINKED.test(word)) continue;
    found.add(stem);
  }
  return [...found].sort();
}

/** A word without its plural and with one spelling of "organised", so that two texts meet. */
export function stemOf(word: string): string {
  const plain = word
    .toLowerCase()
    .replace(/['’]s$/u, "")
    .replace(/isation/u, "ization")
    .replace(/ised$/u, "ized");
  if (plain.length > 4 && /ies$/u.test(plain)) return `${plain.slice(0, -3)}y`;
  if (plain.length > 3 && /[^su]s$/u.test(plain)) return plain.slice(0, -1);
  return plain;
}

/** Where money comes from: "from fuel theft", "by selling drugs"; what is earned by one trade is no whole income. */
const SOURCE = /\b(?:from|by|through|via|off)\s+((?:[\p{L}’'-]+\s*){1,8})/u;

/** The source of a sum of money, in folded words; empty when the text names none. */
export function sourceIn(quote: string): readonly string[] {
  const [, words = ""] = SOURCE.exec(quote) ?? [];
  return [
    ...new Set([...words.matchAll(/[\p{L}]{3,}/gu)].map(([word]) => stemOf(word)).filter((word) => !GENERAL.has(word))),
  ].sort();
}

/** How two kinds stand: one thing, the first a part of the second, the second of the first, or two things. */
export function kindsStand(a: readonly string[], b: readonly string[]): "same" | "inside" | "around" | "apart" {
  const inB = a.every((word) => b.includes(word));
  const inA = b.every((word) => a.includes(word));
  if (inA && inB) return "same";
  // More words, fewer things: "cartel prisoners" are some of the prisoners.
  return inA ? "inside" : inB ? "around" : "apart";
}

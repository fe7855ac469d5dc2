const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ["person", "people"],
  ["people", "people"],
  ["man", "men"],
  ["woman", "women"],
  ["child", "children"],
  ["gunman", "gunmen"],
  ["policeman", "policemen"],
  ["foot", "feet"],
  ["life", "lives"],
  ["wife", "wives"],
  ["knife", "knives"],
  ["half", "halves"],
  ["thief", "thieves"],
  ["aircraft", "aircraft"],
  ["series", "series"],
  ["police", "police"],
  ["personnel", "personnel"],
  ["staff", "staff"],
]);

/** The plural of an English noun in lower case: "body" gives "bodies". */
export function plural(noun: string): string {
  const known = IRREGULAR.get(noun);
  if (known !== undefined) return known;
  if (noun.endsWith("man") && !noun.endsWith("human")) return `${noun.slice(0, -3)}men`;
  if (/[^aeiou]y$/u.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/u.test(noun) ? `${noun}es` : `${noun}s`;
}

const SINGULAR: ReadonlyMap<string, string> = new Map(
  [...IRREGULAR].filter(([one, many]) => one !== many && many.endsWith("s")).map(([one, many]) => [many, one]),
);

/** The singular of a plural that a lemmatiser left alone: "supplies" gives "supply", "troops" "troop"; others stay. */
export function singular(noun: string): string {
  const known = SINGULAR.get(noun);
  if (known !== undefined) return known;
  if (noun.length < 4 || !noun.endsWith("s") || /(?:ss|us|is)$/u.test(noun)) return noun;
  if (noun.endsWith("ies")) return `${noun.slice(0, -3)}y`;
  return /(?:x|z|ch|sh|ss)es$/u.test(noun) ? noun.slice(0, -2) : noun.slice(0, -1);
}

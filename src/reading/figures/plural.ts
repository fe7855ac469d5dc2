const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ["person", "people"],
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

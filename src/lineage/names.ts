import { keyOf, pieces } from "../reading/names/folding.ts";

/** News agencies by the letters that stand for them; a text with their credit is theirs, whoever prints it. */
export const AGENCIES: ReadonlyMap<string, string> = new Map([
  ["ap", "Associated Press"],
  ["associated press", "Associated Press"],
  ["afp", "Agence France-Presse"],
  ["agence france presse", "Agence France-Presse"],
  ["reuters", "Reuters"],
  ["thomson reuters", "Reuters"],
  ["upi", "United Press International"],
  ["united press international", "United Press International"],
  ["efe", "EFE"],
  ["agencia efe", "EFE"],
  ["dpa", "Deutsche Presse-Agentur"],
  ["deutsche presse agentur", "Deutsche Presse-Agentur"],
  ["ansa", "ANSA"],
  ["notimex", "Notimex"],
  ["xinhua", "Xinhua"],
  ["tass", "TASS"],
  ["bloomberg", "Bloomberg"],
  ["bloomberg news", "Bloomberg"],
  ["anadolu", "Anadolu Agency"],
  ["anadolu agency", "Anadolu Agency"],
  ["pa", "PA Media"],
  ["press association", "PA Media"],
  ["ips", "Inter Press Service"],
  ["pti", "Press Trust of India"],
  ["press trust of india", "Press Trust of India"],
  ["kyodo", "Kyodo News"],
  ["kyodo news", "Kyodo News"],
  ["voa", "Voice of America"],
  ["voice of america", "Voice of America"],
  ["cnn", "CNN"],
  ["bbc", "BBC"],
  ["npr", "NPR"],
  ["inter press service", "Inter Press Service"],
]);

/** The form under which two names of a source are one: folded, articles dropped, agencies by their full name. */
export function nameKey(name: string): string {
  const words = pieces(name.length > 400 ? name.slice(0, 400) : name);
  const key = keyOf(words[0] === "a" || words[0] === "an" ? words.slice(1) : words);
  const agency = AGENCIES.get(key);
  return agency === undefined ? key : keyOf(pieces(agency));
}

const KIND_OF_PAPER =
  /^(?:the )?(?<name>\p{Lu}.*) (?:publication|newspaper|magazine|website|daily|weekly|outlet|blog)$/u;

/** A paper by its name alone: "the Valley Courier newspaper" is the Valley Courier. */
export const ofPaper = (name: string): string => KIND_OF_PAPER.exec(name)?.groups?.["name"] ?? name;

/** Words that may stand first with a capital and name nobody. */
const OPENERS =
  /^(?:the|an?|one|two|three|some|many|most|several|multiple|other|both|all|few|these|those|this|that|his|her|its|their|our|my|another|various|numerous|independent|former|current|senior|top|local|state|federal|official|recent|new|high-ranking|intelligence|law|government|security|military|police|press|news|media|crime|cartel|public|private|estimates?|experts?|analysts?|officials?|sources?|reports?|research|studies|critics|residents|witnesses|observers|prosecutors|investigators|authorities|agencies|agents?|lawyers?|neighbou?rs?|scholars|academics|opponents|supporters|relatives|families|activists|journalists|reporters|politicians|members|people)\s+/iu;

/** Whether a speaker's words name somebody: a capital stands in them beyond words like "Some former officials". */
export function isNaming(words: string): boolean {
  let rest = `${words.slice(0, 400).trim()} `;
  for (let cut = rest.replace(OPENERS, ""); cut !== rest; cut = rest.replace(OPENERS, "")) rest = cut;
  return /\p{Lu}/u.test(rest);
}

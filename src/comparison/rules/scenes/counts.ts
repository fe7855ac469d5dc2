import type { Claim } from "../../../model/index.ts";
import type { Scene } from "../../reply.ts";
import { stemOf } from "../figures/kinds.ts";

/** Events that may be counted by their dead, their wounded or their doers. */
const DEEDS = ["kill", "die", "attack", "injure", "arrest"] as const;

/** What is counted at such a deed: words of the claim, and the question. */
const COUNTS: readonly {
  readonly id: string;
  readonly words: RegExp;
  readonly asks: string;
  /** Only where the claim is of one of these types, or of none: "with Paz dead, his son holds 200 men" counts no dead. */
  readonly of: ReadonlySet<string>;
}[] = [
  {
    id: "recaptured",
    words:
      /\b(?:recaptured|rearrested|re-arrested|caught again|back in (?:custody|prison|jail)|returned to (?:custody|prison|jail))\b/iu,
    asks: "How many of those who escaped in {deed} were caught again?",
    of: new Set(["arrest", "arrests"]),
  },
  {
    id: "escaped",
    words: /\b(?:escaped|escapees|broke out|walked out)\b/iu,
    asks: "How many escaped in {deed}?",
    of: new Set(["escape"]),
  },
  {
    id: "wounded",
    words: /\b(?:wound\w*|injur\w+|hurt)\b/iu,
    asks: "How many people were wounded in {deed}?",
    of: new Set(["people-wounded", "injure", "attack"]),
  },
  {
    id: "attackers",
    words:
      /\b(?:gunm[ae]n|attackers?|assailants?|aggressors?|hitm[ae]n|sicarios|shooters?|raiders|(?<!who )took part)\b/iu,
    asks: "How many attackers were there in {deed}?",
    of: new Set(["attackers", "members", "people-killed", "arrests", "other", ...DEEDS]),
  },
  {
    id: "detained",
    words: /\b(?:detained|arrested|arrests|detainees|taken into custody|in custody)\b/iu,
    asks: "How many people were arrested in {deed}?",
    of: new Set(["arrests", "arrest", "charge", "indictments", "prisoners-held"]),
  },
  {
    id: "dead",
    words:
      /\b(?:dead|deaths?(?! (?:threats?|notices?|penalt|sentences?|squads?|certificates?))|killed|killing|kills?|died|die|bodies|corpses|lives|murdered|massacred|massacre of|slain|toll|victims|last rites)\b/iu,
    asks: "How many people were killed in {deed}?",
    of: new Set(["people-killed", "bodies-found", "homicides", "politicians-killed", "candidates-killed", ...DEEDS]),
  },
];

/** Nouns of people of whom nothing more is said. */
const WHOLE =
  /^(?:people|persons?|citizens|individuals|dead|deaths?|bod(?:y|ies)|corpses?|lives|victims?|suspects?|detainees|arrests|arrested|detained|gunm[ae]n|attackers?|assailants?|hitm[ae]n|shooters?|wounded|injured|killed|men)$/u;
const PEOPLE = /^(?:men|women|people|persons|fighters|members|gunmen|soldiers)$/u;
/** Behind these no noun of whom the number counts follows: "eight from six", "the five counted by noon". */
const PAST_IT =
  /^(?:of|in|at|and|or|to|by|on|from|for|with|when|while|during|after|before|since|as|that|who|were|was|are|is|had|have|has|died|took|came|lost|so|among|dead)$/u;
/** "Seven more bodies": some of all. */
export const SOME_MORE = /^(?:more|other|others|further|additional)$/u;
/** Words between a number and whom it counts: "eight alleged gang members". */
const FAR_BEHIND = 4;

/** Of whom a number is, by the noun behind it: "children", "soldiers", "municipal policemen"; null where it is of all. */
export function kindsBehind(behind: string, persons: readonly string[]): readonly string[] {
  // "Two of her bodyguards": bodyguards.
  const words = (/^(?:\s+[\p{L}-]+)+/u.exec(behind.replace(OF_HIS, " "))?.[0] ?? "")
    .trim()
    .split(/\s+/u)
    .slice(0, FAR_BEHIND);
  for (const [nth, word] of words.entries()) {
    // "Two wounded bodyguards died": the bodyguards.
    if (/^(?:wounded|injured)$/u.test(word) && !PAST_IT.test(words[nth + 1] ?? "of")) continue;
    if (!/^\p{Ll}/u.test(word) || WHOLE.test(word) || PAST_IT.test(word)) return [];
    // "Nine alleged members": suspects, as "nine gunmen" are.
    if (/^(?:alleged|suspected|presumed|reputed)$/u.test(word)) return [];
    if (SOME_MORE.test(word)) return [word];
    const stem = stemOf(word);
    // "Three agents of the prisons": no policemen.
    if (stem === "agent" && OF_OTHERS.test(words.slice(nth + 1).join(" "))) return [stem];
    const force = FORCES.find((of) => of.has(stem));
    if (force) return [...force].slice(0, 1);
    if (persons.includes(stem)) return [stem];
  }
  // "Three toddlers": a noun that no list has; "five counted by noon": none.
  const [first = ""] = words;
  return first === "" || /(?:ed|ing|ly)$/u.test(first) ? [] : [stemOf(first)];
}

const OF_HIS = /^\s+of (?:his|her|their|its) /u;
const OF_OTHERS = /^of (?:the|its|their) (?!(?:\p{Ll}+ )?police\b)/u;

/** Words for those of one force: "nine officers", "eleven policemen". */
const FORCES: readonly ReadonlySet<string>[] = [
  new Set(["police", "officer", "policeman", "policemen", "policewoman", "cop", "patrolman", "patrolmen", "agent"]),
  new Set(["soldier", "troop", "serviceman", "servicemen"]),
  new Set(["inmate", "prisoner", "convict"]),
];

/** "Eleven of them": some of a number told before, and not where it stands behind another: "13 died, eleven of them soldiers". */
export const OF_THE_REST =
  /^\s*(?:\p{Ll}+ ){0,1}(?:of|among) (?:(?:the|those|these) (?:dead|victims|wounded|injured|killed|bodies|attackers|gunmen)|them)\b/iu;
/** "Twelve have been identified among the dead." */
export const AMONG_THE_REST = /\bamong (?:the|those|these) (?:dead|victims|wounded|injured|killed|bodies)\b/iu;

/** "There are not 22 dead": the number is what is denied. */
export const NOT_SO_MANY = /\b(?:not|no|never) (?:\d[\d,]*|\p{L}+) (?:dead|bodies|victims|people|were|was)\b/iu;

/** Things that one report calls rifles and another long guns. */
const THINGS: readonly { readonly id: string; readonly words: RegExp }[] = [
  { id: "guns", words: /^(?:rifles?|guns?|weapons?|firearms?|pistols?|arms)$/u },
  { id: "vehicles", words: /^(?:vehicles?|cars?|trucks?|pickups?|vans?)$/u },
  { id: "rounds", words: /^(?:rounds?|cartridges?|bullets?)$/u },
];
/** "The union says 23", "I count eleven": what is counted stands before it, and its measure says so. */
const OF_MEASURE: Readonly<Record<string, string>> = {
  "people-killed": "dead",
  "bodies-found": "dead",
  "people-wounded": "wounded",
  arrests: "detained",
  attackers: "attackers",
};
/** "A guard puts the number at 31", of those who escaped. */
const ESCAPED = /^escape /u;
const DEATHS = /^(?:kill|die|people-killed)$/u;
const ARRESTS = /^(?:arrest|arrests)$/u;
/** "found two grenades": of the scene, where "won by 1,204 votes" beside it is not. */
const FOUND = /\b(?:found|seized|secured|recovered|confiscated|discovered|captured|impounded)\b/iu;
/** "Burned 14 trucks": none of those that were found. */
const BURNED = /\b(?:burn(?:ed|t|ing)?|torch(?:ed|ing)|set (?:fire to|ablaze|on fire)|destroy(?:ed|ing))\b/iu;
const TAKEN = /-(?:seized|burned)$|^(?:seize|discover|destroy)$/u;
const CASH = /\b(?:cash|banknotes|bills)\b/iu;

/** What a number counts at a scene: the dead, the wounded, the attackers, money found, or things by their noun. */
export function countedAt(
  claim: Claim,
  { unit, number }: { readonly unit: string; readonly number: string },
  { codebook }: Scene,
): { readonly id: string; readonly asks: string; readonly people: boolean; readonly kind?: string } | null {
  if (/^[A-Z]{3}$/u.test(unit))
    return CASH.test(claim.quote)
      ? { id: `cash ${unit}`, asks: "How much cash was found in {deed}?", people: false }
      : null;
  if (unit !== "count") return null;
  // "14 dead and nine wounded": what stands behind the number is what it counts.
  const behind = claim.quote.slice(claim.quote.indexOf(number) + number.length).slice(0, 24);
  const rows = COUNTS.filter(({ of }) => claim.type === null || of.has(claim.type));
  const first = behind.split(/\band\b|,/u)[0] ?? "";
  // "Eight of the fugitives have been recaptured": what befell them again stands at the end.
  const row = rows.find(({ id, words }) => words.test(id === "recaptured" ? claim.quote : first));
  // "Two gunmen were killed": so many dead, and not so many who came.
  if (row?.id === "attackers" && DEATHS.test(claim.type ?? ""))
    return { id: "dead", asks: "How many gunmen were killed in {deed}?", people: true, kind: "gunman" };
  // "Two suspected raiders were caught": nor are those who were caught all who came.
  if (row?.id === "attackers" && ARRESTS.test(claim.type ?? "")) return null;
  if (row) return { ...row, people: true };
  // "Gunmen kill 11 in a raid": 11 dead, whoever did it.
  const dead = rows.find(({ id }) => id === "dead");
  if (dead && DEATHS.test(claim.type ?? "") && dead.words.test(claim.quote)) return { ...dead, people: true };
  const noun = (claim.figure?.unit ?? "").split(" ").at(-1)?.toLowerCase() ?? "";
  const thing = THINGS.find(({ words }) => words.test(noun))?.id ?? null;
  if (thing !== null) {
    const burned = /^(?:vehicles-burned|destroy)$/u.test(claim.type ?? "") || BURNED.test(claim.quote);
    if (burned) return { id: `burned ${thing}`, asks: `How many ${thing} were burned in {deed}?`, people: false };
    // "Came in four trucks": whether any of them was found is not said.
    if (!FOUND.test(claim.quote) && !TAKEN.test(claim.type ?? "")) return null;
    return { id: thing, asks: `How many ${thing} were found in {deed}?`, people: false };
  }
  // "With Paz dead, his son holds the valley with 200 men": these are told with a verb of their own.
  const near = noun === "" ? claim.quote : (claim.quote.split(/[,;]\s/u).find((part) => part.includes(number)) ?? "");
  const last = rows.findLast((one) => one.words.test(PEOPLE.test(noun) ? near : claim.quote));
  if (last) return { ...last, people: true };
  const measured = ESCAPED.test(claim.figure?.measure ?? "")
    ? "escaped"
    : claim.kind === "figure" && PEOPLE.test(noun)
      ? OF_MEASURE[claim.type ?? ""]
      : undefined;
  const untold = COUNTS.find(({ id }) => id === measured);
  if (untold) return { ...untold, people: true };
  const stem = stemOf(noun);
  // "12 men were held", "300 men were sent": of people it must be said what befell them.
  if (
    !FOUND.test(claim.quote) ||
    stem === "" ||
    stem === "people" ||
    (codebook.classes?.["person"] ?? []).includes(stem)
  )
    return null;
  return { id: stem, asks: `How many ${noun} were found in {deed}?`, people: false };
}

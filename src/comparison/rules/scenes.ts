import type { Claim } from "../../model/index.ts";
import { fromClaim } from "../from-claim.ts";
import type { Comparable, Judged, Reply, Rule, Scene } from "../reply.ts";
import { holdsOf, saidLater } from "../time.ts";
import { denial } from "./denial.ts";
import { relate, quantityOf, sizeOf } from "./figures/amount.ts";
import { shownOf } from "./figures/counted.ts";
import { stemOf } from "./figures/kinds.ts";
import { periodOf, timing } from "./figures/period.ts";
import { does } from "../speaker.ts";
import { compareDoers, doersOf } from "./scenes/doers.ts";
import { deedInWords, meet, type OfDeed, type Side, underEach } from "./scenes/told.ts";

type Count = OfDeed & { readonly told: "count" };

const UNREAL: ReadonlySet<string> = new Set(["predicted", "conditional", "wanted"]);

/** What is counted at such a deed: words of the claim, and the question. */
const COUNTS: readonly {
  readonly id: string;
  readonly words: RegExp;
  readonly asks: string;
  /** Only where the claim is of one of these types, or of none. */
  readonly of?: ReadonlySet<string>;
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
  { id: "wounded", words: /\b(?:wound\w*|injur\w+|hurt)\b/iu, asks: "How many people were wounded in {deed}?" },
  {
    id: "attackers",
    words: /\b(?:gunm[ae]n|attackers?|assailants?|hitm[ae]n|sicarios|shooters?|raiders)\b/iu,
    asks: "How many attackers were there in {deed}?",
  },
  {
    id: "detained",
    words: /\b(?:detained|arrested|arrests|detainees|taken into custody|in custody)\b/iu,
    asks: "How many people were arrested in {deed}?",
  },
  {
    id: "dead",
    words:
      /\b(?:dead|deaths?(?! (?:threats?|notices?|penalt|sentences?|squads?|certificates?))|killed|killing|kills?|died|die|bodies|corpses|lives|murdered|massacred|massacre of|slain|toll|victims|last rites)\b/iu,
    asks: "How many people were killed in {deed}?",
  },
];

/** Nouns of people of whom nothing more is said. */
const WHOLE =
  /^(?:people|persons?|dead|deaths?|bod(?:y|ies)|corpses?|lives|victims?|suspects?|detainees|arrests|arrested|detained|gunm[ae]n|attackers?|assailants?|hitm[ae]n|shooters?|wounded|injured|killed|men)$/u;
/** Behind these no noun of whom the number counts follows: "eight from six", "the five counted by noon". */
const PAST_IT =
  /^(?:of|in|at|and|or|to|by|on|from|for|with|when|while|during|after|before|since|as|that|who|were|was|are|is|had|have|has|died|took|came|lost|so|among|dead)$/u;
/** "Seven more bodies": some of all. */
const SOME_MORE = /^(?:more|other|others|further|additional)$/u;
/** Words between a number and whom it counts: "eight alleged gang members". */
const FAR_BEHIND = 4;

/** Of whom a number is, by the noun behind it: "children", "soldiers", "municipal policemen"; null where it is of all. */
function kindsBehind(behind: string, persons: readonly string[]): readonly string[] {
  const words = (/^(?:\s+[\p{L}-]+)+/u.exec(behind)?.[0] ?? "").trim().split(/\s+/u).slice(0, FAR_BEHIND);
  for (const word of words) {
    if (!/^\p{Ll}/u.test(word) || WHOLE.test(word) || PAST_IT.test(word)) return [];
    // "Nine alleged members": suspects, as "nine gunmen" are.
    if (/^(?:alleged|suspected|presumed|reputed)$/u.test(word)) return [];
    if (SOME_MORE.test(word)) return [word];
    const stem = stemOf(word);
    const force = FORCES.find((of) => of.has(stem));
    if (force) return [...force].slice(0, 1);
    if (persons.includes(stem)) return [stem];
  }
  // "Three toddlers": a noun that no list has; "five counted by noon": none.
  const [first = ""] = words;
  return first === "" || /(?:ed|ing|ly)$/u.test(first) ? [] : [stemOf(first)];
}

/** Words for those of one force: "nine officers", "eleven policemen". */
const FORCES: readonly ReadonlySet<string>[] = [
  new Set(["police", "officer", "policeman", "policemen", "policewoman", "cop", "patrolman", "patrolmen", "agent"]),
  new Set(["soldier", "troop", "serviceman", "servicemen"]),
  new Set(["inmate", "prisoner", "convict"]),
];

/** "Eleven of them": some of a number told before, and not where it stands behind another: "13 died, eleven of them soldiers". */
const OF_THE_REST =
  /^\s*(?:\p{Ll}+ ){0,1}(?:of|among) (?:(?:the|those|these) (?:dead|victims|wounded|injured|killed|bodies|attackers|gunmen)|them)\b/iu;
/** "Twelve have been identified among the dead." */
const AMONG_THE_REST = /\bamong (?:the|those|these) (?:dead|victims|wounded|injured|killed|bodies)\b/iu;

/** "There are not 22 dead": the number is what is denied. */
const NOT_SO_MANY = /\b(?:not|no|never) (?:\d[\d,]*|\p{L}+) (?:dead|bodies|victims|people|were|was)\b/iu;

export const deeds: Rule<OfDeed> = {
  kind: "event",
  says: "How many died in one attack and who was behind it, where the text says only “the attack” or “22 dead”.",
  replies(comparable, scene) {
    const { claim } = comparable;
    if (!claim.scene || UNREAL.has(claim.modality)) return [];
    return [...countOf(comparable, claim.scene, scene), ...doersOf(comparable, claim.scene, scene)];
  },
  compare: compareDeeds,
};

/** Events whose number says to how many it happened. */
const BEFELL: ReadonlySet<string> = new Set(["kill", "die", "injure", "arrest", "seize", "discover", "escape"]);

/** Things that one report calls rifles and another long guns. */
const THINGS: readonly { readonly id: string; readonly words: RegExp }[] = [
  { id: "guns", words: /^(?:rifles?|guns?|weapons?|firearms?|pistols?|arms)$/u },
  { id: "vehicles", words: /^(?:vehicles?|cars?|trucks?|pickups?|vans?)$/u },
  { id: "rounds", words: /^(?:rounds?|cartridges?|bullets?)$/u },
];
const DEATHS = /^(?:kill|die|people-killed)$/u;
const ARRESTS = /^(?:arrest|arrests)$/u;
/** "found two grenades": of the scene, where "won by 1,204 votes" beside it is not. */
const FOUND = /\b(?:found|seized|secured|recovered|confiscated|discovered|captured|impounded)\b/iu;
const CASH = /\b(?:cash|banknotes|bills)\b/iu;

/** What a number counts at a scene: the dead, the wounded, the attackers, money found, or things by their noun. */
function countedAt(
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
  const rows = COUNTS.filter(({ of }) => of === undefined || claim.type === null || of.has(claim.type));
  const first = behind.split(/\band\b|,/u)[0] ?? "";
  // "Eight of the fugitives have been recaptured": what befell them again stands at the end.
  const row = rows.find(({ id, words }) => words.test(id === "recaptured" ? claim.quote : first));
  // "Two gunmen were killed": so many dead, and not so many who came.
  if (row?.id === "attackers" && DEATHS.test(claim.type ?? ""))
    return { id: "dead", asks: "How many gunmen were killed in {deed}?", people: true, kind: "gunman" };
  // "Two suspected attackers were arrested": nor are those who were caught all who came.
  if (row?.id === "attackers" && ARRESTS.test(claim.type ?? "")) return null;
  if (row) return { ...row, people: true };
  // "Gunmen kill 11 in a raid": 11 dead, whoever did it.
  const dead = rows.find(({ id }) => id === "dead");
  if (dead && DEATHS.test(claim.type ?? "") && dead.words.test(claim.quote)) return { ...dead, people: true };
  const noun = (claim.figure?.unit ?? "").split(" ").at(-1)?.toLowerCase() ?? "";
  const thing = THINGS.find(({ words }) => words.test(noun))?.id ?? null;
  if (thing !== null) return { id: thing, asks: `How many ${thing} were found in {deed}?`, people: false };
  const last = rows.findLast((one) => one.words.test(claim.quote));
  if (last) return { ...last, people: true };
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

/** "The toll rose from five to seven", "to seven from five": whoever says so no longer counts five. */
function isOvertaken(quote: string, number: string): boolean {
  const at = Math.max(0, quote.lastIndexOf(number));
  const before = quote.slice(0, at);
  if (!/\bfrom(?: (?:\p{Ll}+ ){0,2})?$/u.test(before)) return false;
  return /^(?: \p{Ll}+)? to\b/u.test(quote.slice(at + number.length)) || TO_A_NUMBER.test(before);
}
const TO_A_NUMBER =
  /\bto (?:\d[\d,]*|\p{Ll}+)(?: (?:dead|deaths|people|victims|wounded|killed))?,? (?:up |down )?from (?:\p{Ll}+ ){0,2}$/u;

function countOf(comparable: Comparable, deed: NonNullable<Claim["scene"]>, scene: Scene): readonly Reply<OfDeed>[] {
  const { claim } = comparable;
  const { figure } = claim;
  if (claim.kind !== "figure" && !(claim.kind === "event" && BEFELL.has(claim.type ?? ""))) return [];
  if (!figure || deed.counted || (figure.low === null && figure.high === null)) return [];
  if (isOvertaken(claim.quote, figure.quote)) return [];
  const quantity = quantityOf(figure);
  const row = countedAt(claim, { unit: quantity.unit, number: figure.quote }, scene);
  if (!row) return [];
  const behind = claim.quote.slice(claim.quote.indexOf(figure.quote) + figure.quote.length).slice(0, 24);
  // "Eight of the fugitives have been recaptured", "13 inmates": of those who escaped all the same.
  const counted = /^(?:recaptured|escaped)$/u.test(row.id);
  const kinds = counted
    ? []
    : row.kind !== undefined
      ? [row.kind]
      : row.people
        ? kindsBehind(behind, scene.codebook.classes?.["person"] ?? [])
        : [];
  const part =
    row.people && !counted && (OF_THE_REST.test(behind) || AMONG_THE_REST.test(claim.quote) || kinds.length > 0);
  const base = fromClaim(comparable, []);
  return underEach<Count>(deed, `deed ${row.id} ${part ? kinds.join(" ") || "some" : ""} `, {
    ...base,
    affirmed: base.affirmed && !NOT_SO_MANY.test(claim.quote),
    kind: "event",
    asks: (part ? ofKind(row.asks, kinds) : row.asks).replace("{deed}", deedInWords(deed, comparable)),
    subject: null,
    answer: [quantity.low, quantity.high, quantity.bound].join("|"),
    words: shownOf(figure),
    value: {
      told: "count",
      quantity,
      shown: figure.quote,
      at: claim.sentence.start,
      period: periodOf(comparable),
      ...(row.id === "dead" && BODIES_FOUND.test(claim.quote) ? { found: true } : {}),
    },
    holds: holdsOf(comparable, "event"),
  });
}

/** "How many guards were killed in …?", where none but the guards are counted. */
function ofKind(asks: string, [kind]: readonly string[]): string {
  if (kind === undefined || SOME_MORE.test(kind)) return asks;
  const many = kind === "police" ? "police officers" : kind.endsWith("man") ? kind.replace(/man$/u, "men") : `${kind}s`;
  return asks.replace(/^How many people\b/u, `How many ${kind === "child" ? "children" : many}`);
}

/** "Divers found 15 bodies": those of some of the dead, unless they are all. */
const BODIES_FOUND =
  /\b(?:found|discovered|received|recovered|pulled|exhumed|dug up|identified)\b.*\b(?:bodies|corpses|remains)\b|\b(?:bodies|corpses|remains)\b.*\b(?:found|discovered|recovered|pulled|exhumed|dug up|identified)\b/isu;

/** Days after which a count that is told anew has been counted anew. */
const ANEW = 1;

function compareDeeds(a: Side, b: Side): Judged | null {
  if (!meet(a, b)) return null;
  const [x, y] = [a.value, b.value];
  if (x.told === "count" && y.told === "count") return counts(a, b, [x, y]);
  return x.told === "doer" && y.told === "doer" ? compareDoers(a, b, [x, y]) : null;
}

/** Days after which nobody counts the dead of a day anew: who gives another number then disagrees. */
const SETTLED = 180;

/** Both reports are of long after the day that one of them gives. */
function isSettled(a: Side, b: Side): boolean {
  const day = [a, b].find(({ holds }) => holds?.how === "stated" && holds.last - holds.first < 32)?.holds;
  return day != null && [a, b].every(({ said }) => said !== null && said.first - day.last > SETTLED);
}

function counts(a: Side, b: Side, [x, y]: readonly [Count, Count]): Judged | null {
  // "An attack in Valle Seco on 12 March", "on 23 May": one town, and two attacks.
  if (timing(x.period, y.period).how === "disjoint") return null;
  const told = `${does(a, "says")} ${a.words}, ${does(b, "says")} ${b.words}`;
  const relation = relate(x.quantity, y.quantity);
  if (a.affirmed !== b.affirmed) return relation.how === "equal" || relation.how === "rounding" ? denial(a, b) : null;
  if (!a.affirmed || (a.report === b.report && x.at === y.at)) return null;
  if (relation.how === "equal" || relation.how === "rounding" || relation.how === "touches")
    return { verdict: "agrees", rule: "deed-count", reason: `${told}: one number.`, score: 0.8 };
  if (relation.how === "far" || Math.min(sizeOf(x.quantity), sizeOf(y.quantity)) < 2) return null;
  const [few, many] = sizeOf(x.quantity) < sizeOf(y.quantity) ? [x, y] : [y, x];
  if (few.found === true && many.found !== true) return null;
  const gap = a.said && b.said ? Math.abs(a.said.first - b.said.first) : 0;
  const later = gap >= ANEW && !isSettled(a, b) ? saidLater(a, b) : null;
  // Of the dead more are found; who came, and with how many cars, was so many from the first.
  const grows = /^deed (?:dead|wounded|recaptured) /u.test(a.question);
  const newer = grows ? later : null;
  if (newer !== null && sizeOf((newer === "a" ? x : y).quantity) > sizeOf((newer === "a" ? y : x).quantity))
    return {
      verdict: "supersedes",
      newer,
      rule: "deed-count-grown",
      reason: `${told}: the later count is higher.`,
      score: 0.7,
    };
  const near = Math.abs(sizeOf(x.quantity) - sizeOf(y.quantity)) <= 0.1 * sizeOf(y.quantity);
  // "At least nine" and "11", of two reports of a day, are one count; side by side in one report they are rivals.
  if (relation.how === "inside" && (near || a.report !== b.report))
    return { verdict: "refines", rule: "deed-count", reason: `${told}: the one is more exact.`, score: 0.7 };
  // "14 rifles", says the navy, and "11", the prosecutor, side by side: at most one of them is right.
  const firm = [x, y].every(({ quantity: { bound, vague } }) => bound === "exact" && !vague);
  const sure = firm && a.report === b.report && a.speaker !== b.speaker && !near;
  return {
    verdict: sure ? "contradicts" : "tension",
    rule: "deed-count",
    reason: `${told}: rival counts of one scene.`,
    score: 0.7,
  };
}

/** Whether a reply is to a question of one deed. */
export const isOfDeed = (reply: Reply): reply is Side => reply.question.startsWith("deed ");

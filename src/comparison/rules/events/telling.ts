import type { Claim, EventQuestion, Filler, Role } from "../../../model/index.ts";
import { COUNTRY_OF } from "../../../reading/names/demonyms.ts";
import { pieces } from "../../../reading/names/folding.ts";
import { knownOf } from "../../known.ts";
import type { Reply, Scene, Span } from "../../reply.ts";
import { daysInWords } from "../../time.ts";
import { hasWords, onOrIn } from "../relations/related.ts";

/** Somebody or something of an event as compared: an actor, or the words for it with their last noun. */
export interface Part {
  readonly key: string;
  readonly words: string;
  readonly named: boolean;
  readonly noun: string;
  /** Of what sort the words make it: forces of a state, or outlaws; null when they do not tell. */
  readonly sort: "state" | "outlaw" | null;
  readonly country: string | null;
  /** A person of a name, who may be of any gang or force. */
  readonly person: boolean;
  /** How many, where the words tell: "29 prisoners". */
  readonly count: number | null;
}

/** One event as one claim tells it. */
export interface Telling {
  readonly row: string;
  /** What made the claims meet: the same victim, the same place and day, or that somebody did it with whomever. */
  readonly met: "victim" | "scene" | "anybody";
  /** Nobody is named with whom: "never took money", "has never worked with criminals". */
  readonly general?: true;
  readonly type: string;
  readonly victim: Part;
  readonly agents: readonly Part[];
  readonly place: { readonly id: string; readonly words: string } | null;
  readonly to: Part | null;
  readonly from: Part | null;
  readonly outcome: string | null;
  /** What somebody died of, in folded words: "kidney disease". */
  readonly cause: readonly string[];
  /** Of what somebody was charged, or as what somebody was designated. */
  readonly what: readonly Part[];
  /** "again", "recaptured": one of several. */
  readonly again: boolean;
  /** "His alleged death", "rumours of his arrest": what others tell is named, and nothing is told. */
  readonly mentioned: boolean;
  /** Where its sentence begins: what one sentence says twice is one telling. */
  readonly sentence: number;
  /** The day is told by its name ("on Saturday") or by its date ("on 19 January"), and not the hours on both sides of midnight. */
  readonly named: "weekday" | "date" | null;
  /** Its own sentence says when, where another of the report may. */
  readonly timely: boolean;
  /** With what, or at a place that no map knows: words that another telling may lack. */
  readonly more: boolean;
  readonly quote: string;
}
export type EventReply = Reply<Telling>;

/** Whether the text says when it happened. */
export const dated = (reply: EventReply): boolean => reply.holds !== null && reply.holds.how !== "said";
/** "on 7 June 2024", "in June 2024" */
export const day = (span: Span): string => onOrIn(daysInWords(span));
/** The claim's own words, as a reason quotes them. */
export const told = (reply: EventReply): string => `“${reply.value.quote}”`;

const STATE =
  /^(?:soldiers?|troops?|marines?|police|policem[ae]n|officers?|army|navy|military|forces?|authorities|agents?|government|guard|officials?|prosecutors?|court|judge|jury|sailors?|special forces)$/u;
const OUTLAW =
  /^(?:gunm[ae]n|hitm[ae]n|sicarios?|cartel|gang|gangsters?|traffickers?|kidnappers?|criminals?|assassins?|attackers?|mob|hooded men|armed men|faction)$/u;
/** Words after which a description goes on to say where, whose or how many. */
const ENDS = /^(?:of|in|at|near|from|on|to|by|with|who|that|which|for|during|outside|off)$/u;
const DETERMINERS =
  /^(?:the|a|an|two|three|four|five|six|seven|eight|nine|ten|no|several|some|many|dozens?|its|his|her|their|\d.*)$/u;

/** The last noun of a description, singular: "a military helicopter in Jalisco" is a helicopter. */
export function nounOf(text: string): string {
  let last = "";
  for (const word of pieces(text)) {
    if (ENDS.test(word) && last !== "") break;
    if (!DETERMINERS.test(word)) last = word;
  }
  return last === "police" ? last : last.replace(/men$/u, "man").replace(/(?<=[^su])s$/u, "");
}

const NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split(" ");

function countOf(words: readonly string[]): number | null {
  for (const word of words.slice(0, 3)) {
    if (/^\d{1,6}$/u.test(word)) return Number(word);
    const index = NUMBERS.indexOf(word);
    if (index >= 0) return index + 1;
    if (word === "a" || word === "an") return 1;
  }
  return null;
}

const OFFICER = /^the (?:\p{L}+ ){1,2}of (?:the )?\p{Lu}[^,;]{0,40}$/iu;

/** A filler as part of an event. */
export function partOf({ quote, actor }: Filler, scene: Scene): Part {
  const who = actor && scene.who(actor.id);
  const words = pieces(quote);
  const kind = who?.kind;
  const noun = nounOf(quote);
  // A president acts for his country: "Putin's invasion" is Russia's.
  const offices = who?.kind === "person" ? (knownOf(scene.codebook).actor(who.name)?.offices ?? []) : [];
  const sort =
    kind === "group" || words.some((word) => OUTLAW.test(word))
      ? "outlaw"
      : offices.length > 0 ||
          kind === "government" ||
          kind === "organisation" ||
          kind === "place" ||
          words.some((word) => STATE.test(word))
        ? "state"
        : null;
  const country =
    [...words, ...pieces(who?.name ?? ""), ...offices.flatMap(countryWords)].flatMap(
      (word) => COUNTRY_OF.get(word) ?? [],
    )[0] ?? null;
  // "the mayor of Tuxpan": one man at a time, though no name is told.
  if (actor === null && OFFICER.test(quote) && (scene.codebook.classes?.["office"] ?? []).includes(noun)) {
    const key = `text ${words.filter((word) => word !== "the").join(" ")}`;
    return { key, words: quote, named: true, noun, sort, country, person: true, count: null };
  }
  return {
    key: actor?.id ?? `text ${noun}`,
    words: who?.name ?? quote,
    named: actor !== null,
    noun,
    sort,
    country,
    person: kind === "person",
    count: countOf(words),
  };
}

/** "President of the United States (2009-01-20/2017-01-20)": the words that may name a country. */
const countryWords = (office: string): readonly string[] => {
  const words = pieces(office.replace(/\s*\(.*$/u, ""));
  return [...words, words.slice(-2).join(" ")];
};

/** The role whose filler decides, for a claim of this type, or null when the row is not about it. */
export function decisiveOf(row: EventQuestion, type: string): Role | null {
  for (const one of row.of) {
    const [id, role] = one.split(".");
    if (id === type) return (role as Role | undefined) ?? row.decisive;
  }
  return null;
}

const AGAIN =
  /\b(?:again|recaptur\w+|rearrest\w+|re-arrest\w+|second|third|another|once more|first (?:arrest|capture|detention|kidnapping|abduction|escape|release|conviction|trial))\b/iu;

/** Deeds that are told by their matter: of what, as what. */
const OF_WHAT: ReadonlySet<string> = new Set(["charge", "convict", "designate"]);

/** A deed as a noun that the words themselves hold at arm's length. */
const MENTIONED =
  /\b(?:alleged|supposed|reported|rumou?red|purported|presumed|so-called|false|fake|possible) (?:\p{Ll}+ )?(?:deaths?|killings?|murders?|capture|arrest|detention|kidnapping|abduction|escape|release|attack|assassination|surrender|transfer)\b|\b(?:rumou?rs?|reports|versions?|claims|talk|hypothes[ei]s|speculation) (?:of|about|on)\b/iu;

const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/u;
/** Hours that one report counts to a day and the next to the other. */
const HOURS = /\b(?:night|overnight|midnight|dawn|daybreak|early|late|small hours|weekend)\b/iu;

/** "The death of her husband" is his, and of no cause. */
const DIED_OF =
  /\b(?:(?:died|dies|dying|die|succumbed) (?:of|from|to|after)|death (?:from|after)) (?:(?:an?|the|his|her|their) )?(?<cause>(?:\p{Ll}[\p{L}-]*){1,3}(?: \p{Ll}[\p{L}-]*){0,2})/u;
const NO_CAUSE =
  /^(?:on|in|at|the|way|year|month|week|day|being|having|many|several|later|after|age|old|last|soldier|soldiers)$/u;

/** What the words say that somebody died of. */
function causeIn(quote: string): readonly string[] {
  const words = pieces(DIED_OF.exec(quote)?.groups?.["cause"] ?? "");
  const end = words.findIndex((word) => NO_CAUSE.test(word) || ENDS.test(word));
  return words.slice(0, end < 0 ? words.length : end).map((word) => word.replace(/(?<=[^s])s$/u, ""));
}

/** All of a telling but its victim. */
export function tellingOf(
  claim: Claim,
  row: EventQuestion,
  decisive: Role,
  scene: Scene,
): Omit<Telling, "victim" | "met"> {
  const parts = (...roles: readonly Role[]): readonly Part[] =>
    claim.roles.filter(({ role }) => role !== decisive && roles.includes(role)).map((filler) => partOf(filler, scene));
  const place = claim.place;
  // "killed the chief — Juan Paz": a doer who is the victim as well is misread, and none.
  const victims = new Set(claim.roles.flatMap(({ role, actor }) => (role === decisive && actor ? [actor.id] : [])));
  return {
    row: row.id,
    type: claim.type ?? "",
    agents: parts("agent").filter(({ key }) => !victims.has(key)),
    place: place?.id ? { id: place.id, words: place.quote } : null,
    to: parts("destination", "recipient")[0] ?? null,
    from: parts("origin")[0] ?? null,
    outcome: row.outcomes?.find((outcome) => hasWords(claim.quote, outcome.words))?.id ?? null,
    cause: causeIn(claim.quote),
    what: OF_WHAT.has(claim.type ?? "") ? parts("object") : [],
    again: AGAIN.test(claim.quote),
    mentioned: MENTIONED.test(claim.quote),
    sentence: claim.sentence.start,
    named: namedDay(claim),
    timely: claim.time !== null && claim.time.start >= claim.sentence.start && claim.time.end <= claim.sentence.end,
    more: (place !== null && place.id === null) || claim.roles.some(({ role }) => role === "instrument"),
    quote: claim.quote,
  };
}

/** A day of a month, whatever the year: "on 19 January", "January 19th", "the 19th of January". */
const DAY_OF_MONTH =
  /\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?(?! \d{1,2}\b)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? \d{1,2}(?:st|nd|rd|th)?\b/iu;

/** How a claim names its day; null for "last week", and for a night, which belongs to two days. */
function namedDay({ time, quote }: Claim): Telling["named"] {
  if (time === null || HOURS.test(`${time.stated} ${quote}`)) return null;
  // "Locked up since her arrest on 6 February": the day of it stands behind "since".
  const words = time.edtf.endsWith("/..") ? quote : time.stated;
  return WEEKDAY.test(words) ? "weekday" : DAY_OF_MONTH.test(words) ? "date" : null;
}

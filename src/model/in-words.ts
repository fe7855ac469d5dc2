import { dateOfDay } from "./edtf.ts";
import type { Claim, Figure, Speaker } from "./claim.ts";

/** How a piece of a text is shown: cut to `most` characters, made fit for a terminal; unchanged when left out. */
export type Shown = (words: string, most: number) => string;
const asItStands: Shown = (words) => words;

/** What is said of a speaker, in the model and in every shape that is sent or exported. */
type Saying = Pick<Speaker, "name" | "role" | "stance" | "level">;
interface Said {
  readonly attribution: readonly Saying[];
}

/** What several speakers do with the words, where one says, estimates, alleges, denies … them; the verb of a stance. */
export const STANCE_VERBS: Readonly<Record<Speaker["stance"], string>> = {
  says: "say",
  estimates: "estimate",
  alleges: "allege",
  denies: "deny",
  confirms: "confirm",
  predicts: "predict",
  threatens: "threaten",
  promises: "promise",
};

/** Where the noun of a source ends and goes on to say which: "critics in the Senate", "people familiar with it". */
const FURTHER =
  /(?:,| (?:of|in|at|on|from|for|with|near|close|to|who|that|which|whom|familiar|briefed|involved|speaking|inside|outside|within|under|across|around|working|based|there|interviewed|cited|quoted)\b).*$/su;
/** Nouns of several, though they do not end so or begin a sentence, or a name, with a capital: "State Police say". */
const MANY =
  /^(?:people|police|men|women|children|gunmen|policemen|policewomen|clergy|others|both|some|many|several|few|all|critics|analysts|researchers|scholars|historians|economists|experts|observers|officials|officers|authorities|prosecutors|investigators|detectives|lawyers|attorneys|judges|witnesses|residents|villagers|neighbou?rs|relatives|families|parents|activists|campaigners|journalists|reporters|lawmakers|legislators|senators|deputies|diplomats|soldiers|agents|sources|doctors|rescuers|supporters|opponents|members|leaders|aides|advisers|advisors)$/iu;
const ONE = /(?:ss|us|is|news|series|headquarters|spokes|congress)$/iu;

/** Whether the words for a source name more than one: "Analysts of the Institute", "U.S. prosecutors", "the police". */
export function isSeveral(words: string): boolean {
  const noun = words.trim().replace(FURTHER, "");
  if (/\p{Ll}(?:s|en)? and \p{L}/u.test(noun) && !/\p{Lu}\S* and \p{Lu}/u.test(noun)) return true;
  const last = noun.split(" ").at(-1) ?? "";
  if (MANY.test(last)) return true;
  // "Reuters", "the office of Morales": a capital is a name's.
  return !/^\p{Lu}/u.test(last) && /\p{Ll}s$/u.test(last) && !ONE.test(last);
}

/** "U.S. prosecutors", "Ruiz and Gómez"; a name in capitals ("Reuters") is one speaker. */
const isPlural = (group: readonly Saying[]): boolean => group.length > 1 || isSeveral(group[0]?.name ?? "");

/** How surely, in words that stand before the quote; plain assertion and plain reporting need none. */
const MODALITIES: Readonly<Record<Claim["modality"], string | null>> = {
  asserted: null,
  reported: null,
  alleged: "alleged",
  possible: "possible",
  predicted: "predicted",
  conditional: "conditional",
  denied: "denied",
  wanted: "wanted",
};

/** "is accused of", "reportedly", "it is believed": words of saying without anybody who says them. */
const NOBODY =
  /^(?:it |am |is |are |was |were |has |have |had |been |said |alleged|accused|believed|reported|thought|(?!family$)\p{L}+ly$)/iu;

/** "A man", "Residents", "The ministry" as they stand within a sentence; "The Hague court" keeps its name. */
export const inSentence = (name: string): string =>
  /^(?:(?:The|An?|His|Her|Its|Their|Our|Some|Several|Many|Most|One|Two|Three|Four|Five|Six|Another|Other|Others|Both) (?=\p{Ll})|(?:Others|Residents|Witnesses|Survivors|Neighbou?rs|Relatives|Officials|Prosecutors|Investigators|Authorities|Police|Analysts|Experts|Villagers|Locals|Soldiers|Officers|Lawyers|Critics|Sources|Activists)\b)/u.test(
    name,
  )
    ? `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`
    : name;

/** Whether words of saying stand where a speaker's name should be. */
export const isNobody = ({ name, role }: Pick<Saying, "name" | "role">): boolean =>
  role === "unnamed" && NOBODY.test(name);

/** A speaker's name; where the text names nobody, that is said, with the words it has instead. */
export const speakerInWords = ({ name, role }: Pick<Saying, "name" | "role">, shown: Shown = asItStands): string =>
  isNobody({ name, role })
    ? `somebody not named (“${shown(name, 40)}”)`
    : shown(role === "unnamed" ? inSentence(name) : name, 60);

/** The speakers from the report outward, one group a level: "Milenio › the DEA and a judge". */
export function speakersInWords(claim: Said, shown: Shown = asItStands): string {
  const levels = Map.groupBy(claim.attribution, (speaker) => speaker.level);
  return [...levels]
    .sort(([a], [b]) => a - b)
    .map(([, group]) => group.map((speaker) => speakerInWords(speaker, shown)).join(" and "))
    .join(" › ");
}

/** Who says it and how: "DEA estimates", or "003.txt itself says". */
export function voiceInWords(claim: Said, file: string, shown: Shown = asItStands): string {
  const last = claim.attribution.at(-1);
  if (!last) return `${shown(file, 60)} itself says`;
  const group = claim.attribution.filter((speaker) => speaker.level === last.level);
  return `${speakersInWords(claim, shown)} ${isPlural(group) ? STANCE_VERBS[last.stance] : last.stance}`;
}

/** Everything that keeps a claim from being plainly affirmed: "alleged", "negated", "almost certainly: 95–99 %". */
export function doubtsInWords(
  claim: Pick<Claim, "modality" | "polarity" | "likelihood">,
  shown: Shown = asItStands,
): readonly string[] {
  const list: string[] = [];
  const modality = MODALITIES[claim.modality];
  if (modality !== null) list.push(modality);
  if (claim.polarity === "negated") list.push("negated");
  if (claim.likelihood) {
    const { words, low, high } = claim.likelihood;
    list.push(`${shown(words, 200)}: ${low}–${high} %`);
  }
  return list;
}

/** 12345 as "12,345"; loading the locale's own way of writing numbers takes 40 ms. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, ",");

/** At most two decimals. */
function number(value: number): string {
  const [whole = "", part] = String(Number(value.toFixed(2))).split(".");
  return `${/^-?\d+$/.test(whole) ? grouped(Number(whole)) : whole}${part === undefined ? "" : `.${part}`}`;
}

const BOUNDS: Readonly<Record<Figure["bound"], string>> = {
  exact: "",
  about: "about ",
  "at-least": "at least ",
  "at-most": "at most ",
  "more-than": "more than ",
  "less-than": "less than ",
  range: "",
};

/** A figure in words: "more than 50 persons", "27 of 32 states", "a fall of 30 percent", "60 people per year". */
export function figureInWords(
  {
    low,
    high,
    bound,
    unit,
    of,
    change,
    per,
  }: Pick<Figure, "low" | "high" | "bound" | "unit" | "of" | "change" | "per">,
  shown: Shown = asItStands,
): string {
  const [from, to] = [low === null ? null : number(low), high === null ? null : number(high)];
  const value = from !== null && to !== null && from !== to ? `${from} to ${to}` : (from ?? to ?? "?");
  const whole = of === null ? "" : ` of ${number(of)}`;
  const turn = change ? `a ${change} of ` : "";
  const rate = per && !unit.startsWith("per ") ? ` per ${shown(per, 60)}` : "";
  return `${turn}${BOUNDS[bound]}${value}${whole}${unit === "" ? "" : ` ${shown(unit, 200)}`}${rate}`;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

function dayText(day: number, fine: "day" | "month" | "year"): string {
  const d = dateOfDay(day);
  const month = MONTHS[d.month - 1] ?? "";
  return fine === "day" ? `${d.day} ${month} ${d.year}` : fine === "month" ? `${month} ${d.year}` : String(d.year);
}

/** A run of days as a reader says it: "22 February 2026", "February 2026", "2020", "2018 to 2024", "until 2021". */
export function daysInWords({ first, last }: { readonly first: number; readonly last: number }): string {
  if (!Number.isFinite(first) && !Number.isFinite(last)) return "any time";
  if (!Number.isFinite(first)) return `until ${dayText(last, "day")}`;
  if (!Number.isFinite(last)) return `from ${dayText(first, "day")}`;
  if (first === last) return dayText(first, "day");
  const [a, b] = [dateOfDay(first), dateOfDay(last)];
  const next = dateOfDay(last + 1);
  if (a.day === 1 && next.day === 1) {
    if (a.month === 1 && next.month === 1) return a.year === b.year ? String(a.year) : `${a.year} to ${b.year}`;
    if (a.year === b.year && a.month === b.month) return dayText(first, "month");
    return `${dayText(first, "month")} to ${dayText(last, "month")}`;
  }
  return `${dayText(first, "day")} to ${dayText(last, "day")}`;
}

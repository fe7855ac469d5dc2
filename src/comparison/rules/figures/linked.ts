import type { Codebook } from "../../../model/codebook.ts";
import { COUNTRY_OF } from "../../../reading/names/demonyms.ts";
import { pieces } from "../../../reading/names/folding.ts";
import { isNarrow, standing } from "../scope.ts";
import { markShared } from "../scenes/story.ts";
import type { Counted } from "./counted.ts";
import { stemOf } from "./kinds.ts";
import { type Period, timing } from "./period.ts";
import type { Pair, Side } from "./verdicts.ts";

/** Figures that are no noughts, by which a number is known again: "1,860", and not "600". */
const ODD = 3;

const figuresOf = ({ quantity: { low, high } }: Counted): number =>
  String(low ?? high)
    .replaceAll(/\D/gu, "")
    .replace(/^0+|0+$/gu, "").length;

const NAME = "(?<name>\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)*)";
/** "In El Oro", "across the Isthmus", "El Oro had": names of places that no gazetteer need know. */
const PLACED = new RegExp(
  `\\b(?:[Ii]n|at|near|to|into|from|across|around|outside|of) (?:the )?(?:\\p{Ll}+ of )?${NAME}|^(?:the )?${NAME.replace("name", "first")} (?:had|has|have|saw|sees|recorded|registered|counted|suffered)\\b`,
  "gu",
);
const NO_PLACE =
  /\b(?:Army|Navy|Guard|Police|Ministry|Office|Cartel|Forces|Congress|January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/u;

const placesIn = ({ clause }: Counted): ReadonlySet<string> =>
  new Set(
    [...clause.matchAll(PLACED)]
      .map(({ groups }) => groups?.["name"] ?? groups?.["first"] ?? "")
      .filter((name) => name !== "" && !NO_PLACE.test(name)),
  );

/** From so many on, a number of no place is one of the country that its report is about. */
const NATIONAL = 5000;

const leastOf = (...all: readonly Counted[]): number =>
  Math.min(...all.map(({ quantity: { low, high } }) => low ?? high ?? 0));

/** Two numbers of which the reports are set in one place: one small enough, or said of one of them, or a share of all. */
const isOfOnePlace = (a: Counted, b: Counted, codebook: Codebook): boolean =>
  a.home !== null &&
  b.home !== null &&
  (isNarrow(a.home, codebook) || a.home.whole !== true || b.home.whole !== true || a.quantity.unit === "percent");

/** "Nine were killed on 2 May", "13 were killed on 2 May": there is one deed of such a day in most cases. */
const isOneDay = (a: Period, b: Period): boolean =>
  a.kind === "within" && b.kind === "within" && a.to - a.from <= 1 && b.to - b.from <= 1 && timing(a, b).how === "same";

const MONTH = 28;

/** "In 2023", "by September": what is counted over months, and not a deed of one day. */
const isLong = (period: Period): boolean =>
  period.kind === "running" || (period.kind === "within" && period.to - period.from >= MONTH);

/** "Mexican soldiers destroyed 1,740 laboratories in 2023", "15 percent passes through Peru": the whole country's. */
const isOfOneCountry = (a: Counted, b: Counted): boolean => {
  if (![a, b].every(({ period, quantity }) => quantity.unit === "percent" || isLong(period))) return false;
  const [mine, theirs] = [a, b].map(({ clause }) => pieces(clause).flatMap((word) => COUNTRY_OF.get(word) ?? []));
  return mine?.some((country) => theirs?.includes(country)) === true;
};

/** Those of whom every report on violence has a number. */
const EVERYBODY =
  /^(?:people|persons?|m[ae]n|women|victims?|deaths?|dead|bod(?:y|ies)|homicides?|murders?|killings?|arrests?|detentions?|detainees?|suspects?|soldiers?|troops?|marines?|guardsmen|members?|elements?|police|policem[ae]n|officers?|agents?|civilians?|percent|vehicles?|trucks?|weapons?|guns?|rifles?|rounds?|attacks?|cases?|kilos?|kilograms?|tons?)$/u;

/** "At least 300 gunmen of both factions since September", "320 gunmen of the two factions by February": few count these. */
const isOfFew = (a: Counted, b: Counted): boolean =>
  isLong(a.period) && isLong(b.period) && a.noun.some((noun) => !EVERYBODY.test(noun) && b.noun.includes(noun));

/** What is counted, by the last word: of one story "300 marines" and "1,200 personnel" are some and all of those sent. */
const nounOf = ({ shown }: Counted): string => stemOf(shown.split(" ").at(-1) ?? "");

/**
 * Whether two numbers of two reports, of which nobody says that they are of one place, may be of one matter: their
 * reports tell one story or are set in one state, they go to one place, are of one deed or one gang, name one place, or are one odd
 * number. "600 soldiers were sent", "900 soldiers were sent": of any two reports on any two towns.
 */
export function isLinked(
  a: Side,
  b: Side,
  {
    row,
    where,
    codebook,
    agree,
  }: Pick<Pair, "row" | "where"> & { readonly codebook: Codebook; readonly agree: boolean },
): boolean {
  if (a.report === b.report || a.subject !== null || row.each === true || where !== "unknown") return true;
  const [x, y] = [a.value, b.value];
  const homes = standing(x.home, y.home, codebook);
  if (homes === "apart" && x.home?.whole !== true && y.home?.whole !== true) return false;
  if (homes === "same" && isOfOnePlace(x, y, codebook)) return true;
  // "27 of 32 states", "the vast majority of the 32 states": each says of which whole.
  if (x.states !== null || y.states !== null || isOfOneCountry(x, y) || isOfFew(x, y)) return true;
  if (isOneDay(x.period, y.period) || (homes !== "apart" && leastOf(x, y) >= NATIONAL)) return true;
  if (x.whither.some((one) => y.whither.includes(one)) || (x.by !== null && x.by.id === y.by?.id)) return true;
  if (x.deed?.keys.some((key) => y.deed?.keys.includes(key)) === true) return true;
  if (markShared(x.marks, y.marks) !== null && (agree || nounOf(x) === nounOf(y))) return true;
  const places = placesIn(y);
  if ([...placesIn(x)].some((name) => places.has(name))) return true;
  if (x.quantity.low === null || x.quantity.low !== y.quantity.low || homes === "apart") return false;
  return Math.min(figuresOf(x), figuresOf(y)) >= ODD || timing(x.period, y.period).how === "same";
}

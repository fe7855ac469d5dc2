import type { Sentence, Token } from "../../language/analysis.ts";
import type { PlaceRow } from "../../model/codebook.ts";
import { spanOf } from "../../model/index.ts";
import type { NameMention, PlaceMention } from "../layers.ts";
import { reader } from "../layers.ts";
import { MONTHS } from "../figures/numerals.ts";
import { COUNTRIES } from "../names/demonyms.ts";
import { foldName, gazetteerOf } from "./gazetteer.ts";
import type { Gazetteer } from "./gazetteer.ts";

/** Prepositions right before a name that make it a place. */
const LOCATIVE = new Set([
  "in",
  "at",
  "near",
  "from",
  "to",
  "around",
  "across",
  "outside",
  "inside",
  "toward",
  "towards",
  "via",
  "through",
  "throughout",
  "into",
  "off",
  "within",
  "between",
  "beyond",
  "north",
  "south",
  "east",
  "west",
]);
/** Nouns after which "of" and a name is a place: "the city of Victoria". */
const KIND_OF = new Set([
  "state",
  "city",
  "town",
  "municipality",
  "port",
  "region",
  "village",
  "country",
  "province",
  "capital",
  "county",
  "governor",
  "mayor",
  "coast",
  "district",
  "outskirts",
  "north",
  "south",
  "east",
  "west",
  "border",
  "streets",
]);
/** Place names that are as often something else: a surname, a given name, a word. They need a sign that a place is meant. */
const RISKY = new Set(
  `guerrero hidalgo morelos colon victoria nice reading mobile split bath orange georgia jordan chad virginia carolina
  madison jackson lincoln austin houston dallas charlotte santiago juarez obregon madero cardenas aldama allende zamora cordoba
  valencia toledo leon salamanca magdalena frontera esperanza paraiso loreto compostela tula jersey turkey
  independence progreso libertad cuba israel phoenix buffalo lima como anaheim man niger mali oman peru sucre bolivar
  washington moscow bryan tyler denton glendale aurora warren sterling lima troy salem boulder concordia altar rosario`.split(
    /\s+/u,
  ),
);
const CITY = new Set(["city", "town", "port"]);
const STATE = new Set(["state", "governor", "province", "gov.", "gov"]);

/** What stands before the name of a street, a square or a quarter. */
const STREET =
  /^(?:calle|avenida|av\.?|carrera|rua|bulevar|boulevard|calzada|paseo|colonia|barrio|plaza|parque|avenue)$/iu;

interface Match {
  readonly last: number;
  readonly rows: readonly PlaceRow[];
}

/** The longest name of the gazetteer that starts at this token. */
function matchAt(text: string, tokens: readonly Token[], at: number, gazetteer: Gazetteer): Match | null {
  const first = tokens[at];
  const longest = first === undefined ? 0 : gazetteer.longest(first.form);
  if (first === undefined || longest === 0) return null;
  for (let last = Math.min(at + longest, tokens.length) - 1; last >= at; last -= 1) {
    const end = tokens[last]?.end ?? first.end;
    if (end - first.start > 60) continue;
    const raw = text.slice(first.start, end).replace(/\s+/gu, " ");
    const exact = gazetteer.named(raw);
    const rows = exact.length > 0 ? exact : gazetteer.named(foldName(raw));
    if (rows.length > 0) return { last, rows };
  }
  return null;
}

const LAND = new Set(["territory", "soil", "airspace", "waters"]);
const BY_ADJECTIVE = new Map(
  COUNTRIES.flatMap(({ country, adjectives }) => adjectives.map((adjective) => [adjective, country] as const)),
);

/** "Mexican territory", "Colombian soil": the country. */
function landOf(tokens: readonly Token[], at: number, gazetteer: Gazetteer): PlaceRow | undefined {
  if (!LAND.has(tokens[at + 1]?.form.toLowerCase() ?? "")) return undefined;
  const country = BY_ADJECTIVE.get(foldName(tokens[at]?.form ?? ""));
  return country === undefined ? undefined : gazetteer.named(country).find((row) => row.precision === "country");
}

const isCapital = (token: Token | undefined): boolean => {
  if (token === undefined) return false;
  const code = token.form.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(token.form);
};

/** "Sinaloa Cartel", "Vicente Guerrero", "Texas Rangers": the words are part of another name. */
function isInsideName(sentence: Sentence, first: number, last: number, names: readonly NameMention[]): boolean {
  for (const name of names) {
    if (name.last < first || name.first > last) continue;
    const longer = name.first < first || name.last > last;
    if (longer && name.kind !== "place" && name.first <= first && name.last >= last) return true;
  }
  const [before, next] = [sentence.tokens[first - 1], sentence.tokens[last + 1]];
  const head = sentence.tokens[last];
  if (head === undefined) return false;
  // "Sinaloa Cartel": a capital goes on, and the place only modifies it. "Mexico City" was matched whole before.
  if (
    isCapital(next) &&
    next?.upos === "PROPN" &&
    head.deprel === "compound" &&
    head.head > last &&
    isCapital(sentence.tokens[head.head])
  )
    return true;
  return (
    isCapital(before) &&
    before?.upos === "PROPN" &&
    (head.deprel === "flat" || head.deprel.startsWith("flat:")) &&
    head.head < first
  );
}

/** Words before or after that say a place is meant. */
function isPlaced(sentence: Sentence, first: number, last: number, names: readonly NameMention[]): boolean {
  const { tokens } = sentence;
  let before = first - 1;
  if (
    /^(?:central|northern|southern|eastern|western|nearby|northwestern|northeastern|southwestern|southeastern|downtown|the)$/u.test(
      tokens[before]?.lemma ?? "",
    )
  )
    before -= 1;
  const word = tokens[before]?.form.toLowerCase() ?? "";
  if (LOCATIVE.has(word)) return true;
  if (word === "of" && KIND_OF.has(tokens[before - 1]?.lemma ?? "")) return true;
  if (STATE.has(tokens[last + 1]?.form ?? "") || tokens[last + 1]?.form === "City") return true;
  if (names.some((name) => name.kind === "place" && name.first <= first && name.last >= last)) return true;
  return sentence.names.some((name) => name.label === "LOC" && name.first <= first && name.last >= last);
}

/** The row meant among those of one name: "the city of Veracruz", "Durango state", "Colima, Mexico". */
function choose(sentence: Sentence, first: number, last: number, rows: readonly PlaceRow[]): PlaceRow | undefined {
  const { tokens } = sentence;
  const kind = tokens[first - 1]?.lemma === "of" ? (tokens[first - 2]?.lemma ?? "") : "";
  const after = tokens[last + 1]?.form.toLowerCase() ?? "";
  if (CITY.has(kind) || after === "city") return rows.find((row) => row.precision === "locality") ?? rows[0];
  if (STATE.has(kind) || STATE.has(after)) return rows.find((row) => row.precision === "region") ?? rows[0];
  return rows[0];
}

/** Last token of a name in capitals that no row has: "Aguas Nuevas" before ", Michoacán". */
function unknownRun(sentence: Sentence, comma: number): number | null {
  let first = comma;
  while (
    first > 0 &&
    comma - first < 5 &&
    isCapital(sentence.tokens[first - 1]) &&
    sentence.tokens[first - 1]?.upos === "PROPN"
  )
    first -= 1;
  const before = sentence.tokens[first - 1]?.form.toLowerCase() ?? "";
  // "in December, China said"
  if (MONTHS.has(sentence.tokens[first]?.form.toLowerCase() ?? "")) return null;
  return first < comma && LOCATIVE.has(before) ? first : null;
}

function mention(
  text: string,
  sentence: Sentence,
  first: number,
  last: number,
  head: number,
  row: PlaceRow,
  precision = row.precision,
): PlaceMention {
  const start = sentence.tokens[first]?.start ?? 0;
  const end = sentence.tokens[last]?.end ?? 0;
  return {
    sentence: sentence.index,
    first,
    last,
    head,
    ...spanOf(text, start, end),
    id: row.id,
    lat: row.lat,
    lon: row.lon,
    precision,
  };
}

function placesIn(
  text: string,
  sentence: Sentence,
  gazetteer: Gazetteer,
  names: readonly NameMention[],
): PlaceMention[] {
  const found: PlaceMention[] = [];
  const { tokens } = sentence;
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isCapital(tokens[at])) continue;
    const land = landOf(tokens, at, gazetteer);
    if (land !== undefined) {
      found.push(mention(text, sentence, at, at + 1, at + 1, land));
      at += 1;
      continue;
    }
    const match = matchAt(text, tokens, at, gazetteer);
    if (match === null) continue;
    // "at 118 Calle Sonora": a street is named after it.
    if (STREET.test(tokens[at - 1]?.form ?? "")) {
      at = match.last;
      continue;
    }
    let { last } = match;
    let row = choose(sentence, at, last, match.rows);
    if (row === undefined || isInsideName(sentence, at, last, names)) {
      at = last;
      continue;
    }
    // "El Paso, Texas": the second name settles the first.
    const comma = tokens[last + 1]?.form === ",";
    const wider = comma && isCapital(tokens[last + 2]) ? matchAt(text, tokens, last + 2, gazetteer) : null;
    const inside = match.rows.filter((one) => wider?.rows.some((whole) => gazetteer.isWithin(one, whole.id)) === true);
    const inner = choose(sentence, at, last, inside);
    const person = names.some((name) => name.kind === "person" && name.first <= at && name.last >= last);
    if (inner !== undefined && wider !== null) {
      found.push(mention(text, sentence, at, wider.last, at, inner));
      at = wider.last;
      continue;
    }
    const risky = RISKY.has(foldName(tokens[at]?.form ?? "")) && last === at;
    const sure = (row.precision !== "locality" || match.rows.length === 0) && !risky;
    const previous = found.at(-1);
    // "in Los Angeles, New York and Chicago"
    const listed = previous?.last === at - 2 && /^(?:,|and|or|&)$/u.test(tokens[at - 1]?.form ?? "");
    // "Pueblo Quemado": the known town is only the beginning of a name.
    const goesOn =
      row.precision === "locality" &&
      isCapital(tokens[last + 1]) &&
      tokens[last + 1]?.upos === "PROPN" &&
      tokens[last + 1]?.start === (tokens[last]?.end ?? 0) + 1;
    if (goesOn && !wider) continue;
    const located = LOCATIVE.has(tokens[at - 1]?.form.toLowerCase() ?? "");
    if (person ? !located : !sure && !listed && !isPlaced(sentence, at, last, names)) {
      at = last;
      continue;
    }
    if (tokens[at - 1]?.form === "," && previous?.last !== at - 2 && row.precision !== "locality") {
      const first = unknownRun(sentence, at - 1);
      // "Aguas Nuevas, Michoacán": known to lie there, and no nearer than the state.
      if (first !== null) {
        found.push(mention(text, sentence, first, last, first, row));
        at = last;
        continue;
      }
    }
    let head = last;
    if (/^states?$/iu.test(tokens[last + 1]?.form ?? "") && row.precision !== "country") {
      row = match.rows.find((one) => one.precision === "region") ?? row;
      last += 1;
      head = last;
    }
    found.push(mention(text, sentence, at, last, head, row));
    at = last;
  }
  return found;
}

/** Finds the places that the codebook's gazetteer knows; names that are people's, cartels' or words are left alone. */
export const places = reader({
  name: "places",
  needs: ["sentences", "names"],
  gives: "places",
  read: ({ sentences, names }, { text, codebook }) => {
    const gazetteer = gazetteerOf(codebook);
    const namesBy = Map.groupBy(names, (name) => name.sentence);
    return sentences.flatMap((sentence) => placesIn(text, sentence, gazetteer, namesBy.get(sentence.index) ?? []));
  },
});

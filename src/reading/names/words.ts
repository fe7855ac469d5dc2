import type { ActorKind } from "../../model/index.ts";

/**
 * Nouns that say of what kind a name is, and that may be written small as its last word ("Sinaloa cartel").
 * Folded, singular. Seen: "the Attorney General's Office", "Cártel de Santa Rosa de Lima", "Reforma newspaper".
 */
export const CLASS_NOUNS: ReadonlyMap<string, ActorKind> = new Map([
  ...kind(
    "group",
    "cartel gang mafia clan militia faction syndicate brigade pandilla mara familia caballeros cartels brothers",
  ),
  ...kind("group", "guerrilla guerrillas rebels movement organization organisation union"),
  ...kind(
    "government",
    "government administration ministry secretariat department embassy consulate army navy military marines police guard",
  ),
  ...kind(
    "government",
    "congress senate parliament court tribunal prosecutor's attorney's fiscalia secretaria gobierno agency bureau",
  ),
  ...kind("government", "office command force forces regime state presidency treasury customs corps intelligence"),
  ...kind(
    "organisation",
    "party coalition university institute institution center centre foundation company corporation bank",
  ),
  ...kind(
    "organisation",
    "association council committee commission group network project observatory lab inc corp llc ltd",
  ),
  ...kind(
    "organisation",
    "college school church league federation society club partido universidad instituto fundacion centro banco",
  ),
  ...kind("organisation", "initiative alliance board fund team watch international"),
  ...kind(
    "publication",
    "times post journal magazine newspaper review news herald tribune gazette daily weekly press chronicle",
  ),
  ...kind("publication", "examiner observer guardian diario periodico semanario revista noticias radio television tv"),
  ...kind(
    "place",
    "city state county province river island islands valley mountains gulf sea ocean street avenue airport port bay",
  ),
  ...kind("place", "municipality peninsula lake coast desert border region"),
]);

/**
 * Spanish words that open a name and say of what kind it is: "Hermandad del Cerro", "Frutas del Ulúa", "El Heraldo de
 * Olmeca". Only in front, with or without an article, and never alone: "Centro" may be a quarter of a town.
 */
export const OPENERS: ReadonlyMap<string, ActorKind> = new Map([
  ...kind("group", "hermandad gente banda clan comando bloque columna tren pandilla"),
  ...kind(
    "organisation",
    "centro colegio colectivo colectiva observatorio laboratorio fundacion asociacion federacion confederacion sindicato",
  ),
  ...kind(
    "organisation",
    "cooperativa grupo comite consejo camara frente movimiento alianza coordinadora asamblea corporacion empresa liga",
  ),
  ...kind(
    "organisation",
    "constructora transportes frutas frutera minera naviera agricola ganadera exportadora importadora pesquera lacteos",
  ),
  ...kind("organisation", "victimas madres familiares bufete despacho consultora consorcio agencia instituto"),
  ...kind("publication", "diario semanario revista periodico cronista pregonero heraldo mercurio telegrafo informador"),
  ...kind("publication", "espectador imparcial universal comercio faro jornada gaceta tribuna correo expreso"),
  ...kind("government", "fiscalia procuraduria secretaria ministerio guardia policia gobierno presidencia juzgado"),
  ...kind(
    "government",
    "tribunal alcaldia ayuntamiento gobernacion prefectura contraloria defensoria ejercito comision",
  ),
]);

/** The kind that a Spanish word in front gives a name of these folded words: "La Hermandad del Cerro", "Frutas del Ulúa". */
export function openedBy(words: readonly string[]): ActorKind | null {
  const from = /^(?:el|la)$/u.test(words[0] ?? "") ? 1 : 0;
  return words.length > from + 1 ? (OPENERS.get(words[from] ?? "") ?? null) : null;
}

/**
 * How a report shortens such a name: "the Hermandad", "El Heraldo"; "Olmeca" for "Agencia Olmeca". Of a newspaper's
 * name the end is rather a town.
 */
export function shortOf(words: readonly string[]): readonly string[] {
  const opened = openedBy(words);
  if (!opened || opened === "government") return [];
  const [opener = "", ...rest] = /^(?:el|la)$/u.test(words[0] ?? "") ? words.slice(1) : words;
  const bare = rest.filter((word) => !/^(?:de|del|la|las|los|el|y)$/u.test(word)).join(" ");
  if (opened === "publication") return [opener];
  return opened === "group" ? [opener, bare] : [bare];
}

/** Class nouns that make a name of their kind even when the name before them is a place: "Juárez cartel", not "Juárez office". */
export const GROUP_NOUNS: ReadonlySet<string> = new Set([
  "cartel",
  "gang",
  "mafia",
  "clan",
  "syndicate",
  "brothers",
  "party",
  "coalition",
]);

/** Institutions of a country that a demonym or the country's name turns into a name: "the Mexican military". */
export const INSTITUTIONS: ReadonlyMap<string, ActorKind> = new Map([
  ...kind(
    "government",
    "government administration regime state authorities congress senate parliament presidency judiciary treasury",
  ),
  ...kind(
    "government",
    "military army navy marines police forces airforce embassy consulate constitution intelligence military",
  ),
  ...kind("government", "officialdom leadership delegation"),
]);

/** Words that may stand between the demonym and the institution: "Mexican federal armed forces". */
export const INSTITUTION_FILLERS: ReadonlySet<string> = new Set([
  "federal",
  "national",
  "armed",
  "security",
  "military",
  "special",
  "air",
  "state",
  "central",
  "government",
  "police",
  "law",
  "enforcement",
  "naval",
  "interim",
]);

/** What a person's name makes of a following noun: "the Trump administration". */
export const GOVERNING: ReadonlyMap<string, ActorKind> = new Map(
  kind("government", "administration government presidency cabinet regime"),
);

/** Small words inside a name: "Guardia Nacional de México", "Ministry of the Interior". */
export const PARTICLES: ReadonlySet<string> = new Set([
  "de",
  "del",
  "la",
  "las",
  "los",
  "el",
  "y",
  "e",
  "da",
  "do",
  "dos",
  "von",
  "van",
  "der",
  "den",
  "bin",
  "al",
  "di",
  "le",
]);
/** English ones, which need capitals on both sides and a class noun before: "Department of Justice", "Office of the President". */
export const LINKS: ReadonlySet<string> = new Set(["of", "for", "on", "and", "the", "to", "in", "against"]);

/** Capitalised words that are names only with others: "the North", but "North Korea". Folded. */
export const DIRECTIONS: ReadonlySet<string> = new Set(
  "north south east west northern southern eastern western central hemisphere new".split(" "),
);

/** Capitalised words that are no names by themselves. Folded. */
export const NOT_NAMES: ReadonlySet<string> = new Set(
  (
    "i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september " +
    "october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec " +
    "mr mrs ms dr sr sra don dona english spanish christmas easter chapter figure table section part photo image source " +
    "read more share introduction conclusion summary executive background key today yesterday tomorrow " +
    "god covid-19 covid internet ceo cfo coo cctv gdp vip faq pdf url gps dna tv pm am est edt utc gmt ngo ngos"
  ).split(" "),
);

function kind(of: ActorKind, words: string): readonly (readonly [string, ActorKind])[] {
  return words.split(" ").map((word) => [word, of] as const);
}

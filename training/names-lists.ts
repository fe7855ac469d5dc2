import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { LONGEST_LISTED, LISTS, listHash, type ListName, type ListedNames } from "../src/language/names-lists.ts";
import { listForm } from "../src/language/names-words.ts";
import { FAMILY, GIVEN, ORGANISATIONS, PEOPLES } from "./names-words.rows.ts";
import { tokenise } from "../src/language/tokens.ts";

/** Cities above this count of people are told apart from towns. */
const CITY = 200_000;

/**
 * What the recogniser looks up: countries, first-level regions, cities and towns of Natural Earth (public domain), our own
 * lists of names, and the name lists of compromise (MIT).
 */
export function listedNames(geo: string): ListedNames {
  const out = new Map<number, number>();
  const add = (name: string, list: ListName): void => {
    const words = tokenise(name, 0, name.length).map(({ form }) => listForm(form));
    if (words.length === 0 || words.length > LONGEST_LISTED || (words.length === 1 && (words[0]?.length ?? 0) < 2))
      return;
    let hash = 0;
    for (const word of words) hash = listHash(hash, word);
    out.set(hash, (out.get(hash) ?? 0) | (1 << LISTS.indexOf(list)));
  };
  const rows = (name: string): Record<string, string>[] =>
    parse(readFileSync(`${geo}/${name}`, "utf8"), { columns: true, bom: true, relax_quotes: true });
  for (const row of rows("populated-places.csv")) {
    add(row["country"] ?? "", "country");
    add(row["admin1"] ?? "", "region");
    const list = Number(row["population"]) >= CITY || /capital/.test(row["class"] ?? "") ? "city" : "town";
    for (const name of [row["name"], row["name_ascii"], ...(row["alt"] ?? "").split("|")]) add(name ?? "", list);
  }
  for (const row of rows("admin1-points.csv")) add(row["name"] ?? "", "region");
  for (const name of COUNTRIES) add(name, "country");
  for (const name of GIVEN) add(name, "given");
  for (const name of FAMILY) add(name, "family");
  for (const name of PEOPLES) add(name, "people");
  for (const name of ORGANISATIONS) add(name, "organisation");
  for (const [name, tag] of compromiseNames()) {
    const list = COMPROMISE[tag];
    if (list !== undefined) add(name, list);
  }
  return out;
}

const COMPROMISE: Readonly<Record<string, ListName | undefined>> = {
  MaleName: "given",
  FemaleName: "given",
  FirstName: "given",
  LastName: "family",
  Demonym: "people",
  Country: "country",
  Region: "region",
  City: "city",
  Organization: "organisation",
  SportsTeam: "team",
  Person: "person",
};

/** Words of compromise's lexicon with each of their tags. */
function compromiseNames(): (readonly [name: string, tag: string])[] {
  const nlp = createRequire(import.meta.url)("compromise") as {
    model(): { one: { lexicon: Readonly<Record<string, string | readonly string[]>> } };
  };
  return Object.entries(nlp.model().one.lexicon).flatMap(([name, tags]) =>
    [tags].flat().map((tag) => [name, tag] as const),
  );
}

/** What countries and large regions are also called. */
const COUNTRIES =
  "USA,U.S.,US,U.S.A.,America,UK,U.K.,Britain,Great Britain,England,Scotland,Wales,Northern Ireland,Russia,Soviet Union,USSR,Iran,Syria,South Korea,North Korea,Korea,Vietnam,Laos,Burma,Venezuela,Bolivia,Tanzania,Congo,Ivory Coast,Czech Republic,Holland,Palestine,Gaza,West Bank,Europe,Asia,Africa,North America,South America,Latin America,Central America,Caribbean,Middle East,Western Hemisphere,Gulf of Mexico,Pacific,Atlantic,Yucatan Peninsula,Balkans,Scandinavia,Antarctica,EU,Western Europe,Eastern Europe,Southeast Asia,Sub-Saharan Africa".split(
    ",",
  );

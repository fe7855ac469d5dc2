import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import {
  LONGEST_PLACE,
  PLACE_LISTS,
  placeHash,
  type PlaceList,
  type PlaceNames,
} from "../src/language/names-places.ts";
import { listForm } from "../src/language/names-words.ts";
import { tokenise } from "../src/language/tokens.ts";

/** Cities above this count of people are told apart from towns. */
const CITY = 200_000;

/** Countries, first-level regions, cities and towns of Natural Earth (public domain), as the recogniser looks them up. */
export function placeNames(geo: string): PlaceNames {
  const out = new Map<number, number>();
  const add = (name: string, list: PlaceList): void => {
    const words = tokenise(name, 0, name.length).map(({ form }) => listForm(form));
    if (words.length === 0 || words.length > LONGEST_PLACE || (words.length === 1 && (words[0]?.length ?? 0) < 3))
      return;
    let hash = 0;
    for (const word of words) hash = placeHash(hash, word);
    out.set(hash, (out.get(hash) ?? 0) | (1 << PLACE_LISTS.indexOf(list)));
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
  return out;
}

/** What countries and large regions are also called. */
const COUNTRIES =
  "USA,U.S.,US,U.S.A.,America,UK,U.K.,Britain,Great Britain,England,Scotland,Wales,Northern Ireland,Russia,Soviet Union,USSR,Iran,Syria,South Korea,North Korea,Korea,Vietnam,Laos,Burma,Venezuela,Bolivia,Tanzania,Congo,Ivory Coast,Czech Republic,Holland,Palestine,Gaza,West Bank,Europe,Asia,Africa,North America,South America,Latin America,Central America,Caribbean,Middle East,Western Hemisphere,Gulf of Mexico,Pacific,Atlantic,Yucatan Peninsula,Balkans,Scandinavia,Antarctica,EU,Western Europe,Eastern Europe,Southeast Asia,Sub-Saharan Africa".split(
    ",",
  );

import { describe, expect, test } from "vitest";
import { placeOf } from "../../src/reading/places.ts";
import { gazetteerOf } from "../../src/reading/places/gazetteer.ts";
import { codebook, layersOf } from "./figures/read.ts";

const places = (text: string): string =>
  layersOf(text)
    .places.map((place) => `${place.quote} = ${place.id}`)
    .join("; ");

const NAMED: readonly (readonly [string, string])[] = [
  ["Gunmen blocked roads in Culiacan and Mazatlán.", "Culiacan = mx-sin-culiacan; Mazatlán = mx-sin-mazatlan"],
  ["He was taken to El Paso, Texas.", "El Paso, Texas = us-tx-el-paso"],
  ["They met in the city of Colima, Mexico.", "Colima, Mexico = mx-col-colima"],
  ["They met in Colima.", "Colima = mx-col"],
  ["The governor of Sinaloa state resigned.", "Sinaloa state = mx-sin"],
  ["A convoy of trucks left for Sonora.", "Sonora = mx-son"],
  ["Clashes broke out in Pueblo Quemado, Michoacán.", "Pueblo Quemado, Michoacán = mx-mic"],
  [
    "It sells drugs in Los Angeles, New York and Chicago.",
    "Los Angeles = us-ca-los-angeles; New York = us-ny-new-york; Chicago = us-il-chicago",
  ],
  ["Troops went to Guerrero.", "Guerrero = mx-gro"],
  ["He flew from the U.S. to Colombia.", "U.S. = us; Colombia = co"],
  ["The drones flew over Colombian territory.", "Colombian territory = co"],
  ["The market of Mexico City was closed.", "Mexico City = mx-cmx"],
];
const SILENT = [
  "The Sinaloa Cartel sent gunmen.",
  "Rosa Guerrero spoke to us on Monday.",
  "Nice people like reading.",
  "The University of Guadalajara published it.",
  "He told us nothing.",
  "He was born in December.",
];

describe("places in text", () => {
  test.each(NAMED)("%s", (text, expected) => {
    expect(places(text)).toBe(expected);
  });
  test.each(SILENT)("nothing in: %s", (text) => {
    expect(places(text)).toBe("");
  });
});

/** The place of the first figure claim of a text. */
function where(text: string): string | null {
  const layers = layersOf(text);
  const [draft] = layers.figureClaims;
  if (draft === undefined) throw new Error(`No claim in ${text}`);
  const place = placeOf(draft, layers, text);
  return place && `${place.quote} ${place.id} ${place.precision}`;
}

describe("where a claim happens", () => {
  test.each([
    ["Soldiers killed 14 gunmen in Culiacán.", "Culiacán mx-sin-culiacan locality"],
    ["In Jalisco, soldiers killed 14 gunmen.", "Jalisco mx-jal region"],
    ["Police made 900 arrests in Sinaloa state.", "Sinaloa state mx-sin region"],
    ["Soldiers found 40 rifles in a hotel in Durango.", "Durango mx-dur region"],
    ["Soldiers arrested 40 smugglers along the southern border.", "the southern border null region"],
    ["About 18,000 killings occur annually in Colombia.", "Colombia co country"],
    ["Soldiers arrested 40 smugglers near the U.S. southern border.", "the U.S. southern border null region"],
    ["The war with Colombia cost 14,000 lives.", null],
    ["Mexico arrested 40 smugglers.", null],
    ["The gang operates in over 20 states.", null],
  ])("%s", (text, expected) => {
    expect(where(text)).toBe(expected);
  });
});

describe("the gazetteer", () => {
  const gazetteer = gazetteerOf(codebook);
  test("has every state of Mexico, each inside it", () => {
    const states = codebook.places.filter((row) => /^mx-[a-z]{3}$/u.test(row.id));
    expect(states).toHaveLength(32);
    for (const row of states) expect(gazetteer.isWithin(row, "mx")).toBe(true);
  });
  test("puts each row inside rows that exist, on the globe", () => {
    for (const row of codebook.places) {
      if (row.within !== null) expect(gazetteer.row(row.within)?.id).toBe(row.within);
      expect(Math.abs(row.lat)).toBeLessThanOrEqual(90);
      expect(Math.abs(row.lon)).toBeLessThanOrEqual(180);
    }
  });
  test("prefers the country to the state, the near town to the far one", () => {
    expect(gazetteer.named("mexico")[0]?.id).toBe("mx");
    expect(gazetteer.named("merida")[0]?.id).toBe("mx-yuc-merida");
  });
});

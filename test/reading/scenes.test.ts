import { describe, expect, it } from "vitest";
import { readText } from "./read.ts";

/** The scenes of a text's claims: their names, keys and days, each once, in the order of the text. */
const scenesOf = (text: string, published = "2026-03-05") => [
  ...new Map(
    readText(text, published).claims.flatMap(({ scene }) =>
      scene ? [[scene.words, `${scene.words}: ${scene.keys.join(", ")}; ${scene.day ?? "no day"}`] as const] : [],
    ),
  ).values(),
];

const HEAD = "Gunmen kill eight in raid on Tecalco prison\nDiario Norte\n5 March 2026\n\n";

describe("a scene's day", () => {
  it("comes from the first sentence below the title that tells it", () => {
    const text = `${HEAD}At least eight people died on Tuesday when masked men stormed the prison. Twelve warders were wounded.`;
    expect(scenesOf(text)).toEqual(["the raid at Tecalco: place tecalco, day 2026-03-03 raid; 2026-03-03"]);
  });
  it("is told of its noun", () => {
    const text = "The attack on Vado Hondo began before dawn on Sunday. Four policemen were killed.";
    expect(scenesOf(text)).toEqual(["the attack at Vado Hondo: place vado hondo, day 2026-03-01 attack; 2026-03-01"]);
  });
  it("is that of the first sentence which tells it by its verb alone, with the one place in it", () => {
    const text =
      "On 2 March men with rifles stopped a herd north of Vado Hondo and killed nine herders. It was a crime of nobody's, the mayor said.";
    expect(scenesOf(text)).toEqual(["the attack at Vado Hondo: place vado hondo, day 2026-03-02 attack; 2026-03-02"]);
    expect(scenesOf("On 2 March men with rifles stopped a herd north of Vado Hondo and counted nine herders.")).toEqual(
      [],
    );
  });
  it("is not that of what else happened hours later", () => {
    const told = readText(
      "Gunmen killed nine herders in Vado Hondo on Tuesday. Other men burned six lorries and sealed off the bridge hours before the attack. Nobody was hurt.",
      "2026-03-05",
    ).claims.find(({ quote }) => quote === "Nobody was hurt");
    expect(told?.scene?.keys ?? []).not.toContain("place vado hondo");
  });
  it("is none on which somebody dies of his wounds", () => {
    const text =
      "Nine herders were killed in the raid on Vado Hondo. The toll of the raid had stood at eight until Sergeant Ana Ruiz died of her wounds on 4 March.";
    expect(scenesOf(text)).toEqual(["the raid at Vado Hondo: place vado hondo; no day"]);
  });
});

describe("whom a scene befell", () => {
  it.each([
    ["Luis Paz was kidnapped in Vado Hondo.", "the kidnapping of Luis Paz"],
    ["Luis Paz was wounded in Vado Hondo.", "the attack on Luis Paz"],
    ["Luis Paz was wounded in Vado Hondo. Luis Paz was murdered there, his brother said.", "the killing of Luis Paz"],
    ["Tests showed that Luis Paz was not killed in Vado Hondo.", "the reported killing of Luis Paz"],
  ])("%s", (text, words) => {
    expect(scenesOf(text)).toEqual([expect.stringMatching(new RegExp(`^${words}: person luis paz`, "u"))]);
  });
  it("is nobody whom it only may have befallen", () => {
    const text =
      "Gunmen attacked the courthouse of Vado Hondo on Tuesday, killing six herders. Luis Paz may have been abducted in the attack, an officer said.";
    expect(scenesOf(text)).toEqual(["the attack at Vado Hondo: place vado hondo, day 2026-03-03 attack; 2026-03-03"]);
  });
  it("is known by each of his names", () => {
    const text = "Marines killed Luis Paz Orte, alias “El Tuerto”, on Tuesday.";
    expect(scenesOf(text)[0]).toContain("person luis paz, person el tuerto");
  });
  it("is one who was spoken of by his office before", () => {
    const text =
      "Gunmen ambushed a convoy in Vado Hondo, wounding the mayor. The mayor, Ana Ruiz, was shot in the chest and died in a hospital in Lerdo.";
    expect(scenesOf(text)).toEqual(["the killing of Ana Ruiz: person ana ruiz, place vado hondo; no day"]);
  });
});

describe("a scene's place", () => {
  it("stands in the next sentence where the first knows only where it was written", () => {
    const first = "LERDO, Mexico — Gunmen ambushed a mayor on Tuesday, killing nine people.";
    const next = "He was driving home when men opened fire near the village of Vado Hondo.";
    expect(scenesOf(`${first} ${next}`)).toEqual([expect.stringContaining("place vado hondo, day 2026-03-03 attack")]);
    // In another sentence another deed may be told.
    expect(
      scenesOf(`${first} A clash was told apart. In Vado Hondo two men were killed in a fire.`).join(),
    ).not.toContain("lerdo, place vado");
  });
  it("is no heading's", () => {
    const text =
      "After the murder\nLima, 5 March 2026\n\nThe murder of the mayor has shaken the valley. Nine herders died in the ambush of 2 March.";
    expect(scenesOf(text)).toEqual(["the ambush of 2026-03-02: day 2026-03-02 attack; 2026-03-02"]);
  });
});

it("that attack is the one told last, beside another", () => {
  const text =
    "Six people were killed in an ambush in Vado Hondo on Tuesday. The ambush came a week after gunmen burned two buses. Nobody has been arrested for that attack.";
  const arrests = readText(text, "2026-03-05").claims.filter(({ type }) => type === "arrest");
  expect(arrests.map(({ scene }) => scene)).toEqual([undefined]);
  const here = text.replace("The ambush came a week after gunmen burned two buses.", "The mayor wept.");
  const own = readText(here, "2026-03-05").claims.filter(({ type }) => type === "arrest");
  expect(own.map(({ scene }) => scene?.words)).toEqual(["the ambush at Vado Hondo"]);
});

import { describe, expect, test } from "vitest";
import { readText } from "./read.ts";

/** "kill 2024-05-03; raid -": the deeds and holdings of a text with their times. */
const timed = (text: string): string =>
  readText(text, "2025-11-06")
    .claims.map(({ kind, type, time }) => `${type ?? kind} ${time?.edtf ?? "-"}`)
    .join("; ");

const DEATHS: readonly (readonly [string, string])[] = [
  // The day of a death is told once and holds wherever it is told of.
  [
    "Marines killed Juan Ruiz on May 3, 2024. Neighbours recall how the marines killed Juan Ruiz.",
    "kill 2024-05-03; kill 2024-05-03",
  ],
  [
    "Juan Ruiz was killed on May 3, 2024. When marines raided the farm where Juan Ruiz was killed, they seized rifles.",
    "kill 2024-05-03; raid 2024-05-03; kill 2024-05-03; seize 2024-05-03",
  ],
  ["Juan Ruiz was killed on May 3, 2024. Juan Ruiz led Los Rojos.", "kill 2024-05-03; lead ../2024-05-03"],
  // What happened later at that place has a day of its own.
  [
    "Juan Ruiz was killed on May 3, 2024. Marines returned to the farm where Juan Ruiz was killed.",
    "kill 2024-05-03; other -; kill 2024-05-03",
  ],
  // Two days that do not go together date no other telling.
  [
    "Police say that Juan Ruiz was killed on May 3, 2024. His lawyer says that Juan Ruiz was killed on June 9, 2024. Juan Ruiz led Los Rojos.",
    "kill 2024-05-03; kill 2024-06-09; lead -",
  ],
  // Who was not killed leads on.
  ["Juan Ruiz was not killed on May 3, 2024. Juan Ruiz leads Los Rojos.", "kill 2024-05-03; lead -"],
  // A declaration is nobody's death; a death told by its distance has no day here.
  ["Officials declared Juan Ruiz dead on May 3, 2024. Juan Ruiz leads Los Rojos.", "die 2024-05-03; lead -"],
  [
    "Juan Ruiz was killed on May 3, 2024. Doctors say that Juan Ruiz was killed within four days of the raid.",
    "kill 2024-05-03; kill -",
  ],
  // An arrest can come twice.
  ["Juan Ruiz was arrested on May 3, 2024. Marines arrested Juan Ruiz.", "arrest 2024-05-03; arrest -"],
];

describe("times that follow from a death", () => {
  test.each(DEATHS)("%s", (text, expected) => {
    expect(timed(text)).toBe(expected);
  });
});

const TERMS: readonly (readonly [string, string])[] = [
  ["Under Felipe Calderón, soldiers raided 40 laboratories.", "raid 2006-12-01/2012-11-30"],
  ["During the Peña Nieto administration, soldiers raided 40 laboratories.", "raid 2012-12-01/2018-11-30"],
  ["During Sheinbaum's first year, soldiers raided 40 laboratories.", "raid 2024-10-01/2025-09-30"],
  ["In her first year, Claudia Sheinbaum deployed 40 soldiers.", "deploy 2024-10-01/2025-09-30"],
  // A time that the sentence names is finer than a term.
  ["Under Felipe Calderón, soldiers raided 40 laboratories in 2010.", "raid 2010"],
  // Who holds no such office, or held it twice, dates nothing.
  ["Under Juan Ruiz, soldiers raided 40 laboratories.", "raid -"],
  ["Under Trump, soldiers raided 40 laboratories.", "raid -"],
  // A year of something else.
  ["In its first year, the squad raided 40 laboratories.", "raid -"],
];

describe("times told by a term in office", () => {
  test.each(TERMS)("%s", (text, expected) => {
    expect(timed(text)).toContain(expected);
  });
});

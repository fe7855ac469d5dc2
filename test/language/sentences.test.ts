import { describe, expect, test } from "vitest";
import { blocksAndSentences } from "../../src/language/sentences.ts";

/** Sentence ends are marked with | in the case; the text is read without the marks. */
const CASES: readonly (readonly [name: string, marked: string])[] = [
  ["plain", "The army raided the house.| Two men fled."],
  ["abbreviated country goes on", "He was flown to the U.S. Embassy on Monday."],
  ["abbreviated country ends", "He was flown to the U.S.| The embassy said nothing."],
  ["dateline with agency", "SALTILLO, Mexico, June 4 (EFE) —| Marines seized a boat.| It sank."],
  ["dateline with a state", "SALTILLO, Coahuila –| Marines seized a boat."],
  ["dateline in small letters with agency", "Saltillo (Reuters) -| Marines seized a boat."],
  ["name before a dash is no dateline", "Prado - a senator - left."],
  ["capitals without a dash", "MARINES SEIZED A BOAT IN SALTILLO"],
  ["titles", "Sen. Lucía Prado met Gen. Óscar Vela.| Both left."],
  ["titles in capitals", "STATEMENT BY GEN. PRADO ON THE RAID"],
  ["initials", "Analyst Ana S. Belmont agreed."],
  ["a network of one letter", "She wrote on X.| Vega has left."],
  ["in, and no inches", "Four bodies were brought in.| Gov. Luna has left."],
  ["initials behind a preposition", "It was sent to X. Y. Zhou of the bank."],
  ["party and state", "Rep. Dan Hall (R-LA) asked.| Nobody answered."],
  ["months and numbers", "On Jan. 5 the judge read No. 12 aloud.| It failed."],
  ["no as a word", "Asked whether he knew, he said no.| Then he left."],
  ["clock", "It began at 5 a.m. on Friday.| Troops came at 6 p.m.| They stayed."],
  ["asked after a quoted question", "“Who paid for it?” the judge asked.| Nobody spoke."],
  ["asked with a name", "“Who paid for it?” Senator Prado asked."],
  ["quoted question without a speaker", "“Who paid for it?”| The judge waited."],
  ["quotation mark stays with its sentence", "He said: “We lost.”| She left."],
  ["two sentences inside a quotation", "“We lost the town. |They took it,” he said."],
  ["ellipsis between sentences", "“They sell oil. …| It is theirs,” he said."],
  ["ellipsis inside a sentence", "“They took … the whole town,” he said."],
  ["brackets inside a sentence", "The envoy (he was new. He had come in May.) left at once.| It rained."],
  ["bracketed sentence of its own", "The envoy left.| (He was new.)| It rained."],
  ["decimal numbers", "It rose 3.5 percent to $1.2 billion.| Prices fell."],
  ["reference after the stop", "The rate fell in 2019.[12]| Then it rose.[3][4]| It fell."],
  ["reference after a space", "The rate fell in 2019. [12]| Then it rose."],
  ["lost space", "The guard was killed.|The gate stood open."],
  ["outline number", "2. Findings of the team"],
  ["spanish marks", "She asked why.| ¿Quién manda?| Nobody knew."],
  ["company", "Aceros del Norte Inc. Chairman Pablo Ruiz resigned."],
  ["latin", "They took weapons, e.g. rifles.| Others (Vela et al. 2019) disagree."],
  ["dateline with its year", "SALTILLO, Mexico, June 4, 2023 (River Wire) -| Marines seized a boat.| It sank."],
  ["place line", "NORWELL, N.Y. —| The mine closed.| Nobody came."],
  ["exclamation", "Stop!| They ran."],
  ["state with full stops", "He lives in Washington, D.C.| His brother does not."],
];

describe("sentences", () => {
  test.each(CASES)("%s", (_name, marked) => {
    const text = marked.replaceAll("|", "");
    const want = marked.split("|").map((part) => part.trim());
    expect(blocksAndSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(want);
  });
});

const BLOCKS: readonly (readonly [name: string, text: string, want: readonly string[]])[] = [
  ["headline without a stop", "Army raids ranch\nTroops found weapons.", ["Army raids ranch", "Troops found weapons."]],
  ["carriage returns", "Army raids ranch\r\n\r\nTroops came.\r\n", ["Army raids ranch", "Troops came."]],
  ["blank lines with spaces", "One\n  \t\nTwo", ["One", "Two"]],
  [
    "list with dashes",
    "Among the findings:\n- Officers sold rifles.\n  * Guards slept - all of them.",
    ["Among the findings:", "Officers sold rifles.", "Guards slept - all of them."],
  ],
  [
    "dash that is no mark of a list",
    "-5 degrees were measured.\nIt froze.",
    ["-5 degrees were measured.", "It froze."],
  ],
  [
    "wrapped text",
    "The army raided a ranch in the hills near the border on Monday and\nfound rifles, radios and two hundred kilograms of a white powder that\nwas sent to the laboratory of the state. Nobody was arrested in the\nraid.\n\nThe governor",
    [
      "The army raided a ranch in the hills near the border on Monday and\nfound rifles, radios and two hundred kilograms of a white powder that\nwas sent to the laboratory of the state.",
      "Nobody was arrested in the\nraid.",
      "The governor",
    ],
  ],
  ["a list", "Seized:\n- two rifles\n- one truck", ["Seized:", "two rifles", "one truck"]],
  ["a word that leads in", "Minister: the band is beaten", ["Minister:", "the band is beaten"]],
  ["names behind a word", "Present: Ana Ruiz Juan Paz Luis Gil", ["Present: Ana Ruiz Juan Paz Luis Gil"]],
  ["nothing", " \n\t\n\0", []],
];

test.each(BLOCKS)("paragraphs: %s", (_name, text, want) => {
  expect(blocksAndSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(want);
});

test("blocks are numbered by paragraph", () => {
  expect(blocksAndSentences("One. Two.\n\nThree.").map(({ block }) => block)).toEqual([0, 0, 1]);
});

/** Texts that must be read in a few seconds at most: a quadratic rule takes minutes on them. */
const HOSTILE: readonly (readonly [name: string, text: string])[] = [
  ["a megabyte without a space", "a".repeat(1_000_000)],
  ["a million opening brackets", "(".repeat(1_000_000)],
  ["a million bracket pairs with stops", "(.) ".repeat(500_000)],
  ["nested brackets", "(".repeat(500_000) + ")".repeat(500_000)],
  ["a million quotation marks", '"'.repeat(1_000_000)],
  ["a megabyte of full stops", ".".repeat(1_000_000)],
  ["a megabyte of hyphens", "-".repeat(1_000_000)],
  ["stops and quotes", '." '.repeat(400_000)],
  ["one line of five megabytes", "The army came. ".repeat(350_000)],
  ["five megabytes without a stop", "the army came ".repeat(350_000)],
  ["a megabyte of line breaks", "\n".repeat(1_000_000)],
  ["half a million lines without a stop", "a\n".repeat(500_000)],
  ["a megabyte of spaces", " ".repeat(1_000_000)],
  ["lone surrogates", "\ud800 \udc00".repeat(300_000)],
  ["dots between letters", "a.".repeat(500_000)],
  ["dashes", "a-".repeat(200_000)],
  ["digits", "1".repeat(1_000_000)],
  ["digits and commas", "1,".repeat(500_000)],
  ["emoji with joiners", "👩‍👩‍👧 ".repeat(100_000)],
  ["right to left", "\u202eمرحبا بالعالم. ".repeat(60_000)],
  ["footnotes", "[1]".repeat(300_000)],
  ["ellipses", "… ".repeat(400_000)],
];

describe("hostile text is read in linear time", () => {
  test.each(HOSTILE)("%s", { timeout: 30_000 }, (_name, text) => {
    const before = performance.now();
    const found = blocksAndSentences(text);
    expect(found.every(({ start, end }) => start < end)).toBe(true);
    expect(performance.now() - before).toBeLessThan(15_000);
  });
});

test("takes no two letters for the place of a dateline", () => {
  expect(blocksAndSentences("PS -- There is more to tell.")).toHaveLength(1);
});

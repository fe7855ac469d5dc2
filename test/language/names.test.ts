import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { RecognisedName } from "../../src/language/analysis.ts";
import { agree } from "../../src/language/names-agree.ts";
import { looker, seeSentence, shownIn } from "../../src/language/names-document.ts";
import { LISTS, listHash, packLists, unpackLists } from "../../src/language/names-lists.ts";
import {
  bestStates,
  createNamer,
  mayEnd,
  mayFollow,
  namesOf,
  stateOf,
  STATES,
  type Namer,
} from "../../src/language/names.ts";
import { listForm } from "../../src/language/names-words.ts";
import { tokenise } from "../../src/language/tokens.ts";
import { blocksAndSentences } from "../../src/language/sentences.ts";
import { decode, trainChain } from "../../training/crf.ts";
import { madeDocuments } from "../../training/names-made.ts";
import { chance } from "../../training/perceptron.ts";
import { markedSentence, newsF1 } from "../../bench/names.ts";
import { learnNames } from "../../training/names.ts";

const words = (text: string): { form: string }[] => tokenise(text, 0, text.length).map(({ form }) => ({ form }));

describe("classes and names", () => {
  const names: RecognisedName[] = [
    { first: 0, last: 0, label: "PER" },
    { first: 1, last: 3, label: "ORG" },
    { first: 5, last: 6, label: "LOC" },
    { first: 7, last: 7, label: "MISC" },
  ];
  const states = Array.from({ length: 9 }, (_, at) => {
    const name = names.find(({ first, last }) => first <= at && at <= last);
    return name === undefined ? 0 : stateOf(name, at);
  });

  test("names survive being written as classes", () => {
    expect(namesOf(states)).toEqual(names);
  });

  test("the classes of names may follow one another", () => {
    states.forEach((state, at) => expect(mayFollow(states[at - 1] ?? -1, state)).toBe(true));
    expect(mayFollow(stateOf(names[1] ?? names[0]!, 1), 0)).toBe(false);
    expect(mayEnd(stateOf(names[1] ?? names[0]!, 1))).toBe(false);
  });

  test("the best sequence keeps to what may follow, whatever the scores", () => {
    const random = chance(5);
    for (let round = 0; round < 50; round++) {
      const scores = Float64Array.from({ length: STATES * 7 }, () => random() * 20 - 10);
      const transitions = Float64Array.from({ length: STATES * (STATES + 1) }, () => random() * 4 - 2);
      const found = bestStates(scores, 7, transitions);
      found.forEach((state, at) => expect(mayFollow(found[at - 1] ?? -1, state)).toBe(true));
      expect(mayEnd(found[6] ?? -1)).toBe(true);
    }
  });
});

test("lists survive packing", () => {
  const lists = new Map([
    [listHash(0, "ana"), 1 << LISTS.indexOf("given")],
    [listHash(listHash(0, "mexico"), "city"), 1 << LISTS.indexOf("city")],
    [-5, (1 << LISTS.indexOf("people")) | 1],
  ]);
  expect(unpackLists(packLists(lists))).toEqual(lists);
  expect(() => unpackLists(packLists(lists).subarray(0, 5))).toThrow(RangeError);
});

test.each([
  ["María", "maria"],
  ["Sen.", "sen"],
  ["PEÑA", "pena"],
  ["A.", "a."],
])("list form of %s", (form, want) => {
  expect(listForm(form)).toBe(want);
});

test("a chain learns who is named by the word before", () => {
  // Feature 0: any word; 1: the word after a title; class 4: a whole person's name.
  const person = stateOf({ first: 0, last: 0, label: "PER" }, 0);
  const features = [Int32Array.of(0), Int32Array.of(0, 1), Int32Array.of(0)];
  const nobody = [Int32Array.of(0), Int32Array.of(0), Int32Array.of(0)];
  const examples = Array.from({ length: 60 }, (_, i) =>
    i % 2 === 0 ? { features, states: [0, person, 0] } : { features: nobody, states: [0, 0, 0] },
  );
  const settings = { epochs: 10, alpha: 0.5, l1: 0.01, l2: 0.01 };
  const chain = trainChain(examples, 2, settings, chance(1), () => undefined);
  expect(chain.features[STATES + person]).toBeGreaterThan(0.5);
  expect(decode({ features }, chain)).toEqual([0, person, 0]);
  expect(decode({ features: nobody }, chain)).toEqual([0, 0, 0]);
});

test("training gives the same bytes again, and they find names", { timeout: 60_000 }, () => {
  const documents = madeDocuments(1, chance(4)).slice(0, 15);
  const settings = { epochs: 4, alpha: 0.3, l1: 0.05, l2: 0.05 };
  const learn = (): Uint8Array => learnNames(documents, new Map(), () => undefined, settings);
  const bytes = learn();
  expect(Buffer.compare(bytes, learn())).toBe(0);
  const namer = createNamer(bytes);
  const known = documents.slice(0, 10).flatMap(({ sentences }) => sentences.flatMap(({ names }) => names)).length;
  const found = documents
    .slice(0, 10)
    .flatMap(({ sentences }) => namer(sentences.map(({ forms }) => forms.map((form) => ({ form })))))
    .flat().length;
  expect(found).toBeGreaterThan(known * 0.7);
});

test("made sentences are whole: names lie inside, in order, and no slot is left", () => {
  for (const { sentences } of madeDocuments(2, chance(4))) {
    for (const { forms, names } of sentences) {
      let at = -1;
      for (const { first, last } of names) {
        expect(first).toBeGreaterThan(at);
        expect(last).toBeGreaterThanOrEqual(first);
        expect(last).toBeLessThan(forms.length);
        at = last;
      }
      expect(forms.join(" ")).not.toMatch(/\[ [A-Z] \]|undefined/);
    }
  }
});

describe("the places of a spelling agree", () => {
  const lists = new Map([[listHash(0, "maria"), 1 << LISTS.indexOf("given")]]);
  const look = looker(lists);
  const settle = (lines: readonly string[]): string[] => {
    const marked = lines.map(markedSentence);
    const seen = marked.map(({ forms }) =>
      seeSentence(
        forms.map((form) => ({ form })),
        look,
        lists,
      ),
    );
    const found = agree(
      seen,
      marked.map(({ names }) => names),
      shownIn(seen),
    );
    return marked.map(({ forms }, index) =>
      (found[index] ?? [])
        .map(({ first, last, label }) => `${forms.slice(first, last + 1).join(" ")}=${label}`)
        .join("; "),
    );
  };

  test.each([
    ["family name alone", ["[Ana Belmont]PER left .", "Then Belmont spoke out ."], ["Ana Belmont=PER", "Belmont=PER"]],
    [
      "first of two family names",
      ["[Luis Carmona Téllez]PER left .", "Yes , Carmona spoke ."],
      ["Luis Carmona Téllez=PER", "Carmona=PER"],
    ],
    [
      "nickname taken for a place",
      ["[Luis “El Búho” Carmona]PER left .", "Then they saw [El Búho]LOC ."],
      ["Luis “ El Búho ” Carmona=PER", "El Búho=PER"],
    ],
    [
      "nickname and family name",
      ["[Luis “El Búho” Carmona]PER left .", "Then they saw [El Búho]PER Carmona there ."],
      ["Luis “ El Búho ” Carmona=PER", "El Búho Carmona=PER"],
    ],
    [
      "headline",
      ["In [Tula]LOC it rained .", "Near [Tula]LOC it did not .", "Why Tula Slept Until Noon"],
      ["Tula=LOC", "Tula=LOC", "Tula=LOC"],
    ],
    [
      "hyphen",
      ["[Ana Drum-Hayes]PER left .", "Yes , [Drum]PER-[Hayes]PER spoke ."],
      ["Ana Drum - Hayes=PER", "Drum - Hayes=PER"],
    ],
    [
      "kind by most places",
      ["In [Tula]LOC it rained .", "At [Tula]LOC .", "To [Tula]ORG ."],
      ["Tula=LOC", "Tula=LOC", "Tula=LOC"],
    ],
    [
      "overlooked at one place",
      ["In [Tula]LOC it rained .", "Near [Tula]LOC it did not .", "Tula slept ."],
      ["Tula=LOC", "Tula=LOC", "Tula=LOC"],
    ],
    ["one place is not enough", ["In [Tula]LOC it rained .", "Tula slept ."], ["Tula=LOC", ""]],
    [
      "not inside a longer name",
      ["[Ana Ruiz]PER left .", "The [Ruiz Cartel]ORG stayed ."],
      ["Ana Ruiz=PER", "Ruiz Cartel=ORG"],
    ],
    [
      "not where the word is also written small",
      ["[Ana Rocha]PER left .", "Rocha is stone .", "A rocha fell ."],
      ["Ana Rocha=PER", "", ""],
    ],
    ["given names prove nothing", ["[Ana María Vela]PER left .", "María spoke ."], ["Ana María Vela=PER", ""]],
  ])("%s", (_name, lines, want) => {
    expect(settle(lines)).toEqual(want);
  });
});

const MODEL = new URL("../../models/en/names.bin", import.meta.url);

describe.skipIf(!existsSync(MODEL))("the trained recogniser (skipped where models/en/names.bin is not built)", () => {
  let loaded: Namer | null = null;
  const namer: Namer = (sentences) => {
    loaded ??= createNamer(readFileSync(MODEL));
    return loaded(sentences);
  };

  test("our own news sentences, which feed no training", () => {
    expect(newsF1(namer)).toBeGreaterThan(90);
  });

  test.each([
    "[Ernesto “El Tigre” Solano Ríos]PER was caught in [Culiacán]LOC on Sunday.",
    "[María del Carmen Ruiz López]PER told [Reuters]ORG that nobody from the [Office of the Attorney General]ORG had called.",
    "The [DEA]ORG and the [Cartel of Jalisco]ORG are at war, the [Institute for Regional Studies]ORG says.",
    "Sen. [John Harlow]PER (R-TX) flew to [Mexico City]LOC to meet President [Lucía Prado]PER.",
    "Members of [Los Zetas]ORG fled to [Guatemala]LOC.",
    "The prisoners were taken from [Toluca]LOC to [New York]LOC.",
  ])("%s", (line) => {
    const { forms, names } = markedSentence(line);
    const found = namer([forms.map((form) => ({ form }))])[0];
    expect(found?.filter(({ label }) => label !== "MISC")).toEqual(names);
  });

  test.each([
    "However, the government did not answer.",
    "Executive Summary",
    "On Monday, soldiers burned the poppy fields.",
    "Who Will Pay for the Wall?",
    "THE LONG ROAD TO PEACE",
    "He said that it was too late.",
  ])("finds nothing in: %s", (line) => {
    expect(namer([words(line)])[0]?.filter(({ label }) => label !== "MISC")).toEqual([]);
  });

  test.each([
    ["nothing", ""],
    ["marks", "(".repeat(20_000)],
    ["capitals", "A ".repeat(20_000)],
    ["quotes", "“A” ".repeat(10_000)],
    ["names without an end", "Ana b ".repeat(40_000)],
    ["one name again and again", "Ana Ruiz met Ruiz. ".repeat(5_000)],
    ["lone surrogates", "\ud800 \udc00 ".repeat(5_000)],
    ["right to left", "\u202eمرحبا Ana ".repeat(5_000)],
    ["words of objects", "constructor __proto__ toString ".repeat(2_000)],
  ])("hostile text: %s", { timeout: 30_000 }, (_name, text) => {
    const before = performance.now();
    const sentences = blocksAndSentences(text).map(({ start, end }) => tokenise(text, start, end));
    const found = namer(sentences);
    const bad = found.filter((names, index) =>
      names.some(
        ({ first, last }, at) =>
          first <= (names[at - 1]?.last ?? -1) || last < first || last >= (sentences[index]?.length ?? 0),
      ),
    );
    expect(bad).toEqual([]);
    expect(performance.now() - before).toBeLessThan(15_000);
  });
});

test("bytes that are no model are refused", () => {
  expect(() => createNamer(new Uint8Array(2))).toThrow(RangeError);
  expect(() => createNamer(Uint8Array.of(255, 0, 0, 0, 1, 2))).toThrow(RangeError);
});

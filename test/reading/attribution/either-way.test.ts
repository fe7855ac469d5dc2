import { describe, expect, test } from "vitest";
import type { Context } from "../../../src/reading/layers.ts";
import { attributions } from "../../../src/reading/attribution/index.ts";
import { engine, haveModels } from "./marked.ts";

const context = (text: string): Context => ({
  text,
  codebook: {
    id: "none",
    version: "0",
    events: [],
    relations: [],
    measures: [],
    questions: [],
    actors: [],
    places: [],
  },
  published: null,
  author: null,
  publisher: null,
  title: null,
});

const sources = (text: string): readonly string[] =>
  attributions
    .read({ sentences: engine().analyse(text).sentences, names: [] }, context(text))
    .flatMap((act) => act.sources.map(({ quote }) => quote));

describe.skipIf(!haveModels)("who is left out where words leave open if he says so or the opposite", () => {
  test.each([
    "Ana Robles was not arrested, as two newspapers reported.",
    "The minister did not resign, as El Farol claimed on Friday.",
    "No shots were fired, as the army has claimed.",
    "Contrary to what the ministry said, nobody was hurt.",
  ])("%s", (text) => expect(sources(text)).toEqual([]));

  test.each([
    ["Ana Robles has not been charged, as her lawyer confirmed.", "her lawyer"],
    ["Ana Robles was arrested on Friday, as two newspapers reported.", "two newspapers"],
    ["As the ministry reported, no officer was hurt.", "the ministry"],
    ["No officer was hurt, according to the police.", "the police"],
  ])("and is kept in: %s", (text, source) => expect(sources(text)).toEqual([source]));
});

import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { readText } from "./read.ts";

const examples = resolve(import.meta.dirname, "../../examples");
const texts = readdirSync(examples)
  .filter((file) => /\.(?:md|txt)$/.test(file))
  .map((file) => readFileSync(join(examples, file), "utf8"));

/** What is worked out once (for a word, a token, a sentence) must be true of that word, token, sentence in any report. */
it("reads a report the same whatever was read before it", () => {
  const forth = texts.map((text) => JSON.stringify(readText(text)));
  const back = texts.map((_, i) => JSON.stringify(readText(texts.at(-1 - i)!))).toReversed();
  expect(back).toEqual(forth);
});

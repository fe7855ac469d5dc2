import { describe, expect, it } from "vitest";
import type { Sentence } from "../../src/language/index.ts";
import { loadEngine } from "../../training/load.ts";

const engine = loadEngine();
const only = (text: string): Sentence => {
  const [sentence] = engine.analyse(text).sentences;
  if (!sentence) throw new Error(`no sentence in ${text}`);
  return sentence;
};
const headForm = (sentence: Sentence, form: string): string => {
  const token = sentence.tokens.find((t) => t.form === form);
  return token ? `${token.deprel} ${sentence.tokens[token.head]?.form ?? "-"}` : "missing";
};

/** Sentence, word, its relation and head. */
const ARCS = [
  ["Soldiers arrested the mayor on Tuesday.", "Soldiers", "nsubj arrested"],
  ["Soldiers arrested the mayor on Tuesday.", "mayor", "obj arrested"],
  ["The mayor was arrested by soldiers.", "mayor", "nsubj:pass arrested"],
  ["The mayor was arrested by soldiers.", "soldiers", "obl:agent arrested"],
  ["The minister said that the group controls the port.", "controls", "ccomp said"],
  ["The man who killed the judge fled.", "killed", "acl:relcl man"],
  ["They sell cocaine and heroin.", "heroin", "conj cocaine"],
  ["He did not deny the report.", "not", "advmod deny"],
  // Forms in -s that are no nouns, whatever stands around them.
  ["The army denies that soldiers fired first.", "denies", "root -"],
  ["The report says their organisation sells fentanyl in Peru.", "sells", "ccomp says"],
  ["The gang asserts control over the port.", "asserts", "root -"],
  ["The army wants to leave the town.", "leave", "xcomp wants"],
] as const;

describe("trees", () => {
  it.each(ARCS)("%s %s: %s", (text, form, arc) => {
    expect(headForm(only(text), form)).toBe(arc);
  });

  it("does not see whether quotes, dashes and apostrophes are typographic", () => {
    const plain = only(`"It isn't over", the mayor said -- again.`);
    const curly = only(`“It isn’t over”, the mayor said — again.`);
    expect(curly.tokens.map(({ xpos, head, deprel }) => [xpos, head, deprel])).toEqual(
      plain.tokens.map(({ xpos, head, deprel }) => [xpos, head, deprel]),
    );
  });

  it("has one root and reaches it from every token", () => {
    const text = `The raid, which began at dawn; the arrests -- eleven of them -- that followed: none, officials said, was planned.`;
    for (const { tokens } of engine.analyse(`${text} ${text}\n${text.toUpperCase()}\n( ( , . ' and`).sentences) {
      expect(tokens.filter(({ head }) => head === -1)).toHaveLength(1);
      for (const token of tokens) {
        let at = token.index;
        let steps = 0;
        while (at >= 0 && steps++ <= tokens.length) at = tokens[at]?.head ?? -1;
        expect(at).toBe(-1);
        expect(token.deprel === "root").toBe(token.head === -1);
        expect(text.length).toBeGreaterThan(token.end - token.start);
      }
    }
  });

  it("hangs a long row of marks on its first, and one with a word in it as a sentence", () => {
    const row = "( ".repeat(60);
    expect(only(row).tokens.map(({ head, upos }) => `${head} ${upos}`)).toEqual(
      Array.from({ length: 60 }, (_, i) => `${i === 0 ? -1 : 0} PUNCT`),
    );
    expect(headForm(only(`${row} Soldiers arrested the mayor.`), "mayor")).toBe("obj arrested");
  });

  it("gives the same again", () => {
    const text = "Prosecutors say the two brothers paid the police. They deny it.";
    expect(loadEngine().analyse(text)).toEqual(engine.analyse(text));
  });
});

const HOSTILE = [
  ["nothing", ""],
  ["white space", " \n\t\r\n ".repeat(1000)],
  ["brackets", "(".repeat(200_000)],
  ["one word", "a".repeat(500_000)],
  ["no stop for 40,000 words", "the cartel and ".repeat(13_000)],
  ["lone surrogates and NUL", "\ud800 \udc00 \0 x\u0000y \uffff".repeat(2000)],
  ["right to left and emoji", "قال المسؤول 🚨🚨 ".repeat(5000)],
] as const;

describe("hostile text", () => {
  it.each(HOSTILE)("%s is read within a generous time", (_, text) => {
    const began = performance.now();
    const { sentences } = engine.analyse(text);
    expect(performance.now() - began).toBeLessThan(20_000);
    for (const { tokens } of sentences) {
      for (const { start, end, form } of tokens) expect(text.slice(start, end)).toBe(form);
    }
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Sentence, Token } from "../../src/language/analysis.ts";
import { ofSentence } from "../../src/language/notes.ts";
import { children, dependents, reach, remembered } from "../../src/language/tree.ts";

const RELATIONS = ["nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "conj", "punct"] as const;

/** Sentences of any heads, broken trees too: a head may be the token itself, or stand outside. */
const sentences = fc
  .tuple(
    fc.nat({ max: 200 }),
    fc.array(fc.tuple(fc.integer({ min: -1, max: 9 }), fc.constantFrom(...RELATIONS)), { minLength: 1, maxLength: 9 }),
  )
  .map(([index, rows]): Sentence => {
    const tokens = rows.map(([head, deprel], at): Token => ({
      index: at,
      start: at * 2,
      end: at * 2 + 1,
      form: "x",
      lemma: "x",
      upos: "X",
      xpos: "FW",
      head,
      deprel,
    }));
    return { index, start: 0, end: tokens.length * 2, block: 0, tokens, names: [] };
  });

const isA = (relation: string, of: string): boolean => relation === of || relation.startsWith(`${of}:`);

test("A function of a sentence tells what its work tells, worked out once, whatever is asked in between", () => {
  let asked = 0;
  const length = ofSentence(({ tokens }) => (asked++, tokens.length));
  // Half of the sentences have one number: they take each other's place at hand.
  const twice = ofSentence((sentence) => length(sentence) * 2);
  fc.assert(
    fc.property(fc.uniqueArray(sentences, { maxLength: 40 }), fc.infiniteStream(fc.nat()), (all, order) => {
      asked = 0;
      for (let turn = 0; turn < all.length * 4; turn++) {
        const sentence = all[order.next().value! % all.length]!;
        expect(twice(sentence)).toBe(sentence.tokens.length * 2);
        expect(length(sentence)).toBe(sentence.tokens.length);
      }
      expect(asked).toBeLessThanOrEqual(all.length);
    }),
  );
});

test("A function made after the first questions has its place too", () => {
  const [sentence] = fc.sample(sentences, 1);
  expect(ofSentence(({ index }) => index)(sentence!)).toBe(sentence!.index);
  expect(ofSentence(({ index }) => index + 1)(sentence!)).toBe(sentence!.index + 1);
});

test("What a function gives of a sentence may be null, or made by asking for other sentences", () => {
  let asked = 0;
  const none = ofSentence(() => (asked++, null));
  const [a, b] = fc.sample(sentences, 2);
  const other = ofSentence((sentence) => (sentence === a ? [none(b!)] : [sentence.index]));
  expect([none(a!), none(a!), other(a!), other(a!), asked]).toEqual([null, null, [null], [null], 2]);
});

test("Dependents are those that a plain walk over the tokens finds", () => {
  const mostly = remembered((sentence, index) => children(sentence, index).length);
  fc.assert(
    fc.property(sentences, fc.integer({ min: -2, max: 10 }), (sentence, index) => {
      const below = sentence.tokens.filter((t) => t.head >= 0 && t.head === index && index < sentence.tokens.length);
      expect(children(sentence, index)).toEqual(below.map((t) => t.index));
      expect(mostly(sentence, index)).toBe(below.length);
      for (const of of ["nsubj", "obl", "conj"])
        expect(dependents(sentence, index, of)).toEqual(below.filter((t) => isA(t.deprel, of)));
    }),
  );
});

test("The words below a token reach as far as a walk up from each word says", () => {
  fc.assert(
    fc.property(sentences, (sentence) => {
      const { tokens } = sentence;
      const isBelow = (at: number, top: number): boolean => {
        let here = at;
        for (let steps = 0; steps <= tokens.length; steps++) {
          if (here === top) return true;
          here = tokens[here]?.head ?? -1;
          if (here < 0) return false;
        }
        return false;
      };
      const isTree = tokens.every((t) => tokens.some((root) => root.head < 0 && isBelow(t.index, root.index)));
      fc.pre(isTree);
      const own = tokens.filter((t) => isBelow(t.index, 0)).map((t) => t.index);
      expect(reach(sentence, 0)).toEqual({ first: Math.min(...own), last: Math.max(...own) });
    }),
  );
});

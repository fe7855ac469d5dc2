import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createTreeReader } from "../../../src/language/index.ts";
import { applied, type TokenRule } from "../../../src/language/mend/applies.ts";
import { SENTENCE_RULES, TOKEN_RULES } from "../../../src/language/mend/rows.ts";
import type { Open } from "../../../src/language/mend/tree.ts";
import { tokenise } from "../../../src/language/tokens.ts";
import { readModels } from "../../../training/load.ts";

const RULES = join(import.meta.dirname, "../../../src/language/mend");
const CASES = join(import.meta.dirname, "../mend.test.ts");

/** The trees of the sentences that the rules quote for themselves and of their cases, before any rule. */
function trees(): readonly Open[] {
  const read = createTreeReader(readModels(), (_, tree) => tree);
  const files = [...readdirSync(RULES).map((file) => join(RULES, file)), CASES];
  const texts = files.map((file) => readFileSync(file, "utf8")).join("\n");
  const quotes = [...texts.matchAll(/(?:\/\*\*|^ \*|\/\/|,|text:) "([^"\n]+)"/gm)].map(([, quote]) => quote!);
  return quotes
    .flatMap((quote) => [quote, `${quote[0]!.toUpperCase()}${quote.slice(1)}.`])
    .map((quote) => tokenise(quote, 0, quote.length).map(({ form }) => form))
    .map((forms) => {
      const { upos, xpos, heads, relations } = read(forms);
      return { forms, upos: [...upos], xpos: [...xpos], heads: heads.slice(), relations: [...relations] };
    });
}

const same = (one: readonly string[] | Int32Array, other: readonly string[] | Int32Array): boolean =>
  one.every((value: string | number, i: number) => value === other[i]);

/** Runs a change and tells whether it changed the tree. */
function changed(tree: Open, change: () => void): boolean {
  const { upos, xpos, heads, relations } = tree;
  const before = [[...upos], [...xpos], heads.slice(), [...relations]] as const;
  change();
  return !(same(upos, before[0]) && same(xpos, before[1]) && same(heads, before[2]) && same(relations, before[3]));
}

/** Whether a token passes the tests of a row. */
const passes = (rule: TokenRule, tree: Open, at: number): boolean =>
  (rule.form?.test(tree.forms[at]!) ?? true) &&
  (rule.behind?.test(tree.forms[at - 1] ?? "") ?? true) &&
  (rule.relation?.test(tree.relations[at]!) ?? true) &&
  (rule.upos?.test(tree.upos[at]!) ?? true) &&
  (rule.xpos?.test(tree.xpos[at]!) ?? true) &&
  (!rule.has || tree.forms.some((form) => rule.has!.test(form)));

test("the tests of a row hide no rule that would mend something", () => {
  const active = new Set<TokenRule>();
  for (const tree of trees()) {
    for (const { mend, has } of SENTENCE_RULES) {
      const met = !has || tree.forms.some((form) => has.test(form));
      expect(changed(tree, () => mend(tree)) && !met && mend.name).toBe(false);
    }
    for (let at = 0; at < tree.forms.length; at++) {
      const parsed = tree.relations[at]!;
      for (const rule of TOKEN_RULES) {
        // What the relation was before this token's rules, no rule can see.
        if (rule.parsed && !rule.parsed.test(parsed)) continue;
        const met = passes(rule, tree, at);
        if (!changed(tree, () => rule.mend(tree, at))) continue;
        active.add(rule);
        if (!met) expect.fail(`${rule.mend.name} at ${tree.forms[at]} of: ${tree.forms.join(" ")}`);
      }
    }
  }
  // The trees give many rules something to do; else this would tell nothing.
  expect(active.size).toBeGreaterThan(TOKEN_RULES.length / 3);
});

const threeWords = (forms: string): Open => ({
  forms: forms.split(" "),
  upos: ["NOUN", "NOUN", "NOUN"],
  xpos: ["NN", "NN", "NN"],
  heads: Int32Array.from([1, -1, 1]),
  relations: ["nsubj", "root", "obj"],
});

test("a rule sees what the rules before it changed, and those behind it do not run for what was", () => {
  const ran: string[] = [];
  const rule = (name: string, change: (tree: Open, at: number) => void, tests: Partial<TokenRule>): TokenRule => ({
    ...tests,
    mend: (tree, at) => {
      ran.push(`${name} ${tree.forms[at]}`);
      change(tree, at);
    },
  });
  const pass = applied({
    first: [
      { mend: () => ran.push("before all"), has: /^d$/ },
      { mend: () => ran.push("before all of c"), has: /^c$/ },
    ],
    tokens: [
      rule("makes a verb", (tree, at) => void (tree.xpos[at] = "VBD"), { form: /^b$/, behind: /^a$/, has: /^c$/ }),
      rule("of verbs", () => {}, { xpos: /^VBD$/ }),
      rule("of nouns", () => {}, { xpos: /^NN$/, relation: /^obj$/ }),
      rule("of what was a subject", () => {}, { parsed: /^nsubj$/ }),
    ],
    last: [{ mend: () => ran.push("after all") }],
  });
  pass(threeWords("a b c"));
  expect(ran).toEqual([
    "before all of c",
    "of what was a subject a",
    "makes a verb b",
    "of verbs b",
    "of nouns c",
    "after all",
  ]);
  ran.length = 0;
  pass(threeWords("a b d"));
  expect(ran).toEqual(["before all", "of what was a subject a", "of nouns d", "after all"]);
});

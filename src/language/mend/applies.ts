import type { Open } from "./tree.ts";

/**
 * A rule and the cheapest of what must hold before it can do anything; the rule itself tests all of it again. Most
 * tokens pass no row's tests, so a sentence costs little more than the looking up of its words and tags.
 */
export interface TokenRule {
  readonly mend: (tree: Open, at: number) => void;
  /** Of the token's form. */
  readonly form?: RegExp;
  /** Of its relation and tags as they stand when the rule's turn comes. */
  readonly relation?: RegExp;
  readonly upos?: RegExp;
  readonly xpos?: RegExp;
  /** Of its relation as it stood before the first rule of this token. */
  readonly parsed?: RegExp;
  /** Of the form right before it. */
  readonly behind?: RegExp;
  /** Of some form of the sentence. */
  readonly has?: RegExp;
}

/** A rule of the whole sentence. */
export interface SentenceRule {
  readonly mend: (tree: Open) => void;
  readonly has?: RegExp;
}

const BITS = 32;
/** Forms remembered; a pile of reports has more, of which most are rare. */
const REMEMBERED = 20_000;

/** Passes nothing. */
const NEVER = /(?!)/;

type Tests = readonly (RegExp | undefined)[];

/** Which rules each text lets pass, as bits in the order of the rules, worked out once for each text. */
interface Passing {
  /** Where the bits of a text begin: those of the first tests, then those of the second, and so on. */
  readonly of: (text: string) => number;
  /** The bits; another array when it had to grow. */
  bits: Int32Array;
  /** Forgets all when it is too much to remember; what `of` gave before is then good for nothing. */
  readonly rest: () => void;
}

/** The rules, as bits, that pass with one test: many rules ask the same of a word, which is asked once. */
interface Shared {
  readonly test: RegExp | undefined;
  readonly bits: Int32Array;
}

/** Each test of a list once, with the bits of its rules: those of the first list, then those of the second, and so on. */
function sharedIn(tests: readonly Tests[], parts: number): readonly Shared[] {
  const found = new Map<string, Shared>();
  tests.forEach((those, i) => {
    those.forEach((test, rule) => {
      if (test === NEVER) return;
      let one = found.get(String(test));
      if (!one) found.set(String(test), (one = { test, bits: new Int32Array(parts * tests.length) }));
      one.bits[i * parts + (rule >> 5)]! |= 1 << (rule & 31);
    });
  });
  return [...found.values()];
}

/** Looks up several tests of each rule at once; a rule without a test passes. */
function passing(tests: readonly Tests[]): Passing {
  const parts = Math.ceil(tests[0]!.length / BITS);
  const width = parts * tests.length;
  const shared = sharedIn(tests, parts);
  const known = new Map<string, number>();
  const found: Passing = {
    bits: new Int32Array(width * 64),
    of: (text) => {
      const before = known.get(text);
      if (before !== undefined) return before;
      const start = known.size * width;
      if (start + width > found.bits.length) {
        const more = new Int32Array(found.bits.length * 2);
        more.set(found.bits);
        found.bits = more;
      }
      found.bits.fill(0, start, start + width);
      for (const { test, bits } of shared) {
        if (test && !test.test(text)) continue;
        for (let at = 0; at < width; at++) found.bits[start + at]! |= bits[at]!;
      }
      known.set(text, start);
      return start;
    },
    rest: () => {
      if (known.size >= REMEMBERED) known.clear();
    },
  };
  return found;
}

/** Rules in the order in which they are applied: those of the whole sentence, those of its tokens, and again of the whole. */
export interface Rules {
  readonly first?: readonly SentenceRule[];
  readonly tokens: readonly TokenRule[];
  readonly last?: readonly SentenceRule[];
}

/**
 * Makes what applies rules to a sentence: those of tokens in one pass over them, each seeing what those before it changed.
 * A form is looked up once, for all that any rule asks of it.
 */
export function applied({ first = [], tokens: rules, last = [] }: Rules): (tree: Open) => void {
  const parts = Math.ceil(rules.length / BITS);
  const whole = [...first, ...last];
  if (whole.length > BITS) throw new RangeError(`More than ${BITS} rules of the whole sentence`);
  const [form, behind, has, some] = [0, parts, 2 * parts, 3 * parts];
  // What no rule asks a sentence for tells of no rule: so this test is failed by the rules that ask nothing.
  const words = passing([
    rules.map((rule) => rule.form),
    rules.map((rule) => rule.behind),
    rules.map((rule) => rule.has ?? NEVER),
    whole.map((rule) => rule.has ?? NEVER),
  ]);
  const relations = passing([rules.map((rule) => rule.relation), rules.map((rule) => rule.parsed)]);
  const coarse = passing([rules.map((rule) => rule.upos)]);
  const fine = passing([rules.map((rule) => rule.xpos)]);
  const asking = new Int32Array(parts);
  rules.forEach((rule, i) => {
    if (!rule.has) asking[i >> 5]! |= 1 << (i & 31);
  });
  const always = whole.reduce((bits, rule, i) => (rule.has ? bits : bits | (1 << i)), 0);
  const open = new Int32Array(parts);
  return (tree) => {
    const { forms } = tree;
    words.rest();
    open.set(asking);
    const places = new Int32Array(forms.length + 1);
    places[0] = words.of("");
    let wholes = always;
    for (let at = 0; at < forms.length; at++) {
      const place = words.of(forms[at]!);
      places[at + 1] = place;
      for (let part = 0; part < parts; part++) open[part]! |= words.bits[place + has + part]!;
      wholes |= words.bits[place + some]!;
    }
    for (let rule = 0; rule < first.length; rule++) if ((wholes >>> rule) & 1) first[rule]!.mend(tree);
    for (let at = 0; at < forms.length; at++) {
      const [before, here] = [places[at]! + behind, places[at + 1]! + form];
      let relation = relations.of(tree.relations[at]!);
      let upos = coarse.of(tree.upos[at]!);
      let xpos = fine.of(tree.xpos[at]!);
      const parsed = relation + parts;
      for (let part = 0; part < parts; part++) {
        const fixed =
          open[part]! & words.bits[here + part]! & words.bits[before + part]! & relations.bits[parsed + part]!;
        let bits = fixed & relations.bits[relation + part]! & coarse.bits[upos + part]! & fine.bits[xpos + part]!;
        while (bits !== 0) {
          const rule = 31 - Math.clz32(bits & -bits);
          rules[part * BITS + rule]!.mend(tree, at);
          relation = relations.of(tree.relations[at]!);
          upos = coarse.of(tree.upos[at]!);
          xpos = fine.of(tree.xpos[at]!);
          const later = fixed & (-2 << rule);
          bits = later & relations.bits[relation + part]! & coarse.bits[upos + part]! & fine.bits[xpos + part]!;
        }
      }
    }
    for (let rule = 0; rule < last.length; rule++) if ((wholes >>> (first.length + rule)) & 1) last[rule]!.mend(tree);
  };
}

import type { ClassOf } from "./classes.ts";

/** Template of what stands for a word in no class. */
const ENDING = 902;

/** Typographic characters and what the training corpora write instead: "“I won’t — ever”" -> "\"I won't -- ever\"". */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ["“", '"'],
  ["”", '"'],
  ["„", '"'],
  ["«", '"'],
  ["»", '"'],
  ["``", '"'],
  ["''", '"'],
  ["‘", "'"],
  ["’", "'"],
  ["‚", "'"],
  ["`", "'"],
  ["–", "-"],
  ["‐", "-"],
  ["‑", "-"],
  ["−", "-"],
  ["—", "--"],
  ["―", "--"],
  ["…", "..."],
  ["[", "("],
  ["]", ")"],
]);

/** A form as the models know it: typographic quotes, dashes and dots made plain, accents kept. */
export const plainForm = (form: string): string => {
  const whole = PLAIN.get(form);
  if (whole !== undefined) return whole;
  for (let i = 0; i < form.length; i++) {
    if (form.charCodeAt(i) > 0x2000)
      return form
        .replace(/[‘’]/gu, "'")
        .replace(/[‐‑–−]/gu, "-")
        .replace(/…/gu, "...");
  }
  return form;
};

/** 32-bit FNV-1a over UTF-16 units, then mixed; forms beyond 64 units count by their first 64. */
export const hashText = (text: string, seed = 0x811c9dc5): number => {
  let h = seed | 0;
  const n = Math.min(text.length, 64);
  for (let i = 0; i < n; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  return Math.imul(h, 0x2c1b3c6d) | 0;
};

/** Mixes the number of a template with up to three values into a feature key; never 0, which marks an empty slot. */
export const key = (template: number, a: number, b = 0, c = 0): number => {
  let h = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15) ^ b, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 13) ^ c, 0x27d4eb2f);
  h ^= h >>> 16;
  return h === 0 ? 1 : h;
};

/** What the models know of one form apart from its neighbours; every field is a hash or a small code. */
export interface FormFeatures {
  readonly word: number;
  readonly cased: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly prefix2: number;
  readonly prefix3: number;
  readonly shape: number;
  /** Capital first letter, all capitals, digit, hyphen, apostrophe as bits. */
  readonly traits: number;
  /** The class of words used alike, 0 for a word in none. */
  readonly group: number;
  /** What trees know the form by: the word where training met it often, else its class, else its ending and capital. */
  readonly node: number;
}

/** What is known of words from elsewhere than their letters. */
export interface WordKnowledge {
  readonly classOf: ClassOf;
  /** Whether training met the word often, by its hash. */
  readonly isCommon: (word: number) => boolean;
}

const shapeOf = (form: string): string => {
  let out = "";
  let run = "";
  let count = 0;
  for (const ch of form.slice(0, 24)) {
    const kind = /\p{Lu}/u.test(ch) ? "X" : /\p{L}/u.test(ch) ? "x" : /\p{N}/u.test(ch) ? "d" : ch;
    count = kind === run ? count + 1 : 1;
    run = kind;
    if (count <= 3) out += kind;
  }
  return out;
};

/** The trait of a form with a capital first letter. */
export const CAPITAL = 1;

const traitsOf = (form: string): number =>
  (/^\p{Lu}/u.test(form) ? CAPITAL : 0) |
  (/^\P{Ll}*\p{Lu}\P{Ll}*$/u.test(form) ? 2 : 0) |
  (/\p{N}/u.test(form) ? 4 : 0) |
  (/-/u.test(form) ? 8 : 0) |
  (/'/u.test(form) ? 16 : 0);

const NOTHING: WordKnowledge = { classOf: () => 0, isCommon: () => true };

/** Looks at one form. */
export const formFeatures = (raw: string, { classOf, isCommon } = NOTHING): FormFeatures => {
  const form = plainForm(raw.length > 64 ? raw.slice(0, 64) : raw);
  const lower = form.toLowerCase().replace(/\p{N}/gu, "0");
  const word = hashText(lower);
  const group = classOf(word);
  const suffix3 = hashText(lower.slice(-3), 3);
  const traits = traitsOf(form);
  return {
    word,
    cased: hashText(form, 0x1234567),
    suffix2: hashText(lower.slice(-2), 2),
    suffix3,
    suffix4: hashText(lower.slice(-4), 4),
    prefix2: hashText(lower.slice(0, 2), 5),
    prefix3: hashText(lower.slice(0, 3), 6),
    shape: hashText(shapeOf(form), 7),
    traits,
    group,
    node: isCommon(word) ? word : group !== 0 ? group : key(ENDING, suffix3, traits & 1),
  };
};

const CACHE_LIMIT = 60_000;

/** `formFeatures` that remembers forms; it forgets all when it holds too many, so hostile text cannot fill memory. */
export const formCache = (known: WordKnowledge = NOTHING): ((form: string) => FormFeatures) => {
  let seen = new Map<string, FormFeatures>();
  return (form) => {
    const before = seen.get(form);
    if (before !== undefined) return before;
    if (seen.size >= CACHE_LIMIT) seen = new Map();
    const made = formFeatures(form, known);
    seen.set(form, made);
    return made;
  };
};

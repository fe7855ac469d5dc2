import type { Sentence } from "../../language/analysis.ts";
import type { Codebook, FrameRow, TypeRow } from "../../model/codebook.ts";
import type { Clause } from "../layers.ts";

/** A frame with the word that stands for it in one entry: "place + under arrest" is lemma, marker and noun. */
export interface Entry {
  readonly row: TypeRow;
  readonly frame: FrameRow;
  readonly text: string;
  readonly marker: string | null;
  readonly noun: string | null;
  /** Which entry of the index this is. */
  readonly number: number;
}

/** The rows of a codebook by the lemmas that call them up. */
export interface FrameIndex {
  readonly verbs: ReadonlyMap<string, readonly Entry[]>;
  readonly nouns: ReadonlyMap<string, readonly Entry[]>;
  /** The entries of "be" by the word beside it; under ANY those that ask for no word or for a class of words. */
  readonly copulas: ReadonlyMap<string, readonly Entry[]>;
}

const ANY = "";

const indices = new WeakMap<readonly TypeRow[], FrameIndex>();

/** Index of a list of rows, made once for a codebook. */
export function frameIndex(rows: Codebook["events"]): FrameIndex {
  const done = indices.get(rows);
  if (done) return done;
  const verbs = new Map<string, Entry[]>();
  const nouns = new Map<string, Entry[]>();
  const copulas = new Map<string, Entry[]>();
  let number = 0;
  const add = (to: Map<string, Entry[]>, key: string, entry: Entry): void => {
    const list = to.get(key);
    if (list) list.push(entry);
    else to.set(key, [entry]);
  };
  for (const row of rows) {
    for (const frame of row.frames) {
      for (const text of frame.verbs ?? []) {
        const [lemma = "", rest] = text.split(" + ");
        const words = rest?.split(" ") ?? [];
        const noun = words.pop() ?? null;
        const marker = words.length > 0 ? words.join(" ") : null;
        const entry = { row, frame, text, marker, noun, number: number++ };
        add(verbs, lemma, entry);
        if (lemma === "be") add(copulas, noun === null || noun.startsWith("@") ? ANY : noun, entry);
      }
      for (const text of frame.nouns ?? [])
        add(nouns, text, { row, frame, text, marker: null, noun: null, number: number++ });
    }
  }
  const made = { verbs, nouns, copulas };
  indices.set(rows, made);
  return made;
}

/** The entries of a verb; taggers may leave or lose its last "e": "knifed" of "knif", "hanged" of "hange". */
export function verbsOf({ verbs }: FrameIndex, lemma: string): readonly Entry[] {
  const known = verbs.get(lemma);
  if (known) return known;
  const space = lemma.indexOf(" ");
  const [plain, particle] = space < 0 ? [lemma, ""] : [lemma.slice(0, space), lemma.slice(space)];
  return (
    verbs.get(`${plain}e${particle}`) ??
    (plain.endsWith("e") ? verbs.get(`${plain.slice(0, -1)}${particle}`) : undefined) ??
    NONE
  );
}
const NONE: readonly Entry[] = [];

/** Entries for a noun, and for it with the noun before it: "plea deal", "turf war". */
export function nounsOf({ nouns }: FrameIndex, { lemma, predicate }: Clause, { tokens }: Sentence): readonly Entry[] {
  const before = tokens[predicate - 1];
  const alone = nouns.get(lemma) ?? NONE;
  // "is second in command in the gang", three words where others write one
  const second =
    lemma === "second" && /^in command$/i.test(`${tokens[predicate + 1]?.form} ${tokens[predicate + 2]?.form}`);
  if (second) return nouns.get("second-in-command") ?? NONE;
  const both = (before && nouns.get(`${before.lemma.toLowerCase()} ${lemma}`)) ?? NONE;
  return both.length === 0 ? alone : [...alone, ...both];
}

/** Entries of "be" with the word that is the predicate, in their order: "is dead", "is at large". */
export function copulasOf({ copulas }: FrameIndex, predicate: number, { tokens }: Sentence): readonly Entry[] {
  const [before, token] = [tokens[predicate - 1], tokens[predicate]!];
  const words = new Set([ANY, token.lemma.toLowerCase(), token.form.toLowerCase()]);
  // "leadership-role": the noun with the one before it.
  if (before) words.add(`${before.lemma}-${token.lemma}`.toLowerCase());
  return [...words].flatMap((word) => copulas.get(word) ?? NONE).sort((a, b) => a.number - b.number);
}

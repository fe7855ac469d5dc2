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
}

/** The rows of a codebook by the lemmas that call them up. */
export interface FrameIndex {
  readonly verbs: ReadonlyMap<string, readonly Entry[]>;
  readonly nouns: ReadonlyMap<string, readonly Entry[]>;
}

const indices = new WeakMap<readonly TypeRow[], FrameIndex>();

/** Index of a list of rows, made once for a codebook. */
export function frameIndex(rows: Codebook["events"]): FrameIndex {
  const done = indices.get(rows);
  if (done) return done;
  const verbs = new Map<string, Entry[]>();
  const nouns = new Map<string, Entry[]>();
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
        add(verbs, lemma, { row, frame, text, marker: words.length > 0 ? words.join(" ") : null, noun });
      }
      for (const text of frame.nouns ?? []) add(nouns, text, { row, frame, text, marker: null, noun: null });
    }
  }
  const made = { verbs, nouns };
  indices.set(rows, made);
  return made;
}

/** The entries of a verb; taggers may leave or lose its last "e": "knifed" of "knif", "hanged" of "hange". */
export function verbsOf({ verbs }: FrameIndex, lemma: string): readonly Entry[] | undefined {
  const [plain = "", ...particle] = lemma.split(" ");
  const made = (word: string): readonly Entry[] | undefined => verbs.get([word, ...particle].join(" "));
  return verbs.get(lemma) ?? made(`${plain}e`) ?? (plain.endsWith("e") ? made(plain.slice(0, -1)) : undefined);
}

/** Entries for a noun with the noun before it: "plea deal", "turf war". */
export function compounds(index: FrameIndex, clause: Clause, sentence: Sentence): readonly Entry[] {
  if (clause.form === "verb") return [];
  const before = sentence.tokens[clause.predicate - 1];
  return before ? (index.nouns.get(`${before.lemma.toLowerCase()} ${clause.lemma}`) ?? []) : [];
}

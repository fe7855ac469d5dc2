import { STANCES, type Stance } from "../../model/index.ts";
import { VERB_TABLE } from "./verbs.rows.ts";

/**
 * What may stand beside a verb of saying or thinking and hold what is said:
 * `clause` ("said that he left"), `quote` ("“No,” she said"), `to` ("vowed to fight"), `whom-to` ("told him to go": the
 * person addressed is no part of it), `it-to` ("wants Congress to act": the noun is part), `doing` ("denied killing"),
 * `thing` ("rejected the plan", "accused him of theft"), or a preposition ("called for", "warned of").
 */
type Frame = string;

interface VerbRow {
  /** Lemmas, with the particle after an underscore. */
  readonly verbs: string;
  readonly stance: Stance;
  /** Frames whose contents the source puts forward as so (or as to be done). */
  readonly says: string;
  /** Frames that only name what the source speaks of or feels about: nothing in them is the source's claim. */
  readonly about: string;
  readonly example: string;
}

const STANCE: ReadonlySet<string> = new Set<string>(STANCES);
const isStance = (word: string): word is Stance => STANCE.has(word);

/** One row of the table; throws when a column is missing or the stance is none (a bug of the table). */
function rowOf(line: string): VerbRow {
  const [verbs, stance, says, about, example] = line.split(" | ").map((column) => (column === "-" ? "" : column));
  if (!verbs || !stance || !isStance(stance) || says === undefined || about === undefined || !example)
    throw new Error(`Not a row of verbs: ${line}`);
  return { verbs, stance, says, about, example };
}

/** The rows of the table of verbs. */
export const VERB_ROWS: readonly VerbRow[] = VERB_TABLE.trim().replaceAll(/\n\s+/g, " ").split("\n").map(rowOf);

/** A verb's rows folded into one: which frames it takes and what the source does by it. */
export interface Cue {
  readonly stance: Stance;
  readonly says: ReadonlySet<Frame>;
  readonly about: ReadonlySet<Frame>;
}

const words = (list: string): string[] => list.split(" ").filter(Boolean);

/** Rows by lemma; a verb of several rows takes the stance of its first. */
export const CUE_VERBS: ReadonlyMap<string, Cue> = (() => {
  const made = new Map<string, { stance: Stance; says: Set<Frame>; about: Set<Frame> }>();
  for (const { verbs, stance, says, about } of VERB_ROWS) {
    for (const verb of words(verbs)) {
      const lemma = verb.replaceAll("_", " ");
      const cue = made.get(lemma) ?? { stance, says: new Set<Frame>(), about: new Set<Frame>() };
      for (const frame of words(says)) cue.says.add(frame);
      for (const frame of words(about)) cue.about.add(frame);
      made.set(lemma, cue);
    }
  }
  return made;
})();

import type { Sentence, Token } from "../language/analysis.ts";
import { dependents } from "../language/tree.ts";
import type { Clause, Draft, Layers, Position } from "./layers.ts";
import { as, draftOf, inSlot } from "./phrases.ts";
import { speakerOf } from "./positions.ts";
import { byVerb, wordList } from "./words.ts";

/** What somebody does with a question or a charge that is put to him, or says without its words being told. */
interface RefusalRow {
  readonly verbs: ReadonlySet<string>;
  /** What the verb takes, by lemma: an infinitive ("declined to comment"), a thing or what it is for. */
  readonly takes: ReadonlySet<string>;
  /** Whether the verb must be negated: "did not respond". */
  readonly negated: boolean;
  readonly stance: Position["stance"];
  /** Somebody speaks, and leaves nothing open: "disagreed". */
  readonly spoken?: true;
  /** Nothing is said: that somebody kept silent is told by the report, and not by him. */
  readonly mute?: true;
  readonly seen: string;
  readonly silent: string;
}

const ANSWERS = wordList(
  "comment answer respond reply elaborate discuss speak say confirm disclose reveal specify identify explain interview",
);
const ASKED = wordList("request question call message email inquiry query enquiry comment letter");

export const REFUSALS: readonly RefusalRow[] = [
  {
    verbs: wordList("decline refuse"),
    takes: ANSWERS,
    negated: false,
    mute: true,
    stance: "says",
    seen: "The prosecutor's office declined to comment.",
    silent: "The mayor declined to run again.",
  },
  {
    verbs: wordList("respond reply answer return"),
    takes: ASKED,
    negated: true,
    mute: true,
    stance: "says",
    seen: "The ministry did not answer questions about the raid.",
    silent: "The crowd did not respond to the music.",
  },
  {
    verbs: wordList("say"),
    takes: wordList("nothing"),
    negated: false,
    mute: true,
    stance: "says",
    seen: "The group has said nothing.",
    silent: "The group has said that it will stay.",
  },
  {
    verbs: wordList("comment discuss"),
    takes: new Set(),
    negated: true,
    mute: true,
    stance: "says",
    seen: "The embassy would not discuss the case.",
    silent: "The embassy discussed the case.",
  },
  {
    verbs: wordList("confirm verify corroborate deny dispute"),
    takes: new Set(),
    negated: true,
    stance: "says",
    seen: "The embassy has not confirmed the death.",
    silent: "The embassy confirmed the death.",
  },
  {
    verbs: wordList("disagree dissent demur apologize apologise"),
    takes: new Set(),
    negated: false,
    stance: "says",
    spoken: true,
    seen: "A retired judge disagreed.",
    silent: "The two clocks disagreed.",
  },
  {
    verbs: wordList("declare proclaim claim"),
    takes: wordList("victory"),
    negated: false,
    stance: "says",
    spoken: true,
    seen: "The president declared victory.",
    silent: "The president declared the goods.",
  },
  {
    verbs: wordList("believe trust buy"),
    takes: wordList("it that account version story claim figure number denial"),
    negated: true,
    stance: "says",
    seen: "Ana Ruiz does not believe it.",
    silent: "Ana Ruiz did not buy the house.",
  },
  {
    verbs: wordList("maintain protest proclaim profess assert insist declare"),
    takes: wordList("innocence"),
    negated: false,
    stance: "denies",
    seen: "Juan Paz maintains his innocence.",
    silent: "Juan Paz maintains his garden.",
  },
];

const NOT = /^(?:not|n't|n’t|never)$/i;
const isNegated = (sentence: Sentence, clause: Clause): boolean =>
  dependents(sentence, clause.predicate, "advmod").some((t) => NOT.test(t.form));

/** Words that a verb takes in any way: its object, its infinitive, what hangs on it by a preposition. */
const takenBy = (sentence: Sentence, clause: Clause): readonly Token[] =>
  dependents(sentence, clause.predicate, "obj", "xcomp", "obl", "ccomp", "advcl");

const refusalRows = byVerb(REFUSALS);

/** What somebody leaves unanswered, or the guilt that he denies in general: "The ministry declined to comment"; else null. */
export function refusalOf(
  clause: Clause,
  sentence: Sentence,
  layers: Pick<Layers, "sentences" | "entities" | "names">,
  text: string,
): Draft | null {
  if (clause.form !== "verb" || clause.passive || /^(?:acl|advcl|xcomp)/.test(clause.deprel)) return null;
  const row = refusalRows(clause.lemma).find(
    (r) =>
      r.negated === isNegated(sentence, clause) &&
      (r.takes.size === 0 || takenBy(sentence, clause).some((t) => r.takes.has(t.lemma))),
  );
  const source = row && speakerOf(clause, sentence, layers, text);
  const who = inSlot(clause, "subject").find((a) => a.sentence === clause.sentence);
  if (!row || !source || !who) return null;
  // "declined to discuss the case": what is not discussed belongs to it.
  const last = Math.max(
    ...takenBy(sentence, clause)
      .flatMap((t) => [t, ...dependents(sentence, t.index, "obl", "obj", "nmod")])
      .map((t) => t.index),
    clause.predicate,
  );
  return {
    ...draftOf(clause, {
      kind: "statement",
      type: null,
      roles: [as("subject", who)],
      rule: `refusal: ${clause.lemma}`,
      end: Math.max(clause.end, sentence.tokens[last]?.end ?? 0),
    }),
    polarity: row.stance === "denies" || row.spoken === true ? "affirmed" : "negated",
    // "Would not discuss it": that is how he answered, and no condition.
    ...(row.mute === true && !sentence.tokens.some((t) => t.head === clause.predicate && t.xpos === "MD")
      ? {}
      : { position: { source, verb: clause.lemma, stance: row.stance, polarity: "affirmed", modality: "reported" } }),
  };
}

import type { Sentence } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { isQuestion } from "../assessments/index.ts";
import { quotedTokens } from "../entities/quotes.ts";
import { type Argument, type Clause, type Layers, type Words } from "../layers.ts";
import { isPointer, tokenAt } from "../phrases.ts";
import { PERSON_NOUNS } from "../entities/descriptions.ts";
import { isBodyNoun, isDoerNoun } from "../speaking.ts";
import { HOUSES } from "./rows.ts";

export type Known = Pick<Layers, "sentences" | "entities" | "times" | "names" | "attributions">;

/** Whether a phrase stands for somebody or something that stays open: "it", "that". */
export const isOpen = ({ sentences, entities }: Pick<Known, "sentences" | "entities">, a: Words): boolean =>
  isPointer(sentences, a) && entities.at(a.sentence, a.head) === null;

/** Whether a phrase is somebody or a body that acts: by its actor or its noun. */
export function isSomebody({ sentences, entities }: Pick<Known, "sentences" | "entities">, a: Words): boolean {
  if (entities.at(a.sentence, a.head) !== null) return true;
  const head = tokenAt(sentences, a.sentence, a.head);
  // "two of her neighbours"
  const counts = /^(?:NUM|DET|PRON)$/.test(head.upos);
  const [counted] = counts ? dependents(sentences[a.sentence]!, a.head, "nmod") : [];
  const { lemma } = counted ?? head;
  return isDoerNoun(lemma) || PERSON_NOUNS.has(lemma) || isBodyNoun(lemma) || HOUSES.has(lemma);
}

const FIXES = /^(?:the|this|that|these|those|both|all|no|neither|either)$/i;
const NOBODY = /^(?:nobody|none|neither|both|no-one)$/i;

/** "This Sunday he was shipped to Peru", torn by the tree: a day does and suffers nothing. */
const isTime = ({ times }: Pick<Known, "times">, a: Words): boolean =>
  times.some((t) => t.sentence === a.sentence && t.first <= a.head && a.head <= t.last);

/** Whether a phrase is one that a reader can point to: named, fixed by an article or a number, and no sort of things. */
export function isSpecific(layers: Pick<Known, "sentences" | "entities" | "times">, a: Words): boolean {
  const { sentences, entities } = layers;
  if (isTime(layers, a)) return false;
  const sentence = sentences[a.sentence]!;
  const head = sentence.tokens[a.head]!;
  // "gangs", of which the text has spoken as a sort, are an actor and yet nobody that one can point to.
  const sort = head.upos === "NOUN" && head.xpos === "NNS";
  if (!sort && entities.at(a.sentence, a.head) !== null) return true;
  if (head.upos === "PROPN" || NOBODY.test(head.form)) return true;
  if (
    isPointer(sentences, a) ||
    /^(?:everyone|everybody|anyone|anybody|someone|somebody|people|those|others)$/i.test(head.form)
  )
    return false;
  const parts = dependents(sentence, a.head, "det", "det:predet", "nmod:poss", "nummod");
  if (parts.some((t) => FIXES.test(t.form) || t.deprel === "nmod:poss" || t.upos === "NUM")) return true;
  // "two of the guards", "a third of the men", "merchants in the port", "schools in Colima"
  const plural =
    head.xpos === "NNS" &&
    !dependents(sentence, a.head, "nmod").some((t) =>
      dependents(sentence, t.index, "case").some((c) => c.form === "of"),
    );
  return (
    (/^(?:NUM|ADJ|DET)$/.test(head.upos) || plural) &&
    dependents(sentence, a.head, "nmod").some(
      (t) =>
        t.upos === "PROPN" ||
        dependents(sentence, t.index, "det", "nmod:poss").some((d) => FIXES.test(d.form) || d.deprel === "nmod:poss"),
    )
  );
}

/** What the readers of plain clauses know of a report beside its layers. */
export interface Ground {
  /** The act of saying: who says what is told by the claims of what was said. */
  isCue(clause: Clause): boolean;
  /** Within the words of somebody, whoever he is. */
  isSaid(clause: Clause): boolean;
  /** "said an official who was chosen by lot": what sort of source it is. */
  isOfSource(clause: Clause): boolean;
}

export function groundOf(layers: Known): Ground {
  const length = (layers.sentences.at(-1)?.end ?? 0) + 1;
  const [cues, said] = [new Uint8Array(length), new Uint8Array(length)];
  const unnamed = new Set<string>();
  for (const { cue, contents, sources } of layers.attributions) {
    cues.fill(1, cue.start, cue.end);
    for (const content of contents) said.fill(1, content.start, content.end);
    for (const { sentence, head } of sources)
      if (layers.entities.at(sentence, head) === null) unnamed.add(`${sentence}:${head}`);
  }
  const quoted = quotedTokens(layers.sentences);
  return {
    isCue: (clause) => cues[tokenAt(layers.sentences, clause.sentence, clause.predicate).start] === 1,
    isSaid: (clause) => {
      const { start } = tokenAt(layers.sentences, clause.sentence, clause.predicate);
      return quoted[clause.sentence]?.has(clause.predicate) === true || said[start] === 1;
    },
    isOfSource: (clause) => {
      const noun = tokenAt(layers.sentences, clause.sentence, clause.predicate).head;
      return clause.deprel === "acl:relcl" && unnamed.has(`${clause.sentence}:${noun}`);
    },
  };
}

/** Words that open a clause which another hangs on as its time, condition or comparison. */
const SIDE =
  /^(?:if|unless|whether|when|until|till|once|before|after|as|than|lest|so|that|where|wherever|because|since|while)$/i;

/** Whether a finite clause is told for itself: a main one, one joined to it, or news behind a comma. */
export function isToldForItself(clause: Clause, sentence: Sentence): boolean {
  if (isQuestion(sentence)) return false;
  const verb = sentence.tokens[clause.predicate]!;
  const marks = dependents(sentence, clause.predicate, "mark", "advmod").filter((t) => t.index < clause.predicate);
  // "since it was marines who called": the parser may hang such a clause anywhere.
  const opens = sentence.tokens.find((t) => t.start >= clause.start);
  if (
    marks.some((t) => t.deprel === "mark" && SIDE.test(t.form)) ||
    (opens &&
      /^(?:if|unless|whether|than|how|why|what|when|where|who)$/i.test(opens.form) &&
      clause.deprel !== "acl:relcl")
  )
    return false;
  switch (clause.deprel) {
    case "root":
    case "parataxis":
      return true;
    case "conj": {
      const first = sentence.tokens[verb.head];
      return first !== undefined && /^(?:root|parataxis|conj)$/.test(first.deprel);
    }
    case "acl:relcl": {
      const which = dependents(sentence, clause.predicate, "nsubj", "nsubj:pass", "obj").find(
        (t) => t.index < verb.index && /^W/.test(t.xpos),
      );
      return which !== undefined && sentence.tokens[which.index - 1]?.form === ",";
    }
    case "advcl":
      return marks.some((t) => /^(?:although|though|whereas)$/i.test(t.form));
    default:
      return false;
  }
}

/** "the murder of Paz, which occurred in May", hung on Paz: of a man "which" tells nothing. */
export function isTorn(clause: Clause, sentence: Sentence, { entities }: Pick<Known, "entities">): boolean {
  if (clause.deprel !== "acl:relcl") return false;
  const noun = sentence.tokens[clause.predicate]!.head;
  const which = dependents(sentence, clause.predicate, "nsubj", "nsubj:pass", "obj").find((t) =>
    /^which$/i.test(t.form),
  );
  const actor = which ? entities.at(sentence.index, noun) : null;
  return actor !== null && entities.list[actor.entity]?.kind === "person";
}

/** "The FGR has freed the witnesses, who say they are alive": a plural verb behind another is not of a single one. */
export function isOfOthers(clause: Clause, sentence: Sentence): boolean {
  const own = dependents(sentence, clause.predicate, "nsubj", "nsubj:pass").length > 0;
  const [subject] = clause.arguments.filter(
    (a) => a.slot === (clause.passive ? "object" : "subject") && a.first < clause.predicate,
  );
  if (own || !subject || subject.sentence !== sentence.index) return false;
  const verb =
    dependents(sentence, clause.predicate, "aux", "aux:pass", "cop")[0] ?? sentence.tokens[clause.predicate]!;
  const head = sentence.tokens[subject.head]!;
  const joined = dependents(sentence, head.index, "conj", "nummod").length > 0;
  return (
    /^(?:are|were|have)$/i.test(verb.form) &&
    /^NNP?$/.test(head.xpos) &&
    !joined &&
    !/^(?:police|crew|family|couple|majority|number)$/i.test(head.lemma)
  );
}

const ENDED = /^(?:[.!?…:;,"”)\]]|''|[-–—]+)$/;

/**
 * Whether the words of a clause up to this offset can be quoted by themselves: of a told sentence and no heading, with
 * its subject in front of it, and cut in no phrase ("The spot ends with footage of Paz saying | that he knew").
 */
export function standsAlone(clause: Clause, sentence: Sentence, end: number): boolean {
  const { tokens } = sentence;
  if (!ENDED.test(tokens.at(-1)?.form ?? "")) return false;
  const next = tokens.find((t) => t.start >= end);
  const goesOn = next && !ENDED.test(next.form) && !/^(?:CCONJ|ADV|PRON|AUX|VERB)$/.test(next.upos);
  if (goesOn && (next.upos !== "SCONJ" || /^that$/i.test(next.form))) return false;
  const before = tokens.filter((t) => t.start >= clause.start && t.index < clause.predicate);
  // "Editor’s note: Juan Paz keeps…", "whose office keeps the files": who it is stands outside.
  if (before.some((t) => t.form === ":" || t.xpos === "WP$")) return false;
  // "At the summit officials were heard", all made one phrase
  return clause.arguments.every(
    (a) =>
      a.sentence !== sentence.index ||
      a.first > clause.predicate ||
      (a.slot !== "subject" && a.slot !== "object") ||
      dependents(sentence, a.head, "case").every((c) => c.index > a.head || c.index >= clause.predicate),
  );
}

/** "you", "one", "we": nobody whom a reader of the claim would know. */
export const isAnybody = (sentence: Sentence, a: Argument): boolean =>
  /^(?:you|we|i|us|me|one|oneself)$/i.test(sentence.tokens[a.head]?.form ?? "");

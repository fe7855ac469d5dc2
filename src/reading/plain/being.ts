import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents, reach } from "../../language/tree.ts";
import { EMPTY_NOUNS, PLAIN_ADJECTIVES } from "../assessments/rows.ts";
import { phraseOf } from "../clauses/phrases.ts";
import type { Clause, Draft, Words } from "../layers.ts";
import { as, inSlot } from "../phrases.ts";
import { isPersonNoun } from "../speaking.ts";
import { wordList } from "../words.ts";
import { tenseOf } from "./finite.ts";
import { isAnybody, isOpen, isSpecific, type Known } from "./ground.ts";
import { FARES, FEATURES, TALK } from "./rows.ts";

/** What a plain clause is like: its kind, its roles, and where its words end when that is behind the clause. */
export type Being = Pick<Draft, "kind" | "roles"> & { readonly last?: number };

/** Of what a clause tells: known, no sort of things, and nobody in general. */
export function isKnownSubject(clause: Clause, layers: Known): boolean {
  const told = clause.passive
    ? inSlot(clause, "object").filter((a) => a.first < clause.predicate)
    : inSlot(clause, "subject");
  return (
    told.length > 0 &&
    told.every((a) => !isOpen(layers, a) && isSpecific(layers, a) && !isAnybody(layers.sentences[a.sentence]!, a))
  );
}

const GRADED =
  /^(?:weak|strong|small|larg|rich|poor|young|old|lesser|great|bett?|worse?|bigg|dead|clos|high|low|strang)(?:er|est)$|^(?:lesser|better|worse)$/;

/** "the poorer of both towns", taken for a noun. */
const isGraded = (sentence: Sentence, { index, form, lemma }: Token): boolean =>
  lemma === form &&
  GRADED.test(form) &&
  dependents(sentence, index, "nmod").length > 0 &&
  dependents(sentence, index, "det").some((t) => /^the$/i.test(t.form));

const subjectsOf = (clause: Clause): Draft["roles"] => inSlot(clause, "subject").map((a) => as("subject", a));

/** "She is at a convent school", "The people of the port are less sure", "The winner is Los Rojos". */
export function beingOf(clause: Clause, sentence: Sentence, layers: Known): Being | null {
  const { predicate } = clause;
  if (tenseOf(clause, sentence) === null || dependents(sentence, predicate, "cop").length === 0) return null;
  if (dependents(sentence, predicate, "ccomp", "csubj", "expl").length > 0) return null;
  // "is about to sell two ships": what is to come.
  if (sentence.tokens[predicate]!.form === "about" || !isKnownSubject(clause, layers)) return null;
  const subjects = subjectsOf(clause);
  const told = sentence.tokens[predicate]!;
  const where = dependents(sentence, predicate, "case")[0];
  if (where && /^(?:NOUN|PROPN)$/.test(told.upos)) {
    if (!/^(?:in|at|on|under|behind|near|outside|inside|without|against|within|among)$/i.test(where.form)) return null;
    const object = phraseOf(sentence, predicate);
    return isOpen(layers, object)
      ? null
      : { kind: "statement", roles: [...subjects, as("object", { ...object, first: where.index + 1 })] };
  }
  const graded = told.upos === "NOUN" && isGraded(sentence, told);
  if (!graded && told.upos !== "ADJ") return calledOf(clause, sentence, subjects);
  if (FEATURES.has(told.lemma.toLowerCase())) return null;
  // "were open", "was never able to swim": a state of things, and no judgement.
  // "are less sure"
  const compared =
    told.xpos === "JJR" || dependents(sentence, predicate, "advmod").some((t) => /^(?:less|more)$/i.test(t.form));
  return {
    kind: !compared && PLAIN_ADJECTIVES.has(told.lemma.toLowerCase()) ? "statement" : "assessment",
    roles: subjects,
  };
}

/** "is a forgery", "The winner is Los Rojos": what somebody or something is by a noun, and who is so. */
function calledOf(clause: Clause, sentence: Sentence, subjects: Draft["roles"]): Being | null {
  const told = sentence.tokens[clause.predicate]!;
  const [subject] = subjects;
  if (!subject || subject.sentence !== clause.sentence || !/^(?:NOUN|PROPN)$/.test(told.upos)) return null;
  const of = sentence.tokens[subject.head]!;
  // "The aim is a truce", "The question is who": words about words.
  if (TALK.has(of.lemma) || TALK.has(told.lemma) || EMPTY_NOUNS.has(told.lemma)) return null;
  if (dependents(sentence, told.index, "nummod", "nmod:poss").length > 0) return null;
  const called = phraseOf(sentence, told.index);
  if (told.upos === "PROPN") {
    // "The winner is Los Rojos": it is told of them.
    const described = of.upos === "NOUN" && dependents(sentence, of.index, "det").some((t) => /^the$/i.test(t.form));
    return described ? { kind: "assessment", roles: [as("subject", called), as("object", subject)] } : null;
  }
  // "Ana Ruiz is an editor": who somebody is by trade is no judgement; "a continued search", cut by the tree.
  if (isPersonNoun(told.lemma) && of.upos === "PROPN") return null;
  if (/^(?:NOUN|PROPN|ADJ)$/.test(sentence.tokens[told.index + 1]?.upos ?? "")) return null;
  const a = dependents(sentence, told.index, "det").some((t) => /^(?:an?|no)$/i.test(t.form));
  return a ? { kind: "assessment", roles: [...subjects, as("object", called)] } : null;
}

/** Verbs that tie a subject to what it is like, as a copula does. */
const LINKS = wordList("look seem appear remain stay");

/** "That hope looks lost", "Colima stays the poorer of both towns", "Four boys remain hospitalised". */
export function linkedOf(clause: Clause, sentence: Sentence, layers: Known): Being | null {
  if (clause.form !== "verb" || !LINKS.has(clause.lemma) || clause.passive || tenseOf(clause, sentence) === null)
    return null;
  if (!isKnownSubject(clause, layers)) return null;
  const what = dependents(sentence, clause.predicate, "xcomp", "obj").find((t) => t.index > clause.predicate);
  if (!what || dependents(sentence, what.index, "mark", "cop", "aux", "aux:pass").length > 0) return null;
  const { last } = reach(sentence, what.index, (t) => /^(?:punct|conj|cc|parataxis|advcl)$/.test(t.deprel));
  const kept = /^(?:remain|stay)$/.test(clause.lemma);
  if (isGraded(sentence, what)) return { kind: "assessment", roles: subjectsOf(clause), last };
  if (what.xpos === "VBN") return { kind: kept ? "statement" : "assessment", roles: subjectsOf(clause), last };
  if (what.upos !== "ADJ") return null;
  const state = kept && PLAIN_ADJECTIVES.has(what.lemma.toLowerCase());
  return { kind: state ? "statement" : "assessment", roles: subjectsOf(clause), last };
}

/** How a participle of state is graded: "is today gravely weakened" is what somebody finds. */
const GRADES = wordList(
  "badly deeply gravely greatly heavily highly ill poorly severely seriously largely overly utterly thoroughly well",
);

/** "The band is gravely weakened", "The ledger is closed": a participle of the present that nobody is said to bring about. */
export function madeSo(clause: Clause, sentence: Sentence, layers: Known): Being | null {
  if (!clause.passive || clause.form !== "verb" || tenseOf(clause, sentence) !== "present") return null;
  const be = dependents(sentence, clause.predicate, "aux:pass")[0];
  // "The likeliest end is continued decay": the tree takes the adjective for the verb.
  if (/^(?:ADJ|NOUN|PROPN)$/.test(sentence.tokens[clause.predicate + 1]?.upos ?? "")) return null;
  if (!be || !/^(?:is|are|['’]s|['’]re)$/i.test(be.form) || inSlot(clause, "subject").length > 0) return null;
  if (dependents(sentence, clause.predicate, "ccomp", "xcomp", "expl", "csubj").length > 0) return null;
  if (!isKnownSubject(clause, layers)) return null;
  const roles = inSlot(clause, "object")
    .filter((a) => a.first < clause.predicate)
    .map((a) => as("subject", a));
  const graded = dependents(sentence, clause.predicate, "advmod").some((t) => GRADES.has(t.lemma.toLowerCase()));
  return { kind: graded ? "assessment" : "statement", roles };
}

/** "The Reds have a loyal following", "The state does not care for the port": how a body fares, by no number. */
export function fares(clause: Clause, sentence: Sentence, { entities }: Known): boolean {
  if (!FARES.has(clause.lemma) || clause.passive || tenseOf(clause, sentence) === "past") return false;
  if (
    dependents(sentence, clause.predicate, "obj").some(
      (t) =>
        dependents(sentence, t.index, "nummod").length > 0 ||
        dependents(sentence, t.index, "det").some((d) => /^no$/i.test(d.form)),
    )
  )
    return false;
  return inSlot(clause, "subject").some((a) => {
    const actor = entities.at(a.sentence, a.head);
    return actor !== null && /^(?:place|government|organisation|group)$/.test(entities.list[actor.entity]?.kind ?? "");
  });
}

const HAVE = /^(?:has|have|['’]ve)$/i;

/** "Violence in the port", "Deployment": no sort of things that can be counted. */
const isMass = (sentence: Sentence, a: Words): boolean => {
  const head = sentence.tokens[a.head];
  return a.sentence === sentence.index && head?.xpos === "NN" && dependents(sentence, a.head, "det").length === 0;
};

/** "with a stark", cut before its noun by the tree, is none. */
const isWholeNoun = (sentence: Sentence, a: Words): boolean =>
  /^(?:NOUN|PROPN)$/.test(sentence.tokens[a.head]!.upos) &&
  (!/^(?:ADJ|DET|ADP)$/.test(sentence.tokens[a.last]!.upos) || sentence.tokens[a.last]!.form === "own");

/** What a thing has in it or on it, or has not: nobody weighs it ("The house lacks a door"). */
const HOLDS = wordList(
  "include contain comprise bear list hold carry read run cover show mention name date set have lack need want require",
);

/** "The ruling embarrasses the ministry", "The patrols have calmed the quays": what a thing does to another, as the writer sees it. */
export function isWeighed(clause: Clause, sentence: Sentence, layers: Known): boolean {
  if (clause.passive || clause.form !== "verb") return false;
  const tense = tenseOf(clause, sentence);
  const perfect = tense === "past" && dependents(sentence, clause.predicate, "aux").some((t) => HAVE.test(t.form));
  if (!perfect && (tense !== "present" || HOLDS.has(clause.lemma))) return false;
  const objects: readonly Words[] = inSlot(clause, "object").filter((a) => a.sentence === clause.sentence);
  return (
    objects.length > 0 &&
    objects.every((a) => isWholeNoun(sentence, a) && !isOpen(layers, a)) &&
    dependents(sentence, clause.predicate, "ccomp", "xcomp", "expl", "csubj").length === 0 &&
    inSlot(clause, "subject").every((a) => isSpecific(layers, a) || isMass(sentence, a))
  );
}

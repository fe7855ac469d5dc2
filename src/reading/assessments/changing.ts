import type { Sentence } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { Clause } from "../layers.ts";
import { as, inSlot } from "../phrases.ts";
import { isPersonNoun } from "../speaking.ts";
import type { Rule } from "./judged.ts";
import { wordList } from "../words.ts";
import { CHANGING_VERBS, STANDING_VERBS } from "./rows.ts";

/** "Kidnappings have not stopped": by now, and not "did not stop at the gate". */
const goesOn = (clause: Clause, sentence: Sentence): boolean =>
  STANDING_VERBS.has(clause.lemma) &&
  dependents(sentence, clause.predicate, "aux").some((t) => t.lemma === "have") &&
  dependents(sentence, clause.predicate, "advmod").some((t) => /^(?:not|n['’]t|never)$/i.test(t.form));

/** "has held together", "stayed together": of actors too. */
const isTogether = (clause: Clause, sentence: Sentence): boolean =>
  /^(?:hold|stay|stick|hang)$/.test(clause.lemma) &&
  dependents(sentence, clause.predicate, "advmod", "compound:prt").some((t) => /^together$/i.test(t.form));

const GOING_ON = wordList("investigation inquiry probe search flight trial operation hearing review");

/** "The threat has only grown", "Violence is surging": of things, not of actors who expand. */
export const changing: Rule = (clause, sentence) => {
  // "a growing threat", "groups, which rose in 2013": said beside the point, and mostly of something else.
  if (clause.deprel === "amod" || clause.deprel.startsWith("acl")) return null;
  if (
    clause.form !== "verb" ||
    clause.passive ||
    !(CHANGING_VERBS.has(clause.lemma) || goesOn(clause, sentence) || isTogether(clause, sentence)) ||
    inSlot(clause, "object").length > 0
  )
    return null;
  // "lasted six hours" says how long.
  const long = sentence.tokens.slice(clause.predicate + 1, clause.predicate + 4).some(({ upos }) => upos === "NUM");
  if (clause.lemma === "last" && long) return null;
  // "is changing faster than the law": how fast, and no other verb.
  const carried = dependents(sentence, clause.predicate, "xcomp").some((t) => !/^(?:JJR|RBR)$/.test(t.xpos));
  const named = inSlot(clause, "subject").filter(
    (a) =>
      a.sentence === clause.sentence &&
      (sentence.tokens[a.head]?.upos === "NOUN" ||
        (sentence.tokens[a.head]?.upos === "PROPN" && isTogether(clause, sentence))),
  );
  // "The former officer had worked in the port": what somebody does is no change.
  // "The minister fell", "The judges held that he lied": nor is what becomes of him or what he thinks.
  const told = clause.lemma === "hold" && dependents(sentence, clause.predicate, "ccomp").length > 0;
  const people =
    (told || /^(?:work|fall)$/.test(clause.lemma)) && named.every((a) => isPersonNoun(sentence.tokens[a.head]!.lemma));
  // "The inquiry is continuing", "flights continue": that it goes on is no judgement of it.
  if (clause.lemma === "continue" && named.every((a) => GOING_ON.has(sentence.tokens[a.head]!.lemma))) return null;
  if (named.length === 0 || carried || people) return null;
  // "rose by 40 percent" is a figure.
  if (inSlot(clause, "oblique", ["by", "to", "from"]).length > 0) return null;
  return { roles: named.map((a) => as("subject", a)), rule: `change ${clause.lemma}` };
};

/** "The tunnel is still unfinished", "The marines are still in the port": what has not changed. */
export const stillSo: Rule = (clause, sentence) => {
  const own = sentence.tokens[clause.predicate];
  if (!own || !/^(?:root|conj|ccomp|parataxis)$/.test(clause.deprel)) return null;
  const still = dependents(sentence, own.index, "advmod").some((t) => /^still$/i.test(t.form) && t.index < own.index);
  const is = dependents(sentence, own.index, "cop", "aux:pass").some((t) => /^(?:is|are|was|were)$/i.test(t.form));
  // "is still being held" is told by its verb.
  const being = dependents(sentence, own.index, "aux", "aux:pass").some((t) => /^being$/i.test(t.form));
  if (!still || !is || being) return null;
  const where =
    /^(?:NOUN|PROPN)$/.test(own.upos) &&
    dependents(sentence, own.index, "case").some((t) => /^(?:in|at|on|under|behind|inside|without)$/i.test(t.form));
  if (!where && own.upos !== "ADJ" && own.xpos !== "VBN" && own.xpos !== "JJ") return null;
  const subjects = [...inSlot(clause, "subject"), ...(clause.passive ? inSlot(clause, "object") : [])].filter(
    (a) => a.sentence === clause.sentence && a.first < own.index,
  );
  return subjects.length === 0 ? null : { roles: subjects.map((a) => as("subject", a)), rule: "still" };
};

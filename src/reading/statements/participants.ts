import type { Sentence } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { Attribution, Clause, Draft, Entities, Words } from "../layers.ts";
import { as, inSlot, isPointer, tokenAt } from "../phrases.ts";
import { phraseOf } from "../clauses/phrases.ts";
import { INTERVIEW } from "../speakers/sides.ts";
import { isPersonNoun } from "../speaking.ts";
import { speaking } from "../speakers/himself.ts";
import { wordList } from "../words.ts";
import { withWhither } from "../whither.ts";

/** Whom and what a said clause is about: its subjects and objects, those of its infinitive, what a copula calls them. */
export function rolesOf(
  clause: Clause,
  sentences: readonly Sentence[],
  entities: Entities,
  sources: Attribution["sources"] = [],
  clauses: readonly Clause[] = [],
): Draft["roles"] {
  const open = (w: Words): boolean => isPointer(sentences, w) && entities.at(w.sentence, w.head) === null;
  const whom = (w: Words): Words => (open(w) ? speaking(w, sources, sentences) : w);
  const subjects = inSlot(clause, "subject");
  // "The raid took place at night": a place is no thing.
  const idle = (a: { readonly sentence: number; readonly head: number }): boolean =>
    clause.lemma === "take" && /^(?:place|part)$/.test(sentences[a.sentence]?.tokens[a.head]?.form ?? "");
  const own = inSlot(clause, "object").filter((a) => !idle(a));
  // "refused to pay the gang": whom the infinitive is about.
  const infinitive = clauses.find(
    (c) => c.parent === clause.index && c.deprel === "xcomp" && c.form === "verb" && c.sentence === clause.sentence,
  );
  const reached = infinitive && !clause.passive ? inSlot(infinitive, "object") : [];
  const objects = own.length > 0 ? own : reached.filter((a) => !subjects.some((s) => s.head === a.head));
  // "They were viewed as close": of a passive without an agent its grammatical subject is what the statement is about.
  const passive = clause.passive && subjects.length === 0;
  // "was given access to the port": the first is the one to whom it was done, the second the thing.
  const first = passive ? objects.reduce((least, a) => Math.min(least, a.head), Infinity) : -1;
  const predicate = clause.predicate;
  const grounds = groundsOf(clause, sentences[clause.sentence]!);
  if (grounds) {
    const below = clauses.find((c) => c.sentence === clause.sentence && c.predicate === grounds.head);
    const inner = below && below.form !== "noun" ? rolesOf(below, sentences, entities, sources, clauses) : [];
    if (inner.length > 0) return inner;
    if (!below || below.form === "noun") return open(grounds) ? [] : [as("object", grounds)];
  }
  const filled = [
    ...subjects.map((a) => as("subject", whom(a))),
    ...objects.map((a) => {
      const about = passive && (a.head === first || a.head < predicate);
      // "He has not been seen": it is done to him; "the image was altered" tells of the image.
      const suffers = about && !STATIVE.has(clause.lemma) && isSomebody(a, sentences, entities);
      return as(about && !suffers ? "subject" : "object", about ? whom(a) : a);
    }),
  ].filter((w) => !open(w));
  if (filled.length > 0 || clause.form !== "copula") return withWhither(filled, clause, { sentences, entities });
  // "They are the wholesaler": who they are stays open, and what they are called is told.
  const called = clause.arguments.filter(
    (a) => a.slot === "complement" && tokenAt(sentences, a.sentence, a.head).upos === "NOUN" && !open(a),
  );
  return called.map((a) => as("object", a));
}

/** Participles that tell a state and no deed: "officers were involved". */
const STATIVE = wordList(
  "involve finish concern engage relate link interest dedicate commit divide unite gather seat locate bear",
);

/** What there is or is not, and of which it would be: "no proof that he fled", "no sign of reprisals". */
const GROUNDS = /^(?:proof|evidence|sign|indication|trace|hint|report|record)$/;

/** What is proved where a sentence says that there is no proof: the head of "that"-clause or of-phrase, or null. */
function groundsOf(clause: Clause, sentence: Sentence): Words | null {
  if (!dependents(sentence, clause.predicate, "expl").some((t) => /^there$/i.test(t.form))) return null;
  const noun = inSlot(clause, "subject", undefined)[0] ?? inSlot(clause, "object")[0];
  if (!noun || !GROUNDS.test(sentence.tokens[noun.head]?.lemma ?? "")) return null;
  const of = dependents(sentence, noun.head, "nmod").find((t) =>
    dependents(sentence, t.index, "case").some((c) => c.lemma === "of"),
  );
  if (of) return phraseOf(sentence, of.index);
  const that = dependents(sentence, noun.head, "acl", "ccomp", "acl:relcl").find((t) =>
    dependents(sentence, t.index, "mark", "obj", "nsubj").some(
      (m) => /^that$/i.test(m.form) && m.index === noun.head + 1,
    ),
  );
  return that ? phraseOf(sentence, that.index) : null;
}

/** Whether a phrase is a person or a body of people, by its actor or its noun. */
function isSomebody(w: Words, sentences: readonly Sentence[], entities: Entities): boolean {
  const reference = entities.at(w.sentence, w.head);
  if (reference) return /^(?:person|group)$/.test(entities.list[reference.entity]?.kind ?? "");
  const head = tokenAt(sentences, w.sentence, w.head);
  return (
    isPersonNoun(head.lemma) ||
    /^(?:body|remains|corpse)$/.test(head.lemma) ||
    /^(?:anyone|anybody|someone|somebody|nobody|everyone|everybody)$/i.test(head.form)
  );
}

/** "It never began": who or what "it" is stays open, and yet something is said; "That is it", "he did" say nothing. */
export function tellsOf(clause: Clause, sentences: readonly Sentence[]): boolean {
  const sentence = sentences[clause.sentence];
  if (clause.form === "copula") {
    const called = clause.arguments.some((a) => a.slot === "complement" && !isPointer(sentences, a));
    if (!called || !sentence || dependents(sentence, clause.predicate, "cop").length === 0) return false;
  }
  return clause.arguments.some((a) => a.slot === "subject" || (a.slot === "object" && clause.passive));
}

const SELF = /^(?:i|we)$/i;
/** "“We did not shoot,” the captain said": of direct speech, whoever speaks is the one whom "we" and "I" stand for. */
export function speaksOfHimself(
  clause: Clause,
  sentences: readonly Sentence[],
  attribution: Attribution,
  entities: Entities,
): Draft["roles"] {
  const [speaker, ...others] = attribution.sources;
  const subject = inSlot(clause, "subject").find((a) => a.sentence === clause.sentence);
  if (!attribution.quoted || !speaker || others.length > 0 || !subject || INTERVIEW.has(speaker.quote)) return [];
  if (!SELF.test(tokenAt(sentences, subject.sentence, subject.head).form)) return [];
  // "“We have not begun,” she said": for whom she speaks stays open.
  const alone = /^i$/i.test(tokenAt(sentences, subject.sentence, subject.head).form);
  const open = isPointer(sentences, speaker) && (!alone || entities.at(speaker.sentence, speaker.head) === null);
  return open ? [] : [as("subject", speaker)];
}

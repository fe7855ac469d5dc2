import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents, reach } from "../../language/tree.ts";
import type { Clause } from "../layers.ts";
import { as, inSlot } from "../phrases.ts";
import { isBodyNoun, isPersonNoun } from "../speaking.ts";
import { phraseAt } from "./judging.ts";
import { isPronoun, type Rule } from "./judged.ts";
import { EFFECTS } from "./rows.ts";

const NEGATION = /^(?:not|n't|n’t|never|hardly|scarcely|barely)$/i;
const NOTHING = /^(?:none|nothing|neither)$/i;
const PRESENT = /^VB[PZ]$/;

const isNegated = (sentence: Sentence, at: number): boolean =>
  dependents(sentence, at, "advmod").some((t) => NEGATION.test(t.form) && t.index < at);

/** Who or what the clause is about, when the text itself names it. */
const namedSubject = (clause: Clause, sentence: Sentence): Clause["arguments"][number] | undefined =>
  inSlot(clause, "subject").find((a) => a.sentence === clause.sentence && !isPronoun(sentence, a.head));

/** A thing or a happening: of persons and bodies it is a deed that they have not done. */
const isThing = (t: Token | undefined): boolean =>
  t?.upos === "NOUN" && !isPersonNoun(t.lemma) && !isBodyNoun(t.lemma) && t.lemma !== "one";

/** "The raids have not curbed the trade", "None of it has weakened the gang": what something has come to, or has not. */
const effectless: Rule = (clause, sentence) => {
  if (clause.form !== "verb" || clause.passive || !EFFECTS.has(clause.lemma)) return null;
  if (/^(?:acl|xcomp|amod)/.test(clause.deprel)) return null;
  const subject = inSlot(clause, "subject").find((a) => a.sentence === clause.sentence);
  const objects = [...inSlot(clause, "object"), ...inSlot(clause, "oblique", ["for"])].filter(
    (a) => a.sentence === clause.sentence,
  );
  if (!subject || objects.length === 0) return null;
  // "did not require witnesses to speak": what others need not do; "nothing has shaken it like the raid": the raid did.
  if (dependents(sentence, clause.predicate, "xcomp").length > 0 || inSlot(clause, "oblique", ["like"]).length > 0)
    return null;
  const nothing = NOTHING.test(sentence.tokens[subject.head]?.form ?? "");
  if (nothing) {
    const [first] = objects;
    return first && !isPronoun(sentence, first.head)
      ? { roles: [as("subject", first)], rule: "effectless", denied: true }
      : null;
  }
  if (!isNegated(sentence, clause.predicate) || !isThing(sentence.tokens[subject.head])) return null;
  return { roles: [as("subject", subject), ...objects.map((a) => as("object", a))], rule: "effectless" };
};

/** "The arrest removes a symbol, not a manager": one side said, the other put aside. */
const notBut: Rule = (clause, sentence) => {
  if (clause.form !== "verb" || clause.passive || !PRESENT.test(sentence.tokens[clause.predicate]?.xpos ?? ""))
    return null;
  const subject = namedSubject(clause, sentence);
  const object = inSlot(clause, "object").find((a) => a.sentence === clause.sentence);
  if (!subject || !object) return null;
  const { tokens } = sentence;
  for (let i = object.head + 1; i < Math.min(tokens.length - 1, object.head + REACH); i++) {
    // "praises his policy of “bread, not stones”": a motto.
    if (/^["“”«»]$/.test(tokens[i]!.form)) return null;
    if (tokens[i]!.form !== "," || !/^not$/i.test(tokens[i + 1]!.form)) continue;
    const other = tokens[i + 2];
    // "removes a symbol, not to mention": the other side is a thing as well.
    if (!other || !/^(?:DET|NOUN|PROPN|ADJ|PRON)$/.test(other.upos)) return null;
    let last = i + 2;
    while (last + 1 < tokens.length && !/^(?:PUNCT|VERB|AUX|CCONJ|SCONJ)$/.test(tokens[last + 1]!.upos)) last++;
    return { roles: [as("subject", subject), as("object", object)], rule: "not but", last };
  }
  return null;
};
/** Tokens between an object and the other side, at most. */
const REACH = 8;

/** "earns more than its rivals", "holds far more ground than it says": how much, by a comparison and no number. */
const comparing: Rule = (clause, sentence) => {
  const verb = sentence.tokens[clause.predicate];
  if (clause.form !== "verb" || clause.passive || !verb || !PRESENT.test(verb.xpos)) return null;
  if (/^(?:acl|advcl|csubj)/.test(clause.deprel)) return null;
  const subject = namedSubject(clause, sentence);
  const below = dependents(sentence, verb.index, "obj", "advmod", "ccomp", "xcomp");
  const degree = [...below, ...below.flatMap((t) => dependents(sentence, t.index, "amod"))].find(
    (t) => /^(?:JJR|RBR)$/.test(t.xpos) && t.index > verb.index && t.index - verb.index < NEAR,
  );
  if (!subject || !degree) return null;
  const than = sentence.tokens.findIndex((t) => t.index > degree.index && t.form === "than");
  if (than < 0) {
    // "still earn more": than the other that the text has named; a bare "more" may be of anything.
    const still = dependents(sentence, verb.index, "advmod").some((t) => /^(?:still|now)$/i.test(t.form));
    const end = sentence.tokens[degree.index + 1];
    if (!still || degree.deprel !== "obj" || (end && end.upos !== "PUNCT")) return null;
    return { roles: [as("subject", subject)], rule: "comparing", last: degree.index };
  }
  const measure = sentence.tokens[than + 1];
  if (!measure || than - degree.index > NEAR || measure.upos === "NUM" || /^(?:half|ever|once)$/i.test(measure.form))
    return null;
  if (sentence.tokens.slice(than + 1, than + 3).some((t) => t.upos === "NUM" || t.upos === "SYM")) return null;
  let last = than;
  while (last + 1 < sentence.tokens.length && sentence.tokens[last + 1]!.upos !== "PUNCT") last++;
  return { roles: [as("subject", subject)], rule: "comparing", last };
};
const NEAR = 5;

/** "The two counts do not measure the same thing": that two are alike, or are not. */
const same: Rule = (clause, sentence) => {
  if (clause.form !== "verb" || clause.passive || !isNegated(sentence, clause.predicate)) return null;
  const object = inSlot(clause, "object").find(
    (a) =>
      a.sentence === clause.sentence &&
      dependents(sentence, a.head, "amod").some((t) => t.form === "same") &&
      dependents(sentence, a.head, "det").length > 0,
  );
  const subject = namedSubject(clause, sentence);
  // "does not face the same judge": of one alone nothing is compared.
  if (!object || !subject || !/S$/.test(sentence.tokens[subject.head]?.xpos ?? "")) return null;
  return { roles: [as("subject", subject)], rule: "same" };
};

/** "Rumours of his death have proved false": what somebody said, and that it was not so. */
const proved: Rule = (clause, sentence) => {
  if (clause.form !== "verb" || clause.passive || clause.lemma !== "prove") return null;
  const how = dependents(sentence, clause.predicate, "xcomp").find((t) =>
    /^(?:false|true|right|wrong|correct|groundless|unfounded)$/i.test(t.form),
  );
  const subject = namedSubject(clause, sentence);
  return how && subject ? { roles: [as("subject", subject)], rule: "proved", last: how.index } : null;
};

const FIRST = /^(?:first|second|third|last|highest|lowest|top)$/i;
/** "The institute ranked the crew first". */
const ranked: Rule = (clause, sentence) => {
  if (clause.form !== "verb" || !/^(?:rank|rate|place|put)$/.test(clause.lemma)) return null;
  const object = inSlot(clause, "object").find((a) => a.sentence === clause.sentence);
  const next = object && sentence.tokens[object.last + 1];
  const place = next && FIRST.test(next.form) ? next : undefined;
  if (!object || !place || isPronoun(sentence, object.head)) return null;
  // "put the men first in a row": a place in line.
  if (sentence.tokens[place.index + 1]?.upos === "NOUN" || clause.lemma === "put") return null;
  return {
    roles: [as("subject", object)],
    rule: `${clause.lemma} as`,
    ranking: true,
    predicate: clause.predicate,
    last: place.index,
    held: true,
  };
};

/** "We found no sign that the plant has closed": what is not seen, by whoever looked. */
const unseen: Rule = (clause, sentence) => {
  if (clause.form !== "verb" || clause.passive || !/^(?:find|see|have)$/.test(clause.lemma)) return null;
  const object = dependents(sentence, clause.predicate, "obj").find(
    (t) =>
      /^(?:sign|evidence|proof|indication|trace|nothing|basis|reason)$/.test(t.lemma) &&
      (t.lemma === "nothing" ||
        dependents(sentence, t.index, "det").some((d) => /^(?:no|little|scant)$/i.test(d.form))),
  );
  const own = dependents(sentence, clause.predicate, "nsubj").some((t) => /^(?:we|i)$/i.test(t.form));
  const what = object && dependents(sentence, object.index, "acl", "acl:relcl", "ccomp", "nmod")[0];
  if (!own || !object || !what || what.index < object.index) return null;
  const [about] = [...dependents(sentence, what.index, "nsubj", "nsubj:pass", "obj"), what].filter((t) =>
    /^(?:NOUN|PROPN)$/.test(t.upos),
  );
  if (!about) return null;
  return {
    roles: [as("subject", phraseAt(sentence, clause.sentence, about.index))],
    rule: "unseen",
    denied: true,
    last: reach(sentence, what.index, (t) => /^(?:punct|conj|cc|parataxis)$/.test(t.deprel)).last,
  };
};

/** Judgements by what is put beside or against something else; asked behind the general rules. */
export const CONTRASTS: readonly Rule[] = [effectless, notBut, comparing, same, proved, ranked, unseen];

import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { phraseAt } from "../assessments/judging.ts";
import { CAUSAL_VERBS, PEOPLE } from "../causals.rows.ts";
import type { Clause, Draft } from "../layers.ts";
import { as, draftOf, inSlot } from "../phrases.ts";
import { isPersonNoun } from "../speaking.ts";
import { wordList } from "../words.ts";

/** Verbs that are causal where a cleft puts what did it in front, beside those that are so anywhere. */
const DOING = wordList(
  "move save change break stop end turn bring keep make ruin push hold drive sink doom unite divide",
);

const isCausal = (verb: Token): boolean =>
  CAUSAL_VERBS.some((row) => row.cause === "subject" && row.effect === "object" && row.verbs.has(verb.lemma));

/** The verb that a cleft sets apart: "What moved the town | was trade", "It was the flood | that moved the town". */
function setApart(sentence: Sentence, predicate: number): Token | undefined {
  const above = sentence.tokens[sentence.tokens[predicate]!.head];
  // The same with the town as the subject of "was trade".
  if (above?.upos === "VERB" && dependents(sentence, above.index, "nsubj").some((t) => /^what$/i.test(t.form)))
    return above;
  const verbBelow = (t: Token): Token | undefined =>
    dependents(sentence, t.index, "acl:relcl").find((v) => v.upos === "VERB" && /^VBD|VBZ|VBP|VBN$/.test(v.xpos));
  const subject = dependents(sentence, predicate, "nsubj", "expl")[0];
  if (subject && /^what$/i.test(subject.form)) return verbBelow(subject);
  const open = dependents(sentence, predicate, "csubj").find((v) =>
    dependents(sentence, v.index, "nsubj").some((t) => /^what$/i.test(t.form)),
  );
  if (open) return open;
  if (!subject || !/^it$/i.test(subject.form)) return undefined;
  const within = [sentence.tokens[predicate]!, ...dependents(sentence, predicate, "nmod")];
  const verb = within.map(verbBelow).find((v) => v !== undefined);
  const that = verb && dependents(sentence, verb.index, "nsubj").some((t) => /^(?:that|which)$/i.test(t.form));
  // "It was a mistake that hurt them" only says what it was; of a causal verb its own clause tells.
  const known = dependents(sentence, predicate, "det", "nmod:poss").some((t) => !/^(?:an?|no)$/i.test(t.form));
  return that && known && !isCausal(verb) ? verb : undefined;
}

/** "What saved the gang was a war", "It was the loss of the port that broke them": what did it, and what it did it to. */
export function cleft(clause: Clause, sentence: Sentence): Draft | null {
  const cause = sentence.tokens[clause.predicate];
  if (clause.form !== "copula" || cause?.upos !== "NOUN" || isPersonNoun(cause.lemma) || PEOPLE.has(cause.lemma))
    return null;
  const verb = setApart(sentence, cause.index);
  if (!verb || !(DOING.has(verb.lemma) || isCausal(verb))) return null;
  const torn = verb.index === cause.head;
  const effects = dependents(sentence, torn ? cause.index : verb.index, torn ? "nsubj" : "obj");
  if (effects.length === 0) return null;
  const own = inSlot(clause, "complement").filter((a) => a.head === cause.index);
  const last = Math.max(verb.index, ...effects.map((t) => phraseAt(sentence, clause.sentence, t.index).last));
  const negated = dependents(sentence, cause.index, "advmod").some((t) => /^(?:not|n['’]t|never)$/i.test(t.form));
  return {
    ...draftOf(clause, {
      kind: "causal",
      type: null,
      rule: "verb cleft",
      roles: [
        ...own.map((a) => as("cause", a)),
        ...effects.map((t) => as("effect", phraseAt(sentence, clause.sentence, t.index))),
      ],
    }),
    start: Math.min(clause.start, ...(torn ? dependents(sentence, verb.index, "nsubj").map((t) => t.start) : [])),
    end: Math.max(clause.end, sentence.tokens[last]?.end ?? 0),
    ...(negated ? { polarity: "negated" as const } : {}),
  };
}

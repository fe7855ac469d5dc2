import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents, reach } from "../../language/tree.ts";
import { phraseAt } from "../assessments/judging.ts";
import { CAUSAL_NOUNS, type CausalNoun } from "../causals.rows.ts";
import type { Clause, Draft, Words } from "../layers.ts";
import { as, draftOf, inSlot } from "../phrases.ts";

const rowOf = (t: Token | undefined): CausalNoun | undefined =>
  t?.upos === "NOUN" ? CAUSAL_NOUNS.find((row) => row.nouns.has(t.lemma.toLowerCase())) : undefined;

/** What stands behind the noun with one of its prepositions: "the reason for the failure". */
function linked(sentence: Sentence, number: number, noun: Token, row: CausalNoun): readonly Words[] {
  return dependents(sentence, noun.index, "nmod", "obl")
    .filter(
      (t) =>
        t.index > noun.index && dependents(sentence, t.index, "case").some((c) => row.links.has(c.lemma.toLowerCase())),
    )
    .flatMap((t) => [t, ...dependents(sentence, t.index, "conj")])
    .map((t) => phraseAt(sentence, number, t.index));
}

/** "The shortage is a result of the raid", "The key to its growth was an alliance": a copula with a noun of cause or effect. */
export function byNoun(clause: Clause, sentence: Sentence): Draft | null {
  if (clause.form !== "copula" || clause.deprel.startsWith("appos")) return null;
  const predicate = sentence.tokens[clause.predicate];
  const subject = inSlot(clause, "subject").find((a) => a.sentence === clause.sentence && a.marker === "");
  if (!predicate || !subject) return null;
  const [said, named] = [rowOf(predicate), rowOf(sentence.tokens[subject.head])];
  // "The results of the vote are in": only a cause is named so in front ("The key to its growth was …").
  const row = said ?? (named?.says === "cause" ? named : undefined);
  if (!row) return null;
  const noun = said ? predicate : sentence.tokens[subject.head];
  const other = said ? subject : phraseOfPredicate(sentence, clause);
  const links = noun ? linked(sentence, clause.sentence, noun, row) : [];
  // "It was his reaction": of nothing that the sentence names.
  if (links.length === 0 || links.some((w) => w.first <= other.head && other.head <= w.last)) return null;
  const [of, is] = row.says === "cause" ? (["effect", "cause"] as const) : (["cause", "effect"] as const);
  return draftOf(clause, {
    kind: "causal",
    type: null,
    roles: [as(is, other), ...links.map((w) => as(of, w))].sort((a, b) =>
      a.role < b.role ? -1 : a.role > b.role ? 1 : 0,
    ),
    rule: `noun ${row.says}`,
  });
}

const OUTSIDE = /^(?:nsubj|cop|aux|punct|advcl|parataxis|conj|cc|mark|advmod|acl:relcl)/;

/** The predicate's own phrase, without its subject and copula. */
function phraseOfPredicate(sentence: Sentence, clause: Clause): Words {
  const { first, last } = reach(sentence, clause.predicate, (t) => OUTSIDE.test(t.deprel));
  return { sentence: clause.sentence, first, last, head: clause.predicate };
}

import type { Sentence } from "../../language/analysis.ts";
import { dependents, reach } from "../../language/tree.ts";
import { BECAUSE_MARKS } from "../causals.rows.ts";
import type { Clause, Draft, Words } from "../layers.ts";
import { as } from "../phrases.ts";
import { wordList } from "../words.ts";
import { LONGEST_SIDE } from "./sides.ts";

/** "X because Y": the clause under the mark is the cause, what it hangs on the effect. */
export function because(clause: Clause, sentence: Sentence): Draft | null {
  if (clause.form === "noun") return null;
  const mark = dependents(sentence, clause.predicate, "mark").find((t) =>
    BECAUSE_MARKS.some((row) => row.mark === t.lemma),
  );
  const above = sentence.tokens[clause.predicate]?.head ?? -1;
  // "not because he was ill": no cause is given.
  if (!mark || above < 0 || /^(?:not|n['’]t)$/i.test(sentence.tokens[mark.index - 1]?.form ?? "")) return null;
  const head = caused(sentence, above, mark.index);
  if (sentence.tokens[head]?.upos === "PUNCT") return null;
  const cause = behindQuote(
    sentence,
    mark.index,
    reach(sentence, clause.predicate, (t) => t.deprel === "punct"),
  );
  const inner: Words = {
    sentence: clause.sentence,
    first: Math.max(cause.first, mark.index + 1),
    last: cause.last,
    head: clause.predicate,
  };
  const whole = mainClause(sentence, clause.sentence, head, mark.index, cause.last);
  if (!whole || inner.first > inner.last || inner.last - inner.first >= LONGEST_SIDE) return null;
  return {
    kind: "causal",
    type: null,
    sentence: clause.sentence,
    predicate: head,
    figure: null,
    rule: "because",
    start: begun(sentence, whole, mark.index, inner.last),
    end: sentence.tokens[inner.last]?.end ?? clause.end,
    roles: [as("cause", inner), as("effect", whole)],
  };
}

/** Characters of the longest claim that is quoted with its effect as well as its cause. */
const LONGEST_WHOLE = 240;

/** Where a quote begins: at the effect where both together are no passage, else at the mark of the cause. */
function begun(sentence: Sentence, effect: Words, mark: number, last: number): number {
  const [first, from, end] = [
    sentence.tokens[effect.first]!.start,
    sentence.tokens[mark]!.start,
    sentence.tokens[last]!.end,
  ];
  return effect.first < mark && end - first <= LONGEST_WHOLE ? first : from;
}

/** "because they drink,” Braun said": where the quotation closes, the cause ends. */
function behindQuote(
  sentence: Sentence,
  mark: number,
  run: { readonly first: number; readonly last: number },
): { readonly first: number; readonly last: number } {
  let open = false;
  for (let i = mark + 1; i <= run.last; i++) {
    const form = sentence.tokens[i]?.form ?? "";
    if (form === "“") open = true;
    if (form === "”" && !open) {
      const end = sentence.tokens[i - 1]?.form === "," ? i - 2 : i - 1;
      return { first: run.first, last: end };
    }
    if (form === "”") open = false;
  }
  return run;
}

/** Verbs whose clause says something that may have the cause that the tree hangs on them: "He said prices rose because …". */
const SAYING = wordList(
  "say add argue claim state tell suggest believe think note explain insist contend write report",
);

/** The predicate of what has the cause: the verb over an infinitive or an object, or what is said under a verb of saying. */
function caused(sentence: Sentence, above: number, mark: number): number {
  let head = above;
  for (let steps = 0; steps < 6; steps++) {
    const token = sentence.tokens[head];
    const up = sentence.tokens[token?.head ?? -1];
    // "stopped reporting crimes because …": it is the stopping that has the cause; "is backing Ruiz because …".
    const inner = token?.deprel === "xcomp" || (/^(?:obj|obl|iobj)$/.test(token?.deprel ?? "") && up?.upos === "VERB");
    if (!up || !inner || up.index > mark) break;
    head = up.index;
  }
  const saying = sentence.tokens[head];
  if (!saying || !SAYING.has(saying.lemma)) return head;
  // "The clashes flared up, he said, because …": he only says so in passing.
  if (saying.deprel === "parataxis" && saying.head >= 0 && saying.head < head) return saying.head;
  const said = dependents(sentence, head, "ccomp");
  return (said.find((t) => t.index > head && t.index < mark) ?? said.find((t) => t.index < head))?.index ?? head;
}

/** "Gunmen killed the mayor | , the governor said, because …": who says so is no part of the effect. */
function beforeSaying({ tokens }: Sentence, head: number, to: number): number {
  const said = tokens[to];
  if (!said || !SAYING.has(said.lemma) || !/^VB[DZP]$/.test(said.xpos) || tokens[to + 1]?.form !== ",") return to;
  const comma = tokens.findLastIndex((t) => t.index < to && t.form === ",");
  return comma > head ? comma - 1 : to;
}

/** The effect: the clause of `head` without the part that gives the cause. */
export function mainClause(
  sentence: Sentence,
  number: number,
  head: number,
  markAt: number,
  causeEnd: number,
): Words | null {
  const outer = reach(
    sentence,
    head,
    (t) => t.deprel === "punct" || t.deprel === "conj" || t.deprel === "cc" || t.deprel === "parataxis",
  );
  const aside = sentence.tokens.some(
    (t) => t.index > head && t.index < markAt && SAYING.has(t.lemma) && t.index > outer.last,
  );
  const [first, last] =
    markAt > head ? [outer.first, aside ? Math.min(outer.last, markAt - 1) : markAt - 1] : [causeEnd + 1, outer.last];
  let from = first;
  // "However, prices rose because …": the link to the sentence before is no part of the effect.
  while (from < last && /^(PUNCT|CCONJ|ADV)$/.test(sentence.tokens[from]?.upos ?? "")) from++;
  let to = last;
  while (to > from && /^PUNCT$/.test(sentence.tokens[to]?.upos ?? "")) to--;
  to = beforeSaying(sentence, head, to);
  return from <= head && head <= to && to - from < LONGEST_SIDE
    ? { sentence: number, first: from, last: to, head }
    : null;
}

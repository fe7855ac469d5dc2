import type { Sentence } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { phraseOf } from "../clauses/phrases.ts";
import type { Clause, Draft, Words } from "../layers.ts";
import { as, draftOf, inSlot } from "../phrases.ts";
import { speakerOf } from "../positions.ts";
import { wordList } from "../words.ts";
import { endOf } from "./ends.ts";
import { tenseOf } from "./finite.ts";
import { isOpen, isSpecific, type Known } from "./ground.ts";
import { CALLS, PLAIN } from "./rows.ts";

const HOLD = wordList("believe trust accept doubt distrust buy credit regard consider mistrust");
const DOUBT = wordList("doubt distrust mistrust");

/** "I do not trust his count", "We regard that log as the soundest": what the writer holds it for. */
export function heldByWriter(clause: Clause, sentence: Sentence, layers: Known): Draft | null {
  if (clause.form !== "verb" || clause.passive || !HOLD.has(clause.lemma) || tenseOf(clause, sentence) !== "present")
    return null;
  const holder = inSlot(clause, "subject")[0];
  if (!holder || holder.sentence !== clause.sentence || !/^(?:I|we)$/i.test(sentence.tokens[holder.head]!.form))
    return null;
  if (dependents(sentence, clause.predicate, "ccomp").length > 0) return null;
  const judged: readonly Words[] = inSlot(clause, "object").filter(
    (a) => a.head > clause.predicate && !isOpen(layers, a),
  );
  // "regard that log as the soundest": what it is held for belongs to no phrase.
  const cut = (a: Words): Words => {
    const at = sentence.tokens.findIndex((t) => t.index > a.head && t.index <= a.last && t.lemma === "as");
    return at < 0 ? a : { ...a, last: at - 1 };
  };
  const end = endOf(clause, sentence, undefined);
  if (end === null || judged.length === 0 || !judged.every((a) => isSpecific(layers, a))) return null;
  const doubted = DOUBT.has(clause.lemma) ? { polarity: "negated" as const } : {};
  const roles = judged.map((a) => as("subject", cut(a)));
  return {
    ...draftOf(clause, { kind: "assessment", type: null, roles, rule: `${PLAIN}: I ${clause.lemma}`, end }),
    ...doubted,
  };
}

/** "calls the curfew pointless", "called it an accident": what somebody holds a thing for; he says so. */
export function callingOf(clause: Clause, sentence: Sentence, layers: Known, text: string): Draft | null {
  if (clause.form !== "verb" || clause.passive || !CALLS.has(clause.lemma) || tenseOf(clause, sentence) === null)
    return null;
  const source = speakerOf(clause, sentence, layers, text);
  const [whom, second] = inSlot(clause, "object").filter(
    (a) => a.first > clause.predicate && a.sentence === clause.sentence,
  );
  const what = dependents(sentence, clause.predicate, "xcomp").find((t) => /^(?:NOUN|ADJ|PROPN)$/.test(t.upos));
  // "calls the curfew pointless", all made one phrase
  const last = whom && whom.last > whom.head ? sentence.tokens[whom.last] : undefined;
  const tail = last?.upos === "ADJ" ? { ...whom!, first: last.index, head: last.index } : undefined;
  const called = what ? phraseOf(sentence, what.index) : (second ?? tail);
  if (
    !source ||
    !whom ||
    !called ||
    called.first < whom.head ||
    /sel(?:f|ves)$/i.test(sentence.tokens[whom.head]!.form)
  )
    return null;
  // "calls the ledger a fake", all made one phrase
  const subject = whom.last >= called.first ? { ...whom, last: called.first - 1 } : whom;
  const known = isOpen(layers, whom) ? [] : [as("subject", subject)];
  const named = sentence.tokens[called.head]!.upos === "ADJ" ? [] : [as("object", called)];
  const roles = known.length > 0 ? known : named;
  if (roles.length === 0) return null;
  const end = Math.max(clause.end, sentence.tokens[called.last]!.end);
  const position = { source, verb: clause.lemma, stance: "says", polarity: "affirmed", modality: "reported" } as const;
  return {
    ...draftOf(clause, { kind: "assessment", type: null, roles, rule: `${PLAIN}: ${clause.lemma} as`, end }),
    position,
  };
}

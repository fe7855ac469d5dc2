import type { Sentence } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { nounParticipants } from "../clauses/nominal.ts";
import { phraseOf } from "../clauses/phrases.ts";
import type { Clause, Words } from "../layers.ts";
import { inSlot } from "../phrases.ts";
import { wordList } from "../words.ts";

/** Verbs that say for what their speaker holds somebody: "describe him as", "call him". */
const HOLDING = wordList("call describe identify name regard consider view list label brand portray characterize see");
/** Those that take it without "as". */
const BARE = wordList("call name consider label brand");

/** Who is held to be something: the object, or the noun that a "whom" behind it stands for. */
function whoIsHeld(clause: Clause, sentence: Sentence, what: number): Words | undefined {
  const object = inSlot(clause, "object").find((a) => a.sentence === clause.sentence && a.head !== what);
  if (object) return object;
  const token = sentence.tokens[clause.predicate];
  const relative = sentence.tokens
    .slice(Math.max(0, clause.predicate - BEFORE), clause.predicate)
    .some((t) => t.head === clause.predicate && /^(?:whom|which|who|that)$/i.test(t.form));
  return token?.deprel === "acl:relcl" && relative ? phraseOf(sentence, token.head) : undefined;
}
/** Tokens between "whom" and its verb, at most. */
const BEFORE = 8;

/** What somebody is held to be: "as the leader of the gang", "the gang's chief". */
function heldToBe(clause: Clause, sentence: Sentence): number | undefined {
  const isNoun = (index: number): boolean => sentence.tokens[index]?.upos === "NOUN";
  const as = [...inSlot(clause, "oblique", ["as"]), ...inSlot(clause, "complement", ["as"])].find(
    (a) => a.sentence === clause.sentence && isNoun(a.head),
  );
  if (as) return as.head;
  // "described by the agency as the leader", hung on the agency; "describe Ruiz as a lieutenant", hung on Ruiz.
  for (const a of [...inSlot(clause, "subject"), ...inSlot(clause, "object")]) {
    if (a.sentence !== clause.sentence || a.head < clause.predicate) continue;
    const below = dependents(sentence, a.head, "nmod", "obl").find(
      (t) => isNoun(t.index) && dependents(sentence, t.index, "case").some((c) => c.form === "as"),
    );
    if (below) return below.index;
  }
  if (!BARE.has(clause.lemma)) return undefined;
  return [
    ...inSlot(clause, "object").map((a) => a.head),
    ...dependents(sentence, clause.predicate, "xcomp").map((t) => t.index),
  ].find((index) => index > clause.predicate && isNoun(index));
}

/** "The agency calls Juan Paz the gang's chief": the clause as "Juan Paz is the gang's chief", or null where it is no such thing. */
export function heldAs(clause: Clause, sentence: Sentence): Clause | null {
  if (clause.form !== "verb" || !HOLDING.has(clause.lemma)) return null;
  const what = heldToBe(clause, sentence);
  const who = what === undefined ? undefined : whoIsHeld(clause, sentence, what);
  if (what === undefined || !who || (who.first <= what && what <= who.last && who.head > what)) return null;
  const phrase = phraseOf(sentence, what);
  // "describe Ruiz as a lieutenant of the gang", where all of it is one phrase: the name alone is held.
  const name = who.last >= phrase.first && who.head < phrase.first ? { ...who, last: who.head } : who;
  return {
    ...clause,
    predicate: what,
    form: "copula",
    passive: false,
    lemma: sentence.tokens[what]!.lemma.toLowerCase(),
    arguments: [
      { ...name, slot: "subject", marker: "", via: "direct" },
      { ...phrase, slot: "complement", marker: "", via: "direct" },
      ...nounParticipants(sentence, what).filter((a) => a.slot !== "subject" || a.marker === "'s"),
    ],
    start: Math.min(clause.start, sentence.tokens[name.first]!.start),
    end: Math.max(clause.end, sentence.tokens[phrase.last]!.end),
  };
}

import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { phraseOf } from "../clauses/phrases.ts";
import type { Draft, Layers, Words } from "../layers.ts";
import { tokenAt } from "../phrases.ts";

/**
 * "The bank reckons that the gang has lost men and | holds nine towns": joined to the verb of saying by the parser, but said
 * by the bank, and done by whom it speaks of. Gives his words, "open" where the speech names nobody; null for any other
 * subject.
 */
export function spokenOf(
  draft: Draft,
  { role, sentence, head }: Draft["roles"][number],
  { sentences, attributions }: Pick<Layers, "sentences" | "attributions">,
): Words | "open" | null {
  if (!/^(?:subject|agent)$/.test(role) || sentence !== draft.sentence) return null;
  const own = sentences[sentence]!;
  const verb = tokenAt(sentences, sentence, draft.predicate);
  const says = verb.deprel === "conj" ? own.tokens[verb.head] : undefined;
  const who = tokenAt(sentences, sentence, head);
  if (!says || who.head !== says.index || !who.deprel.startsWith("nsubj")) return null;
  // "said that it has fled and denied the rest": a verb of the same time and form as the saying may be the speaker's own.
  if ((verb.xpos === "VBD" && says.xpos === "VBD") || !isWithin(verb, says, attributions)) return null;
  const said = dependents(own, says.index, "ccomp").find((c) => c.index > says.index && c.index < verb.index);
  const [subject] = said ? dependents(own, said.index, "nsubj", "nsubj:pass") : [];
  return subject && !/^W/.test(subject.xpos) ? phraseOf(own, subject.index) : "open";
}

/** Whether a verb stands in what another says. */
const isWithin = (verb: Token, says: Token, attributions: Layers["attributions"]): boolean =>
  attributions.some(
    (a) =>
      !a.quoted &&
      a.cue.start <= says.start &&
      says.end <= a.cue.end &&
      a.contents.some((c) => c.start <= verb.start && verb.end <= c.end),
  );

/** Whether a subject has a preposition of its own, and so is none. */
export const isCased = ({ head, first, role }: Draft["roles"][number], sentence: Sentence): boolean =>
  /^(?:subject|agent)$/.test(role) &&
  sentence.tokens[head]?.deprel === "nsubj" &&
  dependents(sentence, head, "case").some(
    (c) => c.index < first && /^(?:in|on|at|during|within|inside)$/i.test(c.form),
  );

import type { Sentence } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { Clause } from "../layers.ts";
import { inSlot } from "../phrases.ts";
import { FINDING, MINDING } from "./rows.ts";

/** "was going to tell": what was to come once. */
const isPastPlan = (clause: Clause, sentence: Sentence): boolean =>
  sentence.tokens
    .slice(Math.max(0, clause.predicate - 4), clause.predicate)
    .some((t, i, near) => /^going$/i.test(t.form) && /^(?:was|were)$/i.test(near[i - 1]?.form ?? ""));

/** "Neither firm would comment": nothing is foretold of who says nothing. */
const isSilence = (clause: Clause, sentence: Sentence): boolean =>
  /^(?:comment|say|confirm|deny|dispute|verify|elaborate|discuss|speak)$/.test(clause.lemma) &&
  dependents(sentence, clause.predicate, "aux").some((t) => t.lemma === "would");

/** "wages that would keep them at home", where the wages are the subject. */
const isRestricting = (clause: Clause, sentence: Sentence): boolean =>
  clause.deprel === "acl:relcl" &&
  dependents(sentence, clause.predicate, "nsubj", "nsubj:pass").some((t) => /^W(?:DT|P)$/.test(t.xpos));

const pastUnreal = (clause: Clause, sentence: Sentence): boolean => {
  const aux = dependents(sentence, clause.predicate, "aux").map((t) => t.lemma);
  return (
    aux.includes("have") && !aux.includes("will") && /^(?:VBN|JJ|NN)/.test(sentence.tokens[clause.predicate]!.xpos)
  );
};

const hasTo = (clause: Clause, sentence: Sentence): boolean =>
  dependents(sentence, clause.predicate, "mark").some((t) => t.form.toLowerCase() === "to");

/** "The plan will use radar to find and close tunnels": what the radar is for is not foretold beside its use. */
export function isPurpose(clause: Clause, sentence: Sentence): boolean {
  let verb = sentence.tokens[clause.predicate];
  for (let steps = 0; verb?.deprel === "conj" && steps < 4; steps++) verb = sentence.tokens[verb.head];
  if (
    verb?.deprel !== "acl" ||
    verb.xpos !== "VB" ||
    dependents(sentence, verb.index, "nsubj", "nsubj:pass").length > 0
  )
    return false;
  return dependents(sentence, verb.index, "mark").some((t) => /^to$/i.test(t.form));
}

/** "Readers will remember", "One will see that it failed": what minds will do foretells nothing of the world. */
const isMinding = (clause: Clause, sentence: Sentence): boolean =>
  MINDING.has(clause.lemma) ||
  (FINDING.has(clause.lemma) &&
    !clause.passive &&
    (inSlot(clause, "object").length === 0 ||
      dependents(sentence, clause.predicate, "ccomp").length > 0 ||
      dependents(sentence, clause.predicate, "nsubj").some((t) =>
        /^(?:readers?|viewers?|you|we|i|one|anyone|critics)$/i.test(t.form),
      )));

/** "could not rule out that the toll will rise": the clause below tells what may come. */
const leavesOpen = (clause: Clause, sentence: Sentence): boolean =>
  clause.lemma === "rule out" && dependents(sentence, clause.predicate, "ccomp").length > 0;

/** "was about to close it": what somebody was going to do once. */
const wasAboutTo = (clause: Clause, sentence: Sentence): boolean =>
  sentence.tokens
    .slice(Math.max(0, clause.predicate - 4), clause.predicate)
    .some((t, i, near) => /^about$/i.test(t.form) && /^(?:was|were)$/i.test(near[i - 1]?.form ?? ""));

/** "underestimated how quickly it would tire", "to say when it would rise": how and when it will is what is asked. */
const isAskedWhen = (clause: Clause, sentence: Sentence): boolean => {
  if (!/^(?:ccomp|advcl|obj|obl|acl)$/.test(clause.deprel)) return false;
  const [subject] = dependents(sentence, clause.predicate, "nsubj", "nsubj:pass");
  const opens = sentence.tokens.filter(
    (t) => t.index < (subject?.index ?? clause.predicate) && t.start >= clause.start - 14,
  );
  const asks = opens.findLast((t) => /^(?:how|when|where|why)$/i.test(t.form));
  const own = subject && asks && subject.index - asks.index < 4;
  return (
    own === true &&
    /^(?:underestimate|overestimate|know|say|tell|ask|see|decide|show|wonder|predict|learn|hear)$/.test(
      sentence.tokens[sentence.tokens[clause.predicate]!.head]?.lemma ?? "",
    )
  );
};

/** "I will offer two guesses", "I will risk some guesses": what the writer is going to do in the text. */
const isOwnPlan = (clause: Clause, sentence: Sentence): boolean =>
  dependents(sentence, clause.predicate, "nsubj").some((t) => /^(?:i|we)$/i.test(t.form)) &&
  dependents(sentence, clause.predicate, "obj").some((t) =>
    /^(?:prediction|forecast|guess|bet|prophecy|point|question|word|suggestion|argument)$/.test(t.lemma),
  );

/** "Citizens may report crimes by telephone": they are free to. */
const isFreeTo = (clause: Clause, sentence: Sentence): boolean =>
  /^(?:report|submit|call|apply|contact|write|register|send|visit)$/.test(clause.lemma) &&
  dependents(sentence, clause.predicate, "aux").some((t) => t.lemma === "may") &&
  dependents(sentence, clause.predicate, "nsubj").some((t) =>
    /^(?:citizen|public|reader|resident|anyone|person|people|witness|applicant|voter|viewer)$/.test(t.lemma),
  );

/** "He still would not sign", "because they would not open it": somebody refused. */
const isRefusal = (clause: Clause, sentence: Sentence): boolean =>
  /^(?:look|hand|pay|give|sign|talk|answer|meet|let|open|leave|listen|apologi[sz]e)$/.test(
    sentence.tokens[clause.predicate]!.lemma,
  ) &&
  dependents(sentence, clause.predicate, "aux").some((t) => /^would$/i.test(t.form)) &&
  dependents(sentence, clause.predicate, "advmod").some((t) => /^(?:not|n['’]t)$/i.test(t.form)) &&
  (dependents(sentence, clause.predicate, "advmod").some((t) => /^still$/i.test(t.form)) ||
    dependents(sentence, clause.predicate, "mark").some((t) => /^because$/i.test(t.form)));

/** Whether a clause with the look of a forecast foretells nothing of the world. */
export function foretellsNothing(
  clause: Clause,
  sentence: Sentence,
  { would, conditional }: { readonly would: boolean; readonly conditional: boolean },
): boolean {
  const { tokens } = sentence;
  if (isMinding(clause, sentence) || leavesOpen(clause, sentence)) return true;
  // "It remains to be seen whether the truce will hold": nothing is foretold.
  if (dependents(sentence, clause.predicate, "mark").some((t) => t.lemma === "whether")) return true;
  if (wasAboutTo(clause, sentence) || isAskedWhen(clause, sentence) || isOwnPlan(clause, sentence)) return true;
  if (isFreeTo(clause, sentence) || isRefusal(clause, sentence)) return true;
  if (isPastPlan(clause, sentence) || isSilence(clause, sentence)) return true;
  // "the answer would have been simple": what is past is not to come.
  if (would && pastUnreal(clause, sentence)) return true;
  // "was to have opened the port": it has not come about.
  const toHave = tokens[clause.predicate - 1]?.form === "have" && tokens[clause.predicate - 2]?.lemma === "to";
  if (toHave && /^(?:was|were)$/i.test(tokens[clause.predicate - 3]?.form ?? "")) return true;
  // "is to blame for this" is a judgement; "decide who may sell fish" asks who.
  if (clause.lemma === "blame" && hasTo(clause, sentence)) return true;
  const asks = dependents(sentence, clause.predicate, "nsubj").some((t) => t.xpos === "WP");
  if (asks && /^(?:ccomp|advcl|obj|obl)$/.test(clause.deprel)) return true;
  // "The bank, whose ledgers Paz would keep, is old": of two subjects the tree knows not whose it is.
  const [who, rival] = dependents(sentence, clause.predicate, "nsubj");
  if (who && rival && /^whose$/i.test(sentence.tokens[who.index + 2]?.form ?? "")) return true;
  // "financed whoever could guarantee supply": who that is is not said.
  const whom = sentence.tokens[sentence.tokens[clause.predicate]!.head];
  if (clause.deprel === "acl:relcl" && whom && /^(?:who|what|which)ever$/i.test(whom.form)) return true;
  if (dependents(sentence, clause.predicate, "nsubj").some((t) => /^(?:who|what|which)ever$/i.test(t.form)))
    return true;
  // "wages that would keep them at home": only what kind of wages is meant.
  return conditional && isRestricting(clause, sentence);
}

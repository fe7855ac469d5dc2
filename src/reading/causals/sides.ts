import type { Sentence } from "../../language/analysis.ts";
import { dependents, reach } from "../../language/tree.ts";
import { phraseAt } from "../assessments/judging.ts";
import type { CausalVerb } from "../causals.rows.ts";
import type { Argument, Clause, Layers, Words } from "../layers.ts";
import { inSlot } from "../phrases.ts";
import { wordList } from "../words.ts";
import { pointsBack, sentenceBefore } from "./before.ts";

/** A cause or an effect of more words is a passage. */
export const LONGEST_SIDE = 40;

const side = (clause: Clause, where: CausalVerb["cause"]): readonly Argument[] =>
  typeof where === "string" ? inSlot(clause, where) : inSlot(clause, "oblique", where);

/** What is caused: the participants of the row's slot; with a carrying object, what its preposition brings. */
export function effectsOf(clause: Clause, sentence: Sentence, row: CausalVerb): readonly Words[] {
  if (row.complement) return inSlot(clause, "complement", ["to"]);
  if (!row.carrying) return side(clause, row.effect);
  const carried = inSlot(clause, "object").find((o) => row.carrying?.has(sentence.tokens[o.head]?.lemma ?? ""));
  if (!carried || typeof row.effect === "string") return [];
  const links = row.effect;
  const below = dependents(sentence, carried.head, "nmod").filter((t) =>
    dependents(sentence, t.index, "case").some((c) => links.includes(c.lemma)),
  );
  return below.length > 0
    ? below.map((t) => phraseAt(sentence, clause.sentence, t.index))
    : inSlot(clause, "oblique", links);
}

/** "forced smugglers to shift": what is caused is that they shift. */
export function withDeed(sentence: Sentence, clause: Clause, effect: Words): Words {
  if (effect.sentence !== clause.sentence || effect.head < clause.predicate) return effect;
  const deed = [
    ...dependents(sentence, clause.predicate, "xcomp", "advcl", "ccomp"),
    ...dependents(sentence, effect.head, "acl"),
  ].find(
    (t) =>
      t.index > effect.head &&
      (dependents(sentence, t.index, "mark").some((m) => m.lemma === "to" && m.index - effect.last < 2) ||
        // "Robots help agents explore tunnels"
        (t.xpos === "VB" && t.index - effect.last < 2)),
  );
  // "drove farmers into debt": whereto belongs to what is caused.
  const into = inSlot(clause, "oblique", ["into"]).find(
    (a) => a.first === effect.last + 2 || a.first === effect.last + 1,
  );
  if (!deed && into) return { ...effect, last: into.last };
  if (!deed) return effect;
  const { last } = reach(sentence, deed.index, (t) => /^(?:punct|advcl|parataxis)/.test(t.deprel));
  return last - effect.first < LONGEST_SIDE
    ? { ...effect, last: Math.max(last, effect.last), head: deed.index }
    : effect;
}

/**
 * Causes that the text gives: "This allowed the gang to grow" is caused by what the sentence before tells; "He holds the
 * docks, which gives him power" by what the clause before "which" tells.
 */
export function causesOf(clause: Clause, row: CausalVerb, ground: Ground): readonly Words[] {
  const { sentences, entities } = ground;
  const sentence = sentences[clause.sentence];
  const causes = side(clause, row.cause);
  if (!sentence || row.cause !== "subject") return causes;
  // "Cutting the pay emboldened the guards": the deed is the cause.
  const deed = causes.length === 0 ? dependents(sentence, clause.predicate, "csubj")[0] : undefined;
  if (deed) return [runOf(sentence, clause.sentence, deed.index)];
  return causes.flatMap((cause): readonly Words[] => {
    if (cause.sentence !== clause.sentence) return [cause];
    const open = entities.at(cause.sentence, cause.head) === null;
    if (open && clause.deprel === "root" && pointsBack(sentence, cause))
      return [sentenceBefore(sentences, clause.sentence) ?? cause];
    return [cause.via === "relative" ? (whichOf(sentence, clause, cause) ?? cause) : cause];
  });
}

/** The words under a token, without the marks at their ends. */
function runOf(sentence: Sentence, number: number, head: number): Words {
  const { first, last } = reach(sentence, head, (t) => /^(?:punct|mark|parataxis)/.test(t.deprel));
  return { sentence: number, first, last, head };
}

/** "He holds the ports of Colima, which gives him power": no port gives it, but that he holds them. */
function whichOf(sentence: Sentence, clause: Clause, cause: Words): Words | null {
  const which = sentence.tokens.slice(cause.head, clause.predicate).find((t) => /^which$/i.test(t.form));
  const many = sentence.tokens[cause.head];
  const one = [...dependents(sentence, clause.predicate, "aux"), sentence.tokens[clause.predicate]].some(
    (t) => t?.xpos === "VBZ",
  );
  // Only where the number of the verb tells: "the docks, which gives him power".
  if (!one || !(many?.deprel === "conj" || /^NNP?S$/.test(many?.xpos ?? ""))) return null;
  if (!which || sentence.tokens[which.index - 1]?.form !== ",") return null;
  let head = cause.head;
  for (let steps = 0; steps < 20 && sentence.tokens[head]?.upos !== "VERB"; steps++) {
    head = sentence.tokens[head]?.head ?? -1;
    if (head < 0 || head > which.index) return null;
  }
  const { first } = reach(sentence, head, (t) => t.index > which.index || /^(?:punct|mark|cc|advmod)/.test(t.deprel));
  return which.index - first < LONGEST_SIDE ? { sentence: clause.sentence, first, last: which.index - 2, head } : null;
}

/** What the sides of a causal claim are looked for in. */
export type Ground = Pick<Layers, "sentences" | "entities">;

/** Verbs under which an infinitive is as real as they are: "continues to fuel", "helped to spread". */
const REALIZING = wordList(
  "continue begin start help serve tend come manage go keep combine sufficient enough suffice succeed",
);
/** "is used to destroy papers", "the plan to curb it": what something is for has not been caused. */
export function isPurpose(clause: Clause, sentence: Sentence): boolean {
  const token = sentence.tokens[clause.predicate];
  if (token?.xpos !== "VB" || !/^(?:xcomp|advcl|acl|ccomp)$/.test(clause.deprel)) return false;
  const infinitive = dependents(sentence, clause.predicate, "mark").some((m) => m.lemma === "to");
  return infinitive && !REALIZING.has(sentence.tokens[token.head]?.lemma ?? "");
}

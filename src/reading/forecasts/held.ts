import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { Clause, Draft, Words } from "../layers.ts";
import { as, inSlot } from "../phrases.ts";
import {
  AWAITING,
  EXPECTING,
  FEARED,
  HOLDING,
  IMPROBABLE,
  NOBODY,
  PROBABLE,
  PROMISED,
  PROMISING,
  WARNED,
} from "./rows.ts";

/** A forecast that no auxiliary marks. */
export interface Coming {
  readonly roles: Draft["roles"];
  readonly rule: string;
  readonly polarity?: "negated";
  /** The subject of the clause holds it, and this is how: "She expects a split". */
  readonly held?: "predicted" | "wanted" | "possible";
  /** The word that foretells where it is not the verb, so that no judgement of it is made beside the forecast. */
  readonly predicate?: number;
}
export type Rule = (clause: Clause, sentence: Sentence) => Coming | null;

export const isNoun = (sentence: Sentence, words: Words): boolean =>
  /^(?:NOUN|PROPN)$/.test(sentence.tokens[words.head]?.upos ?? "");

export const isClausal = (t: Token): boolean => /^(?:xcomp|ccomp|csubj)/.test(t.deprel);

const NOT = /^(?:n['’]t|not|never)$/i;
const isNegated = (sentence: Sentence, at: number): boolean =>
  dependents(sentence, at, "advmod").some((t) => NOT.test(t.form));

/** "She expects no arrests", "The families hope for a trial": who awaits what, now and not in the past. */
export const awaited: Rule = (clause, sentence) => {
  const row = AWAITING.get(clause.lemma);
  if (!row || clause.form !== "verb" || clause.passive || !/^(?:root|conj|ccomp|parataxis)$/.test(clause.deprel))
    return null;
  const verb = sentence.tokens[clause.predicate]!;
  const aux = dependents(sentence, verb.index, "aux");
  // "Residents fear": the bare form without an auxiliary is the present, however it is tagged.
  const bare = verb.xpos === "VB" && aux.length === 0 && verb.deprel === "root";
  if (!bare && !/^(?:VBP|VBZ)$/.test(verb.xpos) && !aux.some((t) => /^(?:VBP|VBZ)$/.test(t.xpos) && t.lemma === "do"))
    return null;
  // "expects the truce to last" is told by its infinitive; "expects that it lasts" by its clause.
  if (sentence.tokens.some((t) => t.head === verb.index && (isClausal(t) || t.deprel === "advcl"))) return null;
  const things = (row.on === "" ? inSlot(clause, "object") : inSlot(clause, "oblique", [row.on])).filter(
    (a) => a.sentence === clause.sentence && sentence.tokens[a.head]?.upos === "NOUN" && a.first > verb.index,
  );
  if (things.length === 0 || inSlot(clause, "subject").length === 0) return null;
  // "fears the dark", "fears its neighbours": of nothing that would happen.
  if (row.modality === "possible" && !things.every((a) => isFeared(sentence, a))) return null;
  const none = things.some((a) => dependents(sentence, a.head, "det").some((t) => /^(?:no|little)$/i.test(t.form)));
  return {
    roles: things.map((a) => as("subject", a)),
    rule: `awaited ${clause.lemma}`,
    held: row.modality,
    ...(none !== isNegated(sentence, verb.index) ? { polarity: "negated" } : {}),
  };
};

/** "another ambush", "a new wave of kidnappings", "reprisals": deeds that have not been done. */
const isFeared = (sentence: Sentence, { head }: Words): boolean =>
  FEARED.has(sentence.tokens[head]?.lemma ?? "") &&
  !dependents(sentence, head, "det", "nmod:poss").some((t) => /^(?:the|this|that|these|those)$/i.test(t.form));

/** "The mayor promised raids before Easter", "pledged more patrols": a deed that will be done, and no praise or support. */
export const promised: Rule = (clause, sentence) => {
  if (!PROMISING.has(clause.lemma) || clause.form !== "verb" || clause.passive) return null;
  if (!/^(?:root|conj|ccomp|parataxis|acl:relcl)$/.test(clause.deprel) || isNegated(sentence, clause.predicate))
    return null;
  if (sentence.tokens.some((t) => t.head === clause.predicate && isClausal(t))) return null;
  const things = inSlot(clause, "object").filter(
    (a) =>
      a.sentence === clause.sentence &&
      a.first > clause.predicate &&
      (PROMISED.has(sentence.tokens[a.head]?.lemma ?? "") ||
        dependents(sentence, a.head, "amod", "det").some((t) =>
          /^(?:more|further|additional|new|extra)$/i.test(t.form),
        )),
  );
  if (things.length === 0 || inSlot(clause, "subject").length === 0) return null;
  return { roles: things.map((a) => as("subject", a)), rule: "promised", held: "predicted" };
};

/** "Diplomats call an invasion improbable", "We consider such a step unlikely". */
export const heldProbable: Rule = (clause, sentence) => {
  if (clause.form !== "verb" || clause.passive || !HOLDING.has(clause.lemma)) return null;
  const said = dependents(sentence, clause.predicate, "xcomp", "advmod", "obj").find(
    (t) => t.index > clause.predicate && (PROBABLE.has(t.lemma) || IMPROBABLE.has(t.lemma)),
  );
  const thing = inSlot(clause, "object").find((a) => a.sentence === clause.sentence && isNoun(sentence, a));
  if (!said || !thing || thing.last >= said.index) return null;
  return {
    roles: [as("subject", thing)],
    rule: `held ${said.lemma}`,
    held: "predicted",
    predicate: said.index,
    ...(IMPROBABLE.has(said.lemma) ? { polarity: "negated" } : {}),
  };
};

/** "thought it unlikely that the state would list them": whether the verb above a clause calls it improbable. */
export const isHeldImprobable = (clause: Clause, carrier: Clause | undefined, sentence: Sentence): boolean =>
  carrier !== undefined &&
  clause.deprel === "ccomp" &&
  carrier.sentence === clause.sentence &&
  HOLDING.has(carrier.lemma) &&
  // "think it unlikely that": the adjective hangs on the verb in one way or another, and stands right before its clause.
  dependents(sentence, carrier.predicate, "xcomp", "ccomp", "advmod", "obj").some(
    (t) => t.index < clause.predicate && IMPROBABLE.has(t.lemma),
  );

/** "The bishop warned of a scramble for the land": of what would happen, and of no state of things. */
export const warned: Rule = (clause, sentence) => {
  if (clause.lemma !== "warn" || clause.form !== "verb" || !/^(?:root|conj|ccomp|parataxis)$/.test(clause.deprel))
    return null;
  const things = inSlot(clause, "oblique", ["of", "about"]).filter(
    (a) =>
      a.sentence === clause.sentence && WARNED.has(sentence.tokens[a.head]?.lemma ?? "") && a.first > clause.predicate,
  );
  if (things.length === 0 || inSlot(clause, "subject").length === 0 || isNegated(sentence, clause.predicate))
    return null;
  return { roles: things.map((a) => as("subject", a)), rule: "warned", held: "predicted" };
};

/** "expects Ana Luz, the mayor's sister, to keep it": only who she is stands between, from comma to comma. */
function isBehindAside(sentence: Sentence, { head, last }: Words, to: number): boolean {
  const aside = dependents(sentence, head, "appos")[0];
  if (sentence.tokens[to - 1]?.form !== "," || !aside || aside.index > to) return false;
  return last === to - 2 || !sentence.tokens.slice(last + 2, to - 1).some((t) => t.form === ",");
}

/** "Few observers expect the truce to last": of whom it is expected, and whether it is; null where nothing is expected. */
export function expectation(
  clause: Clause,
  carrier: Clause | undefined,
  sentence: Sentence,
): { readonly subject: Words; readonly polarity?: "negated" } | null {
  if (!carrier || carrier.passive || !EXPECTING.has(carrier.lemma) || carrier.sentence !== clause.sentence) return null;
  if (!/^(?:acl|xcomp|ccomp|advcl)$/.test(clause.deprel)) return null;
  const to = dependents(sentence, clause.predicate, "mark").find((t) => t.lemma === "to");
  const object = inSlot(carrier, "object").find(
    (a) => to !== undefined && (a.last === to.index - 1 || isBehindAside(sentence, a, to.index)),
  );
  if (!object) return null;
  const who = inSlot(carrier, "subject")[0];
  const first = who && sentence.tokens[who.first]?.form.toLowerCase();
  const never = dependents(sentence, carrier.predicate, "advmod").some((t) => /^(?:n['’]t|not|never)$/i.test(t.form));
  return { subject: object, ...(never || (first && NOBODY.has(first)) ? { polarity: "negated" } : {}) };
}

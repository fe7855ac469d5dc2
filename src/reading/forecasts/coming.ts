import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { phraseAt } from "../assessments/judging.ts";
import type { Clause, Draft, Words } from "../layers.ts";
import { as, inSlot } from "../phrases.ts";
import {
  AWAITING,
  ENDS,
  EXPECTING,
  HELD,
  HOLDING,
  IMPROBABLE,
  MATTER,
  NOBODY,
  PROBABLE,
  SEEMING,
  SOON,
  WARNED,
} from "./rows.ts";

/** A forecast that no auxiliary marks. */
export interface Coming {
  readonly roles: Draft["roles"];
  readonly rule: string;
  readonly polarity?: "negated";
  /** The subject of the clause holds it, and this is how: "She expects a split". */
  readonly held?: "predicted" | "wanted";
  /** The word that foretells where it is not the verb, so that no judgement of it is made beside the forecast. */
  readonly predicate?: number;
}
type Rule = (clause: Clause, sentence: Sentence) => Coming | null;

const isNoun = (sentence: Sentence, words: Words): boolean =>
  /^(?:NOUN|PROPN)$/.test(sentence.tokens[words.head]?.upos ?? "");

const isClausal = (t: Token): boolean => /^(?:xcomp|ccomp|csubj)/.test(t.deprel);

/** "More arrests are expected": the thing itself, without what it will do. */
const expected: Rule = (clause, sentence) => {
  if (clause.form !== "verb" || !clause.passive || !EXPECTING.has(clause.lemma)) return null;
  if (clause.deprel === "amod" || clause.deprel.startsWith("acl")) return null;
  // "The verdict was expected": it has come.
  if (dependents(sentence, clause.predicate, "aux").some((t) => t.xpos === "VBD" || t.lemma === "have")) return null;
  const things = inSlot(clause, "object").filter((a) => a.sentence === clause.sentence && isNoun(sentence, a));
  if (things.length === 0 || sentence.tokens.some((t) => t.head === clause.predicate && isClausal(t))) return null;
  return { roles: things.map((a) => as("subject", a)), rule: "expected" };
};

/** "A split looks increasingly probable", "More extraditions seem inevitable", "An invasion remains improbable". */
const probable: Rule = (clause, sentence) => {
  const words = [sentence.tokens[clause.predicate], ...dependents(sentence, clause.predicate, "xcomp", "obj")];
  const said = words.find(
    (t) => t !== undefined && (PROBABLE.has(t.lemma.toLowerCase()) || IMPROBABLE.has(t.lemma.toLowerCase())),
  );
  if (!said || (clause.form === "verb" && !SEEMING.has(clause.lemma)) || clause.deprel === "xcomp") return null;
  // "His successor is likely to be his stepson": who or what he will be stands behind "to be".
  const being = dependents(sentence, said.index, "obl", "xcomp", "advcl").find((t) =>
    dependents(sentence, t.index, "cop").some((c) => c.form.toLowerCase() === "be"),
  );
  const carrying = sentence.tokens.some((t) => t.head === said.index && (isClausal(t) || t.deprel === "advcl"));
  if (carrying && !being) return null;
  const things = inSlot(clause, "subject").filter((a) => a.sentence === clause.sentence && isNoun(sentence, a));
  if (things.length === 0) return null;
  const end = being && isNoun(sentence, { ...phraseAt(sentence, clause.sentence, being.index) });
  return {
    roles: [
      ...things.map((a) => as("subject", a)),
      ...(being && end
        ? [as("object", { ...behind(phraseAt(sentence, clause.sentence, being.index), sentence) })]
        : []),
    ],
    rule: "probable",
    ...(IMPROBABLE.has(said.lemma.toLowerCase()) ? { polarity: "negated" } : {}),
  };
};

/** A phrase without the "to be" at its head. */
function behind(words: Words, sentence: Sentence): Words {
  let { first } = words;
  while (first < words.head && /^(?:PART|AUX|ADP)$/.test(sentence.tokens[first]?.upos ?? "")) first++;
  return { ...words, first };
}

/** "Expect more raids", "Don't expect a quick end", "Look for more attacks": the reader is told what will come. */
const told: Rule = (clause, sentence) => {
  const verb = sentence.tokens[clause.predicate];
  if (clause.form !== "verb" || clause.deprel !== "root" || inSlot(clause, "subject").length > 0 || !verb) return null;
  const things =
    clause.lemma === "expect"
      ? inSlot(clause, "object")
      : clause.lemma === "look"
        ? inSlot(clause, "oblique", ["for"]).filter((a) => /^more$/i.test(sentence.tokens[a.first]?.form ?? ""))
        : [];
  const named = things.filter((a) => a.sentence === clause.sentence && isNoun(sentence, a));
  if (named.length === 0 || verb.xpos !== "VB") return null;
  const never = dependents(sentence, verb.index, "advmod").some((t) => /^(?:n['’]t|not|never)$/i.test(t.form));
  return {
    roles: named.slice(0, 1).map((a) => as("subject", a)),
    rule: "told to expect",
    ...(never ? { polarity: "negated" } : {}),
  };
};

/** "The country is heading for a record number of killings"; not "heading for the border". */
const heading: Rule = (clause, sentence) => {
  if (clause.form !== "verb" || clause.lemma !== "head") return null;
  const end = inSlot(clause, "oblique", ["for", "toward", "towards", "into"]).find(
    (a) => a.sentence === clause.sentence && ENDS.has(sentence.tokens[a.head]?.lemma ?? ""),
  );
  const who = inSlot(clause, clause.passive ? "object" : "subject").filter((a) => isNoun(sentence, a));
  return end && who.length > 0
    ? { roles: [...who.map((a) => as("subject", a)), as("object", end)], rule: "heading" }
    : null;
};

const NOT = /^(?:n['’]t|not|never)$/i;
const isNegated = (sentence: Sentence, at: number): boolean =>
  dependents(sentence, at, "advmod").some((t) => NOT.test(t.form));

/** "She expects no arrests", "The families hope for a trial": who awaits what, now and not in the past. */
const awaited: Rule = (clause, sentence) => {
  const row = AWAITING.get(clause.lemma);
  if (!row || clause.form !== "verb" || clause.passive || !/^(?:root|conj|ccomp|parataxis)$/.test(clause.deprel))
    return null;
  const verb = sentence.tokens[clause.predicate]!;
  const aux = dependents(sentence, verb.index, "aux");
  if (!/^(?:VBP|VBZ)$/.test(verb.xpos) && !aux.some((t) => /^(?:VBP|VBZ)$/.test(t.xpos) && t.lemma === "do"))
    return null;
  // "expects the truce to last" is told by its infinitive; "expects that it lasts" by its clause.
  if (sentence.tokens.some((t) => t.head === verb.index && (isClausal(t) || t.deprel === "advcl"))) return null;
  const things = (row.on === "" ? inSlot(clause, "object") : inSlot(clause, "oblique", [row.on])).filter(
    (a) => a.sentence === clause.sentence && sentence.tokens[a.head]?.upos === "NOUN" && a.first > verb.index,
  );
  if (things.length === 0 || inSlot(clause, "subject").length === 0) return null;
  const none = things.some((a) => dependents(sentence, a.head, "det").some((t) => /^(?:no|little)$/i.test(t.form)));
  return {
    roles: things.map((a) => as("subject", a)),
    rule: `awaited ${clause.lemma}`,
    held: row.modality,
    ...(none !== isNegated(sentence, verb.index) ? { polarity: "negated" } : {}),
  };
};

/** "Diplomats call an invasion improbable", "We consider such a step unlikely". */
const heldProbable: Rule = (clause, sentence) => {
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

/** "The trial is set for May 2027", "A hearing has been scheduled for Monday": what will be held, and when. */
const scheduled: Rule = (clause, sentence) => {
  const participle = sentence.tokens[clause.predicate];
  if (!participle || !/^(?:set|schedule|slate|plan|convene|fix)$/.test(participle.lemma)) return null;
  if (/^(?:amod|acl)/.test(clause.deprel) || dependents(sentence, participle.index, "aux:pass", "cop").length === 0)
    return null;
  // "was set for Monday": it may have been held.
  if (dependents(sentence, participle.index, "aux:pass", "cop", "aux").some((t) => t.xpos === "VBD")) return null;
  const thing = dependents(sentence, participle.index, "nsubj:pass", "nsubj").find((t) => HELD.has(t.lemma));
  const day = dependents(sentence, participle.index, "obl").some(
    (t) => dependents(sentence, t.index, "case").some((c) => c.form === "for") && /^(?:NNP|CD|NN)$/.test(t.xpos),
  );
  if (!thing || !day) return null;
  return { roles: [as("subject", phraseAt(sentence, clause.sentence, thing.index))], rule: "scheduled" };
};

/** "The arrest of Paz is a matter of weeks", "His fall is only a question of time": of what is told by its noun. */
const matter: Rule = (clause, sentence) => {
  const noun = sentence.tokens[clause.predicate];
  if (clause.form !== "copula" || !noun || !MATTER.has(noun.lemma)) return null;
  const soon = dependents(sentence, noun.index, "nmod").some((t) => SOON.has(t.lemma));
  const was = dependents(sentence, noun.index, "cop").some((t) => t.xpos === "VBD");
  const [thing] = inSlot(clause, "subject").filter((a) => a.sentence === clause.sentence && isNoun(sentence, a));
  return soon && !was && thing ? { roles: [as("subject", thing)], rule: "matter", predicate: thing.head } : null;
};

/** "The most likely successor is his cousin", "The likeliest heir is Paz": who it will be. */
const likeliest: Rule = (clause, sentence) => {
  if (clause.form !== "copula") return null;
  const [said] = inSlot(clause, "subject").filter((a) => a.sentence === clause.sentence);
  const own = sentence.tokens[clause.predicate];
  if (!said || !own || !/^(?:NOUN|PROPN)$/.test(own.upos)) return null;
  // "is", and not "was", "may be".
  if (dependents(sentence, own.index, "cop", "aux").some((t) => !/^(?:is|are)$/i.test(t.form))) return null;
  const isLikeliest = (head: number): boolean =>
    dependents(sentence, head, "amod").some(
      (t) =>
        /^likeliest$/i.test(t.form) ||
        (t.lemma === "likely" && dependents(sentence, t.index, "advmod").some((m) => /^most$/i.test(m.form))),
    );
  const phrase = phraseAt(sentence, clause.sentence, own.index);
  const is = dependents(sentence, own.index, "cop")[0]?.index ?? own.index;
  const there = is < own.index ? { ...phrase, first: Math.max(phrase.first, is + 1) } : phrase;
  const [who, what] = isLikeliest(said.head) ? [there, said] : isLikeliest(own.index) ? [said, there] : [null, null];
  return who && what ? { roles: [as("subject", who), as("object", what)], rule: "likeliest" } : null;
};

/** "The bishop warned of a scramble for the land": of what would happen, and of no state of things. */
const warned: Rule = (clause, sentence) => {
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

const RULES: readonly Rule[] = [
  matter,
  likeliest,
  warned,
  expected,
  probable,
  told,
  scheduled,
  heading,
  awaited,
  heldProbable,
];

/** What a clause foretells without "will" or "may", or null. */
export function coming(clause: Clause, sentence: Sentence): Coming | null {
  for (const rule of RULES) {
    const found = rule(clause, sentence);
    if (found) return found;
  }
  return null;
}

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

/** "More refugees at the border.": behind a forecast, a fragment without a verb goes on with it; null for any other. */
export function fragment(sentence: Sentence, number: number): Draft | null {
  const [first] = sentence.tokens;
  if (!first || !/^(?:more|fewer|less)$/i.test(first.form) || sentence.tokens.length > LONGEST) return null;
  if (
    sentence.tokens.some(
      (t) => /^(?:VBD|VBZ|VBP|MD)$/.test(t.xpos) && !t.deprel.startsWith("advcl") && !under(sentence, t),
    )
  )
    return null;
  const root = sentence.tokens.find((t) => t.head < 0);
  if (!root || root.upos !== "NOUN") return null;
  const last = sentence.tokens.findLast((t) => t.upos !== "PUNCT");
  if (!last) return null;
  const words = { ...phraseAt(sentence, number, root.index), first: 0 };
  return {
    kind: "forecast",
    type: null,
    sentence: number,
    predicate: root.index,
    figure: null,
    rule: "fragment",
    start: first.start,
    end: last.end,
    roles: [as("subject", words)],
  };
}
const LONGEST = 40;

/** Whether a verb stands in a clause below the fragment's noun: "as the factions fight for the routes". */
function under(sentence: Sentence, token: Token): boolean {
  let at: Token | undefined = token;
  for (let steps = 0; at && steps < 12; steps++) {
    if (/^(?:advcl|acl)/.test(at.deprel)) return true;
    at = sentence.tokens[at.head];
  }
  return false;
}

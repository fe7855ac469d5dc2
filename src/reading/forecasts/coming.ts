import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { phraseAt } from "../assessments/judging.ts";
import type { Clause, Draft, Words } from "../layers.ts";
import { as, inSlot } from "../phrases.ts";
import { awaited, heldProbable, isClausal, isNoun, promised, warned, type Coming, type Rule } from "./held.ts";
import { ENDS, EXPECTING, HELD, IMPROBABLE, MATTER, PROBABLE, SEEMING, SOON } from "./rows.ts";

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

/** "It is only a matter of time before the two clans fight": what will come is told behind "before". */
const beforeLong: Rule = (clause, sentence) => {
  const verb = sentence.tokens[clause.predicate];
  const above = verb && sentence.tokens[verb.head];
  if (!verb || !above || clause.deprel !== "advcl" || !MATTER.has(above.lemma)) return null;
  if (!dependents(sentence, verb.index, "mark").some((t) => /^(?:before|until)$/i.test(t.form))) return null;
  const time = dependents(sentence, above.index, "nmod").some((t) => t.lemma === "time");
  const is = dependents(sentence, above.index, "cop").some((t) => /^(?:is|[’']s)$/i.test(t.form));
  const who = inSlot(clause, clause.passive ? "object" : "subject").filter((a) => isNoun(sentence, a));
  if (!time || !is || who.length === 0) return null;
  const whom = clause.passive ? [] : inSlot(clause, "object");
  return { roles: [...who.map((a) => as("subject", a)), ...whom.map((a) => as("object", a))], rule: "before long" };
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

const RULES: readonly Rule[] = [
  matter,
  likeliest,
  beforeLong,
  warned,
  promised,
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

import type { Sentence } from "../../language/analysis.ts";
import { dependents, reach } from "../../language/tree.ts";
import type { Argument, Words } from "../layers.ts";
import { as, inSlot } from "../phrases.ts";
import { phraseAt } from "./judging.ts";
import { BEARINGS } from "./rows.ts";
import type { Rule } from "./judged.ts";

const SUPERLATIVE = /^(?:most|least|worst|best|foremost)$/i;

/** "Most striking was the arrest of Ruiz": the superlative stands in front, the one whom it ranks behind the copula. */
const inverted: Rule = (clause, sentence) => {
  if (clause.form !== "copula") return null;
  const [first, second, third] = sentence.tokens;
  if (!first || !SUPERLATIVE.test(first.form) || !second || !third || third.lemma !== "be") return null;
  const cop = dependents(sentence, clause.predicate, "cop").find((t) => t.index === third.index);
  const behind = [sentence.tokens[clause.predicate], ...dependents(sentence, clause.predicate, "nsubj")].find(
    (t) => t !== undefined && t.index > third.index && /^(?:NOUN|PROPN)$/.test(t.upos),
  );
  if (!cop || !behind) return null;
  return {
    roles: [as("subject", { ...phraseAt(sentence, clause.sentence, behind.index), first: third.index + 1 })],
    rule: "inversion",
    ranking: true,
    // What happened is told by its own noun; the judgement hangs on the superlative.
    predicate: second.index,
  };
};

/** "has proved unable to protect candidates", "is unwilling to act": the bearing and what it does not come to. */
const bearing: Rule = (clause, sentence) => {
  if (clause.form !== "copula" || !BEARINGS.has(sentence.tokens[clause.predicate]?.lemma ?? "")) return null;
  const own = inSlot(clause, "subject");
  const deed = dependents(sentence, clause.predicate, "xcomp", "advcl", "acl", "ccomp")[0];
  if (own.length === 0 || !deed) return null;
  return {
    roles: [
      ...own.map((a) => as("subject", a)),
      ...dependents(sentence, deed.index, "obj").map((t) => as("object", phraseAt(sentence, clause.sentence, t.index))),
    ],
    rule: "bearing",
    last: reach(sentence, deed.index, (t) => t.deprel === "punct" || t.deprel === "advcl").last,
  };
};

const HARD = /^(?:difficult|hard|easy|tough|impossible|harder|easier|tougher|painful|costly|dangerous|convenient)$/;

/** "finds it hard to hide the split": how it is for him who does it. */
const findingHard: Rule = (clause, sentence) => {
  if (clause.form !== "verb" || clause.lemma !== "find") return null;
  const { tokens } = sentence;
  if (tokens[clause.predicate + 1]?.form.toLowerCase() !== "it") return null;
  const hard = tokens.slice(clause.predicate + 2, clause.predicate + 5).find((t) => HARD.test(t.form.toLowerCase()));
  const own = inSlot(clause, "subject");
  if (!hard || own.length === 0 || tokens[hard.index + 1]?.lemma !== "to") return null;
  const verb = tokens[hard.index + 2];
  const last = verb ? reach(sentence, verb.index, (t) => t.deprel === "punct").last : hard.index;
  return { roles: own.map((a) => as("subject", a)), rule: "finding it hard", last: Math.max(hard.index, last) };
};

const MAKING = /^(?:make|leave|render)$/;
/** Adjectives of bodies that say where they are and judge nothing: "left two men dead". */
const OUTCOMES =
  /^(?:dead|wounded|injured|missing|homeless|open|closed|available|sure|clear|public|known|possible|alive|free)$/;

/** "left the police powerless", "making the link doubtful": what the object is made is said of the object. */
const making: Rule = (clause, sentence) => {
  if (clause.form !== "verb" || clause.passive || !MAKING.test(clause.lemma)) return null;
  // "to make the port great again": a wish or an order.
  if (sentence.tokens[clause.predicate]?.xpos === "VB") return null;
  const object = inSlot(clause, "object").find((a) => a.sentence === clause.sentence);
  const noun = object && nounWithin(sentence, object);
  if (noun) return { roles: [as("subject", noun)], rule: `${clause.lemma} what` };
  const adjective = object && adjectiveBehind(sentence, clause.predicate, object.last);
  if (!object || adjective === undefined || sentence.tokens[object.head]?.upos === "PRON") return null;
  return { roles: [as("subject", object)], rule: `${clause.lemma} what`, last: adjective };
};

/** "left the police powerless" read as one noun phrase: the noun before a word that can only be an adjective. */
function nounWithin(sentence: Sentence, object: Argument): Words | null {
  const inner = sentence.tokens[object.head - 1];
  const adjectival = /(?:less|ous|ible|able)$/.test(sentence.tokens[object.head]?.form ?? "");
  if (!adjectival || object.head !== object.last || inner?.head !== object.head || inner.deprel !== "compound")
    return null;
  return { sentence: object.sentence, first: object.first, last: inner.index, head: inner.index };
}

/** The adjective that stands behind an object and is said of it, or nothing. */
function adjectiveBehind(sentence: Sentence, verb: number, object: number): number | undefined {
  let i = object + 1;
  while (sentence.tokens[i]?.upos === "ADV" || /^["“‘]$/.test(sentence.tokens[i]?.form ?? "")) i++;
  const t = sentence.tokens[i];
  if (!t || t.upos !== "ADJ" || OUTCOMES.test(t.lemma)) return undefined;
  const said = t.head === verb || (t.deprel === "xcomp" && t.head < t.index);
  return said && !dependents(sentence, t.index, "cop").length ? i : undefined;
}

const NO_OTHER = /^(?:no|few|nobody|none|nothing)$/i;

/** "Few bosses have been as elusive as Ruiz", "No port is busier than Colima": the one whom nobody equals is ranked. */
const peerless: Rule = (clause, sentence) => {
  const adjective = sentence.tokens[clause.predicate];
  if (clause.form !== "copula" || adjective?.upos !== "ADJ") return null;
  const nobody = inSlot(clause, "subject").some((a) => NO_OTHER.test(sentence.tokens[a.first]?.form ?? ""));
  const peer = inSlot(clause, "oblique", ["as", "than"]).find((a) => a.sentence === clause.sentence);
  if (!nobody || !peer || peer.first < adjective.index) return null;
  return { roles: [as("subject", peer)], rule: "peerless", ranking: true, affirmed: true };
};

/** Turns of speech that judge, each its own shape; asked before the general rules. */
export const IDIOMS: readonly Rule[] = [inverted, peerless, bearing, findingHard, making];

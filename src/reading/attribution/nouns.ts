import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { phraseOf } from "../clauses/phrases.ts";
import { type Act, across, trimmed } from "./act.ts";
import { afterColon, contentOf } from "./noun-contents.ts";
import { LIGHT, NOUNS } from "./nouns.rows.ts";
import { leftmost, possessorOf, sourceOf } from "./sources.ts";
import { isHeldTrue, isUndoubted } from "../surety/grounds.ts";
import { CUE_VERBS } from "./verbs.ts";

/** The act that a noun of saying makes ("his claim that…", "allegations of…", "voiced concern that…"), or null. */
export function nounAct(sentence: Sentence, index: number, text: string): Act | null {
  const token = sentence.tokens[index];
  if (!token || token.upos !== "NOUN") return null;
  const cue = NOUNS.get(token.lemma.toLowerCase());
  if (!cue) return null;
  // "Special Agent in Charge Ann Lee": a title, and no charge.
  if (index > 0 && /^\p{Lu}/u.test(token.form) && /^\p{Lu}\p{Ll}/u.test(sentence.tokens[index + 1]?.form ?? ""))
    return null;
  // "There is no doubt that he fled": nobody doubts it.
  if (isUndoubted(sentence, token)) return null;
  // "It is not the case that he fled": no case that somebody makes.
  if (dependents(sentence, index, "acl", "ccomp", "csubj").some((t) => isHeldTrue(sentence, t))) return null;
  const told = contentOf(sentence, token, cue) ?? afterColon(sentence, token);
  if (!told) return null;
  const owner = possessorOf(sentence, index);
  let first = withModifiers(sentence, index);
  let who = owner;
  const verb = sentence.tokens[token.head];
  const preposition = dependents(sentence, index, "case").find((c) => c.index < index)?.lemma;
  // "said in a statement that …": the verb says it.
  // "In their ruling the judges wrote that …": so does it where theirs is no name.
  const theirs = owner.sources.every((s) => sentence.tokens[s.head]?.xpos === "PRP$");
  if (theirs && /^(?:in|through|via)$/.test(preposition ?? "") && isSaying(verb)) return null;
  // "the commitment of the department that …"
  const of = dependents(sentence, index, "nmod").find((n) =>
    dependents(sentence, n.index, "case").some((c) => c.lemma === "of"),
  );
  if (owner.sources.length === 0 && of && of.index < told.first && /^(?:NOUN|PROPN)$/.test(of.upos) && told.vouched)
    who = { sources: [phraseOf(sentence, of.index)], stand: null };
  // "cited the case as proof that …": he proves it who cites.
  const over = verb?.upos === "VERB" ? verb : sentence.tokens[verb?.head ?? -1];
  if (owner.sources.length === 0 && over?.upos === "VERB" && preposition === "as" && over.index < index)
    who = sourceOf(sentence, over.index, over.index);
  // "would neither confirm nor deny a report by the paper": it stays the paper's.
  // "withdrew her word that he was beaten": she who drops it no longer says so.
  const takesBack =
    verb !== undefined && token.lemma !== "charge" && /^(?:drop|withdraw|retract|abandon|recant)$/.test(verb.lemma);
  const denies = takesBack || (verb !== undefined && /^(?:reject|deny|dismiss)$/.test(verb.lemma));
  const neither =
    verb &&
    (dependents(sentence, verb.index, "cc").some((c) => /^nor$/i.test(c.form)) ||
      // "would not deny reports that he had died": they stay reports.
      (denies && !isDone(sentence, verb)));
  if (
    owner.sources.length === 0 &&
    verb &&
    !neither &&
    token.deprel === "obj" &&
    verb.index < index &&
    LIGHT.has(verb.lemma.toLowerCase())
  ) {
    who = sourceOf(sentence, verb.index, verb.index);
    if (who.sources.length > 0) first = leftmost(sentence, verb.index);
  }
  // "rejected a suggestion by Park that he had lied": it is his rejection.
  const putsAside = denies && (takesBack || owner.sources.length > 0);
  if (putsAside && verb && !neither && token.deprel === "obj" && verb.index < index) {
    const rejecter = sourceOf(sentence, verb.index, verb.index);
    if (rejecter.sources.length > 0) {
      who = rejecter;
      first = leftmost(sentence, verb.index);
    }
  }
  // A stretch of words that holds its own source says it of somebody else.
  const content = trimmed(text, across(sentence, told.first, told.last));
  if (!content) return null;
  return {
    sentence: sentence.index,
    predicate: index,
    cue: across(sentence, first, told.cueLast),
    verb: token.lemma.toLowerCase(),
    frame: "noun",
    stance: denies && !neither && verb.index < index && first < verb.index + 1 ? "denies" : cue.stance,
    vouched: told.vouched,
    sources: who.sources.filter((w) => w.head !== index),
    stand: who.stand,
    contents: [content],
    quoted: false,
    agentless: true,
    speech: false,
  };
}

const isDone = (sentence: Sentence, verb: Token): boolean =>
  !dependents(sentence, verb.index, "advmod", "aux", "mark").some(
    (t) => t.xpos === "MD" || /^(?:not|n't|n’t|never|to)$/i.test(t.form),
  );

const isSaying = (verb: Token | undefined): boolean =>
  verb !== undefined && verb.upos === "VERB" && CUE_VERBS.get(verb.lemma.toLowerCase())?.says.has("clause") === true;

/** "the widely held belief": determiner and adjectives are part of the cue. */
function withModifiers(sentence: Sentence, noun: number): number {
  let first = noun;
  while (
    first > 0 &&
    sentence.tokens[first - 1]?.head === noun &&
    /^(?:amod|det|compound)$/.test(sentence.tokens[first - 1]?.deprel ?? "")
  )
    first--;
  return first;
}

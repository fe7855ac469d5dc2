import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { FigureMention } from "../layers.ts";
import { FALL, nounBefore, RISE, subjectOf, TURNED } from "./change-words.ts";
import { joinedSubject } from "./joined.ts";

/** A number that a verb of rising or falling brings, read from the words before it rather than from the tree. */
export interface Turn {
  /** What rises or falls, as token index; null when a pronoun stands for it. */
  readonly noun: number | null;
  /** The way of a change ("by 12 percent"); null of the level reached or left ("to 12", "from 12"). */
  readonly change: "rise" | "fall" | null;
}

/** Words that may stand between "to" and the number: "to a record 300", "from a peak of 90". */
const BEFORE = /^(?:an?|the|its|their|just|only|some|record|peak|high|low|average|total|mere|estimated|new|of)$/iu;
/** Verbs whose object rises or falls. */
const TRANSITIVE =
  /^(?:raise|cut|reduce|lower|double|triple|halve|slash|boost|increase|decrease|expand|push|bring|drive|revise|correct|adjust|update)$/u;
const GONE = /^(?:be|go|come|stand|remain)$/u;
const FARTHEST = 18;
const STOP = /^(?:[;:—–]|that|which|who|when|where|while|after|because|although|though|if)$/iu;

const directionOf = (word: string): "rise" | "fall" | null =>
  RISE.has(word) || /^rais(?:e|ed)$/u.test(word) ? "rise" : FALL.has(word) ? "fall" : null;

/** Verbs that only lead from one level to another: "went from 12 to 5". */
const LEADS = /^(?:go|move|swing|revise|correct|adjust|update)$/u;

/** Verbs that bring a tally to a number: "bringing the toll to 11". */
export const BRINGS = /^(?:bring|take|push|lift)$/u;
const TALLY = /^(?:toll|number|total|tally|count|figure)$/u;

/** The tally that a verb has as its object, as token index, or null. */
const tallyOf = (sentence: Sentence, verb: Token): number | null =>
  dependents(sentence, verb.index, "obj").find((one) => TALLY.test(one.lemma))?.index ?? null;

/** Whether a verb says that a level is left or reached. */
export const turnsLevel = (lemma: string): boolean => directionOf(lemma) !== null || LEADS.test(lemma);

/** What rises or falls at a verb: its object, where it has one and takes one, else its subject. */
function turned(sentence: Sentence, verb: Token, figure: FigureMention): number | null {
  const object = dependents(sentence, verb.index, "obj").find(
    (one) =>
      (one.index < figure.first || one.index > figure.last) &&
      one.index !== figure.noun &&
      one.lemma !== "percent" &&
      one.upos !== "NUM",
  );
  const own = TRANSITIVE.test(verb.lemma) ? object : undefined;
  const subject = subjectOf(sentence, verb.index);
  // "the share of towns with rival groups rose", the groups taken for the subject.
  const inner = subject !== null && dependents(sentence, subject, "case").some((one) => one.index < subject);
  const found =
    own?.index ?? joinedSubject(sentence, verb) ?? (inner ? null : subject) ?? nounBefore(sentence, verb.index);
  return found === null || sentence.tokens[found]?.upos === "PRON" ? null : found;
}

/** "are down by a third", "was up 12 percent": what is up or down. */
function standing(sentence: Sentence, at: number): number | null | undefined {
  const { tokens } = sentence;
  let verb = at - 1;
  while (verb > at - 3 && tokens[verb]?.upos === "ADV") verb -= 1;
  const token = tokens[verb];
  if (token === undefined || !GONE.test(token.lemma)) return undefined;
  const subject =
    dependents(sentence, verb, "nsubj")[0] ??
    (token.head < 0 ? undefined : dependents(sentence, token.head, "nsubj")[0]);
  const found = subject?.index ?? nounBefore(sentence, verb);
  return found === null || tokens[found]?.upos === "PRON" ? null : found;
}

/**
 * How a number stands to the verb of rising or falling before it: "fell by 20 percent", "rose 12 percent to 1.2 million
 * tons", "raised the bounty from $2 million to $5 million", "are down by a third". Null when there is no such verb.
 */
export function turnOf(sentence: Sentence, figure: FigureMention): Turn | null {
  const { tokens } = sentence;
  let at = figure.first - 1;
  while (at > figure.first - 5 && BEFORE.test(tokens[at]?.form ?? "")) at -= 1;
  const before = tokens[at]?.form.toLowerCase() ?? "";
  const by = before === "by";
  const level = before === "to" || before === "from";
  // "fell 12 percent": right behind the verb.
  const bare = !by && !level && at === figure.first - 1;
  if (!by && !level && !bare) return null;
  let from = false;
  for (let back = by || level ? at - 1 : at; back >= 0 && back > at - (bare ? 2 : FARTHEST); back -= 1) {
    const token = tokens[back];
    if (token === undefined || STOP.test(token.form)) return null;
    const form = token.form.toLowerCase();
    if (form === "up" || form === "down") {
      const noun = standing(sentence, back);
      if (noun !== undefined && (by || bare || back === at - 1))
        return { noun, change: level ? null : form === "up" ? "rise" : "fall" };
      continue;
    }
    const past = TURNED.has(form) && token.upos !== "VERB" && (back === at - 1 || (bare && back === at));
    // "went from 1,500 in 2018 to 600": of what went so, both numbers are levels.
    const leads =
      LEADS.test(token.lemma) && token.upos === "VERB" && (before === "from" || from) && figure.noun === null;
    if (leads) return { noun: turned(sentence, token, figure), change: null };
    from ||= form === "from";
    // "bringing the toll to 11": the tally that is brought there.
    const brought =
      before === "to" && BRINGS.test(token.lemma) && token.upos === "VERB" ? tallyOf(sentence, token) : null;
    if (brought !== null && figure.noun === null) return { noun: brought, change: null };
    const way = directionOf(token.lemma.toLowerCase()) ?? directionOf(form);
    if (way !== null && (token.upos === "VERB" || past)) {
      // "planes dropped 30 bombs": only a share or a bare sum is how far a thing fell.
      // "raised $9,000": collected, and no rise.
      if (bare && figure.as !== "percent" && (figure.noun !== null || TRANSITIVE.test(token.lemma))) return null;
      return { noun: turned(sentence, token, figure), change: level ? null : way };
    }
    // Another verb of its own stands between.
    if (/^(?:VBD|VBZ|VBP|MD)$/u.test(token.xpos) && token.upos !== "AUX") return null;
    if (bare && token.upos !== "ADV") return null;
  }
  return null;
}

import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";

/** Words that look ahead. */
export const AHEAD: ReadonlySet<string> = new Set([
  "will",
  "shall",
  "ll",
  "plans",
  // "Police expect more raids before December"; "expected" stands in "as many had expected" too, and is weighed there.
  "expect",
  "expects",
  "anticipate",
  "anticipates",
  "predict",
  "predicts",
  "foresee",
  "foresees",
  "intend",
  "intends",
  "planned",
  "scheduled",
  "expected",
  "due",
  "slated",
  "upcoming",
  "postponed",
  "rescheduled",
  "forthcoming",
  "deadline",
]);
/** Words that look ahead before an infinitive: "are set to double by Christmas". */
export const BEFORE_TO: ReadonlySet<string> = new Set([
  "set",
  "poised",
  "bound",
  "likely",
  "unlikely",
  "certain",
  "going",
  "predicted",
  "projected",
]);

/** Whether a token stands in a relative clause, a participle or an apposition, on the side of what its sentence tells. */
export function isAside(sentence: Sentence, token: number): boolean {
  let at = token;
  for (let step = 0; step < 12; step++) {
    const t = sentence.tokens[at];
    if (!t || t.head < 0) return false;
    if (/^(?:acl|appos)/.test(t.deprel)) return true;
    at = t.head;
  }
  return false;
}

/** Whether the main verb of a sentence stands in the present. */
export function isPresent(sentence: Sentence): boolean {
  const root = sentence.tokens.find((t) => t.head < 0);
  if (!root) return false;
  if (/^VB[ZP]$/.test(root.xpos)) return true;
  return sentence.tokens.some((t) => t.head === root.index && /^(?:aux|cop)/.test(t.deprel) && /^VB[ZP]$/.test(t.xpos));
}

/** Whether the verb that a token hangs under tells of what has been: "soldiers killed Paz on 22 February, and all ask who will follow". */
export function isPast(sentence: Sentence, token: number): boolean {
  let at = token;
  for (let step = 0; step < 12; step++) {
    const t = sentence.tokens[at];
    if (!t) return false;
    if (t.upos === "VERB") {
      const aux = sentence.tokens.filter((a) => a.head === at && a.deprel.startsWith("aux"));
      // "was moved on Sunday", and not to Sunday; "as many had expected after the vote in March"
      if (t.form.toLowerCase() === "moved" && dependents(sentence, token, "case").some((c) => /^on$/i.test(c.form)))
        return t.xpos === "VBD" || (aux.length > 0 && aux.every((a) => /^VB[DN]$/.test(a.xpos)));
      const as = dependents(sentence, at, "mark", "advmod").some((c) => /^as$/i.test(c.form));
      if (as && aux.some((a) => /^had$/i.test(a.form))) return true;
      // "was scheduled for 4 March", "was to meet on Friday"
      // "was moved to 4 March"; "On 4 March he was moved to Lima" tells of what has been.
      if (/^moved$/i.test(t.form) && isWhither(sentence, token)) return false;
      if (AHEAD.has(t.form.toLowerCase()) || BEFORE_TO.has(t.form.toLowerCase())) return false;
      if (t.xpos !== "VBN") return t.xpos === "VBD";
      // "Paz, arrested in May, will appeal"
      return aux.length === 0 ? t.deprel.startsWith("acl") : aux.every((a) => /^VB[DN]$/.test(a.xpos));
    }
    at = t.head;
  }
  return false;
}

/** Whether a date stands behind "to" or "until". */
const isWhither = ({ tokens }: Sentence, token: number): boolean =>
  [1, 2, 3].some((back) => /^(?:to|until|till)$/i.test(tokens[token - back]?.form ?? ""));

const FORETELLS = /^(?:predict|forecast|expect|anticipate|foresee|promise|vow|pledge)$/;

/** Whether a "would" of a verb looks forward from a past saying: "he said he would close it". */
export function isFutureInPast(sentence: Sentence, index: number): boolean {
  const self = sentence.tokens[index];
  // "said that they had left and would return"
  const token = self?.deprel === "conj" ? sentence.tokens[self.head] : self;
  const above = sentence.tokens[token?.head ?? -1];
  if (!token || !above || above.index > index) return false;
  // "said that it would have fallen": it did not.
  if (dependents(sentence, index, "aux").some(({ lemma }) => lemma === "have")) return false;
  // "it was said that it would", "he predicts that it would"
  const told =
    above.xpos === "VBD" ||
    (above.xpos === "VBN" &&
      dependents(sentence, above.index, "aux", "aux:pass").some((a) => /^(?:was|were|had)$/i.test(a.form))) ||
    FORETELLS.test(above.lemma);
  // "said that he would be back in custody": the words behind "be" may be hung anywhere, the "that" tells what they are.
  const said =
    token.deprel === "ccomp" || dependents(sentence, token.index, "mark").some((t) => /^that$/i.test(t.form));
  if (!said || !told) return false;
  // In direct speech "would" is the speaker's own.
  return !sentence.tokens.slice(above.index, index).some((t) => /^["“”‘'`]+$/.test(t.form));
}

/** Verbs whose infinitive is still to come when they are said of: "promised to pay by May". */
const UNDERTAKES =
  /^(?:promise|vow|pledge|plan|intend|threaten|agree|offer|hope|expect|want|propose|swear|undertake|commit|aim|vote|decide|order)$/;

/** Whether an infinitive stands below a verb by which somebody binds himself to it or foresees it. */
const isUndertaken = (sentence: Sentence, { index, head, deprel }: Token): boolean =>
  deprel === "xcomp" &&
  UNDERTAKES.test(sentence.tokens[head]?.lemma ?? "") &&
  dependents(sentence, index, "mark").some((t) => /^to$/i.test(t.form));

const isUntil = (sentence: Sentence, time: number): boolean =>
  dependents(sentence, time, "case").some((c) => /^by$/i.test(c.form));

/** Whether the verb that a token hangs under is to come, or was when somebody said so: "must be passed by Friday", "said that the road would reopen on Friday". */
export function isToCome(sentence: Sentence, token: number): boolean {
  let at = token;
  for (let step = 0; step < 6; step++) {
    const t = sentence.tokens[at];
    if (!t) return false;
    const aux = dependents(sentence, at, "aux");
    // "will be full by May, the board said": whatever says it.
    if (aux.some(({ form }) => /^(?:will|['’]ll|shall|may|might)$/i.test(form)))
      return (
        aux.every(({ lemma }) => lemma !== "have") || aux.some(({ form }) => /^(?:will|['’]ll|shall)$/i.test(form))
      );
    // "could be handed over by May": by then.
    if (aux.some(({ form }) => /^(?:could|can)$/i.test(form)) && isUntil(sentence, token))
      return aux.every(({ lemma }) => lemma !== "have");
    if (aux.some(({ form }) => /^would$/i.test(form))) return isFutureInPast(sentence, at);
    // "A truce is unlikely before the harvest in August".
    if (/^(?:un)?likely$/i.test(t.form) && dependents(sentence, at, "cop").some((c) => /^(?:is|are)$/i.test(c.form)))
      return true;
    if (aux.some(({ form }) => /^(?:must|should)$/i.test(form))) return aux.every(({ lemma }) => lemma !== "have");
    // Not past the verb that the time is of: "said on Friday that it would". "They predict a fall by December" is of the fall.
    if (t.upos === "VERB")
      return (
        isUndertaken(sentence, t) ||
        (/^(?:predict|forecast|expect|anticipate|foresee|promise|pledge)$/.test(t.lemma) && isUntil(sentence, token))
      );
    at = t.head;
  }
  return false;
}

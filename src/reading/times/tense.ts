import type { Sentence } from "../../language/analysis.ts";

/** Words that look ahead. */
export const AHEAD: ReadonlySet<string> = new Set([
  "will",
  "shall",
  "ll",
  "plans",
  "planned",
  "scheduled",
  "expected",
  "due",
  "slated",
  "upcoming",
  "postponed",
  "rescheduled",
  "moved",
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
      // "was scheduled for 4 March", "was to meet on Friday"
      if (AHEAD.has(t.form.toLowerCase()) || BEFORE_TO.has(t.form.toLowerCase())) return false;
      if (t.xpos !== "VBN") return t.xpos === "VBD";
      // "Paz, arrested in May, will appeal"
      return aux.length === 0 ? t.deprel.startsWith("acl") : aux.every((a) => /^VB[DN]$/.test(a.xpos));
    }
    at = t.head;
  }
  return false;
}

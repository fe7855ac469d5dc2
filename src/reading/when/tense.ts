import type { Sentence } from "../../language/analysis.ts";
import { ofSentence } from "../../language/notes.ts";
import { children } from "../../language/tree.ts";
import { baseOf, hasCopula, tokenOf } from "./sites.ts";

/** Present perfect ("have been active"): a length of time then reaches up to publication. */
export const isPerfect = (s: Sentence, i: number): boolean =>
  children(s, i).some((c) => {
    const t = tokenOf(s, c);
    return (
      t?.deprel.startsWith("aux") === true && /^(?:have|has|'ve|’ve|'s|’s)$/i.test(t.form) && /^VB[PZ]$/.test(t.xpos)
    );
  });

/** Simple past of a main clause: "ambushed", "was wounded", "were told"; not "had left", "has grown". */
export function isPast(s: Sentence, i: number): boolean {
  const t = tokenOf(s, i);
  if (!t) return false;
  const helpers = children(s, i)
    .map((c) => tokenOf(s, c))
    .filter((c) => c?.deprel.startsWith("aux") || c?.deprel === "cop");
  if (helpers.some((c) => c?.lemma === "have" || c?.xpos === "MD")) return false;
  // A bare participle is a past tense that the tree has misread.
  return t.xpos === "VBD" || (t.xpos === "VBN" && helpers.length === 0) || helpers.some((c) => c?.xpos === "VBD");
}

/** The main verb of a sentence; where the tree has a noun instead ("groups set cars ablaze" as a participle), that participle. */
export const mainOf = ofSentence(findMain);

function findMain(s: Sentence): number {
  const root = s.tokens.findIndex((t) => t.head < 0);
  const t = tokenOf(s, root);
  if (!t || t.upos === "VERB" || t.upos === "AUX" || hasCopula(s, root)) return root;
  return (
    children(s, root).find(
      (c) => c > root && tokenOf(s, c)?.upos === "VERB" && baseOf(tokenOf(s, c)?.deprel ?? "") === "acl",
    ) ?? root
  );
}

/** Whether a token is the main verb of its sentence or coordinated with it. */
export function isMain(s: Sentence, i: number): boolean {
  const main = mainOf(s);
  let at = i;
  for (let steps = 0; steps < 6; steps++) {
    const t = tokenOf(s, at);
    if (!t) return false;
    if (at === main || t.head < 0) return true;
    if (baseOf(t.deprel) !== "conj" && baseOf(t.deprel) !== "parataxis") return false;
    at = t.head;
  }
  return false;
}

import { find, isVerb, move, type Open } from "./tree.ts";

const OPENS = /^(?:as|when|while|whilst|if|although|though|because|after|before|since|once|unless|rather|instead)$/i;
const FINITE = /^VB[DPZ]$/;

/** Whether a verb stands in a finite form or behind an auxiliary, with a subject of its own. */
const saysMore = (tree: Open, verb: number): boolean =>
  find(tree, verb, (at) => at < verb && /^nsubj/.test(tree.relations[at]!) && !/^(?:W|PRP\$)/.test(tree.xpos[at]!)) >=
    0 &&
  find(tree, verb, (at) => at < verb && /^(?:cc|mark|advmod:wh)$/.test(tree.relations[at]!)) < 0 &&
  (FINITE.test(tree.xpos[verb]!) || find(tree, verb, (at) => at < verb && tree.relations[at]!.startsWith("aux")) >= 0);

/**
 * "As the raids mounted, prices rose", "Rather than ordering raids, Ruiz has turned to talks": a clause with a
 * conjunction in front is not the sentence; the first clause behind its comma with a subject of its own is.
 */
export function frontedClause(tree: Open): void {
  if (!OPENS.test(tree.forms[0] ?? "")) return;
  const front = tree.heads.indexOf(-1);
  if (front < 1 || !isVerb(tree, front) || tree.heads[0] !== front) return;
  if (tree.relations[0] !== "mark" && tree.relations[0] !== "advmod") return;
  const main = tree.forms.findIndex(
    (_, at) =>
      at > front + 1 &&
      isVerb(tree, at) &&
      /^(?:conj|parataxis|ccomp|advcl)$/.test(tree.relations[at]!) &&
      below(tree, at, front) &&
      saysMore(tree, at),
  );
  if (main < 0) return;
  const comma = tree.forms.findIndex((form, at) => at > front && at < main && /^(?:,|—|–)$/.test(form));
  if (comma < 0) return;
  for (let at = comma; at < tree.heads.length; at++)
    if (tree.heads[at] === front && at !== main && (at > main || at === comma)) tree.heads[at] = main;
  move(tree, main, -1, "root");
  move(tree, front, main, "advcl");
}

/** Whether a verb is joined, in one step or two, to the verb of the clause in front. */
function below(tree: Open, verb: number, front: number): boolean {
  const above = tree.heads[verb]!;
  return above === front || (above > front && tree.relations[above] === "conj" && tree.heads[above] === front);
}

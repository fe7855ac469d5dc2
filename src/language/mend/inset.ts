import { find, isVerb, move, nameEndingAt, type Open } from "./tree.ts";

/** Tags of finite forms. */
export const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
/** Whether a verb is finite of itself or by its auxiliary. */
export const isFinite = (tree: Open, at: number): boolean =>
  FINITE.test(tree.xpos[at]!) ||
  find(tree, at, (a) => a < at && tree.relations[a]!.startsWith("aux") && FINITE.test(tree.xpos[a]!)) >= 0;

/** Verbs that set what is said off by commas or take it as a clause. */
export const SAYS =
  /^(?:said|says|say|claims?|claimed|believes?|believed|argued|argues?|insists?|insisted|contends?|contended|alleges?|alleged|adds|added|wrote|writes|reported|reports|maintains?|maintained|testified|admits|admitted|recalls|recalled|noted|notes|suspects?|suspected)$/;
/** Whether a token is a verb that sets what is said off by commas or takes it as a clause. */
const isSaying = (tree: Open, at: number): boolean => SAYS.test(tree.forms[at] ?? "") && isVerb(tree, at);

/** First token of the words between two commas that end at a verb of saying; -1 when they are no plain phrase. */
function insetStart(tree: Open, say: number): number {
  let first = say;
  while (first > 0 && say - first < 8 && tree.forms[first - 1] !== ",") {
    if (!/^(?:DET|ADJ|NOUN|PROPN|PRON|NUM|ADP|AUX|ADV|PART)$/.test(tree.upos[first - 1]!)) return -1;
    first--;
  }
  return first < say && tree.forms[first - 1] === "," ? first : -1;
}

/** "a commander who, Ruiz claims, sold fourteen men": the pronoun is the seller, and the claim is set in. */
export function insetInRelative(tree: Open, who: number): void {
  if (!/^(?:who|which|that)$/i.test(tree.forms[who]!) || tree.forms[who + 1] !== ",") return;
  let say = who + 2;
  while (say < who + 9 && !isSaying(tree, say)) say++;
  if (!isSaying(tree, say) || tree.forms[say + 1] !== "," || insetStart(tree, say) !== who + 2) return;
  const noun = nameEndingAt(tree, tree.forms[who - 1] === "," ? who - 2 : who - 1);
  let told = say + 2;
  while (told < say + 7 && /^(?:AUX|ADV|PART)$/.test(tree.upos[told] ?? "")) told++;
  if (noun < 0 || !isVerb(tree, told) || !/^VB[DZPN]/.test(tree.xpos[told]!)) return;
  if (tree.heads[who] === told && tree.heads[say] === told) return;
  const source = say - 1;
  move(tree, told, noun, "acl:relcl");
  if (tree.xpos[told] === "VBN" && told === say + 2) tree.xpos[told] = "VBD";
  move(tree, say, told, "parataxis");
  move(tree, who, told, find(tree, told, (at) => tree.relations[at] === "aux:pass") >= 0 ? "nsubj:pass" : "nsubj");
  const own = find(tree, say, (at) => at < say && at > who && tree.relations[at]!.startsWith("nsubj"));
  if (own < 0) move(tree, source, say, "nsubj");
}

/** What hangs on a verb of saying that only stands in passing goes with what is said: "The men left, she added, because they feared him." */
export function passingSaying(tree: Open, say: number): void {
  if (!isSaying(tree, say) || tree.relations[say] !== "conj" || tree.forms[say + 1] !== ",") return;
  const told = tree.heads[say]!;
  const first = insetStart(tree, say);
  if (first < 0 || told >= first || !isFinite(tree, told)) return;
  if (find(tree, say, (at) => tree.relations[at] === "cc") >= 0) return;
  if (find(tree, say, (at) => at < say && tree.relations[at]!.startsWith("nsubj")) < 0) return;
  tree.relations[say] = "parataxis";
  for (let at = say + 2; at < tree.heads.length; at++)
    if (tree.heads[at] === say && tree.relations[at] === "advcl") tree.heads[at] = told;
}

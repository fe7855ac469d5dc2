import { begin, find, isNoun, isVerb, move, nameEndingAt, type Open } from "./tree.ts";

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
export const isSaying = (tree: Open, at: number): boolean => SAYS.test(tree.forms[at] ?? "") && isVerb(tree, at);

/** Hangs the closing mark of a sentence and what follows a token on another head. */
function hand(tree: Open, from: number, to: number, after: number): void {
  for (let at = after; at < tree.heads.length; at++) if (tree.heads[at] === from && at !== to) tree.heads[at] = to;
}

/** First token of the words between two commas that end at a verb of saying; -1 when they are no plain phrase. */
function insetStart(tree: Open, say: number): number {
  let first = say;
  while (first > 0 && say - first < 8 && tree.forms[first - 1] !== ",") {
    if (!/^(?:DET|ADJ|NOUN|PROPN|PRON|NUM|ADP|AUX|ADV|PART)$/.test(tree.upos[first - 1]!)) return -1;
    first--;
  }
  return first < say && tree.forms[first - 1] === "," ? first : -1;
}

/** "Vecna, the agency said, moved the money": who moved it stands before the first comma, and the agency only says so. */
export function insetSaying(tree: Open, say: number): void {
  if (!isSaying(tree, say) || tree.forms[say + 1] !== ",") return;
  const first = insetStart(tree, say);
  if (first < 2) return;
  const noun = nameEndingAt(tree, first - 2);
  const source = find(tree, say, (at) => at >= first && at < say && tree.relations[at]!.startsWith("nsubj"));
  if (noun < 0) return;
  // "The commander who, Ruiz claims, sold them": the pronoun belongs to what is said.
  const told = find(
    tree,
    say,
    (at) =>
      at > say + 1 && isVerb(tree, at) && /^(?:ccomp|conj|parataxis|acl:relcl|advcl|xcomp)$/.test(tree.relations[at]!),
  );
  if (told < 0 || told > say + 6) return;
  if (find(tree, told, (at) => at < told && at > say && tree.relations[at]!.startsWith("nsubj")) >= 0) return;
  if (find(tree, told, (at) => at > say && at < told && /^(?:mark|cc)$/.test(tree.relations[at]!)) >= 0) return;
  if (!isFinite(tree, told) && tree.xpos[told] !== "VBN") return;
  // "Paz, the minister, the agency said, left" is left alone; so is a phrase that begins nothing.
  const start = begin(tree, noun);
  if (start > 0 && !/^(?:,|and|but|that|while)$/i.test(tree.forms[start - 1]!)) return;
  if (find(tree, noun, (at) => tree.relations[at] === "case") >= 0) return;
  const above = tree.heads[say]!;
  const relation = tree.relations[say]!;
  if (above === noun || above === told) return;
  move(tree, told, above, relation);
  move(tree, say, told, "parataxis");
  const passive = find(tree, told, (at) => tree.relations[at] === "aux:pass") >= 0;
  move(tree, noun, told, passive ? "nsubj:pass" : "nsubj");
  if (source < 0) {
    const who = say - 1;
    if (isNoun(tree, who) || tree.upos[who] === "PRON") move(tree, who, say, "nsubj");
  }
  hand(tree, say, told, told + 1);
  for (let at = 0; at < first - 1; at++) if (tree.heads[at] === say) tree.heads[at] = told;
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

/** Verbs of thinking and saying that stand before who thinks so. */
export const THINKS = /^(?:says|thinks|believes|argues|said|thought|believed|argued|reckons|warns|warned|predicts)$/;

/** "A victory, thinks Ruiz, would bring peace": the name behind the verb thinks so, and the clause goes on behind it. */
export function turnedSaying(tree: Open, say: number): void {
  if (!THINKS.test(tree.forms[say]!) || !isVerb(tree, say) || tree.forms[say - 1] !== ",") return;
  let last = say + 1;
  while (last < say + 8 && /^(?:DET|ADJ|NOUN|PROPN|NUM|PART|ADP)$/.test(tree.upos[last] ?? "")) last++;
  if (tree.forms[last] !== ",") return;
  const who = nameEndingAt(tree, last - 1);
  const told = tree.heads[say]!;
  if (who <= say || told <= last || tree.heads[who] !== say || !isFinite(tree, told)) return;
  const subject = find(tree, say, (at) => at < say && tree.relations[at]!.startsWith("nsubj"));
  move(tree, who, say, "nsubj");
  move(tree, say, told, "parataxis");
  if (subject >= 0 && find(tree, told, (at) => at > last && tree.relations[at]!.startsWith("nsubj")) < 0)
    move(tree, subject, told, "nsubj");
}

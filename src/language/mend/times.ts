import { find, isNoun, isVerb, move, type Open } from "./tree.ts";

const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** "Marines on Thursday captured a man": the day between the subject and its verb is the verb's. */
export function dayBetween(tree: Open, day: number): void {
  if (tree.relations[day] !== "nmod" || !WEEKDAY.test(tree.forms[day]!) || !/^on$/i.test(tree.forms[day - 1] ?? ""))
    return;
  const subject = tree.heads[day]!;
  const verb = tree.heads[subject] ?? -1;
  if (subject > day || verb < day || !tree.relations[subject]!.startsWith("nsubj") || !isVerb(tree, verb)) return;
  for (let at = day + 1; at < verb; at++) if (!/^(?:AUX|ADV|PART)$/.test(tree.upos[at]!)) return;
  move(tree, day, verb, "obl");
}

/** "On Tuesday marines captured a man": the day is no part of the marines. */
export function dayFirst(tree: Open): void {
  if (!/^On$/.test(tree.forms[0] ?? "") || !WEEKDAY.test(tree.forms[1] ?? "") || tree.relations[1] !== "compound")
    return;
  const noun = tree.heads[1]!;
  const verb = tree.heads[noun] ?? -1;
  if (verb < noun || !tree.relations[noun]!.startsWith("nsubj")) return;
  move(tree, 1, verb, "obl");
  move(tree, 0, 1, "case");
}

/** "It could fall, said an agent who knew them": who follows "said" behind a comma says it. */
export function saidBehind(tree: Open, said: number): void {
  if (tree.relations[said] !== "conj" || tree.forms[said - 1] !== ",") return;
  if (!/^(?:said|says|added|warned|argued)$/.test(tree.forms[said]!)) return;
  if (find(tree, said, (at) => /^(?:nsubj|cc)/.test(tree.relations[at]!)) >= 0) return;
  const who = find(tree, said, (at) => at > said && tree.relations[at] === "obj" && isNoun(tree, at));
  // "He stood up, said a prayer and left"
  const first = tree.forms[said + 1] ?? "";
  if (who < 0 || find(tree, tree.heads[said]!, (at) => at > said && tree.relations[at] === "conj") >= 0) return;
  if (!/^(?:an?|the|one|two|three)$/i.test(first) && !/^\p{Lu}/u.test(first)) return;
  const inner = tree.heads[said]!;
  move(tree, said, inner, "parataxis");
  move(tree, who, said, "nsubj");
}

const TELLS = /^(?:told|tells|tell|informed|assured|reminded|warned|notified)$/i;

/** "told a news conference that investigators were looking": what is told is no clause of the conference. */
export function toldThat(tree: Open, verb: number): void {
  if (!tree.relations[verb]!.startsWith("acl")) return;
  const heard = tree.heads[verb]!;
  const tells = tree.heads[heard] ?? -1;
  if (tells < 0 || tells > heard || !TELLS.test(tree.forms[tells]!) || !/^i?obj$/.test(tree.relations[heard]!)) return;
  const that = find(tree, verb, (at) => at > heard && at < verb && tree.relations[at] === "mark");
  if (that < 0 || tree.forms[that]!.toLowerCase() !== "that") return;
  if (find(tree, verb, (at) => at > that && at < verb && tree.relations[at]!.startsWith("nsubj")) < 0) return;
  move(tree, verb, tells, "ccomp");
}

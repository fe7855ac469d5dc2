import { DATE, find, isNoun, move, type Open } from "./tree.ts";

const FINITE = /^(?:VBD|VBP|VBZ|MD)$/;
const BEFORE_DATE = /^(?:in|since|by|during|until|from)$/i;

/** "In 2021 the leader of the gang was Juan Paz": a date without a comma is no root, and the predicate is no apposition to it. */
export function datedOpening(tree: Open): void {
  const root = tree.heads.indexOf(-1);
  if (root < 1 || root > 3 || !DATE.test(tree.forms[root]!) || tree.forms[root + 1] === ",") return;
  if (!BEFORE_DATE.test(tree.forms[0]!)) return;
  const predicate = find(
    tree,
    root,
    (at) =>
      at > root &&
      find(tree, at, (a) => tree.relations[a]!.startsWith("nsubj")) > root &&
      (tree.relations[at] === "appos" || tree.relations[at] === "nmod") &&
      find(tree, at, (a) => tree.relations[a] === "cop") > root,
  );
  if (predicate < 0) return;
  for (let at = root + 1; at < tree.heads.length; at++)
    if (tree.heads[at] === root && at !== predicate) tree.heads[at] = predicate;
  move(tree, predicate, -1, "root");
  move(tree, root, predicate, "obl");
}

/** Verbs of the domain that are nouns, too, or rare enough to be taken for one. */
const PLAIN =
  /^(?:control|dominate|rule|fight|supply|extort|traffic|smuggle|attack|recruit|ship|launder|kidnap|rival|tax|battle)$/;

/** "Los Zetas control Tamaulipas.": after a name in the plural that opens a sentence without any verb stands the verb. */
export function pluralOpening(tree: Open): void {
  let verb = 0;
  while (verb < 6 && verb < tree.forms.length && !PLAIN.test(tree.forms[verb]!)) verb++;
  if (verb < 2 || verb > 5 || tree.heads.length < verb + 2) return;
  const subject = tree.forms[0] === "The" ? 1 : 0;
  let plural = false;
  for (let at = subject; at < verb; at++) {
    if (tree.upos[at] !== "PROPN") return;
    plural ||= /[^su']s$/.test(tree.forms[at]!);
  }
  if (!plural) return;
  const isRoot = tree.heads[verb]! < 0;
  const noun = isRoot ? find(tree, verb, (at) => at > verb && tree.relations[at] === "appos") : tree.heads[verb]!;
  if (tree.upos[verb] === "VERB" && isRoot) {
    // "Los Viagras control the town": the verb is known, but not whose it is.
    if (tree.heads[subject] === verb && tree.relations[subject] === "compound") tree.relations[subject] = "nsubj";
    return;
  }
  if (tree.upos[verb] !== "NOUN" || tree.xpos.some((x) => FINITE.test(x))) return;
  if (noun <= verb || !isNoun(tree, noun) || !(isRoot || tree.heads[noun]! < 0)) return;
  tree.upos[verb] = "VERB";
  tree.xpos[verb] = "VBP";
  move(tree, verb, -1, "root");
  move(tree, noun, verb, "obj");
  for (let at = subject; at < verb; at++)
    if (at === subject) move(tree, at, verb, "nsubj");
    else move(tree, at, subject, "flat");
  for (let at = 0; at < subject; at++) move(tree, at, subject, "det");
  for (let at = noun + 1; at < tree.heads.length; at++)
    if (tree.heads[at] === noun && tree.relations[at] === "punct") tree.heads[at] = verb;
}

/** "was attorney general of Sonora": "attorney" is no participle. */
export function attorney(tree: Open, at: number): void {
  const general = at + 1;
  if (tree.upos[at] !== "VERB" || tree.heads[general] !== at) return;
  if (!/^attorney$/i.test(tree.forms[at]!) || !/^general$/i.test(tree.forms[general] ?? "")) return;
  move(tree, general, tree.heads[at]!, tree.relations[at]!);
  for (const [word, xpos] of [
    [at, "NN"],
    [general, "NN"],
  ] as const) {
    tree.upos[word] = "NOUN";
    tree.xpos[word] = xpos;
  }
  for (let a = 0; a < tree.heads.length; a++) {
    if (tree.heads[a] === at) tree.heads[a] = general;
    if (tree.heads[a] !== general) continue;
    if (tree.relations[a] === "aux:pass") tree.relations[a] = "cop";
    else if (tree.relations[a] === "nsubj:pass") tree.relations[a] = "nsubj";
    else if (tree.relations[a] === "obl" && /^of$/i.test(tree.forms[general + 1] ?? "") && a < general + 4)
      tree.relations[a] = "nmod";
  }
  move(tree, at, general, "compound");
}

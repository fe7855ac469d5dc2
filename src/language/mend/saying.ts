import { begin, find, isNoun, move, type Open } from "./tree.ts";

/** "deny a report by the paper that he fled": whose report it is, and what it tells. */
export function reportBy(tree: Open, by: number): void {
  const noun = by - 1;
  if (
    tree.forms[by] !== "by" ||
    !/^(?:reports?|claims?|allegations?|accusations?|stud(?:y|ies)|statements?)$/.test(tree.forms[noun] ?? "")
  )
    return;
  const maker = tree.heads[by]!;
  const verb = tree.heads[noun]!;
  if (!isNoun(tree, noun) || maker < by || tree.relations[noun] !== "obj") return;
  if (tree.heads[maker] === verb && tree.relations[maker] === "obl") move(tree, maker, noun, "nmod");
  if (tree.heads[maker] !== noun) return;
  const told = find(
    tree,
    maker,
    (at) =>
      /^(?:acl|ccomp)/.test(tree.relations[at]!) &&
      find(tree, at, (a) => tree.relations[a] === "mark" && tree.forms[a] === "that") >= 0,
  );
  if (told >= 0) move(tree, told, noun, "acl");
}

/** "that the leader, Juan Paz, had ordered it": "had" makes no passive. */
export function activeHave(tree: Open, noun: number): void {
  if (tree.relations[noun] !== "nsubj:pass") return;
  const verb = tree.heads[noun]!;
  if (verb < noun || find(tree, verb, (at) => tree.relations[at] === "aux:pass") >= 0) return;
  const have = find(
    tree,
    verb,
    (at) => tree.relations[at] === "aux" && /^(?:had|has|have|having)$/i.test(tree.forms[at]!),
  );
  if (have >= 0) tree.relations[noun] = "nsubj";
}

const TELLS = /^(?:told|tells|tell|informed|assured|reminded|warned|notified)$/;

/** "told the broadcaster Vista that one post stood": after whom it is told "that" points at nothing. */
export function toldMark(tree: Open, that: number): void {
  if (!/^that$/.test(tree.forms[that]!) || tree.relations[that] !== "det") return;
  const noun = tree.heads[that]!;
  const verb = tree.heads[noun] ?? -1;
  if (noun < that || verb < noun || !tree.relations[noun]!.startsWith("nsubj")) return;
  const tells = tree.heads[verb]!;
  if (tells < 0 || tells > that || !TELLS.test(tree.forms[tells]!) || that - tells > 10) return;
  if (find(tree, tells, (at) => at > tells && at < that && /^i?obj$/.test(tree.relations[at]!)) < 0) return;
  tree.upos[that] = "SCONJ";
  tree.xpos[that] = "IN";
  move(tree, that, verb, "mark");
  tree.relations[verb] = "ccomp";
}

/** "the complaints of officials that it failed": a clause with a mark and a subject of its own lacks nothing that a pronoun could stand for. */
export function markedClause(tree: Open, verb: number): void {
  if (tree.relations[verb] !== "acl:relcl") return;
  const that = find(
    tree,
    verb,
    (at) => at < verb && tree.relations[at] === "mark" && tree.forms[at] === "that" && tree.upos[at] === "SCONJ",
  );
  if (that < 0 || find(tree, verb, (at) => at > that && at < verb && tree.relations[at]!.startsWith("nsubj")) < 0)
    return;
  // "the gains that her government has made": the marks of the tagger are not to be trusted where an object is missing.
  if (find(tree, verb, (at) => /^(?:obj|ccomp|xcomp|cop|aux:pass|obl)/.test(tree.relations[at]!)) < 0) return;
  tree.relations[verb] = "acl";
}

/** "men who police say killed two farmers were found": the farmers were killed, and the men were found. */
export function objectOfTold(tree: Open, told: number): void {
  if (tree.relations[told] !== "ccomp" || tree.relations[tree.heads[told]!] !== "acl:relcl") return;
  if (find(tree, told, (at) => at > told && tree.relations[at] === "obj") >= 0) return;
  const noun = tree.heads[tree.heads[told]!]!;
  const main = tree.heads[noun] ?? -1;
  if (main < told || !tree.relations[noun]!.startsWith("nsubj")) return;
  const second = find(
    tree,
    main,
    (at) => at > told && at < main && isNoun(tree, at) && tree.relations[at]!.startsWith("nsubj"),
  );
  if (second >= 0 && begin(tree, second) === told + 1) move(tree, second, told, "obj");
}

/** "Two died in Lima on 7 May, the police said": what stands before the comma belongs to what was said. */
export function saidBefore(tree: Open, part: number): void {
  const said = tree.heads[part]!;
  if (said < part || !tree.relations[part]!.startsWith("obl")) return;
  const content = find(tree, said, (at) => at < part && tree.relations[at] === "ccomp");
  const speaker = find(tree, said, (at) => at > part && at < said && tree.relations[at] === "nsubj");
  if (content < 0 || speaker < 0) return;
  let last = part;
  while (
    last + 1 < speaker &&
    tree.heads[last + 1]! >= part &&
    tree.heads[last + 1]! <= last &&
    tree.forms[last + 1] !== ","
  )
    last++;
  if (tree.forms[last + 1] === ",") tree.heads[part] = content;
}

import { find, isNoun, move, type Open } from "./tree.ts";

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
/** Past forms that are like their participles and told of people who did it. */
export const DEEDS =
  /^(?:seized|arrested|killed|captured|raided|attacked|burned|burnt|blocked|destroyed|detained|kidnapped|abducted|murdered|deployed|extradited|handed|found|discovered|recovered|confiscated|stormed|ambushed|threatened|torched|shot|freed|released|charged|convicted|sentenced|indicted|sanctioned|designated|bribed|recruited|trained|smuggled|shipped|laundered|extorted|displaced|evacuated|surrounded|searched|questioned|rescued|injured|wounded|controlled|dismantled|intercepted|seized|moved|sent|paid|bought|sold)$/;

/** "The soldiers seized armored vehicles", all made one noun phrase: without any other verb, the past form is the verb. */
export function lostDeed(tree: Open): void {
  const root = tree.heads.indexOf(-1);
  if (root < 2 || !isNoun(tree, root) || tree.xpos.some((tag) => FINITE.test(tag))) return;
  const verb = find(
    tree,
    root,
    (at) => at < root && /^(?:amod|acl|compound)$/.test(tree.relations[at]!) && DEEDS.test(tree.forms[at]!),
  );
  // "recently seized vehicles", "the seized vehicles": somebody must stand before it.
  if (verb < 1 || !isNoun(tree, verb - 1) || tree.forms[root + 1] === undefined) return;
  const doer = verb - 1;
  const number = tree.xpos[doer]!;
  if (
    !/^(?:NNS|NNP|NNPS)$/.test(number) &&
    !/^(?:police|army|navy|military|government|gang|cartel|ministry|court)$/i.test(tree.forms[doer]!)
  )
    return;
  tree.upos[verb] = "VERB";
  tree.xpos[verb] = "VBD";
  move(tree, verb, -1, "root");
  for (let at = 0; at < tree.heads.length; at++) {
    if (at === verb || at === doer) continue;
    if (tree.heads[at] !== root) continue;
    if (at < doer) tree.heads[at] = doer;
    else if (/^(?:punct|obl)/.test(tree.relations[at]!)) tree.heads[at] = verb;
    else if (tree.relations[at] === "nmod" && find(tree, at, (c) => /^according$/i.test(tree.forms[c]!)) >= 0)
      move(tree, at, verb, "obl");
  }
  move(tree, root, verb, "obj");
  move(tree, doer, verb, "nsubj");
}

/** "Gunmen set fire to vehicles", with "set" read as a participle: with a subject and no auxiliary it is the past. */
export function barePast(tree: Open, verb: number): void {
  if (
    tree.xpos[verb] !== "VBN" ||
    tree.upos[verb] !== "VERB" ||
    !/^(?:root|conj|parataxis)$/.test(tree.relations[verb]!)
  )
    return;
  const subject = find(tree, verb, (at) => at < verb && tree.relations[at] === "nsubj" && isNoun(tree, at));
  const carried = find(tree, verb, (at) => /^aux/.test(tree.relations[at]!) || tree.relations[at] === "cop") >= 0;
  if (subject >= 0 && !carried && find(tree, verb, (at) => tree.relations[at] === "obj") > verb)
    tree.xpos[verb] = "VBD";
}

const OPEN = /^(?:unknown|unclear|uncertain|disputed|contested|open|unresolved|anyone|anybody)$/i;
const ASKS = /^(?:who|whom|what|whether|how|why|when|where)$/i;

/** "Who will lead the gang is unknown": what is unknown is the clause in front, and nothing of the gang. */
export function whoIsUnknown(tree: Open): void {
  if (!ASKS.test(tree.forms[0] ?? "")) return;
  const root = tree.heads.indexOf(-1);
  const open = find(
    tree,
    root,
    (at) =>
      at > root && OPEN.test(tree.forms[at]!) && /^(?:ccomp|parataxis|conj|advcl|xcomp)$/.test(tree.relations[at]!),
  );
  if (open < 0) return;
  const subject = find(tree, open, (at) => at > root && at < open && /^nsubj/.test(tree.relations[at]!));
  move(tree, open, -1, "root");
  for (let at = root + 1; at < tree.heads.length; at++)
    if (tree.heads[at] === root && (at > open || tree.relations[at] === "punct")) tree.heads[at] = open;
  move(tree, root, open, "csubj");
  if (subject >= 0) move(tree, subject, root, "obj");
}

const GAINSAYS = /^(?:denies|rejects|disputes|contests|questions|refutes|rebuts)$/i;

/** "a charge that the ministry denies.": the last word of a relative clause with a subject is its verb, and no plural. */
export function lastVerb(tree: Open, verb: number): void {
  if (tree.xpos[verb] !== "NNS" || !/^[.,;]$/.test(tree.forms[verb + 1] ?? "")) return;
  const which = find(tree, verb, (at) => at < verb && /^(?:which|that)$/i.test(tree.forms[at]!));
  let subject = find(tree, verb, (at) => at < verb && tree.relations[at] === "nsubj");
  if (subject < 0) {
    // "which the ministry disputes", all made one noun: the one who disputes stands before his verb.
    const article = find(tree, verb, (at) => at < verb - 1 && tree.relations[at] === "det");
    if (which < 1 || article !== which + 1 || !GAINSAYS.test(tree.forms[verb]!)) return;
    subject = verb - 1;
    tree.upos[subject] = "NOUN";
    tree.xpos[subject] = "NN";
    move(tree, subject, verb, "nsubj");
    for (let at = article; at < subject; at++) if (tree.heads[at] === verb) tree.heads[at] = subject;
    let noun = which - 1;
    if (tree.forms[noun] === ",") noun--;
    while (noun > 0 && !isNoun(tree, noun)) noun--;
    // A date, "in 2023, which …": the noun before it.
    move(tree, verb, noun, "acl:relcl");
    move(tree, which, verb, "obj");
  } else if (tree.relations[verb] !== "acl:relcl") return;
  tree.upos[verb] = "VERB";
  tree.xpos[verb] = "VBZ";
}

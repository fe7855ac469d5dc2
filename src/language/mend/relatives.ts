import { begin, find, isNoun, move, type Open } from "./tree.ts";

/** "was sentenced to 22 years, which is no reward": what is said of the years is a clause of its own, and no part of the sentence passed. */
export function whichIs(tree: Open, predicate: number): void {
  if (!/^(?:obl|nmod|obj|conj|dep|appos|parataxis)$/.test(tree.relations[predicate]!)) return;
  const copula = find(tree, predicate, (at) => tree.relations[at] === "cop");
  const which = find(tree, predicate, (at) => /^(?:which|who)$/i.test(tree.forms[at]!) && at < copula);
  if (copula < 0 || which < 2 || tree.forms[which - 1] !== "," || !isNoun(tree, which - 2)) return;
  let noun = which - 2;
  while (tree.heads[noun]! >= 0 && tree.heads[noun]! < which && isNoun(tree, tree.heads[noun]!))
    noun = tree.heads[noun]!;
  move(tree, predicate, noun, "acl:relcl");
  tree.relations[which] = "nsubj";
}

/** Tokens of the phrase that may stand between "whom" and its verb. */
const LONGEST_DOER = 7;
const DOER = /^(?:DET|ADJ|NOUN|PROPN|NUM|PUNCT)$/;
const PAST =
  /(?:ed|shot|caught|sent|found|held|took|met|slew|hid|fed|paid|sold|let|beat|won|lost|left|led|told|brought)$/i;

/** The verb of "whom the army killed": the first past form behind the doer, or what its auxiliary carries; -1 for none. */
function verbOfWhom(tree: Open, whom: number): number {
  for (let at = whom + 2; at < tree.forms.length && at - whom <= LONGEST_DOER; at++) {
    const tag = tree.xpos[at]!;
    if (tree.upos[at] === "AUX") return tree.upos[at + 1] === "VERB" ? at + 1 : -1;
    if (/^VB[DNPZ]$/.test(tag)) return at;
    if (/^NNS?$/.test(tag) && PAST.test(tree.forms[at]!) && isNoun(tree, at - 1)) return at;
    if (!DOER.test(tree.upos[at]!) || tree.forms[at] === ",") return -1;
  }
  return -1;
}

/**
 * "Juan Paz, whom the army killed in May, led the gang", "Paz, who the army killed": the army killed him, whatever the
 * tree makes of who did what to whom.
 */
export function whomTheyKilled(tree: Open, whom: number): void {
  const form = tree.forms[whom]!.toLowerCase();
  if (form !== "whom" && form !== "who") return;
  // "for whom the state offers a reward"
  const first = form === "whom" && PREPOSITION.test(tree.forms[whom - 1] ?? "") ? whom - 1 : whom;
  const comma = tree.forms[first - 1] === ",";
  let before = comma ? first - 2 : first - 1;
  // "alias “El Gato”, for whom the state offers a reward"
  while (before > 0 && /^["”’')]$/.test(tree.forms[before]!)) before--;
  if (before < 0 || !isNoun(tree, before)) return;
  // "who the army killed" has a doer with an article; "who killed the army" has none before its verb.
  const opener = tree.upos[whom + 1];
  if (form === "who" && !(opener === "DET" && !/^VB/.test(tree.xpos[whom + 1]!))) return;
  if (form === "whom" && !/^(?:DET|NOUN|PROPN|ADJ|NUM)$/.test(opener ?? "")) return;
  const verb = verbOfWhom(tree, whom);
  const doer = verb < 0 ? -1 : lastNoun(tree, whom + 1, verb);
  if (doer < 0) return;
  let end = verb;
  while (end + 1 < tree.forms.length && !/^[,.;:]$/.test(tree.forms[end + 1]!)) end++;
  if (!comma) end = lastUnder(tree, verb, end);
  const antecedent = nameHead(tree, before);
  if (tree.heads[verb] === antecedent && tree.heads[doer] === verb && tree.heads[whom] === verb) {
    tree.relations[whom] = first < whom ? "obl" : "obj";
    return;
  }
  release(tree, { verb, antecedent, end });
  tree.upos[verb] = "VERB";
  if (!/^VB[DPZ]$/.test(tree.xpos[verb]!) && tree.upos[verb - 1] !== "AUX") tree.xpos[verb] = "VBD";
  move(tree, verb, antecedent, "acl:relcl");
  for (let at = first; at <= end; at++) {
    const head = tree.heads[at]!;
    if (at !== verb && (head < first || head > end)) tree.heads[at] = at < doer && at > whom ? doer : verb;
  }
  move(tree, doer, verb, "nsubj");
  move(tree, whom, verb, first < whom ? "obl" : "obj");
  if (first < whom) move(tree, first, whom, "case");
}

const PREPOSITION = /^(?:for|to|with|against|by|from)$/i;

function lastNoun(tree: Open, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) {
    if (tree.upos[at] === "AUX" || tree.upos[at] === "ADV") continue;
    return isNoun(tree, at) ? at : -1;
  }
  return -1;
}

/** Without a comma the clause ends before the next finite verb: "The man whom soldiers shot was a farmer". */
function lastUnder(tree: Open, verb: number, end: number): number {
  for (let at = verb + 1; at <= end; at++)
    if (tree.upos[at] === "AUX" || /^VB[DPZ]$/.test(tree.xpos[at]!) || tree.xpos[at] === "MD") return at - 1;
  return end;
}

/** The head of the name or noun that ends here. */
function nameHead(tree: Open, last: number): number {
  let at = last;
  for (
    let steps = 0;
    steps < 6 && /^(?:flat|compound|appos)/.test(tree.relations[at]!) && tree.heads[at]! < at;
    steps++
  )
    at = tree.heads[at]!;
  return at;
}

/** Gives what hung on the relative clause as if it were the sentence back to the sentence. */
function release(tree: Open, { verb, antecedent, end }: { verb: number; antecedent: number; end: number }): void {
  const [head, relation] = [tree.heads[verb]!, tree.relations[verb]!];
  const main = head >= 0 ? -1 : find(tree, verb, (at) => at > end && /^(?:VERB|AUX|ADJ|NOUN)$/.test(tree.upos[at]!));
  if (main >= 0) {
    move(tree, main, -1, "root");
    for (let at = 0; at < tree.heads.length; at++)
      if (at !== main && tree.heads[at] === verb && (at > end || tree.relations[at] === "punct")) tree.heads[at] = main;
    const passive = find(tree, main, (at) => tree.relations[at] === "aux:pass") >= 0;
    // "The death of Paz, whom they killed, changed little": the sentence's subject is what stands over the name.
    const subject = find(tree, verb, (at) => at <= antecedent && tree.relations[at]!.startsWith("nsubj"));
    const own = subject >= 0 ? subject : tree.heads[antecedent] === -1 ? antecedent : -1;
    if (own >= 0) move(tree, own, main, passive ? "nsubj:pass" : "nsubj");
  } else if (tree.heads[antecedent] === verb) {
    if (head < 0) move(tree, antecedent, -1, "root");
    else move(tree, antecedent, head, relation.startsWith("acl") ? "nsubj" : relation);
  } else if (head > end && /^(?:VERB|ADJ|NOUN)$/.test(tree.upos[head]!)) {
    // "The death of Paz, whom they killed at Durango, in Durango, has not ended it": the subject belongs to the verb behind.
    const subject = find(tree, verb, (at) => at < antecedent && tree.relations[at]!.startsWith("nsubj"));
    const passive = find(tree, head, (at) => tree.relations[at] === "aux:pass") >= 0;
    const own = find(tree, head, (at) => tree.relations[at]!.startsWith("nsubj")) >= 0;
    if (subject >= 0 && !own) move(tree, subject, head, passive ? "nsubj:pass" : "nsubj");
  }
}

/**
 * "The officer who opened the gate fled": of two subjects of one verb, the nearer, right behind a relative clause
 * without an object, is what was opened.
 */
export function gateOpened(tree: Open, inner: number): void {
  const head = tree.heads[inner]!;
  if (tree.relations[inner] !== "acl:relcl" || !/^VB[DZP]$/.test(tree.xpos[inner]!) || head < 0 || head > inner) return;
  const outer = tree.heads[head]!;
  if (outer <= inner || !tree.relations[head]!.startsWith("nsubj")) return;
  const who = find(tree, inner, (at) => at < inner && /^(?:who|that|which)$/i.test(tree.forms[at]!));
  if (who < 0 || !tree.relations[who]!.startsWith("nsubj")) return;
  const near = find(tree, outer, (at) => at > inner && at < outer && tree.relations[at]!.startsWith("nsubj"));
  if (near < 0 || !isNoun(tree, near) || find(tree, inner, (at) => at > inner && tree.relations[at] !== "punct") >= 0)
    return;
  if (begin(tree, near) === inner + 1) move(tree, near, inner, "obj");
}

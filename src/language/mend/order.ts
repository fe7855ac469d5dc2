import { DATE, begin, find, isNoun, isVerb, move, type Open } from "./tree.ts";

/** "The boss, now in custody, talked": what has a preposition and no "and" is not joined to the noun before it. */
export function withPreposition(tree: Open, at: number): void {
  const head = tree.heads[at]!;
  if (tree.relations[at] !== "conj" || head < 0 || head > at || !isNoun(tree, at) || !isNoun(tree, head)) return;
  if (!tree.relations[head]!.startsWith("nsubj")) return;
  const preposition = find(tree, at, (a) => a < at && tree.relations[a] === "case");
  if (preposition < 0 || find(tree, head, (a) => tree.relations[a] === "case") >= 0) return;
  if (find(tree, at, (a) => tree.relations[a] === "cc") < 0) tree.relations[at] = "nmod";
}

/**
 * "his party and its ruling coalition", "facing the gang's growing demands", "with El Zurdo's remaining son": after a
 * possessor a participle right before a noun is an adjective of it, wherever the possessor was hung.
 */
export function possessorBefore(tree: Open, verb: number): void {
  if (!/^VB[GN]$/.test(tree.xpos[verb]!) || tree.relations[verb] === "amod" || verb < 1) return;
  const pronoun = tree.xpos[verb - 1] === "PRP$" && tree.heads[verb - 1] === verb;
  if (!pronoun && tree.xpos[verb - 1] !== "POS") return;
  const owner = pronoun ? verb - 1 : tree.heads[verb - 1]!;
  if (owner < 0 || owner > verb || tree.relations[owner] === "amod") return;
  const noun = find(tree, verb, (at) => at > verb && tree.relations[at] === "obj" && begin(tree, at) === verb + 1);
  // "the gang's seizing the port" has an article, and is a deed.
  if (noun < 0 || !isNoun(tree, noun) || tree.upos[verb + 1] === "DET") return;
  const above = tree.heads[verb]!;
  const within = tree.heads[owner] === verb;
  if (within) {
    const mark = find(tree, verb, (at) => at < owner && /^(?:mark|case)$/.test(tree.relations[at]!));
    const cased = above >= 0 && isVerb(tree, above) ? "obl" : "nmod";
    move(tree, noun, above, mark >= 0 && above >= 0 ? cased : tree.relations[verb]!);
    if (mark >= 0) move(tree, mark, noun, "case");
  } else {
    // "facing the gang's growing demands": the noun stands where its possessor was put.
    if (tree.relations[owner] === "nmod:poss") return;
    move(tree, noun, tree.heads[owner]!, tree.relations[owner]!);
    const preposition = find(tree, owner, (at) => at < owner && tree.relations[at] === "case");
    if (preposition >= 0) tree.heads[preposition] = noun;
  }
  move(tree, owner, noun, "nmod:poss");
  move(tree, verb, noun, "amod");
  for (let at = 0; at < tree.heads.length; at++) {
    if (tree.heads[at] !== verb) continue;
    tree.heads[at] = at > noun && within && !pronoun && above >= 0 ? above : noun;
  }
}

const CHARGING = /^(?:accus|suspect|convict|blam|acquitt?|absolv)(?:e|es|ed|ing|s)?$/i;

/** "accused the gang of launching the attack": what one is accused of hangs on the verb, not on the accused. */
export function accusedOf(tree: Open, deed: number): void {
  const accused = tree.heads[deed]!;
  const relation = tree.relations[deed];
  if (
    (relation !== "advcl" && relation !== "acl") ||
    accused < 1 ||
    accused > deed ||
    tree.relations[accused] !== "obj"
  )
    return;
  const mark = find(tree, deed, (at) => /^(?:mark|case)$/.test(tree.relations[at]!));
  if (mark < 0 || !/^(?:of|for)$/i.test(tree.forms[mark]!)) return;
  const verb = tree.heads[accused]!;
  if (verb >= 0 && CHARGING.test(tree.forms[verb]!)) move(tree, deed, verb, "advcl");
}

/** "flew Ana Ruiz to Lima": a person's name takes no "to", so where to belongs to the verb. */
export function whitherTaken(tree: Open, place: number): void {
  if (tree.relations[place] !== "nmod") return;
  const hung = tree.heads[place]!;
  const name = tree.relations[hung] === "flat" ? tree.heads[hung]! : hung;
  if (tree.upos[name] !== "PROPN" || tree.relations[name] !== "obj") return;
  // A second word of a name hangs on its first.
  const whole = tree.relations.some((relation, at) => relation === "flat" && tree.heads[at] === name);
  const to = find(tree, place, (at) => tree.relations[at] === "case" && /^to$/i.test(tree.forms[at]!));
  if (whole && to > name) move(tree, place, tree.heads[name]!, "obl");
}

/** "gunmen killed Judge Ana Ruiz": a name right behind an active verb, with no preposition, is whom it was done to. */
export function bareObject(tree: Open, name: number): void {
  if (tree.relations[name] !== "obl" || tree.upos[name] !== "PROPN") return;
  const verb = tree.heads[name]!;
  if (verb < 0 || !isVerb(tree, verb) || begin(tree, name) !== verb + 1) return;
  if (find(tree, name, (at) => tree.relations[at] === "nmod:desc") < 0) return;
  if (find(tree, verb, (at) => /^(?:obj|aux:pass|ccomp|xcomp)$/.test(tree.relations[at]!)) < 0)
    tree.relations[name] = "obj";
}

/** "The judge convicted his nephew, Luis Paz, of murder": a verb of charging has one subject, and whom it charges behind it. */
export function secondSubject(tree: Open, second: number): void {
  if (tree.relations[second] !== "nsubj") return;
  const verb = tree.heads[second]!;
  if (verb < 0 || !CHARGING.test(tree.forms[verb]!) || begin(tree, second) !== verb + 1) return;
  const first = find(tree, verb, (at) => at < verb && tree.relations[at] === "nsubj");
  if (first >= 0 && find(tree, verb, (at) => /^(?:obj|aux:pass)$/.test(tree.relations[at]!)) < 0)
    tree.relations[second] = "obj";
}

/** "blamed the murder of Ana Ruiz on a gang": whom it is blamed on belongs to the blaming, however near a noun stands. */
export function blamedOn(tree: Open, on: number): void {
  const target = tree.heads[on]!;
  if (!/^on$/.test(tree.forms[on]!) || target < on || tree.relations[target] !== "nmod") return;
  let up = tree.heads[target]!;
  for (let steps = 0; steps < 4 && up >= 0 && tree.relations[up] === "nmod"; steps++) up = tree.heads[up]!;
  if (up < 0 || tree.relations[up] !== "obj" || up > on) return;
  const blame = tree.heads[up]!;
  if (!BLAMING.test(tree.forms[blame]!) || DATE.test(tree.forms[on + 1]!)) return;
  const placed = find(
    tree,
    blame,
    (at) => tree.relations[at]!.startsWith("obl") && find(tree, at, (c) => /^(?:on|for)$/.test(tree.forms[c]!)) >= 0,
  );
  if (placed < 0) move(tree, target, blame, "obl");
}

/** Verbs that put one thing on another's account. */
export const BLAMING = /^(?:blam(?:e|es|ed|ing)|pin(?:s|ned|ning)?)$/i;

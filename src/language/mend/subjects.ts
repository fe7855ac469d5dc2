import { begin, find, isNoun, isVerb, move, type Open } from "./tree.ts";

const hasSubject = (tree: Open, verb: number): boolean =>
  find(tree, verb, (at) => /^(?:nsubj|csubj|expl)/.test(tree.relations[at]!)) >= 0;

const finite = (tree: Open, verb: number): boolean =>
  /^VB[DZP]$/.test(tree.xpos[verb]!) || find(tree, verb, (at) => tree.relations[at]!.startsWith("aux")) >= 0;

const subjectFor = (tree: Open, verb: number): string =>
  find(tree, verb, (at) => tree.relations[at] === "aux:pass") < 0 ? "nsubj" : "nsubj:pass";

const preposed = (tree: Open, noun: number): boolean =>
  find(tree, noun, (at) => at < noun && /^(?:case|mark)$/.test(tree.relations[at]!)) >= 0;

/** "Paz was shot; his successor, Luis Robles, was captured": behind a semicolon a new subject stands before the verb. */
export function behindSemicolon(tree: Open, verb: number): void {
  if (tree.relations[verb] !== "conj" || !isVerb(tree, verb) || !finite(tree, verb) || hasSubject(tree, verb)) return;
  const main = tree.heads[verb]!;
  if (main < 0 || main > verb || !isVerb(tree, main)) return;
  let stop = -1;
  for (let at = main + 1; at < verb; at++) if (tree.forms[at] === ";") stop = at;
  if (stop < 0) return;
  for (let at = stop + 1; at < verb; at++) {
    if (!isNoun(tree, at) || tree.heads[at]! > stop || preposed(tree, at)) continue;
    if (!/^(?:obl|obj|nsubj|nsubj:pass|appos|conj|nmod|dep|list|parataxis|obl:unmarked)$/.test(tree.relations[at]!))
      continue;
    if (/^(?:days?|weeks?|months?|years?)$/i.test(tree.forms[at]!)) continue;
    move(tree, at, verb, subjectFor(tree, verb));
    return;
  }
}

/** "drove 50,000 from their homes": a number before a preposition counts nothing behind it. */
export function bareNumber(tree: Open, number: number): void {
  const noun = tree.heads[number]!;
  const verb = number - 1;
  if (tree.relations[number] !== "nummod" || noun <= number + 1 || verb < 0 || !isVerb(tree, verb)) return;
  if (tree.upos[number + 1] !== "ADP" || tree.heads[number + 1] !== noun) return;
  if (find(tree, verb, (at) => tree.relations[at] === "obj" && at !== noun) >= 0) return;
  move(tree, number, verb, "obj");
  if (tree.heads[noun] === verb && tree.relations[noun] === "obj") tree.relations[noun] = "obl";
}

/** "Representative Ana Ruiz (R-TX) introduced a bill": what stands behind a name with its bracket is the verb, and no adjective. */
export function behindBracket(tree: Open, verb: number): void {
  if (tree.forms[verb - 1] !== ")" || tree.relations[verb] !== "amod" || !/^VB[ND]$/.test(tree.xpos[verb]!)) return;
  const noun = tree.heads[verb]!;
  if (noun < verb || !isNoun(tree, noun)) return;
  const name = find(
    tree,
    noun,
    (at) => at < verb && tree.upos[at] === "PROPN" && /^(?:compound|nsubj|nmod)/.test(tree.relations[at]!),
  );
  if (name < 0) return;
  move(tree, verb, tree.heads[noun]!, tree.relations[noun]!);
  tree.upos[verb] = "VERB";
  tree.xpos[verb] = "VBD";
  move(tree, noun, verb, "obj");
  move(tree, name, verb, "nsubj");
  for (let at = 0; at < tree.heads.length; at++) {
    if (tree.heads[at] !== noun) continue;
    if (at < name) tree.heads[at] = name;
    else if (tree.relations[at] === "punct" && at > noun) tree.heads[at] = verb;
    else if (at > noun && tree.relations[at] === "nmod" && tree.forms[noun + 1] !== "of") move(tree, at, verb, "obl");
  }
}

/** Prepositions of phrases that stand before a subject. */
export const FRONTING = /^(?:during|after|before|since|amid|despite|in|at|on|under|throughout|following|until)$/i;

/** "In May, during the campaign, Ana Ruiz met the bishop": what has a preposition is no subject; the name behind its comma is. */
export function casedSubject(tree: Open, noun: number): void {
  if (!tree.relations[noun]!.startsWith("nsubj")) return;
  const verb = tree.heads[noun]!;
  if (verb < noun || !isVerb(tree, verb)) return;
  const preposition = find(
    tree,
    noun,
    (at) => at < noun && tree.relations[at] === "case" && FRONTING.test(tree.forms[at]!),
  );
  if (preposition < 0 || (preposition > 0 && tree.forms[preposition - 1] !== ",")) return;
  const who = find(
    tree,
    noun,
    (at) =>
      at > noun &&
      at < verb &&
      tree.relations[at] === "appos" &&
      isNoun(tree, at) &&
      !preposed(tree, at) &&
      tree.forms[begin(tree, at) - 1] === ",",
  );
  if (who < 0) return;
  move(tree, who, verb, tree.relations[noun]!);
  tree.relations[noun] = "obl";
}

/** Titles before a name. */
export const TITLE =
  /^(?:Sen|Rep|Gov|Gen|Adm|Lt|Col|Maj|Capt|Sgt|Amb)\.$|^(?:Senator|Representative|Governor|General|Admiral|Colonel|Ambassador)$/;

/** "Sen. Ana Ruiz", the title taken for the first word of the name: the name is the head. */
export function titleFlat(tree: Open, title: number): void {
  const name = title + 1;
  if (!TITLE.test(tree.forms[title]!) || tree.heads[name] !== title || tree.relations[name] !== "flat") return;
  move(tree, name, tree.heads[title]!, tree.relations[title]!);
  for (let at = 0; at < tree.heads.length; at++) if (at !== name && tree.heads[at] === title) tree.heads[at] = name;
  move(tree, title, name, "nmod:desc");
}

import { find, isNoun, isVerb, move, type Open } from "./tree.ts";

const FINITE = /^(?:VBD|VBP|VBZ|MD)$/;

/** Mends a sentence that ends in a full stop and has no finite verb, for it has one that was taken for another word. */
export function verbless(tree: Open): void {
  if (tree.forms.length < 4 || tree.forms[tree.forms.length - 1] !== ".") return;
  const root = tree.heads.indexOf(-1);
  if (root < 0) return;
  if (tree.upos[root] === "PUNCT") stoppedRoot(tree, root);
  else if (isNoun(tree, root) && !tree.xpos.some((x) => FINITE.test(x)))
    void (pastBeforeNoun(tree, root) || pastWithObject(tree, root) || presentBeforeNoun(tree, root));
  acronymsVerb(tree, root);
}

/** Nouns made of verbs or of doers, which a plural ends. */
const MADE_NOUN = /(?:tion|sion|ment|er|or|ure|ist|ship|ness|ity|ance|ence|ing|al)s$/i;

/** "The FGR operates in 27 states", "The FGR operates in 27 states, a study found": what follows an acronym and goes on with a preposition is its verb. */
function acronymsVerb(tree: Open, root: number): void {
  const [verb, subject] = [2, 1];
  if (tree.upos[0] !== "DET" || !/^\p{Lu}{3,6}$/u.test(tree.forms[subject]!) || tree.heads[subject] !== verb) return;
  if (tree.relations[subject] !== "compound" || !onS(tree, verb) || MADE_NOUN.test(tree.forms[verb]!)) return;
  if (tree.upos[verb + 1] !== "ADP" || tree.forms[verb + 1] === "of") return;
  // "The FGR offices in Tepic were closed": a verb after it has it for its subject.
  const saying = tree.heads[verb]!;
  const told =
    saying > verb &&
    isVerb(tree, saying) &&
    find(tree, saying, (at) => at > verb && tree.relations[at] === "nsubj") > 0;
  const only = verb === root && !tree.xpos.some((xpos) => FINITE.test(xpos));
  if (!told && !only) return;
  tree.upos[verb] = "VERB";
  tree.xpos[verb] = "VBZ";
  if (told) tree.relations[verb] = "ccomp";
  subjectBefore(tree, verb);
  for (let at = verb + 1; at < tree.heads.length; at++)
    if (tree.heads[at] === verb && tree.relations[at] === "nmod") tree.relations[at] = "obl";
}

/** "The army sent troops.": a full stop is no root; the finite verb under it is, and the word before it what it tells of. */
function stoppedRoot(tree: Open, root: number): void {
  const verb = tree.forms.findIndex((_, at) => isVerb(tree, at) && FINITE.test(tree.xpos[at]!));
  if (verb < 1) return;
  move(tree, verb, -1, "root");
  for (let at = 0; at < tree.heads.length; at++) if (tree.heads[at] === root) tree.heads[at] = verb;
  move(tree, root, verb, "punct");
  if (find(tree, verb, (at) => tree.relations[at]!.startsWith("nsubj")) < 0 && tree.upos[0] === "DET")
    subjectBefore(tree, verb);
}

/** "The clan manufactured rifles.": of article, noun, past form and noun the past form is the verb. */
function pastBeforeNoun(tree: Open, root: number): boolean {
  const verb = tree.forms.findIndex(
    (form, at) =>
      at > 1 && at < root && tree.heads[at] === root && tree.relations[at] === "amod" && /[a-z]{2}ed$/.test(form),
  );
  if (verb < 0 || !isNoun(tree, verb - 1) || tree.heads[verb - 1] !== root) return false;
  if (tree.relations[verb - 1] !== "compound" || tree.upos[0] !== "DET") return false;
  return asRoot(tree, verb, root, "VBD");
}

/** "Agents named Ana Ruiz, the clan's leader, as its heir.": the participle after the subject that has an object is the verb. */
function pastWithObject(tree: Open, root: number): boolean {
  const subject = find(tree, root, (at) => at < root && tree.relations[at] === "nsubj");
  const verb = subject + 1;
  if (subject < 0 || tree.heads[verb] !== subject || tree.xpos[verb] !== "VBN") return false;
  const object = find(
    tree,
    verb,
    (at) => at > verb && at < root && /^(?:obj|xcomp)$/.test(tree.relations[at]!) && isNoun(tree, at),
  );
  if (object < 0) return false;
  tree.relations[object] = "obj";
  asRoot(tree, verb, root, "VBD");
  if (tree.forms.slice(object, root).includes(",")) move(tree, root, object, "appos");
  return true;
}

/** "The gang extorts growers.": of two nouns without "is" the first, on "-s" after one in the singular, is the verb. */
function presentBeforeNoun(tree: Open, root: number): boolean {
  if (find(tree, root, (at) => /^(?:cop|case)$/.test(tree.relations[at]!)) >= 0) return false;
  let verb = tree.relations.indexOf("nsubj");
  // "The gang attacks buses."
  if (verb < 0 && tree.relations[root - 1] === "compound" && tree.xpos[root] === "NNS") verb = root - 1;
  if (!onS(tree, verb) || verb > root || (tree.heads[verb] !== root && tree.heads[tree.heads[verb]!] !== root))
    return false;
  // "Poverty fuels recruitment."
  const bare = verb === 1 && tree.xpos[root] === "NN" && root === 2;
  if (!bare && (verb < 2 || tree.upos[0] !== "DET")) return false;
  if (!isNoun(tree, verb - 1) || tree.xpos[verb - 1] === "NNS") return false;
  if (tree.heads[verb - 1] !== verb || tree.relations[verb - 1] !== "compound") return false;
  return asRoot(tree, verb, root, "VBZ");
}

/** Nouns on "-s" that stand before nouns or are singular. */
const NO_VERBS =
  /^(?:arms|drugs|sports|sales|systems|operations|communications|savings|goods|headquarters|news|series|politics|means|species|crossroads|barracks|works|ethics|logistics|economics|forces|weapons|customs|rights|affairs|narcotics)$/i;

/** Whether a token is a noun, not a name, that looks like a verb on "-s". */
const onS = (tree: Open, at: number): boolean =>
  tree.upos[at] === "NOUN" && /[^sui]s$/.test(tree.forms[at]!) && !NO_VERBS.test(tree.forms[at]!);

/** Makes a word the verb of which the root was the noun: its object. */
function asRoot(tree: Open, verb: number, noun: number, xpos: string): true {
  tree.upos[verb] = "VERB";
  tree.xpos[verb] = xpos;
  move(tree, verb, -1, "root");
  move(tree, noun, verb, "obj");
  subjectBefore(tree, verb);
  for (let at = noun + 1; at < tree.heads.length; at++) {
    if (tree.heads[at] !== noun) continue;
    if (tree.relations[at] === "punct") tree.heads[at] = verb;
    else if (tree.relations[at] === "nmod" && !/^of$/i.test(tree.forms[noun + 1]!)) move(tree, at, verb, "obl");
  }
  return true;
}

/** Makes the word before a verb its subject, with all before it that hung elsewhere. */
function subjectBefore(tree: Open, verb: number): void {
  const subject = verb - 1;
  if (tree.upos[subject] === "ADJ") {
    tree.upos[subject] = "NOUN";
    tree.xpos[subject] = "NN";
  } else if (!isNoun(tree, subject)) return;
  move(tree, subject, verb, "nsubj");
  for (let at = 0; at < subject; at++) {
    const head = tree.heads[at]!;
    if (head < at || head >= verb) {
      tree.heads[at] = subject;
      if (tree.upos[at] === "ADJ") tree.relations[at] = "amod";
    }
  }
}

/** "transferred 26 cartel suspects to the capital": what is an object is a noun, and what stands before it no subject of it. */
export function objectVerb(tree: Open, word: number): void {
  if (tree.xpos[word] !== "VBZ" || tree.upos[word] !== "VERB" || !/^(?:obj|obl|nmod)$/.test(tree.relations[word]!))
    return;
  const before = word - 1;
  if (tree.heads[word]! > before || tree.heads[before] !== word || !isNoun(tree, before)) return;
  if (find(tree, word, (at) => at > word && /^(?:obj|xcomp|ccomp|aux|cop)/.test(tree.relations[at]!)) >= 0) return;
  tree.upos[word] = "NOUN";
  tree.xpos[word] = "NNS";
  move(tree, before, word, "compound");
  for (let at = 0; at < tree.heads.length; at++) {
    if (at < before && tree.heads[at] === before && /^(?:nummod|det|amod)$/.test(tree.relations[at]!))
      tree.heads[at] = word;
    if (at > word && tree.heads[at] === word) tree.heads[at] = tree.heads[word]!;
  }
}

/** "handing over 29 others": "over" belongs to the handing, and does not make them more than 29. */
export function handOver(tree: Open, over: number): void {
  const verb = over - 1;
  if (
    tree.forms[over] !== "over" ||
    !/^(?:hand|turn)(?:s|ed|ing)?$/.test(tree.forms[verb] ?? "") ||
    !isVerb(tree, verb)
  )
    return;
  if (tree.heads[over] !== verb) move(tree, over, verb, "compound:prt");
}

/** "According to court documents, they fled", the court taken for a verb: what stands behind "to" is a phrase. */
export function accordingTo(tree: Open, at: number): void {
  const [to, first] = [at + 1, at + 2];
  if (!/^according$/i.test(tree.forms[at]!) || tree.forms[to] !== "to") return;
  accordingToNoun(tree, tree.heads[at]!);
  if (tree.xpos[first] !== "VB") return;
  const noun = find(tree, first, (o) => o === first + 1 && tree.relations[o] === "obj" && isNoun(tree, o));
  if (noun < 0) return;
  const host = tree.heads[at]!;
  tree.upos[first] = "NOUN";
  tree.xpos[first] = "NN";
  for (let o = 0; o < tree.heads.length; o++) if (tree.heads[o] === at || tree.heads[o] === first) tree.heads[o] = noun;
  move(tree, first, noun, "compound");
  move(tree, noun, host, host < 0 ? "root" : "obl");
  move(tree, at, noun, "case");
  move(tree, to, at, "fixed");
}

/** "have widened their trade, according to Ana Ruiz": what it is told by belongs to the deed, and to no noun of it. */
function accordingToNoun(tree: Open, source: number): void {
  if (source < 0 || tree.relations[source] !== "nmod") return;
  let verb = tree.heads[source]!;
  for (
    let steps = 0;
    steps < 6 &&
    verb >= 0 &&
    isNoun(tree, verb) &&
    /^(?:obj|obl|nmod|conj|appos|flat|nsubj)/.test(tree.relations[verb]!);
    steps++
  )
    verb = tree.heads[verb]!;
  if (verb >= 0 && !isNoun(tree, verb)) move(tree, source, verb, "obl");
}

/** What reports and rumours are called that are not so, or are. */
export const UNTRUE = /^(?:wrong|false|untrue|true|baseless|unfounded|mistaken|incorrect|premature)$/;

const CALLS = /^call(?:s|ed|ing)?$/;

/** The verb that a noun is the object of, or some noun above it; -1 for none. */
function verbOver(tree: Open, noun: number): number {
  let at = noun;
  while (tree.relations[at] === "nmod" && tree.heads[at]! < at) at = tree.heads[at]!;
  return tree.relations[at] === "obj" ? tree.heads[at]! : -1;
}

/** "called rumours of his escape false": what they are called is no noun, and the capture no part of it. */
export function calledFalse(tree: Open, word: number): void {
  const noun = word - 1;
  if (!UNTRUE.test(tree.forms[word]!) || noun < 1) return;
  if (tree.upos[word] === "ADJ" && tree.relations[word] === "amod" && tree.heads[word] === noun) {
    const called = verbOver(tree, noun);
    if (called >= 0 && CALLS.test(tree.forms[called]!)) move(tree, word, called, "xcomp");
    return;
  }
  if (tree.upos[word] !== "NOUN") return;
  const reports = tree.heads[word]!;
  const verb = reports < 0 ? -1 : tree.heads[reports]!;
  if (verb < 0 || tree.relations[reports] !== "obj" || !CALLS.test(tree.forms[verb]!)) return;
  if (tree.relations[word] !== "nmod" || tree.heads[noun] !== word || !isNoun(tree, noun)) return;
  for (let at = reports + 1; at < noun; at++) if (tree.heads[at] === word) tree.heads[at] = noun;
  tree.upos[word] = "ADJ";
  tree.xpos[word] = "JJ";
  move(tree, noun, reports, "nmod");
  move(tree, word, verb, "xcomp");
}

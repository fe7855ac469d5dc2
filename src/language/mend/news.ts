import { find, isNoun, isVerb, move, type Open } from "./tree.ts";

export const SPOKEN = /^(?:said|says|say|told|added|announced|wrote|argued|warned|noted|stated|insisted|reported)$/i;
const TITLE_WORD =
  /^(?:Mayor|Governor|Gov|Gov\.|Senator|Sen|Sen\.|Rep|Rep\.|Congressman|Congresswoman|Councilman|Sheriff|President|Prosecutor|Minister|Secretary|Bishop|Archbishop|Judge|Chief)$/;
const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** A finite verb without an auxiliary of its own: "said", "opened". */
const isFinite = (tree: Open, at: number): boolean =>
  /^VB[DZP]$/.test(tree.xpos[at]!) && find(tree, at, (a) => /^aux/.test(tree.relations[a]!)) < 0;

/** "Ruiz said it should be released but said little more": what has a tense of its own goes on with what has one too. */
export function finiteConjunct(tree: Open, verb: number): void {
  let above = tree.heads[verb]!;
  if (tree.relations[verb] !== "conj" || tree.xpos[verb] !== "VBD" || !SPOKEN.test(tree.forms[verb]!) || above < 0)
    return;
  if (find(tree, verb, (at) => tree.relations[at]!.startsWith("nsubj") && at < verb) >= 0) return;
  if (find(tree, verb, (at) => tree.relations[at] === "cc" && at < verb) < 0 || isFinite(tree, above)) return;
  for (let steps = 0; above >= 0 && steps < 6; steps++) {
    if (isVerb(tree, above) && tree.xpos[above] === "VBD" && SPOKEN.test(tree.forms[above]!)) {
      move(tree, verb, above, "conj");
      return;
    }
    above = tree.heads[above]!;
  }
}

/** "Springfield Mayor Ana Ruiz said": the town and the title describe the name, which is the head. */
export function placeTitleName(tree: Open, town: number): void {
  const title = town + 1;
  const name = title + 1;
  if (tree.upos[town] !== "PROPN" || !TITLE_WORD.test(tree.forms[title] ?? "") || tree.upos[name] !== "PROPN") return;
  if (tree.heads[title] !== town || tree.heads[name] !== town || tree.relations[name] !== "flat") return;
  move(tree, name, tree.heads[town]!, tree.relations[town]!);
  for (let at = 0; at < tree.heads.length; at++) if (at !== name && tree.heads[at] === town) tree.heads[at] = name;
  move(tree, title, name, "nmod:desc");
  move(tree, town, title, "compound");
}

/**
 * "the footage released Friday by the family did not show it": of two verbs behind one noun without "and", the first,
 * with who did it behind "by", describes the noun.
 */
export function releasedBy(tree: Open, verb: number): void {
  const main = tree.heads[verb]!;
  if (tree.relations[verb] !== "advcl" || !/^VB[DN]$/.test(tree.xpos[verb]!) || main < verb || !isVerb(tree, main))
    return;
  const noun = find(tree, verb, (at) => at < verb && tree.relations[at]!.startsWith("nsubj"));
  if (noun !== verb - 1 || !isNoun(tree, noun)) return;
  if (find(tree, main, (at) => tree.relations[at]!.startsWith("nsubj")) >= 0) return;
  const doer = find(tree, verb, (at) => at > verb && tree.relations[at]!.startsWith("obl"));
  const by = find(tree, verb, (at) => at > verb && find(tree, at, (a) => /^by$/i.test(tree.forms[a]!)) >= 0);
  if (doer < 0 || by < 0 || find(tree, verb, (at) => /^(?:obj|aux|punct)/.test(tree.relations[at]!)) >= 0) return;
  const passive = find(tree, main, (at) => tree.relations[at] === "aux:pass") >= 0;
  move(tree, noun, main, passive ? "nsubj:pass" : "nsubj");
  move(tree, verb, noun, "acl");
  tree.xpos[verb] = "VBN";
  for (let at = 0; at < noun; at++) if (tree.heads[at] === verb) tree.heads[at] = main;
}

/** "called Friday for a truce": the day is not what was called. */
export function dayObject(tree: Open, day: number): void {
  if (tree.relations[day] === "obj" && WEEKDAY.test(tree.forms[day]!) && tree.heads[day] === day - 1)
    tree.relations[day] = "obl:unmarked";
}

/** "Paz watched it on Thursday, his lawyers said": what stands before who says it is what is said. */
export function saidAtEnd(tree: Open, said: number): void {
  if (tree.heads[said] !== -1 || !SPOKEN.test(tree.forms[said]!)) return;
  const who = find(tree, said, (at) => at < said && tree.relations[at] === "nsubj");
  if (who < 0) return;
  const told = find(tree, said, (at) => at < who && tree.relations[at] === "advcl" && isFinite(tree, at));
  if (told < 0 || find(tree, told, (at) => tree.relations[at] === "mark") >= 0) return;
  if (find(tree, told, (at) => at < told && tree.relations[at]!.startsWith("nsubj")) < 0) return;
  let first = who;
  while (first > told && tree.forms[first - 1] !== ",") first--;
  // "When he fled, neighbours said, he was armed": more is said behind it.
  if (first > told && find(tree, said, (at) => at > said && tree.relations[at] === "ccomp") < 0)
    tree.relations[told] = "ccomp";
}

/**
 * "In the absence of radar to find tunnels, officials worked with farmers": behind the comma stands the sentence's own
 * verb with its subject; the infinitive before it says what the radar is for.
 */
export function infinitiveRoot(tree: Open): void {
  const root = tree.heads.indexOf(-1);
  if (root < 3 || tree.xpos[root] !== "VB" || tree.forms[root - 1]?.toLowerCase() !== "to") return;
  if (!isNoun(tree, root - 2) || find(tree, root, (at) => tree.relations[at]!.startsWith("nsubj")) >= 0) return;
  const main = find(
    tree,
    root,
    (at) => at > root && isVerb(tree, at) && /^(?:advcl|ccomp|parataxis|conj)$/.test(tree.relations[at]!),
  );
  const subject = main < 0 ? -1 : find(tree, main, (at) => at < main && tree.relations[at]!.startsWith("nsubj"));
  if (subject < root || find(tree, main, (at) => /^(?:mark|cc)$/.test(tree.relations[at]!)) >= 0) return;
  if (!tree.forms.slice(root, subject).includes(",")) return;
  const front = find(tree, root, (at) => at < root - 2 && tree.relations[at]!.startsWith("obl"));
  if (front < 0) return;
  move(tree, main, -1, "root");
  for (let at = 0; at < tree.heads.length; at++)
    if (tree.heads[at] === root && (at <= root - 2 || at > main || tree.forms[at] === ",")) tree.heads[at] = main;
  move(tree, root, root - 2, "acl");
}

/** Verbs that make, let or ask their object do what the infinitive behind it says. */
const MAKES =
  /^(?:prompt|forc|lead|led|push|driv|drov|urg|press|compell?|caus|allow|enabl|order|pressur|persuad|convinc|encourag|requir|permitt?|invit|instruct|direct|spur|oblig|ask|tell|told)(?:s|es|e|ed|red|ing|ring)?$/i;

/** "prompting the army to close the road": the army closes it, and it is no purpose of whoever prompted. */
export function madeTo(tree: Open, verb: number): void {
  const maker = tree.heads[verb]!;
  if (tree.xpos[verb] !== "VB" || tree.relations[verb] !== "advcl" || maker < 0 || maker > verb) return;
  if (!MAKES.test(tree.forms[maker]!) || find(tree, verb, (at) => tree.relations[at]!.startsWith("nsubj")) >= 0) return;
  const to = find(tree, verb, (at) => tree.relations[at] === "mark" && /^to$/i.test(tree.forms[at]!));
  const made = find(tree, maker, (at) => at > maker && at < to && tree.relations[at] === "obj");
  if (to < 0 || made < 0 || /^in$/i.test(tree.forms[to - 1]!)) return;
  for (let at = made + 1; at < to; at++) if (tree.upos[at] === "PUNCT" || isVerb(tree, at)) return;
  tree.relations[verb] = "xcomp";
}

/** Participles that are nouns as well. */
export const NOUN_TOO = /^shot$/;

/** "The mayor was shot": without an article the word behind "was" is the participle, and no noun. */
export function wasShot(tree: Open, shot: number): void {
  if (
    !NOUN_TOO.test(tree.forms[shot]!) ||
    tree.xpos[shot] !== "NN" ||
    find(tree, shot, (at) => /^(?:det|amod|nmod:poss|case|nummod)$/.test(tree.relations[at]!)) >= 0
  )
    return;
  const be = find(tree, shot, (at) => tree.relations[at] === "cop" && at < shot);
  if (be < 0 || !/^(?:was|were|been|is|are|being)$/i.test(tree.forms[be]!)) return;
  const subject = find(tree, shot, (at) => at < be && tree.relations[at] === "nsubj");
  if (subject < 0) return;
  tree.upos[shot] = "VERB";
  tree.xpos[shot] = "VBN";
  tree.relations[be] = "aux:pass";
  tree.relations[subject] = "nsubj:pass";
  for (let at = shot + 1; at < tree.heads.length; at++)
    if (tree.heads[at] === shot && tree.relations[at] === "nmod") tree.relations[at] = "obl";
}

import { DATE, begin, find, isNoun, isVerb, move, nameEndingAt, type Open } from "./tree.ts";

const own = (tree: Open, head: number, relation: RegExp): number =>
  find(tree, head, (at) => relation.test(tree.relations[at]!));

/** "The plan is cheap, but it may fail": a clause behind "but" with no mark of its own is joined, and no circumstance. */
export function joinedClause(tree: Open, verb: number): void {
  const head = tree.heads[verb]!;
  if (tree.relations[verb] !== "advcl" || head < 0 || head > verb || besideObject(tree, verb)) return;
  const and = find(tree, verb, (at) => at < verb && tree.relations[at] === "cc");
  if (and < 0 || !/^(?:and|but)$/i.test(tree.forms[and]!) || tree.forms[and - 1] !== ",") return;
  if (own(tree, verb, /^mark$/) >= 0 || own(tree, verb, /^nsubj/) < and) return;
  tree.relations[verb] = "conj";
}

/** "Troops caught up with Paz, and the founder died": whom they caught up with is no part of the second clause. */
function besideObject(tree: Open, verb: number): boolean {
  const subject = own(tree, verb, /^nsubj/);
  const mark = own(tree, verb, /^mark$/);
  if (mark < 1 || subject < mark || !/^(?:with|to|on|at|for)$/i.test(tree.forms[mark]!)) return false;
  const noun = find(tree, verb, (at) => at > mark && at < subject && tree.relations[at] === "obl" && isNoun(tree, at));
  const and = begin(tree, subject);
  if (noun < 0 || begin(tree, noun) !== mark + 1 || !/^(?:and|but)$/.test(tree.forms[and]!)) return false;
  if (tree.forms[and - 1] !== ",") return false;
  move(tree, noun, tree.heads[verb]!, "obl");
  move(tree, mark, noun, "case");
  move(tree, and, verb, "cc");
  tree.relations[verb] = "conj";
  return true;
}

/** "The toll fell, says the union, but only because soldiers killed 29 men": what "because" opens describes no noun. */
export function becauseClause(tree: Open, verb: number): void {
  if (tree.relations[verb] !== "acl:relcl") return;
  const mark = own(tree, verb, /^mark$/);
  if (mark < 0 || !/^(?:because|although|though|unless)$/i.test(tree.forms[mark]!)) return;
  let above = tree.heads[verb]!;
  for (let steps = 0; steps < 6 && above >= 0 && !isVerb(tree, above); steps++) above = tree.heads[above]!;
  if (above < 0 || above > mark || !isVerb(tree, above)) return;
  // What is said comes before "says": the reason is of what is said.
  move(tree, verb, above, own(tree, above, /^ccomp$/) >= 0 ? "parataxis" : "advcl");
}

/** "a count by the newspaper La Voz": a name right behind a noun is the noun's, and not of what stands above it. */
export function besideName(tree: Open, name: number): void {
  const noun = begin(tree, name) - 1;
  const head = tree.heads[name]!;
  if (tree.relations[name] !== "appos" || tree.upos[name] !== "PROPN" || head >= noun || noun < 1) return;
  if (tree.upos[noun] !== "NOUN" || tree.heads[noun] !== head || tree.relations[noun] !== "nmod") return;
  tree.heads[name] = noun;
}

/** "Killing or capturing a boss changes little": what is joined to a deed in -ing is one. */
export function gerundPair(tree: Open, word: number): void {
  if (tree.xpos[word] !== "NN" || !/..ing$/i.test(tree.forms[word]!)) return;
  const second = find(tree, word, (at) => at === word + 2 && tree.relations[at] === "conj" && tree.xpos[at] === "VBG");
  if (second < 0 || find(tree, word, (at) => at < word) >= 0) return;
  if (find(tree, second, (at) => at > second && tree.relations[at] === "obj") < 0) return;
  tree.upos[word] = "VERB";
  tree.xpos[word] = "VBG";
  if (tree.relations[word] === "nsubj") tree.relations[word] = "csubj";
}

/** "and four people, among them a nurse, were killed": the four were, whoever is named beside them. */
export function amongThem(tree: Open, among: number): void {
  const whole = among - 2;
  if (!/^(?:among|including)$/i.test(tree.forms[among]!) || tree.forms[among - 1] !== "," || whole < 0) return;
  const verb = tree.forms.findIndex((_, at) => at > among && isVerb(tree, at));
  const part = verb < 0 ? -1 : find(tree, verb, (at) => at > among && at < verb && /^nsubj/.test(tree.relations[at]!));
  if (part < 0 || !isNoun(tree, whole) || tree.forms.slice(among, part).includes(",")) return;
  const comma = tree.forms.indexOf(",", part);
  if (comma < 0 || comma > verb || tree.heads[whole] === verb) return;
  const first = begin(tree, whole);
  if (!/^(?:and|but|that)$/i.test(tree.forms[first]!) && first > 0) return;
  for (let at = 0; at < tree.heads.length; at++)
    if (at < among && tree.relations[at] === "cc" && tree.heads[at] === whole) tree.heads[at] = verb;
  move(tree, whole, verb, tree.relations[part]!);
  const [relation, place] = tree.forms[among] === "among" ? ["dep", among + 1] : ["nmod", part];
  move(tree, part, whole, relation);
  if (place < part) move(tree, place, whole, "dep");
  move(tree, among, place, "case");
}

/** What is set, due or likely to happen. */
export const BOUND = /^(?:set|poised|due|likely|unlikely|bound|about|going|expected|ready)$/i;

/** "Prices are set to double by May": what stands behind "to" is what they will do, though the word is an adjective too. */
export function setTo(tree: Open, to: number): void {
  const [set, verb] = [to - 1, to + 1];
  if (!BOUND.test(tree.forms[set] ?? "") || tree.forms[to] !== "to" || tree.heads[to] !== verb) return;
  if (tree.upos[verb] !== "ADJ" || tree.heads[verb] !== set || tree.relations[verb] !== "obl") return;
  tree.upos[verb] = "VERB";
  tree.xpos[verb] = "VB";
  tree.upos[to] = "PART";
  tree.xpos[to] = "TO";
  move(tree, to, verb, "mark");
  move(tree, verb, set, "xcomp");
  for (let at = verb + 1; at < tree.heads.length; at++)
    if (tree.heads[at] === set && tree.relations[at] === "obl") tree.heads[at] = verb;
  if (!/^(?:set|poised|expected)$/i.test(tree.forms[set]!)) return;
  tree.upos[set] = "VERB";
  tree.xpos[set] = "VBN";
  for (let at = 0; at < set; at++) {
    if (tree.heads[at] !== set) continue;
    if (tree.relations[at] === "cop") tree.relations[at] = "aux:pass";
    else if (tree.relations[at] === "nsubj") tree.relations[at] = "nsubj:pass";
  }
}

/** "It will shut, whatever its envoys say": before a possessor or an article the word stands for what they say. */
export function whateverTheySay(tree: Open, word: number): void {
  const noun = tree.heads[word]!;
  const verb = tree.heads[noun] ?? -1;
  if (tree.relations[word] !== "det" || verb < noun || !isVerb(tree, verb)) return;
  if (!/^(?:DT|PRP\$)$/.test(tree.xpos[word + 1]!) || !/^nsubj/.test(tree.relations[noun]!)) return;
  tree.upos[word] = "PRON";
  tree.xpos[word] = "WP";
  move(tree, word, verb, "obj");
  if (tree.relations[verb] === "parataxis") tree.relations[verb] = "advcl";
}

/** "the worst attack since 2019, when 15 died": what was when is no description of the attack. */
export function whenOfTime(tree: Open, when: number): void {
  const verb = tree.heads[when]!;
  const time = when - 2;
  if (tree.forms[when - 1] !== "," || time < 1 || verb < when || tree.relations[verb] !== "acl:relcl") return;
  if (DATE.test(tree.forms[time]!) && tree.heads[verb] === tree.heads[time]) tree.relations[verb] = "advcl";
}

/** "in the absence of radar to find tunnels": what is wanting has no end of its own; what it is wanting for does. */
export function absenceOf(tree: Open, doing: number): void {
  const want = tree.heads[doing]!;
  if (tree.relations[doing] !== "acl" || want < 0 || !/^(?:absence|lack|shortage|want)$/i.test(tree.forms[want]!))
    return;
  const what = find(tree, want, (at) => at > want && at < doing && tree.relations[at] === "nmod");
  if (what >= 0 && own(tree, doing, /^mark$/) === what + 1) tree.heads[doing] = what;
}

/** "denied the raid on the port", "found links between mayors and a gang": whom a blow or bond is for belongs to it. */
export function blowOn(tree: Open, on: number): void {
  const [blow, target] = [on - 1, tree.heads[on]!];
  if (!/^(?:on|against|between)$/.test(tree.forms[on]!) || tree.relations[target] !== "obl" || target < on) return;
  if (!BLOWS.test(tree.forms[blow]!) || tree.relations[blow] !== "obj" || tree.heads[blow] !== tree.heads[target])
    return;
  if (DATE.test(tree.forms[on + 1]!)) return;
  move(tree, target, blow, "nmod");
}

/** Blows that fall on somebody or something, and bonds. */
export const BLOWS =
  /^(?:raid|attack|assault|strike|crackdown|siege|ambush|offensive|ban|attempt|campaign|war|link|tie|bond|connection|alliance|pact|truce|contact|collusion|clash|talk)(?:s|es)?$/;

/** "was chief between 2018 and March 2024": the second time is joined to the first, and to nothing before it. */
export function betweenTimes(tree: Open, between: number): void {
  const [first, and, second] = [between + 1, between + 2, between + 3];
  if (!/^and$/.test(tree.forms[and] ?? "") || !DATE.test(tree.forms[first]!) || !DATE.test(tree.forms[second] ?? ""))
    return;
  if (tree.relations[second] === "conj" && tree.heads[second]! < between) tree.heads[second] = first;
}

/** "The army killed El Gato — Juan Paz Ruiz": a name right behind another and a dash is the other's, and not the army's. */
export function dashedName(tree: Open, name: number): void {
  const dash = begin(tree, name) - 1;
  if (!/^(?:—|–|--)$/.test(tree.forms[dash] ?? "") || tree.upos[name] !== "PROPN") return;
  if (!/^(?:appos|nmod|dep|parataxis|conj|obj)$/.test(tree.relations[name]!)) return;
  const other = tree.upos[dash - 1] === "PROPN" ? nameEndingAt(tree, dash - 1) : -1;
  if (other >= 0 && tree.upos[other] === "PROPN" && tree.heads[other] !== name) move(tree, name, other, "appos");
}

/** "Ana Ruiz, taking office in May facing a crisis, has …": what she faces is no second name for her. */
export function facingBehind(tree: Open, verb: number): void {
  const noun = tree.heads[verb]!;
  if (tree.forms[verb - 1] !== "," || noun < verb || !isNoun(tree, noun)) return;
  const who = tree.heads[noun]!;
  if (who < 0 || who > verb || !/^(?:list|appos|conj|dep)$/.test(tree.relations[noun]!)) return;
  const facing = find(
    tree,
    noun,
    (at) => at > verb && at < noun && tree.xpos[at] === "VBG" && tree.relations[at] === "amod",
  );
  if (facing < 0 || own(tree, noun, /^cc$/) >= 0) return;
  move(tree, verb, who, "acl");
  move(tree, facing, verb, "advcl");
  move(tree, noun, facing, "obj");
}

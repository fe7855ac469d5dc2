import { begin, find, isNoun, move, nameEndingAt, type Open } from "./tree.ts";

/** "Ruiz, an analyst in security for the institute": what follows an apposition without a comma belongs to it. */
export function afterApposition(tree: Open, at: number): void {
  const head = tree.heads[at]!;
  if (tree.relations[at] !== "nmod" || head < 0 || head > at) return;
  const appos = find(tree, head, (a) => a > head && a < at && tree.relations[a] === "appos");
  if (appos < 0) return;
  for (let between = appos + 1; between < at; between++)
    if (tree.forms[between] === "," || tree.forms[between] === ")") return;
  tree.heads[at] = appos;
}

const OFFICE =
  /^(?:Secretary|Minister|President|Governor|Mayor|Director|Chief|Head|Commissioner|Prosecutor|Attorney|Ambassador|Commander|Chairman|Chairwoman|Spokesman|Spokeswoman|Undersecretary|Administrator|Senator|Judge)$/;

/** "the police chief, Ana Ruiz, said": a name after a comma without any "and" is an apposition. */
export function looseName(tree: Open, at: number): void {
  const head = tree.heads[at]!;
  if (tree.relations[at] !== "conj" || tree.upos[at] !== "PROPN" || head < 0) return;
  // "The Secretary of Security, Juan Paz, said"
  if (tree.upos[head] !== "NOUN" && !(tree.upos[head] === "PROPN" && OFFICE.test(tree.forms[head]!))) return;
  const start = begin(tree, at);
  if (tree.forms[start - 1] !== "," || tree.heads.some((h, a) => h === at && tree.relations[a] === "cc")) return;
  // A list goes on after the name: "governors, Ruiz and two aides".
  if (tree.heads.some((h, a) => h === head && a > at && tree.relations[a] === "conj")) return;
  move(tree, at, head, "appos");
}

const CALLED =
  /^(?:known|called|dubbed|nicknamed|led|headed|based|founded|formed|backed|arrested|killed|captured|wanted)$/i;

/** "the sons of Paz, collectively known as the Juniors": a participle after a comma or dash describes the noun before it. */
export function calledAs(tree: Open, at: number): void {
  const head = tree.heads[at]!;
  if (tree.relations[at] !== "conj" || tree.xpos[at] !== "VBN" || head < 0 || !CALLED.test(tree.forms[at]!)) return;
  let before = at - 1;
  if (tree.upos[before] === "ADV") before--;
  if (before < 1 || !/^(?:,|—|–|--|\()$/.test(tree.forms[before]!)) return;
  if (find(tree, at, (a) => a < at && (tree.relations[a]!.startsWith("aux") || tree.relations[a] === "cc")) >= 0)
    return;
  const noun = isNoun(tree, head) ? head : nameEndingAt(tree, before - 1);
  if (noun >= 0 && tree.heads[noun] !== at) move(tree, at, noun, "acl");
}

const LOOSE = /^(?:obl|nmod|conj|dep|parataxis|list|appos|obl:unmarked|nmod:unmarked)$/;

/** "the Juniors (allies of Paz) and the Elders": what stands in brackets describes the noun before them. */
export function bracketed(tree: Open, open: number): void {
  if (tree.forms[open] !== "(") return;
  let close = open + 1;
  while (close < tree.forms.length && close < open + 12 && tree.forms[close] !== ")") close++;
  if (tree.forms[close] !== ")" || open === 0) return;
  let top = -1;
  for (let at = open + 1; at < close; at++) {
    if (tree.relations[at] !== "punct" && (tree.heads[at]! < open || tree.heads[at]! > close)) {
      if (top >= 0) return;
      top = at;
    }
  }
  const noun = nameEndingAt(tree, open - 1);
  // "The storms (two in a week)"
  if (top >= 0 && tree.upos[top] === "NUM" && tree.relations[top] === "nmod" && tree.heads[top] === noun)
    tree.relations[top] = "dep";
  if (top < 0 || noun < 0 || !isNoun(tree, top) || !LOOSE.test(tree.relations[top]!)) return;
  if (tree.relations[top] === "appos" && tree.heads[top]! < open && isNoun(tree, tree.heads[top]!)) return;
  if (find(tree, top, (at) => tree.relations[at] === "case" || tree.relations[at] === "cc") >= 0) return;
  for (let at = close + 1; at < tree.heads.length; at++) {
    if (tree.heads[at] === top && tree.relations[at] === "conj") tree.heads[at] = noun;
  }
  move(tree, top, noun, "appos");
}

/** Times that may be taken for a subject. */
const SPAN =
  /^(?:week|month|year|day|night|morning|evening|afternoon|weekend|summer|winter|spring|autumn|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/i;

/** "Former police officer Juan Paz called it": a bare noun before the subject's name is its title. */
export function titleBefore(tree: Open, noun: number): void {
  const name = noun + 1;
  const verb = tree.heads[noun]!;
  if (tree.upos[noun] !== "NOUN" || tree.upos[name] !== "PROPN" || verb < name || tree.heads[name] !== verb) return;
  if (!/^(?:obl|obl:unmarked|dep|nsubj)$/.test(tree.relations[noun]!) || !tree.relations[name]!.startsWith("nsubj"))
    return;
  if (SPAN.test(tree.forms[noun]!) || find(tree, noun, (at) => tree.relations[at] === "case") >= 0) return;
  move(tree, noun, name, "nmod:desc");
}

/** "the Mexican military killed": an article belongs to the subject, never to the verb, and what it stands before is a noun. */
export function strayArticle(tree: Open, article: number): void {
  const verb = tree.heads[article]!;
  if (tree.relations[article] !== "det" || verb < article || tree.upos[verb] !== "VERB") return;
  const noun = find(tree, verb, (at) => at > article && at < verb && tree.relations[at]!.startsWith("nsubj"));
  if (noun < 0 || noun - article > 4) return;
  for (let at = article; at < noun; at++) {
    if (tree.heads[at] === verb && (at === article || tree.xpos[at] === "JJ")) {
      move(tree, at, noun, at === article ? "det" : "amod");
    }
  }
  if (tree.upos[noun] === "ADJ") tree.upos[noun] = "NOUN";
}

/** Which of those before it something is, before a superlative. */
export const ORDINAL = /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/i;

/** "They would be the fifth largest employer": which largest it is, and no fifth of anything. */
export function ordinalNoun(tree: Open, ordinal: number): void {
  const noun = tree.heads[ordinal]!;
  if (!ORDINAL.test(tree.forms[ordinal]!) || tree.upos[ordinal] !== "NOUN") return;
  if (tree.xpos[ordinal + 1] !== "JJS" || noun <= ordinal + 1 || !isNoun(tree, noun)) return;
  tree.upos[ordinal] = "ADJ";
  tree.xpos[ordinal] = "JJ";
  move(tree, ordinal, ordinal + 1, "advmod");
  for (let at = Math.max(0, ordinal - 2); at < ordinal; at++) if (tree.heads[at] === ordinal) tree.heads[at] = noun;
}

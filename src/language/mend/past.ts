import { find, isNoun, isVerb, move, type Open } from "./tree.ts";

/** Past forms that are never anything else, and rare enough for a tagger to take them for nouns or prepositions. */
const PAST_ONLY =
  /^(?:swore|overran|chose|oversaw|undertook|overtook|overthrew|overcame|underwent|withdrew|withstood|forswore|forbade|forgave|foresaw|stole|tore|slew|fled|strove|fought|sought|drew|threw|flew|hid)$/;

/** Makes a word the verb over a noun that stood in its place: the noun is its object, the words before it its subject. */
function taking(tree: Open, verb: number, noun: number, subject: number): void {
  const above = tree.heads[noun]!;
  const place = above === subject ? subject : noun;
  // "gunmen overran the town, burned the station": what the subject had for a verb is the second deed.
  const second = place === subject ? tree.heads[subject]! : -1;
  const joined = second > noun && isVerb(tree, second) && tree.relations[subject]!.startsWith("nsubj");
  if (joined) {
    move(tree, verb, tree.heads[second]!, tree.relations[second]!);
    move(tree, second, verb, "conj");
  } else move(tree, verb, tree.heads[place]!, tree.relations[place]!);
  tree.upos[verb] = "VERB";
  tree.xpos[verb] = "VBD";
  move(tree, noun, verb, "obj");
  move(tree, subject, verb, "nsubj");
  for (let at = 0; at < tree.heads.length; at++) {
    if (at === verb || at === noun || at === subject) continue;
    const head = tree.heads[at]!;
    // "The crew": what stood before the subject is its own, wherever it hung.
    if (at < subject && (head === noun || head === verb)) tree.heads[at] = subject;
    else if (head === noun && at > noun && tree.relations[at] === "punct") tree.heads[at] = verb;
    else if (head === noun && at > noun && tree.relations[at] === "nmod" && !/^of$/i.test(tree.forms[noun + 1] ?? ""))
      move(tree, at, verb, "obl");
    else if (joined && head === second && at < subject) tree.heads[at] = verb;
  }
}

/** "The crew swore loyalty to a cartel", "gunmen overran the town": a past form between two nouns is the verb. */
export function pastBetween(tree: Open, verb: number): void {
  if (isVerb(tree, verb) || tree.upos[verb] === "AUX" || !PAST_ONLY.test(tree.forms[verb]!)) return;
  const noun = tree.heads[verb]!;
  const subject = verb - 1;
  if (noun <= verb || !isNoun(tree, noun) || !/^(?:compound|amod|case|mark)$/.test(tree.relations[verb]!)) return;
  if (subject < 0 || !isNoun(tree, subject)) return;
  const above = tree.heads[subject]!;
  const near = above === verb || above === noun || tree.heads[noun] === subject;
  if (!near || find(tree, noun, (at) => tree.relations[at] === "nsubj") >= 0) return;
  taking(tree, verb, noun, subject);
}

import { DATE, find, isNoun, isVerb, move, type Open } from "./tree.ts";

/** Past forms that are never anything else, and rare enough for a tagger to take them for nouns or prepositions. */
export const PAST_ONLY =
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

/** "gunmen shot dead a candidate": what stands before is who shoots, and the dead one is the object. */
export function shotDead(tree: Open, shot: number): void {
  const dead = shot + 1;
  if (!/^shot$/i.test(tree.forms[shot]!) || !/^dead$/i.test(tree.forms[dead] ?? "") || isVerb(tree, shot)) return;
  const victim = tree.heads[dead]!;
  const subject = shot - 1;
  if (victim <= dead || !isNoun(tree, victim) || subject < 0 || !isNoun(tree, subject)) return;
  if (tree.heads[subject] !== shot && tree.heads[shot] !== subject) return;
  const first = tree.heads[shot] === subject;
  if (first) move(tree, shot, tree.heads[subject]!, tree.relations[subject]!);
  tree.upos[shot] = "VERB";
  tree.xpos[shot] = "VBD";
  move(tree, subject, shot, "nsubj");
  move(tree, victim, shot, "obj");
  move(tree, dead, shot, "xcomp");
  for (let at = 0; at < subject; at++) {
    if (tree.heads[at] === subject && tree.relations[at] === "compound" && DATE.test(tree.forms[at]!))
      move(tree, at, shot, "obl");
    else if (tree.heads[at] === shot && tree.relations[at] !== "punct") tree.heads[at] = subject;
  }
  // "On Sunday gunmen": the preposition goes with its day.
  for (let at = 0; at + 1 < subject; at++)
    if (tree.relations[at] === "case" && tree.heads[at] === subject && DATE.test(tree.forms[at + 1]!))
      tree.heads[at] = at + 1;
}

/** "A jury found Juan Paz guilty": the name is whom they found so, and no part of a noun. */
export function foundGuilty(tree: Open, guilty: number): void {
  if (!/^guilty$/i.test(tree.forms[guilty]!) || tree.upos[guilty] !== "NOUN" || tree.relations[guilty] !== "obj")
    return;
  const verb = tree.heads[guilty]!;
  const whom = guilty - 1;
  if (verb < 0 || !/^f(?:ound|ind|inds|inding)$/i.test(tree.forms[verb]!) || whom <= verb || !isNoun(tree, whom))
    return;
  tree.upos[guilty] = "ADJ";
  tree.xpos[guilty] = "JJ";
  move(tree, guilty, verb, "xcomp");
  move(tree, whom, verb, "obj");
  for (let at = verb + 1; at < whom; at++) if (tree.heads[at] === guilty) tree.heads[at] = whom;
}

/** "extradited that September": when it was is not what was extradited. */
export function monthObject(tree: Open, month: number): void {
  if (tree.relations[month] !== "obj" || !DATE.test(tree.forms[month]!) || tree.upos[month] === "NUM") return;
  if (!/^(?:that|this|last|next)$/i.test(tree.forms[month - 1] ?? "")) return;
  tree.relations[month] = "obl:unmarked";
}

/** Comparatives that a tagger takes for nouns. */
export const COMPARATIVE =
  /^(?:safer|better|worse|stronger|weaker|richer|poorer|closer|nearer|clearer|larger|smaller|bigger|wiser|calmer|freer|cheaper|easier|harder|happier|quieter)$/i;

/** "The port is no safer", the word taken for a noun. */
export function noSafer(tree: Open, word: number): void {
  const no = word - 1;
  if (tree.upos[word] !== "NOUN" || !COMPARATIVE.test(tree.forms[word]!) || !/^no$/i.test(tree.forms[no] ?? "")) return;
  if (find(tree, word, (at) => tree.relations[at] === "cop") < 0 || tree.heads[no] !== word) return;
  tree.upos[word] = "ADJ";
  tree.xpos[word] = "JJR";
  tree.upos[no] = "ADV";
  tree.xpos[no] = "RB";
  tree.relations[no] = "advmod";
}

/** "the so-called Chapitos": the participle goes with the name behind it. */
export function soCalled(tree: Open, called: number): void {
  const noun = called + 1;
  if (!/^called$/i.test(tree.forms[called]!) || tree.forms[called - 1] !== "-") return;
  if (!/^so$/i.test(tree.forms[called - 2] ?? "") || noun >= tree.forms.length) return;
  let head = noun;
  while (tree.heads[head] === head + 1 && /^(?:compound|amod)$/.test(tree.relations[head]!)) head++;
  if (!isNoun(tree, head) || tree.heads[head] === called) return;
  move(tree, called, head, "amod");
  move(tree, called - 2, called, "advmod");
  move(tree, called - 1, called, "punct");
}

/** "Six men arrested for the crime were found dead": of two verbs without "and" the first describes their subject. */
export function reducedPast(tree: Open, verb: number): void {
  if (tree.xpos[verb] !== "VBD" || !/(?:ed|held|caught|taken|shot|sent|sold|made|found)$/.test(tree.forms[verb]!))
    return;
  const subject = find(tree, verb, (at) => at < verb && tree.relations[at] === "nsubj");
  if (subject < 0 || find(tree, verb, (at) => /^(?:aux|obj|xcomp|ccomp)/.test(tree.relations[at]!)) >= 0) return;
  const second = find(tree, verb, (at) => at > verb && tree.relations[at] === "conj" && isVerb(tree, at));
  if (second < 0 || find(tree, second, (at) => /^cc$|^nsubj/.test(tree.relations[at]!)) >= 0) return;
  const opens = find(tree, second, (at) => at < second && tree.relations[at]!.startsWith("aux"));
  if (opens < 0 || !/^(?:was|were|is|are|has|have|had|will)$/i.test(tree.forms[opens]!)) return;
  for (let at = verb + 1; at < opens; at++) if (tree.upos[at] === "PUNCT" || tree.upos[at] === "CCONJ") return;
  const passive = find(tree, second, (at) => tree.relations[at] === "aux:pass") >= 0;
  move(tree, second, tree.heads[verb]!, tree.relations[verb]!);
  move(tree, subject, second, passive ? "nsubj:pass" : "nsubj");
  move(tree, verb, subject, "acl");
  tree.xpos[verb] = "VBN";
  for (let at = 0; at < tree.heads.length; at++)
    if (tree.heads[at] === verb && (at < subject || tree.relations[at] === "punct")) tree.heads[at] = second;
}

/** "Ana Ruiz, who ran the lab, pleaded guilty in May": the verb was taken for an adjective, and hung in the clause before. */
export function pleaded(tree: Open, verb: number): void {
  if (!/^pleaded$/i.test(tree.forms[verb]!) || isVerb(tree, verb)) return;
  const said = tree.forms[verb + 1] === "not" ? verb + 2 : verb + 1;
  if (!/^(?:guilty|innocent)$/i.test(tree.forms[said] ?? "")) return;
  const root = tree.heads.indexOf(-1);
  // Whoever pleads stands first in the sentence, or is the subject that the clause before hangs on.
  if (root < 0 || root > verb || tree.upos[root] !== "PROPN") return;
  tree.upos[verb] = "VERB";
  tree.xpos[verb] = "VBD";
  tree.upos[said] = "ADJ";
  tree.xpos[said] = "JJ";
  for (let at = verb + 1; at < tree.heads.length; at++) {
    if (tree.heads[at] !== said && tree.heads[at] !== root) continue;
    tree.heads[at] = verb;
    if (tree.relations[at] === "nmod") tree.relations[at] = "obl";
    else if (tree.relations[at] === "nmod:unmarked") tree.relations[at] = "obl:unmarked";
  }
  move(tree, said, verb, "xcomp");
  move(tree, verb, -1, "root");
  move(tree, root, verb, "nsubj");
}

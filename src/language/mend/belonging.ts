import { begin, DATE, find, isNoun, isVerb, move, type Open } from "./tree.ts";

/** What somebody is to somebody else. */
export const KIN =
  /^(?:son|daughter|brother|sister|nephew|niece|cousin|uncle|aunt|father|mother|wife|husband|widow|stepson|godson|half-brother|brother-in-law|son-in-law|grandson|leader|founder|member|lieutenant|boss|operator|ally|associate|partner|commander|chief|deputy|officer|policeman|lawyer)$/i;

/** "caught Juan Paz, a nephew of the boss, on Monday": a phrase in commas behind a name, without preposition, says who he is. */
export function kinBehindName(tree: Open, noun: number): void {
  if (!/^(?:obl|obl:unmarked|dep|conj)$/.test(tree.relations[noun]!) || !KIN.test(tree.forms[noun]!)) return;
  let first = noun;
  while (
    first > 0 &&
    tree.heads[first - 1] === noun &&
    /^(?:det|amod|compound|nmod:poss)$/.test(tree.relations[first - 1]!)
  )
    first--;
  if (tree.forms[first - 1] !== "," || !/^(?:an?|the|his|her|their)$/i.test(tree.forms[first]!)) return;
  if (find(tree, noun, (at) => /^(?:case|cc)$/.test(tree.relations[at]!)) >= 0) return;
  let name = first - 2;
  while (name > 0 && /^(?:flat|compound)$/.test(tree.relations[name]!) && tree.heads[name]! < name)
    name = tree.heads[name]!;
  if (name < 0 || tree.upos[name] !== "PROPN" || DATE.test(tree.forms[name]!)) return;
  if (tree.heads[noun] !== tree.heads[name] || !/^(?:obj|nsubj:pass)$/.test(tree.relations[name]!)) return;
  // A list goes on behind it: "caught Paz, a nephew and two guards".
  if (find(tree, noun, (at) => at > noun && tree.relations[at] === "conj") >= 0) return;
  move(tree, noun, name, "appos");
}

const NAMES =
  /^(?:call(?:ed|s|ing)?|nam(?:e|ed|es|ing)|becom(?:e|es|ing)|became|dub(?:s|bed|bing)?|nickname[ds]?|nicknaming|remain(?:s|ed|ing)?|rename[ds]?|elect(?:ed|s)?|be|been|being|is|was|mak(?:e|es|ing)|made|stay(?:s|ed)?|label(?:s|ed|led)?|known|baptized|christened|style[ds]?|term(?:s|ed)?|let|turn(?:s|ed)?|consider(?:s|ed)?|declare[ds]?|seem(?:s|ed)?|appoint(?:s|ed)?)$/i;
/** "he had kidnapped Juan Paz": a name right behind a verb that calls nobody anything is its object. */
export function nameObject(tree: Open, name: number): void {
  const verb = tree.heads[name]!;
  if (tree.relations[name] !== "xcomp" || tree.upos[name] !== "PROPN" || verb < 0 || verb > name) return;
  if (!isVerb(tree, verb) || NAMES.test(tree.forms[verb]!)) return;
  let first = name;
  while (first > verb + 1 && tree.heads[first - 1] === name) first--;
  if (first !== verb + 1 || find(tree, verb, (at) => /^(?:i?obj|aux:pass)$/.test(tree.relations[at]!)) >= 0) return;
  if (find(tree, name, (at) => /^(?:case|mark|cop)$/.test(tree.relations[at]!)) >= 0) return;
  tree.relations[name] = "obj";
}

const INVERTED = /^(?:stand|stands|stood|sit|sits|sat|come|comes|came)$/i;

/** "On one side stand the Rojos, led by Juan Paz": led are those whose name stands before the comma. */
export function ledBehindName(tree: Open, led: number): void {
  const verb = tree.heads[led]!;
  if (tree.xpos[led] !== "VBN" || verb < 0 || verb > led || !INVERTED.test(tree.forms[verb]!)) return;
  if (!/^(?:advcl|advcl:relcl|acl|conj)$/.test(tree.relations[led]!) || tree.forms[led - 1] !== ",") return;
  if (find(tree, led, (at) => tree.relations[at] === "obl:agent") < 0) return;
  let name = led - 2;
  while (name > verb && /^(?:flat|compound)$/.test(tree.relations[name]!)) name = tree.heads[name]!;
  if (name <= verb || !isNoun(tree, name) || tree.heads[name] !== verb) return;
  if (find(tree, led, (at) => at < led && /^(?:cc|aux)/.test(tree.relations[at]!)) >= 0) return;
  move(tree, led, name, "acl");
}

/** What somebody is to somebody who is no kin. */
export const BOND =
  /^(?:ally|partner|boss|rival|associate|friend|enemy|foe|predecessor|successor|mentor|colleague|comrade|patron|superior|accomplice|protector|employer)$/i;

/** "a nephew of his old ally, Juan Paz": with the nephew left without a name, the name is the ally's. */
export function nameOfAlly(tree: Open, name: number): void {
  const kin = tree.heads[name]!;
  if (tree.relations[name] !== "appos" || tree.upos[name] !== "PROPN" || kin < 0 || !isNoun(tree, kin)) return;
  if (find(tree, kin, (at) => /^an?$/i.test(tree.forms[at]!) && at < kin) < 0) return;
  const ally = find(tree, kin, (at) => at > kin && at < name && tree.relations[at] === "nmod");
  if (ally < 0 || !BOND.test(tree.forms[ally]!) || tree.forms[ally + 1] !== "," || begin(tree, name) !== ally + 2)
    return;
  if (find(tree, ally, (at) => /^(?:his|her|their)$/i.test(tree.forms[at]!)) < 0) return;
  move(tree, name, ally, "appos");
}

/** Verbs of those in charge that are nouns, too. */
export const LEADS = /^(?:lead|head|command|control|run|rule|own|back|fund|arm|guard|supply)$/i;

/** "Her brothers lead Los Rojos": a plural before it and a name behind it make the word a verb. */
export function pluralLeads(tree: Open, word: number): void {
  if (tree.upos[word] !== "NOUN" || tree.xpos[word] !== "NN" || !LEADS.test(tree.forms[word]!)) return;
  const subject = find(tree, word, (at) => at === word - 1 && /^(?:nsubj|compound)$/.test(tree.relations[at]!));
  if (subject < 0 || !/S$/.test(tree.xpos[subject]!)) return;
  const name = find(
    tree,
    word,
    (at) => at > word && tree.upos[at] === "PROPN" && /^(?:appos|obj|flat|dep|nmod:desc)$/.test(tree.relations[at]!),
  );
  if (name < 0 || begin(tree, name) !== word + 1) return;
  if (find(tree, word, (at) => /^(?:case|det|cop)$/.test(tree.relations[at]!)) >= 0 || tree.heads[word]! >= 0) return;
  tree.upos[word] = "VERB";
  tree.xpos[word] = "VBP";
  move(tree, subject, word, "nsubj");
  move(tree, name, word, "obj");
}

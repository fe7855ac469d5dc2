import { find, isNoun, isVerb, move, nameEndingAt, type Open } from "./tree.ts";

const SAY =
  /^(?:say|says|said|believe|believes|believed|allege|alleged|claim|claimed|suspect|suspected|think|thought)$/i;
/** Longest phrase for who says it, in tokens. */
const LONGEST = 5;

/** The last token of the noun phrase that begins at a token, or -1. */
function phraseEnd({ upos, forms }: Open, from: number): number {
  let at = from;
  while (at < forms.length && at - from < LONGEST && /^(?:DET|ADJ|NUM|NOUN|PROPN)$/.test(upos[at]!)) {
    if (SAY.test(forms[at + 1] ?? "") && /^(?:NOUN|PROPN)$/.test(upos[at]!)) return at;
    at++;
  }
  return -1;
}

/** The verb of what is said, right behind the word of saying; its auxiliaries come first. */
function toldVerb(tree: Open, from: number): number {
  for (let at = from; at < from + 4 && at < tree.forms.length; at++) {
    if (tree.upos[at] === "AUX" || tree.upos[at] === "ADV" || tree.upos[at] === "PART") continue;
    if (isVerb(tree, at)) return /^VB[DZPN]?$/.test(tree.xpos[at]!) ? at : -1;
    // "believe operates in 50 states", the verb taken for a plural
    return at === from && tree.xpos[at] === "NNS" && /[^s]s$/.test(tree.forms[at]!) ? at : -1;
  }
  return -1;
}

/** "Paz, who officials say leads the gang, fled": officials say it, Paz leads, and Paz fled. */
export function relativeSaying(tree: Open, who: number): void {
  if (!/^(?:who|which)$/i.test(tree.forms[who]!) || who < 1) return;
  const comma = tree.forms[who - 1] === ",";
  const noun = nameEndingAt(tree, comma ? who - 2 : who - 1);
  const source = phraseEnd(tree, who + 1);
  const say = source + 1;
  const told = source < 0 ? -1 : toldVerb(tree, say + 1);
  if (noun < 0 || told < 0) return;
  let main = -1;
  if (tree.heads[say]! < 0 || tree.heads[told]! < 0) {
    const closing = comma ? tree.forms.indexOf(",", told) : told;
    const finite = (at: number): boolean =>
      isVerb(tree, at) &&
      (/^VB[DZP]$/.test(tree.xpos[at]!) || find(tree, at, (aux) => tree.relations[aux]!.startsWith("aux")) >= 0);
    // "The man who prosecutors say killed her was freed": taken for what she was, if anything.
    const hangs = (at: number): boolean =>
      comma || tree.heads[at] === say || tree.heads[at] === told || tree.relations[at] === "acl:relcl";
    main = closing < 0 ? -1 : tree.forms.findIndex((_, at) => at > closing && finite(at) && hangs(at));
    if (main < 0) return;
  }
  if (isNoun(tree, told)) {
    tree.upos[told] = "VERB";
    tree.xpos[told] = "VBZ";
    for (let at = told + 1; at < tree.forms.length; at++)
      if (tree.heads[at] === told && tree.relations[at] === "nmod") tree.relations[at] = "obl";
  }
  if (main >= 0) {
    move(tree, main, -1, "root");
    for (let at = 0; at < tree.forms.length; at++)
      if (tree.heads[at] === say && (at < who || at > main)) tree.heads[at] = main;
    move(tree, noun, main, find(tree, main, (at) => tree.relations[at] === "aux:pass") < 0 ? "nsubj" : "nsubj:pass");
  }
  move(tree, say, noun, "acl:relcl");
  move(tree, source, say, "nsubj");
  move(tree, told, say, "ccomp");
  move(tree, who, told, "nsubj");
  for (let at = who + 1; at < source; at++)
    if (tree.heads[at]! > source || tree.heads[at]! < who) tree.heads[at] = source;
}

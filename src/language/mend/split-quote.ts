import { find, isVerb, move, type Open } from "./tree.ts";

const QUOTE = /^["“”]$/;
const SPEAKS =
  /^(?:sa(?:id|ys?)|adds?|added|warn(?:s|ed)|insist(?:s|ed)|told|tells|argue[sd]|claim(?:s|ed)|recall(?:s|ed)|explain(?:s|ed)|note[sd]|admit(?:s|ted)|wrote|writes|conclude[sd]|repl(?:ies|ied)|complain(?:s|ed)|declare[sd]|announce[sd]|state[sd]|acknowledge[sd]|concede[sd]|boast(?:s|ed))$/;
/** Tokens of a subject that is quoted before its speaker. */
const LONGEST = 12;

/** The token of a stretch whose head lies outside it, marks left out; -1 when there are several or none. */
function topOf(tree: Open, from: number, to: number): number {
  let top = -1;
  for (let at = from; at < to; at++) {
    const head = tree.heads[at]!;
    if ((head >= from && head < to) || tree.relations[at] === "punct") continue;
    if (top >= 0) return -1;
    top = at;
  }
  return top;
}

/**
 * "“The cartel,” said the governor, “has killed nine judges.”": who did it stands before the speaker, who only steps
 * between a subject and its verb.
 */
export function splitQuote(tree: Open): void {
  const { forms } = tree;
  const open = forms.findIndex((form) => QUOTE.test(form));
  const close = forms.findIndex((form, at) => at > open + 1 && QUOTE.test(form));
  const again = forms.findIndex((form, at) => at > close + 1 && QUOTE.test(form));
  if (open < 0 || close < 0 || again < 0 || close - open > LONGEST) return;
  if (forms[close - 1] !== "," || forms[again - 1] !== ",") return;
  const behind = again + 1;
  // The second piece opens with its verb: "has killed", "will not stand", "no longer pays".
  let opener = behind;
  while (opener < behind + 3 && (tree.upos[opener] === "ADV" || /^(?:no|longer)$/.test(forms[opener]!))) opener++;
  if (!/^(?:VB[DPZ]|MD)$/.test(tree.xpos[opener] ?? "")) return;
  for (let at = open + 1; at < close; at++) if (/^(?:VERB|AUX|SCONJ)$/.test(tree.upos[at]!)) return;
  const subject = topOf(tree, open + 1, close - 1);
  if (subject < 0 || !/^(?:NOUN|PROPN|PRON|NUM)$/.test(tree.upos[subject]!)) return;
  // "“In May,” she said, “came the raid.”"
  if (find(tree, subject, (at) => tree.relations[at] === "case" && tree.xpos[at] !== "POS") >= 0) return;
  let says = close + 1;
  while (says < again && !(isVerb(tree, says) && SPEAKS.test(forms[says]!))) says++;
  if (says === again || (tree.heads[says]! >= 0 && tree.heads[says]! < behind)) return;
  // The predicate of the second piece: what the verb in front is, or carries.
  let verb = opener;
  for (let steps = 0; steps < 4 && /^(?:aux|aux:pass|cop)$/.test(tree.relations[verb]!); steps++)
    verb = tree.heads[verb]!;
  if (verb < opener || find(tree, verb, (at) => at > again && /^(?:nsubj|csubj|expl)/.test(tree.relations[at]!)) >= 0)
    return;
  const speaker = find(tree, verb, (at) => at > close && at < again && tree.relations[at]!.startsWith("nsubj"));
  if (tree.heads[says] === -1) move(tree, verb, -1, "root");
  else if (tree.heads[verb]! >= 0) return;
  for (let at = 0; at < forms.length; at++) {
    if (tree.heads[at] === says && (at > again || at < close) && at !== verb) tree.heads[at] = verb;
  }
  if (speaker >= 0) move(tree, speaker, says, "nsubj");
  move(tree, says, verb, "parataxis");
  const passive = find(tree, verb, (at) => tree.relations[at] === "aux:pass") >= 0;
  move(tree, subject, verb, passive ? "nsubj:pass" : "nsubj");
}

import { begin, find, isVerb, move, type Open } from "./tree.ts";

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

/** Verbs that close a sentence behind whoever tells it. */
export const CLOSING =
  /^(?:said|says|say|found|showed|added|announced|wrote|argued|warned|noted|stated|insisted|reported|claimed|concluded|estimated)$/i;

/** "The clan sells rifles, the army said.": what stands before the comma hangs on no word behind it, and is what is said. */
export function speakerAtEnd(tree: Open, said: number): void {
  if (!CLOSING.test(tree.forms[said]!) || !isVerb(tree, said) || said !== tree.forms.length - 2) return;
  const who = tree.heads.findLastIndex(
    (head, at) => head === said && at < said && tree.relations[at]!.startsWith("nsubj"),
  );
  const comma = who < 0 ? -1 : begin(tree, who) - 1;
  if (comma < 3 || tree.forms[comma] !== ",") return;
  const root = tree.heads.indexOf(-1);
  if (root > comma || tree.heads[said] !== root || !/^(?:advcl|parataxis|conj|ccomp)$/.test(tree.relations[said]!))
    return;
  if (find(tree, root, (at) => at < root && tree.relations[at]!.startsWith("nsubj")) < 0) return;
  if (!isVerb(tree, root) && find(tree, root, (at) => tree.relations[at] === "cop") < 0) return;
  if (find(tree, said, (at) => /^(?:mark|cc|aux)/.test(tree.relations[at]!)) >= 0) return;
  const strays = tree.forms.flatMap((_, at) => (at < comma && tree.heads[at] === said ? [at] : []));
  if (strays.length === 0) return;
  for (const at of strays)
    move(tree, at, root, tree.relations[at]!.startsWith("nsubj") && at > root ? "obj" : tree.relations[at]!);
  move(tree, said, -1, "root");
  move(tree, root, said, "ccomp");
  move(tree, said + 1, said, "punct");
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

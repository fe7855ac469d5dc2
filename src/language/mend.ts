import type { TaggedTree } from "./engine.ts";

/** A tree whose heads and relations may still move. */
interface Open {
  readonly forms: readonly string[];
  readonly upos: string[];
  readonly xpos: readonly string[];
  readonly heads: Int32Array;
  readonly relations: string[];
}

const DATE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:1[5-9]|20)\d\d)$/;

const isVerb = (tree: Open, at: number): boolean => tree.upos[at] === "VERB";
const isNoun = (tree: Open, at: number): boolean => tree.upos[at] === "NOUN" || tree.upos[at] === "PROPN";
const move = (tree: Open, at: number, head: number, relation: string): void => {
  tree.heads[at] = head;
  tree.relations[at] = relation;
};

function find(tree: Open, head: number, test: (at: number) => boolean): number {
  for (let at = 0; at < tree.heads.length; at++) if (tree.heads[at] === head && test(at)) return at;
  return -1;
}
/** The leftmost token of the unbroken run of dependents that ends at a noun. */
function begin(tree: Open, noun: number): number {
  let at = noun;
  while (at > 0 && tree.heads[at - 1]! >= at && tree.heads[at - 1]! <= noun && tree.relations[at - 1] !== "punct") at--;
  return at;
}

/** "Ruiz has further granted it": the subject is the verb's, not the auxiliary's. */
function auxiliarySubject(tree: Open, at: number): void {
  const aux = tree.heads[at]!;
  if (aux < at || !tree.relations[at]!.startsWith("nsubj") || !tree.relations[aux]!.startsWith("aux")) return;
  const verb = tree.heads[aux]!;
  if (verb < aux || !/^VB[NG]?$/.test(tree.xpos[verb]!)) return;
  if (find(tree, verb, (other) => tree.relations[other]!.startsWith("nsubj")) < 0) tree.heads[at] = verb;
}

/** "In 2015, gunmen used rockets": the date is no root; the verb after it is. */
function datedRoot(tree: Open): void {
  const root = tree.heads.indexOf(-1);
  if (root < 0 || root > 4 || !DATE.test(tree.forms[root]!) || tree.forms[root + 1] !== ",") return;
  const first = find(tree, root, (at) => at > root && (isNoun(tree, at) || isVerb(tree, at)));
  if (first < 0) return;
  const verb = isVerb(tree, first)
    ? first
    : find(tree, first, (at) => at > first && isVerb(tree, at) && tree.relations[at] === "acl");
  if (verb < 0) return;
  if (verb !== first)
    move(tree, first, verb, find(tree, verb, (at) => tree.relations[at] === "aux:pass") < 0 ? "nsubj" : "nsubj:pass");
  for (let at = 0; at < tree.heads.length; at++)
    if (tree.heads[at] === root && at > root && at !== verb) tree.heads[at] = verb;
  move(tree, verb, -1, "root");
  move(tree, root, verb, "obl");
}

/** "In June, a judge and his wife were killed": what follows the date's comma is no apposition to it. */
function datedSubject(tree: Open, date: number): void {
  const verb = tree.heads[date]!;
  if (verb < date || tree.forms[date + 1] !== ",") return;
  const noun = find(tree, date, (at) => at > date && at < verb && isNoun(tree, at) && tree.relations[at] === "appos");
  if (noun < 0) return;
  const subject = find(tree, verb, (at) => tree.relations[at]!.startsWith("nsubj"));
  if (subject < 0) {
    move(tree, noun, verb, find(tree, verb, (at) => tree.relations[at] === "aux:pass") < 0 ? "nsubj" : "nsubj:pass");
    return;
  }
  const and = tree.forms.findIndex((form, at) => at > noun && at < subject && tree.upos[at] === "CCONJ" && form !== "");
  if (subject < noun || and < 0) return;
  move(tree, noun, verb, tree.relations[subject]!);
  move(tree, subject, noun, "conj");
  move(tree, and, subject, "cc");
}

/** "extradited fifty high-ranking members": the participle after a hyphen is an adjective of the noun. */
function hyphenated(tree: Open, verb: number): void {
  if (tree.forms[verb - 1] !== "-" || !/^VB[GN]$/.test(tree.xpos[verb]!) || tree.relations[verb] === "amod") return;
  const above = tree.heads[verb]!;
  const noun = find(tree, verb, (at) => at > verb && tree.relations[at] === "obj" && begin(tree, at) === verb + 1);
  if (above < 0 || noun < 0) return;
  const counted = find(
    tree,
    above,
    (at) => at < verb && at > above && tree.upos[at] === "NUM" && tree.relations[at] === "obj",
  );
  move(tree, noun, above, isVerb(tree, above) ? "obj" : tree.relations[verb]!);
  if (counted >= 0) move(tree, counted, noun, "nummod");
  move(tree, verb, noun, "amod");
  for (let at = noun + 1; at < tree.heads.length; at++) {
    if (tree.heads[at] === verb) tree.heads[at] = isVerb(tree, above) ? above : noun;
  }
}

/** "Ruiz, an analyst in security for the institute": what follows an apposition without a comma belongs to it. */
function afterApposition(tree: Open, at: number): void {
  const head = tree.heads[at]!;
  if (tree.relations[at] !== "nmod" || head < 0 || head > at) return;
  const appos = find(tree, head, (a) => a > head && a < at && tree.relations[a] === "appos");
  if (appos < 0) return;
  for (let between = appos + 1; between < at; between++)
    if (tree.forms[between] === "," || tree.forms[between] === ")") return;
  tree.heads[at] = appos;
}

/** "attacked the town, killing two": a participle after a comma tells of the verb, not of the noun before it. */
function afterComma(tree: Open, at: number): void {
  const noun = tree.heads[at]!;
  if (tree.relations[at] !== "acl" || tree.xpos[at] !== "VBG" || noun < 0 || noun > at) return;
  let before = at - 1;
  if (tree.relations[before] === "advmod" && tree.heads[before] === at) before--;
  if (tree.forms[before] !== ",") return;
  let verb = noun;
  for (let steps = 0; steps < 6 && verb >= 0 && !isVerb(tree, verb); steps++) verb = tree.heads[verb]!;
  if (verb < 0 || verb > at || tree.relations[noun]!.startsWith("nsubj")) return;
  move(tree, at, verb, "advcl");
}

/** "expanding into towns held by rivals and taking the port": like is joined to like. */
function parallel(tree: Open, at: number): void {
  const head = tree.heads[at]!;
  if (tree.relations[at] !== "conj" || tree.xpos[at] !== "VBG" || head < 0 || tree.xpos[head] !== "VBN") return;
  let above = tree.heads[head]!;
  for (let steps = 0; steps < 4 && above >= 0; steps++) {
    if (tree.xpos[above] === "VBG" && isVerb(tree, above)) {
      tree.heads[at] = above;
      return;
    }
    above = tree.heads[above]!;
  }
}

/** "the police chief, Ana Ruiz, said": a name after a comma without any "and" is an apposition. */
function looseName(tree: Open, at: number): void {
  const head = tree.heads[at]!;
  if (tree.relations[at] !== "conj" || tree.upos[at] !== "PROPN" || head < 0 || tree.upos[head] !== "NOUN") return;
  const start = begin(tree, at);
  if (tree.forms[start - 1] !== "," || tree.heads.some((h, a) => h === at && tree.relations[a] === "cc")) return;
  // A list goes on after the name: "governors, Ruiz and two aides".
  if (tree.heads.some((h, a) => h === head && a > at && tree.relations[a] === "conj")) return;
  move(tree, at, head, "appos");
}

/** "has longstanding ties": "has" with a participle in "-ing" is the verb itself, and the participle an adjective. */
function possession(tree: Open, have: number): void {
  const verb = tree.heads[have]!;
  if (tree.relations[have] !== "aux" || verb <= have || tree.xpos[verb] !== "VBG") return;
  for (let at = have + 1; at < verb; at++) if (/^been$/i.test(tree.forms[at]!)) return;
  const object = find(tree, verb, (at) => at > verb && tree.relations[at] === "obj" && begin(tree, at) === verb + 1);
  if (object < 0) return;
  tree.upos[have] = "VERB";
  move(tree, have, tree.heads[verb]!, tree.relations[verb]!);
  for (let at = 0; at < tree.heads.length; at++) if (tree.heads[at] === verb && at !== have) tree.heads[at] = have;
  move(tree, verb, object, "amod");
}

const CALLED =
  /^(?:known|called|dubbed|nicknamed|led|headed|based|founded|formed|backed|arrested|killed|captured|wanted)$/i;

/** "the sons of Paz, collectively known as the Juniors": a participle after a comma or dash describes the noun before it. */
function calledAs(tree: Open, at: number): void {
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

/** The head of the name or noun whose words end at a token, or -1. */
function nameEndingAt(tree: Open, last: number): number {
  let at = last;
  for (let steps = 0; steps < 6 && /^(?:flat|compound)/.test(tree.relations[at] ?? ""); steps++) at = tree.heads[at]!;
  return at >= 0 && isNoun(tree, at) ? at : -1;
}

const LOOSE = /^(?:obl|nmod|conj|dep|parataxis|list|appos|obl:unmarked|nmod:unmarked)$/;

/** "the Juniors (allies of Paz) and the Elders": what stands in brackets describes the noun before them. */
function bracketed(tree: Open, open: number): void {
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
  if (top < 0 || noun < 0 || !isNoun(tree, top) || !LOOSE.test(tree.relations[top]!)) return;
  if (find(tree, top, (at) => tree.relations[at] === "case") >= 0) return;
  for (let at = close + 1; at < tree.heads.length; at++) {
    if (tree.heads[at] === top && tree.relations[at] === "conj") tree.heads[at] = noun;
  }
  move(tree, top, noun, "appos");
}

/** "with the gang taking control": a noun with its own article before a participle does the deed. */
function withParticiple(tree: Open, verb: number): void {
  const noun = tree.heads[verb]!;
  if (tree.relations[verb] !== "amod" || tree.xpos[verb] !== "VBG" || noun < verb) return;
  const doer = find(
    tree,
    verb,
    (at) => at === verb - 1 && isNoun(tree, at) && find(tree, at, (a) => tree.relations[a] === "det") >= 0,
  );
  if (doer < 0) return;
  const preposition = find(tree, noun, (at) => at < doer && tree.relations[at] === "case");
  move(tree, doer, tree.heads[noun]!, tree.relations[noun]!);
  if (preposition >= 0) tree.heads[preposition] = doer;
  move(tree, verb, doer, "acl");
  move(tree, noun, verb, "obj");
}

/** "in the report, which was published": a clause with a relative pronoun after a comma hangs on the noun before it. */
function relative(tree: Open, verb: number): void {
  if (!/^(?:conj|parataxis|advcl)$/.test(tree.relations[verb]!) || !/^V/.test(tree.xpos[verb]!)) return;
  const pronoun = find(
    tree,
    verb,
    (at) => at < verb && /^W(?:DT|P)$/.test(tree.xpos[at]!) && /^nsubj|^obj/.test(tree.relations[at]!),
  );
  if (pronoun < 2 || tree.forms[pronoun - 1] !== "," || /^what/i.test(tree.forms[pronoun]!)) return;
  const noun = nameEndingAt(tree, pronoun - 2);
  if (noun >= 0 && tree.heads[noun] !== verb) move(tree, verb, noun, "acl:relcl");
}

/** "a report published in 2016 found that": of two verbs without "and", the participle describes the subject of the other. */
function reduced(tree: Open, verb: number): void {
  if (tree.xpos[verb] !== "VBN") return;
  const subject = find(tree, verb, (at) => at < verb && tree.relations[at] === "nsubj");
  if (
    subject < 0 ||
    find(tree, verb, (at) => tree.relations[at]!.startsWith("aux") || tree.relations[at] === "obj") >= 0
  )
    return;
  const finite = find(
    tree,
    verb,
    (at) => at > verb && tree.relations[at] === "conj" && /^VB[DZP]$/.test(tree.xpos[at]!),
  );
  if (finite < 0 || find(tree, finite, (at) => /^cc$|^nsubj/.test(tree.relations[at]!)) >= 0) return;
  for (let at = verb + 1; at < finite; at++) if (tree.upos[at] === "CCONJ" && tree.heads[at] === verb) return;
  move(tree, finite, tree.heads[verb]!, tree.relations[verb]!);
  move(tree, subject, finite, "nsubj");
  move(tree, verb, subject, "acl");
  for (let at = 0; at < tree.heads.length; at++) {
    if (tree.heads[at] === verb && (at < subject || tree.relations[at] === "punct")) tree.heads[at] = finite;
  }
}

const TO = /^(?:home|close|loyal|central|vital|subject|similar|key|allied|linked|tied|responsible)$/i;

/** "is close to the cartel": the word before "to" is what is said, not the noun after it. */
function closeTo(tree: Open, word: number): void {
  const noun = tree.heads[word]!;
  if (noun < word || noun < 0 || !TO.test(tree.forms[word]!) || !/^(?:to|with|for)$/i.test(tree.forms[word + 1] ?? ""))
    return;
  if (tree.heads[word + 1] !== noun || !isNoun(tree, noun)) return;
  const copula = find(tree, noun, (at) => at < word && tree.relations[at] === "cop");
  if (copula < 0) return;
  move(tree, word, tree.heads[noun]!, tree.relations[noun]!);
  move(tree, noun, word, "obl");
  tree.upos[word] = /^home$/i.test(tree.forms[word]!) ? "NOUN" : "ADJ";
  for (let at = 0; at < tree.heads.length; at++) {
    if (tree.heads[at] === noun && (at < word || tree.relations[at] === "punct")) tree.heads[at] = word;
  }
}

/** Mends what the parser is known to get wrong, by rules that each stand for a kind of sentence; gives a new tree. */
export function mended(forms: readonly string[], tree: TaggedTree): TaggedTree {
  const open: Open = {
    forms,
    upos: [...tree.upos],
    xpos: tree.xpos,
    heads: tree.heads.slice(),
    relations: [...tree.relations],
  };
  // Rules look along the sentence; what is longer is no sentence.
  if (forms.length > LONGEST) return tree;
  datedRoot(open);
  for (let at = 0; at < forms.length; at++) {
    const relation = open.relations[at]!;
    relative(open, at);
    reduced(open, at);
    closeTo(open, at);
    if (relation.startsWith("nsubj")) auxiliarySubject(open, at);
    else if (relation === "conj") {
      looseName(open, at);
      calledAs(open, at);
      parallel(open, at);
    } else if (relation === "acl") afterComma(open, at);
    else if (relation === "nmod") afterApposition(open, at);
    if (forms[at] === "-" && at + 1 < forms.length) hyphenated(open, at + 1);
    else if (relation === "aux" && /^ha(?:ve|s|d)$/i.test(forms[at]!)) possession(open, at);
    else if (relation === "amod") withParticiple(open, at);
    if (DATE.test(forms[at]!)) datedSubject(open, at);
    if (forms[at] === "(") bracketed(open, at);
  }
  return isTree(open.heads) ? { ...tree, upos: open.upos, heads: open.heads, relations: open.relations } : tree;
}
const LONGEST = 300;

/** Whether every token reaches the one root. */
function isTree(heads: Int32Array): boolean {
  const state = new Uint8Array(heads.length);
  for (let start = 0; start < heads.length; start++) {
    const path: number[] = [];
    let at = start;
    while (at >= 0 && state[at] === 0) {
      state[at] = 1;
      path.push(at);
      at = heads[at]!;
    }
    if (at >= 0 && state[at] === 1) return false;
    for (const p of path) state[p] = 2;
  }
  return true;
}

import { begin, find, isNoun, isVerb, move, type Open } from "./tree.ts";

const FINITE = /^VB[DPZ]$/;

/** What a verb in a list must look like beside the first: "kidnaps …, taps …", "has closed …, sold …", "sell …, tax …". */
const LIKE: Readonly<Record<string, RegExp>> = {
  VBZ: /[^su]s$/,
  VBP: /^(?!.*(?:ed|[^s]s|ing)$)/,
  VBD: /ed$|^(?:set|cut|shot|sold|built|held|paid|sent|hit|put|lost|bought|stole|took)$/,
  VBN: /e[dn]$|^(?:set|cut|shot|sold|built|held|paid|sent|hit|put|lost|bought|blown|sunk|won)$/,
};

/**
 * "They sell charcoal, tax fishermen and rent out boats", "has killed rivals, recruited children and taxed farmers": a list
 * of things has its "and" before the last of them; where only a deed behind has one, what opens the middle is a deed too.
 */
export function listedVerb(tree: Open, noun: number): void {
  const first = tree.heads[noun]!;
  const word = noun - 1;
  if (tree.relations[noun] !== "conj" || !isNoun(tree, noun) || tree.forms[word - 1] !== ",") return;
  if (tree.heads[word] !== noun || !/^(?:compound|amod)$/.test(tree.relations[word]!) || first < 0) return;
  const verb = tree.heads[first]!;
  if (verb < 0 || verb > first || tree.relations[first] !== "obj" || !isVerb(tree, verb)) return;
  const like = LIKE[tree.xpos[verb]!];
  if (!like?.test(tree.forms[word]!) || !/^\p{Ll}+$/u.test(tree.forms[word]!)) return;
  // "sells guns, stolen cars and drugs"
  const joined = (at: number): boolean => find(tree, at, (i) => tree.relations[i] === "cc") >= 0;
  if (find(tree, first, (at) => at > noun && tree.relations[at] === "conj" && joined(at)) >= 0) return;
  if (find(tree, verb, (at) => at > noun && tree.relations[at] === "conj" && isVerb(tree, at) && joined(at)) < 0)
    return;
  tree.upos[word] = "VERB";
  tree.xpos[word] = tree.xpos[verb]!;
  move(tree, word, verb, "conj");
  move(tree, noun, word, "obj");
  for (let at = 0; at < word; at++) if (tree.heads[at] === noun) tree.heads[at] = word;
}

/** Verbs behind which a clause may stand with nothing before it. */
const OPENS_CLAUSE =
  /^(?:sa(?:y|ys|id)|th(?:ink|inks|ought)|kn(?:ow|ows|ew)|(?:believe|claim|hope|fear|admit|insist|argue|warn|agree|assume|suspect|suppose|allege|hear|note|add|state|confirm|report|reveal|show|find|mean|feel|conclude)(?:s|d|ed)?|heard|found|meant|felt|shown)$/i;

/**
 * "Paz bought the guns and his wife hid them": two finite verbs side by side have an "and" between them, and it is the
 * one before the second's subject; what stands before it is what was bought.
 */
export function secondDeed(tree: Open, second: number): void {
  const verb = tree.heads[second]!;
  if (verb < 0 || verb > second || !isVerb(tree, verb) || !FINITE.test(tree.xpos[second]!)) return;
  // "said the mayor and his lawyer left"
  if (OPENS_CLAUSE.test(tree.forms[verb]!)) return;
  // "let friends and neighbours know"
  if (!/^(?:conj|advcl|xcomp)$/.test(tree.relations[second]!)) return;
  if (tree.relations[second] === "xcomp" && tree.xpos[second] === "VBP") return;
  if (find(tree, second, (at) => at < second && /^(?:cc|mark|advmod|aux|cop|expl|obl)/.test(tree.relations[at]!)) >= 0)
    return;
  const own = find(tree, second, (at) => at < second && tree.relations[at] === "nsubj");
  const thing = own >= 0 ? own : find(tree, verb, (at) => at > verb && tree.relations[at] === "obj");
  if (thing < verb || !isNoun(tree, thing) || begin(tree, thing) !== verb + 1) return;
  const doer = find(tree, thing, (at) => at > thing && at < second && tree.relations[at] === "conj");
  if (doer < 0 || !isNoun(tree, doer)) return;
  const and = find(tree, doer, (at) => at < doer && tree.relations[at] === "cc");
  if (and < 0 || tree.forms[and] !== "and" || tree.forms.slice(verb, second).includes(",")) return;
  if (
    own >= 0 &&
    find(tree, verb, (at) => at > verb && /^(?:obj|ccomp|xcomp)$/.test(tree.relations[at]!) && at !== second) >= 0
  )
    return;
  if (own < 0 && doer + 1 !== second) return;
  move(tree, thing, verb, "obj");
  move(tree, doer, second, "nsubj");
  move(tree, and, second, "cc");
  move(tree, second, verb, "conj");
}

/** "14 firms, all of which have failed": who are counted have the clause, and no deed of the sentence is joined to its own. */
export function ofWhom(tree: Open, whom: number): void {
  const count = tree.heads[whom]!;
  if (
    !/^wh(?:om|ich)$/.test(tree.forms[whom]!) ||
    tree.forms[whom - 1] !== "of" ||
    count !== whom - 2 ||
    !tree.relations[count]!.startsWith("nsubj")
  )
    return;
  const verb = tree.heads[count]!;
  const comma = begin(tree, count) - 1;
  if (verb < whom || comma < 1 || tree.forms[comma] !== "," || !isNoun(tree, comma - 1)) return;
  if (!/^(?:conj|parataxis|ccomp|advcl|appos|dep)$/.test(tree.relations[verb]!) || tree.heads[verb]! > comma) return;
  if (find(tree, verb, (at) => /^(?:cc|mark)$/.test(tree.relations[at]!)) >= 0) return;
  let noun = comma - 1;
  // "four brothers from Texas, two of whom": no place is counted
  while (!/^NNP?S$/.test(tree.xpos[noun]!) && tree.heads[noun]! >= 0 && isNoun(tree, tree.heads[noun]!))
    noun = tree.heads[noun]!;
  if (noun < comma) move(tree, verb, noun, "acl:relcl");
}

const PARTICIPLE =
  /ed$|^(?:told|sent|paid|held|caught|hit|found|brought|kept|shot|taught|bought|sold|lost|built|left|cut|hurt|led|fed|set)$/;

/**
 * "Residents warned of the flood refused to leave": of two finite verbs with one subject, nothing that joins them and no
 * object of the first, the first is what was done to them.
 */
export function twicePast(tree: Open, second: number): void {
  const first = tree.heads[second]!;
  if (first < 1 || first > second || tree.xpos[first] !== "VBD" || !FINITE.test(tree.xpos[second]!)) return;
  if (!/^(?:conj|advcl|ccomp|xcomp|parataxis)$/.test(tree.relations[second]!) || !isVerb(tree, second)) return;
  if (!PARTICIPLE.test(tree.forms[first]!) || !/^(?:ADP|PART|ADV|SCONJ)$/.test(tree.upos[first + 1] ?? "")) return;
  if (find(tree, second, (at) => at < second && !/^(?:advmod|aux|aux:pass)$/.test(tree.relations[at]!)) >= 0) return;
  if (find(tree, first, (at) => /^(?:obj|iobj|aux|aux:pass|cop|mark|cc|expl)$/.test(tree.relations[at]!)) >= 0) return;
  const who = find(tree, first, (at) => at < first && tree.relations[at]!.startsWith("nsubj"));
  if (who !== first - 1 || tree.upos[who] !== "NOUN") return;
  if (tree.forms.slice(first, second).some((form) => /^[,;:—–"“”]$/.test(form))) return;
  const passive = find(tree, second, (at) => tree.relations[at] === "aux:pass") >= 0;
  move(tree, second, tree.heads[first]!, tree.relations[first]!);
  move(tree, who, second, passive ? "nsubj:pass" : "nsubj");
  move(tree, first, who, "acl");
  tree.xpos[first] = "VBN";
  for (let at = 0; at < tree.heads.length; at++)
    if (tree.heads[at] === first && (at < who || at > second || tree.relations[at] === "punct"))
      tree.heads[at] = second;
}

/** Verbs that take somebody of something. */
const OF_SOMEONE =
  /^(?:accus|suspect|clear|convict|acquit|rob|strip|depriv|inform|notif|warn|remind|cure|rid|reliev|assur|convinc|persuad|tell|told|ask|expect|demand|requir|mak|made|think|thought|say|said|see|saw|learn|hear|free|cleans|purg|advis|apprais|absolv|dispossess|drain|empt|divest|want|speak|spok|talk|drop|creat|form|build|built|do|did|done)/i;

/** "The company hid the results of tests from doctors": "of" right behind what was hidden tells of it, and of no deed. */
export function ofObject(tree: Open, of: number): void {
  const noun = tree.heads[of]!;
  if (
    tree.forms[of] !== "of" ||
    tree.relations[of] !== "case" ||
    tree.relations[noun] !== "obl" ||
    noun < of ||
    !isNoun(tree, noun)
  )
    return;
  const verb = tree.heads[noun]!;
  const thing = of - 1;
  if (verb < 0 || verb > thing || !isVerb(tree, verb) || OF_SOMEONE.test(tree.forms[verb]!)) return;
  if (tree.heads[thing] !== verb || tree.relations[thing] !== "obj" || tree.upos[thing] !== "NOUN") return;
  // "takes care of the boy", "took advantage of it"
  if (
    tree.xpos[thing] !== "NNS" &&
    find(tree, thing, (at) => /^(?:det|nmod:poss|nummod)$/.test(tree.relations[at]!)) < 0
  )
    return;
  move(tree, noun, thing, "nmod");
}

/** "said that when they entered, the door was open": what stands behind the comma is said, and "when" tells of it. */
export function saidWhen(tree: Open, inner: number): void {
  if (!/^(?:ccomp|acl)$/.test(tree.relations[inner]!)) return;
  const that = find(tree, inner, (at) => at < inner && tree.forms[at] === "that" && tree.relations[at] === "mark");
  if (
    that < 0 ||
    !/^(?:when|if|while|once|unless|although|because|after|before|since|until|as)$/.test(tree.forms[that + 1]!)
  )
    return;
  if (tree.heads[that + 1] !== inner) return;
  const main = find(tree, inner, (at) => at > inner && tree.relations[at] === "conj");
  if (main < 0 || find(tree, main, (at) => tree.relations[at]!.startsWith("nsubj")) < 0) return;
  if (find(tree, main, (at) => at < main && tree.relations[at] === "cc") >= 0) return;
  const comma = find(tree, main, (at) => at > inner && at < main && tree.forms[at] === ",");
  if (comma < 0) return;
  move(tree, main, tree.heads[inner]!, tree.relations[inner]!);
  move(tree, inner, main, "advcl");
  tree.heads[that] = main;
  tree.heads[comma] = inner;
}

/** "By the time help came, the boat had sunk": what the time is told of is the clause behind the comma. */
export function byTheTime(tree: Open, time: number): void {
  const came = tree.heads[time]!;
  if (
    tree.forms[time] !== "time" ||
    tree.forms[time - 1] !== "the" ||
    !/^by$/i.test(tree.forms[time - 2] ?? "") ||
    came < time ||
    !isVerb(tree, came) ||
    tree.relations[time] !== "obl"
  )
    return;
  const main = find(tree, came, (at) => at > came && /^(?:conj|parataxis|ccomp)$/.test(tree.relations[at]!));
  if (main < 0 || find(tree, main, (at) => /^(?:cc|mark)$/.test(tree.relations[at]!)) >= 0) return;
  if (find(tree, main, (at) => tree.relations[at]!.startsWith("nsubj")) < 0) return;
  move(tree, main, tree.heads[came]!, tree.relations[came]!);
  for (let at = main; at < tree.heads.length; at++)
    if (tree.heads[at] === came && tree.relations[at] === "punct") tree.heads[at] = main;
  move(tree, time, main, "obl");
  move(tree, came, time, "acl:relcl");
}

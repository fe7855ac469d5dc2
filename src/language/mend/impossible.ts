import { begin, DATE, find, isNoun, isVerb, move, type Open } from "./tree.ts";
import { SAYS } from "./inset.ts";
import { WEEK } from "./opening.ts";

const FINITE = /^(?:VBD|VBP|VBZ|MD)$/;
const isSubject = (tree: Open, at: number): boolean => tree.relations[at]!.startsWith("nsubj");
const under =
  (tree: Open, test: RegExp) =>
  (at: number): boolean =>
    test.test(tree.relations[at]!);

/** "The pact means any mayor there will be afraid": a clause with a finite verb has its own subject, the noun before it. */
export function finiteComplement(tree: Open, predicate: number): void {
  const verb = tree.heads[predicate]!;
  if (tree.relations[predicate] !== "xcomp" || verb < 0 || verb > predicate) return;
  const finite = find(
    tree,
    predicate,
    (at) => at < predicate && FINITE.test(tree.xpos[at]!) && /^(?:aux|cop)/.test(tree.relations[at]!),
  );
  if (
    finite < 0 ||
    find(tree, predicate, (at) => at < finite && /^(?:nsubj|csubj|mark)/.test(tree.relations[at]!)) >= 0
  )
    return;
  const subject = find(tree, verb, (at) => at > verb && at < finite && tree.relations[at] === "obj");
  if (subject < 0) return;
  const passive = find(tree, predicate, (at) => tree.relations[at] === "aux:pass") >= 0;
  move(tree, subject, predicate, passive ? "nsubj:pass" : "nsubj");
  tree.relations[predicate] = "ccomp";
  // "It weakens one — and weakened gangs are dangerous": what stands before "and" is the first verb's.
  let and = subject - 1;
  while (and > verb && tree.relations[and] !== "cc") and--;
  if (and <= verb || find(tree, predicate, (at) => at > and && at < finite && isSubject(tree, at)) !== subject) return;
  move(tree, and, predicate, "cc");
  tree.relations[predicate] = "conj";
  for (let at = verb + 1; at < and; at++) {
    if (tree.heads[at] === subject && tree.relations[at] !== "punct") move(tree, at, verb, "obj");
    else if (tree.relations[at] === "punct" && tree.heads[at]! > verb) tree.heads[at] = predicate;
  }
}

/** "Eventually the trade and the money it makes will matter": a word on "-ly" is no past form. */
export function adverbOnLy(tree: Open, word: number): void {
  if (!/^VB[DN]$/.test(tree.xpos[word]!) || !/..ly$/.test(tree.forms[word]!)) return;
  const verb = tree.heads[word]!;
  if (verb < 0) return;
  tree.upos[word] = "ADV";
  tree.xpos[word] = "RB";
  tree.relations[word] = "advmod";
  const bare = verb > word && find(tree, verb, (at) => isSubject(tree, at)) < 0;
  for (let at = 0; at < tree.heads.length; at++) {
    if (tree.heads[at] !== word) continue;
    tree.heads[at] = verb;
    if (bare && tree.relations[at] === "obj" && at > word && at < verb) tree.relations[at] = "nsubj";
  }
}

/** Verbs whose passive keeps an object: "a man named Paz", "the ranch given his sons". */
const KEEPS =
  /^(?:named|called|dubbed|nicknamed|codenamed|titled|entitled|labell?ed|termed|deemed|considered|given|granted|awarded|paid|offered|shown|told|taught|denied|asked|sent|promised|owed|handed|lent|sold|charged|fined|elected|appointed|made|declared|guaranteed|assigned|allotted|left|aged|estimated|known)$/i;
const CLAUSE = /^(?:before|after|until|since|because|once|when|while|as)$/i;
const WHOLE = /^(?:root|ccomp|parataxis|conj|advcl|dep|list|appos)$/;

/** "That was before the navy killed El Zurdo": a participle that has an object is no passive, but the deed of the noun before it. */
export function activeParticiple(tree: Open, verb: number): void {
  const noun = tree.heads[verb]!;
  if (tree.relations[verb] !== "acl" || tree.xpos[verb] !== "VBN" || noun !== verb - 1 || !isNoun(tree, noun)) return;
  if (KEEPS.test(tree.forms[verb]!)) return;
  const object = find(
    tree,
    verb,
    (at) =>
      at > verb &&
      /^(?:obj|obl)$/.test(tree.relations[at]!) &&
      isNoun(tree, at) &&
      begin(tree, at) === verb + 1 &&
      !WEEK.test(tree.forms[at]!) &&
      !DATE.test(tree.forms[at]!) &&
      find(tree, at, under(tree, /^case$/)) < 0,
  );
  if (object < 0) return;
  const mark = find(tree, noun, (at) => at < noun && tree.relations[at] === "case");
  const marked = mark >= 0 && CLAUSE.test(tree.forms[mark]!);
  if ((mark >= 0 && !marked) || !(marked || WHOLE.test(tree.relations[noun]!))) return;
  tree.relations[object] = "obj";
  tree.xpos[verb] = "VBD";
  if (marked) move(tree, mark, verb, "mark");
  const above = tree.heads[noun]!;
  const relation = tree.relations[noun]!;
  move(tree, verb, above, WHOLE.test(relation) ? relation : above >= 0 && isVerb(tree, above) ? "advcl" : "acl");
  move(tree, noun, verb, "nsubj");
  for (let at = 0; at < tree.heads.length; at++)
    if (tree.heads[at] === noun && (at > verb || /^(?:punct|cc)$/.test(tree.relations[at]!))) tree.heads[at] = verb;
}

/** "has never been a mayor who yields": what is has no object but a predicate. */
export function beenObject(tree: Open, been: number): void {
  if (tree.upos[been] !== "VERB" || !/^(?:been|being|be|is|are|was|were)$/i.test(tree.forms[been]!)) return;
  const noun = find(tree, been, (at) => at > been && tree.relations[at] === "obj");
  if (noun < 0 || find(tree, been, (at) => tree.relations[at] === "expl") >= 0) return;
  move(tree, noun, tree.heads[been]!, tree.relations[been]!);
  for (let at = 0; at < tree.heads.length; at++) if (tree.heads[at] === been) tree.heads[at] = noun;
  move(tree, been, noun, "cop");
  tree.upos[been] = "AUX";
}

/** "For sure, the gang is growing", "Following the raids on the port, the gang has joined its rivals": a phrase has no clause of its own; it stands in it. */
export function phraseNotClause(tree: Open, phrase: number): void {
  if (!/^(?:root|ccomp|csubj|parataxis)$/.test(tree.relations[phrase]!) || isVerb(tree, phrase)) return;
  const preposition = find(tree, phrase, (at) => at < phrase && tree.relations[at] === "case");
  if (preposition < 0 || begin(tree, phrase) !== preposition) return;
  if (find(tree, phrase, under(tree, /^(?:cop|aux)/)) >= 0) return;
  const verb = find(
    tree,
    phrase,
    (at) =>
      at > phrase && /^(?:ccomp|acl:relcl|acl|parataxis|appos)$/.test(tree.relations[at]!) && ownSubject(tree, at),
  );
  if (verb < 0 || find(tree, phrase, (at) => isSubject(tree, at)) >= 0) return;
  move(tree, verb, tree.heads[phrase]!, tree.relations[phrase]!);
  move(tree, phrase, verb, isNoun(tree, phrase) ? "obl" : "advmod");
  for (let at = 0; at < tree.heads.length; at++) {
    if (tree.heads[at] !== phrase) continue;
    if (at > verb || (at < preposition && tree.relations[at] === "punct")) tree.heads[at] = verb;
  }
}

/** Whether a finite clause has a subject right behind a comma, and nothing that would make it hang on another. */
function ownSubject(tree: Open, verb: number): boolean {
  if (find(tree, verb, (at) => at < verb && (tree.relations[at] === "mark" || /^W/.test(tree.xpos[at]!))) >= 0)
    return false;
  const finite =
    FINITE.test(tree.xpos[verb]!) ||
    find(tree, verb, (at) => FINITE.test(tree.xpos[at]!) && /^(?:aux|cop)/.test(tree.relations[at]!)) >= 0;
  return (
    finite && find(tree, verb, (at) => at < verb && isSubject(tree, at) && tree.forms[begin(tree, at) - 1] === ",") >= 0
  );
}

/** "the Tepic-Durango road is closed": the half of a name that a hyphen joins to the next is no subject beside it. */
export function hyphenedName(tree: Open, name: number): void {
  if (!isSubject(tree, name) || tree.forms[name + 1] !== "-" || tree.upos[name] !== "PROPN") return;
  const verb = tree.heads[name]!;
  const noun = find(tree, verb, (at) => at > name && isSubject(tree, at));
  if (noun < 0 || begin(tree, noun) !== name + 2) return;
  move(tree, name, noun, "compound");
  for (let at = 0; at < name; at++) if (tree.heads[at] === name && tree.relations[at] === "det") tree.heads[at] = noun;
}

/** "They have money, rifles and time": a noun joined to a verb by "and" is joined to its object. */
export function nounJoinedToVerb(tree: Open, noun: number): void {
  const verb = tree.heads[noun]!;
  if (tree.relations[noun] !== "conj" || !isNoun(tree, noun) || verb < 0 || verb > noun || !isVerb(tree, verb)) return;
  if (find(tree, noun, under(tree, /^(?:case|cop|nsubj|aux|mark|obj|advcl|ccomp|xcomp)/)) >= 0) return;
  let object = noun - 1;
  while (object > verb && !(tree.heads[object] === verb && tree.relations[object] === "obj")) object--;
  if (object <= verb) return;
  // "They burned trucks and in the port, two men dead": only a row that "and" ends goes on from the object.
  const ends = find(
    tree,
    verb,
    (at) => at >= noun && tree.relations[at] === "conj" && find(tree, at, under(tree, /^cc$/)) >= 0,
  );
  if (ends < 0) return;
  for (let at = object + 1; at < noun; at++)
    if (tree.heads[at] === verb && !/^(?:punct|cc|conj)$/.test(tree.relations[at]!)) return;
  tree.heads[noun] = object;
}

/** "Paz says the law is weak, so firms can pay": a clause that "so" opens is joined to no saying, but follows from what is said. */
export function markedConjunct(tree: Open, verb: number): void {
  const saying = tree.heads[verb]!;
  if (tree.relations[verb] !== "conj" || saying < 0 || saying > verb) return;
  if (find(tree, verb, (at) => at < verb && tree.relations[at] === "mark" && /^so$/i.test(tree.forms[at]!)) < 0) return;
  const said = find(tree, saying, (at) => at > saying && at < verb && tree.relations[at] === "ccomp");
  move(tree, verb, said < 0 ? saying : said, "advcl");
}

export const PLURAL_DETERMINER = /^(?:these|those)$/i;

/**
 * "Analysts contend these raids mark the band's growth", read as the marking of raids: "these" goes with a plural alone,
 * so that the bare word behind the plural is its verb where a phrase of its own follows.
 */
export function pluralDeterminer(tree: Open, these: number): void {
  const told = tree.heads[these]!;
  if (!PLURAL_DETERMINER.test(tree.forms[these]!) || tree.relations[these] !== "det" || told < 0) return;
  const word = tree.relations[told] === "compound" ? tree.heads[told]! : told;
  const subject = word - 1;
  if (subject <= these || tree.xpos[word] !== "NN") return;
  if (tree.xpos[subject] !== "NNS" || tree.heads[subject] !== word || tree.relations[subject] !== "compound") return;
  if (!/^(?:DT|PRP\$|NNP|JJ|CD|NNS)$/.test(tree.xpos[word + 1] ?? "")) return;
  if (!/^(?:obj|root|ccomp)$/.test(tree.relations[word]!)) return;
  const object = find(tree, word, (at) => at > word && isNoun(tree, at));
  if (object < 0 || find(tree, object, (at) => at < object && tree.relations[at] === "case") >= 0) return;
  tree.upos[word] = "VERB";
  tree.xpos[word] = "VBP";
  if (tree.relations[word] === "obj") tree.relations[word] = "ccomp";
  move(tree, subject, word, "nsubj");
  move(tree, object, word, "obj");
  for (let at = these; at < subject; at++) if (tree.heads[at] === word) tree.heads[at] = subject;
}

/**
 * "The minister said 22 of the guards had links", the having hung on the guards: a finite verb without a subject and
 * without a pronoun opens no relative clause, but has the words before it as subject and is what was said.
 */
export function finiteRelative(tree: Open, verb: number): void {
  let noun = tree.heads[verb]!;
  if (tree.relations[verb] !== "acl:relcl" || noun < 0 || noun > verb) return;
  if (find(tree, verb, isSubjectOrPronoun(tree)) >= 0) return;
  const finite =
    /^VB[DZP]$/.test(tree.xpos[verb]!) || find(tree, verb, (at) => at < verb && FINITE.test(tree.xpos[at]!)) >= 0;
  for (let at = noun + 1; at < verb; at++)
    if (/^(?:W.*|,)$/.test(tree.xpos[at]!) || /^that$/i.test(tree.forms[at]!)) return;
  for (let steps = 0; steps < 3 && tree.relations[noun] === "nmod" && tree.heads[noun]! < noun; steps++)
    noun = tree.heads[noun]!;
  const said = tree.heads[noun]!;
  if (!finite || said < 0 || said > noun || tree.relations[noun] !== "obj" || !SAYS.test(tree.forms[said]!)) return;
  if (find(tree, said, (at) => at > verb && /^(?:ccomp|xcomp|obj)$/.test(tree.relations[at]!)) >= 0) return;
  move(tree, verb, said, "ccomp");
  move(tree, noun, verb, find(tree, verb, (at) => tree.relations[at] === "aux:pass") >= 0 ? "nsubj:pass" : "nsubj");
}

const isSubjectOrPronoun =
  (tree: Open) =>
  (at: number): boolean =>
    isSubject(tree, at) || /^W/.test(tree.xpos[at]!);

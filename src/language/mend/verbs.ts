import { begin, DATE, find, isNoun, isVerb, move, nameEndingAt, type Open } from "./tree.ts";

const DAY = /^\d{1,2}$/;
const isDate = (tree: Open, at: number): boolean => DATE.test(tree.forms[at] ?? "") || DAY.test(tree.forms[at] ?? "");

/**
 * "In 2015, gunmen used rockets", "On 7 May 2015 some 30 gunmen used rockets": the date is no root; the verb after it is.
 */
export function datedRoot(tree: Open): void {
  const root = tree.heads.indexOf(-1);
  if (root < 0 || root > 4 || !isDate(tree, root)) return;
  let end = root;
  while (isDate(tree, end + 1)) end++;
  const bare = tree.forms[end + 1] !== ",";
  if (bare && !(root === 1 && /^(?:on|in)$/i.test(tree.forms[0]!))) return;
  const first = find(
    tree,
    root,
    (at) =>
      at > end &&
      (bare
        ? isNoun(tree, at) && find(tree, at, (a) => a < at && tree.relations[a] === "case") < 0
        : isNoun(tree, at) || isVerb(tree, at)),
  );
  if (first < 0) return;
  const verb = isVerb(tree, first)
    ? first
    : find(tree, first, (at) => at > first && isVerb(tree, at) && tree.relations[at] === "acl");
  if (verb < 0) return;
  if (verb !== first)
    move(tree, first, verb, find(tree, verb, (at) => tree.relations[at] === "aux:pass") < 0 ? "nsubj" : "nsubj:pass");
  for (let at = end + 1; at < tree.heads.length; at++)
    if (tree.heads[at] === root && at !== verb) tree.heads[at] = verb;
  move(tree, verb, -1, "root");
  move(tree, root, verb, "obl");
}

/**
 * "In June, a mayor and two aides were shot", "In Ecuador, the Reds, a gang, took over": what follows the comma after a
 * fronted phrase is no apposition to it, but the subject.
 */
export function frontedSubject(tree: Open, front: number): void {
  const verb = tree.heads[front]!;
  if (verb < front || tree.forms[front + 1] !== "," || !tree.relations[front]!.startsWith("obl")) return;
  const loose = (at: number): boolean =>
    tree.relations[at] === "appos" ||
    // "On May 3, the patrol, in a joint raid with the police, found it"
    (tree.relations[at] === "nmod" && find(tree, at, (a) => tree.relations[a] === "case" && a < at) < 0) ||
    (tree.relations[at] === "conj" && find(tree, at, (a) => tree.relations[a] === "cc") < 0);
  const noun = find(tree, front, (at) => at > front && at < verb && isNoun(tree, at) && loose(at));
  if (noun < 0) return;
  const subject = find(tree, verb, (at) => tree.relations[at]!.startsWith("nsubj"));
  if (subject < 0) {
    const passive = find(tree, verb, (at) => tree.relations[at] === "aux:pass") >= 0;
    move(tree, noun, verb, passive ? "nsubj:pass" : "nsubj");
    // "In Ecuador, the Reds, a gang, took over": the second description is of the subject.
    for (let at = noun + 1; at < verb; at++) if (tree.heads[at] === front && loose(at)) move(tree, at, noun, "appos");
    return;
  }
  const and = tree.forms.findIndex((_, at) => at > noun && at < subject && tree.upos[at] === "CCONJ");
  if (subject < noun || and < 0 || !DATE.test(tree.forms[front]!)) return;
  move(tree, noun, verb, tree.relations[subject]!);
  move(tree, subject, noun, "conj");
  move(tree, and, subject, "cc");
}

/** "extradited fifty high-ranking members": the participle after a hyphen is an adjective of the noun. */
export function hyphenated(tree: Open, verb: number): void {
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

/** "expanding into towns held by rivals and taking the port": like is joined to like. */
export function parallel(tree: Open, at: number): void {
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

/** "by the court, which had sat": a clause with a relative pronoun after a comma hangs on the noun before it. */
export function relative(tree: Open, verb: number): void {
  const relation = tree.relations[verb];
  if (relation !== "conj" && relation !== "parataxis" && relation !== "advcl") return;
  if (!tree.xpos[verb]!.startsWith("V")) return;
  const pronoun = find(
    tree,
    verb,
    (at) => at < verb && /^W(?:DT|P)$/.test(tree.xpos[at]!) && /^nsubj|^obj/.test(tree.relations[at]!),
  );
  if (pronoun < 2 || /^what/i.test(tree.forms[pronoun]!)) return;
  const comma = tree.forms[pronoun - 1] === ",";
  // "a study on the gang which found": "which" behind a noun needs no comma; nor does "a war within the gang that has fed
  // others", joined without "and".
  const joined =
    relation === "conj" && tree.xpos[pronoun] === "WDT" && find(tree, verb, (at) => tree.relations[at] === "cc") < 0;
  if (!comma && !joined && !(relation === "advcl" && tree.forms[pronoun] === "which")) return;
  let noun = nameEndingAt(tree, comma ? pronoun - 2 : pronoun - 1);
  // "a study on the gang which found": it is the study that finds.
  if (noun >= 0 && FINDS.test(tree.forms[verb]!) && DOCUMENT.test(tree.forms[tree.heads[noun]!] ?? ""))
    noun = tree.heads[noun]!;
  if (noun < 0) return;
  giveSubjectToNext(tree, verb, noun);
  if (tree.heads[noun] !== verb) move(tree, verb, noun, "acl:relcl");
}

const FINDS = /^(?:find|found|show|conclude|say|said|state|warn|note|reveal|estimate|suggest|argue)(?:s|d|ed)?$/;
const DOCUMENT =
  /^(?:stud(?:y|ies)|analys[ie]s|reports?|surveys?|polls?|audits?|assessments?|reviews?|papers?|memos?|briefs?|articles?|investigations?|documents?|statements?|indictments?|lawsuits?)$/;

/** "He and his party, which ruled the state, have ties": of two verbs side by side the second has the subject that the relative clause tells of. */
function giveSubjectToNext(tree: Open, verb: number, noun: number): void {
  let subject = noun;
  for (let steps = 0; steps < 9 && subject >= 0 && tree.heads[subject] !== verb; steps++)
    subject = tree.heads[subject]!;
  if (subject < 0 || tree.heads[subject] !== verb) return;
  const next = find(
    tree,
    tree.heads[verb]!,
    (at) =>
      at > verb && tree.relations[at] === "conj" && find(tree, at, (a) => tree.relations[a]!.startsWith("nsubj")) < 0,
  );
  if (next >= 0) move(tree, subject, next, "nsubj");
}

/** "an audit ordered in May showed that": of two verbs without "and", the participle describes the subject of the other. */
export function reduced(tree: Open, verb: number): void {
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

/** "Paz, who served for years, was sentenced": the name is the subject of the second verb, and the first describes it. */
export function twoSubjects(tree: Open, verb: number): void {
  const main = tree.heads[verb]!;
  if (!isVerb(tree, verb) || main < verb || !isVerb(tree, main)) return;
  const who = find(
    tree,
    verb,
    (at) => at < verb && /^(?:who|which)$/i.test(tree.forms[at]!) && tree.relations[at]!.startsWith("nsubj"),
  );
  if (who < 2 || tree.forms[who - 1] !== ",") return;
  const noun = find(tree, verb, (at) => at < who && isNoun(tree, at) && tree.relations[at]!.startsWith("nsubj"));
  if (noun < 0 || find(tree, main, (at) => tree.relations[at]!.startsWith("nsubj")) >= 0) return;
  const passive = find(tree, main, (at) => tree.relations[at] === "aux:pass") >= 0;
  move(tree, noun, main, passive ? "nsubj:pass" : "nsubj");
  move(tree, verb, noun, "acl:relcl");
}

/** Past forms that a tagger takes for nouns or adjectives. */
export const PAST =
  /^(?:struck|fled|fought|sent|took|gave|sold|bought|caught|slew|killed|seized|arrested|attacked|said)$/i;

/** "They supply rifles", "The navy struck a boat": a noun with subject and object is a verb; so is a past form. */
export function nounAsVerb(tree: Open, word: number): void {
  if (tree.upos[word] !== "NOUN" || find(tree, word, (at) => /^(?:cop|case)$/.test(tree.relations[at]!)) >= 0) return;
  const down = /^shot$/i.test(tree.forms[word]!) && /^down$/i.test(tree.forms[word + 1] ?? "");
  const past = down || PAST.test(tree.forms[word]!);
  // "shot down a helicopter", the particle read as a preposition
  const target = down ? find(tree, word, (at) => at > word + 1 && tree.heads[word + 1] === at) : -1;
  if (target >= 0) {
    move(tree, word + 1, word, "compound:prt");
    move(tree, target, word, "obj");
  }
  const object = find(
    tree,
    word,
    (at) => at > word && (tree.relations[at] === "obj" || (past && tree.relations[at] === "nmod:unmarked")),
  );
  if (object < 0) return;
  let subject = find(tree, word, (at) => at < word && tree.relations[at] === "nsubj");
  if (subject < 0 && past) {
    // "The gunmen shot down": whoever shoots down is a noun, whatever it was taken for
    subject = find(
      tree,
      word,
      (at) => at === word - 1 && (tree.relations[at] === "compound" || (down && tree.relations[at] === "amod")),
    );
    if (subject >= 0) {
      if (tree.upos[subject] === "ADJ") {
        tree.upos[subject] = "NOUN";
        tree.xpos[subject] = /men$|s$/i.test(tree.forms[subject]!) ? "NNS" : "NN";
      }
      move(tree, subject, word, "nsubj");
    }
    for (let at = 0; at < subject; at++)
      if (tree.heads[at] === word && tree.relations[at] !== "punct") tree.heads[at] = subject;
  }
  if (subject < 0) return;
  tree.upos[word] = "VERB";
  tree.xpos[word] = past ? "VBD" : "VBP";
  move(tree, object, word, "obj");
  for (let at = object + 1; at < tree.heads.length; at++) {
    if (tree.heads[at] === word && tree.relations[at] === "nmod") tree.relations[at] = "obl";
  }
}

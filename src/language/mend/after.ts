import { begin, DATE, find, isNoun, isVerb, move, type Open } from "./tree.ts";

/** Lengths of time. */
export const LENGTH = /^(?:minutes?|hours?|days?|weeks?|months?|years?|decades?)$/i;
/** What opens a clause or a phrase of time. */
export const MARK = /^(?:after|before|since|until|once)$/i;
const FINITE = /^VB[DPZ]$/;

const subjectFor = (tree: Open, verb: number): string =>
  find(tree, verb, (at) => tree.relations[at] === "aux:pass") < 0 ? "nsubj" : "nsubj:pass";

/** "fled, weeks after Ana Ruiz was kidnapped": the weeks are not kidnapped; whom "after" was taken to introduce is. */
export function lengthAfter(tree: Open, after: number): void {
  const weeks = after - 1;
  if (!MARK.test(tree.forms[after]!) || weeks < 0 || !LENGTH.test(tree.forms[weeks]!)) return;
  const verb = tree.heads[weeks]!;
  if (verb < after || !tree.relations[weeks]!.startsWith("nsubj") || !isVerb(tree, verb)) return;
  const who = tree.heads[after]!;
  if (who < after || who > verb || tree.heads[who] !== weeks || !isNoun(tree, who)) return;
  move(tree, who, verb, tree.relations[weeks]!);
  move(tree, after, verb, "mark");
  const above = tree.heads[verb]!;
  // "Paz's brother, weeks after Ruiz was kidnapped, fled": who stood first belongs to another verb.
  const first = find(tree, verb, (at) => at < weeks && tree.relations[at]!.startsWith("nsubj"));
  const later = find(
    tree,
    verb,
    (at) => at > verb && tree.relations[at] === "conj" && tree.forms[at - 1] === "," && !hasJoint(tree, at),
  );
  if (first >= 0 && later >= 0) {
    move(tree, later, above, tree.relations[verb]!);
    move(tree, first, later, subjectFor(tree, later));
    move(tree, verb, later, "advcl");
    move(tree, weeks, later, "obl:unmarked");
  } else {
    move(tree, weeks, verb, "obl:unmarked");
    if (above >= 0 && above < weeks && isVerb(tree, above)) tree.relations[verb] = "advcl";
  }
}

const hasJoint = (tree: Open, at: number): boolean => find(tree, at, (a) => tree.relations[a] === "cc") >= 0;

/** "took the town after his brother, Luis Paz, was shot": a verb joined without "and" behind a phrase with "after" has that phrase for its subject. */
export function afterWhom(tree: Open, verb: number): void {
  const main = tree.heads[verb]!;
  if (tree.relations[verb] !== "conj" || !isVerb(tree, verb) || main < 0 || main > verb) return;
  const opens = find(tree, verb, (at) => at < verb && tree.relations[at]!.startsWith("aux"));
  const first = opens >= 0 ? opens : verb;
  if (opens < 0 && !FINITE.test(tree.xpos[verb]!)) return;
  if (find(tree, verb, (at) => /^(?:cc|nsubj|mark)/.test(tree.relations[at]!)) >= 0) return;
  const who = find(
    tree,
    main,
    (at) =>
      at > main &&
      at < first &&
      tree.relations[at] === "obl" &&
      isNoun(tree, at) &&
      find(tree, at, (a) => a < at && tree.relations[a] === "case" && MARK.test(tree.forms[a]!)) >= 0,
  );
  if (who < 0 || DATE.test(tree.forms[who]!) || LENGTH.test(tree.forms[who]!)) return;
  // Between them stands nothing but what describes him.
  for (let at = who + 1; at < first; at++) {
    let up = at;
    for (let steps = 0; steps < 6 && up > who; steps++) up = tree.heads[up]!;
    if (up !== who && tree.relations[at] !== "punct") return;
  }
  const after = find(tree, who, (at) => at < who && tree.relations[at] === "case");
  move(tree, after, verb, "mark");
  move(tree, who, verb, subjectFor(tree, verb));
  move(tree, verb, main, "advcl");
}

/** "remains a fugitive", the article taken for the object and the noun for its adjective. */
export function articleOver(tree: Open, article: number): void {
  const noun = article + 1;
  if (tree.upos[article] !== "DET" || !/^(?:an?|the)$/i.test(tree.forms[article]!)) return;
  if (tree.heads[noun] !== article || tree.relations[noun] !== "amod" || tree.upos[noun] !== "ADJ") return;
  move(tree, noun, tree.heads[article]!, tree.relations[article]!);
  tree.upos[noun] = "NOUN";
  tree.xpos[noun] = "NN";
  for (let at = 0; at < tree.heads.length; at++) if (tree.heads[at] === article) tree.heads[at] = noun;
  move(tree, article, noun, "det");
}

/** "was himself arrested": who is meant stands before it. */
export function himself(tree: Open, at: number): void {
  if (!/^(?:him|her|it)self$|^themselves$/i.test(tree.forms[at]!) || !tree.relations[at]!.startsWith("nsubj")) return;
  const verb = tree.heads[at]!;
  tree.relations[at] = "advmod";
  if (verb < at || find(tree, verb, (a) => tree.relations[a]!.startsWith("nsubj")) >= 0) return;
  const before = find(tree, verb, (a) => a < at && tree.relations[a] === "obl" && isNoun(tree, a) && a === 0);
  if (before >= 0) tree.relations[before] = subjectFor(tree, verb);
}

/** "Ten days after Paz, on the eve of the feast, Ana Ruiz was shot": whom it is after is not who was shot. */
export function daysAfter(tree: Open, after: number): void {
  const weeks = after - 1;
  const who = after + 1;
  if (!MARK.test(tree.forms[after]!) || weeks < 0 || weeks > 3 || !LENGTH.test(tree.forms[weeks]!)) return;
  const verb = tree.heads[after]!;
  if (tree.relations[after] !== "mark" || verb < who || !isVerb(tree, verb)) return;
  if (tree.heads[who] !== verb || !tree.relations[who]!.startsWith("nsubj") || tree.forms[who + 1] !== ",") return;
  // The subject is the last name or noun that stands right before the verb's first word, hung on the phrase in between.
  const opens = find(tree, verb, (at) => at < verb && tree.relations[at]!.startsWith("aux"));
  const first = opens >= 0 ? opens : verb;
  let subject = -1;
  for (let at = first - 1; at > who + 1; at--) {
    if (!isNoun(tree, at) || tree.forms[at - 1] === undefined) continue;
    const before = begin(tree, at);
    if (tree.forms[before - 1] !== "," || !/^(?:appos|conj|nmod|dep|list)$/.test(tree.relations[at]!)) continue;
    if (find(tree, at, (a) => tree.relations[a] === "case") >= 0) continue;
    subject = at;
  }
  if (subject < 0) return;
  const relation = tree.relations[who]!;
  move(tree, who, weeks, "nmod");
  move(tree, after, who, "case");
  move(tree, subject, verb, relation);
}

const ADDING =
  /^(?:adding|citing|referring|speaking|calling|warning|noting|saying|using|pointing|describing|urging|quoting|accusing|blaming|alluding|insisting|arguing|claiming|writing|stressing|promising|declining|asking|denying|confirming|recalling|explaining|predicting|announcing|according)$/i;

/** "They turned to a rival, officials said, buying rifles from it": who says so has bought none. */
export function behindSaying(tree: Open, verb: number): void {
  if (tree.relations[verb] !== "advcl" || tree.xpos[verb] !== "VBG" || ADDING.test(tree.forms[verb]!)) return;
  const saying = tree.heads[verb]!;
  if (saying < 0 || saying > verb || tree.forms[verb - 1] !== "," || saying !== verb - 2) return;
  if (!/^(?:said|says|say|told|reported|announced)$/i.test(tree.forms[saying]!)) return;
  const told =
    tree.relations[saying] === "parataxis"
      ? tree.heads[saying]!
      : find(
          tree,
          saying,
          (at) => at < saying && isVerb(tree, at) && /^(?:ccomp|parataxis)$/.test(tree.relations[at]!),
        );
  if (told >= 0 && told < saying && isVerb(tree, told)) tree.heads[verb] = told;
}

/** "After the arrests of Paz, his deputy, and two sons, the cartel allied with": of several subjects without "and" before the last, the last is it. */
export function lastSubject(tree: Open, verb: number): void {
  if (!isVerb(tree, verb) || tree.relations[0] !== "case") return;
  const front = tree.heads[0]!;
  if (tree.heads[front] !== verb || !tree.relations[front]!.startsWith("obl") || front > verb) return;
  let last = -1;
  let several = 0;
  for (let at = front + 1; at < verb; at++) {
    if (tree.heads[at] !== verb || !tree.relations[at]!.startsWith("nsubj")) continue;
    last = at;
    several++;
  }
  if (several < 2 || tree.forms[begin(tree, last) - 1] !== ",") return;
  for (let at = front + 1; at < last; at++) {
    if (tree.heads[at] !== verb) continue;
    if (/^(?:nsubj|obj|obl)/.test(tree.relations[at]!)) move(tree, at, front, "conj");
    else if (tree.relations[at] === "cc") tree.heads[at] = front;
  }
}

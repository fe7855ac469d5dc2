import { DATE, find, isNoun, isVerb, move, type Open } from "./tree.ts";

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

/** "was himself arrested": who is meant stands before it. */
export function himself(tree: Open, at: number): void {
  if (!/^(?:him|her|it)self$|^themselves$/i.test(tree.forms[at]!) || !tree.relations[at]!.startsWith("nsubj")) return;
  const verb = tree.heads[at]!;
  tree.relations[at] = "advmod";
  if (verb < at || find(tree, verb, (a) => tree.relations[a]!.startsWith("nsubj")) >= 0) return;
  const before = find(tree, verb, (a) => a < at && tree.relations[a] === "obl" && isNoun(tree, a) && a === 0);
  if (before >= 0) tree.relations[before] = subjectFor(tree, verb);
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

const BINDS =
  /^(?:promise[sd]?|vow(?:s|ed)|pledge[sd]?|predict(?:s|ed)|forecasts?|warn(?:s|ed)|expect(?:s|ed)|swore|swears)$/i;

/** "promised that every truck would be checked within 90 days": the days are those of the checking. */
export function withinPromise(tree: Open, within: number): void {
  const time = tree.heads[within]!;
  const verb = tree.heads[time] ?? -1;
  if (time < within || verb < 0 || verb > within || !/^obl/.test(tree.relations[time]!)) return;
  if (!BINDS.test(tree.forms[verb]!)) return;
  const told = find(tree, verb, (at) => at > verb && at < within && tree.relations[at] === "ccomp");
  if (told < 0 || find(tree, told, (at) => at < told && /^(?:would|will)$/i.test(tree.forms[at]!)) < 0) return;
  // The content reaches up to the time without a mark between.
  for (let at = told + 1; at < within; at++) if (tree.relations[at] === "punct") return;
  tree.heads[time] = told;
}

import { DATE, find, isNoun, isVerb, move, type Open } from "./tree.ts";

const FINITE = /^(?:VBD|VBP|VBZ|MD)$/;
const BEFORE_DATE = /^(?:in|on|since|by|during|until|from)$/i;

/** "In 2021 the leader of the gang was Juan Paz": a date without a comma is no root, and the predicate is no apposition to it. */
export function datedOpening(tree: Open): void {
  const root = tree.heads.indexOf(-1);
  if (root < 1 || root > 3 || !DATE.test(tree.forms[root]!) || tree.forms[root + 1] === ",") return;
  if (!BEFORE_DATE.test(tree.forms[0]!)) return;
  const predicate = find(
    tree,
    root,
    (at) =>
      at > root &&
      find(tree, at, (a) => tree.relations[a]!.startsWith("nsubj")) > root &&
      (tree.relations[at] === "appos" || tree.relations[at] === "nmod") &&
      find(tree, at, (a) => tree.relations[a] === "cop") > root,
  );
  if (predicate < 0) return;
  for (let at = root + 1; at < tree.heads.length; at++)
    if (tree.heads[at] === root && at !== predicate) tree.heads[at] = predicate;
  move(tree, predicate, -1, "root");
  move(tree, root, predicate, "obl");
}

/** "In October 2024 the mayor, Ana Ruiz, was shot", "In March 2025 gunmen fled": a date is neither the mayor nor one of the gunmen. */
export function dateBeside(tree: Open, date: number): void {
  // "On 12 September Juan Paz was shot": the day's number heads the date.
  const day = /^\d{1,2}$/.test(tree.forms[date]!) && DATE.test(tree.forms[date + 1] ?? "");
  if ((!day && !DATE.test(tree.forms[date]!)) || date > 4 || date < 1 || !BEFORE_DATE.test(tree.forms[0]!)) return;
  const noun = tree.heads[date]!;
  if (tree.relations[date] === "compound" && noun > date && isNoun(tree, noun) && noun <= date + 4) {
    const verb = tree.heads[noun]!;
    if (verb < noun || !tree.relations[noun]!.startsWith("nsubj")) return;
    for (let at = 0; at < date; at++) if (tree.heads[at] === noun) tree.heads[at] = date;
    move(tree, date, verb, "obl");
    return;
  }
  const verb = noun;
  if (tree.relations[date] !== "obl" || verb < date) return;
  const who = find(
    tree,
    date,
    (at) =>
      at > date &&
      at < verb &&
      isNoun(tree, at) &&
      !(day && DATE.test(tree.forms[at]!)) &&
      /^(?:appos|nmod|nmod:unmarked|dep|list)$/.test(tree.relations[at]!) &&
      find(tree, at, (a) => tree.relations[a] === "case") < 0,
  );
  if (who < 0 || DATE.test(tree.forms[who]!) || find(tree, verb, (at) => tree.relations[at]!.startsWith("nsubj")) >= 0)
    return;
  const passive = find(tree, verb, (at) => tree.relations[at] === "aux:pass") >= 0;
  move(tree, who, verb, passive ? "nsubj:pass" : "nsubj");
}

/** Times that a sentence may open with. */
export const WEEK =
  /^(?:week|weekend|month|year|night|summer|autumn|fall|winter|spring|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/i;

/** "Last week the body of Juan Paz was dumped": when it was has no object; what stands behind is the subject. */
export function weekBeside(tree: Open, week: number): void {
  if (week > 2 || !WEEK.test(tree.forms[week]!) || !tree.relations[week]!.startsWith("obl")) return;
  const verb = tree.heads[week]!;
  if (verb < week || !isVerb(tree, verb) || find(tree, verb, (at) => tree.relations[at]!.startsWith("nsubj")) >= 0)
    return;
  const who = find(
    tree,
    week,
    (at) =>
      at > week &&
      at < verb &&
      isNoun(tree, at) &&
      /^(?:obj|nmod|nmod:unmarked|appos|dep|list)$/.test(tree.relations[at]!) &&
      find(tree, at, (a) => tree.relations[a] === "case" && a < at) < 0,
  );
  if (who < 0) return;
  const passive = find(tree, verb, (at) => tree.relations[at] === "aux:pass") >= 0;
  move(tree, who, verb, passive ? "nsubj:pass" : "nsubj");
}

const DASH = /^(?:—|–|-|--)$/;

/** "TEPIC, Mexico (AP) — Gunmen opened fire": where a dispatch is from is no part of its first sentence. */
export function dateline(tree: Open): void {
  if (!/^\p{Lu}{3,}$/u.test(tree.forms[0] ?? "")) return;
  let dash = 1;
  while (dash < 14 && dash < tree.forms.length && !DASH.test(tree.forms[dash]!)) dash++;
  // "CJNG-led gunmen", "PEMEX - the oil company - lost": a dateline has a place or a bracket before its dash.
  if (dash >= 14 || dash + 3 > tree.forms.length || /^-$/.test(tree.forms[dash]!)) return;
  const bracket = tree.forms[dash - 1] === ")";
  const only = dash === 1 || tree.forms.slice(1, dash).every((f) => /^[\p{Lu},.\d]/u.test(f));
  if (!bracket && !only) return;
  // A second dash brackets an aside: "CJNG — the largest — grew".
  for (let at = dash + 1; at < tree.forms.length; at++) if (tree.forms[at] === tree.forms[dash]) return;
  let root = tree.heads.indexOf(-1);
  if (root < dash) {
    const told = find(
      tree,
      root,
      (at) => at > dash && (isVerb(tree, at) || find(tree, at, (a) => tree.relations[a] === "cop") >= 0),
    );
    if (told < 0) return;
    for (let at = dash; at < tree.heads.length; at++) if (tree.heads[at] === root && at !== told) tree.heads[at] = told;
    move(tree, told, -1, "root");
    move(tree, root, told, "dep");
    root = told;
  }
  for (let at = 0; at < dash; at++) {
    if (tree.heads[at]! <= dash) continue;
    tree.heads[at] = root;
    tree.relations[at] = "dep";
  }
  for (let at = dash + 1; at < tree.heads.length; at++)
    if (tree.heads[at]! >= 0 && tree.heads[at]! < dash) tree.heads[at] = root;
}

/** "Juan Paz, 51, of Tepic, pleaded guilty": a name with an age is no sentence; the past form behind it is the verb. */
export function agedRoot(tree: Open): void {
  const root = tree.heads.indexOf(-1);
  if (root !== 0 || tree.upos[0] !== "PROPN" || tree.xpos.some((x) => FINITE.test(x))) return;
  const age = tree.forms.findIndex((form, at) => at > 1 && at < 8 && /^\d\d$/.test(form) && tree.forms[at - 1] === ",");
  if (age < 0 || tree.forms[age + 1] !== ",") return;
  const verb = tree.forms.findIndex((form, at) => at > age + 1 && /[a-z]ed$/.test(form) && tree.forms[at - 1] === ",");
  if (verb < 0 || verb > age + 12) return;
  tree.upos[verb] = "VERB";
  tree.xpos[verb] = "VBD";
  const next = tree.heads[verb]!;
  for (let at = 0; at < tree.heads.length; at++) {
    if (at > verb && tree.heads[at]! >= 0 && tree.heads[at]! < verb) {
      tree.heads[at] = verb;
      if (/^(?:nmod|appos)$/.test(tree.relations[at]!)) tree.relations[at] = at === next ? "xcomp" : "obl";
    }
  }
  if (next === verb + 1) move(tree, next, verb, tree.upos[next] === "ADJ" ? "xcomp" : "obj");
  if (tree.upos[verb + 1] === "NOUN" && /^guilty|innocent$/i.test(tree.forms[verb + 1]!)) tree.upos[verb + 1] = "ADJ";
  move(tree, verb, -1, "root");
  move(tree, 0, verb, "nsubj");
}

/** Verbs of the domain that are nouns, too, or rare enough to be taken for one. */
export const PLAIN =
  /^(?:control|dominate|rule|fight|supply|extort|traffic|smuggle|attack|recruit|ship|launder|kidnap|rival|tax|battle)$/;

/** "Los Zetas control Tamaulipas.": after a name in the plural that opens a sentence without any verb stands the verb. */
export function pluralOpening(tree: Open): void {
  let verb = 0;
  while (verb < 6 && verb < tree.forms.length && !PLAIN.test(tree.forms[verb]!)) verb++;
  if (verb < 2 || verb > 5 || tree.heads.length < verb + 2) return;
  const subject = tree.forms[0] === "The" ? 1 : 0;
  let plural = false;
  for (let at = subject; at < verb; at++) {
    if (tree.upos[at] !== "PROPN") return;
    plural ||= /[^su']s$/.test(tree.forms[at]!);
  }
  if (!plural) return;
  const isRoot = tree.heads[verb]! < 0;
  const noun = isRoot ? find(tree, verb, (at) => at > verb && tree.relations[at] === "appos") : tree.heads[verb]!;
  if (tree.upos[verb] === "VERB" && isRoot) {
    // "Los Viagras control the town": the verb is known, but not whose it is.
    if (tree.heads[subject] === verb && tree.relations[subject] === "compound") tree.relations[subject] = "nsubj";
    return;
  }
  if (tree.upos[verb] !== "NOUN" || tree.xpos.some((x) => FINITE.test(x))) return;
  if (noun <= verb || !isNoun(tree, noun) || !(isRoot || tree.heads[noun]! < 0)) return;
  tree.upos[verb] = "VERB";
  tree.xpos[verb] = "VBP";
  move(tree, verb, -1, "root");
  move(tree, noun, verb, "obj");
  for (let at = subject; at < verb; at++)
    if (at === subject) move(tree, at, verb, "nsubj");
    else move(tree, at, subject, "flat");
  for (let at = 0; at < subject; at++) move(tree, at, subject, "det");
  for (let at = noun + 1; at < tree.heads.length; at++)
    if (tree.heads[at] === noun && tree.relations[at] === "punct") tree.heads[at] = verb;
}

/** "was attorney general of Sonora": "attorney" is no participle. */
export function attorney(tree: Open, at: number): void {
  const general = at + 1;
  if (tree.upos[at] !== "VERB" || tree.heads[general] !== at) return;
  if (!/^attorney$/i.test(tree.forms[at]!) || !/^general$/i.test(tree.forms[general] ?? "")) return;
  move(tree, general, tree.heads[at]!, tree.relations[at]!);
  for (const [word, xpos] of [
    [at, "NN"],
    [general, "NN"],
  ] as const) {
    tree.upos[word] = "NOUN";
    tree.xpos[word] = xpos;
  }
  for (let a = 0; a < tree.heads.length; a++) {
    if (tree.heads[a] === at) tree.heads[a] = general;
    if (tree.heads[a] !== general) continue;
    if (tree.relations[a] === "aux:pass") tree.relations[a] = "cop";
    else if (tree.relations[a] === "nsubj:pass") tree.relations[a] = "nsubj";
    else if (tree.relations[a] === "obl" && /^of$/i.test(tree.forms[general + 1] ?? "") && a < general + 4)
      tree.relations[a] = "nmod";
  }
  move(tree, at, general, "compound");
}

import { DATE, find, isNoun, isVerb, move, type Open } from "./tree.ts";

const BEFORE_DATE = /^(?:in|on|since|by|during|until|from)$/i;

/** "In 2021 the leader of the gang was Juan Paz": a date without a comma is no root, and the predicate is no apposition to it. */
export function datedOpening(tree: Open): void {
  const root = tree.heads.indexOf(-1);
  if (!BEFORE_DATE.test(tree.forms[0] ?? "")) return;
  // "In 2015 the Reds and the Blues were enemies": nobody's enemies are the year's.
  if (/^\d{4}$/.test(tree.forms[1] ?? "") && tree.heads[1] === root && tree.relations[1] === "nmod:poss")
    tree.relations[1] = "obl";
  if (root < 1 || root > 3 || !DATE.test(tree.forms[root]!) || tree.forms[root + 1] === ",") return;
  const predicate = find(
    tree,
    root,
    (at) =>
      at > root &&
      find(tree, at, (a) => tree.relations[a]!.startsWith("nsubj")) > root &&
      /^(?:appos|nmod|conj|parataxis)$/.test(tree.relations[at]!) &&
      find(tree, at, (a) => tree.relations[a] === "cop") > root,
  );
  if (predicate < 0) return;
  for (let at = root + 1; at < tree.heads.length; at++)
    if (tree.heads[at] === root && at !== predicate) tree.heads[at] = predicate;
  move(tree, predicate, -1, "root");
  move(tree, root, predicate, "obl");
}

/** "On 12 September 2025 the mayor, Ana Ruiz, was shot": whoever stands beside a date without a comma is the subject. */
export function dateBeside(tree: Open, date: number): void {
  if (!/^(?:obl|nsubj)/.test(tree.relations[date]!) || date > 3 || !BEFORE_DATE.test(tree.forms[0]!)) return;
  for (let at = 1; at <= date; at++) if (!DATE.test(tree.forms[at]!) && !/^\d{1,2}$/.test(tree.forms[at]!)) return;
  const verb = tree.heads[date]!;
  if (verb < date || find(tree, verb, (at) => at !== date && tree.relations[at]!.startsWith("nsubj")) >= 0) return;
  const who = find(
    tree,
    date,
    (at) =>
      at > date &&
      at < verb &&
      isNoun(tree, at) &&
      !DATE.test(tree.forms[at]!) &&
      /^(?:appos|nmod|nmod:unmarked|dep|list)$/.test(tree.relations[at]!) &&
      find(tree, at, (a) => tree.relations[a] === "case") < 0,
  );
  if (who < 0) return;
  const passive = find(tree, verb, (at) => tree.relations[at] === "aux:pass") >= 0;
  tree.relations[date] = "obl";
  move(tree, who, verb, passive ? "nsubj:pass" : "nsubj");
}

/** Times that a sentence may open with. */
export const WEEK =
  /^(?:week|weekend|month|year|night|summer|autumn|fall|winter|spring|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/i;

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

import { isNoun, isVerb, move, type Open } from "./tree.ts";

const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)$/;
const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;
const NUMBER = /^\d{1,2}(?:st|nd|rd|th)?$/;
const YEAR = /^(?:19|20)\d\d$/;
/** What a date has: a weekday, a month or a year. */
export const DATED = new RegExp(`${WEEKDAY.source}|${MONTH.source}|${YEAR.source}`);
const BEFORE = /^(?:in|on|by|since|until|before|after|during)$/i;
/** What a clause begins behind. */
const OPENS = /^(?:[;:,“"(—–]|and|but|while|that|when)$/;

/** The words of a date that begin at a token, as the index behind them, with the month, weekday or lone year that heads them; null for none. */
function dateAt({ forms }: Open, at: number): { readonly head: number; readonly end: number } | null {
  const form = forms[at] ?? "";
  if (WEEKDAY.test(form) || YEAR.test(form)) return { head: at, end: at + 1 };
  if (NUMBER.test(form) && MONTH.test(forms[at + 1] ?? ""))
    return { head: at + 1, end: YEAR.test(forms[at + 2] ?? "") ? at + 3 : at + 2 };
  const month = /^(?:early|late|mid)$/.test(form) ? at + 1 : at;
  if (!MONTH.test(forms[month] ?? "")) return null;
  let end = NUMBER.test(forms[month + 1] ?? "") ? month + 2 : month + 1;
  if (YEAR.test(forms[end] ?? "")) end++;
  return { head: month, end };
}

/** The subject that a token belongs to on its way up, and its verb; null where there is none. */
function subjectOver(tree: Open, at: number): { readonly noun: number; readonly verb: number } | null {
  for (let up = at, steps = 0; steps < 6; steps++) {
    const head = tree.heads[up]!;
    if (head < 0) return null;
    if (tree.relations[up]!.startsWith("nsubj") && head > up) return { noun: up, verb: head };
    up = head;
  }
  return null;
}

/**
 * "On Tuesday marines captured a man", "In December Mexico's Congress passed a law", "Since 2019 gangs have shot nine
 * judges": a date that opens a clause is no part of the name or noun behind it.
 */
export function dateFirst(tree: Open): void {
  for (let at = 0; at + 2 < tree.forms.length; at++) {
    if (!BEFORE.test(tree.forms[at]!) || (at > 0 && !OPENS.test(tree.forms[at - 1]!))) continue;
    const date = dateAt(tree, at + 1);
    if (!date || date.end >= tree.forms.length || /^[,.;:)]$/.test(tree.forms[date.end]!)) continue;
    nameBehindDate(tree, at, date.end);
    let over: ReturnType<typeof subjectOver> = null;
    for (let inside = at + 1; inside < date.end; inside++) {
      const found = subjectOver(tree, inside);
      if (found && found.noun >= date.end) over = found;
    }
    // "On May Day workers marched": the day has a name of its own.
    if (!over || /^(?:Day|Eve)$/.test(tree.forms[date.end]!)) continue;
    move(tree, date.head, over.verb, "obl");
    move(tree, at, date.head, "case");
    for (let inside = at + 1; inside < date.end; inside++)
      if (inside !== date.head) move(tree, inside, date.head, /^\d/.test(tree.forms[inside]!) ? "nummod" : "amod");
    // What hung on the date is of the noun: "December Mexico 's Congress", all made one name.
    for (let below = date.end; below < over.verb; below++) {
      const head = tree.heads[below]!;
      if (head > at && head < date.end) moveOut(tree, below, date.end, over.noun);
    }
  }
}

/** "On 12 May 2025 Juan Paz was arrested", the day taken for whom they arrested: it was he. */
function nameBehindDate(tree: Open, before: number, name: number): void {
  const day = tree.heads[name]!;
  const verb = tree.heads[day] ?? -1;
  if (day <= before || day >= name || verb < name || !tree.relations[day]!.startsWith("nsubj")) return;
  if (tree.upos[name] !== "PROPN" || !/^(?:nmod|flat|compound|appos)/.test(tree.relations[name]!)) return;
  move(tree, name, verb, tree.relations[day]!);
  move(tree, day, verb, "obl");
  for (let at = name + 1; at < verb; at++) if (tree.heads[at] === day) tree.heads[at] = name;
}

/** Hangs a token that had hung on a date on the noun behind, or makes it the head of what is left of the name. */
function moveOut(tree: Open, below: number, first: number, noun: number): void {
  if (below === first && /^(?:flat|compound)/.test(tree.relations[below]!)) {
    const owner = tree.forms.findIndex((form, at) => at > below && at < noun && /^['’]s?$/.test(form));
    move(tree, below, noun, owner > 0 ? "nmod:poss" : "compound");
    if (owner > 0) move(tree, owner, below, "case");
  } else move(tree, below, tree.heads[first] === noun || first === noun ? noun : first, tree.relations[below]!);
}

/** "Marines on Thursday captured a man", "volunteers on March 5 found bones": the day between the subject and its verb is the verb's. */
export function dayBetween(tree: Open, at: number): void {
  // "The arrest of Paz in July stunned them": a month may be the noun's.
  if (!/^on$/i.test(tree.forms[at]!)) return;
  const date = dateAt(tree, at + 1);
  if (!date) return;
  let top = date.head;
  while (tree.heads[top]! > at && tree.heads[top]! < date.end) top = tree.heads[top]!;
  const subject = tree.heads[top]!;
  const verb = tree.heads[subject] ?? -1;
  if (!/^nmod/.test(tree.relations[top]!) || subject > at || verb < date.end || !isVerb(tree, verb)) return;
  if (!tree.relations[subject]!.startsWith("nsubj")) return;
  for (let between = date.end; between < verb; between++) if (!/^(?:AUX|ADV|PART)$/.test(tree.upos[between]!)) return;
  move(tree, date.head, verb, "obl");
  move(tree, at, date.head, "case");
  for (let inside = at + 1; inside < date.end; inside++)
    if (inside !== date.head) move(tree, inside, date.head, "nummod");
}

/** Words that point at a time. */
export const POINTS = /^(?:last|this|next)$/i;
const UNIT = /^(?:year|month|week|night|weekend|spring|summer|autumn|fall|winter)$/;

/** "pleaded guilty in Chicago last July", "refused to pay last October": when it was is the verb's, and nobody's name. */
export function lastMonth(tree: Open): void {
  for (let at = 1; at + 1 < tree.forms.length; at++) {
    const when = at + 1;
    const form = tree.forms[when]!;
    if (!POINTS.test(tree.forms[at]!) || !(MONTH.test(form) || WEEKDAY.test(form) || UNIT.test(form))) continue;
    if (!/^(?:flat|compound|obj|appos|nmod|conj|dep)/.test(tree.relations[when]!)) continue;
    if (/^(?:for|of|the|and|in|at|since|until|from|than|to)$/i.test(tree.forms[at - 1]!) || isNoun(tree, when + 1))
      continue;
    const verb = verbBefore(tree, at);
    if (verb < 0) continue;
    move(tree, when, verb, "obl:unmarked");
    move(tree, at, when, "amod");
  }
}

/** The nearest verb before a token that it may tell the time of. */
function verbBefore(tree: Open, at: number): number {
  for (let back = at - 1; back >= 0 && at - back < 12; back--) {
    if (/^[;:.]$/.test(tree.forms[back]!)) return -1;
    if (isVerb(tree, back)) return back;
  }
  return -1;
}

/** "On 3 May the army took it": behind a day stands the month, and no "may". */
export function mayOfDay(tree: Open, may: number): void {
  const day = may - 1;
  if (tree.forms[may] !== "May" || !/^(?:[1-9]|[12]\d|3[01])$/.test(tree.forms[day] ?? "")) return;
  tree.upos[may] = "PROPN";
  tree.xpos[may] = "NNP";
  move(tree, may, day, "nmod:unmarked");
}

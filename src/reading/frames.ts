import type { Sentence } from "../language/analysis.ts";
import { children, dependents } from "../language/tree.ts";
import type { FrameRow, RoleRule, TypeRow } from "../model/codebook.ts";
import type { Role } from "../model/index.ts";
import { nounParticipants } from "./clauses/nominal.ts";
import { conjuncts, markerOf, phraseOf } from "./clauses/phrases.ts";
import type { WordClasses } from "./frames/classes.ts";
import { copulasOf, type Entry, type FrameIndex, nounsOf, verbsOf } from "./frames/entries.ts";
import { meansOf } from "./frames/means.ts";
import { firstOfList, included, restOfList } from "./frames/lists.ts";
import type { Argument, Clause, Words } from "./layers.ts";

/** A frame that fits a clause: the fillers of its roles, and the entry of the row that named the words. */
export interface Match {
  readonly row: TypeRow;
  readonly frame: FrameRow;
  readonly entry: string;
  readonly roles: readonly (Words & { readonly role: Role })[];
  /** Tokens of the words that the entry names beside its lemma ("sanctions" of "impose + sanction"). */
  readonly beside: readonly number[];
}

/** A filler whose end may still move. */
type Mutable = { -readonly [K in keyof Words]: Words[K] } & { readonly role: Role };

/** Markers that a rule without marker takes: of a noun the of-phrase is its object, the by-phrase its subject. */
const PLAIN: Readonly<Record<string, readonly string[]>> = {
  subject: ["", "by"],
  object: ["", "of"],
  indirect: [""],
  complement: [],
  oblique: [],
};

function takes(rule: RoleRule, argument: Argument, classes: WordClasses): boolean {
  if (argument.slot !== rule.slot) return false;
  const markers = rule.marker ?? PLAIN[rule.slot] ?? [];
  if (markers.length > 0 && !markers.includes(argument.marker)) return false;
  if (!rule.is && !rule.not) return true;
  const of = classes.of(argument.sentence, argument.head);
  if (rule.not?.some((c) => of.has(c))) return false;
  return !rule.is || rule.is.some((c) => of.has(c));
}

/** The words that an entry asks for beside its lemma ("office" of "take + office"), or null when they are not there. */
function fixedPart(entry: Entry, clause: Clause, sentence: Sentence, classes: WordClasses): readonly number[] | null {
  if (entry.noun === null) return [];
  const asked = entry.noun;
  const named = (head: number): boolean => {
    if (asked.startsWith("@")) return classes.of(sentence.index, head).has(asked.slice(1));
    const token = sentence.tokens[head]!;
    if (token.lemma.toLowerCase() === asked || token.form.toLowerCase() === asked) return true;
    // "leadership-role": the noun with the one before it.
    const before = asked.includes("-") ? sentence.tokens[head - 1] : undefined;
    return before !== undefined && asked === `${before.lemma}-${token.lemma}`.toLowerCase();
  };
  if (clause.form === "copula") {
    if (!named(clause.predicate)) return null;
    // "is at large" stands with its preposition; who "is large" is not free.
    const cased =
      entry.marker === null ||
      dependents(sentence, clause.predicate, "case")
        .map((t) => t.form.toLowerCase())
        .join(" ") === entry.marker;
    return cased ? [clause.predicate] : null;
  }
  for (const argument of clause.arguments) {
    if (argument.slot === "subject" || argument.slot === "indirect") continue;
    // "found that the navy murdered him": what was found out is no word beside "found".
    if (argument.slot === "complement" && argument.marker === "that") continue;
    if (entry.marker !== null && argument.marker !== entry.marker && argument.slot !== "object") continue;
    if (entry.marker === null && argument.slot === "oblique" && argument.marker !== "") continue;
    if (argument.marker === (entry.marker ?? argument.marker) && named(argument.head)) return [argument.head];
    // "added two gangs | to the list": the parser may hang the word on the object.
    if (entry.marker === null || argument.slot !== "object") continue;
    const below = children(sentence, argument.head).find((c) => markerOf(sentence, c) === entry.marker && named(c));
    if (below !== undefined && argument.sentence === sentence.index) return [below];
  }
  // "set them free", "shot him dead": the adjective may hang on the verb in other ways.
  for (const index of children(sentence, clause.predicate)) {
    const token = sentence.tokens[index]!;
    // "let him go", "go missing": a verb joined to it without "to".
    const bare = token.deprel === "advcl" || token.deprel === "xcomp";
    const loose = token.upos === "ADJ" || token.upos === "ADV" || (token.upos === "VERB" && bare);
    if (loose && entry.marker === null && named(index)) return [index];
  }
  return null;
}

function filled(
  entry: Entry,
  clause: Clause,
  sentence: Sentence,
  classes: WordClasses,
): readonly (Words & { readonly role: Role })[] | null {
  const fixed = fixedPart(entry, clause, sentence, classes);
  if (!fixed) return null;
  // "filed charges against the governor", "granted the agency permission": the word beside the verb has its own.
  const own =
    clause.form === "verb"
      ? fixed.flatMap((head) => [...nounParticipants(sentence, head), ...undergoers(sentence, head)])
      : [];
  const present =
    own.length === 0 ? clause.arguments : [...clause.arguments, ...own.filter((a) => a.via !== "controlled")];
  // A handful at most: lists cost less than sets.
  const taken: Argument[] = [];
  const roles: Mutable[] = [];
  const met: RoleRule[] = [];
  for (const rule of entry.frame.roles) {
    for (const argument of present) {
      if (argument.slot === "oblique" && classes.isDate(argument)) continue;
      const itself = clause.form !== "verb" && argument.head === clause.predicate;
      // "the governor, Ana Ruiz": the office is the predicate, and a filler where the row asks for the complement.
      if (taken.includes(argument) || (itself ? rule.slot !== "complement" : fixed.includes(argument.head))) continue;
      if (clause.form === "copula" && rule.slot === "complement" && !rule.marker && !itself) continue;
      if (!takes(rule, argument, classes) || isTaken(rule, met)) continue;
      // "the gang's killing of a judge": with an of-phrase in that role, the possessor is who did it.
      if (argument.marker === "'s" && rule.slot === "subject" && DONE_TO.has(rule.role)) {
        if (roles.some((r) => r.role === rule.role)) {
          taken.push(argument);
          roles.push({ role: "agent", ...classes.nameOf(argument) });
          continue;
        }
      }
      taken.push(argument);
      met.push(rule);
      // "clashes between the gang and the army": the second side stands where "with the army" would.
      const side = SIDES.has(argument.marker) ? otherSide(entry.frame, rule) : null;
      if (side) met.push(side);
      const role = side && roles.some((r) => r.role === rule.role) ? side.role : rule.role;
      const words = itself ? wordsOf(argument) : classes.nameOf(argument);
      const means = role === "agent" && !itself ? meansOf(argument, sentence, classes) : null;
      for (const doer of means ?? []) roles.push({ role: "agent", ...doer });
      // "handed over 26 prisoners" is not "over 26".
      const particle = clause.lemma.split(" ")[1];
      const reread =
        particle !== undefined &&
        argument.sentence === sentence.index &&
        sentence.tokens[words.first]!.form === particle &&
        words.first < words.head;
      roles.push({ role: means ? "instrument" : role, ...words, first: words.first + (reread ? 1 : 0) });
    }
  }
  const counted = entry.noun === null ? null : countedDead(fixed, sentence);
  const victims = entry.frame.roles.find((rule) => rule.slot === "object" && rule.role === "patient");
  if (counted && victims && !roles.some((r) => r.role === "patient")) {
    met.push(victims);
    roles.push({ role: "patient", ...counted });
  }
  for (const rule of entry.frame.roles)
    if (!met.includes(rule) && hung(rule, roles, clause.predicate, { sentence, classes })) met.push(rule);
  // Needed rules of one role, or of one place, are alternatives: a victim may come as object or as possessor.
  const missing = entry.frame.roles.some(
    (rule) =>
      rule.required &&
      !entry.frame.roles.some((r) => r.required && met.includes(r) && (r.role === rule.role || samePlace(r, rule))),
  );
  if (missing || roles.length === 0) return null;
  return [...roles, ...lost(roles, clause, sentence, classes)];
}

/** "left five people dead", "let the officers go": who is dead or goes is what the verb before it did something to. */
function undergoers(sentence: Sentence, head: number): readonly Argument[] {
  if (!/^[cx]comp$/.test(sentence.tokens[head]!.deprel)) return [];
  return dependents(sentence, head, "nsubj", "obl:unmarked").flatMap(({ index }) =>
    conjuncts(sentence, index).map((of) => ({
      ...phraseOf(sentence, of),
      slot: "object" as const,
      marker: "",
      via: "direct" as const,
    })),
  );
}

/** The elements of lists that the parser lost, in the role of the first. */
function lost(roles: Mutable[], clause: Clause, sentence: Sentence, classes: WordClasses): readonly Mutable[] {
  const more: Mutable[] = [];
  for (const filler of roles) {
    if (filler.head === clause.predicate || filler.sentence !== sentence.index) continue;
    // "arrested his deputy Luis Parra and two guards": the guards are no deputies.
    // "the captain, Juan Paz, and two sailors": nor are they captains.
    const office = clause.deprel === "appos" && sentence.tokens[clause.predicate]!.xpos === "NN";
    if (clause.form !== "verb" && (office || filler.first === clause.predicate + 1)) continue;
    const first = firstOfList(sentence, filler);
    filler.last = first.last;
    filler.head = first.head;
    for (const words of [...restOfList(sentence, filler, classes), ...included(sentence, filler)]) {
      const known = [...roles, ...more].some((r) => r.first <= words.last && r.last >= words.first);
      const around = clause.predicate >= words.first && clause.predicate <= words.last;
      if (!known && !around) more.push({ role: filler.role, ...classes.nameOf(words) });
    }
  }
  return more;
}

const REACHES = new Set(["to", "into", "from", "with", "as", "against", "by"]);

/**
 * "extradited the boss to the United States", "sent troops to the border": the parser may hang the last phrase on the
 * noun before it. Takes it from there, and adds it to the roles.
 */
function hung(
  rule: RoleRule,
  roles: Mutable[],
  predicate: number,
  { sentence, classes }: { readonly sentence: Sentence; readonly classes: WordClasses },
): boolean {
  if (rule.slot !== "oblique" || (!rule.is && !rule.required)) return false;
  const markers = [rule.marker ?? []].flat();
  // "accused the mayor of fraud": what the frame needs may hang there with any preposition.
  const reaches = (marker: string): boolean => REACHES.has(marker) || (rule.required === true && NEEDED.has(marker));
  if (!markers.some(reaches)) return false;
  const last = roles.at(-1);
  const itself = last?.head === predicate;
  if (!last || (last.role === rule.role && !itself) || last.sentence !== sentence.index) return false;
  // "an analyst in regional affairs for the Institute": or on the noun behind it.
  const below = children(sentence, last.head).flatMap((c) =>
    sentence.tokens[c]!.deprel === "nmod" && rule.required === true ? [c, ...children(sentence, c)] : [c],
  );
  for (const index of below) {
    const part = sentence.tokens[index]!;
    const marker = part.deprel === "nmod" && index > last.head ? markerOf(sentence, index) : "";
    if (!reaches(marker) || !markers.includes(marker)) continue;
    // "Two men on a motorcycle had fired": how they came, and nothing that they fired on.
    if (last.role === "agent" && index < predicate) continue;
    const argument: Argument = { ...phraseOf(sentence, index), slot: "oblique", marker, via: "direct" };
    if (!takes(rule, argument, classes)) continue;
    if (last.last >= argument.first && !itself) last.last = Math.max(last.head, argument.first - 2);
    for (const head of conjuncts(sentence, index))
      roles.push({ role: rule.role, ...classes.nameOf(phraseOf(sentence, head)) });
    return true;
  }
  return false;
}

/** "leaving eleven dead": the number before the adjective is who they are. */
function countedDead(fixed: readonly number[], sentence: Sentence): Words | null {
  const at = fixed[0];
  const before = at === undefined ? undefined : sentence.tokens[at - 1];
  if (at === undefined || !before || sentence.tokens[at]!.upos !== "ADJ") return null;
  const number =
    before.upos === "NUM" ||
    /^(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds)$/i.test(
      before.form,
    );
  return number ? { sentence: sentence.index, first: before.index, last: at, head: before.index } : null;
}

/** "shot at a rally": where somebody was shot is a second victim only while there is no first. */
const isTaken = (rule: RoleRule, met: readonly RoleRule[]): boolean =>
  rule.slot === "oblique" &&
  rule.required === true &&
  met.some((r) => r.slot === "object" && r.required === true && r.role === rule.role && !r.marker);

const NEEDED = new Set(["of", "for", "in", "on"]);

const DONE_TO = new Set<Role>(["patient", "recipient"]);
const samePlace = (a: RoleRule, b: RoleRule): boolean =>
  a.slot === b.slot && a.slot === "oblique" && String(a.marker) === String(b.marker);

const SIDES = new Set(["between", "among"]);
const otherSide = (frame: FrameRow, rule: RoleRule): RoleRule | null =>
  frame.roles.find(
    (r) => r.role !== rule.role && [r.marker ?? []].flat().some((m) => m === "with" || m === "against"),
  ) ?? null;

const wordsOf = ({ sentence, first, last, head }: Words): Words => ({ sentence, first, last, head });

/** The frame that fits a clause best: entries of several words before single ones, then the one with most roles. */
export function matchOf(index: FrameIndex, clause: Clause, sentence: Sentence, classes: WordClasses): Match | null {
  const entries =
    clause.form === "verb"
      ? verbsOf(index, clause.lemma)
      : clause.form === "noun"
        ? nounsOf(index, clause, sentence)
        : [...copulasOf(index, clause.predicate, sentence), ...nounsOf(index, clause, sentence)];
  let best: Match | null = null;
  let weight = -1;
  for (const entry of entries) {
    const roles = filled(entry, clause, sentence, classes);
    if (!roles) continue;
    // "a former Northern Cartel accountant": whose he is tells more than that he is one.
    const told = roles.filter((r) => r.head !== clause.predicate).length;
    const score = told + 0.9 * (roles.length - told) + (entry.noun !== null || entry.text.includes(" ") ? 10 : 0);
    if (score <= weight) continue;
    weight = score;
    best = {
      row: entry.row,
      frame: entry.frame,
      entry: entry.text,
      roles,
      beside: fixedPart(entry, clause, sentence, classes) ?? [],
    };
  }
  return best;
}

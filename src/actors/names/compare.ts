import type { ActorKind } from "../../model/index.ts";
import { edits } from "./edits.ts";
import { CHILD_OF, NICKNAME_ROWS } from "./rows.ts";
import { bodyWords, joined, type NameWord, personWords } from "./words.ts";

/** One thing that speaks for or against two names being one actor's; `weight` is above 0 for, below 0 against. */
export interface NameReason {
  readonly rule: string;
  readonly detail: string;
  readonly weight: number;
}

export interface Compared {
  /** 0: nothing in common; 1: the same but for spelling rules. */
  readonly score: number;
  readonly reasons: readonly NameReason[];
}

/** From this score on two names may well be one actor's: the one threshold of the names bench. */
export const SAME_NAME = 0.8;

/** What each kind of difference costs. */
const COSTS = {
  /** Times the share of letters that differ. */
  letters: 1.1,
  /** Words that each side has and the other has not. */
  rivals: 0.4,
  /** A further word of a person's name, of many that both have. */
  extraOfPerson: 0.03,
  /** Further words of a name of which both have but one word. */
  extraOfOne: 0.35,
  /** Times the share of an organisation's name that the other has not. */
  extraOfBody: 0.9,
  order: 0.04,
  reversed: 0.3,
  number: 0.3,
} as const;

/** Most edits for each letter of the longer word. */
const MOST_EDITS = 0.34;

interface Pair {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly cost: number;
  readonly letters: number;
  readonly rule: string;
}

/** "40", "z40", "2007": numbers tell names apart that letters do not. "Ig0r" is a spelling. */
const isNumber = (word: string): boolean => {
  const digits = word.match(/\d/gu)?.length ?? 0;
  return digits > 0 && digits * 2 >= word.length;
};

function wordPair(a: NameWord, b: NameWord): Omit<Pair, "left" | "right"> | null {
  if (a.initial || b.initial) {
    if (a.word[0] !== b.word[0]) return null;
    return { cost: a.initial && b.initial ? 0 : 0.3, letters: 1, rule: "initial" };
  }
  const letters = Math.max(a.word.length, b.word.length);
  if (a.word === b.word) return { cost: 0, letters, rule: "same-word" };
  if (isNumber(a.word) || isNumber(b.word)) return null;
  const rows = NICKNAME_ROWS.get(b.word);
  if (rows && [...(NICKNAME_ROWS.get(a.word) ?? [])].some((row) => rows.has(row)))
    return { cost: 0.4, letters, rule: "short-form" };
  if (Math.abs(a.word.length - b.word.length) > letters * MOST_EDITS + 1) return null;
  const most = Math.max(letters * MOST_EDITS, letters < 3 ? 0.6 : 1);
  const cost = edits(a.word, b.word, most);
  return cost <= most ? { cost, letters, rule: "spelling" } : null;
}

/** Words of both names put in pairs, the likest first; a word may be written as two. */
function align(left: readonly NameWord[], right: readonly NameWord[]): readonly Pair[] {
  const all: Pair[] = [];
  for (const [i, a] of left.entries()) {
    for (const [j, b] of right.entries()) {
      const pair = wordPair(a, b);
      if (pair) all.push({ ...pair, left: [i], right: [j] });
    }
  }
  const runs = (words: readonly NameWord[], others: readonly NameWord[], turned: boolean): void => {
    for (let at = 0; at + 1 < words.length; at++) {
      for (const size of [2, 3]) {
        const run = words.slice(at, at + size);
        if (run.length < size) continue;
        const word = joined(run);
        for (const [j, { word: other }] of others.entries()) {
          if (other.length < 4 || Math.abs(other.length - word.length) > 1) continue;
          const cost = edits(word, other, 1);
          if (cost > 1) continue;
          const own = run.map((_, k) => at + k);
          all.push({
            cost: cost + 0.1,
            letters: other.length,
            rule: "written-apart",
            left: turned ? [j] : own,
            right: turned ? own : [j],
          });
        }
      }
    }
  };
  runs(left, right, false);
  runs(right, left, true);
  all.sort((a, b) => a.cost / a.letters - b.cost / b.letters || b.letters - a.letters);
  const [usedLeft, usedRight] = [new Set<number>(), new Set<number>()];
  return all.filter((pair) => {
    if (pair.left.some((at) => usedLeft.has(at)) || pair.right.some((at) => usedRight.has(at))) return false;
    for (const at of pair.left) usedLeft.add(at);
    for (const at of pair.right) usedRight.add(at);
    return true;
  });
}

/** An initial stands for a word only where nothing better is left over: the E. of "Warren E. Buffett" is no Elizabeth Warren. */
function withoutLooseInitials(pairs: readonly Pair[], a: readonly NameWord[], b: readonly NameWord[]): readonly Pair[] {
  const left = new Set(pairs.flatMap((pair) => pair.left));
  const right = new Set(pairs.flatMap((pair) => pair.right));
  const open = [
    a.some(({ weight, initial }, at) => weight === 1 && !initial && !left.has(at)),
    b.some(({ weight, initial }, at) => weight === 1 && !initial && !right.has(at)),
  ] as const;
  return pairs.filter((pair) => {
    const [x, y] = [a[pair.left[0] ?? 0], b[pair.right[0] ?? 0]];
    if (pair.rule !== "initial" || x?.initial === y?.initial) return true;
    return x?.initial === true ? !open[0] : !open[1];
  });
}

/** Whether one name is made of the other's first letters: "PLA", "People's Liberation Army". */
function abbreviates(short: readonly NameWord[], long: readonly NameWord[]): boolean {
  const [only] = short;
  if (!only || short.length > 1 || long.length < 3 || only.word.length !== long.length) return false;
  return long.every(({ word }, at) => word[0] === only.word[at]);
}

/** Whose child whom: "Salman bin Muhammad" is the father or the son of "Muhammad bin Salman". */
function reversed(left: readonly NameWord[], right: readonly NameWord[]): boolean {
  const [a, b] = [left, right].map((words) => words.findIndex(({ word }, at) => at > 0 && CHILD_OF.has(word)));
  if (a === undefined || b === undefined || a < 0 || b < 0) return false;
  const [child, parent] = [left[a - 1]?.word, left[a + 1]?.word];
  return child !== undefined && child !== parent && child === right[b + 1]?.word && parent === right[b - 1]?.word;
}

const list = (words: readonly NameWord[]): string => words.map(({ word }) => word).join(" ");
const numbersOf = (words: readonly NameWord[]): string => list(words.filter(({ word }) => isNumber(word)));
/** Letters of words by what these tell; long words tell no more than ten letters. */
const size = (words: readonly NameWord[]): number =>
  words.reduce((sum, { word, weight }) => sum + weight * Math.min(word.length, 10), 0);
const heaviest = (words: readonly NameWord[]): number => Math.max(0, ...words.map(({ weight }) => weight));
const clamp = (score: number): number => Math.max(0, Math.min(1, score));

/**
 * How likely it is from the names alone that two are one actor's, with reasons. Order, particles, titles, initials,
 * spelling, scripts, legal forms and blanks count for little; a word that the other name has another in the place of
 * counts for much.
 */
export function compareNames(left: string, right: string, kind: ActorKind): Compared {
  const person = kind === "person" || (kind === "other" && !looksLikeBody(left) && !looksLikeBody(right));
  const [a, b] = person ? [personWords(left), personWords(right)] : [bodyWords(left), bodyWords(right)];
  if (a.length === 0 || b.length === 0) return { score: left === right ? 1 : 0, reasons: [] };
  if (!person && (abbreviates(a, b) || abbreviates(b, a)))
    return {
      score: 0.85,
      reasons: [{ rule: "acronym", detail: "One is made of the other's first letters", weight: 0.85 }],
    };
  const apart = compareWords(a, b, person);
  // Written in one: "Good Will Company", "Patr ushev"; too short a name says nothing.
  const [x, y] = [joined(a), joined(b)];
  const most = Math.max(x.length, y.length);
  const whole = most < 5 || Math.abs(x.length - y.length) > 2 ? Number.POSITIVE_INFINITY : edits(x, y, 1);
  const score = clamp(0.97 - (COSTS.letters * whole) / most);
  if (score <= apart.score || whole > 1 || numbersOf(a) !== numbersOf(b)) return apart;
  return {
    score,
    reasons: [{ rule: "written-apart", detail: "Both are spelled alike once blanks are left out", weight: score }],
  };
}

const looksLikeBody = (name: string): boolean =>
  bodyWords(name).some(({ weight }) => weight < 1) || bodyWords(name).length !== personWords(name).length;

function compareWords(a: readonly NameWord[], b: readonly NameWord[], person: boolean): Compared {
  const pairs = withoutLooseInitials(align(a, b), a, b);
  const reasons: NameReason[] = [];
  const used = [new Set(pairs.flatMap((pair) => pair.left)), new Set(pairs.flatMap((pair) => pair.right))] as const;
  const [restA, restB] = [a.filter((_, at) => !used[0].has(at)), b.filter((_, at) => !used[1].has(at))];
  let letters = 0;
  let cost = 0;
  let told = 0;
  for (const pair of pairs) {
    const weight = Math.max(
      ...pair.left.map((at) => a[at]?.weight ?? 0),
      ...pair.right.map((at) => b[at]?.weight ?? 0),
    );
    letters += weight * pair.letters;
    cost += weight * pair.cost;
    if (weight >= 0.5) told += 1;
    if (pair.rule === "same-word" || weight < 0.5) continue;
    const detail = `${list(pair.left.flatMap((at) => a[at] ?? []))} and ${list(pair.right.flatMap((at) => b[at] ?? []))}`;
    reasons.push({ rule: pair.rule, detail, weight: 1 - pair.cost / pair.letters });
  }
  if (told === 0)
    return { score: 0, reasons: [{ rule: "nothing-common", detail: "No word of one is in the other", weight: -1 }] };
  let score = 1 - (COSTS.letters * cost) / Math.max(letters, 1);
  const against = (rule: string, detail: string, weight: number): void => {
    if (weight <= 0) return;
    score -= weight;
    reasons.push({ rule, detail, weight: -weight });
  };
  const [sizeA, sizeB] = [size(restA), size(restB)];
  const rivals = Math.min(heaviest(restA), heaviest(restB));
  if (rivals >= 0.3) {
    const numbers = [...restA, ...restB].every(({ word }) => isNumber(word));
    if (numbers) against("other-number", `${list(restA)} is not ${list(restB)}`, COSTS.number);
    else against("other-words", `${list(restA)} stands against ${list(restB)}`, COSTS.rivals * (0.5 + rivals / 2));
  } else {
    const extra = sizeA > sizeB ? restA : restB;
    const full = extra.filter(({ weight }) => weight >= 0.3);
    if (person && full.length > 0) {
      const weight = told > 1 ? Math.min(COSTS.extraOfPerson * full.length, 0.12) : COSTS.extraOfOne;
      against("further-names", `Only one has ${list(full)}`, weight);
    } else if (full.some(({ word }) => isNumber(word))) {
      against("other-number", `Only one has ${list(full)}`, COSTS.number);
    } else if (full.length > 0) {
      against("further-words", `Only one has ${list(full)}`, (COSTS.extraOfBody * size(full)) / (letters + size(full)));
    }
  }
  if (person && reversed(a, b)) against("father-and-son", "One is named as the other's child", COSTS.reversed);
  return { score: clamp(score), reasons };
}

import { isAcronym, keyOf, pieces } from "../reading/names/folding.ts";
import { bodyWords, personWords } from "./names/words.ts";
import {
  isNamed,
  type Known,
  knownOf,
  nearIn,
  type Profile,
  type ProposalReason,
  reasonsFor,
} from "./proposal-reasons.ts";

/** Two actors that a person should look at. */
export interface Proposal {
  readonly left: string;
  readonly right: string;
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly ProposalReason[];
}

/** From this score on a pair is worth a look. */
export const WORTH_A_LOOK = 0.5;

/** Actors of one block at most: with more of them its key tells nothing. */
const BLOCK = 40;
/** The sound of a word, roughly: doubled letters, vowels and letters of one sound fall together. */
const sound = (word: string): string =>
  word
    .replace(/ph/gu, "f")
    .replace(/(?<=.)h/gu, "")
    .replace(/[ckqg]/gu, "k")
    .replace(/[zs]/gu, "s")
    .replace(/[vwb]/gu, "b")
    .replace(/(?<=.)[aeiouy]/gu, "")
    .replace(/(.)\1+/gu, "$1");

/** Under which keys an actor may meet another. */
function blocksOf(known: Known): ReadonlySet<string> {
  const keys = new Set<string>();
  const person = known.kind === "person";
  for (const form of known.forms) {
    const words = (person ? personWords(form) : bodyWords(form)).filter(
      ({ weight, initial }) => weight === 1 && !initial,
    );
    const sounds = words.map(({ word }) => sound(word)).filter((one) => one !== "");
    for (const one of sounds) keys.add(`word ${one}`);
    for (const one of sounds.slice(1)) keys.add(`pair ${[sounds[0] ?? "", one].sort().join(" ")}`);
    const own = keyOf(pieces(form));
    keys.add(`name ${own}`);
    if (person) continue;
    if (isAcronym(form)) keys.add(`letters ${own}`);
    const letters = words.map(({ word }) => word[0] ?? "").join("");
    if (letters.length > 2) keys.add(`letters ${letters}`);
  }
  for (const alias of known.aliases.keys()) keys.add(`name ${alias}`);
  return keys;
}

/** "S. Donald Sussman" is no Donald by surname. */
function laterWords(form: string): readonly string[] {
  const words = pieces(form);
  return words.slice(words.findIndex((word) => word.length > 1) + 1);
}

/** People by each word of their full names but the first. */
function peopleBySurname(known: readonly Known[]): ReadonlyMap<string, readonly Known[]> {
  const people = new Map<string, Set<Known>>();
  for (const one of known) {
    if (one.kind !== "person") continue;
    for (const word of one.forms.flatMap(laterWords)) people.set(word, (people.get(word) ?? new Set<Known>()).add(one));
  }
  return new Map([...people].map(([word, set]) => [word, [...set]]));
}

const scoreOf = (reasons: readonly ProposalReason[]): number => {
  // What speaks for it adds up as independent hints do; what speaks against it is taken off.
  const open = reasons.reduce((left, { weight }) => (weight > 0 ? left * (1 - weight) : left), 1);
  const against = reasons.reduce((sum, { weight }) => (weight < 0 ? sum + weight : sum), 0);
  return Math.max(0, Math.min(1, 1 - open + against));
};

/**
 * Pairs of actors worth a look, best first. Only those are compared that meet under some key (a word's sound, an
 * alias, first letters) which few actors have; `judged` says which pairs people have looked at already.
 */
export function proposals(
  actors: readonly Profile[],
  judged: (left: string, right: string) => boolean,
): readonly Proposal[] {
  const known = actors
    .filter(isNamed)
    .map(knownOf)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const named = new Map<string, Known[]>();
  const blocks = new Map<string, Known[]>();
  for (const one of known) {
    for (const report of one.reports) {
      const list = named.get(report);
      if (list) list.push(one);
      else named.set(report, [one]);
    }
    for (const key of blocksOf(one)) {
      const list = blocks.get(key);
      if (list) list.push(one);
      else blocks.set(key, [one]);
    }
  }
  const surnames = peopleBySurname(known);
  const given = new Set(
    known.flatMap(({ kind, name }) => (kind === "person" && pieces(name).length > 1 ? [pieces(name)[0] ?? ""] : [])),
  );
  const around = {
    near: nearIn(named),
    bearers: (surname: string) => surnames.get(surname) ?? [],
    isGiven: (word: string) => given.has(word),
  };
  const seen = new Set<string>();
  const found: Proposal[] = [];
  const look = (left: Known, right: Known): void => {
    const pair = left.id < right.id ? `${left.id} ${right.id}` : `${right.id} ${left.id}`;
    if (left.id === right.id || seen.has(pair) || judged(left.id, right.id)) return;
    seen.add(pair);
    const reasons = reasonsFor(left, right, around);
    const score = scoreOf(reasons);
    if (score >= WORTH_A_LOOK) found.push({ left: left.id, right: right.id, score, reasons });
  };
  for (const one of known) {
    const people = one.surname === null ? [] : around.bearers(one.surname);
    if (people.length <= BLOCK) for (const other of people) look(one, other);
  }
  for (const block of blocks.values()) {
    if (block.length < 2 || block.length > BLOCK) continue;
    for (const [k, left] of block.entries()) for (const right of block.slice(k + 1)) look(left, right);
  }
  return found.sort(
    (a, b) => b.score - a.score || (a.left < b.left ? -1 : a.left > b.left ? 1 : a.right < b.right ? -1 : 1),
  );
}

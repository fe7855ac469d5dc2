import type { ActorKind, ActorName } from "../model/index.ts";
import { isAcronym, keyOf, pieces } from "../reading/names/folding.ts";
import { alike, familyOf } from "./bearers.ts";
import { TELLING } from "./links.ts";
import { compareNames, SAME_NAME } from "./names/compare.ts";
import { bodyWords, personWords } from "./names/words.ts";

/** An actor as it is compared with others. */
export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly names: readonly ActorName[];
  /** Ids of the reports that name it. */
  readonly reports: ReadonlySet<string>;
}

/** One thing for (weight above 0) or against two actors being one; `at` is where a report says so. */
export interface ProposalReason {
  readonly rule: string;
  readonly detail: string;
  readonly weight: number;
  readonly at: ActorName | null;
}

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

/** What each observation is worth. */
const WEIGHTS = {
  "like-name": 0.75,
  "one-name-for-two": 0.65,
  "first-letters": 0.6,
  "bare-surname": 0.4,
  "shared-context": 0.15,
  "one-report": -0.25,
  "other-kind": -0.3,
  "other-name": -0.15,
} as const;

/** Actors of one block at most: with more of them its key tells nothing. */
const BLOCK = 40;
/** Names of an actor that are compared at most, the commonest first. */
const MOST_NAMES = 5;

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

interface Known extends Profile {
  /** Different names, the commonest first; bare surnames are none unless there is no other. */
  readonly forms: readonly string[];
  readonly aliases: ReadonlyMap<string, ActorName>;
  readonly surname: string | null;
}

function knownOf(profile: Profile): Known {
  const counts = new Map<string, number>([[profile.name, 1_000_000]]);
  const aliases = new Map<string, ActorName>();
  for (const name of profile.names) {
    if (name.evidence === "surname") continue;
    counts.set(name.quote, (counts.get(name.quote) ?? 0) + 1);
    const key = keyOf(pieces(name.quote));
    if (name.evidence !== "same-text" && key !== "" && !aliases.has(key)) aliases.set(key, name);
  }
  const forms = [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_NAMES)
    .map(([form]) => form);
  const words = pieces(profile.name);
  const surname = profile.kind === "person" && words.length === 1 ? (words[0] ?? null) : null;
  return { ...profile, forms, aliases, surname };
}

const isNamed = ({ name, names }: Profile): boolean =>
  [name, ...names.map(({ quote }) => quote)].filter((form) => /[\p{Lu}\p{Lt}\p{Lo}]/u.test(form)).length >
  names.length / 2;

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

/** What two reports have in common besides the two actors: names that few reports have. */
function sharedContext(left: Known, right: Known, named: ReadonlyMap<string, readonly Known[]>): readonly string[] {
  const near = (known: Known): Map<string, string> => {
    const found = new Map<string, string>();
    for (const report of [...known.reports].sort().slice(0, TELLING))
      for (const other of named.get(report) ?? [])
        if (other.reports.size <= TELLING && other.kind !== "place") found.set(other.id, other.name);
    return found;
  };
  const [a, b] = [near(left), near(right)];
  return [...a].flatMap(([id, name]) => (b.has(id) && id !== left.id && id !== right.id ? [name] : []));
}

const placeOf = (known: Known, form: string): ActorName | null =>
  known.names.find(({ quote }) => quote === form) ?? null;

function reasonsFor(
  left: Known,
  right: Known,
  named: ReadonlyMap<string, readonly Known[]>,
): readonly ProposalReason[] {
  const reasons: ProposalReason[] = [];
  const add = (rule: keyof typeof WEIGHTS, detail: string, at: ActorName | null = null, share = 1): void => {
    reasons.push({ rule, detail, weight: WEIGHTS[rule] * share, at });
  };
  const kind = left.kind === "other" ? right.kind : left.kind;
  let best = { score: 0, left: left.name, right: right.name, detail: "" };
  for (const a of left.forms) {
    for (const b of right.forms) {
      const { score, reasons: why } = compareNames(a, b, kind);
      if (score > best.score) best = { score, left: a, right: b, detail: why.map(({ detail }) => detail).join("; ") };
    }
  }
  const surname = left.surname ?? right.surname;
  const other = left.surname === null ? left : right;
  if (surname !== null && other.surname === null) {
    const bears = other.forms.some((form) => pieces(form).length > 1 && pieces(form).slice(1).includes(surname));
    if (bears)
      add("bare-surname", `“${left.surname === null ? right.name : left.name}” may be the surname of ${other.name}`);
  } else if (best.score >= SAME_NAME) {
    // "Omar" and "Omar" are two men's given names as often as one's.
    const bare = left.surname === null ? 1 : 0.7;
    add(
      "like-name",
      `“${best.left}” and “${best.right}”${best.detail === "" ? "" : `: ${best.detail}`}`,
      placeOf(left, best.left),
      best.score * bare,
    );
  }
  for (const [key, at] of left.aliases) {
    const its = right.aliases.get(key);
    if (!its) continue;
    add(
      "one-name-for-two",
      `“${at.quote}” is said to be a name of ${left.name}, and “${its.quote}” of ${right.name}`,
      its,
    );
    break;
  }
  for (const [one, two] of [
    [left, right],
    [right, left],
  ] as const) {
    const called = one.aliases.get(keyOf(pieces(two.name)));
    if (called && !two.aliases.has(keyOf(pieces(two.name))))
      add("one-name-for-two", `“${called.quote}” is said to be a name of ${one.name}`, called);
    const letters = two.forms.find(
      (form) =>
        isAcronym(form) && compareNames(form, one.name, "organisation").reasons.some(({ rule }) => rule === "acronym"),
    );
    if (one.kind !== "person" && letters !== undefined)
      add("first-letters", `“${letters}” are the first letters of ${one.name}`, placeOf(two, letters));
  }
  if (reasons.length === 0) return [];
  const shared = sharedContext(left, right, named);
  if (shared.length > 1)
    add(
      "shared-context",
      `Their reports also have ${shared.slice(0, 3).join(", ")} in common`,
      null,
      Math.min(shared.length / 4, 1.5),
    );
  const both = [...left.reports].find((report) => right.reports.has(report));
  const mention = both === undefined ? null : (right.names.find(({ report }) => report === both) ?? null);
  if (both !== undefined) add("one-report", "One report names both, and was read to mean two", mention);
  if (!alike(familyOf(left.kind), familyOf(right.kind)))
    add("other-kind", `One is read to be a ${left.kind}, the other a ${right.kind}`);
  const full = compareNames(left.name, right.name, kind);
  if (full.score < SAME_NAME && left.surname === null && right.surname === null) {
    const rivals = full.reasons.find(({ rule }) => rule === "other-words" || rule === "nothing-common");
    if (rivals)
      add(
        "other-name",
        rivals.rule === "other-words" ? rivals.detail : `“${left.name}” and “${right.name}” have no word in common`,
      );
  }
  return reasons;
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
  // "cartels" and "Cartels" are nobody by name.
  const known = actors
    .filter(isNamed)
    .map(knownOf)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const named = new Map<string, Known[]>();
  const blocks = new Map<string, number[]>();
  for (const [at, one] of known.entries()) {
    for (const report of one.reports) {
      const list = named.get(report);
      if (list) list.push(one);
      else named.set(report, [one]);
    }
    for (const key of blocksOf(one)) {
      const list = blocks.get(key);
      if (list) list.push(at);
      else blocks.set(key, [at]);
    }
  }
  const seen = new Set<string>();
  const found: Proposal[] = [];
  for (const block of blocks.values()) {
    if (block.length < 2 || block.length > BLOCK) continue;
    for (const [k, i] of block.entries()) {
      for (const j of block.slice(k + 1)) {
        const [left, right] = [known[i], known[j]];
        if (!left || !right || seen.has(`${i} ${j}`) || judged(left.id, right.id)) continue;
        seen.add(`${i} ${j}`);
        const reasons = reasonsFor(left, right, named);
        const score = scoreOf(reasons);
        if (score >= WORTH_A_LOOK) found.push({ left: left.id, right: right.id, score, reasons });
      }
    }
  }
  return found.sort(
    (a, b) => b.score - a.score || (a.left < b.left ? -1 : a.left > b.left ? 1 : a.right < b.right ? -1 : 1),
  );
}

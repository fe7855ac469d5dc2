import type { ActorKind, ActorName } from "../model/index.ts";
import { isAcronym, keyOf, pieces } from "../reading/names/folding.ts";
import { alike, familyOf } from "./bearers.ts";
import { TELLING } from "./links.ts";
import { compareNames, SAME_NAME } from "./names/compare.ts";

/** An actor as it is compared with others. */
export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly names: readonly ActorName[];
  /** Ids of the reports that name it. */
  readonly reports: ReadonlySet<string>;
  /** Titles and offices that reports give it, folded, each with a place where it stands. */
  readonly offices: ReadonlyMap<string, ActorName>;
}

/** One thing for (weight above 0) or against two actors being one; `at` is where a report says so. */
export interface ProposalReason {
  readonly rule: string;
  readonly detail: string;
  readonly weight: number;
  readonly at: ActorName | null;
}

/** What each observation is worth. */
const WEIGHTS = {
  "like-name": 0.75,
  "one-name-for-two": 0.65,
  "first-letters": 0.6,
  "bare-surname": 0.42,
  "shared-context": 0.2,
  "one-office": 0.2,
  "one-report": -0.25,
  "other-kind": -0.3,
  "other-name": -0.15,
} as const;

/** Names of an actor that are compared at most, the commonest first. */
const MOST_NAMES = 5;

/** An actor with what is compared of it. */
export interface Known extends Profile {
  /** Different names, the commonest first; bare surnames are none unless there is no other. */
  readonly forms: readonly string[];
  readonly aliases: ReadonlyMap<string, ActorName>;
  readonly surname: string | null;
}

/** Its names in the order of their use, other names that reports give it, and its surname if it has nothing else. */
export function knownOf(profile: Profile): Known {
  const counts = new Map<string, number>([[profile.name, 1_000_000]]);
  const aliases = new Map<string, ActorName>();
  for (const name of profile.names) {
    if (name.evidence === "surname") continue;
    // What a report gives it for another name is no form of its own: two whom one nickname is given are not alike.
    if (name.evidence === "same-text") counts.set(name.quote, (counts.get(name.quote) ?? 0) + 1);
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

/** "cartels" and "Cartels" are nobody by name. */
export const isNamed = ({ name, names }: Profile): boolean =>
  [name, ...names.map(({ quote }) => quote)].filter((form) => /[\p{Lu}\p{Lt}\p{Lo}]/u.test(form)).length >
  names.length / 2;

/** Ids and names of those whom the reports of an actor name besides, and few others do. */
export type Near = (known: Known) => ReadonlyMap<string, string>;

/** Actors whose company is remembered: those of one block meet one another. */
const REMEMBERED = 64;

/** What tells whom an actor is named beside; `named`: whom each report names. */
export function nearIn(named: ReadonlyMap<string, readonly Known[]>): Near {
  const remembered = new Map<string, ReadonlyMap<string, string>>();
  return (known) => {
    const before = remembered.get(known.id);
    if (before) return before;
    const found = new Map<string, string>();
    for (const report of [...known.reports].sort().slice(0, TELLING))
      for (const other of named.get(report) ?? [])
        if (other.reports.size <= TELLING && other.kind !== "place") found.set(other.id, other.name);
    remembered.set(known.id, found);
    if (remembered.size > REMEMBERED) for (const oldest of remembered.keys()) if (remembered.delete(oldest)) break;
    return found;
  };
}

/** What two reports have in common besides the two actors: names that few reports have. */
function sharedContext(left: Known, right: Known, near: Near): readonly string[] {
  const [a, b] = [near(left), near(right)];
  return [...a].flatMap(([id, name]) => (b.has(id) && id !== left.id && id !== right.id ? [name] : []));
}

const placeOf = (known: Known, form: string): ActorName | null =>
  known.names.find(({ quote }) => quote === form) ?? null;

/** What the case has besides two actors. */
export interface Around {
  readonly near: Near;
  /** People with this surname in their full name. */
  readonly bearers: (surname: string) => readonly Known[];
  /** Whether this is some known person's given name. */
  readonly isGiven: (word: string) => boolean;
}

/** What speaks for and against two actors being one. Empty: nothing speaks for it. */
export function reasonsFor(left: Known, right: Known, { near, bearers, isGiven }: Around): readonly ProposalReason[] {
  const reasons: ProposalReason[] = [];
  const add = (rule: keyof typeof WEIGHTS, detail: string, at: ActorName | null = null, share = 1): void => {
    reasons.push({ rule, detail, weight: WEIGHTS[rule] * share, at });
  };
  const kind = left.kind === "other" ? right.kind : left.kind;
  let best = { score: 0, left: left.name, right: right.name, detail: "" };
  for (const a of left.forms) {
    for (const b of right.forms) {
      const { score, reasons: why } = compareNames(a, b, kind);
      if (score > best.score && !why.some(({ rule }) => rule === "acronym"))
        best = { score, left: a, right: b, detail: why.map(({ detail }) => detail).join("; ") };
    }
  }
  const surname = left.surname ?? right.surname;
  const other = left.surname === null ? left : right;
  if (surname !== null && other.surname === null) {
    const people = bearers(surname);
    const share = people.length === 1 ? 1.25 : 1;
    if (people.includes(other))
      add(
        "bare-surname",
        `“${left.surname === null ? right.name : left.name}” may be the surname of ${other.name}`,
        null,
        share,
      );
  } else if (best.score >= SAME_NAME && !(surname !== null && (bearers(surname).length > 0 || isGiven(surname)))) {
    // "Omar" and "Omar" are two men's given names as often as one's; "Pell" and "Poll" are two words.
    const single = pieces(best.left).length === 1 && pieces(best.right).length === 1;
    const short = single && best.detail !== "" && Math.min(best.left.length, best.right.length) < 6;
    const bare = short ? 0.5 : (single && surname !== null) || (kind === "place" && best.detail !== "") ? 0.7 : 1;
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
  const shared = sharedContext(left, right, near);
  if (shared.length > 1)
    add(
      "shared-context",
      `Their reports also have ${shared.slice(0, 3).join(", ")} in common`,
      null,
      Math.min(shared.length / 4, 1.5),
    );
  const office = [...left.offices.keys()].find((one) => right.offices.has(one));
  if (office !== undefined)
    add(
      "one-office",
      `Both are called ${left.offices.get(office)?.quote ?? office}`,
      right.offices.get(office) ?? null,
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

import { idOf, type Actor, type ActorKind, type Entity } from "../model/index.ts";
import { fits } from "../reading/entities/persons.ts";
import { isNicknameForm, keyOf, pieces } from "../reading/names/folding.ts";
import { namesOf } from "./names-of.ts";
import { RULES, type Reason, type RuleName } from "./evidence.ts";

/** Actors of a case with the reasons why entities were put together. */
export interface Resolution {
  readonly actors: readonly Actor[];
  readonly reasons: readonly Reason[];
}

/** Fewest actors that two reports must share for a bare surname to be read across them. */
const SHARED_ACTORS = 2;

/** The actors of a case from the entities of its reports; the order of entities changes nothing. */
export const resolve = (entities: readonly Entity[]): readonly Actor[] => resolution(entities).actors;

/** As `resolve`, with the reasons. Costs in proportion to the number of names. */
export function resolution(entities: readonly Entity[]): Resolution {
  const items = [...entities].sort((a, b) => compare(a.report, b.report) || compare(a.id, b.id)).map(itemOf);
  const union = unionOf(items);
  joinRows(items, union);
  joinFullNames(items, union);
  joinOtherNames(items, union);
  joinVariants(items, union);
  joinSurnames(items, union);
  return { actors: actorsOf(items, union), reasons: union.reasons };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Item {
  readonly index: number;
  readonly entity: Entity;
  readonly words: readonly string[];
  readonly key: string;
}

const itemOf = (entity: Entity, index: number): Item => {
  const words = pieces(entity.name);
  return { index, entity, words, key: keyOf(words) };
};

interface Union {
  root(item: number): number;
  row(item: number): string | null;
  join(left: Item, right: Item, rule: RuleName): boolean;
  readonly reasons: Reason[];
}

function unionOf(items: readonly Item[]): Union {
  const parent = items.map((i) => i.index);
  const rows = items.map((i) => i.entity.codebook);
  const reasons: Reason[] = [];
  const root = (item: number): number => {
    let at = item;
    while (parent[at] !== undefined && parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  return {
    root,
    row: (item) => rows[root(item)] ?? null,
    reasons,
    join(left, right, rule) {
      const a = root(left.index);
      const b = root(right.index);
      if (a === b) return true;
      const [rowA, rowB] = [rows[a] ?? null, rows[b] ?? null];
      if (rowA !== null && rowB !== null && rowA !== rowB) return false;
      const [low, high] = a < b ? [a, b] : [b, a];
      parent[high] = low;
      rows[low] = rowA ?? rowB;
      reasons.push({
        left: left.entity.id,
        right: right.entity.id,
        rule,
        reason: RULES[rule].says,
        weight: RULES[rule].weight,
      });
      return true;
    },
  };
}

const FAMILIES: Readonly<Record<ActorKind, string>> = {
  person: "person",
  place: "place",
  group: "body",
  organisation: "body",
  government: "body",
  publication: "body",
  other: "other",
};
const alike = (a: Item, b: Item): boolean => {
  const [x, y] = [FAMILIES[a.entity.kind], FAMILIES[b.entity.kind]];
  return x === y || x === "other" || y === "other";
};

function joinRows(items: readonly Item[], union: Union): void {
  const first = new Map<string, Item>();
  for (const item of items) {
    const row = item.entity.codebook;
    if (row === null) continue;
    const known = first.get(row);
    if (known) union.join(known, item, "codebook");
    else first.set(row, item);
  }
}

/** A bare surname is not a full name, and "officials" are others in each report; a bare "Pemex" is one. */
const isFull = (item: Item): boolean =>
  (item.entity.kind !== "person" || item.words.length > 1) && /[\p{Lu}\p{Lt}\p{Lo}]/u.test(item.entity.name);

function joinFullNames(items: readonly Item[], union: Union): void {
  const byKey = new Map<string, Item[]>();
  for (const item of items) {
    if (!isFull(item) || item.key === "") continue;
    const list = byKey.get(item.key) ?? [];
    const same = list.find((other) => alike(other, item) && union.join(other, item, "full-name"));
    if (!same) byKey.set(item.key, [...list, item]);
  }
}

/** Names that a report gives for an actor beside its main one; a surname never speaks for anybody elsewhere. */
function joinOtherNames(items: readonly Item[], union: Union): void {
  const holders = new Map<string, Map<number, { readonly item: Item; readonly rule: RuleName }>>();
  for (const item of items) {
    for (const name of item.entity.names) {
      if (name.evidence === "surname" || name.evidence === "same-text") continue;
      const key = keyOf(pieces(name.quote));
      if (key === "" || key === item.key) continue;
      const rule = name.evidence === "acronym" ? "acronym" : "alias";
      const held = holders.get(key) ?? new Map<number, { readonly item: Item; readonly rule: RuleName }>();
      held.set(union.root(item.index), { item, rule });
      holders.set(key, held);
    }
  }
  for (const item of items) {
    const held = holders.get(item.key);
    if (!held) continue;
    const roots = new Map(
      [...held.values()].filter((h) => alike(h.item, item)).map((h) => [union.root(h.item.index), h] as const),
    );
    const only = roots.size === 1 ? [...roots.values()][0] : undefined;
    if (only) union.join(only.item, item, only.rule);
  }
}

function peopleByWord(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const byWord = new Map<string, Item[]>();
  const keys = new Set<string>();
  for (const item of items) {
    if (item.entity.kind !== "person" || item.words.length < 2 || keys.has(`${item.key}|${item.entity.codebook}`))
      continue;
    keys.add(`${item.key}|${item.entity.codebook}`);
    for (const word of new Set(item.words)) {
      const list = byWord.get(word);
      if (list) list.push(item);
      else byWord.set(word, [item]);
    }
  }
  return byWord;
}

function joinVariants(items: readonly Item[], union: Union): void {
  const byWord = peopleByWord(items);
  for (const item of items) {
    if (item.entity.kind !== "person" || item.words.length < 2) continue;
    const fuller = (byWord.get(item.words.at(-1) ?? "") ?? []).filter(
      (other) => other.words[0] === item.words[0] && fits(item.words, other.words) !== null,
    );
    const roots = new Set(fuller.map((other) => union.root(other.index)));
    const only = fuller[0];
    if (only && roots.size === 1) union.join(only, item, "name-variant");
  }
}

function joinSurnames(items: readonly Item[], union: Union): void {
  const byWord = peopleByWord(items);
  const inReport = new Map<string, Set<number>>();
  for (const item of items) {
    if (item.entity.kind === "place") continue;
    const set = inReport.get(item.entity.report) ?? new Set<number>();
    inReport.set(item.entity.report, set.add(union.root(item.index)));
  }
  const members = new Map<number, Set<string>>();
  for (const item of items) {
    const root = union.root(item.index);
    members.set(root, (members.get(root) ?? new Set<string>()).add(item.entity.report));
  }
  const decided: { readonly full: Item; readonly item: Item }[] = [];
  for (const item of items) {
    if (item.entity.kind !== "person" || item.words.length !== 1 || union.row(item.index) !== null) continue;
    const fuller = (byWord.get(item.words[0] ?? "") ?? []).filter((other) => fits(item.words, other.words) !== null);
    const roots = new Set(fuller.map((other) => union.root(other.index)));
    const full = fuller[0];
    if (!full || roots.size !== 1) continue;
    const own = inReport.get(item.entity.report) ?? new Set<number>();
    const root = union.root(full.index);
    const near = [...(members.get(root) ?? [])].some((report) => {
      let shared = 0;
      for (const other of inReport.get(report) ?? [])
        if (other !== root && own.has(other) && ++shared >= SHARED_ACTORS) return true;
      return false;
    });
    if (near) decided.push({ full, item });
  }
  for (const { full, item } of decided) union.join(full, item, "surname-in-context");
}

function actorsOf(items: readonly Item[], union: Union): readonly Actor[] {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const root = union.root(item.index);
    const group = groups.get(root);
    if (group) group.push(item);
    else groups.set(root, [item]);
  }
  const taken = new Set<string>();
  const actors = [...groups.values()].map((group): Actor => {
    const row = union.row(group[0]?.index ?? 0);
    const chosen = bestName(group, row);
    const content = row === null ? `${FAMILIES[chosen.entity.kind]} ${chosen.key}` : `row ${row}`;
    // Two people of one surname, kept apart, differ by the report that names them.
    let id = idOf("act", content);
    if (taken.has(id)) id = idOf("act", content, group[0]?.entity.id ?? "");
    taken.add(id);
    return {
      id,
      name: chosen.entity.name,
      kind: kindOf(group, chosen),
      entities: group.map((i) => i.entity.id),
      names: namesOf(group.map((i) => i.entity)),
    };
  });
  return actors.sort((a, b) => compare(a.id, b.id));
}

/** The row's own name; else the form that most reports use among those with the most words; ties by alphabet. */
function bestName(group: readonly Item[], row: string | null): Item {
  const named = row === null ? group : group.filter((i) => i.entity.codebook === row);
  const counts = new Map<string, number>();
  for (const item of named) counts.set(item.entity.name, (counts.get(item.entity.name) ?? 0) + 1);
  const ranked = [...named].sort(
    (a, b) =>
      fullness(b) - fullness(a) ||
      (counts.get(b.entity.name) ?? 0) - (counts.get(a.entity.name) ?? 0) ||
      compare(a.entity.name, b.entity.name),
  );
  const best = ranked[0] ?? group[0];
  if (!best) throw new RangeError("An actor without entities");
  return best;
}

/** How much of a full name a name is: its words, and nothing for a nickname. */
const fullness = (item: Item): number =>
  item.entity.kind === "person" && isNicknameForm(item.entity.name) ? 0 : Math.min(item.words.length, 6);

function kindOf(group: readonly Item[], chosen: Item): ActorKind {
  if (chosen.entity.codebook !== null) return chosen.entity.kind;
  const counts = new Map<ActorKind, number>();
  for (const item of group)
    if (item.entity.kind !== "other") counts.set(item.entity.kind, (counts.get(item.entity.kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0] ?? "other";
}

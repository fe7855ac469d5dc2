import { type ActorKind, idOf } from "../model/index.ts";
import { isWithheld } from "../reading/entities/persons.ts";
import { isNicknameForm, keyOf, pieces } from "../reading/names/folding.ts";
import type { Link } from "./base.ts";
import { type Bearer, keysOf } from "./bearers.ts";
import { RULES } from "./evidence.ts";
import type { Weighed } from "./weigh.ts";

/** An actor without its entities: which bearers it is made of, and what it is called. */
export interface Cluster {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly bearers: readonly string[];
}

/**
 * Puts bearers together: first what people judged to be the same, then links, the weightiest first, unless they
 * would put two rows of the codebook into one or what people keep apart. Bearers and links must be whole: everything
 * that a link or a judgement ties to one of them is among them.
 */
export function clustersOf(bearers: readonly Bearer[], links: readonly Link[], weighed: Weighed): readonly Cluster[] {
  const sets = new Map<string, { readonly ids: string[]; readonly rows: Set<string>; readonly apart: Set<string> }>();
  const root = new Map<string, string>();
  for (const { id, row } of bearers) {
    sets.set(id, { ids: [id], rows: new Set(row === null ? [] : [row]), apart: new Set() });
    root.set(id, id);
  }
  for (const { left, right } of weighed.apart) {
    sets.get(left)?.apart.add(right);
    sets.get(right)?.apart.add(left);
  }
  const join = (one: string, other: string, judged: boolean): void => {
    const [x, y] = [root.get(one), root.get(other)];
    const [a, b] = [sets.get(x ?? ""), sets.get(y ?? "")];
    if (x === undefined || y === undefined || !a || !b || x === y) return;
    const [small, large, into, from] = a.ids.length < b.ids.length ? [a, b, y, x] : [b, a, x, y];
    if (!judged) {
      if (small.ids.some((id) => large.apart.has(id)) || large.ids.some((id) => small.apart.has(id))) return;
      // Two rows are two actors, whatever a bracket in some text suggests; only a person can say otherwise.
      if (small.rows.size > 0 && large.rows.size > 0) return;
    }
    for (const id of small.ids) {
      large.ids.push(id);
      root.set(id, into);
    }
    for (const row of small.rows) large.rows.add(row);
    for (const id of small.apart) large.apart.add(id);
    sets.delete(from);
  };
  for (const { left, right } of weighed.same) join(left, right, true);
  const ranked = [...links].sort(
    (a, b) =>
      RULES[b.rule].weight - RULES[a.rule].weight ||
      compare(a.rule, b.rule) ||
      compare(a.bearer, b.bearer) ||
      compare(a.other, b.other),
  );
  for (const { bearer, other } of ranked) join(bearer, other, false);
  const byId = new Map(bearers.map((bearer) => [bearer.id, bearer]));
  return [...sets.values()].map(({ ids }) => called(ids.sort().flatMap((id) => byId.get(id) ?? [])));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Form {
  readonly kind: ActorKind;
  readonly name: string;
  readonly entities: number;
}

function formsOf(bearers: readonly Bearer[]): readonly Form[] {
  const counts = new Map<string, number>();
  for (const bearer of bearers)
    for (const key of keysOf(Object.keys(bearer.counts), "form"))
      counts.set(key, (counts.get(key) ?? 0) + (bearer.counts[`form ${key}`] ?? 0));
  return [...counts].map(([key, entities]) => {
    const space = key.indexOf(" ");
    return { kind: key.slice(0, space) as ActorKind, name: key.slice(space + 1), entities };
  });
}

/** How much of a full name a name is: its words, and nothing for a nickname. */
const fullness = ({ kind, name }: Form): number =>
  kind === "person" && (isNicknameForm(name) || isWithheld(pieces(name))) ? 0 : Math.min(pieces(name).length, 6);

/** The row's own name; else the form that most reports use among those with the most words; ties by alphabet. */
function called(bearers: readonly Bearer[]): Cluster {
  const rows = bearers
    .filter((bearer) => bearer.row !== null)
    .sort((a, b) => support(b) - support(a) || compare(a.id, b.id));
  const [row] = rows;
  const named = row ? [row] : bearers;
  const [best] = [...formsOf(named)].sort(
    (a, b) =>
      fullness(b) - fullness(a) || b.entities - a.entities || compare(a.name, b.name) || compare(a.kind, b.kind),
  );
  if (!best) throw new RangeError("An actor without entities");
  const form = `form ${best.kind} ${best.name}`;
  const holder = row ?? bearers.find((bearer) => bearer.report === null && form in bearer.counts);
  const anchor = holder ?? bearers.find((bearer) => form in bearer.counts);
  return {
    id: idOf("act", anchor?.id ?? keyOf(pieces(best.name))),
    name: best.name,
    kind: row ? best.kind : kindOf(bearers),
    bearers: bearers.map(({ id }) => id),
  };
}

/** How many entities a bearer has. */
const support = (bearer: Bearer): number => formsOf([bearer]).reduce((sum, { entities }) => sum + entities, 0);

function kindOf(bearers: readonly Bearer[]): ActorKind {
  const counts = new Map<ActorKind, number>();
  for (const { kind, entities } of formsOf(bearers))
    if (kind !== "other") counts.set(kind, (counts.get(kind) ?? 0) + entities);
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0] ?? "other";
}

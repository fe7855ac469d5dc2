import type { ActorKind, Entity } from "../model/index.ts";
import type { Base } from "./base.ts";
import { type Bearer, familyOf, type Founded, keysOf, place, type Placed, placeOf } from "./bearers.ts";
import type { Changes, Known } from "./update.ts";

/** The entities of all changed reports, and where each belongs. */
export interface Placing {
  readonly entities: ReadonlyMap<string, readonly Entity[]>;
  readonly placed: ReadonlyMap<string, readonly Placed[]>;
  readonly founded: ReadonlyMap<string, Founded>;
}

/** A bearer as it was and as it is; null where there was or is none. */
export interface Change {
  readonly before: Bearer | null;
  readonly after: Bearer | null;
}

/** Bearers that changed, and the reports that name others than before, with all bearers of then and now. */
export interface Bearers {
  readonly changes: ReadonlyMap<string, Change>;
  readonly reshaped: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Mentions that a person judged by themselves, by report. */
function aloneIn(known: readonly Known[]): ReadonlyMap<string, { ids: Set<string>; places: Set<string> }> {
  const splits = new Map<string, { ids: Set<string>; places: Set<string> }>();
  for (const { target, at } of known.flatMap(({ judgement }) => judgement.anchors)) {
    if (at === null || !target.startsWith(`${at.report} `)) continue;
    const split = splits.get(at.report) ?? { ids: new Set<string>(), places: new Set<string>() };
    split.ids.add(target);
    split.places.add(placeOf(at));
    splits.set(at.report, split);
  }
  return splits;
}

/** Puts the entities of all changed reports in their bearers; to judge one report's mention changes that report. */
export async function placeAll(base: Base, { reports, judgements, judged }: Changes): Promise<Placing> {
  const entities = new Map(reports);
  for (const report of aloneIn(judged).keys())
    if (!entities.has(report)) entities.set(report, await base.entities(report));
  const splits = aloneIn(judgements);
  const none = { ids: new Set<string>(), places: new Set<string>() };
  const placed = new Map<string, readonly Placed[]>();
  const founded = new Map<string, Founded>();
  for (const [report, list] of entities) {
    const found = place(list, splits.get(report) ?? none);
    placed.set(
      report,
      found.map((one) => one.placed),
    );
    for (const { bearer } of found) founded.set(bearer.id, bearer);
  }
  return { entities, placed, founded };
}

/** What the entities that went and came make of their bearers. */
export async function changedBearers(base: Base, { placed, founded }: Placing): Promise<Bearers> {
  const sums = new Map<string, Map<string, number>>();
  const count = ({ bearer, gives }: Placed, by: 1 | -1): void => {
    const sum = sums.get(bearer) ?? new Map<string, number>();
    for (const key of gives) sum.set(key, (sum.get(key) ?? 0) + by);
    sums.set(bearer, sum);
  };
  const then = Map.groupBy(await base.placed([...placed.keys()]), ({ report }) => report);
  const reshaped = new Map<string, ReadonlySet<string>>();
  for (const [report, list] of placed) {
    const old = then.get(report) ?? [];
    for (const one of old) count(one, -1);
    for (const one of list) count(one, 1);
    const [was, is] = [old, list].map((some) => new Set(some.map(({ bearer }) => bearer)));
    if (was && is && was.symmetricDifference(is).size > 0) reshaped.set(report, was.union(is));
  }
  const known = new Map((await base.bearers([...sums.keys()])).map((bearer) => [bearer.id, bearer]));
  const changes = new Map<string, Change>();
  for (const [id, sum] of sums) {
    if ([...sum.values()].every((by) => by === 0)) continue;
    const before = known.get(id) ?? null;
    const counts: Record<string, number> = { ...before?.counts };
    for (const [key, by] of sum) {
      const n = (counts[key] ?? 0) + by;
      if (n > 0) counts[key] = n;
      else delete counts[key];
    }
    const basis = before ?? founded.get(id);
    if (!basis) throw new RangeError(`Nothing is known of the bearer ${id}`);
    const whole = { ...basis, actor: before?.actor ?? "", counts };
    const after = Object.keys(counts).length === 0 ? null : { ...whole, family: familyIn(whole) };
    changes.set(id, { before, after });
  }
  return { changes, reshaped };
}

/** A row's family is that of the kind which most of its entities have: editions of a codebook may differ. */
function familyIn(bearer: Bearer): Bearer["family"] {
  if (bearer.row === null) return bearer.family;
  const kinds = new Map<string, number>();
  for (const form of keysOf(Object.keys(bearer.counts), "form")) {
    const kind = form.slice(0, form.indexOf(" "));
    kinds.set(kind, (kinds.get(kind) ?? 0) + (bearer.counts[`form ${form}`] ?? 0));
  }
  const [most] = [...kinds].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most ? familyOf(most[0] as ActorKind) : bearer.family;
}

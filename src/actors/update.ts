import type { ActorKind, Entity, Judgement } from "../model/index.ts";
import { type Base, type Link, NOTHING, viewOf } from "./base.ts";
import type { Bearer, Placed } from "./bearers.ts";
import { type Cluster, clustersOf } from "./cluster.ts";
import { type Bearers, changedBearers, placeAll } from "./placing.ts";
import { relink } from "./relink.ts";
import { shakenBy, standing } from "./standing.ts";
import { weigh, type Weighed } from "./weigh.ts";

/** A judgement of actors that counts, and the bearers its sides stood on when the actors were last resolved. */
export interface Known {
  readonly judgement: Judgement;
  readonly stood: readonly (string | null)[];
}

/** What has happened since the actors were last resolved. */
export interface Changes {
  /** Reports that came, went (no entities) or were read again, with their entities as they now stand. */
  readonly reports: ReadonlyMap<string, readonly Entity[]>;
  /** All judgements of actors that were not withdrawn. */
  readonly judgements: readonly Known[];
  /** Judgements that were added or withdrawn, these with the bearers that they stood on. */
  readonly judged: readonly Known[];
}

/** What is to be put in the place of what was resolved before; nothing else changes. */
export interface Delta {
  /** Reports whose entities are placed anew, and all of their entities. */
  readonly reports: readonly string[];
  readonly placed: readonly Placed[];
  readonly bearers: readonly Bearer[];
  readonly bearersGone: readonly string[];
  /** Keys as they stand in `Bearer.counts`. */
  readonly keys: readonly (readonly [bearer: string, key: string])[];
  readonly keysGone: readonly (readonly [bearer: string, key: string])[];
  readonly links: readonly Link[];
  readonly linksGone: readonly Link[];
  readonly actors: readonly { readonly id: string; readonly name: string; readonly kind: ActorKind }[];
  readonly actorsGone: readonly string[];
  /** Bearers that were there before and are part of another actor now. */
  readonly moved: readonly string[];
  readonly stood: readonly { readonly judgement: string; readonly side: number; readonly bearer: string | null }[];
}

/** Resolves what the changes touch, and only that; the outcome is that of resolving the whole case from scratch. */
export async function update(base: Base, changes: Changes): Promise<Delta> {
  const placing = await placeAll(base, changes);
  const bearers = await changedBearers(base, placing);
  const view = viewOf(base, bearers.changes, placing.placed);
  const { stood, moves } = await standing(base, view, placing, changes);
  const weighed = weigh(stood);
  const shaken = shakenBy(changes, stood, moves);
  const links = await relink(base, view, { bearers, placed: placing.placed, weighed, shaken });
  const around = await clustersAround(base, { bearers, links, weighed, shaken });
  return {
    reports: [...placing.placed.keys()],
    placed: [...placing.placed.values()].flat(),
    ...links,
    ...around,
    stood: moves,
  };
}

interface Around {
  readonly bearers: Bearers;
  readonly links: Pick<Delta, "links" | "linksGone">;
  readonly weighed: Weighed;
  readonly shaken: ReadonlySet<string>;
}

const put = <V>(map: Map<string, V[]>, key: string, value: V): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

const linkKey = ({ bearer, other, rule }: Link): string => `${bearer}\n${other}\n${rule}`;

/** Everything that is tied to a changed bearer, by links, judgements or a common actor, put together anew. */
async function clustersAround(
  base: Base,
  { bearers: { changes }, links, weighed, shaken }: Around,
): Promise<Omit<Delta, "reports" | "placed" | "links" | "linksGone" | "stood">> {
  const gone = new Set(links.linksGone.map(linkKey));
  const added = new Map<string, Link[]>();
  const tied = new Map<string, string[]>();
  for (const link of links.links) {
    put(added, link.bearer, link);
    put(added, link.other, link);
  }
  for (const { left, right } of weighed.same) {
    put(tied, left, right);
    put(tied, right, left);
  }
  const seen = new Map<string, Bearer | null>();
  const all = new Map<string, Link>();
  const actors = new Set<string>();
  let frontier = new Set([
    ...changes.keys(),
    ...shaken,
    ...[...links.links, ...links.linksGone].flatMap(({ bearer, other }) => [bearer, other]),
  ]);
  while (frontier.size > 0) {
    const ids = [...frontier];
    const unchanged = await base.bearers(ids.filter((id) => !changes.has(id)));
    for (const id of ids) seen.set(id, changes.get(id)?.after ?? null);
    for (const bearer of unchanged) seen.set(bearer.id, bearer);
    const found = [
      ...(await base.links(ids)).filter((link) => !gone.has(linkKey(link))),
      ...ids.flatMap((id) => added.get(id) ?? []),
    ];
    for (const link of found) all.set(linkKey(link), link);
    const olds = ids
      .map((id) => changes.get(id)?.before?.actor ?? seen.get(id)?.actor ?? "")
      .filter((actor) => actor !== "" && !actors.has(actor));
    for (const actor of olds) actors.add(actor);
    const members = olds.length > 0 ? await base.members([...new Set(olds)]) : [];
    const next = [
      ...found.flatMap(({ bearer, other }) => [bearer, other]),
      ...ids.flatMap((id) => tied.get(id) ?? []),
      ...members,
    ];
    frontier = new Set(next.filter((id) => !seen.has(id)));
  }
  const alive = [...seen.values()].filter((bearer) => bearer !== null);
  return settled(changes, seen, actors, clustersOf(alive, [...all.values()], weighed));
}

function settled(
  changes: Bearers["changes"],
  seen: ReadonlyMap<string, Bearer | null>,
  old: ReadonlySet<string>,
  clusters: readonly Cluster[],
): Omit<Delta, "reports" | "placed" | "links" | "linksGone" | "stood"> {
  const bearers: Bearer[] = [];
  const moved: string[] = [];
  for (const cluster of clusters) {
    for (const id of cluster.bearers) {
      const bearer = seen.get(id);
      if (!bearer) continue;
      const before = changes.has(id) ? changes.get(id)?.before : bearer;
      if (before && before.actor !== cluster.id) moved.push(id);
      if (changes.has(id) || bearer.actor !== cluster.id) bearers.push({ ...bearer, actor: cluster.id });
    }
  }
  const keys: [string, string][] = [];
  const keysGone: [string, string][] = [];
  for (const [id, { before, after }] of changes) {
    for (const key of Object.keys(after?.counts ?? {})) if (!(key in (before?.counts ?? {}))) keys.push([id, key]);
    for (const key of Object.keys(before?.counts ?? {})) if (!(key in (after?.counts ?? {}))) keysGone.push([id, key]);
  }
  const ids = new Set(clusters.map(({ id }) => id));
  return {
    bearers,
    bearersGone: [...changes].flatMap(([id, { before, after }]) => (before && !after ? [id] : [])),
    keys,
    keysGone,
    actors: clusters.map(({ id, name, kind }) => ({ id, name, kind })),
    actorsGone: [...old].filter((id) => !ids.has(id)),
    moved,
  };
}

/** The whole case resolved from scratch. */
export const resolveAll = (reports: Changes["reports"], judgements: readonly Judgement[]): Promise<Delta> =>
  update(NOTHING, { reports, judgements: judgements.map((judgement) => ({ judgement, stood: [] })), judged: [] });

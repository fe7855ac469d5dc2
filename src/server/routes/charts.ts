import { daysOfEdtf, type Kind, precisionOf } from "../../model/index.ts";
import type { ClaimRow } from "../../store/contract.ts";
import type { ClaimQuery, NumberedClaim } from "../../store/desk.ts";
import { buckets, middleOf, type Point } from "../buckets.ts";
import { briefsOf, rowsOf } from "../cards.ts";
import type { Desk } from "../desk.ts";
import { dayText, type Frame, type Scope } from "../frame.ts";
import { given } from "../given.ts";
import { tiesOf } from "../ties.ts";
import { MapAsked, MapView, NetworkAsked, NetworkView, TimelineAsked, TimelineView } from "../wire/index.ts";
import type { Routes } from "./types.ts";

const queryOf = (
  { actor, kind, since, until }: Pick<TimelineAsked, "actor" | "kind" | "since" | "until">,
  reports: readonly string[] | undefined,
): ClaimQuery =>
  given({
    actors: actor,
    kinds: kind,
    reports,
    since: since === undefined ? undefined : (daysOfEdtf(since)?.first ?? undefined),
    until: until === undefined ? undefined : (daysOfEdtf(until)?.last ?? undefined),
  });

/** By when it was said: the reports know their day and how many claims they have; narrowed, the claims are looked up. */
async function saidPoints(
  frame: Frame,
  asked: TimelineAsked,
  scope: Scope | null,
): Promise<{ readonly points: readonly Point[]; readonly reports: readonly string[] }> {
  const since = asked.since === undefined ? -Infinity : (daysOfEdtf(asked.since)?.first ?? -Infinity);
  const until = asked.until === undefined ? Infinity : (daysOfEdtf(asked.until)?.last ?? Infinity);
  const rows = (await frame.shelf()).flatMap(({ row, day }) => {
    const out = day === null || day < since || day > until || scope?.reports.has(row.id) === false;
    return out ? [] : [{ row, day }];
  });
  const reports = rows.toSorted((a, b) => a.day - b.day).map(({ row }) => row.id);
  if (!asked.actor && !asked.kind)
    return {
      points: rows.map(({ row, day }) => ({ day, kind: null, first: day, last: day, count: row.claims })),
      reports,
    };
  const dayOf = new Map(rows.map(({ row, day }) => [row.id, day]));
  const query = given({ actors: asked.actor, kinds: asked.kind, reports }) as ClaimQuery;
  const found = await frame.store.claimsByReport(query);
  const points = found.map(({ report, kind, count }) => {
    const day = dayOf.get(report) ?? 0;
    return { day, first: day, last: day, kind, count };
  });
  return { points, reports };
}

/** Claims one by one, in the order in which they were read: as many as are asked for. */
async function spansOf(
  frame: Frame,
  rows: readonly NumberedClaim[],
  by: TimelineAsked["by"],
): Promise<TimelineView["spans"]> {
  const briefs = await briefsOf(frame, rows);
  const verdicts = await frame.store.verdictsOf(rows.map(({ claim }) => claim.id));
  return rows.flatMap(({ claim }) => {
    const brief = briefs.get(claim.id);
    const edtf = by === "true" ? claim.time?.edtf : brief?.report.published?.edtf;
    const days = edtf === undefined ? null : daysOfEdtf(edtf);
    if (!brief || edtf === undefined || !days) return [];
    const actors = [
      ...new Map(claim.roles.flatMap(({ actor }) => (actor ? [[actor.id, actor] as const] : []))).values(),
    ];
    return [
      {
        claim: brief,
        from: dayText(days.first),
        to: dayText(days.last),
        precision: precisionOf(edtf) ?? "day",
        actors: actors.map(({ id, name }) => ({ id, name })),
        verdict: (verdicts.get(claim.id) ?? null) as TimelineView["spans"][number]["verdict"],
      },
    ];
  });
}

/** Reports that are asked for the claims of a timeline by when it was said. */
const SOME_REPORTS = 300;

async function timeline(desk: Desk, asked: TimelineAsked): Promise<TimelineView> {
  const frame = desk.frame();
  const { store } = frame;
  const scope = await frame.scope(asked.asOf);
  if (asked.by === "said") {
    const { points, reports } = await saidPoints(frame, asked, scope);
    const query = given({
      actors: asked.actor,
      kinds: asked.kind,
      reports: reports.slice(0, SOME_REPORTS),
    }) as ClaimQuery;
    const rows = asked.limit === 0 ? [] : await store.claimPage(query, { after: 0, limit: asked.limit });
    return { ...buckets(points), spans: await spansOf(frame, rows, "said") };
  }
  const query = queryOf(asked, scope?.list);
  const { since = -1e9, until = 1e9 } = query;
  const points = (await store.daysOfClaims(query)).map((one) => ({
    day: middleOf(one, since, until),
    first: Math.max(one.first, since),
    last: Math.min(one.last, until),
    kind: one.kind,
    count: one.count,
  }));
  const rows =
    asked.limit === 0 ? [] : await store.claimPage({ since: -1e8, ...query }, { after: 0, limit: asked.limit });
  return { ...buckets(points), spans: await spansOf(frame, rows, "true") };
}

/** Claims that an edge or a place names. */
const NAMED = 4;
/** Places that name claims; those of fewer claims only count them. */
const NAMED_PLACES = 60;

async function network(desk: Desk, asked: NetworkAsked): Promise<NetworkView> {
  const frame = desk.frame();
  const { store } = frame;
  const scope = await frame.scope(asked.asOf);
  const top = asked.actor ?? (await store.actorPage({}, { skip: 0, limit: asked.limit })).map(({ id }) => id);
  const { since, until } = asked;
  const { ties, partial } = await tiesOf(frame, desk.codebook, {
    actors: top,
    scope,
    ...(given({
      types: asked.type,
      since: since === undefined ? undefined : daysOfEdtf(since)?.first,
      until: until === undefined ? undefined : daysOfEdtf(until)?.last,
    }) as object),
  });
  const all = new Map<string, NetworkView["nodes"][number]>();
  const edges = [];
  for (const tie of ties) {
    // Of one actor its neighbours are shown, of the most spoken of only what ties them to one another.
    if (!asked.actor && !(top.includes(tie.from) && top.includes(tie.to))) continue;
    const fresh = [tie.source, tie.target].filter(({ id }) => !all.has(id));
    if (all.size + fresh.length > Math.max(asked.limit, top.length)) continue;
    for (const { id, name, kind, claims } of fresh) all.set(id, { id, name, kind, claims });
    edges.push(tie);
  }
  const briefs = await briefsOf(
    frame,
    edges.flatMap(({ rows }) => rows.slice(0, NAMED)),
  );
  const types = new Map<string, NetworkView["types"][number]>();
  for (const { type, label, rows } of ties)
    types.set(type, { value: type, label, count: (types.get(type)?.count ?? 0) + rows.length });
  return {
    nodes: [...all.values()],
    edges: edges.map(({ from, to, type, label, rows, alleged, denied }) => ({
      id: `${from} ${to} ${type}`,
      source: from,
      target: to,
      type,
      label,
      count: rows.length,
      alleged,
      denied,
      modalities: [...new Set(rows.map(({ claim }) => claim.modality))],
      claims: rows.slice(0, NAMED).flatMap(({ claim }) => briefs.get(claim.id) ?? []),
    })),
    types: [...types.values()].sort((a, b) => b.count - a.count),
    partial,
  };
}

async function map(desk: Desk, asked: MapAsked): Promise<MapView> {
  const frame = desk.frame();
  const { store } = frame;
  const scope = await frame.scope(asked.asOf);
  const query: ClaimQuery = { ...queryOf(asked, scope?.list), ...(asked.type ? { types: asked.type } : {}) };
  const counts = await store.placesOfClaims(query);
  const gazetteer = new Map(desk.codebook.places.map((row) => [row.id, row]));
  const places = [];
  for (const [id, group] of Map.groupBy(counts, (one) => one.id)) {
    const row = gazetteer.get(id);
    if (!row) continue;
    const kinds: Partial<Record<Kind, number>> = {};
    for (const { kind, count } of group) kinds[kind] = (kinds[kind] ?? 0) + count;
    places.push({ id, row, kinds, count: group.reduce((sum, { count }) => sum + count, 0) });
  }
  places.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  const ids = places.slice(0, NAMED_PLACES).map(({ id }) => id);
  const { kinds, since, until } = query;
  const wanted = given({ kinds, since, until, reports: scope?.reports });
  const narrow = asked.actor ?? asked.type;
  const some = narrow ? new Map<string, readonly string[]>() : await store.someOfPlaces(ids, { wanted, most: NAMED });
  const rows = new Map<string, ClaimRow>(await rowsOf(frame, [...some.values()].flat()));
  const named = new Map<string, readonly string[]>(some);
  if (narrow)
    for (const id of ids) {
      const found = await store.claimPage({ ...query, places: [id] }, { after: 0, limit: NAMED });
      named.set(
        id,
        found.map(({ claim }) => claim.id),
      );
      for (const row of found) rows.set(row.claim.id, row);
    }
  const briefs = await briefsOf(frame, [...rows.values()]);
  return {
    places: places.map(({ id, row: { name, lat, lon, precision }, kinds: ofKind, count }) => ({
      id,
      name,
      lat,
      lon,
      precision,
      count,
      kinds: ofKind,
      claims: (named.get(id) ?? []).flatMap((claim) => briefs.get(claim) ?? []),
    })),
    total: places.reduce((sum, { count }) => sum + count, 0),
  };
}

/** Charts are drawn over and over while one looks round: each is worked out once for one state of the case. */
export const chartRoutes: Routes = async (app, desk) => {
  app.get(
    "/api/timeline",
    { schema: { querystring: TimelineAsked, response: { 200: TimelineView } } },
    async ({ query }) => desk.frame().once(`timeline ${JSON.stringify(query)}`, () => timeline(desk, query)),
  );
  app.get(
    "/api/network",
    { schema: { querystring: NetworkAsked, response: { 200: NetworkView } } },
    async ({ query }) => desk.frame().once(`network ${JSON.stringify(query)}`, () => network(desk, query)),
  );
  app.get("/api/map", { schema: { querystring: MapAsked, response: { 200: MapView } } }, async ({ query }) =>
    desk.frame().once(`map ${JSON.stringify(query)}`, () => map(desk, query)),
  );
};

import type { Origin, SharedWording } from "../../lineage/index.ts";
import { circlesAmong, linkedTo } from "../../work/lineage.ts";
import { fold } from "../../store/contract.ts";
import type { NamedSource } from "../../store/desk.ts";
import type { Frame, Scope } from "../frame.ts";
import { type LeanedOn, OriginsAsked, OriginsView, type Shared } from "../wire/index.ts";
import type { Routes } from "./types.ts";

/** How much is shown of one source and of one pair. */
const SHOWN = { by: 20, documents: 10, passages: 12, looked: 40 } as const;

/** Sources that are shown at most, and names that are known: the same name is written in several ways. */
interface Source extends Omit<NamedSource, "reports"> {
  readonly spellings: readonly string[];
  readonly reports: number;
}

/** Sources by name, most leaned on first; names that differ in accents and case alone are one. */
async function sourcesIn(frame: Frame): Promise<readonly Source[]> {
  const groups = Map.groupBy(await frame.store.namedSources(), ({ name }) => fold(name));
  return [...groups.values()]
    .flatMap((group): readonly Source[] => {
      const [first] = group;
      const sum = (of: "reports" | "places" | "claims"): number => group.reduce((n, one) => n + one[of], 0);
      return first
        ? [
            {
              name: first.name,
              spellings: group.map(({ name }) => name),
              reports: sum("reports"),
              places: sum("places"),
              claims: sum("claims"),
            },
          ]
        : [];
    })
    .sort((a, b) => b.reports - a.reports || b.places - a.places || (a.name < b.name ? -1 : 1));
}

/** One source with the reports that lean on it; null when none of them had been published by then. */
async function leanedOn(frame: Frame, source: Source, scope: Scope | null): Promise<LeanedOn | null> {
  const by = new Map<string, { places: number; claims: number }>();
  const some: Origin[] = [];
  for (const name of source.spellings) {
    for (const { report, places, claims } of await frame.store.leaningOn(name)) {
      if (scope?.reports.has(report) === false) continue;
      const known = by.get(report) ?? { places: 0, claims: 0 };
      by.set(report, { places: known.places + places, claims: known.claims + claims });
    }
    if (some.length < SHOWN.looked) some.push(...(await frame.store.someOrigins(name, SHOWN.looked)));
  }
  if (by.size === 0) return null;
  const linked = linkedTo(some, await frame.lineage());
  const report = linked.find(({ to }) => to.report !== null)?.to.report ?? null;
  const shown = [...by].sort((a, b) => b[1].places - a[1].places || (a[0] < b[0] ? -1 : 1)).slice(0, SHOWN.by);
  const heads = await frame.heads([...shown.map(([id]) => id), ...(report === null ? [] : [report])]);
  const sum = (of: "places" | "claims"): number => [...by.values()].reduce((n, one) => n + one[of], 0);
  return {
    name: source.name,
    by: shown.flatMap(([id, counts]) => {
      const head = heads.get(id);
      return head ? [{ report: head, ...counts }] : [];
    }),
    reports: by.size,
    places: sum("places"),
    claims: sum("claims"),
    documents: [...new Set(linked.flatMap(({ to }) => to.document ?? []))].slice(0, SHOWN.documents),
    report: report === null ? null : (heads.get(report) ?? null),
  };
}

const cut = (text: string, { start, end }: { readonly start: number; readonly end: number }) => ({
  start,
  end,
  text: text.slice(start, end),
});

async function pairOf(
  frame: Frame,
  { a, b, overlap, leaning, reason, passages }: SharedWording,
): Promise<Shared | null> {
  const heads = await frame.heads([a, b]);
  const [one, other] = [heads.get(a), heads.get(b)];
  const [left, right] = [(await frame.store.text(a)) ?? "", (await frame.store.text(b)) ?? ""];
  if (!one || !other) return null;
  return {
    a: one,
    b: other,
    overlap,
    leaning,
    reason,
    passages: passages
      .toSorted((x, y) => y.words - x.words)
      .slice(0, SHOWN.passages)
      .map((passage) => ({ a: cut(left, passage.a), b: cut(right, passage.b), words: passage.words })),
    passageCount: passages.length,
  };
}

/** Reports that cite one another round, of those that had been published by then. */
async function circlesIn(frame: Frame, scope: Scope | null): Promise<OriginsView["circles"]> {
  const circles = await frame.once(`circles ${scope?.date ?? ""}`, async () => {
    const known = await frame.lineage();
    const names = new Set<string>();
    for (const row of await frame.rows()) for (const one of [row.publisher, row.author]) if (one) names.add(one.value);
    const rows = await frame.store.linkedOrigins([...names]);
    const inScope = scope ? rows.filter(({ report }) => scope.reports.has(report)) : rows;
    const shared = scope
      ? known.shared.filter(({ a, b }) => scope.reports.has(a) && scope.reports.has(b))
      : known.shared;
    return circlesAmong(inScope, { ...known, shared });
  });
  const heads = await frame.heads(circles.flat());
  return circles.map((circle) => circle.flatMap((id) => heads.get(id) ?? []));
}

export const originRoutes: Routes = async (app, desk) => {
  app.get(
    "/api/origins",
    { schema: { querystring: OriginsAsked, response: { 200: OriginsView } } },
    async ({ query: { asOf, limit } }) => {
      const frame = desk.frame();
      const scope = await frame.scope(asOf);
      const sources = await frame.once("named sources", () => sourcesIn(frame));
      const shownSources: LeanedOn[] = [];
      for (const source of sources) {
        if (shownSources.length === limit) break;
        const one = await frame.once(`source ${source.name} ${asOf ?? ""}`, () => leanedOn(frame, source, scope));
        if (one) shownSources.push(one);
      }
      const known = await frame.lineage();
      const pairs = known.shared
        .filter(({ a, b }) => !scope || (scope.reports.has(a) && scope.reports.has(b)))
        .toSorted((x, y) => y.overlap.smaller - x.overlap.smaller);
      const shownPairs: Shared[] = [];
      for (const pair of pairs.slice(0, limit)) {
        const one = await pairOf(frame, pair);
        if (one) shownPairs.push(one);
      }
      return {
        sources: shownSources,
        sourceCount: sources.length,
        shared: shownPairs,
        sharedCount: pairs.length,
        circles: await circlesIn(frame, scope),
      };
    },
  );
};

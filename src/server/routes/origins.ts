import type { SharedWording } from "../../lineage/index.ts";
import { type CaseLineage, caseLineage } from "../../work/lineage.ts";
import { fold } from "../../store/contract.ts";
import type { Frame } from "../frame.ts";
import { type LeanedOn, OriginsAsked, OriginsView, type Shared } from "../wire/index.ts";
import type { Routes } from "./types.ts";

/** How much is shown of one source and of one pair. */
const SHOWN = { by: 20, documents: 10, passages: 12, sources: 200, shared: 200 } as const;

interface Source {
  readonly name: string;
  readonly by: Map<string, { places: number; claims: number }>;
  readonly documents: Set<string>;
  report: string | null;
  places: number;
  claims: number;
}

/** Sources by name, most leaned on first; those whom no text names are nobody to look up. */
function sourcesIn({ origins }: CaseLineage): readonly Source[] {
  const found = new Map<string, Source>();
  for (const { to, how, report, claims } of origins) {
    if (to.name === null || how === "copies") continue;
    const key = fold(to.name);
    const source = found.get(key) ?? {
      name: to.name,
      by: new Map(),
      documents: new Set(),
      report: null,
      places: 0,
      claims: 0,
    };
    const own = source.by.get(report) ?? { places: 0, claims: 0 };
    source.by.set(report, { places: own.places + 1, claims: own.claims + claims.length });
    source.places += 1;
    source.claims += claims.length;
    if (to.document !== null) source.documents.add(to.document);
    source.report ??= to.report;
    found.set(key, source);
  }
  return [...found.values()].sort((a, b) => b.by.size - a.by.size || b.places - a.places || (a.name < b.name ? -1 : 1));
}

async function leanedOn(frame: Frame, source: Source): Promise<LeanedOn> {
  const by = [...source.by].sort((a, b) => b[1].places - a[1].places || (a[0] < b[0] ? -1 : 1)).slice(0, SHOWN.by);
  const heads = await frame.heads([...by.map(([id]) => id), ...(source.report === null ? [] : [source.report])]);
  return {
    name: source.name,
    by: by.flatMap(([id, counts]) => {
      const report = heads.get(id);
      return report ? [{ report, ...counts }] : [];
    }),
    reports: source.by.size,
    places: source.places,
    claims: source.claims,
    documents: [...source.documents].slice(0, SHOWN.documents),
    report: source.report === null ? null : (heads.get(source.report) ?? null),
  };
}

async function shared(
  frame: Frame,
  { a, b, overlap, leaning, reason, passages }: SharedWording,
): Promise<Shared | null> {
  const heads = await frame.heads([a, b]);
  const [one, other] = [heads.get(a), heads.get(b)];
  const [left, right] = [(await frame.store.text(a)) ?? "", (await frame.store.text(b)) ?? ""];
  if (!one || !other) return null;
  const cut = (text: string, { start, end }: { start: number; end: number }) => ({
    start,
    end,
    text: text.slice(start, end),
  });
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

/** Who leans on whom, over the whole case; worked out once for one state of it. */
async function whole(frame: Frame, asOf: string | undefined): Promise<OriginsView> {
  const scope = await frame.scope(asOf);
  const lineage = await caseLineage(frame.store, scope && scope.reports);
  const sources = sourcesIn(lineage);
  const pairs = lineage.shared.toSorted((x, y) => y.overlap.smaller - x.overlap.smaller);
  const shownSources: LeanedOn[] = [];
  for (const source of sources.slice(0, SHOWN.sources)) shownSources.push(await leanedOn(frame, source));
  const shownPairs: Shared[] = [];
  for (const pair of pairs.slice(0, SHOWN.shared)) {
    const one = await shared(frame, pair);
    if (one) shownPairs.push(one);
  }
  const heads = await frame.heads(lineage.circles.flat());
  return {
    sources: shownSources,
    sourceCount: sources.length,
    shared: shownPairs,
    sharedCount: pairs.length,
    circles: lineage.circles.map((circle) => circle.flatMap((id) => heads.get(id) ?? [])),
  };
}

export const originRoutes: Routes = async (app, desk) => {
  app.get(
    "/api/origins",
    { schema: { querystring: OriginsAsked, response: { 200: OriginsView } } },
    async ({ query: { asOf, limit } }) => {
      const frame = desk.frame();
      const all = await frame.once(`lineage ${asOf ?? ""}`, () => whole(frame, asOf));
      return { ...all, sources: all.sources.slice(0, limit), shared: all.shared.slice(0, limit) };
    },
  );
};

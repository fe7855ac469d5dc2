import { ACTOR_VERBS } from "../../model/index.ts";
import type { ClaimCount, NumberedClaim } from "../../store/desk.ts";
import { byGravity, cardsOf, findingLine, judgementLine, rowsOf } from "../cards.ts";
import { claimQuery } from "../claims-asked.ts";
import { facet, plain, sumOf } from "../facet.ts";
import { notFound } from "../faults.ts";
import type { Frame } from "../frame.ts";
import { AsOf, ById, ClaimPage, ClaimsAsked, ClaimView } from "../wire/index.ts";
import type { Routes } from "./types.ts";

/** Relations of one claim that are shown. */
const RELATIONS = 50;
/** Types that are listed as a facet. */
const TYPES = 40;

const countOf = ({ claim: { kind, type, modality, polarity, attribution } }: NumberedClaim): ClaimCount => ({
  kind,
  type,
  modality,
  polarity,
  ownVoice: attribution.length === 0,
  count: 1,
});

/** What a page of claims is narrowed by, with counts. */
function facetsOf(counts: readonly ClaimCount[], labels: ReadonlyMap<string, string>): ClaimPage["facets"] {
  return {
    kind: facet(counts, ({ kind }) => plain(kind)),
    type: facet(counts, ({ type }) => (type === null ? null : { value: type, label: labels.get(type) ?? type })).slice(
      0,
      TYPES,
    ),
    modality: facet(counts, ({ modality }) => plain(modality)),
    polarity: facet(counts, ({ polarity }) => plain(polarity)),
    voice: facet(counts, ({ ownVoice }) =>
      ownVoice ? { value: "own", label: "in its own voice" } : { value: "cited", label: "citing somebody" },
    ),
  };
}

/** Exact where only a date narrows: the reports know how many claims they have. */
async function wholeOf(frame: Frame, asked: ClaimsAsked): Promise<number | null> {
  const { asOf, cursor: _cursor, limit: _limit, ...rest } = asked;
  if (Object.values(rest).some((value) => value !== undefined)) return null;
  const scope = await frame.scope(asOf);
  return (await frame.rows()).reduce((sum, { id, claims }) => sum + (scope?.reports.has(id) === false ? 0 : claims), 0);
}

export const claimRoutes: Routes = async (app, desk) => {
  const { events, relations, measures } = desk.codebook;
  const labels = new Map([...events, ...relations, ...measures].map(({ id, label }) => [id, label]));

  app.get(
    "/api/claims",
    { schema: { querystring: ClaimsAsked, response: { 200: ClaimPage } } },
    async ({ query: asked }) => {
      const frame = desk.frame();
      const { cursor, limit, ...filters } = asked;
      const query = await claimQuery(frame, filters);
      const after = Number(cursor ?? 0);
      const rows = await frame.store.claimPage(query, { after: Number.isFinite(after) ? after : 0, limit: limit + 1 });
      const page = rows.slice(0, limit);
      // A first page that has all of it needs no second search for what it holds.
      const { counts, exact } =
        cursor === undefined && rows.length <= limit
          ? { counts: rows.map(countOf), exact: true }
          : await frame.once(`claim counts ${JSON.stringify(filters)}`, () => frame.store.claimCounts(query));
      const counted = sumOf(counts);
      const whole = exact ? null : await wholeOf(frame, asked);
      return {
        items: await cardsOf(frame, page),
        next: rows.length > limit ? String(page.at(-1)?.number ?? 0) : null,
        total: whole === null ? { count: counted, exact } : { count: whole, exact: true },
        facets: facetsOf(counts, labels),
      };
    },
  );

  app.get(
    "/api/claims/:id",
    { schema: { params: ById, querystring: AsOf, response: { 200: ClaimView } } },
    async ({ params, query }) => {
      const frame = desk.frame();
      const { store } = frame;
      const row = await store.claim(params.id);
      if (!row) throw notFound("claim", params.id);
      const scope = await frame.scope(query.asOf);
      const all = (await store.findingsOf(params.id)).toSorted((x, y) => byGravity(x.finding, y.finding));
      // As of a day, findings with what was published later are left out; looked at are some more than are shown.
      const near = all.slice(0, scope ? RELATIONS * 4 : RELATIONS);
      const others = await rowsOf(
        frame,
        near.map(({ finding: { a, b } }) => (a === params.id ? b : a)),
      );
      const shown = near
        .flatMap((found) => {
          const other = others.get(found.finding.a === params.id ? found.finding.b : found.finding.a);
          return other && scope?.reports.has(other.claim.report) !== false ? [{ ...found, other }] : [];
        })
        .slice(0, RELATIONS);
      const cards = await cardsOf(frame, [row, ...shown.map(({ other }) => other)]);
      const [claim, ...sides] = cards;
      if (!claim) throw notFound("claim", params.id);
      const judgements = await store.judgements({ about: [params.id] });
      return {
        claim,
        rule: row.claim.rule ?? null,
        relations: shown.flatMap(({ finding, question, asks }, at) => {
          const other = sides[at];
          return other ? [{ ...findingLine(finding), question: { id: question, text: asks }, other }] : [];
        }),
        found: scope ? shown.length : all.length,
        questions: (await store.questionsOfClaim(params.id)).map(({ id, asks }) => ({ id, text: asks })),
        judgements: judgements
          .filter(({ judgement }) => !(ACTOR_VERBS as readonly string[]).includes(judgement.verb))
          .map((one) => judgementLine(one, new Map())),
      };
    },
  );
};

import { inGravity } from "../../comparison/index.ts";
import { daysOfEdtf } from "../../model/index.ts";
import type { QuestionQuery } from "../../store/desk.ts";
import { facet, plain, sumOf } from "../facet.ts";
import { notFound, Refused } from "../faults.ts";
import type { Frame, Scope } from "../frame.ts";
import { given } from "../given.ts";
import { headsThen, questionHeads, rowsAsOf } from "../question-heads.ts";
import { questionView } from "../question-view.ts";
import { AsOf, ById, type QuestionHead, QuestionPage, QuestionsAsked, QuestionView } from "../wire/index.ts";
import type { Routes } from "./types.ts";

type Filters = Omit<QuestionsAsked, "cursor" | "limit" | "asOf">;

const queryOf = ({ status, kind, actor, place, report, since, until, origins, judged, words, least, sort }: Filters) =>
  given({
    statuses: status,
    kinds: kind,
    actors: actor,
    places: place,
    reports: report,
    since: since === undefined ? undefined : daysOfEdtf(since)?.first,
    until: until === undefined ? undefined : daysOfEdtf(until)?.last,
    origins,
    judged,
    words: words?.trim() === "" ? undefined : words,
    least,
    sort,
  }) as QuestionQuery;

/** Questions that are looked through for one page of the past: of some nobody had told anything then. */
const LOOKED = 60;

const isWanted = (
  { status, claims }: Pick<QuestionHead, "status" | "claims">,
  { statuses, least = 1 }: { readonly statuses: QuestionQuery["statuses"] | undefined; readonly least?: number },
): boolean =>
  (claims >= least || ["contested", "denied", "changed"].includes(status)) && statuses?.includes(status) !== false;

/** Questions up to which all are looked at for how many stood how then; of more the counts are today's. */
const COUNTED = 600;

/** How many questions stood how then; null where there are too many to look at each. */
async function countsAsOf(
  frame: Frame,
  { query, scope }: { readonly query: QuestionQuery; readonly scope: Scope },
): Promise<readonly (Pick<QuestionHead, "status" | "kind"> & { readonly count: number })[] | null> {
  const { statuses, least = 1, until = 1e9, ...rest } = query;
  const found = await frame.store.questionsFound(
    { ...rest, least, until: Math.min(until, scope.day) },
    { skip: 0, limit: COUNTED + 1 },
  );
  if (found.length > COUNTED) return null;
  const rows = await frame.store.questionRows(found.map(({ key }) => key));
  const then = await rowsAsOf(frame, rows, scope.day);
  return then
    .filter((row) => isWanted(row, { statuses, least }))
    .map(({ status, kind }) => ({ status, kind, count: 1 }));
}

/** A page of questions as they stood then. They are walked in the order of today, and each page is sorted by then. */
async function pageAsOf(
  frame: Frame,
  { query, scope, skip, limit }: { query: QuestionQuery; scope: Scope; skip: number; limit: number },
): Promise<{ readonly items: QuestionHead[]; readonly next: string | null }> {
  const { statuses, least = 1, until = 1e9, ...rest } = query;
  const store = frame.store;
  const rows = await store.questionPage(
    { ...rest, least, until: Math.min(until, scope.day) },
    { skip, limit: LOOKED + 1 },
  );
  const told = await rowsAsOf(frame, rows.slice(0, LOOKED), scope.day);
  const wanted = told.filter((row) => isWanted(row, { statuses, least }));
  const items = wanted.slice(0, limit);
  const last = items.at(-1);
  const walked =
    wanted.length > limit ? rows.findIndex(({ id }) => id === last?.id) + 1 : Math.min(rows.length, LOOKED);
  if (query.sort === undefined || query.sort === "status") items.sort(inGravity);
  return { items: await headsThen(frame, items, scope.day), next: walked < rows.length ? String(skip + walked) : null };
}

/** What few questions meet is found once, and its pages are cut from it. */
const isNarrow = ({ actors, reports, places, words, judged, since, until }: QuestionQuery): boolean =>
  Boolean(actors ?? reports ?? places ?? words) || judged === true || (since !== undefined && until !== undefined);
const NARROW = 2_000;

export const questionRoutes: Routes = async (app, desk) => {
  app.get(
    "/api/questions",
    { schema: { querystring: QuestionsAsked, response: { 200: QuestionPage } } },
    async ({ query: { cursor, limit, asOf, ...filters } }) => {
      const frame = desk.frame();
      const { store } = frame;
      const query = queryOf(filters);
      const skip = Math.max(0, Math.trunc(Number(cursor ?? 0)) || 0);
      const scope = await frame.scope(asOf);
      const found = isNarrow(query)
        ? await frame.once(`questions ${JSON.stringify(filters)}`, () =>
            store.questionsFound(query, { skip: 0, limit: NARROW }),
          )
        : null;
      const then = scope
        ? await frame.once(`question counts ${JSON.stringify(filters)} ${scope.date}`, () =>
            countsAsOf(frame, { query, scope }),
          )
        : null;
      const { counts, exact } = then
        ? { counts: then, exact: true }
        : found
          ? { counts: found.map(({ status, kind }) => ({ status, kind, count: 1 })), exact: found.length < NARROW }
          : await frame.once(`question counts ${JSON.stringify(filters)}`, () => store.questionCounts(query));
      const facets = {
        status: facet(counts, ({ status }) => plain(status)),
        kind: facet(counts, ({ kind }) => plain(kind)),
      };
      if (scope) {
        const page = await pageAsOf(frame, { query, scope, skip, limit });
        // Of very many questions the counts are of today; how many there were then is known only at the end of the list.
        const total =
          skip === 0 && page.next === null
            ? { count: page.items.length, exact: true }
            : { count: sumOf(counts), exact: then !== null };
        return { ...page, total, facets };
      }
      const rows = found
        ? await store.questionRows(found.slice(skip, skip + limit + 1).map(({ key }) => key))
        : await store.questionPage(query, { skip, limit: limit + 1 });
      return {
        items: await questionHeads(frame, rows.slice(0, limit)),
        next: rows.length > limit ? String(skip + limit) : null,
        total: { count: sumOf(counts), exact },
        facets,
      };
    },
  );

  app.get(
    "/api/questions/:id",
    { schema: { params: ById, querystring: AsOf, response: { 200: QuestionView } } },
    async ({ params, query }) => {
      const frame = desk.frame();
      const scope = await frame.scope(query.asOf);
      const view = await frame.once(`question ${params.id} ${query.asOf ?? ""}`, () =>
        questionView(frame, params.id, { scope, codebook: desk.codebook }),
      );
      if (view === "unknown") throw notFound("question", params.id);
      if (!view)
        throw new Refused(
          404,
          "not-yet",
          `Nothing that answers it had been published by ${query.asOf ?? "then"}`,
          "Choose a later date.",
        );
      return view;
    },
  );
};

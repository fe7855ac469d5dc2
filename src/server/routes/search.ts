import type { QuestionQuery } from "../../store/desk.ts";
import type { QuestionRow } from "../../store/ledger.ts";
import { briefsOf, rowsOf } from "../cards.ts";
import { type Frame, headOf } from "../frame.ts";
import { questionHeads } from "../question-heads.ts";
import { type ReportHead, SearchAsked, SearchView } from "../wire/index.ts";
import { actorHeads } from "./actors.ts";
import { wordsIn } from "./reports.ts";
import type { Routes } from "./types.ts";

/** How many of each the palette shows. */
const EACH = 6;
const ID = /^(?:rpt|clm|act|qst)_[0-9a-z]{2,12}$/u;

/** What an id, or its beginning, stands for. */
async function byId(frame: Frame, start: string): Promise<SearchView> {
  const { store } = frame;
  const ids = await store.idsFrom(start, EACH);
  const claims = await briefsOf(frame, [...(await rowsOf(frame, ids)).values()]);
  const questions: QuestionRow[] = [];
  const reports: ReportHead[] = [];
  for (const id of ids) {
    const [question, report] = [id.startsWith("qst_") ? await store.question(id) : null, await store.report(id)];
    if (question) questions.push(question.row);
    if (report) reports.push(headOf(report));
  }
  return {
    actors: await actorHeads(frame, [...(await store.actorCounts(ids)).values()]),
    questions: await questionHeads(frame, questions),
    reports,
    claims: [...claims.values()],
  };
}

export const searchRoutes: Routes = async (app, desk) => {
  app.get(
    "/api/search",
    { schema: { querystring: SearchAsked, response: { 200: SearchView } } },
    async ({ query: { words, asOf } }) => {
      const frame = desk.frame();
      const { store } = frame;
      if (ID.test(words)) return byId(frame, words);
      const scope = await frame.scope(asOf);
      const typed = wordsIn(words);
      const reports: ReportHead[] = [];
      for (const one of typed.length === 0 ? [] : await frame.shelf()) {
        if (reports.length === EACH) break;
        if (scope?.reports.has(one.row.id) === false) continue;
        if (typed.every((word) => one.words.includes(word))) reports.push(headOf(one.row));
      }
      const query: QuestionQuery = { words, least: 1 };
      const none = typed.length === 0;
      const claims = none
        ? []
        : await store.claimPage({ words, ...(scope ? { reports: scope.list } : {}) }, { after: 0, limit: EACH });
      return {
        actors: none ? [] : await actorHeads(frame, await store.actorPage({ words }, { skip: 0, limit: EACH })),
        questions: none ? [] : await questionHeads(frame, await store.questionPage(query, { skip: 0, limit: EACH })),
        reports,
        claims: [...(await briefsOf(frame, claims)).values()],
      };
    },
  );
};

import { z } from "zod";
import { daysOfEdtf, QUESTION_STATUSES } from "../../model/index.ts";
import { changesBy, type Changes } from "../../work/changes.ts";
import { briefsOf, findingLine, rowsOf } from "../cards.ts";
import type { Desk } from "../desk.ts";
import { doubtsOf, KEPT } from "../doubts.ts";
import type { Frame } from "../frame.ts";
import { questionHeads } from "../question-heads.ts";
import { OverviewAsked, OverviewView } from "../wire/index.ts";
import { completenessOf, reportStates } from "./case.ts";
import { reportRow } from "./reports.ts";
import type { Routes } from "./types.ts";

/** How much is looked through and shown: of a pile that came in at once the gravest changes are enough. */
const MOST = {
  reports: 200,
  questions: 100,
  replies: 120,
  shown: 20,
  answers: 12,
  newest: 8,
  leading: 12,
  unjudged: 1_000,
} as const;

type Asked = { readonly since: string | null };

/** Reports that came into the case after an instant or a date, newest first. */
async function freshIn(frame: Frame, { since }: Asked): Promise<readonly string[]> {
  if (since === null) return [];
  const after = since.length > 10 ? Date.parse(since) : ((daysOfEdtf(since)?.last ?? 0) + 1) * 86_400_000;
  return Number.isNaN(after) ? [] : await frame.store.arrivedAfter(new Date(after).toISOString());
}

const named = ({ id, asks }: Changes["conflicts"][number]["question"]) => ({ id, text: asks });

async function changesIn(desk: Desk, frame: Frame, asked: Asked): Promise<OverviewView["changes"]> {
  const fresh = await freshIn(frame, asked);
  const today = Math.floor(desk.now().getTime() / 86_400_000);
  const since = asked.since === null ? today : (daysOfEdtf(asked.since.slice(0, 10))?.first ?? today);
  const changes: Changes = await changesBy(frame.store, new Set(fresh.slice(0, MOST.reports)), {
    rows: { codebook: desk.codebook },
    today,
    since,
    // As of an earlier day the desk shows no changes.
    within: null,
    most: { questions: MOST.questions, replies: MOST.replies },
  });
  const folded = [
    ...Map.groupBy(changes.conflicts, ({ question, finding }) =>
      [question.id, finding.verdict, finding.rule].join(" "),
    ).values(),
  ].slice(0, MOST.shown);
  const answers = changes.answers.slice(0, MOST.answers);
  const rows = await rowsOf(frame, [
    ...folded.flatMap(([first]) => (first ? [first.newClaim, first.oldClaim] : [])),
    ...answers.flatMap(({ claims }) => claims.slice(0, 1)),
  ]);
  const briefs = await briefsOf(frame, [...rows.values(), ...changes.due.slice(0, MOST.shown)]);
  return {
    reports: fresh.length,
    partial: fresh.length > MOST.reports,
    conflicts: folded.flatMap((group) => {
      const [first] = group;
      const [newClaim, oldClaim] = [briefs.get(first?.newClaim ?? ""), briefs.get(first?.oldClaim ?? "")];
      if (!first || !newClaim || !oldClaim) return [];
      return [
        {
          question: named(first.question),
          finding: findingLine(first.finding),
          newClaim,
          oldClaim,
          more: group.length - 1,
        },
      ];
    }),
    statuses: changes.statuses
      .slice(0, MOST.shown)
      .map(({ question, from, to }) => ({ question: named(question), from, to })),
    answers: answers.map(({ question, words, claims }) => ({
      question: named(question),
      text: words,
      claim: briefs.get(claims[0] ?? "") ?? null,
      claims: claims.length,
    })),
    forecastsDue: changes.due.slice(0, MOST.shown).flatMap(({ claim }) => briefs.get(claim.id) ?? []),
  };
}

async function overview(desk: Desk, { since, asOf }: OverviewAsked): Promise<OverviewView> {
  const frame = desk.frame();
  const { store } = frame;
  const from = since ?? desk.lastVisit();
  const scope = await frame.scope(asOf);
  const reports = await reportStates(frame);
  const statuses = await frame.once("question statuses", () => store.questionStatuses());
  const doubts = await doubtsOf(desk, undefined);
  const leading = await store.questionPage(
    { least: 2, statuses: ["contested", "denied", "changed"] },
    { skip: 0, limit: MOST.leading },
  );
  const unjudged = await frame.once("unjudged", () => store.countUnjudged(MOST.unjudged));
  const newest = scope
    ? (await frame.rows())
        .filter(({ id }) => scope.reports.has(id))
        .slice(-MOST.newest)
        .reverse()
    : await store.newestReports(MOST.newest);
  return {
    completeness: await completenessOf(frame),
    since: from,
    changes: await frame.once(`changes since ${from ?? ""}`, () => changesIn(desk, frame, { since: from })),
    questions: await questionHeads(frame, leading),
    statuses: QUESTION_STATUSES.map((status) => ({
      status,
      count: statuses.find((one) => one.status === status)?.count ?? 0,
    })),
    newest: newest.map(reportRow),
    waiting: {
      questions: unjudged,
      pairs: doubts.exact ? doubts.found.length : null,
      atLeast: { questions: unjudged === MOST.unjudged, pairs: doubts.found.length === KEPT },
      failed: reports.failed,
      unread: reports.added,
    },
  };
}

export const overviewRoutes: Routes = async (app, desk) => {
  app.get(
    "/api/overview",
    { schema: { querystring: OverviewAsked, response: { 200: OverviewView } } },
    async ({ query }) => overview(desk, query),
  );

  /** All that is new has been seen: the next visit begins here. */
  app.post("/api/visit", { schema: { response: { 200: z.object({ since: z.string().nullable() }) } } }, async () => {
    desk.visited();
    return { since: desk.lastVisit() };
  });
};

import { ACTOR_VERBS, type ActorName } from "../../model/index.ts";
import type { ActorCounts, ActorQuery } from "../../store/desk.ts";
import { jointsOf, actorJudgements, overruledOf } from "../../work/judging.ts";
import { cardsOf, judgementLine } from "../cards.ts";
import { type DoubtInShort, doubtsOf } from "../doubts.ts";
import { facet, plain, sumOf } from "../facet.ts";
import { notFound } from "../faults.ts";
import type { Frame, Scope } from "../frame.ts";
import { given } from "../given.ts";
import { questionHeads } from "../question-heads.ts";
import { laneOf } from "../question-view.ts";
import { tiesOf } from "../ties.ts";
import {
  type ActorHead,
  ActorPage,
  ActorsAsked,
  ActorView,
  AsOf,
  ById,
  type NameLine,
  type Proposal,
  ProposalPage,
  ProposalsAsked,
} from "../wire/index.ts";
import type { Routes } from "./types.ts";

/** How much of an actor is shown. */
const SHOWN = {
  others: 5,
  places: 5,
  claims: 20,
  questions: 12,
  statuses: 60,
  names: 200,
  named: 300,
  joints: 100,
  ties: 200,
} as const;
/** Actors that are looked through for one page of the past: of some nobody had told anything then. */
const LOOKED = 300;

/** Actors as a list shows them. */
export async function actorHeads(frame: Frame, rows: readonly ActorCounts[]): Promise<ActorHead[]> {
  const others = await frame.store.otherNames(
    rows.map(({ id }) => id),
    SHOWN.others,
  );
  const judged = await frame.judgedActors();
  return rows.map(({ id, name, kind, reports, claims }) => ({
    id,
    name,
    kind,
    reports,
    claims,
    others: [...(others.get(id) ?? [])],
    disputed: (judged.get(id) ?? []).flatMap(({ judgement, with: other }) =>
      judgement.verb === "disputed" ? [other.name] : [],
    ),
  }));
}

/** Rows with the counts of then; those of whom nothing was told by then are left out. */
async function rowsAsOf(frame: Frame, rows: readonly ActorCounts[], scope: Scope): Promise<readonly ActorCounts[]> {
  const counts = await frame.store.actorCountsWithin(
    rows.map(({ id }) => id),
    scope.list,
  );
  return rows.flatMap((row) => {
    const then = counts.get(row.id);
    return then ? [{ ...row, ...then }] : [];
  });
}

/** The first of the rows of whom something had been told by then, in lots: mostly the first lot fills the page. */
async function someAsOf(
  frame: Frame,
  rows: readonly ActorCounts[],
  { scope, most }: { readonly scope: Scope; readonly most: number },
): Promise<readonly ActorCounts[]> {
  const found: ActorCounts[] = [];
  for (let at = 0; at < rows.length && found.length < most; at += most)
    found.push(...(await rowsAsOf(frame, rows.slice(at, at + most), scope)));
  return found;
}

/** Actors up to which all are looked at for how many were told of by a day. */
const COUNTED = 1_000;

/** The kinds of those of whom something had been told by then; null where there are too many to look at each. */
async function kindsAsOf(
  frame: Frame,
  { query, scope }: { readonly query: ActorQuery; readonly scope: Scope },
): Promise<readonly { readonly kind: ActorCounts["kind"]; readonly count: number }[] | null> {
  const rows = await frame.store.actorPage(query, { skip: 0, limit: COUNTED + 1 });
  if (rows.length > COUNTED) return null;
  return (await rowsAsOf(frame, rows, scope)).map(({ kind }) => ({ kind, count: 1 }));
}

type Files = ReadonlyMap<string, { readonly file: string }>;
const spotOf = ({ report, start, end, quote }: ActorName, files: Files) => ({
  report,
  file: files.get(report)?.file ?? report,
  start,
  end,
  quote,
});

/** Names by wording and evidence, most often first, with some of their places. */
async function namesOf(frame: Frame, names: readonly ActorName[]): Promise<NameLine[]> {
  const groups = [...Map.groupBy(names, ({ quote, evidence }) => `${evidence} ${quote.replace(/\s+/gu, " ")}`).values()]
    .sort((a, b) => b.length - a.length)
    .slice(0, SHOWN.names);
  const some = groups.map((group) => group.slice(0, SHOWN.places));
  const files = await frame.heads(some.flat().map(({ report }) => report));
  return groups.flatMap((group, at) => {
    const [first] = group;
    if (!first) return [];
    const places = (some[at] ?? []).map((name) => spotOf(name, files));
    return [{ text: first.quote.replace(/\s+/gu, " "), evidence: first.evidence, count: group.length, places }];
  });
}

/** What the questions about somebody's state answer, as bars. */
async function statusesOf(frame: Frame, id: string, scope: Scope | null): Promise<ActorView["statuses"]> {
  const found: ActorView["statuses"] = [];
  const rows = await frame.store.questionPage({ subjects: [id], kinds: ["status"] }, { skip: 0, limit: 12 });
  for (const row of rows) {
    const kept = await frame.store.questionPart(row.key, {
      replies: SHOWN.statuses,
      findings: 0,
      until: scope?.day ?? null,
    });
    for (const reply of kept?.replies ?? []) {
      const lane = laneOf(reply, row.asks);
      if (lane && found.length < SHOWN.statuses) found.push({ ...lane, question: row.id });
    }
  }
  return found;
}

async function proposalOf(frame: Frame, { left, right, names, score, reasons }: DoubtInShort): Promise<Proposal> {
  const [one, other] = await actorHeads(frame, [left, right]);
  if (!one || !other) throw notFound("actor", left.id);
  const files = await frame.heads(reasons.flatMap(({ at }) => at?.report ?? []));
  return {
    left: one,
    right: other,
    names: [names[0], names[1]],
    score,
    reasons: reasons
      .toSorted((a, b) => b.weight - a.weight)
      .map(({ rule, detail, weight, at }) => ({ rule, detail, weight, at: at && spotOf(at, files) })),
  };
}

export const actorRoutes: Routes = async (app, desk) => {
  app.get(
    "/api/actors",
    { schema: { querystring: ActorsAsked, response: { 200: ActorPage } } },
    async ({ query: { cursor, limit, asOf, kind, words } }) => {
      const frame = desk.frame();
      const { store } = frame;
      const query = given({ kinds: kind, words }) as ActorQuery;
      const skip = Math.max(0, Math.trunc(Number(cursor ?? 0)) || 0);
      const scope = await frame.scope(asOf);
      const told = scope
        ? await frame.once(`actor kinds ${JSON.stringify(query)} ${scope.date}`, () =>
            kindsAsOf(frame, { query, scope }),
          )
        : null;
      const { counts, exact } = told
        ? { counts: told, exact: true }
        : await frame.once(`actor kinds ${JSON.stringify(query)}`, () => store.actorKinds(query));
      const facets = { kind: facet(counts, (one) => plain(one.kind)) };
      const rows = await store.actorPage(query, { skip, limit: (scope ? LOOKED : limit) + 1 });
      if (!scope)
        return {
          items: await actorHeads(frame, rows.slice(0, limit)),
          next: rows.length > limit ? String(skip + limit) : null,
          total: { count: sumOf(counts), exact },
          facets,
        };
      const then = await someAsOf(frame, rows.slice(0, LOOKED), { scope, most: limit + 1 });
      const shown = then.slice(0, limit);
      const last = shown.at(-1);
      const walked =
        then.length > limit ? rows.findIndex(({ id }) => id === last?.id) + 1 : Math.min(rows.length, LOOKED);
      const next = walked < rows.length ? String(skip + walked) : null;
      const whole = skip === 0 && next === null;
      return {
        items: await actorHeads(frame, shown),
        next,
        // Of very many the counts are of today: how many there were then is known at the end of the list.
        total: whole ? { count: shown.length, exact: true } : { count: sumOf(counts), exact: told !== null },
        facets,
      };
    },
  );

  app.get(
    "/api/actors/:id",
    { schema: { params: ById, querystring: AsOf, response: { 200: ActorView } } },
    async ({ params: { id }, query }) => {
      const frame = desk.frame();
      const { store } = frame;
      const counts = (await store.actorCounts([id])).get(id);
      if (!counts) throw notFound("actor", id);
      const scope = await frame.scope(query.asOf);
      const [then] = scope ? await rowsAsOf(frame, [counts], scope) : [counts];
      const [head] = await actorHeads(frame, [then ?? { ...counts, reports: 0, claims: 0 }]);
      if (!head) throw notFound("actor", id);
      const all = await store.actorNames(id, SHOWN.named);
      const names = all.filter(({ report }) => scope?.reports.has(report) !== false);
      const actor = { id, name: counts.name, kind: counts.kind, entities: [], names: all };
      const joints = (await jointsOf(store, { actor, reports: 0, claims: 0 })).slice(0, SHOWN.joints);
      const files = await frame.heads(joints.flatMap(({ at }) => at?.report ?? []));
      const within = scope ? { reports: scope.list } : {};
      const said = await store.claimCounts({ speakers: [id], ...within });
      const questions = await store.questionPage({ subjects: [id] }, { skip: 0, limit: SHOWN.questions });
      const overruled = await frame.once("overruled", async () => overruledOf(await actorJudgements(store)));
      return {
        actor: head,
        names: await namesOf(frame, names),
        joints: joints.map(({ at, ...joint }) => ({ ...joint, at: at && spotOf(at, files) })),
        statuses: await statusesOf(frame, id, scope),
        relations: (await tiesOf(frame, desk.codebook, { actors: [id], scope })).ties
          .filter((tie) => tie.from === id || tie.to === id)
          .slice(0, SHOWN.ties)
          .map((tie) => ({
            type: tie.type,
            label: tie.label,
            direction: tie.from === id ? ("from" as const) : ("to" as const),
            other: tie.from === id ? tie.target : tie.source,
            claims: tie.rows.length,
            alleged: tie.alleged,
            denied: tie.denied,
            some: tie.rows.slice(0, SHOWN.places).map(({ claim }) => claim.id),
          })),
        questions: await questionHeads(frame, questions),
        claims: await cardsOf(
          frame,
          await store.claimPage({ actors: [id], ...within }, { after: 0, limit: SHOWN.claims }),
        ),
        said: sumOf(said.counts),
        judgements: (await store.judgements({ about: [id], verbs: ACTOR_VERBS })).map((one) =>
          judgementLine(one, overruled),
        ),
      };
    },
  );

  app.get(
    "/api/proposals",
    { schema: { querystring: ProposalsAsked, response: { 200: ProposalPage } } },
    async ({ query: { cursor, limit, asOf } }) => {
      const frame = desk.frame();
      const { found: all, exact } = await doubtsOf(desk, asOf);
      const skip = Math.max(0, Math.trunc(Number(cursor ?? 0)) || 0);
      const items: Proposal[] = [];
      for (const doubt of all.slice(skip, skip + limit)) items.push(await proposalOf(frame, doubt));
      return {
        items,
        next: all.length > skip + limit ? String(skip + limit) : null,
        total: { count: all.length, exact },
      };
    },
  );
};

import { actorJudgements, anchorOf, overruledOf } from "../../work/judging.ts";
import { signed } from "../../work/saying.ts";
import { ACTOR_VERBS, type Anchor, idOf, type Judgement } from "../../model/index.ts";
import type { CaseStore } from "../../store/contract.ts";
import { judgementLine } from "../cards.ts";
import type { Desk } from "../desk.ts";
import { notFound, Refused } from "../faults.ts";
import { readAgain } from "../reading-again.ts";
import type { Frame } from "../frame.ts";
import { ById, JudgementGiven, JudgementLine, JudgementPage, JudgementsAsked, WithdrawalGiven } from "../wire/index.ts";
import type { Routes } from "./types.ts";

type OfActors = Extract<JudgementGiven, { left: unknown }>;

const isOfActors = (given: JudgementGiven): given is OfActors =>
  (ACTOR_VERBS as readonly string[]).includes(given.verb);

async function sidesOf(store: CaseStore, { verb, left, right }: OfActors): Promise<readonly [Anchor, Anchor]> {
  const anchors: Anchor[] = [];
  for (const side of [left, right]) {
    const row = await store.actor(side.actor);
    if (!row) throw notFound("actor", side.actor);
    const anchor = await anchorOf(store, row, { typed: side.name ?? null, report: side.report ?? null });
    if (!anchor)
      throw new Refused(
        400,
        "bad-request",
        `${row.actor.name} has no name there to be judged by`,
        "Choose a name that the report has.",
      );
    anchors.push(anchor);
  }
  const [one, other] = anchors;
  if (!one || !other) throw new Refused(400, "bad-request", "A judgement of actors needs two of them");
  if (one.target === other.target)
    throw new Refused(
      400,
      "one-name",
      `“${one.name}” and “${other.name}” are one name to the case`,
      verb === "same" ? null : "To part namesakes say which report's mention you mean.",
    );
  return [one, other];
}

/** Adds a judgement, signed with the name in the settings. */
async function put(desk: Desk, store: CaseStore, given: JudgementGiven): Promise<string> {
  const author = desk.person.signs().name;
  const at = desk.now().toISOString();
  const made = isOfActors(given) ? await ofActors(store, given, { author, at }) : await ofOne(desk, store, given, at);
  await store.addJudgement(made);
  return made.id;
}

async function ofActors(
  store: CaseStore,
  given: OfActors,
  { author, at }: { readonly author: string; readonly at: string },
): Promise<Judgement> {
  const anchors = await sidesOf(store, given);
  const id = idOf("jdg", given.verb, ...anchors.map(({ target }) => target), author, at);
  return { id, verb: given.verb, anchors, reason: given.reason, author, at, withdrawn: null };
}

async function ofOne(
  desk: Desk,
  store: CaseStore,
  given: Exclude<JudgementGiven, OfActors>,
  at: string,
): Promise<Judgement> {
  const author = desk.person.signs().name;
  const made = await signed(
    store,
    { ...given, reason: given.reason ?? null },
    { author, at, codebook: () => desk.codebook },
  );
  if (made.ok) return made.judgement;
  const { why, detail } = made.unsaid;
  throw why === "missing" ? new Refused(404, "not-found", detail) : new Refused(400, "bad-request", detail);
}

const overruledIn = (frame: Frame): Promise<ReturnType<typeof overruledOf>> =>
  frame.once("overruled", async () => overruledOf(await actorJudgements(frame.store)));

async function lineOf(frame: Frame, id: string): Promise<JudgementLine> {
  const [row] = await frame.store.judgements({ ids: [id] });
  if (!row) throw notFound("judgement", id);
  return judgementLine(row, await overruledIn(frame));
}

/** A report of which something is known no longer, or again, is read again: its claims may hang on it. */
async function followed(desk: Desk, id: string): Promise<void> {
  const { store } = desk.frame();
  for (const { judgement, stands } of await store.judgements({ ids: [id], verbs: ["clear"] })) {
    const row = await store.report(stands[0] ?? judgement.anchors[0]?.target ?? "");
    if (row?.state === "added") readAgain(desk, [row]);
  }
}

export const judgementRoutes: Routes = async (app, desk) => {
  app.get(
    "/api/judgements",
    { schema: { querystring: JudgementsAsked, response: { 200: JudgementPage } } },
    async ({ query: { cursor, limit, about, verb, live, waiting } }) => {
      const frame = desk.frame();
      const key = `judgements ${JSON.stringify([about, verb, live, waiting])}`;
      const found = await frame.once(key, () =>
        frame.store.judgements({
          ...(about ? { about } : {}),
          ...(verb ? { verbs: verb } : {}),
          ...(live === "true" || waiting === "true" ? { live: true } : {}),
        }),
      );
      const all = waiting === "true" ? found.filter(({ stands }) => stands.includes(null)) : found;
      const overruled = await overruledIn(frame);
      const skip = Math.max(0, Math.trunc(Number(cursor ?? 0)) || 0);
      return {
        items: all
          .toReversed()
          .slice(skip, skip + limit)
          .map((row) => judgementLine(row, overruled)),
        next: all.length > skip + limit ? String(skip + limit) : null,
        total: { count: all.length, exact: true },
      };
    },
  );

  app.post(
    "/api/judgements",
    { schema: { body: JudgementGiven, response: { 200: JudgementLine } } },
    async ({ body }) => {
      const id = await desk.write((store) => put(desk, store, body));
      await followed(desk, id);
      return lineOf(desk.frame(), id);
    },
  );

  app.post(
    "/api/judgements/:id/withdraw",
    { schema: { params: ById, body: WithdrawalGiven, response: { 200: JudgementLine } } },
    async ({ params: { id }, body }) => {
      const withdrawal = {
        reason: body.reason === undefined || body.reason === "" ? null : body.reason,
        author: desk.person.signs().name,
        at: desk.now().toISOString(),
      };
      await desk.write(async (store) => {
        if (await store.withdrawJudgement(id, withdrawal)) return;
        const [row] = await store.judgements({ ids: [id] });
        if (!row) throw notFound("judgement", id);
        throw new Refused(
          409,
          "withdrawn",
          `${id} was withdrawn already, ${row.judgement.withdrawn?.at.slice(0, 10) ?? ""}`,
        );
      });
      await followed(desk, id);
      return lineOf(desk.frame(), id);
    },
  );
};

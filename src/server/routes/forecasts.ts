import { outcomeOf } from "../../comparison/index.ts";
import { daysOfEdtf, OUTCOME_WORDS } from "../../model/index.ts";
import type { ClaimQuery, NumberedClaim } from "../../store/desk.ts";
import type { FindingRow } from "../../store/ledger.ts";
import { personOutcome } from "../../exports/shapes.ts";
import type { Told } from "../../work/judged.ts";
import { briefsOf, byGravity, cardsOf, findingLine, judgementLine, rowsOf } from "../cards.ts";
import type { Desk } from "../desk.ts";
import { facet } from "../facet.ts";
import type { Frame, Scope } from "../frame.ts";
import { given } from "../given.ts";
import { type Forecast, ForecastPage, ForecastsAsked } from "../wire/index.ts";
import type { Routes } from "./types.ts";

/** Forecasts that are looked through for one page or for counts, and findings shown of one. */
const LOOKED = 600;
const BEARING = 6;

interface Seen {
  readonly row: NumberedClaim;
  readonly state: Forecast["state"];
  readonly findings: readonly FindingRow[];
  /** What later claims tell, and what people say. */
  readonly told: { readonly state: "borne-out" | "failed"; readonly claims: readonly string[] } | null;
  readonly said: Told | null;
}

/** What came of a forecast, by the findings on it; as of a day only what had been published by then bears on it. */
async function seenOf(
  frame: Frame,
  row: NumberedClaim,
  { scope, today }: { scope: Scope | null; today: number },
): Promise<Seen> {
  const { id, time } = row.claim;
  let findings = (await frame.store.findingsOf(id)).filter(({ finding }) => finding.verdict !== "not-comparable");
  if (scope && findings.length > 0) {
    const others = await rowsOf(
      frame,
      findings.map(({ finding: { a, b } }) => (a === id ? b : a)),
    );
    findings = findings.filter(({ finding: { a, b } }) =>
      scope.reports.has(others.get(a === id ? b : a)?.claim.report ?? ""),
    );
  }
  const { state, claims } = outcomeOf(
    id,
    findings.map(({ finding }) => finding),
  );
  const told = state === "open" ? null : { state, claims };
  const said = (await frame.people()).claims.get(id)?.outcome ?? null;
  const word = said?.newest.body?.outcome?.state;
  if (word !== undefined) return { row, state: word, findings, told, said };
  if (told) return { row, state: told.state, findings, told, said };
  const last = time && daysOfEdtf(time.edtf)?.last;
  const due = last !== null && last !== undefined && last < Math.min(today, scope?.day ?? Infinity);
  return { row, state: due ? "due" : "open", findings, told, said };
}

async function forecastOf(frame: Frame, { row, state, findings, told, said }: Seen): Promise<Forecast | null> {
  const { claim } = row;
  const shown = findings.toSorted((x, y) => byGravity(x.finding, y.finding)).slice(0, BEARING);
  const otherOf = ({ finding: { a, b } }: FindingRow): string => (a === claim.id ? b : a);
  const evidence = said?.newest.body?.outcome?.claims ?? [];
  const others = await rowsOf(frame, [...shown.map(otherOf), ...(told?.claims ?? []), ...evidence]);
  const briefs = await briefsOf(frame, [...others.values()]);
  const [card] = await cardsOf(frame, [row]);
  if (!card) return null;
  const at = (told?.claims ?? []).map((id) => briefs.get(id)?.report.published?.edtf ?? "").toSorted();
  return {
    claim: card,
    about: [
      ...new Map(
        claim.roles.flatMap(({ actor }) => (actor ? [[actor.id, { id: actor.id, name: actor.name }] as const] : [])),
      ).values(),
    ],
    horizon: claim.time && { edtf: claim.time.edtf },
    state,
    outcome: said && personOutcome(said.newest),
    others: (said?.others ?? []).map(personOutcome),
    told: told && {
      state: told.state,
      claims: [...told.claims],
      by: "rules",
      at: at.at(-1) ?? "",
      reason: null,
      sources: [],
      judgement: null,
    },
    evidence: evidence.flatMap((id) => briefs.get(id) ?? []),
    bearing: shown.flatMap((one) => {
      const other = briefs.get(otherOf(one));
      return other ? [{ ...findingLine(one.finding), question: { id: one.question, text: one.asks }, other }] : [];
    }),
    history: (await frame.store.judgements({ about: [claim.id], verbs: ["outcome"] }))
      .toReversed()
      .map((one) => judgementLine(one, new Map())),
  };
}

export const forecastRoutes: Routes = async (app, desk: Desk) => {
  app.get(
    "/api/forecasts",
    { schema: { querystring: ForecastsAsked, response: { 200: ForecastPage } } },
    async ({ query: { cursor, limit, asOf, state, actor } }) => {
      const frame = desk.frame();
      const scope = await frame.scope(asOf);
      const today = Math.floor(desk.now().getTime() / 86_400_000);
      const query = given({ kinds: ["forecast"] as const, actors: actor, reports: scope?.list }) as ClaimQuery;
      const look = async (
        after: number,
        most: number,
      ): Promise<{ readonly seen: readonly Seen[]; readonly more: boolean }> => {
        const rows = await frame.store.claimPage(query, { after, limit: most + 1 });
        const seen: Seen[] = [];
        for (const row of rows.slice(0, most)) seen.push(await seenOf(frame, row, { scope, today }));
        return { seen, more: rows.length > most };
      };
      const { seen: some, more: partial } = await frame.once(`forecasts ${JSON.stringify([query, today])}`, () =>
        look(0, LOOKED),
      );
      const counts = some.map((one) => ({ state: one.state, count: 1 }));
      // Most have no outcome: whoever asks for one state waits for more to be looked through.
      const after = Number(cursor ?? 0) || 0;
      const { seen, more } = after === 0 ? { seen: some, more: partial } : await look(after, state ? LOOKED : limit);
      const wanted = seen.filter((one) => state?.includes(one.state) ?? true);
      const shown = wanted.slice(0, limit);
      const last = wanted.length > limit ? shown.at(-1) : seen.at(-1);
      const items: Forecast[] = [];
      for (const one of shown) {
        const item = await forecastOf(frame, one);
        if (item) items.push(item);
      }
      const inState = state ? some.filter((one) => state.includes(one.state)).length : some.length;
      return {
        items,
        next: last && (more || wanted.length > limit) ? String(last.row.number) : null,
        total: { count: inState, exact: !partial },
        facets: {
          state: facet(counts, ({ state: value }) => ({
            value,
            label: value === "due" ? "its time ran out" : OUTCOME_WORDS[value],
          })),
        },
      };
    },
  );
};

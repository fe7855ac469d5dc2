import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NOTHING_KNOWN } from "../../src/intake/index.ts";
import {
  ACTOR_VERBS,
  type ActorVerb,
  type Anchor,
  type Claim,
  type Judgement,
  OUTCOMES,
  type SaidReading,
  type Who,
} from "../../src/model/index.ts";
import type { CaseStore } from "../../src/store/contract.ts";
import { createCase } from "../../src/store/sqlite/index.ts";
import { derive } from "../../src/work/derive.ts";
import { loadCodebook } from "../../src/work/load.ts";
import { arrivalOf } from "../contract/store.ts";
import { crowds, popular } from "./claims.ts";
import { madeReport, type Pile } from "./world.ts";

const seed = 20_261_122;
const loaded = loadCodebook();
if (!loaded.ok) throw new Error(loaded.problem.detail);
const codebook = loaded.value;
const STAMP = { name: "laws", version: "1" };

/** What people say of one claim or question. */
const ONE = ["accept", "reject", "correct", "add", "outcome", "answer"] as const;
type OneVerb = (typeof ONE)[number];

/** What happens to a case; `report` counts round the pile's reports, `part` chooses among the report's claims. */
type Happening =
  | { readonly what: "read"; readonly report: number; readonly part: number }
  | { readonly what: "lose"; readonly report: number }
  | { readonly what: "date"; readonly report: number; readonly year: number }
  | { readonly what: "judge"; readonly verb: ActorVerb; readonly sides: readonly [number, number] }
  | {
      readonly what: "say";
      readonly verb: OneVerb;
      readonly which: number;
      readonly author: number;
      readonly value: number;
    }
  | { readonly what: "withdraw"; readonly which: number }
  | { readonly what: "compare" };

const reportNumber = fc.nat({ max: 5 });
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ what: fc.constant("read" as const), report: reportNumber, part: fc.nat({ max: 6 }) }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant("lose" as const), report: reportNumber }) },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant("date" as const),
      report: reportNumber,
      year: fc.constantFrom(2019, 2021, 2023),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant("judge" as const),
      verb: fc.constantFrom(...ACTOR_VERBS),
      sides: fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 })),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant("say" as const),
      verb: fc.constantFrom(...ONE),
      which: fc.nat({ max: 20 }),
      author: fc.nat({ max: 1 }),
      value: fc.nat({ max: 5 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant("withdraw" as const), which: fc.nat({ max: 6 }) }) },
  { weight: 5, arbitrary: fc.constant({ what: "compare" as const }) },
);
const happenings = fc.array(happening, { minLength: 3, maxLength: 18 });

async function inCase(work: (store: CaseStore) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "cotejo-law-"));
  const options = { busySeconds: 5, maxBytes: 0 };
  const birth = { title: null, created: "2026-01-01T00:00:00Z", createdBy: "law" };
  const made = createCase(join(folder, "a.cotejo"), options, birth);
  if (!made.ok) throw new Error(made.problem.detail);
  try {
    await work(made.store);
  } finally {
    await made.store.close();
    rmSync(folder, { recursive: true });
  }
}

const given = (value: string) => ({ value, how: "given", from: "law" }) as const;

/** Every seventh claim is left out, another one in each part: what an older reader did not see. */
const seen = (part: number) => (claim: number) => part === 0 || claim % 7 !== part;

async function take(store: CaseStore, pile: Pile, report: number, part: number, year: number | null): Promise<void> {
  const made = madeReport(pile, report % pile.reports.length, seen(part));
  const published = year === null ? made.published : String(year);
  const metadata = {
    ...NOTHING_KNOWN,
    published: published === null ? null : given(published),
    publisher: given(made.publisher),
  };
  await store.receive(arrivalOf(made.text, { id: made.id, file: `${made.id}.txt`, path: `/${made.id}.txt`, metadata }));
  await store.saveReading(made.id, STAMP, { claims: made.claims, entities: made.entities });
}

const bringUpToDate = (store: CaseStore, version: string): Promise<void> =>
  derive(store, { codebook: () => codebook, version, signal: new AbortController().signal });

const order = (x: { readonly a: string; readonly b: string; readonly rule: string; readonly reason: string }): string =>
  [x.a, x.b, x.rule, x.reason].join(" ");

/** All that is kept of the comparison, and the claims, actors and judgements on which it rests. */
async function kept(store: CaseStore): Promise<readonly unknown[]> {
  const rows = await store.questions({});
  const claims: unknown[] = [];
  for await (const { claim } of store.claims({})) claims.push(claim);
  claims.sort((x, y) => (JSON.stringify(x) < JSON.stringify(y) ? -1 : 1));
  const actors = (await store.actors({})).map(({ actor: { id, name, kind }, ...counts }) => ({
    id,
    name,
    kind,
    ...counts,
  }));
  const faults: unknown[] = [];
  for await (const fault of store.check()) if (!ASIDE.has(fault.code)) faults.push(fault);
  expect(faults).toEqual([]);
  const stands = (await store.judgements({})).map((row) => row.stands);
  const questions = await Promise.all(rows.map(({ key }) => store.question(key)));
  const asked = questions
    .flatMap((question) => question ?? [])
    .map((question) => ({
      ...question,
      findings: [...question.findings].sort((x, y) => (order(x) < order(y) ? -1 : 1)),
    }))
    .sort((x, y) => (x.row.key < y.row.key ? -1 : 1));
  return [asked, claims, actors, stands];
}

/** Faults of originals, which the reports of these laws do not have. */
const ASIDE: ReadonlySet<string> = new Set(["original", "hash", "size"]);

/** Which part of each report the case has in the end, its year where one was given, and what people judged. */
interface State {
  readonly reports: Map<number, { readonly part: number; readonly year: number | null; readonly lost: boolean }>;
  readonly judgements: Judgement[];
}

/** Two actors of the case as a person points at them: by words in a report. */
async function judged(
  store: CaseStore,
  verb: ActorVerb,
  sides: readonly number[],
  clock: number,
): Promise<Judgement | null> {
  const actors = await store.actors({});
  const anchors = sides.flatMap((side): Anchor[] => {
    const actor = actors[side % Math.max(1, actors.length)]?.actor;
    const at = actor?.names[0];
    if (!actor || !at) return [];
    const { report, start, end, quote } = at;
    return [{ kind: "actor", target: "as pointed at", name: actor.name, at: { report, start, end, quote } }];
  });
  if (anchors.length < 2) return null;
  const at = `2026-01-01T00:00:${String(clock).padStart(2, "0")}Z`;
  return { id: `jdg_${clock}`, verb, anchors, reason: "law", author: "law", at, withdrawn: null };
}

const WHO: readonly Who[] = [
  { name: "Fermín Zaldúa", kind: "person", codebook: null },
  { name: "Otto Nuevo", kind: "person", codebook: null },
  { name: "Cártel de la Marisma", kind: "group", codebook: null },
];

/** Fields of a claim as a person would set them: the words that it has, with other meanings. */
function otherwise(claim: Claim, value: number): Partial<SaidReading> {
  const who = WHO[value % WHO.length] ?? null;
  const said = claim.roles.map(({ actor: _actor, ...filler }) => ({ ...filler, who }));
  const { start, end, quote } = claim;
  const speaker = {
    start,
    end,
    quote,
    name: "Otto Nuevo",
    role: "person",
    verb: "say",
    stance: "says",
    level: 0,
  } as const;
  const all: readonly Partial<SaidReading>[] = [
    { modality: "alleged" },
    { polarity: claim.polarity === "affirmed" ? "negated" : "affirmed" },
    { roles: said },
    { attribution: [{ ...speaker, who: WHO[1] ?? null }] },
    { time: null },
    { kind: "relation", type: "lead", roles: said },
  ];
  return all[value % all.length] ?? {};
}

/** What somebody says of a claim or of the answers to a question, by the words that they have now. */
async function saidOf(
  store: CaseStore,
  { verb, which, author, value }: Extract<Happening, { what: "say" }>,
  clock: number,
): Promise<Judgement | null> {
  const signed = {
    id: `jdg_${clock}`,
    verb,
    reason: null,
    author: `law ${author}`,
    at: `2026-01-01T00:00:${String(clock).padStart(2, "0")}Z`,
    withdrawn: null,
  };
  if (verb === "answer") {
    const rows = await store.questions({});
    const row = rows[which % Math.max(1, rows.length)];
    const anchor = row && ({ kind: "question", target: row.id, name: row.asks, at: null } as const);
    return anchor ? { ...signed, anchors: [anchor], body: { answer: { id: `ans_${value}`, text: "so" } } } : null;
  }
  const claims: Claim[] = [];
  for await (const row of store.claims({})) claims.push(row.claim);
  const claim = claims[which % Math.max(1, claims.length)];
  if (!claim) return null;
  const { report, start, end, quote, kind } = claim;
  const target = verb === "add" ? `clm_hand${clock}` : claim.id;
  const made: Judgement = {
    ...signed,
    anchors: [{ kind: "claim", target, name: quote, at: { report, start, end, quote } }],
  };
  if (verb === "correct") return { ...made, body: { of: kind, changes: otherwise(claim, value) } };
  if (verb === "outcome") {
    const state = OUTCOMES[value % OUTCOMES.length] ?? "open";
    return { ...made, body: { of: kind, outcome: { state, claims: [], sources: [] } } };
  }
  if (verb !== "add") return made;
  const { roles, attribution, type, figure, time, place, modality, polarity, likelihood, sentence } = claim;
  const whole: SaidReading = {
    kind,
    type,
    figure,
    time,
    place,
    modality,
    polarity,
    likelihood,
    roles: roles.map(({ actor: _actor, ...filler }, at) => ({
      ...filler,
      who: WHO[(value + at) % WHO.length] ?? null,
    })),
    attribution: attribution.map(({ actor: _actor, ...one }) => ({ ...one, who: null })),
  };
  return { ...made, body: { claim: { ...whole, ...otherwise(claim, value), sentence } } };
}

const WITHDRAWN = { reason: null, author: "law", at: "2026-01-02T00:00:00Z" } as const;

const fail = (store: CaseStore, report: number): Promise<void> =>
  store.saveFailure(`rpt_${report}`, STAMP, { code: "too-slow", detail: "…" });

async function happen(store: CaseStore, pile: Pile, list: readonly Happening[]): Promise<State> {
  const { reports, judgements }: State = { reports: new Map(), judgements: [] };
  for (const [clock, one] of list.entries()) {
    if (one.what === "compare") await bringUpToDate(store, "1");
    else if (one.what === "judge") {
      const made = await judged(store, one.verb, one.sides, clock);
      if (!made) continue;
      await store.addJudgement(made);
      judgements.push(made);
    } else if (one.what === "say") {
      const made = await saidOf(store, one, clock);
      if (!made) continue;
      await store.addJudgement(made);
      judgements.push(made);
    } else if (one.what === "withdraw") {
      const made = judgements[one.which];
      if (!made || made.withdrawn !== null) continue;
      expect(await store.withdrawJudgement(made.id, WITHDRAWN)).toBe(true);
      judgements[one.which] = { ...made, withdrawn: WITHDRAWN };
    } else {
      const report = one.report % pile.reports.length;
      const before = reports.get(report);
      if (one.what === "lose") {
        if (!before) continue;
        await fail(store, report);
        reports.set(report, { ...before, lost: true });
      } else if (one.what === "read" || before) {
        const now =
          one.what === "read"
            ? { part: one.part, year: before?.year ?? null, lost: false }
            : { part: before?.part ?? 0, year: one.year, lost: false };
        await take(store, pile, report, now.part, now.year);
        reports.set(report, now);
      }
    }
  }
  return { reports, judgements };
}

/** The same reports, the other way round, and the same judgements, in a case of their own. */
async function afresh(store: CaseStore, pile: Pile, { reports, judgements }: State): Promise<void> {
  for (const [report, { part, year, lost }] of [...reports].sort(([x], [y]) => y - x)) {
    await take(store, pile, report, part, year);
    if (lost) await fail(store, report);
  }
  for (const made of judgements) {
    await store.addJudgement({ ...made, withdrawn: null });
    if (made.withdrawn) await store.withdrawJudgement(made.id, made.withdrawn);
  }
  await bringUpToDate(store, "1");
}

const check = (piles: fc.Arbitrary<Pile>, numRuns: number) =>
  fc.assert(
    fc.asyncProperty(piles, happenings, async (pile, list) => {
      await inCase(async (store) => {
        const state = await happen(store, pile, list);
        await bringUpToDate(store, "1");
        const incremental = await kept(store);
        await bringUpToDate(store, "2");
        expect(await kept(store)).toEqual(incremental);
        expect((await store.comparisonState()).due).toBe(0);
        await inCase(async (fresh) => {
          await afresh(fresh, pile, state);
          expect(await kept(fresh)).toEqual(incremental);
        });
      });
    }),
    { seed, numRuns, endOnFailure: true },
  );

describe(`laws of the kept comparison, seed ${seed}`, () => {
  it("the comparison kept piece by piece is the comparison from scratch", async () => {
    await expect(check(popular, 12)).resolves.toBeUndefined();
  });

  it("and so it is where a question has more claims than are compared with one another", async () => {
    await expect(check(crowds, 3)).resolves.toBeUndefined();
  });

  it("the claims of these laws keep questions with findings", async () => {
    const found = { questions: 0, findings: 0 };
    for (const pile of fc.sample(popular, { seed, numRuns: 10 })) {
      await inCase(async (store) => {
        for (const report of pile.reports.keys()) await take(store, pile, report, 0, null);
        await bringUpToDate(store, "1");
        for (const { key } of await store.questions({})) {
          found.questions += 1;
          found.findings += (await store.question(key))?.findings.length ?? 0;
        }
      });
    }
    expect(found.questions).toBeGreaterThan(20);
    expect(found.findings).toBeGreaterThan(20);
  });

  it("the judgements of these laws add, correct, wait, differ and reject", async () => {
    const found = { corrected: 0, byHand: 0, waiting: 0, contested: 0, rejected: 0 };
    for (const [pile, list] of fc.sample(fc.tuple(popular, happenings), { seed, numRuns: 40 })) {
      await inCase(async (store) => {
        await happen(store, pile, list);
        await bringUpToDate(store, "1");
        for await (const { claim } of store.claims({})) {
          found.corrected += claim.corrected ? 1 : 0;
          found.byHand += claim.hand ? 1 : 0;
        }
        const rows = await store.judgements({ live: true, verbs: ["correct", "outcome"] });
        found.waiting += rows.filter(({ stands }) => stands.includes(null)).length;
        found.contested += (await store.questions({})).filter(({ rivals }) => rivals > 0).length;
        found.rejected += (await store.countClaims({})) - (await store.countClaims({ unrejected: true }));
      });
    }
    for (const count of Object.values(found)) expect(count).toBeGreaterThan(0);
  }, 60_000);
});

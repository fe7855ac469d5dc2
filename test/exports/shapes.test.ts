import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { misfit, EXPORTS, type ExportName } from "../../src/exports/schemas.ts";
import {
  actorLine,
  claimLine,
  forecastLine,
  judgementLine,
  originLine,
  questionLine,
  reportLine,
} from "../../src/exports/shapes.ts";
import { writeFile } from "../../src/exports/write.ts";
import { NOTHING_KNOWN } from "../../src/intake/index.ts";
import type { Origin } from "../../src/lineage/index.ts";
import type { Claim, Question } from "../../src/model/index.ts";
import type { CaseStore, ReportRow } from "../../src/store/contract.ts";

const root = join(import.meta.dirname, "..", "..");
const ID = "0123456789ab";
const actor = { id: `act_${ID}`, name: "The Group" };
const span = { start: 0, end: 9, quote: "The group" };

const CLAIM: Claim = {
  id: `clm_${ID}`,
  report: `rpt_${ID}`,
  ...span,
  sentence: { start: 0, end: 40 },
  kind: "forecast",
  type: null,
  roles: [
    { role: "subject", ...span, actor },
    { role: "object", start: 20, end: 26, quote: "rifles", actor: null },
  ],
  figure: {
    start: 10,
    end: 12,
    quote: "27",
    low: 27,
    high: null,
    bound: "at-least",
    unit: "states",
    of: 32,
    measure: "presence",
  },
  time: { edtf: "2026-02/..", stated: "since February", how: "stated", start: 27, end: 40 },
  place: { start: 13, end: 19, quote: "Puebla", id: null, lat: 19, lon: -98.2, precision: "region" },
  attribution: [
    { ...span, name: "The Group", role: "organisation", verb: "say", stance: "predicts", actor: null, level: 0 },
  ],
  modality: "predicted",
  polarity: "affirmed",
  likelihood: { words: "likely", band: "likely", low: 55, high: 80 },
  reader: { name: "rules-en", version: "1" },
  rule: "never exported",
};
const REPORT: ReportRow = {
  ...NOTHING_KNOWN,
  id: `rpt_${ID}`,
  file: "003.txt",
  path: "/x/003.txt",
  sha256: "0".repeat(64),
  bytes: 10,
  mediaType: "text/plain",
  retrieved: "2026-11-22T03:04:05.678Z",
  state: "read",
  problem: null,
  published: { value: "2026-02-23", how: "given", from: "sidecar" },
  chars: 9,
  claims: 1,
  charset: null,
  reader: null,
};
const ACTOR = {
  actor: {
    ...actor,
    kind: "group" as const,
    entities: ["ent_x"],
    names: [{ ...span, report: `rpt_${ID}`, evidence: "alias" as const }],
  },
  reports: 1,
  claims: 2,
};
const FILES = new Map([[`rpt_${ID}`, "003.txt"]]);
const QUESTION: Question = {
  id: `qst_${ID}`,
  text: "Who leads The Group?",
  kind: "relation",
  subject: actor,
  status: "changed",
  answers: [
    {
      id: `ans_${ID}`,
      text: "Ana Ruiz",
      value: { holder: "Ana Ruiz" },
      claims: [CLAIM.id],
      origins: { atMost: 1, named: ["Town Gazette"], unknown: 0 },
      firstSaid: "2026-02",
      lastSaid: "2026-02-23",
    },
  ],
  findings: [
    {
      a: `clm_${ID}`,
      b: `clm_${"b".repeat(12)}`,
      verdict: "supersedes",
      newer: "b",
      rule: "office-succession",
      reason: "The second holds it later.",
      score: 0.9,
    },
  ],
};
const ORIGIN: Origin = {
  ...span,
  report: `rpt_${ID}`,
  claims: [CLAIM.id],
  how: "cites",
  to: { name: "Town Gazette", document: "report of 2 May 2024", report: null },
  overlap: null,
  role: "publication",
  actor: null,
  source: null,
  url: null,
  rule: "chain",
};
const LINES: Readonly<Record<ExportName, object>> = {
  reports: reportLine(REPORT),
  claims: claimLine(CLAIM, "003.txt"),
  actors: actorLine(ACTOR, FILES, [
    {
      judgement: {
        id: `jdg_${ID}`,
        verb: "different",
        anchors: [],
        reason: "a namesake",
        author: "ana",
        at: "2026-01-02T03:04:05.000Z",
        withdrawn: null,
      },
      with: { id: null, name: "Ana" },
    },
  ]),
  forecasts: forecastLine(CLAIM, "003.txt"),
  judgements: judgementLine({
    judgement: {
      id: `jdg_${ID}`,
      verb: "grade",
      anchors: [{ kind: "publisher", target: "town gazette", name: "Town Gazette", at: null }],
      body: { grade: "B" },
      reason: "it corrects itself",
      author: "ana",
      at: "2026-01-02T03:04:05.000Z",
      withdrawn: null,
    },
    stands: ["town gazette"],
    bearers: [null],
  }),
  questions: questionLine(QUESTION),
  origins: originLine(ORIGIN, FILES),
};

/** The keys of an object and of all that is in it, in their order. */
const keys = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.slice(0, 1).map(keys)
    : typeof value === "object" && value !== null
      ? Object.entries(value).map(([key, inner]) => [key, keys(inner)])
      : 0;

describe("the shapes", () => {
  it.each(EXPORTS)("of %s fit their schema, and the schema asks for every key", (name) => {
    const line = LINES[name];
    expect(misfit(name, line)).toBeNull();
    for (const key of Object.keys(line)) {
      const { [key]: _gone, ...rest } = line as Record<string, unknown>;
      expect(misfit(name, rest)).toContain(`'${key}'`);
    }
    expect(misfit(name, { ...line, more: 1 })).toContain("additional");
  });

  it.each(EXPORTS)("of %s have their keys in the order of docs/export.md", (name) => {
    const section =
      readFileSync(join(root, "docs", "export.md"), "utf8")
        .split(/^## /m)
        .find((part) => part.startsWith(`${name} `)) ?? "";
    const firsts = [...section.matchAll(/^\| (`[^|]*`) +\|/gm)].flatMap(([, cell]) =>
      [...(cell ?? "").matchAll(/`(\w+)`/g)].map(([, key]) => key),
    );
    const own = name === "forecasts" ? ["about", "horizon", "outcome", "told", "others"] : firsts;
    expect(Object.keys(LINES[name]).slice(name === "forecasts" ? -5 : 0)).toEqual(own);
  });

  it("never change by accident", () => {
    expect(keys(LINES.claims)).toMatchSnapshot("claims");
    expect(keys(LINES.reports)).toMatchSnapshot("reports");
    expect(keys(LINES.actors)).toMatchSnapshot("actors");
    expect(keys(LINES.questions)).toMatchSnapshot("questions");
    expect(keys(LINES.origins)).toMatchSnapshot("origins");
    expect(keys(LINES.judgements)).toMatchSnapshot("judgements");
  });

  it.each<[ExportName, string, unknown]>([
    ["claims", "kind", "rumour"],
    ["claims", "id", "clm_short"],
    ["claims", "start", -1],
    ["claims", "quote", ""],
    ["claims", "modality", null],
    ["reports", "state", "lost"],
    ["reports", "problem", { code: "x", detail: "y" }],
    ["reports", "sha256", "abc"],
    ["actors", "kind", "cartel"],
    ["forecasts", "kind", "event"],
  ])("refuse a line of %s whose %s is %j", (name, key, value) => {
    expect(misfit(name, { ...LINES[name], [key]: value })).not.toBeNull();
  });

  it("go to a file whole or not at all", async () => {
    const folder = mkdtempSync(join(tmpdir(), "cotejo-"));
    const store = {
      claims: async function* () {
        yield { claim: CLAIM, file: "a.txt" };
        yield { claim: { ...CLAIM, kind: "rumour" as "event" }, file: "a.txt" };
      },
      judgements: async () => [],
    } as Partial<CaseStore> as CaseStore;
    const written = await writeFile(store, "claims", { folder, only: null, signal: new AbortController().signal });
    expect(written).toMatchObject({
      ok: false,
      problem: { code: "export-misfit", detail: expect.stringContaining(`claims, clm_${ID}: /kind`) as string },
    });
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});

const unitOf = (unit: string, per: string | null): string | undefined =>
  claimLine({ ...CLAIM, figure: { ...CLAIM.figure!, unit, per } }, "003.txt").figure?.unit;

describe("units in full", () => {
  it.each([
    ["barrels", "day", "barrels per day"],
    ["barrels", null, "barrels"],
    ["MXN", "week", "MXN"],
    ["gunmen", null, "gunmen"],
    ["per 100,000 inhabitants", "100,000 inhabitants", "per 100,000 inhabitants"],
  ])("%s held to %s", (unit, per, expected) => {
    expect(unitOf(unit, per)).toBe(expected);
  });
});

it("names nobody by the words of an accusation", () => {
  const [speaker] = CLAIM.attribution;
  const line = claimLine(
    { ...CLAIM, attribution: [{ ...speaker!, name: "is accused of", role: "unnamed" }] },
    "003.txt",
  );
  expect(line.attribution[0]?.name).toBe("an unnamed speaker");
});

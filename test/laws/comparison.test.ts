import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Comparable, type Compared, compareAll } from "../../src/comparison/index.ts";
import type { Finding } from "../../src/model/index.ts";
import { loadCodebook } from "../../src/work/load.ts";
import { piles, popular } from "./claims.ts";
import {
  A_YEAR_LATER,
  claimId,
  comparableOf,
  comparables,
  OTHER_IDS,
  type Pile,
  PLAIN,
  RENAMED,
  sceneOf,
  type World,
} from "./world.ts";

const seed = 20_261_122;
const loaded = loadCodebook();
if (!loaded.ok) throw new Error(loaded.problem.detail);
const codebook = loaded.value;
/** Enough to reach every verdict; more are worth running by hand, with other seeds, when a rule is new. */
const RUNS = 100;
const some = fc.oneof(piles, popular);

const compared = (pile: Pile, world: World = PLAIN): readonly Compared[] =>
  compareAll(comparables(pile, world), sceneOf(codebook, world));

/** Findings and questions by the numbers of their claims, without the names and ids that a world gives. */
function shape(pile: Pile, world: World): readonly string[] {
  const numbers = new Map(pile.claims.map((_, index) => [claimId(index, world), index]));
  const number = (id: string): number => numbers.get(id) ?? -1;
  return compared(pile, world)
    .map(({ replies, findings }) => {
      const answers = new Map<string, Set<number>>();
      for (const { answer, affirmed, claim } of replies) {
        const key = `${affirmed} ${answer}`;
        answers.set(key, (answers.get(key) ?? new Set()).add(number(claim)));
      }
      const groups = [...answers.values()].map((claims) => [...claims].sort((x, y) => x - y).join("+"));
      const found = findings.map((f) => {
        const [a, b] = [number(f.a), number(f.b)];
        const newer = f.newer === null ? "" : ` ${f.newer === "a" ? a : b}`;
        return `${Math.min(a, b)}-${Math.max(a, b)} ${f.verdict}${newer} ${f.rule} ${f.score}`;
      });
      return `${groups.sort().join(" | ")}: ${found.sort().join("; ")}`;
    })
    .sort();
}

const findingsOf = (pile: Pile): readonly Finding[] => compared(pile).flatMap(({ findings }) => findings);

/** Some claim that was overtaken by what it overtook, or null. */
function cycleIn(findings: readonly Finding[]): string | null {
  const after = new Map<string, string[]>();
  for (const { a, b, newer } of findings) {
    if (newer === null) continue;
    const [older, later] = newer === "a" ? [b, a] : [a, b];
    after.set(older, [...(after.get(older) ?? []), later]);
  }
  const state = new Map<string, "open" | "done">();
  const visit = (id: string): string | null => {
    if (state.get(id) === "open") return id;
    if (state.get(id) === "done") return null;
    state.set(id, "open");
    for (const next of after.get(id) ?? []) {
      const found = visit(next);
      if (found !== null) return found;
    }
    state.set(id, "done");
    return null;
  };
  for (const id of after.keys()) {
    const found = visit(id);
    if (found !== null) return found;
  }
  return null;
}

/** The nth claim once more, in another report of the same day. */
function copyOf(pile: Pile, index: number, change: object = {}): readonly Comparable[] {
  const [told] = pile.claims.slice(index % pile.claims.length);
  if (!told) return [];
  const report = pile.reports[told.report % pile.reports.length];
  if (!report) return [];
  const both: Pile = {
    reports: [report, { ...report, publisher: report.publisher + 1 }],
    claims: [
      { ...told, report: 0 },
      { ...told, ...change, report: 1 },
    ],
  };
  return both.claims.map((one, nth) => comparableOf(one, nth, both, PLAIN));
}

const check = <T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void, numRuns = RUNS): void =>
  fc.assert(
    fc.property(arbitrary, (value) => {
      holds(value);
    }),
    { seed, numRuns },
  );

describe(`laws of comparison, seed ${seed}`, () => {
  it("the claims of these laws meet, and reach every verdict", () => {
    const verdicts = new Map<string, number>();
    for (const pile of fc.sample(some, { seed, numRuns: RUNS }))
      for (const { verdict } of findingsOf(pile)) verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    for (const verdict of ["agrees", "refines", "contradicts", "tension", "supersedes", "not-comparable"])
      expect(verdicts.get(verdict) ?? 0, verdict).toBeGreaterThan(3);
  });

  it("verdicts do not depend on which claim comes first by its id", () => {
    check(some, (pile) => expect(shape(pile, OTHER_IDS)).toEqual(shape(pile, PLAIN)));
  });

  it("nothing overtakes what overtook it, in one question or round several", () => {
    check(some, (pile) => expect(cycleIn(findingsOf(pile))).toBeNull());
  });

  it("the order in which claims arrive changes nothing", () => {
    const shuffled = some.chain((pile) =>
      fc.tuple(fc.constant(pile), fc.shuffledSubarray([...pile.claims.keys()], { minLength: pile.claims.length })),
    );
    check(shuffled, ([pile, order]) => {
      const claims = comparables(pile, PLAIN);
      const others = order.flatMap((index) => claims[index] ?? []);
      const scene = sceneOf(codebook, PLAIN);
      expect(compareAll(others, scene)).toEqual(compareAll(claims, scene));
    });
  });

  it("claims that are taken away take only their own findings with them", () => {
    const parts = some.chain((pile) =>
      fc.tuple(fc.constant(pile), fc.subarray([...pile.claims.keys()], { minLength: 1 })),
    );
    check(parts, ([pile, kept]) => {
      const claims = comparables(pile, PLAIN);
      const scene = sceneOf(codebook, PLAIN);
      const ids = new Set(kept.map((index) => claimId(index, PLAIN)));
      const left = compareAll(claims, scene)
        .map(({ key, replies, findings }) => ({
          key,
          replies: replies.filter(({ claim }) => ids.has(claim)),
          findings: findings.filter(({ a, b }) => ids.has(a) && ids.has(b)),
        }))
        .filter(({ replies }) => replies.length > 0);
      expect(
        compareAll(
          kept.flatMap((index) => claims[index] ?? []),
          scene,
        ),
      ).toEqual(left);
    });
  });

  it("verdicts follow actors to other names", () => {
    check(some, (pile) => expect(shape(pile, RENAMED)).toEqual(shape(pile, PLAIN)));
  });

  it("verdicts follow all dates to another year", () => {
    check(some, (pile) => expect(shape(pile, A_YEAR_LATER)).toEqual(shape(pile, PLAIN)));
  });

  it("a claim and its copy in another report do not conflict", () => {
    check(fc.tuple(piles, fc.nat()), ([pile, index]) => {
      const scene = sceneOf(codebook, PLAIN);
      const verdicts = compareAll(copyOf(pile, index), scene).flatMap(({ findings }) => findings.map((f) => f.verdict));
      expect(verdicts.filter((v) => v !== "agrees" && v !== "refines")).toEqual([]);
    });
  });

  it("a claim and its denial do not agree", () => {
    check(fc.tuple(piles, fc.nat()), ([pile, index]) => {
      const told = pile.claims[index % pile.claims.length];
      const scene = sceneOf(codebook, PLAIN);
      const found = compareAll(copyOf(pile, index, { negated: told?.negated !== true }), scene);
      const verdicts = found.flatMap(({ findings }) => findings.map((f) => f.verdict));
      expect(verdicts.filter((v) => v === "agrees" || v === "refines")).toEqual([]);
    });
  });

  it("a finding is sound in itself", () => {
    check(some, (pile) => {
      for (const { key, replies, findings } of compared(pile)) {
        const claims = new Set(replies.map(({ claim }) => claim));
        for (const reply of replies) {
          expect(reply.question).toBe(key);
          // An export of a question or an answer without words would stop.
          expect(reply.asks).toMatch(/\?$/u);
          expect(reply.words).not.toBe("");
          expect(JSON.parse(JSON.stringify(reply.value))).toEqual(reply.value);
        }
        for (const finding of findings) {
          expect(finding.a < finding.b && claims.has(finding.a) && claims.has(finding.b)).toBe(true);
          expect(finding.newer !== null).toBe(finding.verdict === "supersedes");
          expect(finding.score).toBeGreaterThan(0);
          expect(finding.score).toBeLessThanOrEqual(1);
          expect(finding.reason).toMatch(/^\P{Ll}.*\.$/su);
          expect(finding.reason).not.toMatch(/undefined|null|NaN|Infinity|\[object/u);
        }
      }
    });
  });
});

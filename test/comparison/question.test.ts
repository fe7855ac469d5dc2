import { expect, it } from "vitest";
import { eachPair, findingOf, questionOf, repliesOf } from "../../src/comparison/index.ts";
import type { Comparable } from "../../src/comparison/index.ts";
import { claim, sceneOf } from "./claims.ts";

/** The answers of the question that these claims share, as it shows them. */
function answers(claims: readonly Comparable[], asks: RegExp): readonly string[] {
  const scene = sceneOf(claims);
  const replies = claims.flatMap((one) => repliesOf(one, scene)).filter((reply) => asks.test(reply.asks));
  const findings: NonNullable<ReturnType<typeof findingOf>>[] = [];
  eachPair(
    replies.map((reply) => ({ reply })),
    (a, b) => {
      const finding = findingOf(a.reply, b.reply, scene);
      if (finding) findings.push(finding);
    },
  );
  return questionOf(replies, findings, (ids) => ({ atMost: ids.length, named: [], unknown: 0 })).answers.map(
    ({ text }) => text,
  );
}

const killed = (count: number, time: string, published: string) =>
  claim("homicides", {
    kind: "figure",
    object: "~homicides",
    figure: { low: count, high: count, unit: "homicides", measure: "homicides" },
    time,
    published,
    quote: `${count} homicides`,
  });
const told = (quote: string) => claim("buy", { agent: "Red Cartel", object: "~rifles", negated: true, quote });

it("shows first what conflicts, though more claims say something else", () => {
  const shown = answers(
    [
      killed(36_000, "2019", "2020-02"),
      killed(36_000, "2019", "2020-03"),
      killed(36_000, "2019", "2020-04"),
      killed(29_000, "2023", "2025-03"),
      killed(32_000, "2023", "2025-03"),
    ],
    /were killed/,
  );
  expect(shown.slice(0, 2).join()).toMatch(/2023.*2023/);
  expect(shown.at(-1)).toMatch(/2019/);
});

const ambush = (patient: string, more: Partial<Parameters<typeof claim>[1]>) => {
  const one = claim("kill", { patient, ...more });
  const scene = { keys: ["place valle seco"] as const, words: "the attack at Valle Seco", day: null };
  return { ...one, claim: { ...one.claim, kind: "event" as const, scene } };
};

it("shows what stands against an answer, though nobody would ask of it alone", () => {
  const nobody = ambush("~nobody", {
    quote: "nobody was killed",
    negated: true,
    by: ["the navy"],
    published: "2026-03-04",
  });
  const some = ambush("~two men", { quote: "two men were killed", by: ["a hospital"], published: "2026-03-04" });
  expect(answers([nobody, some], /^Was anybody killed/).toSorted()).toEqual([
    "nobody was killed",
    "two men were killed",
  ]);
  expect(answers([some], /^Was anybody killed/)).toEqual([]);
});

it("says no but once", () => {
  expect(answers([told("The Red Cartel did not buy rifles")], /buy/)).toEqual(["The Red Cartel did not buy rifles"]);
  expect(answers([told("buying rifles")], /buy/)).toEqual(["not: buying rifles"]);
});

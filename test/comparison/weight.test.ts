import { describe, expect, it } from "vitest";
import { gravityOf, inGravity, type Standing } from "../../src/comparison/index.ts";
import { NO_TALLY } from "../../src/comparison/question.ts";
import { weightOf } from "../../src/comparison/weight.ts";
import type { Weight } from "../../src/model/index.ts";
import { codebook } from "./claims.ts";

const weighs: readonly (readonly [question: string, weight: Weight, value?: unknown])[] = [
  ["alive act_1", 3],
  ["custody act_1", 3],
  ["figure:homicides", 3],
  ["killing act_1", 3],
  ["deed dead  place valle seco", 3],
  ["deed doer day 2026-03-01 attack", 3],
  ["any killed civilian place valle seco", 3],
  ["deed wounded  place valle seco", 2],
  ["deed guns  place valle seco", 1],
  ["leader act_1", 2],
  ["figure:bribes:act_1", 2],
  ["bribery act_1 anybody", 2],
  ["presence act_1", 1],
  ["figure:presence-states:act_1", 1],
  ["ranking:strongest", 0],
  ["scale:strength|act_1", 0],
  ["kin act_1 act_2", 0],
  ["age|act_1", 0],
  ["called el zurdo", 0],
  ["names of act_1", 0],
  ["retold ambush", 0],
  // What is foretold or only denied weighs less than what is told.
  ["forecast:event:arrest:to:act_1", 2],
  ["forecast:event:travel:of:act_1", 1],
  ["forecast:course:~homicide", 1],
  ["so rpt_1 12", 2, { type: "kill" }],
  ["so rpt_1 12", 1, { type: "" }],
];

describe("what hangs on a question", () => {
  it.each(weighs.map(([question, weight, value]) => ({ question, weight, value })))(
    "$question weighs $weight",
    ({ question, weight, value }) => {
      expect(weightOf({ question, value }, codebook)).toBe(weight);
    },
  );

  it("knows every question of the codebook by how its keys begin", () => {
    for (const row of codebook.questions) {
      const key = ["figure", "ranking", "scale"].includes(row.rule) ? `${row.rule}:${row.id}` : `${row.id} act_1`;
      expect([row.id, weightOf({ question: key, value: null }, codebook)]).toEqual([row.id, row.weighs ?? 1]);
    }
  });
});

describe("how grave a question is", () => {
  const conflict = { ...NO_TALLY, contradictions: 1 };

  it("is less where each of its conflicts rests on what the texts do not say", () => {
    expect(gravityOf(3, { ...conflict, firm: 1 })).toBe(3);
    expect(gravityOf(3, conflict)).toBe(2);
    expect(gravityOf(3, { ...NO_TALLY, denials: 1 })).toBe(2);
  });

  it("is not less where people differ, or where nothing is in conflict", () => {
    expect(gravityOf(3, conflict, 1)).toBe(3);
    expect(gravityOf(3, { ...NO_TALLY, successions: 4 })).toBe(3);
  });
});

const asked = (name: string, given: Partial<Standing>): Standing & { readonly name: string } => ({
  name,
  status: "contested",
  gravity: 1,
  lastSaid: "2026-03-01",
  claims: 2,
  ...given,
});

describe("the order of a list", () => {
  it("leads with the gravest conflict, then the latest, then what most claims answer; an age comes behind a killing", () => {
    const list = [
      asked("settled toll", { status: "settled", gravity: 3, claims: 40 }),
      asked("age", { gravity: 0, claims: 9 }),
      asked("leader", { gravity: 2, claims: 30 }),
      asked("changed toll", { status: "changed", gravity: 3 }),
      asked("killing denied", { status: "denied", gravity: 3 }),
      asked("toll", { gravity: 3, claims: 5 }),
      asked("toll of no day", { gravity: 3, lastSaid: null, claims: 50 }),
      asked("newest toll", { gravity: 3, lastSaid: "2026-03-09" }),
      asked("one source", { status: "single", gravity: 3 }),
    ];
    expect(list.toSorted(inGravity).map(({ name }) => name)).toEqual([
      "newest toll",
      "toll",
      "killing denied",
      "toll of no day",
      "leader",
      "age",
      "changed toll",
      "settled toll",
      "one source",
    ]);
  });
});

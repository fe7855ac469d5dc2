import { describe, expect, it } from "vitest";
import {
  type Anchor,
  asRead,
  type Claim,
  type Entity,
  type Judgement,
  judgedReport,
  type Kind,
  rivalsIn,
  type Said,
  saidInWords,
} from "../../src/model/index.ts";

const TEXT = "Rita leads Puma. He denied it.";
const at = (quote: string) => ({ start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length, quote });
const RITA: Entity = {
  id: "ent_rita",
  report: "rpt_1",
  name: "Rita",
  kind: "person",
  codebook: null,
  names: [{ ...at("Rita"), report: "rpt_1", evidence: "same-text" }],
};

const claim = (id: string, quote = "Rita leads Puma", kind: Kind = "relation"): Claim => ({
  id,
  report: "rpt_1",
  ...at(quote),
  sentence: { start: 0, end: 16 },
  kind,
  type: kind === "relation" ? "lead" : null,
  roles: [{ role: "subject", ...at("Rita"), actor: { id: "ent_rita", name: "Rita" } }],
  figure: null,
  time: null,
  place: null,
  attribution: [],
  modality: "asserted",
  polarity: "affirmed",
  likelihood: null,
  reader: { name: "test", version: "1" },
  rule: "a row",
});

let number = 0;
const judgement = (verb: Judgement["verb"], target: string, body: Said | null, author = "ana"): Judgement => {
  number += 1;
  const anchor: Anchor = { kind: "claim", target, name: "…", at: { report: "rpt_1", ...at("Rita leads Puma") } };
  const id = `jdg_${number}`;
  return {
    id,
    verb,
    anchors: [anchor],
    ...(body ? { body } : {}),
    reason: null,
    author,
    at: `t${number}`,
    withdrawn: null,
  };
};
const correct = (changes: Said["changes"], { target = "clm_1", author = "ana" } = {}): Judgement =>
  judgement("correct", target, { of: "relation", ...(changes ? { changes } : {}) }, author);
const judged = (claims: readonly Claim[], ...said: readonly Judgement[]) =>
  judgedReport({ report: "rpt_1", claims, entities: [RITA] }, said);

const who = (name: string) => ({ name, kind: "person", codebook: null }) as const;

describe("a claim that people correct", () => {
  it("has their fields, keeps what was read and its id, and gives it back", () => {
    const read = claim("clm_1");
    const [now] = judged(
      [read],
      correct({ modality: "alleged" }),
      correct({ polarity: "negated" }, { author: "eva" }),
    ).claims;
    expect(now).toMatchObject({ id: "clm_1", modality: "alleged", polarity: "negated", type: "lead", rule: "a row" });
    expect(now?.corrected?.by.map(({ by, fields }) => [by, fields])).toEqual([
      ["ana", ["modality"]],
      ["eva", ["polarity"]],
    ]);
    expect(now?.corrected?.read).toMatchObject({ modality: "asserted", polarity: "affirmed" });
    expect(now && asRead(now)).toEqual(read);
  });

  it("gives the rule back that a corrected type took away", () => {
    const read = claim("clm_1");
    const [now] = judged([read], correct({ kind: "forecast", type: "arrest" })).claims;
    expect(now).toMatchObject({ kind: "forecast", type: null, rule: "predicted: arrest: a person" });
    expect(now && asRead(now)).toEqual(read);
  });

  it.each<readonly [string, readonly Claim[], string | null]>([
    ["by its id", [claim("clm_1", "He denied it"), claim("clm_2")], "clm_1"],
    ["as the only one of its kind at the very words", [claim("clm_9")], "clm_9"],
    ["not at other words", [claim("clm_9", "Rita leads")], null],
    ["not where another kind is read", [claim("clm_9", "Rita leads Puma", "assessment")], null],
    ["not where two are read", [claim("clm_8"), claim("clm_9")], null],
    ["among kinds by its own", [claim("clm_8", "Rita leads Puma", "event"), claim("clm_9")], "clm_9"],
  ])("is found again %s", (_how, claims, expected) => {
    const said = correct({ modality: "alleged" });
    const made = judged(claims, said);
    expect(made.stands.get(said.id)).toBe(expected);
    expect(made.claims.filter(({ corrected }) => corrected).map(({ id }) => id)).toEqual(
      expected === null ? [] : [expected],
    );
  });

  it("means an entity of the reader by its very name, else one of its own that has only real names", () => {
    const roles = [
      { role: "subject", ...at("Rita"), who: who("Rita") },
      { role: "object", ...at("Puma"), who: who("Puma") },
      { role: "agent", ...at("He"), who: who("Otto Ruiz") },
      { role: "patient", ...at("it"), who: null },
    ] as const;
    const { claims, entities } = judged([claim("clm_1")], correct({ roles }));
    expect(claims[0]?.roles.map(({ actor }) => actor?.name ?? null)).toEqual(["Rita", "Puma", "Otto Ruiz", null]);
    expect(claims[0]?.roles[0]?.actor?.id).toBe("ent_rita");
    expect(entities.map(({ name, names }) => [name, names.map(({ quote }) => quote)])).toEqual([
      ["Puma", ["Puma"]],
      ["Otto Ruiz", []],
    ]);
  });
});

describe("a claim that people add", () => {
  const {
    id: _id,
    report: _report,
    start: _s,
    end: _e,
    quote: _q,
    reader: _r,
    rule: _rule,
    roles: _roles,
    ...rest
  } = claim("x");
  const add = (): Judgement =>
    judgement("add", "clm_hand", { claim: { ...rest, roles: [], attribution: [], modality: "alleged" } });

  it("stands behind the reader's, is signed, and can be corrected", () => {
    const [one, other] = [add(), correct({ modality: "denied" }, { target: "clm_hand" })];
    const made = judged([claim("clm_1")], one, other);
    expect(made.claims.map(({ id }) => id)).toEqual(["clm_1", "clm_hand"]);
    expect(made.claims[1]).toMatchObject({
      quote: "Rita leads Puma",
      hand: { judgement: one.id, by: "ana" },
      modality: "denied",
      corrected: { read: { modality: "alleged" } },
      reader: { name: "by-hand" },
    });
  });

  it("is not taken for a reader's when a correction looks for its words", () => {
    const [one, other] = [add(), correct({ modality: "denied" }, { target: "clm_gone" })];
    expect(judged([], one, other).stands.get(other.id)).toBeNull();
  });
});

const outcome = (state: "failed" | "open", author: string): Judgement =>
  judgement("outcome", "clm_1", { of: "forecast", outcome: { state, claims: [], sources: [] } }, author);
const answer = (id: string, author: string): Judgement =>
  judgement("answer", "qst_1", { answer: { id, text: id } }, author);

describe("rival judgements", () => {
  it.each<readonly [string, readonly Judgement[], readonly string[]]>([
    [
      "accept and reject of two",
      [judgement("accept", "c", null, "a"), judgement("reject", "c", null, "b")],
      ["reading"],
    ],
    ["of one the newest word alone", [judgement("accept", "c", null, "a"), judgement("reject", "c", null, "a")], []],
    ["two who agree", [judgement("accept", "c", null, "a"), judgement("accept", "c", null, "b")], []],
    ["a note decides nothing", [judgement("accept", "c", null, "a"), judgement("note", "c", null, "b")], []],
    [
      "one field, two values",
      [correct({ modality: "alleged" }), correct({ modality: "denied" }, { author: "b" })],
      ["correction modality"],
    ],
    ["one field, one value", [correct({ modality: "alleged" }), correct({ modality: "alleged" }, { author: "b" })], []],
    ["two fields", [correct({ modality: "alleged" }), correct({ polarity: "negated" }, { author: "b" })], []],
    ["two outcomes", [outcome("failed", "a"), outcome("open", "b")], ["outcome"]],
    ["two answers", [answer("x", "a"), answer("y", "b")], ["answer"]],
    ["an answer changed", [answer("x", "a"), answer("y", "a")], []],
    ["two grades", [judgement("grade", "c", { grade: "1" }, "a"), judgement("grade", "c", { grade: "5" }, "b")], []],
  ])("%s", (_what, said, expected) => {
    expect(rivalsIn(said).map(({ over, field }) => (field === null ? over : `${over} ${field}`))).toEqual(expected);
  });
});

describe("what a judgement says, in words", () => {
  it.each<readonly [Judgement, string]>([
    [judgement("accept", "c", null), ""],
    [judgement("grade", "c", { grade: "B" }), "B: usually reliable"],
    [judgement("grade", "c", { grade: "6" }), "6: truth cannot be judged"],
    [outcome("failed", "a"), "failed"],
    [answer("Rita", "a"), "Rita"],
    [
      correct({ modality: "alleged", time: null, attribution: [] }),
      "time: none; who says it: the report itself; how surely: alleged",
    ],
    [
      correct({ roles: [{ role: "agent", ...at("He"), who: { name: "Otto", kind: "person", codebook: null } }] }),
      "roles: agent: He (Otto)",
    ],
  ])("%#", (one, expected) => {
    expect(saidInWords(one)).toBe(expected);
  });
});

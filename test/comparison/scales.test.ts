import { describe, expect, it } from "vitest";
import { repliesOf } from "../../src/comparison/index.ts";
import { claim, findings, sceneOf } from "./claims.ts";

type Told = Parameters<typeof claim>[1];

const judged = (quote: string, more: Told = {}) =>
  claim(null, { kind: "assessment", subject: "Northern Cartel", quote, ...more });

const poles = (quote: string, more: Told = {}): readonly string[] =>
  repliesOf(judged(quote, more), sceneOf([judged(quote, more)]))
    .filter((reply) => reply.kind === "scale")
    .map((reply) => reply.words);

describe("scales: where a claim puts its subject", () => {
  it.each([
    ["the Northern Cartel has grown stronger since spring", ["growing stronger"]],
    ["the Northern Cartel is fragmenting into rival cells", ["growing weaker"]],
    ["the Northern Cartel has not weakened", ["not growing weaker"]],
  ])("%s", (quote, words) => expect(poles(quote, { negated: quote.includes(" not ") })).toEqual(words));

  it.each([
    ["the raid strengthened one wing and weakened the other", {}],
    ["the Northern Cartel sells avocados", {}],
    ["the Northern Cartel would grow stronger", { modality: "conditional" }],
    ["Ana Ruiz grew up in Durango", { subject: "~Ana Ruiz" }],
  ] as const)("says nothing of: %s", (quote, more) => expect(poles(quote, more)).toEqual([]));
});

const extorting = (quote: string): readonly string[] =>
  repliesOf(claim("extort", { agent: "Northern Cartel", patient: "~bakers", quote }), sceneOf([judged(quote)])).flatMap(
    (reply) => (reply.kind === "scale" ? [reply.words] : []),
  );

it("puts nobody on a scale by what he does to others", () => {
  expect(extorting("the Northern Cartel extorts a rising number of bakers")).toEqual([]);
  expect(poles("the Northern Cartel preys on coffee growers")).toEqual([]);
});

it("takes “never” for all the time before", () => {
  const aids = claim("cooperate", {
    agent: "Ana Ruiz",
    quote: "Ana Ruiz is cooperating with prosecutors",
    published: "2023-06",
  });
  const found = (quote: string): readonly string[] =>
    findings(aids, claim("cooperate", { agent: "Ana Ruiz", quote, negated: true, published: "2025-06" })).flatMap(
      ({ rule }) => (rule.startsWith("scale") ? [rule] : []),
    );
  expect(found("Ana Ruiz never cooperated with anybody")).toEqual(["scale-opposed"]);
  expect(found("Ana Ruiz does not cooperate")).toEqual(["scale-other-time"]);
});

const verdict = (a: string, b: string, later: Told = {}): readonly string[] =>
  findings(judged(a), judged(b, later)).map((finding) => `${finding.verdict} ${finding.rule}`);

describe("scales: two ends told of one subject", () => {
  it.each([
    ["it has grown stronger", "it is in decline", {}, ["tension scale-opposed"]],
    ["it has grown stronger", "it is in decline", { published: "2028-06" }, ["not-comparable scale-other-time"]],
    ["it keeps expanding", "it has not weakened", { negated: true }, []],
    ["it keeps expanding", "it keeps rising", {}, []],
  ] as const)("%s / %s", (a, b, later, found) => expect(verdict(a, b, later)).toEqual(found));
});

const tale = (quote: string, more: Told = {}) =>
  claim(null, { kind: "forecast", modality: "predicted", subject: "Northern Cartel", quote, ...more });
const among = (...pair: Parameters<typeof findings>): readonly string[] =>
  findings(...pair).flatMap(({ verdict: said, rule }) => (rule.startsWith("scale") ? [`${said} ${rule}`] : []));

describe("scales: what is, may be and will be", () => {
  it("has a forecast borne out by what is told later, and not by what was told before", () => {
    const ahead = tale("it will expand to the coast", { published: "2024-06" });
    expect(among(ahead, judged("it has expanded to the coast", { published: "2025-06" }))).toEqual([
      "agrees scale-foretold",
    ]);
    expect(among(ahead, judged("it has expanded to the coast", { published: "2023-06" }))).toEqual([]);
    expect(among(tale("it is set to keep expanding"), judged("it is expanding"))).toEqual(["agrees scale-foretold"]);
  });

  it("lets who grows today be foretold to fall", () => {
    expect(among(tale("it will fragment without him"), judged("it is growing stronger"))).toEqual([]);
  });

  it("has what is so say more than what may be so", () => {
    expect(among(judged("it may be growing", { modality: "possible" }), judged("it is growing"))).toEqual([
      "refines scale-surer",
    ]);
  });

  it("takes a gain for growth only where power is gained", () => {
    expect(poles("the Northern Cartel gained control of two more ports")).toEqual(["growing stronger"]);
    expect(poles("the Northern Cartel gained a reputation for patience")).toEqual([]);
  });
});

const crisis = (subject: string, more: Told = {}) =>
  tale(`${subject} will persist`, { subject: `~${subject}`, ...more });

describe("scales: things without a name", () => {
  it("meet where the words before their noun say which they are", () => {
    expect(among(crisis("the overdose crisis"), crisis("the overdose epidemic"))).toEqual(["agrees scale-same"]);
    expect(among(crisis("the overdose crisis"), crisis("the drought crisis"))).toEqual([]);
  });

  it("are asked nothing of where nothing tells which they are", () => {
    expect(repliesOf(crisis("the crisis"), sceneOf([])).filter(({ kind }) => kind === "scale")).toEqual([]);
  });

  it("have no third way between lasting and ending", () => {
    const over = tale("the overdose crisis will not end", { subject: "~the overdose crisis", negated: true });
    expect(among(crisis("the overdose crisis"), over)).toEqual(["agrees scale-same"]);
  });
});

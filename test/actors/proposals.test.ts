import { describe, expect, it } from "vitest";
import type { Profile } from "../../src/actors/proposal-reasons.ts";
import { proposals } from "../../src/actors/proposals.ts";
import type { ActorKind, ActorName, Evidence } from "../../src/model/index.ts";

let made = 0;

interface About {
  readonly kind?: ActorKind;
  readonly in?: readonly string[];
  /** Other names, with why they are its. */
  readonly also?: readonly (readonly [string, Evidence])[];
  readonly office?: string;
}

const at = (report: string, quote: string, start: number, evidence: Evidence): ActorName => ({
  report,
  start,
  end: start + quote.length,
  quote,
  evidence,
});

function who(name: string, { kind = "person", in: reports = [`r${made}`], also = [], office }: About = {}): Profile {
  made += 1;
  const [first = ""] = reports;
  return {
    id: `act_${String(made).padStart(4, "0")}`,
    name,
    kind,
    names: [
      ...reports.map((report) => at(report, name, made * 100, "same-text")),
      ...also.map(([quote, evidence], k) => at(first, quote, made * 100 + 50 * (k + 1), evidence)),
    ],
    reports: new Set(reports),
    offices: new Map(office === undefined ? [] : [[office, at(first, office, 7, "same-text")]]),
  };
}

const nobody = (): boolean => false;

/** Each pair with its rules, those against with a minus sign. */
const pairs = (
  list: readonly Profile[],
  judged: (left: string, right: string) => boolean = nobody,
): readonly string[] => {
  const names = new Map(list.map(({ id, name }) => [id, name]));
  return proposals(list, judged).map(
    ({ left, right, reasons }) =>
      `${[names.get(left) ?? "", names.get(right) ?? ""].toSorted((a, b) => (a < b ? -1 : 1)).join(" / ")}: ${reasons.map(({ rule, weight }) => (weight < 0 ? `-${rule}` : rule)).join(" ")}`,
  );
};

/** Others that the reports have in common. */
const company = (...reports: readonly string[]): readonly Profile[] => [
  who("Harbour Union", { kind: "organisation", in: reports }),
  who("Port Police", { kind: "government", in: reports }),
  who("Border Studies Group", { kind: "organisation", in: reports }),
];

describe("pairs worth a look", () => {
  it.each<[string, readonly Profile[], readonly string[]]>([
    [
      "a slip of the pen",
      [who("Rodrigo Villalba"), who("Rodrigo Villlaba")],
      ["Rodrigo Villalba / Rodrigo Villlaba: like-name"],
    ],
    [
      "an initial",
      [who("R. Villalba Ortiz"), who("Rodrigo Villalba Ortiz")],
      ["R. Villalba Ortiz / Rodrigo Villalba Ortiz: like-name"],
    ],
    [
      "one nickname for two",
      [who("Tomás Ibáñez", { also: [["El Pato", "alias"]] }), who("Rita Solís", { also: [["El Pato", "alias"]] })],
      ["Rita Solís / Tomás Ibáñez: one-name-for-two -other-name"],
    ],
    [
      "a name that one report gives to another",
      [who("Tomás Ibáñez", { also: [["El Pato", "alias"]] }), who("El Pato")],
      ["El Pato / Tomás Ibáñez: one-name-for-two -other-name"],
    ],
    [
      "first letters",
      [who("Coastal Trade Watch", { kind: "organisation" }), who("CTW", { kind: "organisation" })],
      ["CTW / Coastal Trade Watch: first-letters"],
    ],
    [
      "the only one of a surname",
      [who("Villalba"), who("Rodrigo Villalba")],
      ["Rodrigo Villalba / Villalba: bare-surname"],
    ],
    [
      "one of two of a surname, whose reports have more in common",
      [
        who("Villalba", { in: ["a"] }),
        who("Rodrigo Villalba", { in: ["b"] }),
        who("Rita Villalba", { in: ["c"] }),
        ...company("a", "b"),
      ],
      ["Rodrigo Villalba / Villalba: bare-surname shared-context"],
    ],
    [
      "one office",
      [
        who("Villalba", { office: "harbour master" }),
        who("Rodrigo Villalba", { office: "harbour master" }),
        who("Rita Villalba"),
      ],
      ["Rodrigo Villalba / Villalba: bare-surname one-office"],
    ],
    [
      "a likeness in spite of kinds",
      [who("Northern Harbour Watch", { kind: "group" }), who("Northern Harbour Watch", { kind: "place", in: ["z"] })],
      [],
    ],
  ])("%s", (_, list, expected) => {
    expect(pairs(list)).toEqual(expected);
  });

  it.each<[string, readonly Profile[]]>([
    ["two given names", [who("Rita Ibáñez"), who("Tomás Ibáñez")]],
    ["an initial that would have to be a surname", [who("Elena Warner"), who("Warner E. Buckley")]],
    ["two short words", [who("Pell", { kind: "other" }), who("Poll", { kind: "other" })]],
    [
      "nobody's names",
      [who("cartels", { kind: "group" }), who("Cartel", { kind: "group" })].map((one) => ({ ...one, names: [] })),
    ],
    ["two of a given name that others have", [who("Rodrigo"), who("Rodrigo"), who("Rodrigo Villalba")]],
    [
      "two whom one report names",
      [who("Rodrigo Villalba", { in: ["a"] }), who("Rodrigo Villalba Luna", { in: ["a"] })],
    ],
  ])("none of %s", (_, list) => {
    expect(pairs(list)).toEqual([]);
  });

  it("none that people looked at, and every reason with its place", () => {
    const list = [who("Rodrigo Villalba"), who("Rodrigo Villlaba")];
    expect(pairs(list, (left, right) => left !== right)).toEqual([]);
    const [pair] = proposals(list, nobody);
    expect(pair?.score).toBeGreaterThan(0.5);
    expect(pair?.reasons[0]?.at).toMatchObject({ quote: "Rodrigo Villalba" });
  });

  it("are found without comparing all with all", () => {
    const list = Array.from({ length: 2000 }, (_, k) => who(`Person ${k} Garcia`));
    const start = performance.now();
    expect(proposals(list, nobody).length).toBeLessThan(2000);
    expect(performance.now() - start).toBeLessThan(4000);
  });
});

import { describe, expect, it } from "vitest";
import { readText } from "./read.ts";

/** Whose the numbers of a measure are, each by its actor: "reward 5000000: Luis Paz Gil". */
const owners = (text: string): readonly string[] =>
  readText(text, "2026-03-05").claims.flatMap(({ kind, type, figure, roles }) =>
    kind === "figure" && /^(?:reward|members|municipalities-with-presence)$/u.test(type ?? "")
      ? [`${figure?.low ?? figure?.high}: ${roles.map(({ actor }) => actor?.name ?? "nobody").at(-1)}`]
      : [],
  );

describe("a number that does not say whose it is", () => {
  it.each([
    [
      "is the reward for the one man of its paragraph",
      "Luis Paz Gil was shot dead on Friday. The reward, raised in May to $5 million, went to nobody.",
      "Luis Paz Gil",
    ],
    [
      "is that of the one gang",
      "The winner is the Navaja Cartel. Present in 24 municipalities, it rules the coast.",
      "Navaja Cartel",
    ],
  ])("%s", (_, text, name) => {
    expect(owners(text).filter((line) => line.endsWith(name))).toHaveLength(1);
  });

  it.each([
    [
      "two men are named",
      "Luis Paz Gil fled with Ana Ruiz Luna. The reward, raised in May to $5 million, went to nobody.",
    ],
    ["it is for several", "Luis Paz Gil ordered it. A reward of $500,000 is offered for each of the gunmen."],
    [
      "he is named in another paragraph",
      "Luis Paz Gil was shot dead on Friday.\n\nThe reward, raised in May to $5 million, went to nobody.",
    ],
  ])("is nobody's where %s", (_, text) => {
    expect(owners(text).filter((line) => line.endsWith("Luis Paz Gil"))).toEqual([]);
  });
});

const times = (text: string): readonly (string | undefined)[] =>
  readText(text, "2026-09-20").claims.flatMap(({ kind, time }) => (kind === "figure" ? [time?.edtf] : []));

describe("the time of what rose or fell", () => {
  it("stands on its noun", () => {
    expect(times("Officials said that kidnappings in May rose by 12 percent.")).toEqual(["2026-05"]);
  });
  it("is not that of who did it", () => {
    expect(times("The governor elected in 2021 doubled the force to 400 men.")).toEqual([undefined]);
  });
});

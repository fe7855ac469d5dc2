import { describe, expect, it } from "vitest";
import { readText } from "./read.ts";

/** The claims of a text in short: kind, type, roles and number. */
const told = (text: string): readonly string[] =>
  readText(text, "2025-09-10").claims.map((c) =>
    [
      `${c.kind}/${c.type ?? "-"}`,
      ...c.roles.map((r) => `${r.role}=${r.quote}`),
      ...(c.figure ? [`${c.figure.low ?? ""}..${c.figure.high ?? ""}`] : []),
    ].join(" "),
  );
const told1 = (text: string, kind: string): string => told(text).find((c) => c.startsWith(kind)) ?? "";

describe("figures keep to themselves", () => {
  it("does not take the other half of a pair of counts", () => {
    expect(told1("A truck bomb killed 41 sailors and 29 dockers.", "figure/people-killed")).not.toMatch(
      /dockers.*sailors/,
    );
    expect(told("The Gulf Cartel killed 41 sailors and 29 dockers.").join("\n")).not.toContain(
      "object=29 dockers object",
    );
  });
  it("does not take what a number came from", () => {
    const claims = told("Robberies of trains fell from 812 in 2022 to 410 in 2023.");
    expect(claims.join("\n")).not.toMatch(/origin=812|destination=410/);
  });
  it.each([
    "The index ranked the country 131st of 178 states.",
    "Interviews with 84 fishermen suggest it.",
    "She is one of the six sisters.",
  ])("counts nothing in %s", (text) => {
    expect(told(text).filter((c) => c.startsWith("figure/-"))).toEqual([]);
  });
  it("still counts shares of a whole", () => {
    expect(told("Two of the six sisters were killed.").join("\n")).toContain("2..2");
  });
  it("calls weapons seized, and smuggled only where they travel", () => {
    expect(told1("Marines secured 72 long weapons.", "figure")).toContain("guns-seized");
    expect(told1("Some 90,000 rifles cross the border each year.", "figure")).toContain("guns-smuggled");
  });
  it("leaves a count to the event that carries it", () => {
    const claims = told("Gunmen burned 34 houses.");
    expect(claims.filter((c) => c.startsWith("figure/-"))).toEqual([]);
    expect(claims.join("\n")).toContain("34..34");
  });
});

describe("fragments make no claims", () => {
  it.each([
    ['"The marines arrive when the harbour is already empty," said Rosa Lima.', "assessment"],
    ["A dock worker, Ana Ruiz, contributed to this report.", "relation"],
    ["An indictment is merely an accusation and every defendant is presumed innocent.", "assessment"],
    ["The agency offers money for information leading to the arrest of Juan Robles.", "event/arrest"],
    ["The senator said members may consider.", "forecast"],
    ["A boy of sixteen, whom I will call Chuy, told me that gunmen came.", "forecast"],
    ["INEGI, whose tables Tidewater would make the only ones, is old.", "forecast"],
    ["Analysts were sceptical that the raid would help.", "assessment"],
  ])("%s gives no %s", (text, kind) => {
    expect(told1(text, kind)).toBe("");
  });
  it("keeps arrests that were made", () => {
    expect(told1("The raid led to the arrest of Juan Robles.", "event/arrest")).not.toBe("");
  });
  it("takes the infinitive along in what is said", () => {
    const { claims } = readText('The mayor said her office "has nothing to conceal".', "2025-09-10");
    expect(claims.map((c) => c.quote).join("\n")).toContain("nothing to conceal");
  });
  it("reads one forecast where a likelihood carries it", () => {
    expect(
      told("It is likely that smugglers will move to the coast.").filter((c) => c.startsWith("forecast")),
    ).toHaveLength(1);
    expect(told("The truce is unlikely to be broken by arrests.").join("\n")).toContain("object=The truce");
  });
});

describe("essays", () => {
  it.each([
    ["Congress should stop the flow of rifles.", "statement/- subject=Congress object=the flow of rifles"],
    ["Third, the governors must be protected.", "statement/- object=the governors"],
    ["Fences cannot contain the violence.", "assessment/- subject=Fences object=the violence"],
    ["The navy is in retreat.", "assessment/- subject=The navy"],
    ["The harbour is beyond control.", "assessment/- subject=The harbour"],
    ["Extortion has replaced coffee as the main source of income.", "assessment/- subject=Extortion"],
  ])("reads %s", (text, claim) => {
    expect(told(text)).toContain(claim);
  });
  it.each(["The governor must have known the men.", "Should the governor resign?"])("is silent about %s", (text) => {
    expect(told(text).filter((c) => /^(?:statement|assessment)/.test(c))).toEqual([]);
  });
  it("ends a cause in front at its comma", () => {
    expect(told("Because of the drought, farmers left the valley.").join("\n")).toContain(
      "cause=the drought effect=farmers",
    );
    expect(
      told("Because of this, farmers who had stayed left the valley.").filter((c) => c.startsWith("causal")),
    ).toEqual([]);
  });
});

const time = (text: string): string | undefined =>
  readText(text, "2025-09-10").claims.find((c) => c.type === "attack")?.time?.edtf;
const plea = (text: string): string | undefined =>
  readText(text, "2025-09-10").claims.find((c) => c.type === "plead")?.time?.edtf;
const how = (text: string, kind: string): string | undefined =>
  readText(text).claims.find((c) => c.kind === kind)?.modality;

const now = (text: string): string | undefined =>
  readText(text, "2025-09-10").claims.find((c) => c.kind === "assessment")?.time?.edtf;

describe("who, when and how surely", () => {
  it("takes the time of a string of attacks, and not that of another deed", () => {
    expect(time("Gunmen burned four shops in a string of attacks late Monday.")).toBe("2025-09-08");
    expect(time("Gunmen burned four shops near the scene of an attack.")).toBeUndefined();
  });
  it("takes the time of what somebody entered into, and not of a road he entered", () => {
    expect(plea("In August 2024, Juan Prado entered into a plea agreement in Brooklyn.")).toBe("2024-08");
    expect(plea("In August 2024, Juan Prado left the court after a plea agreement.")).toBeUndefined();
  });
  it("takes the day of a study for its now, and not that of another deed", () => {
    const found = "which found that the gang is now the main threat";
    expect(now(`In March 2021 the bureau released a study ${found}.`)).toBe("2021-03");
    expect(now(`The bureau, founded in March 2021, has a study ${found}.`)).not.toBe("2021-03");
  });
  it("wants nothing where a thing is called something", () => {
    expect(how("The president called the plan a grave mistake.", "assessment")).not.toBe("wanted");
  });
  it("foretells what is risked", () => {
    expect(told("The port risks becoming the most violent place in the country.").map((c) => c.split(" ")[0])).toEqual([
      "forecast/-",
    ]);
  });
  it("names what is born", () => {
    expect(told("The death of the founder gave birth to two gangs.").join("\n")).toContain("effect=two gangs");
  });
  it("lets no time act", () => {
    expect(told("In the late 1990s, its leader recruited deserters.").join("\n")).not.toContain("agent=the late");
  });
  it("takes an infinitive along that the tree hangs apart", () => {
    const { claims } = readText("Critics say the curfew has done little to stem the raids.");
    expect(claims.map((c) => c.quote).join("\n")).toContain("to stem the raids");
  });
});

describe("two levels of one thing", () => {
  const levels = readText("Robberies of trains fell from 812 in 2022 to 410 in 2023.")
    .claims.filter((c) => c.kind === "figure")
    .map((c) => `${c.figure?.low} ${c.time?.edtf}`);
  it("are two claims, each of its year", () => {
    expect(levels).toEqual(["812 2022", "410 2023"]);
  });
  it("a single number keeps the time of its clause", () => {
    const [only] = readText("In 2023, gunmen killed 41 sailors in the port.").claims.filter((c) => c.kind === "figure");
    expect(only?.time?.edtf).toBe("2023");
  });
});

describe("words that taggers take for others", () => {
  it("verbs on -s and adjectives on -ing", () => {
    expect(told1("The Gulf Cartel now controls most of the coast.", "relation/control")).not.toBe("");
    expect(told1("The mayor has longstanding ties to the Gulf Cartel.", "relation/ally")).not.toBe("");
    expect(told("The Gulf Cartel has outlasting value.").filter((c) => c.startsWith("relation/"))).toEqual([]);
  });
});

describe("fillers", () => {
  it("leave out when, and what stands behind a semicolon", () => {
    expect(told("Last March two cousins of the mayor were arrested.").join("\n")).toContain("=two cousins");
    expect(told("The Gulf Cartel operates in Veracruz; five of its cells rule the coast.").join("\n")).not.toContain(
      ";",
    );
  });
});

import { describe, expect, it, test } from "vitest";
import { readText } from "./read.ts";
import { told } from "./told.ts";

describe("what somebody is, or whose", () => {
  it.each([
    // Those who serve somebody, own something, or work as something.
    ["office", "Paz was freed. His lawyer, Rita Solís, wept.", "subject=Rita Solís; object=His lawyer; object=His"],
    ["office", "Rita Solís, a lawyer for the family, wept.", "object=a lawyer for the family; object=the family"],
    ["office", "Rita Solís, a schoolteacher, wept.", "subject=Rita Solís; object=a schoolteacher"],
    ["office", "The customs broker Luis Parra was shot.", "subject=Luis Parra; object=The customs broker"],
    ["office", "The mayor left. His police chief, Luis Parra, stayed.", "object=His police chief"],
    ["office", "Luis Parra, who managed the jail, fled.", "subject=Luis Parra; object=the jail"],
    ["office", "The port of Lerma is run by Luis Parra.", "subject=Luis Parra; object=The port of Lerma"],
    ["office", "Luis Parra, who governs the town of Lerma, fled.", "object=the town of Lerma"],
    // Members: researchers of a house, one commander of several, whose books somebody keeps.
    ["member", "Rita Solís is an economist at the Delta Institute.", "object=the Delta Institute"],
    ["member", "A Northern Cartel commander, Juan Paz, fled.", "subject=Juan Paz; object=Northern Cartel"],
    ["member", "Juan Paz, a former Northern Cartel accountant, fled.", "subject=Juan Paz; object=Northern Cartel"],
    ["lead", "Los Rojos fled. Their military chief, Juan Paz, stayed.", "subject=Juan Paz; object=Their"],
    ["lead", "Los Rojos have obeyed Juan Paz since May.", "object=Los Rojos; subject=Juan Paz"],
    ["part", "Los Rojos obey nobody.", "subject=Los Rojos; object=nobody"],
    ["part", "Los Rojos, a splinter group of the Northern Cartel, fled.", "object=the Northern Cartel"],
    // Kin.
    ["family", "The brothers Juan and Luis Paz fled.", "subject=Juan; object=Luis Paz"],
    [
      "family",
      "It was founded by three brothers, Juan, Luis and Saúl Paz.",
      "subject=Juan; object=Luis; object=Saúl Paz",
    ],
    ["family", "Juan Paz left. His cousin, the broker Luis Parra, stayed.", "subject=Luis Parra; object=His"],
    // Nicknames and surnames kept back.
    ["alias", "Juan Paz, El Rana, was shot.", "subject=Juan Paz; object=El Rana"],
    ["alias", "Police arrested Juan “P”, alias El Rana.", "subject=Juan “P”; object=El Rana"],
    // Whom an inquiry leads to.
    ["responsible", "The evidence points to the Northern Cartel.", "subject=the Northern Cartel"],
    ["responsible", "A fourth trail leads to the city hall.", "subject=the city hall"],
    ["responsible", "No evidence links Los Rojos to the murder.", "subject=Los Rojos; object=the murder"],
    ["responsible", "There is no evidence against the bishop.", "subject=the bishop"],
    ["responsible", "The prosecutor announced that Los Rojos had done it.", "subject=Los Rojos"],
    [
      "lead",
      "Leadership of the Northern Cartel has passed to Juan Paz.",
      "subject=Juan Paz; object=the Northern Cartel",
    ],
    ["lead", "The head of the FGI, Rita Solís, was shot.", "subject=Rita Solís; object=the FGI"],
    ["arrest", "Among those arrested was the mayor, Rita Solís.", "patient=Rita Solís"],
    ["kill", "Among the dead was Colonel Luis Parra.", "patient=Luis Parra"],
    ["split", "Juan Paz left the Northern Cartel in 2024.", "agent=Juan Paz; patient=the Northern Cartel"],
    ["resign", "Rita Solís left the Green Party in 2024.", "agent=Rita Solís; object=the Green Party"],
    ["kidnap", "Her opponent was kidnapped before the vote.", "patient=Her opponent"],
    ["take-office", "Luis Parra was replaced by Rita Solís.", "agent=Rita Solís; patient=Luis Parra"],
  ])("%s: %s", (type, text, roles) => {
    expect(told(text)).toContainEqual({ type, roles: expect.stringContaining(roles) });
  });
});

describe("nobody's office, band or kin", () => {
  it.each([
    ["office", "Juan Paz, a driver, two guards and a cook were shot."],
    ["office", "Luis Parra runs a restaurant in Lerma."],
    ["office", "Luis Parra, the “Welder”, was shot."],
    ["responsible", "The cook said that Los Rojos had done it before."],
    ["office", "Luis Parra managed the traffic."],
    ["member", "Rita Solís is an economist at heart."],
    ["member", "Juan Paz, the commander of Los Rojos, fled."],
    ["lead", "Paz left. His heir, Luis Parra, stayed."],
    ["family", "Two brothers, Juan Paz and a guard, fled."],
    ["family", "His brothers, Juan and Luis Paz, fled."],
    ["alias", "Juan Paz, El Rana, and El Chato were shot."],
    ["alias", "By Juan Paz, El Diario"],
    ["lead", "The head of irrigation in Lerma, Rita Solís, was shot."],
    ["lead", "Leadership of the choir has passed to Juan Paz."],
    ["kill", "Among the dead were 12 pupils of the school."],
    ["arrest", "Among the detained was unrest."],
    ["responsible", "The trail leads to the coast."],
    ["responsible", "There is evidence against the bishop."],
    ["responsible", "Los Rojos had done it before."],
    ["part", "Los Rojos take orders for pizza."],
  ])("%s: %s", (type, text) => {
    expect(told(text).map((t) => t.type)).not.toContain(type);
  });
});

/** The type of the first death that a text tells of. */
const death = (text: string): string | null | undefined =>
  readText(text, "2026-03-05").claims.find((c) => c.type === "kill" || c.type === "die")?.type;

test.each([
  ["Gunmen attacked the gate at dawn. Five guards died.", "kill"],
  ["Two wounded policemen died in hospital.", "kill"],
  ["Saúl Gil, a baker shot in the stomach, died on May 2.", "kill"],
  ["Juan Paz died of kidney failure.", "die"],
  ["Gunmen attacked the gate at dawn. His father died in prison.", "die"],
  ["The road was closed. The singer died at dawn.", "die"],
])("who dies in an attack is killed: %s", (text, type) => {
  expect(death(text)).toBe(type);
});

test("evidence that points to somebody makes it possible", () => {
  expect(readText("The evidence points to the Northern Cartel.").claims[0]?.modality).toBe("possible");
});

describe("who follows holds what the other held", () => {
  it.each([
    ["Juan Paz leads the Northern Cartel. His nephew Luis replaced him in May.", "lead Luis the Northern Cartel"],
    ["Governor Rita Solís fled. Her successor, Luis Parra, stayed.", "office Luis Parra Governor"],
  ])("%s", (text, expected) => {
    const claims = readText(text).claims.map((c) => [c.type, ...c.roles.map((r) => r.quote)].join(" "));
    expect(claims).toContain(expected);
  });
});

test("when somebody ran a prison is not when he was taken", () => {
  const [arrest] = readText(
    "Among the arrested was the notary Juan Paz, who had run the prison since May 2024.",
    "2026-03-05",
  ).claims.filter((c) => c.type === "arrest");
  expect([arrest?.roles[0]?.quote, arrest?.time ?? null]).toEqual(["Juan Paz", null]);
});

test("who orders an attack answers for it", () => {
  const types = readText("The massacre had been ordered by Juan Paz.").claims.map((c) => c.type);
  expect(types).toEqual(["responsible"]);
});

test.each([
  ["The police say that an arm of the Northern Cartel, Los Rojos, fled.", "an arm of the Northern Cartel, Los Rojos"],
  ["Just as Paz, his lawyer, left, it rained.", "Paz, his lawyer"],
  ["Rita Solís, the mayor-elect, fled.", "Rita Solís, the mayor-elect"],
])("an aside is quoted from its first side to its last: %s", (text, quote) => {
  expect(readText(text).claims.map((c) => c.quote)).toContain(quote);
});

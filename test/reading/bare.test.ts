import { describe, expect, it } from "vitest";
import { readText } from "./read.ts";

/** Type and words of every claim of a deed. */
const deeds = (text: string): readonly string[] =>
  readText(text)
    .claims.filter((c) => c.kind === "event")
    .map((c) => `${c.type}: ${c.quote}`);

describe("a deed that a noun only names", () => {
  it.each([
    // told whole in another sentence, or as a figure beside it
    ["Gunmen killed the mayor Ana Luna in Lima. Ana Luna's murder shocked the port.", "kill: Ana Luna's murder"],
    ["Police arrested Juan Paz in May. His arrest pleased nobody.", "arrest: His arrest"],
    ["The reward for Juan Paz was raised to $2 million.", "reward: The reward for Juan Paz"],
    // only what another claim of its sentence speaks of
    ["The extortion of ferrymen costs the island 12 boats each spring.", "extort: The extortion of ferrymen"],
    ["A ceasefire between the three bands is unlikely this year.", "ally: A ceasefire between the three bands"],
  ])("tells nothing in %s", (text, deed) => {
    expect(deeds(text)).not.toContain(deed);
  });

  it.each([
    // when or by whom is told by the noun alone; or nothing else tells the deed
    ["Gunmen killed the mayor Ana Luna in Lima. Until the arrest of Juan Paz in 2024, bread was cheap.", "arrest"],
    ["The killing of Ana Luna by gunmen shocked the port.", "kill"],
    ["The strike began on the day before the arrest of Juan Paz.", "arrest"],
    ["The sailor is sought over the murder of Juan Paz.", "kill"],
    ["The ambush by Los Zetas killed two men.", "attack"],
    // asked for, and not done
    ["Police arrested Juan Paz in May. Peru has requested his extradition.", "extradite"],
  ])("stands in %s", (text, type) => {
    expect(deeds(text).some((deed) => deed.startsWith(`${type}: `))).toBe(true);
  });
});

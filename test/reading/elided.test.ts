import { describe, expect, it } from "vitest";
import { fillerWords } from "../../src/model/index.ts";
import { readText } from "./read.ts";

/** The events of a text as "type role=words". */
const filled = (text: string): readonly string[] =>
  readText(text).claims.flatMap((c) =>
    c.kind === "event" ? c.roles.map((r) => `${c.type ?? "-"} ${r.role}=${fillerWords(r)}`) : [],
  );

describe("a count without its noun says what it counts", () => {
  it.each([
    // Of the same sentence.
    ["Gunmen ambushed a patrol on Monday, killing six soldiers and wounding three.", "injure patient=three [soldiers]"],
    ["Of the 31 migrants who were taken off the bus, 12 have been found alive.", "survive patient=12 [migrants]"],
    [
      "Of the 19 clerks who stood trial, eight were found guilty and eleven acquitted.",
      "acquit patient=eleven [clerks]",
    ],
    [
      "Two customs officers were hit in the shooting, one of whom died on the way to the clinic.",
      "die patient=one of whom [customs officers]",
    ],
    // Of the sentence before.
    [
      "Twenty-two prisoners broke out of the jail in May. By June, eleven had been recaptured.",
      "arrest patient=eleven [prisoners]",
    ],
    [
      "Armed men kidnapped six farm workers on Friday. Three were released on Sunday.",
      "release patient=Three [farm workers]",
    ],
    [
      "Soldiers arrested 18 suspected smugglers. Seven were released for lack of evidence.",
      "release patient=Seven [suspected smugglers]",
    ],
    ["Seventeen migrants were in the truck. Eight of them died.", "die patient=Eight of them [migrants]"],
    ["Some 40 gunmen attacked the barracks. Nine were killed and six captured.", "arrest patient=six [gunmen]"],
    ["Six policemen were dismissed on Monday. One fled to Texas.", "other agent=One [policemen]"],
    ["Thirty-five students were taken from their school. Parents say that 12 escaped.", "escape agent=12 [students]"],
    // Of one of the same size, however far back.
    [
      "The raid freed 16 hostages. It rained. Roads were shut. Schools closed. The 16 were released in Colima.",
      "release patient=The 16 [hostages]",
    ],
    [
      "The company named 34 kidnapped divers. Their families count 38. By Easter, ten of the 38 had been released, two had been murdered.",
      "kill patient=two [kidnapped divers]",
    ],
  ])("%s", (text, claim) => expect(filled(text)).toContain(claim));

  it.each([
    // Who killed is arrested, and not who was killed.
    ["Gunmen killed four policemen at a roadblock. Two were arrested in a bar.", "arrest patient=Two"],
    ["Gunmen killed four policemen near Cali. Two escaped.", "escape agent=Two"],
    ["Two brothers and a cousin ran the port, all of whom were extradited in 2021.", "extradite patient=all of whom"],
    // Who was arrested is not who was shot.
    ["Police arrested 14 men in the raid. Two were shot dead.", "kill patient=Two"],
    // More than there were.
    ["Gunmen kidnapped three boys in May. Twelve were found dead in June.", "kill patient=Twelve"],
    // Two sorts.
    ["Eleven inmates and two guards fled in the riot; four were killed.", "kill patient=four"],
    // Too long ago.
    [
      "Six soldiers were at the bridge. It rained. Roads were shut. Schools closed. Two were killed.",
      "kill patient=Two",
    ],
    // No people.
    ["Police seized 14 trucks in May. Two were killed.", "kill patient=Two"],
    // Names its noun itself.
    ["Gunmen killed six soldiers and wounded three nurses.", "injure patient=three nurses"],
  ])("but stays open in: %s", (text, claim) => expect(filled(text)).toContain(claim));

  it("and its figure counts them", () => {
    const { claims } = readText("Gunmen ambushed a patrol on Monday, killing six soldiers and wounding three.");
    const wounded = claims.find((c) => c.type === "injure");
    expect(wounded?.figure?.unit).toBe("soldiers");
    const of = wounded?.roles.find((r) => r.role === "patient")?.of;
    expect(of?.quote).toBe("soldiers");
  });
});

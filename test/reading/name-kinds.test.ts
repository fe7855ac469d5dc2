import { describe, expect, it } from "vitest";
import { actorsIn, standsFor } from "./actors.ts";

const kindsIn = (text: string): readonly string[] => actorsIn(text).names.map((n) => `${n.quote} = ${n.kind}`);

describe("what a report tells of a name says of what kind it is", () => {
  it.each([
    ["Police in Durango arrested Baltasar Quiñones on Thursday.", "Baltasar Quiñones = person"],
    ["The ranch of Wilmar Tandazo, 52, was searched.", "Wilmar Tandazo = person"],
    ["The containers were booked by Bananos Tenguel, an exporter.", "Bananos Tenguel = organisation"],
    ["Two trucks burned near El Tamarindo, and El Tamarindo was cut off.", "El Tamarindo = place"],
    ["The gunmen of Sangre Nueva fled.", "Sangre Nueva = group"],
    ["According to the newspaper Ojo Costeño, four men died.", "Ojo Costeño = publication"],
  ])("%s", (text, name) => expect(kindsIn(text)).toContain(name));

  it.each([
    // The parser hangs his name on the town or the gang.
    ["The mayor of the town, Hugo Peralta, fled.", "Hugo Peralta = person"],
    ["Police caught the head of the Lobos gang, Hugo Peralta, on Monday.", "Hugo Peralta = person"],
    // Several, who are a band as soon as a family.
    ["The Reds, whom many feared, fled.", "Reds = other"],
    // What stands behind may be a count.
    ["Murders by state: Jalisco, 31, Colima, 28.", "Colima = place"],
    ["Los Tejones (31) run the mine.", "Los Tejones = group"],
    // A murder may be in a town.
    ["The murder of Tepic is told in a film. He left Tepic on Monday.", "Tepic = place"],
    // Who was taken is no town, and what was taken is no man.
    ["The army shelled Tepic and buried its dead.", "Tepic = place"],
  ])("but: %s", (text, name) => expect(kindsIn(text)).toContain(name));
});

describe("a Spanish word in front says of what kind a name is", () => {
  it.each([
    ["A founder of La Hermandad del Cerro was caught.", "La Hermandad del Cerro = group"],
    ["Troops found the drugs in a box of Frutas del Ulúa.", "Frutas del Ulúa = organisation"],
    ["Two men of the Frente Catatumbo fled to Cúcuta.", "Frente Catatumbo = organisation"],
    ["A report in El Heraldo de Olmeca says so.", "El Heraldo de Olmeca = publication"],
    ["The Colectivo Huellas del Yaqui searched the well.", "Colectivo Huellas del Yaqui = organisation"],
  ])("%s", (text, name) => expect(kindsIn(text)).toContain(name));

  it("also of its shorter form, which is the same", () => {
    const text = "The Hermandad del Cerro fell out with its bankers. Police say that the Hermandad has no ports.";
    expect(standsFor(text, "Hermandad", 2)).toBe("Hermandad del Cerro");
    const paper = "El Heraldo de Olmeca published the list. A judge told El Heraldo to take it down.";
    expect(standsFor(paper, "Heraldo", 2)).toBe("El Heraldo de Olmeca");
    const agency = "Agencia Olmeca printed the letter. The mayor sued Olmeca on Friday.";
    expect(kindsIn(agency)).toContain("Olmeca = organisation");
  });

  it("but not in the middle of a name", () =>
    expect(kindsIn("Marina Frente, 30, was freed.")).toContain("Marina Frente = person"));
});

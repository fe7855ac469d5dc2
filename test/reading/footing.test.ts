import { describe, expect, it, test } from "vitest";
import { readText } from "./read.ts";

/** "kill: unreal; arrest: plain": how the deaths and captures of a text are told. */
const told = (text: string): string =>
  readText(text, "2025-11-06")
    .claims.filter(({ kind, type }) => kind === "event" && /^(?:kill|die|arrest|escape)$/.test(type ?? ""))
    .map(({ type, footing }) => `${type}: ${footing ?? "plain"}`)
    .join("; ");

describe("a death or a capture told plainly", () => {
  test.each([
    // A finite verb, and a participle that says what else is known of him.
    ["Soldiers shot and killed Dario Fuentes on Tuesday.", "kill: plain"],
    ["Dario Fuentes, who was murdered in 2016, had led the clan.", "kill: plain"],
    ["Gunmen opened fire on the van, killing Dario Fuentes.", "kill: plain"],
    ["Dario Fuentes was found dead in a ditch near Lerma.", "kill: plain"],
    ["Dario Fuentes went on to die in a cell in Lerma.", "die: plain"],
    ["Since Dario Fuentes was killed, the port has been quiet.", "kill: plain"],
    // Under who says, shows or knows it; nobody disputes it.
    ["It took three days before the navy admitted that Dario Fuentes was dead.", "kill: plain"],
    ["An autopsy found that Dario Fuentes had died of a stroke.", "die: plain"],
    ["No one disputes that Dario Fuentes was murdered.", "kill: plain"],
    // A noun that takes it for known.
    ["The killing of Dario Fuentes shook the town.", "kill: plain"],
    ["The prosecutor is investigating the killing of Dario Fuentes.", "kill: plain"],
    ["His brother never got over the murder of Dario Fuentes.", "kill: plain"],
    ["Before his death in 2016, Dario Fuentes ran the port.", "die: plain"],
    ["The news of the death of Dario Fuentes reached the town on Monday.", "die: plain"],
    ["After the arrest of Dario Fuentes his brother took over.", "arrest: plain"],
    // Caught once, he can be caught again.
    ["Dario Fuentes was arrested again on Saturday.", "arrest: plain"],
  ])("%s", (text, expected) => {
    expect(told(text)).toBe(expected);
  });
});

describe("a death or a capture that nobody tells as done", () => {
  test.each([
    "Two gunmen were sent to kill Dario Fuentes.",
    "Dario Fuentes either died in the fire or fled across the river.",
    "Dario Fuentes was killed three times by the newspapers, and each time he came back.",
    "Nobody can prove that Dario Fuentes died in the fire.",
    "Without the killing of Dario Fuentes there would be no war.",
    "Whether Dario Fuentes is alive or dead matters little to the dockers.",
    "The operation for the capture of Dario Fuentes failed.",
    "Reports of the death of Dario Fuentes were greatly exaggerated.",
  ])("%s", (text) => {
    expect(told(text)).toMatch(/^(?:\w+: unreal(?:; )?)+$/);
  });
});

describe("a death that is only said to have come", () => {
  test.each([
    "We hear that Dario Fuentes is dead.",
    "Some say Dario Fuentes died in 2021.",
    "Relatives fear that Dario Fuentes has been killed.",
    "Months after the reported death of Dario Fuentes, a video showed him at a bar.",
    "The clan ordered the killing of Dario Fuentes.",
    "Dario Fuentes, presumed dead since 2019, owned the hotel.",
    // In quotation marks that nobody is named for, or called untrue behind it.
    "CLAIM 2: “Dario Fuentes was shot dead in Lerma on 3 March.” The post has been shared 900 times.",
    "The paper wrote that Dario Fuentes died in Lerma. There is no evidence for it.",
  ])("%s", (text) => {
    expect(told(text)).toMatch(/^(?:\w+: hearsay(?:; )?)+$/);
  });
});

it("takes a slogan about an escape for nobody's word", () => {
  expect(told("CLAIM 4: “Dario Fuentes escaped during the ambush.” UNPROVEN.")).toBe("escape: hearsay");
  expect(told("CLAIM 4: “Dario Fuentes escaped during the ambush.” FALSE.")).toBe("escape: unreal");
  // Somebody said so all the same.
  expect(told("The Gaceta wrote that Dario Fuentes died in Lerma. That was false.")).toBe("die: hearsay");
  expect(told("Lab tests rule out the versions on the death of Dario Fuentes.")).toBe("die: unreal");
});

/** When somebody is told to have led, in a report that quotes a slogan of his death and then says what it is. */
const ledUntil = (behind: string): string | undefined =>
  readText(
    `Dario Fuentes leads the Orno Cartel. CLAIM 1: “Dario Fuentes was shot dead on 3 May 2025.” ${behind}`,
    "2025-11-06",
  ).claims.find(({ type }) => type === "lead")?.time?.edtf;

it("ends nobody's leadership on the day of a death that is called false", () => {
  expect(ledUntil("FALSE.")).toBeUndefined();
  expect(ledUntil("The navy confirms it.")).toBe("../2025-05-03");
});

import { describe, expect, it } from "vitest";
import { comparedIn, type Texts } from "./texts.ts";

/** What is found between texts of these days on one scene: "verdict rule: question". */
const found = (...texts: Texts): readonly string[] =>
  comparedIn(texts).flatMap(({ replies, findings }) =>
    findings
      .filter(({ rule }) => rule.startsWith("deed-"))
      .map(({ verdict, newer, rule }) => `${verdict}${newer ? ` ${newer}` : ""} ${rule}: ${replies[0]?.asks}`),
  );

const RAID =
  "Marines killed Ramón Leal Paz, a gang boss, before dawn on Tuesday in a raid on a farm outside Valle Seco, officials said.\n\nFive gunmen died in the raid. Police detained four suspects. Soldiers seized 31 rifles.";

describe("a scene known by more than one name", () => {
  it("meets the report that names its place alone", () => {
    const told = found(
      ["2024-03-06", RAID],
      [
        "2024-03-20",
        "Prosecutors report on the operation in Valle Seco\n\nThe office informs the public of its inquiry. Six suspects were arrested. Personnel secured 45 rifles.",
      ],
    );
    expect(told).toContain("tension deed-count: How many people were arrested in the killing of Ramón Leal Paz?");
    expect(told).toContain("tension deed-count: How many guns were found in the killing of Ramón Leal Paz?");
    // Each pair meets once, however many names the two have in common.
    expect(new Set(told).size).toBe(told.length);
  });

  it("meets the report that names its day alone", () => {
    const told = found(
      ["2024-03-13", "Gunmen ambushed a police convoy near Valle Seco on Tuesday, in which nine officers died."],
      [
        "2024-06-01",
        "No charge has been brought over the ambush of 12 March. The official toll is 11 policemen killed.",
      ],
    );
    expect(told.filter((line) => /^(?:supersedes b|tension) deed-count/u.test(line))).toHaveLength(1);
  });

  it("is told by whom the attack killed", () => {
    const told = found(
      ["2024-03-13", "Ana Ruiz Luna, a judge, was shot dead on Tuesday. In the ambush nine people were killed."],
      ["2024-03-20", "The toll of the ambush that killed the judge Ana Ruiz Luna has risen to 11."],
    );
    expect(told.some((line) => line.includes("deed-count"))).toBe(true);
  });

  it.each([
    [
      "another day at the place",
      "Police report on the raid in Valle Seco\n\nThree men were arrested in the raid of 2 July.",
    ],
    [
      "another place",
      "Police report on the operation in Monte Alto\n\nSix suspects were arrested. Personnel secured 45 rifles.",
    ],
    [
      "what only may be",
      "Were Ramón Leal Paz caught or killed, the gang would split. Six suspects were arrested in Monte Alto.",
    ],
  ])("is not that of %s", (_, text) => {
    expect(found(["2024-03-06", RAID], ["2024-07-20", text])).toEqual([]);
  });

  it("owns a toll told long after its person, and who dies of it later", () => {
    const filler = "The council debated the price of maize and the state of the road to the coast. ".repeat(12);
    const told = found(
      [
        "2024-04-21",
        "Rogelio Luna Paz, a candidate, was shot and killed on Saturday. Five people were wounded in the attack.",
      ],
      [
        "2024-04-29",
        `The murder of Rogelio Luna Paz on April 20 shook the town. A drummer hit that evening died in hospital on April 26.\n\n${filler}\n\nNot even the count is sure. The official toll remains three dead. But six people were wounded.`,
      ],
    );
    expect(told).toContain(
      "supersedes b deed-count-grown: How many people were wounded in the killing of Rogelio Luna Paz?",
    );
  });

  it("is not charged with what was charged before it", () => {
    const [reading] = [comparedIn([["2024-03-06", `${RAID} He was charged in Lerdo in 2021.`]])];
    expect(reading.filter(({ replies }) => replies[0]?.asks.startsWith("Was anybody charged"))).toEqual([]);
  });
});

describe("a jailbreak", () => {
  const BREAK =
    "TARCO, Mexico — Gunmen attacked the state prison of Tarco on Sunday, officials said. Six guards were killed in the assault. The secretary, Ramiro Salinas, told reporters that 19 inmates had escaped. He blamed the Sierra Cartel for the attack.";
  const later = (text: string): readonly string[] =>
    found(
      ["2026-03-03", BREAK],
      ["2026-04-20", `The attack of March 1 on the prison of Tarco is being looked into. ${text}`],
    );
  it.each([
    [
      "who escaped",
      "The commission counts 24 escaped prisoners.",
      /deed-count: How many escaped in the attack at Tarco\?/u,
    ],
    ["of one force", "Seven guards died in the attack.", /supersedes b deed-count-grown: How many guards were killed/u],
    [
      "whose men did it",
      "A witness said that gunmen of Los Coyotes carried out the assault.",
      /contradicts deed-who: Who was behind/u,
    ],
  ])("is told otherwise: %s", (_, text, expected) => {
    expect(later(text)).toEqual([expect.stringMatching(expected)]);
  });
  it.each([
    ["killed", "Two of the fugitives were killed near Ocotal."],
    ["charged with something else", "Julio Ferrer Paz, a warden, has been charged."],
    ["of the same gang", "A witness said that gunmen of the Sierra Cartel carried out the assault."],
  ])("is told otherwise by nobody: %s", (_, text) => {
    expect(later(text).filter((line) => !line.startsWith("agrees"))).toEqual([]);
  });
  it("has a toll that was raised", () => {
    expect(later("The ministry raised the toll to nine from six.").some((line) => line.startsWith("agrees"))).toBe(
      false,
    );
  });
});

it("is no place: the Mexican navy", () => {
  const [first] = comparedIn([
    ["2026-03-03", "Ramón Leal Paz died on Sunday in a gunfight with the Mexican navy. Nobody else was killed."],
  ]);
  expect(first && JSON.stringify(first)).not.toContain("place mexican");
});

describe("an official communiqué", () => {
  const TOLD =
    "Prosecutor's Office reports on the events of 2 June in Peñasco\n\nWith regard to the events that took place on Tuesday, 2 June, in the hamlet of El Zapote, municipality of Peñasco, the office informs the public of the following.\n\nAgents of the State Police were attacked while carrying out a search. Nine alleged members of a gang lost their lives. No agent was injured.";
  const after = (text: string): readonly string[] => found(["2026-06-05", TOLD], ["2026-06-09", text]);
  it("meets by its day or its hamlet who tells more dead", () => {
    const more = "The number of dead in the operation at El Zapote on June 2 has risen to 12, the governor said.";
    expect(after(more)).toEqual([expect.stringMatching(/^supersedes b deed-count-grown/u)]);
    expect(after(more.replace("at El Zapote on June 2", "of 2 June"))).toHaveLength(1);
  });
  it("meets nobody elsewhere on another day", () => {
    expect(
      after("The number of dead in the operation at El Olivo on June 4 has risen to 12, the governor said."),
    ).toEqual([]);
  });
});

it("asks of a scene once, though it has a name, a place and a day", () => {
  const asked = comparedIn([["2024-03-06", RAID]])
    .filter(({ replies }) => replies.some(({ aside }) => aside !== true))
    .map(({ replies }) => replies[0]?.asks ?? "")
    .filter((asks) => asks.startsWith("How many"));
  expect(new Set(asked).size).toBe(asked.length);
});

it("is the homicide of somebody, and is not where banners hung a week after", () => {
  const told = found(
    [
      "2026-04-22",
      "Rodrigo Salvatierra Luna, a candidate, was shot dead at a rally on Saturday. In the attack three people were wounded.",
    ],
    [
      "2026-07-24",
      "The homicide of the candidate Rodrigo Salvatierra Luna, in which five people were injured, is being looked into.",
    ],
  );
  expect(told).toEqual([expect.stringMatching(/deed-count.*wounded/u)]);
  const hung = comparedIn([
    [
      "2026-04-30",
      "Rodrigo Salvatierra Luna was killed on 18 April. A week after the attack there were banners in Peña Alta, saying that the clan had killed nobody.",
    ],
  ]);
  expect(hung.filter(({ key }) => key.includes("place pena alta"))).toEqual([]);
});

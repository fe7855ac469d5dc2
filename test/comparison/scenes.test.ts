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
    "TARCO, Mexico — Gunmen attacked the women's prison of Tarco on Sunday. Six guards were killed in the assault. By the secretary's count 19 inmates escaped. The mayor, Ramiro Salinas, blamed the Sierra Cartel for the attack.";
  const later = (text: string): readonly string[] =>
    found(
      ["2026-03-03", BREAK],
      ["2026-04-20", `The attack of March 1 on the prison of Tarco is being looked into. ${text}`],
    );
  it.each([
    [
      "who escaped",
      "The chaplain counts 24 escaped prisoners.",
      /deed-count: How many escaped in the attack at Tarco\?/u,
    ],
    ["of one force", "Seven guards died in the attack.", /supersedes b deed-count-grown: How many guards were killed/u],
    [
      "whose men did it",
      "A cook said that fighters from Los Coyotes staged the assault.",
      /contradicts deed-who: Who was behind/u,
    ],
  ])("is told otherwise: %s", (_, text, expected) => {
    expect(later(text)).toEqual([expect.stringMatching(expected)]);
  });
  it.each([
    ["killed", "Two of the fugitives were killed near Ocotal."],
    ["charged with something else", "Julio Ferrer Paz, a warden, has been charged."],
    ["of the same gang", "A cook said that fighters from the Sierra Cartel staged the assault."],
  ])("is told otherwise by nobody: %s", (_, text) => {
    expect(later(text).filter((line) => !line.startsWith("agrees"))).toEqual([]);
  });
  it("has a toll that was raised", () => {
    expect(later("The ministry corrected the toll to eight from six.").some((line) => line.startsWith("agrees"))).toBe(
      false,
    );
  });
});

it("is no place: the Peruvian army", () => {
  const [first] = comparedIn([
    ["2026-03-03", "Berta Sosa Prado was killed on Sunday in a clash with the Peruvian army. Nobody else was killed."],
  ]);
  expect(first && JSON.stringify(first)).not.toContain("place peruvian");
});

describe("an official communiqué", () => {
  const TOLD =
    "Statement of the State Police on the events of 2 June in Peñasco\n\nThe command has been asked about the incident which occurred on Tuesday, 2 June, in the hamlet of El Zapote, municipality of Peñasco.\n\nA patrol came upon a roadblock and was attacked. Nine alleged smugglers lost their lives. No policeman was hurt.";
  const after = (text: string): readonly string[] => found(["2026-06-05", TOLD], ["2026-06-09", text]);
  it("meets by its day or its hamlet who tells more dead", () => {
    const more = "The toll of the operation at El Zapote on June 2 has grown to 12, the governor said.";
    expect(after(more)).toEqual([expect.stringMatching(/^supersedes b deed-count-grown/u)]);
    expect(after(more.replace("at El Zapote on June 2", "of 2 June"))).toHaveLength(1);
  });
  it("meets nobody elsewhere on another day", () => {
    expect(after("The toll of the operation at El Olivo on June 4 has grown to 12, the governor said.")).toEqual([]);
  });
});

it("asks of a scene once, though it has a name, a place and a day", () => {
  const asked = comparedIn([["2024-03-06", RAID]])
    .filter(({ replies }) => replies.some(({ aside }) => aside !== true))
    .map(({ replies }) => replies[0]?.asks ?? "")
    .filter((asks) => asks.startsWith("How many"));
  expect(new Set(asked).size).toBe(asked.length);
});

it("is the homicide of somebody, and is not where leaflets lay three days after", () => {
  const told = found(
    [
      "2026-04-22",
      "Elisa Montes Rey, a notary, was shot dead at a market on Saturday. Three people were wounded in the attack.",
    ],
    [
      "2026-07-24",
      "The homicide of the notary Elisa Montes Rey, in which five people were injured, is being looked into.",
    ],
  );
  expect(told).toEqual([expect.stringMatching(/deed-count.*wounded/u)]);
  const strewn = comparedIn([
    [
      "2026-04-30",
      "Elisa Montes Rey was killed on 18 April. Three days after the shooting leaflets lay about in Peña Alta, saying that the clan had killed nobody.",
    ],
  ]);
  expect(strewn.filter(({ key }) => key.includes("place pena alta"))).toEqual([]);
});

import { describe, expect, it } from "vitest";
import { comparedIn, type Texts } from "./texts.ts";

/** What is found between texts of these days: "verdict rule: question". */
const found = (...texts: Texts): readonly string[] =>
  comparedIn(texts).flatMap(({ replies, findings }) =>
    findings.map(({ verdict, newer, rule }) => `${verdict}${newer ? ` ${newer}` : ""} ${rule}: ${replies[0]?.asks}`),
  );

describe("counts of the dead", () => {
  const first = "Gunmen opened fire on a wedding in the town of Valle Seco on Friday, killing at least 23 people.";
  it.each([
    ["Divers found 15 bodies in a drain after the attack in Valle Seco on Friday.", false],
    ["Residents found 38 bodies after the attack in Valle Seco on Friday.", true],
  ])("with bodies that were found: %s", (later, meets) => {
    expect(found(["2024-03-04", first], ["2024-03-06", later]).join("\n").includes("deed-count")).toBe(meets);
  });
});

describe("a death", () => {
  it("has no cause in whose death it is", () => {
    const told = found(
      ["2026-02-05", "Juan Paz, the leader of the Red Cartel, died of his wounds on 4 February 2026."],
      ["2026-08-11", "Ana Ruiz has run the shop since the death of her husband, Juan Paz, on 4 February 2026."],
    );
    expect(told.join("\n")).not.toContain("event-cause");
  });
  it("still has the causes that two give", () => {
    const told = found(
      ["2026-02-05", "Juan Paz died of pneumonia on 4 February 2026."],
      ["2026-02-06", "Juan Paz died from gunshots on 4 February 2026."],
    );
    expect(told.join("\n")).toContain("event-cause");
  });
  it("that another denies in the same report overtakes nothing", () => {
    const told = found([
      "2026-05-13",
      "Two officers said that Juan Paz, the leader of the Red Cartel, was killed on Tuesday. Governor Ana Ruiz denied that Paz was dead.",
    ]);
    expect(told.filter((line) => line.includes("alive"))).toEqual(["contradicts denial-status: Is Juan Paz alive?"]);
  });
});

describe("who does what in a gang", () => {
  it("is not behind a death by running it since", () => {
    const text =
      "Juan Paz was killed in Durango on 4 February 2026. Ana Ruiz is accused of running the Red Cartel since the death of Juan Paz. She denies it.";
    expect(found(["2026-08-11", text]).join("\n")).not.toContain("Who was behind");
  });
  it("who does not lead it may be of it", () => {
    const told = found(
      ["2026-05-12", "The Red Cartel is led by Juan Paz."],
      ["2026-05-12", "The mayor said that Juan Paz does not lead the Red Cartel."],
    );
    expect(told.filter((line) => line.startsWith("contradicts"))).toEqual([
      "contradicts denial: Who leads Red Cartel?",
    ]);
  });
});

it("a term that was over when it was told of is not left by being called former", () => {
  const earlier = "Ana Ruiz Prado, mayor of Loreto from 2019 to 2022, lives in Lima.";
  const later = "Ana Ruiz Prado, a former mayor of Loreto, was arrested.";
  expect(found(["2024-03-18", earlier], ["2024-05-13", later]).join("\n")).not.toContain("office-given-up");
});

it("two bodies that open an inquiry open two", () => {
  const told = found(
    ["2026-03-02", "The Prado Commission has begun an inquiry into the raid."],
    ["2026-03-05", "Barrera's office has begun an inquiry into the raid."],
  );
  expect(told.join("\n")).not.toContain("retold-words");
});

describe("who was behind a killing", () => {
  const ordered = "The prosecutor said on Friday that Juan Paz had ordered the murder of Ana Ruiz.";
  it.each([
    ["In 2026 a court convicted Luis Roca of the murder of Ana Ruiz.", false],
    ["Her widower accused General Hugo Prado of protecting the killers of Ana Ruiz.", false],
    ["The widower accused General Hugo Prado of ordering the murder of Ana Ruiz.", true],
  ])("the man who had it done has one rival only: %s", (later, meets) => {
    const first = `Ana Ruiz was shot dead in Loreto on 20 May 2025. ${ordered}`;
    const told = found(
      ["2025-06-09", first],
      ["2026-06-17", `Ana Ruiz was shot dead in Loreto on 20 May 2025. ${later}`],
    );
    expect(told.some((line) => line.includes("deed-who"))).toBe(meets);
  });
});

it("calls a pipeline that blew up no bombing", () => {
  const told = found(
    [
      "2024-11-14",
      "At least 54 people died when a pipeline exploded near Loreto on Wednesday. The blast killed 54 people.",
    ],
    [
      "2025-04-08",
      "The clan was blamed for the explosion near Loreto in November 2024, in which 97 people were killed.",
    ],
  );
  expect(told.join("\n")).not.toContain("bombing");
});

it("a death that another sentence dates is told no more exactly by its bare name", () => {
  const told = comparedIn([
    ["2023-10-10", "Ana Ruiz was found dead on Saturday near Loreto. The mayor was saddened by the death of Ana Ruiz."],
    ["2024-02-23", "Police said that Ana Ruiz was killed by a bullet."],
  ]).flatMap(({ findings }) =>
    findings.map(({ reason }) => /more precisely: “(?<words>[^”]*)”/u.exec(reason)?.groups?.["words"]),
  );
  expect(told).toContain("Ana Ruiz was killed by a bullet");
  expect(told).not.toContain("the death of Ana Ruiz");
});

/** What is found of the day of one arrest, told in two reports. */
const daysOf = (first: string, second: string): readonly string[] =>
  comparedIn([
    ["2024-03-18", `Hugo Paz Leal was arrested ${first} in Valle Seco, police said.`],
    ["2024-03-20", `Hugo Paz Leal was arrested ${second} in Valle Seco, the ministry said.`],
  ]).flatMap(({ findings }) => findings.map(({ verdict, rule }) => `${verdict} ${rule}`));

it("two days of a month are two days, though nobody gives the year", () => {
  expect(daysOf("on 19 January", "on January 20")).toContain("contradicts event-date");
});

it.each([
  ["one day", "on 19 January", "on January 19"],
  ["a night belongs to both its days", "on the night of 19 January", "on January 20"],
  ["a week is no day", "last week", "on 19 March"],
])("are no clash of dates: %s", (_, first, second) => {
  expect(daysOf(first, second).filter((line) => line.includes("event-date"))).toEqual([]);
});

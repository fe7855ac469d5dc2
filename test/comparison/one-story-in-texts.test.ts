import { describe, expect, it } from "vitest";
import { comparedIn, type Texts } from "./texts.ts";

/** What is found of the counts of a deed: "supersedes b deed-count-grown: 9 people | 11 people". */
const found = (...texts: Texts): readonly string[] =>
  comparedIn(texts).flatMap(({ replies, findings }) => {
    const said = new Map(replies.map(({ claim, words }) => [claim, words]));
    return findings
      .filter(({ rule }) => rule.startsWith("deed-count"))
      .map(
        (one) =>
          `${one.verdict}${one.newer ? ` ${one.newer}` : ""} ${one.rule}: ${said.get(one.a)} | ${said.get(one.b)}`,
      );
  });

/** Who belongs to the story, though nobody of them was hurt. */
const PEOPLE =
  "The prosecutor Ines Barrientos Solano has opened an inquiry. The rancher Anselmo Quintanar Rey fled. Father Tobias Urquiza Lara buried them.";
const OTHERS =
  "The prosecutor Lidia Zamudio Rosas has opened an inquiry. The rancher Crispin Ballesteros Mora fled. Father Elmer Iriarte Sosa buried them.";

const bridge = (people: string): readonly [string, string] => [
  "2024-05-06",
  `Gunmen attacked a patrol at the Molino Seco bridge on Saturday, 4 May 2024, and nine people were killed. ${people}`,
];
const ford = (people: string): readonly [string, string] => [
  "2024-05-20",
  `The shootout at the ford of Arroyo Prieto on 4 May 2024 left 12 people dead, the ministry said. ${people}`,
];

describe("a deed that two reports of one story call otherwise", () => {
  it("is known by the rare names that they share", () => {
    expect(found(bridge(PEOPLE), ford(PEOPLE))).toEqual(["supersedes b deed-count-grown: nine people | 12 people"]);
  });

  it("is none that two stories share", () => {
    expect(found(bridge(PEOPLE), ford(OTHERS))).toEqual([]);
  });

  it("is no feud that goes on", () => {
    const ambush = "Gunmen ambushed a patrol at the Molino Seco bridge on 4 November 2023 and killed nine men.";
    const since = "At least 60 people have died in the fighting since then, the ministry said.";
    expect(found(["2024-05-06", `${ambush} ${since}`], ["2024-05-20", ambush])).toEqual([]);
  });

  it("is none of another day", () => {
    const later = "The shootout at the ford of Arroyo Prieto on 16 May 2024 left 12 people dead, the ministry said.";
    expect(found(bridge(PEOPLE), ["2024-05-20", `${later} ${PEOPLE}`])).toEqual([]);
  });

  it("is no other place of the story where no day is told", () => {
    const undated = "The shootout at the ford of Arroyo Prieto left 12 people dead, the ministry said.";
    expect(found(bridge(PEOPLE), ["2024-05-20", `${undated} ${PEOPLE}`])).toEqual([]);
  });

  it("is that of a count which only gives the day", () => {
    const apart = "The rancher was a friend of the mayor. On 4 May 2024 armed men killed 12 people.";
    expect(found(bridge(PEOPLE), ["2024-05-20", `${PEOPLE} ${apart}`])).toEqual([
      "supersedes b deed-count-grown: nine people | 12 people",
    ]);
  });

  it("says that the names tell it, and weighs less", () => {
    const [finding] = comparedIn([bridge(PEOPLE), ford(PEOPLE)]).flatMap(({ findings }) =>
      findings.filter(({ rule }) => rule === "deed-count-grown"),
    );
    expect(finding?.reason).toContain("the names tell that their reports share");
    expect(finding?.score).toBeLessThan(0.6);
  });
});

const AT = "Gunmen attacked a patrol in Valle Seco on Saturday, 4 May 2024.";
const AGAIN = "The attack in Valle Seco took place on 4 May 2024.";
const dead = (one: string, other: string): readonly string[] =>
  found(["2024-05-06", `${AT} ${one}`], ["2024-05-20", `${AGAIN} ${other}`]);

describe("all who died", () => {
  it("are the two kinds together", () => {
    expect(dead("Six bandits and two cadets perished in the attack.", "Eleven people died in the attack.")).toEqual([
      "supersedes b deed-count-grown: 8 people | eleven people",
    ]);
  });

  it("are not the first of two kinds", () => {
    const of = dead("Six suspects and two cadets perished in the attack.", "Six people died in the attack.");
    expect(of.filter((line) => line.startsWith("agrees"))).toEqual([]);
  });

  it("are one and the others", () => {
    expect(
      dead("The attack killed the mayor and seven others.", "Eleven people died in the attack.").filter((line) =>
        line.includes("8 people"),
      ),
    ).toHaveLength(1);
  });

  it("are as many as the last of them is counted", () => {
    const first = "Nine policemen died in the attack.";
    expect(dead(first, "A tenth policeman died in hospital after the attack.")).toEqual([
      "supersedes b deed-count-grown: nine policemen | a tenth policeman",
    ]);
    expect(dead(first, "A policeman died in hospital after the attack.")).toEqual([]);
  });
});

describe("a count of one deed", () => {
  it("is disputed by who counts for himself", () => {
    const own = dead("Nine people perished in the attack.", "I counted eleven dead of the attack.");
    expect(own).toEqual(["contradicts deed-count: nine people | eleven people"]);
  });

  it("is none of months", () => {
    const months = "The attack began a war. It left 60 people dead between May and November 2024.";
    expect(dead("Nine people perished in the attack.", months)).toEqual([]);
  });

  it("is not that of his bodyguards alone", () => {
    const some = "Two of her bodyguards died in the attack.";
    expect(dead(some, "Five people died in the attack.")).toEqual([]);
  });
});

/** Findings of two texts by their question: "supersedes figure-later: How many troops were deployed?". */
const told = (...texts: Texts): readonly string[] =>
  comparedIn(texts).flatMap(({ replies, findings }) =>
    findings
      .filter(({ verdict }) => verdict !== "not-comparable")
      .map(({ verdict, rule }) => `${verdict} ${rule}: ${replies[0]?.asks}`),
  );

const sent = (many: string, people: string): readonly [string, string] => [
  "2024-05-06",
  `The governor has sent ${many} to the region. ${people}`,
];
const later = ([, text]: readonly [string, string]): readonly [string, string] => ["2024-05-20", text];
const troops = (lines: readonly string[]): readonly string[] => lines.filter((line) => line.includes("troops"));

describe("numbers of no place", () => {
  it("meet where their reports tell one story", () => {
    expect(troops(told(sent("600 soldiers", PEOPLE), later(sent("900 soldiers", PEOPLE))))).not.toEqual([]);
    expect(troops(told(sent("600 soldiers", PEOPLE), later(sent("900 soldiers", OTHERS))))).toEqual([]);
  });

  it("do not where the one counts some of those of the other", () => {
    expect(troops(told(sent("300 marines", PEOPLE), later(sent("1,200 personnel", PEOPLE))))).toEqual([]);
  });
});

describe("a sum that somebody was paid", () => {
  const first = "The warden, Luis Paz Gil, received 3 million pesos from the gang.";
  const paid = (second: string): readonly string[] =>
    told(["2024-05-06", `${first} ${PEOPLE}`], ["2024-05-20", `${second} ${PEOPLE}`]).filter((line) =>
      line.startsWith("tension figure-apart: How much did Luis Paz Gil receive"),
    );
  it("is one that he received", () => {
    expect(paid("The warden, Luis Paz Gil, was paid 5 million pesos to open the gate.")).not.toEqual([]);
  });
  it("is none that he paid", () => {
    expect(paid("The warden, Luis Paz Gil, paid 5 million pesos for a farm.")).toEqual([]);
  });
});

const towns = (second: string): readonly string[] =>
  told(
    ["2024-05-06", "The Navaja Cartel is present in 31 of Oaxaca's 570 municipalities."],
    ["2024-05-20", second],
  ).filter((line) => line.includes("municipalities"));

describe("towns that a gang is in", () => {
  it("are no rival of those of one state where the state is not said", () => {
    expect(towns("The Navaja Cartel is present in 44 municipalities.")).toEqual([]);
  });
  it("are where both are of the state", () => {
    expect(towns("The Navaja Cartel is present in 44 of Oaxaca's 570 municipalities.")).not.toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import { layersOf } from "./read.ts";

/** "homicides 300 | homicides 250": each figure claim with its type or measure, its way, its numbers, its whole and its rate. */
function claims(text: string): string {
  return layersOf(text)
    .figureClaims.map((draft) => {
      const { figure } = draft;
      if (figure === null) return "";
      const { low, high, change, of, per, measure } = figure;
      const size = low === high ? `${low}` : `${low ?? ""}..${high ?? ""}`;
      return [
        draft.type ?? `(${measure})`,
        change,
        size,
        of === null ? null : `of ${of}`,
        per === undefined ? null : `per ${per}`,
      ]
        .filter((part) => part !== null && part !== undefined)
        .join(" ");
    })
    .join(" | ");
}

const CASES: readonly (readonly [string, string])[] = [
  // A change has its way, the level that it reaches or leaves has none.
  ["Murders fell by 30 percent.", "homicide-increase fall 30"],
  ["Murders are down by a quarter.", "homicide-increase fall 25"],
  ["Murders in Lima tripled to 900.", "homicide-increase rise 3 | homicides 900"],
  ["Exports rose 12 percent to 3 million tons.", "(exports increase) rise 12 | (exports) 3000000"],
  ["Murders fell from 800 in 2022 to 410 in 2023.", "homicides 800 | homicides 410"],
  ["Purity has risen from 50 to 80 percent.", "(purity) 50 | (purity) 80"],
  ["Approval stood at 70 percent.", "approval 70"],
  // Numbers that stand against others measure what those do.
  [
    "The port had revenue of $9 million last year, compared with $7 million in 2019.",
    "annual-revenue 9000000 | annual-revenue 7000000",
  ],
  ["He employs 240 people, down from 400 before the war.", "members 240 | members 400"],
  ["She offered a reward of 500,000 pesos ($27,000).", "reward 500000 | reward 27000"],
  // How far what was just counted rose or fell.
  [
    "Lima closed 2024 with 1,240 murders, the fewest in a decade, a fall of 22 percent.",
    "homicides 1240 | homicide-increase fall 22",
  ],
  ["Exports reached 3 million tons, up 12 percent.", "(exports) 3000000 | (exports increase) rise 12"],
  ["The town grew, a fall of 3 percent.", ""],
  ["Crews found 900 murders, only 6 percent fewer than the year before.", "homicides 900 | homicide-increase fall 6"],
  ["Murders came to 846 in May, a quarter more than in April.", "homicides 846 | homicide-increase rise 25"],
  [
    "The office lists 812 homicides, by its own count, 4 percent more than in May.",
    "homicides 812 | homicide-increase rise 4",
  ],
  [
    "Murders reached 812. The year closed with 910 victims, 4 percent more than 2024.",
    "homicides 812 | homicides 910 | homicide-increase rise 4",
  ],
  ["In Lima 930 people were killed, down 4% from a year earlier.", "people-killed 930 | homicide-increase fall 4"],
  ["He has 900 men, a third more than the mayor.", "members 900"],
  // Levels that are left and reached.
  ["Illegal taps went from 1,500 in 2018 to 600 in 2022.", "illegal-taps 1500 | illegal-taps 600"],
  ["The average went from 12.9 murders a day in May to 5.1 in June.", "homicides 12.9 per day | homicides 5.1 per day"],
  ["The cell had dwindled from some 90 fighters to fewer than 35.", "members 90 | members ..35"],
  ["He went from 12 to 15 Main Street.", ""],
  [
    "Theft has dropped to nearly 7,500 barrels a week from 31,000 in 2016.",
    "fuel-stolen 7500 per week | fuel-stolen 31000 per week",
  ],
  // Shares of a whole that is counted, and of them.
  ["Nearly all of Peru's 25 regions banned it.", "(regions) 25 of 25"],
  ["Some 61 percent of the 134 groups split.", "(share of groups) 61 of 134"],
  ["Police seized 900 rifles, 40 percent of them from abroad.", "guns-seized 900 | guns-share 40 of 900"],
  ["The valley grows four of every five limes.", "(share of limes) 80"],
  // Rates.
  ["They handed over 60 prisoners per year.", "extraditions 60 per year"],
  ["The district saw 27 homicides per 100,000 inhabitants.", "homicide-rate 27 per 100,000 inhabitants"],
  [
    "Peru closed 2023 with 4,004 murders, a rate of 41 per 100,000 inhabitants.",
    "homicides 4004 | homicide-rate 41 per 100,000 inhabitants",
  ],
  ["Some 97 in every 100 cases are dropped.", "(share of cases) 97"],
  // Sums without a noun of their own.
  ["He moved $250 million through two banks.", "money-moved 250000000"],
];

describe("figures beside others", () => {
  test.each(CASES)("%s", (text, expected) => {
    expect(claims(text)).toBe(expected);
  });
});

const SILENT: readonly string[] = [
  "A 43-year-old shopkeeper saw nothing.",
  "People aged 18 and over voted.",
  "The month before it was 28 percent.",
  "Rates are only 12 percent above those of other towns.",
  "Some of the 40 guards fled.",
  "He tripped over a doubled guard.",
];

describe("what measures nothing", () => {
  test.each(SILENT)("%s", (text) => {
    expect(claims(text)).toBe("");
  });
});

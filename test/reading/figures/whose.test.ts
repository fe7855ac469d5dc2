import { describe, expect, test } from "vitest";
import { readText } from "../read.ts";

/** "homicides 73: subject=murders; subject=the island; by the army": each figure with its fillers and who gives it. */
const figures = (text: string): readonly string[] =>
  readText(text)
    .claims.filter(({ kind }) => kind === "figure")
    .map(({ type, figure, roles, attribution }) => {
      const fillers = roles.map(({ role, quote }) => `${role}=${quote}`).join("; ");
      const by = attribution.map(({ name }) => `; by ${name}`).join("");
      return `${type ?? figure?.measure} ${figure?.low ?? figure?.high}: ${fillers}${by}`;
    });

describe("whose a number is", () => {
  test.each([
    ["We know of 73 murders across the island.", ["homicides 73: subject=murders; subject=the island"]],
    [
      "Murders across the isthmus dropped by 31 percent.",
      ["homicide-increase 31: subject=Murders; subject=the isthmus"],
    ],
    ["Thirteen nurses perished in the bombing.", ["people-killed 13: object=nurses; subject=the bombing"]],
    [
      "The toll of the bombing climbed to 27.",
      ["people-killed 27: subject=The toll of the bombing; subject=the bombing"],
    ],
    [
      "Observers counted 34 assaults on reporters across the province.",
      ["attacks 34: subject=assaults; subject=the province; by Observers"],
    ],
    [
      "Auditors tallied 75 murders across the eight towns of the isthmus.",
      ["homicides 75: subject=murders; subject=the eight towns of the isthmus; by Auditors"],
    ],
    ["San Telmo had 900 homicides.", ["homicides 900: subject=San Telmo; object=homicides"]],
    [
      "Tampico registered 512 murders in 2019, up 14 percent on the previous year.",
      ["homicides 512: subject=Tampico; subject=murders", "homicide-increase 14: subject=Tampico; subject=murders"],
    ],
    // Who keeps count gives the second number, too.
    [
      "Petrogas counted 350 clandestine taps across the county, compared with 270 in 2019.",
      [
        "illegal-taps 350: subject=clandestine taps; subject=the county; by Petrogas",
        "illegal-taps 270: subject=clandestine taps; subject=the county; by Petrogas",
      ],
    ],
    ["In the bombing five divers were killed.", ["people-killed 5: object=divers; subject=the bombing"]],
    [
      "The insurer counts 26 dead in the autumn blast at a mill.",
      ["people-killed 26: subject=dead; subject=the autumn blast; by The insurer"],
    ],
    ["The siege of the depot lasted 25 minutes.", ["duration 25: subject=The siege of the depot"]],
    ["Ruiz has two decades of work with judges, and a name.", ["duration 20: subject=work with judges"]],
    ["Auditors put the price of the boats at $64 million.", ["price 64000000: subject=the boats; by Auditors"]],
    ["A crew of roughly 45 men guards the pass.", ["members 45: subject=A crew; object=men"]],
    [
      "The union puts the portion of cigarettes smuggled across the river east of the port at 45 percent.",
      [
        "share of cigarettes 45: subject=the portion of cigarettes smuggled across the river east of the port; by The union",
      ],
    ],
    [
      "Tula saw 310 murders in autumn, 24 percent more than the 250 of the earlier quarter.",
      [
        "homicides 310: subject=Tula; subject=murders",
        "homicide-increase 24: subject=Tula; subject=murders",
        "homicides 250: subject=Tula; subject=murders",
      ],
    ],
    // The second number stands behind the saying of both.
    [
      "Tampico had 88 murders in October, the registry said, against 71 in September.",
      [
        "homicides 88: subject=Tampico; subject=murders; by the registry",
        "homicides 71: subject=Tampico; subject=murders; by the registry",
      ],
    ],
    // A register lists, and has none itself.
    ["The ledger lists 880 kilos of heroin.", ["heroin 880: subject=heroin; by The ledger"]],
    // To a jail of the same country nobody is extradited.
    [
      "The court moved 27 prisoners to a jail near the port.",
      ["prisoners-transferred 27: subject=The court; object=prisoners"],
    ],
    // Parts of a list, of a pair, and what is only a part of another number.
    [
      "Police seized 23 rifles, six pistols and one mortar, the mayor said.",
      [
        "guns-seized 23: subject=Police; object=rifles; by the mayor",
        "guns-seized 6: subject=Police; object=pistols; by the mayor",
      ],
    ],
    ["Soldiers seized three rifles and a radio.", []],
    [
      "Ferrymen paid 700 pesos a trip last winter and by now pay 1,150.",
      ["money-paid 700: subject=Ferrymen", "money-paid 1150: subject=Ferrymen"],
    ],
    [
      "The clinic has treated 4,300 patients since May, including 600 last month.",
      ["patients 4300: subject=The clinic; object=patients", "patients 600: subject=The clinic; object=patients"],
    ],
    [
      "The institute has corrected its tally of murders across the island for 2019 from 311 to 402.",
      [
        "homicides 311: agent=The institute; object=its tally of murders; subject=the island; by The institute",
        "homicides 402: agent=The institute; object=its tally of murders; subject=the island; by The institute",
      ],
    ],
    ["Four boats out of thirty were painted.", ["boats 4: subject=boats out of thirty"]],
    ["Los Zorros (31) run the mine.", []],
    // Nothing that is counted, and whom a number takes in.
    ["They are 100 percent wrong.", []],
    ["18- to 24-year-old veterans were hired.", []],
    // One or two, and in no deed: the event tells it.
    ["In the bombing two divers were killed.", []],
    ["Seven men were killed in a week.", []],
    // In so many of them, and in none by name; how long; and what no place has.
    ["Gunmen killed 40 people in nine states.", ["people-killed 40: subject=Gunmen; object=people"]],
    ["Some 40 people were killed in a week.", ["people-killed 40: object=people"]],
    ["Soldiers seized 40 rifles in the state.", ["guns-seized 40: subject=Soldiers; object=rifles"]],
  ])("%s", (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});

describe("which deed a count is of", () => {
  test.each([
    [
      "Two men died in an ambush near Salinas on 3 May. Paramedics counted four bodies.",
      ["bodies-found 4: subject=bodies; subject=an ambush; by Paramedics"],
    ],
    // Attacks are counted of a place, and of no one deed.
    [
      "Two men died in an ambush near Salinas on 3 May. The ministry counted 40 shootings.",
      ["attacks 40: subject=shootings; by The ministry"],
    ],
    // Another deed, told without its name, stands between.
    [
      "Gunmen killed the judge Ana Ruiz in an ambush on 3 May. On 9 May a boiler in Tula exploded. Petrogas puts the toll at 22.",
      ["people-killed 22: subject=the toll; by Petrogas"],
    ],
  ])("%s", (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});

describe("how old somebody is", () => {
  test.each([
    // Said in passing, it is the writer's; told, or in somebody's own words, it is theirs.
    ["Ana Ruiz, 41, a clerk, was shot dead, the prosecutor said.", ["age 41: subject=Ana Ruiz"]],
    ["“Ana Ruiz, 41, was my friend,” Luna said.", ["age 41: subject=Ana Ruiz; by Luna"]],
    ["Ana Ruiz is 41, the prosecutor said.", ["age 41: subject=Ana Ruiz; by the prosecutor"]],
  ])("%s", (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});

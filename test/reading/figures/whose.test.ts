import { describe, expect, test } from "vitest";
import { readText } from "../read.ts";

/** "homicides 96: subject=homicides; subject=the region; by the army": each figure with its fillers and who gives it. */
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
    ["There were 96 homicides in the region.", ["homicides 96: subject=homicides; subject=the region"]],
    [
      "Homicides in the province fell by 22 percent.",
      ["homicide-increase 22: subject=Homicides; subject=the province"],
    ],
    ["Fourteen people died in the ambush.", ["people-killed 14: subject=people; subject=the ambush"]],
    ["The toll of the attack rose to 19.", ["people-killed 19: subject=The toll of the attack; subject=the attack"]],
    [
      "Police counted 40 attacks on candidates in the state.",
      ["attacks 40: subject=attacks; subject=the state; by Police"],
    ],
    [
      "Prosecutors counted 60 homicides in the 12 municipalities of the valley.",
      ["homicides 60: subject=homicides; subject=the 12 municipalities of the valley; by Prosecutors"],
    ],
    ["San Telmo had 900 homicides.", ["homicides 900: subject=San Telmo; object=homicides"]],
    [
      "Colima recorded 640 homicides in 2024, up 9 percent from a year earlier.",
      ["homicides 640: subject=Colima; subject=homicides", "homicide-increase 9: subject=Colima; subject=homicides"],
    ],
    // Who keeps count gives the second number, too.
    [
      "Pemex registered 900 illegal taps in the district, against 640 in 2023.",
      [
        "illegal-taps 900: subject=illegal taps; subject=the district; by Pemex",
        "illegal-taps 640: subject=illegal taps; subject=the district; by Pemex",
      ],
    ],
    ["Nine people were killed in the ambush.", ["people-killed 9: object=people; subject=the ambush"]],
    [
      "Pemex counts 17 dead in the January explosion at a tap.",
      ["people-killed 17: subject=dead; subject=the January explosion; by Pemex"],
    ],
    ["The siege of the jail lasted 40 minutes.", ["duration 40: subject=The siege of the jail"]],
    ["Ruiz has two decades of work with judges, and a name.", ["duration 20: subject=work with judges"]],
    ["Prosecutors put the value of the drugs at $190 million.", ["value 190000000: subject=the drugs; by Prosecutors"]],
    ["A band of perhaps 60 men holds the hills.", ["members 60: subject=A band; object=men"]],
    [
      "The chamber puts the share of fuel sold illegally in the north of the state at 30 percent.",
      ["share of fuel 30: subject=the share of fuel sold illegally in the north of the state; by The chamber"],
    ],
    [
      "There were 214 homicides in spring, 38 percent more than the 155 of the same months of 2024.",
      [
        "homicides 214: subject=homicides",
        "homicide-increase 38: subject=homicides",
        "homicides 155: subject=homicides",
      ],
    ],
    // The second number stands behind the saying of both.
    [
      "Colima recorded 142 homicides in May, the state office said, against 118 in April.",
      [
        "homicides 142: subject=Colima; subject=homicides; by the state office",
        "homicides 118: subject=Colima; subject=homicides; by the state office",
      ],
    ],
    // A register lists, and has none itself.
    ["The inventory lists 1,230 kilos of cocaine.", ["cocaine 1230: subject=cocaine"]],
    // To a jail of the same country nobody is extradited.
    [
      "The ministry moved 38 inmates to a jail on the coast.",
      ["prisoners-transferred 38: subject=The ministry; object=inmates"],
    ],
    // Parts of a list, of a pair, and what is only a part of another number.
    [
      "Police seized 14 rifles, nine pistols and one launcher, the governor said.",
      [
        "guns-seized 14: subject=Police; object=rifles; by the governor",
        "guns-seized 9: subject=Police; object=pistols; by the governor",
      ],
    ],
    ["Soldiers seized three rifles and a radio.", []],
    [
      "Drivers paid 900 pesos a month in the spring and now pay 1,400.",
      ["money-paid 900: subject=Drivers", "money-paid 1400: subject=Drivers"],
    ],
    [
      "The clinic has treated 4,300 patients since May, including 600 last month.",
      ["patients 4300: subject=The clinic; object=patients", "patients 600: subject=The clinic; object=patients"],
    ],
    [
      "The state has revised its count of homicides in the valley in 2025 from 488 to 597.",
      [
        "homicides 488: agent=The state; object=its count of homicides; subject=the valley; by The state",
        "homicides 597: agent=The state; object=its count of homicides; subject=the valley; by The state",
      ],
    ],
    ["Three stalls out of forty were open.", ["stalls 3: subject=stalls out of forty"]],
    ["Los Rojos (29) hold the jail.", []],
    // Nothing that is counted, and whom a number takes in.
    ["They are 100 percent wrong.", []],
    ["18- to 24-year-old veterans were hired.", []],
    // One or two, and in no deed: the event tells it.
    ["Two people were killed in the ambush.", []],
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
      "Ana Ruiz, the mayor of Lerdo, was killed in an ambush on 3 May. On 9 May a tap in Tula exploded. Pemex puts the dead at 14.",
      ["people-killed 14: subject=the dead; by Pemex"],
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

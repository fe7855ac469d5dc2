import { describe, expect, it } from "vitest";
import { readText } from "../reading/read.ts";
import { comparedIn, type Texts } from "./texts.ts";

/** What is found between texts of these days, each read as a report of its own: "verdict rule: question". */
const found = (...texts: Texts): readonly string[] =>
  comparedIn(texts).flatMap(({ replies, findings }) =>
    findings.map(({ verdict, newer, rule }) => `${verdict}${newer ? ` ${newer}` : ""} ${rule}: ${replies[0]?.asks}`),
  );
const ATTACK = "Gunmen opened fire on a wedding in the town of Valle Seco on Friday, killing at least 12 people.";

const attackers = (later: string): readonly string[] =>
  found(
    ["2024-03-04", `${ATTACK} The sexton puts the number of gunmen at 18 to 24.`],
    ["2024-09-10", `Gunmen killed 12 people in Valle Seco in March 2024. ${later}`],
  ).filter((line) => line.includes("How many attackers"));

const apart = (text: string): readonly string[] =>
  found(["2021-11-22", text]).filter((line) => line.includes("figure-apart: How many people were killed?"));

describe("who leads, as two reports tell it", () => {
  const first = ["2024-03-04", "Luis Paz, a nephew, leads the Gulf Cartel."] as const;
  it.each([
    ["Juan Ruiz leads the Gulf Cartel.", "supersedes b leader-succession: Who leads Gulf Cartel?"],
    ["Juan Ruiz allegedly leads the Gulf Cartel.", "tension leader-one-at-a-time: Who leads Gulf Cartel?"],
    ["Juan Ruiz allegedly leads the Gulf Cartel now.", "supersedes b leader-succession: Who leads Gulf Cartel?"],
  ])("%s", (text, told) => {
    expect(found(first, ["2024-06-10", text])).toContain(told);
  });
  it("is overtaken by who no longer does, and denied by who never did", () => {
    expect(found(first, ["2024-06-10", "Luis Paz no longer leads the Gulf Cartel."])).toContain(
      "supersedes b denial-no-longer: Who leads Gulf Cartel?",
    );
    expect(found(first, ["2024-06-10", "Luis Paz does not lead the Gulf Cartel."])).toContain(
      "contradicts denial: Who leads Gulf Cartel?",
    );
  });
  it("leaves in his own hands whose lawyers fight it", () => {
    const held = ["2024-03-04", "Luis Paz was arrested in Lima on 2 March 2024."] as const;
    expect(
      found(held, ["2024-06-10", "His lawyers are fighting the extradition of Luis Paz."]).filter((line) =>
        line.includes("In whose hands"),
      ),
    ).toEqual([]);
  });
});

describe("what somebody answers", () => {
  const said = "A neighbour said that Juan Paz hides in Peru now";
  it("is held against what it denies, and not against what it leaves open", () => {
    expect(found(["2024-03-04", `${said}, which the ministry has denied.`])).toEqual([
      "contradicts denial: Is it so: “Juan Paz hides in Peru now”?",
    ]);
    expect(found(["2024-03-04", `${said}, which the ministry has not verified.`])).toEqual([]);
  });
});

/** Who fights, as actors: "" for somebody unknown. */
const feuds = (before: string): readonly string[] =>
  readText(`The Paloma Cartel holds Frontera. ${before} The two gangs fight over the docks.`).claims.flatMap(
    ({ type, roles }) =>
      type === "clash" ? [roles.flatMap(({ role, actor }) => (role === "agent" ? [actor?.name] : [])).join(", ")] : [],
  );

it("sets none of three bands against another where any two of them may be meant", () => {
  expect(feuds("Its main rival, the Cuervos gang, has been allied since May with the Northern Cartel.")).toEqual([""]);
  expect(feuds("It fears the Cuervos gang.")).toEqual(["Paloma Cartel, Cuervos gang"]);
});

const countsIn = (told: readonly string[]): number => told.filter((line) => line.includes("deed-count")).length;

it("holds what somebody denies of himself against what is told of him alone", () => {
  const text =
    "The police said that the drugs belonged to the Gulf Cartel. Juan Paz Ruiz denied that he knew of the drugs.";
  expect(found(["2024-03-04", text])).toEqual([]);
});

it("says of no country that it happened there, where it only did it", () => {
  const told = comparedIn([
    ["2025-10-05", "The United States has carried out four strikes."],
    ["2025-12-01", "The United States has carried out 19 strikes."],
  ]);
  const [reason] = told.flatMap(({ findings }) => findings.map((one) => one.reason));
  expect(reason).toContain("Both give strikes;");
});

const sent = (how: string): Texts[number] => [
  "2024-03-04",
  `Mexico ${how} Juan Paz to the United States on 2 March 2024.`,
];

it("holds a flat no against what others are said to write, and not a second telling of the rumour", () => {
  const others = "Others have written that Juan Paz was extradited.";
  expect(found(["2024-03-04", `${others} Juan Paz was not extradited.`])).toContain(
    "tension denial: How did Juan Paz come into foreign hands?",
  );
  expect(found(["2024-03-04", `${others} In May Juan Paz was extradited.`])).toEqual([]);
  const no: Texts[number] = ["2024-03-09", "Juan Paz was not extradited."];
  const denied = (how: string): readonly string[] => found(sent(how), no).filter((line) => line.includes(" denial"));
  expect(denied("extradited")).toEqual(["contradicts denial: How did Juan Paz come into foreign hands?"]);
  expect(denied("handed over")).toEqual([]);
});

describe("claims on one deed", () => {
  it("hold counts of its dead against each other", () => {
    const told = found(["2024-03-04", `${ATTACK} Residents of the town counted 19 bodies after the attack.`]);
    expect(told).toContain("tension deed-count: How many people were killed in the attack at Valle Seco?");
  });

  it("let a later report count more", () => {
    const told = found(
      ["2024-03-04", ATTACK],
      ["2024-06-10", "Prosecutors in Lerdo say that 17 people died in the attack on Valle Seco."],
    );
    expect(told).toContain("supersedes b deed-count-grown: How many people were killed in the attack at Valle Seco?");
  });

  it("name who was behind it, and who denies it", () => {
    const told = found([
      "2024-03-04",
      `${ATTACK} The prosecutor blamed the Gulf Cartel. A federal official blamed Los Zetas for the attack. In a video Los Zetas denied any part in the killings.`,
    ]);
    expect(told).toContain("contradicts deed-who: Who was behind the attack at Valle Seco?");
    expect(told).toContain("contradicts denial: Who was behind the attack at Valle Seco?");
  });

  it("are not held against the dead of another deed in the sentence, or of one that has no name", () => {
    const told = found([
      "2024-03-12",
      "Juan Paz was found dead on Sunday, six days after an assault in which seven people died. The death toll of the market raid rose to nine, Ana Ruiz said. A charity counted 1,300 deaths in the war with Los Zetas.",
    ]);
    expect(told.filter((line) => line.includes("How many people were killed in"))).toEqual([]);
  });

  it("leave out the count that has been overtaken in one breath", () => {
    const text = `${ATTACK} Prosecutors said that 15 people had died in the attack.`;
    const grown = `${text} The death toll of the attack rose from nine to 15.`;
    // Each 15 is held against "at least 12"; the nine against nothing.
    expect([text, grown].map((told) => countsIn(found(["2024-03-04", told])))).toEqual([1, 2]);
  });

  it("accuse nobody of it who is accused of something else, and let nobody deny it who denies a charge", () => {
    const told = found([
      "2024-03-04",
      `${ATTACK} A guard, Juan Paz, is accused of having sold the plans of the hall. Paz denies it. Los Zetas denied the charges.`,
    ]);
    expect(told.filter((line) => line.includes("Who was behind"))).toEqual([]);
  });

  it("name whoever is responsible, though only by a name of a gang", () => {
    const told = found(
      ["2024-03-04", `${ATTACK} The mayor blamed the Santa Rosa gang for the attack.`],
      ["2024-03-06", `${ATTACK} Prosecutors said that the Gulf Cartel was behind the attack.`],
    );
    expect(told).toContain("contradicts deed-who: Who was behind the attack at Valle Seco?");
  });

  it("are the deed of the gang to which the killers belonged, and of nobody for whom others work", () => {
    const blamed = ["2024-03-04", `${ATTACK} The prosecutor blamed the Gulf Cartel for the attack.`] as const;
    const belonged = (who: string): readonly string[] =>
      found(blamed, ["2024-03-06", `${ATTACK} ${who} belonged to the Brass Lions, a federal official said.`]);
    expect(belonged("The killers")).toContain("contradicts deed-who: Who was behind the attack at Valle Seco?");
    expect(belonged("The bus drivers").filter((line) => line.includes("deed-who"))).toEqual([]);
  });

  it("are denied by whoever had nothing to do with them", () => {
    const told = found(
      ["2024-03-04", `${ATTACK} The prosecutor blamed the Gulf Cartel for the attack.`],
      ["2024-03-06", `${ATTACK} The Gulf Cartel said in a leaflet that it had nothing to do with the attack.`],
    );
    expect(told).toContain("contradicts denial: Who was behind the attack at Valle Seco?");
  });

  it("are nobody's where those who are charged have no name", () => {
    const told = found(
      ["2024-03-04", `${ATTACK} Prosecutors said that the Gulf Cartel was behind the attack.`],
      ["2024-08-04", "Gunmen killed 12 people in Valle Seco in March. Four men were charged with the murders."],
    );
    expect(told.filter((line) => line.includes("deed-who"))).toEqual([]);
  });

  it("are not held against each other where their words give two days", () => {
    const told = found(
      ["2024-03-13", "An attack in Valle Seco on 12 March 2024 killed five people."],
      ["2024-05-24", "An attack in Valle Seco on 23 May 2024 killed 11 people."],
    );
    expect(told.filter((line) => line.includes("deed-count"))).toEqual([]);
  });

  it("disagree, and do not grow, long after the day", () => {
    const told = found(
      ["2024-03-04", "In Valle Seco gunmen killed 12 people on 8 May 2021."],
      ["2024-06-10", "Prosecutors in Lerdo say that 17 people died in the attack on Valle Seco."],
    );
    expect(told).toContain("tension deed-count: How many people were killed in the attack at Valle Seco?");
  });

  it("go by the town that a deed has in its own words, before or behind its date", () => {
    const told = found(
      [
        "2021-03-04",
        "Gunmen killed nine people in Lerdo on Friday. Two clerks say that the crew has committed a massacre of 31 people at a hostel for drivers in Irapuato on 9 May 2020.",
      ],
      [
        "2023-06-10",
        "Los Zetas stood behind the attack of May 9, 2020, against a hostel in Irapuato, in which 33 people died.",
      ],
    );
    expect(told.filter((line) => line.includes("deed-count"))).toEqual([
      "tension deed-count: How many people were killed in the attack at Irapuato?",
    ]);
  });

  it("let no more attackers come in a later report", () => {
    expect(attackers("The judge said that 23 gunmen took part in the attack.")).toEqual([
      "refines deed-count: How many attackers were there in the attack at Valle Seco?",
    ]);
  });

  it("tell some of the dead from all of them", () => {
    const told = found(
      [
        "2024-03-04",
        "Gunmen opened fire on a wedding in the town of Valle Seco on Friday. Fourteen people died in the attack, ten of them guests.",
      ],
      ["2024-03-06", "In Valle Seco gunmen killed 13 people at a wedding on Friday."],
    );
    expect(told).toContain("tension deed-count: How many people were killed in the attack at Valle Seco?");
  });

  it("count those who were charged with it among those who were caught", () => {
    const told = found(
      ["2024-03-04", `${ATTACK} Nobody has been arrested.`],
      [
        "2025-06-10",
        "Gunmen killed 12 people in Valle Seco in March 2024. In May prosecutors charged three members of the Gulf Cartel with the attack.",
      ],
    );
    expect(told).toContain("supersedes b nobody-yet: Was anybody arrested in the attack at Valle Seco?");
  });

  it("hold a promise, and that nobody ever will, against what came of it", () => {
    const never = found(
      ["2024-03-04", `${ATTACK} "Nobody will ever be convicted for the attack," said Ana Ruiz.`],
      [
        "2026-02-10",
        "Gunmen killed 12 people in Valle Seco in March 2024. In October a court convicted two men of the attack.",
      ],
    );
    expect(never).toContain("tension forecast-failed: Was anybody convicted in the attack at Valle Seco?");
    const promise = [
      "2024-03-04",
      `${ATTACK} Security Secretary Juan Paz promised further arrests in the case.`,
    ] as const;
    const nobody = "Gunmen killed 12 people in Valle Seco in March 2024. Nobody has been charged with the attack.";
    expect(found(promise, ["2025-02-10", nobody])).toContain(
      "tension forecast-failed: Was anybody charged in the attack at Valle Seco?",
    );
    // It is early yet.
    expect(found(promise, ["2024-03-20", nobody]).filter((line) => line.includes("forecast-failed"))).toEqual([]);
  });

  it("know the day that a toll speaks of by the place told before", () => {
    const told = found([
      "2024-03-04",
      "Soldiers fought gunmen in Valle Seco on 8 May 2021. Twelve people died that afternoon by the state's count. Local newspapers put the toll at 19.",
    ]);
    expect(told).toContain("contradicts deed-count: How many people were killed in the attack at Valle Seco?");
  });

  it("let those who now blame another correct who was blamed before", () => {
    const told = found(
      ["2024-03-04", `${ATTACK} The prosecutor blamed the Gulf Cartel for the attack.`],
      ["2024-06-10", "The prosecutor's office now blames Los Zetas for the attack on Valle Seco."],
    );
    expect(told).toContain("supersedes b deed-who-anew: Who was behind the attack at Valle Seco?");
  });

  it("let those who no longer blame somebody correct who was blamed before", () => {
    const told = found(
      ["2024-03-04", `${ATTACK} The prosecutor blamed the Gulf Cartel.`],
      ["2024-06-10", "Nor do prosecutors still hold the Gulf Cartel responsible for the attack on Valle Seco."],
    );
    expect(told).toContain("supersedes b deed-who-anew: Who was behind the attack at Valle Seco?");
  });

  it("are a force's as well as a gang's, and a gang's by the name that its men bear", () => {
    const blamed = ["2024-03-04", `${ATTACK} A widow blamed the Sinaloa Cartel.`] as const;
    const rivals = (text: string): readonly string[] =>
      found(blamed, ["2024-03-05", `${ATTACK} ${text}`]).filter((line) => line.includes("deed-who"));
    const told = "contradicts deed-who: Who was behind the attack at Valle Seco?";
    expect(rivals("Soldiers committed the massacre, a priest said.")).toEqual([told]);
    expect(rivals("The attack was launched by members of the armed gang Gente del Cerro.")).toEqual([told]);
    // In a fight both sides shoot.
    expect(rivals("Soldiers killed two of the gunmen, a priest said.")).toEqual([]);
  });

  it("hold who came to harm against who says that nobody did", () => {
    const told = found([
      "2024-03-04",
      "Gunmen burned nine buses. Governor Ana Ruiz said that no civilian had been killed. A radio station reported that a truck driver died at a roadblock. Two gunmen were killed.",
    ]);
    expect(told.filter((line) => line.includes("nobody"))).toEqual([
      "contradicts nobody: Was any civilian killed in the events of 0.txt?",
    ]);
  });

  it("go by the place that opens a paragraph, whatever deed was told before", () => {
    const told = found(
      ["2024-03-04", `${ATTACK} Nobody has been convicted.`],
      [
        "2025-06-10",
        "Ana Ruiz was killed in Monte Alto last week.\n\nThen there is Valle Seco. The prosecutor blamed the massacre on Los Zetas. A court convicted Juan Paz of ordering it.",
      ],
    );
    expect(told).toContain("supersedes b nobody-yet: Was anybody convicted in the attack at Valle Seco?");
  });

  it("let an arrest overtake that nobody was arrested", () => {
    const told = found(
      ["2024-03-04", `${ATTACK} Nobody has been arrested.`],
      ["2024-06-10", "Police arrested Juan Paz over the attack on Valle Seco."],
    );
    expect(told).toContain("supersedes b nobody-yet: Was anybody arrested in the attack at Valle Seco?");
  });

  it.each([
    ["another town", "Prosecutors in Lerdo say that 17 people died in the attack on Monte Alto."],
    ["a year's count", "Police in Valle Seco counted 210 homicides last year."],
  ])("are silent about %s", (_, other) => {
    expect(found(["2024-03-04", ATTACK], ["2024-06-10", other]).filter((line) => line.includes("deed"))).toEqual([]);
  });
});

describe("a number set beside another", () => {
  it("is one where another puts the toll at so many, for the same time", () => {
    const counts = "Police files show that 1,640 people were murdered in Durango between January and October 2021.";
    const toll = "The charity La Luz puts the toll at over 1,900";
    expect(apart(`${counts} ${toll}.`)).toContain("contradicts figure-apart: How many people were killed?");
    // Of another year it is another count.
    expect(apart(`${counts} ${toll} for 2018.`)).toEqual([]);
  });

  it("is a count of the same by another source", () => {
    const told = found([
      "2024-06-01",
      "A consultancy says that 37 candidates were murdered in the campaign. The government acknowledged 22.",
    ]);
    expect(told.some((line) => /^(?:tension|contradicts) .*: How many candidates were killed\?$/u.test(line))).toBe(
      true,
    );
  });

  it("is not one where the text says of what it is", () => {
    const told = found([
      "2024-06-01",
      "A consultancy says that 37 candidates were murdered in the campaign. The government acknowledged 22 mistakes.",
    ]);
    expect(told.filter((line) => line.includes("How many candidates"))).toEqual([]);
  });
});

describe("what is said not to be", () => {
  it("meets what was told just before", () => {
    const told = found([
      "2025-02-01",
      "Two officials said that the Gulf Cartel has an alliance with Los Zetas. The minister said there was no evidence of any such alliance.",
    ]);
    expect(told.some((line) => line.startsWith("tension denial") || line.startsWith("contradicts denial"))).toBe(true);
  });

  it("does not let a man live whom others are denied to have killed", () => {
    const told = found([
      "2025-02-01",
      "Families accuse the Gulf Cartel of killing Juan Paz. The Gulf Cartel rejects the accusation.",
    ]);
    expect(told.filter((line) => line.endsWith("Is Juan Paz alive?"))).toEqual([]);
  });
});

it("takes an arrest that a later report tells without a day for news", () => {
  const told = found(
    ["2021-03-01", "Juan Paz Ruiz is still at large."],
    ["2023-11-01", "Soldiers captured Juan Paz Ruiz in an operation near the coast."],
  );
  expect(told).toContain("supersedes b status-overtaken: In whose hands is Juan Paz Ruiz?");
});

it("holds what is paid for each kilogram against what was paid before", () => {
  const told = found(
    ["2021-03-01", "Lime producers pay two pesos a kilogram to the gang."],
    ["2023-11-01", "Lime producers now pay four pesos a kilogram to the gang. Hauliers pay 900 pesos a truck."],
  );
  expect(told.filter((line) => line.includes("figure-later"))).toEqual([
    "supersedes b figure-later: How much is paid for each kilogram?",
  ]);
});

describe("counts told beside each other", () => {
  it("are rivals where the second says only, and of two matters where one report tells of two", () => {
    const bodies = "Volunteers found 33 bodies in a mass grave near Lerdo in January 2023.";
    const only = found(["2023-02-01", `${bodies} The state prosecutor said that only 14 bodies had been recovered.`]);
    expect(only).toContain("tension figure-apart: How many bodies were found?");
    const two = found([
      "2022-08-10",
      "In Ciudad Juárez nine people were killed on Tuesday. Prisoners rioted in Tijuana; two inmates died.",
    ]);
    expect(two.filter((line) => line.includes("figure-part"))).toEqual([]);
  });

  it("are of those who are missing on the day", () => {
    const told = found(
      ["2023-02-01", "Some 2,100 people are missing in the state of Nayarit."],
      ["2023-03-01", "The number of missing people in Nayarit is 1,450."],
    );
    expect(told).toContain("tension figure-grown: How many people are missing?");
  });

  it("are of one deed in one town on one day, by whatever name of it", () => {
    const told = found(
      ["2023-03-14", "A riot in the Litoral prison in Guayaquil left 18 inmates dead on Monday."],
      ["2023-03-16", "At least 31 inmates died in the Litoral prison in Guayaquil on 13 March."],
    );
    expect(told).toContain("supersedes b figure-grown: How many people were killed?");
    expect(told.filter((line) => line.includes("figure-other-scope"))).toEqual([]);
  });

  it("ask how many gunmen were killed, and not how many came", () => {
    const told = found(
      ["2022-08-10", "Soldiers arrested Ramón Leal Paz in Ojuelos. Two gunmen were killed in the operation."],
      ["2022-08-12", "Ramón Leal Paz was captured in Ojuelos. Four gunmen died in the operation, the army said."],
    );
    expect(told).toContain(
      "supersedes b deed-count-grown: How many gunmen were killed in the capture of Ramón Leal Paz?",
    );
    expect(told.filter((line) => line.includes("How many attackers"))).toEqual([]);
  });
});

it("holds it against a pact that there never was one, in the words of both", () => {
  const text = "The envoy said that the Gulf Cartel had a pact with Juan Paz Ruiz. There was never a pact.";
  const told = comparedIn([["2024-03-04", text]]).flatMap(({ findings }) => findings);
  expect(told.find(({ rule }) => rule === "denial")?.reason).toContain(
    "“the Gulf Cartel had a pact with Juan Paz Ruiz”",
  );
});

it("takes the founder of a group for the one man whom the sentence names", () => {
  const { claims } = readText(
    "Troops caught up with Juan Paz Ruiz, and the founder of the Gulf Cartel died of his wounds.",
  );
  const death = claims.find(({ type }) => type === "kill");
  expect(death?.roles.map(({ actor }) => actor?.name)).toEqual(["Juan Paz Ruiz"]);
});

it("gives the orders that somebody gives to the group of which the text speaks", () => {
  const { claims } = readText(
    "The Gulf Cartel has lost its founder. Officials say that Juan Paz Ruiz now gives the orders.",
  );
  const led = claims.find(
    ({ type, roles }) => type === "lead" && roles.some(({ actor }) => actor?.name === "Juan Paz Ruiz"),
  );
  expect(led?.roles.map(({ role, actor }) => `${role} ${actor?.name}`)).toEqual([
    "subject Juan Paz Ruiz",
    "object Gulf Cartel",
  ]);
});

it("holds an arrest against the forecast that somebody would stay what he is", () => {
  const told = found(
    ["2023-11-01", "Juan Paz Ruiz is likely to remain the leader of the Gulf Cartel for some years."],
    ["2025-05-01", "Juan Paz Ruiz was arrested near the coast on 9 September 2024."],
  );
  expect(told).toContain("tension forecast-failed: Will Juan Paz Ruiz stay what he or she is?");
});

const since = (day: string, count: string) => `In Sonora ${count} homicides were recorded between ${day}.`;

describe("counts that a text sets side by side", () => {
  it.each([
    // Far apart, and of one time: at most one is right.
    ["The bureau says that 370 murders were recorded. The government acknowledged 220.", "contradicts figure-apart"],
    ["Murders have fallen by 40 percent. A clerk puts the real decline nearer 20 percent.", "contradicts figure-apart"],
    // The bound allows the other, a way of counting may explain it, a strength is only estimated.
    ["The bureau says that at least 210 murders were recorded. The clerks say 260.", "tension figure-apart"],
    [
      "The bureau counted 9,675 murders in 2022. The institute records 10,162 for the same year.",
      "tension figure-apart",
    ],
    // Two speakers in one sentence.
    [
      "More than 1,200 people have been killed, the weekly Sol says; the state admits to 970 homicides.",
      "tension figure-apart",
    ],
    ["Some 36,000 jobs have been lost, the chamber says; the ministry concedes 18,000.", "contradicts figure-apart"],
    ["The state has recorded 970 homicides. The weekly Sol has 1,290 names.", "contradicts figure-apart"],
    // Officers, and all who were murdered: what differs is named.
    [
      "In 2020 the state of Sonora opened 3,438 murder files. At least 81 police officers were murdered in Sonora in 2020, says the weekly Sol. The state recognises 64.",
      "not-comparable figure-part",
    ],
    // Two years.
    ["The port had 8,004 murders in 2023. In 2022 the police had counted 4,761.", "not-comparable figure-other-time"],
  ])("%s: %s", (text, expected) => {
    expect(found(["2024-03-04", text]).map((line) => line.replace(/:.*/u, ""))).toContain(expected);
  });

  it.each([
    // The officers have two counts, told as an event and as a figure; the murders of the state are none of them.
    [
      "officers beside all who were murdered",
      "Sonora had 4,490 murders in 2020. At least 81 police officers were murdered in Sonora in 2020, says the weekly Sol. The state recognises 64.",
      ["contradicts figure-apart", "contradicts figure-apart"],
    ],
    [
      "the dead of a clash beside those of a year",
      "On 19 December 2022 gunmen clashed with a convoy near Vado Hondo, in Sonora; eleven people died. Sonora had 748 murders in 2022. The council's own count is 801.",
      ["tension figure-apart"],
    ],
    [
      "those of a month beside those of the year",
      "Sonora had 366 murders in November 2022. Sonora had 748 murders in 2022. The council's own count is 801.",
      ["tension figure-apart"],
    ],
  ])("sets no count beside one of another kind: %s", (_, text, expected) => {
    const told = found(["2023-03-04", text]).filter((line) => line.includes("figure-apart"));
    expect(told.map((line) => line.replace(/:.*/u, ""))).toEqual(expected);
  });

  it("takes what comes on top of a count for none that rivals it", () => {
    const told = found([
      "2024-03-04",
      "Mexico hands over 37 more prisoners\n\nMexico sent 37 prisoners to the United States on Tuesday. Minister Ana Ruiz said that 92 people have now been handed over under the government of Claudia Sheinbaum.",
    ]);
    expect(told.filter((line) => line.includes("figure-apart"))).toEqual([]);
  });

  it("takes a count that goes on from one day for one that grows, and a half-year for no part of it", () => {
    expect(
      found(
        ["2024-11-12", since("9 September 2024 and 8 November 2024", "365")],
        ["2025-08-12", since("9 September 2024 and 8 August 2025", "1,816")],
      ).map((line) => line.replace(/:.*/u, "")),
    ).toContain("supersedes b figure-grown");
    expect(
      found(
        ["2024-07-12", since("1 January 2024 and 30 June 2024", "365")],
        ["2025-01-12", since("1 January 2024 and 31 December 2024", "816")],
      ).filter((line) => line.startsWith("supersedes")),
    ).toEqual([]);
  });
});

describe("a denial with words of its own", () => {
  it("contradicts the account before it that it answers", () => {
    const told = found([
      "2024-03-04",
      "Survivors said that two officers had stopped their trucks in Colima. The ministry denies that officers were involved.",
    ]);
    expect(told.filter((line) => line.startsWith("contradicts denial: Is it so"))).toHaveLength(1);
  });

  it("meets the account where the one side of a relation is no known actor", () => {
    const told = found([
      "2024-03-04",
      "Detectives said that the broker's network in Lima was run by his sister, Ana Ruiz. She denies it.",
    ]);
    expect(told.filter((line) => line.startsWith("contradicts denial: Is it so"))).toHaveLength(1);
  });

  it("leaves alone what is told of other things", () => {
    const told = found([
      "2024-03-04",
      "Survivors said that two officers had stopped their trucks in Colima. The ministry denies that prices rose.",
    ]);
    expect(told).toEqual([]);
  });
});

describe("whether anybody was arrested for it", () => {
  const MURDER = "Mayor Ana Ruiz Prado was shot dead in Valle Seco on 3 May 2024.";
  it.each([
    ["No arrests have been made.", "In May police arrested Luis Paz Gil for the murder of Ana Ruiz Prado.", "arrested"],
    ["Nobody has been arrested.", "Prosecutors charged Luis Paz Gil with the murder of Ana Ruiz Prado.", "arrested"],
    ["No one has been charged.", "A court convicted Luis Paz Gil of the murder of Ana Ruiz Prado.", "charged"],
  ])("%s %s", (none, some, fate) => {
    expect(found(["2024-06-04", `${MURDER} ${none}`], ["2025-06-10", some])).toContain(
      `supersedes b nobody-yet: Was anybody ${fate} in the killing of Ana Ruiz Prado?`,
    );
  });
  it("is overtaken by who says that nobody is any longer", () => {
    expect(
      found(
        ["2024-06-04", `${MURDER} Prosecutors charged Luis Paz Gil with the murder.`],
        ["2025-06-10", "Nobody is now charged with the murder of Ana Ruiz Prado."],
      ),
    ).toContain("supersedes b nobody-now: Was anybody charged in the killing of Ana Ruiz Prado?");
  });
  it("is not said of another murder, and a charge is no conviction", () => {
    const other = "Prosecutors charged Luis Paz Gil with the murder of Eva Soto Luna.";
    const charged = "Prosecutors charged Luis Paz Gil with the murder of Ana Ruiz Prado.";
    const lines = [
      found(["2024-06-04", `${MURDER} Nobody has been charged.`], ["2025-06-10", other]),
      found(["2024-06-04", `${MURDER} Nobody has been convicted.`], ["2025-06-10", charged]),
    ];
    expect(lines.flat().filter((line) => line.includes("nobody"))).toEqual([]);
  });
});

describe("what is denied to have been done to somebody whom nobody names", () => {
  it.each([
    "In a letter a driver said that Luis Tamez Gil had kidnapped him; the Tamez family's lawyer denies it.",
    "A witness says that the Gulf Cartel had kidnapped him. The cartel denies it.",
    "A driver told the court that soldiers had beaten him. The army denied it.",
  ])("%s", (text) => {
    expect(found(["2024-06-04", text])).toContainEqual(expect.stringMatching(/^contradicts denial: Is it so/u));
  });
  it("is asked of no one else", () => {
    expect(
      found([
        "2024-06-04",
        "A witness says that the Gulf Cartel had kidnapped him. The cartel denies that it sells fuel.",
      ]),
    ).toEqual([]);
  });
});

describe("counts at somebody's capture", () => {
  const NAVY =
    "Soldiers captured Rafael Soto Luna near Tepic on 3 May 2025. Marines found 14 rifles and about 1.2 million dollars in cash in the house, the navy said.";

  it("meet across reports, whatever each calls the things", () => {
    const told = found(
      ["2025-05-04", NAVY],
      [
        "2025-05-05",
        "Rafael Soto Luna was arrested on 3 May 2025 by the navy. Eleven long guns and 620,000 dollars in cash were secured.",
      ],
    );
    expect(told).toContain("tension deed-count: How many guns were found in the capture of Rafael Soto Luna?");
    expect(told).toContain("tension deed-count: How much cash was found in the capture of Rafael Soto Luna?");
  });

  it("contradict each other side by side in one report", () => {
    expect(
      found(["2025-05-04", `${NAVY} The prosecutor's office put the number of rifles at nine.`]).filter((line) =>
        line.includes("capture"),
      ),
    ).toEqual(["contradicts deed-count: How many guns were found in the capture of Rafael Soto Luna?"]);
  });

  it.each([
    ["the capture of somebody else", "Marines arrested Bruno Tamez Gil in Loreto on 9 May 2025. They found 30 rifles."],
    ["a year's count", "Rafael Soto Luna was arrested on 3 May 2025. So far this year 2,100 rifles have been seized."],
    [
      "another time",
      "Rafael Soto Luna was arrested on 3 May 2025. Police found 30 rifles in the house in October 2019.",
    ],
    ["other things", "Rafael Soto Luna was arrested on 3 May 2025. Police found two grenades in the house."],
    ["who was not taken", "Rafael Soto Luna was not arrested. Police found 30 rifles in the house."],
  ])("are not held against those of %s", (_, text) => {
    expect(found(["2025-05-04", NAVY], ["2025-05-12", text]).filter((line) => line.includes("deed-count"))).toEqual([]);
  });
});

describe("counts of the place that a paragraph speaks of", () => {
  const ONE = "The war in Sinaloa goes on. About 1,400 people have vanished.";
  const lines = (text: string): readonly string[] =>
    found(["2025-03-01", ONE], ["2025-09-01", text]).filter((line) => /figure-(?:grown|apart)/u.test(line));
  it("are held against each other", () => {
    expect(lines("In Sinaloa mothers dig on Sundays. More than 3,300 people have vanished.")).toEqual([
      "supersedes b figure-grown: How many people are missing?",
    ]);
  });
  it.each([
    "Ecuador is at war with itself. More than 3,300 people have vanished.",
    "Jalisco has its own register. More than 3,300 people have vanished.",
    "More than 3,300 people have vanished in Colima.",
  ])("and not against those of another: %s", (text) => {
    expect(lines(text)).toEqual([]);
  });
  it("are no country's own deeds", () => {
    expect(
      found(
        ["2025-03-01", "The war in Sinaloa goes on. Mexico has handed over 29 prisoners to the United States."],
        ["2025-09-01", "Mexico has handed over 55 prisoners to the United States so far."],
      ),
    ).toContain("supersedes b figure-grown: How many people were handed over to another country?");
  });
});

const givenUp = (earlier: string, later: string): readonly string[] =>
  found(["2021-12-01", earlier], ["2025-12-20", later]).filter((line) => line.includes("office-given-up"));

describe("an office that somebody has left", () => {
  const LEFT = "supersedes b office-given-up: Which offices has Ana Ruiz Prado held?";
  it.each([
    ["Gov. Ana Ruiz Prado opened a school.", "Ana Ruiz Prado resigned as governor of Colima on 11 December 2025."],
    [
      "Governor Ana Ruiz Prado opened a school.",
      "Ana Ruiz Prado, the former governor of Colima, was charged with bribery.",
    ],
    [
      "State security secretary Ana Ruiz Prado opened a school.",
      "The state's former security secretary, Ana Ruiz Prado, denied it.",
    ],
  ])("is told before, under whatever title: %s / %s", (earlier, later) => {
    expect(givenUp(earlier, later)).toContain(LEFT);
  });
  it.each([
    // Another office.
    ["Mayor Ana Ruiz Prado opened a school.", "Ana Ruiz Prado resigned as governor of Colima on 11 December 2025."],
    ["The mayor of Loreto, Ana Ruiz Prado, opened a school.", "The former mayor of Tuxpan, Ana Ruiz Prado, denied it."],
    // Still held.
    ["Governor Ana Ruiz Prado opened a school.", "Ana Ruiz Prado, the governor of Colima, was charged with bribery."],
    // Formerly, even then.
    [
      "Ana Ruiz Prado, a former governor, opened a school.",
      "Ana Ruiz Prado, the former governor of Colima, denied it.",
    ],
  ])("is not found: %s / %s", (earlier, later) => {
    expect(givenUp(earlier, later)).toEqual([]);
  });
});

describe("what somebody was, and what became of it", () => {
  it.each([
    [
      "Bruno Gil Rey is held in a prison near Loreto and has yet to be tried.",
      "Bruno Gil Rey was convicted of kidnapping in January 2022.",
      "supersedes b status-overtaken: How far has the case against Bruno Gil Rey come?",
    ],
    [
      "Bruno Gil Rey controls the port of Loreto.",
      "The navy killed Bruno Gil Rey on 4 December 2022.",
      "supersedes b status-overtaken: Is Bruno Gil Rey alive?",
    ],
    [
      "Governor Bruno Gil Rey will probably finish his term in 2027.",
      "Bruno Gil Rey resigned as governor of Colima on 11 December 2022.",
      "tension forecast-failed: Will Bruno Gil Rey leave office?",
    ],
  ])("%s / %s", (earlier, later, expected) => {
    expect(found(["2021-12-01", earlier], ["2023-02-01", later])).toContain(expected);
  });
  it("is open until it has come about, and was no lack of a charge", () => {
    const told = found(
      ["2021-12-01", "Governor Bruno Gil Rey will probably finish his term in 2022. Luis Paz Gil has yet to be tried."],
      [
        "2023-02-01",
        "Bruno Gil Rey resigned as governor of Colima on 11 January 2023. Luis Paz Gil was charged with murder.",
      ],
    );
    expect(told.filter((line) => /forecast-failed|supersedes . status-overtaken: How far/u.test(line))).toEqual([]);
  });
});

it("counts of a month are of a town, and of no one attack", () => {
  expect(
    found(
      ["2026-05-06", "Officials counted 23 homicides in Reynosa in April."],
      ["2026-05-07", "A citizens' group counted 58 killings in Reynosa in April."],
    ),
  ).toEqual(["tension figure-apart: How many people were killed?"]);
});

it("every question has its words, whichever claim is first to reply", () => {
  const told = comparedIn([
    ["2026-06-09", "They killed Juan Paz Ruiz on a Tuesday."],
    ["2026-05-21", "Police will arrest Juan Paz Ruiz within weeks, the prosecutor said."],
  ]);
  expect(told.flatMap(({ replies }) => replies.map(({ asks }) => asks)).filter((asks) => asks === "")).toEqual([]);
  expect(told.flatMap(({ findings }) => findings.map(({ rule }) => rule))).toContain("forecast-failed");
});

describe("how far a case has come", () => {
  const cleared = "Bruno Gil Rey is not under investigation, the prosecutor said.";
  it("begins with an inquiry that there is not yet", () => {
    const charged = "On 22 October 2024 prosecutors charged Bruno Gil Rey with bribery.";
    expect(found(["2024-07-20", cleared], ["2024-11-01", charged])).toContain(
      "supersedes b status-overtaken: How far has the case against Bruno Gil Rey come?",
    );
  });
});

describe("what came after the first report", () => {
  it("overtakes a charge that had not been brought yet, and contradicts nothing", () => {
    const told = found(
      ["2026-03-03", "The warden, Julio Ferrer Paz, went on leave in February. Ferrer has not been charged."],
      ["2026-04-20", "Julio Ferrer Paz, the former warden, is charged with bribery."],
    );
    expect(told).toContain("supersedes b event-since: When and of what was Julio Ferrer Paz charged?");
    expect(told.filter((line) => line.startsWith("contradicts"))).toEqual([]);
  });

  it("still contradicts a charge that is denied", () => {
    const told = found(
      ["2026-03-03", "The prosecutors denied that Julio Ferrer Paz was charged."],
      ["2026-03-05", "Julio Ferrer Paz is charged with bribery, a judge said."],
    );
    expect(told.some((line) => line.startsWith("supersedes") && line.includes("charged"))).toBe(false);
  });

  it("is the successor of who led", () => {
    const leads = "Julio Ferrer Paz leads the Sierra Cartel.";
    const next = "Julio Ferrer Paz is ill. His brother Mateo has succeeded him, two officials said.";
    expect(found(["2026-03-03", leads], ["2026-04-20", next])).toContain(
      "supersedes b status-overtaken: Does Julio Ferrer Paz still lead?",
    );
    expect(found(["2026-04-20", `${leads} ${next}`]).filter((line) => line.includes("still lead"))).toEqual([]);
  });

  it("says in one report that he is dead, and that he is alive", () => {
    const told = found([
      "2026-04-20",
      "Julio Ferrer Paz was killed on March 28 near Ocotal, the Army said. His aunt told the radio that Ferrer is alive.",
    ]);
    expect(told.filter((line) => line.includes("alive?"))).toEqual([
      "contradicts denial-status: Is Julio Ferrer Paz alive?",
    ]);
  });

  it("has one day, though somebody is locked up since", () => {
    const told = found(
      ["2026-03-01", "Carla Ibáñez Soto has been locked up in a barracks since her arrest on 6 February."],
      ["2026-03-18", "Soldiers captured Carla Ibáñez Soto at a filling station on 8 February, an officer says."],
    );
    expect(told.some((line) => /(?:contradicts|tension) event-date/u.test(line))).toBe(true);
  });
});

const sums = (one: string, other: string): readonly string[] =>
  found(["2026-03-03", one], ["2026-03-20", other]).filter((line) => line.includes("receive?"));

it("holds two sums that somebody received against each other, and no sum against one of another month", () => {
  expect(
    sums(
      "Dario Rubio Mena received 45,000 dollars every week from the smugglers, a bookkeeper testified.",
      "The ministry says that Dario Rubio Mena received 70,000 dollars every week from the smugglers.",
    ),
  ).toHaveLength(1);
  expect(
    sums(
      "Dario Rubio Mena received 45,000 dollars in May 2019, a bookkeeper testified.",
      "The ministry says that Dario Rubio Mena received 70,000 dollars in August 2021.",
    ).filter((line) => !line.startsWith("not-comparable")),
  ).toEqual([]);
});

it("holds a denial of having killed somebody against who is blamed, and not against the death", () => {
  const told = found(
    ["2026-04-22", "Elisa Montes Rey was shot dead at a market on Saturday, the police said."],
    ["2026-05-19", "In a video that went round the town Los Coyotes denied having killed Elisa Montes Rey."],
  );
  expect(told.filter((line) => line.startsWith("contradicts"))).toEqual([]);
});

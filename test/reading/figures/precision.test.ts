import { describe, expect, it } from "vitest";
import { inShort, readText } from "../read.ts";

/** The claims of a text, one a line: "figure/arrests subject=police object=men = 40..40 people of 60 @2025 in Lima «words»". */
const lines = (text: string): string =>
  readText(text, "2026-03-10")
    .claims.map((c) =>
      [
        inShort(c),
        c.figure === null
          ? ""
          : `= ${c.figure.low ?? ""}..${c.figure.high ?? ""} ${c.figure.unit}${c.figure.of === null ? "" : ` of ${c.figure.of}`}`,
        c.time === null ? "" : `@${c.time.edtf}`,
        c.place === null ? "" : `in ${c.place.quote}`,
        `«${c.quote}»`,
      ]
        .filter((part) => part !== "")
        .join(" "),
    )
    .join("\n");

/** Sentences whose claims, taken together, must hold the first pattern and never the second. */
const CASES: readonly (readonly [string, string, RegExp | null, RegExp | null])[] = [
  // Figures beside figures.
  [
    "a whole with a clause of its own before the comma",
    "Of the 60 judges threatened last year, six were killed.",
    /event\/kill patient=six = 6..6 judges of 60 /,
    /killed.* = 60\.\.60|patient=the 60/,
  ],
  [
    "what the whole underwent is not what the part did",
    "Of the 40 prisoners handed over in March 2025, eleven were from the Northern Band.",
    /figure\/extraditions .*= 40\.\.40 prisoners/,
    /extraditions .*= 11/,
  ],
  [
    "a whole behind “among”",
    "Among the 34 detainees were fifteen sailors, four cooks and a former mayor.",
    /= 15\.\.15 people of 34 «Among the 34 detainees were fifteen sailors/,
    /= 34/,
  ],
  [
    "a whole alone",
    "Among the 22 people arrested were nine customs officers.",
    /= 22\.\.22 people/,
    /«Among the 22 people arrested»/,
  ],
  ["silent: among others", "Among the 34 detainees he felt safe.", null, / of 34/],
  [
    "of whom the state is told first",
    "Among the dead were 12 schoolchildren.",
    /figure\/people-killed subject=schoolchildren = 12\.\.12 schoolchildren «Among the dead were 12 schoolchildren»/,
    null,
  ],
  ["silent: among the rich", "Among the rich were 12 bankers.", /\(?bankers/, /people-killed/],
  [
    "the second of two clauses that rise and fall",
    "Thefts dropped by 18 percent, while fraud complaints climbed 27 percent.",
    /figure subject=fraud complaints = 27\.\.27 percent «fraud complaints climbed 27 percent»/,
    /Thefts = 27|agent=Thefts/,
  ],
  [
    "silent: two subjects of one verb",
    "Thefts and frauds climbed 27 percent.",
    /subject=Thefts.* = 27\.\.27 percent/,
    null,
  ],
  [
    "a verb left out, a noun of its own",
    "The army lost 19 soldiers and the rebels 52 fighters in the battle.",
    /subject=the rebels object=fighters = 52\.\.52 fighters/,
    /subject=The army.* = 52/,
  ],
  ["silent: a time between", "The army lost 19 soldiers and the next day 52 trucks.", null, /subject=the next day/],
  [
    "countries in a row",
    "Peru recorded 7,063 homicides last year, Colombia 13,400 and Chile 1,126.",
    /homicides subject=Chile .*= 1126\.\.1126 homicides @2025/,
    null,
  ],
  [
    "who found it is not worth the money",
    "Customs officers found 600 kilograms of cocaine, worth an estimated $18 million, in two containers.",
    /figure subject=.*cocaine = 18000000/,
    /subject=Customs officers = 18000000/,
  ],
  [
    "the second end of a sum",
    "The strike cost the company between $30 million and $35 million, or about 4 percent of its sales.",
    /= 4\.\.4 percent/,
    /object=\$35/,
  ],
  [
    "half of them are no prison",
    "The gang has about 5,000 members, half of them in prison, a study by the college said.",
    /= 50\.\.50 percent of 5000/,
    / in half/,
  ],
  [
    "of the last that were counted",
    "Gunmen wounded 14 guards and killed three, two of whom were on leave.",
    /killed three/,
    /= 2\.\.2 .* of 14/,
  ],
  [
    "an average is no thing",
    "Fishermen lost an average of 900 dollars a month to the gang, about a fifth of their income.",
    /= 900\.\.900 USD/,
    /object=an average|subject=the gang/,
  ],
  [
    "what a share said goes with it",
    "One in four bakers said they had been extorted in the previous year.",
    /= 25\.\.25 percent «One in four bakers said they had been extorted in the previous year»/,
    null,
  ],
  [
    "a number with its noun alone tells nothing",
    "The raids led to 71 arrests, including those of 16 police officers.",
    /figure\/arrests .*= 71/,
    /= 16/,
  ],
  ["or so many", "Two thirds of the inmates, or about 3,400 people, have not been tried.", null, /figure .*= 3400/],
  [
    "a sum stands out, not who pays it",
    "The ministry paid 240 informants a total of $3.1 million, more than double the sum of the year before.",
    /assessment subject=a total of \$3.1 million/,
    /assessment subject=The ministry|object=a total/,
  ],
  [
    "complaints of whatever kind are no extortion",
    "Lawyers filed 230 complaints, 41 of which were upheld.",
    /= 230\.\.230 complaints/,
    /extortion/,
  ],
  [
    "a comparison is no part of what happened",
    "The ministry said 88 officers had been dismissed, up from 51 a year earlier.",
    /«88 officers had been dismissed»/,
    /dismissed, up»/,
  ],
  ["a bare number that answers a question", "How many died there? The rangers said fourteen.", null, /= 14/],
  [
    "a part behind “among them”, “including”",
    "Police arrested 118 rioters, among them 23 women.",
    /figure\/arrests object=women = 23\.\.23 \S+ of 118/,
    null,
  ],
  [
    "silent: of which of two numbers",
    "At least 17 people were killed and 43 wounded in the blast, including six children.",
    /people-killed/,
    / of (?:17|43)/,
  ],
  // What is counted, and of whom.
  ["a kilometre's number", "Police found a body near kilometre 40 of the coastal highway.", null, /= 40/],
  [
    "whose age it is",
    "Two men on a motorcycle killed a 34-year-old councillor outside his home.",
    /event\/kill agent=Two men patient=a 34-year-old councillor outside his home «/,
    /figure\/age|= 2\.\.2/,
  ],
  [
    "who is told of before",
    "The first witness, a 51-year-old nurse, wept in court.",
    /figure\/age subject=The first witness = 51\.\.51 years «The first witness, a 51-year-old nurse»/,
    null,
  ],
  [
    "a name behind the age",
    "The phone of the lawyer, 71-year-old Teresa Luna, was tapped.",
    /figure\/age subject=Teresa Luna = 71\.\.71 years «71-year-old Teresa Luna»/,
    /subject=The phone/,
  ],
  [
    "an age holds now",
    "The bishop, aged 66, has received 20 threats since May 2024.",
    /= 66\.\.66 years «/,
    /66 years @/,
  ],
  [
    "what is valued",
    "The navy seized 1.2 tonnes of cocaine valued at 680 million pesos ($38 million).",
    /cocaine-seized .*= 1\.2\.\.1\.2 tonnes[^]*subject=cocaine = 38000000\.\.38000000 USD .*\(\$38 million\)»/,
    /tonnes = 680000000/,
  ],
  [
    "what weighs so much",
    "The truck carried 780 packages of cocaine weighing 820 kilos and worth $22 million.",
    /figure subject=packages of cocaine = 820\.\.820 kilograms[^]*figure subject=packages of cocaine = 22000000/,
    /The truck.* = (?:820|22000000)/,
  ],
  [
    "a sum beside things",
    "The airline lost 3 planes, 41 pilots and $80 million.",
    /subject=The airline = 80000000/,
    /planes = 80000000/,
  ],
  [
    "prices at two places",
    "A kilo sells for 1,500 dollars in the jungle and 28,000 dollars in Miami.",
    /= 28000\.\.28000 USD in Miami/,
    /= 1500\.\.1500 USD in|object=the jungle/,
  ],
  [
    "silent: one place for both",
    "Gunmen wounded 30 guards and killed 12 inmates in Miami.",
    /= 12..12 .*in Miami/,
    null,
  ],
  [
    "whose shillings nobody knows",
    "The company paid 90 million shillings (about $700,000) in bribes.",
    null,
    /= 700000/,
  ],
  ["a street named after a place", "Agents raided a house at 118 Calle Sonora.", /event\/raid/, /in Sonora/],
  ["how long is no judgement", "The hearing in the old court lasted six hours.", null, /assessment/],
  // When it was.
  [
    "a range that had ended",
    "Between March and June, police killed 41 people.",
    /people-killed .*@2025-03\/2025-06/,
    /@2026/,
  ],
  ["silent: a range to come", "The bridge will be closed between March and June.", /@2026-03\/2026-06/, null],
  ["the year to a month", "In the year to June, 312 women were murdered.", /people-killed .*@2024-07\/2025-06/, null],
  ["silent: to a month", "The trial went on to June and 312 women spoke.", null, /2024-07/],
  [
    "more or fewer than a year earlier",
    "In the first nine months of 2025, 8,300 vehicles were stolen, 14 percent fewer than a year earlier.",
    /= 8300\.\.8300 vehicles @2025-01\/2025-09/,
    /@2024/,
  ],
  [
    "an anniversary is nobody",
    "On the anniversary of the massacre, relatives marched to the plaza.",
    /event\/protest agent=relatives «/,
    null,
  ],
  [
    "months do not act",
    "Between April and May soldiers burned two villages.",
    /agent=soldiers patient=two villages .*@2025-04\/2025-05/,
    null,
  ],
  ["what befalls people is no judgement", "Two to three people go missing every day.", null, /assessment/],
  ["silent: what becomes of a thing", "The prison has gone bad.", null, /figure/],
  ["a part is nobody", "As many as 90 gunmen took part in the raid.", /subject=gunmen = \.\.90 gunmen/, /object=part/],
  [
    "a range long to come",
    "From January to October, customs seized 5 tonnes of ketamine.",
    /event\/seize .*@2025-01\/2025-10/,
    null,
  ],
  [
    "a year told beside gives no month its year",
    "The firm, which was founded in 1998, was sanctioned in January.",
    /event\/sanction patient=The firm @2026-01 /,
    /1998-01/,
  ],
  [
    "silent: two times of one aside",
    "Ruiz, jailed in 2012 and freed in June, spoke on Sunday.",
    /event\/release .*@2012-06/,
    null,
  ],
  [
    "where it was loaded",
    "The cocaine, which had been loaded in Guayaquil, was seized in Antwerp.",
    /event\/seize/,
    /event\/seize[^\n]*in Guayaquil «/,
  ],
  ["silent: its own place", "The cocaine was seized in Guayaquil on Sunday.", /event\/seize .*in Guayaquil «/, null],
  ["a place is no thing", "The raid took place in Puebla, the clerk said in Lima.", null, /object=place/],
  // Lists.
  [
    "numbers with their years",
    "Homicides: 412 (2024), 388 (2025).",
    /homicides .*= 412\.\.412 homicides @2024 [^]*homicides .*= 388\.\.388 homicides @2025 /,
    null,
  ],
  [
    "years before their numbers",
    "Homicides by year: 2022: 812, 2023: 790.",
    /= 812\.\.812 homicides @2022[^]*= 790\.\.790 homicides @2023/,
    null,
  ],
  [
    "places with their numbers",
    "Number of kidnappings by state (2024): Jalisco, 310; Colima, 28.",
    /kidnappings subject=Jalisco .*= 310\.\.310 kidnappings @2024 in Jalisco[^]*= 28\.\.28 kidnappings @2024 in Colima/,
    null,
  ],
  ["a line of a box", "Weapons seized: 96", /figure\/guns-seized .*= 96\.\.96 weapons «Weapons seized: 96»/, null],
  ["silent: what no row counts", "Pages: 300", null, /figure/],
  ["silent: a colon in a sentence", "He had one wish: 40 for dinner.", null, /figure/],
];

describe("figures read right", () => {
  it.each(CASES)("%s: %s", (_, text, must, never) => {
    const all = lines(text);
    expect(must === null || must.test(all), all).toBe(true);
    expect(never === null || !never.test(all), all).toBe(true);
  });
});

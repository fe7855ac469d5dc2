import { describe, expect, it } from "vitest";
import { EVALUATIVE_FRAMES } from "../../src/reading/assessments/rows.ts";
import { claimsOf, readText } from "./read.ts";

/** "assessment/ranking" or "assessment/judgement" for each assessment of a text. */
const ruleOf = (text: string): readonly string[] =>
  readText(text).claims.flatMap((c) => (c.kind === "assessment" ? [(c.rule ?? "").split(" ")[0] ?? ""] : []));

describe("assessments", () => {
  it.each([
    ["The prison is overcrowded and dangerous.", "subject=The prison"],
    ["The Gulf Cartel is one of the oldest criminal groups in the country.", "subject=Gulf Cartel"],
    ["The port has become the most important entry for chemicals.", "subject=The port"],
    ["The most powerful gang of the coast is the Gulf Cartel.", "subject=Gulf Cartel"],
    ["The Gulf Cartel remains the dominant force in the north.", "subject=Gulf Cartel"],
    ["The border is exposed.", "subject=The border"],
    ["The Gulf Cartel has emerged as the most violent group in the north.", "subject=Gulf Cartel"],
    ["His lieutenants turned the band into one of the largest gangs of the coast.", "subject=the band"],
    ["Analysts consider the harbour the weakest point.", "subject=the harbour"],
    ["The violence has worsened.", "subject=The violence"],
    ["Burglaries have not stopped.", "subject=Burglaries"],
    ["The transfers were not pardons.", "subject=The transfers"],
    ["The Gulf Cartel is not a pyramid.", "subject=Gulf Cartel"],
    ["The ledger is false.", "subject=The ledger"],
    ["The rumour is without foundation.", "subject=The rumour"],
    ["The Gulf Cartel no longer exists.", "subject=Gulf Cartel"],
    ["The report misrepresents the market.", "subject=The report object=the market"],
  ])("reads %s", (text, roles) => {
    expect(claimsOf(text, "assessment")).toContain(`assessment ${roles}`);
  });

  it.each(EVALUATIVE_FRAMES.map((row) => [row.seen]))("reads the row's sentence: %s", (text) => {
    expect(claimsOf(text, "assessment")).toHaveLength(1);
  });

  it.each([
    ...EVALUATIVE_FRAMES.map((row) => row.silent),
    "Is the state lawless?",
    "That is the good news.",
    "It is clear that the trial will be long.",
    "The meeting is on Monday.",
    "The biggest worry of the minister is the Gulf Cartel.",
    "The documents are available at the court.",
    "Two of the men were present.",
    "He is the governor of the state.",
    "The gang was founded by two brothers.",
    "The gunmen were arrested at a ranch.",
  ])("is silent about %s", (text) => {
    expect(claimsOf(text, "assessment")).toEqual([]);
  });

  it.each([
    ["The raids have not curbed the trade.", "subject=The raids object=the trade"],
    ["None of it has weakened the Gulf Cartel.", "subject=Gulf Cartel"],
    ["The arrest removes a symbol, not a manager.", "subject=The arrest object=a symbol"],
    ["The Gulf Cartel claims far more ground than it holds.", "subject=Gulf Cartel"],
    ["The Gulf Cartel still earns more.", "subject=Gulf Cartel"],
    ["The two counts do not measure the same thing.", "subject=The two counts"],
    ["Rumours of his death have proved false.", "subject=Rumours of his death"],
    ["The study ranks the Gulf Cartel first.", "subject=Gulf Cartel"],
    ["We found no sign that the plant has closed.", "subject=the plant"],
    ["Colima recorded 30 thefts in 2021, the highest number in a decade.", "subject=thefts"],
    ["The theft rate reached 44 percent in 2021, the highest in the region.", "subject=The theft rate"],
    ["Colima recorded 30 thefts in 2021, more than any other state.", "subject=Colima"],
    ["Eleven judges were shot in Colima last year, more than in any other port.", "subject=Colima"],
    ["Colima had 30 murders last year, the most in its history.", "subject=murders"],
    ["The navy seized 90 boats, fewer than the year before.", "subject=boats"],
    ["Divers found 16 wrecks, more than double the count that the harbour keeps.", "subject=wrecks"],
    [
      "Some 300 people fled in the first quarter of 2021, the worst quarter in years.",
      "subject=the first quarter of 2021",
    ],
    ["The ministry published a new census. Relatives called it an insult.", "subject=a new census"],
    ["The trend is disputed.", "subject=The trend"],
    ["Ana Ruiz watched the Gulf Cartel, which she called the greater danger to the port.", "subject=Gulf Cartel"],
    ["The hotline is a number that nobody answers.", "subject=The hotline"],
    ["The gang is better understood as a federation.", "subject=The gang"],
  ])("reads by what is put beside or against it: %s", (text, roles) => {
    expect(claimsOf(text, "assessment")).toContain(`assessment ${roles}`);
  });

  it.each([
    // somebody's deed that was not done
    "The police did not stop the truck.",
    "The law did not require witnesses to speak.",
    "The mayor praises his policy of “bread, not stones”.",
    "The gang holds more than 200 men.",
    "The witness did not face the same judge.",
    "The clerk put the men first in a row.",
    "Police found no sign that the door was forced.",
    "They walked to the highest point of the hill, the highest in the region.",
    "The navy seized 30 tons, more than 20 of them in May.",
    "Juan Paz paid 30 pesos, more than he had.",
    "Juan Paz, more than any other, wrote letters.",
    "Juan Paz came in. Relatives called him Juancho.",
  ])("puts nothing beside it: %s", (text) => {
    expect(claimsOf(text, "assessment")).toEqual([]);
  });

  it("makes a judgement of an effect that did not come about", () => {
    const [claim] = readText("The raids have not reduced violence.").claims;
    expect(claim).toMatchObject({ kind: "assessment", polarity: "negated" });
    expect(claimsOf("The raids have reduced violence.", "causal")).toHaveLength(1);
  });

  it("ranks whom an apposition with 'one of' stands behind, by kind", () => {
    const text = "Police arrested a leader of the Gulf Cartel, one of the oldest criminal groups in the country.";
    expect(claimsOf(text, "assessment")).toContain("assessment subject=Gulf Cartel");
  });

  it("ranks all whom an apposition behind a plural names", () => {
    expect(claimsOf("The coast's most feared gangs, the Gulf Cartel and the Tepic Cartel, met.", "assessment")).toEqual(
      ["assessment subject=Gulf Cartel subject=Tepic Cartel"],
    );
    expect(claimsOf("The coast's most feared gang, the Gulf Cartel, and Mayor Ana Ruiz met.", "assessment")).toEqual([
      "assessment subject=Gulf Cartel",
    ]);
  });

  it("takes a pronoun for an actor only where the noun fits the actor", () => {
    const before = "The Gulf Cartel attacked the port.";
    expect(claimsOf(`${before} It is a violent organization.`, "assessment")).toEqual([
      "assessment subject=Gulf Cartel",
    ]);
    expect(claimsOf(`${before} It was the bloodiest raid in years.`, "assessment")).toEqual([]);
  });

  it("takes what somebody is called for held, not for wanted", () => {
    const { claims } = readText("The institute calls the Gulf Cartel the richest gang of the coast.");
    expect(claims.find((c) => c.kind === "assessment")?.modality).toBe("reported");
  });

  it("lets those who hold the opinion say it", () => {
    const { claims } = readText("Officials described the harbour as the most dangerous place on the coast.");
    const found = claims.find((c) => c.kind === "assessment");
    expect(found?.attribution.map((s) => s.name)).toEqual(["Officials"]);
    expect(found?.modality).toBe("reported");
  });

  it.each([
    "The Gulf Cartel is the foremost buyer of the chemicals.",
    "By 2022 the Gulf Cartel had become arguably the richest gang in the region.",
    "The Gulf Cartel remains by far the most aggressive buyer of rifles.",
    "Mexico's second-largest criminal group, La Nueva Familia Michoacana, taxes lime growers.",
    "Analysts describe Iván Archivaldo Guzmán as the most influential of the four brothers.",
    "Tijuana ranks among the deadliest cities in the world.",
    "Most striking was the arrest of Juan Ruiz.",
    "The Gulf Cartel is dominant on the coast.",
    "The once dominant Gulf Cartel sells fuel.",
    "Few smugglers have been as elusive as Juan Ruiz.",
    "Juan Ruiz, the most popular minister in the cabinet, resigned.",
    "Extortion has overtaken fuel theft as the main source of income.",
    "Considered the oldest gang of the coast, the Gulf Cartel has three wings.",
  ])("says that a claim ranks: %s", (text) => {
    expect(ruleOf(text)).toContain("assessment/ranking");
  });

  it.each([
    "The prison is overcrowded and dangerous.",
    "The Gulf Cartel has lost its grip on the port.",
    "The ministry is a key partner.",
    "The ruthless Gulf Cartel sells fuel.",
  ])("says that a claim only judges: %s", (text) => {
    expect(ruleOf(text)).toEqual(["assessment/judgement"]);
  });

  it.each([
    ["Few smugglers have been as elusive as Juan Ruiz.", "subject=Juan Ruiz"],
    ["Officials consider the Northeast Cartel the most violent group on the border.", "subject=Northeast Cartel"],
    ["The guard remains poorly trained.", "subject=The guard"],
    ["The ruthless Gulf Cartel dominates the port.", "subject=Gulf Cartel"],
    ["The Gulf Cartel, a brutal and secretive band, moved north.", "subject=Gulf Cartel"],
    ["The council has proved unable to protect candidates.", "subject=The council object=candidates"],
    ["The mayor finds it hard to explain the deal.", "subject=The mayor"],
    ["The scandal left the police powerless.", "subject=the police"],
    ["The treasurer turned the port into a lawless market.", "subject=The treasurer object=the port"],
    ["Residents fear the Gulf Cartel's capacity to bribe guards.", "subject=Gulf Cartel object=guards"],
    [
      "The biggest gangs, including the Gulf Cartel and Los Zetas, have become more aggressive.",
      "subject=Gulf Cartel subject=Los Zetas",
    ],
    ["The Gulf Cartel's threat to the port has grown.", "subject=Gulf Cartel object=the port"],
    [
      "The rifles seized in the raid should alarm everyone. The evacuation was slow. It was one of the worst failures in years.",
      "subject=The evacuation",
    ],
  ])("names whom it is about: %s", (text, roles) => {
    expect(claimsOf(text, "assessment")).toContain(`assessment ${roles}`);
  });

  it.each([
    "Back in Colima, his best answer was a shrug.",
    "Ana Ruiz, the chief executive officer of a bank, spoke.",
    "A popular Monterrey restaurant closed.",
    "The notorious Gulf Cartel boss was arrested.",
    "The lawyers doubt the council's ability to pay.",
    "The owner wants to make the port great.",
    "The shots left two men dead.",
    "Russia made incursions into foreign waters.",
    "The gunmen are bound to retaliate.",
    "The town needs leaders that are honest.",
    "Juan Ruiz was an organizer of the march.",
  ])("does not take for a judgement: %s", (text) => {
    expect(claimsOf(text, "assessment")).toEqual([]);
  });
});

it.each([
  ["The plan is a gamble.", "assessment subject=The plan"],
  ["The relatives called the census an insult.", "assessment subject=the census"],
  ["Officials dismissed the banners as theatre.", "assessment subject=the banners"],
  ["The searchers called the ranch a death camp.", "assessment subject=the ranch"],
  ["The truce has held.", "assessment subject=The truce"],
  ["The latest test, North Korea said, was a success.", "assessment subject=The latest test"],
  ["The business is changing faster than the law.", "assessment subject=The business"],
  ["The list did not chill cooperation.", "assessment subject=The list object=cooperation"],
])("judges: %s", (text, claim) => {
  expect(claimsOf(text, "assessment")).toContain(claim);
});

it.each([
  // a name is no judgement, nor is what somebody does
  "The residents called the girl Ana.",
  "Juan Paz was a baker.",
  "The army held the town.",
  "The talks are changing the law.",
  "The truck did not stop at the gate.",
  "Juan Paz was not a baker.",
  "There was no uprising.",
])("does not judge: %s", (text) => {
  expect(claimsOf(text, "assessment")).toEqual([]);
});

it.each([
  ["Marines seized two tons of cocaine in the port of Orno, the largest haul of the year.", ["two tons of cocaine"]],
  ["Marines seized 40 rifles in Orno. It was the largest seizure ever made there.", ["40 rifles"]],
  // Neither the town nor the house is a haul.
  ["Gunmen killed nine officers in Orno, the deadliest attack on the police in ten years.", []],
  ["Marines seized 40 rifles in Orno. It was the largest house in the town.", []],
])("ranks what was seized, and no place beside it: %s", (text, told) => {
  const ranked = readText(text).claims.filter((c) => c.kind === "assessment");
  expect(ranked.flatMap((c) => c.roles.map((r) => r.quote))).toEqual(told);
});

it("takes what somebody is treated as for a judgement, and for no deed", () => {
  const { claims } = readText("Prosecutors have treated the Red Clan as a minor gang.");
  expect(claims.map((c) => c.kind)).toEqual(["assessment"]);
});

it.each([
  ["The tunnel is still unfinished.", "assessment subject=The tunnel"],
  ["The marines are still in the port.", "assessment subject=The marines"],
])("keeps what has not changed: %s", (text, told) => {
  expect(claimsOf(text, "assessment")).toContain(told);
});
it.each(["The tunnel was being dug.", "It is still unclear who fired.", "The tunnel is still being dug."])(
  "and nothing of: %s",
  (text) => expect(claimsOf(text, "assessment")).toEqual([]),
);

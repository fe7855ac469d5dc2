import { describe, expect, it } from "vitest";
import { readText } from "./read.ts";

/** Speakers, modality and polarity of the claim whose quote holds the words; "none" when there is no such claim. */
function said(text: string, words: string): string {
  const claim = readText(text, "2025-09-10").claims.find((c) => c.quote.includes(words));
  if (!claim) return "none";
  const chain = claim.attribution.map((s) => s.name).join(" > ");
  return `${chain || "-"}: ${claim.modality}${claim.polarity === "negated" ? ", negated" : ""}`;
}

describe("who says it, and how surely", () => {
  it.each([
    ["Men who police say murdered two dockers were held in a barn.", "murdered two dockers", "police: reported"],
    ["Men who murdered two dockers were held in a barn.", "murdered two dockers", "-: asserted"],
    [
      "Juan Paz grew up with its boss, but a naval memo of May calls Paz “a free agent who pays all sides.”",
      "pays all sides",
      "a naval memo of May: reported",
    ],
    ["Robberies are down by 31 percent, the ministry repeats.", "down by 31 percent", "the ministry: reported"],
    ["Robberies are down by 31 percent, and the ministry repeats it.", "down by 31 percent", "-: asserted"],
    ["As for the 900 guards promised for May, the mayor says that 300 arrived.", "300 arrived", "the mayor: reported"],
    ["A friend of May said that Juan Paz had fled.", "had fled", "A friend of May: reported"],
    // The participle may be taken for the verb: the guards promise nothing.
    ["Of the 1,200 guards promised, 410 were in the port.", "410 were in the port", "-: asserted"],
    ["The guards promised that 410 were in the port.", "410 were in the port", "The guards: predicted"],
    [
      "The complaint further alleges that Luis Ortega bribed the pilots.",
      "bribed the pilots",
      "The complaint: alleged",
    ],
    // A paper is known by its name, whatever word for a paper stands behind it; a town's name is none.
    [
      "The Washington Post newspaper said that gunmen attacked the Reds.",
      "attacked the Reds",
      "The Washington Post: reported",
    ],
    [
      "The stories printed by the Washington Post newspaper revealed that gunmen attacked the Reds.",
      "attacked the Reds",
      "The Washington Post: reported",
    ],
    // Who tells a number: whatever adverb stands before the verb, and through a pronoun.
    ["The union first spoke of 27 dead miners.", "27 dead miners", "The union: reported"],
    ["Their relatives had spoken of 19 victims.", "19 victims", "Their relatives: reported"],
    ["The prefecture later registered 640 evacuees on its bank.", "640 evacuees", "The prefecture: reported"],
    ["The union, which first spoke of 27 dead, has withdrawn it.", "27 dead", "The union: reported"],
    ["The union, which runs 23 clinics, has withdrawn it.", "has withdrawn it", "-: asserted"],
    ["The yearbook counted 312 robberies in Lima.", "312 robberies", "The yearbook: reported"],
    // A town tells nothing where somebody else is said to: of what happened there.
    ["Lerdo counted 312 murders in May, the interior ministry says.", "312 murders", "the interior ministry: reported"],
    ["Pemex counted 312 taps in May, the paper says.", "312 taps", "Pemex > the paper: reported"],
    ["An inventory signed by two clerks lists 1,640 rifles.", "1,640 rifles", "An inventory: reported"],
    ["The nuns have registered 12 Peruvians missing in Lima.", "have registered", "The nuns: reported"],
    ["The army first spoke of 27 dead, and later of nine.", "27 dead", "The army: reported"],
    ["His bureau on Tuesday raised the toll to nine.", "toll to nine", "His bureau: reported"],
    ["The navy on Friday put the dead at seven.", "dead at seven", "The navy: reported"],
    // A relative clause has a teller of its own.
    ["The ambush, which neighbours also blamed on the Reds, left six dead.", "blamed on", "neighbours: alleged"],
    ["He fell in a killing that court papers attribute to the Reds.", "attribute to", "court papers: alleged"],
    ["The Reds, who have some 400 gunmen by the army's count, moved east.", "400 gunmen", "the army: reported"],
    ["The Reds, who have some 400 gunmen by the army's count, moved east.", "moved east", "-: asserted"],
    ["Ana Luna, who according to a clerk had run it since 2021, was freed in June.", "in June", "-: asserted"],
    ["The colonel, who took $4,000 a month, according to a clerk, has fled.", "has fled", "-: asserted"],
    ["The colonel, who owns a farm, has, according to a clerk, shot two men.", "owns a farm", "-: asserted"],
    [
      "They sell a third of the gasoline, by the estimate of the Fuel Observatory.",
      "a third",
      "the Fuel Observatory: reported",
    ],
    // Who puts a number stands behind its participle, or in whose account it stands.
    ["The gang’s strength, estimated by the army at 600 men, has doubled.", "600 men", "the army: reported"],
    ["The toll, put by the ministry at 12, rose again.", "ministry at 12", "the ministry: reported"],
    ["The lease, valued by the audit at 31 million pesos, was never signed.", "31 million", "the audit: reported"],
    ["The lease, signed by the audit at 31 counters, was long.", "31 counters", "-: asserted"],
    ["The toll stood at 19 in the army’s account and at 24 in the press.", "at 19", "the army: reported"],
    ["He paid 19 pesos in the government’s account.", "19 pesos", "-: asserted"],
    // Whoever declares somebody dead says so, unless he is a doctor.
    ["Iván Rueda, whom the army declared dead in March, is at large.", "declared dead", "the army: reported"],
    ["Juan Paz was declared dead by the army in March.", "declared dead", "the army: reported"],
    ["Juan Paz was never declared dead by the army.", "declared dead", "-: asserted, negated"],
    // What a name adds belongs to whoever speaks the quotation, and to the writer outside of one.
    ["“My cousin Rogelio, alias El Mudo, sold the boat,” said Ana Luz.", "alias El Mudo", "Ana Luz: reported"],
    [
      "Efraín Lugo, who founded the Reds and, according to a clerk, still led them, was freed.",
      "founded",
      "-: asserted",
    ],
    [
      "The navy said it knew nothing of a probe, first reported by the Tide, that found 900 leaks.",
      "900 leaks",
      "-: asserted",
    ],
    ["The guild put its losses at 3 million pesos.", "3 million pesos", "The guild: reported"],
    // A number is whose it is: put, given, arrived at, listed, revised.
    [
      "The customs ministry puts the duty lost to it at 3 billion pesos.",
      "3 billion pesos",
      "The customs ministry: reported",
    ],
    ["The police placed the Reds in 12 of Mexico’s 32 states.", "12 of", "The police: reported"],
    ["The police placed the Reds in 2019 in a cell block.", "in 2019", "-: asserted"],
    ["A bank in Lima arrives at 40 million pesos.", "40 million pesos", "A bank: reported"],
    ["State figures give 300 murders in May.", "300 murders", "State figures: reported"],
    ["The ministry gave 900 families food.", "900 families", "-: asserted"],
    ["The ministry admits to some 90 dead.", "90 dead", "The ministry: reported"],
    ["The search group has since lowered its count to 17 people.", "17 people", "The search group: reported"],
    ["The army has since lowered its pay to 41 pesos.", "41 pesos", "-: asserted"],
    ["At the worst of it, the state oil firm, Pemex, counted 900 taps.", "900 taps", "Pemex: reported"],
    // Commas end whom "according to" names, and open what he tells.
    [
      "According to a union, whose head asked not to be named, the Reds killed nine drivers.",
      "killed nine drivers",
      "a union: reported",
    ],
    [
      "Ana Luna sold the farm and, according to a guard I have known for years, now leads the Reds.",
      "now leads the Reds",
      "a guard: reported",
    ],
    [
      "According to Ana Ruiz, the Reds, a local gang, killed nine drivers.",
      "killed nine drivers",
      "Ana Ruiz: reported",
    ],
    [
      "The Reds killed nine men, according to the army, and have burned the port.",
      "burned the port",
      "the army: reported",
    ],
    [
      "The Reds killed nine men, according to the army, and the Blues burned the port.",
      "the Blues burned",
      "-: asserted",
    ],
    // A nickname is no speech.
    [
      "Juan Paz, known as “The Old Man,” was arrested in Lima, his lawyer, Ana Ruiz, told me.",
      "was arrested",
      "Ana Ruiz: reported",
    ],
    // Who stands behind the verb inside a sentence says all of it.
    [
      "By January, said Ana Ruiz, a judge in Lima, the Reds had killed nine men.",
      "killed nine men",
      "Ana Ruiz: reported",
    ],
    [
      "The ministry, which runs the port, said the Reds, a local gang, had killed nine men.",
      "killed nine men",
      "The ministry: reported",
    ],
    // What is told right before the words of saying belongs to them; what only tells who somebody is does not.
    [
      "They offer a reward for Juan Paz, who killed nine men in May, investigators believe.",
      "killed nine men",
      "investigators: reported",
    ],
    [
      "The judge said that Juan Paz, who killed nine men in May, would stay in prison.",
      "killed nine men",
      "-: asserted",
    ],
    ["The ministry credits itself with 3,100 arrests.", "3,100 arrests", "The ministry: reported"],
    // A number behind its comma may stand for people.
    [
      "Packers have paid 3 pesos a kilo since June, three of them told the paper, and two left.",
      "3 pesos",
      "three of them: reported",
    ],
    // Who has one's name from oneself is called by it; "they" are not one man.
    ["A baker who gave his name only as Tomás said that soldiers killed two men.", "killed two men", "Tomás: reported"],
    ["A driver said that the road was closed. They said that soldiers killed two men.", "killed two men", "none"],
    // The subject of what "she" tells is not she.
    [
      "“It is over,” a widow said. She hid in a barn. Soldiers killed her brother, she added.",
      "killed her brother",
      "a widow: reported",
    ],
    // An office takes up its holder, where the text has only one.
    [
      "The Secretary of Ports, Ana Ruiz, came to Lima. The Secretary said that soldiers killed two men.",
      "killed two men",
      "Ana Ruiz: reported",
    ],
    [
      "The Secretary of Ports, Ana Ruiz, met the Secretary of Roads, Juan Paz. The Secretary said that soldiers killed two men.",
      "killed two men",
      "The Secretary: reported",
    ],
    // Behind "but" the tree may take the wrong noun for who says it.
    [
      "The two gangs have been partners for decades, but an army officer, who fears for his job, said that soldiers killed two men.",
      "killed two men",
      "an army officer: reported",
    ],
    // What is only asked is nobody's assertion.
    ["The commission asked whether soldiers had killed two men.", "killed two men", "none"],
    // What somebody says tripled is his number.
    ["Thefts have tripled since March, Paz said; each driver pays.", "have tripled since March", "Paz: reported"],
    ["The minister said 22 of the dismissed guards took bribes.", "guards took bribes", "The minister: reported"],
    ["The Colima newspaper said that gunmen attacked the Reds.", "attacked the Reds", "The Colima newspaper: reported"],
    // The name that a description stands beside speaks, not the description.
    [
      "Ana Ruiz, the analyst who predicted that the Reds would take the valley, fell ill.",
      "take the valley",
      "Ana Ruiz: predicted",
    ],
    [
      "“They lied,” said Doctor Juan Paz, the surgeon, who now thinks that 31 miners drowned.",
      "31 miners",
      "Juan Paz: reported",
    ],
    [
      "The analyst who predicted that the Reds would take the valley spoke in Lima.",
      "take the valley",
      "The analyst: predicted",
    ],
    // What is promised is as much somebody's word as what is foretold.
    ["Governor Juan Paz pledged further arrests.", "further arrests", "Juan Paz: predicted"],
    ["President Ana Ruiz promised 600 additional soldiers.", "additional soldiers", "Ana Ruiz: predicted"],
    ["Ferrovía, the ministry said, bribed the pilots.", "bribed the pilots", "the ministry: reported"],
    [
      "The rights commission has documented 214 pilots killed since May.",
      "214 pilots killed",
      "The rights commission: reported",
    ],
    ["Ana Ruiz said 40 pilots died; the army admits to 970 homicides.", "970 homicides", "the army: reported"],
    [
      "The port says 36,000 jobs were lost; the harbour master, Gil Peña, concedes 18,000.",
      "concedes 18,000",
      "Gil Peña: reported",
    ],
    ["The port says 36,000 jobs were lost; the mayor leads 18,000.", "leads 18,000", "none"],
    ["- The state counts 16 dead and four wounded.", "16", "The state: reported"],
    [
      "The harbour ledger, kept by the port office, lists 275 murders in 2023.",
      "275 murders",
      "The harbour ledger: reported",
    ],
    ["The security secretariat registered 275 murders in 2023.", "275 murders", "The security secretariat: reported"],
    ["Zacatecas recorded 275 murders in 2023.", "275 murders", "-: asserted"],
    [
      "The Torreón daily El Faro counts 212 dead and at least 30 people abducted.",
      "30 people abducted",
      "El Faro: reported",
    ],
    [
      "A nurse who works there, and who will not be named, puts convictions at fewer than sixty.",
      "fewer than sixty",
      "A nurse: reported",
    ],
    [
      "The statistics bureau, INEGI, says that gunmen committed 275 murders.",
      "275 murders",
      "National Institute of Statistics and Geography: reported",
    ],
    ["The port priest, Father Gil Peña, said that soldiers killed two men.", "killed two men", "Gil Peña: reported"],
    ["Residents speak of 22 murders.", "22 murders", "Residents: reported"],
    ["Residents spoke 22 times.", "22", "none"],
    [
      "The ministry’s own tables show 410 murders in the first half of the year.",
      "410 murders",
      "The ministry: reported",
    ],
    ["The harbour union has put the dead at 43.", "the dead at 43", "The harbour union: reported"],
    ["The raid killed 30 men by the official count.", "killed 30", "the official count: reported"],
    ["The raid killed 30 men by the harbour.", "killed 30", "-: asserted"],
    [
      "Most of the rifles come from Texas, by the government’s own figures.",
      "come from Texas",
      "the government: reported",
    ],
    ["Officially, soldiers killed 29 men.", "killed 29", "Officially: reported"],
    ["The port was officially closed and soldiers killed 29 men.", "killed 29", "-: asserted"],
    ["In 2022 the police had counted 275 murders.", "275 murders", "the police: reported"],
    [
      "The toll fell, says the port union, but only because soldiers killed 29 men.",
      "soldiers killed 29",
      "the port union: reported",
    ],
    ["Ana Ruiz laughs when soldiers killed 29 men.", "killed 29", "-: asserted"],
    [
      "Ana Ruiz shook her head. “I was wrong. I thought that soldiers killed 29 men.”",
      "soldiers killed 29",
      "Ana Ruiz: reported",
    ],
    // Sources that are none: a time, a quality, whoever stands before a semicolon.
    ["Last November the port centre told us that soldiers killed 29 men.", "killed 29", "the port centre: reported"],
    [
      "I may be wrong; Moorland, in its newest bulletin, predicts that the group will hold together.",
      "will hold",
      "Moorland: predicted",
    ],
    [
      "The port will shut, whatever its envoys now say; the ambassador, Gil Peña, denied that soldiers killed 29 men.",
      "killed 29",
      "Gil Peña: denied, negated",
    ],
    [
      "Soldiers killed 29 men in the harbour, Ana Ruiz, the head of the port union, told senators in May.",
      "killed 29",
      "Ana Ruiz: reported",
    ],
    [
      "In a letter in May the brothers denied ever having killed the two pilots.",
      "killed the two",
      "the brothers: denied, negated",
    ],
    [
      "Analysts were skeptical that the raid would hurt the trade.",
      "would hurt the trade",
      "Analysts: conditional, negated",
    ],
    ["I doubt it: the same ministry admits that soldiers killed 29 men.", "killed 29", "the same ministry: reported"],
    [
      "A video was shown in which masked men denied the raid on the port.",
      "denied the raid",
      "masked men: denied, negated",
    ],
    // Who spoke before speaks again, by more words than "the official" or "he" has.
    [
      "Two army officers told the paper that patrols had left. Soldiers killed a man at a ranch, the officers said.",
      "killed a man",
      "Two army officers: reported",
    ],
    [
      "An army officer and a port officer spoke. Soldiers killed a man at a ranch, the officer said.",
      "killed a man",
      "the officer: reported",
    ],
    [
      "A retired judge disagreed with that. The army, he said, killed a man.",
      "killed a man",
      "A retired judge: reported",
    ],
    ["The harbour has 300 pilots killed in the wars on its stone.", "300 pilots", "-: asserted"],
    ["Ferrovía, a railway firm, bribed the pilots.", "bribed the pilots", "-: asserted"],
    [
      "The file names a captain who, Ana Ruiz claims, murdered three sailors.",
      "murdered three sailors",
      "Ana Ruiz: alleged",
    ],
    [
      "Two clerks who asked not to be named because they feared the harbour master said the pilots belonged to the Gulf Cartel.",
      "belonged to the Gulf Cartel",
      "Two clerks: reported",
    ],
    [
      "A person close to the widow, who spoke on condition of anonymity, said that the pilot was murdered.",
      "the pilot was murdered",
      "A person close to the widow: reported",
    ],
    [
      "Luis Ortega, who was jailed and who lives in Lima, has denied murdering the pilot.",
      "murdering the pilot",
      "Luis Ortega: denied, negated",
    ],
    [
      "His office would neither confirm nor deny a report by the newspaper Vista that the pilot was murdered.",
      "the pilot was murdered",
      "Vista: reported",
    ],
    [
      "Robberies fell by 12 percent, according to the bank, and officials say the pilots were murdered.",
      "the pilots were murdered",
      "officials: reported",
    ],
    [
      "Gunmen seized the pier, and the pilots were murdered in the riot that followed, according to the bishop.",
      "the pilots were murdered",
      "the bishop: reported",
    ],
    [
      "Ana Ruiz says in a letter published by her son that Luis Ortega murdered the pilot.",
      "murdered the pilot",
      "Ana Ruiz: alleged|Ana Ruiz: reported",
    ],
    [
      "The ministry reports that it arrested nine men, and that it seized 41 rifles.",
      "seized 41 rifles",
      "the ministry: reported|The ministry: reported",
    ],
    ["The pilots were murdered, says the dockers' union.", "murdered", "the dockers' union: reported"],
    [
      "Asked whether the navy had murdered the pilots, the admiral said no.",
      "murdered the pilots",
      "the admiral: reported, negated",
    ],
    ["Asked whether the navy had murdered the pilots, the admiral left.", "murdered the pilots", "none"],
    [
      "The navy rejected a claim by the bishop that it had murdered the pilots.",
      "had murdered the pilots",
      "The navy: denied, negated",
    ],
    [
      "Luis Ortega, whom prosecutors suspect of murdering the pilot, has left the country.",
      "murdering the pilot",
      "prosecutors: alleged",
    ],
    ["Luis Ortega was arrested in May, accused of murdering the pilot.", "murdering the pilot", "accused of: alleged"],
    ["The two pilots were murdered, allegedly by Luis Ortega.", "murdered", "allegedly: alleged"],
    [
      "Prosecutors let it be known in May that Luis Ortega had bribed the pilots.",
      "bribed the pilots",
      "Prosecutors: reported",
    ],
    [
      "The boatmen turned to the docks for help, two officials said, buying 41 rifles from the pilots.",
      "buying 41 rifles",
      "two officials: reported",
    ],
    ["Residents expect the toll to double.", "toll to double", "Residents: predicted"],
    ["The defense countered that the pilots were murdered.", "the pilots were murdered", "The defense: reported"],
    [
      "The navy, in a letter printed Friday, said the pilots were murdered.",
      "the pilots were murdered",
      "The navy: reported",
    ],
  ])("%s", (text, words, expected) => {
    expect(expected.split("|")).toContain(said(text, words));
  });

  it.each([
    ["The siege remains fresh in people's minds.", "fresh"],
    ["It is tempting to believe that the harbour is safe.", "safe"],
    ["Luis Ortega was found dead on the pier.", "dead"],
  ])("nobody says it in: %s", (text, words) => {
    expect(said(text, words)).not.toMatch(/^[^-n]/);
  });

  it("an office or an age in the subject is no less sure than the name", () => {
    const text = "Luis Ortega, 44, is expected to plead guilty. The governor, Ana Ruiz, has threatened to resign.";
    expect(said(text, "Luis Ortega, 44")).toBe("-: asserted");
    expect(said(text, "The governor, Ana Ruiz")).toBe("-: asserted");
    expect(said("The alleged leader of the gang, Luis Ortega, fled.", "alleged leader")).toMatch(/alleged$/);
  });

  it("a name of a speaker ends before what is told of him", () => {
    const text = "A spokesman for the harbour, who has been ill since May, said that the pilots were murdered.";
    expect(said(text, "murdered")).toBe("A spokesman for the harbour: reported");
    expect(said("“The pilots were murdered,” said Special Agent in Charge Ann Lee.", "murdered")).toBe(
      "Ann Lee: reported",
    );
  });

  it("the two sides of a printed interview", () => {
    const text = "Q: Who did it?\nA: I know that the navy murdered the pilots.";
    expect(said(text, "murdered")).toMatch(/^the interviewee: /);
    expect(said("A: a letter, B: a number.", "letter")).toBe("none");
  });

  it("speech without a verb of saying is never the report's own", () => {
    expect(said("Ana Ruiz blamed the navy: “They murdered the pilots.”", "murdered")).toBe("Ana Ruiz: reported");
    expect(said("Luis Ortega shrugged. “The navy murdered the pilots.”", "navy murdered")).toBe(
      "Luis Ortega: reported",
    );
    expect(said("“The navy murdered the pilots.” The wall has been white since.", "navy")).toBe(
      "an unnamed speaker: reported",
    );
    expect(said("The navy murdered the pilots of the “Star of the South.”", "navy")).toBe("-: asserted");
  });

  it("what is told of whether and where is no statement", () => {
    expect(said("Ana Ruiz said she knew where the boat came from.", "where the boat")).toBe("none");
    // That they did not know is said all the same.
    expect(said("Juan Paz said the patrol no longer knew whom to call.", "the patrol")).toMatch(/Juan Paz: reported/);
    expect(said("Ana Ruiz said she knew that the boat came from Lima.", "the boat came")).toMatch(/Ana Ruiz: reported/);
  });
});

it.each([
  ["Ana Luna, who according to a clerk had run it since 2021, was freed.", "had run it since 2021", ["a clerk"]],
  ["The colonel, who took $4,000 a month, according to a clerk, has fled.", "took $4,000 a month", ["a clerk"]],
  ["The prosecutor said that Luis Paz, alias “El Gordo”, sold it.", "Luis Paz, alias “El Gordo”", []],
])("tells the relative clause by its own teller: %s", (text, quote, speakers) => {
  const claim = readText(text, "2025-09-10").claims.find((c) => c.quote === quote);
  expect(claim?.attribution.map((s) => s.name)).toEqual(speakers);
});

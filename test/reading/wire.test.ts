import { describe, expect, test } from "vitest";
import { inShort, readText } from "./read.ts";

/** The claims of a text, one in a line each: kind/type and fillers, "not" before what is negated. */
const told = (text: string): string =>
  readText(text, "2025-11-06")
    .claims.map((c) => `${c.polarity === "negated" ? "not " : ""}${inShort(c)}`)
    .join("\n");

/** A sentence as news writes it, and the claim that must be on file. */
const FOUND: readonly (readonly [string, string])[] = [
  ["TEPIC, Mexico (Nov. 4) — Gunmen opened fire on a convoy of state police.", "event/attack agent=Gunmen patient=a"],
  ["In October 2024 the mayor of Tepic, Ana Ruiz, was beheaded.", "event/kill patient=Ana Ruiz"],
  ["In March 2025 gunmen burned the police station.", "event/attack agent=gunmen patient=the police station"],
  ["A feud broke out in May, weeks after Juan Paz was kidnapped.", "event/kidnap patient=Juan Paz"],
  ["He fled after his brother, Luis Paz, was shot dead in a bar.", "event/kill patient=Luis Paz"],
  ["Juan Paz, 51, of Tepic, pleaded guilty in April.", "event/plead agent=Juan Paz"],
  ["On Sunday gunmen shot dead Ana Ruiz, a candidate for mayor.", "event/kill agent=gunmen patient=Ana Ruiz"],
  ["Six men arrested for the murder were found dead in prison.", "event/arrest patient=Six men"],
  ["Juan Paz was captured in January and extradited that September.", "event/extradite patient=Juan Paz"],
  ["The leader of Los Choneros, Juan Paz, was extradited.", "relation/lead subject=Juan Paz object=Los Choneros"],
  ["The crew swore loyalty to a larger cartel.", "event/ally agent=The crew recipient=a larger cartel"],
  ["Gunmen killed Juan Paz, a former policeman nicknamed Barbecue.", "relation/alias subject=Juan Paz object=Juan Paz"],
  ["Juan Paz ran off. The mayor had him killed.", "event/kill patient=Juan Paz"],
  [
    "Ana Ruiz said her client was a baker who never belonged to any gang.",
    "not relation/member subject=her client object=any gang",
  ],
  ["Officials say that the Gulf Cartel has no heir.", "not relation/lead subject=no heir object=Gulf Cartel"],
  [
    "The Gulf Cartel is rich. Officials say that no single leader has been named.",
    "not relation/lead subject=no single leader object=",
  ],
  [
    "The Gulf Cartel is rich. Officials say that no single boss has been accepted.",
    "not relation/lead subject=no single boss object=",
  ],
  [
    "Los Zetas have met Los Lobos and the army. Later Los Zetas asked the Gulf Cartel for help. “There is no alliance,” an official said.",
    "not relation/ally subject=Los Zetas object=Gulf Cartel",
  ],
  [
    "Juan Paz was killed. The Gulf Cartel and Los Zetas had local contacts, never a formal alliance.",
    "not relation/ally subject=Gulf Cartel object=Los Zetas",
  ],
  [
    "The Jalisco New Generation Cartel is rich. Los Zetas have allied themselves with Jalisco.",
    "event/ally agent=Los Zetas recipient=Jalisco",
  ],
  [
    "Juan Paz's lawyer, Luis Rey, was angry. Police arrested his client in May.",
    "event/arrest agent=Police patient=Juan Paz",
  ],
  ["Police say that Juan Paz, a former port welder, was arrested in Tepic.", "event/arrest patient=Juan Paz"],
  ["Juan Paz, who ran the laboratories, pleaded guilty in Tepic.", "event/plead agent=Juan Paz"],
  ["The bishop blames the tax for the price of fish.", "causal cause=the tax effect=the price of fish"],
  ["Police attribute the calm to a truce.", "causal cause=a truce effect=the calm"],
  ["Los Zetas, a crew that smuggles heroin into Spain, met him.", "event/smuggle agent=Los Zetas object=heroin"],
  [
    "The DEA says that it seized 80 rifles and that it raided 30 ranches.",
    "event/raid agent=Drug Enforcement Administration patient=30 ranches",
  ],
  ["The mayor was accused of working with the Gulf Cartel.", "relation/responsible subject=The mayor"],
  [
    "Juan Paz was arrested in 2009; his successor, Luis Robles, was captured in October 2021.",
    "event/arrest patient=Luis Robles",
  ],
  [
    "Gunmen set trucks ablaze on the road, and four people, among them a nurse, were killed.",
    "event/kill patient=four",
  ],
  ["The guerrillas killed 80 people and drove 50,000 from their homes.", "event/displace agent=The guerrillas"],
  ["Representative Ana Ruiz (R-TX) introduced a bill in 2019.", "event/legislate agent=Ana Ruiz"],
  ["The government declared two cartels to be terrorist organizations.", "event/designate agent=The government"],
  ["Ana Ruiz of the Lupa Institute has studied it.", "relation/member subject=Ana Ruiz object=Lupa Institute"],
  ["Luis Robles was found hanged in his cell.", "event/die patient=Luis Robles"],
  ["Police blamed the attack on the Gulf Cartel.", "relation/responsible"],
  ["He said prices rose, and Juan Paz left. Crime fell, Paz said, because the patrols came back.", "causal cause=the"],
  ["Last week the body of Luis Robles was dumped on the road.", "event/die patient=Luis Robles"],
  ["At least 24 peasants were massacred in March.", "event/kill patient=At least 24 peasants"],
  ["Gunmen killed a customs broker called Juan Paz.", "event/kill agent=Gunmen patient=Juan Paz"],
];

/** A sentence, and what must not be made of it. */
const SILENT: readonly (readonly [string, RegExp])[] = [
  ["The Jalisco New Generation Cartel is rich. Los Zetas live with their sons in Jalisco.", /Jalisco(?! New)/],
  ["Officials say that the town has no head of works and no boss of markets.", /relation\/lead/],
  ["It is easier to arrest a boss than to convict one.", /event/],
  ["The problem is that each arrest splits a gang.", /event\/split/],
  ["The gang is fuelled by extortion rather than by drugs.", /drugs/],
  ["He gave them a weapon that they will use.", /forecast/],
  ["U.S. officials dismissed the banners as theatre.", /event\/resign/],
  ["Cooperation between the neighbours has soured.", /event/],
  ["Juan Paz is to be sentenced in May.", /event/],
  ["The Gulf Cartel has been at war with itself.", /relation\/rival/],
  ["They met in the fiscal year that ended in September.", /causal/],
  ["Marines caught the suspected finance chief of the Gulf Cartel.", /responsible/],
  ["Juan Paz was held without a shot being fired.", /event\/resign/],
  ["His deputy was caught taking money from a builder.", /event\/arrest/],
  ["Police have blamed the attacks on Jalisco.", /event\/attack/],
  ["The answer would have been simple.", /forecast/],
  ["Buyers financed whoever could guarantee supply.", /forecast/],
  ["The federal government is to blame for this.", /forecast/],
  ["They decide who may sell chicken.", /forecast/],
  ["Prosecute the commanders who take bribes.", /event/],
  ["Editorial: Stop pretending the truce is working", /./],
  ["The prime minister, Ana Ruiz, has ruled it out.", /not relation/],
];

describe("what a wire story tells", () => {
  test.each(FOUND)("%s", (text, claim) => expect(told(text)).toContain(claim));
  test.each(SILENT)("%s makes no %s", (text, claim) => expect(told(text)).not.toMatch(claim));
});

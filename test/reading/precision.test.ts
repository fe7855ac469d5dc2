import { describe, expect, it } from "vitest";
import { inShort, readText } from "./read.ts";

/** The claims of a text, one a line: "event/kill patient=two marines | by the navy | alleged negated". */
const lines = (text: string): readonly string[] =>
  readText(text, "2026-03-10").claims.map((c) =>
    [
      inShort(c),
      ...(c.attribution.length > 0 ? [`by ${c.attribution.map((a) => a.name).join(" > ")}`] : []),
      c.polarity === "negated" ? `${c.modality} negated` : c.modality,
    ].join(" | "),
  );

/** Sentences whose claims, taken together, must hold the first pattern and never the second. */
const CASES: readonly (readonly [string, string, RegExp | null, RegExp | null])[] = [
  [
    "a statement that is said to be untrue",
    "The statement that Juan Paz leads the Northern Cartel is no longer true.",
    null,
    /lead/,
  ],
  [
    "a statement that is said to be true",
    "The claim that Juan Paz leads the Northern Cartel is true.",
    /relation\/lead/,
    null,
  ],
  [
    "praise for an officer, across a dash",
    "Minister Gil was full of thanks – as seems polite – for the Peruvian President and her patience.",
    /office subject=Gil/,
    /object=the Peruvian President|office subject=(?!Gil)/,
  ],
  // As newspapers write.
  [
    "whose count it is does not kill",
    "Some 23,400 people were murdered in 2024 by the ministry's count.",
    /kill/,
    /agent=the ministry/,
  ],
  [
    "who is made to do it does it",
    "Drones breached the airspace, prompting the army to close the road.",
    /event\/close agent=the army object=the road/,
    /close agent=Drones/,
  ],
  ["silent: who does it in order to", "The gang closed the road in order to rob trucks.", null, /agent=the road/],
  ["what a thing is for", "The radar, which is intended to locate pipes, works.", null, /statement|by is intended/],
  [
    "what is refuted outright",
    "It would be a stretch to say that the border is secure.",
    /assessment subject=the border \| asserted negated/,
    null,
  ],
  [
    "of whom a denial of wrongdoing is",
    "Juan Paz’s lawyer denies any wrongdoing.",
    /statement subject=Juan Paz object=any wrongdoing .*denied negated/,
    null,
  ],
  ["who denies it himself", "Juan Paz denied all charges.", /statement subject=Juan Paz object=all charges/, null],
  [
    "whose part in it is denied",
    "The governor denied the Northern Cartel's involvement in the attack.",
    /responsible subject=Northern Cartel/,
    /subject=The governor/,
  ],
  ["silent: what a noun says of others", "Juan Paz denied reports of a truce.", null, /subject=Juan Paz/],
  [
    "what somebody never did is his to say",
    "The retired warden says he has never paid anybody in the gang.",
    /event\/pay agent=The retired warden \| by The retired warden \| reported negated/,
    null,
  ],
  ["silent: a witness who never saw somebody do it", "A witness said he never paid the men.", null, /agent=A witness/],
  [
    "a given name that opens a sentence, of a woman who was named in full",
    "Griselda Ocampo and her cousin Fabián Ocampo left. Griselda is the mayor of Jalpa.",
    /office subject=Griselda Ocampo object=the mayor of Jalpa/,
    null,
  ],
  ["silent: a word that is no name", "Mark Paz left. Mark my words.", /Mark Paz/, /Mark Paz[^]*Mark/],
  ["data speak", "Data show that killings fell by 12 percent.", /figure.*by Data \| reported/, null],
  [
    "whoever compiled them speaks through them",
    "According to data compiled by the Observatory of Violence, 300 people vanished in 2024.",
    /by .*Observatory.* \| reported/,
    /by data/,
  ],
  [
    "whoever only got hold of them does not",
    "According to data obtained by army lawyers, 300 people vanished in 2024.",
    /by data/,
    /by army/,
  ],
  [
    "how something was done is told by those who describe it",
    "Residents interviewed by AFP described how gunmen burned eleven houses.",
    /event\/attack.*by Residents.* \| reported/,
    null,
  ],
  [
    "what is only called naive to think",
    "It would be naive to think that the border is secure.",
    /possible/,
    /negated/,
  ],
  [
    "a cause that is wanting, before its comma",
    "In the absence of radar to find tunnels, officials have worked with farmers.",
    /cause=absence of radar to find tunnels effect=officials have worked with farmers/,
    /effect=to find/,
  ],
  [
    "what is helped, with a bare infinitive",
    "Robots help agents explore tunnels.",
    /cause=Robots effect=agents explore tunnels/,
    null,
  ],
  [
    "who is helped does the second deed too",
    "The radar helped agents find the boats and seize tons of cocaine.",
    /seize agent=agents/,
    /seize agent=The radar/,
  ],
  [
    "one forecast of what is going to be",
    "“No wall is going to fix that,” Ana Ruiz said.",
    /forecast subject=No wall/,
    /statement/,
  ],
  [
    "what is planned to be used, and not what it is for",
    "The plan would use radar to find and close tunnels.",
    /forecast subject=The plan object=radar/,
    /forecast [^|]*object=tunnels/,
  ],
  [
    "whose the mayor is",
    "Springfield Mayor Ana Ruiz said Friday that the video should be released but said that the delay was short.",
    /assessment subject=the delay \| by Ana Ruiz/,
    /by Springfield/,
  ],
  [
    "who speaks behind all that is said",
    "Juan Paz, who asked officials to show him the video, watched it on Thursday, his lawyers said.",
    /event\/other agent=Juan Paz .*\| by his lawyers|event\/other agent=Juan Paz \| by his lawyers/,
    null,
  ],
  [
    "what a video does not show",
    "The lawyer said that the videos do not show whether Paz has a gun.",
    null,
    /object=a gun/,
  ],
  // Who says it, where the tree breaks.
  [
    "a speaker behind a comma",
    "Peru will extradite the colonel within days, three people familiar with the file said.",
    /agent=Peru patient=the colonel \| by three people familiar with the file/,
    null,
  ],
  [
    "a speaker who tells somebody",
    "The gang runs four ports, the harbour authority told deputies in May, although rivals doubt it.",
    /by the harbour authority/,
    null,
  ],
  [
    "no speaker: the verb opens the sentence's last clause",
    "Gunmen killed a judge, and the governor said nothing.",
    /event\/kill agent=Gunmen patient=a judge \| asserted/,
    null,
  ],
  [
    "what is believed of somebody he does not say",
    "Gunmen believed to belong to the Gulf Cartel killed a judge.",
    null,
    /by Gunmen/,
  ],
  [
    "what is left untold",
    "The ministry declined to say whether its agents had killed the judge.",
    // That it would not say is told of the ministry, and nothing else.
    /^statement subject=The ministry \| asserted negated$/,
    /kill/,
  ],
  ["what is told", "The ministry agreed to say that its agents had killed the judge.", /kill/, null],
  [
    "a semicolon ends what the next one says",
    "Gunmen killed a judge; the report says that the rate is higher.",
    /kill agent=Gunmen patient=a judge \| asserted/,
    /kill.*by/,
  ],
  [
    "nobody charges who is not charged",
    "Senator Ana Ruiz has not been charged with any crime.",
    /charge.*negated/,
    /by has not/,
  ],
  [
    "accused, not accusing",
    "Juan Paz, a former judge accused of leading the Gulf Cartel, was held in Lima.",
    /lead subject=Juan Paz .*alleged/,
    /by Juan Paz/,
  ],
  [
    "a charge far from its deed",
    "Prosecutors unsealed an indictment charging Juan Paz, a brother of the mayor, with killing a judge.",
    /kill agent=Juan Paz patient=a judge .*alleged/,
    /kill agent=Prosecutors/,
  ],
  [
    "kinship is no rumour",
    "The sons of Juan Paz have reportedly fled.",
    /family .*\| asserted/,
    /family .*by reportedly/,
  ],
  [
    "an age is nobody's speech",
    "“Nobody came,” Ana Ruiz, 54, told the paper.",
    /figure\/age subject=Ana Ruiz \| asserted/,
    null,
  ],
  [
    "a pronoun takes up the only speaker of the sentence before",
    "The Security Ministry said that the road was closed. It said that gunmen had killed a judge.",
    /kill .*by (?:The )?Security Ministry/,
    /by It/,
  ],
  [
    "doubt does not reach what hangs on a name",
    "Analysts doubt that the raid will satisfy Juan Paz, who said that gunmen had killed a judge.",
    /kill agent=Gunmen patient=a judge \| by Juan Paz|kill agent=gunmen patient=a judge \| by Juan Paz/,
    /kill .*by Analysts/,
  ],
  [
    "said in a statement",
    "The ministry said in a statement that gunmen had killed a judge.",
    /kill .*by The ministry \|/,
    /a statement/,
  ],
  [
    "proof has a speaker",
    "Juan Paz has cited the file as proof that the army killed a judge.",
    /kill .*by Juan Paz/,
    /by proof/,
  ],
  [
    "a lead-in is no speech",
    "In return, the witnesses said, the boss killed a judge.",
    /kill .*by the witnesses/,
    /return/,
  ],
  ["when people report", "People report when they trust an official.", null, /by People/],
  ["one of them by name", "One of them, Juan Paz, said that the army had killed a judge.", /kill .*by Juan Paz/, null],
  [
    "no evidence that",
    "An inquiry found no evidence that Juan Paz directed the Gulf Cartel.",
    /lead subject=Juan Paz .*negated/,
    null,
  ],
  ["nobody known says it", "As long as it flows, he argues, both sides will be able to fight.", null, /by he/],
  [
    "a count has a maker",
    "At least 29 men were killed, according to a count by the newspaper La Voz.",
    /by La Voz|by the newspaper La Voz/,
    /by a count/,
  ],
  // How surely.
  ["a price on a head", "The court offers $3 million for the capture of Juan Paz.", null, /arrest .*asserted/],
  ["spoken of", "It is fashionable to speak of bombing Peru.", null, /attack/],
  ["a kind of event that falls", "Cocaine seizures fell by half.", null, /event\/seize/],
  ["one that is told", "Marines announced the seizure of a ton of cocaine.", /event\/seize/, null],
  ["went on to do it", "The gang would go on to murder 43 students.", /kill .*\| asserted/, /forecast/],
  ["a crime that is punished", "He served a sentence of 47 years for kidnapping.", null, /event\/kidnap/],
  ["a guess", "A second possibility is that producers are busy.", /possible/, /asserted/],
  ["some did not", "Not all of the captains are thought to have accepted the deal.", /statement .*negated/, null],
  ["rumours that are false", "Rumors that the army plans to leave Tecomán are false.", /denied negated|^$/, /affirmed/],
  ["a ban is no deed", "China banned the export of fentanyl in 2019.", null, /traffic .*asserted/],
  ["a name is not wanted", "Ruiz, 41, is wanted in Peru.", /figure\/age subject=Ruiz \| asserted/, null],
  ["what money is for", "The court offers money for information leading to the arrest of Juan Paz.", null, /causal/],
  ["what is left out", "He promised that he would.", null, /forecast/],
  [
    "help that only could be",
    "The bank could help by sharing intelligence with the police.",
    null,
    /cooperate .*asserted/,
  ],
  [
    "sought for a deed",
    "The captain is wanted for the murder of Juan Paz.",
    /kill patient=Juan Paz.*alleged/,
    /kill .*wanted/,
  ],
  [
    "folly to believe",
    "It would be naive to believe that the raid killed Juan Paz.",
    /kill .*possible/,
    /kill .*asserted/,
  ],
  ["killing in general", "Killing or capturing a boss changes little.", null, /event\/arrest|event\/kill/],
  // Fillers.
  [
    "two sides that the tree parts",
    "Prosecutors found alleged links between mayors and the Gulf Cartel in Tampico.",
    /ally subject=mayors object=(?:the )?Gulf Cartel/,
    null,
  ],
  [
    "a phrase with what is coordinated in it",
    "The court opened an inquiry into the murder of judges and reporters.",
    /murder of judges and reporters|patient=judges .*patient=reporters/,
    null,
  ],
  [
    "a noun cut in two",
    "He was held for the killing of thirteen police officers in Coatepec.",
    /thirteen police officers/,
    null,
  ],
  [
    "a pronoun is not its own object",
    "The deputy, Juan Paz, is expected to succeed him.",
    null,
    /agent=Juan Paz patient=Juan Paz/,
  ],
  ["by force", "Young men are recruited by force.", /recruit patient=Young men/, /agent=force/],
  ["whose it is", "She met a trader whose shop was burned.", null, /patient=whose/],
  ["a deed nobody else did", "He denies the charges and has appealed.", null, /has appealed/],
  [
    "found guilty of it",
    "A jury found Ana Ruiz guilty of conspiring to distribute cocaine.",
    /agent=Ana Ruiz object=cocaine/,
    /agent=A jury object=cocaine/,
  ],
  ["a rank before the office", "“It will go on,” said Under Secretary Juan Paz.", /object=Under Secretary/, null],
  [
    "what the growers own",
    "Juan Paz, the president of the lime growers' association of Tecomán, was killed.",
    /object=the president of the lime growers' association/,
    null,
  ],
  ["said to you", "“You may kill a judge,” he said.", null, /kill/],
  [
    "sides of a semicolon",
    "Marines found six camps used to cook heroin; 1,900 liters of acid were destroyed.",
    /acid/,
    /camps.*acid/,
  ],
  [
    "a deed one is accused of",
    "The senator accused the mayor of protecting men with links to the gang.",
    /object=protecting men/,
    null,
  ],
  ["where he was taken", "The agency tracked one of the captains to a cabin.", null, /to a cabin/],
  [
    "an office and its holder are one speaker",
    "The Secretary of Security, Juan Paz, said that the army had killed a judge.",
    /kill .*by Juan Paz \|/,
    null,
  ],
  [
    "a joint before the parenthesis",
    "The army left because, he said, the gang had killed a judge.",
    null,
    /leave.*by he/,
  ],
  ["by his estimate", "The gang earns $8 billion a year, by Juan Paz's estimate.", /by Juan Paz/, null],
  [
    "a plural is not what is",
    "The text is a deal between the two states, which is expected to be signed in May.",
    null,
    /subject=the two states/,
  ],
  [
    "taking part",
    "Juan Paz is accused of taking part in the murder of a judge.",
    /object=taking part in the murder/,
    null,
  ],
  // Who says it.
  [
    "according to papers of a court",
    "According to court documents, the men paid police commanders.",
    /pay[^\n]*by court documents/,
    null,
  ],
  [
    "no evidence in quotation marks",
    'Ana Ruiz said there was "no evidence whatsoever" that officials in the state had protected the gang.',
    /cooperate[^\n]*negated/,
    null,
  ],
  [
    "evidence that does not suggest it",
    "The evidence does not suggest that the Northern Cartel rules Tepic.",
    /control[^\n]*negated|statement[^\n]*negated/,
    /(?:control|statement)[^\n]*\| reported$/m,
  ],
  [
    "his lawyer calls him a liar",
    "Prosecutors charged Juan Paz with murder. His attorney, Ana Ruiz, called Paz a liar.",
    /office subject=Ana Ruiz/,
    null,
  ],
  ["neither confirmed nor denied", "The office neither confirmed nor denied the report.", null, /denied/],
  [
    "claims that are rejected",
    "The army rejected claims that a helicopter was shot down.",
    /shoot-down[^\n]*denied negated/,
    /shoot-down[^\n]*alleged/,
  ],
  [
    "reports that are denied",
    "The army denied reports that a helicopter had been shot down.",
    /shoot-down[^\n]*by The army \| denied negated/,
    null,
  ],
  [
    "who officials say leads",
    "Juan Paz, who officials say leads the Northern Cartel, was arrested.",
    /lead subject=Juan Paz[^\n]*by officials/,
    /arrest[^\n]*by officials/,
  ],
  [
    "who is described behind his name",
    "Police arrested Juan Paz, a former soldier accused of killing Ana Ruiz.",
    /kill[^\n]*agent=Juan Paz/,
    null,
  ],
  [
    "who is described beside another",
    "Police arrested Juan Paz near a former soldier accused of killing Ana Ruiz.",
    null,
    /kill[^\n]*agent=Juan Paz/,
  ],
  [
    "the dead and the missing",
    "More than 1,900 people have been killed and at least 2,000 are missing.",
    /people-missing/,
    /killed[^\n]*\n[^\n]*figure\/people-killed[^\n]*\n[^\n]*figure\/people-killed/,
  ],
  [
    "a denial in passing is his who is named",
    "Ana Ruiz, who has repeatedly denied links to the gang, resigned.",
    /statement[^\n]*by Ana Ruiz \| denied negated/,
    null,
  ],
  [
    "what is denied in passing is not so",
    "Ana Ruiz, who denies that she met Juan Paz, resigned.",
    /meet[^\n]*denied negated/,
    /meet[^\n]*asserted/,
  ],
  [
    "a government of two countries",
    "The United States sent a list to Mexico. Soldiers seized rifles. The U.S. government had asked for it. A mayor was shot in Tepic. Two men fled. Roads were closed. “The government is counting bodies,” a scholar said.",
    /statement subject=The government/,
    null,
  ],
  // Forecasts.
  [
    "what kind of wages is meant",
    "Firms could pay wages that would keep young men at home.",
    null,
    /forecast subject=wages/,
  ],
  [
    "a deed in its course",
    "The Northern Cartel is likely to keep raising its fees in Colima.",
    /forecast[^\n]*object=its fees/,
    /forecast[^]*forecast|assessment/,
  ],
  ["what will not be", "There is no way that the judge would resign.", /negated/, /no way \||=no way|object=no way/],
  ["absent something", "Killings are unlikely to fall absent a new policy.", /forecast/, /object=absent/],
  ["the truth is that", "The truth is that the peso will be driven into a slump.", /forecast/, /subject=The truth/],
  [
    "whose it is belongs to it",
    "The Northern Cartel's internal rift appears unlikely to heal.",
    /forecast subject=The Northern Cartel's internal rift|forecast subject=Northern Cartel/,
    null,
  ],
  [
    "should, by doing so",
    "The government should weaken the gang by arresting its leaders.",
    /arrest[^\n]*wanted/,
    /arrest[^\n]*asserted/,
  ],
  [
    "sought to, by doing so",
    "The government sought to weaken the gang by arresting its leaders.",
    /arrest[^\n]*asserted/,
    null,
  ],
  [
    "ought not to, by doing so",
    "The envoys ought not to harm the talks by indicting former governors.",
    /charge[^\n]*wanted negated/,
    null,
  ],
  [
    "two of somebody's sons",
    "Police arrested his deputy El Gordo and two of Juan Paz's sons.",
    /patient=two of Juan Paz's sons/,
    /arrest[^\n]*patient=Juan Paz(?:$| )/,
  ],
  ["for how long", "It is closing, temporarily, the flow of thousands of migrants.", null, /subject=temporarily/],
  ["kept from joining", "The job kept Juan Paz from joining the Northern Cartel.", null, /member[^\n]*asserted$/m],
  ["would stop", "The law would stop the Northern Cartel from buying rifles.", /buy[^\n]*conditional negated/, null],
  // Figures.
  [
    "hung on the verb of saying",
    "About two thirds of those deaths involved opioids such as fentanyl, the centers estimate.",
    /by the centers/,
    /subject=the centers/,
  ],
  ["of what is told before", "That would be about 31,000 and 15,600 people.", null, /figure/],
  [
    "by the way",
    "The CJNG, by contrast, has killed 30 officers.",
    /kill agent=Jalisco New Generation Cartel/,
    /by contrast patient/,
  ],
  [
    "who puts it at a number",
    "Local officials put the death toll at 1,400.",
    /killed subject=the death toll \| by Local officials/,
    null,
  ],
  [
    "the first half of a year",
    "Homicides rose by 40 percent in the first half of 2025.",
    /homicide-increase/,
    /homicide-increase[^]*homicide-increase/,
  ],
  ["by a year", "Of the 37, 33 were killed by 2018.", null, /agent=2018|subject=2018/],
  ["no weeks are killed", "Two weeks after the army killed Juan Paz, the gang met.", null, /weeks/],
  ["in so many states", "Marines destroyed 115 laboratories in 22 states.", /laboratories/, /object=states/],
  [
    "among them",
    "At least 73 people died, among them 25 members of the guard.",
    /figure\/people-killed subject=members of the guard/,
    /subject=people of|die patient=members/,
  ],
  ["what holds a sum", "The envoy recalled delivering $6 million in two briefcases.", null, /briefcases/],
  ["an arrest sought", "The ministry offered a reward of $2 million for the capture of Juan Paz.", /reward/, /arrest/],
  ["an arrest made", "Police thanked neighbours for the capture of Juan Paz.", /arrest/, /reward/],
  ["lower by so much", "Homicides in March were 31 percent lower than in May.", null, /impunity/],
  ["a ceiling is nowhere to go", "The court offered a reward of up to $15 million.", /figure\/reward/, /destination/],
  ["who puts a number is not counted", "Independent researchers put the number at 24.", null, /researchers/],
  [
    "a sum does not travel",
    "The office has opened 23 investigations into the ties of mayors.",
    /investigat/,
    /destination/,
  ],
  [
    "who keeps silent says nothing",
    "The ministry declined to comment.",
    /statement subject=the ministry \| asserted negated/i,
    /by /,
  ],
  ["who denies it all does", "Juan Paz maintains his innocence.", /by Juan Paz/, null],
  ["a weekday of no week", "They killed Juan Paz on a Tuesday.", /kill patient=Juan Paz/, null],
  [
    "the chief of a gang's money",
    "Juan Paz, the finance chief of Los Rojos, was held.",
    /member subject=Juan Paz/,
    /lead/,
  ],
  ["the chief of a gang", "Juan Paz, the chief of Los Rojos, was held.", /lead subject=Juan Paz/, /member/],
  ["the boss of a drug gang", "Juan Paz is the boss of the Red Cartel.", /lead subject=Juan Paz/, /member/],
  [
    "a count before the next clause",
    "At least 23 inmates were killed and 40 injured when rival gangs fought for control of a wing.",
    null,
    /armed-groups/,
  ],
  [
    "whoever stands nearest does what is added",
    "Four guards have been arrested since March; the warden, Juan Paz, fled and is the subject of a manhunt.",
    null,
    /subject=Four guards \|/,
  ],
  [
    "what is added behind a saying goes on before it",
    "The gang grew fast, police said, and seized the port of Orte.",
    /other agent=The gang/,
    /agent=police/,
  ],
  [
    "what stands aside of him who is believed somewhere",
    "Juan Paz, whom the army accused of murder in May, is believed to be in Peru.",
    /responsible subject=Juan Paz object=murder \| by the army \|/,
    /by is believed > the army/,
  ],
  ["what is believed", "Juan Paz is believed to have killed the mayor.", /by is believed/, null],
  [
    "what many had expected is told as it came",
    "The gang split in two, as many had expected after the raid.",
    /split agent=The gang \| asserted/,
    /many/,
  ],
  [
    "what had been said is what is told not to be so",
    "Ana Soto was not abducted, as the wardens had announced.",
    /kidnap patient=Ana Soto .*negated/,
    /by the wardens/,
  ],
  [
    "who says so too",
    "Ana Soto was not abducted, as the wardens have announced.",
    /kidnap patient=Ana Soto .*by the wardens/,
    null,
  ],
  [
    "what would be done rather than something else is all to come",
    "Ana Soto said that Juan Paz would be killed, rather than captured.",
    null,
    /arrest patient=Juan Paz .*reported/,
  ],
  ["what many expect", "As analysts expect, the gang will split.", /by analysts \| predicted/, null],
  [
    "a number of a year to come",
    "We expect him to leave before May, and theft to reach 10,000 barrels a day in 2027.",
    null,
    /figure\/fuel-stolen .*\| asserted/,
  ],
  [
    "a death that nobody has confirmed",
    "Juan Paz's death, if confirmed, would set off a war.",
    /forecast subject=Juan Paz's death/,
    /die patient=Juan Paz/,
  ],
  ["a death that is certain", "Juan Paz's death set off a war.", /die patient=Juan Paz \| asserted/, null],
  [
    "a body in a region of a name",
    "Prosecutors in the province of Alto Rueda said that Juan Paz had fled.",
    /by Prosecutors in/,
    /by Alto Rueda/,
  ],
  [
    "a number hung on the saying",
    "The bishops' conference said that the true number of dead was above 50.",
    /people-killed .*by The bishops' conference/,
    /people-killed [^\n]*\| asserted/,
  ],
  [
    "an officer's new post",
    "The inspector, Ana Ruiz, was later transferred to another state.",
    /Ana Ruiz/,
    /extradite/,
  ],
  ["a prisoner handed over", "Juan Paz was transferred to the United States.", /extradite/, null],
  ["troops do", "The army sent 10,000 troops to the border in February.", /destination=the border \|/, null],
];

describe("claims that were wrong once", () => {
  it.each(CASES)("%s: %s", (_, text, must, never) => {
    const all = lines(text).join("\n");
    expect(must === null || must.test(all), all).toBe(true);
    expect(never === null || !never.test(all), all).toBe(true);
  });
});

it.each([
  ["They killed Juan Paz on a Tuesday.", null],
  ["They killed Juan Paz on Tuesday.", "2026-03-10"],
  // Expected by then, and no less past.
  ["The clan has not split, as many had expected after Juan Paz was killed in April.", "2025-04"],
])("the day of %s", (text, edtf) => {
  expect(readText(text, "2026-03-10").claims.find((c) => c.type === "kill")?.time?.edtf ?? null).toBe(edtf);
});

it.each([
  ["Juan Paz was moved on Sunday to a base.", "2026-03-08"],
  ["Paz promised last November that the bars would be closed within six months.", "2025-11/2026-05"],
])("when it is so that %s", (text, edtf) => {
  expect(readText(text, "2026-03-10").claims.flatMap((c) => c.time?.edtf ?? [])).toEqual([edtf]);
});

describe("the year of a count", () => {
  it.each([
    ["For 2024, the agency reported 33,241 homicides.", "2024"],
    // Told in 2024 of whatever year.
    ["In 2024, the agency reported 33,241 homicides.", null],
  ])("%s", (text, edtf) => {
    const [count] = readText(text, "2026-03-10").claims.filter((c) => c.type === "homicides");
    expect(count?.time?.edtf ?? null).toBe(edtf);
  });
});

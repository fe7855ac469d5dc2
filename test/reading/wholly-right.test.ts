import { describe, expect, it } from "vitest";
import { readText } from "./read.ts";

/** The claims of a text: kind and type, words, fillers, number, who says it and how. */
const claims = (text: string): readonly string[] =>
  readText(text, "2025-05-04").claims.map((c) =>
    [
      `${c.kind}/${c.type ?? "-"} «${c.quote.replaceAll(/\s+/g, " ")}»`,
      ...c.roles.map((r) => `${r.role}=${r.quote}`),
      ...(c.figure ? [`${c.figure.low} ${c.figure.unit}`] : []),
      ...c.attribution.map((s) => `by ${s.name}`),
      c.modality,
    ].join(" | "),
  );
const some = (text: string, ...parts: readonly string[]): readonly string[] =>
  claims(text).filter((claim) => parts.every((part) => claim.includes(part)));

describe("each part of a claim is what it says it is", () => {
  it.each([
    // The kind.
    ["“We will drain the canal,” Ana Ruiz said.", ["forecast/-", "drain the canal"]],
    ["“It will not stop,” said a vendor.", ["forecast/-", "It will not stop", "by a vendor"]],
    ["If nobody guards her, Ana Ruiz may be the next target.", ["forecast/-", "subject=Ana Ruiz"]],
    ["The raid began at dawn on the coastal road.", ["event/raid", "subject=The raid"]],
    ["The shooting took place at a mill near Oruro.", ["event/attack", "subject=The shooting"]],
    ["Ana Ruiz is under investigation for lending her lorries.", ["event/investigate", "patient=Ana Ruiz"]],
    ["That attack, the clerk said, was the work of La Fogata.", ["relation/responsible", "subject=La Fogata"]],
    // Where somebody is said to be.
    [
      "Ana Ruiz, 40, fled. Detectives placed Ana Ruiz in northern Bolivia.",
      ["statement/-", "subject=Ana Ruiz", "by Detectives"],
    ],
    // Who takes part.
    ["Two lorries left Oruro on Monday with nine prisoners aboard.", ["agent=Two lorries", "origin=Oruro"]],
    ["Ana Ruiz said that the guards had left the checkpoint.", ["origin=the checkpoint"]],
    [
      "The court sentenced four men to nine years each for the raid.",
      ["figure/prison-sentence", "agent=The court", "patient=four men", "9 years"],
    ],
    [
      "Among the dead were four clerks, two cooks and Judge Ana Ruiz, who was to preside over the trial.",
      ["forecast/-", "subject=Judge Ana Ruiz"],
    ],
    ["Shops in the village, which has some 900 inhabitants, were closed.", ["900", "subject=the village"]],
    // Who says so.
    [
      "Luis Paz died in May. His cousin, Ana Ruiz, is considered his heir.",
      ["relation/family", "object=His | asserted"],
    ],
    ["It is specified that 310 burglaries were registered in the state in 2024.", ["310 burglaries | asserted"]],
    ["A clerk who says he left of his own will was seen.", ["he left of his own will", "subject=A clerk"]],
    // Whole words.
    ["The gang split from the Union in 2019 and Ana Ruiz left.", ["«The gang split from the Union in 2019»"]],
    ["Her cousin was punched so badly that he went blind, Ana Ruiz said.", ["so badly that he went blind"]],
    // How.
    ["Present in 20 townships, the band grows.", ["20 townships", "asserted"]],
  ] as const)("%s", (text, parts) => {
    expect(some(text, ...parts), claims(text).join("\n")).not.toEqual([]);
  });

  it.each([
    // No judgement: a distance, which of several, what befell it, whose rival it is.
    ["The convoy was six minutes from the barracks when gunmen opened fire.", ["assessment/"]],
    ["Of the two men caught, one is the cook.", ["assessment/"]],
    ["The Gulf Cartel was in dispute with Los Rojos, a cell of the Blues, over the mill.", ["assessment/"]],
    // Nobody was caught yet.
    ["If Luis Paz dies or is captured, the band will split.", ["event/"]],
    ["The murder of Luis Paz would not end the feud.", ["event/"]],
    ["We expect the band to hold out until Luis Paz is extradited.", ["event/"]],
    ["Luis Paz faces up to nine years when he is convicted in June.", ["event/"]],
    // Which one is meant.
    ["The photograph published does not show Luis Paz.", ["event/publish"]],
    ["The census lists bodies found in wells.", ["event/discover"]],
    ["A man who identified himself as her lawyer paid.", ["event/identify"]],
    // A heading in the line.
    ["What next spring may bring. Ana Ruiz expects Luis Paz to flee.", ["What next spring"]],
    // When, for how long and in what.
    ["The first patrol reached the mill 18 minutes after the call.", ["object=18 minutes"]],
    ["The lorries have for weeks belonged to Los Rojos, two cooks said.", ["object=weeks"]],
    ["Nine guards died in the ambush.", ["origin="]],
    ["The band shipped nine tons of cocaine through Oruro.", ["instrument=Oruro"]],
    ["The court sentenced four men to nine years and two months each.", ["2 months"]],
    // Whom he speaks of.
    ["Luis Paz fled in May. The prosecutor says he left Bolivia in 2022.", ["subject=The prosecutor"]],
    // "by its count" of what somebody stands by, an unclaimed deed, a kinship since a year, a denial that is none.
    ["The Navy stands by its count of 18 and sells the mill.", ["«The Navy stands»"]],
    ["No group has claimed responsibility.", ["relation/responsible"]],
    ["A truce between both clans is unlikely before May.", ["event/"]],
    ["She was flown to a navy clinic in Oruro.", ["event/extradite"]],
    // How deadly the deed was that another verb tells; of what no proof was found; nobody who speaks.
    ["Gunmen killed nine clerks in one of the bloodiest attacks on archives.", ["event/attack"]],
    ["We saw no proof that the Northern Cartel ordered the killings.", ["relation/responsible"]],
    ["There has been silence since May, and those who print almanacs ought to admit it.", ["by those"]],
    // A share of something else.
    ["The panel rated 22% of union claims as true compared to 11% of company claims.", ["11 percent"]],
    // Nothing is foretold.
    ["The witness said that Luis Paz “was about to arrest him.”", ["forecast/"]],
    ["The director admitted that she had misjudged how soon the band would weary of buying water.", ["tire"]],
    ["The supervisors would not say when the toll would rise.", ["when the toll"]],
    ["I will make three predictions.", ["forecast/"]],
    ["Residents may send tips by post.", ["forecast/"]],
    ["Rosa Paz still would not sign the paper.", ["forecast/"]],
    ["Ana Ruiz swears that on that day Luis Paz was at a wedding.", ["predicted"]],
    ["Traders expect Luis Paz to be caught or killed before Carnival.", ["«killed before"]],
    // No judgement either.
    ["The state prosecutor fell.", ["assessment/"]],
    ["The inquiry is continuing.", ["assessment/"]],
    ["The jurors held that it was the Reds who planned the raid.", ["assessment/"]],
    // Why and on what condition a source speaks.
    [
      "Two porters told me, on condition that their names stay out of it, that his barn had been watched.",
      ["condition"],
    ],
    [
      "Four clerks, who spoke on condition of anonymity as they are not authorized to speak, said the mayor had fled.",
      ["authorized"],
    ],
    // Who tells of it takes no part in it.
    ["He never learned the road, which according to Luis Paz was chosen at night.", ["object=Luis Paz"]],
    ["Its gloomy prediction that the port would close was ridiculed.", ["by Its gloomy"]],
    // Nobody says it.
    ["He ran the port. His deputy, Ana Ruiz, was named acting director the same day.", ["by "]],
  ] as const)("%s: nothing with %s", (text, parts) => {
    expect(some(text, ...parts)).toEqual([]);
  });

  it.each([
    ["The siege took five weeks, Ana Ruiz said.", ["object=five weeks"]],
    ["The clerk admits that he left Oruro in 2022.", ["subject=The clerk"]],
    ["The ministry published the photograph in May.", ["event/publish"]],
    ["Ana Ruiz promised her support.", ["statement/-"]],
    ["The former mayor says that he will sue.", ["subject=The former mayor"]],
    ["Ana Ruiz left a note.", ["object=a note"]],
    ["The band may be the richest of the coast.", ["assessment/"]],
    ["Ana Ruiz swore to close the mill.", ["predicted"]],
    ["The generals held back.", ["assessment/"]],
    ["She was flown to Houston.", ["event/extradite"]],
    ["It was the deadliest attack on clerks in years.", ["event/attack"]],
    ["The Northern Cartel ordered the killings.", ["relation/responsible"]],
    ["The panel rated 22% of union claims as true compared to 11% of company claims.", ["22 percent"]],
    ["La Fogata has claimed responsibility for the raid.", ["relation/responsible"]],
    ["Killings fell.", ["assessment/"]],
    ["The bank said when the mill closed: in May.", ["mill closed"]],
    ["Analysts expect Luis Paz to be captured before the summer.", ["forecast/"]],
    ["Ana Ruiz said that the mill would open in May.", ["forecast/"]],
  ] as const)("as before: %s", (text, parts) => {
    expect(some(text, ...parts), claims(text).join("\n")).not.toEqual([]);
  });
});

import { expect, test } from "vitest";
import { readText } from "./read.ts";

/** What is denied, by whom: "kidnap agent=the gang; patient=two men | the ministry". */
const denied = (text: string): readonly string[] =>
  readText(text)
    .claims.filter((claim) => claim.rule?.startsWith("denied:"))
    .map(({ type, kind, roles, attribution, polarity, modality }) => {
      expect([polarity, modality]).toEqual(["negated", "denied"]);
      return `${type ?? kind} ${roles.map((r) => `${r.role}=${r.quote}`).join("; ")} | ${attribution.map((s) => s.name).join(" > ")}`;
    });

test("is what somebody said, and not how he let it be known", () => {
  const text =
    "“They never came,” Governor Ana Ruiz said in a video posted on Monday. The ministry rejected that account.";
  expect(denied(text)).toEqual([]);
  const last = readText(text).claims.at(-1);
  expect([last?.kind, last?.quote, last?.attribution.map(({ name }) => name)]).toEqual([
    "statement",
    "The ministry rejected that account",
    ["The ministry"],
  ]);
});

test.each([
  [
    "Residents said that soldiers had fled the town. The ministry denied it.",
    "displace patient=soldiers | The ministry",
  ],
  [
    "The paper reported that the gang had kidnapped two men. State prosecutor Ana Ruiz rejected those accounts.",
    "kidnap agent=the gang; patient=two men | Ana Ruiz",
  ],
  [
    "The army killed two men in Colima, residents said. The Defence Ministry disputes this.",
    "kill agent=The army; patient=two men | The Defence Ministry",
  ],
  [
    "Prosecutors say that Juan Paz took bribes, a charge that his lawyer has denied.",
    "bribe recipient=Juan Paz | his lawyer",
  ],
  [
    "Relatives accuse prosecutors of filing murders as accidents, a charge that the ministry denies.",
    "responsible subject=prosecutors; object=filing murders | the ministry",
  ],
  [
    "The Gulf Cartel struck a bargain with Los Zetas. The governor calls it a rumor.",
    "ally agent=The Gulf Cartel; recipient=Los Zetas | The governor",
  ],
  ["Coca covered 200,000 hectares in 2023, which the ministry rejects.", "coca-area subject=Coca | the ministry"],
  [
    "Thefts rose to 90 in May, and relatives said that soldiers had killed two men, a claim that the ministry denies.",
    "kill agent=soldiers; patient=two men | the ministry",
  ],
  [
    "Juan Paz said that soldiers had killed two men, but the ministry denied it.",
    "kill agent=soldiers; patient=two men | the ministry",
  ],
  [
    "Prosecutors said that gunmen had killed two men. The families do not believe it.",
    "kill agent=gunmen; patient=two men | The families",
  ],
  ["Juan Paz says he was kidnapped. His rivals deny it.", "kidnap patient=he | His rivals"],
  ["The ministry denied reports of the capture of Juan Paz.", "arrest patient=Juan Paz | The ministry"],
  ["In May the ministry called reports of Juan Paz's capture false.", "arrest patient=Juan Paz | the ministry"],
  ["The army denied reports that Juan Paz had died.", "die patient=Juan Paz | The army"],
  [
    "The Treasury said that Juan Paz still leads the gang. The prison service denies it.",
    "lead subject=Juan Paz; object=the gang | The prison service",
  ],
  [
    "Coca covered 62,000 hectares last year, by the tally of the institute, which the minister rejects.",
    "coca-area subject=Coca | the minister",
  ],
  [
    "Prosecutors accuse Juan Paz of the killing. His lawyer denies the accusation.",
    "responsible subject=Juan Paz; object=the killing | His lawyer",
  ],
])("%s", (text, claim) => {
  expect(denied(text)).toEqual([claim]);
});

test.each([
  "Juan Paz leads the gang. He did not deny it.",
  "Juan Paz leads the gang. Will the mayor deny it?",
  "Juan Paz leads the gang. The mayor may deny it.",
  "Two men fled. The court rejected the appeal.",
  "Two men fled. The mayor denied the report that he had left.",
  "Two men fled. The mayor called it a shame.",
  "Two men fled. The mayor believes it.",
  "Two men fled. The mayor may not believe it.",
  "Banners appeared on bridges. The mayor dismissed them as theatre.",
  // nothing was told before
  "The government denied it.",
  "Colima is hot. The mayor rejected that plan.",
])("silent: %s", (text) => {
  expect(denied(text)).toEqual([]);
});

test("a denial of what is not on file is kept with him who denies", () => {
  const { claims } = readText("Many point at the crew. Its lawyers deny it.");
  expect(
    claims.map(({ kind, polarity, modality, attribution }) => [kind, polarity, modality, attribution[0]?.name]),
  ).toEqual([["statement", "negated", "denied", "Its lawyers"]]);
});

// What is said in no more than a rumour, and is not so, by the report's own word.
test.each(["Rumours of the death of Juan Paz proved false.", "Reports that Juan Paz had died were wrong."])(
  "%s",
  (text) => {
    const [claim] = readText(text).claims.filter(({ type }) => type === "die");
    expect(claim).toMatchObject({ polarity: "negated", modality: "denied", attribution: [] });
  },
);

test("silent: The ministry would neither confirm nor deny a report that Juan Paz had died.", () => {
  expect(denied("The ministry would neither confirm nor deny a report that Juan Paz had died.")).toEqual([]);
});

test("silent: The ministry did not deny reports of the capture of Juan Paz.", () => {
  expect(denied("The ministry did not deny reports of the capture of Juan Paz.")).toEqual([]);
});

/** What somebody leaves in doubt and does not deny: "said | not the church, reported". */
const doubted = (text: string): readonly string[] =>
  readText(text)
    .claims.filter((claim) => claim.rule?.startsWith("doubted:") === true)
    .map((c) => `${c.kind} ${c.polarity} ${c.quote} | ${c.attribution.map((s) => s.name).join(" > ")}`);

test.each([
  [
    "Two boats were sunk on Monday, according to a fisherman; the port authority has not confirmed it.",
    "statement negated the port authority has not confirmed it | the port authority",
  ],
  [
    "A neighbour said that Juan Paz hides in Peru now, which the ministry has not verified.",
    "statement negated which the ministry has not verified | the ministry",
  ],
  [
    "The navy says that it sank 40 boats. Pilots have quietly questioned that figure.",
    "statement negated Pilots have quietly questioned that figure | Pilots",
  ],
])("%s", (text, claim) => {
  expect(doubted(text)).toEqual([claim]);
});

test.each([
  "The police said the road was safe. The mayor did not question it.",
  "Juan Paz said that the gang had fled. The mayor confirmed it.",
])("nothing is left in doubt in %s", (text) => {
  expect(doubted(text)).toEqual([]);
});

test("who denies the charges does not deny that men were held", () => {
  const { claims } = readText("Fourteen people were detained. Juan Paz has denied the charges.");
  expect(claims.filter((c) => c.rule?.startsWith("denied:"))).toEqual([]);
});

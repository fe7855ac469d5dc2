import { describe, expect, test } from "vitest";
import { codebook, layersOf } from "./read.ts";

/** "over fifty = more-than 50..null troops": each figure with its words, bound, ends and unit. */
const mentions = (text: string): string =>
  layersOf(text)
    .figures.map((f) => `${f.quote} = ${f.bound} ${f.low}..${f.high} ${f.unit}${f.of === null ? "" : ` of ${f.of}`}`)
    .join("; ");

const UNITS: readonly (readonly [string, string])[] = [
  ["Soldiers found 35 bodies in the valley.", "35 = exact 35..35 bodies"],
  ["Police arrested over fifty senior gang members.", "over fifty = more-than 50..null gang members"],
  ["They handed over 29 of the country’s most feared gang leaders.", "29 = exact 29..29 gang leaders"],
  ["The group is present in 19 of 24 provinces.", "19 of 24 = exact 19..19 provinces of 24"],
  ["The floods displaced thousands.", "thousands = at-least 1000..null people"],
  ["The fire left 12 dead.", "12 = exact 12..12 people"],
  ["Some 400 organized-crime-linked killings followed.", "Some 400 = about 400..400 killings"],
  ["The group reached forty-plus countries.", "forty-plus = at-least 40..null countries"],
  ["Thousands of ordinary Colombians left.", "Thousands = at-least 1000..null people"],
  [
    "About 31,000 and 15,600 people signed.",
    "About 31,000 = about 31000..31000 people; 15,600 = exact 15600..15600 people",
  ],
  ["Ana Ruiz, 42, lives there.", "42 = exact 42..42 years"],
  ["We met Ana Ruiz, who is 42, there.", "42 = exact 42..42 years"],
  ["The clan has 900 full-time members.", "900 = exact 900..900 members"],
  [
    "The town has a population of 21,000, with nearly 70 percent in work.",
    "21,000 = exact 21000..21000 ; nearly 70 percent = about 70..70 percent",
  ],
  ["He read a 30-page plea.", "30 = exact 30..30 pages"],
  ["Officers seized 15 tons of cocaine.", "15 tons = exact 15..15 tons"],
  ["In the valley about 1,400 have vanished.", "about 1,400 = about 1400..1400 people"],
  ["The list has 2,050 disappeared.", "2,050 = exact 2050..2050 people"],
  ["The hammer cost 50 and vanished.", "50 = exact 50..50 "],
  ["Zero tolerance is the rule.", ""],
  ["Team Six and the Five Eyes met at Tab 8.", ""],
  ["On 9 May 2021 he left.", ""],
];

describe("figures with their units", () => {
  test.each(UNITS)("%s", (text, expected) => {
    expect(mentions(text)).toBe(expected);
  });
});

/** "homicides | agent=the war; subject=killings": the claims of a text with type or measure and roles. */
function claims(text: string): string[] {
  const layers = layersOf(text);
  return layers.figureClaims.map((draft) => {
    const roles = draft.roles.map((role) => {
      const { tokens } = layers.sentences[role.sentence] ?? { tokens: [] };
      return `${role.role}=${text.slice(tokens[role.first]?.start, tokens[role.last]?.end)}`;
    });
    return `${draft.type ?? `(${draft.figure?.measure})`} | ${roles.join("; ")}`;
  });
}

const CLAIMS: readonly (readonly [string, string])[] = [
  ["Officials put it high, and its ranks at 900.", "members | subject=its; object=its ranks"],
  [
    "The Gulf Cartel, whose strength she put at between 1,500 and 2,000 people, held the port.",
    "members | subject=The Gulf Cartel; object=whose strength",
  ],
  ["The Gulf Cartel, whose lawyer sat at 900 desks, held the port.", "(desks) | subject=whose lawyer; object=desks"],
  [
    "Spain has extradited over thirty senior gang members to France.",
    "extraditions | subject=Spain; object=senior gang members; destination=France",
  ],
  ["Murders have surged by over two hundred percent.", "homicide-increase | subject=Murders"],
  ["A third of the rifles came from Texas.", "guns-share | origin=Texas; subject=the rifles"],
  ["The gang makes tens of millions of dollars every year.", "annual-revenue | subject=The gang"],
  [
    "Brazil represents less than a tenth of the flow of cocaine.",
    "cocaine-share | subject=Brazil; object=the flow of cocaine",
  ],
  ["Ana Ruiz, already in her sixties, ran the shop.", "age | subject=Ana Ruiz"],
  ["The gang operates in over 27 states.", "states-with-presence | subject=The gang; object=states"],
  ["The ministry offered a $15 million reward.", "reward | subject=The ministry"],
  [
    "For 2023, it reported 29,675 victims of intentional homicide.",
    "homicides | subject=victims of intentional homicide",
  ],
  ["The reward for Ana Ruiz is $5 million.", "reward | object=Ana Ruiz"],
  ["There is a $2 million bounty on the head of Ana Ruiz.", "reward | object=Ana Ruiz"],
  // Passed through a capture, and through nothing else.
  [
    "The ministry offered a reward of $5 million for the return of the jewels of Ana Ruiz.",
    "reward | subject=The ministry",
  ],
  [
    "Ana Ruiz, for whom the ministry has offered a reward of $5 million, fled.",
    "reward | object=Ana Ruiz; subject=the ministry",
  ],
  [
    "Ana Ruiz, whom the army calls a chief in Colima and for whom the ministry offers a reward of $5 million, fled.",
    "reward | object=Ana Ruiz; subject=the ministry",
  ],
  [
    "The gang is led by Bruno Paz, a former policeman for whom the ministry offers a reward of $2 million.",
    "reward | object=Bruno Paz; subject=the ministry",
  ],
  ["Bruno Paz has a $3 million price on his head.", "reward | object=Bruno Paz"],
  // A state behind the number says what is counted.
  ["The judges counted 33 dead.", "people-killed | subject=dead"],
  [
    "A group of women who dig for the missing in the fields around the port, counts 3,300 disappeared.",
    "people-missing | subject=disappeared",
  ],
  ["The mayor puts the dead at 43.", "people-killed | subject=the dead"],
  ["The toll of the massacre stands at 31.", "people-killed | subject=The toll of the massacre; subject=the massacre"],
  // What a rate is held to does not have it.
  [
    "The murder rate in Toluca reached 85 per 100,000 inhabitants.",
    "homicide-rate | subject=The murder rate; subject=Toluca",
  ],
  ["The register of the missing held 62,000 names.", "missing-register | subject=The register of the missing"],
  ["The gang charges drivers 200 pesos a week.", "money-demanded | subject=The gang; recipient=drivers"],
  ["The gang has assets worth $50 billion.", "assets | subject=The gang; object=assets"],
  ["Homicides in Toluca fell by 20 percent.", "homicide-increase | subject=Homicides; subject=Toluca"],
  ["The town has a population of 769,025.", "(population) | subject=The town; object=a population"],
  // People to whom it is done are the object; what is lost or found out is told of.
  ["Last spring 31 clerks were murdered.", "people-killed | object=clerks"],
  ["Some 900 jobs have been lost.", "jobs-lost | subject=jobs"],
  ["Twelve of the clerks have been identified.", "(clerks) | subject=the clerks"],
  // Where somebody only keeps count, the participle says what is measured.
  [
    "The institute has documented 214 clerks killed since the spring.",
    "people-killed | subject=The institute; object=clerks",
  ],
  [
    "A journal counts 31 politicians murdered over two months.",
    "politicians-killed | subject=A journal; object=politicians",
  ],
  ["Two officers died on Friday, bringing the toll to 11.", "people-killed | subject=the toll"],
  ["She brought the bill to 40 voters.", "(voters) | subject=She; object=the bill; object=voters"],
  // When it was has no part in it.
  ["Peru closed 2023 with 4,004 violent deaths.", "people-killed | subject=Peru; subject=violent deaths"],
  ["The year 2023 closed with 4,004 homicides.", "homicides | subject=homicides"],
  ["Murders in Colima came to 846 last year.", "homicides | subject=Murders; subject=Colima"],
  ["Crews found almost 9,000 bolts last year.", "(bolts) | subject=Crews; object=bolts"],
  ["They bought rifles from 12 dealers.", "(dealers) | subject=They; object=rifles; origin=dealers"],
  ["Peru finished 2022 with a murder rate of 38 per 100,000.", "homicide-rate | subject=Peru; subject=a murder rate"],
  [
    "Those two years saw the register of missing persons climb past 64,000.",
    "missing-register | subject=the register of missing persons",
  ],
  ["The bureau gives the gang some 900 members.", "members | subject=the gang; object=members"],
  ["The mayor gave the town 20 rifles.", "(rifles) | subject=The mayor; recipient=the town; object=rifles"],
  ["They swapped 10 agents arrested abroad.", "(agents) | subject=They; object=agents arrested abroad"],
  ["The gang has an estimated fortune of $2 billion.", "assets | subject=The gang; object=an estimated fortune"],
  [
    "The trucks carried 700 shipping containers.",
    "(shipping containers) | subject=The trucks; object=shipping containers",
  ],
];

describe("numbers put to somebody by name", () => {
  test.each([
    [
      "The bureau credits the Red Cartel with 16,000 and the Gulf Clan with 8,700 members.",
      ["members | subject=Red Cartel", "members | subject=Gulf Clan"],
    ],
    [
      "We put the Red Cartel at roughly 11,000 gunmen and the Gulf Clan (GC) at 14,000.",
      ["members | subject=Red Cartel", "members | subject=Gulf Clan"],
    ],
    [
      "The bureau put the strength of the Red Cartel at 26,000 and that of the Gulf Clan at 18,800.",
      ["members | subject=Red Cartel", "members | subject=Gulf Clan"],
    ],
    ["The driver left Toluca at 900.", []],
    ["He put it down and met Ruiz with 900 letters.", []],
  ])("%s", (text, expected) => {
    expect(claims(text)).toEqual(expected);
  });
});

const SILENT = [
  "The toll rose, half as many again as in June.",
  "The two countries signed the treaty.",
  "It was one of the most violent years.",
  "Both sides sent three envoys.",
  "Three months later, he was free.",
  "He read a 30-page plea 20 times.",
  "Twelve years ago, police raided the farm.",
  "She served for twenty years.",
  "Did forty men flee?",
  "Neighbours made a 911 call.",
];

describe("figure claims", () => {
  test.each(CLAIMS)("%s", (text, expected) => {
    expect(claims(text)).toEqual([expected]);
  });
  test.each(SILENT)("nothing in: %s", (text) => {
    expect(claims(text)).toEqual([]);
  });
  test("spans hold the figure, stay inside their sentence and under 400 characters", () => {
    const text = CLAIMS.map(([sentence]) => sentence).join(" ");
    const layers = layersOf(text);
    expect(layers.figureClaims.length).toBe(CLAIMS.length);
    for (const draft of layers.figureClaims) {
      const sentence = layers.sentences[draft.sentence];
      expect(draft.start).toBeLessThanOrEqual(draft.figure?.start ?? -1);
      expect(draft.end).toBeGreaterThanOrEqual(draft.figure?.end ?? Infinity);
      expect(draft.start).toBeGreaterThanOrEqual(sentence?.start ?? Infinity);
      expect(draft.end).toBeLessThanOrEqual(sentence?.end ?? -1);
      expect(draft.end - draft.start).toBeLessThan(400);
    }
  });
});

const FRAMES = codebook.measures.flatMap((row) =>
  row.frames.map((frame) => [row.id, frame.example, frame.silent ?? ""] as const),
);
const types = (text: string): (string | null)[] => layersOf(text).figureClaims.map((draft) => draft.type);

describe("each measure of the codebook", () => {
  test.each(FRAMES)("%s: %s", (id, example, silent) => {
    expect(types(example)).toContain(id);
    if (silent !== "") expect(types(silent)).not.toContain(id);
  });
});

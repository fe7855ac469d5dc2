import { describe, expect, test } from "vitest";
import type { Sentence } from "../../src/language/analysis.ts";
import { daysOfEdtf } from "../../src/model/edtf.ts";
import { timesIn } from "../../src/reading/times/index.ts";
import { piecesOf } from "../../src/reading/times/lex.ts";

/** Cuts at full stops; a token a piece, without tags: what the grammar must manage alone. */
function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let block = 0;
  for (const m of text.matchAll(/\n\n|[^\n]+?(?:[.!?](?=\s+[A-Z]|\s*$)|$)/gm)) {
    if (m[0] === "\n\n") {
      block++;
      continue;
    }
    const start = m.index + m[0].length - m[0].trimStart().length;
    const end = m.index + m[0].trimEnd().length;
    if (end <= start) continue;
    const tokens = piecesOf(text, start, end).map((p, index) => ({
      index,
      start: p.start,
      end: p.end,
      form: text.slice(p.start, p.end),
      lemma: p.low,
      upos: "",
      xpos: "",
      head: index - 1,
      deprel: "",
    }));
    sentences.push({ index: sentences.length, start, end, block, tokens, names: [] });
  }
  return sentences;
}
const read = (text: string, published: string | null): string =>
  timesIn(text, sentencesOf(text), published)
    .map((t) => `${t.quote} = ${t.edtf} ${t.edtf === null ? t.shape : t.how}`)
    .join("; ");

// Publication, text, times with value and how; the words of a time without value carry its shape.
const CASES: readonly (readonly [string | null, string, string])[] = [
  // Quarters without a year: the last that was over; a quarter that is not over, and a match, say nothing.
  ["2026-03-05", "Robberies fell by 3 percent in the third quarter.", "the third quarter = 2025-07/2025-09 inferred"],
  ["2026-07-22", "In the second quarter, robberies fell.", "the second quarter = 2026-04/2026-06 inferred"],
  ["2026-08-02", "Robberies fell in the third quarter.", "the third quarter = null date"],
  [
    "2026-03-05",
    "Robberies fell in 2024. In the third quarter, they rose.",
    "2024 = 2024 stated; the third quarter = 2024-07/2024-09 inferred",
  ],
  ["2026-03-05", "Robberies will rise in the fourth quarter.", "the fourth quarter = 2026-10/2026-12 inferred"],
  ["2026-03-05", "Peru lost in the third quarter final.", ""],
  [
    "2026-07-22",
    "In the first half of the year, robberies fell.",
    "the first half of the year = 2026-01/2026-06 inferred",
  ],
  [
    "2026-09-22",
    "They count 431 robberies in the first eight months of this year.",
    "the first eight months of this year = 2026-01/2026-08 inferred",
  ],
  [
    "2026-09-22",
    "Prices rose in the first three months of last year.",
    "the first three months of last year = 2025-01/2025-03 inferred",
  ],
  ["2026-03-05", "The agency took 1,740 rifles in FY2025.", "FY2025 = 2025 stated"],
  [null, "The raid took place on 22 February 2026.", "22 February 2026 = 2026-02-22 stated"],
  [null, "It was founded in 2009 and split in March 2014.", "2009 = 2009 stated; March 2014 = 2014-03 stated"],
  [
    null,
    "Seized on 3, 5 and 9 May 2021.",
    "3 = 2021-05-03 stated; 5 = 2021-05-05 stated; 9 May 2021 = 2021-05-09 stated",
  ],
  // What is expected lies ahead; what was expected, and what only stands in such a sentence, need not.
  ["2026-03-09", "Police expect more raids before December.", "December = ../2026-12 inferred"],
  ["2026-03-09", "The union predicts more raids before the summer.", "the summer = ../2026-22 inferred"],
  ["2026-03-09", "The gang grew before the summer.", "the summer = ../2025-22 inferred"],
  [null, "He ruled from 2018 through 2024.", "2018 through 2024 = 2018/2024 stated"],
  [null, "The 2012-18 term ended badly.", "2012-18 = 2012/2018 stated"],
  [null, "Since approximately 2019 prices fell.", "approximately 2019 = 2019~/.. stated"],
  [null, "By 2018 it led; as of 2020 it still did.", "2018 = 2018 stated; 2020 = 2020 stated"],
  [null, "It held until 2017 and has grown from 2019 on.", "2017 = ../2017 stated; 2019 = 2019/.. stated"],
  [null, "Seizures rose during the April-June 2021 period.", "April-June 2021 = 2021-04/2021-06 stated"],
  [null, "Between March and May 2023 three mayors fell.", "March and May 2023 = 2023-03/2023-05 stated"],
  [null, "From November to February 2022 the port was shut.", "November to February 2022 = 2021-11/2022-02 stated"],
  [null, "The 2010s were calm; the late 1980s were not.", "The 2010s = 201X stated; the late 1980s = 1985/1989 stated"],
  [null, "Throughout the 1990s and 2000s it grew.", "the 1990s and 2000s = 1990/2009 stated"],
  [null, "A quarrel dating back to the nineteenth century.", "the nineteenth century = 18XX/.. stated"],
  [
    null,
    "In early 2024, in mid-2023 and at the end of 2022.",
    "early 2024 = 2024-01/2024-04 stated; mid-2023 = 2023-05/2023-08 stated; the end of 2022 = 2022-10/2022-12 stated",
  ],
  [
    null,
    "In late January 2025 and the summer of 2021.",
    "late January 2025 = 2025-01 stated; the summer of 2021 = 2021-22 stated",
  ],
  [
    null,
    "In the second half of 2025 and in Q3 2024.",
    "the second half of 2025 = 2025-07/2025-12 stated; Q3 2024 = 2024-07/2024-09 stated",
  ],
  [null, "The last week of August 2020 was the worst.", "The last week of August 2020 = 2020-08-25/2020-08-31 stated"],
  [null, "The battle of 480 BC.", "480 BC = -0479 stated"],
  [null, "Dated 2024-05-17.", "2024-05-17 = 2024-05-17 stated"],
  // Inside a noun phrase.
  [
    null,
    "He crossed it before the 1967 border and after the July 2024 arrest.",
    "1967 = 1967 stated; July 2024 = 2024-07 stated",
  ],
  ["2026-02-23", "Since the September 11 attacks much changed.", "September 11 = 2001-09-11 stated"],
  [null, "Rojas's 2016 capture and the 2011 massacre followed.", "2016 = 2016 stated; 2011 = 2011 stated"],
  [null, "2021 saw fewer of them.", "2021 = 2021 stated"],
  // Anchored to publication.
  ["2026-02-23", "On Sunday, soldiers came.", "Sunday = 2026-02-22 inferred"],
  ["2026-02-23", "They will meet on Wednesday.", "Wednesday = 2026-02-25 inferred"],
  ["2026-03", "The trial, scheduled for 4 May, will be open.", "4 May = 2026-05-04 inferred"],
  ["2026-02-23", "In June the town fell.", "June = 2025-06 inferred"],
  ["2026-02-23", "Elections are due in June.", "June = 2026-06 inferred"],
  ["2026-02-23", "Earlier this month drones crossed.", "Earlier this month = 2026-02 inferred"],
  ["2026-02-23", "It happened last year, not this year.", "last year = 2025 inferred; this year = 2026 inferred"],
  [
    "2026-02-23",
    "Last week and yesterday.",
    "Last week = 2026-02-16/2026-02-22 inferred; yesterday = 2026-02-22 inferred",
  ],
  ["2026-02-23", "That was eleven years ago.", "eleven years ago = 2015 inferred"],
  ["2020-10", "A little over a decade ago it was small.", "A little over a decade ago = 2009~ inferred"],
  ["2025-08", "It grew in the past two months.", "the past two months = 2025-06/2025-08 inferred"],
  ["2025-03", "Millions moved across the past decade.", "the past decade = 2015/2025 inferred"],
  ["2025-08", "Today it rules and is now rich.", "Today = 2025-08 inferred; now = 2025-08 inferred"],
  ["2025-03", "On Thursday, February 27th, planes flew.", "Thursday, February 27th = 2025-02-27 inferred"],
  // 27 February was no Thursday in 2026, but was in 2025.
  ["2026-03", "On Thursday, February 27th, planes flew.", "Thursday, February 27th = 2025-02-27 inferred"],
  ["2026-01", "In June last year he left.", "June last year = 2025-06 inferred"],
  ["2026-02-23", "Tuesday of last week was calm.", "Tuesday of last week = 2026-02-17 inferred"],
  ["2026-01-20", "Tuesday next week they will vote.", "Tuesday next week = 2026-01-27 inferred"],
  ["2026-01-20", "From November to March it was shut.", "November to March = 2025-11/2026-03 inferred"],
  ["2025-03-01", "A tariff was to apply from 4 March.", "4 March = 2025-03-04 inferred"],
  // A publication of which only the month is known.
  ["2026-01", "Last week they met.", "Last week = 2025-12/2026-01 inferred"],
  [
    "2026-01",
    "Earlier this year and last month.",
    "Earlier this year = 2026-01 inferred; last month = 2025-12 inferred",
  ],
  // Anchored to what was told.
  [
    "2025-08",
    "In May two aides died. Three months later nobody is held.",
    "May = 2025-05 inferred; Three months later = 2025-08 inferred",
  ],
  [
    "2020-10",
    "In June a judge was shot. Less than two weeks later men struck again.",
    "June = 2020-06 inferred; Less than two weeks later = 2020-06/2020-07 inferred",
  ],
  [
    null,
    "On 9 March 2012 it fell. The following day it rose.",
    "9 March 2012 = 2012-03-09 stated; The following day = 2012-03-10 inferred",
  ],
  [null, "In June 2024 they met. In August they parted.", "June 2024 = 2024-06 stated; August = 2024-08 inferred"],
  [null, "It began in 2015. Since then it grew.", "2015 = 2015 stated; then = 2015/.. inferred"],
  [null, "Three days after May 5, 2020 he fled.", "Three days after May 5, 2020 = 2020-05-08 inferred"],
  [
    "2026-02-23",
    "It fell in June 2019. He was held in 2011, fled in 2015 and was caught the following year.",
    "June 2019 = 2019-06 stated; 2011 = 2011 stated; 2015 = 2015 stated; the following year = 2016 inferred",
  ],
  [
    "2026-02-23",
    "In late January he announced a tariff that took effect in March.",
    "late January = 2026-01 inferred; March = null date",
  ],
  ["2026-02-23", "He led it from 2012 until his death.", "2012 = 2012/.. stated"],
  // Nothing to anchor to: open, never guessed.
  [
    null,
    "On Sunday it fell. Last year too. In June it rose.",
    "Sunday = null date; Last year = null date; June = null date",
  ],
  [null, "It was founded in 2015. The following day it fell.", "2015 = 2015 stated; The following day = null date"],
  ["2026-02-23", "It goes back decades, in her first year and until recently.", "recently = null date"],
  // Lengths and repetitions have no place in the calendar.
  [
    null,
    "For three years, every day, at 3:00 p.m. they called.",
    "three years = null duration; every day = null set; 3:00 p.m. = null clock",
  ],
  [null, "It has fought for decades, in a ten-day siege.", "decades = null duration; ten-day = null duration"],
  [null, "It earns $5 million a year.", "a year = null set"],
];

const SILENT: readonly string[] = [
  "He may march with the others, and she said he may.",
  "The March on Rome was long.",
  "Some 2,000 soldiers stood in 1500 houses, over 2000 schools and about 1800 men.",
  "The 9 mm pistol cost $1,984 and the score was 3-2.",
  "Call +52 55 1234 5678 or flight 2020.",
  "Boeing 747 and Model 1984 were there.",
  "June S. Miller and August Wilson met April.",
  "He came second; the fall of the town made the sun set.",
  "The article 2045 names unit 1999 and a total of 1995 arrests.",
  "Sen. May said so. May was right.",
  "In his 80s he was strong.",
  "A ratio of 10:15, 22.8 points, 40 % and 1950 ft.",
  "The spring of water; a second chance; the minute details.",
  "Now, I would argue, my last day in office is no time.",
  "Saginaw, Michigan (989)755-1109.",
  "A survey of 1709 schoolchildren and of 2020 police.",
  "Covid-2019 and file_2020 and #2021.",
];

describe("times", () => {
  test.each(CASES)("published %s: %s", (published, text, want) => expect(read(text, published)).toBe(want));
  test.each(SILENT)("is silent on: %s", (text) => expect(read(text, "2026-01-15")).toBe(""));
});

describe("laws", () => {
  const all = CASES.map(([, text]) => text).join("\n\n");
  test("every time slices to its quote, lies in its sentence, and its value is EDTF", () => {
    const sentences = sentencesOf(all);
    for (const t of timesIn(all, sentences, "2026-02-23")) {
      expect(all.slice(t.start, t.end)).toBe(t.quote);
      const s = sentences[t.sentence]!;
      expect(t.start).toBeGreaterThanOrEqual(s.start);
      expect(t.end).toBeLessThanOrEqual(s.end);
      expect(s.tokens[t.first]!.start).toBeLessThanOrEqual(t.start);
      expect(s.tokens[t.last]!.end).toBeGreaterThanOrEqual(t.end);
      if (t.edtf !== null) expect(daysOfEdtf(t.edtf)).not.toBeNull();
      if (t.edtf !== null && t.how === "inferred") expect(t.from).toMatch(/^[A-Z].*\.$/);
    }
  });
  test("without a publication no value follows from it", () => {
    for (const t of timesIn(all, sentencesOf(all), null)) expect(t.from ?? "").not.toContain("publication");
  });
  test("moving publication by a year moves what is counted from it by a year", () => {
    expect(read("In June the town fell.", "2026-02-23")).toBe("June = 2025-06 inferred");
    expect(read("In June the town fell.", "2025-02-23")).toBe("June = 2024-06 inferred");
  });
});

describe("hostile input has a clock", () => {
  const HOSTILE: readonly (readonly [string, string])[] = [
    ["digits", "1".repeat(1_000_000)],
    ["short numbers", "12 ".repeat(100_000)],
    ["days and commas", "5, ".repeat(100_000)],
    ["thousands", "1,234".repeat(100_000)],
    ["articles", "the ".repeat(100_000)],
    ["half", "a half ".repeat(30_000)],
    ["number words", "twenty-".repeat(30_000)],
    ["parts", "early late mid ".repeat(30_000)],
    ["months", "May and June or ".repeat(20_000)],
    ["one word", "á".repeat(1_000_000)],
    ["brackets", "(".repeat(1_000_000)],
    ["lone surrogates", "\ud800 2015 \udc00 ".repeat(50_000)],
    ["null characters", "\0 5 \0".repeat(100_000)],
  ];
  test.each(HOSTILE)("%s", (_, text) => {
    const sentence: Sentence = {
      index: 0,
      start: 0,
      end: text.length,
      block: 0,
      tokens: [
        { index: 0, start: 0, end: text.length, form: text, lemma: "", upos: "", xpos: "", head: -1, deprel: "root" },
      ],
      names: [],
    };
    const began = performance.now();
    timesIn(text, [sentence], "2026-02-23");
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

import { describe, expect, test } from "vitest";
import { SAYINGS } from "../../src/reading/echoes.rows.ts";
import { readText } from "./read.ts";

/** "people-displaced about 6500 in 2022 by The state": each number that is set beside a count. */
function echoes(text: string): readonly string[] {
  return readText(text, "2025-11-06")
    .claims.filter((claim) => claim.rule?.startsWith("echo:") === true)
    .map(({ type, figure, time, attribution }) =>
      [
        type ?? `(${figure?.measure ?? ""})`,
        figure?.bound === "exact" ? null : figure?.bound,
        figure?.low ?? figure?.high,
        time === null ? null : `in ${time.edtf}`,
        attribution.length === 0 ? null : `by ${attribution.map(({ name }) => name).join(", ")}`,
      ]
        .filter((part) => part !== null)
        .join(" "),
    );
}

const CASES: readonly (readonly [string, readonly string[]])[] = [
  [
    "The bureau says 12,000 people were displaced in 2022. The state puts the figure at 6,500.",
    ["people-displaced 6500 in 2022 by The state"],
  ],
  ["The bureau counts 37 murders. The government acknowledged 22.", ["homicides 22 by The government"]],
  ["The bureau counts 37 murders. The friars had spoken of 22.", ["homicides 22 by The friars"]],
  ["The bureau counts 37 murders. The mayor first spoke of 22.", ["homicides 22 by The mayor"]],
  ["The bureau counts 37 murders. The guild, which first spoke of 22, says no more.", ["homicides 22 by The guild"]],
  [
    "The registry listed 9,675 murders in 2023, while the institute, which counts death certificates, arrives at 11,062.",
    ["homicides 11062 in 2023 by the institute"],
  ],
  // A time of its own, and the one that it shares.
  [
    "The port had 8,004 murders in 2023. In 2022 the police had counted 4,761.",
    ["homicides 4761 in 2022 by the police"],
  ],
  [
    "The registry listed 9,675 murders in 2023. The institute records 11,062 for the same year.",
    ["homicides 11062 in 2023 by The institute"],
  ],
  [
    "The bureau counts 900 murders. A general who served there until 2019 thought 1,200 nearer the mark.",
    ["homicides about 1200 by A general who served there until 2019"],
  ],
  // How far it went.
  [
    "Murders fell by 25 percent. A nurse at the port thinks the drop is nearer 12 percent.",
    ["homicide-increase about 12 by A nurse at the port"],
  ],
  [
    "Murders fell by 20 percent. Measured from May, we find a decline of about 14 percent.",
    ["homicide-increase about 14 in 2025-05"],
  ],
  // Where a presence was counted.
  [
    "The clan is present in 28 of the 32 states. My colleagues could confirm it in 19.",
    ["states-with-presence 19 by My colleagues"],
  ],
  [
    "The clan is present in 28 of the 32 states. The ministry claimed that the clan operates in 30.",
    ["states-with-presence 30 by The ministry"],
  ],
  [
    "Some 9,700 graves were found. In March the ministry lowered the figure to 7,100.",
    ["clandestine-graves 7100 in 2025-03 by the ministry"],
  ],
  ["The bureau counts 700 murders. The army’s own estimate, leaked by clerks, was 500.", ["homicides 500 by The army"]],
  ["The state recorded 970 murders. The weekly Sol has 1,290 names.", ["homicides 1290 by Sol"]],
  // Beside the number that an event carries, whichever of them died, and beside a question.
  ["Eight people were killed at the market in Lerdo. The hospital says ten.", ["people-killed 10 by The hospital"]],
  [
    "Six robbers and a guard died in the shootout, police said. The priest says 17.",
    ["people-killed 17 by The priest"],
  ],
  [
    "How many died in the prison? The governor said twelve. The chaplain said that there were at least 19.",
    ["people-killed 12 by The governor", "people-killed at-least 19 by The chaplain"],
  ],
  [
    "The registry recorded 212 murders in 2024; our own count, taken from parish books, is 260.",
    ["homicides 260 in 2024"],
  ],
  ["The bureau counted 140 murders in 2024; my own tally, kept since 2021, is 171.", ["homicides 171 in 2024"]],
  // The number first, and whoever says it behind it.
  ["The navy put the dead at 31. Forty, said the diocese in June.", ["people-killed 40 in 2025-06 by the diocese"]],
  ["The bureau counted 37 murders; the coroner settled on 41.", ["homicides 41 by the coroner"]],
  // What an event counts that no measure knows, where the words point back.
  ["Ana Ruiz said that 23 monkeys had escaped. A keeper put the number at 31.", ["(monkeys) 31 by A keeper"]],
  // A sum goes without its currency where it is large.
  [
    "Losses reached 2.1 billion pesos, the firm said. A clerk says that the real loss comes closer to 3 billion.",
    ["losses about 3000000000 by A clerk"],
  ],
  // What no row of the codebook measures, where the words point back.
  ["The port lists 3,600 parcels; the harbour master, Gil Rey, concedes 1,800.", ["(parcels) 1800 by Gil Rey"]],
];

describe("numbers set beside a count", () => {
  test.each(CASES)("%s", (text, expected) => {
    expect(echoes(text)).toEqual(expected);
  });
  test("each way of saying is seen at work", () => {
    for (const { seen, says } of SAYINGS) {
      const before = seen
        .slice(seen.indexOf(";") + 1)
        .trim()
        .replace(/\d.*$/u, "")
        .replace(/about $/u, "")
        .replace(/^In March /u, "");
      expect(says.test(before), seen).toBe(true);
    }
  });
});

const SILENT: readonly string[] = [
  // A count of its own, of something else, of another size, or said by nobody.
  "Police made 37 arrests. The mayor puts the dead at 43.",
  "The bureau counts 37 murders. The government acknowledged 22 mistakes.",
  "The bureau counts 37 murders. The mayor, who owns 22, has fled.",
  "The bureau counts 37 murders. The government acknowledged 2,200.",
  "The bureau counts 37 murders. She said 22.",
  "The bureau counted 37 murders. A week later it counted 22.",
  "The bureau counts 37 murders. In all 22, said the coroner, were bakers.",
  "Murders fell by 25 percent. The nurse thinks the rise is nearer 12 percent.",
  "The bureau counts 37 murders. My colleagues could confirm it in 19.",
  "The port lists 3,600 parcels. The clerk says 1,800.",
  // Of the dead or of the wounded: either, and so of neither.
  "The gunmen killed six and wounded nine. The hospital says eight.",
  "Losses came to 2.1 billion pesos, the firm said. A clerk says 300.",
  "The port lists 3,600 guns. The clerk has 1,800 names.",
  "The bureau counts 370 murders. The choir has 280 singers. The clerk counts 310.",
];

describe("numbers that are set beside nothing", () => {
  test.each(SILENT)("%s", (text) => {
    expect(echoes(text)).toEqual([]);
  });
});

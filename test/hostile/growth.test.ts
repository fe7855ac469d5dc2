import { describe, expect, it } from "vitest";
import { readText } from "../reading/read.ts";
import { cpuClock } from "../intake/cpu-clock.ts";

const FIRST = ["Ana", "Luis", "Pedro", "Rosa", "Marta", "Omar", "Hugo"];
const VOWELS = "aeiou";
/** One of some thousand names. */
const name = (n: number): string =>
  `${FIRST[n % 7]} ${String.fromCharCode(65 + (n % 26))}${VOWELS[n % 5]}r${VOWELS[(n >> 2) % 5]}${"bcdfgl"[n % 6]}${VOWELS[(n >> 3) % 5]}z`;
const many = (n: number, one: (n: number) => string, gap = " "): string =>
  Array.from({ length: n }, (_, at) => one(at)).join(gap);

/** Texts of any length whose words could each have to do with all others. */
const TEXTS: readonly (readonly [what: string, text: (n: number) => string])[] = [
  [
    "a sentence of numbers",
    (n) => `The ministry listed ${many(n, (k) => `${k * 3 + 1} murders in ${2000 + (k % 25)}`, ", ")}.`,
  ],
  ["a list of bare numbers", (n) => `The totals were ${many(n, (k) => String(k * 37), ", ")}.`],
  ["a sentence of names", (n) => `Police arrested ${many(n, name, ", ")} in Celaya.`],
  [
    "people who kill people",
    (n) => many(n, (k) => `${name(k)} killed ${name(k + 31)} in Celaya in ${1990 + (k % 30)}.`),
  ],
  ["sayings in sayings", (n) => `${many(n, (k) => `${name(k)} said that`)} police killed 3 men in Celaya.`],
  ["quotations in quotations", (n) => `${"“He said, ‘".repeat(n)}police killed 3 men${"’ she said.” ".repeat(n)}`],
  ["quotations that nobody ends", (n) => many(n, (k) => `“${name(k)} said the gang killed ${k} men in Celaya.`)],
  [
    "deeds under one subject",
    (n) => `Police ${many(n, (k) => `arrested ${k} men and seized ${k} rifles`, " and ")} in Celaya.`,
  ],
  [
    "pronouns",
    (n) =>
      `${name(1)} met ${name(2)}. ${many(n, (k) => `He told him that his brother, who knew, had killed ${k} men.`)}`,
  ],
  ["groups without a name", (n) => many(n, (k) => `The group attacked the town on day ${k}. The cartel denied it.`)],
  [
    "denials",
    (n) => many(n, (k) => `The mayor denied that the army killed ${k} people in the attack. It did not, he said.`),
  ],
  [
    "attacks",
    (n) => many(n, (k) => `The attack in Celaya killed ${k} people. The attackers fled, and the dead were buried.`),
  ],
  ["appositions", (n) => `${name(1)}${", the leader of the gang".repeat(n)}, was killed.`],
  ["second names", (n) => many(n, (k) => `The ${name(k)} Cartel (C${k}) fought the ${name(k + 3)} Group (G${k}).`)],
  ["causes of causes", (n) => `The mayor resigned ${"because the gang attacked the town ".repeat(n)}.`],
  [
    "changes from year to year",
    (n) => many(n, (k) => `On ${1 + (k % 28)} March ${1990 + (k % 30)} it rose by ${k} percent from the year before.`),
  ],
  ["rows of figures", (n) => many(n, (k) => `- ${k}\t${k * 2}\t${k * 3}\tdead`, "\n")],
];

const SIZE = 150;
const TIMES = 6;
/** Processor milliseconds that the machine may lose to something else in between. */
const NOISE = 600;

describe("reading takes as long as the text is, and no longer:", () => {
  it.each(TEXTS)("%s", { timeout: 120_000 }, (_, text) => {
    readText(text(20));
    const small = cpuClock();
    readText(text(SIZE));
    const alone = small();
    const large = cpuClock();
    readText(text(SIZE * TIMES));
    // Pair by pair it would be 36 times as long.
    expect(large()).toBeLessThan(alone * TIMES * 2.5 + NOISE);
  });
});

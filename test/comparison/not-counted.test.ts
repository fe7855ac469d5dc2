import { expect, it } from "vitest";
import { comparedIn, type Texts } from "./texts.ts";

const asked = (...texts: Texts): readonly string[] =>
  comparedIn(texts).flatMap(({ replies, findings }) =>
    findings.map(({ verdict, rule }) => `${verdict} ${rule}: ${replies[0]?.asks}`),
  );

const ATTACK = "Gunmen opened fire on a wedding in the town of Valle Seco on Friday, killing at least 12 people.";
const COUNTED = `${ATTACK} The sexton puts the number of gunmen at 18 to 24.`;

it.each([
  "Gunmen kill 12 in the attack on the wedding in Valle Seco.",
  "Two suspected attackers were arrested in the attack.",
])("takes those for no count of the attackers: %s", (told) => {
  const lines = asked(["2024-03-04", COUNTED], ["2024-03-06", `${ATTACK} ${told}`]);
  expect(lines.filter((line) => line.includes("How many attackers"))).toEqual([]);
});

it("takes death threats for no deaths", () => {
  const told = asked(
    ["2024-03-04", ATTACK],
    ["2024-03-06", `${ATTACK} The groom had received at least four death threats.`],
  );
  expect(told.filter((line) => /^(?:contradicts|tension|supersedes) /u.test(line))).toEqual([]);
});

const when = (line: string): boolean => /arrested\?/u.test(line);

it("holds no stay in prison against the day of the arrest", () => {
  const caught = "Police captured Juan Paz Ruiz in Lerma on 3 March 2024.";
  const kept = "Juan Paz Ruiz is being held in the prison of Santa Rosa.";
  const other = "Police captured Juan Paz Ruiz in Lerma on 9 March 2024.";
  expect(asked(["2024-03-14", caught], ["2024-03-19", kept]).filter(when)).toEqual([]);
  expect(asked(["2024-03-14", caught], ["2024-03-19", other]).some(when)).toBe(true);
});

import { describe, expect, it } from "vitest";
import { readText } from "../read.ts";

const DOCUMENTS = `PORT GAZETTE - Papers and answers

I. Ministry of Ports (MP)
Press release 12/2025. Lima, 2 May 2025

Marines arrested Juan Paz in Callao. Thefts fell by 12 percent, said the minister, Ana Ruiz.

In the raid the following were secured:
- 11 rifles

II. Reply of the Harbour Union in Callao
Received 2 May 2025

1. On the thefts. According to the bank, nine lorries were stolen in April.

2. On the army. Soldiers killed two dockers in March.

III. Statement of the defence
Received 3 May 2025

Eva Luna, counsel for the detainee, makes the following known. Soldiers beat the detainee in the barracks.
`;

/** The chain of the claim whose quote holds the words. */
const chain = (text: string, words: string): string => {
  const claim = readText(text, "2025-05-04").claims.find((c) => c.quote.includes(words));
  return claim ? claim.attribution.map((s) => s.name).join(" > ") || "-" : "none";
};

describe("documents that a report prints one behind the other", () => {
  it.each([
    ["Marines arrested", "Ministry of Ports"],
    ["Thefts fell", "Ministry of Ports > Ana Ruiz"],
    ["11 rifles", "Ministry of Ports"],
    ["nine lorries", "Harbour Union > the bank"],
    ["killed two dockers", "Harbour Union"],
    ["beat the detainee", "Eva Luna"],
  ])("%s", (words, speakers) => {
    expect(chain(DOCUMENTS, words)).toBe(speakers);
  });

  it.each([
    [
      "chapters that tell of answers",
      "Two ports, one war\n\n3. Response of the ministry\n\nSoldiers killed two dockers in March.\n\n4. Reply of the union\n\nThe dockers went on strike.\n",
      "killed two dockers",
    ],
    [
      "one release by itself",
      "Statement by the Ministry of Ports\nLima, 2 May 2025\n\nSoldiers killed two dockers in March.\n",
      "killed two dockers",
    ],
  ])("no document: %s", (_, text, words) => {
    expect(chain(text, words)).toBe("-");
  });
});

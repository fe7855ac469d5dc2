import { expect, test } from "vitest";
import { readText } from "./read.ts";

/** Each claim of a text with its speaker: "handed over … | Sierra Centre". */
const told = (text: string): readonly string[] =>
  readText(text).claims.map((c) => `${c.quote} | ${c.attribution.map((s) => s.name).join(" > ")} ${c.modality}`);

const REPORT = "The Sierra Centre said in a report that police took bribes in Colima.\n\n";

test("points of a report's findings are its words", () => {
  const claims = told(
    `${REPORT}Among the findings:\n\n- Soldiers killed two men in Lerdo.\n- Officers seized a truck. They burned it.\n\nGunmen killed a judge.`,
  );
  expect(claims).toContain("Soldiers killed two men in Lerdo | Sierra Centre reported");
  expect(claims).toContain("They burned it | Sierra Centre reported");
  expect(claims).toContain("Gunmen killed a judge |  asserted");
});

test("what a list asks for is not done", () => {
  const claims = told(
    `${REPORT}The Sierra Centre called on:\n\n- Congress to found an institute;\n- The army to leave.`,
  );
  expect(claims.filter((line) => line.endsWith("asserted"))).toEqual([]);
});

test.each([
  // whose findings they are, nothing tells
  "Among the findings:\n\n- Soldiers killed two men in Lerdo.",
  // a list of the report's own
  `${REPORT}Much has changed:\n\n- Soldiers killed two men in Lerdo.`,
  // no list
  `${REPORT}Among the findings:\n\nSoldiers killed two men in Lerdo.`,
])("silent: %s", (text) => {
  expect(told(text)).toContain("Soldiers killed two men in Lerdo |  asserted");
});

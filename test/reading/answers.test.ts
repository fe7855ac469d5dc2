import { expect, test } from "vitest";
import { readText } from "./read.ts";

/** The words of each denial that answers an account, with what it answers. */
const answers = (text: string): readonly string[] =>
  readText(text)
    .claims.filter((claim) => claim.rule?.startsWith("denied:") && claim.rule.includes(" @ "))
    .map((claim) => claim.quote);

test.each([
  [
    "Survivors said that two officers had stopped their trucks in Colima. The ministry denies that officers were involved.",
    "officers were involved",
  ],
  [
    "The widow said she had requested guards. The spokesman said no such request had been received.",
    "no such request had been received",
  ],
])("answered: %s", (text, denial) => {
  expect(answers(text)).toEqual([denial]);
});

test.each([
  // Of other things.
  "Survivors said that two officers had stopped their trucks in Colima. The ministry denies that prices rose.",
  // He denies what he himself told.
  "The ministry said that officers had stopped the trucks. The ministry denies that officers were armed.",
  // Nobody else told it.
  "Two officers stopped the trucks in Colima. The ministry said that officers were not armed.",
])("silent: %s", (text) => {
  expect(answers(text)).toEqual([]);
});

import { expect, test } from "vitest";
import { readText } from "./read.ts";

/** "arrest Luis Gil; extradite -": the persons to whom the deeds of a text are done; "-" where that is left open. */
const suffered = (text: string): string =>
  readText(text, "2025-11-06")
    .claims.filter((claim) => claim.kind === "event")
    .flatMap(({ type, roles }) =>
      roles.flatMap(({ role, actor }) => (role === "patient" ? [`${type} ${actor?.name ?? "-"}`] : [])),
    )
    .join("; ");

test.each([
  // The minister speaks; another person stands nearer before the pronoun.
  [
    "Omar Ruiz said that he had helped with news of Luis Gil, the head of Los Rojos, before he was recaptured in Manta.",
    /arrest -/,
  ],
  // Who did it is not to whom it was done.
  ["Luis Gil says in a letter that Omar Ruiz kidnapped him.", /kidnap Luis Gil/],
  // Another only tells whose son he is.
  [
    "Luis Gil, a son of the jailed boss Omar Ruiz, pleaded guilty, months after soldiers captured him.",
    /arrest Luis Gil/,
  ],
  // Nobody else is named in the sentence.
  ["Luis Gil fled to Manta. He was arrested there on Monday.", /arrest Luis Gil/],
  ["Luis Gil hid in Manta. On Monday he was arrested there.", /arrest Luis Gil/],
])("%s", (text, expected) => {
  expect(suffered(text)).toMatch(expected);
});

import { expect, test } from "vitest";
import { readText } from "./read.ts";

/** The claims of no named kind of event: quote, roles, polarity where it is negated. */
const others = (text: string): readonly string[] =>
  readText(text)
    .claims.filter((claim) => claim.type === "other")
    .map(
      ({ quote, roles, polarity }) =>
        `${polarity === "negated" ? "not " : ""}${quote}: ${roles.map((r) => `${r.role}=${r.quote}`).join("; ")}`,
    );

test.each([
  [
    "Two of her neighbours repainted their sheds in April.",
    "Two of her neighbours repainted their sheds in April: agent=Two of her neighbours; object=their sheds",
  ],
  ["The army repaired the bridge in 2022.", "The army repaired the bridge in 2022: agent=The army; object=the bridge"],
  ["The men were handed a note.", "The men were handed a note: patient=The men; object=a note"],
  ["Juan Paz refused to open the gate, the mayor said.", "Juan Paz refused to open the gate: agent=Juan Paz"],
  [
    "Juan Paz has not returned to Colima.",
    "not Juan Paz has not returned to Colima: agent=Juan Paz; destination=Colima",
  ],
  // what was expected and has not come
  ["No successor has been announced.", "not No successor has been announced: patient=No successor"],
  ["No motive was given for the delay.", "not No motive was given for the delay: patient=No motive"],
  [
    "The owner of the yacht has not been named.",
    "not The owner of the yacht has not been named: patient=The owner of the yacht",
  ],
])("%s", (text, event) => {
  expect(others(text)).toContain(event);
});

test.each([
  // habits, the future, what may be
  "The growers pay every Friday.",
  "The growers will open the gate.",
  "The growers may have opened the gate.",
  "The growers would open the gate if they were paid.",
  // of things only what was made known or brought about, and is not
  "No doubt was left.",
  "It was not shown.",
  "The gates were opened at dawn.",
  // states, thoughts, looks
  "The mayor knew the growers.",
  "The growers seemed calm.",
  "Juan Paz owned two trucks.",
  // who is not known
  "It vanished overnight.",
  // no person and no body
  "The arrest stunned the town.",
  "Colima erupted.",
  // what is said, asked for or refused
  "The mayor said that the road was long.",
  "The mayor rejected any truce.",
  "Did the growers open the gate?",
  // what a row of the codebook names
  "Police arrested Juan Paz.",
  "It was one of the largest sums ever handed to a mayor.",
  // what sort of source it is
  "A port official, who was not allowed to be quoted by name, said the road was long.",
  // which judge is meant
  "The judge who had opened the case was shot.",
])("silent: %s", (text) => {
  expect(others(text)).toEqual([]);
});

test.each([
  ["The prison has still not opened.", 1],
  ["The promised money never came.", 1],
  ["The talks did not resume.", 1],
  // Any door, and no thing that was waited for.
  ["The door did not open.", 0],
  ["Money never came.", 0],
])("tells what has not come: %s", (text, times) => {
  expect(readText(text).claims.filter((c) => c.type === "other" && c.polarity === "negated")).toHaveLength(times);
});

import { expect, test } from "vitest";
import { repliesOf } from "../../src/comparison/compare.ts";
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
  // of things what befalls them or is done to them, told for its own sake
  ["The gates were opened at dawn.", "The gates were opened at dawn: patient=The gates"],
  ["The statues were washed in Colima on May 3.", "The statues were washed in Colima on May 3: patient=The statues"],
  ["The regatta, which began in March, ended on Friday.", "The regatta, which began in March: subject=The regatta"],
  ["The ambush took place at noon on Tuesday.", "The ambush took place at noon on Tuesday: subject=The ambush"],
  [
    "The convoy left the barracks at dawn.",
    "The convoy left the barracks at dawn: agent=The convoy; object=the barracks",
  ],
  [
    "Both men were admitted to the prison of Las Lomas.",
    "Both men were admitted to the prison of Las Lomas: patient=Both men",
  ],
  ["The clerk took over the ledger.", "The clerk took over the ledger: agent=The clerk; object=the ledger"],
  // a light verb with what makes a deed of it
  [
    "The council has ordered a survey of the marsh.",
    "The council has ordered a survey of the marsh: agent=The council; object=a survey of the marsh",
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
  "The door was not painted.",
  "The contract was based on a promise.",
  "The town was known for its market.",
  "The mayor took part.",
  "Some took it badly.",
  "This Sunday he was shipped to Peru.",
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
  "It was the dearest gift ever handed to a mayor.",
  // what sort of source it is
  "A port official, who was chosen by lot, said the road was long.",
  // which cook is meant
  "The cook who had opened the gate was shot.",
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

/** Plain statements and assessments: kind, roles, who says it, polarity where it is negated. */
const states = (text: string): readonly string[] =>
  readText(text)
    .claims.filter((claim) => claim.rule?.startsWith("plain: ") && claim.kind !== "event")
    .map(
      ({ kind, quote, roles, polarity, attribution }) =>
        `${kind} ${polarity === "negated" ? "not " : ""}${quote}: ${roles.map((r) => `${r.role}=${r.quote}`).join("; ")}${attribution.map((a) => ` by ${a.name}`).join("")}`,
    );

test.each([
  // what somebody does not or never did say
  ["Juan Paz has never testified.", "statement not Juan Paz has never testified: subject=Juan Paz"],
  [
    "No bank has explained the delay.",
    "statement not No bank has explained the delay: subject=No bank; object=the delay",
  ],
  // what stands: the present of somebody, and of a thing what it is not
  [
    "The Red Cross runs the only clinic on the island.",
    "statement The Red Cross runs the only clinic on the island: subject=The Red Cross; object=the only clinic",
  ],
  ["Her portrait hangs in no office.", "statement not Her portrait hangs in no office: subject=Her portrait"],
  ["His niece has not been heard since.", "statement not His niece has not been heard since: object=His niece"],
  ["The two mayors cannot agree.", "statement not The two mayors cannot agree: subject=The two mayors"],
  ["The navy is in Veracruz.", "statement The navy is in Veracruz: subject=The navy; object=Veracruz"],
  // what there is not
  [
    "There is no inquiry into the admiral.",
    "statement not There is no inquiry into the admiral: subject=no inquiry into the admiral",
  ],
  // what somebody or something is like
  ["The drivers are less sure.", "assessment The drivers are less sure: subject=The drivers"],
  [
    "The Gulf Cartel does not care about the widows.",
    "assessment not The Gulf Cartel does not care about the widows: subject=The Gulf Cartel",
  ],
  // what the writer holds true
  [
    "I do not trust the coroner's count.",
    "assessment not I do not trust the coroner's count: subject=the coroner's count",
  ],
  [
    "We regard the ferry captain's log as the soundest.",
    "assessment We regard the ferry captain's log as the soundest: subject=the ferry captain's log",
  ],
  // what somebody calls it; he says so
  [
    "The prison service called it an accident.",
    "assessment The prison service called it an accident: object=an accident by The prison service",
  ],
])("tells what stands: %s", (text, state) => {
  expect(states(text)).toContain(state);
});

test.each([
  // questions, conditions, what may be, what is asked of somebody
  "Does the navy run the port?",
  "If the navy runs the port, the guards will go.",
  "The navy may run the port.",
  "Run the port.",
  // a sort of things, nobody in general
  "Old gangs obey their founders.",
  "You know the harbour.",
  "Ships pass the harbour.",
  // who stays open
  "They run the port.",
  "It is smaller than that.",
  // of a thing nothing but what it is not or since when
  "The political cost explains the silence.",
  // a whole clause for its object
  "The map means that the road is closed.",
  // the act of saying
  "The mayor says that the road is closed.",
  // of a man "which" tells nothing
  "The murder of Juan Paz, which shocked the town, remains open.",
  // headings, and what stands for another
  "Ana Ruiz obeys the navy",
  "The minister, whose office keeps the files, slept.",
  // what was said, without its words
  "Juan Paz mentioned the widow.",
  // an image, and what goes on without end
  "Peru has a fever.",
  "The navy is chasing an idea.",
  // what he must do
  "The mayor had to sell the boats.",
  // what is to come
  "The navy is about to sell two ships.",
  // whose words they are
  "“The port obeys the navy.”",
])("states nothing: %s", (text) => {
  expect(states(text)).toEqual([]);
});

test("plain claims ask no question", () => {
  const { claims } = readText("Juan Paz has never testified. The statues were washed in Colima on May 3.");
  const plain = claims.filter((c) => c.rule?.startsWith("plain: "));
  expect(plain).not.toEqual([]);
  for (const claim of plain) expect(repliesOf({ claim, published: null } as never, {} as never)).toEqual([]);
});

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
  ["The funeral took place at noon on Tuesday.", "The funeral took place at noon on Tuesday: subject=The funeral"],
  [
    "The convoy left the barracks at dawn.",
    "The convoy left the barracks at dawn: agent=The convoy; origin=the barracks",
  ],
  [
    "Both men were admitted to the prison of Las Lomas.",
    "Both men were admitted to the prison of Las Lomas: patient=Both men",
  ],
  ["The clerk took over the ledger.", "The clerk took over the ledger: agent=The clerk; object=the ledger"],
  // houses act by those who run them, and somebody by what he does for a living
  ["The sawmill suspended work in May.", "The sawmill suspended work in May: agent=The sawmill; object=work"],
  ["The beekeeper had repaired the bell.", "The beekeeper had repaired the bell: agent=The beekeeper; object=the bell"],
  ["Juan Paz went back to work in May.", "Juan Paz went back to work in May: agent=Juan Paz"],
  // what is being done
  [
    "The tape is being studied by a laboratory.",
    "The tape is being studied by a laboratory: patient=The tape; agent=a laboratory",
  ],
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
  // one of the subjects is no doer
  "Planners at the fort, home to two squads, had drawn up the maps.",
  // a participle that the tree takes for the verb
  "The permit, renewed once in April, runs until June.",
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
  ["The tunnel looks wasted.", "assessment The tunnel looks wasted: subject=The tunnel"],
  ["Colima stays the poorer of both towns.", "assessment Colima stays the poorer of both towns: subject=Colima"],
  ["Five divers remain hospitalised.", "statement Five divers remain hospitalised: subject=Five divers"],
  // who or what it is, by a noun
  ["The loser is Juan Paz.", "assessment The loser is Juan Paz: subject=Juan Paz; object=The loser"],
  [
    "None of the four is a captain.",
    "assessment not None of the four is a captain: subject=None of the four; object=a captain",
  ],
  // what a thing does to another, weighed
  [
    "The verdict embarrasses the harbour board.",
    "assessment The verdict embarrasses the harbour board: subject=The verdict; object=the harbour board",
  ],
  [
    "Smuggling in the delta has not met the forecasts.",
    "assessment not Smuggling in the delta has not met the forecasts: subject=Smuggling in the delta; object=the forecasts",
  ],
  // what is so, and nobody brings it about
  ["Even the wounded are forgotten.", "statement Even the wounded are forgotten: subject=the wounded"],
  // who was not reached, what was not checked, and that somebody kept silent
  ["The bishop could not be reached.", "statement not The bishop could not be reached: object=The bishop"],
  ["The film could not be verified.", "statement not The film could not be verified: subject=The film"],
  // what proves a thing
  [
    "Blood samples confirmed the identity of Juan Paz.",
    "statement Blood samples confirmed the identity of Juan Paz: subject=Blood samples; object=the identity of Juan Paz",
  ],
  [
    "There is no complaint of any sort against Juan Paz.",
    "statement not There is no complaint of any sort against Juan Paz: subject=no complaint of any sort against Juan Paz",
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
  // of a thing no single deed, nor what it has in it
  "The arrest stunned the town.",
  "The chest holds the letters.",
  "The cabin lacks a stove.",
  // a whole clause for its object
  "The map means that the road is closed.",
  // the act of saying
  "The mayor says that the road is closed.",
  // of a man "which" tells nothing
  "The murder of Juan Paz, which shocked the town, took place in May.",
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

test.each([
  ["A spokeswoman, Paula Cruz, afterwards declined to confirm the sale.", "A spokeswoman"],
  ["Juan Paz declined to be interviewed.", "Juan Paz"],
  ["The bank did not answer any questions.", "The bank"],
])("tells who kept silent: %s", (text, who) => {
  const silent = readText(text).claims.filter((c) => c.kind === "statement" && c.polarity === "negated");
  expect(silent.map((c) => c.roles.map((r) => r.quote))).toEqual([[who]]);
});

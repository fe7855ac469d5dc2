import { describe, expect, test } from "vitest";
import type { Context } from "../../../src/reading/layers.ts";
import { attributions } from "../../../src/reading/attribution/index.ts";
import { VERB_ROWS } from "../../../src/reading/attribution/verbs.ts";
import { engine, haveModels, marked } from "./marked.ts";

const context = (text: string): Context => ({
  text,
  codebook: {
    id: "none",
    version: "0",
    events: [],
    relations: [],
    measures: [],
    questions: [],
    actors: [],
    places: [],
  },
  published: null,
  author: null,
  publisher: null,
  title: null,
});

const read = (text: string) =>
  attributions.read({ sentences: engine().analyse(text).sentences, names: [] }, context(text));

const sorted = (all: readonly (readonly [string, string])[]): readonly string[] =>
  all.map((pair) => pair.join(": ")).sort((a, b) => (a < b ? -1 : 1));

/** All spans of all attributions, as label and words. */
const spansOf = (text: string): readonly (readonly [string, string])[] =>
  read(text).flatMap((a) => [
    ...a.sources.map((s) => ["source", s.quote] as const),
    ["cue", a.cue.quote] as const,
    ...a.contents.map((c) => ["content", c.quote] as const),
  ]);

describe.skipIf(!haveModels)("who says what (skipped: no trained weights in models/en)", () => {
  test.each([
    ["that-clause", "[The mayor]{source} [said]{cue} [that the bridge was closed]{content}."],
    ["no that", "[Officials]{source} [say]{cue} [the army left the town]{content}."],
    ["parenthesis at the end", "[The raid failed]{content}, [she]{source} [said]{cue}."],
    [
      "auxiliary and adverb",
      "[The ministry]{source} [has repeatedly denied]{cue} [that the prison was empty]{content}.",
    ],
    ["according to", "[According to]{cue} [the police]{source}, [the gunmen fled north]{content}."],
    ["according to, at the end", "[The gunmen fled north]{content}, [according to]{cue} [the police]{source}."],
    ["told somebody", "[A guard]{source} [told]{cue} reporters [that the door was open]{content}."],
    ["direct speech, speaker after", "[“We will not leave,”]{content} [said]{cue} [the bishop]{source}."],
    ["direct speech, speaker before", "[The bishop]{source} [said]{cue}, [“We will not leave.”]{content}"],
    [
      "speech that goes on",
      "[“We will stay,”]{content} [the bishop]{source} [said]{cue}. [“Nobody will move us.”]{content}",
    ],
    ["a study", "A study by [the university]{source} [found]{cue} [that prices rose]{content}."],
    [
      "any body that reports a clause",
      "[A radio station in Tula]{source} [reported]{cue} [that a driver had died]{content}.",
    ],
    [
      "a second that-clause behind a phrase",
      "[A coroner]{source} [says]{cue} [the fall is near 30 percent, and that the Reds control the port]{content}.",
    ],
    [
      "an aside before the verb",
      "[The census bureau]{source}, whose ledger the institute would make the only one, [reported]{cue} this month [that ten people died]{content}.",
    ],
    [
      "a number with what it counts",
      "In July [she]{source} [put]{cue} [the gang’s strength at 900 members]{content}, guards and cooks.",
    ],
    [
      "as somebody reported",
      "[The same dealers arm both gangs]{content}, as [United Nations investigators]{source} [reported]{cue} last fall.",
    ],
    [
      "as of the clause right before",
      "He was freed in May, [when the guards slept]{content}, as [the warden]{source} has [said]{cue}.",
    ],
    ["or so they say", "[The war is going better for the army]{content}, or so [its generals]{source} [say]{cue}."],
    [
      "an insertion behind and",
      "His men sold the fuel and, [according to]{cue} [the bank]{source}, [washed the money in two shops]{content}.",
    ],
    [
      "an insertion behind a new subject",
      "A court convicted two men, and [both]{content}, [the judgment]{source} [states]{cue}, [were on the payroll of the Reds]{content}.",
    ],
    [
      "an insertion behind a pronoun",
      "They found a pistol that, [according to]{cue} [the prosecutor]{source}, [fired the shots]{content}.",
    ],
    [
      "an insertion that all is told by",
      "[The raid and the chase]{content}, [police]{source} [said]{cue}, [lasted an hour]{content}.",
    ],
    [
      "where they say, before the main clause",
      "In Chile, where [police]{source} [say]{cue} [foreign gangs pay local ones]{content}, 68 inmates died in a riot.",
    ],
    ["apposition", "[Ann Lee, a lawyer in Lima,]{source} [said]{cue} [the order was void]{content}."],
    ["infinitive", "[The general]{source} [vowed]{cue} [to close the port]{content}."],
    ["accusation", "[The senator]{source} [accused]{cue} [the governor of taking bribes]{content}."],
    [
      "a clause before a report that found it, and what it says of some",
      "[The roads are worn]{content}, [the Ruiz report]{source} [found]{cue}. [Some have been closed.]{content}",
    ],
    [
      "a message behind a colon, and on",
      "[The general]{source} [sent a message]{cue} to the town: [we will hold the bridge]{content}. [We will hold the road.]{content}",
    ],
    ["as somebody writes", "As [Ana Ruiz]{source} [writes]{cue}, [do not expect the truce to last]{content}."],
    [
      "two speakers, side by side",
      "[Ruiz]{source} [declared]{cue} [that the war was over]{content}, and [the minister]{source} [asserted]{cue} [that the gang was gone]{content}.",
    ],
    [
      "an analysis that somebody released",
      "[The institute]{source} released an analysis which [found]{cue} [that prices had risen]{content}.",
    ],
    [
      "two speakers, the first of them quoted",
      "[Ruiz]{source} [declared]{cue} [that he had “left the town,”]{content} and [the minister]{source} [asserted]{cue} [that the gang was gone]{content}.",
    ],
    ["a case made", "[The envoys]{source} [made the case]{cue} [that the pact was sound]{content}."],
    [
      "statements that go with a deed",
      "[Ruiz]{source} refused the plan, with statements [asserting]{cue} [that it broke the pact]{content}.",
    ],
    [
      "a quotation that completes a clause",
      "[The truce is “the last of its kind,”]{content} [reported]{cue} [the agency]{source}.",
    ],
    ["noun", "They heard [the general]{source}’s [claim]{cue} [that the army had closed the port]{content}."],
  ])("%s", (_, notation) => {
    const { text, spans } = marked(notation);
    expect(sorted(spansOf(text))).toEqual(sorted(spans));
  });

  test.each([
    ["a scare quote", "The “ghost town” has two bars."],
    ["some, and no report before", "The roads are worn. Some have been closed."],
    ["no message behind a colon", "The general sent two things: money and food."],
    ["a deed", "The army entered the town on Sunday."],
    ["a title", "They watched “The Long Night” at home."],
    ["what was made, not said", "The claim that he made was false."],
    ["a thing that shows", "The killing suggests that the truce has ended."],
    ["a group that shows by deeds", "The cartel has demonstrated that it can close the port."],
    ["the writer’s own judgement", "The town should be considered lost."],
    ["a wish", "The union wants to close the mine."],
    ["a judgement that reports nothing", "The union criticised the new mine."],
  ])("silent on %s", (_, text) => {
    expect(spansOf(text)).toEqual([]);
  });

  test.each([
    ["The agency estimated that the ships carry 300 tons.", "estimates"],
    ["The governor denied that he met them.", "denies"],
    ["Prosecutors allege that he paid the guards.", "alleges"],
    ["The embassy confirmed that two men died.", "confirms"],
    ["Analysts predict that the group will split.", "predicts"],
    ["The captain threatened to burn the village.", "threatens"],
    ["The president promised to rebuild the school.", "promises"],
    ["The gunman allegedly paid the guards.", "alleges"],
  ])("stance: %s", (text, stance) => {
    expect(read(text).map((a) => a.stance)).toContain(stance);
  });

  test.each([
    ["The report found that prices rose.", "document"],
    ["Several officials said that the road was closed.", "unnamed"],
    ["She said that the road was closed.", "person"],
    ["The ministry said that the road was closed.", "organisation"],
    ["The newspaper said that the road was closed.", "publication"],
  ])("role of the source: %s", (text, role) => {
    expect(read(text).flatMap((a) => a.sources.map((s) => s.role))).toEqual([role]);
  });

  test("every span holds in its text, and reading twice gives the same", () => {
    const text =
      "“No,” she said. “The road, he told us, is shut.”\nThe mayor added that “nobody” came.\n“One.\n“Two,” he said.";
    const found = read(text);
    for (const a of found)
      for (const s of [a.cue, ...a.sources, ...a.contents]) expect(text.slice(s.start, s.end)).toBe(s.quote);
    expect(read(text)).toEqual(found);
  });

  test.each([
    "“".repeat(20_000),
    '"said" '.repeat(8_000),
    "he said ".repeat(8_000),
    "((((".repeat(20_000),
    "\0‮😀\ud800 said “".repeat(5_000),
  ])("hostile text ends soon (%#)", (text) => {
    const began = performance.now();
    const { sentences } = engine().analyse(text);
    const parsed = performance.now();
    attributions.read({ sentences, names: [] }, context(text));
    expect(performance.now() - parsed).toBeLessThan(15_000);
    expect(parsed).toBeGreaterThan(began);
  });

  test.each([
    ["As the Daily reported, the envoys met. The generals were reportedly angry.", ["the Daily"]],
    ["The envoys met in Lima. The generals were reportedly angry.", []],
  ])("who reports what happened “reportedly”: %s", (text, sources) => {
    expect(
      read(text)
        .at(-1)
        ?.sources.map((s) => s.quote),
    ).toEqual(sources);
  });
});

describe("the rows of verbs", () => {
  test("each has an example that uses one of its verbs, and none takes a frame twice", () => {
    for (const { verbs, example, says, about } of VERB_ROWS) {
      expect(example.length).toBeGreaterThan(10);
      const frames = `${says} ${about}`.split(" ").filter(Boolean);
      expect(new Set(frames).size, verbs).toBe(frames.length);
    }
  });
});

import { describe, expect, test } from "vitest";
import { attributions } from "../../src/reading/attribution/index.ts";
import type { Entities, Layers } from "../../src/reading/layers.ts";
import { speakersOf } from "../../src/reading/speakers.ts";
import { engine, haveModels } from "./attribution/marked.ts";

/** No entity is known, so that names are the words of the text. */
const nobody: Entities = { list: [], at: () => null };

/** Chain of the claim at the word between stars: "0 the paper | 1 officials". */
function chainAt(notation: string, rule = "event", type: string | null = null): string {
  const at = notation.indexOf("*");
  const text = notation.replaceAll("*", "");
  const { sentences } = engine().analyse(text);
  const found = attributions.read({ sentences, names: [] }, { text } as never);
  const layers: Pick<Layers, "sentences" | "attributions" | "entities" | "events"> = {
    sentences,
    attributions: found,
    entities: nobody,
    events: [],
  };
  for (const sentence of sentences) {
    const token = sentence.tokens.find((t) => t.start <= at && at < t.end);
    if (!token) continue;
    const draft = { sentence: sentence.index, predicate: token.index, kind: "event", type, rule } as const;
    const chain = speakersOf(draft, layers, (entity) => ({ id: `act_${entity}`, name: "" }));
    return chain ? chain.map((s) => `${s.level} ${s.name} ${s.stance}`).join(" | ") : "lost";
  }
  throw new Error(`No word is marked in ${notation}`);
}

describe.skipIf(!haveModels)("the chain of speakers (skipped: no trained weights in models/en)", () => {
  test.each([
    ["The army *closed* the port.", ""],
    ["The mayor said that the army *closed* the port.", "0 The mayor says"],
    ["According to the police, the gunmen *fled* north.", "0 the police says"],
    ["The paper reported that officials believe the leader has *fled*.", "0 The paper says | 1 officials says"],
    ["He said that he feared that the army would *leave*.", "0 He says"],
    ["I believe that the army *left* the port.", ""],
    ["The mayor, who *closed* the port, said that it was old.", ""],
    ["The senator accused the governor of *taking* bribes.", "0 The senator alleges"],
    // Who somebody is whom a speaker tells of, the writer says; what the speaker tells of him stays the speaker's.
    ["The senator said that Juan Paz, the *leader* of the Reds, had threatened him.", ""],
    ["The senator said that Juan Paz, the leader of the Reds, had *threatened* him.", "0 The senator says"],
    ["Officials believe that his *stepson*, Juan Paz, has taken command.", ""],
    ["The agency said the raid had weakened the Reds, which is still *led* by Juan Paz.", ""],
    ["Juan Paz, who was *freed* in May, has agreed to talk, court papers show.", ""],
    ["Juan Paz, who was freed in May, has *agreed* to talk, court papers show.", "0 court papers says"],
    ["“My brother, who was *freed* in May, will talk,” the mayor said.", "0 the mayor says"],
    ["The mayor said that the man who *closed* the port had left.", "0 The mayor says"],
    // One quotes another; the text that one reads is no source; an order is no account of what was done.
    ["The paper quoted a guard as saying that the deal *failed*.", "0 The paper says | 1 a guard says"],
    ["This note argues that the deal *failed*.", ""],
    ["The note argues that the deal *failed*.", "0 The note says"],
    ["Ranchers who were told to *sell* the land left.", ""],
    ["Farmers were told that the gang *left*.", "0 were told says"],
    ["The mistake is to believe that the gang *left*.", ""],
    ["Juan Paz was found to have *fled* from the prison.", ""],
    ["Juan Paz is believed to have *fled* from the prison.", "0 is believed says"],
  ])("%s", (notation, expected) => {
    expect(chainAt(notation)).toBe(expected);
  });

  test("a title inside what is said is the report's own word", () => {
    expect(chainAt("The mayor said that President *Lee* closed the port.", "office: a title", "office")).toBe("");
  });

  test("the verb of accusing is the accuser's own act, the responsibility his claim", () => {
    expect(chainAt("The minister *accused* the group of the raid.")).toBe("");
    expect(chainAt("The minister *accused* the group of the raid.", "responsible: accuse", "responsible")).toBe(
      "0 The minister alleges",
    );
  });
});

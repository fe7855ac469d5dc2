import { describe, expect, it } from "vitest";
import { readText } from "./read.ts";

/** "relation/responsible subject=the clan by the clan denied not": kind, type, roles, speakers, modality and polarity. */
const told = (text: string): readonly string[] =>
  readText(text, "2025-09-10").claims.map((c) =>
    [
      `${c.kind}/${c.type ?? "-"}`,
      ...c.roles.map((r) => `${r.role}=${r.quote}`),
      ...(c.attribution.length > 0 ? ["by", ...c.attribution.map((s) => s.name)] : []),
      c.modality,
      c.polarity === "negated" ? "not" : "so",
    ].join(" "),
  );

describe("what somebody says not to have done", () => {
  it.each([
    [
      "In a leaflet the gang said it had nothing to do with the murder of the pilot.",
      "relation/responsible subject=the gang object=the murder of the pilot by the gang reported not",
    ],
    [
      "Salas took no part in the ambush, his lawyer said.",
      "relation/responsible subject=Salas object=the ambush by his lawyer reported not",
    ],
    [
      "The colonel denied that he had ordered the killing.",
      "relation/responsible subject=The colonel object=the killing by The colonel denied not",
    ],
    [
      "The treasurer insisted that he had never taken a bribe.",
      "event/bribe recipient=The treasurer by The treasurer reported not",
    ],
    ["The guard denied opening the gate.", "statement/- subject=The guard object=the gate by The guard denied not"],
    [
      "The judge denies ever having met the treasurer.",
      "event/meet agent=The judge recipient=the treasurer by The judge denied not",
    ],
    [
      "The premier ruled out selling the harbour.",
      "statement/- subject=The premier object=the harbour by The premier denied not",
    ],
    [
      "The ministry denied that the prisoner was Bruno Salas.",
      "statement/- subject=the prisoner by The ministry denied not",
    ],
    [
      "Amaia Ruiz withdraws her claim that the wrong woman was arrested.",
      "event/arrest patient=the wrong woman by Amaia Ruiz denied not",
    ],
  ])("%s", (text, expected) => {
    expect(told(text)).toContain(expected);
  });
  it("tells a rejected accusation once", () => {
    expect(told("The company rejected the accusation that it had paid the gang.")).toEqual([
      "statement/- subject=The company object=the gang by The company denied not",
    ]);
  });
  it.each([
    "The bank has nothing to do with the stadium.",
    "The defence did not drop its claim that the guard was shot.",
  ])("silent: %s", (text) => {
    expect(told(text)).toEqual([]);
  });
  it("leaves open who is meant deeper down, or by a witness", () => {
    expect(told("Guards said the door stood open because they had killed the dog handler.").join()).not.toContain(
      "agent=Guards",
    );
    expect(told("A neighbour said he had killed the baker.").join()).not.toContain("agent=A neighbour");
  });
});

import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { READERS } from "../../src/reading/index.ts";
import { unmet } from "../../src/reading/pipeline.ts";
import { inShort, readText } from "./read.ts";

const STORY = `Marines killed Juan Robles in the port of Manzanillo on Sunday, the navy said.
The governor denied that the police had helped him. Two officers were arrested.
According to the newspaper El Faro, the gang pays at least $2 million a month to officials.
It will probably lose the port, analysts believe, because its leader is dead.`;

describe("the list of readers", () => {
  it("has for each reader what it needs", () => {
    expect(unmet(READERS)).toEqual([]);
  });

  it("would notice an order that does not work", () => {
    expect(unmet([...READERS].reverse())).not.toEqual([]);
    const [first] = READERS;
    expect(first && unmet([first, first])).toEqual([`${first?.name} gives ${first?.gives} a second time`]);
  });
});

describe("claims", () => {
  const { claims, entities } = readText(STORY, "2024-05-06");

  it("stand at their exact words", () => {
    expect(claims.length).toBeGreaterThan(4);
    for (const c of claims) {
      expect(STORY.slice(c.start, c.end)).toBe(c.quote);
      expect(c.sentence.start).toBeLessThanOrEqual(c.start);
      for (const r of c.roles) expect(STORY.slice(r.start, r.end)).toBe(r.quote);
      for (const s of c.attribution) expect(STORY.slice(s.start, s.end)).toBe(s.quote);
      if (c.figure) expect(STORY.slice(c.figure.start, c.figure.end)).toBe(c.figure.quote);
      if (c.place) expect(STORY.slice(c.place.start, c.place.end)).toBe(c.place.quote);
    }
    for (const e of entities) for (const n of e.names) expect(STORY.slice(n.start, n.end)).toBe(n.quote);
  });

  it("name only actors that the reading gives", () => {
    const ids = new Set(entities.map((e) => e.id));
    const named = claims.flatMap((c) => [...c.roles, ...c.attribution].flatMap((x) => (x.actor ? [x.actor.id] : [])));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it("have ids of their own, and the same at every reading", () => {
    expect(new Set(claims.map((c) => c.id)).size).toBe(claims.length);
    expect(readText(STORY, "2024-05-06")).toEqual({ claims, entities });
  });

  it("are never asserted by the report when somebody else says them", () => {
    const cited = claims.filter((c) => c.attribution.length > 0);
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter((c) => c.modality === "asserted")).toEqual([]);
  });

  it("carry speaker, time and place", () => {
    const killed = claims.find((c) => c.type === "kill");
    expect(killed && inShort(killed)).toBe("event/kill agent=Marines patient=Juan Robles");
    expect(killed?.attribution.map((s) => s.name)).toEqual(["the navy"]);
    expect(killed?.time).toMatchObject({ edtf: "2024-05-05", stated: "on Sunday" });
    expect(killed?.modality).toBe("reported");
  });

  it("count those whom an event names", () => {
    const arrested = claims.find((c) => c.type === "arrest");
    expect(arrested?.figure).toMatchObject({ low: 2, high: 2, bound: "exact" });
  });
});

describe("fillers", () => {
  it("never swallow what they do, and never end inside a name", () => {
    for (const { roles, quote } of [
      ...readText(STORY).claims,
      ...readText("Soldiers killed Luis Ortega, a commander of the Jalisco New Generation Cartel, in Tepic on Sunday.")
        .claims,
    ]) {
      for (const r of roles) expect(r.quote).not.toMatch(/\b(?:killed|arrested|denied)\b/);
      expect(quote).not.toMatch(/New Generation$/);
    }
  });
});

describe("who is spoken to", () => {
  it("says nothing: what readers will remember is the report's own word", () => {
    const { claims } = readText("Readers will remember that marines arrested Luis Ortega in Tepic.");
    const arrest = claims.find((c) => c.type === "arrest");
    expect(arrest?.attribution).toEqual([]);
  });

  it("speaks where readers are asked: a survey of citizens", () => {
    const { claims } = readText("Residents said that marines arrested Luis Ortega in Tepic.");
    expect(claims.find((c) => c.type === "arrest")?.attribution.map((s) => s.name)).toEqual(["Residents"]);
  });
});

describe("a title beside a name", () => {
  it("is no part of what somebody is accused of", () => {
    const { claims } = readText("Juan Robles is accused of ordering the murder of the DEA agent Luis Ortega.");
    expect(claims.find((c) => c.type === "office")).toMatchObject({ modality: "asserted", attribution: [] });
    expect(claims.find((c) => c.type === "kill")).toMatchObject({ modality: "alleged" });
  });
});

const attackIn = (text: string) => readText(text).claims.find((c) => c.type === "attack");

describe("a deed that is ordered", () => {
  it("is undone when the order is not given", () => {
    expect(attackIn("The general refrained from authorizing military strikes on the camps.")).toMatchObject({
      polarity: "negated",
    });
  });

  it("stays possible when it is", () => {
    expect(attackIn("The general authorized military strikes on the camps.")).toMatchObject({ polarity: "affirmed" });
  });
});

describe("what was not found", () => {
  it("is negated, and its missing grounds say nothing", () => {
    const { claims } = readText("Agencies found no evidence that the state finances the gang.");
    const aid = claims.find((c) => c.quote.includes("finances"));
    expect(aid).toMatchObject({ polarity: "negated" });
    expect(aid?.attribution.map((s) => s.name)).not.toContain("no evidence");
  });

  it("is found where there is evidence", () => {
    const { claims } = readText("Agencies found evidence that the state finances the gang.");
    expect(claims.find((c) => c.quote.includes("finances"))).toMatchObject({ polarity: "affirmed" });
  });
});

describe("whatever the text", () => {
  const bits = fc.constantFrom(
    "Marines",
    "killed",
    "\u0000",
    "“",
    "”",
    "(",
    "said",
    ".",
    "\n",
    "🙂",
    "\ud800",
    "é",
    "٣",
    "not",
    " ",
    "$5",
    "1999",
    "—",
    "he",
    "Jalisco",
    ",",
  );

  it("reads without failing, and every span slices to its quote (seed 20261122)", () => {
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 60 }), (words) => {
        const text = words.join(" ");
        const { claims } = readText(text, "2024-05");
        return claims.every(
          (c) => text.slice(c.start, c.end) === c.quote && c.roles.every((r) => text.slice(r.start, r.end) === r.quote),
        );
      }),
      { seed: 20261122, numRuns: 150 },
    );
  });
});

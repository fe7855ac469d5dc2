import { describe, expect, it } from "vitest";
import { NOTHING_KNOWN, takeIn, withTold } from "../../src/intake/index.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const STORY = "The ministry said that two boats were seized on 3 May 2024 in the bay, and that nine men were arrested.";

describe("what a container states of a document", () => {
  it("comes before a bound that follows from the document's words", async () => {
    const { metadata } = await takeIn(bytes(STORY), "a.txt");
    expect(metadata.published).toMatchObject({ value: "2024-05-03/..", how: "inferred" });
    const told = { ...NOTHING_KNOWN, published: { value: "2024-05-04", how: "stated" as const, from: "feed" } };
    expect(withTold(metadata, told).published).toEqual(told.published);
    expect(withTold(metadata, NOTHING_KNOWN)).toEqual(metadata);
  });

  it("comes behind what the document states, and leaves the language to its words", async () => {
    const { metadata } = await takeIn(bytes(`---\ndate: 2024-05-06\n---\n${STORY} ${STORY}`), "a.txt");
    const told = {
      ...NOTHING_KNOWN,
      published: { value: "2024-05-04", how: "stated" as const, from: "feed" },
      language: { value: "es", how: "stated" as const, from: "feed" },
    };
    const made = withTold(metadata, told);
    expect(made.published?.value).toBe("2024-05-06");
    expect(made.language).toEqual(metadata.language ?? told.language);
  });
});

const wide = (text: string, little: boolean): Uint8Array => {
  const signs = Array.from(text);
  const made = new DataView(new ArrayBuffer(signs.length * 4));
  for (const [at, sign] of signs.entries()) made.setUint32(at * 4, sign.codePointAt(0) ?? 0, little);
  return new Uint8Array(made.buffer);
};

describe("UTF-32", () => {
  it.each([
    ["little, with its mark", true, "\ufeff"],
    ["little", true, ""],
    ["big, with its mark", false, "\ufeff"],
    ["big", false, ""],
  ])("%s", async (_, little, mark) => {
    const text = `${STORY} Inés Peña — “no” 🚢`;
    expect((await takeIn(wide(mark + text, little), "a.txt")).text).toBe(text);
    expect((await takeIn(wide(mark + text, little).subarray(0, -3), "a.txt")).text).toBe(
      Array.from(text).slice(0, -1).join(""),
    );
  });
});

describe("what a file is, by its content", () => {
  it("JSON Lines whose first line is broken are read from the next", async () => {
    const { items, notes } = await takeIn(bytes(`{"text": oops\n${JSON.stringify({ text: STORY })}\n`), "a.jsonl");
    expect(items).toHaveLength(1);
    expect(notes).toEqual(["Line 1: it is no JSON"]);
  });
  it.each([
    [`sep=;\r\ntitle;text\r\nA;${STORY}\r\nB\r\n`, 1],
    [`sep=;\ntitle;text\nA;${STORY}\nB;x;y;z\n`, 1],
  ])("a table whose first line names the sign between its cells: %#", async (text, count) => {
    const { items, notes } = await takeIn(bytes(text), "a.csv");
    expect(items).toHaveLength(count);
    expect(items[0]?.metadata.title?.value).toBe("A");
    expect(notes.join()).toContain("Line 4");
  });
  it("a feed that declares entities is a feed, and they are not followed", async () => {
    const { items, notes } = await takeIn(
      bytes(
        `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>T</title><item><title>A</title><description>&x; ${STORY}</description></item></channel></rss>`,
      ),
      "a.rss",
    );
    expect(items).toHaveLength(1);
    expect(new TextDecoder().decode(items[0]?.bytes)).not.toContain("root:");
    expect(notes.join()).toContain("not followed");
  });
});

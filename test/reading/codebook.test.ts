import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { load } from "js-yaml";
import { codebookPage, codebookSchema } from "../../src/reading/codebook-page.ts";
import { type CodebookDocument, parseCodebook, roleRule } from "../../src/reading/codebook.ts";
import { CODEBOOK, compiledFile, editionOf } from "../../src/work/codebook.ts";

const root = join(import.meta.dirname, "..", "..");
const folder = join(root, "codebooks", "organised-crime");

const documents = (): readonly CodebookDocument[] =>
  readdirSync(folder)
    .filter((file) => /\.(?:yaml|json)$/.test(file))
    .sort()
    .map((file) => ({ file, content: load(readFileSync(join(folder, file), "utf8")) }));

const HEAD: CodebookDocument = { file: "codebook.yaml", content: { id: "small", version: "1" } };
const kill = (roles: readonly string[]): CodebookDocument => ({
  file: "events.yaml",
  content: [{ id: "kill", label: "killing", frames: [{ verbs: ["kill"], roles, example: "They killed him." }] }],
});

describe("the notation of roles", () => {
  test.each([
    ["subject > agent", { slot: "subject", role: "agent" }],
    ["object! > patient: person group", { slot: "object", role: "patient", required: true, is: ["person", "group"] }],
    ["oblique with|using > instrument", { slot: "oblique", marker: ["with", "using"], role: "instrument" }],
    [
      "subject 's|by > agent: actor !person",
      { slot: "subject", marker: ["'s", "by"], role: "agent", is: ["actor"], not: ["person"] },
    ],
    ["object > patient: !force", { slot: "object", role: "patient", not: ["force"] }],
  ])("%s", (short, rule) => {
    expect(roleRule(short)).toEqual(rule);
  });

  test.each(["agent", "subject agent", "verb > agent", "subject > killer"])("%s is none", (short) => {
    expect(roleRule(short)).toMatch(/is no role/);
  });
});

describe("a codebook with faults", () => {
  test.each<[string, readonly CodebookDocument[], { file: string; row: string; detail: RegExp }]>([
    ["no identity", [], { file: "codebook.yaml", row: "-", detail: /id and version/ }],
    [
      "a role that is none",
      [HEAD, kill(["subject > killer"])],
      { file: "events.yaml", row: "kill", detail: /use one of agent/ },
    ],
    [
      "a class nobody defined",
      [HEAD, kill(["object > patient: dragon"])],
      { file: "events", row: "kill", detail: /No class "dragon"/ },
    ],
    [
      "rows that are no list",
      [HEAD, { file: "events.yaml", content: "kill" }],
      { file: "events.yaml", row: "-", detail: /list of rows/ },
    ],
    [
      "an id twice",
      [HEAD, { file: "actors.yaml", content: [1, 2].map(() => ({ id: "a", name: "A", kind: "group" })) }],
      { file: "actors", row: "a", detail: /twice/ },
    ],
  ])("%s is named with file, row and what to do", (_, given, { file, row, detail }) => {
    const { problems } = parseCodebook(given);
    expect(problems).toContainEqual({ file, row, detail: expect.stringMatching(detail) as string });
  });

  test("the other rows stand", () => {
    const { codebook } = parseCodebook([
      HEAD,
      { file: "actors.yaml", content: [{ id: 1 }, { id: "b", name: "B", kind: "group" }] },
    ]);
    expect(codebook.actors.map((a) => a.id)).toEqual(["b"]);
  });
});

describe("the codebook of organised crime", () => {
  const { codebook, problems } = parseCodebook(documents());

  test("has no faults", () => {
    expect(problems).toEqual([]);
  });

  test("docs/codebook.md is up to date; if not: npm run codebook", () => {
    expect(readFileSync(join(root, "docs", "codebook.md"), "utf8") === codebookPage(codebook)).toBe(true);
  });

  test("the compiled rows are up to date; if not: npm run codebook", () => {
    const made = JSON.parse(readFileSync(compiledFile(CODEBOOK), "utf8")) as { edition: string; codebook: unknown };
    expect(made.edition).toBe(editionOf(CODEBOOK));
    expect(made.codebook).toEqual(JSON.parse(JSON.stringify(codebook)));
  });

  test("schema/codebook.schema.json is up to date; if not: npm run codebook", () => {
    expect(JSON.parse(readFileSync(join(root, "schema", "codebook.schema.json"), "utf8"))).toEqual(
      JSON.parse(JSON.stringify(codebookSchema())),
    );
  });

  test.skipIf(!existsSync(join(root, "..", "shared", "exam", "SPEC.md")))(
    "has every type that the exam asks for",
    () => {
      const spec = readFileSync(join(root, "..", "shared", "exam", "SPEC.md"), "utf8");
      const [, events = ""] = /for events one of ([^.]+)\./.exec(spec) ?? [];
      const [, relations = ""] = /For relations: ([^.]+)\./.exec(spec) ?? [];
      const ids = [...codebook.events, ...codebook.relations].map((row) => row.id);
      const asked = [...events.split(", "), ...relations.split(", ")].filter((type) => type !== "other");
      expect(asked.length).toBeGreaterThan(40);
      expect(asked.filter((type) => !ids.includes(type))).toEqual([]);
    },
  );
});

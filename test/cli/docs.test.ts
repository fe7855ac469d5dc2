import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { EXIT } from "../../src/cli/exit-codes.ts";
import { programFor } from "../../src/cli/main.ts";
import { realWorld } from "../../src/cli/start.ts";
import { SETTINGS, variableOf } from "../../src/settings.ts";
import { MIGRATIONS } from "../../src/store/sqlite/migrations.ts";

const root = join(import.meta.dirname, "..", "..");
/** A page of the documentation, its tables without the blanks that set their columns straight. */
const doc = (name: string): string =>
  readFileSync(join(root, "docs", name), "utf8").replace(/^\|.*$/gm, (row) => row.replace(/ *\| */g, " | ").trim());
const program = programFor(realWorld(""), () => undefined);

/** What a section of cli.md says on one command, down to the next heading. */
const section = (name: string): string =>
  new RegExp(`^## ${name}\n([\\s\\S]*?)(?=^## |$(?![\\s\\S]))`, "m").exec(doc("cli.md"))?.[1] ?? "";

describe("docs/cli.md", () => {
  it.each(program.commands.map((command) => [command.name(), command] as const))(
    "has a section on %s with all its options",
    (name, command) => {
      const said = section(name);
      expect(said.length).toBeGreaterThan(20);
      const options = command.options.map((option) => option.long ?? "");
      expect(
        options.filter(
          (option) =>
            !said.includes(option) && !doc("cli.md").includes(`\`${option}\`: everywhere`) && option !== "--json",
        ),
      ).toEqual([]);
    },
  );

  it("has no option that the program has not", () => {
    const known = new Set(program.commands.flatMap((command) => command.options.map((option) => option.long ?? "")));
    const said = new Set([...doc("cli.md").matchAll(/--[a-z]{2}[a-z-]+/g)].map(([option]) => option));
    expect([...said].filter((option) => !known.has(option) && option !== "--help")).toEqual([]);
  });

  it("has every exit status and every setting, in the program's own words", () => {
    for (const { code, meaning } of Object.values(EXIT)) expect(doc("cli.md")).toContain(`| ${code} | ${meaning} |`);
    for (const { name, value, help } of SETTINGS)
      expect(doc("cli.md")).toContain(`| \`${variableOf(name)}\` | ${value} | ${help} |`);
  });

  it("explains every reason of failure that the sources give", () => {
    const folders = ["intake", "work"].map((name) => join(root, "src", name));
    const sources = folders
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: "utf8" })
          .filter((name) => name.endsWith(".ts"))
          .map((name) => readFileSync(join(folder, name), "utf8")),
      )
      .join("\n");
    const codes = new Set(
      [...sources.matchAll(/(?:code: |failure\(|refuse\()"([a-z-]+)"/g)].map(([, code]) => code ?? ""),
    );
    const others = ["no-model", "no-codebook", "file-missing", "folder-unreadable"];
    expect(codes.size).toBeGreaterThan(10);
    expect([...codes].filter((code) => !others.includes(code) && !doc("cli.md").includes(`\`${code}\``))).toEqual([]);
  });

  it("gives every option and command a sentence of its own", () => {
    const words = program.commands.flatMap((command) => [
      command.summary(),
      command.description(),
      ...command.options.map((option) => `${command.name()} ${option.description}`),
    ]);
    expect(words.filter((text) => text.trim() === "")).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
  });
});

describe("docs/case-file.md", () => {
  it("names every table and view", () => {
    const db = new DatabaseSync(":memory:");
    for (const step of MIGRATIONS) db.exec(step.sql);
    // Tables that FTS5 makes for its own use have the name of theirs in front.
    const made = db
      .prepare(
        `select name from sqlite_schema where type in ('table', 'view') and name not like 'sqlite\\_%' escape '\\'
         and name not glob '*_words_*'`,
      )
      .all()
      .map(({ name }) => String(name));
    db.close();
    expect(made.length).toBeGreaterThan(8);
    expect(made.filter((name) => !doc("case-file.md").includes(`\`${name}\``))).toEqual([]);
  });
});

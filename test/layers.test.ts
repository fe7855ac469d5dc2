import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, dirname } from "node:path";
import { describe, expect, it } from "vitest";

/** The house, in the order in which data flows: a file imports from its own folder and from folders before it. */
const HOUSE = [
  "model",
  "settings.ts",
  "intake",
  "language",
  "reading",
  "actors",
  "comparison",
  "lineage",
  "store",
  "work",
  "exports",
  "server",
  "cli",
] as const;
/** The stages: no files, no sockets, no clock, no chance. */
const STAGES = ["model", "intake", "language", "reading", "actors", "comparison", "lineage"];
/** Reached only from store/, because another store may take its place. */
const DRIVERS = ["node:sqlite", "kysely", "pg"];
const OUTSIDE = /^node:(fs|fs\/promises|net|http|https|http2|dns|dgram|tls|child_process|worker_threads|cluster)$/;

const root = resolve(import.meta.dirname, "..");
const src = join(root, "src");

interface File {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const files: readonly File[] = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => {
    const text = readFileSync(join(src, path), "utf8");
    const imports = [
      ...text.matchAll(
        /(?:^|\n)\s*(?:import|export)\b[^;]*?from\s+"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)|(?:^|\n)import\s+"([^"]+)"/g,
      ),
    ].map((m) => m[1] ?? m[2] ?? m[3] ?? "");
    return { path, room: path.split("/")[0] ?? path, text, imports };
  });

const roomOf = (file: File, specifier: string): string => {
  const target = relative(src, resolve(src, dirname(file.path), specifier));
  return target.split("/")[0] ?? target;
};

/** What is wrong with one import; null when it looks up the stream. */
export function fault(file: File, specifier: string): string | null {
  const here = HOUSE.indexOf(file.room as never);
  if (DRIVERS.includes(specifier) && file.room !== "store") return `${file.path} imports the driver ${specifier}`;
  if (OUTSIDE.test(specifier) && STAGES.includes(file.room)) return `${file.path} reaches outside by ${specifier}`;
  if (!specifier.startsWith("."))
    return file.room === "model" ? `${file.path} imports ${specifier}; model imports nothing` : null;
  const there = HOUSE.indexOf(roomOf(file, specifier) as never);
  if (there < 0) return `${file.path} imports ${specifier}, which is in no room of the house`;
  return there > here ? `${file.path} imports ${specifier} down the stream` : null;
}

const desk = join(root, "desk");
/** What the desk may know of the program: the shapes that are sent to it, as types alone, and the nouns. */
const SEEN = /^src\/(?:model\/index\.ts|server\/wire\/index\.ts)$/;

/** What is wrong with one import of the desk, as it is written in its file; null when nothing is. */
export function deskFault(path: string, written: string, specifier: string): string | null {
  if (specifier.startsWith("node:")) return `${path} imports ${specifier}, which no browser has`;
  if (!specifier.startsWith(".")) return null;
  const target = relative(root, resolve(desk, dirname(path), specifier));
  if (target.startsWith("desk/")) return null;
  if (!SEEN.test(target)) return `${path} imports ${target}: the desk sees the wire types and the model alone`;
  return target.startsWith("src/server") && !/^\s*import type\b/.test(written)
    ? `${path} imports more than types from ${target}`
    : null;
}

describe("the desk", () => {
  const pages = readdirSync(desk, { recursive: true, encoding: "utf8" }).filter((path) => /\.tsx?$/.test(path));
  const found = pages.flatMap((path) => {
    const text = readFileSync(join(desk, path), "utf8");
    return [...text.matchAll(/(?:^|\n)((?:import|export)\b[^;"]*?from\s+"([^"]+)")|\bimport\(\s*"([^"]+)"/g)].map((m) =>
      deskFault(path, m[1] ?? "", m[2] ?? m[3] ?? ""),
    );
  });

  it("sees the wire types and the model, and nothing else of the program", () => {
    expect(found.length).toBeGreaterThan(100);
    expect(found.filter((one) => one !== null)).toEqual([]);
  });

  it.each([
    ["app.tsx", 'import { makeApp } from "../src/server/app.ts"', "../src/server/app.ts", "alone"],
    [
      "views/x.tsx",
      'import { ClaimCard } from "../../src/server/wire/index.ts"',
      "../../src/server/wire/index.ts",
      "types",
    ],
    ["app.tsx", 'import { fold } from "../src/store/contract.ts"', "../src/store/contract.ts", "alone"],
    ["app.tsx", 'import fs from "node:fs"', "node:fs", "browser"],
  ])("would notice %s with %s", (path, written, specifier, complaint) => {
    expect(deskFault(path, written, specifier)).toContain(complaint);
  });
});

/** The files that import another by its path. */
const importing = (target: string): readonly string[] =>
  files
    .filter(({ path, imports }) =>
      imports.some((s) => s.startsWith(".") && relative(src, resolve(src, dirname(path), s)) === target),
    )
    .map(({ path }) => path);

describe("the house", () => {
  it("has only rooms that the list names", () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((f) => !HOUSE.includes(f.room as never)).map((f) => f.path)).toEqual([]);
  });

  it("is imported up the stream only", () => {
    expect(files.flatMap((f) => f.imports.map((s) => fault(f, s))).filter((x) => x !== null)).toEqual([]);
  });

  it("loads the readers in threads alone, which know them by their address", () => {
    expect(importing("reading/index.ts")).toEqual(["work/load.ts"]);
    expect(importing("work/load.ts")).toEqual([]);
  });

  it("keeps clock, chance and the environment out of the stages", () => {
    const loose = /\bnew Date\(\s*\)|\bDate\.now\(|\bMath\.random\(|\bprocess\.(env|cwd|argv)\b/;
    expect(files.filter((f) => STAGES.includes(f.room) && loose.test(f.text)).map((f) => f.path)).toEqual([]);
  });

  it("reads the environment in settings.ts and the command line alone", () => {
    expect(
      files
        .filter((f) => f.room !== "settings.ts" && f.room !== "cli" && /\bprocess\.env\b/.test(f.text))
        .map((f) => f.path),
    ).toEqual([]);
  });

  it.each([
    ["reading/x.ts", "../store/contract.ts", "down the stream"],
    ["reading/x.ts", "node:fs", "reaches outside"],
    ["cli/x.ts", "node:sqlite", "driver"],
    ["model/x.ts", "zod", "imports nothing"],
    ["work/x.ts", "../../bench/exam.ts", "no room"],
  ])("would notice %s importing %s", (path, specifier, complaint) => {
    expect(fault({ path, room: path.split("/")[0] ?? "", text: "", imports: [] }, specifier)).toContain(complaint);
  });
});

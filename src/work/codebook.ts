import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { load as parseYaml } from "js-yaml";
import type { Codebook } from "../model/codebook.ts";
import type * as Rows from "../reading/codebook.ts";
import { besides } from "./besides.ts";
import { failed, type Made } from "./made.ts";

// Apart from `load.ts`: whoever compares needs the rows, and not the readers, which take ten times as long to load.

/** The codebook that comes with the program. */
export const CODEBOOK = new URL("../../codebooks/organised-crime/", import.meta.url);

/** What `npm run codebook` makes of a folder's rows, so that a start need not parse and check them: a tenth of the time. */
export const compiledFile = (folder: URL): URL => new URL(folder.href.replace(/\/$/, ".compiled.json"));

/** The compiled rows if they are of just these files; an edited row is read from its file. */
function compiledCodebook(folder: URL): Codebook | null {
  const file = compiledFile(folder);
  if (!existsSync(file)) return null;
  const made = JSON.parse(readFileSync(file, "utf8")) as { readonly edition: string; readonly codebook: Codebook };
  return made.edition === editionOf(folder) ? made.codebook : null;
}

/** What parses and checks rows, loaded at once and only where it is needed: its schemas bring a hundred modules along. */
const rows = (): typeof Rows =>
  createRequire(import.meta.url)(fileURLToPath(besides("../reading/codebook", import.meta.url))) as typeof Rows;

/** Loads a codebook from a folder of YAML and JSON files. Problem: `no-codebook`, naming the first row that is wrong. */
export function loadCodebook(folder: URL = CODEBOOK): Made<Codebook> {
  try {
    const compiled = compiledCodebook(folder);
    if (compiled) return { ok: true, value: compiled };
    const documents = readdirSync(folder)
      .filter((name) => /\.(?:ya?ml|json)$/.test(name))
      .sort()
      .map((file) => {
        const text = readFileSync(new URL(file, folder), "utf8");
        return { file, content: (file.endsWith(".json") ? JSON.parse(text) : parseYaml(text)) as unknown };
      });
    const { codebook, problems } = rows().parseCodebook(documents);
    const [first] = problems;
    if (first) return failed("no-codebook", `${folder.pathname}${first.file}, row ${first.row}`, first.detail);
    return { ok: true, value: codebook };
  } catch (error) {
    return failed("no-codebook", `The codebook in ${folder.pathname} cannot be loaded`, error);
  }
}

/** Eight signs that follow from the files of a codebook: a row that was edited asks for a new reading. */
export function editionOf(folder: URL): string {
  const hash = createHash("sha256");
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(new URL(file, folder)));
  return hash.digest("hex").slice(0, 8);
}

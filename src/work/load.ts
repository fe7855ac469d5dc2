import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { load as parseYaml } from "js-yaml";
import { createEngine, type LanguageEngine, MODEL_FILES, type Models } from "../language/index.ts";
import { COMPARISON_VERSION } from "../comparison/index.ts";
import type { Codebook } from "../model/codebook.ts";
import { datedBy, type Problem } from "../model/index.ts";
import { parseCodebook } from "../reading/codebook.ts";
import { readReport, RULES_VERSION } from "../reading/index.ts";
import type { Job } from "./bench.ts";
import type { Load, Loaded } from "./thread-entry.ts";

const root = new URL("../../", import.meta.url);
/** The model and the codebook that come with the program. */
export const MODEL = new URL("models/en/", root);
export const CODEBOOK = new URL("codebooks/organised-crime/", root);

type Made<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

const failed = (code: string, what: string, error: unknown): { readonly ok: false; readonly problem: Problem } => ({
  ok: false,
  problem: { code, detail: `${what}: ${error instanceof Error ? error.message : String(error)}` },
});

/** Loads the language engine from a folder such as models/en. Problem: `no-model`. */
export function loadEngine(folder: URL = MODEL): Made<LanguageEngine> {
  try {
    const models: Partial<Record<(typeof MODEL_FILES)[number], Uint8Array>> = {};
    const present = new Set(readdirSync(folder));
    for (const name of MODEL_FILES) {
      // The engine says itself what it cannot do without.
      if (present.has(name)) models[name] = readFileSync(new URL(name, folder));
    }
    return { ok: true, value: createEngine(models as Models) };
  } catch (error) {
    return failed("no-model", `The language model in ${folder.pathname} cannot be loaded`, error);
  }
}

/** What `npm run codebook` makes of a folder's rows, so that a start need not parse and check them: a tenth of the time. */
export const compiledFile = (folder: URL): URL => new URL(folder.href.replace(/\/$/, ".compiled.json"));

/** The compiled rows if they are of just these files; an edited row is read from its file. */
function compiledCodebook(folder: URL): Codebook | null {
  const file = compiledFile(folder);
  if (!existsSync(file)) return null;
  const made = JSON.parse(readFileSync(file, "utf8")) as { readonly edition: string; readonly codebook: Codebook };
  return made.edition === editionOf(folder) ? made.codebook : null;
}

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
    const { codebook, problems } = parseCodebook(documents);
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

/** Edition of the rules that compare, and of the rows that they go by. */
export const comparisonVersion = (): string => `${COMPARISON_VERSION}.${editionOf(CODEBOOK)}`;

/** The reader of this program with its engine and codebook; `edition` tells codebooks of one version apart. */
function loadedWith(engine: LanguageEngine, codebook: Codebook, edition: string): Loaded {
  const version = `${RULES_VERSION}+${codebook.id}@${codebook.version}.${edition}+${engine.version}`;
  return {
    stamp: { name: "rules-en", version },
    read: ({ report, text, metadata }: Job) =>
      readReport(
        {
          id: report,
          text,
          published: datedBy(metadata.published),
          author: metadata.author?.value ?? null,
          publisher: metadata.publisher?.value ?? null,
          title: metadata.title?.value ?? null,
        },
        engine,
        codebook,
      ),
  };
}

/** Loads everything that reading needs, from the folders that come with the program. */
export const load: Load = () => {
  const engine = loadEngine();
  if (!engine.ok) return engine;
  const codebook = loadCodebook();
  return codebook.ok ? { ok: true, loaded: loadedWith(engine.value, codebook.value, editionOf(CODEBOOK)) } : codebook;
};

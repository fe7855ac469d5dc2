import { readdirSync, readFileSync } from "node:fs";
import { createEngine, type LanguageEngine, MODEL_FILES, type Models } from "../language/index.ts";
import type { Codebook } from "../model/codebook.ts";
import { datedBy } from "../model/index.ts";
import { readReport, RULES_VERSION } from "../reading/index.ts";
import type { Job } from "./bench.ts";
import { CODEBOOK, editionOf, loadCodebook } from "./codebook.ts";
import { failed, type Made } from "./made.ts";
import type { Load, Loaded } from "./thread-entry.ts";

export { loadCodebook };

/** The model that comes with the program. */
export const MODEL = new URL("../../models/en/", import.meta.url);

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

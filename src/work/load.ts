import { createEngine, type LanguageEngine, type Models } from "../language/index.ts";
import type { Codebook } from "../model/codebook.ts";
import { datedBy } from "../model/index.ts";
import { readReport, RULES_VERSION } from "../reading/index.ts";
import type { Job } from "./bench.ts";
import { CODEBOOK, editionOf, loadCodebook } from "./codebook.ts";
import { failed, type Made } from "./made.ts";
import { filesGiven, filesIn, MODEL, type ModelFiles } from "./model-files.ts";
import type { Load, Loaded } from "./thread-entry.ts";

export { loadCodebook };

/** Loads the language engine from a folder such as models/en, or from files that are at hand. Problem: `no-model`. */
export function loadEngine(folder: URL = MODEL, files: ModelFiles | null = null): Made<LanguageEngine> {
  try {
    // The engine says itself what it cannot do without.
    return { ok: true, value: createEngine((files ?? filesIn(folder)) as Models) };
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
  const engine = loadEngine(MODEL, filesGiven());
  if (!engine.ok) return engine;
  const codebook = loadCodebook();
  return codebook.ok ? { ok: true, loaded: loadedWith(engine.value, codebook.value, editionOf(CODEBOOK)) } : codebook;
};

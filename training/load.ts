import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { LanguageEngine } from "../src/language/analysis.ts";
import { createEngine, MODEL_FILES, type Models } from "../src/language/index.ts";

/** Reads the model files of a folder, by default the project's. */
export const readModels = (folder = join(import.meta.dirname, "../models/en")): Models =>
  Object.fromEntries(
    MODEL_FILES.filter((file) => file !== "names.bin" || existsSync(join(folder, file))).map((file) => [
      file,
      readFileSync(join(folder, file)),
    ]),
  ) as unknown as Models;

/** The engine with the project's models, for training, benches and tests. */
export const loadEngine = (folder?: string): LanguageEngine => createEngine(readModels(folder));

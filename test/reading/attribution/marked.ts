import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { LanguageEngine } from "../../../src/language/analysis.ts";
import { loadEngine } from "../../../training/load.ts";

const models = resolve(import.meta.dirname, "../../../models/en");

/** Whether the trained weights are at hand. */
export const haveModels = existsSync(resolve(models, "parser.bin"));

let made: LanguageEngine | null = null;
/** The trained engine, loaded once for a test file. */
export const engine = (): LanguageEngine => (made ??= loadEngine(models));

/** A text with its marked stretches: "[Ann Lee]{source} [said]{cue} [that it rained]{content}." */
export function marked(notation: string): {
  readonly text: string;
  readonly spans: readonly (readonly [string, string])[];
} {
  const spans: [string, string][] = [];
  const text = notation.replace(/\[([^[\]]*)\]\{(\w+)\}/g, (_, words: string, label: string) => {
    spans.push([label, words]);
    return words;
  });
  return { text, spans };
}

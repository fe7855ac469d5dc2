export type { LanguageEngine, Sentence, Token } from "./analysis.ts";
export { createEngine, createTreeReader, MODEL_FILES, type Models, type TaggedTree } from "./engine.ts";

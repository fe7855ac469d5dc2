export type { Analysis, LanguageEngine, RecognisedName, Sentence, Token } from "./analysis.ts";
export {
  createEngine,
  createTreeReader,
  MODEL_FILES,
  type ModelFile,
  type Models,
  type TaggedTree,
  type TreeReader,
} from "./engine.ts";

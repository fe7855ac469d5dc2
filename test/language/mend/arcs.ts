import { loadEngine } from "../../../src/work/load.ts";

/** The tree of a text as "form>head:relation", "root" over the root. */
export function arcs(text: string): readonly string[] {
  const engine = loadEngine();
  if (!engine.ok) throw new Error(engine.problem.detail);
  return engine.value
    .analyse(text)
    .sentences.flatMap(({ tokens }) => tokens.map((t) => `${t.form}>${tokens[t.head]?.form ?? "root"}:${t.deprel}`));
}

import { layersOf } from "../../src/reading/index.ts";
import { loadCodebook, loadEngine } from "../../src/work/load.ts";

const engine = loadEngine();
const loaded = loadCodebook();
if (!engine.ok) throw new Error(engine.problem.detail);
if (!loaded.ok) throw new Error(loaded.problem.detail);

/** The codebook that ships. */
export const codebook = loaded.value;
const parser = engine.value;

/** Event and relation drafts of a text, each with its fillers in the text's words: "agent=Gunmen; patient=two farm workers". */
export function told(text: string): readonly { type: string | null; roles: string }[] {
  const given = { id: "rpt_row", text, published: null, author: null, publisher: null, title: null };
  const layers = layersOf(given, parser, codebook);
  return [...layers.events, ...layers.relations].map((draft) => {
    const { tokens } = layers.sentences[draft.sentence]!;
    const roles = draft.roles.map((r) => `${r.role}=${text.slice(tokens[r.first]!.start, tokens[r.last]!.end)}`);
    return { type: draft.type, roles: roles.join("; ") };
  });
}

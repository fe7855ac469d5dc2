import { expect, test } from "vitest";
import { layersOf } from "../../src/reading/index.ts";
import { loadCodebook, loadEngine } from "../../src/work/load.ts";

const engine = loadEngine();
const codebook = loadCodebook();
if (!engine.ok) throw new Error(engine.problem.detail);
if (!codebook.ok) throw new Error(codebook.problem.detail);

/** Types that a sentence gives, each with its fillers: "kill agent=Gunmen patient=two farm workers". */
function told(text: string): readonly { type: string | null; roles: string }[] {
  if (!engine.ok || !codebook.ok) return [];
  const given = { id: "rpt_row", text, published: null, author: null, publisher: null, title: null };
  const layers = layersOf(given, engine.value, codebook.value);
  return [...layers.events, ...layers.relations].map((draft) => {
    const tokens = layers.sentences[draft.sentence]!.tokens;
    const roles = draft.roles.map((r) => `${r.role}=${text.slice(tokens[r.first]!.start, tokens[r.last]!.end)}`);
    return { type: draft.type, roles: roles.join(" ") };
  });
}

const FRAMES = (["events", "relations"] as const).flatMap((list) =>
  (codebook.ok ? codebook.value[list] : []).flatMap(({ id, frames }) =>
    frames.map(({ example, silent, roles }) => ({ id, example, silent, needed: roles.filter((r) => r.required) })),
  ),
);

test.each(FRAMES)("$id: $example", ({ id, example, needed }) => {
  const found = told(example).filter((claim) => claim.type === id);
  expect(found, JSON.stringify(told(example))).not.toEqual([]);
  const roles = found.map((claim) => claim.roles).join(" ");
  // Of two sides "between" which something is, the second takes a role that the row asks of "with".
  if (needed.length > 0 && !example.includes("between"))
    expect(needed.some(({ role }) => roles.includes(`${role}=`))).toBe(true);
});

const SILENT = FRAMES.flatMap(({ id, silent }) => (silent === undefined ? [] : [{ id, silent }]));

test.each(SILENT)("not $id: $silent", ({ id, silent }) => {
  expect(told(silent).filter((claim) => claim.type === id)).toEqual([]);
});

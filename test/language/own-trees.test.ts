import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTrees } from "../../training/conllu.ts";
import { projective } from "../../training/oracle.ts";
import { readModels } from "../../training/load.ts";

const root = join(import.meta.dirname, "../..");
const folder = join(root, "training/trees");
const learnt = readdirSync(folder)
  .filter((file) => file.endsWith(".conllu"))
  .map((file) => ({ file, trees: readTrees(join(folder, file)) }));
const measured = readTrees(join(root, "bench/trees.conllu"));
const labels = JSON.parse(new TextDecoder().decode(readModels()["labels.json"])) as {
  readonly tags: readonly string[];
  readonly relations: readonly string[];
};

describe("our own trees", () => {
  it.each([...learnt, { file: "bench/trees.conllu", trees: measured }])(
    "are projective trees of known tags and relations in $file",
    ({ trees }) => {
      expect(trees.length).toBeGreaterThan(300);
      for (const { id, heads, deprels, upos, xpos } of trees) {
        expect(heads.filter((head) => head < 0).length, id).toBe(1);
        // Lifting what crosses changes nothing, so nothing crosses; the root's head is the sentence's length there.
        expect([...projective(heads)], id).toEqual(heads.map((head) => (head < 0 ? heads.length : head)));
        heads.forEach((_, i) => {
          let at = i;
          for (let steps = 0; at >= 0 && steps <= heads.length; steps++) at = heads[at]!;
          expect(at, id).toBe(-1);
          expect(labels.tags, id).toContain(`${upos[i]} ${xpos[i]}`);
          expect(labels.relations, id).toContain(deprels[i]);
        });
      }
    },
  );

  it("have no sentence twice, so that what is measured was not learnt", () => {
    const texts = [...learnt.flatMap(({ trees }) => trees), ...measured].map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

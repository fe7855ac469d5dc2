import { mended } from "../../src/language/mend.ts";

/** "form upos xpos head relation" a line, heads counted from 1, 0 for the root; gives "form>head:relation" of what changed. */
export function changes(lines: string): readonly string[] {
  const rows = lines
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));
  const forms = rows.map(([form = ""]) => form);
  const tree = {
    upos: rows.map((row) => row[1] ?? ""),
    xpos: rows.map((row) => row[2] ?? ""),
    heads: Int32Array.from(rows, (row) => Number(row[3]) - 1),
    relations: rows.map((row) => row[4] ?? ""),
  };
  const after = mended(forms, tree);
  return forms.flatMap((form, at) => {
    const head = after.heads[at]!;
    if (head === tree.heads[at] && after.relations[at] === tree.relations[at]) return [];
    return [`${form}>${head < 0 ? "root" : forms[head]}:${after.relations[at]}`];
  });
}

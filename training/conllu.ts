import { readFileSync } from "node:fs";

/** A sentence of a treebank: words only (no ranges, no empty nodes); heads from 0, the root's is -1. */
export interface TreeSentence {
  readonly id: string;
  readonly genre: string;
  readonly text: string;
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly heads: readonly number[];
  readonly deprels: readonly string[];
  /** Surface tokens in order: the range of words each covers and whether no space follows. */
  readonly surface: readonly { readonly form: string; readonly first: number; readonly last: number }[];
}

const readSentence = (block: string, genre: string): TreeSentence | null => {
  const rows: string[][] = [];
  const surface: { form: string; first: number; last: number }[] = [];
  let id = "";
  let text = "";
  let covered = 0;
  for (const line of block.split("\n")) {
    if (line.startsWith("# sent_id = ")) id = line.slice(12);
    if (line.startsWith("# text = ")) text = line.slice(9);
    if (line === "" || line.startsWith("#")) continue;
    const cells = line.split("\t");
    const number = cells[0] ?? "";
    const range = /^(\d+)-(\d+)$/.exec(number);
    if (range) {
      surface.push({ form: cells[1] ?? "", first: Number(range[1]) - 1, last: Number(range[2]) - 1 });
      covered = Number(range[2]);
    }
    if (!/^\d+$/.test(number)) continue;
    if (Number(number) > covered)
      surface.push({ form: cells[1] ?? "", first: Number(number) - 1, last: Number(number) - 1 });
    rows.push(cells);
  }
  if (rows.length === 0) return null;
  const column = (i: number): string[] => rows.map((row) => row[i] ?? "_");
  return {
    id,
    genre,
    text,
    forms: column(1),
    lemmas: column(2),
    upos: column(3),
    xpos: column(4),
    heads: column(6).map((head) => Number(head) - 1),
    deprels: column(7),
    surface,
  };
};

/** Reads a CoNLL-U file. The genre is the middle part of the document's name ("GUM_news_x" -> "news", "weblog-…" -> "weblog"). */
export const readTrees = (path: string): TreeSentence[] => {
  const out: TreeSentence[] = [];
  let genre = "";
  for (const block of readFileSync(path, "utf8").split("\n\n")) {
    const doc = /^# newdoc id = (.*)$/m.exec(block);
    if (doc) genre = (/^GUM_([a-z]+)/.exec(doc[1] ?? "") ?? /^([a-z]+)/.exec(doc[1] ?? ""))?.[1] ?? "";
    const sentence = readSentence(block, genre);
    if (sentence) out.push(sentence);
  }
  return out;
};

import { type FileInfo, fromFileInfo } from "../file-info.ts";
import { refused, taken } from "../made.ts";
import type { TakenIn } from "../taken.ts";
import { attribute, firstWords, xmlTokens } from "../xml.ts";
import { type Block, written } from "./blocks.ts";
import { CUT_SHORT, PART_PROBLEMS, partsOf } from "./parts.ts";

const ODT = "application/vnd.oasis.opendocument.text";

/** Elements whose words are no part of the text: comments, deleted words, pictures' names, forms. */
const SILENT = new Set([
  "office:annotation",
  "text:tracked-changes",
  "svg:title",
  "svg:desc",
  "office:forms",
  "text:note-citation",
  "office:binary-data",
]);

/**
 * The words of an OpenDocument text, notes behind the paragraph that points to them. Problems: `odt-locked`,
 * `odt-too-large`, `odt-broken`, `odt-entities`.
 */
export function readOdt(bytes: Uint8Array): TakenIn {
  const unpacked = partsOf(bytes, /^(?:content|meta|META-INF\/manifest)\.xml$/);
  const problem = (reason: keyof typeof PART_PROBLEMS): TakenIn => {
    const [code, detail] = PART_PROBLEMS[reason];
    return refused(ODT, `odt-${code}`, `The OpenDocument text ${detail}`);
  };
  if (!unpacked.ok) return problem(unpacked.reason);
  const text = (name: string): string => new TextDecoder().decode(unpacked.parts.get(name) ?? new Uint8Array());
  if (/<manifest:encryption-data\b/.test(text("META-INF/manifest.xml"))) return problem("encrypted");
  const content = text("content.xml");
  if (!content.includes("<office:")) return problem("broken");
  const { text: words, cut, heading } = written(blocksOf(content));
  const metadata = fromFileInfo(infoOf(text("meta.xml")), {
    from: "the document's properties",
    heading: heading === null ? null : { value: heading, how: "inferred", from: "first heading" },
    text: words,
  });
  return taken(ODT, { text: words, cut, metadata, notes: unpacked.whole ? [] : [CUT_SHORT] });
}

function infoOf(meta: string): FileInfo {
  const found = firstWords(meta, ["dc:title", "meta:initial-creator", "dc:creator", "meta:creation-date"]);
  return {
    title: found["dc:title"] ?? null,
    author: found["meta:initial-creator"] ?? found["dc:creator"] ?? null,
    published: null,
    created: found["meta:creation-date"] ?? null,
  };
}

/** Elements that stand for white space. */
const SPACES = new Map([
  ["text:s", " "],
  ["text:tab", "\t"],
  ["text:line-break", "\n"],
]);

interface Open {
  readonly kind: Block["kind"];
  text: string;
  readonly marks: { at: number; text: string }[];
}

function blocksOf(content: string): readonly Block[] {
  const blocks: Block[] = [];
  /** Paragraphs that are open: one, and within it those of a note. */
  const open: Open[] = [];
  let notes: Block[] = [];
  let cells: string[] | null = null;
  let items = 0;
  let silent = 0;
  for (const token of xmlTokens(content)) {
    const last = open.at(-1);
    if (token.kind === "text") {
      if (silent === 0 && last) last.text += token.text.replace(/\s+/g, " ");
      continue;
    }
    const { name } = token;
    const opens = token.kind === "open";
    if (SILENT.has(name)) {
      if (opens && token.closed) continue;
      silent = Math.max(0, silent + (opens ? 1 : -1));
    } else if (silent > 0) continue;
    else if (opens && SPACES.has(name)) {
      const times = Math.min(99, Number(attribute(token.attributes, "text:c") ?? 1) || 1);
      if (last) last.text += (SPACES.get(name) ?? "").repeat(times);
    } else if (name === "text:p" || name === "text:h") {
      if (opens) {
        const level = attribute(token.attributes, "text:outline-level");
        const kind = name === "text:h" ? (level === "1" ? "title" : "heading") : items > 0 ? "item" : "paragraph";
        if (!token.closed) open.push({ kind, text: "", marks: [] });
      } else if (last) {
        open.pop();
        if (open.length > 0) notes.push(last);
        else if (cells) cells[cells.length - 1] = `${cells.at(-1) ?? ""} ${last.text}`.trim();
        else {
          blocks.push(last, ...notes);
          notes = [];
        }
      }
    } else if (name === "text:list" && !(opens && token.closed)) items = Math.max(0, items + (opens ? 1 : -1));
    else if (name === "table:table-row" && !(opens && token.closed)) {
      if (opens) cells = [];
      else if (cells) {
        blocks.push(
          { kind: "row", text: cells.map((cell) => cell.replace(/\s+/g, " ")).join("\t"), marks: [] },
          ...notes,
        );
        [cells, notes] = [null, []];
      }
    } else if (name === "table:table-cell" && opens) cells?.push("");
  }
  return blocks;
}

import mammoth from "mammoth";
import { type FileInfo, fromFileInfo } from "../file-info.ts";
import { refused, taken } from "../made.ts";
import type { TakenIn } from "../taken.ts";
import { attribute, firstWords, xmlTokens } from "../xml.ts";
import { storedZip } from "../zip.ts";
import { type Block, written } from "./blocks.ts";
import { withoutHidden } from "./hidden.ts";
import { CUT_SHORT, PART_PROBLEMS, partsOf } from "./parts.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The parts that have words or say where they are; pictures, fonts, macros and what is linked stay packed. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:document|styles|numbering|footnotes|endnotes)\.xml|word\/_rels\/[^/]{1,60}\.rels)$/;

/**
 * The words of a Word document: paragraphs, headings, items of lists, rows of tables, notes at the end. Comments and
 * deleted words are left out. Problems: `docx-locked`, `docx-too-large`, `docx-broken`, `docx-entities`.
 */
export async function readDocx(bytes: Uint8Array): Promise<TakenIn> {
  const problem = (reason: keyof typeof PART_PROBLEMS, why = ""): TakenIn => {
    const [code, detail] = PART_PROBLEMS[reason];
    return refused(DOCX, `docx-${code}`, `The Word document ${why}${detail}`);
  };
  const unpacked = partsOf(bytes, WANTED);
  if (!unpacked.ok) return problem(unpacked.reason);
  const { parts, whole } = unpacked;
  const document = parts.get("word/document.xml");
  if (!document) return problem("broken");
  const { shown, hidden } = withoutHidden(new TextDecoder().decode(document));
  const seen = hidden.length > 0 ? new Map([...parts, ["word/document.xml", utf8(shown)] as const]) : parts;
  let html: string;
  try {
    const made = await mammoth.convertToHtml(
      { buffer: Buffer.from(storedZip(withFrame(seen))) },
      {
        styleMap: [
          "p[style-name='Title'] => h1:fresh",
          "p[style-name='Subtitle'] => h2:fresh",
          "br[type='page'] => br",
        ],
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
      },
    );
    html = made.value;
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/\s+/g, " ").slice(0, 100) : "unknown";
    return problem("broken", `cannot be read (${why}): it `);
  }
  const { text, cut, heading } = written(blocksOf(html));
  const core = parts.get("docProps/core.xml");
  const metadata = fromFileInfo(core ? infoOf(core) : NONE, {
    from: "Word's properties",
    heading: heading === null ? null : { value: heading, how: "inferred", from: "first heading" },
    text,
  });
  const unseen = hidden.map((words) => ({ reason: "hidden", text: words, at: 0 }));
  return taken(DOCX, { text, cut: [...unseen, ...cut], metadata, notes: whole ? [] : [CUT_SHORT] });
}

const utf8 = (xml: string): Uint8Array => new TextEncoder().encode(xml);

/** mammoth asks for the lists of parts; of a file that was cut short they may be gone. */
function withFrame(parts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
  const KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  return new Map([
    ["[Content_Types].xml", utf8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')],
    [
      "_rels/.rels",
      utf8(
        `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${KIND}" Target="word/document.xml"/></Relationships>`,
      ),
    ],
    ...parts,
  ]);
}

const NONE: FileInfo = { title: null, author: null, published: null, created: null };

function infoOf(core: Uint8Array): FileInfo {
  const found = firstWords(new TextDecoder().decode(core), ["dc:title", "dc:creator", "dcterms:created"]);
  return {
    title: found["dc:title"] ?? null,
    author: found["dc:creator"] ?? null,
    published: null,
    created: found["dcterms:created"] ?? null,
  };
}

/** The blocks of what mammoth writes: its own few tags, well formed. */
function blocksOf(html: string): readonly Block[] {
  const blocks: Block[] = [];
  let kind: Block["kind"] = "paragraph";
  let text = "";
  let marks: { at: number; text: string }[] = [];
  let cells: string[] | null = null;
  let inMark = false;
  const close = (): void => {
    if (cells === null && text.trim() !== "") blocks.push({ kind, text, marks });
    if (cells === null) [text, marks] = ["", []];
    else if (text !== "" && !text.endsWith(" ")) text += " ";
  };
  for (const token of xmlTokens(html)) {
    if (token.kind === "text") {
      // The arrow that leads back from a note.
      if (inMark) marks.push({ at: text.length, text: token.text });
      else if (token.text !== "↑") text += token.text;
      continue;
    }
    const { name } = token;
    const opens = token.kind === "open";
    if (
      name === "sup" ||
      (name === "a" && opens && /^#(?:foot|end)note-\d/.test(attribute(token.attributes, "href") ?? ""))
    ) {
      if (name === "a") inMark = true;
    } else if (name === "a") inMark = false;
    else if (name === "br") text += "\n";
    else if (/^h[1-6]$/.test(name)) {
      close();
      kind = opens ? (name === "h1" ? "title" : "heading") : "paragraph";
    } else if (name === "li") {
      close();
      kind = opens ? "item" : "paragraph";
    } else if (name === "tr" && opens) {
      close();
      cells = [];
    } else if (name === "tr" && cells) {
      const row = cells.map((cell) => cell.replace(/\s+/g, " ").trim()).join("\t");
      cells = null;
      text = "";
      marks = [];
      if (row.trim() !== "") blocks.push({ kind: "row", text: row, marks: [] });
    } else if ((name === "td" || name === "th") && cells) {
      if (!opens) cells.push(text);
      text = "";
    } else if (["p", "ul", "ol", "table", "div"].includes(name) && !(name === "p" && kind === "item")) close();
  }
  close();
  return blocks;
}

const FENCE = /^\s{0,3}(?:```|~~~)/;
const RULE = /^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|={3,})$/;
const HEADING = /^\s{0,3}#{1,6}\s+/;
const ITEM = /^\s*(?:[-*+]|\d{1,3}[.)])\s+/;
const QUOTE = /^\s{0,3}(?:>\s?)+/;
const DEFINITION = /^\s{0,3}\[[^[\]^][^[\]]{0,200}\]:\s/;
const NOTE = /^\s{0,3}\[\^[^[\]]{1,100}\]:\s*/;
const TABLE_RULE = /^[\s|:-]+$/;

/** Between two cells of a row; a bar behind a backslash is one of the words. */
const BAR = /(?<!\\)\|/;
const cellsOf = (line: string): readonly string[] =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, "")
    .split(BAR)
    .map((cell) => cell.trim());

/** The numbers of the lines that are rows of tables: those around a rule with as many cells. */
function tableRows(lines: readonly string[]): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const [at, line] of lines.entries()) {
    const columns = line.includes("|") && line.includes("-") && TABLE_RULE.test(line) ? cellsOf(line).length : 0;
    const head = lines[at - 1] ?? "";
    if (columns < 2 || !head.includes("|") || cellsOf(head).length !== columns) continue;
    rows.add(at - 1);
    for (let row = at + 1; row < lines.length && BAR.test(lines[row] ?? "") && (lines[row] ?? "").trim() !== ""; row++)
      rows.add(row);
  }
  return rows;
}

/** Marks inside a line, each with the words that stay. No pattern looks past an opening mark of its own kind, so all are linear. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/!\[([^[\]\n]{0,500})\]\([^()\n]{0,1000}\)/g, "$1"], // ![a picture](x.jpg)
  [/\[([^[\]\n]{0,500})\]\([^()\n]{0,1000}\)/g, "$1"], // [words](address)
  [/\[([^[\]\n]{1,500})\]\[[^[\]\n]{0,200}\]/g, "$1"], // [words][1]
  [/\[\^[^[\]\n]{1,100}\]/g, ""], // a note[^1]
  [/<(https?:\/\/[^<>\s]{1,1000})>/g, "$1"],
  [/<\/?[a-z][^<>\n]{0,500}>/gi, ""], // <br>, <sup>
  [/(?<!\\)\*\*([^*\n]{1,1000})\*\*/g, "$1"],
  [/(?<![\p{L}\p{N}_\\])__([^_\n]{1,1000})__(?![\p{L}\p{N}_])/gu, "$1"],
  [/(?<!\\)\*([^*\s][^*\n]{0,1000})\*/g, "$1"],
  [/(?<![\p{L}\p{N}_\\])_([^_\n]{1,1000})_(?![\p{L}\p{N}_])/gu, "$1"],
  [/(?<!\\)`([^`\n]{1,1000})`/g, "$1"],
  [/\\([!-/:-@[-`{-~])/g, "$1"], // \* for a real star
];

const plain = (line: string): string => MARKS.reduce((text, [mark, words]) => text.replace(mark, words), line);

/** The words of a Markdown text: a paragraph, heading or list item a line, empty lines between paragraphs. */
export function textOfMarkdown(source: string): string {
  const blocks: string[] = [];
  let open = false;
  const add = (line: string, joins: boolean): void => {
    const last = blocks.length - 1;
    if (joins && open && last >= 0) blocks[last] = `${blocks[last] ?? ""} ${line}`;
    else blocks.push(line);
  };
  let fenced = false;
  const lines = source.split(/\r\n?|\n/);
  const rows = tableRows(lines);
  for (const [at, raw] of lines.entries()) {
    if (FENCE.test(raw)) {
      fenced = !fenced;
      open = false;
      continue;
    }
    const line = fenced ? raw : raw.replace(QUOTE, "");
    if (
      line.trim() === "" ||
      RULE.test(line) ||
      DEFINITION.test(line) ||
      (line.includes("|") && TABLE_RULE.test(line))
    ) {
      // The rule under a table's heading parts nothing.
      if (open && !(rows.has(at - 1) && rows.has(at + 1))) blocks.push("");
      open = false;
      continue;
    }
    if (!fenced && rows.has(at)) {
      if (open && !rows.has(at - 1) && !rows.has(at - 2)) blocks.push("");
      add(cellsOf(raw).join("\t"), false);
      open = true;
      continue;
    }
    const heading = HEADING.test(line);
    const starts = heading || fenced || ITEM.test(line) || NOTE.test(line);
    const words = line
      .replace(HEADING, "")
      .replace(ITEM, "")
      .replace(NOTE, "")
      .replace(heading ? /\s+#+\s*$/ : /$^/, "")
      .trim();
    add(words, !starts);
    open = !heading && !fenced;
    if (heading) blocks.push("");
    // Two spaces or a backslash at the end of a line keep its break.
    if (/(?: {2}|\\)$/.test(line)) open = false;
  }
  return blocks
    .map(plain)
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

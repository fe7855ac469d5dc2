const FENCE = /^\s{0,3}(?:```|~~~)/;
const RULE = /^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|={3,})$/;
const HEADING = /^\s{0,3}#{1,6}\s+/;
const ITEM = /^\s*(?:[-*+]|\d{1,3}[.)])\s+/;
const QUOTE = /^\s{0,3}(?:>\s?)+/;
const DEFINITION = /^\s{0,3}\[[^[\]^][^[\]]{0,200}\]:\s/;
const NOTE = /^\s{0,3}\[\^[^[\]]{1,100}\]:\s*/;
const TABLE_RULE = /^[\s|:-]+$/;

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
  for (const raw of source.split(/\r\n?|\n/)) {
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
      if (open) blocks.push("");
      open = false;
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

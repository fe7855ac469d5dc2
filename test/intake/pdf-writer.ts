/** One line of a page: where its baseline begins, in points from the left and from the top, and how it is printed. */
export interface PrintedLine {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly bold?: boolean;
  /** Turned to run upwards. */
  readonly up?: boolean;
}

export interface PrintedPdf {
  readonly pages: readonly (readonly PrintedLine[])[];
  readonly info?: Readonly<Record<string, string>>;
  /** Added to the trailer, with objects of their own. */
  readonly trailer?: string;
  /** What the list of pages says that it holds. */
  readonly count?: number;
  /** A compressed content for every page in place of its lines. */
  readonly content?: Uint8Array;
}

/** Size of a page in points: US letter. */
export const WIDTH = 612;
export const HEIGHT = 792;
/** Width of any letter of Courier, in parts of the size of type: so that a test can count letters. */
export const LETTER = 0.6;

const string = (text: string): string => `(${text.replace(/[\\()]/g, "\\$&")})`;

/** Signs of Windows-1252 that stand elsewhere in Unicode. */
const SIGNS = new Map(Object.entries({ "“": 0x93, "”": 0x94, "’": 0x92, "–": 0x96, "—": 0x97, "•": 0x95 }));

const line = ({ x, y, text, size = 10, bold = false, up = false }: PrintedLine): string =>
  `BT /${bold ? "F2" : "F1"} ${size} Tf ${up ? "0 1 -1 0" : "1 0 0 1"} ${x} ${HEIGHT - y} Tm ${string(text)} Tj ET`;

const font = (name: string): string =>
  `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;

/** A PDF in Courier with these lines at these places; as small as the format allows. */
export function pdf({ pages, info = {}, trailer = "", count = pages.length, content }: PrintedPdf): Uint8Array {
  const objects: (string | Uint8Array)[] = [];
  const add = (object: string | Uint8Array): number => objects.push(object);
  add("<< /Type /Catalog /Pages 2 0 R >>");
  const kids = pages.map((_, at) => `${6 + at * 2} 0 R`);
  add(`<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${count} >>`);
  add(font("Courier"));
  add(font("Courier-Bold"));
  add(
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} ${string(value)}`)
      .join(" ")} >>`,
  );
  for (const [at, lines] of pages.entries()) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents ${7 + at * 2} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
    );
    const drawn = content ?? bytesOf(lines.map(line).join("\n"));
    const filter = content ? "/Filter /FlateDecode " : "";
    add(joined([bytesOf(`<< ${filter}/Length ${drawn.length} >>\nstream\n`), drawn, bytesOf("\nendstream")]));
  }
  const parts: Uint8Array[] = [bytesOf("%PDF-1.4\n")];
  const offsets: number[] = [];
  let length = 9;
  const push = (bytes: Uint8Array): void => {
    parts.push(bytes);
    length += bytes.length;
  };
  for (const [at, object] of objects.entries()) {
    offsets.push(length);
    push(
      joined([
        bytesOf(`${at + 1} 0 obj\n`),
        typeof object === "string" ? bytesOf(object) : object,
        bytesOf("\nendobj\n"),
      ]),
    );
  }
  const start = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  push(
    bytesOf(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return joined(parts);
}

const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => SIGNS.get(letter) ?? letter.charCodeAt(0));

const joined = (parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));

/** Words broken into lines of at most so many letters, as a typesetter does. */
export function broken(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Paragraphs set in a column from `y` on: `letters` a line, 12 points a line, and `gap` points more between two. */
export function column(
  paragraphs: readonly string[],
  {
    x,
    y,
    letters,
    gap = 8,
    indent = 0,
  }: {
    readonly x: number;
    readonly y: number;
    readonly letters: number;
    readonly gap?: number;
    readonly indent?: number;
  },
): readonly PrintedLine[] {
  const lines: PrintedLine[] = [];
  let at = y;
  for (const paragraph of paragraphs) {
    for (const [k, text] of broken(`${"\u00a0".repeat(indent)}${paragraph}`, letters).entries()) {
      lines.push({ x: k === 0 ? x + indent * 10 * LETTER : x, y: at, text: text.replaceAll("\u00a0", "") });
      at += 12;
    }
    at += gap;
  }
  return lines;
}

import { parse } from "csv-parse/sync";
import { type Checked, check, fieldOf, type Written } from "./metadata.ts";
import { decode } from "./decode.ts";

/** The table's name; one lies in the folder of the files that it speaks of. */
export const SIDECAR = "reports.csv";

export interface Sidecar {
  /** By file name as the table has it, with forward slashes. */
  readonly rows: ReadonlyMap<string, Checked>;
  readonly notes: readonly string[];
}

const FILE_NAMES = ["file", "filename", "file name", "path", "name"];

/** Commas, semicolons (what spreadsheets write where the comma is a decimal sign) or tabs: whichever the heading has most. */
function delimiterOf(text: string): string {
  const heading = text.slice(0, text.search(/[\r\n]|$/));
  const count = (sign: string): number => heading.split(sign).length;
  return [",", ";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** Reads the table; a table that cannot be read gives no rows and a note. */
export function readSidecar(bytes: Uint8Array): Sidecar {
  const decoded = decode(bytes);
  if (!decoded.ok) return { rows: new Map(), notes: [decoded.problem.detail] };
  const notes: string[] = [];
  let table: string[][];
  try {
    table = parse(decoded.text, {
      delimiter: delimiterOf(decoded.text),
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      bom: true,
    });
  } catch (error) {
    return {
      rows: new Map(),
      notes: [`the table cannot be read: ${error instanceof Error ? error.message : String(error)}`],
    };
  }
  const [heading = [], ...lines] = table;
  const fileAt = heading.findIndex((name) => FILE_NAMES.includes(name.toLowerCase()));
  if (fileAt < 0) {
    return { rows: new Map(), notes: [`the table has no column called "file", so nothing of it can be used`] };
  }
  const fields = heading.map((name, at) => (at === fileAt ? null : fieldOf(name)));
  const unknown = heading.filter((name, at) => at !== fileAt && name !== "" && fields[at] === null);
  if (unknown.length > 0) notes.push(`no use was made of the columns ${unknown.join(", ")}`);
  const rows = new Map<string, Checked>();
  for (const line of lines) {
    const file = (line[fileAt] ?? "").replaceAll("\\", "/").replace(/^\.\//, "");
    if (file === "") continue;
    const written: Partial<Record<keyof Written, string>> = {};
    for (const [at, field] of fields.entries()) if (field && line[at]) written[field] ??= line[at];
    const checked = check(written, { how: "given", from: "sidecar" });
    for (const note of checked.notes) notes.push(`${file}: ${note.replace("sidecar: ", "")}`);
    if (rows.has(file)) notes.push(`the table has two lines for ${file}; the first counts`);
    else rows.set(file, checked);
  }
  return { rows, notes };
}

import { uniquely } from "./containers/names.ts";
import { type ColumnDays, daysOfColumn, isDayField } from "./column-days.ts";
import { bytesOf, isMarkedUp, nameFrom } from "./entry.ts";
import { refused, taken } from "./made.ts";
import { check, type Field, fieldOf } from "./metadata.ts";
import type { BadRow } from "./table-rows.ts";
import type { Item, TakenIn } from "./taken.ts";

/** What the column with the words of the reports is called, best first. */
const TEXT_NAMES = [
  "text",
  "full text",
  "fulltext",
  "body",
  "article body",
  "article text",
  "body text",
  "content",
  "contents",
  "article",
  "story",
  "main text",
  "maintext",
  "raw text",
  "plain text",
  "html",
  "document",
  "texto",
  "contenido",
  "cuerpo",
  "nota",
  "message",
  "post",
  "transcript",
  "abstract",
  "description",
  "summary",
] as const;
/** What a row is known by elsewhere. */
const ID_NAMES = ["id", "guid", "uuid", "slug", "article id", "doc id", "document id"];
/** A column without a telling name whose cells have so many characters on average has the words. */
const LONG = 200;
/** The same in a table whose columns have no names at all. */
const SENTENCES = 80;
/** Notes on single rows before the rest is only counted. */
const MOST_NOTES = 20;

/** "articleBody" and "article_body" as "article body". */
const folded = (name: string): string =>
  name
    .trim()
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[\s_.-]+/g, " ");

/** A row as names and words, whatever the file's format. */
export interface Named {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

export interface Table {
  readonly columns: readonly string[];
  readonly records: readonly Named[];
  readonly bad: readonly BadRow[];
  /** What its records are counted as, if not as lines. */
  readonly called?: string;
  /** Whether its columns have no names but the ones that we gave them. */
  readonly headless?: boolean;
  readonly notes?: readonly string[];
}

/** The column with the words, and why; null when there is none. */
function textColumn({
  columns,
  records,
  headless,
}: Table): { readonly name: string; readonly note: string | null } | null {
  const by = new Map(columns.map((name) => [folded(name), name]));
  for (const name of TEXT_NAMES) {
    const found = by.get(name);
    if (found !== undefined && records.some(({ cells }) => (cells.get(found) ?? "").trim() !== "")) {
      return { name: found, note: null };
    }
  }
  const sample = records.slice(0, 200);
  const average = (name: string): number =>
    sample.reduce((sum, { cells }) => sum + (cells.get(name)?.length ?? 0), 0) / Math.max(1, sample.length);
  const longest = columns.toSorted((a, b) => average(b) - average(a))[0];
  if (longest === undefined || average(longest) < (headless === true ? SENTENCES : LONG)) return null;
  if (headless === true) {
    const others = columns.flatMap((name, at) =>
      /^column /.test(name) ? [] : [`its ${name === "date" ? "days" : "addresses"} from column ${at + 1}`],
    );
    return {
      name: longest,
      note: `The table has no heading: ${[`its words are taken from column ${columns.indexOf(longest) + 1}`, ...others].join(", ")}; if that is wrong, put a line over it that names the columns (title, date, text) and add it again`,
    };
  }
  return {
    name: longest,
    note: `The words of the reports are taken from the column "${longest}", which has the longest`,
  };
}

/** Whether a column of this name has the words of reports. */
export const isTextName = (name: string): boolean => (TEXT_NAMES as readonly string[]).includes(folded(name));

/** The rows of a table, or the records of a list, as reports; or why it has none. Problems: `table-broken`, `no-text-column`, `empty`. */
export function itemsOf(table: Table, type: string): TakenIn {
  const column = textColumn(table);
  const called = table.called ?? "Line";
  if (!column) {
    if (table.records.length === 0 && table.bad.length > 0) {
      const [first] = table.bad;
      const detail = `No row of the table can be read (line ${first?.line ?? 1}: ${first?.why ?? ""}); mend it and add it again`;
      return refused(type, "table-broken", detail);
    }
    const detail =
      table.headless === true
        ? 'The table has no heading, and no column with the words of reports; put a line over it that names the columns, the one with the words "text", and add it again'
        : `The table has no column with the words of reports; it has ${table.columns.slice(0, 12).join(", ").slice(0, 300)}. Call the column that has them "text" and add it again`;
    return refused(type, "no-text-column", detail);
  }
  const fields = new Map<string, Field>();
  for (const name of table.columns) {
    const field = name === column.name ? null : fieldOf(name);
    if (field) fields.set(name, field);
  }
  const days = new Map<string, ColumnDays>();
  for (const [name, field] of fields)
    if (isDayField(field))
      days.set(
        name,
        daysOfColumn(
          name,
          table.records.map(({ cells }) => cells.get(name) ?? ""),
        ),
      );
  const others = TEXT_NAMES.flatMap((name) =>
    table.columns.filter((one) => folded(one) === name && one !== column.name),
  );
  const id = table.columns.find((name) => name !== column.name && ID_NAMES.includes(folded(name)));
  const unique = uniquely();
  const items: Item[] = [];
  const odd: BadRow[] = [...table.bad];
  for (const { line, cells } of table.records) {
    const own = cells.get(column.name) ?? "";
    // Lines of several sources call their words by several names.
    const other = own.trim() === "" ? others.find((one) => (cells.get(one) ?? "").trim() !== "") : undefined;
    const words = other === undefined ? own : (cells.get(other) ?? "");
    if (words.trim() === "") {
      odd.push({ line, why: "it has no words" });
      continue;
    }
    const written: Partial<Record<Field, string>> = {};
    for (const [name, field] of fields) {
      const value = cells.get(name);
      if (value !== undefined && value.trim() !== "" && name !== other)
        written[field] ??= days.get(name)?.read(value) ?? value;
    }
    const { metadata, notes } = check(written, { how: "stated", from: "table" });
    for (const note of notes) odd.push({ line, why: note.replace(/^table: /, "") });
    const bytes = bytesOf(words, {
      title: written.title ?? null,
      language: written.language ?? null,
      marked: isMarkedUp(words),
    });
    const known = (id === undefined ? "" : (cells.get(id) ?? "")).trim();
    const name = /^[\w-]{1,80}$/.test(known)
      ? known
      : known !== ""
        ? nameFrom(known)
        : written.url
          ? nameFrom(written.url)
          : `${called.toLowerCase()}-${line}`;
    items.push({ name: unique(name), bytes, metadata });
  }
  if (items.length === 0) {
    return refused(
      type,
      "empty",
      `No row of the table has words in its column "${column.name}"; nothing of it is read`,
    );
  }
  const notes = odd.slice(0, MOST_NOTES).map(({ line, why }) => `${called} ${line}: ${why}`);
  if (odd.length > MOST_NOTES)
    notes.push(`${odd.length - MOST_NOTES} more ${table.called === undefined ? "lines" : "entries"} have such faults`);
  const onColumns = [column.note, ...[...days.values()].map(({ note }) => note)].filter((note) => note !== null);
  return taken(type, { items, notes: [...(table.notes ?? []), ...onColumns, ...notes] });
}

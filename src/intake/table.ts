import { bytesOf, isMarkedUp, nameFrom } from "./entry.ts";
import { uniquely } from "./containers/names.ts";
import { refused, taken } from "./made.ts";
import { check, type Field, fieldOf } from "./metadata.ts";
import { type BadRow, delimiterOf, rowsOf } from "./table-rows.ts";
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
interface Named {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

interface Table {
  readonly columns: readonly string[];
  readonly records: readonly Named[];
  readonly bad: readonly BadRow[];
  /** What its records are counted as, if not as lines. */
  readonly called?: string;
}

/** The column with the words, and why; null when there is none. */
function textColumn({ columns, records }: Table): { readonly name: string; readonly note: string | null } | null {
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
  if (longest === undefined || average(longest) < LONG) return null;
  return {
    name: longest,
    note: `The words of the reports are taken from the column "${longest}", which has the longest`,
  };
}

/** A table of comma-separated values (or semicolons, tabs, bars) with a heading: each row is an item. */
export function readTable(text: string): TakenIn {
  const type = "text/csv";
  // Spreadsheets write a line "sep=;" over the heading; the line is emptied, so that the others keep their numbers.
  const named = /^\ufeff?sep=([,;\t|])\r?(?=\n)/i.exec(text);
  const { rows, bad } = rowsOf(named ? text.slice(named[0].length) : text, named?.[1] ?? delimiterOf(text));
  const [heading, ...rest] = rows;
  if (!heading) return refused(type, "empty", "The table has no rows; nothing of it is read");
  const columns = heading.cells.map((name, at) => (name.trim() === "" ? `column ${at + 1}` : name.trim()));
  const wide: BadRow[] = [];
  const records = rest.flatMap(({ line, cells }): readonly Named[] => {
    if (cells.slice(columns.length).some((words) => words.trim() !== "")) {
      wide.push({
        line,
        why: `it has ${cells.length} cells where the heading has ${columns.length}; are its words in quotes?`,
      });
      return [];
    }
    return [{ line, cells: new Map(columns.map((name, at) => [name, cells[at] ?? ""])) }];
  });
  return itemsOf({ columns, records, bad: [...bad, ...wide].toSorted((a, b) => a.line - b.line) }, type);
}

/** JSON Lines, or JSON with a list of objects: each object with a field that has the words is an item. */
export function readJsonLines(text: string): TakenIn {
  const whole = listIn(text);
  if (whole !== null) return ofList(whole);
  const records: Named[] = [];
  const bad: BadRow[] = [];
  const columns = new Set<string>();
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const cells = objectIn(line);
    if (typeof cells === "string") bad.push({ line: at + 1, why: cells });
    else {
      records.push({ line: at + 1, cells });
      if (records.length <= 1000) for (const name of cells.keys()) columns.add(name);
    }
  }
  return itemsOf({ columns: [...columns], records, bad }, "application/jsonl");
}

/** The records of JSON that is one whole: a list, a list in an object ("articles"), or one record; null where it is lines. */
function listIn(text: string): readonly unknown[] | null {
  const lines = text.trim();
  // A record a line: to try the whole file first would cost its reading twice.
  if (lines.startsWith("{") && isRecord(lines.slice(0, lines.indexOf("\n") + 1 || undefined)) && lines.includes("\n"))
    return null;
  let value: unknown;
  try {
    value = JSON.parse(lines);
  } catch {
    return null;
  }
  if (Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null) return null;
  const fields = Object.entries(value);
  if (fields.some(([name, field]) => typeof field === "string" && isTextName(name))) return [value];
  const lists = fields.flatMap(([, field]) =>
    Array.isArray(field) && field.some((one) => typeof one === "object") ? [field] : [],
  );
  return lists.toSorted((a, b) => b.length - a.length)[0] ?? [value];
}

const isTextName = (name: string): boolean => (TEXT_NAMES as readonly string[]).includes(folded(name));

const isRecord = (line: string): boolean => {
  try {
    return typeof JSON.parse(line) === "object";
  } catch {
    return false;
  }
};

function ofList(list: readonly unknown[]): TakenIn {
  const records: Named[] = [];
  const bad: BadRow[] = [];
  for (const [at, value] of list.entries()) {
    const cells = cellsOf(value);
    if (typeof cells === "string") bad.push({ line: at + 1, why: cells });
    else records.push({ line: at + 1, cells });
  }
  const columns = [...new Set(records.slice(0, 1000).flatMap(({ cells }) => [...cells.keys()]))];
  return itemsOf({ columns, records, bad, called: "Entry" }, "application/json");
}

/** The fields of an object in words, those of objects in it as well; else why there are none. */
function objectIn(line: string): ReadonlyMap<string, string> | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return "it is no JSON";
  }
  return cellsOf(value);
}

function cellsOf(value: unknown): ReadonlyMap<string, string> | string {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "it is no object with named fields";
  const cells = new Map<string, string>();
  const inner: [string, unknown][] = [];
  for (const [name, field] of Object.entries(value)) {
    const words = worded(field);
    if (words !== null) cells.set(name, words);
    else if (typeof field === "object" && field !== null && !Array.isArray(field)) inner.push(...Object.entries(field));
  }
  for (const [name, field] of inner) {
    const words = worded(field);
    if (words !== null && !cells.has(name)) cells.set(name, words);
  }
  return cells;
}

const worded = (value: unknown): string | null => {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (!Array.isArray(value)) return null;
  const words = value.map((one: unknown) =>
    typeof one === "object" && one !== null && "name" in one
      ? worded(one.name)
      : typeof one === "object"
        ? null
        : worded(one),
  );
  return words.every((one) => one !== null) ? words.join(", ") : null;
};

function itemsOf(table: Table, type: string): TakenIn {
  const column = textColumn(table);
  const called = table.called ?? "Line";
  if (!column) {
    if (table.records.length === 0 && table.bad.length > 0) {
      const [first] = table.bad;
      const detail = `No row of the table can be read (line ${first?.line ?? 1}: ${first?.why ?? ""}); mend it and add it again`;
      return refused(type, "table-broken", detail);
    }
    const detail = `The table has no column with the words of reports; it has ${table.columns.slice(0, 12).join(", ").slice(0, 300)}. Call the column that has them "text" and add it again`;
    return refused(type, "no-text-column", detail);
  }
  const fields = new Map<string, Field>();
  for (const name of table.columns) {
    const field = name === column.name ? null : fieldOf(name);
    if (field) fields.set(name, field);
  }
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
      if (value !== undefined && value.trim() !== "" && name !== other) written[field] ??= value;
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
  return taken(type, { items, notes: column.note === null ? notes : [column.note, ...notes] });
}

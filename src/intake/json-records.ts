import { fieldOf } from "./metadata.ts";
import { isTextName, itemsOf, type Named } from "./table-items.ts";
import type { BadRow } from "./table-rows.ts";
import type { TakenIn } from "./taken.ts";

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
    // {"publisher": {"name": "The Bay Post"}}: what the field is of, not a field "name"
    else if (fieldOf(name) !== null && namedIn(field) !== null) cells.set(name, namedIn(field) ?? "");
    else if (typeof field === "object" && field !== null && !Array.isArray(field)) inner.push(...Object.entries(field));
  }
  for (const [name, field] of inner) {
    const words = worded(field);
    if (words !== null && !cells.has(name)) cells.set(name, words);
  }
  return cells;
}

const namedIn = (value: unknown): string | null =>
  typeof value === "object" && value !== null && "name" in value && typeof value.name === "string" ? value.name : null;

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

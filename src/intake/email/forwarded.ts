import type { Cut } from "../../model/index.ts";
import { check, edtfOf } from "../metadata.ts";
import type { Item } from "../taken.ts";
import { PASSED_ON, withoutPrefix } from "./quoted.ts";

/** What programs write over a message that is passed on; it may stand in one that was passed on itself. */
const MARK =
  /^[ \t>]*(?:-{2,}\s*(?:forwarded message|mensaje reenviado)\b.{0,20}|begin forwarded message\s*:?|inicio del mensaje reenviado\s*:?)\s*$/gim;
/** The headers alone, as one family of programs writes them. */
const HEADED =
  /^[ \t>]*\*?(?:from|de):\*? .{2,200}\n{1,2}[ \t>]*\*?(?:sent|date|enviado(?: el)?|fecha):\*? .{4,200}$/gim;
const HEADER = /^\*?(from|de|date|sent|fecha|enviado(?: el)?|subject|asunto|to|para|cc|reply-to|bcc):\*?\s*(.*)$/i;
/** Lines that headers may take, the empty ones between them counted in. */
const MOST_HEADERS = 24;

const FIELDS: Readonly<Record<string, "author" | "published" | "title">> = {
  from: "author",
  de: "author",
  date: "published",
  sent: "published",
  fecha: "published",
  enviado: "published",
  "enviado el": "published",
  subject: "title",
  asunto: "title",
};

/** A message without those that it passes on, which are reports of their own with their own sender and day. */
export interface Parted {
  readonly text: string;
  readonly items: readonly Item[];
  readonly cut: readonly Cut[];
}

/** "> words" as "words", where nearly every line is so marked. */
function unmarked(lines: readonly string[]): readonly string[] {
  const told = lines.filter((line) => line.trim() !== "");
  const marked = told.filter((line) => /^[ \t]?>/.test(line)).length;
  return marked < told.length * 0.8 || marked === 0
    ? lines
    : unmarked(lines.map((line) => line.replace(/^[ \t]?> ?/, "")));
}

/** The headers at the head of a message and the words below them; null where they do not name sender and day. */
function messageIn(part: string): { readonly item: Omit<Item, "name">; readonly head: string } | null {
  const lines = unmarked(part.replace(/^\n+/, "").split("\n"));
  const written: Partial<Record<"author" | "published" | "title", string>> = {};
  let at = 0;
  let seen = 0;
  for (; at < Math.min(lines.length, MOST_HEADERS); at++) {
    const line = (lines[at] ?? "").replace(/^[ \t]?> ?/, "").trim();
    const [, name = "", value = ""] = HEADER.exec(line) ?? [];
    if (name !== "") seen += 1;
    else if (line !== "" && seen > 0 && !/^[ \t]+\S|^[^\s:]+@/.test(lines[at] ?? "")) break;
    else if (line !== "" && seen === 0) return null;
    const field = FIELDS[name.toLowerCase()];
    if (field !== undefined) written[field] ??= value;
  }
  const day = (written.published ?? "").replace(/\s*\([^()]*\)\s*$/, "");
  if (written.author === undefined || edtfOf(day) === null) return null;
  const body = unmarked(lines.slice(at)).join("\n").trim();
  if (body === "") return null;
  const sender = written.author
    .replace(/\s*[<[(]\s*(?:mailto:)?[^<>()[\]]*@[^<>()[\]]*[>\])].*$/, "")
    .replace(/^["“*]+|["”*]+$/g, "")
    .trim();
  const { metadata } = check(
    { title: withoutPrefix(written.title ?? ""), author: sender === "" ? written.author : sender, published: day },
    { how: "stated", from: "headers of the forwarded message" },
  );
  return { item: { bytes: new TextEncoder().encode(body), metadata }, head: lines.slice(0, at).join("\n").trim() };
}

/**
 * Takes out of a message those that it passes on: what the ministry wrote on Wednesday is not said by who forwards it on
 * Thursday. Where the headers of one do not say sender and day, all stays as it is.
 */
export function withoutForwarded(text: string, subject: string): Parted {
  const whole = { text, items: [], cut: [] };
  const marks = [...text.matchAll(MARK)].map(({ index, 0: words }) => ({ start: index, from: index + words.length }));
  const [first] = PASSED_ON.test(subject) && marks.length === 0 ? [...text.matchAll(HEADED)] : [];
  const places = first ? [{ start: first.index, from: first.index }] : marks;
  const [opening] = places;
  if (!opening) return whole;
  const items: Item[] = [];
  const cut: Cut[] = [];
  const own = text.slice(0, opening.start).trimEnd();
  for (const [at, { start, from }] of places.entries()) {
    const made = messageIn(text.slice(from, places[at + 1]?.start ?? text.length));
    // One that only passes the next one on has no words of its own.
    if (!made && at + 1 < places.length) continue;
    if (!made) return whole;
    items.push({ name: `forwarded-${items.length + 1}.txt`, ...made.item });
    cut.push({
      reason: "headers of a forwarded message",
      text: `${text.slice(start, from).trim()}\n${made.head}`.trim(),
      at: own.length,
    });
  }
  return { text: own, items, cut };
}

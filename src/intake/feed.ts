import { bytesOf, isMarkedUp, nameFrom } from "./entry.ts";
import { entriesSeen, mendedFeed } from "./feed-broken.ts";
import { type Entry, type Feed, feedOf, type Words } from "./feed-entries.ts";
import { refused, taken } from "./made.ts";
import { check } from "./metadata.ts";
import type { Item, TakenIn } from "./taken.ts";

/** A summary that is at least so long (in characters) may be all that there is of the entry. */
const SHORT = 1000;
const FEED = "application/rss+xml";
/** Titles that a note names before it only counts. */
const NAMED = 3;

/** Begins a type with declarations of its own. Its entities are never followed: they unfold without end, or name files. */
const DOCTYPE = /<!doctype\b/i;

/** A text without the declaration of its type, and whether that declared anything. */
function withoutType(text: string): { readonly text: string; readonly declared: boolean } {
  const start = text.slice(0, 100_000).search(DOCTYPE);
  if (start < 0) return { text, declared: false };
  let quote = "";
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const sign = text[at] ?? "";
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === "[") depth += 1;
    else if (sign === "]") depth -= 1;
    else if (sign === ">" && depth <= 0) {
      const type = text.slice(start, at);
      return { text: text.slice(0, start) + text.slice(at + 1), declared: /<!entity/i.test(type) };
    }
  }
  return { text: text.slice(0, start), declared: true };
}

const some = (titles: readonly string[]): string =>
  titles
    .slice(0, NAMED)
    .map((title) => `"${title}"`)
    .join(", ") + (titles.length > NAMED ? ", …" : "");
const counted = (n: number): string => (n === 1 ? "1 entry" : `${n} entries`);

interface Read {
  readonly feed: Feed;
  readonly notes: readonly string[];
}

/** The parser's own words: it wraps them into "Invalid feed format". */
const reasonOf = (error: unknown): string =>
  error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : String(error);

/** The feed and what is to be said of its state; the problem when nothing of it can be read. */
function readXml(source: string): Read | string {
  const { text, declared } = withoutType(source.trimStart());
  const notes = declared
    ? ["The feed declares entities of its own, which are not followed; they stand as they are written"]
    : [];
  let whole: Feed | null = null;
  let reason = "it has no entries";
  try {
    whole = feedOf(text);
    if (text.startsWith("{") || whole.entries.length >= entriesSeen(text)) return { feed: whole, notes };
  } catch (error) {
    reason = reasonOf(error);
  }
  const mended = mendedFeed(text);
  if (!mended || mended.feed.entries.length <= (whole?.entries.length ?? 0)) {
    if (whole && !mended?.cut) return { feed: whole, notes };
    if (!mended?.cut) return reason;
  }
  const { feed, broken, cut } = mended;
  const named = broken.length > 0 ? `, and of some only the main fields could be had: ${some(broken)}` : "";
  const ended = cut ? "; it breaks off in the middle of an entry, get it again" : "";
  return {
    feed,
    notes: [...notes, `The feed's XML is broken, so that its entries were read one by one${named}${ended}`],
  };
}

/**
 * The entries of a feed (RSS, Atom, RDF, JSON Feed), each an item of its own with what the feed states about it. XML that
 * is broken is read entry by entry; entities that a feed declares are never followed. Problems: `feed-broken`, `empty`.
 */
export function readFeed(text: string): TakenIn {
  const read = readXml(text);
  if (typeof read === "string") {
    const detail = `The feed cannot be read (${read.replace(/\s+/g, " ").slice(0, 120)}); open it in a browser, save its articles and add these`;
    return refused(FEED, "feed-broken", detail);
  }
  const { feed } = read;
  const notes = new Set(read.notes);
  const items = new Map<string, Item>();
  const bare: string[] = [];
  const summaries: string[] = [];
  let nothing = 0;
  for (const entry of feed.entries) {
    const made = itemOf(entry, feed);
    if (!made) {
      nothing += 1;
      continue;
    }
    const { item, extent } = made;
    for (const note of made.notes) notes.add(note);
    const before = items.get(item.name);
    // Feeds repeat entries; an entry that changed within one feed is two.
    if (before && Buffer.compare(before.bytes, item.bytes) === 0) continue;
    const name = before ? `${item.name}-${items.size}` : item.name;
    items.set(name, { ...item, name });
    if (extent === "title") bare.push(entry.title ?? "");
    else if (extent === "summary") summaries.push(entry.title ?? item.name);
  }
  if (items.size === 0) return refused(FEED, "empty", "The feed has no entries; look at it again when it has some");
  if (nothing > 0) notes.add(`${counted(nothing)} of the feed with neither words nor title`);
  if (summaries.length > 0) {
    notes.add(
      `The feed gives only a summary of ${counted(summaries.length)}: ${some(summaries)}; the pages have the rest (cotejo watch --full fetches them)`,
    );
  }
  if (bare.length > 0) notes.add(`The feed gives only the title of ${counted(bare.length)}: ${some(bare)}`);
  return taken(FEED, { items: [...items.values()], notes: [...notes] });
}

interface Made {
  readonly item: Item;
  readonly extent: "whole" | "summary" | "title";
  readonly notes: readonly string[];
}

const length = (words: Words | null): number => words?.text.replace(/<[^<>]{0,2000}>/g, "").trim().length ?? 0;

/** An entry as a document; null when it has no words at all. */
function itemOf(entry: Entry, feed: Feed): Made | null {
  const title = entry.title === null ? null : plain(entry.title);
  const body = length(entry.content) >= length(entry.summary) ? (entry.content ?? entry.summary) : entry.summary;
  const words =
    body && length(body) > 0 ? body : title === null || title === "" ? null : { text: title, marked: false };
  if (!words) return null;
  const whole = body !== null && words === body && (body === entry.content || length(body) >= SHORT);
  const extent = whole ? "whole" : words === body ? "summary" : "title";
  const language = entry.language ?? feed.language;
  const bytes = bytesOf(words.text, { title, language, marked: words.marked ?? isMarkedUp(words.text) });
  const author = entry.authors.map(plain).join(", ");
  const written = {
    ...(title === null ? {} : { title }),
    ...(author === "" ? {} : { author }),
    ...(entry.published === null ? {} : { published: entry.published }),
    ...(entry.updated === null ? {} : { updated: entry.updated }),
    ...(entry.url === null ? {} : { url: entry.url }),
    ...(language === null ? {} : { language }),
    publisher: plain(entry.publisher ?? feed.title ?? ""),
  };
  const { metadata, notes } = check(written, { how: "stated", from: "feed" });
  const identity = entry.id ?? entry.url ?? `${title ?? ""}\n${entry.published ?? ""}\n${words.text}`;
  return { item: { name: nameFrom(identity, entry.url ?? identity), bytes, metadata }, extent, notes };
}

/** Signs that titles are written with once too often: "Arms &amp;amp; men". */
const SIGNS: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  ndash: "–",
  mdash: "—",
  hellip: "…",
};

/** A title or name without the marks and written signs that some feeds put into it. */
const plain = (text: string): string =>
  text
    .replace(/&(?:#(\d{2,6})|([a-z]{2,6}));/gi, (sign, code?: string, name?: string) =>
      code === undefined ? (SIGNS[name?.toLowerCase() ?? ""] ?? sign) : signOf(Number(code)),
    )
    .replace(/<[^<>]{1,500}>/g, "")
    .replace(/\s+/g, " ")
    .trim();

const signOf = (code: number): string =>
  code > 31 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : " ";

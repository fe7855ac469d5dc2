import { type Entry, type Feed, feedOf } from "./feed-entries.ts";

/** What a feed gives that is read entry by entry. */
export interface Mended {
  readonly feed: Feed;
  /** Titles of entries of which no more was found than the fields that everybody writes; the first few. */
  readonly broken: readonly string[];
  /** Whether the text ends in the middle of an entry. */
  readonly cut: boolean;
}

/** Entries that are tried at once. */
const TOGETHER = 256;

/** Broken entries that are looked for among their neighbours, and named. */
const NAMED = 5;

const SIGNS = /<!\[CDATA\[|<!--|<(\/?)((?:[\w.-]{1,40}:)?(?:item|entry))(?=[\s>])/gi;

interface Pieces {
  /** What stands before the first entry. */
  readonly head: string;
  readonly entries: readonly string[];
  readonly cut: boolean;
}

/** The entries of a feed by their tags alone; marks inside quoted content do not count. */
function piecesOf(text: string): Pieces {
  const entries: string[] = [];
  let first = -1;
  let open = -1;
  SIGNS.lastIndex = 0;
  for (let sign = SIGNS.exec(text); sign; sign = SIGNS.exec(text)) {
    const [whole, closing, name] = sign;
    if (name === undefined) {
      const end = text.indexOf(whole === "<!--" ? "-->" : "]]>", SIGNS.lastIndex);
      if (end < 0) break;
      SIGNS.lastIndex = end + 3;
    } else if (closing === "") {
      // Some feeds forget to close an entry: the next one's beginning is its end.
      if (open >= 0) entries.push(text.slice(open, sign.index));
      open = sign.index;
      if (first < 0) first = open;
    } else if (open >= 0) {
      const end = text.indexOf(">", SIGNS.lastIndex);
      if (end < 0) break;
      entries.push(text.slice(open, end + 1));
      open = -1;
    }
  }
  return { head: first < 0 ? text : text.slice(0, first), entries, cut: open >= 0 };
}

const ROOT = /<((?:[\w.-]{1,40}:)?(?:rss|rdf|feed))(?=[\s>])[^<>]{0,5000}>/i;

/** Whether the parser takes it, and what it gives. */
function tried(text: string): Feed | null {
  try {
    return feedOf(text);
  } catch {
    return null;
  }
}

const titleIn = (piece: string): string =>
  (/<title\b[^<>]{0,200}>(?:<!\[CDATA\[)?([^<\]]{1,200})/i.exec(piece)?.[1] ?? piece.replace(/<[^<>]*>?/g, " "))
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 80);

/** How many entries the tags alone show; a parser that was led astray by a tag gives fewer and says nothing. */
export const entriesSeen = (text: string): number => piecesOf(text).entries.length;

/** An entry that any parser takes, to see whether what stands around it lets it through. */
const probeOf = (root: string): string =>
  /feed$/i.test(root) ? "<entry><id>x</id><title>x</title></entry>" : "<item><title>x</title></item>";

/** Reads a broken feed entry by entry; null when it has no root that a feed has. */
export function mendedFeed(text: string): Mended | null {
  const root = ROOT.exec(text.slice(0, 100_000));
  if (!root?.[1]) return null;
  const { head, entries, cut } = piecesOf(text);
  const isRss = /rss$/i.test(root[1]);
  const tail = `${isRss ? "</channel>" : ""}</${root[1]}>`;
  const whole = tried(head + probeOf(root[1]) + tail);
  // The feed's own title may be what is broken.
  const shell = whole?.entries.length === 1 ? head : `${root[0]}${isRss ? "<channel>" : ""}`;
  const found: Entry[] = [];
  const broken: string[] = [];
  for (let at = 0; at < entries.length; at += TOGETHER) {
    const some = entries.slice(at, at + TOGETHER);
    const raw = tried(shell + some.join("\n") + tail)?.entries ?? [];
    const rebuilt =
      raw.length === some.length ? [] : (tried(shell + some.map(rebuiltEntry).join("\n") + tail)?.entries ?? []);
    found.push(...(rebuilt.length > raw.length ? rebuilt : raw));
    if (rebuilt.length <= raw.length) continue;
    for (const one of some) {
      if (broken.length < NAMED && isBroken(shell + one + tail)) broken.push(titleIn(one));
    }
  }
  return { feed: { ...NOTHING, ...whole, entries: found }, broken, cut };
}

const NOTHING: Feed = { title: null, url: null, language: null, entries: [] };

const isBroken = (text: string): boolean => tried(text)?.entries.length !== 1;

/** Fields of an entry that are worth having when the rest of it is broken. */
const FIELD =
  /<((?:[\w.-]{1,40}:)?(?:title|link|guid|id|pubdate|published|updated|issued|modified|created|creator|date|author|description|summary|content|encoded|language|publisher))(\s[^<>]{0,2000})?>/gi;
const ATTRIBUTE = /\s(type|href|rel|ispermalink)\s*=\s*("[^"<>]*"|'[^'<>]*')/gi;

/** An entry of well-formed XML with what can be found in a broken one: known fields, each up to its end or to the next tag. */
function rebuiltEntry(piece: string): string {
  const name = /^<([\w.:-]+)/.exec(piece)?.[1] ?? "item";
  const fields: string[] = [];
  const endless = new Set<string>();
  FIELD.lastIndex = 0;
  for (let field = FIELD.exec(piece); field; field = FIELD.exec(piece)) {
    const [, tag = "", written = ""] = field;
    const attributes = [...written.matchAll(ATTRIBUTE)]
      .filter(([, key], at, all) => all.findIndex((other) => other[1] === key) === at)
      .map(([, key = "", value = ""]) => ` ${key}=${value.replace(/xhtml/i, "html")}`)
      .join("");
    const from = FIELD.lastIndex;
    if (/\/\s*$/.test(written)) {
      fields.push(`<${tag}${attributes}/>`);
      continue;
    }
    const close = endless.has(tag) ? -1 : closeOf(piece, tag, from);
    if (close < 0) endless.add(tag);
    const next = piece.indexOf("<", from);
    const to = close >= 0 ? close : next < 0 ? piece.length : next;
    FIELD.lastIndex = to;
    fields.push(`<${tag}${attributes}>${contentOf(piece.slice(from, to), tag)}</${tag}>`);
  }
  return `<${name}>${fields.join("")}</${name}>`;
}

/** Where a field ends; -1 when it does not. Tags inside quoted content are words. */
function closeOf(piece: string, tag: string, from: number): number {
  const quoted = /^\s*<!\[CDATA\[/.test(piece.slice(from, from + 100)) ? piece.indexOf("]]>", from) : -1;
  return piece.indexOf(`</${tag}`, Math.max(from, quoted));
}

/** The words of a field, safe to stand between tags. */
function contentOf(words: string, tag: string): string {
  const quoted = /^\s*<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)/.exec(words);
  if (quoted) return `<![CDATA[${quoted[1] ?? ""}]]>`;
  const name = /author$/i.test(tag) ? /<((?:[\w.-]{1,40}:)?name)>([^<>]{1,500})<\//i.exec(words) : null;
  if (name) return `<${name[1]}>${name[2]}</${name[1]}>`;
  return words.replaceAll("<", "&lt;").replaceAll("]]>", "]]&gt;");
}

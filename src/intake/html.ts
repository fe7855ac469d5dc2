import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { Cut, Problem } from "../model/index.ts";
import { edtfOf, type Field, type Written } from "./metadata.ts";
import { chooseArticle } from "./page/article.ts";
import { readySource } from "./page/source.ts";
import { blocksOf, MARK } from "./page/tree.ts";

export type Page =
  | { readonly ok: true; readonly text: string; readonly cut: readonly Cut[]; readonly written: Written }
  | { readonly ok: false; readonly problem: Problem };

/** Where pages state what they are, best first. */
const STATED: readonly (readonly [Field, string, string])[] = [
  ["published", 'meta[property="article:published_time"]', "content"],
  ["published", 'meta[itemprop="datePublished"]', "content"],
  ["published", 'meta[name="citation_publication_date"]', "content"],
  ["published", 'meta[name="DC.date.issued"]', "content"],
  ["published", 'meta[name="dcterms.created"]', "content"],
  ["published", 'meta[name="date"]', "content"],
  ["published", 'meta[name="pubdate"]', "content"],
  ["published", "article time[datetime]", "datetime"],
  ["published", "time[pubdate]", "datetime"],
  ["publisher", 'meta[property="og:site_name"]', "content"],
  ["publisher", 'meta[name="application-name"]', "content"],
  ["author", 'meta[name="author"]', "content"],
  ["author", 'meta[name="citation_author"]', "content"],
  ["author", '[rel="author"]', ""],
  ["title", 'meta[property="og:title"]', "content"],
  ["title", "h1", ""],
  ["title", "title", ""],
  ["url", 'link[rel="canonical"]', "href"],
  ["url", 'meta[property="og:url"]', "content"],
  ["language", "html[lang]", "lang"],
];

type Document = ReturnType<typeof parseHTML>["document"];

const nameIn = (value: unknown): string | null => {
  if (typeof value === "string") return value;
  if (Array.isArray(value))
    return (
      value
        .map(nameIn)
        .filter((name) => name !== null)
        .join(", ") || null
    );
  return typeof value === "object" && value !== null && "name" in value ? nameIn(value.name) : null;
};

const LINKED: readonly (readonly [Field, string])[] = [
  ["published", "datePublished"],
  ["author", "author"],
  ["publisher", "publisher"],
  ["title", "headline"],
];

/** What the page's JSON-LD says of the first article in it. */
function linkedData(scripts: readonly string[]): Written {
  for (const script of scripts) {
    let read: unknown;
    try {
      read = JSON.parse(script);
    } catch {
      continue;
    }
    const graph = typeof read === "object" && read !== null && "@graph" in read ? read["@graph"] : read;
    for (const item of Array.isArray(graph) ? (graph as unknown[]) : [graph]) {
      if (
        typeof item !== "object" ||
        item === null ||
        !/Article|Report|Posting/.test(nameIn((item as Record<string, unknown>)["@type"]) ?? "")
      )
        continue;
      const written: Partial<Record<Field, string>> = {};
      for (const [field, key] of LINKED) {
        const value = nameIn((item as Record<string, unknown>)[key]);
        if (value !== null) written[field] = value;
      }
      return written;
    }
  }
  return {};
}

/** What a page's head states about it; an address that is no web address, or a date that is none, counts as not stated. */
function statedIn(document: Document, linked: readonly string[]): Written {
  const written: Partial<Record<Field, string>> = { ...linkedData(linked) };
  for (const [field, selector, attribute] of STATED) {
    if (written[field] !== undefined && (field !== "published" || edtfOf(written[field]) !== null)) continue;
    const element = document.querySelector(selector);
    const value = (attribute === "" ? element?.textContent : element?.getAttribute(attribute))?.trim();
    if (value) written[field] = value;
  }
  if (written.url !== undefined && !/^https?:\/\//i.test(written.url)) delete written.url;
  if (written.author !== undefined && /^https?:\/\//i.test(written.author)) delete written.author;
  if (written.published !== undefined && edtfOf(written.published) === null) delete written.published;
  return written;
}

const failure = (code: string, detail: string): Page => ({ ok: false, problem: { code, detail } });

interface Found {
  /** Numbers of the blocks that Readability takes for the article; null where it finds none. */
  readonly blocks: ReadonlySet<number> | null;
  readonly byline: string | null;
}
const NOTHING: Found = { blocks: null, byline: null };
interface Marked {
  querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null }>;
}

/** What Readability finds in a page with marked blocks. It changes the document. */
function readability(document: Document): Found {
  try {
    const article = new Readability<Marked>(document as never, {
      charThreshold: 200,
      serializer: (node) => node as never,
    }).parse();
    const blocks = new Set<number>();
    for (const span of article?.content?.querySelectorAll(`[${MARK}]`) ?? [])
      blocks.add(Number(span.getAttribute(MARK)));
    return { blocks: blocks.size > 0 ? blocks : null, byline: article?.byline ?? null };
  } catch {
    // It throws on some broken trees; our own choice needs no help of it.
    return NOTHING;
  }
}

/** The article in a page, without menus and advertisements, and what the page states about it. Problems: `page-broken`, `no-article`. */
export function readPage(html: string): Page {
  const source = readySource(html);
  // A fragment has no body of its own, and Readability looks for one.
  const whole = /<body\b/i.test(source.html) ? source.html : `<!doctype html><html><body>${source.html}</body></html>`;
  let document: Document;
  try {
    document = parseHTML(whole).document;
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 100) : "unknown";
    return failure("page-broken", `The page's structure cannot be read (${reason}); save its text and add that`);
  }
  const written = statedIn(document, source.linked);
  const blocks = blocksOf((document.body ?? document.documentElement) as never, { marked: !source.flattened });
  // Readability's time grows faster than a page's: where marks were left out, our own choice must do.
  const { blocks: found, byline } = source.flattened ? NOTHING : readability(document);
  const { text, cut } = chooseArticle(blocks, { found, title: written.title ?? null });
  if (text === "")
    return failure("no-article", "The page has no text outside its scripts; print it as PDF and add that");
  return { ok: true, text: text.toWellFormed(), cut, written: withByline(written, byline) };
}

/** "By Ana Ruiz": the line that Readability found, where the head names no author. */
function withByline(written: Written, byline: string | null): Written {
  const name = byline?.replace(/^\s*(?:by|por)\s+/i, "").trim() ?? "";
  return written.author === undefined && name !== "" && name.length <= 100 && !/^https?:/i.test(name)
    ? { ...written, author: name }
    : written;
}

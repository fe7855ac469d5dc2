import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { Problem } from "../model/index.ts";
import { edtfOf, type Field, type Written } from "./metadata.ts";

/** More marks than any article has; the tree of such a page would only cost memory. */
const MOST_TAGS = 200_000;
/** Deeper than any page is nested by hand. Readability's time grows with the cube of the depth: 900 took 16 s. */
const DEEPEST = 200;

export type Page =
  | { readonly ok: true; readonly text: string; readonly written: Written }
  | { readonly ok: false; readonly problem: Problem };

const BLOCKS = new Set(
  "address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const HIDDEN = new Set(
  "script style noscript template svg math iframe object select option button input textarea head title".split(" "),
);

interface TreeNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: TreeNode | null;
  readonly nextSibling: TreeNode | null;
  readonly parentNode: TreeNode | null;
}

/** The words under a node: a paragraph a line, an empty line between paragraphs. Walks without recursion. */
function textOf(root: TreeNode): string {
  const blocks: string[] = [];
  let line = "";
  const close = (): void => {
    const words = line
      .replace(/[^\S\n]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .trim();
    if (words !== "") blocks.push(words);
    line = "";
  };
  let node: TreeNode | null = root;
  while (node) {
    const name: string = node.nodeName.toLowerCase();
    let into: TreeNode | null = node.firstChild;
    if (node.nodeType === 3) line += (node.nodeValue ?? "").replace(/\s+/g, " ");
    else if (node.nodeType !== 1 && node !== root) into = null;
    else if (HIDDEN.has(name)) into = null;
    else if (name === "br") line += "\n";
    else if (BLOCKS.has(name)) close();
    if (into) {
      node = into;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && BLOCKS.has(node.nodeName.toLowerCase())) close();
    }
    node = node === root || !node ? null : node.nextSibling;
  }
  close();
  return blocks.join("\n\n");
}

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
function linkedData(document: Document): Written {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let read: unknown;
    try {
      read = JSON.parse(script.textContent ?? "");
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
function statedIn(document: Document): Written {
  const written: Partial<Record<Field, string>> = { ...linkedData(document) };
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

// Tags that need no closing do not count.
const COUNTED =
  /<(\/?)(?!(?:br|hr|img|meta|link|input|p|li|td|tr|th|dd|dt|option|source|wbr|area|base|col|embed|param|track)\b)[a-z]/gi;

/** Whether a page's tags are too many or nested too deeply for a tree of it; counted without making one. */
function tooLarge(html: string): boolean {
  let depth = 0;
  let tags = 0;
  for (const found of html.matchAll(COUNTED)) {
    tags += 1;
    depth = found[1] === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (tags > MOST_TAGS || depth > DEEPEST) return true;
  }
  return (html.match(/</g)?.length ?? 0) > 4 * MOST_TAGS;
}

/** The words between the tags, without a tree; for pages that no tree should be made of. */
function strippedText(html: string): string {
  return html
    .replace(/<(script|style)\b[^<>]{0,2000}>[^<]{0,200000}<\/\1>/gi, " ")
    .replace(/<\/?(?:p|div|li|tr|br|h[1-6]|section|article|blockquote)\b[^<>]{0,2000}>/gi, "\n\n")
    .replace(/<\/?[a-z!][^<>]{0,2000}>/gi, "")
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => ENTITIES[name] ?? " ")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[\n ]*/g, "\n\n")
    .trim();
}
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ", "#39": "'" };

const failure = (code: string, detail: string): Page => ({ ok: false, problem: { code, detail } });

/** The article in a page, without menus and advertisements, and what the page states about it. Problems: `page-broken`, `no-article`. */
export function readPage(html: string): Page {
  if (tooLarge(html)) {
    const text = strippedText(html).toWellFormed();
    return text === ""
      ? failure("no-article", "The page has no text between its tags")
      : { ok: true, text, written: {} };
  }
  // A fragment has no body of its own, and Readability looks for one.
  const whole = /<body\b/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  try {
    const { document } = parseHTML(whole);
    const written = statedIn(document);
    const full = textOf(document.body ?? document.documentElement);
    const article = new Readability(document as never, {
      charThreshold: 200,
      serializer: (node) => textOf(node),
    }).parse() as { readonly content?: string | null; readonly byline?: string | null } | null;
    const found = article?.content ?? "";
    // Short releases and old pages without paragraphs: better all words of the page than none.
    const text = (found.length >= Math.min(200, full.length * 0.5) ? found : full).toWellFormed();
    if (text.trim() === "") return failure("no-article", "The page has no text outside its scripts");
    return { ok: true, text, written: withByline(written, article?.byline ?? null) };
  } catch (error) {
    return failure(
      "page-broken",
      `The page's structure cannot be read (${error instanceof Error ? error.message.slice(0, 100) : "unknown"})`,
    );
  }
}

/** "By Ana Ruiz": the line that Readability found, where the head names no author. */
function withByline(written: Written, byline: string | null): Written {
  const name = byline?.replace(/^\s*(?:by|por)\s+/i, "").trim() ?? "";
  return written.author === undefined && name !== "" && name.length <= 100 && !/^https?:/i.test(name)
    ? { ...written, author: name }
    : written;
}

/** The encoding that a page declares in its first kilobyte, or null. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})/i.exec(head)?.[1] ?? null;
}

import { edtfOf, type Field, isNobody, type Written } from "../metadata.ts";
import type { KindSigns } from "../stated/kind.ts";
import { bylineOf, stampOf } from "../stated/lines.ts";
import { linkedData } from "./linked.ts";

/** What we ask of a document; linkedom's and every other one can answer. */
export interface Askable {
  querySelector(selector: string): Asked | null;
  querySelectorAll(selector: string): Iterable<Asked>;
}
interface Asked {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

/** Where pages state what they are, best first; JSON-LD counts before all of them. */
const STATED: readonly (readonly [Field, string, string])[] = [
  ["published", 'meta[property="article:published_time"]', "content"],
  ["published", 'meta[property="og:article:published_time"]', "content"],
  ["published", 'meta[itemprop="datePublished"]', "content"],
  ["published", '[itemprop="datePublished"]', "datetime"],
  ["published", 'meta[name="citation_publication_date"]', "content"],
  ["published", 'meta[name="parsely-pub-date"]', "content"],
  ["published", 'meta[name="sailthru.date"]', "content"],
  ["published", 'meta[name="article.published"]', "content"],
  ["published", 'meta[name="publish-date"]', "content"],
  ["published", 'meta[name="DC.date.issued"]', "content"],
  ["published", 'meta[name="DC.date"]', "content"],
  ["published", 'meta[name="dcterms.created"]', "content"],
  ["published", 'meta[name="dcterms.date"]', "content"],
  ["published", 'meta[name="date"]', "content"],
  ["published", 'meta[name="pubdate"]', "content"],
  ["published", "time[pubdate]", "datetime"],
  ["published", "article header time[datetime]", "datetime"],
  ["published", "article time[datetime]", "datetime"],
  ["published", 'meta[property="article:published"]', "content"],
  ["published", 'meta[name="article:published"]', "content"],
  ["published", 'meta[name="pdate"]', "content"],
  ["updated", 'meta[property="article:modified_time"]', "content"],
  ["updated", 'meta[property="og:updated_time"]', "content"],
  ["updated", 'meta[itemprop="dateModified"]', "content"],
  ["updated", '[itemprop="dateModified"]', "datetime"],
  ["updated", 'meta[name="dcterms.modified"]', "content"],
  ["updated", 'meta[name="last-modified"]', "content"],
  ["publisher", 'meta[property="og:site_name"]', "content"],
  ["publisher", 'meta[name="application-name"]', "content"],
  ["publisher", 'meta[name="dcterms.publisher"]', "content"],
  ["publisher", 'meta[name="citation_publisher"]', "content"],
  ["author", 'meta[name="author"]', "content"],
  ["author", 'meta[property="article:author"]', "content"],
  ["author", 'meta[name="parsely-author"]', "content"],
  ["author", 'meta[name="sailthru.author"]', "content"],
  ["author", 'meta[name="citation_author"]', "content"],
  ["author", 'meta[name="dcterms.creator"]', "content"],
  ["author", 'meta[name="byl"]', "content"],
  ["author", '[itemprop="author"] [itemprop="name"]', ""],
  ["author", '[rel="author"]', ""],
  ["title", 'meta[property="og:title"]', "content"],
  ["title", "h1", ""],
  ["title", "title", ""],
  ["url", 'link[rel="canonical"]', "href"],
  ["url", 'meta[property="og:url"]', "content"],
  ["language", "html[lang]", "lang"],
  ["language", 'meta[property="og:locale"]', "content"],
];
/** Where a page may name several. */
const SEVERAL = new Set([
  'meta[name="author"]',
  'meta[name="citation_author"]',
  '[rel="author"]',
  'meta[property="article:author"]',
  '[itemprop="author"] [itemprop="name"]',
]);
const SECTIONS = [
  'meta[property="article:section"]',
  'meta[name="section"]',
  'meta[name="parsely-section"]',
  'meta[name="article.section"]',
  '[itemprop="articleSection"]',
];

/** Whether a value can be what a field is of: a web address, a date, a name. */
function sound(field: Field, value: string): boolean {
  if (field === "published" || field === "updated") return edtfOf(value) !== null;
  if (field === "url") return /^https?:\/\//i.test(value);
  if (field === "author") return !isNobody(value) && !/^(?:https?:|www\.|@)/i.test(value) && value.length <= 200;
  return true;
}

export interface Head extends KindSigns {
  readonly written: Written;
  readonly paid: boolean;
  /** The article's words as the page tells them to programs. */
  readonly body: string | null;
}

/** What a page's head and its marked elements state; a value that cannot be what it is said to be counts as not stated. */
export function statedInHead(document: Askable, scripts: readonly string[]): Head {
  const linked = linkedData(scripts);
  const written: Partial<Record<Field, string>> = {};
  for (const [field, value] of Object.entries(linked.written) as [Field, string][])
    if (sound(field, value)) written[field] = value;
  // The canonical address is the page's own; JSON-LD often has the site's.
  delete written.url;
  for (const [field, selector, attribute] of STATED) {
    if (written[field] !== undefined) continue;
    const elements = SEVERAL.has(selector)
      ? [...document.querySelectorAll(selector)].slice(0, 8)
      : [document.querySelector(selector)];
    const values = elements
      .map(
        (element) =>
          (attribute === "" ? element?.textContent : element?.getAttribute(attribute))?.replace(/\s+/g, " ").trim() ??
          "",
      )
      .filter((value) => value !== "" && sound(field, value));
    if (values.length > 0) written[field] = [...new Set(values)].join(", ");
  }
  if (written.url === undefined && linked.written.url !== undefined && sound("url", linked.written.url))
    written.url = linked.written.url;
  // One element of time is the page's day; of several the first may be that of another story.
  const times = new Set(
    [...document.querySelectorAll("time[datetime]")].map((one) => one.getAttribute("datetime") ?? ""),
  );
  const [only = ""] = times;
  if (written.published === undefined && times.size === 1 && sound("published", only)) written.published = only;
  const card = written.author === undefined ? authorOnCard(document) : null;
  if (card !== null) written.author = card;
  const sections = SECTIONS.flatMap((selector) => document.querySelector(selector)?.getAttribute("content") ?? []);
  return {
    written,
    paid: linked.paid,
    body: linked.body,
    types: linked.types,
    sections: [...linked.sections, ...sections],
  };
}

/** Who wrote it, as cards for social media say it: a label and a value, each in a tag of its own. */
function authorOnCard(document: Askable): string | null {
  for (const n of [1, 2]) {
    const said = (what: string): string =>
      document.querySelector(`meta[name="twitter:${what}${n}"]`)?.getAttribute("content")?.trim() ?? "";
    const name = said("data");
    if (/^(?:written by|escrito por|author|autor)$/i.test(said("label")) && name !== "" && sound("author", name))
      return name;
  }
  return null;
}

/** What the bylines and date lines that were cut around an article state, for fields that its head leaves open. */
export function withStamps(written: Written, lines: readonly string[], byline: string | null): Written {
  const made: Partial<Record<Field, string>> = { ...written };
  for (const line of [...lines, ...(byline === null ? [] : [byline])].slice(0, 40)) {
    const named = bylineOf(line);
    if (named) made.author ??= named.names;
    if (named?.date) made.published ??= named.date;
    const stamp = stampOf(line);
    if (stamp.published !== undefined) made.published ??= stamp.published;
    if (stamp.updated !== undefined) made.updated ??= stamp.updated;
  }
  const name =
    byline
      ?.replace(/\s+/g, " ")
      .replace(/^\s*(?:by|por)\s+/i, "")
      .trim() ?? "";
  if (made.author === undefined && /^\p{Lu}[^\d|@/]{2,80}$/u.test(name)) made.author = name;
  // A day that could be two is told of, and left out.
  if (made.published === undefined) {
    const unsure = lines
      .slice(0, 40)
      .flatMap((line) => /(?<![\d/.-])\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)/.exec(line)?.[0] ?? []);
    if (unsure[0] !== undefined) made.published = unsure[0];
  }
  return made;
}

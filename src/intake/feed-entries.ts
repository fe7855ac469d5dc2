import { type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from "feedsmith";

/** An entry of a feed, whatever the feed's format; null where the feed says nothing. */
export interface Entry {
  /** What the feed knows the entry by. */
  readonly id: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly updated: string | null;
  readonly language: string | null;
  /** Whose it is where the feed gathers the entries of others. */
  readonly publisher: string | null;
  /** All of it, and the summary that stands beside it or instead of it. */
  readonly content: Words | null;
  readonly summary: Words | null;
}

/** A text and whether the feed says that it is one of a page; null: it does not say. */
export interface Words {
  readonly text: string;
  readonly marked: boolean | null;
}

export interface Feed {
  readonly title: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly entries: readonly Entry[];
}

const words = (text: string | undefined, marked: boolean | null = null): Words | null =>
  text === undefined || text.trim() === "" ? null : { text, marked };
const names = (people: readonly ({ readonly name?: string | undefined } | string)[] | undefined): readonly string[] =>
  (people ?? []).flatMap((one) => (typeof one === "string" ? [one] : one.name === undefined ? [] : [one.name]));

/** Only the web's own: a feed may name any address. */
function webUrl(written: string | undefined, base: string | null): string | null {
  if (written === undefined) return null;
  const url = URL.parse(written.trim(), base ?? undefined);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

function ofRss(item: RssFeed.Item<string>, feed: RssFeed.Feed<string>): Entry {
  const { dc, dcterms, guid } = item;
  const link = webUrl(item.link, feed.link ?? null);
  // Without a link, an id that is an address is one, unless the feed denies it.
  const permanent = guid && guid.isPermaLink !== false ? webUrl(guid.value, null) : null;
  const people = names(item.authors);
  return {
    id: guid?.value ?? null,
    url: link ?? permanent,
    title: item.title ?? null,
    authors: people.length > 0 ? people : names(dc?.creators),
    published: item.pubDate ?? dc?.dates?.[0] ?? dcterms?.issued?.[0] ?? dcterms?.created?.[0] ?? null,
    updated: item.atom?.updated ?? dcterms?.modified?.[0] ?? null,
    language: dc?.languages?.[0] ?? null,
    publisher: item.source?.title ?? dc?.publishers?.[0] ?? null,
    content: words(item.content?.encoded) ?? words(item.atom?.content?.value),
    summary: words(item.description),
  };
}

function ofRdf(item: RdfFeed.Item<string>, feed: RdfFeed.Feed<string>): Entry {
  const { dc, dcterms } = item;
  return {
    id: item.rdf?.about ?? null,
    url: webUrl(item.link, feed.link ?? null),
    title: item.title ?? null,
    authors: names(dc?.creators),
    published: dc?.dates?.[0] ?? dcterms?.issued?.[0] ?? null,
    updated: dcterms?.modified?.[0] ?? null,
    language: dc?.languages?.[0] ?? null,
    publisher: dc?.publishers?.[0] ?? null,
    content: words(item.content?.encoded),
    summary: words(item.description),
  };
}

/** What Atom says of a text: "text" is plain, "html" and "xhtml" are of a page. */
const marked = (type: string | undefined): boolean | null =>
  type === undefined ? null : /html/i.test(type) ? true : /^text(?:\/plain)?$/i.test(type) ? false : null;

/** Content that is no text: a picture or a PDF written in letters. */
const isForeign = (type: string | undefined): boolean =>
  type !== undefined && /\//.test(type) && !/^text\/|[/+]x?html|[/+]xml$/i.test(type);

function ofAtom(entry: AtomFeed.Entry<string>, feed: AtomFeed.Feed<string>): Entry {
  const links = entry.links ?? [];
  const base = feed.links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href ?? feed.id ?? null;
  const link = links.find(({ rel }) => rel === undefined || rel === "alternate") ?? links[0];
  return {
    id: entry.id ?? null,
    url: webUrl(link?.href, base),
    title: entry.title?.value ?? null,
    authors: names(entry.authors ?? feed.authors),
    published: entry.published ?? null,
    updated: entry.updated ?? null,
    language: null,
    publisher: entry.source?.title?.value ?? null,
    content: isForeign(entry.content?.type) ? null : words(entry.content?.value, marked(entry.content?.type)),
    summary: words(entry.summary?.value, marked(entry.summary?.type)),
  };
}

function ofJson(item: JsonFeed.Item<string>, feed: JsonFeed.Feed<string>): Entry {
  return {
    id: item.id ?? null,
    url: webUrl(item.url ?? item.external_url, feed.home_page_url ?? null),
    title: item.title ?? null,
    authors: names(item.authors ?? feed.authors),
    published: item.date_published ?? null,
    updated: item.date_modified ?? null,
    language: item.language ?? null,
    publisher: null,
    content: words(item.content_html, true) ?? words(item.content_text, false),
    summary: words(item.summary, false),
  };
}

/** A feed as one shape; throws what the parser throws, when it is no feed or no XML. */
export function feedOf(text: string): Feed {
  const { format, feed } = parseFeed(text);
  switch (format) {
    case "rss":
      return {
        title: feed.title ?? null,
        url: feed.link ?? null,
        language: feed.language ?? feed.dc?.languages?.[0] ?? null,
        entries: (feed.items ?? []).map((item) => ofRss(item, feed)),
      };
    case "rdf":
      return {
        title: feed.title ?? null,
        url: feed.link ?? null,
        language: feed.dc?.languages?.[0] ?? null,
        entries: (feed.items ?? []).map((item) => ofRdf(item, feed)),
      };
    case "atom":
      return {
        title: feed.title?.value ?? null,
        url: feed.links?.[0]?.href ?? null,
        language: feed.xml?.lang ?? null,
        entries: (feed.entries ?? []).map((entry) => ofAtom(entry, feed)),
      };
    default:
      return {
        title: feed.title ?? null,
        url: feed.home_page_url ?? null,
        language: feed.language ?? null,
        entries: (feed.items ?? []).map((item) => ofJson(item, feed)),
      };
  }
}

import { edtfOf, type Field, type Written } from "../metadata.ts";
import type { KindSigns } from "../stated/kind.ts";

/** What a page's JSON-LD says of the article in it. */
export interface Linked extends KindSigns {
  readonly written: Written;
  /** Whether it says that the article has to be paid for. */
  readonly paid: boolean;
  /** All its words, where it gives them. */
  readonly body: string | null;
}

type Item = Readonly<Record<string, unknown>>;
const isItem = (value: unknown): value is Item => typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const namesIn = (value: unknown, byId: ReadonlyMap<string, Item>): readonly string[] =>
  listOf(value).flatMap((one) => {
    if (typeof one === "string") return [one];
    if (!isItem(one)) return [];
    if ("name" in one) return namesIn(one["name"], byId);
    const id = one["@id"];
    const meant = typeof id === "string" ? byId.get(id) : undefined;
    return meant && meant !== one && "name" in meant ? namesIn(meant["name"], new Map()) : [];
  });

const ARTICLE = /^(?:.*(?:Article|Posting)|Report|Review|Thesis)$/;
/** Items of one script that are looked at; a shop's page has thousands. */
const MOST_ITEMS = 500;

const FIELDS: readonly (readonly [Field, string])[] = [
  ["published", "datePublished"],
  ["published", "dateCreated"],
  ["updated", "dateModified"],
  ["author", "author"],
  ["author", "creator"],
  ["publisher", "publisher"],
  ["title", "headline"],
  ["language", "inLanguage"],
  ["url", "url"],
];

/** JSON as pages have it: with comments of HTML around it, and line breaks inside its strings. */
function parsed(script: string): unknown {
  const text = script
    .replace(/^\s*(?:<!--|<!\[CDATA\[|\/\*<!\[CDATA\[\*\/)/, "")
    .replace(/(?:-->|\]\]>|\/\*\]\]>\*\/)\s*;?\s*$/, "");
  for (const attempt of [text, text.replace(/[\n\r\t]+/g, " ")]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // the next attempt, or nothing: what cannot be read states nothing
    }
  }
  return null;
}

/** All items of a script, those of graphs and lists as well, and what an item is of (`mainEntity`). */
function itemsOf(read: unknown): readonly Item[] {
  const items: Item[] = [];
  const waiting: unknown[] = [read];
  while (waiting.length > 0 && items.length < MOST_ITEMS) {
    const one = waiting.shift();
    if (Array.isArray(one)) waiting.push(...one.slice(0, MOST_ITEMS));
    else if (isItem(one)) {
      items.push(one);
      for (const key of ["@graph", "mainEntity", "mainEntityOfPage"])
        if (isItem(one[key]) || Array.isArray(one[key])) waiting.push(one[key]);
    }
  }
  return items;
}

/** What the first article in a page's JSON-LD states; nothing where there is none. */
export function linkedData(scripts: readonly string[]): Linked {
  const items = scripts.flatMap((script) => itemsOf(parsed(script)));
  const byId = new Map(
    items.flatMap((item) => (typeof item["@id"] === "string" ? [[item["@id"], item] as const] : [])),
  );
  const article = items.find((item) =>
    listOf(item["@type"]).some((type) => typeof type === "string" && ARTICLE.test(type)),
  );
  if (!article) return { written: {}, types: [], sections: [], paid: false, body: null };
  const written: Partial<Record<Field, string>> = {};
  for (const [field, key] of FIELDS) {
    if (written[field] !== undefined) continue;
    const value = [
      ...new Set(
        namesIn(article[key], byId)
          .map((name) => name.trim())
          .filter((name) => name !== ""),
      ),
    ].join(", ");
    if (value === "" || ((field === "published" || field === "updated") && edtfOf(value) === null)) continue;
    written[field] = value;
  }
  return {
    written,
    body: typeof article["articleBody"] === "string" ? article["articleBody"] : null,
    paid: /^false$/i.test(String(article["isAccessibleForFree"])),
    types: listOf(article["@type"]).filter((type) => typeof type === "string"),
    sections: [...namesIn(article["articleSection"], byId), ...namesIn(article["genre"], byId)],
  };
}

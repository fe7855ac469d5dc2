import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { Cut, Known, Problem } from "../model/index.ts";
import type { Part } from "./items/made.ts";
import { partsOfPage } from "./items/page.ts";
import type { Written } from "./metadata.ts";
import { chooseArticle, titleOf } from "./page/article.ts";
import { articleInData } from "./page/drawn-from.ts";
import { statedInHead, withStamps } from "./page/head.ts";
import { readySource } from "./page/source.ts";
import { blocksOf, MARK } from "./page/tree.ts";
import { kindOfPage } from "./stated/kind.ts";

export type Page =
  | {
      readonly ok: true;
      readonly text: string;
      readonly cut: readonly Cut[];
      readonly written: Written;
      readonly kind: Known<string> | null;
      readonly notes: readonly string[];
      /** Of a page that is several, its parts; the text is then theirs as well. */
      readonly parts: readonly Part[] | null;
    }
  | { readonly ok: false; readonly problem: Problem };

type Document = ReturnType<typeof parseHTML>["document"];

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

/** What asks a reader to pay before the rest is shown. */
const WALL =
  /\b(?:(?:subscribe|sign up|register|log in|sign in) (?:now )?to (?:continue|keep|read|unlock|access)|continue reading (?:with|by|for)|to (?:continue|keep) reading|(?:this|the) (?:article|story|content) is (?:for|only available to|available to|reserved for|exclusive to) (?:\w+ )?(?:subscribers|members)|already a (?:subscriber|member)|(?:last|free) (?:free )?articles? (?:this|per|left)|subscribers? only|solo (?:para )?suscriptores|contenido exclusivo)\b/i;
/** An article is longer, as a rule; what is shown before a wall is shorter. */
const STUB = 2500;
const BEGINNING =
  "The page shows only the beginning of its article and asks readers to pay for the rest, which is missing; open it where you may read it, save the page or its words, and add that";

/** How many times longer than what a page shows the words are that it tells to programs, where scripts would show them. */
const TOLD = 3;
const BY_SCRIPT =
  "The page shows its article by scripts alone; its words are taken from what the page tells search engines (JSON-LD), where paragraphs may be run together";

const FROM_DATA =
  "The page shows its article by scripts alone; its words are taken from the data in it from which the scripts draw it (__NEXT_DATA__), where headings may be missing";

/** The article as the page tells it to search engines, or else to its own scripts where it shows nearly nothing itself. */
function toldBody(linked: string | null, data: string | null, shown: string): readonly [string | null, string] {
  if (linked !== null || data === null || shown.length > STUB) return [linked, BY_SCRIPT];
  return [articleInData(data), FROM_DATA];
}

/** Words that a page tells to programs, which may be marked up. */
function wordsOf(body: string): string {
  const marked = body
    .slice(0, 2_000_000)
    .replace(/\r\n?/g, "\n")
    .replace(/<\/(?:p|div|li|h[1-6]|blockquote)\s*>|<br\s*\/?>/gi, "\n\n")
    .replace(/<[a-z/!][^<>]{0,2000}>/gi, "");
  const plain = /&/.test(marked)
    ? (parseHTML(`<p>${marked.replaceAll("<", "&lt;")}</p>`).document.querySelector("p")?.textContent ?? "")
    : marked;
  return plain
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
    .toWellFormed();
}

/** Whether a page shows the beginning of an article before a wall. */
function isBeginning(text: string, cut: readonly Cut[], { paid }: { readonly paid: boolean }): boolean {
  if (text.length > STUB) return false;
  const behind = cut.filter(({ at, text: words }) => at >= text.length * 0.5 && words.length < 2000);
  return (
    WALL.test(behind.map((one) => one.text).join("\n")) ||
    (paid && !/[.!?”"’)\]]\s*$/.test(text)) ||
    (paid && text.length < STUB / 4)
  );
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
  const head = statedInHead(document as never, source.linked);
  const blocks = blocksOf((document.body ?? document.documentElement) as never, { marked: !source.flattened });
  // Before Readability, which takes days and bylines out of the tree.
  const parts = partsOfPage(blocks);
  // Readability's time grows faster than a page's: where marks were left out, our own choice must do.
  const { blocks: found, byline } = source.flattened ? NOTHING : readability(document);
  const title =
    head.written.title === undefined ? null : titleOf(head.written.title, blocks, head.written.publisher ?? null);
  const { text: chosen, cut } = chooseArticle(blocks, { found, title });
  const shown = chosen.toWellFormed();
  const [body, note] = toldBody(head.body, source.data, shown);
  const told = body !== null && !head.paid && body.length >= TOLD * shown.length ? wordsOf(body) : "";
  const text = told === "" ? shown : told;
  if (text === "")
    return failure("no-article", "The page has no text outside its scripts; print it as PDF and add that");
  if (told !== "") {
    const rest = shown === "" ? [] : [{ reason: "outside the article", text: shown, at: 0 }];
    return {
      ok: true,
      text,
      cut: [...cut.map((one) => ({ ...one, at: 0 })), ...rest],
      written: head.written,
      kind: kindOfPage(head, text),
      notes: [note],
      parts: null,
    };
  }
  const stamps = cut
    .filter(({ reason }) => reason === "byline" || reason === "date line")
    .flatMap((one) => one.text.split("\n"));
  return {
    ok: true,
    text,
    cut,
    written: withStamps(title === null ? head.written : { ...head.written, title }, stamps, byline),
    kind: kindOfPage(head, text),
    notes: parts === null && isBeginning(text, cut, { paid: head.paid }) ? [BEGINNING] : [],
    parts,
  };
}

import type { Cut } from "../../model/index.ts";
import { furniture, inCapitals, stamp } from "../furniture/lines.ts";
import { BODIES } from "./furniture.rows.ts";
import { between, dataRows } from "./cells.ts";
import type { Block, Box } from "./tree.ts";

/** An element that holds more of the page's prose, or of its words, than this is no furniture, whatever it is called. */
const MOST_PROSE = 0.3;
const MOST_WORDS = 0.4;
/** What may be longer than the article: a hundred comments, a list of all stories of the year. */
const LONG = new Set(["comments", "related stories", "navigation", "page header or footer", "hidden"]);
const MOST_OF_LONG = 0.65;
/** What never holds a paragraph: where it does, it is something embedded in the article. */
const SHORT = new Set(["share bar", "tags"]);

const LONGEST_HEADLINE = 300;

/** Letters of a page: of its prose, and of all words that are no link's. */
interface Letters {
  readonly prose: number;
  readonly words: number;
}

function isFurniture(box: Box, all: Letters): boolean {
  if (box.reason === null) return false;
  if (LONG.has(box.reason)) return box.prose <= all.prose * MOST_OF_LONG && box.letters <= all.words * MOST_OF_LONG;
  // "<tr class='player'>": a row of a table is no caption
  if (box.reason === "caption or credit" && /^(?:table|tbody|tr|td|th)$/.test(box.tag)) return false;
  if (SHORT.has(box.reason)) return box.prose === 0 && box.letters <= all.words * MOST_WORDS;
  return box.prose <= all.prose * MOST_PROSE && box.letters <= all.words * MOST_WORDS;
}

/** Why a block is furniture by the elements around it; null when it is not. */
function furnitureOf(block: Block, all: Letters): string | null {
  for (let box: Box | null = block.box; box; box = box.parent) if (isFurniture(box, all)) return box.reason;
  return null;
}

const within = (block: Block, box: Box): boolean => {
  for (let up: Box | null = block.box; up; up = up.parent) if (up === box) return true;
  return false;
};

function rootOf(blocks: readonly Block[]): Letters {
  let root = blocks[0]?.box;
  while (root?.parent) root = root.parent;
  return { prose: root?.prose ?? 0, words: root?.letters ?? 0 };
}

const isBody = (box: Box): boolean => box.itemprop === "articlebody" || BODIES.test(box.named);

/** The element that the page itself calls the article's body, if it holds much of the page's prose. */
function bodyOf(blocks: readonly Block[], cut: readonly (string | null)[]): Box | null {
  const prose = new Map<Box, number>();
  let all = 0;
  for (const block of blocks) {
    if (!block.prose || cut[block.n] !== null) continue;
    all += block.text.length;
    for (let box: Box | null = block.box; box; box = box.parent)
      if (isBody(box) || box.tag === "article") prose.set(box, (prose.get(box) ?? 0) + block.text.length);
  }
  const { words } = rootOf(blocks);
  // Of a short release or a feed's entry the article is nearly all that there is.
  const found = [...prose].filter(
    ([box, letters]) => letters >= all * 0.4 && (letters >= 250 || box.letters >= words * 0.9),
  );
  // The innermost that still has nearly all of what the largest has.
  const most = Math.max(0, ...found.map(([, letters]) => letters));
  const good = found.filter(([, letters]) => letters >= most * 0.9);
  return good.at(-1)?.[0] ?? null;
}

/** The element with the most prose, counted less the further up it is: for pages on which Readability finds nothing. */
function densest(blocks: readonly Block[], cut: readonly (string | null)[]): Box | null {
  const score = new Map<Box, number>();
  for (const block of blocks) {
    if (!block.prose || cut[block.n] !== null) continue;
    let share = 1;
    // A paragraph is no article: of a mail of two lines the shorter one was left out.
    const from = block.box.tag === "p" ? (block.box.parent ?? block.box) : block.box;
    for (let box: Box | null = from, up = 0; box && up < 6; box = box.parent, up++) {
      score.set(box, (score.get(box) ?? 0) + block.text.length * share);
      share *= up === 0 ? 1 : 0.75;
    }
  }
  let best: Box | null = null;
  for (const [box, value] of score) if (best === null || value > (score.get(best) ?? 0)) best = box;
  return best;
}

const letters = (blocks: readonly Block[], chosen: (block: Block) => boolean): number =>
  blocks.reduce((sum, block) => sum + (block.prose && chosen(block) ? block.text.length : 0), 0);

export interface Chosen {
  readonly text: string;
  readonly cut: readonly Cut[];
}

/**
 * The article of a page. `found`: the numbers of the blocks that Readability took, null where it was not asked or
 * found nothing. `title`: what the page says it is called. A paragraph a line, an empty line between paragraphs.
 */
export function chooseArticle(
  blocks: readonly Block[],
  { found, title }: { readonly found: ReadonlySet<number> | null; readonly title: string | null },
): Chosen {
  const all = letters(blocks, () => true);
  const page: Letters = rootOf(blocks);
  const cut: (string | null)[] = blocks.map((block) => furnitureOf(block, page));
  const kept = (block: Block): boolean => cut[block.n] === null;
  const body = bodyOf(blocks, cut);
  const inBody = (block: Block): boolean => body !== null && within(block, body);
  const inFound = (block: Block): boolean => found?.has(block.n) ?? false;
  const bodyProse = letters(blocks, (block) => kept(block) && inBody(block));
  const foundProse = letters(blocks, (block) => kept(block) && inFound(block));
  const bothProse = letters(blocks, (block) => kept(block) && inBody(block) && inFound(block));
  let chosen: (block: Block) => boolean;
  if (body !== null && (bothProse >= foundProse * 0.8 || bodyProse >= foundProse)) chosen = inBody;
  else if (foundProse >= Math.max(150, all * 0.15)) chosen = inFound;
  else {
    const box = densest(blocks, cut);
    chosen = box ? (block) => within(block, box) : () => true;
  }
  for (const block of blocks) if (!chosen(block)) cut[block.n] ??= OUTSIDE;
  nameStamps(blocks, cut, title);
  cutLines(blocks, cut, title);
  cutPullQuotes(blocks, cut);
  // Short releases and old pages without paragraphs: better all words of the page than none.
  if (blocks.every((block) => cut[block.n] !== null)) cut.fill(null);
  return written(blocks, cut);
}

const OUTSIDE = "outside the article";
/** Blocks behind an article among which its stamps are looked for. */
const STAMPS_BEHIND = 3;

/** Says of what stands outside the article, between its title and its first words or right behind its last, whether it is its title, byline or date. */
function nameStamps(blocks: readonly Block[], cut: (string | null)[], title: string | null): void {
  const first = cut.indexOf(null);
  const last = cut.lastIndexOf(null);
  if (first < 0) return;
  const called = title === null ? "" : plain(title);
  const from = blocks
    .slice(0, first)
    .findLastIndex(({ text, box }) => box.tag === "h1" || isTitle(plain(text), called));
  const near = [...blocks.slice(from < 0 ? first : from, first), ...blocks.slice(last + 1, last + 1 + STAMPS_BEHIND)];
  for (const { n, text, box } of near) {
    if (cut[n] !== OUTSIDE) continue;
    if (isTitle(plain(text), called) || (box.tag === "h1" && n < first)) cut[n] = "title";
    else cut[n] = stamp(text) ?? OUTSIDE;
  }
}

const HEADING = /^h[1-6]$/;
/** Where sites set the words of an article once more, larger. */
const SET_APART = /-(?:pull-?quotes?|quote|quotes|blockquote|highlight|callout)-/;
/** Letters of a pull quote at least: a heading's few words may well be said again. */
const SHORTEST_QUOTE = 25;

/** A sentence of the article that is set apart once more is no second one. */
function cutPullQuotes(blocks: readonly Block[], cut: (string | null)[]): void {
  const apart = blocks.filter(
    ({ n, text, box }) =>
      cut[n] === null && text.length >= SHORTEST_QUOTE && text.length <= 600 && !HEADING.test(box.tag) && isApart(box),
  );
  if (apart.length === 0 || apart.length > 40) return;
  const set = new Set(apart);
  const others = blocks
    .filter((block) => cut[block.n] === null && !set.has(block))
    .map(({ text }) => plain(text))
    .join("\n");
  for (const { n, text } of apart) if (others.includes(plain(text))) cut[n] = "pull quote";
}

function isApart(box: Box): boolean {
  for (let up: Box | null = box, k = 0; up && k < 3; up = up.parent, k++)
    if (/^(?:blockquote|aside|figure)$/.test(up.tag) || SET_APART.test(up.named)) return true;
  return false;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Cuts what the words of a block, or its place among others, show to be furniture. */
function cutLines(blocks: readonly Block[], cut: (string | null)[], title: string | null): void {
  const called = title === null ? "" : plain(title);
  const left = blocks.filter((block) => cut[block.n] === null);
  const body = left.some((block) => block.prose)
    ? (block: Block) => block.prose
    : ({ text }: Block) => /[.!?]["”’)]?$/.test(text);
  const first = left.findIndex(body);
  const last = left.findLastIndex((block) => block.prose && furniture(block.text) === null);
  let cue: number | null = null;
  for (const [at, block] of left.entries()) {
    const { text, n } = block;
    const lines = text.split("\n");
    const rows = lines.map(furniture);
    const [row] = rows;
    if (row?.takes === "cue" || row?.takes === "weak") cue = n;
    if (rows.every((one) => one !== null && one !== undefined) && row) {
      // "UP NEXT" over sentences is a heading of the article's.
      if ((row.takes !== "cue" && row.takes !== "weak") || at >= last || pointsOn(left[at + 1])) cut[n] = row.reason;
      else cue = null;
      continue;
    }
    if (cue !== null && pointsOn(block) && !headsProse(block, left[at + 1])) {
      cut[n] = "related stories";
      continue;
    }
    cue = null;
    if (block.prose) continue;
    if (at < first && (isTitle(plain(text), called) || (block.box.tag === "h1" && !cut.includes("title"))))
      // Where chapters are headed by h1, the first of them is no second title.
      cut[n] = "title";
    else if (at < first || at > last) cut[n] = stamp(text);
    if (cut[n] === null && isPointer(block)) cut[n] = inCapitals(text) ? "cross-promotion" : "link";
  }
}

/** A headline that leads elsewhere: mostly link, or a short line that is no sentence. */
const pointsOn = (block: Block | undefined): boolean =>
  block !== undefined &&
  !(block.prose && block.linked < 0.5) &&
  (block.linked >= 0.5 || (block.text.length < 120 && !/[.;,]["”’)]?$/.test(block.text)));

/** A heading that is no link, over a paragraph: the next note of a newsletter, behind the "Read more" of the one before. */
const headsProse = ({ box, linked }: Block, next: Block | undefined): boolean =>
  HEADING.test(box.tag) && linked === 0 && next !== undefined && next.prose && next.linked === 0;

// A line that is one link and no sentence; an address that stands alone is what the article points to.
const isPointer = ({ text, linked }: Block): boolean =>
  linked >= 0.9 &&
  text.length <= LONGEST_HEADLINE &&
  /\p{L}[ ’'\p{L}\d,:–-]+ \p{L}/u.test(text) &&
  !/^(?:https?:|www\.)|@/.test(text) &&
  !/[.;,]["”’)]?$/.test(text);

const isTitle = (text: string, title: string): boolean =>
  text !== "" &&
  (text === title || (text.length >= 20 && (title.startsWith(text) || (title.length >= 20 && text.startsWith(title)))));

/**
 * A title without the name of its site ("The Valley Post - Mayor denies it"): the part of it that stands on the page as
 * a line of its own, if it is words enough for a title, and nearest over the text where the site's name stands there as
 * well; else as it is, without the name of the publisher where that is known.
 */
export function titleOf(stated: string, blocks: readonly Block[], publisher: string | null = null): string {
  const whole = stated.split(/\s+(?:[|–—-]|::|»)\s+/);
  const parts = whole.filter((part) => part.split(/\s+/).length >= 3);
  const site = publisher === null ? null : plain(publisher);
  const bare = whole.filter((part) => plain(part) !== site);
  const rest = bare.length === whole.length - 1 && whole.length === 2 ? (bare[0] ?? stated) : stated;
  if (parts.length === 0 || parts[0] === stated) return rest;
  const first = blocks.findIndex((block) => block.prose);
  const places = new Map<string, number>();
  for (const [at, { text }] of blocks.slice(0, 400).entries())
    for (const line of text.split("\n").map(plain)) if (!places.has(line) || at <= first) places.set(line, at);
  if (places.has(plain(stated))) return stated;
  const over = (part: string): number => {
    const at = places.get(plain(part));
    return at === undefined || plain(part) === site ? -1 : at <= first ? at + 1 : 0;
  };
  const [best] = parts.toSorted((a, b) => over(b) - over(a));
  return best !== undefined && over(best) >= 0 ? best : rest;
}

/** The text of what was kept and, for what was cut, where it stood; neighbours cut for one reason are one cut. */
function written(blocks: readonly Block[], cut: readonly (string | null)[]): Chosen {
  let text = "";
  const cuts: { reason: string; text: string; at: number }[] = [];
  const rows = dataRows(blocks.filter((block) => cut[block.n] === null));
  let previous: Block | null = null;
  for (const block of blocks) {
    const reason = cut[block.n] ?? null;
    if (reason === null) {
      text += previous === null ? "" : between(previous, block, rows);
      for (const mark of block.marks)
        cuts.push({ reason: "mark of a note", text: mark.text, at: text.length + mark.at });
      text += rows.has(block) ? block.text.replaceAll("\n", " ") : block.text;
      previous = block;
      continue;
    }
    const before = cuts.at(-1);
    if (before && before.reason === reason && before.at === text.length) before.text += `\n${block.text}`;
    else cuts.push({ reason, text: block.text, at: text.length });
  }
  return { text, cut: cuts };
}

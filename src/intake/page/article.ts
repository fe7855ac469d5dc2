import type { Cut } from "../../model/index.ts";
import { furniture, inCapitals, stamp } from "../furniture/lines.ts";
import { BODIES } from "./furniture.rows.ts";
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
  const found = [...prose].filter(([, letters]) => letters >= all * 0.4 && letters >= 250);
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
    for (let box: Box | null = block.box, up = 0; box && up < 6; box = box.parent, up++) {
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
  for (const block of blocks) if (!chosen(block)) cut[block.n] ??= "outside the article";
  cutLines(blocks, cut, title);
  // Short releases and old pages without paragraphs: better all words of the page than none.
  if (blocks.every((block) => cut[block.n] !== null)) cut.fill(null);
  return written(blocks, cut);
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
  const first = left.findIndex((block) => block.prose);
  const last = left.findLastIndex((block) => block.prose);
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
    if (cue !== null && pointsOn(block)) {
      cut[n] = "related stories";
      continue;
    }
    cue = null;
    if (block.prose) continue;
    if (at < first && (isTitle(plain(text), called) || block.box.tag === "h1")) cut[n] = "title";
    else if (at < first || at > last) cut[n] = stamp(text);
    if (cut[n] === null && isPointer(block)) cut[n] = inCapitals(text) ? "cross-promotion" : "link";
  }
}

/** A headline that leads elsewhere: mostly link, or a short line that is no sentence. */
const pointsOn = (block: Block | undefined): boolean =>
  block !== undefined &&
  !(block.prose && block.linked < 0.5) &&
  (block.linked >= 0.5 || (block.text.length < 120 && !/[.;,]["”’)]?$/.test(block.text)));

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

/** The text of what was kept and, for what was cut, where it stood; neighbours cut for one reason are one cut. */
function written(blocks: readonly Block[], cut: readonly (string | null)[]): Chosen {
  let text = "";
  const cuts: { reason: string; text: string; at: number }[] = [];
  for (const block of blocks) {
    const reason = cut[block.n] ?? null;
    if (reason === null) {
      text += text === "" ? block.text : `\n\n${block.text}`;
      continue;
    }
    const before = cuts.at(-1);
    if (before && before.reason === reason && before.at === text.length) before.text += `\n${block.text}`;
    else cuts.push({ reason, text: block.text, at: text.length });
  }
  return { text, cut: cuts };
}

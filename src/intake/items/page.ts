import { edtfOf } from "../metadata.ts";
import type { Askable } from "../page/head.ts";
import type { Block, Box } from "../page/tree.ts";
import { bylineOf, stampOf } from "../stated/lines.ts";
import type { Part } from "./made.ts";

/** So many make a page of several; two do where each is a whole story and not a card that leads to one. */
const FEWEST = 3;
const WHOLE = 400;
/** Letters of prose on the average; cards that lead to stories have less. */
const SHORTEST = 160;
/** The same where no post's heading leads elsewhere: the short notes of a live page. */
const SHORTEST_NOTE = 60;
/** Of the page's prose: so much the parts must hold together, and so much none may hold alone. */
const TOGETHER = 0.6;
const ALONE = 0.6;

/** What themes of before `<article>` call a post: hAtom's and Microformats' names, and Blogger's. */
const POSTS = /-(?:hentry|h-entry|blog-post|post-outer)-/;
/** Readers answer in elements like those of posts, with a heading and a day of their own. */
const ANSWERS = /-(?:comments?|commentlist|reply|replies)-/;

const isPost = ({ tag, itemprop, named }: Box): boolean =>
  tag === "article" || /blogpost/.test(itemprop) || POSTS.test(named);

/** The nearest post around a block, null for what stands in none; "answer" for what a reader says below. */
function postOf(block: Block): Box | "answer" | null {
  let post: Box | null = null;
  for (let box: Box | null = block.box; box; box = box.parent) {
    if (box.reason === "comments" || (box.tag === "article" && ANSWERS.test(box.named))) return "answer";
    if (!post && isPost(box)) post = box;
  }
  return post;
}

/** Where a post states its day for programs. */
const DAYS: readonly (readonly [string, string])[] = [
  ["time[datetime]", "datetime"],
  ['[itemprop="datePublished"]', "content"],
  [".published[title], .dt-published[title]", "title"],
];

/** The day of a post: as it states it for programs, else on a line that has nothing else or in its byline. */
function dayOf(box: Box, blocks: readonly Block[]): string | null {
  const asked = box.element as unknown as Askable;
  for (const [selector, attribute] of DAYS) {
    const day = edtfOf(asked.querySelector(selector)?.getAttribute(attribute) ?? "");
    if (day !== null) return day;
  }
  for (const { text, prose } of blocks) {
    const day = prose ? null : (stampOf(text).published ?? bylineOf(text)?.date);
    if (day) return day;
  }
  return null;
}

/** The parts of a page of several posts, each with a heading and a day of its own; null for any other page. */
export function partsOfPage(blocks: readonly Block[]): readonly Part[] | null {
  const of = new Map<Box, Block[]>();
  let all = 0;
  for (const block of blocks) {
    const box = postOf(block);
    if (box === "answer") continue;
    if (block.prose) all += block.text.length;
    if (!box) continue;
    const mine = of.get(box);
    if (mine) mine.push(block);
    else of.set(box, [block]);
    if (of.size > 2000) return null;
  }
  if (of.size < 2) return null;
  const parts: (Part & { readonly prose: number })[] = [];
  let leads = false;
  for (const [box, mine] of of) {
    const heading = mine.find((block) => /^h[1-5]$/.test(block.box.tag));
    const prose = mine.reduce((sum, block) => sum + (block.prose ? block.text.length : 0), 0);
    const published = heading && prose > 0 ? dayOf(box, mine) : null;
    if (!heading || published === null) continue;
    leads ||= heading.linked >= 0.5;
    const author = mine.map((block) => bylineOf(block.text)?.names ?? null).find((name) => name !== null) ?? null;
    const text = mine
      .filter((block) => block === heading || (block.box.reason === null && (block.prose || block.linked < 0.5)))
      .map((block) => block.text)
      .join("\n\n");
    parts.push({ title: heading.text.replace(/\s+/g, " "), published, author, text, prose });
  }
  const letters = parts.reduce((sum, part) => sum + part.prose, 0);
  const fewest = parts.every(({ prose }) => prose >= WHOLE) ? 2 : FEWEST;
  const shortest = leads ? SHORTEST : SHORTEST_NOTE;
  if (parts.length < fewest || letters < all * TOGETHER || letters < shortest * parts.length) return null;
  return parts.some((part) => part.prose > all * ALONE) ? null : parts.map(({ prose: _prose, ...part }) => part);
}

import { daysOfEdtf } from "../../model/index.ts";
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

/** So many elements of one make side by side, each with a heading and a day, are posts whatever they are called. */
const FEWEST_ALIKE = 3;

/** The boxes of a page that stand side by side with others of the same name: "<div class='update'>", four times. */
function alikeIn(blocks: readonly Block[]): ReadonlySet<Box> {
  const kinds = new Map<Box, Map<string, Set<Box>>>();
  for (const block of blocks)
    for (let box: Box | null = block.box; box?.parent; box = box.parent) {
      const make = `${box.tag} ${box.named.replace(/-\d+(?=-)|(?<=-[a-z]{1,12})\d+(?=-)/g, "")}`;
      if (!/^(?:div|section|li|tr|td) -[a-z]/.test(make)) continue;
      const mine = kinds.get(box.parent) ?? new Map<string, Set<Box>>();
      kinds.set(box.parent, mine.set(make, (mine.get(make) ?? new Set()).add(box)));
    }
  return new Set(
    [...kinds.values()]
      .flatMap((mine) => [...mine.values()].filter(({ size }) => size >= FEWEST_ALIKE))
      .flatMap((boxes) => [...boxes]),
  );
}

const isPost = ({ tag, itemprop, named }: Box): boolean =>
  tag === "article" || /blogpost/.test(itemprop) || POSTS.test(named);

/** The nearest post around a block, null for what stands in none; "answer" for what a reader says below. */
function postOf(block: Block, isOne: (box: Box) => boolean): Box | "answer" | null {
  let post: Box | null = null;
  for (let box: Box | null = block.box; box; box = box.parent) {
    if (box.reason === "comments" || (box.tag === "article" && ANSWERS.test(box.named))) return "answer";
    if (!post && isOne(box)) post = box;
  }
  return post;
}

/** Blocks that may be one post, and its element where it has one of its own. */
interface Group {
  readonly box: Box | null;
  readonly blocks: Block[];
}

/** More groups than any page has posts. */
const MOST_GROUPS = 2000;

/** The posts of a page by their elements. */
function byElement(blocks: readonly Block[], isOne: (box: Box) => boolean): readonly Group[] {
  const of = new Map<Box, Group>();
  for (const block of blocks) {
    const box = postOf(block, isOne);
    if (box === "answer" || !box) continue;
    const mine = of.get(box);
    if (mine) mine.blocks.push(block);
    else of.set(box, { box, blocks: [block] });
    if (of.size > MOST_GROUPS) return [];
  }
  return [...of.values()];
}

/** Lines under a heading among which its day is looked for. */
const DAY_BELOW = 2;
/** Days between the first and the last post of such a page; a chronology has headings and days as well, and spans years. */
const LONGEST_SPAN = 92;

/** The posts of a page without elements of their own: headings of one rank, each with a day right below it, of one season. */
function byHeading(blocks: readonly Block[]): readonly Group[] {
  const left = blocks.filter((block) => postOf(block, () => false) === null && block.box.reason === null);
  for (const tag of ["h1", "h2", "h3", "h4"]) {
    const groups: Group[] = [];
    for (const [at, block] of left.entries()) {
      if (block.box.tag === tag) {
        const day = dayIn(left.slice(at + 1, at + 1 + DAY_BELOW));
        groups.push({ box: null, blocks: day === null ? [] : [block] });
      } else if (/^h[1-6]$/.test(block.box.tag) && block.box.tag < tag) groups.push({ box: null, blocks: [] });
      else if ((groups.at(-1)?.blocks.length ?? 0) > 0) groups.at(-1)?.blocks.push(block);
    }
    const dated = groups.filter((group) => group.blocks.length > 0);
    const days = dated.flatMap((group) => daysOfEdtf(dayIn(group.blocks.slice(1, 1 + DAY_BELOW)) ?? "")?.first ?? []);
    if (dated.length >= FEWEST && Math.max(...days) - Math.min(...days) <= LONGEST_SPAN) return dated;
  }
  return [];
}

/** Where a post states its day for programs. */
const DAYS: readonly (readonly [string, string])[] = [
  ["time[datetime]", "datetime"],
  ['[itemprop="datePublished"]', "content"],
  [".published[title], .dt-published[title]", "title"],
];

/** The day of some lines: on one that has nothing else, or in a byline. */
function dayIn(blocks: readonly Block[]): string | null {
  for (const { text, prose } of blocks) {
    const day = prose ? null : (stampOf(text).published ?? bylineOf(text)?.date);
    if (day) return day;
  }
  return null;
}

/** The day of a post: as it states it for programs, else in its lines. */
function dayOf({ box, blocks }: Group): string | null {
  const asked = box?.element as unknown as Askable | undefined;
  for (const [selector, attribute] of DAYS) {
    const day = edtfOf(asked?.querySelector(selector)?.getAttribute(attribute) ?? "");
    if (day !== null) return day;
  }
  return dayIn(blocks);
}

/** The parts of a page of several posts, each with a heading and a day of its own; null for any other page. */
export function partsOfPage(blocks: readonly Block[]): readonly Part[] | null {
  const alike = alikeIn(blocks);
  return (
    partsFrom(blocks, byElement(blocks, isPost)) ??
    partsFrom(
      blocks,
      byElement(blocks, (box) => alike.has(box)),
    ) ??
    partsFrom(blocks, byHeading(blocks))
  );
}

function partsFrom(blocks: readonly Block[], groups: readonly Group[]): readonly Part[] | null {
  if (groups.length < 2) return null;
  const all = blocks.reduce(
    (sum, block) => sum + (block.prose && postOf(block, () => false) === null ? block.text.length : 0),
    0,
  );
  const parts: (Part & { readonly prose: number })[] = [];
  let leads = false;
  for (const group of groups) {
    const { blocks: mine } = group;
    const heading = mine.find((block) => /^h[1-5]$/.test(block.box.tag));
    const prose = mine.reduce((sum, block) => sum + (block.prose ? block.text.length : 0), 0);
    const published = heading && prose > 0 ? dayOf(group) : null;
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

import { edtfOf } from "../metadata.ts";
import type { Askable } from "../page/head.ts";
import type { Block, Box } from "../page/tree.ts";
import { bylineOf } from "../stated/lines.ts";
import type { Part } from "./made.ts";

const FEWEST = 3;
/** Letters of prose on the average; cards that lead to stories have less. */
const SHORTEST = 160;
/** Of the page's prose: so much the parts must hold together, and so much none may hold alone. */
const TOGETHER = 0.6;
const ALONE = 0.6;

const articleOf = (block: Block): Box | null => {
  for (let box: Box | null = block.box; box; box = box.parent)
    if (box.tag === "article" || /blogpost/.test(box.itemprop)) return box;
  return null;
};

/** The parts of a page of several `<article>` elements, each with a heading and a date of its own; null for any other page. */
export function partsOfPage(blocks: readonly Block[]): readonly Part[] | null {
  const of = new Map<Box, Block[]>();
  let all = 0;
  for (const block of blocks) {
    if (block.prose) all += block.text.length;
    const box = articleOf(block);
    if (box) of.set(box, [...(of.get(box)?.slice(-1000) ?? []), block]);
    if (of.size > 2000) return null;
  }
  if (of.size < FEWEST) return null;
  const parts: (Part & { readonly prose: number })[] = [];
  for (const [box, mine] of of) {
    const heading = mine.find((block) => /^h[1-5]$/.test(block.box.tag));
    const asked = box.element as unknown as Askable;
    const time = asked.querySelector("time[datetime]");
    const published = time === null ? null : edtfOf(time.getAttribute("datetime") ?? "");
    const prose = mine.reduce((sum, block) => sum + (block.prose ? block.text.length : 0), 0);
    if (!heading || published === null || prose === 0) continue;
    const author = mine.map((block) => bylineOf(block.text)?.names ?? null).find((name) => name !== null) ?? null;
    const text = mine
      .filter((block) => block === heading || (block.box.reason === null && (block.prose || block.linked < 0.5)))
      .map((block) => block.text)
      .join("\n\n");
    parts.push({ title: heading.text.replace(/\s+/g, " "), published, author, text, prose });
  }
  const letters = parts.reduce((sum, part) => sum + part.prose, 0);
  if (parts.length < FEWEST || letters < all * TOGETHER || letters < SHORTEST * parts.length) return null;
  return parts.some((part) => part.prose > all * ALONE) ? null : parts.map(({ prose: _prose, ...part }) => part);
}

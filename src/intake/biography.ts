import type { TakenIn } from "./taken.ts";

/** Paragraphs at the end of a text that may tell who wrote it. */
const LAST = 3;
/** A longer paragraph tells a story, even if it is the author's own. */
const LONGEST = 600;
/** Words by which a text says what its author does. */
const TRADE =
  /\b(?:reporters?|journalists?|writers?|correspondents?|columnists?|editors?|contributors?|authors?|fellows?|professors?|researchers?|analysts?|lecturers?|scholars?|covers?|covered|covering|writes|reports on|teaches|freelances?|based in)\b/u;
const DOES =
  "(?:,[^.]{1,80},)?\\s(?:is|are|was|were|has|have|covers?|reports?|writes?|teaches|teach|joined|lives?|works?|leads?|directs?|studies|runs?)\\s";

const escaped = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/** Whether a paragraph tells who the author is: "Ana Ruiz is a reporter based in Lima." */
function isBiography(paragraph: string, authors: readonly string[]): boolean {
  if (paragraph.length > LONGEST || !TRADE.test(paragraph)) return false;
  return new RegExp(`^[*_(–—-]*\\s*(?:${authors.map(escaped).join("|")})${DOES}`, "iu").test(paragraph);
}

/**
 * The text without what stands under it on whoever wrote it: the author is no party of the story. Known by the name that
 * the byline or the page gives; what comes behind it (his address, his books) goes with it.
 */
export function withoutBiography(taken: TakenIn): TakenIn {
  const { text } = taken;
  const authors = (taken.metadata.author?.value ?? "").split(/, | and /).filter((name) => /\S \S/.test(name));
  if (text === null || authors.length === 0) return taken;
  const starts = [...text.matchAll(/(?:^|\n\s*\n)(?=\S)/g)].map((found) => found.index + found[0].length);
  const from = starts
    .slice(1)
    .slice(-LAST)
    .find((start) => isBiography(text.slice(start).split(/\n\s*\n/, 1)[0] ?? "", authors));
  if (from === undefined || text.length - from > LAST * LONGEST) return taken;
  const kept = text.slice(0, from).trimEnd();
  return {
    ...taken,
    text: kept,
    cut: [
      // What a page had below it now stands where the text ends.
      ...taken.cut.map((one) => ({ ...one, at: Math.min(one.at, kept.length) })),
      { reason: "about the author", text: text.slice(from).trimEnd(), at: kept.length },
    ],
    pages: taken.pages.filter(({ start }) => start < kept.length),
  };
}

import { NOTE_MARK, POWER } from "../notes.ts";
import type { Element, Node } from "./tree.ts";

/** Stands in a line where a mark of a note was left out. */
export const MARKED = "\ufdd0";

/** A line without the places of its marks, and where they were. */
export function withoutMarks(line: string): { readonly text: string; readonly at: readonly number[] } {
  if (!line.includes(MARKED)) return { text: line, at: [] };
  const parts = line.split(MARKED);
  const at: number[] = [];
  let text = "";
  for (const [k, part] of parts.entries()) {
    if (k > 0) at.push(text.length);
    text += part;
  }
  return { text, at };
}

const NOTED = /-(?:footnote|footnotes|footnote-ref|fn|fnref|noteref|reference|references|citation|endnote|sup-note)-/;
/** Longest mark: "[citation needed]". */
const LONGEST_MARK = 40;

/** "…in 2024.<sup><a href="#n1">1</a></sup>": a raised number, sign or word in brackets behind words that points to a note. */
export function isNoteMark(
  element: Element,
  { name, named, before }: { readonly name: string; readonly named: () => string; readonly before: string },
): boolean {
  if ((name !== "sup" && name !== "a" && name !== "span") || before.trim() === "") return false;
  const text = shortWords(element);
  if (text === null || text === "") return false;
  const bracketed = /^(?:\[[^[\]]{1,38}\]\s*)+$/.test(text);
  if (name === "a") {
    const href = element.getAttribute("href") ?? "";
    const leads = /#/.test(href) && (NOTED.test(named()) || /doc-noteref/.test(element.getAttribute("role") ?? ""));
    return (NOTE_MARK.test(text) || bracketed) && (leads || /#_?(?:_?ftn|_?edn|fn|note|cite)/i.test(href));
  }
  if (name === "span") return (NOTE_MARK.test(text) || bracketed) && NOTED.test(named()) && text.length <= 8;
  if (bracketed) return true;
  if (!NOTE_MARK.test(text)) return false;
  return holdsLink(element) || NOTED.test(named()) || !POWER.test(before);
}

const holdsLink = (element: Element): boolean => {
  for (let node = element.firstChild; node; node = node.nextSibling) if (/^a$/i.test(node.nodeName)) return true;
  return false;
};

/** The arrow that leads back from a note. */
export const isBackLink = (element: Element, name: string): boolean =>
  name === "a" && /^[↩↑⤴^][\ufe0e\ufe0f]?$/u.test(shortWords(element) ?? "");

/** The words of an element that has few; null for any other, without looking through all of it. */
export function shortWords(element: Element): string | null {
  let words = "";
  let node: Node | null = element.firstChild;
  while (node) {
    if (node.nodeType === 3) words += node.nodeValue ?? "";
    if (words.length > LONGEST_MARK) return null;
    let next: Node | null = node.firstChild ?? node.nextSibling;
    for (let up = node.parentNode; next === null && up !== null && up !== element; up = up.parentNode)
      next = up.nextSibling;
    node = next;
  }
  return words.trim();
}

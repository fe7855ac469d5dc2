import { POWER, raised } from "../notes.ts";
import { ELEMENTS } from "./furniture.rows.ts";
import { isBackLink, isNoteMark, MARKED, shortWords, withoutMarks } from "./marks.ts";
import { PARAGRAPH } from "./source.ts";

/** What we use of a tree's node; linkedom's and every other DOM's have it. */
export interface Node {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: Node | null;
  readonly nextSibling: Node | null;
  readonly parentNode: Node | null;
}
export interface Element extends Node {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  insertBefore(node: Node, before: Node | null): Node;
  appendChild(node: Node): Node;
}

const BLOCKS = new Set(
  "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const HIDDEN = new Set(
  "script style noscript template svg math iframe object select option button input textarea head title".split(" "),
);

/** Elements that may hold the mark of a note. */
const MARKING = new Set(["sup", "a", "span"]);

/** A block element on the way from the root to a block. */
export interface Box {
  readonly tag: string;
  /** "-word-word-" of its class and id. */
  readonly named: string;
  readonly itemprop: string;
  readonly parent: Box | null;
  readonly element: Element;
  /** Why it would be cut, by its make alone. */
  readonly reason: string | null;
  /** Letters of prose in it. */
  prose: number;
  /** Letters of any kind in it that are no link's. */
  letters: number;
}

/** A run of text that stands on lines of its own. */
export interface Block {
  readonly n: number;
  readonly text: string;
  readonly box: Box;
  /** Share of its letters that are a link's. */
  readonly linked: number;
  /** Sentences, and few links: what articles are made of. */
  readonly prose: boolean;
  /** Marks of notes that stood in it, each with the offset in its text. */
  readonly marks: readonly { readonly at: number; readonly text: string }[];
}

const HEADING = /^h[1-6]$/i;

export const MARK = "data-cotejo";

const namesOf = (element: Element): string => {
  // A heading's id is often made of its words: "Recommendations" has nothing to do with other stories.
  const id = HEADING.test(element.nodeName) ? "" : (element.getAttribute("id") ?? "");
  const words = `${element.getAttribute("class") ?? ""} ${id}`.slice(0, 600);
  return `-${words
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")}-`;
};

const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden/i;

function reasonFor(element: Element, tag: string, named: string): string | null {
  if (tag === "body" || tag === "html" || tag === "main" || tag === "article") return null;
  if (element.getAttribute("hidden") !== null || HIDING.test(element.getAttribute("style") ?? "")) return "hidden";
  const role = (element.getAttribute("role") ?? "").toLowerCase();
  for (const row of ELEMENTS) {
    if (row.tags?.test(tag) || (role !== "" && row.roles?.test(role)) || (named !== "--" && row.named?.test(named)))
      return row.reason;
  }
  return null;
}

// A sentence, or the most of one: "he said.", "(see below)", "and:".
const SENTENCE = /[.!?…:;]["'”’»)\]]*(?:\s|$)|,\s|[。！？、]/u;
// Scripts that need a third of the letters for the same words.
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{3}/u;

/**
 * The blocks of a page in the order of the page; `marked`: each gets its number in the tree. Walks without recursion.
 * Furniture stays in: it is a reason on a box, for whoever chooses.
 */
export function blocksOf(root: Element, { marked }: { readonly marked: boolean }): readonly Block[] {
  const blocks: Block[] = [];
  const rootBox: Box = {
    tag: "html",
    named: "--",
    itemprop: "",
    parent: null,
    element: root,
    reason: null,
    prose: 0,
    letters: 0,
  };
  let box = rootBox;
  const boxes = new Map<Node, Box>([[root, rootBox]]);
  let line = "";
  let marks: string[] = [];
  let linkLetters = 0;
  let links = 0;
  let breaks = 0;
  let run: Node[] = [];
  const close = (): void => {
    const { text, at } = withoutMarks(
      line
        .replace(/[^\S\n]+/g, " ")
        .replace(/ ?\n ?/g, "\n")
        .trim(),
    );
    if (text !== "") {
      const letters = text.replace(/\s+/g, "").length;
      const linked = Math.min(1, linkLetters / Math.max(1, letters));
      const prose = letters >= (DENSE.test(text) ? 20 : 60) && linked < 0.4 && SENTENCE.test(text);
      const n = blocks.length;
      blocks.push({ n, text, box, linked, prose, marks: marks.map((words, k) => ({ at: at[k] ?? 0, text: words })) });
      for (let up: Box | null = box; up; up = up.parent) {
        up.letters += Math.max(0, letters - linkLetters);
        if (prose) up.prose += letters;
      }
      runs.push(run);
    }
    line = "";
    marks = [];
    linkLetters = 0;
    breaks = 0;
    run = [];
  };
  const runs: Node[][] = [];
  let node: Node | null = root;
  while (node) {
    const name: string = node.nodeName.toLowerCase();
    let into: Node | null = node.firstChild;
    if (node.nodeType === 3) {
      for (const [k, part] of (node.nodeValue ?? "").split(PARAGRAPH).entries()) {
        if (k > 0) close();
        const words = part.replace(/\s+/g, " ");
        if (words.trim() !== "") breaks = 0;
        line += words;
        if (links > 0) linkLetters += words.replace(/ /g, "").length;
        run.push(node);
      }
    } else if (node.nodeType !== 1 && node !== root) into = null;
    else if (HIDDEN.has(name)) into = null;
    else if (name === "br") {
      breaks += 1;
      // Two breaks are how old pages part paragraphs.
      if (breaks >= 2) close();
      else line += "\n";
    } else if (BLOCKS.has(name)) {
      close();
      if (node !== root) {
        const element = node as Element;
        const named = namesOf(element);
        const made: Box = {
          tag: name,
          named,
          itemprop: (element.getAttribute("itemprop") ?? "").toLowerCase(),
          parent: box,
          element,
          reason: reasonFor(element, name, named),
          prose: 0,
          letters: 0,
        };
        boxes.set(node, made);
        if (into) box = made;
      }
    } else if (
      MARKING.has(name) &&
      isNoteMark(node as Element, { name, named: () => namesOf(node as Element), before: line })
    ) {
      line += MARKED;
      marks.push(shortWords(node as Element) ?? "");
      into = null;
    } else if (isBackLink(node as Element, name)) into = null;
    else if (name === "sup" && POWER.test(line) && /^\d{1,2}$/.test(shortWords(node as Element) ?? "")) {
      line += raised(shortWords(node as Element) ?? "");
      into = null;
    } else if (name === "a") links += into ? 1 : 0;
    else if (into && node !== root && isInlineFurniture(node as Element, name)) {
      // "<span class='credit'>": furniture inside a line is left out of it, and out of the tree.
      into = null;
    }
    if (into) {
      node = into;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node) leave(node);
    }
    node = node === root || !node ? null : node.nextSibling;
  }
  close();
  if (marked) for (const [n, nodes] of runs.entries()) for (const text of nodes) mark(text, n);
  return blocks;

  function leave(left: Node): void {
    const name = left.nodeName.toLowerCase();
    if (name === "a") links = Math.max(0, links - 1);
    else if (BLOCKS.has(name)) {
      close();
      const made = boxes.get(left);
      if (made?.parent) box = made.parent;
    }
  }
}

const INLINE = /-(?:sr-only|screen-reader-text|visually-hidden|visuallyhidden|off-screen|offscreen)-/;
const isInlineFurniture = (element: Element, name: string): boolean =>
  (name === "span" || name === "small" || name === "cite" || name === "a") && INLINE.test(namesOf(element));

/** Wraps one run of text in a `span` with the block's number: extractors that copy nodes copy it along. */
function mark(text: Node, n: number): void {
  const parent = text.parentNode as Element | null;
  if (!parent || (text.nodeValue ?? "").trim() === "") return;
  const owner = (parent as unknown as { readonly ownerDocument: { createElement(name: string): Element } })
    .ownerDocument;
  const span = owner.createElement("span");
  span.setAttribute(MARK, String(n));
  parent.insertBefore(span, text);
  span.appendChild(text);
}

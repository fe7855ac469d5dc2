/** Deeper than any data of a page are nested. */
const DEEPEST = 60;
/** Letters below which the words are no article. */
const LEAST = 300;
/** Of all prose in the data, what the article's own place holds at least; beside it stand summaries and settings. */
const SHARE = 0.75;
/** Keys of what only points to another page. */
const POINTS = ["url", "href", "slug", "link", "path"];

const lettersIn = (words: string): number => words.match(/\p{L}/gu)?.length ?? 0;

/** A paragraph, or several that are marked up; no address, no style, no list of names. */
function isProse(value: string): boolean {
  const words = value.slice(0, 200_000).replace(/<[^<>]{0,500}>/g, " ");
  return (
    words.length >= 25 &&
    (words.match(/\s\p{L}/gu)?.length ?? 0) >= 3 &&
    /[.!?…]["'”’)]*\s*(?:$|\p{Lu}|["“‘(])/u.test(words) &&
    !/[{}]|https?:\/\/\S+$|\w\(\w*\)/.test(words)
  );
}

const childrenOf = (node: unknown): readonly unknown[] =>
  Array.isArray(node) ? node : typeof node === "object" && node !== null ? Object.values(node) : [];

/** Letters of prose in everything below a node. */
function weigh(node: unknown, weights: Map<unknown, number>, depth = 0): number {
  if (typeof node === "string") return isProse(node) ? lettersIn(node) : 0;
  if (depth > DEEPEST) return 0;
  let sum = 0;
  for (const child of childrenOf(node)) sum += weigh(child, weights, depth + 1);
  if (sum > 0) weights.set(node, sum);
  return sum;
}

/** A list whose members lead to pages of their own is a list of stories, and no story. */
const isList = (node: unknown): boolean =>
  Array.isArray(node) &&
  node.filter((one) => typeof one === "object" && one !== null && POINTS.some((key) => key in one)).length * 2 >
    node.length;

function paragraphsIn(node: unknown, found: Set<string>, depth = 0): void {
  if (typeof node === "string") {
    if (isProse(node)) found.add(node);
  } else if (depth <= DEEPEST) for (const child of childrenOf(node)) paragraphsIn(child, found, depth + 1);
}

/**
 * The article in the data from which a page's scripts draw it (`__NEXT_DATA__`): the place that holds nearly all prose
 * of the data, its paragraphs in their order; null where no place does.
 */
export function articleInData(json: string): string | null {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return null;
  }
  const weights = new Map<unknown, number>();
  const all = weigh(data, weights);
  if (all < LEAST) return null;
  let at = data;
  for (let steps = 0; steps < DEEPEST; steps++) {
    const inner = childrenOf(at).find((child) => {
      const weight = typeof child === "string" ? (isProse(child) ? lettersIn(child) : 0) : (weights.get(child) ?? 0);
      return weight >= all * SHARE;
    });
    if (inner === undefined) break;
    at = inner;
  }
  if (isList(at)) return null;
  const paragraphs = new Set<string>();
  paragraphsIn(at, paragraphs);
  const text = [...paragraphs].join("\n\n");
  return lettersIn(text) >= LEAST ? text : null;
}

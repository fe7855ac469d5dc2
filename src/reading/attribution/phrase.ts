import type { Sentence, Token } from "../../language/analysis.ts";
import { children, dependents } from "../../language/tree.ts";
import { chargeOver } from "../clauses/charges.ts";
import type { Words } from "../layers.ts";

const isComma = (token: Token | undefined): boolean => token?.form === ",";
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|yesterday|today|tonight|tomorrow|months?|weeks?|years?|mornings?|afternoons?|evenings?|nights?|weekends?)$/i;

const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter)$/;

/** Relations that hang on a noun in the tree but are no part of its phrase. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  "case cop parataxis discourse mark nsubj aux cc cc:preconj advmod punct obl advcl ccomp vocative".split(" "),
);
const EDGE: ReadonlySet<string> = new Set([",", "—", "–", "-", ":", "and", "but", "while", "that", "“", '"']);

/**
 * The whole phrase of a source on one side of its cue: determiner, title, apposition and defining clause, the commas
 * of an apposition included ("Ann Lee, a lawyer, said"). `edge` is the first token of the cue when the phrase comes
 * before it, its last when after; what the tree left between phrase and cue is taken in.
 */
export function phrase(sentence: Sentence, head: number, edge: number): Words {
  const { tokens } = sentence;
  let first = head;
  let last = head;
  const within = (i: number): boolean => (head < edge ? i < edge : i > edge);
  const stack = [head];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    first = Math.min(first, at);
    last = Math.max(last, at);
    for (const child of children(sentence, at)) {
      const token = tokens[child];
      if (!token || !within(child) || token.upos === "PUNCT") continue;
      if (at === head && LEFT_OUT.has(token.deprel)) continue;
      // "accused by a lawyer of meeting the boss": the deed is no part of the lawyer.
      if (chargeOver(sentence, token)) continue;
      // "De Blasio, speaking on the radio, said": what he was doing is no part of his name.
      if (token.xpos === "VBG" && /^(?:acl|advcl)/.test(token.deprel) && isComma(tokens[child - 1])) continue;
      stack.push(child);
    }
  }
  // "A: I know that": what stands before the colon is no part of who knows.
  const colon = tokens.findLastIndex((t) => t.index >= first && t.index < head && t.form === ":");
  if (colon >= 0) first = colon + 1;
  while (first < head && EDGE.has(tokens[first]?.form ?? "")) first++;
  // "a video in which masked men denied it": the men.
  if (first + 2 <= head && tokens[first]?.upos === "ADP" && /^wh(?:ich|om)$/i.test(tokens[first + 1]?.form ?? ""))
    first += 2;
  const whole: Words = { sentence: sentence.index, first, last, head };
  return closed(sentence, head < edge ? settled(sentence, whole, edge) : withDescription(sentence, whole), edge);
}

/** A phrase before its cue, mended where the tree broke it. */
function settled(sentence: Sentence, whole: Words, edge: number): Words {
  const { tokens } = sentence;
  const dash = dateline(sentence);
  let { first, last, head } = whole;
  if (dash >= 0 && dash < edge - 1 && first <= dash) {
    first = dash + 1;
    if (head <= dash) ({ first, last, head } = runBefore(sentence, edge, dash + 1) ?? whole);
  } else if (MONTH.test(tokens[head]?.form ?? "") && tokens[head + 1]?.upos === "DET") {
    // "Last November the centre told us": the month is when, and the next phrase who.
    ({ first, last, head } = runBefore(sentence, edge, head + 1) ?? whole);
  } else if (TIME.test(tokens[head]?.form ?? "") && tokens[head]?.upos !== "PRON") {
    ({ first, last, head } = runBefore(sentence, edge, Math.max(0, dash + 1)) ?? whole);
  }
  // "They are partners, but an officer, who fears for his job, said …", with the partners taken for who said it.
  const own = dependents(sentence, head, "cop", "nsubj").length > 0 ? behindBut(sentence, head, edge) : null;
  if (own) ({ first, head } = own);
  last = toTheCue(sentence, last, edge);
  first = own ? first : toTheLeft(sentence, first, head);
  last = withoutTime(sentence, first, last, head);
  // "The driver, according to two clerks, told them": who tells of the driver is no part of his name.
  const other = tokens.findIndex((t) => t.index > head && t.index <= last && /^according$/i.test(t.form));
  if (other > head + 1 && isComma(tokens[other - 1])) last = other - 2;
  return { ...whole, first, last, head };
}

/** The phrase that opens a new clause behind "but" before a cue. */
function behindBut({ tokens }: Sentence, head: number, edge: number): { first: number; head: number } | null {
  const but = tokens.findLastIndex(
    (t) =>
      t.index > head &&
      t.index < edge - 1 &&
      /^(?:but|while|whereas|yet)$/i.test(t.form) &&
      isComma(tokens[t.index - 1]),
  );
  let at = but + 1;
  while (/^(?:DET|ADJ|NUM|NOUN|PROPN)$/.test(tokens[at]?.upos ?? "") && at < edge) at++;
  const found = tokens[at - 1];
  return but > 0 && found && at > but + 1 && /^(?:NOUN|PROPN)$/.test(found.upos)
    ? { first: but + 1, head: at - 1 }
    : null;
}

const NOMINAL = /^(?:DET|ADJ|NOUN|PROPN|NUM|ADP|CCONJ|PART|PUNCT)$/;

/** A phrase after its cue with all that describes it: "…,” said Ann Lee, a former governor and a friend." */
export function withDescription(sentence: Sentence, whole: Words): Words {
  const { tokens } = sentence;
  if (!isComma(tokens[whole.last + 1]) || !/^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[whole.last + 2]?.upos ?? ""))
    return whole;
  for (let i = whole.last + 2; i < Math.min(whole.last + 32, tokens.length); i++) {
    const token = tokens[i];
    if (!token || token.form === "." || token.form === ";") return { ...whole, last: i - 1 };
    if (!NOMINAL.test(token.upos) || MARK.test(token.form) || /^(?:[:—–]|--)$/.test(token.form)) return whole;
  }
  return whole;
}

/** The dash that ends a dateline ("RENO, Nev. (AP) — …"), or -1. */
function dateline(sentence: Sentence): number {
  const { tokens } = sentence;
  if (!/^\p{Lu}{3,}/u.test(tokens[0]?.form ?? "") && !/^\p{Lu}/u.test(tokens[0]?.form ?? "")) return -1;
  for (let i = 1; i < Math.min(14, tokens.length); i++) {
    const token = tokens[i];
    if (!token || FINITE.test(token.xpos)) return -1;
    if (!/^(?:[—–]|--?|―)$/.test(token.form)) continue;
    const before = tokens.slice(0, i);
    const capitals = /^\p{Lu}{3,}$/u.test(tokens[0]?.form ?? "");
    return capitals || before.some((t) => t.form === "(") ? i : -1;
  }
  return -1;
}

/** The words right before a cue, back to the last comma, colon, dash or quotation mark. */
function runBefore(sentence: Sentence, edge: number, from: number): Words | null {
  const { tokens } = sentence;
  const last = edge - 1;
  let first = edge;
  while (first > from && !/^(?:[,:;—–“”"(]|--|''|``)$/.test(tokens[first - 1]?.form ?? "")) first--;
  if (first > last) return null;
  let head = first;
  while (
    head < last &&
    /^(?:DET|ADJ|NUM|NOUN|PROPN|PRON)$/.test(tokens[head + 1]?.upos ?? "") &&
    !TIME.test(tokens[head + 1]?.form ?? "")
  )
    head++;
  return { sentence: sentence.index, first, last, head };
}

/** "Stacy Baker of Columbia, South Carolina says": the tree stopped at "Columbia". */
function toTheCue(sentence: Sentence, last: number, edge: number): number {
  const { tokens } = sentence;
  const gap = tokens.slice(last + 1, edge);
  while (gap.length > 0 && (gap.at(-1)?.upos === "ADV" || isComma(gap.at(-1)))) gap.pop();
  if (gap.length === 0 || gap.length > 14) return last;
  const plain = gap.every(
    (t) => !FINITE.test(t.xpos) && !/^(?:[;:“”"—–]|--)$/.test(t.form) && t.upos !== "SCONJ" && t.xpos !== "VBG",
  );
  const commas = gap.filter(isComma).length;
  const names = gap.every((t) => isComma(t) || t.upos === "PROPN" || t.upos === "NUM");
  return plain && (commas === 0 || names) ? last + gap.length : last;
}

/** "A teary-eyed Bush", "about four in ten voters": the words before that belong to the phrase. */
function toTheLeft(sentence: Sentence, first: number, head: number): number {
  const { tokens } = sentence;
  let at = first;
  while (at > 0 && first - at < 8) {
    const token = tokens[at - 1];
    if (!token || tokens[at]?.upos === "DET" || tokens[at]?.upos === "PRON" || TIME.test(token.form)) break;
    const joins =
      /^(?:DET|ADJ|NUM|PROPN|NOUN)$/.test(token.upos) ||
      (token.upos === "PART" && /^['’]s?$/.test(token.form)) ||
      token.form === "-";
    // A word that the tree hangs on something behind the cue is another phrase's.
    if (!joins || token.deprel.startsWith("obl") || (token.head > head && token.deprel !== "det")) break;
    at--;
  }
  while (at < first && /^[-'’]/.test(tokens[at]?.form ?? "")) at++;
  if (
    /^(?:about|nearly|almost|roughly|over|some)$/i.test(tokens[at - 1]?.form ?? "") &&
    /^(?:NUM|NOUN|DET)$/.test(tokens[at]?.upos ?? "")
  )
    at--;
  return at;
}

const ORDER = /^(?:first|initially|originally|later|earlier|previously|subsequently|again)$/i;

/** "Mr. Sanders on Saturday said": the day is when, not who. */
function withoutTime(sentence: Sentence, first: number, last: number, head: number): number {
  const { tokens } = sentence;
  // "The army first spoke of seven": nor is what it did before all else.
  if (last > head && ORDER.test(tokens[last]?.form ?? "")) return withoutTime(sentence, first, last - 1, head);
  if (last <= head || !/day$/i.test(tokens[last]?.form ?? "") || !TIME.test(tokens[last]?.form ?? "")) return last;
  // "his bureau on Tuesday raised the count"
  if (
    /^on$/i.test(tokens[last - 1]?.form ?? "") &&
    last - 2 >= Math.max(head, first) &&
    /^(?:PROPN|NOUN)$/.test(tokens[last - 2]?.upos ?? "")
  )
    return last - 2;
  return last;
}

/** With the comma or bracket that closes an apposition which a comma or bracket opened. */
function closed(sentence: Sentence, whole: Words, edge: number): Words {
  const { tokens } = sentence;
  let { last } = whole;
  const inside = tokens.slice(whole.first, last + 1);
  const next = tokens[last + 1];
  const before = whole.head < edge;
  if (before && last + 1 >= edge) return whole;
  if (next?.form === ")" && inside.some((t) => t.form === "(")) last++;
  if (/^[—–]$/.test(next?.form ?? "") && inside.some((t) => t.form === next?.form)) last++;
  if (!isComma(tokens[last + 1]) || (before && last + 1 >= edge)) return { ...whole, last };
  const set = inside.some((t, i) => isComma(t) && i > whole.head - whole.first);
  const list =
    dependents(sentence, whole.head, "conj").some((t) => t.index <= last) &&
    dependents(sentence, whole.head, "appos").length === 0;
  const ends = last + 2 >= tokens.length;
  if (set && !list && (before || !ends) && !MARK.test(tokens[last + 2]?.form ?? "")) last++;
  return { ...whole, last };
}
const MARK = /^(?:["”“»«]|''|``)$/;

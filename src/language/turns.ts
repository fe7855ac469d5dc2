import { blocks } from "./blocks.ts";

/** One turn of a printed conversation: the words that name its speaker, and what is said up to the next such words. */
export interface Turn {
  /** "MARTA LUNA, HOST:", with a direction in brackets behind it; whom a turn is said to ("Ana, …") stands between label and turn. */
  readonly label: { readonly start: number; readonly end: number };
  /** The words for the speaker alone: "MARTA LUNA". */
  readonly name: { readonly start: number; readonly end: number };
  readonly start: number;
  readonly end: number;
}

const WORD = String.raw`(?:\p{Lu}[\p{L}\p{M}.'’-]*|of|the|for|de|del|la|von|van|al|bin|\d{1,2})`;
const ASIDE = String.raw`[ \t]?[(\[][^()[\]\n]{2,60}[)\]]`;
/** A name or an office in capitals, with what he does behind a comma: "STEVE HALL, BYLINE:", "Minister Ana Ruiz (on camera):". */
const LABEL = new RegExp(
  String.raw`^(?<name>${WORD}(?: ${WORD}){0,6}?|[QA])(?:(?:, ${WORD}(?: ${WORD}){0,5})?(?:${ASIDE})?[ \t]?:|(?<=^[QA])\.)(?:${ASIDE})?(?=\s|$)`,
  "u",
);
/** Turns by which a text is known for a conversation. */
const FEWEST = 3;
const SPOKEN = /\b(?:I|we|our|my|you|your)\b|\?/iu;
/** How an answer begins before it names whom it answers: "Well, Ana, the …". */
const OPENINGS = String.raw`(?:(?:well|so|yes|yeah|no|right|look|ok|okay|thanks|thank you|and|now|hi|hello|good (?:morning|evening|afternoon))[,.]? ){0,3}`;
const GREETING = new RegExp(String.raw`^\s+${OPENINGS}(?<whom>\p{Lu}[\p{L}'’-]+)[,.](?= )`, "iu");
/** Lines that say how a conversation was printed, behind its last turn. */
const CLOSING =
  /^(?:(?:this|the|our) (?:interview|transcript|conversation|exchange)\b|copyright\b|edited by\b|reporting by\b|©)/iu;
/** Paragraphs without a name may go on with a turn; where they are many more than the turns, the text is no conversation. */
const MOST_BETWEEN = 3;

/** "OKORO", "DANIEL OKORO" and "Dr. Daniel Okoro" are one speaker: the last word of the name. */
const keyOf = (name: string): string => (name.split(" ").at(-1) ?? name).toLowerCase();

/**
 * The turns of a text that prints who speaks before what is said, one line for each: "HOST: …", "Q: …". At least two
 * speakers take turns, one of them more than once, and they ask or speak of themselves; a sheet of facts ("Place: … Day: …")
 * has no turns.
 */
export function turnsIn(text: string): readonly Turn[] {
  if (!/^[^\n]{1,120}[:.]/mu.test(text)) return [];
  const all = blocks(text);
  const found = all.flatMap((block, i) => {
    const body = text.slice(block.start, Math.min(block.end, block.start + 200));
    const space = /^\s*/.exec(body)?.[0].length ?? 0;
    const hit = LABEL.exec(body.slice(space));
    if (!hit) return [];
    const start = block.start + space;
    const name = { start, end: start + hit.groups!["name"]!.length };
    return [{ block: i, name, label: { start, end: start + hit[0].length } }];
  });
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last || found.length < FEWEST) return [];
  if (last.block - first.block + 1 > found.length * (MOST_BETWEEN + 1)) return [];
  const keys = found.map((f) => keyOf(text.slice(f.name.start, f.name.end)));
  const speakers = new Set(keys).size;
  if (speakers < 2 || speakers === keys.length) return [];
  const closing = all.find((b, i) => i > last.block && CLOSING.test(text.slice(b.start, b.end).trim()));
  const called = new Set(found.flatMap((f) => text.slice(f.name.start, f.name.end).toLowerCase().split(/[ .]+/)));
  const turns = found.map(({ name, label }, i) => {
    // "Ana, the governor denies it": whom the words are said to is no subject of theirs.
    const greeting = GREETING.exec(text.slice(label.end, label.end + 80));
    const start =
      label.end + (greeting && called.has(greeting.groups!["whom"]!.toLowerCase()) ? greeting[0].length : 0);
    const end = found[i + 1]?.label.start ?? closing?.start ?? text.length;
    return { name, label, start, end };
  });
  const spoken = turns.filter((t) => SPOKEN.test(text.slice(t.start, t.end)));
  return spoken.length >= 2 ? turns : [];
}

import type { Sentence } from "../../language/analysis.ts";
import type { Words } from "../layers.ts";
import { sentenceAt } from "../phrases.ts";
import { type Act, type Stretch, across } from "./act.ts";
import { sourceOf } from "./sources.ts";

const GENRE =
  "(?:(?:press|news) (?:release|bulletin)|communiqu[eé]|(?:open )?letter|statement|repl(?:y|ies)|response|rejoinder|clarification|declaration|message|remarks|answer)";
const NUMBER = "(?:(?:[IVX]{1,5}|\\d{1,2}|[A-Z])[.)]\\s+)";
/** "II. Reply of the Harbour Party", "Statement by the defence", "Full text of the letter from the bishops". */
const GENRE_FIRST = new RegExp(
  `^${NUMBER}?(?:(?:full )?text of )?(?:the |an? )?${GENRE}(?: (?:no\\.? ?)?\\d[\\d/.-]*)? (?:of|by|from|issued by) (?<issuer>.+?)[.:]?$`,
  "iu",
);
/** "Ministry of Ports: press release 12/2024". */
const ISSUER_FIRST = new RegExp(`^${NUMBER}?(?<issuer>[^:–—]+?)\\s?[:–—]\\s?(?:full )?${GENRE}\\b.*$`, "iu");
/** "I. Ministry of Ports (MP)", with "Press release 12/2024" on the next line. */
const ISSUER_ALONE = new RegExp(`^${NUMBER}(?<issuer>\\p{Lu}.+?)$`, "u");
const GENRE_LINE = new RegExp(`^${GENRE}\\b`, "iu");
/** What stands under the heading of a document: its number, when it came, where and when it was issued. */
const STAMP =
  /^(?:(?:received|sent|dated|issued|published|delivered)\b|(?:press|news) (?:release|bulletin)\b|communiqu|no\. ?\d|[\p{Lu}][\p{L} ]+, \d{1,2} \p{L}+ \d{4})/iu;
/** "…, counsel for the detainee, makes the following known." */
const FOLLOWS =
  /\b(?<verb>makes?|made|states?|stated|declares?|declared|informs?|informed|announces?|announced) (?:the following(?: known| public)?|as follows)\s*[.:]$/iu;
/** Characters of the longest line that heads a document. */
const LONGEST = 120;
/** Documents that a report has to hold before it is taken for a collection of them. */
const FEWEST = 2;

interface Line extends Stretch {
  readonly text: string;
}

interface Headed {
  readonly at: Line;
  readonly issuer: Stretch;
  /** Where the document itself begins, behind heading and stamps. */
  readonly from: number;
  readonly stamped: boolean;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const hit of text.matchAll(/[^\r\n]+/g)) {
    const body = hit[0].trim();
    const start = hit.index + hit[0].indexOf(body);
    if (body !== "") lines.push({ start, end: start + body.length, text: body });
  }
  return lines;
}

/** The document that a line heads, with whose it is; null when it heads none. */
function headedAt(lines: readonly Line[], i: number): Headed | null {
  const line = lines[i]!;
  if (line.text.length > LONGEST || /[!?;]$/.test(line.text)) return null;
  const below = lines[i + 1]?.text ?? "";
  const hit =
    GENRE_FIRST.exec(line.text) ??
    ISSUER_FIRST.exec(line.text) ??
    (GENRE_LINE.test(below) && below.length <= LONGEST ? ISSUER_ALONE.exec(line.text) : null);
  const issuer = hit?.groups?.["issuer"];
  if (!issuer || !/\p{L}{2}/u.test(issuer)) return null;
  const start = line.start + line.text.indexOf(issuer, GENRE_LINE.test(line.text) ? 5 : 0);
  let next = i + 1;
  while (lines[next] && lines[next]!.text.length <= LONGEST && STAMP.test(lines[next]!.text)) next++;
  return {
    at: line,
    issuer: { start, end: start + issuer.length },
    from: lines[next]?.start ?? line.end,
    stamped: next > i + 1,
  };
}

/** The words of an issuer in the sentence of its heading: up to a bracket, headed by the last name or noun before a preposition. */
function wordsOf(sentences: readonly Sentence[], { start, end }: Stretch): Words | null {
  const sentence = sentences[sentenceAt(sentences, start)];
  if (!sentence) return null;
  const bracket = sentence.tokens.findIndex((t) => t.start >= start && t.form === "(");
  const inside = sentence.tokens.filter(
    (t) => t.start >= start && t.end <= end && (bracket < 0 || t.index < bracket || t.start < start),
  );
  const first = inside[0];
  const last = inside.findLast((t) => t.upos !== "PUNCT");
  if (!first || !last) return null;
  const stop = inside.findIndex((t, i) => i > 0 && t.upos === "ADP");
  const head = inside.slice(0, stop < 0 ? inside.length : stop).findLast((t) => /^(?:NOUN|PROPN)$/.test(t.upos));
  return head ? { sentence: sentence.index, first: first.index, last: last.index, head: head.index } : null;
}

const actOf = (sentence: Sentence, who: Words, contents: readonly Stretch[]): Act => ({
  sentence: sentence.index,
  predicate: who.head,
  cue: across(sentence, who.first, who.last),
  verb: "state",
  frame: "headed",
  stance: "says",
  vouched: true,
  sources: [who],
  stand: who,
  contents,
  quoted: false,
  agentless: false,
  speech: false,
});

/**
 * The documents that a report prints one behind the other ("I. Ministry of Ports — Press release", "II. Reply of the
 * union"): what stands in each is said by whoever its heading, or its own first sentence, names.
 */
export function headedActs(text: string, sentences: readonly Sentence[]): readonly Act[] {
  if (!new RegExp(GENRE, "iu").test(text)) return [];
  const lines = linesOf(text);
  const found = lines.map((_, i) => headedAt(lines, i)).filter((h) => h !== null);
  if (found.length < FEWEST || !found.some((h) => h.stamped)) return [];
  const acts: Act[] = [];
  for (const [i, { issuer, from }] of found.entries()) {
    const until = found[i + 1]?.at.start ?? text.length;
    const who = wordsOf(sentences, issuer);
    const heading = who && sentences[who.sentence];
    if (!who || !heading || from >= until) continue;
    const own = sentences.filter((s) => s.start >= from && s.end <= until);
    const lead = own.find((s) => FOLLOWS.test(text.slice(s.start, s.end)));
    const verb = lead && lead.start + FOLLOWS.exec(text.slice(lead.start, lead.end))!.index;
    const cue = lead?.tokens.find((t) => t.start === verb);
    const [speaker] = lead && cue ? sourceOf(lead, cue.index).sources : [];
    if (lead && speaker) acts.push(actOf(lead, speaker, [{ start: lead.end, end: until }]));
    const end = lead && speaker ? lead.start : until;
    if (end > from) acts.push(actOf(heading, who, [{ start: from, end }]));
  }
  return acts;
}

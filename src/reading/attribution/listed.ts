import type { Sentence } from "../../language/analysis.ts";
import { type Act, across } from "./act.ts";

/** What the report of somebody else has to say, as the line before its list calls it: "Among the findings:". */
const FINDINGS =
  /^(?:(?:among|some of|these are|here are|key|main|principal|other|the|its|their|report['’]s|study['’]s) )*(?:key |main |principal )?(?:findings|conclusions|revelations|allegations)(?: (?:are|were|include|included|of the (?:report|study|survey|inquiry)))?\s*:$/iu;
/** "The centre called on:", "The report urges:": what is asked of whom the points name. */
const DEMANDS = /\b(?<verb>call(?:s|ed)? (?:on|for)|urge[sd]?|recommend(?:s|ed)?|demand(?:s|ed)?|ask(?:s|ed)?)\s*:$/iu;
/** The verb of a demand that a list goes on with. */
export const CALLS_ON = "call on";
/** Verbs of a body that has found something out. */
const FOUND = /^(?:find|say|report|document|conclude|show|reveal|establish|state)$/u;
/** Sentences back in which whose findings they are is looked for. */
const BACK = 8;

const isPoint = (text: string, { start }: Sentence): boolean =>
  /(?:^|[\n\r])[ \t]{0,8}(?:[-*•▪‣◦●■·–—]|\d{1,2}[.)]|\([a-z\d]\))[ \t]{1,4}$/u.test(
    text.slice(Math.max(0, start - 16), start),
  );

/** The sentences of the points behind a line that ends with a colon. */
function pointsAfter(text: string, sentences: readonly Sentence[], lead: number): readonly Sentence[] {
  const points: Sentence[] = [];
  for (let at = lead + 1; at < sentences.length; at++) {
    const sentence = sentences[at]!;
    if (!isPoint(text, sentence) && (points.length === 0 || sentence.block !== points.at(-1)?.block)) break;
    points.push(sentence);
  }
  return points;
}

/** The points of a list are said by whoever its first line names: "The centre found:", "Among the findings:", "It called on:". */
export function listedActs(text: string, sentences: readonly Sentence[], acts: readonly Act[]): readonly Act[] {
  const made: Act[] = [];
  for (const [at, lead] of sentences.entries()) {
    if (lead.tokens.at(-1)?.form !== ":") continue;
    const points = pointsAfter(text, sentences, at);
    if (points.length === 0) continue;
    const words = text.slice(lead.start, lead.end);
    const demand = DEMANDS.exec(words);
    if (!demand && !FINDINGS.test(words)) continue;
    const known = acts.findLast(
      (act) =>
        act.vouched &&
        !act.quoted &&
        act.sources.length > 0 &&
        act.sentence < at &&
        at - act.sentence <= BACK &&
        FOUND.test(act.verb),
    );
    const own = demand ? subjectOf(lead, lead.start + demand.index) : null;
    const sources = own ? [own] : (known?.sources ?? []);
    const [source] = sources;
    if (!source) continue;
    const first = demand ? lead.tokens.findIndex((t) => t.start >= lead.start + demand.index) : 0;
    made.push({
      sentence: at,
      predicate: Math.max(0, first),
      cue: across(lead, Math.max(0, first), lead.tokens.length - 2),
      verb: demand ? CALLS_ON : "find",
      frame: "list",
      stance: "says",
      vouched: true,
      sources,
      stand: source,
      contents: points.map(({ start, end }) => ({ start, end })),
      quoted: false,
      agentless: false,
      speech: false,
    });
  }
  return made;
}

/** The noun phrase right before a verb, at the start of the line. */
function subjectOf(lead: Sentence, verb: number): Act["sources"][number] | null {
  const last = lead.tokens.findLastIndex((t) => t.end < verb && /^(?:NOUN|PROPN|PRON)$/.test(t.upos));
  return last < 0 || last > LONGEST ? null : { sentence: lead.index, first: 0, last, head: last };
}
/** Tokens of the longest subject of such a line. */
const LONGEST = 12;

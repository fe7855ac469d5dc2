import { behindLabel } from "../../language/labels.ts";
import type { Sentence } from "../../language/analysis.ts";
import { type Act, type Stretch, trimmed } from "./act.ts";

/** The verb of what goes about and is put to the test: nobody is named for it. */
export const TESTED_VERB = "go about";

/** A judgement behind it: "FALSE.", "Verdict: misleading", "Our rating: partly true". */
const HEAD = String.raw`(?:(?:(?:our|the) )?(?:verdict|rating|finding|conclusion|judgement|judgment|reality|facts?|truth|answer|result)\s*[:–—-]\s*)?`;
const ENDS = String.raw`(?=\s*(?:[.:!,;–—(-]|$|\n))`;
/** That it is not so, or that nothing bears it out. */
export const FALSE_VERDICT = new RegExp(
  String.raw`(?:^|[.!?]["”»’]?\s+|["”»]\s*|\n\s*)${HEAD}(?:(?:this|that|it) is )?(?:mostly |entirely |completely |largely |totally |also |partly |probably )?(?:false|not true|untrue|wrong|incorrect|misleading|unproven|unverified|unconfirmed|unsupported|unfounded|baseless|fake|a (?:fake|hoax|fabrication|lie|forgery)|hoax|fabricated|invented|made up|no evidence|not so|debunked|satire|missing context|out of context)${ENDS}`,
  "iu",
);
/** That it is so. */
const TRUE_VERDICT = new RegExp(
  String.raw`^["”»’.\s]*${HEAD}(?:(?:this|that|it) is )?(?:true|correct|confirmed|accurate|so it is|indeed)${ENDS}`,
  "iu",
);
/** Where on the same line the answer begins. */
const ANSWER = /\s(?:verdict|rating|reality|facts?|truth|answer|result)\s*[:–—]/iu;

/** The words that a line puts to the test: what stands in quotation marks, or the line up to the answer. */
function testedAt(text: string, from: number): Stretch | null {
  const stop = text.indexOf("\n", from);
  const line = text.slice(from, stop < 0 ? text.length : stop);
  const close = /^[“«„]/u.test(line)
    ? line.search(/[”»]/u)
    : /^["‘]/u.test(line)
      ? line.indexOf(line[0] === '"' ? '"' : "’", 1)
      : -1;
  const answer = ANSWER.exec(line)?.index ?? line.length;
  const end = close > 0 ? close + 1 : answer;
  return trimmed(text, { start: from, end: from + end });
}

/**
 * What a check of facts goes through line by line ("CLAIM 2: “The harbour master is dead.” FALSE."): said by nobody who
 * is named, and never by the report itself; what it finds true is its own word.
 */
export function testedActs(text: string, sentences: readonly Sentence[]): readonly Act[] {
  const acts: Act[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const label = behindLabel(line);
    const from = start + label;
    const at = start + (line.length - line.trimStart().length);
    start += line.length + 1;
    const content = label > 0 ? testedAt(text, from) : null;
    const sentence = content && sentences.find((s) => s.start <= content.start && content.start < s.end);
    if (!content || !sentence || TRUE_VERDICT.test(text.slice(content.end, content.end + 80))) continue;
    acts.push({
      sentence: sentence.index,
      predicate: 0,
      cue: trimmed(text, { start: at, end: from }) ?? { start: at, end: at },
      verb: TESTED_VERB,
      frame: "tested",
      stance: "alleges",
      vouched: true,
      sources: [],
      stand: null,
      contents: [content],
      quoted: true,
      agentless: true,
      speech: false,
    });
  }
  return acts;
}

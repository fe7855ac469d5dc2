import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { Words } from "../layers.ts";
import { sentenceAt } from "../phrases.ts";
import { type Act, type Stretch, across } from "./act.ts";
import { phrase } from "./phrase.ts";
import type { Quotation } from "./quotes.ts";

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
const overlaps = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;

/** The subject of what leads up to a quotation, with the verb that it is the subject of; null when that is nobody. */
function leader(sentence: Sentence, until: number): { source: Words; verb: Token } | null {
  const verb = sentence.tokens.find((t) => t.head < 0);
  if (!verb || verb.start >= until) return null;
  const subject = dependents(sentence, verb.index, "nsubj")[0];
  if (!subject || subject.start >= until || subject.index > verb.index) return null;
  if (/^(?:it|there|this|that|these|those|nobody|none)$/i.test(subject.form) || subject.upos === "NUM") return null;
  const source = phrase(sentence, subject.index, verb.index);
  return { source, verb };
}

/**
 * Direct speech for which no verb of saying stands: "Ruiz blamed the army: “They sold us.”", "The bishop was blunt. “We
 * are alone.”" Whoever the words before it are about speaks; where that is nobody, the words are somebody's all the
 * same, and never the report's own.
 */
export function orphanActs(
  text: string,
  sentences: readonly Sentence[],
  acts: readonly Act[],
  quotations: readonly Quotation[],
): readonly Act[] {
  const told = acts.filter((act) => act.vouched).flatMap((act) => act.contents.map((c) => ({ ...c, cue: act.cue })));
  const found: Act[] = [];
  for (const q of quotations) {
    // “I thought that he was gone.”: what the speaker says he thought names no speaker for it.
    if (q.depth !== 0 || !q.closed || told.some((c) => overlaps(c, q) && !overlaps(c.cue, q))) continue;
    if (!/[.!?…]["”'’»]+$/.test(text.slice(Math.max(q.start, q.end - 4), q.end))) continue;
    const own = sentences[sentenceAt(sentences, q.start)];
    if (!own) continue;
    const before = text.slice(own.start, q.start).trim();
    if (before !== "" && !before.endsWith(":")) continue;
    const inside = own.tokens.filter((t) => t.start > q.start && t.end <= q.end);
    if (inside.length < 3 || !inside.some((t) => FINITE.test(t.xpos))) continue;
    const last = sentences[own.index - 1];
    const quoted = last !== undefined && quotations.some((other) => overlaps(other, last));
    const host = before !== "" ? own : last && last.block === own.block && !quoted ? last : undefined;
    const led = host && leader(host, q.start);
    found.push({
      sentence: led ? host.index : own.index,
      predicate: led ? led.verb.index : 0,
      cue: led ? across(host, led.verb.index, led.verb.index) : { start: q.start, end: q.start },
      verb: led ? "remark" : UNNAMED_VERB,
      frame: "orphan",
      stance: "says",
      vouched: true,
      sources: led ? [led.source] : [],
      stand: led ? led.source : null,
      contents: [{ start: q.start, end: q.end }],
      quoted: true,
      agentless: !led,
      speech: false,
    });
  }
  return found;
}

/** The verb of speech whose speaker the text leaves out. */
export const UNNAMED_VERB = "quote";

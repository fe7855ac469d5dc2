import type { Sentence } from "../../language/analysis.ts";
import { turnsIn } from "../../language/turns.ts";
import type { Words } from "../layers.ts";
import { sentenceAt } from "../phrases.ts";
import { type Act, type Stretch, across, trimmed } from "./act.ts";
import { UNNAMED_VERB } from "./orphans.ts";

const turnAct = (sentence: Sentence, cue: Stretch, stand: Words | null, content: Stretch): Act => ({
  sentence: sentence.index,
  predicate: 0,
  cue,
  verb: stand ? "say" : UNNAMED_VERB,
  frame: "turn",
  stance: "says",
  vouched: true,
  sources: stand ? [stand] : [],
  stand,
  contents: [content],
  quoted: true,
  agentless: stand === null,
  speech: false,
});

/**
 * Conversations in print: each turn is direct speech of whoever is named before it, over all its paragraphs; where
 * the questions stand alone, what is between them is said by whom they are put to.
 */
export function turnActs(text: string, sentences: readonly Sentence[]): readonly Act[] {
  const turns = turnsIn(text);
  const [opening] = turns;
  if (!opening) return answerActs(text, sentences);
  const asked = intervieweeIn(sentences, opening.label.start);
  return turns.flatMap((turn): Act[] => {
    const sentence = sentences[sentenceAt(sentences, turn.label.start)];
    const content = trimmed(text, turn);
    if (!sentence || !content || sentence.start !== turn.label.start) return [];
    const name = sentence.tokens.filter((t) => t.end <= turn.name.end && t.upos !== "PUNCT");
    const [first, last] = [name[0], name.at(-1)];
    if (!first || !last) return [];
    const own = { sentence: sentence.index, first: first.index, last: last.index, head: last.index };
    const colon = sentence.tokens.find((t) => t.start >= turn.name.end)?.index ?? last.index;
    // "A:" stands for whom the paper says that it spoke with.
    const stand = asked && ANSWERS.test(first.form) && name.length === 1 ? asked : own;
    return [turnAct(sentence, across(sentence, colon, colon), stand, content)];
  });
}

const ANSWERS = /^(?:A\.?|Answer)$/;
/** By which words a paper says with whom its conversation is. */
const WITH =
  /\b(?:interview(?:ed|s)?(?: with)?|Q ?& ?A(?: with| ?:)|(?:spoke|talked|speaks|talks|sat down|conversation|questions for) (?:with|to|for)|questions (?:for|to))(?= )/iu;

/** The one person whom the words before a conversation name as the one that it is with: at least two capitalised words in a row. */
function intervieweeIn(sentences: readonly Sentence[], until: number): Words | null {
  for (const { index, start, tokens } of sentences) {
    if (start >= until) break;
    const text = tokens.map((t) => t.form).join(" ");
    const cue = WITH.exec(text);
    if (!cue) continue;
    const ends = cue.index + cue[0].length;
    let at = 0;
    const behind = tokens.filter((t) => {
      const from = at;
      at += t.form.length + 1;
      return from >= ends;
    });
    for (const [i, token] of behind.entries()) {
      const [next, before] = [behind[i + 1], behind[i - 1]];
      if (before && before.upos === "PROPN") continue;
      if (token.upos !== "PROPN" || next?.upos !== "PROPN" || !/^\p{Lu}/u.test(next.form)) continue;
      let last = i + 1;
      while (behind[last + 1]?.upos === "PROPN") last++;
      const end = behind[last]!.index;
      return { sentence: index, first: token.index, last: end, head: end };
    }
  }
  return null;
}

const ADDRESSED = /\b(?:you|your)\b/iu;
const OF_ONESELF = /\b(?:I|[Mm]y|me|[Ww]e|[Oo]ur|us)\b/u;
/** Characters of the longest question that stands alone. */
const LONGEST = 300;

/** "What did you see?" on a line of its own, "I saw three trucks." on the next: answers in an interview without names. */
function answerActs(text: string, sentences: readonly Sentence[]): readonly Act[] {
  if (!text.includes("?")) return [];
  const blocks = [...Map.groupBy(sentences, (s) => s.block).values()].map((own) => ({
    start: own[0]!.start,
    end: own.at(-1)!.end,
    first: own[0]!,
  }));
  const isQuestion = ({ start, end }: Stretch): boolean =>
    end - start <= LONGEST && /\?["”’]?$/u.test(text.slice(start, end)) && !/[“"]/u.test(text[start] ?? "");
  const asked = blocks.flatMap((b, i) => (isQuestion(b) ? [i] : []));
  if (asked.length < 2 || asked.filter((i) => ADDRESSED.test(text.slice(blocks[i]!.start, blocks[i]!.end))).length < 2)
    return [];
  const stretches = asked.flatMap((i, n) => {
    // Behind the last question only the paragraph that answers it: what follows may be the paper's own again.
    const until = asked[n + 1] ?? Math.min(i + 2, blocks.length);
    const [first, last] = [blocks[i + 1], blocks[until - 1]];
    return first && last && until > i + 1 ? [{ start: first.start, end: last.end, first: first.first }] : [];
  });
  if (stretches.filter((s) => OF_ONESELF.test(text.slice(s.start, s.end))).length < 2) return [];
  const stand = intervieweeIn(sentences, blocks[asked[0]!]!.start);
  return stretches.flatMap(({ start, end, first }) => {
    const content = trimmed(text, { start, end });
    return content ? [turnAct(first, { start: content.start, end: content.start }, stand, content)] : [];
  });
}

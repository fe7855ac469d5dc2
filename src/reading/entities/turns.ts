import type { Sentence } from "../../language/analysis.ts";
import { turnsIn } from "../../language/turns.ts";

/** Who takes turns in a printed conversation, by sentences. */
export interface Conversation {
  /** Whoever speaks in a sentence says "I": "LUNA: He fled" is not of Luna. Null outside conversations. */
  speakerIn(sentence: number): number | null;
}

export function conversationOf(
  text: string,
  sentences: readonly Sentence[],
  named: (sentence: number, token: number) => number | null,
): Conversation {
  const speakers = new Map<number, number>();
  const turns = turnsIn(text);
  let at = 0;
  for (const { label, name, end } of turns) {
    while (sentences[at] && sentences[at]!.start < label.start) at++;
    const own = sentences[at];
    if (!own || own.start !== label.start) continue;
    const words = own.tokens.filter((t) => t.end <= name.end);
    const entity = words.map((t) => named(own.index, t.index)).findLast((found) => found !== null) ?? null;
    if (entity === null) continue;
    for (let i = at + 1; sentences[i] && sentences[i]!.start < end; i++) speakers.set(i, entity);
  }
  return { speakerIn: (sentence) => speakers.get(sentence) ?? null };
}

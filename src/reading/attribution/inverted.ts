import type { Sentence, Token } from "../../language/analysis.ts";
import type { Words } from "../layers.ts";
import { type Act, type Stretch, across, trimmed } from "./act.ts";
import { CUE_VERBS } from "./verbs.ts";

/** Verbs that stand before their speaker: "By May, said Ana Ruiz, the Reds were losing". */
const LEADS =
  /^(?:said|says|say|added|adds|argued|argues|warned|warns|wrote|writes|thinks|thought|reported|reports|explained|explains|insisted|insists|recalled|recalls|estimates|estimated|believes|concluded|concludes)$/i;
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
const MARKS = /^(?:["“”]|''|``)$/;
const LEMMAS: ReadonlyMap<string, string> = new Map([
  ["said", "say"],
  ["says", "say"],
  ["thought", "think"],
]);
const NAMES = /^(?:DET|ADJ|NUM|NOUN|PROPN|PART)$/;
/** Words of a speaker's phrase up to its comma. */
const LONGEST = 16;

const hasVerb = (tokens: readonly Token[]): boolean => tokens.some((t) => FINITE.test(t.xpos));

/** The phrase behind the verb up to its comma or stop, headed by its first name or noun; null when it is none. */
function speakerAt({ tokens, index }: Sentence, from: number): { readonly who: Words; readonly end: number } | null {
  let end = from;
  while (end < from + LONGEST && tokens[end] && !/^[,.;:!?]$/.test(tokens[end]!.form)) end++;
  const words = tokens.slice(from, end);
  const closed = /^[,.;!?]$/.test(tokens[end]?.form ?? "");
  if (!closed || words.length === 0 || hasVerb(words) || words.some((t) => MARKS.test(t.form))) return null;
  let run = 0;
  while (run < words.length && NAMES.test(words[run]!.upos)) run++;
  const head = words[run - 1];
  // "three of them": the number stands for people.
  if (!head || !(/^(?:NOUN|PROPN)$/.test(head.upos) || (head.upos === "NUM" && words[run]?.form === "of"))) return null;
  return { who: { sentence: index, first: from, last: end - 1, head: head.index }, end };
}

/** Where the clause goes on behind the speaker and what the commas tell of him; -1 when it does not. */
function goesOnAt(tokens: readonly Token[], comma: number): number {
  let from = comma + 1;
  for (let steps = 0; steps < 4 && from < tokens.length; steps++) {
    const next = tokens.findIndex((t) => t.index > from && /^[,;]$/.test(t.form));
    const part = tokens.slice(from, next < 0 ? tokens.length : next);
    const opener = part[0];
    if (/^(?:CCONJ|SCONJ)$/.test(opener?.upos ?? "")) return -1;
    if (hasVerb(part) && !/^W/.test(opener?.xpos ?? "")) return from;
    if (next < 0 || tokens[next]?.form === ";") return -1;
    from = next + 1;
  }
  return -1;
}

/** Whether what stands before the verb is no clause of the speaker's, but who says what follows: "The ministry, which runs the port, said …". */
function isSubject(before: readonly Token[]): boolean {
  const comma = before.findLastIndex((t) => t.form === ",");
  if (comma < 0) return false;
  if (/^W/.test(before[comma + 1]?.xpos ?? "")) return true;
  return !hasVerb(before) && /^(?:PROPN|DET|NOUN|ADJ|PRON)$/.test(before[0]?.upos ?? "");
}

/** The act of a verb of saying that its speaker follows, set off by commas behind or inside what is said; null for none. */
export function invertedAct(sentence: Sentence, index: number, text: string): Act | null {
  const { tokens } = sentence;
  const verb = tokens[index];
  if (!verb || index < 3 || tokens[index - 1]?.form !== "," || !LEADS.test(verb.form)) return null;
  const found = speakerAt(sentence, index + 1);
  if (!found) return null;
  const { who, end } = found;
  const from = tokens.findLastIndex((t) => t.index < index && /^[;:]$/.test(t.form)) + 1;
  const before = tokens.slice(from, index - 1);
  if (before.some((t) => MARKS.test(t.form)) || isSubject(before)) return null;
  const on = tokens[end]?.form === "," ? goesOnAt(tokens, end) : -1;
  const stop = tokens.findIndex((t) => t.index > on && /^[;.!?]$/.test(t.form));
  const rest = on < 0 ? null : across(sentence, on, (stop < 0 ? tokens.length : stop) - 1);
  if (rest && MARKS.test(text.slice(rest.start, rest.end))) return null;
  if (!rest && !hasVerb(before)) return null;
  const pieces: readonly Stretch[] = [across(sentence, from, index - 2), ...(rest ? [rest] : [])];
  const lemma = LEMMAS.get(verb.form.toLowerCase()) ?? verb.lemma.toLowerCase();
  return {
    sentence: sentence.index,
    predicate: index,
    cue: across(sentence, index, index),
    verb: lemma,
    frame: "tail",
    stance: CUE_VERBS.get(lemma)?.stance ?? "says",
    vouched: true,
    sources: [who],
    stand: who,
    contents: pieces.map((p) => trimmed(text, p)).filter((p) => p !== null),
    quoted: false,
    agentless: false,
    speech: true,
  };
}

import type { Sentence, Token } from "../../language/analysis.ts";
import type { Words } from "../layers.ts";
import type { Act } from "./act.ts";

const NOMINAL = /^(?:NOUN|PROPN|PRON|NUM|ADJ)$/;
const PART = /^(?:DET|ADJ|NUM|NOUN|PROPN|PRON)$/;
/** Words that lead to a phrase and open none that speaks: "in an earlier statement", "of the two". */
const LEADS = /^(?:in|on|at|by|with|from|to|for|as|after|before|during|since|under|into|through|of)$/i;
const NOBODY = /^(?:no|none|nobody|neither|nothing)$/i;
const PRONOUN = /^(?:he|she|it|they|we|i)$/i;
const TOPIC = /^(?:as (?:to|for)|regarding|concerning|with regard to|on the subject of)$/i;

const isNoun = (t: Token | undefined): boolean => t?.upos === "NOUN" || t?.upos === "PROPN";

/** The head of a run of words: its last noun before a preposition, or its last word. */
function headOf({ tokens }: Sentence, first: number, last: number): number {
  let at = first;
  while (at < last && PART.test(tokens[at + 1]?.upos ?? "")) at++;
  return isNoun(tokens[at]) || at === first ? at : (tokens.slice(first, at + 1).findLast(isNoun)?.index ?? at);
}

const from = (sentence: Sentence, words: Words, first: number): Words => ({
  ...words,
  first,
  head: words.head >= first ? words.head : headOf(sentence, first, words.last),
});

/** "in a circular of 4 May it | said", "In their ruling the judges | said": where who speaks begins behind what opens the clause; -1 where nothing does. */
function behindOpening({ tokens }: Sentence, { first, last }: Words): number {
  const opens = LEADS.test(tokens[first]?.form ?? "") ? first : first - 1;
  if (!LEADS.test(tokens[opens]?.form ?? "") || (opens > 0 && tokens[opens - 1]!.upos !== "PUNCT")) return -1;
  if (PRONOUN.test(tokens[last]!.form) && last > first) return last;
  for (let at = last; at > opens + 2; at--) {
    if (tokens[at]!.upos !== "DET" || !isNoun(tokens[at - 1])) continue;
    return tokens.slice(at, last + 1).every((t) => PART.test(t.upos)) ? at : -1;
  }
  return -1;
}

/** The words of a source without what only leads to it: a label, what the clause is about, "among them". */
function withoutOpening(sentence: Sentence, words: Words): Words {
  const { tokens } = sentence;
  const { first, last } = words;
  const open = tokens.slice(first, last + 1);
  // "Note: A story of May said": what is corrected, the label does not say.
  const colon = open.findLast((t) => t.form === ":" && t.index < last);
  if (colon) return from(sentence, words, colon.index + 1);
  // "As the expert Ana Ruiz notes"
  if (/^as$/i.test(open[0]?.form ?? "") && open.length > 1) return from(sentence, words, first + 1);
  // "Four clerks, among them a former guard, said"
  if (/^among$/i.test(open[0]?.form ?? "") && /^(?:them|whom|those)$/i.test(open[1]?.form ?? ""))
    return from(sentence, words, first + 2);
  // "As to escorts, the ministry reports"
  const before = [2, 1].map((n) =>
    tokens
      .slice(Math.max(0, first - n), first)
      .map((t) => t.form)
      .join(" "),
  );
  const comma = before.some((b) => TOPIC.test(b)) ? open.find((t) => t.form === ",") : undefined;
  if (comma && comma.index < last) return from(sentence, words, comma.index + 1);
  const behind = behindOpening(sentence, words);
  return behind > first ? { ...words, first: behind, head: headOf(sentence, behind, last) } : words;
}

/**
 * The words of a source as they name somebody who can speak, or null where they do not: nothing that stands for a
 * person, body or text ("The", "said"), what a preposition leads to, and nobody ("Not one soldier").
 */
export function fitting(sentence: Sentence, words: Words): Words | null {
  const own = withoutOpening(sentence, words);
  const { tokens } = sentence;
  const [first, second] = [tokens[own.first], tokens[own.first + 1]];
  if (!first || LEADS.test(first.form)) return null;
  if (NOBODY.test(first.form) || (/^not$/i.test(first.form) && /^(?:one|an?|any|a single)$/i.test(second?.form ?? "")))
    return null;
  return tokens.slice(own.first, own.last + 1).some((t) => NOMINAL.test(t.upos) || PEOPLE.test(t.form)) ? own : null;
}
/** Those who stand for persons without a noun; "Q" and "A" are the sides of a printed interview. */
const PEOPLE = /^(?:[A-Z]|both|all|many|some|most|few|several|each|one|those|these|others?|another|either|half)$/i;

/** Verbs that say what somebody is to those who speak of him. */
const DESCRIBES = /^(?:describe|call|regard|see|know|identify|consider|name|label|present|portray|refer)$/;

/** "Juan Paz, the man detectives describe as boss of the gang": who he is to them, and nothing of what stands before the comma. */
export function isDescribing({ verb, quoted, contents, cue }: Act, { tokens }: Sentence): boolean {
  if (quoted || !DESCRIBES.test(verb) || contents.some((c) => c.end > cue.start)) return false;
  return /^(?:as|to)$/i.test(tokens.find((t) => t.start >= cue.end)?.form ?? "");
}

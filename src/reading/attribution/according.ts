import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { Words } from "../layers.ts";
import { type Act, type Stretch, across } from "./act.ts";
import { clean, hostOf, rest } from "./hung.ts";
import { phrase } from "./phrase.ts";
import { DOCUMENTS } from "./roles.ts";

/** The act of "According to X, …", "…, according to X", also inside a clause; null where nobody is named. */
export function accordingTo(sentence: Sentence, according: Token, text: string): Act | null {
  const { tokens } = sentence;
  const to = tokens[according.index + 1];
  if (to?.lemma.toLowerCase() !== "to") return null;
  const pronoun = tokens[to.index + 1];
  if (pronoun && /^(?:which|whom)$/i.test(pronoun.form)) return accordingToWhich(sentence, according, pronoun, text);
  // The tree hangs "according" on the noun, or the noun on "according".
  let noun = tokens[according.head];
  let top = noun?.index ?? -1;
  if (
    !noun ||
    noun.index < to.index ||
    !dependents(sentence, noun.index, "case", "mark", "advmod").some((c) => c.index === according.index)
  ) {
    noun = dependents(sentence, according.index, "obl", "obj", "nmod")[0] ?? nounAfter(sentence, to.index);
    top = noun && noun.head === according.index ? according.index : (noun?.index ?? -1);
  }
  // "according to a list kept by the union.", of which the tree makes the stop its head.
  if (noun?.upos === "PUNCT") {
    top = noun.index;
    noun = nounAfter(sentence, to.index);
  }
  // "according to relatives’ groups": the groups, whose head the tree has passed over.
  const owned = noun?.deprel === "nmod:poss" ? tokens[noun.head] : undefined;
  if (owned && noun && owned.index > noun.index && owned.index < noun.index + 4)
    noun = top === noun.index ? tokens[(top = owned.index)] : owned;
  if (!noun || noun.index < to.index) return null;
  const inside = inRelative(sentence, according.index, noun.index);
  const source = inside?.source ?? toTheComma(sentence, phrase(sentence, noun.index, to.index));
  const host = hostOf(sentence, top);
  const hung = host >= 0 && host !== noun.index ? rest(sentence, host, top) : [];
  let pieces = byComma(sentence, according.index, source.last, hung);
  const opens = according.index === 0 || /^[;:]$/.test(tokens[according.index - 1]?.form ?? "");
  // "fell by half, according to the bank, and officials say …", "…, according to a guard; the town has not confirmed it":
  // the next assertion is not theirs.
  const next = tokens[source.last + 1];
  const behind =
    (next?.form === "," && /^(?:and|but|while)$/i.test(tokens[source.last + 2]?.form ?? "")) ||
    (next?.form === ";" && !opens);
  if (behind && next && tokens.slice(source.last + 2).some(finite))
    pieces = pieces.flatMap((p) =>
      p.start >= next.start ? [] : p.end > next.start ? [{ start: p.start, end: next.start }] : [p],
    );
  // "… has 200 men, according to the army, and has lost the docks": of the same subject, and told by the same.
  const more = behind && next?.form === "," ? sameSubject(sentence, source.last + 3) : null;
  if (more) pieces = [...pieces, more];
  let own = source;
  if (inside) pieces = [inside.told];
  const frame = behind || inside ? null : framed(sentence, noun.index);
  const told = frame && tokens.find((t) => t.index >= frame.from && finite(t));
  if (frame && told && !(source.last < frame.from && pieces.some((p) => p.start <= told.start && told.end <= p.end))) {
    own = { ...source, last: Math.min(source.last, frame.last) };
    const before = opens ? -1 : tokens.findLastIndex((t) => t.index < according.index && /^[;:]$/.test(t.form));
    pieces = opens
      ? [across(sentence, frame.from, frame.end)]
      : [across(sentence, before + 1, according.index - 1), across(sentence, frame.from, frame.end)];
  } else if (frame && told && opens) {
    // "According to the union, whose members blocked the road, the firm shut": whose members did so, the writer says.
    const { start } = tokens[frame.from]!;
    pieces = pieces.flatMap((p) => (p.end <= start ? [] : [{ start: Math.max(p.start, start), end: p.end }]));
  }
  return {
    sentence: sentence.index,
    predicate: according.index,
    cue: across(sentence, according.index, to.index),
    verb: "according to",
    frame: "phrase",
    stance: "says",
    vouched: true,
    sources: [own],
    stand: own,
    contents: clean(text, pieces),
    quoted: false,
    agentless: true,
    speech: true,
  };
}

/**
 * "Juan Paz, who according to a clerk ran the port, left", "the colonel, who took bribes, according to a clerk, left": the
 * clerk tells of the relative clause alone; null where there is none around him.
 */
function inRelative(
  sentence: Sentence,
  according: number,
  noun: number,
): { readonly source: Words; readonly told: Stretch } | null {
  const { tokens, index } = sentence;
  if (RELATIVE.test(tokens[according - 1]?.form ?? "")) {
    const verb = tokens.findIndex((t) => t.index > noun && (finite(t) || t.form === ","));
    if (verb < 0 || !finite(tokens[verb]!)) return null;
    const end = commaAfter(tokens, verb);
    const source = { sentence: index, first: according + 2, last: verb - 1, head: noun };
    return end < 0 ? null : { source, told: across(sentence, verb, end - 1) };
  }
  const close = tokens.findIndex((t) => t.index > noun && (finite(t) || t.form === ","));
  const next = tokens[close + 1]?.upos === "ADV" ? tokens[close + 2] : tokens[close + 1];
  if (tokens[according - 1]?.form !== "," || tokens[close]?.form !== "," || !next || !finite(next)) return null;
  // "who founded the gang and, according to a clerk, still led it": he tells of what follows.
  if (tokens[according - 2]?.upos === "CCONJ") return null;
  const opener = tokens.findLastIndex((t, i) => i < according && RELATIVE.test(t.form) && tokens[i - 1]?.form === ",");
  if (opener < 1 || !tokens.slice(opener, according).some(finite)) return null;
  // "The mayor, who owns a farm, has, according to a clerk, left": the clause has ended before.
  const own = tokens.slice(opener + 1, according - 1);
  if (own.some((t, i) => /^[;:]$/.test(t.form) || (t.form === "," && own[i + 1] && finite(own[i + 1]!)))) return null;
  const source = { sentence: index, first: according + 2, last: close - 1, head: noun };
  return { source, told: across(sentence, opener, according - 2) };
}
const RELATIVE = /^(?:who|which)$/i;

/** "a report, according to which officials met the gang": the report says what follows. */
function accordingToWhich(sentence: Sentence, according: Token, pronoun: Token, text: string): Act | null {
  const { tokens } = sentence;
  const comma = tokens[according.index - 1]?.form === ",";
  const noun = tokens.findLast(
    (t) => t.index < according.index - (comma ? 1 : 0) && t.upos === "NOUN" && DOCUMENTS.has(t.lemma),
  );
  if (!noun) return null;
  const verbs = tokens.filter((t) => t.index > pronoun.index && finite(t));
  // "Versions according to which he was a student are unfounded": the second verb is the writer's.
  const last = comma || !verbs[1] ? tokens.length - 2 : verbs[1].index - 1;
  const source = { sentence: sentence.index, first: noun.index, last: noun.index, head: noun.index };
  return {
    sentence: sentence.index,
    predicate: according.index,
    cue: across(sentence, according.index, pronoun.index),
    verb: "according to",
    frame: "phrase",
    stance: "alleges",
    vouched: true,
    sources: [source],
    stand: source,
    contents: clean(text, [across(sentence, pronoun.index + 1, last)]),
    quoted: false,
    agentless: false,
    speech: false,
  };
}

const finite = (t: Token): boolean => /^(?:VBD|VBZ|VBP|MD)$/.test(t.xpos);

/** What a comma parts from "according to X" at the end of a sentence, where the branch that the tree gives has no verb. */
function byComma(sentence: Sentence, according: number, last: number, hung: readonly Stretch[]): readonly Stretch[] {
  const { tokens } = sentence;
  const wide = beforeFinal(sentence, according, last);
  if (wide) return [wide];
  const told = hung.some((p) => tokens.some((t) => finite(t) && t.start >= p.start && t.end <= p.end));
  if (told || tokens[according - 1]?.form !== "," || tokens.slice(last + 1).some((t) => t.upos !== "PUNCT"))
    return hung;
  const from = tokens.findLastIndex((t) => t.index < according && /^[;:]$/.test(t.form)) + 1;
  return tokens.slice(from, according).some(finite) ? [across(sentence, from, according - 2)] : hung;
}

/**
 * "40 died in the raid that followed, and ten fled, according to the army.": a comma before it at the end of a sentence
 * sets it behind all that was told since the last semicolon or colon, or since another spoke.
 */
function beforeFinal(sentence: Sentence, according: number, last: number): Stretch | null {
  const { tokens } = sentence;
  if (tokens[according - 1]?.form !== "," || tokens.slice(last + 1).some((t) => t.upos !== "PUNCT")) return null;
  let from = tokens.findLastIndex((t) => t.index < according && /^[;:]$/.test(t.form)) + 1;
  const said = tokens.findIndex(
    (t) => t.index >= from && t.index < according && /^(?:said|says|say|told)$/.test(t.form),
  );
  if (said >= 0) {
    const joint = tokens.findLastIndex(
      (t) =>
        t.index < according &&
        t.index > said &&
        /^(?:and|but|while)$/i.test(t.form) &&
        tokens[t.index - 1]?.form === ",",
    );
    if (joint < 0 || !tokens.slice(joint, according).some(finite)) return null;
    from = joint + 1;
  }
  const own = tokens.slice(from, according);
  if (own.some((t) => /^(?:["“”]|''|``)$/.test(t.form)) || !own.some(finite)) return null;
  return across(sentence, from, according - 2);
}

/** A source that the tree ran on over a comma into the clause itself: "according to a survey, 51 percent said no". */
function toTheComma(sentence: Sentence, source: Words): Words {
  const { tokens } = sentence;
  const comma = tokens.findIndex((t) => t.index > source.head && t.index <= source.last && t.form === ",");
  if (comma < 0) return source;
  const next = tokens.findIndex((t) => t.index > comma && t.form === ",");
  const until = next < 0 ? tokens.length : next;
  const clause = tokens.slice(comma + 1, until).findIndex((t) => /^(?:VBD|VBZ|VBP|MD)$/.test(t.xpos));
  // "according to the study, and the other gang 8.9 percent": the next assertion.
  if (/^(?:and|but)$/i.test(tokens[comma + 1]?.form ?? "")) return { ...source, last: comma - 1 };
  const relative = /^(?:who|which|that|whose)$/i.test(tokens[comma + 1]?.form ?? "");
  // "according to one study, four dollars in five never see a bank": no other comma closes an apposition.
  if (next < 0 && !relative && tokens.slice(comma + 1).some((t) => t.upos === "VERB" || t.upos === "AUX"))
    return { ...source, last: comma - 1 };
  return clause >= 0 && !relative ? { ...source, last: comma - 1 } : source;
}

function nounAfter(sentence: Sentence, index: number): Token | undefined {
  for (let i = index + 1; i < Math.min(index + 12, sentence.tokens.length); i++) {
    const token = sentence.tokens[i];
    if (token && /^(?:NOUN|PROPN|PRON)$/.test(token.upos) && !/^(?:compound|flat|nmod:poss)$/.test(token.deprel))
      return token;
  }
  return undefined;
}

/** What a second verb behind "and" says of the subject that the first has: "…, and has since lost the docks". */
function sameSubject({ tokens, ...sentence }: Sentence, from: number): Stretch | null {
  const verb = tokens[from]?.upos === "ADV" ? tokens[from + 1] : tokens[from];
  if (!verb || !finite(verb)) return null;
  return across({ tokens, ...sentence }, from, endOf(tokens, from));
}

/** The last word before the next semicolon or the stop. */
function endOf(tokens: readonly Token[], from: number): number {
  const stop = tokens.findIndex((t) => t.index > from && /^[;.!?]$/.test(t.form));
  return (stop < 0 ? tokens.length : stop) - 1;
}

/** The next comma that no bracket holds, before any other mark of the assertion; -1 when there is none. */
function commaAfter(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let i = from; i < tokens.length; i++) {
    const { form } = tokens[i]!;
    if (/^[([]$/.test(form)) depth++;
    else if (/^[)\]]$/.test(form)) depth--;
    else if (depth === 0 && /^(?:[;:.!?—–“”"]|''|``)$/.test(form)) return -1;
    else if (depth === 0 && form === ",") return i;
  }
  return -1;
}

/**
 * Where the commas end a source and what they set behind it: "According to a union, whose head hid his name, thefts
 * doubled" gives the union the doubling, whatever the tree makes of its head.
 */
function framed(
  { tokens }: Sentence,
  noun: number,
): { readonly last: number; readonly from: number; readonly end: number } | null {
  const close = commaAfter(tokens, noun);
  if (close < 0) return null;
  const verbs = (from: number, to: number): boolean => tokens.slice(from, to).some(finite);
  // "an agent I have known for years", "the paper that broke the story": a clause of the source's own.
  const own = tokens.findIndex((t) => t.index > noun && t.index < close && t.upos === "PRON");
  if (own < 0 && verbs(noun, close)) return null;
  const opener = tokens[close + 1];
  const next = commaAfter(tokens, close + 1);
  const inner = next > 0 && verbs(close + 1, next);
  const relative = opener !== undefined && /^W(?:P|DT|P\$)$/.test(opener.xpos);
  if (relative && !inner) return null;
  const aside =
    next > 0 &&
    verbs(next, tokens.length) &&
    (relative || (!inner && !/^(?:CCONJ|SCONJ)$/.test(opener?.upos ?? "") && isAside(tokens, noun, close, next)));
  const from = (aside ? next : close) + 1;
  if (relative && !aside) return null;
  if (!/^(?:DET|ADJ|NOUN|PROPN|PRON|NUM|ADV|VERB|AUX|ADP)$/.test(tokens[from]?.upos ?? "")) return null;
  return { last: (own < 0 ? close : own) - 1, from, end: endOf(tokens, from) };
}

/** "the bank, Banco Sur,", "Ana Ruiz, a lawyer,", "the files, seen by the paper,": what the commas set off tells of the source. */
function isAside(tokens: readonly Token[], noun: number, close: number, next: number): boolean {
  const inside = tokens.slice(close + 1, next);
  if (/^VB[NG]$/.test(inside[0]?.xpos ?? "")) return true;
  // "according to Paz, the gang, a local one, had left": what the next comma closes tells of the gang.
  const third = commaAfter(tokens, next + 1);
  if (third > 0 && !tokens.slice(next + 1, third).some(finite) && tokens[third + 1] && finite(tokens[third + 1]!))
    return false;
  return tokens[noun]?.upos === "PROPN"
    ? inside[0]?.upos === "DET" || inside[0]?.upos === "NUM"
    : inside.every((t) => t.upos === "PROPN");
}

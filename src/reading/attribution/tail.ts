import type { Sentence, Token } from "../../language/analysis.ts";
import type { Words } from "../layers.ts";
import { type Act, across, trimmed } from "./act.ts";
import { BODIES, DOCUMENTS } from "./roles.ts";
import { CUE_VERBS } from "./verbs.ts";

/** Words in a parenthesis of saying at most, on either side of its verb. */
const LONGEST = 24;
/** Verbs that stand behind their speaker at the end of what is said; others need the tree. */
const TRAILING: ReadonlySet<string> = new Set(
  "say tell calculate reckon suggest indicate report note write add argue warn caution claim allege estimate fear announce confirm acknowledge admit concede conclude find believe contend insist explain state maintain predict show reveal certify document establish rule complain testify stress joke boast lament repeat reiterate reaffirm emphasize emphasise".split(
    " ",
  ),
);
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
const MARKS = /^(?:["“”]|''|``)$/;
const IN_PHRASE = /^(?:DET|ADJ|NUM|NOUN|PROPN|PART|ADV)$/;
const MADE_PUBLIC = /^(?:released|published|issued|printed|posted|dated|obtained|seen)$/i;
const RELATIVE = /^(?:who|whose|which|that)$/i;
/** With what a phrase begins that is set behind the verb: to whom, when and where it was said. */
const ASIDE =
  /^(?:on|in|at|to|during|after|before|by|from|through|via|last|this|earlier|later|yesterday|today|lawmakers)$/i;
const NEXT = /^(?:although|though|while|whereas|but|and|as|which|who|when|after|where|adding|citing|saying|noting)$/i;
const PAST: ReadonlyMap<string, string> = new Map([
  ["said", "say"],
  ["told", "tell"],
  ["says", "say"],
]);

const lemmaOf = (t: Token): string => PAST.get(t.form.toLowerCase()) ?? t.lemma.toLowerCase();

/** Whether a word can be the verb of a parenthesis: finite, or taken for a noun behind a plural ("the authors caution"). */
function isCue(t: Token, last: Token | undefined): boolean {
  if (!TRAILING.has(lemmaOf(t))) return false;
  if (FINITE.test(t.xpos) || t.xpos === "VBN" || PAST.has(t.form.toLowerCase())) return true;
  // "the Mexican government estimates", read as estimates of the government's.
  // "Arizona and other border states" are none.
  if (t.xpos === "NNS" && /^NNP?$/.test(last?.xpos ?? "")) return lemmaOf(t) !== "state";
  const many = last?.xpos === "NNS" || last?.lemma === "data";
  return (t.xpos === "NN" || t.xpos === "NNS" || t.xpos === "VB") && many;
}

/** "…, figures compiled by the Police Secretariat show.": the last word is no show of a secretariat's. */
function recordsShow({ tokens }: Sentence, index: number): boolean {
  if (tokens[index + 1]?.upos !== "PUNCT" || !/^shows?$/i.test(tokens[index]?.form ?? "")) return false;
  const comma = tokens.findLastIndex((t) => t.index < index && t.form === ",");
  const noun = tokens.find((t) => t.index > comma && t.upos === "NOUN");
  return comma > 0 && noun !== undefined && noun.index < index && DOCUMENTS.has(noun.lemma.toLowerCase());
}

/** "…, as the army reported", "…, or so its generals say": how many words between the comma and the speaker lead him in. */
function leadOf({ tokens }: Sentence, first: number): number {
  const [or, so] = [tokens[first - 2]?.form ?? "", tokens[first - 1]?.form ?? ""];
  if (/^as$/i.test(so) && or === ",") return 1;
  return /^(?:or|and)$/i.test(or) && /^so$/i.test(so) && tokens[first - 3]?.form === "," ? 2 : 0;
}

/** "the army", "its generals", "United Nations investigators": whether a word can open the phrase of a speaker. */
const opensPhrase = (t: Token | undefined): boolean =>
  /^(?:DET|ADJ|NUM|NOUN|PROPN)$/.test(t?.upos ?? "") || t?.xpos === "PRP$" || (t?.upos === "VERB" && isCapital(t));
const isCapital = (t: Token): boolean => /^\p{Lu}/u.test(t.form);

/** The words of a speaker between a comma and the verb, with the noun that names him; null when they are no such phrase. */
function before(sentence: Sentence, cue: number): Words | null {
  const { tokens } = sentence;
  const apposed = withApposition(sentence, cue);
  if (apposed) return apposed;
  let first = cue;
  let last = cue - 1;
  let relative = false;
  let finite = 0;
  while (first > 0 && tokens[first - 1]?.form !== "," && cue - first < LONGEST) {
    const token = tokens[first - 1]!;
    if (leadOf(sentence, first) > 0) break;
    if (MARKS.test(token.form) || /^[:;—–]$/.test(token.form) || token.upos === "SCONJ") return null;
    // "as the prison service has reported": its own auxiliary.
    const own = first === cue && HAVE.test(token.form);
    if (own) last--;
    else if (FINITE.test(token.xpos)) finite++;
    if (RELATIVE.test(token.form)) relative = true;
    first--;
  }
  const comma = first - 1 - leadOf(sentence, first);
  // "He was not dead, as the navy had announced": what had been said before is what is told not to be so.
  const had = leadOf(sentence, first) === 1 && /^had$/i.test(tokens[cue - 1]?.form ?? "");
  if (had && tokens.slice(0, comma).some(({ form }) => /^(?:not|n['’]t|never)$/i.test(form))) return null;
  if (first < 3 || tokens[comma]?.form !== "," || (finite > 0 && !relative) || finite > 1) return null;
  if (first === last && /^(?:he|she|it|they)$/i.test(tokens[first]?.form ?? ""))
    return { sentence: sentence.index, first, last: first, head: first };
  if (quotesSpeech(tokens.slice(0, comma)) || !opensPhrase(tokens[first])) return null;
  let head = -1;
  for (let at = first; at < cue; at++) {
    const token = tokens[at]!;
    // "a protected witness told the court"
    const inside = IN_PHRASE.test(token.upos) || token.xpos === "PRP$" || isCapital(token) || token.deprel === "amod";
    if (!inside || (head >= 0 && token.upos === "ADJ")) break;
    // "three of them": the number stands for people.
    const some = token.upos === "NUM" && tokens[at + 1]?.form === "of";
    if (token.upos === "NOUN" || token.upos === "PROPN" || some) head = at;
  }
  return head < 0 ? null : { sentence: sentence.index, first, last, head };
}
const HAVE = /^ha(?:s|ve|d)$/i;

/** Words of a nickname at most: "Juan Paz, known as “the old man of the port,” fled, police said". */
const NICKNAME = 6;

/** Whether quotation marks hold speech and no nickname: more than a few words, a verb, or nothing that closes them. */
function quotesSpeech(tokens: readonly Token[]): boolean {
  const marks = tokens.flatMap((t, i) => (MARKS.test(t.form) ? [i] : []));
  for (let i = 0; i < marks.length; i += 2) {
    const [open, close] = [marks[i]!, marks[i + 1]];
    if (close === undefined || close - open > NICKNAME + 1) return true;
    // A nickname has its bearer before it and a capital; what opens with the sentence is said.
    if (open === 0 || !isCapital(tokens[open + 1]!) || tokens.slice(open, close).some((t) => FINITE.test(t.xpos)))
      return true;
  }
  return false;
}

/** "…, Ana Ruiz, the head of the agency, told senators", "…, his lawyer, Ana Ruiz, told me": a name and what it is, each closed by its comma. */
function withApposition({ tokens, index }: Sentence, cue: number): Words | null {
  if (tokens[cue - 1]?.form !== ",") return null;
  // "the statistics institute, INE, found": a body, though the tagger takes it for a verb.
  const body = (at: number): boolean => BODIES.has(tokens[at]?.form ?? "");
  const plain = (at: number): boolean =>
    IN_PHRASE.test(tokens[at]?.upos ?? "") || tokens[at]?.xpos === "PRP$" || body(at);
  let middle = cue - 2;
  while (middle > 0 && cue - middle < LONGEST && tokens[middle]?.form !== ",") {
    const { xpos, upos, form } = tokens[middle]!;
    if (FINITE.test(xpos) || upos === "SCONJ" || MARKS.test(form) || /^[:;—–]$/.test(form)) return null;
    middle--;
  }
  let first = middle;
  while (first > 0 && middle - first < 8 && plain(first - 1)) first--;
  const head = middle - 1;
  if (first < 3 || first > head || tokens[first - 1]?.form !== ",") return null;
  const inner = tokens.slice(middle + 1, cue - 1);
  if (
    (tokens[head]?.upos === "NOUN" || body(head)) &&
    inner.length < 6 &&
    inner.every((t) => t.upos === "PROPN") &&
    opensPhrase(tokens[first])
  )
    return { sentence: index, first, last: cue - 2, head: cue - 2 };
  if (tokens[head]?.upos !== "PROPN") return null;
  // "Paz, the judge, said": a name that opens what is told is its subject.
  return tokens[middle]?.form === "," && /^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[middle + 1]?.upos ?? "")
    ? { sentence: index, first, last: cue - 2, head }
    : null;
}

/** Where a parenthesis ends whose verb is the last word but for whom, when and where: the next comma or stop; -1 when more follows. */
function closed(sentence: Sentence, cue: number): number {
  const { tokens } = sentence;
  for (let at = cue + 1; at < Math.min(tokens.length, cue + LONGEST); at++) {
    const token = tokens[at]!;
    if (/^[,.!?;]$/.test(token.form)) return at;
    if (MARKS.test(token.form) || FINITE.test(token.xpos) || token.upos === "SCONJ" || token.form === ":") return -1;
    const heard = lemmaOf(tokens[cue]!) === "tell" || ASIDE.test(token.form) || /^\p{Lu}/u.test(token.form);
    if (at === cue + 1 && !heard) return -1;
  }
  return tokens.length <= cue + LONGEST ? tokens.length : -1;
}

/** "…, but the gunmen had fled, residents said": where the last assertion opens if another is somebody else's. */
function openedAt(sentence: Sentence, end: number): number {
  const { tokens } = sentence;
  for (let at = end - 2; at > 1; at--) {
    const [joint, comma] = [tokens[at]!, tokens[at - 1]!];
    if (/^[;:]$/.test(joint.form)) return at + 1;
    if (comma.form !== "," || !/^(?:but|while|although|though)$/i.test(joint.form)) continue;
    const said = tokens.slice(0, at - 1).some((t) => TRAILING.has(lemmaOf(t)) && FINITE.test(t.xpos));
    if (said && tokens.slice(at, end).some((t) => FINITE.test(t.xpos))) return at + 1;
  }
  return 0;
}

/** "He fled in May, when the guards slept, as the warden had said": what the warden said opens with "when". */
function hungAt(sentence: Sentence, end: number): number {
  const { tokens } = sentence;
  const hung = tokens.findLastIndex(
    (t) => t.index > 1 && t.index < end && HUNG.test(t.form) && tokens[t.index - 1]?.form === ",",
  );
  return Math.max(hung, openedAt(sentence, end));
}
const HUNG = /^(?:when|where|who|which|after|because|since|although|though|while)$/i;

/**
 * A parenthesis of saying that commas set off behind what is said, where the tree may break: "Gunmen fled, two people
 * familiar with the matter said", "The port will close, the ministry told reporters on Monday, although …".
 */
export function tailAct(sentence: Sentence, index: number, text: string): Act | null {
  const { tokens } = sentence;
  const verb = tokens[index];
  if (!verb || !(isCue(verb, tokens[index - 1]) || recordsShow(sentence, index))) return null;
  const end = closed(sentence, index);
  if (end < 0) return null;
  const after = tokens[end];
  // "The port, officials said, will close": the clause goes on, unless one of its own follows.
  const comma = after?.form === "," && !NEXT.test(tokens[end + 1]?.form ?? "") && end < tokens.length - 3;
  const source = before(sentence, index);
  if (!source) return null;
  const set = source.first - 1 - leadOf(sentence, source.first);
  // "The port is shut, the bank wrote in its survey, released in May": a remark on the survey, and no more of the clause.
  const remark =
    !tokens.slice(end + 1).some((t) => FINITE.test(t.xpos)) && MADE_PUBLIC.test(tokens[end + 1]?.form ?? "");
  const inside = comma && !(remark && tokens.slice(0, source.first).some((t) => FINITE.test(t.xpos)));
  const from = leadOf(sentence, source.first) > 0 ? hungAt(sentence, set) : openedAt(sentence, set);
  const said = tokens.slice(from, set);
  // "Extortion costs firms billions, the federation calculates", with "costs" taken for a noun: the only verb is the last.
  const clause =
    said.some((t) => FINITE.test(t.xpos)) || (said.length > 4 && (said[0]?.upos !== "ADP" || said[2]?.upos === "NUM"));
  // "a pact that the minister, Juan Paz, confirmed": the verb of a relative clause.
  const pronoun = said.findLastIndex((t) => /^(?:that|which|whom|who)$/i.test(t.form));
  if (!inside && pronoun > 0 && !said.slice(pronoun).some((t) => FINITE.test(t.xpos) || t.xpos === "VBN")) return null;
  if ((!clause && !inside) || quotesSpeech(said)) return null;
  const content = trimmed(text, across(sentence, from, set - 1));
  // "They left because, he said, …": what stands before is the writer's.
  // "a commander who, he said, …": and so is what the pronoun goes back to.
  const joins = /^(?:SCONJ|CCONJ|ADP)$/.test(said.at(-1)?.upos ?? "") || RELATIVE.test(said.at(-1)?.form ?? "");
  const rest = inside ? tokens.slice(end + 1) : [];
  // "They fled, officials said, taking the rifles": what they did then belongs to it; what the officials did does not.
  const doing = rest[0]?.xpos === "VBG" && !CUE_VERBS.has(lemmaOf(rest[0]));
  if (inside && !doing && !rest.some((t) => FINITE.test(t.xpos))) return null;
  if (rest.some((t) => MARKS.test(t.form))) return null;
  const more = inside ? trimmed(text, across(sentence, end + 1, tokens.length - 1)) : null;
  const cue = CUE_VERBS.get(lemmaOf(verb));
  if (!content || !cue) return null;
  return {
    sentence: sentence.index,
    predicate: index,
    cue: across(sentence, index, index),
    verb: lemmaOf(verb),
    frame: "tail",
    stance: cue.stance,
    vouched: true,
    sources: [source],
    stand: source,
    // "In return, the witnesses said, …": what has no verb is no assertion of its own.
    contents: more ? (said.some((t) => FINITE.test(t.xpos)) && !joins ? [content, more] : [more]) : [content],
    quoted: false,
    agentless: false,
    speech: true,
  };
}

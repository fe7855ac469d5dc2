import type { Sentence, Token } from "../../language/analysis.ts";
import type { Words } from "../layers.ts";
import { type Act, across, trimmed } from "./act.ts";
import { CUE_VERBS } from "./verbs.ts";

/** Words in a parenthesis of saying at most, on either side of its verb. */
const LONGEST = 24;
/** Verbs that stand behind their speaker at the end of what is said; others need the tree. */
const TRAILING: ReadonlySet<string> = new Set(
  "say tell calculate reckon suggest indicate report note write add argue warn caution claim allege estimate fear announce confirm acknowledge admit concede conclude find believe contend insist explain state maintain predict show reveal".split(
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

/** The words of a speaker between a comma and the verb, with the noun that names him; null when they are no such phrase. */
function before(sentence: Sentence, cue: number): Words | null {
  const { tokens } = sentence;
  const apposed = withApposition(sentence, cue);
  if (apposed) return apposed;
  let first = cue;
  let relative = false;
  let finite = 0;
  while (first > 0 && tokens[first - 1]?.form !== "," && cue - first < LONGEST) {
    const token = tokens[first - 1]!;
    if (MARKS.test(token.form) || /^[:;—–]$/.test(token.form) || token.upos === "SCONJ") return null;
    if (FINITE.test(token.xpos)) finite++;
    if (RELATIVE.test(token.form)) relative = true;
    first--;
  }
  if (first < 3 || tokens[first - 1]?.form !== "," || (finite > 0 && !relative) || finite > 1) return null;
  if (first === cue - 1 && /^(?:he|she|it|they)$/i.test(tokens[first]?.form ?? ""))
    return { sentence: sentence.index, first, last: first, head: first };
  if (MARKS.test(tokens[first - 2]?.form ?? "") || !/^(?:DET|ADJ|NUM|NOUN|PROPN)$/.test(tokens[first]?.upos ?? ""))
    return null;
  let head = -1;
  for (let at = first; at < cue; at++) {
    const token = tokens[at]!;
    if (!IN_PHRASE.test(token.upos) || (head >= 0 && token.upos === "ADJ")) break;
    if (token.upos === "NOUN" || token.upos === "PROPN") head = at;
  }
  return head < 0 ? null : { sentence: sentence.index, first, last: cue - 1, head };
}

/** "…, Ana Ruiz, the head of the agency, told senators": a name and what it is, each closed by its comma. */
function withApposition({ tokens, index }: Sentence, cue: number): Words | null {
  if (tokens[cue - 1]?.form !== ",") return null;
  const plain = (at: number): boolean => IN_PHRASE.test(tokens[at]?.upos ?? "");
  let middle = cue - 2;
  while (middle > 0 && cue - middle < LONGEST && tokens[middle]?.form !== ",") {
    const { xpos, upos, form } = tokens[middle]!;
    if (FINITE.test(xpos) || upos === "SCONJ" || MARKS.test(form) || /^[:;—–]$/.test(form)) return null;
    middle--;
  }
  let first = middle;
  while (first > 0 && middle - first < 8 && plain(first - 1)) first--;
  const head = middle - 1;
  if (first < 3 || first > head || tokens[head]?.upos !== "PROPN" || tokens[first - 1]?.form !== ",") return null;
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

/**
 * A parenthesis of saying that commas set off behind what is said, where the tree may break: "Gunmen fled, two people
 * familiar with the matter said", "The port will close, the ministry told reporters on Monday, although …".
 */
export function tailAct(sentence: Sentence, index: number, text: string): Act | null {
  const { tokens } = sentence;
  const verb = tokens[index];
  if (!verb || !isCue(verb, tokens[index - 1])) return null;
  const end = closed(sentence, index);
  if (end < 0) return null;
  const after = tokens[end];
  // "The port, officials said, will close": the clause goes on, unless one of its own follows.
  const comma = after?.form === "," && !NEXT.test(tokens[end + 1]?.form ?? "") && end < tokens.length - 3;
  const source = before(sentence, index);
  if (!source) return null;
  // "The port is shut, the bank wrote in its survey, released in May": a remark on the survey, and no more of the clause.
  const remark =
    !tokens.slice(end + 1).some((t) => FINITE.test(t.xpos)) && MADE_PUBLIC.test(tokens[end + 1]?.form ?? "");
  const inside = comma && !(remark && tokens.slice(0, source.first).some((t) => FINITE.test(t.xpos)));
  const from = openedAt(sentence, source.first - 1);
  const said = tokens.slice(from, source.first - 1);
  // "Extortion costs firms billions, the federation calculates", with "costs" taken for a noun: the only verb is the last.
  const clause =
    said.some((t) => FINITE.test(t.xpos)) || (said.length > 4 && (said[0]?.upos !== "ADP" || said[2]?.upos === "NUM"));
  // "a pact that the minister, Juan Paz, confirmed": the verb of a relative clause.
  const pronoun = said.findLastIndex((t) => /^(?:that|which|whom|who)$/i.test(t.form));
  if (!inside && pronoun > 0 && !said.slice(pronoun).some((t) => FINITE.test(t.xpos) || t.xpos === "VBN")) return null;
  if ((!clause && !inside) || said.some((t) => MARKS.test(t.form))) return null;
  const content = trimmed(text, across(sentence, from, source.first - 2));
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

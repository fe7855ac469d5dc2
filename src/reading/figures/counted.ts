import type { Sentence, Token } from "../../language/analysis.ts";
import { plural } from "./plural.ts";
import { listed } from "./table.ts";

const isNoun = (token: Token | undefined): boolean => token?.upos === "NOUN" || token?.upos === "PROPN";
const INSIDE = new Set(["ADJ", "NOUN", "PROPN", "NUM"]);

/** Whether a token may stand between a number and its noun: adjectives, compounds, participles, hyphens, "and" between adjectives. */
function mayStandBefore(sentence: Sentence, index: number, seen: boolean): boolean {
  const token = sentence.tokens[index];
  const next = sentence.tokens[index + 1];
  if (token === undefined) return false;
  // "hundreds of gunmen laid siege", the verb taken for an adjective: no adjective follows a plural.
  if (seen && token.upos === "ADJ" && sentence.tokens[index - 1]?.xpos === "NNS") return false;
  if (INSIDE.has(token.upos)) return true;
  // "40 injured when rival gangs fought": another clause begins.
  if (token.xpos === "WRB") return false;
  if (token.upos === "ADV") return next?.upos === "ADJ" || next?.xpos === "VBN" || next?.form === "-";
  if (token.form === "-" || token.form === "‑") return true;
  // "30 coal- and gas-fired plants"
  if (token.upos === "CCONJ" && sentence.tokens[index - 1]?.form === "-") return true;
  if (token.form === "," || token.upos === "CCONJ")
    return sentence.tokens[index - 1]?.upos === "ADJ" && next?.upos === "ADJ";
  if (token.xpos === "POS") return true;
  // "four seized trucks", "12 missing students": a participle with a noun after it, not "supplies reaching markets".
  // "organized-crime-linked killings": a participle that a hyphen ties to the noun before it.
  if (seen && sentence.tokens[index - 1]?.form !== "-") return false;
  return /^VB[NGD]$/u.test(token.xpos) && (INSIDE.has(next?.upos ?? "") || next?.form === "-");
}

const OF_NEXT = new Set(["DET", "PRON"]);

const BETWEEN: ReadonlySet<string> = new Set(
  "about around nearly almost over some roughly or and more than at least up to".split(" "),
);

/** "about 31,000 and 15,600 people": the noun stands after the second number. */
function sharedNoun(sentence: Sentence, last: number): number | null {
  const { tokens } = sentence;
  if (!/^(?:and|or|to|,)$/u.test(tokens[last + 1]?.lemma ?? "")) return null;
  // "The mayor, 52, and two guards": how old he is.
  if (tokens[last + 1]?.form === "," && tokens[last - 1]?.form === "," && isNoun(tokens[last - 2])) return null;
  for (let index = last + 2; index <= last + 5; index += 1) {
    const token = tokens[index];
    if (token?.upos === "NUM") {
      const next = tokens[index + 1];
      return next?.upos === "NOUN" && next.lemma !== "percent" ? index + 1 : null;
    }
    // "over 21,000, with nearly 70 percent": another phrase begins.
    if (!BETWEEN.has(token?.lemma ?? "")) return null;
  }
  return null;
}

/** Nouns of time that "last" or "this" leads to. */
export const TIME_NOUNS: ReadonlySet<string> = listed(
  "year month week day weekend night quarter semester summer autumn fall winter spring decade century term season morning evening afternoon",
);

/**
 * The noun that a number counts, as token index: "bodies" in "thirty-five bodies", "leaders" in "29 of the most-wanted
 * leaders". `last` is the last token of the number, `group` those of its tokens. The tree proposes; a noun beyond the
 * noun phrase is not believed.
 */
export function countedNoun(
  sentence: Sentence,
  group: { readonly first: number; readonly last: number },
): number | null {
  const { tokens } = sentence;
  let at = group.last + 1;
  const partitive = tokens[at]?.lemma === "of";
  if (partitive) {
    at += 1;
    // "40 percent of them were women": nothing that is counted follows.
    if (/^(?:them|us|you|which|whom|it|this|that)$/iu.test(tokens[at]?.form ?? "")) return null;
    if (
      /^(?:those|these)$/iu.test(tokens[at]?.form ?? "") &&
      !/^(?:NOUN|PROPN|ADJ|NUM)$/u.test(tokens[at + 1]?.upos ?? "")
    )
      return null;
    while (tokens[at] !== undefined && (OF_NEXT.has(tokens[at]?.upos ?? "") || tokens[at]?.lemma === "all")) at += 1;
    // "29 of the country's most wanted men"
    if (/^RB[RS]?$/u.test(tokens[at]?.xpos ?? "")) at += 1;
  }
  // "came to 846 last year": when, and nothing that is counted.
  if (/^(?:last|this|that|next)$/iu.test(tokens[at]?.form ?? "") && TIME_NOUNS.has(tokens[at + 1]?.lemma ?? ""))
    return null;
  // "93 go unpunished", the verb taken for a noun.
  if (/^(?:go|goes|went|get|got|are|were|is|was)$/iu.test(tokens[at]?.form ?? "")) return null;
  let noun: number | null = null;
  let from = at;
  while (from < at + 14 && mayStandBefore(sentence, from, noun !== null)) {
    if (isNoun(tokens[from]) && tokens[from + 1]?.xpos !== "POS") {
      // "killed 12 Sunday": the noun phrase ends before a name of another kind of thing.
      // "four plain-clothes NYPD officers" goes on.
      const onward = tokens[from]?.deprel === "compound" && (tokens[from]?.head ?? -1) > from;
      if (noun !== null && tokens[from]?.upos === "PROPN" && tokens[noun]?.upos === "NOUN" && !onward) break;
      noun = from;
    }
    from += 1;
  }
  if (noun === null && !partitive) return sharedNoun(sentence, group.last);
  // "the 250 of the earlier quarter": when, and nothing that is counted.
  if (partitive && noun !== null && TIME_NOUNS.has(tokens[noun]?.lemma ?? "")) return null;
  const heads = tokens.slice(group.first, group.last + 1).map((token) => token.head);
  const head = heads.find((index) => index > group.last && index < from && isNoun(tokens[index]));
  return head ?? noun;
}

const PEOPLE_AFTER: ReadonlySet<string> = new Set(
  `kill murder assassinate execute slaughter massacre wound injure displace arrest detain capture apprehend jail imprison
  abduct kidnap disappear rescue extradite deport expel repatriate transfer evacuate recruit employ hire behead torture
  rape smuggle traffic convict indict hospitalise hospitalize drown`.split(/\s+/u),
);
const STATES: ReadonlySet<string> = new Set([
  "dead",
  "wounded",
  "injured",
  "missing",
  "disappeared",
  "displaced",
  "homeless",
  "hurt",
  "detained",
]);

/** Whether a word tells a state of people by which they are counted: "the dead", "19 wounded". */
export const isState = (token: Token): boolean =>
  STATES.has(token.lemma.toLowerCase()) || /^(?:disappeared|wounded|injured|displaced)$/iu.test(token.form);

/** What only people do of whom a bare number tells: "about 1,400 have vanished". */
const FATES = /^(?:die|perish|vanish|disappear)$/u;

/** Whether a number without a noun can only mean people: "displaced thousands", "left 12 dead", "more than 200 were arrested". */
export function meansPeople(sentence: Sentence, group: { readonly first: number; readonly last: number }): boolean {
  const { tokens } = sentence;
  const next = tokens[group.last + 1];
  if (next !== undefined && isState(next)) return true;
  for (let index = group.first; index <= group.last; index += 1) {
    const token = tokens[index];
    const verb = tokens[token?.head ?? -1];
    if (token === undefined || verb === undefined || (verb.index >= group.first && verb.index <= group.last)) continue;
    // "12 are dead and 2,000 still missing"
    if (token.deprel === "nsubj" && (STATES.has(verb.lemma) || FATES.test(verb.lemma))) return true;
    if ((token.deprel === "obj" || token.deprel === "nsubj:pass") && PEOPLE_AFTER.has(verb.lemma)) return true;
  }
  return false;
}

const PEOPLES = /^\p{Lu}\p{Ll}+(?:an|[eo]n|ese|ard|er|i)s$/u;

/** The counted noun in the plural with its compound, in lower case: "cartel leaders", "homicides". `after` is the last token of the number. */
export function nounUnit(sentence: Sentence, noun: number, after: number): string {
  const { tokens } = sentence;
  const head = tokens[noun];
  if (head === undefined) return "";
  let first = noun;
  while (first > after + 1) {
    const before = tokens[first - 1];
    const joint = before?.form === "-" && tokens[first - 2]?.upos === "NOUN";
    const inside = before !== undefined && before.head >= first && before.head <= noun;
    // "full-time members": the noun behind a hyphen is half of an adjective.
    const half = tokens[first - 2]?.form === "-" && tokens[first - 3]?.upos === "ADJ";
    if (before?.upos === "NOUN" && inside && before.deprel === "compound" && !half && /\p{L}/u.test(before.form))
      first -= 1;
    else if (joint && tokens[first - 2]?.head === noun && tokens[first - 2]?.deprel === "compound") first -= 2;
    else break;
  }
  // "three others were stabbed"
  if (head.form.toLowerCase() === "others" && first === noun) return "people";
  // "thousands of ordinary Mexicans" are people.
  if (head.upos === "PROPN" && PEOPLES.test(head.form)) return "people";
  const words = tokens.slice(first, noun).map((token) => token.form.toLowerCase());
  const form = head.upos === "PROPN" || head.lemma !== head.lemma.toLowerCase() ? head.form : head.form.toLowerCase();
  const counted = head.xpos === "NN" || head.xpos === "NNP" ? plural(form) : form;
  return [...words, counted].join(" ").replaceAll(" - ", "-");
}

import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { fold } from "../names/folding.ts";
import { TITLES } from "../names/titles.ts";
import { wordList } from "../words.ts";
import { isBarred, type Ground, type Resolved, type State } from "./referents.ts";
import type { Style } from "./styles.ts";

/** Adjectives that say nothing of which one is meant. */
const PLAIN = wordList(
  "same said late slain dead murdered jailed young old imprisoned detained injured wounded accused",
);
/** Adjectives by which an office is another one when they are missing: "the mayor" is not the former one. */
const TIMES = wordList("former ex ex- then acting interim incoming outgoing retired deputy");
/** Of these a report has many without a name: they are meant only near where one was named. */
const COMMON = wordList(
  "judge lawyer attorney prosecutor guard soldier spokesman spokeswoman spokesperson policeman driver reporter journalist analyst resident worker trafficker dealer gunman lawmaker court firm company newspaper magazine outlet website agency ministry commander",
);
const NEAR = 3;
/** Sentences from the start in which somebody may come in before his name, and how soon that must follow. */
const LEAD = 4;
const SOON = 5;

/** The one whom the report has called so beside the name: "Rosa Díaz, a student, … the student"; null when it is open. */
export function byStyle(ground: Ground, sentence: Sentence, token: Token, state: State): Resolved | null {
  if (token.upos !== "NOUN" || token.xpos !== "NN") return null;
  const asked = askedOf(sentence, token);
  if (!asked) return null;
  const noun = fold(token.lemma);
  const isBefore = (s: Style): boolean =>
    s.sentence < sentence.index || (s.sentence === sentence.index && s.token < token.index);
  const isSoon = (s: Style): boolean =>
    sentence.index < LEAD && s.sentence > sentence.index && s.sentence - sentence.index <= SOON;
  const found = new Set<number>();
  for (const { index, styles } of bearersOf(ground, noun)) {
    if (styles.some((s) => (asked.known ? isBefore(s) || isSoon(s) : isSoon(s)) && answers(s, asked, noun)))
      found.add(index);
    // "the mayor" of a report with two, and with a word of neither: open
    else if (asked.words.length === 0 && asked.of.length === 0 && asked.known) return null;
  }
  const [one] = found;
  if (one === undefined || found.size > 1) return null;
  if (isOpen(ground, sentence, token, { ...state, one, noun })) return null;
  const introduced = !asked.known || !ground.known[one]?.styles.some(isBefore);
  return { entity: one, rule: introduced ? "description: named soon after" : "description: called so beside the name" };
}

interface Asked {
  /** "the", "this"; not "a". */
  readonly known: boolean;
  readonly words: readonly string[];
  readonly of: readonly string[];
}

/** What stands around the noun where it may speak of somebody again or of somebody soon named. */
function askedOf(sentence: Sentence, token: Token): Asked | null {
  const at = (...relations: readonly string[]): readonly Token[] => dependents(sentence, token.index, ...relations);
  const [determiner, more] = at("det");
  if (!determiner || more || !/^(?:the|this|that|an?)$/iu.test(determiner.form)) return null;
  if (at("cop", "nmod:poss", "nummod", "appos", "flat").length > 0) return null;
  if (/^(?:appos|xcomp|compound|flat|nmod:desc|root)/u.test(token.deprel)) return null;
  // "as the mayor", "like the candidate": what somebody is
  if (at("case").some((c) => /^(?:as|like|than)$/iu.test(c.form))) return null;
  // "the candidate who had most votes" tells which; "the candidate, who had asked for guards," tells more of him.
  const aside = sentence.tokens[token.index + 1]?.form === ",";
  const known = !/^an?$/iu.test(determiner.form);
  if (at("acl").length > 0 && !aside && known) return null;
  const words = at("amod", "compound").flatMap((t) =>
    PLAIN.has(fold(t.form)) || t.form === "-" ? [] : [fold(t.form)],
  );
  const of = at("nmod").filter((t) => dependents(sentence, t.index, "case").some((c) => /^(?:of|for)$/iu.test(c.form)));
  if (of.length < at("nmod").length) return null;
  return { known, words, of: of.map((t) => fold(t.form)) };
}

/** Whether a description may speak of who was so called. */
function answers(style: Style, { words, of, known }: Asked, noun: string): boolean {
  if (style.noun !== noun || !words.every((word) => style.words.has(word) || style.of.has(word))) return false;
  if (!of.every((word) => style.of.has(word) || (!known && style.of.size === 0))) return false;
  return !TITLES.has(noun) || [...style.words].every((word) => !TIMES.has(word) || words.includes(word));
}

const bearers = new WeakMap<Ground, Map<string, Ground["known"]>>();
function bearersOf(ground: Ground, noun: string): Ground["known"] {
  let byNoun = bearers.get(ground);
  if (!byNoun) bearers.set(ground, (byNoun = new Map()));
  let found = byNoun.get(noun);
  if (!found)
    byNoun.set(noun, (found = ground.known.filter((k) => k.styles.some((s) => s.noun === noun) || k.titles.has(noun))));
  return found;
}

/** Whether another of the kind, whom nobody names, stands nearer: "Another candidate was shot. The candidate …". */
export function hasRival(ground: Ground, { seen }: Pick<State, "seen">, one: number, noun: string): boolean {
  const last = seen.findLast(
    (r) => r.entity === one || fold(ground.sentences[r.sentence]?.tokens[r.token]?.lemma ?? "") === noun,
  );
  return last !== undefined && last.entity === null;
}

/** Of these a report has many without a name: whether the one was named too long ago. */
export const isLongAgo = ({ index }: Sentence, { seen }: Pick<State, "seen">, one: number, noun: string): boolean =>
  COMMON.has(noun) && index - (seen.findLast((r) => r.entity === one)?.sentence ?? index) > NEAR;

/** Whether an office is told of only as one that somebody had, or holds for another: "former mayor Juan Paz". */
export const isPast = ({ styles }: Ground["known"][number], noun: string): boolean => {
  const told = styles.filter((s) => s.noun === noun);
  return told.length > 0 && told.every((s) => [...s.words].some((word) => TIMES.has(word)));
};

/** Whether somebody else may be meant: another of the kind nearer, one of many, or the other participant of the clause. */
function isOpen(
  ground: Ground,
  sentence: Sentence,
  token: Token,
  { seen, one, noun }: State & { readonly one: number; readonly noun: string },
): boolean {
  if (hasRival(ground, { seen }, one, noun) || isLongAgo(sentence, { seen }, one, noun)) return true;
  return seen.some(
    (r) =>
      r.entity === one &&
      r.sentence === sentence.index &&
      (isBarred(sentence, token, r, true) || shares(sentence, token, r.governor)),
  );
}

const shares = (sentence: Sentence, token: Token, governor: number): boolean =>
  governor >= 0 && governor === token.head && /^(?:nsubj|obj|iobj|obl)/u.test(sentence.tokens[token.index]!.deprel);

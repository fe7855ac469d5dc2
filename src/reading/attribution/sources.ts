import type { Sentence, Token } from "../../language/analysis.ts";
import { children, dependents } from "../../language/tree.ts";
import type { Words } from "../layers.ts";
import { isAside } from "./said.ts";
import { CUE_VERBS } from "./verbs.ts";

/** Who says it, and the word that stands for them in the clause when that is a pronoun ("who", "her"). */
export interface Found {
  readonly sources: readonly Words[];
  readonly stand: Words | null;
}

export const NOBODY: Found = { sources: [], stand: null };

const words = (sentence: Sentence, first: number, last: number, head: number): Words => ({
  sentence: sentence.index,
  first,
  last,
  head,
});

const isComma = (token: Token | undefined): boolean => token?.form === ",";

/**
 * The whole phrase of a source on one side of its cue: determiner, title, apposition and defining clause, the commas
 * of an apposition included when the cue follows ("Ann Lee, a lawyer, said").
 */
export function phrase(sentence: Sentence, head: number, cue: number): Words {
  const { tokens } = sentence;
  let first = head;
  let last = head;
  const within = (i: number): boolean => (head < cue ? i < cue : i > cue);
  const stack = [head];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    first = Math.min(first, at);
    last = Math.max(last, at);
    for (const child of children(sentence, at)) {
      const token = tokens[child];
      if (!token || !within(child) || token.upos === "PUNCT") continue;
      if (at === head && LEFT_OUT.has(token.deprel)) continue;
      stack.push(child);
    }
  }
  while (first < head && EDGE.has(tokens[first]?.form ?? "")) first++;
  if (head < cue) {
    const commas = tokens.slice(first, last + 1).filter(isComma).length;
    if (commas % 2 === 1 && isComma(tokens[last + 1]) && last + 1 < cue) last++;
    if (tokens[last + 1]?.form === ")" && last + 1 < cue && tokens.slice(first, last + 1).some((t) => t.form === "("))
      last++;
  }
  return words(sentence, first, last, head);
}

/** Relations that hang on a noun in the tree but are no part of its phrase. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  "case",
  "cop",
  "parataxis",
  "discourse",
  "mark",
  "nsubj",
  "aux",
  "cc",
  "cc:preconj",
  "advmod",
  "punct",
  "obl",
  "advcl",
  "ccomp",
]);
const EDGE: ReadonlySet<string> = new Set([",", "—", "–", "-", ":", "and", "but", "while", "that"]);

const isRelative = (token: Token): boolean =>
  /^(?:WP|WDT|WP\$)$/.test(token.xpos) || (/^(?:who|which|that|whom)$/i.test(token.form) && token.upos === "PRON");

/** The noun whose relative clause this verb heads, or that the participle hangs on; null when there is none. */
const governor = (sentence: Sentence, verb: number): Token | null =>
  sentence.tokens[sentence.tokens[verb]?.head ?? -1] ?? null;

function fromSubject(sentence: Sentence, subject: Token, verb: number, cue: number): Found {
  if (isRelative(subject) && (/^acl/.test(sentence.tokens[verb]?.deprel ?? "") || subject.index < verb)) {
    const noun = /^acl/.test(sentence.tokens[verb]?.deprel ?? "") ? governor(sentence, verb) : null;
    const stand = words(sentence, subject.index, subject.index, subject.index);
    if (noun && noun.index < subject.index)
      return { sources: [antecedent(sentence, noun.index, subject.index)], stand };
    return { sources: [], stand };
  }
  if (subject.xpos === "EX" || subject.deprel === "expl") return NOBODY;
  const whole = phrase(sentence, subject.index, cue);
  return { sources: split(sentence, whole, cue), stand: whole };
}

/** The phrase of an antecedent up to the relative pronoun. */
function antecedent(sentence: Sentence, head: number, before: number): Words {
  const whole = phrase(sentence, head, before);
  let last = Math.min(whole.last, before - 1);
  while (last > head && isComma(sentence.tokens[last])) last--;
  return { ...whole, last: Math.max(last, head) };
}

/** "Google and Yahoo say": one phrase, two sources. */
function split(sentence: Sentence, whole: Words, cue: number): readonly Words[] {
  const others = dependents(sentence, whole.head, "conj").filter(
    (t) => t.index > whole.first && t.index <= whole.last && /^(?:NOUN|PROPN|PRON)$/.test(t.upos),
  );
  const next = others[0];
  if (!next) return [whole];
  let last = next.index - 1;
  for (const child of children(sentence, next.index))
    if (child > whole.head && child < last + 1) last = Math.min(last, child - 1);
  while (last > whole.head && EDGE.has(sentence.tokens[last]?.form ?? "")) last--;
  const rest = others.map((t) => {
    const p = phrase(sentence, t.index, cue);
    return { ...p, first: Math.max(p.first, whole.head + 1), last: Math.min(p.last, whole.last) };
  });
  return [{ ...whole, last }, ...rest];
}

const CONTROLLED: ReadonlySet<string> = new Set(["xcomp", "advcl", "conj", "parataxis", "dep", "acl"]);
const OWN_MARK: ReadonlySet<string> = new Set(["if", "that", "because", "although", "though", "whether", "unless"]);

/** Who does what a verb says: its own subject, a by-phrase, or the subject it shares with the verb it hangs on. */
export function sourceOf(sentence: Sentence, verb: number, cue: number = verb): Found {
  const { tokens } = sentence;
  let at = verb;
  const own = tokens[verb];
  // "said that it was over, adding that…": who adds is who said, however deep the tree hangs it.
  if (own && isAside(sentence, own)) at = sayerAbove(sentence, verb);
  for (let steps = 0; steps < 6; steps++) {
    const token = tokens[at];
    if (!token) return NOBODY;
    const passive = isPassive(sentence, at);
    if (passive) {
      const by = dependents(sentence, at, "obl").find((o) =>
        dependents(sentence, o.index, "case").some((c) => c.lemma === "by"),
      );
      if (by && steps === 0) {
        const whole = phrase(sentence, by.index, at);
        return { sources: split(sentence, whole, at), stand: whole };
      }
      if (steps === 0) return NOBODY;
    }
    const subject = dependents(sentence, at, "nsubj", "csubj")[0];
    if (subject && (!passive || steps > 0))
      return fromSubject(sentence, subject, at, subject.index < verb ? Math.min(cue, verb) : verb);
    if (token.deprel === "acl" && /^(?:VBG|VBN)$/.test(token.xpos)) return participle(sentence, at);
    if (token.deprel.startsWith("acl:relcl")) return NOBODY;
    if (token.deprel === "amod") return NOBODY;
    const relation = token.deprel.split(":")[0] ?? "";
    if (!CONTROLLED.has(relation) && !(relation === "ccomp" && token.xpos === "VBG")) return NOBODY;
    if (relation === "advcl" && dependents(sentence, at, "mark").some((m) => OWN_MARK.has(m.lemma))) return NOBODY;
    if (relation === "xcomp") {
      const object = dependents(sentence, token.head, "obj", "iobj")[0];
      // "asked him to say": he is the one to speak; "promised her to say" is rare.
      if (object && object.index < at && object.index > token.head && isNominal(object)) {
        const whole = phrase(sentence, object.index, at);
        return { sources: split(sentence, whole, at), stand: whole };
      }
    }
    at = token.head;
  }
  return NOBODY;
}

/** The nearest verb of saying above a participle that has a subject of its own; the participle itself when there is none. */
function sayerAbove(sentence: Sentence, verb: number): number {
  let at = sentence.tokens[verb]?.head ?? -1;
  for (let steps = 0; at >= 0 && steps < 8; steps++) {
    const token = sentence.tokens[at];
    if (!token) break;
    if (CUE_VERBS.get(token.lemma.toLowerCase())?.says.has("clause") && dependents(sentence, at, "nsubj").length > 0)
      return at;
    at = token.head;
  }
  return verb;
}

const isNominal = (t: Token): boolean => /^(?:NOUN|PROPN|PRON)$/.test(t.upos);

/** "a report showing that…", "officials saying that…". */
function participle(sentence: Sentence, verb: number): Found {
  const noun = governor(sentence, verb);
  if (!noun || noun.index > verb || !isNominal(noun)) return NOBODY;
  const whole = antecedent(sentence, noun.index, verb);
  return { sources: [whole], stand: whole };
}

export const isPassive = (sentence: Sentence, verb: number): boolean =>
  children(sentence, verb).some((c) => /^(?:nsubj:pass|aux:pass|csubj:pass)$/.test(sentence.tokens[c]?.deprel ?? ""));

/** "X's claim", "her denial", "the claim by officials", "the insistence of the army". */
export function possessorOf(sentence: Sentence, noun: number): Found {
  const owner = dependents(sentence, noun, "nmod:poss")[0];
  if (owner) {
    const whole = phrase(sentence, owner.index, noun);
    const last = sentence.tokens[whole.last];
    // "the senator's denial": the mark of the genitive is no part of the name.
    const trimmedLast = last && /^['’]s?$/.test(last.form) && whole.last > whole.first ? whole.last - 1 : whole.last;
    const stand = { ...whole, last: trimmedLast };
    return { sources: [stand], stand };
  }
  const by = dependents(sentence, noun, "nmod").find(
    (n) => dependents(sentence, n.index, "case").some((c) => BY.has(c.lemma)) && isNominal(n),
  );
  if (!by) return NOBODY;
  const whole = phrase(sentence, by.index, noun);
  return { sources: split(sentence, whole, noun), stand: whole };
}
const BY: ReadonlySet<string> = new Set(["by", "from", "among"]);

import type { Sentence, Token } from "../../language/analysis.ts";
import { children, dependents, remembered } from "../../language/tree.ts";
import type { Words } from "../layers.ts";
import { phrase } from "./phrase.ts";
import { isAside } from "./said.ts";
import { CUE_VERBS } from "./verbs.ts";

/** Who says it, and the word that stands for them in the clause when that is a pronoun ("who", "her"). */
export interface Found {
  readonly sources: readonly Words[];
  readonly stand: Words | null;
}

const MARKS = /^(?:["“”]|''|``)$/;
const NOBODY: Found = { sources: [], stand: null };

const words = (sentence: Sentence, first: number, last: number, head: number): Words => ({
  sentence: sentence.index,
  first,
  last,
  head,
});

const isComma = (token: Token | undefined): boolean => token?.form === ",";
const EDGE: ReadonlySet<string> = new Set([",", "—", "–", "-", ":", "and", "but", "while", "that"]);

const isRelative = (token: Token): boolean =>
  /^(?:WP|WDT|WP\$)$/.test(token.xpos) || (/^(?:who|which|that|whom)$/i.test(token.form) && token.upos === "PRON");

/** The noun whose relative clause this verb heads, or that the participle hangs on; null when there is none. */
const governor = (sentence: Sentence, verb: number): Token | null =>
  sentence.tokens[sentence.tokens[verb]?.head ?? -1] ?? null;

function fromSubject(sentence: Sentence, subject: Token, verb: number, cue: number): Found {
  const between = isRelative(subject) ? betweenSubject(sentence, subject, cue) : null;
  if (between) return { sources: [between], stand: between };
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

/** "changes, which officials said will come": who says it stands between the pronoun and the verb. */
function betweenSubject(sentence: Sentence, relative: Token, cue: number): Words | null {
  const noun = sentence.tokens.findLast(
    (t) => t.index > relative.index && t.index < cue && /^(?:NOUN|PROPN|PRON)$/.test(t.upos),
  );
  if (
    !noun ||
    sentence.tokens.slice(relative.index + 1, cue).some((t) => /^(?:VBD|VBZ|VBP|MD)$/.test(t.xpos) || t.form === ",")
  )
    return null;
  return { sentence: sentence.index, first: relative.index + 1, last: cue - 1, head: noun.index };
}

/** The phrase of an antecedent up to the relative pronoun. */
function antecedent(sentence: Sentence, head: number, before: number): Words {
  const whole = phrase(sentence, head, before);
  let last = Math.min(whole.last, before - 1);
  while (last > head && isComma(sentence.tokens[last])) last--;
  return { ...whole, last: Math.max(last, head) };
}

/** "Ana Ruiz of the Observatory of Crime | and Violence": the second half of what a house is for. */
const isOfOneName = ({ tokens }: Sentence, { index, form }: Token, head: number): boolean =>
  /^\p{Lu}/u.test(form) &&
  index - 2 > head &&
  /^and$/i.test(tokens[index - 1]!.form) &&
  tokens[index - 2]!.upos === "PROPN" &&
  /^(?:of|for|on|against)$/i.test(tokens[index - 3]?.form ?? "") &&
  tokens[index + 1]?.upos !== "PROPN";

/** "Google and Yahoo say": one phrase, two sources. */
function split(sentence: Sentence, whole: Words, cue: number): readonly Words[] {
  const others = dependents(sentence, whole.head, "conj").filter(
    (t) =>
      t.index > whole.first &&
      t.index <= whole.last &&
      /^(?:NOUN|PROPN|PRON)$/.test(t.upos) &&
      // "Lee, now in custody": no second speaker.
      dependents(sentence, t.index, "case").length === 0 &&
      !isOfOneName(sentence, t, whole.head),
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

/** "The bureau, whose ledger all trust, reported that", "The agency, citing two guards, said": the phrase before an aside that its own comma ends. */
function beforeAside({ tokens }: Sentence, cueFirst: number): number {
  if (!isComma(tokens[cueFirst - 1])) return cueFirst;
  const opener = tokens.findLastIndex(
    (t) =>
      t.index > 0 &&
      t.index < cueFirst - 2 &&
      (/^(?:who|whose|which)$/i.test(t.form) || t.xpos === "VBG") &&
      isComma(tokens[t.index - 1]),
  );
  const inside = tokens.slice(Math.max(0, opener), cueFirst - 1);
  return opener < 0 || inside.some(isComma) ? cueFirst : opener - 1;
}

/**
 * The words right before a finite verb, or before an aside that commas part from it, where the tree has no subject for
 * it; nobody when a pronoun, a mark or nothing stands there.
 */
export function adjacent(sentence: Sentence, cue: number): Found {
  const { tokens } = sentence;
  const cueFirst = beforeAside(sentence, cue);
  const runBefore = (end: number): number => {
    let at = end;
    while (
      at > 0 &&
      /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/.test(tokens[at - 1]?.upos ?? "") &&
      !isRelative(tokens[at - 1] as Token)
    )
      at--;
    return at;
  };
  let first = runBefore(cueFirst);
  let head = tokens[cueFirst - 1];
  // "a memo of February describes him": the memo does.
  if (first < cueFirst && /^of$/i.test(tokens[first - 1]?.form ?? "") && runBefore(first - 1) < first - 1) {
    head = tokens[first - 2];
    first = runBefore(first - 1);
  }
  if (first === cueFirst || !head || !isNominal(head)) return NOBODY;
  const whole = { sentence: sentence.index, first, last: cueFirst - 1, head: head.index };
  return { sources: [whole], stand: whole };
}

/** The first of a verb's auxiliaries and adverbs, or the verb. */
export function leftmost(sentence: Sentence, verb: number): number {
  let first = verb;
  while (
    first > 0 &&
    sentence.tokens[first - 1]?.head === verb &&
    /^(?:aux|advmod|cop)/.test(sentence.tokens[first - 1]?.deprel ?? "")
  )
    first--;
  return first;
}

/** Who does what a verb says: its own subject, a by-phrase, or the subject it shares with the verb it hangs on. */
export function sourceOf(sentence: Sentence, verb: number, cue: number = verb): Found {
  const { tokens } = sentence;
  let at = verb;
  const own = tokens[verb];
  // "said that it was over, adding that…": who adds is who said, however deep the tree hangs it.
  if (own && isAside(sentence, own) && dependents(sentence, verb, "nsubj").length === 0)
    at = sayerAbove(sentence, verb);
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
    // "It is tempting to believe that": nobody is tempted by name.
    if (subject && steps > 0 && /^it$/i.test(subject.form) && isOpenTo(token)) return NOBODY;
    if (subject && (!passive || steps > 0))
      return fromSubject(
        sentence,
        subject,
        at,
        subject.index < verb ? Math.min(cue, verb, subject.index < at ? leftmost(sentence, at) : verb) : verb,
      );
    if (token.deprel === "acl" && /^(?:VBG|VBN)$/.test(token.xpos)) return participle(sentence, at);
    if (token.deprel.startsWith("acl:relcl")) return NOBODY;
    if (token.deprel === "amod") return NOBODY;
    const relation = token.deprel.split(":")[0] ?? "";
    if (!CONTROLLED.has(relation) && !(relation === "ccomp" && token.xpos === "VBG")) return NOBODY;
    if (relation === "advcl" && dependents(sentence, at, "mark").some((m) => OWN_MARK.has(m.lemma))) return NOBODY;
    // "The file quotes a guard as saying that he fled": it is the guard who says it.
    if (relation === "advcl" && token.xpos === "VBG" && /^(?:quote|cite)$/.test(tokens[token.head]?.lemma ?? "")) {
      const quoted = dependents(sentence, token.head, "obj").find((o) => o.index > token.head && o.index < at);
      const as = dependents(sentence, at, "mark").some((m) => m.lemma === "as");
      if (quoted && as) {
        const whole = phrase(sentence, quoted.index, at);
        return { sources: split(sentence, { ...whole, last: quoted.index }, at), stand: whole };
      }
    }
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

/** Adjectives that tell of a body called "it", and not of what can be done. */
const OF_A_BODY: ReadonlySet<string> = new Set(
  "ready willing unwilling able unable likely unlikely keen eager prepared set due reluctant quick slow careful first glad free afraid".split(
    " ",
  ),
);
const isOpenTo = (token: Token): boolean =>
  (token.upos === "ADJ" || token.upos === "NOUN" || /^(?:tempting|surprising|embarrassing)$/i.test(token.form)) &&
  !OF_A_BODY.has(token.lemma.toLowerCase());

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
const PROMISED = /^(?:promise|pledge|vow|guarantee|announce|declare|pronounce|consider|deem|presume)$/;

function participle(sentence: Sentence, verb: number): Found {
  const noun = governor(sentence, verb);
  if (!noun || noun.index > verb || !isNominal(noun)) return NOBODY;
  // "the 700 guards promised for June": they promise nothing. "Juan Paz, considered the leader of": others consider him.
  if (sentence.tokens[verb]?.xpos === "VBN" && PROMISED.test(sentence.tokens[verb]?.lemma ?? "")) return NOBODY;
  const whole = antecedent(sentence, noun.index, verb);
  return { sources: [whole], stand: whole };
}

/** Whether a verb is passive: by its auxiliary, or by its subject where no "have" speaks against it. */
export const isPassive = remembered(isPassiveVerb);

function isPassiveVerb(sentence: Sentence, verb: number): boolean {
  // "“It is not,” said Dahl": an auxiliary on the other side of a quotation mark is another verb's.
  const below = children(sentence, verb)
    .map((c) => sentence.tokens[c])
    .filter((t) => t !== undefined && !sentence.tokens.slice(t.index, verb).some((m) => MARKS.test(m.form)));
  if (below.some((t) => t?.deprel === "aux:pass")) return true;
  return below.some((t) => /^[nc]subj:pass$/.test(t?.deprel ?? "")) && !below.some((t) => t?.deprel === "aux");
}

/** "X's claim", "her denial", "the claim by officials", "the insistence of the army". */
export function possessorOf(sentence: Sentence, noun: number): Found {
  const owner = dependents(sentence, noun, "nmod:poss")[0];
  if (owner) {
    // "its gloomy prediction": whose it is, and not how it is.
    const alone = { sentence: sentence.index, first: owner.index, last: owner.index, head: owner.index };
    const whole = owner.xpos === "PRP$" ? alone : phrase(sentence, owner.index, noun);
    // "the senator's denial", "the senator's reported claim": the name ends before the mark of the genitive.
    const mark = sentence.tokens.find((t) => t.index > owner.index && t.index <= whole.last && /^['’]s?$/.test(t.form));
    const trimmedLast = mark && mark.index > whole.first ? mark.index - 1 : whole.last;
    return { sources: [{ ...whole, last: trimmedLast }], stand: whole };
  }
  const by = dependents(sentence, noun, "nmod").find(
    (n) => dependents(sentence, n.index, "case").some((c) => BY.has(c.lemma)) && isNominal(n),
  );
  if (!by) return NOBODY;
  const whole = phrase(sentence, by.index, noun);
  // "from state and local officials": one noun with two words before it, of which the tree made two.
  const [and, kind, plural] = sentence.tokens.slice(by.index + 1, by.index + 4);
  if (
    by.xpos === "NN" &&
    whole.first === by.index &&
    and?.lemma === "and" &&
    kind?.upos === "ADJ" &&
    plural?.xpos === "NNS"
  ) {
    const both = { ...whole, last: plural.index, head: plural.index };
    return { sources: [both], stand: both };
  }
  return { sources: split(sentence, whole, noun), stand: whole };
}
const BY: ReadonlySet<string> = new Set(["by", "from", "among"]);

import { isFutureInPast } from "../times/tense.ts";
import type { Sentence, Token } from "../../language/analysis.ts";
import { children, dependents, remembered } from "../../language/tree.ts";
import type { Likelihood, Modality } from "../../model/index.ts";
import { likelihoodAt } from "./likelihood.ts";
import { AUXILIARIES, CONDITIONS, FAILED, MODIFIERS, NEGATORS, NOBODIES } from "./rows.ts";

/** What a clause says of itself or inherits, while it is worked out. `at` are the tokens that decided. */
export interface Grade {
  readonly modality: Modality | null;
  readonly negated: boolean;
  readonly likelihood: Likelihood | null;
  readonly first: number | null;
  readonly last: number | null;
}
export const PLAIN: Grade = { modality: null, negated: false, likelihood: null, first: null, last: null };

export const isEvent = (token: Token): boolean => token.upos === "NOUN" || token.upos === "PROPN";

/** Whether a token heads a clause of its own: a verb, or a noun or adjective with a copula. */
export const isClause = (sentence: Sentence, token: Token): boolean =>
  token.upos === "VERB" ||
  token.upos === "AUX" ||
  children(sentence, token.index).some((c) => /^(?:cop|nsubj|csubj|aux)/.test(sentence.tokens[c]?.deprel ?? ""));

const lower = (t: Token): string => t.form.toLowerCase();

/** "not only", "not just … but": more is said, nothing is denied. */
const MORE: ReadonlySet<string> = new Set(["only", "just", "merely", "simply", "solely", "least"]);

/** The word that denies a clause from inside it, or null. "rested not on force but on fear" does not deny the resting. */
function negatorOf(sentence: Sentence, index: number): Token | null {
  const { tokens } = sentence;
  const self = tokens[index];
  if (!self) return null;
  for (const child of children(sentence, index)) {
    const token = tokens[child];
    if (!token) continue;
    const next = tokens[child + 1];
    const word = lower(token);
    if (NEGATORS.has(word) && child < index && /^(?:advmod|cc|cc:preconj|neg|det|aux)/.test(token.deprel)) {
      if (next && MORE.has(lower(next))) continue;
      // "may or may not have met": either.
      if (word === "not" && /^or$/i.test(sentence.tokens[child - 2]?.form ?? "")) continue;
      // "cannot but admire": he does.
      if (next && lower(next) === "but") continue;
      // "did not return until May": he did.
      if (word !== "never" && hasUntil(sentence, index)) continue;
      return token;
    }
    // "no longer controls", "no more".
    if (
      (word === "longer" || word === "more") &&
      lower(tokens[child - 1] ?? token) === "no" &&
      token.deprel === "advmod"
    )
      return token;
    // "nearly caught him": he got away.
    if (
      /^(?:nearly|almost)$/.test(word) &&
      child === index - 1 &&
      /^VB[DN]$/.test(self.xpos) &&
      token.deprel === "advmod"
    )
      return token;
    // "far from over".
    if (word === "far" && next && lower(next) === "from" && child < index) return token;
    if (/^(?:nsubj|obj|obl|cop)/.test(token.deprel)) {
      const none =
        denied(sentence, token) ??
        deniedInList(sentence, token) ??
        notAll(sentence, token) ??
        toNobody(sentence, token);
      if (none && !(token.deprel.startsWith("obl") && /^(?:doubt|time|matter|way)$/.test(token.lemma))) return none;
    }
    // "is no safer".
    if (word === "no" && child === index - 1 && /^(?:JJR|RBR)$/.test(self.xpos)) return token;
    if (token.deprel === "det" && word === "no" && !isLonger(next)) return token;
    // "was without doubt the doing of the gang" is no denial.
    if (token.deprel === "case" && word === "without" && !/^(?:doubt|question)$/i.test(next?.form ?? "")) return token;
  }
  return null;
}

const isLonger = (t: Token | undefined): boolean =>
  t !== undefined && /^(?:longer|more|fewer|less|later|sooner)$/i.test(t.form);

function hasUntil(sentence: Sentence, index: number): boolean {
  return dependents(sentence, index, "obl", "advcl").some(
    (o) =>
      o.index > index &&
      dependents(sentence, o.index, "case", "mark").some((c) => c.lemma === "until" || c.lemma === "till"),
  );
}

/** "no minister resigned", "nobody resigned", "neither man resigned", "none of them resigned". */
function denied(sentence: Sentence, noun: Token): Token | null {
  if (NOBODIES.has(lower(noun)) || (lower(noun) === "one" && lower(sentence.tokens[noun.index - 1] ?? noun) === "no"))
    return noun;
  for (const d of dependents(sentence, noun.index, "det", "cc", "advmod")) {
    const word = lower(d);
    // "Not one officer was charged", "not a single shot was fired".
    // "killed not one but three" denies no killing.
    const more = /^but$/i.test(sentence.tokens[d.index + 2]?.form ?? "");
    if (word === "not" && !more && /^(?:one|a)$/.test(lower(sentence.tokens[d.index + 1] ?? d))) {
      const single = lower(sentence.tokens[d.index + 2] ?? d) === "single";
      if (single || lower(sentence.tokens[d.index + 1]!) === "one") return d;
    }
    if (
      (word === "no" || word === "neither") &&
      d.index < noun.index &&
      !MORE.has(lower(sentence.tokens[d.index + 1] ?? d)) &&
      !isLonger(sentence.tokens[d.index + 1])
    )
      return d;
  }
  return null;
}

/** "gives orders to nobody", "pays money to no one": hung on the object, and said of the verb. */
function toNobody(sentence: Sentence, object: Token): Token | null {
  if (object.deprel !== "obj") return null;
  const behind = dependents(sentence, object.index, "nmod").filter((t) =>
    dependents(sentence, t.index, "case").some((c) => /^(?:to|from|for)$/i.test(c.form)),
  );
  return behind.find((t) => NOBODIES.has(lower(t)) || denied(sentence, t) === t) ?? null;
}

/** "Not all of the commanders accepted". */
function notAll({ tokens }: Sentence, noun: Token): Token | null {
  if (!noun.deprel.startsWith("nsubj")) return null;
  for (let at = Math.max(1, noun.index - 3); at <= noun.index; at++) {
    const quantity = /^(?:all|every|everyone|everybody|many)$/i.test(tokens[at]!.form);
    if (quantity && lower(tokens[at - 1]!) === "not") return tokens[at - 1]!;
  }
  return null;
}

/** "No agency, no ministry and no court names him". */
function deniedInList(sentence: Sentence, noun: Token): Token | null {
  if (!noun.deprel.startsWith("nsubj")) return null;
  const others = dependents(sentence, noun.index, "conj").map((other) => denied(sentence, other));
  return others.find((found) => found !== null && lower(found) === "no") ?? null;
}

/** What the clause's own auxiliaries, adverbs and negation make of it; kept, as every clause below asks for it. */
export const own = remembered(ofItself);

function ofItself(sentence: Sentence, index: number): Grade {
  const { tokens } = sentence;
  let modality: Modality | null = null;
  let likelihood: Likelihood | null = null;
  let first: number | null = null;
  let last: number | null = null;
  const decide = (m: Modality, from: number, to: number): void => {
    modality = m;
    first = from;
    last = to;
  };
  let ahead = false;
  const condition = tokens[index]!.head < 0 ? inverted(sentence, index) : null;
  if (condition) decide("conditional", condition.index, condition.index);
  for (const child of children(sentence, index)) {
    const token = tokens[child];
    if (!token) continue;
    const word = lower(token);
    if (token.deprel.startsWith("aux") || (token.deprel === "cop" && AUXILIARIES.has(word))) {
      let to = AUXILIARIES.get(word);
      const perfect = dependents(sentence, index, "aux").some((a) => a.lemma === "have");
      if (to === "wanted" && word === "must" && perfect) to = "possible";
      // "May the killers rot": wished for, where "may rot" may come.
      if (word === "may" && isWish(sentence, index, child)) to = "wanted";
      // "The guards could not stop the convoy": they did not.
      const unable = word === "could" && /^(?:not|n['’]t|never)$/i.test(tokens[child + 1]?.form ?? "");
      if (unable && !perfect) to = undefined;
      if (to === "conditional" && /^(?:would|['’]d)$/.test(word)) {
        // "'d" is "had" before a participle: "they'd bought".
        if (word !== "would" && tokens[index]?.xpos === "VBN") to = undefined;
        // "would like to see it fail": they want it now.
        else if (/^(?:like|love|prefer|welcome)$/.test(tokens[index]?.lemma ?? "")) to = undefined;
        // "said that paying them would ruin the firm": if they are paid.
        else if (isFutureInPast(sentence, index) && dependents(sentence, index, "csubj").length === 0) to = "predicted";
      }
      if (to && (modality === null || modality === "possible")) decide(to, child, child);
      if (to === "predicted" || to === "conditional") ahead = true;
    } else if (/^(?:advmod|amod|det|compound)/.test(token.deprel)) {
      const found = likelihoodAt(sentence, child);
      const to = MODIFIERS.get(word);
      if (found && (token.deprel === "advmod" || token.deprel === "amod")) {
        likelihood = found;
        if (modality === null) decide(ahead ? "predicted" : "possible", found.first, child);
      } else if (to && modality === null && (token.deprel !== "amod" || isEvent(tokens[index] as Token)))
        decide(to, child, child);
    }
  }
  // "was murdered, allegedly by his partners": that they did it is alleged.
  for (const by of dependents(sentence, index, "obl", "obl:agent")) {
    const adverb = dependents(sentence, by.index, "advmod", "case").find((a) => MODIFIERS.get(lower(a)) === "alleged");
    if (modality === null && adverb && dependents(sentence, by.index, "case").some((c) => c.lemma === "by"))
      decide("alleged", adverb.index, adverb.index);
  }
  if (modality === null && isToBe(sentence, index)) {
    modality = "predicted";
    first = last = index;
  }
  if (modality === null && isCommand(sentence, index)) decide("wanted", index, index);
  const no = negatorOf(sentence, index) ?? failed(sentence, index);
  if (no && first === null) {
    first = no.index;
    last = no.index;
  }
  return { modality, negated: no !== null, likelihood: withoutFirst(likelihood), first, last };
}

/** "May the killers rot in prison", not the question "May he leave?". */
const isWish = ({ tokens }: Sentence, index: number, aux: number): boolean =>
  (aux === 0 || /^(?:["“]|``)$/.test(tokens[aux - 1]!.form)) &&
  tokens.some((t) => t.head === index && t.deprel.startsWith("nsubj") && t.index > aux) &&
  tokens.at(-1)?.form !== "?";

/** "“Kill the mayor,” the caller said": a bare verb at the head of what is said. */
function isCommand({ tokens }: Sentence, index: number): boolean {
  const verb = tokens[index]!;
  // "Do not travel to the coast", "Please leave".
  const bidding = (t: Token | undefined): boolean =>
    /^(?:not|n['’]t|never|please)$/i.test(t?.form ?? "") || (t?.lemma === "do" && t.head === index);
  let at = index;
  while (at > 0 && bidding(tokens[at - 1])) at--;
  const opens = at === 0 || /^(?:["“‘]|``|:)$/.test(tokens[at - 1]!.form);
  return (
    verb.xpos === "VB" &&
    // "Don't expect a quick end": what is to come.
    verb.lemma !== "expect" &&
    // "Present in 20 townships, it rules the coast": where it is.
    !(verb.lemma === "present" && tokens[index + 1]?.upos === "ADP") &&
    opens &&
    /^(?:root|ccomp|parataxis)$/.test(verb.deprel) &&
    !tokens.some((t) => t.head === index && /^(?:nsubj|aux|mark|expl)/.test(t.deprel) && t.lemma !== "do") &&
    tokens.at(-1)?.form !== "?"
  );
}

/** "is to be sentenced", "was to take effect": what is set, with "be" and "to" right before the verb. */
function isToBe(sentence: Sentence, index: number): boolean {
  const { tokens } = sentence;
  let at = index - 1;
  while (at > 0 && /^(?:be|have|been)$/.test(tokens[at]!.form)) at--;
  const [be, to] = [tokens[at - 1], tokens[at]];
  if (to?.lemma !== "to" || to.upos !== "PART" || !be || !/^(?:is|are|was|were)$/i.test(be.form)) return false;
  // "The plan is to leave": what the plan is.
  const subject = tokens[at - 2];
  // "What it did was to leave": what was done.
  if (!subject || !/^(?:NOUN|PROPN|PRON|PUNCT|ADV)$/.test(subject.upos)) return false;
  const plan = dependents(sentence, index, "nsubj").some((n) => PLANS.test(n.lemma));
  return be.head === index && !plan && !(subject?.upos === "NOUN" && PLANS.test(subject.lemma));
}
const PLANS =
  /^(?:aim|plan|goal|purpose|point|idea|job|task|role|mission|answer|way|thing|step|strategy|solution|question|problem)$/;

function withoutFirst(found: (Likelihood & { first?: number }) | null): Likelihood | null {
  return found ? { words: found.words, band: found.band, low: found.low, high: found.high } : null;
}

const failed = (sentence: Sentence, index: number): Token | null =>
  dependents(sentence, index, "amod").find((a) => FAILED.has(lower(a))) ?? null;

/** The mark that makes a clause a condition ("if", "unless", "so long as"), or null. */
export function conditionOn(sentence: Sentence, clause: number): Token | null {
  for (const mark of dependents(sentence, clause, "mark", "advmod")) {
    const word = lower(mark);
    if (CONDITIONS.has(word) && word !== "whether") return mark;
    if (word === "long" && lower(sentence.tokens[mark.index + 1] ?? mark) === "as") return mark;
    if (word === "as" && lower(sentence.tokens[mark.index - 1] ?? mark) === "long") return mark;
  }
  // "Provided that the court agrees", taken for a participle.
  const self = sentence.tokens[clause];
  if (self && /^(?:provided|providing|assuming)$/i.test(self.form) && /^(?:advcl|xcomp)$/.test(self.deprel)) {
    const next = sentence.tokens[clause + 1];
    const bare = self.form.toLowerCase() === "assuming" || next?.lemma === "that";
    if (bare && dependents(sentence, clause, "nsubj", "aux").length === 0) return self;
  }
  return inverted(sentence, clause);
}

/** "Had the marines caught him, …", "should the port close": a condition by the order of its words. */
function inverted(sentence: Sentence, clause: number): Token | null {
  const { tokens } = sentence;
  const subject = dependents(sentence, clause, "nsubj")[0];
  const first = dependents(sentence, clause, "aux", "cop").find((a) => /^(?:had|were|should)$/i.test(a.form));
  if (!first || !subject || first.index !== phraseStart(sentence, subject) - 1) return null;
  // "Had the army fled, they would have won", the first clause taken for the main one; "Had the army fled?" asks.
  const opens = first.index === 0 && tokens.slice(-2).every((t) => t.form !== "?");
  return opens || tokens[clause]!.deprel === "advcl" ? first : null;
}
const phraseStart = (sentence: Sentence, noun: Token): number =>
  Math.min(noun.index, ...children(sentence, noun.index).filter((c) => sentence.tokens[c]!.deprel !== "case"));

/** The condition that hangs below a clause ("it will strike if provoked"), or null; "even if" makes none. */
export function conditionBelow(sentence: Sentence, index: number): Token | null {
  for (const clause of dependents(sentence, index, "advcl")) {
    const mark = conditionOn(sentence, clause.index);
    if (mark && lower(sentence.tokens[mark.index - 1] ?? mark) !== "even") return mark;
  }
  return null;
}

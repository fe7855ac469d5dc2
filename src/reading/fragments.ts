import type { Sentence, Token } from "../language/analysis.ts";
import { dependents } from "../language/tree.ts";
import { hasVerb, tellsOf } from "./figures/senseless.ts";
import type { Draft, Layers } from "./layers.ts";

const isNoun = (t: Token): boolean => /^(?:NOUN|PROPN|NUM)$/.test(t.upos);
const inside = ({ tokens }: Sentence, { start, end }: Draft): readonly Token[] =>
  tokens.filter((t) => t.start >= start && t.end <= end);

/** Kinds that say of somebody what no row of the codebook knows. */
const PLAIN: ReadonlySet<string> = new Set(["statement", "forecast", "assessment"]);

/** "she is blameless", "they will sell again": of nobody who is known, and with nothing that could tell of whom. */
const isOfNobody = (draft: Draft, sentence: Sentence, roles: number): boolean =>
  PLAIN.has(draft.kind) &&
  roles === 0 &&
  draft.figure === null &&
  !inside(sentence, draft).some(isNoun) &&
  // "It will not stop": of what was told before, that it goes on is said all the same.
  !(
    sentence.tokens[draft.predicate]!.upos === "VERB" &&
    dependents(sentence, draft.predicate, "nsubj").some((t) => /^it$/i.test(t.form))
  ) &&
  // "Whoever owns the pier owns the port": of anybody who does.
  !/^who(?:ever|so)?$/i.test(inside(sentence, draft)[0]?.form ?? "");

/** "That is a story for children", "It is theatre": what is so called was told before; "it was the Herons" tells who. */
function isOnlyPointed(draft: Draft, sentence: Sentence, subjects: number): boolean {
  if (draft.kind !== "statement" || subjects > 0 || draft.figure !== null) return false;
  const predicate = sentence.tokens[draft.predicate]!;
  const [cop] = dependents(sentence, predicate.index, "cop");
  const [subject] = dependents(sentence, predicate.index, "nsubj");
  return (
    predicate.upos === "NOUN" &&
    cop !== undefined &&
    subject !== undefined &&
    subject.index < cop.index &&
    (/^that$/i.test(subject.form) || (/^it$/i.test(subject.form) && cop.xpos === "VBZ")) &&
    // "It was a sailor who fired": that tells who.
    dependents(sentence, predicate.index, "acl:relcl", "acl", "ccomp", "csubj", "advcl").length === 0
  );
}

/** "“I dread that | nobody came”": begun, and broken off before what it says. */
const isBegun = (draft: Draft, sentence: Sentence): boolean => {
  const words = inside(sentence, draft);
  const last = words.at(-1);
  return (
    PLAIN.has(draft.kind) &&
    last !== undefined &&
    /^that$/i.test(last.form) &&
    last.index > draft.predicate &&
    words.length < 4 &&
    sentence.tokens[last.index + 1]?.upos !== "PUNCT"
  );
};

/** "nine people died, the driver included", "Colonel Paz, relieved in May, is ill": said of somebody in passing. */
function isInPassing(draft: Draft, sentence: Sentence): boolean {
  const predicate = sentence.tokens[draft.predicate]!;
  if (draft.kind !== "statement" || !/^(?:VBN|VBD|VBG)$/.test(predicate.xpos)) return false;
  const bound = dependents(sentence, predicate.index, "aux", "aux:pass", "cop", "obj", "ccomp", "xcomp").length > 0;
  if (!bound && /^(?:include|except|exclude)$/.test(predicate.lemma) && predicate.deprel !== "root") return true;
  return predicate.xpos === "VBN" && predicate.deprel === "acl" && !bound;
}

/** How what is only asked or left open begins: "where he is", "whether they came". */
const OPEN = /^(?:where|wherever|whether)$/i;

/** "count how many fell", "from wherever he sleeps": how many did, or where he is, it leaves open. */
function isLeftOpen(draft: Draft, sentence: Sentence): boolean {
  const predicate = sentence.tokens[draft.predicate]!;
  const [first, second] = inside(sentence, draft);
  if (!first || first.index >= predicate.index) return false;
  // "recounted how the army killed a farmer" tells that it did.
  if (/^how$/i.test(first.form) && /^(?:many|much|few|long|often)$/i.test(second?.form ?? ""))
    return (PLAIN.has(draft.kind) || draft.kind === "event") && /^(?:ccomp|acl|advcl|csubj|obl)/.test(predicate.deprel);
  // "He was flown to Lima, where a judge charged him" tells that he did.
  if (!PLAIN.has(draft.kind)) return false;
  // "would not say when the toll would rise"
  if (/^when$/i.test(first.form)) return predicate.deprel === "ccomp";
  return OPEN.test(first.form) && /^(?:ccomp|obl|csubj|xcomp)/.test(predicate.deprel);
}

/** Why those who speak are not named is told in every report, and of nobody's deeds. */
const UNNAMED =
  /\b(?:ask(?:ed|ing)?|decline[ds]?|declining|refuse[ds]?|refusing|request(?:ed|ing)?|prefer(?:red)?|want(?:ed)?) (?:not )?to be (?:named|identified|quoted)\b|\b(?:on|under) (?:the )?condition (?:of anonymity|that)\b|\b(?:request|ask|insist)(?:ed|ing|s)? (?:for |on )?anonymity\b|\bspeak(?:ing)? (?:anonymously|on background)\b|\bspoke (?:anonymously|on background)\b|\bwithhold(?:ing)? (?:his|her|their) names?\b/iu;

/** "preferred not to be identified because she dreaded her boss", "spoke only anonymously | since the inquiry goes on". */
const isOfSource = ({ kind, type, roles, start, end }: Draft, sentence: Sentence, text: string): boolean => {
  const { tokens } = sentence;
  if (kind === "causal")
    return roles.some(
      ({ role, first, last }) => role === "effect" && UNNAMED.test(text.slice(tokens[first]?.start, tokens[last]?.end)),
    );
  if (!PLAIN.has(kind) && !(kind === "event" && type === "other")) return false;
  // "told us, on condition that his name be kept out, that …"
  if (/\bon $/iu.test(text.slice(0, start)) && /^condition\b/iu.test(text.slice(start, end))) return true;
  const before = text.slice(Math.max(sentence.start, start - REASON), start);
  return UNNAMED.test(before) && /\b(?:because|since|as) $/iu.test(before);
};
/** Characters within which the reason stands behind what it is the reason for. */
const REASON = 70;

/** "a town which pays no guard | invites thieves": what only says of whom the sentence tells something. */
function isOnlyDefining(draft: Draft, sentence: Sentence): boolean {
  const { tokens } = sentence;
  const own = tokens[draft.predicate]!;
  // "a guard who is about to resign"
  const predicate = own.deprel === "xcomp" ? tokens[own.head]! : own;
  if (!predicate.deprel.startsWith("acl:relcl")) return false;
  const noun = tokens[predicate.head]!;
  const pronoun = tokens.find((t) => t.index > noun.index && t.index < predicate.index && /^(?:WDT|WP)$/.test(t.xpos));
  if (!noun.deprel.startsWith("nsubj") || !pronoun || tokens[pronoun.index - 1]!.form === ",") return false;
  const [subject] = dependents(sentence, predicate.index, "nsubj");
  const whole = draft.end <= predicate.end || tokens[noun.head]!.start >= draft.end;
  if (!whole) return false;
  // "the trust that the admiral built will not come back"
  if (draft.kind === "event") return draft.type === "other" && subject !== undefined && subject.index > pronoun.index;
  return PLAIN.has(draft.kind) && dependents(sentence, noun.index, "det").some((t) => /^an?$/i.test(t.form));
}

const UNCLEAR = /^(?:unclear|unknown|uncertain|open|disputed|unsettled)$/;

/** "Who runs | the band is unclear", with the band taken for what is unclear: from where the question begins. */
export function fromQuestion(draft: Draft, { sentences }: Pick<Layers, "sentences">): Draft {
  const sentence = sentences[draft.sentence];
  const predicate = sentence?.tokens[draft.predicate];
  if (!sentence || !predicate || draft.kind !== "assessment" || !UNCLEAR.test(predicate.lemma)) return draft;
  const { tokens } = sentence;
  const first = tokens.findIndex((t) => t.start >= draft.start);
  if (!/^(?:VBZ|VBD|VBP)$/.test(tokens[first - 1]?.xpos ?? "")) return draft;
  const asks = tokens.findLast((t) => t.index < first && t.index >= first - ASKED && /^W/.test(t.xpos));
  return asks ? { ...draft, start: asks.start } : draft;
}
/** Tokens of the longest question before its object. */
const ASKED = 6;

/** Pronouns for what was told before. */
const POINTED = /^(?:it|this|that|so)$/i;

/** "American agents doubt it": what they doubt stands elsewhere, and no row of the codebook knows it; "Ruiz denies it" tells of Ruiz. */
function isDenialOfIt(draft: Draft, sentence: Sentence, entities: Layers["entities"]): boolean {
  const source = draft.position?.source;
  const denier = source ? entities.at(source.sentence, source.head) : null;
  // "Mr Paz", of whom the text knows no more than that name, is the Luis Paz of whom it told.
  const names = sentence.tokens
    .filter((t) => source && t.index >= source.first && t.index <= source.last && t.upos === "PROPN")
    .map((t) => t.form);
  const isDenier = (at: { readonly entity: number } | null): boolean =>
    at !== null &&
    (at.entity === denier?.entity ||
      entities.list[at.entity]?.name.split(" ").some((word) => names.includes(word)) === true);
  if (draft.roles.some((r) => isDenier(entities.at(r.sentence, r.head)))) return false;
  if (!PLAIN.has(draft.kind) || !/^(?:denied|doubted): /.test(draft.rule)) return false;
  const words = inside(sentence, draft);
  const verb = words.find((t) => t.upos === "VERB");
  return (
    verb !== undefined &&
    // "has not confirmed it": that is told of whom the sentence is about.
    verb.lemma !== "confirm" &&
    dependents(sentence, verb.index, "obj").some((o) => POINTED.test(o.form))
  );
}

/** "They took rifles; eleven lorries; and two million in cash", cut at a semicolon before what it is of. */
const isOnlyCounted = (draft: Draft, sentence: Sentence): boolean =>
  draft.kind === "figure" &&
  draft.type === null &&
  draft.figure !== null &&
  draft.figure.as !== "age" &&
  draft.figure.beside === undefined &&
  hasVerb(sentence) &&
  !tellsOf(sentence, draft.figure, draft);

/** Whether the words of a draft say nothing by themselves: cut from what they lead to, or of nobody and nothing that is known. */
export function isFragment(
  draft: Draft,
  { sentences, entities }: Pick<Layers, "sentences" | "entities">,
  text: string,
  roles: readonly { readonly role: string }[],
): boolean {
  const sentence = sentences[draft.sentence];
  if (!sentence?.tokens[draft.predicate]) return false;
  return (
    isOfNobody(draft, sentence, roles.length) ||
    isOnlyPointed(draft, sentence, roles.filter((r) => r.role === "subject").length) ||
    isBegun(draft, sentence) ||
    isInPassing(draft, sentence) ||
    isLeftOpen(draft, sentence) ||
    isOfSource(draft, sentence, text) ||
    isOnlyDefining(draft, sentence) ||
    isDenialOfIt(draft, sentence, entities) ||
    isOnlyCounted(draft, sentence)
  );
}

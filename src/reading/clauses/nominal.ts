import type { Sentence, Token } from "../../language/analysis.ts";
import { children, remembered } from "../../language/tree.ts";
import type { Argument } from "../layers.ts";
import { argumentsOf, participants } from "./participants.ts";
import { conjuncts, isLoose, isNominal, isVerbal, markerOf, phrasesOf } from "./phrases.ts";
import { lemmaOf } from "./verbs.ts";
import { isPassive } from "./voice.ts";

/** Verbs that only carry an event noun: who launches an attack attacks; what suffers one is attacked; it takes place. */
const CARRIERS: Readonly<Record<"doer" | "sufferer" | "happening", readonly string[]>> = {
  doer: [
    "carry out",
    "launch",
    "conduct",
    "make",
    "stage",
    "mount",
    "execute",
    "perform",
    "commit",
    "undertake",
    "lead",
    "wage",
    "order",
    "authorize",
    "announce",
    "issue",
    "hold",
    "run",
    "orchestrate",
    "perpetrate",
    "begin",
    "start",
    "continue",
    "intensify",
    "step up",
    "secure",
    "achieve",
    "engage",
    "enter",
    "participate",
    "sign",
    "reach",
    "agree",
    "negotiate",
    "seize",
    "impose",
    "deliver",
    "complete",
    "oversee",
    "give",
    "set up",
    "pursue",
    "have",
    "maintain",
    "keep",
    "form",
    "forge",
    "build",
    "develop",
    "establish",
    "seal",
    "strike",
    "assert",
    "exert",
    "exercise",
    "consolidate",
    "enjoy",
    "gain",
    "take",
    "assume",
    "tighten",
    "extend",
    "retain",
  ],
  sufferer: ["suffer", "undergo", "survive", "face", "sustain", "escape"],
  happening: [
    "occur",
    "happen",
    "erupt",
    "break out",
    "take place",
    "follow",
    "unfold",
    "ensue",
    "flare",
    "rage",
    "date",
  ],
};
const BLOODY = /^(?:killing|murder|massacre|assassination|death|attack|ambush|bombing|kidnapping|abduction|shooting)$/;
const ENTERED = new Set(["engage", "enter", "participate"]);
const carrier = new Map<string, keyof typeof CARRIERS>();
for (const kind of ["doer", "sufferer", "happening"] as const) {
  for (const verb of CARRIERS[kind]) carrier.set(verb, kind);
}

const PACT =
  /^(?:deal|truce|ceasefire|pact|accord|agreement|treaty|alliance|peace|settlement|contract|partnership|coalition)$/;
const DEVERBAL = /(?:tion|sion|ment|ance|ence|ancy|ency|al|ure|ship)s?$/;
const NOT_DEVERBAL = /^(?:government|department|region|criminal|official|capital|animal|material|million|billion)s?$/;

/** Whether a noun can be the head of an event: a word of the codebook, or made from a verb. */
export const isEventNoun = (token: Token, nouns: ReadonlySet<string>): boolean => {
  if (token.upos !== "NOUN" && token.upos !== "PROPN") return false;
  const lemma = token.lemma.toLowerCase();
  if (nouns.has(lemma)) return true;
  return token.upos === "NOUN" && lemma.length > 5 && DEVERBAL.test(lemma) && !NOT_DEVERBAL.test(lemma);
};

/** A carrier verb of an event noun ("launched" in "launched an offensive"), or -1. */
export function carrierOf(sentence: Sentence, noun: number): number {
  const token = sentence.tokens[noun]!;
  const verb = sentence.tokens[token.head];
  if (!verb || !isVerbal(verb)) return -1;
  const lemma = lemmaOf(sentence, verb.index);
  const kind = carrier.get(lemma);
  if (!kind) return -1;
  // "Her release was negotiated by a priest": who negotiates it does not free her.
  if (lemma === "negotiate" && !PACT.test(token.lemma)) return -1;
  const grammatical = token.deprel === "nsubj" || token.deprel === "nsubj:pass" ? "subject" : token.deprel;
  if (kind === "happening") return grammatical === "subject" ? verb.index : -1;
  // "The president announced the killing of the boss": he tells of it, and others did it.
  if (verb.lemma === "announce" && BLOODY.test(token.lemma)) return -1;
  const logical = token.deprel === "nsubj:pass" ? "obj" : token.deprel;
  if (logical === "obj") return verb.index;
  // "engaged in clashes with", "entered into an agreement"
  const within = /^(?:in|into)$/.test(markerOf(sentence, noun));
  return ENTERED.has(verb.lemma.toLowerCase()) && token.deprel === "obl" && within ? verb.index : -1;
}

/**
 * The participants of an event noun: possessor ("El Mayo's arrest": subject, marker "'s"), of-phrase (object), by-phrase
 * (subject), compound (object, marker "compound") or capitalised adjective (subject, marker "adjective") before it, other prepositions as obliques, and what its carrier verb brings.
 */
export const nounParticipants = remembered(participantsOfNoun);

function participantsOfNoun(sentence: Sentence, noun: number): readonly Argument[] {
  const found: Argument[] = [];
  for (const index of children(sentence, noun)) {
    const part = sentence.tokens[index]!;
    const marker = markerOf(sentence, index);
    const heads = conjuncts(sentence, index);
    if (part.deprel === "nmod:poss") {
      found.push(...argumentsOf(sentence, heads, "subject", { marker: "'s", via: "possessive" }));
    } else if (part.deprel === "compound" && index < noun) {
      found.push(...argumentsOf(sentence, heads, "object", { marker: "compound", via: "compound" }));
    } else if (part.deprel === "amod" && /^\p{Lu}/u.test(part.form)) {
      found.push(...argumentsOf(sentence, [index], "subject", { marker: "adjective", via: "modified" }));
    } else if (part.deprel.startsWith("nmod") || part.deprel === "obl") {
      const second = marker === "between" && heads.length === 1 ? otherSide(sentence, index) : -1;
      const slot = marker === "of" ? "object" : marker === "by" ? "subject" : "oblique";
      found.push(...argumentsOf(sentence, second < 0 ? heads : [...heads, second], slot, { marker }));
    }
  }
  sharedWithin(sentence, noun, found);
  const verb = carrierOf(sentence, noun);
  if (verb >= 0) {
    const kind = carrier.get(lemmaOf(sentence, verb));
    for (const argument of participants(sentence, verb, isPassive(sentence, verb))) {
      if (argument.head === noun || argument.slot === "complement") continue;
      if (argument.slot === "subject" && kind !== "happening") {
        found.push({ ...argument, slot: kind === "sufferer" ? "object" : "subject", via: "controlled" });
      } else if (argument.slot === "oblique") found.push({ ...argument, via: "controlled" });
    }
  }
  return found;
}

/** "a meeting between the governor and two bosses was filmed": the parser may hang the second side on the verb. */
function otherSide(sentence: Sentence, head: number): number {
  const { first, last } = phrasesOf(sentence);
  const and = sentence.tokens[last[head]! + 1];
  if (and?.form.toLowerCase() !== "and") return -1;
  for (let at = and.index + 1; at < Math.min(sentence.tokens.length, and.index + 8); at++) {
    if (first[at] === and.index + 1 && isNominal(sentence.tokens[at]!) && last[at]! >= at) return at;
  }
  return -1;
}

/** "the arrest and extradition of the boss", "his arrest and extradition": nouns side by side share possessor and of-phrase. */
function sharedWithin(sentence: Sentence, noun: number, found: Argument[]): void {
  const token = sentence.tokens[noun]!;
  const shared = (from: number, test: (part: Token) => boolean): void => {
    for (const index of children(sentence, from)) {
      const part = sentence.tokens[index]!;
      if (!test(part)) continue;
      const of = part.deprel !== "nmod:poss";
      const slot = of ? ("object" as const) : ("subject" as const);
      found.push(
        ...argumentsOf(sentence, conjuncts(sentence, index), slot, { marker: of ? "of" : "'s", via: "shared" }),
      );
    }
  };
  const late = (part: Token): boolean =>
    part.deprel === "nmod" &&
    part.index > noun &&
    markerOf(sentence, part.index) === "of" &&
    !found.some((a) => a.marker === "of");
  if (token.deprel === "conj") shared(token.head, (part) => part.deprel === "nmod:poss" || late(part));
  if (found.some((a) => a.marker === "of" || a.marker === "'s")) return;
  for (const index of children(sentence, noun)) {
    if (sentence.tokens[index]!.deprel !== "conj" || index - noun > 4) continue;
    shared(index, (part) => part.deprel === "nmod" && markerOf(sentence, part.index) === "of");
  }
}

export interface Identity {
  readonly predicate: number;
  readonly subject: number;
  readonly deprel: string;
}

/**
 * "Ana Ruiz, the leader of the group", "the group's leader, Ana Ruiz", "Senator Ana Ruiz", "cartel boss Juan Paz": who is
 * what, the description being the predicate.
 */
export function appositions(sentence: Sentence): Identity[] {
  const found: Identity[] = [];
  for (const token of sentence.tokens) {
    const head = sentence.tokens[token.head];
    if (!head) continue;
    const title = token.deprel === "nmod:desc" || (token.deprel === "compound" && token.upos === "NOUN");
    // "Deputy Justice Minister Ana Ruiz": of the office one is deputy or minister, and nobody is called Minister.
    if (title && head.upos === "PROPN" && head.deprel !== "nmod:desc" && token.index < head.index) {
      for (const predicate of conjuncts(sentence, token.index)) {
        found.push({ predicate, subject: head.index, deprel: "nmod:desc" });
      }
    }
    if (token.deprel !== "appos" && !isLoose(sentence, token)) continue;
    if (markerOf(sentence, token.index) !== "") continue;
    // "Ana Ruiz, a judge, and Juan Paz": another.
    if (children(sentence, token.index).some((c) => sentence.tokens[c]!.deprel === "cc" && c < token.index)) continue;
    const turned = head.upos === "NOUN" && token.upos === "PROPN";
    const [said, of] = turned ? [head, token] : [token, head];
    for (const predicate of conjuncts(sentence, said.index)) {
      // "the leader and founder, El Mencho"; the conjuncts of a name are other people.
      if (predicate !== said.index && sentence.tokens[predicate]!.upos !== "NOUN") continue;
      found.push({ predicate, subject: of.index, deprel: "appos" });
    }
  }
  return found;
}

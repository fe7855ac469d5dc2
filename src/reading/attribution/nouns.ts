import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents, reach } from "../../language/tree.ts";
import type { Stance } from "../../model/index.ts";
import { type Act, across, trimmed } from "./act.ts";
import { leftmost, possessorOf, sourceOf } from "./sources.ts";
import { phraseOf } from "../clauses/phrases.ts";
import { CUE_VERBS } from "./verbs.ts";

/** Nouns of saying and thinking. `says` are prepositions whose object the source puts forward; `about` those that only name it. */
interface NounRow {
  readonly nouns: string;
  readonly stance: Stance;
  readonly says: string;
  readonly about: string;
  readonly example: string;
}

const NOUN_ROWS: readonly NounRow[] = [
  {
    nouns: "claim allegation accusation insinuation suspicion charge rumor rumour gossip speculation conspiracy",
    stance: "alleges",
    says: "of",
    about: "about against",
    example: "The claim that he fled is old.",
  },
  {
    nouns: "complaint grievance protest",
    stance: "alleges",
    says: "",
    about: "about of against",
    example: "Complaints that no patrol came grew.",
  },
  {
    nouns:
      "statement assertion contention argument declaration remark comment observation insistence suggestion reminder message testimony announcement revelation disclosure explanation report word news",
    stance: "says",
    says: "",
    about: "about on",
    example: "His insistence that he paid is odd.",
  },
  {
    nouns:
      "belief view opinion notion conviction feeling perception impression understanding assumption presumption thought consensus faith",
    stance: "says",
    says: "",
    about: "of about on",
    example: "The belief that he is dead is common.",
  },
  {
    nouns: "story version tale",
    stance: "says",
    says: "",
    about: "",
    example: "The file tells another story: he paid.",
  },
  {
    nouns: "case point",
    stance: "says",
    says: "",
    about: "",
    example: "He made the case that the pact is sound.",
  },
  {
    nouns: "conclusion finding assessment judgment judgement ruling verdict determination",
    stance: "says",
    says: "",
    about: "of on",
    example: "The finding that money was missing stood.",
  },
  {
    nouns: "denial rejection refutation repudiation",
    stance: "denies",
    says: "of",
    about: "",
    example: "Her denial that she met him held.",
  },
  {
    nouns: "admission confession acknowledgment acknowledgement concession",
    stance: "confirms",
    says: "of",
    about: "",
    example: "His admission that he paid was read out.",
  },
  {
    nouns: "confirmation proof evidence",
    stance: "confirms",
    says: "",
    about: "of",
    example: "Confirmation that he was dead came late.",
  },
  {
    nouns: "prediction forecast expectation projection prophecy",
    stance: "predicts",
    says: "of",
    about: "for about",
    example: "The forecast that prices would fall failed.",
  },
  {
    nouns: "estimate",
    stance: "estimates",
    says: "of",
    about: "",
    example: "An estimate that 300 tons crossed was cited.",
  },
  {
    nouns: "warning caution",
    stance: "says",
    says: "",
    about: "of about against to",
    example: "A warning that talks may fail came.",
  },
  {
    nouns: "threat",
    stance: "threatens",
    says: "",
    about: "",
    example: "His threat to shut the road worked.",
  },
  {
    nouns: "promise pledge vow commitment guarantee assurance oath",
    stance: "promises",
    says: "",
    about: "of to",
    example: "Her promise to rebuild was kept.",
  },
  {
    nouns: "hope wish desire fear worry concern anxiety doubt regret dream",
    stance: "says",
    says: "",
    about: "of for about over",
    example: "Fears that he would return grew.",
  },
  {
    nouns: "call demand request plea appeal order instruction proposal recommendation advice bill invitation",
    stance: "says",
    says: "",
    about: "for of",
    example: "Calls for the army to leave grew.",
  },
  {
    nouns: "plan intention decision refusal willingness unwillingness eagerness reluctance determination",
    stance: "says",
    says: "",
    about: "of for about",
    example: "Its refusal to pay cost lives.",
  },
  {
    nouns:
      "support opposition criticism praise condemnation endorsement admiration disdain contempt disapproval approval denunciation rebuke criticism skepticism scepticism enthusiasm hostility passion preference distaste defense defence critique backing interest anger outrage frustration",
    stance: "says",
    says: "",
    about: "for of to about with",
    example: "Her criticism of the raid was sharp.",
  },
];

interface NounCue {
  readonly stance: Stance;
  readonly says: ReadonlySet<string>;
  readonly about: ReadonlySet<string>;
}
const NOUNS: ReadonlyMap<string, NounCue> = new Map(
  NOUN_ROWS.flatMap((r) => {
    const cue: NounCue = {
      stance: r.stance,
      says: new Set(r.says.split(" ").filter(Boolean)),
      about: new Set(r.about.split(" ").filter(Boolean)),
    };
    return r.nouns.split(" ").map((n) => [n, cue] as const);
  }),
);

/** Verbs that with a noun of saying make one act: "made the claim that", "issued a statement saying". */
const LIGHT: ReadonlySet<string> = new Set([
  "make",
  "tell",
  "issue",
  "release",
  "give",
  "offer",
  "voice",
  "express",
  "raise",
  "file",
  "have",
  "deliver",
  "send",
  "publish",
  "put",
  "post",
  "repeat",
  "reiterate",
  "reject",
  "dismiss",
  "deny",
  "draw",
  "hold",
  "share",
  "echo",
  "air",
  "lodge",
  "present",
  "take",
  "reach",
  "cast",
  "level",
  "sound",
]);

/** The act that a noun of saying makes ("his claim that…", "allegations of…", "voiced concern that…"), or null. */
export function nounAct(sentence: Sentence, index: number, text: string): Act | null {
  const token = sentence.tokens[index];
  if (!token || token.upos !== "NOUN") return null;
  // "Special Agent in Charge Ann Lee": a title, and no charge.
  if (index > 0 && /^\p{Lu}/u.test(token.form) && /^\p{Lu}\p{Ll}/u.test(sentence.tokens[index + 1]?.form ?? ""))
    return null;
  const cue = NOUNS.get(token.lemma.toLowerCase());
  if (!cue) return null;
  const told = contentOf(sentence, token, cue) ?? afterColon(sentence, token);
  if (!told) return null;
  const owner = possessorOf(sentence, index);
  let first = withModifiers(sentence, index);
  let who = owner;
  const verb = sentence.tokens[token.head];
  const preposition = dependents(sentence, index, "case").find((c) => c.index < index)?.lemma;
  // "said in a statement that …": the verb says it.
  if (owner.sources.length === 0 && /^(?:in|through|via)$/.test(preposition ?? "") && isSaying(verb)) return null;
  // "the commitment of the department that …"
  const of = dependents(sentence, index, "nmod").find((n) =>
    dependents(sentence, n.index, "case").some((c) => c.lemma === "of"),
  );
  if (owner.sources.length === 0 && of && of.index < told.first && /^(?:NOUN|PROPN)$/.test(of.upos) && told.vouched)
    who = { sources: [phraseOf(sentence, of.index)], stand: null };
  // "cited the case as proof that …": he proves it who cites.
  const over = verb?.upos === "VERB" ? verb : sentence.tokens[verb?.head ?? -1];
  if (owner.sources.length === 0 && over?.upos === "VERB" && preposition === "as" && over.index < index)
    who = sourceOf(sentence, over.index, over.index);
  // "would neither confirm nor deny a report by the paper": it stays the paper's.
  const neither = verb && dependents(sentence, verb.index, "cc").some((c) => /^nor$/i.test(c.form));
  if (
    owner.sources.length === 0 &&
    verb &&
    !neither &&
    token.deprel === "obj" &&
    verb.index < index &&
    LIGHT.has(verb.lemma.toLowerCase())
  ) {
    who = sourceOf(sentence, verb.index, verb.index);
    if (who.sources.length > 0) first = leftmost(sentence, verb.index);
  }
  // "rejected a suggestion by Park that he had lied": it is his rejection.
  if (
    owner.sources.length > 0 &&
    verb &&
    !neither &&
    token.deprel === "obj" &&
    verb.index < index &&
    /^(?:reject|deny|dismiss)$/.test(verb.lemma)
  ) {
    const rejecter = sourceOf(sentence, verb.index, verb.index);
    if (rejecter.sources.length > 0) {
      who = rejecter;
      first = leftmost(sentence, verb.index);
    }
  }
  // A stretch of words that holds its own source says it of somebody else.
  const content = trimmed(text, across(sentence, told.first, told.last));
  if (!content) return null;
  return {
    sentence: sentence.index,
    predicate: index,
    cue: across(sentence, first, told.cueLast),
    verb: token.lemma.toLowerCase(),
    frame: "noun",
    stance: cue.stance,
    vouched: told.vouched,
    sources: who.sources.filter((w) => w.head !== index),
    stand: who.stand,
    contents: [content],
    quoted: false,
    agentless: true,
    speech: false,
  };
}

const isSaying = (verb: Token | undefined): boolean =>
  verb !== undefined && verb.upos === "VERB" && CUE_VERBS.get(verb.lemma.toLowerCase())?.says.has("clause") === true;

/** "the widely held belief": determiner and adjectives are part of the cue. */
function withModifiers(sentence: Sentence, noun: number): number {
  let first = noun;
  while (
    first > 0 &&
    sentence.tokens[first - 1]?.head === noun &&
    /^(?:amod|det|compound)$/.test(sentence.tokens[first - 1]?.deprel ?? "")
  )
    first--;
  return first;
}

/** Verbs by which one makes what the noun names: "the claim that he made" says nothing of what is claimed. */
const MAKES: ReadonlySet<string> = new Set([
  "make",
  "raise",
  "file",
  "bring",
  "hold",
  "have",
  "express",
  "repeat",
  "reject",
  "deny",
  "give",
  "issue",
  "be",
  "share",
  "face",
  "level",
  "lodge",
  "send",
  "deliver",
  "publish",
  "release",
  "use",
  "cite",
]);

/** "the claim that he made": what the noun names is made, and nothing told of it. */
function madeAfter(sentence: Sentence, noun: Token): boolean {
  const { tokens } = sentence;
  const that = tokens[noun.index + 1];
  if (that?.form.toLowerCase() !== "that") return false;
  const verb = tokens.find(
    (t) =>
      t.index > that.index &&
      t.index < that.index + 7 &&
      t.xpos.startsWith("VB") &&
      !/^VB[NG]$/.test(tokens[t.index + 1]?.xpos ?? ""),
  );
  return (
    verb !== undefined &&
    MAKES.has(verb.lemma) &&
    dependents(sentence, verb.index, "obj").every((o) => o.index === that.index) &&
    !dependents(sentence, verb.index, "cop").length &&
    verb.lemma !== "be"
  );
}

/** The clause that "that" opens right behind a noun of saying, wherever the tree hangs it; null for "the claim that he made". */
function clauseAfter(sentence: Sentence, noun: Token): Token | null {
  // "the assertion of Mr. Paz that the port was sold": a mark with a clause of its own, behind whose assertion it is.
  const apart = dependents(sentence, noun.index, "acl", "acl:relcl").find((c) =>
    dependents(sentence, c.index, "mark").some((m) => m.index > noun.index && m.form.toLowerCase() === "that"),
  );
  if (apart) return apart;
  const that = sentence.tokens[noun.index + 1];
  const head = sentence.tokens[that?.head ?? -1];
  if (!that || that.form.toLowerCase() !== "that" || !head || head.index < that.index) return null;
  if (that.deprel === "mark") return head;
  // Of a relative clause the pronoun is the object ("a claim that the agency disputes"); a told clause lacks nothing.
  const subject = dependents(sentence, head.index, "nsubj").some((n) => n.index !== that.index);
  // "a claim that his wife called ridiculous" lacks what she called so.
  const naming = /^(?:call|consider|find|deem|describe|dub|label|term|brand|judge)$/.test(head.lemma);
  const full = dependents(sentence, head.index, "obj", "ccomp", naming ? "obj" : "xcomp", "cop", "aux:pass").some(
    (o) => o.index !== that.index,
  );
  return subject && (full || GOES.has(head.lemma)) && !MAKES.has(head.lemma) ? head : null;
}

/** Verbs that take no object, so that none is missing. */
const GOES: ReadonlySet<string> = new Set(
  "die flee leave rise fall resign collapse escape exist surrender disappear vanish happen arrive return defect survive".split(
    " ",
  ),
);

const MESSAGES: ReadonlySet<string> = new Set([
  "message",
  "warning",
  "statement",
  "declaration",
  "announcement",
  "reminder",
  // "The file tells another story: he paid."
  "story",
  "version",
  "tale",
]);

/** "sent a message to the regime: we will…": a whole clause behind a colon is what the message says. */
function afterColon(
  sentence: Sentence,
  noun: Token,
): { first: number; last: number; cueLast: number; vouched: boolean } | null {
  const { tokens } = sentence;
  const verb = tokens[noun.head];
  if (!MESSAGES.has(noun.lemma.toLowerCase()) || noun.deprel !== "obj" || !verb || !LIGHT.has(verb.lemma.toLowerCase()))
    return null;
  const colon = tokens.findIndex((t) => t.index > noun.index && t.form === ":");
  const between = tokens.slice(noun.index + 1, colon);
  if (colon < 0 || between.length > 12 || between.some((t) => /^(?:VBD|VBZ|VBP|MD)$/.test(t.xpos))) return null;
  const rest = tokens.slice(colon + 1);
  if (!rest.some((t) => /^(?:VBD|VBZ|VBP|MD)$/.test(t.xpos))) return null;
  const end = rest.at(-1);
  const last = end?.upos === "PUNCT" && /^[.!?]$/.test(end.form) ? tokens.length - 2 : tokens.length - 1;
  return { first: colon + 1, last, cueLast: noun.index, vouched: true };
}

function contentOf(
  sentence: Sentence,
  noun: Token,
  cue: NounCue,
): { first: number; last: number; cueLast: number; vouched: boolean } | null {
  const clause = dependents(sentence, noun.index, "acl", "ccomp").find(
    (c) => c.index > noun.index && !c.deprel.startsWith("acl:relcl"),
  );
  if (madeAfter(sentence, noun)) return null;
  const told = clauseAfter(sentence, noun);
  if (told) {
    const whole = reach(sentence, told.index);
    const that = dependents(sentence, told.index, "mark").find((m) => m.form.toLowerCase() === "that");
    const opener = that && that.index > noun.index ? that.index : noun.index + 1;
    return { first: opener, last: whole.last, cueLast: noun.index, vouched: true };
  }
  if (clause) {
    const marks = dependents(sentence, clause.index, "mark");
    const that = marks.some((m) => /^(?:that|whether)$/.test(m.lemma));
    const to = marks.some((m) => m.lemma === "to");
    if (that || to) {
      const whole = reach(sentence, clause.index);
      return {
        first: Math.max(whole.first, noun.index + 1),
        last: whole.last,
        cueLast: noun.index,
        vouched: that || cue.stance === "threatens" || cue.stance === "promises",
      };
    }
  }
  const about = dependents(sentence, noun.index, "nmod", "acl").find(
    (n) =>
      n.index > noun.index &&
      dependents(sentence, n.index, "case", "mark").some((c) => cue.says.has(c.lemma) || cue.about.has(c.lemma)),
  );
  if (!about) return null;
  const preposition = dependents(sentence, about.index, "case", "mark").find(
    (c) => cue.says.has(c.lemma) || cue.about.has(c.lemma),
  );
  if (!preposition) return null;
  const whole = reach(sentence, about.index);
  return {
    first: Math.max(whole.first, preposition.index + 1),
    last: whole.last,
    cueLast: preposition.index === noun.index + 1 ? preposition.index : noun.index,
    vouched: cue.says.has(preposition.lemma),
  };
}

import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents, reach } from "../../language/tree.ts";
import { LIGHT, type NounCue } from "./nouns.rows.ts";

/** The tokens that a noun of saying tells, where its cue ends, and whether its source puts them forward. */
export interface Told {
  readonly first: number;
  readonly last: number;
  readonly cueLast: number;
  readonly vouched: boolean;
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
  const object = dependents(sentence, head.index, "obj", "ccomp", "xcomp", "nsubj:pass").some(
    (o) => o.index > that.index,
  );
  if (that.deprel === "mark") return LACKING.test(head.lemma) && !object ? null : head;
  // Of a relative clause the pronoun is the object ("a claim that the agency disputes"); a told clause lacks nothing.
  const subject = dependents(sentence, head.index, "nsubj").some((n) => n.index !== that.index);
  // "a claim that his wife called ridiculous" lacks what she called so.
  const naming = /^(?:call|consider|find|deem|describe|dub|label|term|brand|judge)$/.test(head.lemma);
  const full = dependents(sentence, head.index, "obj", "ccomp", naming ? "obj" : "xcomp", "cop", "aux:pass").some(
    (o) => o.index !== that.index,
  );
  return subject && (full || GOES.has(head.lemma)) && !MAKES.has(head.lemma) ? head : null;
}

/** Verbs that say nothing without their object: "a claim that the agency has disputed". */
const LACKING = /^(?:contradict|dispute|reject|refute|challenge|confirm|deny|dismiss|repeat|question|make|raise)$/;

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
export function afterColon(sentence: Sentence, noun: Token): Told | null {
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

/** What a noun of saying says: a clause, an infinitive or what a preposition brings; null when nothing is told. */
export function contentOf(sentence: Sentence, noun: Token, cue: NounCue): Told | null {
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

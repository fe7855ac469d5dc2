import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { type Effect, OVER_CLAUSES } from "./rows.ts";

/** Verbs whose infinitive is wished for or made so, but whose that-clause is said. */
const NO_CLAUSE: ReadonlySet<string> = new Set([
  "tell",
  "suggest",
  "agree",
  "decide",
  "warn",
  "convince",
  "persuade",
  "argue",
  "claim",
  "aim",
  "mean",
  "reveal",
  "show",
  "find",
  "know",
  "see",
  "hear",
]);

/** The effect of a governing verb, adjective or noun on an infinitive, gerund or that-clause, or null. */
export function effectOf(sentence: Sentence, token: Token, governor: Token): Effect | null {
  const { lemma } = governor;
  // "asked why he had fled": that he fled is not asked for; "asked whether": left open.
  if (lemma === "ask" && isWondered(sentence, token)) return null;
  const infinitive = token.deprel === "xcomp" || token.deprel === "advcl";
  // "The port was to close" is no "be"-clause of "It is that…"; "went to close", "used to close" are no futures.
  if (lemma === "be" && !infinitive) return null;
  if (lemma === "go" && governor.xpos !== "VBG") return null;
  // "has yet to hand him over": he has not.
  if (lemma === "have" && infinitive && dependents(sentence, governor.index, "advmod").some((a) => a.lemma === "yet"))
    return NEGATED;
  // "had to rebuild it": they did; "has in fact come down", of which the tree makes two verbs, is no "has to come".
  const to = dependents(sentence, token.index, "mark").some((m) => m.lemma === "to");
  if (lemma === "have" && (!infinitive || !to || governor.xpos === "VBD")) return null;
  if (!infinitive && NO_CLAUSE.has(lemma)) return null;
  // "swears that he was at home", "agreed that it was late": that is no promise.
  if (
    /^(?:swear|agree|guarantee)$/.test(lemma) &&
    !infinitive &&
    !dependents(sentence, token.index, "aux").some((a) => a.xpos === "MD")
  )
    return null;
  // "called the plan a mistake" wants nothing; "called on them to stop" does.
  if (lemma === "call" && !(/^(?:VERB|AUX)$/.test(token.upos) && to)) return null;
  // "ruled out that it had been sold", "could not rule out that it will rise".
  if (lemma === "rule" && sentence.tokens[governor.index + 1]?.form === "out")
    return dependents(sentence, governor.index, "advmod").some((a) => /^(?:not|n['’]t|never)$/i.test(a.form))
      ? CONSIDERED
      : RULED_OUT;
  // "set up a stand to sell it".
  if (dependents(sentence, governor.index, "compound").some((c) => c.deprel === "compound:prt")) return null;
  if (lemma === "consider" && token.xpos === "VBG") return CONSIDERED;
  return OVER_CLAUSES.get(lemma.toLowerCase()) ?? null;
}
const isWondered = (sentence: Sentence, clause: Token): boolean =>
  dependents(sentence, clause.index, "mark", "advmod", "obj", "nsubj", "nsubj:pass").some(
    (w) => w.index < clause.index && /^(?:whether|if|why|how|when|where|what|who|which)$/i.test(w.form),
  );
/** "the killing of the mayor": a deed of blood that the text takes for known. */
export const isKnownDeed = (sentence: Sentence, token: Token): boolean =>
  /^(?:killing|murder|massacre|assassination|slaughter|attack|ambush|bombing|kidnapping|abduction|shooting)$/.test(
    token.lemma,
  ) &&
  dependents(sentence, token.index, "det", "nmod:poss").some((d) => /^(?:the|this|that|his|her|their)$/i.test(d.form));

/** Verbs of which a gerund behind "from" says what is not done: "kept them from leaving". */
export const KEPT_FROM: ReadonlySet<string> = new Set([
  "keep",
  "save",
  "protect",
  "discourage",
  "hold",
  "restrain",
  "shield",
]);
/** Verbs of which a gerund behind "for" says what somebody wants done: "called for listing the gang". */
export const ASKS_FOR: ReadonlySet<string> = new Set(["call", "push", "press", "lobby", "campaign"]);
export const WANTED: Effect = { modality: "wanted", negates: false, raises: false, same: false };
/** Not so. */
export const NEGATED: Effect = { modality: null, negates: true, raises: false, same: false };
/** Said not to be so. */
const RULED_OUT: Effect = { modality: "denied", negates: true, raises: false, same: false };
/** Only thought of. */
const CONSIDERED: Effect = { modality: "possible", negates: false, raises: false, same: false };

/** "admitted to being part of it": no infinitive. */
export const isGerund = (sentence: Sentence, token: Token): boolean =>
  token.xpos === "VBG" || dependents(sentence, token.index, "cop", "aux").some((c) => c.xpos === "VBG");

/** Prepositions that hang a deed's noun on the noun that governs it: "the fear of an attack". */
export const OF: ReadonlySet<string> = new Set(["of", "for", "from", "in", "with", "on", "about", "against", "to"]);

/** Nouns that measure deeds and leave them told: "a rise in killings". */
export const RISES: ReadonlySet<string> = new Set(
  "rise increase surge spike jump growth uptick upsurge wave spate string series round fall drop decline".split(" "),
);
/** What is offered for a deed that has not been done: "a reward for his capture". */
export const PRICED =
  /^(?:\$|€|£|million|billion|thousand|dollar|peso|reward|bounty|prize|hunt|manhunt|search|offer)$/i;

/** Verbs that only say that an event takes place, with the event as subject or object. */
export const HAPPEN: ReadonlySet<string> = new Set([
  "happen",
  "occur",
  "follow",
  "begin",
  "start",
  "continue",
  "come",
  "ensue",
  "erupt",
  "place",
  "take",
]);
/** Verbs that only say that somebody did a deed, with the deed as object: "carried out an attack". */
export const CARRY: ReadonlySet<string> = new Set([
  "carry",
  "conduct",
  "make",
  "launch",
  "commit",
  "perform",
  "stage",
  "mount",
  "undertake",
  "see",
  "have",
  "take",
  "order",
  "execute",
]);
/** Adjectives right before a deed's noun: "a likely attack". */
export const BARE: ReadonlyMap<string, Effect> = new Map(
  (["likely", "unlikely", "possible", "improbable", "certain", "expected", "imminent"] as const).map((w) => [
    w,
    {
      modality: w === "possible" ? "possible" : "predicted",
      negates: w === "unlikely" || w === "improbable",
      raises: true,
      same: false,
    } as const,
  ]),
);

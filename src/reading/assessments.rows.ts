/**
 * Verbs that, with these objects, judge their subject: "poses a threat to", "faces a crisis".
 * `object` are lemmas of the object noun; empty: any object.
 */
export interface EvaluativeFrame {
  readonly verbs: readonly string[];
  readonly objects: readonly string[];
  /** A preposition whose noun phrase is what the judgement is about beside its subject ("a threat to the port"). */
  readonly about?: readonly string[];
  readonly seen: string;
  readonly silent: string;
}

export const EVALUATIVE_FRAMES: readonly EvaluativeFrame[] = [
  {
    verbs: ["pose", "present", "represent", "constitute", "remain"],
    objects: ["threat", "challenge", "risk", "danger", "problem", "obstacle", "menace"],
    about: ["to", "for"],
    seen: "The gang poses a growing threat to farmers.",
    silent: "The clerk posed for a photograph.",
  },
  {
    verbs: ["play"],
    objects: ["role", "part"],
    about: ["in"],
    seen: "The port plays a central role in the trade.",
    silent: "The children played football in the yard.",
  },
  {
    verbs: ["face", "confront", "suffer", "endure", "experience"],
    objects: ["crisis", "challenge", "threat", "shortage", "problem", "dilemma", "pressure", "wave", "surge", "emergency", "collapse"],
    seen: "The state faces a deepening crisis.",
    silent: "The house faces the square.",
  },
  {
    verbs: ["demonstrate", "show", "display", "prove", "possess", "have", "lack", "maintain", "retain", "reveal", "exhibit", "enjoy", "gain", "acquire"],
    objects: [
      "ability", "capability", "capacity", "willingness", "resilience", "cohesion", "reputation", "discipline", "resolve", "strength", "weakness",
      "sophistication", "determination", "impunity", "resource", "means", "potential", "readiness", "flexibility", "dominance", "advantage",
      "legitimacy", "autonomy", "leverage", "restraint", "adaptability", "responsiveness",
    ],
    about: ["in", "for", "to"],
    seen: "The faction demonstrated a willingness to attack soldiers.",
    silent: "The guide showed the museum to visitors.",
  },
  {
    verbs: ["earn", "gain", "have", "acquire"],
    objects: ["reputation", "notoriety", "prestige"],
    seen: "The group gained a reputation for extreme cruelty.",
    silent: "The clerk earned a salary.",
  },
  {
    verbs: ["maintain", "retain", "hold", "keep", "occupy", "consolidate", "cement"],
    objects: ["position", "status", "place", "rank", "dominance", "supremacy", "hegemony"],
    about: ["as"],
    seen: "The federation retained its position as the largest exporter.",
    silent: "The guard kept the keys.",
  },
  {
    verbs: ["represent", "constitute", "mark", "signal", "reflect", "signify", "embody"],
    objects: [],
    seen: "The raid marked a turning point in the campaign.",
    silent: "The lawyer represented two defendants.",
  },
  {
    verbs: ["reflect", "reveal", "underscore", "illustrate", "highlight", "bespeak", "expose"],
    objects: [],
    seen: "The verdict reveals a deep distrust of the courts.",
    silent: "The article revealed his address.",
  },
];

/** Verbs whose complement judges the subject: "has emerged as the strongest gang", "ranks among", "serves as". */
export const AS_VERBS: readonly string[] = [
  "emerge", "rank", "count", "qualify", "stand", "serve", "act", "function", "operate", "establish", "position", "cast",
];

/** Verbs by which somebody holds somebody to be something: "identified him as the main target", "consider it the worst". */
export const HOLDING_VERBS: readonly string[] = [
  "consider", "regard", "view", "see", "describe", "identify", "characterize", "characterise", "call", "label", "deem", "rank", "brand",
  "portray", "depict", "judge", "frame", "rate",
];

/** Verbs that with a comparative or an adjective say how something has become: "has grown stronger". */
export const BECOMING_VERBS: readonly string[] = [
  "become", "grow", "remain", "stay", "turn", "prove", "seem", "appear", "look", "get", "go", "feel", "stand", "be",
];

/** Nouns that make a copula an office or a kinship, which the relations reader takes. */
export const RELATION_NOUNS: ReadonlySet<string> = new Set([
  "leader", "founder", "co-founder", "member", "president", "governor", "mayor", "minister", "secretary", "chief", "director", "head", "boss",
  "senator", "general", "colonel", "son", "daughter", "brother", "sister", "father", "mother", "wife", "husband", "cousin", "nephew", "uncle",
  "ally", "rival", "enemy", "partner", "faction", "branch", "wing", "arm", "spokesman", "spokeswoman", "spokesperson", "lieutenant", "deputy",
  "commander", "prosecutor", "attorney", "analyst", "professor", "editor", "reporter", "journalist", "writer", "author", "ambassador",
  "officer", "kingpin", "capo", "successor", "predecessor", "lawyer", "judge", "candidate", "commissioner", "producer", "supplier",
]);

/** Adjectives that a copula makes a state of affairs and no judgement: "is available", "were present". */
export const PLAIN_ADJECTIVES: ReadonlySet<string> = new Set([
  "able", "unable", "aware", "unaware", "available", "present", "absent", "due", "same", "such", "other", "alive", "dead", "likely", "unlikely",
  "sure", "certain", "glad", "sorry", "happy", "ready", "open", "closed", "own", "native", "pregnant", "asleep", "eligible", "willing",
  "responsible", "optimistic", "okay", "ok", "right", "true", "false", "possible", "impossible", "necessary", "subject", "next", "last", "first",
]);

/** Nouns too empty to be a judgement on their own: "is a thing". */
export const EMPTY_NOUNS: ReadonlySet<string> = new Set([
  "thing", "way", "one", "part", "kind", "sort", "lot", "bit", "question", "answer", "reason", "day", "time", "year", "month", "week", "point",
  "matter", "case", "story", "news", "man", "woman", "person", "people", "someone", "something", "nothing", "everything", "anything",
]);

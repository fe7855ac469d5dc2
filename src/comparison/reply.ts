import type {
  ActorKind,
  ActorRef,
  Claim,
  Codebook,
  Finding,
  Modality,
  QuestionKind,
  ToldIn,
  Weight,
} from "../model/index.ts";

/** First and last day, counted from 1970-01-01, both included; infinite where an end is open. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** A claim with what comparing needs to know of the report that makes it. Roles and speakers name actors of the case. */
export interface Comparable extends ToldIn {
  readonly claim: Claim;
}

/** What the case knows of an actor. */
export interface Who {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
}

/** What the rules may ask beside the claims. */
export interface Scene {
  readonly codebook: Codebook;
  who(actor: string): Who | null;
}

/**
 * How it is known when the claimed thing holds: the claim's own time, `stated` or `inferred` from the text; `said`:
 * the claim gives none, and it is taken to hold when it was said (or, an event, to have happened by then).
 */
export type HoldsHow = "stated" | "inferred" | "said";

/** Why a reply is worth less than its words: each lowers the score of a verdict and is said in its reason. */
export const WEAKNESSES = {
  "inferred-date": "a date that the text does not state",
  "unknown-date": "a report whose date is not known",
  "resolved-pronoun": "whom a pronoun or description stands for",
  "unsaid-place": "a place that only the text around a number names",
  implied: "what the claim implies and does not say",
  unsure: "an allegation or a possibility",
  hearsay: "what its report does not tell as certain",
} as const;
export type Weakness = keyof typeof WEAKNESSES;

/** What one claim replies to one question; all that two claims are compared by. */
export interface Reply<V = unknown> {
  /** Key of the question: claims with one key meet. */
  readonly question: string;
  readonly kind: QuestionKind;
  /** How the question reads, with the actors' names. */
  readonly asks: string;
  readonly subject: ActorRef | null;
  readonly claim: string;
  readonly report: string;
  /** Replies with the same key give the same answer. */
  readonly answer: string;
  /** The answer as shown. */
  readonly words: string;
  /** The rule's own shape; JSON. */
  readonly value: V;
  readonly affirmed: boolean;
  readonly modality: Modality;
  /** Who says it: the last named speaker's actor or folded name, else the report's publisher or the report. */
  readonly speaker: string;
  /** The speaker as a reason names him: "the DEA", "“Five years on”". */
  readonly by: string;
  /** That speaker is unnamed and of more than one: "officials". */
  readonly several?: true;
  /** When the claimed thing holds or happened; null when nothing is known. */
  readonly holds: (Span & { readonly how: HoldsHow }) | null;
  /** When it was published. */
  readonly said: Span | null;
  readonly weak: readonly Weakness[];
  /** It meets the question's answers and is none: a look-alike, or what came of a forecast. */
  readonly aside?: true;
  /** An aside that is worth showing, as an answer of its own, where another claim says the same. */
  readonly retold?: true;
  /** What hangs on the question; see weight.ts. */
  readonly weight?: Weight;
}

/** What a rule finds between two replies; `newer` names the reply whose state overtook the other's. */
export interface Judged {
  readonly verdict: "agrees" | "refines" | "contradicts" | "tension" | "supersedes" | "not-comparable";
  readonly newer?: "a" | "b";
  /** Name of the branch, as `figure-later`. */
  readonly rule: string;
  /** One sentence for a person, without full names of the rule. */
  readonly reason: string;
  /** 0 to 1 before weaknesses; 0.9 when left out. */
  readonly score?: number;
}

/** A finding with the answers of its two replies, which tell several replies of one claim apart. */
export interface Meeting extends Finding {
  readonly aAnswer: string;
  readonly bAnswer: string;
}

/**
 * One rule of comparison. `compare` is called with the replies in a fixed order (claim ids ascending), so that it
 * need not be symmetrical in itself, but its verdict must not depend on that order.
 */
export interface Rule<V = unknown> {
  readonly kind: QuestionKind;
  /** One sentence on what the rule compares. */
  readonly says: string;
  replies(claim: Comparable, scene: Scene): readonly Reply<V>[];
  /** Null: the two have nothing to say to each other. All it needs of actors must stand in the replies' values. */
  compare(a: Reply<V>, b: Reply<V>, rows: Pick<Scene, "codebook">): Judged | null;
}

import type { Sentence } from "../language/analysis.ts";
import type {
  ActorKind,
  Bound,
  Evidence,
  Kind,
  Likelihood,
  Modality,
  Place,
  Polarity,
  Role,
  Span,
  SpeakerRole,
  Stance,
} from "../model/index.ts";
import type { Codebook } from "../model/codebook.ts";

/** What every reader may know beside the layers before it. No clock, no chance, no files. */
export interface Context {
  readonly text: string;
  readonly codebook: Codebook;
  /** EDTF of the report's publication with how it is known, or null: relative times are then left open. */
  readonly published: { readonly edtf: string; readonly how: "stated" | "given" | "inferred" } | null;
  /** Who speaks when the report says "we", and whose voice is the report's own; null when unknown. */
  readonly author: string | null;
  readonly publisher: string | null;
  readonly title: string | null;
}

/** A run of tokens in one sentence, `last` included; `head` is the token that governs the run. */
export interface Words {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

/** A proper name in the text, from the recogniser, the codebook, a title or capitals. Pronouns are not names. */
export interface NameMention extends Words, Span {
  readonly kind: ActorKind;
  /** Codebook row whose name or alias this is, or null. */
  readonly codebook: string | null;
  /** Which rule or model found it. */
  readonly by: string;
}

/** Words that give a time. `edtf` is null when the words cannot be anchored without guessing. */
export interface TimeMention extends Words, Span {
  readonly edtf: string | null;
  readonly how: "stated" | "inferred";
  /** How an inferred value was worked out, as one sentence; null for stated ones. */
  readonly from: string | null;
  readonly shape: "date" | "interval" | "duration" | "set" | "clock";
}

/** Words that give a number. `unit`: ISO 4217 for money, "percent", or the counted noun in the plural; "" for a bare number. */
export interface FigureMention extends Words, Span {
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  readonly unit: string;
  readonly of: number | null;
  /** Token of the counted noun ("bodies" in "thirty-five bodies"), or null. */
  readonly noun: number | null;
  /** What it counts: money, a share, a unit of measure, somebody's age, or things. */
  readonly as: "money" | "percent" | "measure" | "age" | "count";
  /** What a rate is held to: "year", "100,000 inhabitants"; absent: no rate. */
  readonly per?: string;
}

export interface PlaceMention extends Words, Place {}

export type Slot = "subject" | "object" | "indirect" | "oblique" | "complement";

/**
 * One participant of a clause. Slots are logical: the by-phrase of a passive is its subject, the grammatical
 * subject of a passive its object. `marker` is the preposition or mark of an oblique or complement ("with", "because of").
 */
export interface Argument extends Words {
  readonly slot: Slot;
  readonly marker: string;
  /** How it was reached: in its own clause, or shared, relative, controlled, possessive, compound, apposition. */
  readonly via: "direct" | "shared" | "relative" | "controlled" | "possessive" | "compound" | "modified";
}

/**
 * A predicate with its participants, the same shape whether the text has a verb ("killed El Mencho"), a passive,
 * a relative clause, a copula ("is the leader of") or an event noun ("the capture of Maduro").
 */
export interface Clause {
  readonly index: number;
  readonly sentence: number;
  /** Token of the lexical head: the verb, the predicate noun or adjective of a copula, the event noun. */
  readonly predicate: number;
  /** Lemma with its particle: "shoot down", "carry out". */
  readonly lemma: string;
  readonly form: "verb" | "copula" | "noun";
  readonly passive: boolean;
  /** One entry for each conjunct: "fentanyl, cocaine and heroin" gives three objects. */
  readonly arguments: readonly Argument[];
  /** The clause whose complement, adverbial or relative this is, or null. */
  readonly parent: number | null;
  /** Deprel by which the predicate hangs on its governor ("root", "ccomp", "acl:relcl", "advcl", "conj", …). */
  readonly deprel: string;
  /** The shortest run of text that holds the predicate and its own participants. */
  readonly start: number;
  readonly end: number;
}

/** Who says what: one act of saying, with its words. `contents` are the stretches of text that are said. */
export interface Attribution {
  readonly cue: Span;
  readonly verb: string;
  readonly stance: Stance;
  /** Speakers side by side; empty when the text names nobody ("reportedly"). */
  readonly sources: readonly (Words & Span & { readonly role: SpeakerRole })[];
  /** Somebody says it, and the words found for him are none that can: it is nobody's word that is known. */
  readonly lost?: true;
  readonly contents: readonly Span[];
  /** Whether any of the contents is direct speech. */
  readonly quoted: boolean;
}

/** How surely the clause of a predicate is put forward by whoever says it. */
export interface Surety {
  readonly modality: Modality;
  readonly polarity: Polarity;
  readonly likelihood: Likelihood | null;
  /** The words that decided, for the display of the reason; null for plain assertion. */
  readonly words: Span | null;
}
export type Sureties = (sentence: number, predicate: number) => Surety;

/** Actors inside this report. */
export interface LocalEntity {
  readonly index: number;
  readonly name: string;
  readonly kind: ActorKind;
  readonly codebook: string | null;
  readonly names: readonly (Span & { readonly evidence: Evidence })[];
}
export interface Reference {
  readonly entity: number;
  /** The others where several are meant: "both cartels". */
  readonly also?: readonly number[];
  /** "name", or the stated rule by which a pronoun or description was resolved. */
  readonly rule: string;
}
export interface Entities {
  readonly list: readonly LocalEntity[];
  /** The entity that the phrase with this head token stands for, or null: left open. */
  at(sentence: number, head: number): Reference | null;
}

/** The stand that somebody takes on a thing: "rejected any intervention". He is the last link of the claim's chain. */
export interface Position {
  readonly source: Words & Span & { readonly role: SpeakerRole };
  readonly verb: string;
  readonly stance: Stance;
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** Nobody else says so, though the words stand beside another's: "Ruiz says he fled, a claim that Paz denies". */
  readonly alone?: true;
}

/** A claim before who says it, how surely, when and where are joined to it. */
export interface Draft {
  readonly kind: Kind;
  readonly type: string | null;
  readonly sentence: number;
  readonly predicate: number;
  readonly start: number;
  readonly end: number;
  readonly roles: readonly (Words & { readonly role: Role })[];
  readonly figure:
    | (FigureMention & { readonly measure: string; readonly change?: "rise" | "fall" | null; readonly beside?: string })
    | null;
  readonly position?: Position;
  /** What the draft's own words make of it, where the surety of its predicate does not tell ("improbable", "few expect"). */
  readonly polarity?: Polarity;
  /** Words of another sentence that it says yes or no to, and their verb: "It did not." */
  readonly answers?: { readonly start: number; readonly end: number; readonly verb: string };
  /** Name of the row or rule that made it, for `show` and for traces. */
  readonly rule: string;
}

/** Everything that readers give, by layer. */
export interface Layers {
  readonly sentences: readonly Sentence[];
  readonly names: readonly NameMention[];
  readonly times: readonly TimeMention[];
  readonly figures: readonly FigureMention[];
  readonly places: readonly PlaceMention[];
  readonly clauses: readonly Clause[];
  readonly entities: Entities;
  readonly attributions: readonly Attribution[];
  readonly sureties: Sureties;
  readonly events: readonly Draft[];
  readonly relations: readonly Draft[];
  readonly figureClaims: readonly Draft[];
  readonly assessments: readonly Draft[];
  readonly causals: readonly Draft[];
  readonly forecasts: readonly Draft[];
  readonly unkept: readonly Draft[];
  readonly otherEvents: readonly Draft[];
  readonly statements: readonly Draft[];
  readonly denials: readonly Draft[];
  readonly plain: readonly Draft[];
}
export type Layer = keyof Layers;

/** The layers of drafts, in the order of their readers. */
const DRAFTED = [
  "events",
  "relations",
  "figureClaims",
  "assessments",
  "causals",
  "forecasts",
  "unkept",
  "otherEvents",
  "statements",
] as const satisfies readonly Layer[];

/** All drafts of those layers that a reader has. */
export const draftsIn = (layers: Partial<Pick<Layers, (typeof DRAFTED)[number]>>): readonly Draft[] =>
  DRAFTED.flatMap((layer) => layers[layer] ?? []);

/** One concern, one file. `read` sees only the layers that it needs and returns the one that it gives. */
export interface Reader<G extends Layer = Layer, N extends Layer = Layer> {
  readonly name: string;
  readonly needs: readonly N[];
  readonly gives: G;
  read(layers: Pick<Layers, N>, context: Context): Layers[G];
}

/** Declares a reader; the needs are checked by the compiler against what `read` uses. */
export const reader = <G extends Layer, const N extends readonly Layer[]>(r: {
  name: string;
  needs: N;
  gives: G;
  read: (layers: Pick<Layers, N[number]>, context: Context) => Layers[G];
}): Reader<G, N[number]> => r;

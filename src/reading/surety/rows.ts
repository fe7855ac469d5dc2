import type { Modality } from "../../model/index.ts";

/** Auxiliaries and what they make of the clause. "Can" says what is so. */
export const AUXILIARIES: ReadonlyMap<string, Modality> = new Map<string, Modality>([
  ["will", "predicted"],
  ["wo", "predicted"],
  ["'ll", "predicted"],
  ["’ll", "predicted"],
  // "Employers shall register every worker": the law asks it.
  ["shall", "wanted"],
  ["may", "possible"],
  ["might", "possible"],
  ["could", "possible"],
  ["would", "conditional"],
  ["'d", "conditional"],
  ["’d", "conditional"],
  ["should", "wanted"],
  ["ought", "wanted"],
  ["must", "wanted"],
]);

/** Adverbs, and adjectives before an event noun, that say how surely. */
export const MODIFIERS: ReadonlyMap<string, Modality> = new Map<string, Modality>(
  (
    [
      [
        "possible",
        "possibly perhaps maybe potentially conceivably apparently seemingly presumably supposedly probably likely possible potential apparent probable presumed conceivable hypothetical",
      ],
      ["alleged", "allegedly purportedly alleged purported suspected supposed so-called accused"],
      ["predicted", "upcoming forthcoming impending planned expected looming scheduled"],
      ["wanted", "attempted desired proposed requested demanded"],
      ["conditional", "hypothetically"],
    ] as const
  ).flatMap(([modality, words]) => words.split(" ").map((w) => [w, modality] as const)),
);

/** Words that turn a clause or phrase into its contrary. */
export const NEGATORS: ReadonlySet<string> = new Set([
  "not",
  "n't",
  "n’t",
  "never",
  "hardly",
  "scarcely",
  "nor",
  "neither",
  "nowhere",
  "nt",
]);
export const NOBODIES: ReadonlySet<string> = new Set(["nobody", "nothing", "none", "no-one", "neither"]);
/** Adjectives before an event noun that deny it: "failed coup", "foiled attack". */
export const FAILED: ReadonlySet<string> = new Set([
  "failed",
  "foiled",
  "averted",
  "thwarted",
  "aborted",
  "cancelled",
  "canceled",
  "nonexistent",
  "abortive",
]);

/** What a governing word makes of the clause or event that it takes. */
export interface Effect {
  readonly modality: Modality | null;
  /** "failed to": the clause did not happen. */
  readonly negates: boolean;
  /** "does not believe that he left" denies the leaving: a negation of the governor passes to what it governs. */
  readonly raises: boolean;
  /** The clause is as sure as the governor's own: "managed to", "began to". */
  readonly same: boolean;
}

interface GovernorRow {
  readonly words: string;
  readonly modality?: Modality;
  readonly negates?: true;
  readonly raises?: true;
  readonly same?: true;
  readonly example: string;
}

/** Verbs, adjectives and nouns before an infinitive, gerund or that-clause. */
export const CLAUSE_GOVERNORS: readonly GovernorRow[] = [
  {
    words:
      "want wish desire hope seek intend plan aim mean aspire strive long yearn prefer need have like love ask urge order instruct direct command tell press push encourage invite call demand request require recommend propose suggest advise beg implore pressure lobby campaign try attempt endeavour endeavor struggle conspire plot",
    modality: "wanted",
    raises: true,
    example: "The general wants to close the port.",
  },
  {
    words:
      "plan effort bid attempt desire campaign push proposal call demand request intention ambition order wish drive quest try move aim goal mission objective plot conspiracy proposal petition",
    modality: "wanted",
    example: "Their plan to close the port leaked.",
  },
  {
    words: "eager keen anxious desperate impatient",
    modality: "wanted",
    raises: true,
    example: "They are eager to close the port.",
  },
  {
    words:
      "promise vow pledge swear agree undertake commit guarantee expect anticipate predict forecast project set poised bound due sure certain likely about destined slated scheduled tipped go going foresee",
    modality: "predicted",
    raises: true,
    example: "The port is set to close.",
  },
  {
    words: "promise vow pledge commitment expectation forecast prediction projection",
    modality: "predicted",
    example: "The forecast that prices would fall failed.",
  },
  { words: "unlikely improbable", modality: "predicted", negates: true, example: "The port is unlikely to close." },
  {
    words:
      "threaten ready prepared willing determined free offer contemplate mull weigh envisage tempt tempted fear worry dread possible conceivable plausible speculate wonder imagine",
    modality: "possible",
    example: "He is ready to close the port.",
  },
  {
    words:
      "threat ability capacity power potential chance opportunity possibility risk prospect danger likelihood option willingness readiness fear concern worry permission",
    modality: "possible",
    example: "The risk that the port closes grew.",
  },
  { words: "appear seem look", modality: "possible", raises: true, example: "The port appears to have closed." },
  {
    words:
      "allege accuse suspect presume suppose assume consider deem charge indict claim believe think rumour rumor purport",
    modality: "alleged",
    raises: true,
    example: "He is alleged to have closed the port.",
  },
  {
    words:
      "allegation accusation suspicion rumor rumour claim speculation charge belief assumption presumption gossip theory",
    modality: "alleged",
    example: "The rumour that the port closed spread.",
  },
  {
    words:
      "fail refuse decline neglect refrain avoid omit forbear unable unwilling reluctant impossible powerless prevent stop bar prohibit ban forbid block dissuade deter hesitate cease incapable",
    negates: true,
    example: "They failed to close the port.",
  },
  {
    words: "failure refusal inability unwillingness reluctance impossibility ban prohibition",
    negates: true,
    example: "Their refusal to close the port cost lives.",
  },
  {
    words: "deny dispute refute rebut disprove reject repudiate",
    modality: "denied",
    negates: true,
    example: "He denied that the port closed.",
  },
  {
    words: "denial rejection refutation",
    modality: "denied",
    negates: true,
    example: "His denial that the port closed stood.",
  },
  {
    words: "doubt doubtful skeptical sceptical dubious",
    modality: "possible",
    negates: true,
    example: "They doubt that the port closed.",
  },
  { words: "false untrue", modality: "denied", negates: true, example: "It is false that the port closed." },
  {
    words:
      "manage begin start continue proceed prompt compel oblige sufficient enough help keep happen come get tend use able serve choose decide resolve elect opt dare force cause lead allow permit enable authorize authorise let make see hear find know reveal show",
    same: true,
    raises: true,
    example: "They managed to close the port.",
  },
  { words: "be", modality: "predicted", raises: true, example: "The port is to close in May." },
];

/** Verbs and nouns before an event noun ("prevented an attack", "plans for a raid", "accused of the murder"). */
export const NOUN_GOVERNORS: readonly GovernorRow[] = [
  {
    words:
      "want seek demand request urge plan propose call advocate desire hope attempt order recommend pursue ask plot contemplate push press lobby plead beg favour favor require need solicit",
    modality: "wanted",
    example: "They demanded his release.",
  },
  {
    words:
      "plan proposal demand call request bid petition plea quest campaign push effort attempt desire order warrant",
    modality: "wanted",
    example: "The request for his extradition stalled.",
  },
  {
    words:
      "avoid prevent foil avert thwart escape evade elude dodge block bar stop halt suspend lack reject refuse forgo forswear preclude oppose rule cancel abandon postpone resist refrain",
    negates: true,
    example: "The patrol foiled an attack.",
  },
  {
    words: "ban prohibit forbid outlaw veto",
    modality: "wanted",
    negates: true,
    example: "The decree banned the export of arms.",
  },
  {
    words: "lack absence prevention avoidance refusal ban cancellation",
    negates: true,
    example: "The lack of a trial angered them.",
  },
  {
    words:
      "threaten risk consider fear face fight authorize authorise approve allow permit invite weigh mull discuss envisage debate range",
    modality: "possible",
    example: "He threatened an attack.",
  },
  {
    words: "threat risk possibility chance prospect danger fear likelihood option spectre specter potential",
    modality: "possible",
    example: "The threat of an attack grew.",
  },
  {
    words: "expect predict forecast anticipate promise pledge vow foresee await",
    modality: "predicted",
    example: "They expect his release.",
  },
  { words: "deny dispute refute", modality: "denied", negates: true, example: "He denied the killing." },
  { words: "denial", modality: "denied", negates: true, example: "His denial of the killing stood." },
  { words: "accuse suspect allege charge indict blame", modality: "alleged", example: "He is accused of the murder." },
  {
    words: "allegation accusation suspicion rumor rumour claim charge",
    modality: "alleged",
    example: "Allegations of bribery spread.",
  },
];

const effects = (rows: readonly GovernorRow[]): ReadonlyMap<string, Effect> => {
  const made = new Map<string, Effect>();
  for (const r of rows) {
    const effect: Effect = {
      modality: r.modality ?? null,
      negates: r.negates === true,
      raises: r.raises === true,
      same: r.same === true,
    };
    for (const word of r.words.split(" ")) if (!made.has(word)) made.set(word, effect);
  }
  return made;
};

export const OVER_CLAUSES = effects(CLAUSE_GOVERNORS);
export const OVER_NOUNS = effects(NOUN_GOVERNORS);

/** Nouns that with "no" or "little" deny the that-clause behind them: "no evidence that". */
export const GROUNDS: ReadonlySet<string> = new Set([
  "evidence",
  "proof",
  "sign",
  "indication",
  "suggestion",
  "hint",
  "reason",
  "basis",
  "truth",
  "trace",
  "guarantee",
  "way",
]);
/** "There is no doubt that he left" affirms. */
export const SURE: ReadonlySet<string> = new Set(["doubt", "question", "denying", "secret", "surprise", "wonder"]);

/** Marks of a condition, as first words. */
export const CONDITIONS: ReadonlySet<string> = new Set(["if", "unless", "provided", "assuming", "lest", "whether"]);

/** Where the cause and the effect of a causal verb stand. */
export interface CausalVerb {
  readonly verbs: readonly string[];
  readonly cause: "subject" | "object" | readonly string[];
  readonly effect: "subject" | "object" | readonly string[];
  /** The verb is causal only where its subject is no person or body: "the deal produced", not "the firm produced". */
  readonly thing?: true;
  readonly seen: string;
  readonly silent: string;
}

/** Causal verbs of general English. An array names prepositions of an oblique. */
export const CAUSAL_VERBS: readonly CausalVerb[] = [
  {
    verbs: ["cause", "trigger", "spark", "provoke", "precipitate", "unleash", "set off", "touch off", "bring about", "usher in", "kick off", "ignite", "galvanize"],
    cause: "subject",
    effect: "object",
    seen: "The arrest triggered a week of shootouts.",
    silent: "The sensor has a trigger.",
  },
  {
    verbs: ["lead", "give rise", "contribute", "add", "amount"],
    cause: "subject",
    effect: ["to"],
    thing: true,
    seen: "The split led to a war between the brothers.",
    silent: "The colonel led troops to the coast.",
  },
  {
    verbs: ["result", "culminate", "end"],
    cause: "subject",
    effect: ["in"],
    thing: true,
    seen: "The blockade resulted in shortages of fuel.",
    silent: "The result in the second district is unknown.",
  },
  {
    verbs: ["stem", "result", "arise", "derive", "emerge", "spring", "flow"],
    cause: ["from"],
    effect: "subject",
    thing: true,
    seen: "The shortage stems from the closure of the road.",
    silent: "The men emerged from the building.",
  },
  {
    verbs: ["root", "ground", "anchor"],
    cause: ["in"],
    effect: "object",
    seen: "The conflict is rooted in poverty.",
    silent: "The trees root in wet soil.",
  },
  {
    verbs: [
      "generate", "produce", "create", "fuel", "drive", "foster", "feed", "deepen", "worsen", "exacerbate", "aggravate", "intensify", "escalate",
      "accelerate", "heighten", "destabilize", "destabilise", "weaken", "strengthen", "undermine", "erode", "embolden", "empower", "enable",
      "shatter", "disrupt", "wreak", "inflict", "prompt", "spur", "force", "compel", "prevent", "preclude", "forestall", "hamper", "hinder",
      "encourage", "discourage", "deter", "transform", "change", "reshape", "impact", "affect", "distract", "limit", "curb", "reduce", "ease",
      "threaten", "jeopardize", "jeopardise", "endanger", "complicate", "perpetuate", "sustain", "motivate", "inspire", "necessitate", "ensure",
    ],
    cause: "subject",
    effect: "object",
    thing: true,
    seen: "The drought worsened the shortage of maize.",
    silent: "The firm produced cement.",
  },
  {
    verbs: ["allow", "permit", "let", "help", "cause", "lead", "push", "oblige"],
    cause: "subject",
    effect: "object",
    thing: true,
    seen: "The truce allowed the faction to regroup.",
    silent: "The judge allowed two witnesses.",
  },
  {
    verbs: ["depend", "hinge", "rest"],
    cause: ["on", "upon"],
    effect: "subject",
    thing: true,
    seen: "The trade depends on demand in the north.",
    silent: "The cup rests on a table.",
  },
];

/** Marks of a clause that gives the cause. */
export const BECAUSE_MARKS: readonly { readonly mark: string; readonly seen: string }[] = [
  { mark: "because", seen: "The route matters because it reaches the border." },
];

/** Prepositions whose noun phrase gives the cause of the clause. */
export const BECAUSE_PREPOSITIONS: readonly { readonly words: string; readonly seen: string }[] = [
  { words: "because of", seen: "Prices rose because of the blockade." },
  { words: "due to", seen: "Schools closed due to the shootings." },
  { words: "as a result of", seen: "Crime fell as a result of the truce." },
  { words: "thanks to", seen: "The cell survived thanks to its lawyers." },
  { words: "owing to", seen: "The trial was delayed owing to threats." },
  { words: "in response to", seen: "Troops moved north in response to the attacks." },
];

import { wordList } from "./words.ts";

/** Where the cause and the effect of a causal verb stand. */
export interface CausalVerb {
  readonly verbs: ReadonlySet<string>;
  readonly cause: "subject" | "object" | readonly string[];
  readonly effect: "subject" | "object" | readonly string[];
  /** The effect is a deed in the infinitive: "served to protect the route". */
  readonly complement?: true;
  /** The object must be made to do something: "led them to fight", not "led the field". */
  readonly deed?: true;
  /** Objects without which the verb is not causal, and which are not the effect: "opened the door to". */
  readonly carrying?: ReadonlySet<string>;
  /** The verb is causal only where its subject is no person or body: "the deal produced", not "the firm produced". */
  readonly thing?: true;
  readonly seen: string;
  readonly silent: string;
}

/** Causal verbs of general English. An array names prepositions of an oblique. */
export const CAUSAL_VERBS: readonly CausalVerb[] = [
  {
    verbs: wordList(
      `cause trigger spark provoke precipitate unleash set_off touch_off bring_about usher_in kick_off ignite galvanize`,
    ),
    cause: "subject",
    effect: "object",
    seen: "The arrest triggered a week of shootouts.",
    silent: "The sensor has a trigger.",
  },
  {
    verbs: wordList(`lead give_rise contribute add amount`),
    cause: "subject",
    effect: ["to"],
    thing: true,
    seen: "The split led to a war between the brothers.",
    silent: "The colonel led troops to the coast.",
  },
  {
    verbs: wordList(`result culminate end`),
    cause: "subject",
    effect: ["in"],
    thing: true,
    seen: "The blockade resulted in shortages of fuel.",
    silent: "The result in the second district is unknown.",
  },
  {
    verbs: wordList(`stem result arise derive emerge spring flow`),
    cause: ["from"],
    effect: "subject",
    thing: true,
    seen: "His debts stemmed from the closure of the mine.",
    silent: "The men emerged from the building.",
  },
  {
    verbs: wordList(`root ground anchor`),
    cause: ["in"],
    effect: "object",
    seen: "The conflict is rooted in poverty.",
    silent: "The trees root in wet soil.",
  },
  {
    verbs:
      wordList(`generate produce create fuel drive foster feed deepen worsen exacerbate aggravate intensify escalate accelerate
      heighten destabilize destabilise weaken strengthen undermine erode embolden empower enable shatter disrupt wreak
      destroy dismantle inflict prompt spur force compel prevent preclude forestall hamper hinder encourage discourage
      deter transform change reshape impact affect distract limit curb reduce ease threaten jeopardize jeopardise
      endanger complicate perpetuate sustain motivate inspire necessitate ensure explain plunge cripple devastate boost bolster exhaust initiate upend reshuffle harm hurt wreck ruin cement entrench hasten stall`),
    cause: "subject",
    effect: "object",
    thing: true,
    seen: "The drought worsened the shortage of maize.",
    silent: "The firm produced cement.",
  },
  {
    verbs: wordList(`lead push oblige tempt induce`),
    cause: "subject",
    effect: "object",
    deed: true,
    thing: true,
    seen: "The vacuum led lieutenants to fight for the routes.",
    silent: "The poll has the senator leading the field.",
  },
  {
    verbs: wordList(`allow permit let help cause`),
    cause: "subject",
    effect: "object",
    thing: true,
    seen: "The truce allowed the faction to regroup.",
    silent: "The judge allowed two witnesses.",
  },
  {
    verbs: wordList(`give grant lend afford`),
    cause: "subject",
    effect: "object",
    thing: true,
    seen: "Control of the port gives the group access to chemicals.",
    silent: "The clerk gave him a form.",
  },
  {
    verbs: wordList(`open pave lay set`),
    cause: "subject",
    effect: ["to", "for"],
    carrying: wordList("door way path stage ground groundwork foundation"),
    thing: true,
    seen: "The ruling opened the door to a wave of appeals.",
    silent: "The guard opened the door to the yard.",
  },
  {
    verbs: wordList(`serve suffice work`),
    cause: "subject",
    effect: ["to"],
    complement: true,
    thing: true,
    seen: "The truce served to protect the route.",
    silent: "The cook served two years.",
  },
  {
    verbs: wordList(`depend hinge`),
    cause: ["on", "upon"],
    effect: "subject",
    thing: true,
    seen: "The trade depends on demand in the north.",
    silent: "The clerk hinges the door.",
  },
];

/** Nouns that name a cause or an effect of something. */
export interface CausalNoun {
  readonly nouns: ReadonlySet<string>;
  /** What the noun calls that of which it is said. */
  readonly says: "cause" | "effect";
  /** Prepositions of the other side. */
  readonly links: ReadonlySet<string>;
  readonly seen: string;
  readonly silent: string;
}

export const CAUSAL_NOUNS: readonly CausalNoun[] = [
  {
    nouns: wordList("reason cause driver engine root trigger catalyst motive motor key origin explanation"),
    says: "cause",
    links: wordList("for of behind to"),
    seen: "Corruption is the reason for the failure of the reform.",
    silent: "The clerk had no reason to stay.",
  },
  {
    nouns: wordList(
      "result consequence product outcome legacy response reaction answer byproduct by-product symptom upshot",
    ),
    says: "effect",
    links: wordList("of to"),
    seen: "The shortage is a consequence of the blockade.",
    silent: "The product is sold in three shops.",
  },
];

/** Marks of a clause that gives the cause. */
export const BECAUSE_MARKS: readonly { readonly mark: string; readonly seen: string }[] = [
  { mark: "because", seen: "The route matters because it reaches the border." },
];

/** Prepositions whose noun phrase gives the cause of the clause. */
export const BECAUSE_PREPOSITIONS: readonly {
  readonly words: string;
  /** How many of the words belong to the cause: "lack of" in "for lack of". */
  readonly keeps?: number;
  /** Verbs beside which alone they give a cause. */
  readonly beside?: ReadonlySet<string>;
  readonly seen: string;
}[] = [
  { words: "because of", seen: "Prices rose because of the blockade." },
  { words: "due to", seen: "Schools closed due to the shootings." },
  { words: "as a result of", seen: "Crime fell as a result of the truce." },
  { words: "thanks to", seen: "The cell survived thanks to its lawyers." },
  { words: "as a consequence of", seen: "Two schools closed as a consequence of the threats." },
  { words: "in the absence of", keeps: 2, seen: "In the absence of any police, the residents have formed patrols." },
  { words: "under pressure from", seen: "The governor resigned under pressure from the senate." },
  { words: "in retaliation for", seen: "The gang burned buses in retaliation for the arrest." },
  { words: "owing to", seen: "Owing to threats, the trial was delayed." },
  { words: "in response to", seen: "Troops moved north in response to the attacks." },
  { words: "in reprisal for", seen: "The band burned a bridge in reprisal for the verdict." },
  { words: "in revenge for", seen: "The band burned a bridge in revenge for the verdict." },
  { words: "for lack of", keeps: 2, seen: "The court freed two sailors for lack of proof." },
  { words: "for want of", keeps: 2, seen: "The court freed two sailors for want of proof." },
  { words: "for reasons of", seen: "Two captains were moved inland for reasons of health." },
  { words: "after a quarrel over", keeps: 3, seen: "The brothers split after a quarrel over the boats." },
  { words: "after a dispute over", keeps: 3, seen: "The brothers split after a dispute over the boats." },
  { words: "in a dispute over", keeps: 3, seen: "A ferryman was stabbed in a dispute over the boats." },
  {
    words: "over",
    beside: wordList("arrest detain sack fire dismiss resign fine sue indict"),
    seen: "A clerk was sacked over the lost ledger.",
  },
];

/** Nouns of people and of bodies of people, who act rather than cause. */
export const PEOPLE: ReadonlySet<string> = wordList(`
  person people man woman child guy citizen resident official officer soldier troop police member leader boss
  chief gunman hitman agent analyst expert critic observer lawyer prosecutor judge minister secretary president
  governor mayor senator lawmaker politician candidate journalist reporter editor author worker clerk guard driver
  owner buyer seller farmer merchant trafficker smuggler dealer migrant victim relative family brother sister son
  daughter father mother cartel gang group faction cell organization organisation company firm agency ministry
  department government administration authority court army navy military force state country nation team party
  clan mafia militia mob syndicate network bank union church lender family court police
  side fighter rebel lieutenant commander colonel general marine`);

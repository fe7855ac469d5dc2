import { wordList } from "../words.ts";

/**
 * Verbs that, with these objects, judge their subject: "poses a threat to", "faces a crisis".
 * `object` are lemmas of the object noun; empty: any object.
 */
export interface EvaluativeFrame {
  readonly verbs: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
  /** A preposition whose noun phrase is what the judgement is about beside its subject ("a threat to the port"). */
  readonly about?: readonly string[];
  /** Without such a phrase it is no judgement: "has effects for sale". */
  readonly aboutNeeded?: true;
  /** The object may carry a deed ("a willingness to attack soldiers"), whose object the judgement is also about. */
  readonly deed?: true;
  /** With an object of any noun: one that something else explains will do ("marks the end of the truce"). */
  readonly possessed?: true;
  readonly seen: string;
  readonly silent: string;
}

export const EVALUATIVE_FRAMES: readonly EvaluativeFrame[] = [
  {
    verbs: wordList(`pose present represent constitute remain`),
    objects: wordList(`threat challenge risk danger problem obstacle menace`),
    about: ["to", "for"],
    seen: "The gang poses a growing threat to farmers.",
    silent: "The clerk posed for a photograph.",
  },
  {
    verbs: wordList(`play`),
    objects: wordList(`role part`),
    about: ["in"],
    seen: "The port plays a central role in the trade.",
    silent: "The children played football in the yard.",
  },
  {
    verbs: wordList(`face confront suffer endure experience`),
    objects: wordList(`crisis challenge threat shortage problem dilemma pressure wave surge emergency collapse choice`),
    seen: "The state faces a deepening crisis.",
    silent: "The house faces the square.",
  },
  {
    verbs: wordList(
      `demonstrate show display prove possess have lack maintain retain reveal exhibit enjoy gain acquire develop`,
    ),
    objects:
      wordList(`ability capability capacity willingness resilience cohesion discipline resolve strength weakness sophistication
      determination impunity resource means potential readiness flexibility dominance advantage legitimacy autonomy
      leverage restraint adaptability responsiveness assertiveness appetite motive incentive influence reach`),
    deed: true,
    seen: "The faction demonstrated a willingness to attack soldiers.",
    silent: "The guide showed the museum to visitors.",
  },
  {
    verbs: wordList(`have lack`),
    objects: wordList(`basis foundation merit substance credibility justification precedent`),
    seen: "The claim lacks any basis.",
    silent: "The house lacks a door.",
  },
  {
    verbs: wordList(`earn gain have acquire develop`),
    objects: wordList(`reputation notoriety prestige`),
    seen: "The group gained a reputation for extreme cruelty.",
    silent: "The clerk earned a salary.",
  },
  {
    verbs: wordList(`maintain retain hold keep occupy consolidate cement`),
    objects: wordList(`position status place rank dominance supremacy hegemony`),
    seen: "The federation retained its position as the largest exporter.",
    silent: "The guard kept the keys.",
  },
  {
    verbs: wordList(`have exert`),
    objects: wordList(`effect impact influence consequence`),
    about: ["on", "over"],
    aboutNeeded: true,
    seen: "The raids have had little effect on the trade.",
    silent: "The shop has effects for sale.",
  },
  {
    verbs: wordList(`represent constitute mark signal signify embody symbolize symbolise herald`),
    objects: wordList(``),
    possessed: true,
    seen: "The raid marked a turning point in the campaign.",
    silent: "The clerk marked it.",
  },
  {
    verbs: wordList(`reflect reveal underscore illustrate highlight bespeak expose`),
    objects: wordList(``),
    seen: "The quarrel exposed deep distrust among the allies.",
    silent: "The article revealed his address.",
  },
  {
    verbs: wordList(`lose win gain keep maintain retain tighten loosen consolidate cement strengthen`),
    objects: wordList(
      `grip hold stranglehold footing ground foothold momentum upper_hand monopoly clout edge supremacy`,
    ),
    about: ["on", "over", "in", "to"],
    seen: "The crew has lost its grip on the port.",
    silent: "The clerk lost his keys.",
  },
];

/** Verbs whose complement judges the subject: "has emerged as the strongest gang", "ranks among", "serves as". */
export const AS_VERBS: ReadonlySet<string> = wordList(`
  emerge rank count qualify stand serve act function operate establish position cast`);

/** Verbs by which somebody holds somebody to be something: "identified him as the main target", "consider it the worst". */
export const HOLDING_VERBS: ReadonlySet<string> = wordList(`
  consider regard view see treat describe identify characterize characterise call label deem rank brand portray depict
  judge frame rate dismiss denounce deride hail decry understand`);

/** Verbs that with a comparative or an adjective say how something has become: "has grown stronger". */
export const BECOMING_VERBS: ReadonlySet<string> = wordList(`
  become grow remain stay turn prove seem appear look get go feel stand be`);

/** Nouns that make a copula an office or a kinship, which the relations reader takes. */
export const RELATION_NOUNS: ReadonlySet<string> = wordList(`
  leader founder co-founder member president governor mayor minister secretary chief director head boss senator
  general colonel son daughter brother sister father mother wife husband cousin nephew uncle ally rival enemy
  partner faction branch wing arm spokesman spokeswoman spokesperson lieutenant deputy commander prosecutor
  attorney analyst professor editor reporter journalist writer author ambassador officer kingpin capo successor
  predecessor lawyer judge candidate commissioner producer supplier`);

/** Nouns that praise or blame by themselves, with no adjective: "is a gamble", "was a mistake". */
export const TELLING_NOUNS: ReadonlySet<string> = wordList(`
  mistake error blunder gamble bet failure success disaster catastrophe farce sham charade joke lie fraud scandal disgrace
  insult threat danger menace burden blessing curse victory defeat triumph setback blow boon relief shame tragedy outrage
  problem solution bluff fiction fantasy myth illusion mirage distraction fiasco debacle breakthrough milestone humiliation
  embarrassment betrayal stunt ploy trap scapegoat puppet figurehead hero villain coward monster liability asset
  gift guess theatre theater spectacle facade façade smokescreen band-aid nightmare mess folly madness nonsense
  propaganda provocation deterrent headache scourge cancer plague powder-keg tinderbox stalemate quagmire brand`);

/** Adjectives that a copula makes a state of affairs and no judgement: "is available", "were present". */
export const PLAIN_ADJECTIVES: ReadonlySet<string> = wordList(`
  able unable aware unaware available present absent due same such other alive dead likely unlikely sure certain
  glad sorry happy ready open closed own native pregnant asleep eligible willing responsible optimistic okay ok
  possible impossible necessary subject next last first bound set poised pending public similar different due done ended mislaid sold about`);

/** Nouns too empty to be a judgement on their own: "is a thing". */
export const EMPTY_NOUNS: ReadonlySet<string> = wordList(`
  thing way one part kind sort lot bit question answer reason day time year month week point matter case story
  news man woman person people someone something nothing everything anything`);

/** Participles that with "be" say what something is like and no event: "is overwhelmed", "are exposed". */
export const STATE_PARTICIPLES: ReadonlySet<string> = wordList(`
  overwhelm expose strain stretch divide fragment entrench embed mire engulf paralyze paralyse weaken compromise
  corrupt penetrate infiltrate deter embolden determine design equip position isolate corner divorce disconnect
  rig broken doom plague rife saturate overstretch outgun outnumber terrorize concern alarm militarize polarize
  discredit exaggerate misplace mistake flaw limit concentrate subsume trap dispute contest confuse`);

/** Verbs of change that judge their subject where it is no actor: "The threat has grown", "Violence is surging". */
export const CHANGING_VERBS: ReadonlySet<string> = wordList(`
  grow surge rise increase decline deteriorate worsen intensify erode dissolve collapse spread escalate diminish
  shrink weaken fade persist continue improve accelerate mount deepen crumble flourish thrive sour stall falter stagnate change fall drop slow widen narrow
  hold bite work endure last unravel fray crack recede wane subside abate ebb fizzle plateau go_on drag_on wear_on`);

/** What goes on, when it has not done so: "Kidnappings have not stopped", "The price has not moved". */
export const STANDING_VERBS: ReadonlySet<string> = wordList("stop cease move budge vanish end");

/** Verbs that judge what they are said of: "misrepresents the market", "prioritizes violence over trade". */
export const JUDGING_VERBS: ReadonlySet<string> = wordList(`
  misrepresent overstate understate exaggerate distort neglect prioritize prioritise exceed
  surpass rival dwarf outpace outweigh outnumber warrant deserve merit justify contradict undercut defy betray
  monopolize monopolise overshadow complement resemble mirror thrive flourish struggle lag prevail excel succeed
  fail matter diverge differ outlast eclipse transcend penetrate permeate pervade flounder falter backfire
  chill cripple hobble cow shame haunt plague dwarf`);

/** What belongs to somebody so that a judgement of it is one of him: "the cartel's threat has grown" judges the cartel. */
export const ATTRIBUTE_NOUNS: ReadonlySet<string> = wordList(`
  threat power influence capacity ability capability reach strength weakness sophistication dominance role
  involvement presence sovereignty reputation resilience willingness appetite model structure cohesion control
  participation position status credibility legitimacy brutality violence aggression expansion rise ascent
  reliance dependence impunity discipline leadership fracture fragmentation restraint future trajectory survival
  decline fall growth complicity evolution`);

/** Nouns of groups and of persons that an apposition with "one of" may rank, by the kind of whom it ranks. */
export const RANKED_KINDS: readonly { readonly kinds: readonly string[]; readonly nouns: ReadonlySet<string> }[] = [
  {
    kinds: ["group", "organisation"],
    nouns:
      wordList(`organization organisation cartel group gang network syndicate band force faction enterprise mafia clan company
      institution body agency party newspaper militia`),
  },
  {
    kinds: ["person"],
    nouns:
      wordList(`man woman person leader trafficker boss fugitive capo kingpin criminal target drug lord lord politician official
      journalist figure gunman smuggler founder`),
  },
  {
    kinds: ["place", "government"],
    nouns: wordList(`city town state country nation port region municipality place economy`),
  },
];

/** What a state, a policy or a wall is said to be unable to do: "cannot contain", "could not protect". */
export const INABILITY_VERBS: ReadonlySet<string> =
  wordList(`contain stop stem curb protect guarantee control solve defeat win cope confront govern prevent provide resist survive
  withstand compete replace fix end eliminate eradicate dismantle resolve tackle address combat contain hide function`);

/** Conditions by the preposition that brings them: "in retreat", "under siege", "on the brink". */
export const CONDITIONS: Readonly<Record<string, ReadonlySet<string>>> = {
  in: wordList(`retreat decline crisis ascendancy ascendance disarray ruin shambles chaos jeopardy danger peril trouble turmoil doubt
    tatters flux collapse denial freefall condition shape limbo`),
  at: wordList(`risk stake breaking-point low high peak odds war`),
  on: wordList(`brink verge rise wane defensive offensive edge decline`),
  under: wordList(`siege threat strain pressure attack fire investigation scrutiny suspicion`),
  without: wordList(`foundation basis merit substance parallel precedent`),
  beyond: wordList(`control repair reach`),
  out: wordList(`control hand`),
};

/** Adjectives that rank without a superlative: who is dominant has nobody above him. */
export const TOP_ADJECTIVES: ReadonlySet<string> = wordList(`
  foremost dominant ascendant supreme preeminent pre-eminent paramount unrivaled unrivalled unmatched undisputed unparalleled
  hegemonic unchallenged uncontested premier prime`);

/** Adjectives that rank where they single out: "the main route"; "a main route" is one of several. */
export const RANKING_ADJECTIVES: ReadonlySet<string> = wordList(`
  leading main primary principal chief top key only major central`);

/** Adjectives of somebody's bearing towards what he should do: "has proved unable to protect". */
export const BEARINGS: ReadonlySet<string> = wordList(`
  unable incapable powerless helpless unwilling reluctant loath hesitant impotent eager keen desperate`);

/** What those who are judged can or will do, said of them in a noun: "the gang's capacity to adapt". */
export const ABILITY_NOUNS: ReadonlySet<string> = wordList(`
  capacity ability capability willingness unwillingness inability resilience sophistication readiness determination incapacity
  reluctance skill ruthlessness`);

/** Verbs above such a noun that leave it open or take it away: "doubts the gang's ability to adapt". */
export const QUESTIONING: ReadonlySet<string> = wordList(`
  doubt question test assess dispute deny examine evaluate measure lack want seek need consider discuss debate investigate ask
  depend hinge rest know wonder determine restore build develop boost improve`);

/** Adjectives before a name that judge whom it names: "the ruthless Gulf Cartel". */
export const EPITHETS: ReadonlySet<string> = wordList(`
  powerful ruthless brutal bloody bloodthirsty notorious infamous feared fearsome dreaded violent dangerous formidable mighty
  supreme dominant all-powerful influential weakened weak beleaguered embattled sophisticated lethal deadly murderous aggressive
  corrupt fragile toothless invincible vicious barbaric savage troubled discredited disgraced hapless lawless elusive
  shadowy secretive sprawling vast bloated ineffective inept tyrannical authoritarian hated reviled
  resilient ascendant hegemonic merciless sadistic predatory cruel hyperviolent ultraviolent hyper-violent ultra-violent
  well-armed well-funded heavily-armed battered crippled resurgent declining moribund fractured divided fragmented`);

/** Verbs that make somebody something: "turned the state into a battlefield". */
export const TURNING: ReadonlySet<string> = wordList(`
  turn transform convert degenerate descend slide evolve morph develop mutate devolve build grow forge mold mould shape fashion
  expand merge weld`);

/** What opens a description in front of the one described: "Once the masters of the coast, the Zetas …". */
export const FRONTING: ReadonlySet<string> = wordList(`
  once long considered regarded described seen viewed known still already now arguably perhaps widely as today formerly previously
  historically deemed called dubbed labeled ranked simultaneously`);

/** What a raid, a law or an arrest may come to and mostly does not: "has not curbed", "did not end". */
export const EFFECTS: ReadonlySet<string> = wordList(`
  undo make_up reduce end stop halt weaken change curb slow deter dent break solve resolve help improve restore address alter
  affect disrupt dismantle prevent require explain satisfy calm ease silence fix heal cure kill settle shake
  destroy cripple chill scare touch spare bring deliver produce stem contain lessen lower cut shrink dampen eliminate`);

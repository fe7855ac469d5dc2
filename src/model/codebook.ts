import type { ActorKind } from "./actor.ts";
import type { Kind, Precision, Role } from "./claim.ts";

/** A well-known actor of the domain. `within` is the row it is a faction, branch or officer of. */
export interface ActorRow {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly aliases: readonly string[];
  readonly within: string | null;
  /**
   * Offices that the person holds or held, with the term in EDTF where it is known, as "President of Mexico
   * (2018-12-01/2024-09-30)": which office a bare "President" before the name means, and of which time.
   */
  readonly offices?: readonly string[];
}

/** A place of the gazetteer; `within` is the id of the next larger one. */
export interface PlaceRow {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly precision: Precision;
  readonly within: string | null;
}

/** Which logical slot (with its preposition, for obliques) fills which role. */
export interface RoleRule {
  readonly slot: "subject" | "object" | "indirect" | "oblique" | "complement";
  readonly marker?: string | readonly string[];
  readonly role: Role;
  readonly required?: boolean;
  /** Word classes or actor kinds, one of which the filler must have; see `Codebook.classes`. */
  readonly is?: readonly string[];
  /** Word classes or actor kinds of which the filler may have none. */
  readonly not?: readonly string[];
}

/** Words that give a claim of a type: verb lemmas, event nouns or predicate nouns, with the roles of their slots. */
export interface TypeRow {
  readonly id: string;
  readonly label: string;
  readonly plover: string | null;
  readonly acled: string | null;
  readonly frames: readonly FrameRow[];
}
export interface FrameRow {
  /** "seize", "shoot down", "take + office" (object, complement or oblique noun), "place + under arrest", "be + dead", "vow + @violence" (a class). */
  readonly verbs?: readonly string[];
  readonly nouns?: readonly string[];
  readonly roles: readonly RoleRule[];
  /** A sentence of our own that must give the claim. */
  readonly example: string;
  /** A sentence of our own that uses the words and must give nothing of this type. */
  readonly silent?: string;
}

/** Which figures a measure takes: a count of people or things, a share, or an amount in a unit of that kind. `ago`: years since. */
export const MEASURED = [
  "people",
  "things",
  "percent",
  "money",
  "weight",
  "length",
  "area",
  "years",
  "age",
  "ago",
] as const;

/** What a figure can measure; the first frame that fits in the order of the rows names it. */
export interface MeasureRow {
  readonly id: string;
  readonly label: string;
  /** A place or a deed has so many: "murders in the port", "hurt in the bombing" are theirs. */
  readonly where?: boolean;
  readonly frames: readonly MeasureFrame[];
}
export interface MeasureFrame {
  readonly unit: (typeof MEASURED)[number];
  /** The counted or measured noun: lemmas, or several words; empty takes any. */
  readonly nouns: readonly string[];
  /** Lemmas of which one must govern the figure's clause: "arrested 40 men" counts arrests. Empty or absent takes any. */
  readonly verbs?: readonly string[];
  /** Lemmas of which one must stand in the figure's clause. */
  readonly with?: readonly string[];
  /** Lemmas of which none may stand in the figure's clause: "880 deaths from any cause" counts no killings. */
  readonly without?: readonly string[];
  /** Those words may also stand in one of the five sentences before: "The register of the missing is public. It held …". */
  readonly near?: boolean;
  /** A rise or fall in per cent, not a share. */
  readonly change?: boolean;
  /** The role of whom the measured thing is for or on: "a reward for X", "a bounty on X's head". */
  readonly for?: Role;
  /** It must be for a person: "offers $5 million for him", not "for the harvest". */
  readonly whom?: boolean;
  /** A sentence of our own whose figure is of this measure. */
  readonly example: string;
  /** A sentence of our own whose figure, if it has one, is of none. */
  readonly silent?: string;
}

/** How many answers hold: one at a time (a leader), one for ever (a birthplace), or many (allies). */
export const HOLDS = ["one-at-a-time", "one-for-ever", "many"] as const;
export type Holds = (typeof HOLDS)[number];

/** What hangs on a question, which puts its conflicts first or last in a list. */
export const WEIGHTS = [0, 1, 2, 3] as const;
export type Weight = (typeof WEIGHTS)[number];

interface QuestionBase {
  readonly id: string;
  /** How the question reads; {role} stands for the actor in that role: "Who leads {object}?" */
  readonly asks: string;
  /** What hangs on the answer; 1 when left out. Life, liberty, blame and tolls 3, power and money 2, trivia 0. */
  readonly weighs?: Weight;
}
/** How a question is keyed beside by its fixed side: an office, a pair in either order, kinship, goods by their noun, a trade, or a prison as the answer. */
export const KEYED = ["office", "pair", "kin", "goods", "trade", "lockup"] as const;
/** Claims of one relation type answer it: `fixed` is the side that the question names, `answer` the side it asks for. */
export interface RelationQuestion extends QuestionBase {
  readonly rule: "relation";
  readonly of: string;
  readonly fixed: Role;
  readonly answer: Role;
  readonly holds: Holds;
  /** Relation or event types between the same two that speak against it, as rivalry against alliance. */
  readonly against?: readonly string[];
  readonly keyed?: (typeof KEYED)[number];
  /** Words one of which the claim must have, and words that it must not have: "the leader", not "a leader". */
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  /** Other claim types that answer it, with their roles. */
  readonly also?: readonly RelationSource[];
  /** Of an office: those that one person holds at a time. */
  readonly offices?: readonly string[];
  /** What groups live on, by the words that name it. */
  readonly trades?: readonly {
    readonly id: string;
    readonly words: readonly string[];
    /** Verbs that name the trade beside a word of `wares`: "siphons" with "diesel". */
    readonly verbs?: readonly string[];
    readonly wares?: readonly string[];
  }[];
  /** The question asked from the other side, as "Which offices has {subject} held?" */
  readonly turned?: string;
  /** What two answers at one time are to each other; "contradicts" when left out. */
  readonly apart?: "contradicts" | "tension";
}
export interface RelationSource {
  readonly of: string;
  readonly fixed: Role;
  readonly answer: Role;
  readonly with?: readonly string[];
}
/** One state that a subject can be in, and the claims that say so, as "kill.patient" or "lead.subject". */
export interface StatusState {
  readonly id: string;
  readonly words: string;
  readonly from: readonly string[];
  /** The claims only imply the state: who leads a group is alive. */
  readonly implied?: boolean;
  /** It answers nothing by itself, and meets the other states: who was found need not have been missing. */
  readonly aside?: boolean;
  /** Of a course: told in a later report without a day, it came after what was told before: "was found alive". */
  readonly ends?: boolean;
  /** Words one of which a claim must have to tell this state. */
  readonly with?: readonly string[];
  /** Words none of which it may have: a judge frees a prisoner, and nobody who is missing. */
  readonly without?: readonly string[];
  /** No other state follows it: the dead stay dead. */
  readonly final?: boolean;
  /** Words that say so in a claim of any type about the subject: "is alive". */
  readonly said?: readonly string[];
  /** The state of whom it is denied: who was never arrested is free. */
  readonly denied?: string;
}
/** In which state is the subject: statuses follow from events and relations. */
export interface StatusQuestion extends QuestionBase {
  readonly rule: "status";
  readonly subject: readonly ActorKind[];
  readonly states: readonly StatusState[];
  /** The state is in somebody's hands, by country: two countries are two states. */
  readonly hands?: boolean;
  /** Words one of which every claim must have: "terrorist". */
  readonly with?: readonly string[];
  /** Each country has its own: a list of Canada's is not Mexico's. */
  readonly perCountry?: boolean;
  /** The state is between the subject and somebody else, whose role stands behind a "+": "member.subject+object". */
  readonly pair?: boolean;
  /** The states come one after the other in the order of the row, and none comes back: charged, then convicted. */
  readonly course?: boolean;
}
/** What a figure's measure counts: a level that holds for a time, a total that only grows, a change, or a rate. */
export const COUNTED = ["level", "total", "change", "rate", "forever"] as const;
export interface FigureQuestion extends QuestionBase {
  readonly rule: "figure";
  /** Measures that are one and the same thing; the first names it. */
  readonly of: readonly string[];
  readonly counted: (typeof COUNTED)[number];
  /** Measures that look alike and are not: they meet here to be told apart. */
  readonly like?: readonly string[];
  /** Kinds of the actor whose figure it is: the question then asks of {subject}. Absent: the figure is of a place or of anybody. */
  readonly about?: readonly ActorKind[];
  /** Claims that tell the number in the words of a filler, as "present.object" or "kill.patient". */
  readonly told?: readonly string[];
  /** Money for each kilogram, hectare or head: one question for each {unit}. */
  readonly each?: boolean;
  /** There are many in one place: two numbers of one month need not be rivals. */
  readonly often?: boolean;
  /** Somebody sets it, and sets it anew: told some days later it has moved on. */
  readonly moves?: boolean;
  /** Words one of which a claim must have, and words of which it may have none: "overdose". */
  readonly with?: readonly string[];
  readonly without?: readonly string[];
}
/** One event told twice: `decisive` is the role whose filler makes it this event; a type of another role is written "surrender.agent". */
export interface EventQuestion extends QuestionBase {
  readonly rule: "event";
  readonly of: readonly string[];
  readonly decisive: Role;
  /** It happens to somebody only once, as a death. */
  readonly once?: boolean;
  /** Its types are ways that exclude each other: who was handed over did not give himself up. */
  readonly ways?: boolean;
  /** Roles of which there may be several that no telling names together: a cartel's founders. */
  readonly several?: readonly Role[];
  /** Roles whose fillers must be the same as well: production is somebody's and of something. */
  readonly further?: readonly Role[];
  /** Words one of which the claim must have: "split off", not "has not fractured". */
  readonly with?: readonly string[];
  /** A deed done often: asked is whether it is done, not when. */
  readonly often?: boolean;
  /** What came of it, by words of the claim; two outcomes exclude each other. */
  readonly outcomes?: readonly { readonly id: string; readonly words: readonly string[] }[];
  /** Days by which two tellings may differ and still be one event. */
  readonly within: number;
}
/**
 * Who stands first in one domain: `words` that rank in the superlative ("powerful"), `first` that rank by themselves
 * ("foremost"), and the nouns among which they rank.
 */
export interface RankingQuestion extends QuestionBase {
  readonly rule: "ranking";
  readonly words: readonly string[];
  readonly first?: readonly string[];
  readonly among: readonly string[];
  /** Kinds of actor that are ranked; absent: whatever the nouns say. */
  readonly about?: readonly ActorKind[];
  /** Each year has its own first: the deadliest city. Absent: the rank lasts until it is said to have passed. */
  readonly yearly?: boolean;
}
/**
 * One end of a scale: how it reads, the words that put somebody there ("grow*" takes any ending), verbs that do so only
 * with one of the row's `what` close behind them ("gains control"), and types of claims that do.
 */
export interface Pole {
  readonly says: string;
  readonly words: readonly string[];
  readonly verbs?: readonly string[];
  readonly types: readonly string[];
}
/** Where a subject stands between two ends, as growing stronger or weaker. */
export interface ScaleQuestion extends QuestionBase {
  readonly rule: "scale";
  /** Kinds of actor that stand on it; none where only things do. */
  readonly subject: readonly ActorKind[];
  /** Things without a name that stand on it, each by the nouns that name it: "unrest" and "violence" are one. */
  readonly things?: readonly { readonly id: string; readonly nouns: readonly string[] }[];
  /** Asked apart for each ware that the claim names: who makes heroin need not make fentanyl. */
  readonly wares?: readonly { readonly id: string; readonly words: readonly string[] }[];
  readonly poles: readonly [Pole, Pole];
  /** What the verbs of an end must be followed by. */
  readonly what?: readonly string[];
  /** Phrases that have words of an end and put nobody there: "a growing number". */
  readonly without?: readonly string[];
  /** Nothing lies between the ends: what does not last ends. */
  readonly whole?: boolean;
  /** Kinds of claim that answer it; absent: all of them. */
  readonly told?: readonly Kind[];
  /** What somebody is by a judgement, and may become: told with "now" or "has become" later, it overtakes. Absent: a course. */
  readonly turns?: boolean;
  /** Two sentences of two reports that agree on it, and one with words of the row that says nothing of it. */
  readonly example: readonly [string, string];
  readonly silent: string;
}
export type QuestionRow =
  | RelationQuestion
  | StatusQuestion
  | FigureQuestion
  | EventQuestion
  | RankingQuestion
  | ScaleQuestion;

/** The domain as data: replace it and the program serves another domain. */
export interface Codebook {
  readonly id: string;
  readonly version: string;
  readonly events: readonly TypeRow[];
  readonly relations: readonly TypeRow[];
  readonly measures: readonly MeasureRow[];
  readonly questions: readonly QuestionRow[];
  readonly actors: readonly ActorRow[];
  readonly places: readonly PlaceRow[];
  /** Lemmas by what they name ("person": official, gunman, …): what rows may demand of a filler. */
  readonly classes?: Readonly<Record<string, readonly string[]>>;
}

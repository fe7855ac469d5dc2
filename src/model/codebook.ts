import type { ActorKind } from "./actor.ts";
import type { Precision, Role } from "./claim.ts";

/** A well-known actor of the domain. `within` is the row it is a faction, branch or officer of. */
export interface ActorRow {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly aliases: readonly string[];
  readonly within: string | null;
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
  /** A rise or fall in per cent, not a share. */
  readonly change?: boolean;
  /** A sentence of our own whose figure is of this measure. */
  readonly example: string;
  /** A sentence of our own whose figure, if it has one, is of none. */
  readonly silent?: string;
}

/** The domain as data: replace it and the program serves another domain. */
export interface Codebook {
  readonly id: string;
  readonly version: string;
  readonly events: readonly TypeRow[];
  readonly relations: readonly TypeRow[];
  readonly measures: readonly MeasureRow[];
  readonly actors: readonly ActorRow[];
  readonly places: readonly PlaceRow[];
  /** Lemmas by what they name ("person": official, gunman, …): what rows may demand of a filler. */
  readonly classes?: Readonly<Record<string, readonly string[]>>;
}

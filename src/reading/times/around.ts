import type { Piece } from "./lex.ts";
import type { Moment, Phrase, Scene } from "./phrase.ts";

/** The words of a list that is written with blanks between them. */
export const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words before a bare year or month that make it a time: "in 2015", "by June", "the late 1990s". */
export const BEFORE = set(
  "in by since until till til before after during from of through throughout thru late early mid around circa ca between about approximately roughly to into pre post unto for on under within over across and or at this last next than versus",
);
/** Verbs that a year stands before when it is the subject: "2021 saw". */
export const SUBJECT_OF = set(
  "saw was is has had will brought marked began became ended would witnessed proved opened could",
);
export const DETERMINERS = set(
  "the a an its his her their our this that these those s my your whose one another each any",
);
const DASHES = set("- – — ‑ ‒ −");
export const LISTING = set("and or to through until & / , - – — ‑ ‒");
/** Words that may follow "October 5 and 6" or the day of a date, in lower case, without being counted things. */
export const FUNCTION = set(
  "and or to at in on of when where while as after before until by from the a an with for but who which that was were is are had has he she it they we his her their this through between during against under into near over also then there if not both because since although though would will could can may might did does do said says told no all some many most more its our than so only just local eastern",
);

/** The piece in lower case, "" outside the sentence. */
export const lowAt = (scene: Scene, i: number): string => scene.pieces[i]?.low ?? "";
/** Whether a piece is a hyphen or dash. */
export const isDash = (p: Piece | undefined): boolean => p !== undefined && DASHES.has(p.low);
/** A date over the pieces `from`..`to`, end excluded. */
export const dateOver = (from: number, to: number, at: Moment): Phrase => ({ from, to, say: { is: "date", at } });

import type { Gender } from "./mentions.ts";

/** What a pronoun says of whom it stands for. */
export interface PronounRow {
  readonly form: string;
  readonly of: "person" | "thing" | "several";
  readonly gender: Gender | null;
  readonly possessive: boolean;
}

const row = (form: string, of: PronounRow["of"], gender: Gender | null, possessive = false): PronounRow => ({
  form,
  of,
  gender,
  possessive,
});

export const PRONOUNS: ReadonlyMap<string, PronounRow> = new Map(
  [
    row("he", "person", "m"),
    row("him", "person", "m"),
    row("his", "person", "m", true),
    row("she", "person", "f"),
    row("her", "person", "f"),
    row("hers", "person", "f", true),
    row("it", "thing", null),
    row("its", "thing", null, true),
    row("they", "several", null),
    row("them", "several", null),
    row("their", "several", null, true),
  ].map((r) => [r.form, r] as const),
);

/**
 * How much speaks for a candidate, in points; the best must have `least` and lead the next by `lead`, or the
 * pronoun stays open. Tuned on GUM dev (bench/actors.ts), precision first.
 */
export const POINTS = {
  sameSentence: 78,
  sentenceBefore: 70,
  twoBefore: 48,
  mainSubject: 35,
  subject: 25,
  object: 10,
  parallelSubject: 10,
  parallelObject: 8,
  ownSubject: 30,
  name: 8,
  frequent: 1.5,
  mostFrequent: 8,
  genderKnown: 12,
  genderUnknown: -8,
  chained: 16,
  place: -20,
  inner: -15,
  modifier: -35,
  least: 80,
  spoke: 20,
  onlySpoke: -25,
  leastForIt: 108,
  leastForThey: 95,
  leastAlone: 55,
  teller: -60,
  lead: 14,
  leadOfThings: 24,
} as const;

/** How many sentences back a pronoun and a description may reach. */
export const REACH = { pronoun: 2, description: 4 } as const;
/** Longest sentence, in tokens, in which references are resolved: longer ones are no prose. */
export const LONGEST_SENTENCE = 400;
/** How many phrases back are considered at most. */
export const WINDOW = 60;

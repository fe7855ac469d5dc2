import type { Filler, RelationQuestion, RelationSource } from "../../../model/index.ts";
import { fold, pieces } from "../../../reading/names/folding.ts";
import type { Reply, Scene } from "../../reply.ts";
import { daysInWords, type Tense } from "../../time.ts";

/** What a reply to a question of relations holds beside its answer. */
export interface Related {
  /** Row of the question. */
  readonly row: string;
  /** The answering side: an actor, or a description of nobody known. */
  readonly key: string;
  readonly named: boolean;
  /** Nobody is: "no single leader", "any criminal group" of one who belongs to none. */
  readonly none?: boolean;
  /** All answers of the claim, this one among them: "Ana and Luis lead it". */
  readonly all: readonly string[];
  /** The words leave no room for another: "the leader", "heads". */
  readonly sole: boolean;
  readonly tense: Tense | null;
  /** The answer is of a kind and names none of it: "narco leaders", "the cartels". */
  readonly generic?: boolean;
  readonly outlaw?: boolean;
  /** Of an office: the claim says that it was given up. */
  readonly ended?: boolean;
  /** Of an office: held for somebody else, who keeps it. */
  readonly acting?: boolean;
  /** A pair that only looks like the one asked about: told of a faction, or of a head of government. */
  readonly like?: string;
  /** The claim's words, where the answer is a name alone. */
  readonly quote?: string;
  /** They broke with each other: until then they were tied. */
  readonly broke?: true;
  /** Both sides are persons. */
  readonly persons?: boolean;
  /** The question is asked from the other side: which offices one holds. */
  readonly turned?: boolean;
}
export type RelationReply = Reply<Related>;

/** Either side of a relation as compared and as shown; null for pronouns that stand for nobody known. */
export interface Side {
  readonly key: string;
  readonly name: string;
  readonly named: boolean;
  /** A criminal group or its people by name, or the likes of them without one. */
  readonly outlaw: boolean;
}

const OUTLAWS =
  /\b(?:cartels?|gangs?|narcos?|narco|mobs?|mafias?|traffickers?|drug lords?|capos?|criminal (?:groups?|organi[sz]ations?|networks?)|organi[sz]ed crime|DTOs?|TCOs?)\b/iu;

const NOBODY = /^(?:he|she|it|they|who|whom|which|that|this|these|those|him|her|them|his|its|their|one|some|many)$/u;
/** Longest description kept as an answer, in words. */
const LONG = 10;

/** The side that a filler stands for. */
export function sideOf(filler: Filler, scene: Scene): Side | null {
  if (filler.actor) {
    const who = scene.who(filler.actor.id);
    const name = who?.name ?? filler.actor.name;
    // "These organizations", which the reader counts as one actor, is no name.
    return { key: filler.actor.id, name, named: /\p{Lu}|\p{Lo}/u.test(name), outlaw: who?.kind === "group" };
  }
  const words = pieces(filler.quote).filter((word) => !/^(?:the|a|an)$/u.test(word));
  if (words.length === 0 || words.length > LONG || NOBODY.test(words.join(" "))) return null;
  if (words.every((word) => /^\d/u.test(word))) return null;
  // "Colonel Ana Ruiz", whom the reader gave no actor, is a name all the same.
  const named = /(?<!\p{L})\p{Lu}[\p{L}.]+ \p{Lu}[\p{L}.]+/u.test(filler.quote);
  return { key: `text ${words.join(" ")}`, name: filler.quote, named, outlaw: OUTLAWS.test(filler.quote) };
}

const spaced = (text: string): string => ` ${fold(text).replaceAll(/[^\p{L}\p{N}']+/gu, " ")} `;
/** Words of a row as they are looked for. */
const asked = new WeakMap<readonly string[], readonly string[]>();
/** The text looked at last: every row asks the same claim. */
let looked = { text: "", words: "" };

/** Whether any of these words or phrases stands in the text, word for word. */
export function hasWords(text: string, words: readonly string[] | undefined): boolean {
  if (!words) return false;
  if (looked.text !== text) looked = { text, words: spaced(text) };
  let known = asked.get(words);
  if (!known) asked.set(words, (known = words.map(spaced)));
  return known.some((word) => looked.words.includes(word));
}

/** The rows that a claim of this type can answer, with the roles to take. */
export const sourcesOf = (
  rows: readonly RelationQuestion[],
  type: string,
): readonly { readonly row: RelationQuestion; readonly source: RelationSource }[] =>
  rows.flatMap((row) => {
    const own: RelationSource = {
      of: row.of,
      fixed: row.fixed,
      answer: row.answer,
      ...(row.with ? { with: row.with } : {}),
    };
    return [own, ...(row.also ?? [])].filter((source) => source.of === type).map((source) => ({ row, source }));
  });

/** When an answer holds, as a reason says it: "2018 to 2024", "as told on 5 May 2025", "until 2020". */
export function at({ holds }: Reply): string {
  if (!holds) return "at a time not known";
  const words = daysInWords(holds);
  if (holds.how !== "said" || !Number.isFinite(holds.last)) return words;
  // What had happened by the day on which it is told need not have ended then.
  if (!Number.isFinite(holds.first)) return `told by ${daysInWords({ first: holds.last, last: holds.last })}`;
  return `as told ${onOrIn(words)}`;
}

/** "on 5 May 2025", "in May 2025". */
export const onOrIn = (words: string): string =>
  /^(?:until|from|any)/u.test(words) ? words : /^\d{1,2} /u.test(words) ? `on ${words}` : `in ${words}`;

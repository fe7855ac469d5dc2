import type { Claim } from "../../../model/index.ts";
import type { Pole, ScaleQuestion } from "../../../model/codebook.ts";
import { pieces } from "../../../reading/names/folding.ts";

/** The ends of a row as patterns, worked out once for each. */
interface Ends {
  readonly words: readonly [RegExp, RegExp];
  readonly types: readonly [ReadonlySet<string>, ReadonlySet<string>];
  readonly without: RegExp;
}

const COMPILED = new WeakMap<ScaleQuestion, Ends>();

/** Words between a verb and what it is done to: "gains ever more power". */
const BETWEEN = 4;

/** "grow*" takes any ending; other words stand for themselves. */
const alternatives = (words: readonly string[]): string =>
  words.map((word) => pieces(word.replace("*", "")).join(" ") + (word.endsWith("*") ? "[a-z]*" : "")).join("|");

/** A pattern of these words in a text of folded words with one space between them. */
const anyOf = (words: readonly string[] | undefined): RegExp =>
  words === undefined || words.length === 0 ? /(?!)/u : new RegExp(`(?<=^| )(?:${alternatives(words)})(?= |$)`, "gu");

function patternOf({ words, verbs }: Pole, what: readonly string[] | undefined): RegExp {
  if (verbs === undefined || what === undefined) return anyOf(words);
  const done = `(?:${alternatives(verbs)})(?: [^ ]+){0,${BETWEEN}} (?:${alternatives(what)})`;
  return new RegExp(`(?<=^| )(?:${alternatives(words)}|${done})(?= |$)`, "gu");
}

function endsOf(row: ScaleQuestion): Ends {
  const known = COMPILED.get(row);
  if (known) return known;
  const [first, second] = row.poles;
  const made: Ends = {
    words: [patternOf(first, row.what), patternOf(second, row.what)],
    types: [new Set(first.types), new Set(second.types)],
    without: anyOf(row.without),
  };
  COMPILED.set(row, made);
  return made;
}

/** The type of the claim itself puts its subject at an end. */
export const isTyped = ({ type }: Claim, row: ScaleQuestion): boolean =>
  type !== null && endsOf(row).types.some((types) => types.has(type));

/** At which end of a row the words or the type of a claim put its subject; null: at none, or at both. */
export function poleOf(claim: Claim, row: ScaleQuestion): 0 | 1 | null {
  const { words, types, without } = endsOf(row);
  const whole = pieces(claim.quote).join(" ");
  const text = whole.replace(without, " ");
  // "Diversified its revenue" is told as an expansion, and nobody grows by it.
  const type = text === whole ? claim.type : null;
  const [first, second] = ([0, 1] as const).map(
    (pole) => text.search(words[pole]) >= 0 || (type !== null && types[pole].has(type)),
  );
  // "intensified rather than diminished" has words of both ends: no machine should say which is meant.
  return first === second ? null : first === true ? 0 : 1;
}

import { key } from "./features.ts";
import { classesOf, type Weights } from "./weights.ts";

/** Template under which a model keeps, beside its weights, the classes that were ever seen for a value. */
const LIST = 1000;
/** The value whose list stands for all values without one. */
export const ANY = 0x7a11;

/** Feature key of the list of classes for a value. */
export const listKey = (value: number): number => key(LIST, value);

/** The classes that come into question for a value; `code` is the same for values with the same classes. */
export interface Candidates {
  readonly classes: readonly number[];
  /** 0 for values without a list of their own. */
  readonly code: number;
}

export type CandidatesOf = (value: number) => Candidates;

const codeOf = (classes: readonly number[]): number => {
  let code = 17;
  for (const c of classes) code = (Math.imul(code, 131) + c + 1) | 0;
  return code;
};

/** Makes candidates from lists by value; `any` is for values without a list. */
export const candidatesFrom = (lists: ReadonlyMap<number, readonly number[]>, any: readonly number[]): CandidatesOf => {
  const made = new Map<number, Candidates>();
  for (const [value, classes] of lists) made.set(value, { classes, code: codeOf(classes) });
  const other = { classes: any, code: 0 };
  return (value) => made.get(value) ?? other;
};

/** Whether a model carries a list for a value. */
export const isListed = (weights: Weights, value: number): boolean => classesOf(weights, listKey(value)).length > 0;

/** Reads the candidates that a model carries; `known` gives the only classes that some values have. */
export const candidatesIn = (
  weights: Weights,
  known: ReadonlyMap<number, readonly number[]> = new Map(),
): CandidatesOf => {
  const made = new Map<number, Candidates>();
  const other = { classes: classesOf(weights, listKey(ANY)), code: 0 };
  return (value) => {
    const before = made.get(value);
    if (before) return before;
    const own = classesOf(weights, listKey(value));
    const told = known.get(value) ?? [];
    // A list with none of what the value is known for is that of another value with the same hash.
    const both = own.filter((c) => told.includes(c));
    const classes = told.length === 0 ? own : both.length > 0 ? both : told;
    // Values without a list are not kept: text could bring any number of them.
    if (classes.length === 0) return other;
    const found = { classes, code: codeOf(classes) };
    made.set(value, found);
    return found;
  };
};

/** The candidate with the highest score, the first of equals. */
export const bestOf = (scores: Int32Array | Float32Array, classes: readonly number[]): number => {
  let winner = classes[0] ?? 0;
  for (let k = 1; k < classes.length; k++) if (scores[classes[k]!]! > scores[winner]!) winner = classes[k]!;
  return winner;
};

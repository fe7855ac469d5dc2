import type { Question } from "../model/index.ts";
import { statusWords } from "./describe-question.ts";
import { count, type Ink } from "./ink.ts";

/** A question with those of the same words that follow it in a list. */
export interface Asked {
  readonly question: Question;
  readonly again: readonly Question[];
}

/**
 * Questions of the same words under the first of them. "How many were killed in the attack at Puerto Nuevo?" is asked
 * once of claims that tell the day and once of claims that tell another place: a list that says so twice looks broken.
 */
export function askedAlike(questions: readonly Question[]): readonly Asked[] {
  return [...Map.groupBy(questions, ({ text }) => text).values()].flatMap(([question, ...again]) =>
    question ? [{ question, again }] : [],
  );
}

/** "  asked again of claims kept apart from these: changed, 5 claims qst_4t2k", or nothing. */
export function againLines(again: readonly Question[], ink: Ink): string {
  return again
    .map((question) => {
      const claims = new Set(question.answers.flatMap((answer) => answer.claims)).size;
      return `  asked again of claims kept apart from these: ${statusWords(question.status, ink)}, ${count(claims, "claim")} ${ink.dim(question.id)}\n`;
    })
    .join("");
}

import type { AnswerView, QuestionFinding, QuestionView } from "../../../src/server/wire/index.ts";

/** How many answers stand side by side unless a person asks for others. */
const MOST = 3;

const GRAVITY: Readonly<Record<QuestionFinding["verdict"], number>> = {
  contradicts: 0,
  tension: 1,
  supersedes: 2,
  refines: 3,
  agrees: 4,
  "not-comparable": 5,
};

/** Findings between two answers, the gravest first. */
export const findingsBetween = (
  findings: readonly QuestionFinding[],
  left: string,
  right: string,
): readonly QuestionFinding[] =>
  findings
    .filter(({ answers: [a, b] }) => (a === left && b === right) || (a === right && b === left))
    .toSorted((one, other) => GRAVITY[one.verdict] - GRAVITY[other.verdict] || other.score - one.score);

/**
 * The answers that stand side by side: those that the address names, or else the pair with the gravest finding and
 * what conflicts with its right side next, so that findings fall between neighbours.
 */
export function sideBySide({ answers, findings }: QuestionView, chosen: readonly string[]): readonly AnswerView[] {
  const named = chosen.flatMap((id) => answers.find((answer) => answer.id === id) ?? []);
  if (named.length > 0) return named;
  const graves = findings
    .filter(({ answers: [a, b] }) => a !== null && b !== null && a !== b)
    .toSorted((one, other) => GRAVITY[one.verdict] - GRAVITY[other.verdict]);
  const order: string[] = [];
  const add = (id: string | null): void => {
    if (id !== null && !order.includes(id) && order.length < MOST) order.push(id);
  };
  const [first] = graves;
  for (const id of first?.answers ?? []) add(id);
  for (let last = order.at(-1); last !== undefined && order.length < MOST;) {
    const next = graves.find(({ answers: sides }) => {
      const [a, b] = sides;
      return sides.includes(last ?? "") && !(order.includes(a ?? "") && order.includes(b ?? ""));
    });
    if (!next) break;
    for (const id of next.answers) add(id);
    last = order.at(-1);
  }
  for (const { id } of answers) add(id);
  return order.flatMap((id) => answers.find((answer) => answer.id === id) ?? []);
}

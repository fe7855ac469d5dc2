import type { CaseStore } from "../store/contract.ts";
import type { Question } from "../model/index.ts";
import { askedAlike, againLines } from "./asked-alike.ts";
import { questionLines } from "./describe-question.ts";
import { count, type Ink } from "./ink.ts";
import { viewOf } from "./narrowed.ts";
import { rowsOf } from "./questions.ts";

/** How many questions lead a summary. */
const SOME = 5;
/** How many are looked at for them: some ask the same. */
const LOOKED = 2 * SOME;

/** What a reader on deadline should see first: questions that are contested, denied or changed, with their answers. */
export async function leadingQuestions(store: CaseStore, ink: Ink): Promise<string> {
  const { questionsOf } = await import("../work/questions.ts");
  const statuses = ["contested", "denied", "changed"] as const;
  const counts = await Promise.all(
    statuses.map(async (status) => [status, await store.countQuestions({ statuses: [status], least: 2 })] as const),
  );
  const all = await store.countQuestions({ least: 2 });
  if (all === 0) return "";
  const told = counts.filter(([, n]) => n > 0).map(([status, n]) => `${n} ${status}`);
  const lines: string[] = [
    ink.bold(`${count(all, "question")} that several claims answer${told.length > 0 ? `: ${told.join(", ")}` : ""}`),
  ];
  const view = await viewOf(store, null);
  const first: Question[] = [];
  for await (const question of questionsOf(store, { statuses, least: 2, limit: LOOKED }, view)) first.push(question);
  for (const { question, again } of askedAlike(first).slice(0, SOME)) {
    const rows = await rowsOf(
      store,
      question.answers.flatMap((answer) => answer.claims.slice(0, 100)),
    );
    lines.push(`${questionLines(question, rows, ink)}${againLines(again, ink)}`.trimEnd());
  }
  return `${lines.join("\n\n")}\n`;
}

import type { Command } from "commander";
import type { Question } from "../model/index.ts";
import type { CaseStore } from "../store/contract.ts";
import { answerLine, findingLines, folded, moreLike, quoteLines, type Rows, statusWords } from "./describe-question.ts";
import { count, type Ink, inkFor, safeLine } from "./ink.ts";
import { idFrom } from "./lookup.ts";
import { asOfGiven, asOfOption, viewOf } from "./narrowed.ts";
import { withCase } from "./open-case.ts";
import { rowsOf } from "./questions.ts";
import { upToDate } from "./stopping.ts";
import { print, Refusal, settingsOf, type World } from "./world.ts";

interface Options {
  readonly asOf?: string;
  readonly all?: boolean;
  readonly json?: boolean;
}

/** How much of each part is shown without --all. */
const SOME = { claims: 6, findings: 12 } as const;

/** `cotejo question`: rival answers side by side, each at its words. */
export function registerQuestion(program: Command, world: World): void {
  program
    .command("question")
    .summary("show one question: rival answers with their quotes, and how they relate")
    .description(
      "Shows the answers to one question with the exact words, who says them and when, the independent origins behind each, and how the claims relate, with the reason.",
    )
    .argument("<case>", "the case file")
    .argument("<id>", "the question's id or the beginning of it (qst_4t2k)")
    .addOption(asOfOption())
    .option("--all", "every claim and every finding")
    .option("--json", "print as JSON, in the shape of `cotejo export questions`")
    .addHelpText("after", "\nExample:\n  cotejo question cartels.cotejo qst_4t2k\n")
    .action(async (path: string, id: string, options: Options) => run(world, path, { id, options }));
}

async function run(world: World, path: string, { id, options }: { id: string; options: Options }): Promise<void> {
  const [{ viewed }, { questionLine }] = await Promise.all([
    import("../work/questions.ts"),
    import("../exports/shapes.ts"),
  ]);
  const ink = inkFor(world, world.outIsTerminal);
  await withCase(path, settingsOf(world), async (store) => {
    await upToDate(world, store);
    const kept = await store.question(await idFrom(store, id, ["qst"]));
    if (!kept) throw new Refusal("not-found", `The case has no question ${id}`);
    const at = await asOfGiven(world, store, options.asOf);
    const question = await viewed(kept, await viewOf(store, at));
    if (!question)
      throw new Refusal("not-found", `Nothing that answers it had been published by ${options.asOf ?? ""}`);
    if (options.json === true) return await print(world, `${JSON.stringify(questionLine(question), null, 2)}\n`);
    await print(world, await shown(store, question, { ink, all: options.all === true }));
  });
}

async function shown(
  store: CaseStore,
  question: Question,
  { ink, all }: { readonly ink: Ink; readonly all: boolean },
): Promise<string> {
  const rows = await rowsOf(store, [
    ...question.answers.flatMap((answer) => answer.claims),
    ...question.findings.flatMap(({ a, b }) => [a, b]),
  ]);
  return [
    `${ink.bold(safeLine(question.text))} ${statusWords(question.status, ink)}\n${ink.dim(question.id)}\n`,
    ...question.answers.map((answer) => answerShown(answer, rows, { ink, all })),
    findingsShown(question, rows, { ink, all }),
  ].join("\n");
}

function answerShown(
  answer: Question["answers"][number],
  rows: Rows,
  { ink, all }: { readonly ink: Ink; readonly all: boolean },
): string {
  const claims = answer.claims.flatMap((id) => rows.get(id) ?? []);
  const most = all ? claims.length : SOME.claims;
  const more = claims.length > most ? `    and ${count(claims.length - most, "claim")} more (--all)\n` : "";
  return `  ${answerLine(answer, rows, ink)}\n${claims
    .slice(0, most)
    .map(({ claim, file }) => quoteLines(claim, file, ink))
    .join("")}${more}`;
}

function findingsShown(
  { findings, answers }: Question,
  rows: Rows,
  { ink, all }: { readonly ink: Ink; readonly all: boolean },
): string {
  if (findings.length === 0) return "";
  const list = all ? findings.map((first) => ({ first, more: 0 })) : folded(findings, answers);
  const most = all ? list.length : SOME.findings;
  const more = list.length > most ? `  and ${count(list.length - most, "finding")} more (--all)\n` : "";
  return `${ink.bold("How they relate")}\n${list
    .slice(0, most)
    .map((one) => `${findingLines(one.first, rows, ink)}${moreLike(one.more, ink)}`)
    .join("")}${more}`;
}

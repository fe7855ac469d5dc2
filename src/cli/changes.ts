import { type Command, Option } from "commander";
import { daysOfEdtf, edtfOfDays } from "../model/index.ts";
import type { CaseStore } from "../store/contract.ts";
import type { Changes } from "../work/changes.ts";
import { claimLines } from "./describe.ts";
import { findingLines, moreLike, statusWords } from "./describe-question.ts";
import { count, type Ink, inkFor, safeLine, short } from "./ink.ts";
import { asOfGiven, asOfOption, codebookAtHand, dateGiven } from "./narrowed.ts";
import { withCase } from "./open-case.ts";
import { rowsOf } from "./questions.ts";
import { upToDate } from "./stopping.ts";
import { print, settingsOf, type World } from "./world.ts";

interface Options {
  readonly since: string;
  readonly by: "published" | "added";
  readonly asOf?: string;
  readonly json?: boolean;
}

/** How much of each part is shown. */
const SOME = { conflicts: 20, statuses: 20, answers: 20, questions: 15, due: 20 } as const;

const HELP = `
First claims that contradict or overtake older ones, then questions whose status
changed, new answers, new questions, and forecasts whose time ran out.

Examples:
  cotejo changes cartels.cotejo --since 2026-02-20
  cotejo changes cartels.cotejo --since 2026-11-21 --by added
  cotejo changes cartels.cotejo --since 2025 --as-of 2025-08
`;

/** `cotejo changes`: what new reports changed. */
export function registerChanges(program: Command, world: World): void {
  program
    .command("changes")
    .summary("what changed since a day: conflicts first, then new answers and questions")
    .description(
      "Shows what the reports since a day changed in the case. New is what was published after that day (a report without a date: what was added after it), or with --by added what came into the case after it.",
    )
    .argument("<case>", "the case file")
    .requiredOption("--since <date>", "the day, month or year after which a report is new", dateGiven)
    .addOption(
      new Option("--by <day>", "go by the day of publication, or by the day on which reports were added")
        .choices(["published", "added"])
        .default("published"),
    )
    .addOption(asOfOption())
    .option("--json", "print as JSON")
    .addHelpText("after", HELP)
    .action(async (path: string, options: Options) => run(world, path, options));
}

async function run(world: World, path: string, options: Options): Promise<void> {
  const { changes } = await import("../work/changes.ts");
  const ink = inkFor(world, world.outIsTerminal);
  await withCase(path, settingsOf(world), async (store) => {
    await upToDate(world, store);
    const at = await asOfGiven(world, store, options.asOf);
    const now = Math.floor(world.now().getTime() / 86_400_000);
    const today = Math.min(now, (at && daysOfEdtf(at.date)?.last) ?? now);
    const found = await changes(store, {
      since: options.since,
      by: options.by,
      today,
      within: at?.reports ?? null,
      rows: { codebook: await codebookAtHand() },
    });
    if (options.json === true) return await print(world, `${JSON.stringify(asJson(found), null, 2)}\n`);
    const heading = `${count(found.reports.length, "new report")} since ${options.since} (${at ? "as of" : "today is"} ${edtfOfDays({ first: today, last: today }, "day")})`;
    await print(world, `${ink.bold(heading)}\n${await shown(store, found, ink)}`);
  });
}

const asJson = ({ reports, conflicts, statuses, answers, questions, single, due }: Changes): object => ({
  reports,
  conflicts: conflicts.map(({ question, finding, newClaim, oldClaim }) => ({
    question: question.id,
    text: question.asks,
    newClaim,
    oldClaim,
    ...finding,
  })),
  statuses: statuses.map(({ question, from, to }) => ({ question: question.id, text: question.asks, from, to })),
  answers: answers.map(({ question, words, claims }) => ({
    question: question.id,
    text: question.asks,
    answer: words,
    claims,
  })),
  questions: questions.map(({ id, asks, status, claims }) => ({ question: id, text: asks, status, claims })),
  questionsOfOneClaim: single,
  forecastsDue: due.map(({ claim, file }) => ({
    claim: claim.id,
    file,
    quote: claim.quote,
    horizon: claim.time && { edtf: claim.time.edtf },
  })),
});

/** One conflict for each new claim's rule in a question: an old answer may have been given thirty times. */
function foldedConflicts(
  conflicts: Changes["conflicts"],
): readonly { readonly first: Changes["conflicts"][number]; readonly more: number }[] {
  const groups = Map.groupBy(conflicts, ({ question, finding }) =>
    [question.id, finding.verdict, finding.rule].join(" "),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ first, more: group.length - 1 }] : [];
  });
}

async function shown(store: CaseStore, found: Changes, ink: Ink): Promise<string> {
  const { conflicts, statuses, answers, questions, due } = found;
  const rows = await rowsOf(store, [
    ...foldedConflicts(conflicts)
      .slice(0, SOME.conflicts)
      .flatMap(({ first: { newClaim, oldClaim } }) => [newClaim, oldClaim]),
    ...answers.slice(0, SOME.answers).flatMap(({ claims }) => claims.slice(0, 3)),
  ]);
  const part = <T>(title: string, list: readonly T[], [most, one]: readonly [number, (item: T) => string]): string =>
    list.length === 0
      ? ""
      : `\n${ink.bold(`${title} (${list.length})`)}\n${list.slice(0, most).map(one).join("")}${list.length > most ? `  and ${list.length - most} more (--json has all)\n` : ""}`;
  const whole = [
    part("Contradicted or overtaken", foldedConflicts(conflicts), [
      SOME.conflicts,
      ({ first: { question, finding }, more }) =>
        `${safeLine(question.asks)} ${ink.dim(question.id)}\n${findingLines(finding, rows, ink)}${moreLike(more, ink)}`,
    ]),
    part("Questions whose status changed", statuses, [
      SOME.statuses,
      ({ question, from, to }) =>
        `  ${safeLine(question.asks)} ${statusWords(from, ink)} → ${statusWords(to, ink)} ${ink.dim(question.id)}\n`,
    ]),
    part("New answers", answers, [
      SOME.answers,
      ({ question, words, claims }) => {
        const row = claims.map((id) => rows.get(id)).find((known) => known !== undefined);
        const quote = row ? `\n${claimLines(row.claim, row.file, ink).replace(/^/gm, "      ").trimEnd()}` : "";
        return `  ${safeLine(question.asks)} ${short(words, 80)} ${ink.dim(question.id)}${quote}\n`;
      },
    ]),
    part("New questions", questions, [
      SOME.questions,
      ({ asks, claims, id }) => `  ${safeLine(asks)} (${count(claims, "claim")}) ${ink.dim(id)}\n`,
    ]),
    found.single > 0 ? `\nand ${count(found.single, "new question")} that one claim answers\n` : "",
    part("Forecasts whose time has come", due, [SOME.due, ({ claim, file }) => claimLines(claim, file, ink)]),
  ].join("");
  return whole === "" ? "Nothing in the questions changed.\n" : whole;
}

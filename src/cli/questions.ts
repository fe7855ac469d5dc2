import { type Command, InvalidArgumentError, Option } from "commander";
import { QUESTION_KINDS, QUESTION_STATUSES } from "../model/index.ts";
import type { Question, QuestionKind, QuestionStatus } from "../model/index.ts";
import type { CaseStore, ClaimRow } from "../store/contract.ts";
import type { QuestionFilter } from "../store/ledger.ts";
import { askedAlike, againLines } from "./asked-alike.ts";
import { tellIncomplete } from "./complete.ts";
import { questionLines, type Rows } from "./describe-question.ts";
import { count, inkFor } from "./ink.ts";
import { actorsFrom, noActor, reportsFrom } from "./lookup.ts";
import { asOfGiven, asOfOption, viewOf, wholeGiven } from "./narrowed.ts";
import { withCase } from "./open-case.ts";
import { upToDate } from "./stopping.ts";
import { print, settingsOf, type World } from "./world.ts";

interface Options {
  readonly status?: readonly QuestionStatus[];
  readonly kind?: readonly QuestionKind[];
  readonly about?: string;
  readonly in?: string;
  readonly search?: string;
  readonly sort?: "status" | "claims" | "recent";
  readonly limit?: number;
  readonly all?: boolean;
  readonly asOf?: string;
  readonly json?: boolean;
}

const SOME = 30;

const HELP = `
contested: claims that cannot both hold; denied: somebody denies it; changed: the
world moved on and the claims follow; single: one origin only; settled: every
claim agrees. The program never says who is right.

Examples:
  cotejo questions cartels.cotejo --status contested,changed
  cotejo questions cartels.cotejo --about CJNG --sort recent
  cotejo questions cartels.cotejo --as-of 2025-08
`;

const several =
  <T extends string>(known: readonly T[]) =>
  (word: string, before: readonly T[] | undefined): readonly T[] => {
    const found = word.split(",").map((one) => {
      const value = known.find((each) => each === one.trim());
      if (value === undefined) throw new InvalidArgumentError(`"${one.trim()}" is none of ${known.join(", ")}.`);
      return value;
    });
    return [...(before ?? []), ...found];
  };

/** `cotejo questions`: what the claims answer, conflicts first. */
export function registerQuestions(program: Command, world: World): void {
  program
    .command("questions")
    .summary("list what the reports answer: contested questions first")
    .description(
      `Lists the questions that several claims answer, with the rival answers and how many independent origins stand behind each; the first ${SOME} unless more are asked for.`,
    )
    .argument("<case>", "the case file")
    .addOption(
      new Option("--status <status>", `one of ${QUESTION_STATUSES.join(", ")}`).argParser(several(QUESTION_STATUSES)),
    )
    .addOption(new Option("--kind <kind>", `one of ${QUESTION_KINDS.join(", ")}`).argParser(several(QUESTION_KINDS)))
    .option("--about <name>", "about this actor: a name, an alias or an id")
    .option("--in <report>", "that this report answers: a file name or an id")
    .option("--search <words>", "with these words in the question")
    .addOption(
      new Option("--sort <order>", "status (conflicts first), claims (most claims first) or recent").choices([
        "status",
        "claims",
        "recent",
      ]),
    )
    .option("--limit <n>", "at most so many", wholeGiven)
    .option("--all", "all of them, also those that one claim alone answers")
    .addOption(asOfOption())
    .option("--json", "print as JSON, in the shape of `cotejo export questions`")
    .addHelpText("after", HELP)
    .action(async (path: string, options: Options) => run(world, path, options));
}

async function run(world: World, path: string, options: Options): Promise<void> {
  const [{ questionsOf }, { questionLine }] = await Promise.all([
    import("../work/questions.ts"),
    import("../exports/shapes.ts"),
  ]);
  const ink = inkFor(world, world.outIsTerminal);
  await withCase(path, settingsOf(world), async (store) => {
    await upToDate(world, store);
    const at = await asOfGiven(world, store, options.asOf);
    const filter = await filterOf(store, options);
    let shown = 0;
    // Without a limit there may be more than the memory holds: then each is printed as it comes.
    const held: Question[] = [];
    const tell = async (question: Question, again: readonly Question[]): Promise<void> => {
      const rows = await rowsOf(
        store,
        question.answers.flatMap((answer) => answer.claims.slice(0, 100)),
      );
      const gap = shown === 0 ? "" : "\n";
      await print(world, `${gap}${questionLines(question, rows, ink)}${againLines(again, ink)}`);
      shown += 1 + again.length;
    };
    for await (const question of questionsOf(store, filter, await viewOf(store, at))) {
      if (options.json === true) {
        await print(world, `${shown === 0 ? "[\n" : ",\n"}${JSON.stringify(questionLine(question))}`);
        shown += 1;
      } else if (filter.limit !== undefined) held.push(question);
      else await tell(question, []);
    }
    for (const { question, again } of askedAlike(held)) await tell(question, again);
    if (options.json === true) return await print(world, shown === 0 ? "[]\n" : "\n]\n");
    if (shown === 0) {
      world.err.write("No such questions.\n");
      return await tellIncomplete(world, store, path);
    }
    const { limit: _limit, ...rest } = filter;
    const all = at ? shown : await store.countQuestions(rest);
    world.err.write(
      shown < all && filter.limit === shown
        ? `${shown} of ${count(all, "question")}; --all shows more\n`
        : `${count(shown, "question")}\n`,
    );
    await tellIncomplete(world, store, path);
    world.err.write(`One of them with its quotes: cotejo question ${path} ID\n`);
  });
}

/** Claims by their ids. */
export async function rowsOf(store: CaseStore, ids: readonly string[]): Promise<Rows> {
  const rows = new Map<string, ClaimRow>();
  for await (const row of store.claims({ ids })) rows.set(row.claim.id, row);
  return rows;
}

async function filterOf(store: CaseStore, options: Options): Promise<QuestionFilter> {
  const about = options.about === undefined ? null : (await actorsFrom(store, options.about)).rows;
  if (about?.length === 0) throw await noActor(store, options.about ?? "");
  const limit = options.limit ?? (options.all === true || options.json === true ? undefined : SOME);
  return {
    least: options.all === true ? 1 : 2,
    sort: options.sort ?? "status",
    ...(options.status ? { statuses: options.status } : {}),
    ...(options.kind ? { kinds: options.kind } : {}),
    ...(about ? { actors: about.map(({ actor }) => actor.id) } : {}),
    ...(options.in === undefined ? {} : { reports: (await reportsFrom(store, options.in)).map((row) => row.id) }),
    ...(options.search === undefined ? {} : { words: options.search }),
    ...(limit === undefined ? {} : { limit }),
  };
}

import { Command, CommanderError } from "commander";
import { registerActors } from "./actors.ts";
import { registerAdd } from "./add.ts";
import { registerDemo } from "./demo.ts";
import { registerChanges } from "./changes.ts";
import { registerClaims } from "./claims.ts";
import { registerDoctor } from "./doctor.ts";
import { EXIT, type Exit, exitOf } from "./exit-codes.ts";
import { registerExport } from "./export.ts";
import { registerJudge } from "./judge.ts";
import { registerJudgements } from "./judgements.ts";
import { registerNew } from "./new.ts";
import { registerOpen } from "./open.ts";
import { registerOrigins } from "./origins.ts";
import { registerQuestion } from "./question.ts";
import { registerQuestions } from "./questions.ts";
import { registerRead } from "./read.ts";
import { registerRetry } from "./retry.ts";
import { registerShow } from "./show.ts";
import { registerStatus } from "./status.ts";
import { registerWatch } from "./watch.ts";
import { SETTINGS, variableOf } from "../settings.ts";
import { programVersion } from "./version.ts";
import { Refusal, type World } from "./world.ts";

const ABOUT =
  "Cotejo reads reports (articles, op-eds, official releases) and keeps what each one claims: who says what about " +
  "whom, when, where and how surely, each claim at its exact words. It never decides what is true. A case is one " +
  "file; nothing leaves this machine.";

const AFTER = `
First steps:
  cotejo demo                                      try it with the sample reports
  cotejo new cartels.cotejo                        make a case
  cotejo add cartels.cotejo reports/               add a folder of reports and read them
  cotejo claims cartels.cotejo --about "El Mencho" what is claimed, and by whom
  cotejo open cartels.cotejo                       the same in the browser
  cotejo show cartels.cotejo clm_4t2k              one claim in its sentence
  cotejo export cartels.cotejo all --out export/   everything as JSON Lines

\`cotejo help COMMAND\` says more on each command, with examples.

Exit status:
${Object.values(EXIT)
  .map(({ code, meaning }) => `  ${String(code).padStart(3)}  ${meaning}`)
  .join("\n")}

Settings (environment variables):
${SETTINGS.map(({ name, value }) => `  ${variableOf(name)} (${value === "" ? "empty" : value})`).join("\n")}
`;

/** The command line with all its commands; `finish` is told how a command ended. */
export function programFor(world: World, finish: (exit: Exit) => void): Command {
  const program = new Command("cotejo")
    .description(ABOUT)
    .usage("COMMAND CASE [...]")
    .version(programVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .showHelpAfterError("(cotejo help says more)")
    .showSuggestionAfterError(true)
    .configureHelp({ helpWidth: Math.min(world.width, 100), subcommandTerm: (command) => command.name() })
    .configureOutput({
      writeOut: (text) => world.out.write(text),
      writeErr: (text) => world.err.write(text),
      getOutHelpWidth: () => Math.min(world.width, 100),
      getErrHelpWidth: () => Math.min(world.width, 100),
    })
    .addHelpText("after", AFTER)
    .exitOverride();
  registerNew(program, world);
  registerAdd(program, world, finish);
  registerWatch(program, world, finish);
  registerRead(program, world, finish);
  registerRetry(program, world, finish);
  registerStatus(program, world);
  registerOpen(program, world);
  registerQuestions(program, world);
  registerQuestion(program, world);
  registerChanges(program, world);
  registerClaims(program, world, finish);
  registerShow(program, world);
  registerActors(program, world);
  registerOrigins(program, world);
  registerJudge(program, world);
  registerJudgements(program, world);
  registerExport(program, world, finish);
  registerDoctor(program, world, finish);
  registerDemo(program, world, finish, (words) => run(words, world));
  for (const command of program.commands) {
    command.copyInheritedSettings(program).showHelpAfterError(`(cotejo help ${command.name()} says more)`);
  }
  return program;
}

const named = (error: unknown, name: string): boolean => error instanceof Error && error.name === name;

/** What ended a command, in words for the error stream, and its exit. One place for all of them. */
function failure(error: unknown, words: readonly string[]): { readonly exit: Exit; readonly text: string } {
  if (error instanceof Refusal) {
    return {
      exit: exitOf(error.problem.code),
      text: `cotejo: ${error.problem.detail}\n${error.advice === null ? "" : `${error.advice}\n`}`,
    };
  }
  if (named(error, "StoreFailure") || named(error, "BenchFailure")) {
    const { problem } = error as Error & { readonly problem: { readonly code: string; readonly detail: string } };
    return { exit: exitOf(problem.code), text: `cotejo: ${problem.detail}\n` };
  }
  if (named(error, "Interrupted") || named(error, "AbortError")) {
    return {
      exit: "interrupted",
      text: `Stopped. What was finished is in the case; to go on, run again: cotejo ${words.join(" ")}\n`,
    };
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { exit: "bug", text: `cotejo failed in a way it should not. Please report this:\n${trace}\n` };
}

/** Runs one command line and returns its exit status. Nothing is thrown. */
export async function run(words: readonly string[], world: World): Promise<number> {
  let exit: Exit = "done";
  try {
    const program = programFor(world, (ended) => (exit = ended));
    const [first, asked] = words;
    const names = program.commands.map((command) => command.name());
    if (
      first === "help" &&
      asked !== undefined &&
      asked !== "help" &&
      !asked.startsWith("-") &&
      !names.includes(asked)
    ) {
      const { didYouMean } = await import("./nearest.ts");
      throw new Refusal("usage", `There is no command called ${asked.slice(0, 40)}`, didYouMean(asked, names));
    }
    if (first?.endsWith(".cotejo") === true) {
      const rest = asked === undefined ? "status" : asked.slice(0, 40);
      throw new Refusal("usage", `${first} is a case; the command comes first`, `cotejo ${rest} ${first}`);
    }
    if (words.length === 0) program.outputHelp();
    else await program.parseAsync([...words], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT.usage.code;
    const ended = failure(error, words);
    world.err.write(ended.text);
    exit = ended.exit;
  }
  return EXIT[exit].code;
}

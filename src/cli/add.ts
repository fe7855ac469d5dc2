import { existsSync } from "node:fs";
import type { Command } from "commander";
import type { CaseStore } from "../store/contract.ts";
import type { AddEvent, FileResult } from "../work/add.ts";
import type { Bench } from "../work/bench.ts";
import type { Exit } from "./exit-codes.ts";
import { undated } from "./complete.ts";
import { count, inkFor } from "./ink.ts";
import { makeCase, withCase } from "./open-case.ts";
import { type Progress, progressFor } from "./progress.ts";
import { leadingQuestions } from "./leading.ts";
import { upToDate, withBench } from "./stopping.ts";
import { Refusal, settingsOf, type World } from "./world.ts";

interface Options {
  readonly create?: boolean;
  readonly read: boolean;
  readonly published?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly title?: string;
  readonly url?: string;
  readonly language?: string;
  readonly kind?: string;
  readonly sidecar?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const HELP = `
What is known about a report is taken, best first, from: these options; a table
reports.csv in the folder (columns file, title, author, publisher, url,
published, language, kind); front matter at the head of the text; what a page states.

The same bytes twice are one report. A file that cannot be read is kept as
failed, with the reason, and the others go on. Stopped or killed? Run the same
command again, or \`cotejo retry\`: it goes on where it was.

An address (https://…) is fetched, and only because you named it here.
A lone - reads the standard input.

Examples:
  cotejo add cartels.cotejo reports/
  cotejo add cartels.cotejo milenio.html --publisher Milenio --published 2025-08-13
  cotejo add cartels.cotejo notes.md --published 2025-08 --author "Ana Ruiz"
  cotejo add cartels.cotejo reports/ --create --no-read
  cotejo add cartels.cotejo https://example.org/story
  pbpaste | cotejo add cartels.cotejo - --publisher "The Paper" --published 2025-08
`;

/** `cotejo add`: keeps files in a case and reads them. */
export function registerAdd(program: Command, world: World, finish: (exit: Exit) => void): void {
  program
    .command("add")
    .summary("add reports (files, folders, addresses) to a case and read them")
    .description(
      "Adds reports to a case and reads them into claims: text, Markdown, pages, PDF, Word, mails, feeds, tables, archives; what a file is, its content decides. A folder is searched with all its folders.",
    )
    .argument("<case>", "the case file")
    .argument("<paths...>", "files, folders, addresses; - for the standard input")
    .option("--create", "make the case file if it is not there")
    .option("--no-read", "only keep the files; `cotejo read` reads them later")
    .option("--published <date>", "when the report was published: 2025, 2025-08 or 2025-08-13 (EDTF)")
    .option("--publisher <name>", "who published it")
    .option("--author <name>", "who wrote it")
    .option("--title <words>", "its title")
    .option("--url <address>", "where it was published")
    .option("--language <code>", "its language, as en or es; worked out from the words otherwise")
    .option(
      "--kind <kind>",
      "what it is: news, opinion, analysis, official or report; inferred from the words otherwise",
    )
    .option("--sidecar <file>", "the table of what is known about the files, instead of each folder's reports.csv")
    .option("-q, --quiet", "no line for each file")
    .option("--json", "print what became of each file as JSON")
    .addHelpText("after", HELP)
    .action(async (path: string, paths: readonly string[], options: Options) =>
      finish(await run(world, { path, paths, options })),
    );
}

interface Asked {
  readonly path: string;
  readonly paths: readonly string[];
  readonly options: Options;
}

async function run(world: World, asked: Asked): Promise<Exit> {
  const { path, options } = asked;
  const anew = options.create === true && options.read && !existsSync(path);
  return await withBench(world, async (bench, signal) => {
    // A new case has everything to read: its readers are loaded in their thread while this one loads the rest. What goes
    // wrong there is told when they are needed.
    if (anew) void bench.stamp().catch(() => null);
    return await addTo(world, asked, { bench, signal });
  });
}

async function addTo(
  world: World,
  { path, paths, options }: Asked,
  { bench, signal }: { readonly bench: Bench; readonly signal: AbortSignal },
): Promise<Exit> {
  const settings = settingsOf(world);
  const [{ add }, { givenMetadata }] = await Promise.all([import("../work/add.ts"), import("../intake/index.ts")]);
  const { published, publisher, author, title, url, language, kind } = options;
  const written = { published, publisher, author, title, url, language, kind };
  const given = givenMetadata(
    Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined)),
    "command line",
  );
  if (!given.ok) throw new Refusal("usage", `--${given.field}: ${given.detail}`);
  if (options.sidecar !== undefined && !existsSync(options.sidecar))
    throw new Refusal("file-missing", `${options.sidecar}: there is no such file`);
  if (options.create === true && !existsSync(path)) {
    // Two programs may both find it missing; the one that comes second opens what the first made.
    await makeCase(path, settings, { title: null, created: world.now().toISOString() }).catch((error: unknown) => {
      if (!(error instanceof Refusal && error.problem.code === "case-exists")) throw error;
    });
  }
  const progress = progressFor(world, { quiet: options.quiet === true });
  return await withCase(path, settings, async (store) => {
    const tell = teller(progress, paths, options);
    try {
      const { sourcesOf } = await import("./sources.ts");
      const added = await add(store, bench, {
        ...(await sourcesOf(world, paths, { given: given.metadata, settings, signal })),
        given: given.metadata,
        sidecar: options.sidecar ?? null,
        read: options.read,
        maxFileBytes: settings.max_file_bytes,
        casePath: path,
        now: () => world.now().toISOString(),
        signal,
        tell,
      });
      if (options.read) await upToDate(world, store, { signal, progress });
      progress.end();
      await report(world, store, { path, options, files: added.files });
      if (added.missing > 0 && added.files.length === 0) return "notFound";
      const failed = added.missing > 0 || added.files.some((file) => file.state === "failed");
      return failed ? "someFailed" : "done";
    } finally {
      progress.end();
    }
  });
}

const outcomeOf = ({ outcome, state, problem, claims }: FileResult): string => {
  const before = outcome === "same" ? "already in the case, " : outcome === "updated" ? "taken over, " : "";
  if (state === "split" && problem === null) return `${before}split into the documents that it holds`;
  if (state === "failed") return `${before}failed: ${problem?.detail ?? problem?.code ?? ""}`;
  return state === "read" ? `${before}${count(claims, "claim")}` : `${before}not read yet`;
};

/** "12 .png, 3 .css", most first. */
const endings = (passedOver: ReadonlyMap<string, number>): string =>
  [...passedOver]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 8)
    .map(([ending, n]) => `${n} ${ending || "without an ending"}`)
    .join(", ");

/** Tells of each file as it is done. */
export function teller(
  progress: Progress,
  paths: readonly string[],
  options: Pick<Options, "title" | "url" | "quiet">,
): (event: AddEvent) => void {
  return (event) => {
    if (event.type === "found") {
      if (event.files > 1 && (options.title !== undefined || options.url !== undefined)) {
        throw new Refusal(
          "usage",
          `--title and --url are one report's, but ${event.files} files were found`,
          "Put them into a table reports.csv beside the files.",
        );
      }
      if (event.passedOver.size > 0) progress.line(`Passed over, being no reports: ${endings(event.passedOver)}`);
      if (event.files === 0) progress.line(`No reports were found in ${paths.join(", ")}`);
    } else if (event.type === "passed")
      progress.line(`${event.about}: passed over, being no reports: ${endings(event.passedOver)}`);
    else if (event.type === "note") progress.line(`Note: ${event.about}: ${event.text}`);
    else if (event.type === "missing") progress.line(`${event.path}: ${event.problem.detail}`);
    else if (event.type === "file") {
      const { result, done, files } = event;
      const line = `${result.file}: ${outcomeOf(result)}`;
      if (result.state === "failed" && options.quiet === true) progress.line(line);
      else if (result.state === "failed") progress.failed(done, files, line);
      else progress.step(done, files, line);
    }
  };
}

interface Done {
  readonly path: string;
  readonly options: Pick<Options, "read" | "json">;
  readonly files: readonly FileResult[];
}

/** Sums up what became of the files, and what to look at next. */
export async function report(world: World, store: CaseStore, { path, options, files }: Done): Promise<void> {
  if (options.json === true) {
    world.out.write(`${JSON.stringify(files, null, 2)}\n`);
    return;
  }
  const distinct = [...new Map(files.map((file) => [file.id ?? `${file.file} `, file])).values()];
  const read = distinct.filter((file) => file.state === "read");
  const failed = distinct.filter((file) => file.state === "failed").length;
  const claims = read.reduce((sum, file) => sum + file.claims, 0);
  const fresh = files.filter((file) => file.outcome === "new").length;
  const known = files.length - fresh;
  const parts = [
    `${count(files.length, "file")}: ${fresh} new${known > 0 ? `, ${known} already in the case` : ""}`,
    ...(options.read
      ? [`${count(read.length, "report")} read with ${count(claims, "claim")}`]
      : [`kept and not read; read them with: cotejo read ${path}`]),
    ...(failed > 0 ? [`${failed} failed (see: cotejo status ${path} --failed)`] : []),
  ];
  world.out.write(`${parts.join("; ")}.\n`);
  if (!options.read || claims === 0) return;
  const leading = await leadingQuestions(store, inkFor(world, world.outIsTerminal));
  if (leading !== "") world.out.write(`\n${leading}\n`);
  const dateless = await undated(store, path);
  if (dateless !== "") world.out.write(`${dateless}\n`);
  world.out.write(`Next: cotejo ${leading === "" ? "claims" : "questions"} ${path}\n`);
}

import type { Command } from "commander";
import type { Exit } from "./exit-codes.ts";
import { count } from "./ink.ts";
import { reportsFrom } from "./lookup.ts";
import { withCase } from "./open-case.ts";
import { progressFor } from "./progress.ts";
import { upToDate, withBench } from "./stopping.ts";
import { settingsOf, type World } from "./world.ts";

interface Options {
  readonly again?: boolean;
  readonly failed?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** `cotejo read`: reads what was not read yet, or by an older reader. */
export function registerRead(program: Command, world: World, finish: (exit: Exit) => void): void {
  program
    .command("read")
    .summary("read reports that were not read yet, or by an older version")
    .description(
      "Reads the reports of a case that were not read yet, or were read by an older version of the reader. Claims of a report that is read again are replaced; texts and originals never change.",
    )
    .argument("<case>", "the case file")
    .argument("[reports...]", "only these: file names or ids")
    .option("--again", "read also what is up to date")
    .option("--failed", "try also what failed")
    .option("-q, --quiet", "no line for each report")
    .option("--json", "print what became of each report as JSON")
    .addHelpText(
      "after",
      "\nExamples:\n  cotejo read cartels.cotejo\n  cotejo read cartels.cotejo 003.txt --again\n  cotejo read cartels.cotejo --failed\n",
    )
    .action(async (path: string, reports: readonly string[], options: Options) =>
      finish(await run(world, path, { reports, options })),
    );
}

async function run(
  world: World,
  path: string,
  { reports, options }: { reports: readonly string[]; options: Options },
): Promise<Exit> {
  const { read } = await import("../work/read.ts");
  const { reportLine } = await import("../exports/shapes.ts");
  const progress = progressFor(world, { quiet: options.quiet === true });
  return await withCase(path, settingsOf(world), async (store) => {
    const only: string[] = [];
    for (const given of reports) only.push(...(await reportsFrom(store, given)).map((row) => row.id));
    return await withBench(world, async (bench, signal) => {
      try {
        const summary = await read(store, bench, {
          only: reports.length > 0 ? only : null,
          again: options.again === true,
          failed: options.failed === true,
          signal,
          tell: (row, done, of) => {
            const said = row.state === "failed" ? `failed: ${row.problem?.detail ?? ""}` : count(row.claims, "claim");
            if (row.state === "failed") progress.failed(done, of, `${row.file}: ${said}`);
            else progress.step(done, of, `${row.file}: ${said}`);
          },
        });
        await upToDate(world, store, { signal, progress });
        progress.end();
        const failed = summary.read.filter((row) => row.state === "failed").length;
        const claims = summary.read.reduce((sum, row) => sum + row.claims, 0);
        if (options.json === true)
          world.out.write(
            `${JSON.stringify(
              summary.read.map((row) => reportLine(row)),
              null,
              2,
            )}\n`,
          );
        else {
          const done = `${count(summary.read.length - failed, "report")} read with ${count(claims, "claim")}`;
          world.out.write(
            `${done}${failed > 0 ? `; ${failed} failed` : ""}${summary.current > 0 ? `; ${summary.current} up to date` : ""}.\n`,
          );
        }
        return failed > 0 ? "someFailed" : "done";
      } finally {
        progress.end();
      }
    });
  });
}

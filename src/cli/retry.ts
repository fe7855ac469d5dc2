import type { Command } from "commander";
import { report, teller } from "./add.ts";
import type { Exit } from "./exit-codes.ts";
import { didYouMean } from "./nearest.ts";
import { withCase } from "./open-case.ts";
import { progressFor } from "./progress.ts";
import { upToDate, withBench } from "./stopping.ts";
import { Refusal, settingsOf, type World } from "./world.ts";

interface Options {
  readonly code?: readonly string[];
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** `cotejo retry`: goes on with what failed or was left undone. */
export function registerRetry(program: Command, world: World, finish: (exit: Exit) => void): void {
  program
    .command("retry")
    .summary("try again what failed, and go on with what was left undone")
    .description(
      "Tries again every file that failed, and goes on with what a stopped program had found and not read: from the kept original where there is one, else from the file. Addresses are not fetched again; name them to `cotejo add`.",
    )
    .argument("<case>", "the case file")
    .option(
      "--code <reason>",
      "only what failed for this reason, as `cotejo status` lists it",
      (word: string, before: readonly string[] | undefined) => [...(before ?? []), ...word.split(",")],
    )
    .option("-q, --quiet", "no line for every file that is tried")
    .option("--json", "print what became of every file that was tried as JSON")
    .addHelpText("after", "\nExamples:\n  cotejo retry cartels.cotejo\n  cotejo retry cartels.cotejo --code too-slow\n")
    .action(async (path: string, options: Options) => finish(await run(world, path, options)));
}

async function run(world: World, path: string, options: Options): Promise<Exit> {
  const settings = settingsOf(world);
  const { retry } = await import("../work/retry.ts");
  const progress = progressFor(world, { quiet: options.quiet === true });
  return await withCase(path, settings, (store) =>
    withBench(world, async (bench, signal) => {
      try {
        const { files, addresses } = await retry(store, bench, {
          codes: options.code ?? null,
          maxFileBytes: settings.max_file_bytes,
          now: () => world.now().toISOString(),
          signal,
          tell: (event) => {
            if (event.type !== "found") teller(progress, [], {})(event);
          },
        });
        await upToDate(world, store, { signal, progress });
        progress.end();
        for (const address of addresses.slice(0, 10)) {
          progress.line(`${address}: not fetched again; name it to do so: cotejo add ${path} ${address}`);
        }
        if (files.length === 0 && addresses.length === 0 && options.code !== undefined) {
          const codes = (await store.completeness()).problems.map(({ code }) => code);
          const there = codes.length === 0 ? "none did" : `there are ${codes.join(", ")}`;
          throw new Refusal(
            "not-found",
            `No file failed by the reason ${options.code.join(", ").slice(0, 80)}; ${there}`,
            didYouMean(options.code[0] ?? "", codes),
          );
        }
        if (files.length === 0 && options.json !== true) world.out.write("Nothing to try again.\n");
        else await report(world, store, { path, options: { ...options, read: true }, files });
        return addresses.length > 0 || files.some((file) => file.state === "failed") ? "someFailed" : "done";
      } finally {
        progress.end();
      }
    }),
  );
}

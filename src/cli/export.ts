import type { Command } from "commander";
import type { ExportName } from "../exports/schemas.ts";
import { tellIncomplete } from "./complete.ts";
import type { Exit } from "./exit-codes.ts";
import { count } from "./ink.ts";
import { asOfGiven, asOfOption, narrowedBy } from "./narrowed.ts";
import { didYouMean } from "./nearest.ts";
import { withCase } from "./open-case.ts";
import { upToDate } from "./stopping.ts";
import { Refusal, settingsOf, type World } from "./world.ts";

interface Options {
  readonly out: string;
  readonly asOf?: string;
  readonly json?: boolean;
}

/** `cotejo export`: JSON Lines as docs/export.md says. */
export function registerExport(program: Command, world: World, finish: (exit: Exit) => void): void {
  program
    .command("export")
    .summary("write the reports, claims, actors, questions and the rest as JSON Lines")
    .description(
      "Writes DIR/NAME.jsonl: one JSON object a line, each checked against the JSON Schema in schema/. Names: reports, claims, actors, forecasts, questions, origins, judgements, or all.",
    )
    .argument("<case>", "the case file")
    .argument("<names...>", "reports, claims, actors, forecasts, questions, origins, judgements or all")
    .requiredOption("--out <dir>", "the folder to write into; - writes one export to the output")
    .addOption(asOfOption())
    .option("--json", "print what was written as JSON")
    .addHelpText(
      "after",
      "\nExamples:\n  cotejo export cartels.cotejo all --out export/\n  cotejo export cartels.cotejo claims --out - | head\n  cotejo export cartels.cotejo all --out then/ --as-of 2025-08\n",
    )
    .action(async (path: string, names: readonly string[], options: Options) =>
      finish(await run(world, path, { names, options })),
    );
}

async function run(
  world: World,
  path: string,
  { names, options }: { names: readonly string[]; options: Options },
): Promise<Exit> {
  const { EXPORTS } = await import("../exports/schemas.ts");
  const wanted = new Set<ExportName>();
  for (const name of names) {
    const known = EXPORTS.find((one) => one === name);
    if (known) wanted.add(known);
    else if (name === "all") for (const one of EXPORTS) wanted.add(one);
    else
      throw new Refusal(
        "unknown-export",
        `There is no export called ${name}; there are ${EXPORTS.join(", ")} and all`,
        didYouMean(name, [...EXPORTS, "all"]),
      );
  }
  const [only, ...more] = wanted;
  if (options.out === "-" && more.length > 0)
    throw new Refusal("usage", "Only one export at a time can go to the output");
  const { writeFile, writeLines } = await import("../exports/write.ts");
  const stopping = new AbortController();
  const forget = world.onStop(() => stopping.abort());
  try {
    return await withCase<Exit>(path, settingsOf(world), async (store) => {
      await upToDate(world, store);
      const writing = {
        only: await narrowedBy(await asOfGiven(world, store, options.asOf)),
        signal: stopping.signal,
      };
      if (options.out === "-" && only) {
        const written = await writeLines(store, only, { ...writing, to: world.out });
        if (!written.ok) throw new Refusal(written.problem.code, written.problem.detail);
        return "done";
      }
      const done: { name: ExportName; path: string; lines: number }[] = [];
      for (const name of wanted) {
        const written = await writeFile(store, name, { ...writing, folder: options.out });
        if (!written.ok) throw new Refusal(written.problem.code, written.problem.detail);
        done.push({ name, path: written.path, lines: written.lines });
        if (options.json !== true) world.out.write(`${written.path}: ${count(written.lines, "line")}\n`);
      }
      if (options.json === true) world.out.write(`${JSON.stringify(done, null, 2)}\n`);
      await tellIncomplete(world, store, path);
      return "done";
    });
  } finally {
    forget();
  }
}

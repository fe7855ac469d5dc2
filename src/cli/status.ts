import type { Command } from "commander";
import type { ReportRow } from "../store/contract.ts";
import { count, grouped, inkFor, safeLine, short, table } from "./ink.ts";
import { withCase } from "./open-case.ts";
import { settingsOf, type World } from "./world.ts";

interface Options {
  readonly files?: boolean;
  readonly failed?: boolean;
  readonly json?: boolean;
}

/** `cotejo status`: what a case holds and what became of each file. */
export function registerStatus(program: Command, world: World): void {
  program
    .command("status")
    .summary("what the case holds, and what became of each file")
    .description(
      "Shows how many reports, claims and actors a case has; with --files one line a file: state, claims, date, publisher, reason of a failure.",
    )
    .argument("<case>", "the case file")
    .option("--files", "one line a file")
    .option("--failed", "only the files that failed, with their reasons")
    .option("--json", "print as JSON; with --files or --failed an array of reports as in `cotejo export`")
    .addHelpText("after", "\nExamples:\n  cotejo status cartels.cotejo\n  cotejo status cartels.cotejo --failed\n")
    .action(async (path: string, options: Options) => run(world, path, options));
}

async function run(world: World, path: string, options: Options): Promise<void> {
  const { reportLine } = await import("../exports/shapes.ts");
  await withCase(path, settingsOf(world), async (store) => {
    const listing = options.files === true || options.failed === true;
    const rows = listing
      ? (await store.reports()).filter((row) => options.failed !== true || row.state === "failed")
      : [];
    if (options.json === true && listing) {
      world.out.write(`${JSON.stringify(rows.map(reportLine), null, 2)}\n`);
      return;
    }
    const [info, counts] = [await store.info(), await store.counts()];
    if (options.json === true) {
      const { title, created, createdBy, bytes } = info;
      world.out.write(`${JSON.stringify({ title, created, createdBy, bytes, ...counts }, null, 2)}\n`);
      return;
    }
    if (listing) {
      world.out.write(rows.length === 0 ? "No such files.\n" : files(rows));
      return;
    }
    const ink = inkFor(world, world.outIsTerminal);
    const { added, read, failed } = counts.reports;
    const kinds = Object.entries(counts.kinds).map(([kind, n]) => `${n} ${kind}`);
    const lines = [
      ["reports", `${added + read + failed}: ${read} read, ${added} not read yet, ${failed} failed`],
      ["claims", counts.claims === 0 ? "0" : `${grouped(counts.claims)}: ${kinds.join(", ")}`],
      ["actors", grouped(counts.actors)],
      ["size", `${(info.bytes / 1e6).toFixed(1)} MB, of which originals ${(info.originalBytes / 1e6).toFixed(1)} MB`],
      ["made", `${info.created.slice(0, 10)} by ${info.createdBy}`],
    ];
    world.out.write(`${ink.bold(safeLine(info.title ?? path))}\n${table(lines)}`);
    if (added > 0)
      world.out.write(`${count(added, "report is", "reports are")} waiting to be read: cotejo read ${path}\n`);
    if (failed > 0) world.out.write(`Why files failed: cotejo status ${path} --failed\n`);
    if (added + read + failed === 0) world.out.write(`Add reports: cotejo add ${path} FILES…\n`);
  });
}

const files = (rows: readonly ReportRow[]): string =>
  table(
    rows.map((row) => [
      row.id,
      row.state,
      row.state === "failed" ? "" : count(row.claims, "claim"),
      row.published?.value ?? "",
      short(row.file, 60),
      row.problem ? safeLine(row.problem.detail) : short(row.publisher?.value ?? "", 40),
    ]),
  );

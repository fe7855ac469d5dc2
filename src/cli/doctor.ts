import type { Command } from "commander";
import type { Fault } from "../store/contract.ts";
import type { Exit } from "./exit-codes.ts";
import { count, grouped, inkFor, safeLine, table } from "./ink.ts";
import { withCase } from "./open-case.ts";
import { programVersion } from "./version.ts";
import { settingsOf, type World } from "./world.ts";

interface Options {
  readonly json?: boolean;
}

/** So many faults are printed; more would say nothing new. */
const SOME = 50;

/** `cotejo doctor`: is the case file sound? */
export function registerDoctor(program: Command, world: World, finish: (exit: Exit) => void): void {
  program
    .command("doctor")
    .summary("check that a case file is sound")
    .description(
      "Checks the database, every kept original against its hash, that every claim, name and figure stands at its exact words, and that nothing points to what is not there. Changes nothing.",
    )
    .argument("<case>", "the case file")
    .option("--json", "print versions, sizes and faults as JSON")
    .addHelpText("after", "\nExample:\n  cotejo doctor cartels.cotejo\n")
    .action(async (path: string, options: Options) => finish(await run(world, path, options)));
}

async function run(world: World, path: string, options: Options): Promise<Exit> {
  return await withCase<Exit>(path, settingsOf(world), async (store) => {
    const [info, counts, rows] = [await store.info(), await store.counts(), await store.reports()];
    const readers = [
      ...Map.groupBy(
        rows.filter((row) => row.reader),
        (row) => `${row.reader?.name} ${row.reader?.version}`,
      ),
    ].map(([name, list]) => ({ name, reports: list.length }));
    const faults: Fault[] = [];
    for await (const fault of store.check()) faults.push(fault);
    if (options.json === true) {
      const { path: _path, ...facts } = info;
      world.out.write(`${JSON.stringify({ program: programVersion(), ...facts, counts, readers, faults }, null, 2)}\n`);
      return faults.length > 0 ? "faults" : "done";
    }
    const ink = inkFor(world, world.outIsTerminal);
    const reports = counts.reports.added + counts.reports.read + counts.reports.failed;
    world.out.write(
      table([
        [
          "program",
          `cotejo ${programVersion()}, Node ${process.versions.node}, SQLite ${process.versions["sqlite"] ?? ""}`,
        ],
        ["case", `schema ${info.schema}, made ${info.created.slice(0, 10)} by ${info.createdBy}`],
        ...readers.map((reader) => ["read by", `${reader.name} (${count(reader.reports, "report")})`]),
        [
          "holds",
          `${count(reports, "report")}, ${count(counts.claims, "claim")}, ${count(counts.entities, "entity", "entities")}, ${count(counts.actors, "actor")}`,
        ],
        [
          "size",
          `${grouped(info.bytes)} bytes; originals ${grouped(info.originalBytes)} bytes, texts ${grouped(info.textChars)} characters`,
        ],
      ]),
    );
    for (const { subject, detail, code } of faults.slice(0, SOME)) {
      world.out.write(`${ink.warn("fault")} ${code}${subject === null ? "" : ` ${subject}`}: ${safeLine(detail)}\n`);
    }
    if (faults.length > SOME) world.out.write(`… and ${faults.length - SOME} more\n`);
    world.out.write(
      faults.length === 0
        ? "Sound: database, originals, words and references.\n"
        : `${count(faults.length, "fault")}.\n`,
    );
    const { entities, actors } = await store.actorsState();
    if (entities !== actors)
      world.out.write("The actors are behind the claims; the next command that lists them puts them in order.\n");
    if (counts.reports.added > 0)
      world.out.write(`${count(counts.reports.added, "report is", "reports are")} not read yet: cotejo read ${path}\n`);
    return faults.length > 0 ? "faults" : "done";
  });
}

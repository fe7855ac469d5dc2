import type { Command } from "commander";
import type { CaseStore, Fault } from "../store/contract.ts";
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

/** What the case holds; null when its file is too damaged to tell. */
async function contents(store: CaseStore) {
  try {
    const [info, counts, rows, state] = [
      await store.info(),
      await store.counts(),
      await store.reports(),
      await store.actorsState(),
    ];
    const stamps = Map.groupBy(
      rows.flatMap(({ reader }) => (reader ? [`${reader.name} ${reader.version}`] : [])),
      (stamp) => stamp,
    );
    const readers = [...stamps].map(([name, list]) => ({ name, reports: list.length }));
    return { info, counts, readers, actorsBehind: state.entities !== state.actors };
  } catch (error) {
    if (error instanceof Error && error.name === "StoreFailure") return null;
    throw error;
  }
}
type Contents = NonNullable<Awaited<ReturnType<typeof contents>>>;

const shown = ({ info, counts, readers }: Contents): readonly (readonly string[])[] => [
  ["case", `schema ${info.schema}, made ${info.created.slice(0, 10)} by ${info.createdBy}`],
  ...readers.map((reader) => ["read by", `${reader.name} (${count(reader.reports, "report")})`]),
  [
    "holds",
    [
      count(counts.reports.added + counts.reports.read + counts.reports.failed, "report"),
      count(counts.claims, "claim"),
      count(counts.entities, "entity", "entities"),
      count(counts.actors, "actor"),
    ].join(", "),
  ],
  [
    "size",
    `${grouped(info.bytes)} bytes; originals ${grouped(info.originalBytes)} bytes, texts ${grouped(info.textChars)} characters`,
  ],
];

async function run(world: World, path: string, options: Options): Promise<Exit> {
  return await withCase<Exit>(path, settingsOf(world), async (store) => {
    const faults: Fault[] = [];
    for await (const fault of store.check()) faults.push(fault);
    const held = await contents(store);
    const exit = faults.length > 0 ? "faults" : "done";
    const program = programVersion();
    if (options.json === true) {
      const facts = held && { ...held.info, path, counts: held.counts, readers: held.readers };
      world.out.write(`${JSON.stringify({ program, ...facts, faults }, null, 2)}\n`);
      return exit;
    }
    const ink = inkFor(world, world.outIsTerminal);
    const versions = `cotejo ${program}, Node ${process.versions.node}, SQLite ${process.versions["sqlite"] ?? ""}`;
    world.out.write(table([["program", versions], ...(held ? shown(held) : [])]));
    for (const { subject, detail, code } of faults.slice(0, SOME)) {
      world.out.write(`${ink.warn("fault")} ${code}${subject === null ? "" : ` ${subject}`}: ${safeLine(detail)}\n`);
    }
    if (faults.length > SOME) world.out.write(`… and ${faults.length - SOME} more\n`);
    world.out.write(
      faults.length === 0
        ? "Sound: database, originals, words and references.\n"
        : `${count(faults.length, "fault")}.\n`,
    );
    if (held?.actorsBehind === true) {
      world.out.write("The actors are behind the claims; the next command that lists them puts them in order.\n");
    }
    const waiting = held?.counts.reports.added ?? 0;
    if (waiting > 0)
      world.out.write(`${count(waiting, "report is", "reports are")} not read yet: cotejo read ${path}\n`);
    return exit;
  });
}

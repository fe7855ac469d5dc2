import type { Command } from "commander";
import { inSentence } from "../model/index.ts";
import type { CaseStore, ReportRow } from "../store/contract.ts";
import type { CaseLineage } from "../work/lineage.ts";
import { tellIncomplete } from "./complete.ts";
import { count, type Ink, inkFor, safeLine, short } from "./ink.ts";
import { reportsFrom } from "./lookup.ts";
import { asOfGiven, asOfOption } from "./narrowed.ts";
import { withCase } from "./open-case.ts";
import { upToDate } from "./stopping.ts";
import { print, settingsOf, type World } from "./world.ts";

interface Options {
  readonly asOf?: string;
  readonly json?: boolean;
}

/** Sources named for each report, without a report asked for. */
const SOME = 5;

/** `cotejo origins`: who leans on whom. */
export function registerOrigins(program: Command, world: World): void {
  program
    .command("origins")
    .summary("where the reports have it from: sources, copied passages, circles")
    .description(
      "Shows on whom the reports lean: whom they cite, which texts share wording and how much of it, and reports that cite one another round. With a report, each place of it.",
    )
    .argument("<case>", "the case file")
    .argument("[report]", "a file name or an id")
    .addOption(asOfOption())
    .option("--json", "print as JSON, in the shape of `cotejo export origins`")
    .addHelpText("after", "\nExamples:\n  cotejo origins cartels.cotejo\n  cotejo origins cartels.cotejo 003.txt\n")
    .action(async (path: string, report: string | undefined, options: Options) =>
      run(world, path, { report, options }),
    );
}

async function run(
  world: World,
  path: string,
  { report, options }: { report: string | undefined; options: Options },
): Promise<void> {
  const [{ caseLineage }, { originLine }] = await Promise.all([
    import("../work/lineage.ts"),
    import("../exports/shapes.ts"),
  ]);
  const ink = inkFor(world, world.outIsTerminal);
  await withCase(path, settingsOf(world), async (store) => {
    await upToDate(world, store);
    const at = await asOfGiven(world, store, options.asOf);
    const wanted = report === undefined ? null : new Set((await reportsFrom(store, report)).map((row) => row.id));
    const rows = new Map((await store.reports()).map((row) => [row.id, row]));
    const whole = await caseLineage(store, at?.reports ?? null);
    const lineage = { ...whole, origins: whole.origins.filter((row) => wanted?.has(row.report) !== false) };
    if (options.json === true) {
      const files = new Map([...rows].map(([id, row]) => [id, row.file]));
      return await print(
        world,
        `${JSON.stringify(
          lineage.origins.map((row) => originLine(row, files)),
          null,
          2,
        )}\n`,
      );
    }
    await print(world, wanted ? places(lineage, rows, ink) : await overview(store, lineage, { rows, ink }));
    await tellIncomplete(world, store, path);
  });
}

type Rows = ReadonlyMap<string, ReportRow>;
const fileOf = (rows: Rows, id: string | null): string => short(rows.get(id ?? "")?.file ?? id ?? "", 50);
const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** "InSight Crime, analysis of 8 July 2020 (= 004.txt)". */
function sourceWords({ to }: CaseLineage["origins"][number], rows: Rows): string {
  const name = to.name === null ? "somebody not named" : short(to.name, 60);
  const report = to.report === null ? "" : ` = ${fileOf(rows, to.report)}`;
  return `${name}${to.document === null ? "" : `, ${short(to.document, 80)}`}${report}`;
}

function places(lineage: CaseLineage, rows: Rows, ink: Ink): string {
  if (lineage.origins.length === 0) return "It cites nobody and shares no wording with another report.\n";
  return lineage.origins
    .map(
      (row) =>
        `${ink.bold(sourceWords(row, rows))} ${row.how}${row.overlap === null ? "" : ` ${percent(row.overlap)} of this text`}\n` +
        `    “${short(row.quote, 200)}” ${ink.dim(`${fileOf(rows, row.report)}:${row.start}, ${count(row.claims.length, "claim")}`)}\n`,
    )
    .join("");
}

async function overview(
  store: CaseStore,
  lineage: CaseLineage,
  { rows, ink }: { readonly rows: Rows; readonly ink: Ink },
): Promise<string> {
  const lines: string[] = [];
  const heading = (words: string): void => void lines.push(`${lines.length > 0 ? "\n" : ""}${ink.bold(words)}`);
  const copies = lineage.shared.toSorted((x, y) => y.overlap.smaller - x.overlap.smaller);
  if (copies.length > 0) heading("Shared wording");
  for (const { a, b, overlap, leaning, reason } of copies) {
    const [from, to] = leaning === a ? [a, b] : [b, a];
    const words =
      leaning === null
        ? `${fileOf(rows, a)} and ${fileOf(rows, b)} share`
        : `${fileOf(rows, from)} has from ${fileOf(rows, to)}`;
    lines.push(`  ${words} ${percent(overlap.smaller)} of the shorter text`, `    ${ink.dim(safeLine(reason))}`);
  }
  if (lineage.circles.length > 0) heading("Reports that cite one another round");
  for (const circle of lineage.circles)
    lines.push(`  ${[...circle, ...circle.slice(0, 1)].map((id) => fileOf(rows, id)).join(" → ")}`);
  const linked = lineage.origins.filter((row) => row.to.report !== null && row.how !== "copies");
  if (linked.length > 0) heading("Reports of the case that others lean on");
  for (const row of linked) lines.push(`  ${fileOf(rows, row.report)} ${row.how} ${sourceWords(row, rows)}`);
  heading("Sources by report");
  for (const report of await store.reports()) {
    const own = lineage.origins.filter((row) => row.report === report.id && row.how !== "copies");
    if (own.length === 0) continue;
    const names = new Map<string, number>();
    for (const row of own) {
      // "The navy" at the head of a sentence is the navy.
      const name = row.to.name === null ? "not named" : inSentence(row.to.name);
      names.set(name, (names.get(name) ?? 0) + Math.max(1, row.claims.length));
    }
    const top = [...names].sort((x, y) => y[1] - x[1]).map(([name, n]) => `${short(name, 50)} (${n})`);
    const more = top.length > SOME ? `, and ${top.length - SOME} more` : "";
    lines.push(`  ${fileOf(rows, report.id)}: ${top.slice(0, SOME).join(", ")}${more}`);
  }
  return `${lines.join("\n")}\n`;
}

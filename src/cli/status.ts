import type { Command } from "commander";
import { type Kind, KINDS } from "../model/index.ts";
import type { CaseStore, Counts as CaseCounts, ReportRow } from "../store/contract.ts";
import { type Completeness, type PlaceFilter, type PlaceRow, PLACE_STATES, type PlaceState } from "../store/places.ts";
import type { Alike } from "../work/alike.ts";
import type { AsOf } from "../work/as-of.ts";
import { count, grouped, inkFor, safeLine, short, table } from "./ink.ts";
import { incompleteness, undated } from "./complete.ts";
import { asOfGiven, asOfOption } from "./narrowed.ts";
import { withCase } from "./open-case.ts";
import { print, Refusal, settingsOf, type World } from "./world.ts";

interface Options {
  readonly files?: boolean;
  readonly failed?: boolean;
  readonly state?: string;
  readonly code?: string;
  readonly asOf?: string;
  readonly json?: boolean;
}

type Counts = Omit<CaseCounts, "entities">;

/** `cotejo status`: what a case holds and what became of each file. */
export function registerStatus(program: Command, world: World): void {
  program
    .command("status")
    .summary("what the case holds, and what became of each file")
    .description(
      "Shows how many files, reports, claims and actors a case has, how much of what was found has been read, and why the rest has not; with --files one line a file: state, claims, date, publisher, reason of a failure.",
    )
    .argument("<case>", "the case file")
    .option("--files", "one line a file")
    .option("--failed", "only the files that failed, with their reasons")
    .option("--state <state>", `only the files that are ${PLACE_STATES.join(", ")}`)
    .option("--code <reason>", "only the files that failed for this reason")
    .addOption(asOfOption())
    .option("--json", "print as JSON; with --files or --failed an array of files with their reports")
    .addHelpText("after", "\nExamples:\n  cotejo status cartels.cotejo\n  cotejo status cartels.cotejo --failed\n")
    .action(async (path: string, options: Options) => run(world, path, options));
}

function filterOf({ failed, state, code }: Options): PlaceFilter {
  const known = PLACE_STATES.find((one) => one === state);
  if (state !== undefined && !known) {
    throw new Refusal("usage", `There is no state called ${short(state, 40)}; there are ${PLACE_STATES.join(", ")}`);
  }
  return {
    ...(known ? { states: [known] } : failed === true || code !== undefined ? { states: ["failed"] } : {}),
    ...(code === undefined ? {} : { codes: [code] }),
  };
}

async function run(world: World, path: string, options: Options): Promise<void> {
  await withCase(path, settingsOf(world), async (store) => {
    const listing = [options.files, options.failed, options.state, options.code].some(Boolean);
    const at = await asOfGiven(world, store, options.asOf);
    if (listing) return await list(world, store, { options, at });
    const [info, complete] = [await store.info(), await store.completeness()];
    const counts = at ? await countsWithin(store, at) : await store.counts();
    const [{ remedyFor }, { isBehind }, { comparisonVersion }] = await Promise.all([
      import("../work/remedies.ts"),
      import("../work/derive.ts"),
      import("../work/compare.ts"),
    ]);
    const problems = complete.problems.map((row) => ({ ...row, remedy: remedyFor(row.code) }));
    const near = await nearlySameThen(store, at);
    // A program that was stopped while it compared has left nothing half done: the next one compares anew.
    const compared = !(await isBehind(store, comparisonVersion()));
    if (options.json === true) {
      const { title, created, createdBy, bytes } = info;
      const { files, read, states } = complete;
      const body = {
        title,
        created,
        createdBy,
        bytes,
        ...counts,
        alike: near.size,
        completeness: { files, read, states, problems },
        compared,
      };
      return await print(world, `${JSON.stringify(body, null, 2)}\n`);
    }
    const ink = inkFor(world, world.outIsTerminal);
    const { added, read, failed } = counts.reports;
    const kinds = Object.entries(counts.kinds).map(([kind, n]) => `${n} ${kind}`);
    const lines = [
      ["files", `${grouped(complete.read)} of ${grouped(complete.files)} read${byState(complete)}`],
      ["reports", `${added + read + failed}: ${read} read, ${added} not read yet, ${failed} failed`],
      ...(near.size > 0
        ? [
            [
              "alike",
              `${count(near.size, "report")} nearly the same as another; all are kept (cotejo status ${path} --files)`,
            ],
          ]
        : []),
      ["claims", counts.claims === 0 ? "0" : `${grouped(counts.claims)}: ${kinds.join(", ")}`],
      ["actors", grouped(counts.actors)],
      ["size", `${(info.bytes / 1e6).toFixed(1)} MB, of which originals ${(info.originalBytes / 1e6).toFixed(1)} MB`],
      ["made", `${info.created.slice(0, 10)} by ${info.createdBy}`],
    ];
    let text = `${ink.bold(safeLine(info.title ?? path))}\n${table(lines)}`;
    if (problems.length > 0) {
      const rows = problems.map(({ code, files, remedy }) => [
        `  ${grouped(files)}`,
        code,
        remedy ?? `cotejo status ${path} --code ${code} says of each what to do`,
      ]);
      text += `${ink.bold("Failed, by reason")}\n${table(rows)}Each with its reason: cotejo status ${path} --failed. Again: cotejo retry ${path}\n`;
    }
    const waiting = complete.states.found + complete.states.kept;
    if (waiting > 0)
      text += `${count(waiting, "file is", "files are")} not read yet; go on with: cotejo retry ${path}\n`;
    if (!compared) text += `Not all claims are compared yet; go on with: cotejo questions ${path}\n`;
    // As of a day those without a date were told of above.
    const dateless = at ? "" : await undated(store, path);
    if (dateless !== "") text += `${dateless}\n`;
    if (complete.files === 0) text += `Add reports: cotejo add ${path} FILES…\n`;
    await print(world, text);
  });
}

/** States other than read, in words: "; 3 the same as others, 2 split, 1 failed". */
const STATE_WORDS: readonly (readonly [PlaceState, string])[] = [
  ["duplicate", "the same as others"],
  ["split", "split into what they hold"],
  ["failed", "failed"],
  ["kept", "kept and not read yet"],
  ["found", "found and not done yet"],
];
const byState = ({ states }: Completeness): string =>
  STATE_WORDS.flatMap(([state, words]) => (states[state] > 0 ? [`; ${grouped(states[state])} ${words}`] : [])).join("");

/** What the case has of the reports that had been published by a day. */
async function countsWithin(store: CaseStore, at: AsOf): Promise<Counts> {
  const reports = { added: 0, read: 0, failed: 0 };
  for (const row of await store.reports()) if (at.reports.has(row.id)) reports[row.state] += 1;
  const within = [...at.reports];
  const counted: [Kind, number][] = [];
  for (const kind of KINDS) counted.push([kind, await store.countClaims({ reports: within, kinds: [kind] })]);
  const kinds = counted.filter(([, claims]) => claims > 0).sort((a, b) => b[1] - a[1]);
  const claims = kinds.reduce((sum, [, n]) => sum + n, 0);
  return { reports, claims, kinds: Object.fromEntries(kinds), actors: (await store.actors({ within })).length };
}

async function list(
  world: World,
  store: CaseStore,
  { options, at }: { readonly options: Options; readonly at: AsOf | null },
): Promise<void> {
  const { reportLine } = await import("../exports/shapes.ts");
  const { remedyFor } = await import("../work/remedies.ts");
  const reports = new Map((await store.reports()).map((row) => [row.id, row]));
  const rows = (await store.places(filterOf(options))).filter(
    ({ report }) => !at || (report !== null && at.reports.has(report)),
  );
  const near = await nearlySameThen(store, at);
  if (options.json === true) {
    const lines = rows.map((place) => {
      const report = reports.get(place.report ?? "");
      const { path, file, container, state, sha256, bytes, problem } = place;
      const said = problem && { ...problem, remedy: remedyFor(problem.code) };
      return {
        ...(report ? reportLine(report) : { id: null }),
        path,
        file,
        container,
        state,
        sha256,
        bytes,
        problem: said,
        alike: near.get(place.report ?? "") ?? [],
      };
    });
    return await print(world, `${JSON.stringify(lines, null, 2)}\n`);
  }
  if (rows.length === 0) return await print(world, "No such files.\n");
  const like = likeness(near, reports);
  await print(world, table(rows.map((place) => fileRow(place, reports, like))));
  const incomplete = await incompleteness(store);
  if (incomplete !== "") world.err.write(`${incomplete}\n`);
}

/** With which report each shares most of its words, where that is much of the shorter one. */
function likeness(near: Near, reports: ReadonlyMap<string, ReportRow>): ReadonlyMap<string, string> {
  return new Map(
    [...near].flatMap(([id, alike]) => {
      const [first, ...others] = alike;
      if (!first) return [];
      const more = others.length > 0 ? ` and ${others.length} more` : "";
      return [
        [
          id,
          `shares ${Math.round(first.share * 100)} % with ${short(reports.get(first.id)?.file ?? first.id, 40)}${more}`,
        ],
      ];
    }),
  );
}

type Near = ReadonlyMap<string, readonly Alike[]>;

/** Reports that are nearly the same, of those that had been published. */
async function nearlySameThen(store: CaseStore, at: AsOf | null): Promise<Near> {
  const { nearlySame } = await import("../work/alike.ts");
  const near = await nearlySame(store);
  if (!at) return near;
  const then = [...near].flatMap(([id, alike]) => {
    const left = alike.filter((one) => at.reports.has(one.id));
    return at.reports.has(id) && left.length > 0 ? [[id, left] as const] : [];
  });
  return new Map(then);
}

function fileRow(
  place: PlaceRow,
  reports: ReadonlyMap<string, ReportRow>,
  near: ReadonlyMap<string, string>,
): readonly string[] {
  const report = reports.get(place.report ?? "");
  const { problem, state } = place;
  const same = state === "duplicate" && report ? `the same bytes as ${short(report.file, 40)}` : null;
  const about = [report?.publisher?.value, same ?? near.get(place.report ?? "")].filter((part) => part != null);
  return [
    place.report ?? "",
    state,
    state === "read" || state === "duplicate" ? count(report?.claims ?? 0, "claim") : "",
    report?.published?.value ?? "",
    short(place.file, 60),
    problem ? `${problem.code}: ${safeLine(problem.detail)}` : short(about.join("; "), 90),
  ];
}

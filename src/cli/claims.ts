import { type Command, InvalidArgumentError, Option } from "commander";
import { daysOfEdtf, KINDS, MODALITIES, POLARITIES } from "../model/index.ts";
import type { Kind, Modality, Polarity } from "../model/index.ts";
import type { CaseStore, ClaimFilter } from "../store/contract.ts";
import type { AsOf } from "../work/as-of.ts";
import { tellIncomplete } from "./complete.ts";
import { claimLines } from "./describe.ts";
import type { Exit } from "./exit-codes.ts";
import { count, inkFor } from "./ink.ts";
import { actorLabel, actorsFrom, noActor, reportsFrom } from "./lookup.ts";
import { asOfGiven, asOfOption, dateGiven, wholeGiven } from "./narrowed.ts";
import { withCase } from "./open-case.ts";
import { upToDate } from "./stopping.ts";
import { print, Refusal, settingsOf, type World } from "./world.ts";

interface Options {
  readonly about?: string;
  readonly by?: string;
  readonly ownVoice?: boolean;
  readonly kind?: readonly Kind[];
  readonly type?: readonly string[];
  readonly in?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly modality?: readonly Modality[];
  readonly polarity?: Polarity;
  readonly search?: string;
  readonly limit?: number;
  readonly asOf?: string;
  readonly count?: boolean;
  readonly json?: boolean;
}

const HELP = `
Who says it stands before what is said. [alleged], [denied], [possible],
[predicted], [conditional], [wanted] and [negated] stand before the words.

Examples:
  cotejo claims cartels.cotejo --about "El Mencho"
  cotejo claims cartels.cotejo --by DEA --kind figure
  cotejo claims cartels.cotejo --about CJNG --since 2025 --until 2026-02
  cotejo claims cartels.cotejo --search "fentanyl Manzanillo" --json
`;

const several =
  <T extends string>(known: readonly T[]) =>
  (word: string, before: readonly T[] | undefined): readonly T[] => {
    const found = word.split(",").map((one) => known.find((value) => value === one.trim()) ?? one.trim());
    const wrong = found.find((one) => !known.includes(one as T));
    if (wrong !== undefined) throw new InvalidArgumentError(`"${wrong}" is none of ${known.join(", ")}.`);
    return [...(before ?? []), ...(found as T[])];
  };
const words = (word: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  ...word.split(",").map((one) => one.trim()),
];

/** `cotejo claims`: lists claims, who says them first. */
export function registerClaims(program: Command, world: World, finish: (exit: Exit) => void): void {
  program
    .command("claims")
    .summary("list what the reports claim, and on whose authority")
    .description(
      "Lists the claims of a case, in the order of the reports. Several options narrow the list; several values of one option (given again, or with commas) widen it.",
    )
    .argument("<case>", "the case file")
    .option("--about <name>", "about this actor: a name, an alias or an id")
    .option("--by <speaker>", "said by this speaker, at any place of the chain")
    .option("--own-voice", "only what the reports say themselves, citing nobody")
    .addOption(new Option("--kind <kind>", `one of ${KINDS.join(", ")}`).argParser(several(KINDS)))
    .option("--type <type>", "a type of the codebook, such as arrest or lead", words)
    .option(
      "--in <report>",
      "in this report: a file name or an id",
      (word: string, before: readonly string[] | undefined) => [...(before ?? []), word],
    )
    .option("--since <date>", "what happened or held on or after this day, month or year", dateGiven)
    .option("--until <date>", "what happened or held until then", dateGiven)
    .addOption(new Option("--modality <modality>", `one of ${MODALITIES.join(", ")}`).argParser(several(MODALITIES)))
    .addOption(new Option("--polarity <polarity>", "affirmed or negated").choices(POLARITIES))
    .option(
      "--search <words>",
      'all these words in the claim\'s sentence, "a phrase" in its order; accents and case do not matter',
    )
    .option("--limit <n>", "at most so many", wholeGiven)
    .addOption(asOfOption())
    .option("--count", "print only how many there are")
    .option("--json", "print as JSON, in the shape of `cotejo export claims`")
    .addHelpText("after", HELP)
    .action(async (path: string, options: Options) => finish(await run(world, path, options)));
}

async function run(world: World, path: string, options: Options): Promise<Exit> {
  const { claimLine } = await import("../exports/shapes.ts");
  const { peopleOf } = await import("../work/judged.ts");
  const ink = inkFor(world, world.outIsTerminal);
  return await withCase<Exit>(path, settingsOf(world), async (store) => {
    await upToDate(world, store);
    const asked = await filterOf(store, options, (line) => world.err.write(`${line}\n`));
    const filter = narrowedTo(asked, await asOfGiven(world, store, options.asOf));
    if (options.count === true) {
      const n = await store.countClaims(filter);
      await print(world, options.json === true ? `${JSON.stringify({ claims: n })}\n` : `${n}\n`);
      return "done";
    }
    const people = options.json === true ? await peopleOf(store) : undefined;
    let shown = 0;
    for await (const { claim, file } of store.claims(filter)) {
      if (options.json === true)
        await print(world, `${shown === 0 ? "[\n" : ",\n"}${JSON.stringify(claimLine(claim, file, people))}`);
      else await print(world, `${shown === 0 ? "" : "\n"}${claimLines(claim, file, ink)}`);
      shown += 1;
    }
    if (options.json === true) await print(world, shown === 0 ? "[]\n" : "\n]\n");
    else await ending(world, store, { filter, options, path, shown });
    return "done";
  });
}

/** The filter, with what had been published by a day. */
const narrowedTo = (filter: ClaimFilter, at: AsOf | null): ClaimFilter =>
  at ? { ...filter, reports: (filter.reports ?? [...at.reports]).filter((id) => at.reports.has(id)) } : filter;

async function ending(
  world: World,
  store: CaseStore,
  { filter, options, path, shown }: { filter: ClaimFilter; options: Options; path: string; shown: number },
): Promise<void> {
  const all = options.limit === undefined ? shown : await store.countClaims(filter);
  world.err.write(`${shown < all ? `${shown} of ${count(all, "claim")}` : count(shown, "claim")}\n`);
  if (options.since !== undefined || options.until !== undefined) {
    const { since: _since, until: _until, ...timeless } = filter;
    const dateless = (await store.countClaims(timeless)) - (await store.countClaims({ ...timeless, since: -1e9 }));
    if (dateless > 0)
      world.err.write(
        `${count(dateless, "claim")} without a time of its own not asked for: leave out --since and --until to see all\n`,
      );
  }
  await tellIncomplete(world, store, path);
}

async function filterOf(store: CaseStore, options: Options, tell: (line: string) => void): Promise<ClaimFilter> {
  const filter: { -readonly [K in keyof ClaimFilter]: ClaimFilter[K] } = {};
  if (options.about !== undefined) {
    const { rows, also } = await actorsFrom(store, options.about);
    if (rows.length === 0) throw await noActor(store, options.about);
    if (rows.length > 1)
      tell(`"${options.about}" may be ${rows.slice(0, 5).map(actorLabel).join("; ")}${rows.length > 5 ? "; …" : ""}`);
    if (also.length > 0)
      tell(
        `Others of that name, not asked for: ${also.slice(0, 5).map(actorLabel).join("; ")}${also.length > 5 ? "; …" : ""}`,
      );
    filter.actors = rows.map((row) => row.actor.id);
  }
  if (options.by !== undefined) {
    const { rows } = await actorsFrom(store, options.by);
    filter.speakers = { actors: rows.map((row) => row.actor.id), words: options.by };
    if ((await store.countClaims({ speakers: filter.speakers })) === 0) {
      const near = rows.length > 0 ? null : (await noActor(store, options.by)).advice;
      throw new Refusal("not-found", `Nobody called ${options.by} is cited as saying anything`, near);
    }
  }
  if (options.in) {
    const ids: string[] = [];
    for (const given of options.in) ids.push(...(await reportsFrom(store, given)).map((row) => row.id));
    filter.reports = ids;
  }
  if (options.ownVoice) filter.ownVoice = true;
  if (options.kind) filter.kinds = options.kind;
  if (options.type) filter.types = options.type;
  if (options.modality) filter.modalities = options.modality;
  if (options.polarity) filter.polarity = options.polarity;
  if (options.since !== undefined) filter.since = daysOfEdtf(options.since)?.first ?? 0;
  if (options.until !== undefined) filter.until = daysOfEdtf(options.until)?.last ?? 0;
  if (options.search !== undefined) filter.words = options.search;
  if (options.limit !== undefined) filter.limit = options.limit;
  return filter;
}

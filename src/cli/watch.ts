import { existsSync, statSync, watch as watchFolder } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import type { Command } from "commander";
import type { CaseStore } from "../store/contract.ts";
import type { FileResult } from "../work/add.ts";
import type { Clock } from "../work/politeness.ts";
import type { WatchEvent } from "../work/watch.ts";
import { statusWords } from "./describe-question.ts";
import type { Exit } from "./exit-codes.ts";
import { count, type Ink, inkFor, safeLine, short } from "./ink.ts";
import { codebookAtHand } from "./narrowed.ts";
import { withCase } from "./open-case.ts";
import { upToDate, withBench } from "./stopping.ts";
import { programVersion } from "./version.ts";
import { print, Refusal, settingsOf, type World } from "./world.ts";

interface Options {
  readonly once?: boolean;
  readonly full?: boolean;
  readonly read: boolean;
}

/** How much of each kind of change a round shows. */
const SOME = 5;
/** Questions that a round looks through for changes, and replies beyond which a former status is not worked out. */
const BOUNDS = { questions: 2000, replies: 300 };
/** How robots.txt files may call the program. */
const AGENT = "Cotejo";

const HELP = `
A folder is looked through every ten seconds, and at once when something stirs
in it; a file is taken when it is no longer being written. A feed is asked at
most every COTEJO_WATCH_MINUTES minutes, and sends nothing while it has not
changed. Ctrl-C stops; what was finished is in the case.

Examples:
  cotejo watch cartels.cotejo inbox/ https://news.example/feed.xml
  cotejo watch cartels.cotejo https://news.example/feed.xml --full
  cotejo watch cartels.cotejo inbox/ --once          for cron
`;

/** `cotejo watch`: adds what is new in folders and feeds, and says what it changed. */
export function registerWatch(program: Command, world: World, finish: (exit: Exit) => void): void {
  program
    .command("watch")
    .summary("add what is new in folders and feeds, and say what it changed")
    .description(
      "Watches folders and feeds, adds what is new in them to a case and says what that changed in the questions. Runs until it is stopped.",
    )
    .argument("<case>", "the case file")
    .argument("<sources...>", "folders, and addresses of feeds")
    .option("--once", "look at everything once and end, as for cron")
    .option(
      "--full",
      "fetch the page of each entry, keeping to the site's robots.txt; else the feed's own words are taken",
    )
    .option("--no-read", "only keep what is new; `cotejo read` reads it later, and nothing is compared")
    .addHelpText("after", HELP)
    .action(async (path: string, sources: readonly string[], options: Options) =>
      finish(await run(world, { path, sources, options })),
    );
}

interface Asked {
  readonly path: string;
  readonly sources: readonly string[];
  readonly options: Options;
}

/** What the person named, sorted; a file or a missing folder is refused before anything is fetched. */
async function sorted(sources: readonly string[], allow: ReadonlySet<string>) {
  const { isAddress, parseAddress } = await import("../work/addresses.ts");
  const feeds: string[] = [];
  const folders: string[] = [];
  for (const source of sources) {
    if (isAddress(source)) {
      const url = parseAddress(source, allow);
      if (!url.ok) throw new Refusal("usage", `${source}: ${url.problem.detail}`);
      feeds.push(url.value.href);
    } else if (!existsSync(source)) throw new Refusal("file-missing", `${source}: there is no such folder`);
    else if (!statSync(source).isDirectory()) {
      throw new Refusal("usage", `${source} is a file; only folders and feeds are watched`, "Add it with: cotejo add");
    } else folders.push(source);
  }
  return { feeds: [...new Set(feeds)], folders: [...new Set(folders)] };
}

/** Something stirs in a folder. Where the system cannot tell, the folder is looked through all the same. */
function hint(folder: string, changed: () => void): () => void {
  try {
    const watcher = watchFolder(folder, { recursive: true }, changed);
    watcher.on("error", () => undefined);
    return () => watcher.close();
  } catch {
    return () => undefined;
  }
}

async function run(world: World, { path, sources, options }: Asked): Promise<Exit> {
  const settings = settingsOf(world);
  const { allowedHosts } = await import("../work/addresses.ts");
  const allow = allowedHosts(settings.allow_hosts);
  const { feeds, folders } = await sorted(sources, allow);
  const [{ watch }, { politeness }, { fetchAddress }] = await Promise.all([
    import("../work/watch.ts"),
    import("../work/politeness.ts"),
    import("../work/fetch.ts"),
  ]);
  const failed = { any: false };
  return await withCase<Exit>(path, settings, (store) =>
    withBench(world, async (bench, signal) => {
      const now = (): string => world.now().toISOString();
      const clock: Clock = {
        now: () => world.now().getTime(),
        sleep: world.sleep ?? ((ms) => wait(ms, undefined, { signal }).catch(() => undefined)),
      };
      const agent = `${AGENT}/${programVersion()}`;
      const fetching = {
        allow,
        maxBytes: settings.max_file_bytes,
        seconds: settings.fetch_seconds,
        agent,
        now,
        signal,
      };
      const polite = politeness(AGENT, {
        clock,
        fetch: (address) => fetchAddress(address, { ...fetching, maxBytes: 600_000 }),
      });
      if (options.once !== true) world.err.write(`Watching ${named(folders, feeds)}. Ctrl-C stops.\n`);
      await watch(store, bench, {
        folders,
        feeds,
        casePath: path,
        full: options.full === true,
        once: options.once === true,
        minutes: settings.watch_minutes,
        read: options.read,
        maxFileBytes: settings.max_file_bytes,
        now,
        signal,
        clock,
        polite,
        chance: Math.random,
        hint: options.once === true ? () => () => undefined : hint,
        fetch: (address, known) => fetchAddress(address, { ...fetching, ...(known ? { known } : {}) }),
        page: (address) => fetchAddress(address, { ...fetching, before: (url) => polite.before(url) }),
        tell: (event) => {
          if (event.type === "trouble" || (event.type === "file" && event.result.state === "failed")) failed.any = true;
          world.err.write(told(event));
        },
        round: async (fresh) => {
          if (options.read) await upToDate(world, store, { signal });
          await print(world, await news(world, store, { path, fresh, read: options.read }));
        },
      });
      if (signal.aborted) world.err.write("Stopped.\n");
      return options.once === true && failed.any ? "someFailed" : "done";
    }),
  );
}

const named = (folders: readonly string[], feeds: readonly string[]): string =>
  [
    ...(folders.length > 0 ? [count(folders.length, "folder")] : []),
    ...(feeds.length > 0 ? [count(feeds.length, "feed")] : []),
  ].join(" and ");

const instant = (ms: number): string => `${new Date(ms).toISOString().slice(0, 16).replace("T", " ")} UTC`;

function told(event: WatchEvent): string {
  if (event.type === "early")
    return `${safeLine(event.about)}: looked at a moment ago; the next time after ${instant(event.next)}\n`;
  if (event.type === "note") return `Note: ${safeLine(event.about)}: ${safeLine(event.text)}\n`;
  if (event.type === "trouble") {
    const next = event.next === null ? "" : `; tried again after ${instant(event.next)}`;
    return `${safeLine(event.about)}: ${safeLine(event.problem.detail)}${next}\n`;
  }
  const { file, state, problem, claims } = event.result;
  const what =
    state === "failed" ? `failed: ${problem?.detail ?? ""}` : state === "read" ? count(claims, "claim") : "kept";
  return `+ ${safeLine(file)}: ${safeLine(what)}\n`;
}

/** What a round brought and what that changed, in a few lines. */
async function news(
  world: World,
  store: CaseStore,
  { path, fresh, read }: { readonly path: string; readonly fresh: readonly FileResult[]; readonly read: boolean },
): Promise<string> {
  const ids = new Set(fresh.flatMap(({ id, state }) => (id !== null && state !== "failed" ? [id] : [])));
  const claims = fresh.reduce((sum, one) => sum + one.claims, 0);
  const lost = fresh.filter(({ state }) => state === "failed").length;
  const head = [
    `${count(ids.size, "new report")}${read ? ` with ${count(claims, "claim")}` : ""}`,
    ...(lost > 0 ? [`${count(lost, "file")} failed (see: cotejo status ${path} --failed)`] : []),
  ];
  const first = `${instant(world.now().getTime())}: ${head.join("; ")}.\n`;
  return read && claims > 0 ? first + (await changesIn(world, store, ids)) : first;
}

async function changesIn(world: World, store: CaseStore, ids: ReadonlySet<string>): Promise<string> {
  const { changesBy } = await import("../work/changes.ts");
  const today = Math.floor(world.now().getTime() / 86_400_000);
  const rows = { codebook: await codebookAtHand() };
  const found = await changesBy(store, ids, { rows, today, since: today, within: null, most: BOUNDS });
  const ink = inkFor(world, world.outIsTerminal);
  // One line a question, however many claims meet in it.
  const conflicts = new Map(found.conflicts.toReversed().map((one) => [one.question.id, one]));
  return [
    ...part("contradicted or overtaken", [...conflicts.values()].toReversed(), {
      ink,
      line: ({ question, finding }) => `${short(question.asks, 90)} ${finding.verdict} ${ink.dim(question.id)}`,
    }),
    ...part("status changed", found.statuses, {
      ink,
      line: ({ question, from, to }) =>
        `${short(question.asks, 90)} ${statusWords(from, ink)} → ${statusWords(to, ink)} ${ink.dim(question.id)}`,
    }),
    ...part("new answer", found.answers, {
      ink,
      line: ({ question, words }) => `${short(question.asks, 90)} ${short(words, 60)} ${ink.dim(question.id)}`,
    }),
    ...(found.questions.length + found.single > 0
      ? [`  ${count(found.questions.length + found.single, "new question")}\n`]
      : []),
  ].join("");
}

function part<T>(
  title: string,
  list: readonly T[],
  { line, ink }: { readonly line: (one: T) => string; readonly ink: Ink },
): readonly string[] {
  const lines = list.slice(0, SOME).map((one) => `  ${ink.bold(title)}: ${line(one)}\n`);
  return list.length > SOME
    ? [...lines, `  and ${list.length - SOME} more of these (cotejo changes has all)\n`]
    : lines;
}

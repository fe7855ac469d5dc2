import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { platform } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Command, InvalidArgumentError, Option } from "commander";
import { authorOf } from "./author.ts";
import { inkFor, short } from "./ink.ts";
import { codebookAtHand, dateGiven } from "./narrowed.ts";
import { withCase } from "./open-case.ts";
import { benches, upToDate } from "./stopping.ts";
import { programVersion } from "./version.ts";
import { Refusal, settingsOf, type World } from "./world.ts";
import type { CaseStore } from "../store/contract.ts";

interface Options {
  readonly port: number;
  readonly open: boolean;
  readonly browser: boolean;
  readonly asOf?: string;
}

const root = new URL("../../", import.meta.url);
const PAGES = fileURLToPath(new URL("dist/desk/", root));

const HELP = `
The desk listens on this machine alone (127.0.0.1). Its address opens it once:
the browser window that comes first gets in, no other. Stop it with Ctrl-C.

Examples:
  cotejo open cartels.cotejo
  cotejo open cartels.cotejo --as-of 2025-08
  cotejo open cartels.cotejo --no-open --port 8765
`;

const portGiven = (word: string): number => {
  const port = Number(word);
  if (!/^\d{1,5}$/.test(word) || port > 65_535) throw new InvalidArgumentError("It must be a number from 0 to 65535.");
  return port;
};

/** `cotejo open`: reads, compares and judges in the browser. */
export function registerOpen(program: Command, world: World): void {
  program
    .command("open")
    .summary("open the case in the browser: read, compare and judge")
    .description("Serves the case as a desk for the browser, on this machine alone, until it is stopped.")
    .argument("<case>", "the case file")
    .option("--port <n>", "listen on this port; 0 takes one that is free", portGiven, 0)
    .option("--no-open", "print the address and open no browser")
    .addOption(new Option("--no-browser", "the same").hideHelp())
    .addOption(new Option("--as-of <date>", "begin as the case stood then").argParser(dateGiven))
    .addHelpText("after", HELP)
    .action(async (path: string, options: Options) => run(world, path, options));
}

/** Who judges, and where that name is from. */
function otherwise(world: World): { readonly name: string; readonly from: "environment" | "machine" } {
  const from = world.environment["COTEJO_AUTHOR"]?.trim() ? "environment" : "machine";
  try {
    return { name: authorOf(world, undefined), from };
  } catch {
    return { name: "somebody", from: "machine" };
  }
}

/** Where a person's own settings lie: XDG's place, or the one that the system is used to. */
function personFile({ environment }: World): string | null {
  const { XDG_CONFIG_HOME: xdg, APPDATA: roaming, HOME: home } = environment;
  const folder = xdg ? xdg : roaming ? roaming : home ? join(home, ".config") : null;
  return folder === null ? null : join(folder, "cotejo", "desk.json");
}

/** In a checkout the pages are built when they are first asked for; the package brings them. */
async function builtPages(world: World): Promise<void> {
  const vite = fileURLToPath(new URL("node_modules/vite/bin/vite.js", root));
  const source = fileURLToPath(new URL("desk/vite.config.ts", root));
  if (existsSync(join(PAGES, "index.html")) || !existsSync(vite) || !existsSync(source)) return;
  world.err.write("Building the desk's pages, once …\n");
  const build = spawn(process.execPath, [vite, "build", "desk", "--logLevel", "error"], {
    cwd: fileURLToPath(root),
    stdio: ["ignore", "ignore", "inherit"],
  });
  await new Promise((done) => build.on("close", done).on("error", done));
}

/** The system's own opener, started without a shell: the address is an argument and nothing else. */
function openBrowser(address: string): void {
  const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
    darwin: ["open"],
    win32: ["rundll32", "url.dll,FileProtocolHandler"],
  };
  const [command, ...before] = openers[platform()] ?? ["xdg-open"];
  const opener = spawn(command, [...before, address], { stdio: "ignore", detached: true });
  // Where there is none, the address that was printed will do.
  opener.on("error", () => undefined);
  opener.unref();
}

async function run(world: World, given: string, options: Options): Promise<void> {
  const settings = settingsOf(world);
  const ink = inkFor(world, world.outIsTerminal);
  const path = resolve(given);
  await withCase(given, settings, async (store) => upToDate(world, store));
  const [{ personOf, serveDesk }, { openCase }, bench, { comparisonVersion }, { addressUnit }] = await Promise.all([
    import("../server/index.ts"),
    import("../store/sqlite/index.ts"),
    benches(world),
    import("../work/compare.ts"),
    import("./sources.ts"),
    builtPages(world),
  ]);
  const codebook = await codebookAtHand();
  const serve = (reading: CaseStore): Promise<void> =>
    withCase(given, settings, async (writing) => {
      const served = await serveDesk({
        path,
        reading,
        writing,
        connect: () => {
          const opened = openCase(path, { busySeconds: settings.busy_seconds, maxBytes: settings.max_case_bytes });
          if (opened.ok) return opened.store;
          throw new Refusal(opened.problem.code, opened.problem.detail);
        },
        codebook,
        comparison: comparisonVersion(),
        program: programVersion(),
        person: personOf(personFile(world), otherwise(world)),
        asOf: options.asOf ?? null,
        now: () => world.now(),
        maxFileBytes: settings.max_file_bytes,
        bench,
        address: (address, asked) => addressUnit(world, address, { ...asked, settings }),
        complain: (error) =>
          world.err.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`),
        port: options.port,
        pages: PAGES,
      }).catch((error: unknown) => {
        const { code = "" } = error as NodeJS.ErrnoException;
        if (code !== "EADDRINUSE" && code !== "EACCES") throw error;
        const why = code === "EACCES" ? "may not be listened on" : "is taken by another program";
        throw new Refusal("port-taken", `Port ${options.port} ${why}`, "Leave out --port, or give another one.");
      });
      world.out.write(`${ink.bold(short(given, 80))} is open at\n  ${served.address}\nStop it with Ctrl-C.\n`);
      if (options.open && options.browser) openBrowser(served.address);
      await new Promise<void>((stop) => {
        const forget = world.onStop(() => {
          forget();
          stop();
        });
      });
      world.err.write("Closing the desk …\n");
      await served.close();
    });
  await withCase(given, settings, serve, { mapped: true });
}

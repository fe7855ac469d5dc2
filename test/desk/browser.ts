import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import axe from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const ROOT = resolve(import.meta.dirname, "../..");
const CHROMIUM = "/usr/bin/chromium";

/** Why the browser tests cannot run here; null when they can. */
export const whyNot: string | null = existsSync(CHROMIUM)
  ? null
  : `there is no ${CHROMIUM}: install Debian's package chromium`;

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A desk that is open on a case of the sample reports, and a browser to look at it. */
export interface OpenDesk {
  readonly folder: string;
  readonly casePath: string;
  readonly origin: string;
  readonly browser: Browser;
  /** A window of its own on the desk, with what it complained of. */
  window(options?: BrowserContextOptions): Promise<{ readonly page: Page; readonly complaints: string[] }>;
  /** Runs a command of the program on the case. */
  run(...words: readonly string[]): string;
  close(): Promise<void>;
}

function cotejo(folder: string, words: readonly string[]): string {
  const done = spawnSync(process.execPath, [join(ROOT, "bin/cotejo.js"), ...words], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, XDG_CONFIG_HOME: folder, HOME: folder, NO_COLOR: "1" },
  });
  if (done.status !== 0) throw new Error(`cotejo ${words.join(" ")} ended with ${done.status}: ${done.stderr}`);
  return done.stdout;
}

/** Waits for the address that `cotejo open` prints. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    let told = "";
    const listen = (piece: unknown): void => {
      told += String(piece);
      const found = /http:\/\/\S+token=\S+/.exec(told);
      if (found) done(found[0]);
    };
    server.stdout?.on("data", listen);
    server.stderr?.on("data", listen);
    server.once("exit", (code) => failed(new Error(`cotejo open ended with ${code}: ${told}`)));
  });
}

/** Whether the desk was never built, or changed since. */
function isStale(): boolean {
  const built = join(ROOT, "dist/desk/index.html");
  if (!existsSync(built)) return true;
  const since = statSync(built).mtimeMs;
  return ["desk", "src/model"].some((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).some(
      (path) => statSync(join(ROOT, folder, path)).mtimeMs > since,
    ),
  );
}

/** Builds the desk when it is not built, reads the samples into a new case, opens it. */
export async function openDesk(): Promise<OpenDesk> {
  const folder = mkdtempSync(join(tmpdir(), "cotejo-desk-"));
  const casePath = join(folder, "samples.cotejo");
  if (isStale()) {
    const built = spawnSync(process.execPath, [join(ROOT, "node_modules/vite/bin/vite.js"), "build", "desk"], {
      cwd: ROOT,
      encoding: "utf8",
    });
    if (built.status !== 0) throw new Error(`the desk could not be built: ${built.stderr}`);
  }
  cotejo(folder, ["new", casePath]);
  cotejo(folder, ["add", casePath, join(ROOT, "examples")]);
  const server = spawn(process.execPath, [join(ROOT, "bin/cotejo.js"), "open", casePath, "--no-browser"], {
    cwd: folder,
    env: { ...process.env, XDG_CONFIG_HOME: folder, HOME: folder, NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const address = await addressOf(server);
  // A server that dies leaves every later test with a refused connection: the first cause is told with them.
  let closing = false;
  let last = "";
  server.stderr?.on("data", (piece: unknown) => (last = (last + String(piece)).slice(-4000)));
  server.once("exit", (code, signal) => {
    if (!closing) console.error(`cotejo open ended with ${code ?? signal}: ${last}`);
  });
  const { origin } = new URL(address);
  const browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: ARGUMENTS });
  // The address opens the desk once: every window is given the cookie that the first one got.
  const first = await browser.newContext();
  const entry = await first.newPage();
  await entry.goto(address);
  const cookies = await first.cookies();
  await first.close();
  return {
    folder,
    casePath,
    origin,
    browser,
    async window(options = {}) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      await context.addCookies(cookies);
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      const complaints: string[] = [];
      page.on("console", (message) => (message.type() === "error" ? complaints.push(message.text()) : undefined));
      page.on("pageerror", (error) => complaints.push(String(error)));
      return { page, complaints };
    },
    run: (...words) => cotejo(folder, words),
    async close() {
      closing = true;
      await browser.close();
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Every view with an address that shows it full, given ids of things in the case. */
export async function addresses(page: Page): Promise<readonly (readonly [string, string])[]> {
  const items = async (path: string): Promise<readonly { readonly id: string }[]> =>
    page.evaluate(
      async (asked: string) => ((await (await fetch(asked)).json()) as { items: { id: string }[] }).items,
      path,
    );
  const [question] = await items("/api/questions?limit=1");
  const [figure] = await items("/api/questions?limit=1&kind=figure&status=changed");
  const [state] = await items("/api/questions?limit=1&kind=status");
  const [report] = await items("/api/reports?limit=1&words=mencho");
  const [actor] = await items("/api/actors?limit=1");
  const beside = await page.evaluate(async () => {
    const { items: list } = (await (await fetch("/api/questions?limit=20")).json()) as { items: { id: string }[] };
    for (const { id } of list) {
      const view = (await (await fetch(`/api/questions/${id}`)).json()) as {
        findings: { a: string; b: string; verdict: string }[];
        answers: { claims: { id: string; report: string }[] }[];
      };
      const claims = view.answers.flatMap((answer) => answer.claims);
      for (const { a, b, verdict } of view.findings) {
        const [one, other] = [claims.find((c) => c.id === a), claims.find((c) => c.id === b)];
        if (/^(?:contradicts|tension|supersedes)$/.test(verdict) && one && other && one.report !== other.report)
          return `/reports/${one.report}?claim=${a}&beside=${other.report}&beside-claim=${b}`;
      }
    }
    return "/reports";
  });
  return [
    ["overview", "/"],
    ["questions", "/questions"],
    ["question", `/questions/${question?.id ?? ""}`],
    ["question-figure", `/questions/${figure?.id ?? ""}`],
    ["question-state", `/questions/${state?.id ?? ""}`],
    ["reading", `/reports/${report?.id ?? ""}`],
    ["beside", beside],
    ["claims", "/claims"],
    ["actors", "/actors"],
    ["pairs", "/actors?show=pairs"],
    ["actor", `/actors/${actor?.id ?? ""}`],
    ["reports", "/reports"],
    ["files", "/reports?show=files"],
    ["forecasts", "/forecasts"],
    ["origins", "/origins"],
    ["sources", "/sources"],
    ["timeline", "/timeline?since=2010&until=2026"],
    ["network", "/network"],
    ["map", "/map"],
    ["judgements", "/judgements"],
    ["settings", "/settings"],
    ["as-of", "/?as-of=2025-08"],
  ];
}

/** Waits until nothing of a view is being fetched any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator("main h1, main .state").first().waitFor();
  await page.waitForFunction(() => !/Fetching |Searching /.test(document.querySelector("main")?.textContent ?? ""));
  await page.waitForFunction(() =>
    [...document.querySelectorAll(".plot-frame")].every((frame) => frame.childElementCount > 0),
  );
}

/** What axe finds on the page, with the first place of each. */
export async function violations(
  page: Page,
): Promise<readonly { readonly id: string; readonly impact: string; readonly where: string }[]> {
  // The page's own policy allows no script from elsewhere; the browser's debugger may run one.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const there = globalThis as unknown as {
      axe: {
        run(
          where: Document,
          how: object,
        ): Promise<{
          violations: { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] }[];
        }>;
      };
    };
    // What the law asks for, and nothing of the rest: a page takes a second, not three.
    const found = await there.axe.run(document, {
      resultTypes: ["violations"],
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    });
    return found.violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      where: `${nodes.length} × ${nodes[0]?.target.join(" ") ?? ""}: ${nodes[0]?.failureSummary.replace(/\s+/g, " ") ?? ""}`,
    }));
  });
}

/**
 * The exam: reads its five reports as a user would, exports them and prints the scorer's table.
 * usage: node bench/exam.ts [--floors] [--raise] [--export DIR] [… options of score.mjs, as --worst 10]
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fall, raise } from "./floors.ts";

const root = resolve(import.meta.dirname, "..");
const exam = resolve(root, "../shared/exam");

/** What the exam's README says of the reports' dates; given as a user would give them. */
const PUBLISHED = [
  ["000.txt", "2025-08"],
  ["001.txt", "2020-10"],
  ["002.txt", "2025-03"],
  ["003.txt", "2026-02-23"],
  ["004.txt", "2026-01"],
] as const;

function cotejo(...args: readonly string[]): void {
  const ran = spawnSync(process.execPath, [join(root, "bin/cotejo.js"), ...args], { encoding: "utf8" });
  if (ran.status !== 0) throw new Error(`cotejo ${args.join(" ")} ended with ${ran.status}:\n${ran.stderr}`);
}

function exportTo(dir: string): void {
  const file = join(dir, "exam.cotejo");
  const sidecar = join(dir, "dates.csv");
  writeFileSync(sidecar, ["file,published", ...PUBLISHED.map((row) => row.join(","))].join("\n"));
  const reports = PUBLISHED.map(([name]) => join(exam, "reports", name));
  cotejo("add", file, ...reports, "--create", "--sidecar", sidecar);
  cotejo("export", file, "all", "--out", dir);
}

interface Share {
  readonly share: number | null;
}
interface Scored {
  readonly claims: { readonly core: Record<string, Share> & { readonly roles: { readonly f1: Share } } };
  readonly production: { readonly unlocated: number; readonly perGold: number };
  readonly aliases: { readonly same: Share; readonly different: Share };
  readonly origins: { readonly all: Share };
  readonly pairs: {
    readonly headline: { readonly right: Share };
    readonly verdict: Record<string, { readonly right: Counted }>;
    readonly trapRate: Share;
    readonly falseAgreement: Share;
  };
}
interface Counted extends Share {
  readonly n: number;
  readonly of: number;
}

const of = (x: Share | undefined): number => x?.share ?? 0;
/** Of the pairs that agree or refine, how many are told so. */
function agreeing({ pairs: { verdict } }: Scored): number {
  const both = [verdict["agrees"], verdict["refines"]].flatMap((row) => (row ? [row.right] : []));
  return (
    both.reduce((n, row) => n + row.n, 0) /
    Math.max(
      1,
      both.reduce((n, row) => n + row.of, 0),
    )
  );
}

/** The figures that must not fall, as shares of 1. */
function figures(s: Scored): Record<string, number> {
  const core = s.claims.core;
  return {
    found: of(core["found"]),
    kind: of(core["kind"]),
    figure: of(core["figure"]),
    attribution: of(core["attribution"]),
    time: of(core["time"]),
    modality: of(core["modality"]),
    polarity: of(core["polarity"]),
    "role F1": of(core.roles.f1),
    complete: of(core["complete"]),
    "aliases same": of(s.aliases.same),
    "aliases apart": of(s.aliases.different),
    origins: of(s.origins.all),
    "pairs headline": of(s.pairs.headline.right),
    "pairs agree or refine": agreeing(s),
    "pairs without trap": 1 - of(s.pairs.trapRate),
    "pairs without false agreement": 1 - of(s.pairs.falseAgreement),
    "quotes found": s.production.unlocated === 0 ? 1 : 0,
    "claims per gold at most 2": s.production.perGold <= 2 ? 1 : 0,
  };
}

function main(args: readonly string[]): number {
  if (!existsSync(exam)) {
    console.log("The exam is not at hand (../shared/exam): nothing measured.");
    return 0;
  }
  const at = args.indexOf("--export");
  const kept = at >= 0 ? args[at + 1] : undefined;
  const dir = kept ?? mkdtempSync(join(tmpdir(), "cotejo-exam-"));
  try {
    exportTo(dir);
    const score = (...more: readonly string[]) =>
      spawnSync(process.execPath, [join(exam, "score.mjs"), "--export", dir, ...more], {
        encoding: "utf8",
        maxBuffer: 1 << 28,
      });
    const rest = args.filter(
      (a, i) => a !== "--floors" && a !== "--raise" && a !== "--export" && args[i - 1] !== "--export",
    );
    const table = score(...rest);
    process.stdout.write(table.stdout + table.stderr);
    if (!rest.includes("--json"))
      console.log(
        `pairs that agree or refine: ${(100 * agreeing(JSON.parse(score("--json").stdout) as Scored)).toFixed(1)} %`,
      );
    const measured = (): Record<string, number> => figures(JSON.parse(score("--json").stdout) as Scored);
    if (args.includes("--raise")) raise("exam", measured());
    const failed = args.includes("--floors") ? fall("exam", measured()) : [];
    for (const line of failed) console.error(line);
    return failed.length > 0 ? 1 : (table.status ?? 1);
  } finally {
    if (!kept) rmSync(dir, { recursive: true, force: true });
  }
}

export { figures };
if (import.meta.main) process.exitCode = main(process.argv.slice(2));

/**
 * Pairs of short claims, labelled by hand (bench/pairs.csv): each sentence is read as a report of one sentence and
 * the two are compared. The sentences are made up for this measure, though some name well-known actors.
 * usage: node bench/pairs.ts [--worst [N]] [--rule NAME] [--strength strong|medium|weak] [--cause reader|apart|comparison] [--id ID] [--json] [--floors] [--raise]
 * A pair is right when its verdict, or one of `also`, is found, with the newer side; `exact`: the verdict itself.
 */
import { join } from "node:path";
import type { Claim } from "../src/model/index.ts";
import { loadCodebook, loadEngine } from "../src/work/load.ts";
import { fall, raise } from "./floors.ts";
import { CONFLICTS, judge, type Outcome, readPairs } from "./pairs-judged.ts";

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
const percent = (part: number, whole: number): string => (whole === 0 ? "" : `${Math.round((100 * part) / whole)} %`);

interface Tally {
  readonly pairs: number;
  readonly right: number;
  readonly exact: number;
  readonly wrong: number;
  readonly silent: number;
  readonly reader: number;
  readonly apart: number;
  readonly comparison: number;
  readonly traps: number;
  readonly caught: number;
}

const isTrap = ({ pair }: Outcome): boolean => !CONFLICTS.has(pair.verdict);

function tallyOf(outcomes: readonly Outcome[]): Tally {
  const count = (test: (o: Outcome) => boolean): number => outcomes.filter(test).length;
  return {
    pairs: outcomes.length,
    right: count((o) => o.right),
    exact: count((o) => o.exact),
    wrong: count((o) => !o.right && o.got !== "none"),
    silent: count((o) => !o.right && o.got === "none"),
    reader: count((o) => o.cause === "reader"),
    apart: count((o) => o.cause === "apart"),
    comparison: count((o) => o.cause === "comparison"),
    traps: count(isTrap),
    // A supersession that the label accepts beside its own verdict is no trap fallen into.
    caught: count((o) => isTrap(o) && !o.right && CONFLICTS.has(o.got.split(":")[0] ?? "")),
  };
}

const HEAD = ["pairs", "right", "", "exact", "wrong", "silent", "reader", "apart", "compar.", "traps", "caught", ""];

const cell = (text: string | number): string => String(text).padStart(8);

function print(title: string, groups: readonly (readonly [string, readonly Outcome[]])[]): void {
  console.log(`\n${title.padEnd(14)}${HEAD.map(cell).join("")}`);
  for (const [name, outcomes] of groups) {
    const t = tallyOf(outcomes);
    const { pairs, right, exact, wrong, silent, reader, apart, comparison, traps, caught } = t;
    const cells = [pairs, right, percent(right, pairs), exact, wrong, silent, reader, apart, comparison, traps, caught];
    console.log(name.padEnd(14) + [...cells, percent(caught, traps)].map(cell).join(""));
  }
}

const groupBy = (
  outcomes: readonly Outcome[],
  key: (o: Outcome) => string,
): readonly (readonly [string, readonly Outcome[]])[] => {
  const groups = new Map<string, Outcome[]>();
  for (const o of outcomes) groups.set(key(o), [...(groups.get(key(o)) ?? []), o]);
  return [...groups];
};

function inBrief(claim: Claim): string {
  const roles = claim.roles.map((r) => `${r.role}=${r.actor?.name ?? `"${r.quote}"`}`).join(" ");
  const f =
    claim.figure && `${end(claim.figure.low)}..${end(claim.figure.high)} ${claim.figure.bound} ${claim.figure.unit}`;
  const parts = [claim.kind, claim.type ?? "-", roles, f, claim.time?.edtf, claim.place?.quote];
  const surety = [claim.modality, claim.polarity === "negated" ? "NOT" : null];
  const by = claim.attribution.map((s) => `by ${s.name} (${s.stance})`);
  return [...parts, ...surety, ...by].filter(Boolean).join(" ");
}
const end = (n: number | null): string => (n === null ? "" : String(n));

function explain({ pair, got, cause, claims, compared }: Outcome): void {
  const wanted = pair.newer === null ? pair.verdict : `${pair.verdict}:${pair.newer}`;
  const also = pair.also.length > 0 ? ` (or ${pair.also.join(", ")})` : "";
  console.log(`\n${pair.id} ${pair.strength}: ${wanted}${also}, found ${got}${cause ? `; ${cause}` : ""}. ${pair.why}`);
  (["a", "b"] as const).forEach((side, index) => {
    console.log(`  ${side} ${pair[side].published} ${pair[side].text}`);
    for (const claim of claims[index] ?? []) {
      console.log(`      ${inBrief(claim)}`);
      for (const { replies } of compared)
        for (const r of replies.filter((x) => x.claim === claim.id))
          console.log(`        ? ${r.asks} -> ${r.affirmed ? "" : "not "}${r.words}`);
    }
  });
  for (const { findings } of compared)
    for (const f of findings) console.log(`  = ${f.verdict} ${f.newer ?? ""} ${f.rule} ${f.score}: ${f.reason}`);
}

/** Figures that must not fall, as shares of 1. */
function figures(outcomes: readonly Outcome[]): Record<string, number> {
  const of = (strength: string): Tally => tallyOf(outcomes.filter(({ pair }) => pair.strength === strength));
  const all = tallyOf(outcomes);
  return {
    "strong right": share(of("strong").right, of("strong").pairs),
    "medium right": share(of("medium").right, of("medium").pairs),
    "weak right": share(of("weak").right, of("weak").pairs),
    "traps left alone": 1 - share(all.caught, all.traps),
  };
}

const after = (args: readonly string[], flag: string): string | null => {
  const at = args.indexOf(flag);
  return at < 0 ? null : (args[at + 1] ?? "");
};

async function main(args: readonly string[]): Promise<number> {
  const engine = loadEngine();
  const codebook = loadCodebook();
  if (!engine.ok) throw new Error(engine.problem.detail);
  if (!codebook.ok) throw new Error(codebook.problem.detail);
  const rule = after(args, "--rule");
  const strength = after(args, "--strength");
  const id = after(args, "--id");
  const pairs = readPairs(join(import.meta.dirname, "pairs.csv"))
    .filter((pair) => (rule === null || pair.rule === rule) && (strength === null || pair.strength === strength))
    .filter((pair) => id === null || pair.id === id);
  const outcomes: Outcome[] = [];
  for (const pair of pairs) outcomes.push(await judge(pair, engine.value, codebook.value));
  if (args.includes("--json")) {
    const rows = outcomes.map(({ pair, got, right, exact, cause }) => ({ ...pair, got, right, exact, cause }));
    console.log(JSON.stringify({ figures: figures(outcomes), all: tallyOf(outcomes), pairs: rows }, null, 2));
  } else if (id === null) {
    print(
      "strength",
      groupBy(outcomes, ({ pair }) => pair.strength),
    );
    print(
      "verdict",
      groupBy(outcomes, ({ pair }) => pair.verdict),
    );
    print(
      "rule",
      groupBy(outcomes, ({ pair }) => pair.rule),
    );
    print(
      "rule, strong",
      groupBy(
        outcomes.filter(({ pair }) => pair.strength === "strong"),
        ({ pair }) => pair.rule,
      ),
    );
    print("", [["all", outcomes]]);
    console.log(
      "\nmisses: reader, no claim to compare; apart, claims that meet in no question; compar., the comparison erred." +
        "\ntraps: pairs that do not conflict; caught: called contradicts, supersedes or tension.",
    );
  }
  const worst = after(args, "--worst");
  const only = after(args, "--cause");
  const order = ["strong", "medium", "weak"];
  const missed = outcomes
    .filter(({ right, cause }) => !right && (only === null || cause === only))
    .sort((x, y) => order.indexOf(x.pair.strength) - order.indexOf(y.pair.strength));
  if (worst !== null) missed.slice(0, /^\d+$/u.test(worst) ? Number(worst) : missed.length).forEach(explain);
  if (id !== null && worst === null) outcomes.forEach(explain);
  if (rule !== null || strength !== null || id !== null) return 0;
  if (args.includes("--raise")) raise("pairs", figures(outcomes));
  const failed = args.includes("--floors") ? fall("pairs", figures(outcomes)) : [];
  for (const line of failed) console.error(line);
  return failed.length > 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));

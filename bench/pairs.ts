/**
 * Pairs of short claims, labelled by hand (bench/pairs.csv): each sentence is read as a report of one sentence and
 * the two are compared. The sentences are made up for this measure, though some name well-known actors.
 * usage: node bench/pairs.ts [--worst [N]] [--rule NAME] [--strength strong|medium|weak] [--cause reader|apart|comparison] [--id ID] [--json] [--floors] [--raise]
 * A pair is right when its verdict, or one of `also`, is found, with the newer side; `exact`: the verdict itself.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { resolve } from "../src/actors/index.ts";
import {
  compareAll,
  type Comparable,
  type Compared,
  type Reply,
  type Scene,
  type Who,
} from "../src/comparison/index.ts";
import { type ActorRef, type Claim, type Codebook, daysOfEdtf, type Finding, type Kind } from "../src/model/index.ts";
import { readReport } from "../src/reading/index.ts";
import { loadCodebook, loadEngine } from "../src/work/load.ts";
import { fall, raise } from "./floors.ts";

type Verdict = Finding["verdict"];
type Got = Verdict | "none";

interface Side {
  readonly text: string;
  readonly published: string;
  readonly publisher: string;
}
interface Pair {
  readonly id: string;
  readonly rule: string;
  readonly strength: "strong" | "medium" | "weak";
  readonly a: Side;
  readonly b: Side;
  readonly verdict: Got;
  readonly newer: "a" | "b" | null;
  /** Other verdicts that count as right, as "tension" or "supersedes:b". */
  readonly also: readonly string[];
  readonly why: string;
}

/** Where a pair went wrong: no claim of the kind that its rule needs; claims that meet in no question; or the comparison. */
type Cause = "reader" | "apart" | "comparison";

interface Outcome {
  readonly pair: Pair;
  readonly got: string;
  readonly right: boolean;
  readonly exact: boolean;
  readonly cause: Cause | null;
  readonly claims: readonly [readonly Claim[], readonly Claim[]];
  readonly compared: readonly Compared[];
}

const VERDICTS: readonly string[] = [
  "agrees",
  "refines",
  "contradicts",
  "tension",
  "supersedes",
  "not-comparable",
  "none",
] satisfies readonly Got[];
const CONFLICTS: ReadonlySet<string> = new Set(["contradicts", "supersedes", "tension"]);

/** What a reader sees first when two sentences meet in several questions. */
const FIRST: readonly Verdict[] = ["contradicts", "supersedes", "tension", "refines", "agrees", "not-comparable"];

/** Kinds of claim of which either sentence must give one before the rule has anything to compare; empty: any. */
const NEEDS: Readonly<Record<string, readonly Kind[]>> = {
  figures: [],
  relations: ["relation", "event"],
  offices: ["relation", "event"],
  statuses: ["relation", "event"],
  events: ["event"],
  rankings: ["assessment", "relation"],
  denial: [],
  identity: [],
  forecast: [],
  time: [],
};

function readPairs(file: string): readonly Pair[] {
  const rows = parse(readFileSync(file, "utf8"), { columns: true }) as Record<string, string>[];
  return rows.map((row) => {
    const field = (name: string): string => {
      const value = row[name];
      if (value === undefined) throw new Error(`pairs.csv has no column ${name}`);
      return value;
    };
    const verdict = field("verdict");
    const strength = field("strength");
    const newer = field("newer");
    if (!VERDICTS.includes(verdict)) throw new Error(`${field("id")}: no verdict ${verdict}`);
    if (!["strong", "medium", "weak"].includes(strength)) throw new Error(`${field("id")}: no strength ${strength}`);
    if ((verdict === "supersedes") !== (newer === "a" || newer === "b")) throw new Error(`${field("id")}: newer`);
    const side = (s: "a" | "b"): Side => ({
      text: field(s),
      published: field(`${s}_published`),
      publisher: field(`${s}_publisher`),
    });
    return {
      id: field("id"),
      rule: field("rule"),
      strength: strength as Pair["strength"],
      a: side("a"),
      b: side("b"),
      verdict: verdict as Got,
      newer: newer === "a" || newer === "b" ? newer : null,
      also: field("also").split(" ").filter(Boolean),
      why: field("why"),
    };
  });
}

type Engine = Parameters<typeof readReport>[1];

/** Both sentences as two reports of one case: claims whose roles and speakers name the case's actors, and the scene. */
async function caseOf(pair: Pair, engine: Engine, codebook: Codebook) {
  const readings = (["a", "b"] as const).map((side) => {
    const { text, published, publisher } = pair[side];
    const given = {
      id: `rpt_${pair.id}_${side}`,
      text,
      published: { value: published, how: "given", from: "pairs.csv" } as const,
      author: null,
      publisher,
      title: null,
    };
    return { side: pair[side], ...readReport(given, engine, codebook) };
  });
  const actors = await resolve(readings.flatMap(({ entities }) => entities));
  const refs = new Map<string, ActorRef>();
  const known = new Map<string, Who>();
  for (const { id, name, kind, entities } of actors) {
    known.set(id, { id, name, kind });
    for (const entity of entities) refs.set(entity, { id, name });
  }
  const named = <T extends { readonly actor: ActorRef | null }>(part: T): T => ({
    ...part,
    actor: part.actor && (refs.get(part.actor.id) ?? null),
  });
  const sides = readings.map(({ side, claims }) => {
    const days = daysOfEdtf(side.published);
    return claims.map((claim): Comparable => ({
      claim: { ...claim, roles: claim.roles.map(named), attribution: claim.attribution.map(named) },
      published: days && { ...days, how: "given" },
      publisher: side.publisher,
    }));
  });
  const scene: Scene = { codebook, who: (id) => known.get(id) ?? null };
  return { a: sides[0] ?? [], b: sides[1] ?? [], scene };
}

const answerOf = (r: Reply): string => `${r.affirmed} ${r.answer}`;

/** What the two sentences are to each other over all questions in which they meet, as "agrees", "supersedes:b", "none". */
function verdictOf(compared: readonly Compared[], ofA: ReadonlySet<string>): string {
  const found = new Set<string>();
  for (const { replies, findings } of compared) {
    for (const f of findings) {
      if (ofA.has(f.a) === ofA.has(f.b)) continue;
      const newer = f.newer === null ? null : ofA.has(f.newer === "a" ? f.a : f.b) ? "a" : "b";
      found.add(newer === null ? f.verdict : `${f.verdict}:${newer}`);
    }
    // Two claims that give one answer agree by giving it: no finding says so.
    const given = replies.filter((r) => !r.aside);
    const answers = new Set(given.filter((r) => ofA.has(r.claim)).map(answerOf));
    const apart = (r: Reply): boolean =>
      !findings.some((f) => (f.a === r.claim || f.b === r.claim) && ofA.has(f.a) !== ofA.has(f.b));
    if (given.some((r) => !ofA.has(r.claim) && answers.has(answerOf(r)) && apart(r))) found.add("agrees");
  }
  for (const verdict of FIRST) {
    const hits = [...found].filter((f) => f === verdict || f.startsWith(`${verdict}:`));
    if (hits.length === 1) return hits[0] ?? verdict;
    if (hits.length > 1) return `${verdict}:both`;
  }
  return "none";
}

async function judge(pair: Pair, engine: Engine, codebook: Codebook): Promise<Outcome> {
  const { a, b, scene } = await caseOf(pair, engine, codebook);
  const compared = compareAll([...a, ...b], scene);
  const ofA = new Set(a.map(({ claim }) => claim.id));
  const got = verdictOf(compared, ofA);
  const wanted = pair.newer === null ? pair.verdict : `${pair.verdict}:${pair.newer}`;
  const exact = got === wanted;
  const right = exact || pair.also.includes(got);
  return {
    pair,
    got,
    right,
    exact,
    cause: right ? null : causeOf(pair, got, [a, b], compared, ofA),
    claims: [a.map(({ claim }) => claim), b.map(({ claim }) => claim)],
    compared,
  };
}

function causeOf(
  pair: Pair,
  got: string,
  sides: readonly (readonly Comparable[])[],
  compared: readonly Compared[],
  ofA: ReadonlySet<string>,
): Cause {
  if (got !== "none") return "comparison";
  const needs = NEEDS[pair.rule] ?? [];
  const lacks = (side: readonly Comparable[]): boolean =>
    !side.some(
      ({ claim }) =>
        (needs.length === 0 || needs.includes(claim.kind)) && (pair.rule !== "figures" || claim.figure !== null),
    );
  if (sides.some(lacks)) return "reader";
  const meet = compared.some(
    ({ replies }) => replies.some((r) => ofA.has(r.claim)) && replies.some((r) => !ofA.has(r.claim)),
  );
  return meet ? "comparison" : "apart";
}

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

function tallyOf(outcomes: readonly Outcome[]): Tally {
  const count = (test: (o: Outcome) => boolean): number => outcomes.filter(test).length;
  const isTrap = ({ pair }: Outcome): boolean => !CONFLICTS.has(pair.verdict);
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

/**
 * Pairs of names, one actor's or not (../shared/corpora/names): F1 of `compareNames` at its one threshold.
 * usage: node bench/same-names.ts [--floors] [--raise] [--wrong]
 */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { compareNames, SAME_NAME } from "../src/actors/names/compare.ts";
import type { ActorKind } from "../src/model/index.ts";
import { fall, raise } from "./floors.ts";

const corpus = resolve(import.meta.dirname, "../../shared/corpora/names/cases-dev.csv");

/** The corpus's kinds as ours; ships and what may be either are of unknown kind. */
const KINDS: Readonly<Record<string, ActorKind>> = {
  Person: "person",
  Company: "organisation",
  Organization: "organisation",
};

interface Pair {
  readonly schema: string;
  readonly name1: string;
  readonly name2: string;
  readonly is_match: string;
}

interface Judged {
  readonly pair: Pair;
  readonly same: boolean;
  readonly score: number;
}

const f1 = (list: readonly Judged[]): number => {
  const right = list.filter(({ same, score }) => same && score >= SAME_NAME).length;
  const found = list.filter(({ score }) => score >= SAME_NAME).length;
  const gold = list.filter(({ same }) => same).length;
  return (2 * right) / Math.max(1, found + gold);
};

function main(args: readonly string[]): number {
  if (!existsSync(corpus)) {
    console.log("The pairs of names are not at hand (../shared/corpora/names): nothing measured.");
    return 0;
  }
  const pairs = parse(readFileSync(join(corpus)), { columns: true }) as readonly Pair[];
  const judged = pairs.map((pair): Judged => {
    const { score } = compareNames(pair.name1, pair.name2, KINDS[pair.schema] ?? "other");
    return { pair, same: pair.is_match === "true", score };
  });
  const of = (kind: ActorKind): readonly Judged[] =>
    judged.filter(({ pair }) => (KINDS[pair.schema] ?? "other") === kind);
  const figures = { all: f1(judged), persons: f1(of("person")), organisations: f1(of("organisation")) };
  for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(16)} F1 ${value.toFixed(3)}`);
  if (args.includes("--wrong")) {
    for (const { pair, same, score } of judged)
      if (same !== score >= SAME_NAME)
        console.log(
          `${same ? "missed" : "wrong "} ${score.toFixed(2)}  ${pair.schema}  ${pair.name1}  |  ${pair.name2}`,
        );
  }
  if (args.includes("--raise")) raise("same-names", figures);
  const fallen = args.includes("--floors") ? fall("same-names", figures) : [];
  for (const line of fallen) console.error(line);
  return fallen.length > 0 ? 1 : 0;
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));

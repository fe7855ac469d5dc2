/**
 * Shared wording on pairs with known edits, made from texts of our own (bench/lineage/texts.txt and examples/) by a
 * seeded draw; and what it costs to join a case of generated articles.
 * usage: node bench/lineage.ts [--misses] [--seed N] [--speed [ARTICLES]] [--floors] [--raise]
 *
 * A pair is found when `candidates` of its prints proposes it from fingerprints and `sharedWording` holds. Heavy rewording has a
 * line of its own and counts neither for nor against: no method that looks at wording can find it all.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  fingerprint,
  type LineageReport,
  printsMade,
  sharedWording,
  type Worded,
  wordedOf,
} from "../src/lineage/index.ts";
import { fall, raise } from "./floors.ts";
import { type Chance, chanceOf, pick } from "./lineage/chance.ts";
import { APART, type Base, HEAVY, SHARING } from "./lineage/edits.ts";
import { joinSpeed } from "./lineage/speed.ts";

const root = resolve(import.meta.dirname, "..");
const SEED = 20_261_122;
/** Pairs of each class. */
const EACH = 60;

const reportOf = (id: string, text: string): LineageReport => ({
  id,
  file: `${id}.txt`,
  text,
  title: null,
  author: null,
  publisher: null,
  url: null,
  published: null,
});

/** The base texts: those written for this bench, and the examples but the one that is a copy itself. */
function bases(): readonly Base[] {
  const own = readFileSync(join(root, "bench/lineage/texts.txt"), "utf8")
    .split(/^=== /mu)
    .filter((s) => s.trim() !== "")
    .map((s) => {
      const [head = "", ...body] = s.split("\n");
      const [name = "", title = ""] = head.split(" | ");
      return {
        name,
        subject: name.split(" ")[0] ?? name,
        title,
        body: body
          .join("\n")
          .replaceAll(/(?<!\n)\n(?!\n)/g, " ")
          .trim(),
      };
    });
  const folder = join(root, "examples");
  const examples = readdirSync(folder)
    .filter((f) => /\.(?:md|txt)$/.test(f) && !/copy/.test(f))
    .map((f) => {
      const text = readFileSync(join(folder, f), "utf8")
        .replace(/^---[\s\S]*?---\n/, "")
        .replace(/^.{0,4}Teaching text.*$/mu, "")
        .replaceAll(/^#+ /gmu, "")
        .trim();
      const [title = "", ...body] = text.split("\n");
      return { name: f, subject: "cartel", title, body: body.join("\n").trim() };
    });
  return [...own, ...examples];
}

interface Pair {
  readonly kind: string;
  readonly shares: boolean | "heavy";
  readonly name: string;
  readonly a: string;
  readonly b: string;
}

/** All pairs, class by class; the same seed gives the same pairs. */
function pairs(list: readonly Base[], chance: Chance): readonly Pair[] {
  const made: Pair[] = [];
  for (const [edits, shares] of [
    [SHARING, true],
    [HEAVY, "heavy"],
  ] as const) {
    for (const [kind, edit] of Object.entries(edits)) {
      for (let i = 0; i < EACH; i++) {
        const base = list[i % list.length]!;
        const others = list.filter((o) => o.subject !== base.subject);
        made.push({ kind, shares, name: base.name, a: base.body, b: edit(base, others, chance) });
      }
    }
  }
  for (const [kind, edit] of Object.entries(APART)) {
    for (let i = 0; i < EACH; i++) {
      const base = list[i % list.length]!;
      const other = pick(
        list.filter((o) => (o.subject === base.subject) === (kind !== "other subject") && o !== base),
        chance,
      );
      const [a, b] = edit(base, other, chance);
      made.push({ kind, shares: false, name: `${base.name} / ${other.name}`, a, b });
    }
  }
  return made;
}

const hashesOf = ({ words }: Worded): readonly number[] => fingerprint(words).map(({ hash }) => hash);

/** Whether the pair is found, by the way that a case takes: fingerprints first, then word by word. */
function found({ a, b }: Pair): boolean {
  const [one, other] = [wordedOf(reportOf("rpt_a", a)), wordedOf(reportOf("rpt_b", b))];
  const prints = printsMade();
  prints.add("rpt_a", hashesOf(one));
  return prints.candidates("rpt_b", hashesOf(other)).length > 0 && sharedWording(one, other) !== null;
}

const percent = (share: number): string => `${(100 * share).toFixed(1).padStart(6)} %`;

function main(args: readonly string[]): void {
  const at = args.indexOf("--seed");
  const list = bases();
  const made = pairs(list, chanceOf(at < 0 ? SEED : Number(args[at + 1])));
  const tally = new Map<string, { shares: Pair["shares"]; of: number; found: number }>();
  for (const pair of made) {
    const row = tally.get(pair.kind) ?? { shares: pair.shares, of: 0, found: 0 };
    tally.set(pair.kind, row);
    row.of++;
    const hit = found(pair);
    if (hit) row.found++;
    if (args.includes("--misses") && pair.shares !== "heavy" && hit !== pair.shares)
      console.log(`${pair.kind}: ${pair.name}${hit ? " (found)" : " (missed)"}`);
  }
  console.log(`shares wording: ${made.length} pairs from ${list.length} texts`);
  console.log("class                          pairs  found");
  for (const [kind, row] of tally) {
    const note = row.shares === "heavy" ? "  (counted apart)" : row.shares ? "" : "  (should be 0)";
    console.log(`${kind.padEnd(30)} ${String(row.of).padStart(5)}  ${String(row.found).padStart(5)}${note}`);
  }
  const sum = (shares: Pair["shares"], of: "of" | "found"): number =>
    [...tally.values()].filter((r) => r.shares === shares).reduce((n, r) => n + r[of], 0);
  const figures = {
    precision: sum(true, "found") / Math.max(1, sum(true, "found") + sum(false, "found")),
    recall: sum(true, "found") / sum(true, "of"),
  };
  console.log(
    `precision ${percent(figures.precision)}   recall ${percent(figures.recall)}   heavy rewording found ${percent(sum("heavy", "found") / sum("heavy", "of"))}`,
  );
  if (args.includes("--speed")) console.log(joinSpeed(list, Number(args[args.indexOf("--speed") + 1]) || 10_000));
  if (args.includes("--raise")) raise("lineage", figures);
  const fallen = args.includes("--floors") ? fall("lineage", figures) : [];
  for (const line of fallen) console.error(line);
  if (fallen.length > 0) process.exitCode = 1;
}

main(process.argv.slice(2));

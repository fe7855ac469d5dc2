/**
 * The article in a web page, against half of a public extraction bench, in one table: Readability alone and ours.
 * usage: node bench/articles.ts [--corpora ../shared/corpora] [--worst N] [--show ID] [--floors] [--raise]
 *
 * The measure is the bench's own: runs of four words, counted; precision and recall of each page, their means, and
 * the F1 of the two means. Rules were found on the pages of the even half; of the odd half four pages were looked at,
 * after its first figure was taken (docs/articles.md has both).
 */
import { Readability } from "@mozilla/readability";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { readPage } from "../src/intake/html.ts";
import { fall, raise } from "./floors.ts";

const RUN = 4;

/** How often each run of four words stands in a text; a text shorter than that is one run. */
function runs(text: string): ReadonlyMap<string, number> {
  const words = text.match(/[\p{L}\p{N}_\p{M}]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - RUN + 1); at++) {
    const run = words.slice(at, at + RUN).join(" ");
    if (run !== "") counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

interface Shares {
  /** Null where nothing was given. */
  readonly precision: number | null;
  readonly recall: number | null;
}

const total = (counts: ReadonlyMap<string, number>): number => counts.values().reduce((all, n) => all + n, 0);

function compare(truth: string, made: string): Shares {
  const [a, b] = [runs(truth), runs(made)];
  let both = 0;
  for (const [run, count] of a) both += Math.min(count, b.get(run) ?? 0);
  const [given, wanted] = [total(b), total(a)];
  return { precision: given === 0 ? null : both / given, recall: wanted === 0 ? null : both / wanted };
}

const mean = (values: readonly (number | null)[]): number => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? 0 : known.reduce((all, value) => all + value, 0) / known.length;
};

function figures(shares: readonly Shares[]): {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
} {
  const precision = mean(shares.map((one) => one.precision));
  const recall = mean(shares.map((one) => one.recall));
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

const pageF1 = ({ precision, recall }: Shares): number =>
  precision && recall ? (2 * precision * recall) / (precision + recall) : 0;

const EXTRACTORS = {
  readability: (html: string): string => new Readability(parseHTML(html).document as never).parse()?.textContent ?? "",
  ours: (html: string): string => {
    const page = readPage(html);
    return page.ok ? page.text : "";
  },
} as const;
type Extractor = keyof typeof EXTRACTORS;

function main(): number {
  const { values } = parseArgs({
    options: {
      corpora: { type: "string", default: resolve(import.meta.dirname, "../../shared/corpora") },
      worst: { type: "string" },
      show: { type: "string" },
      floors: { type: "boolean", default: false },
      raise: { type: "boolean", default: false },
    },
  });
  const folder = join(values.corpora, "articles");
  if (!existsSync(folder)) {
    console.log("The corpora are not at hand (../shared/corpora): articles are not measured.");
    return 0;
  }
  const truth = Object.entries(
    JSON.parse(readFileSync(join(folder, "ground-truth.json"), "utf8")) as Record<
      string,
      { readonly articleBody: string; readonly url: string }
    >,
  ).sort(([a], [b]) => (a < b ? -1 : 1));
  const htmlOf = (id: string): string =>
    gunzipSync(readFileSync(join(folder, "html", `${id}.html.gz`))).toString("utf8");
  if (values.show !== undefined) {
    const row = truth.find(([id]) => id.startsWith(values.show ?? ""));
    if (!row) throw new Error(`no page ${values.show}`);
    const page = readPage(htmlOf(row[0]));
    console.log(page.ok ? page : page.problem);
    console.log("== truth\n", row[1].articleBody);
    return 0;
  }
  const rows = truth.map(([id, { articleBody, url }], n) => {
    const html = htmlOf(id);
    const shares = {} as Record<Extractor, Shares>;
    const took = {} as Record<Extractor, number>;
    for (const name of Object.keys(EXTRACTORS) as Extractor[]) {
      const start = performance.now();
      const made = EXTRACTORS[name](html);
      took[name] = performance.now() - start;
      shares[name] = compare(articleBody, made);
    }
    return { id, url, half: n % 2 === 0 ? "even" : "odd", shares, took };
  });
  const all: Record<string, number> = {};
  console.log("extractor    half   pages  precision  recall  F1     ms/page");
  for (const name of Object.keys(EXTRACTORS) as Extractor[])
    for (const half of ["even", "odd", "both"]) {
      const mine = rows.filter((row) => half === "both" || row.half === half);
      const { precision, recall, f1 } = figures(mine.map((row) => row.shares[name]));
      const ms = mine.reduce((sum, row) => sum + row.took[name], 0) / mine.length;
      console.log(
        `${name.padEnd(12)} ${half.padEnd(6)} ${String(mine.length).padEnd(6)} ${precision.toFixed(3)}      ${recall.toFixed(3)}   ${f1.toFixed(3)}  ${ms.toFixed(0)}`,
      );
      if (name === "ours" && half === "both") Object.assign(all, { precision, recall, f1 });
    }
  const worst = rows
    .map((row) => ({ ...row, f1: pageF1(row.shares.ours), was: pageF1(row.shares.readability) }))
    .sort((a, b) => a.f1 - b.f1)
    .slice(0, Number(values.worst ?? 0));
  for (const { id, url, half, f1, was, shares } of worst)
    console.log(
      `${id.slice(0, 6)} ${half.padEnd(4)} P ${(shares.ours.precision ?? 0).toFixed(2)} R ${(shares.ours.recall ?? 0).toFixed(2)} F1 ${f1.toFixed(3)} (readability ${was.toFixed(3)}) ${url.slice(0, 90)}`,
    );
  if (values.raise) raise("articles", all);
  const fallen = values.floors ? fall("articles", all) : [];
  for (const line of fallen) console.error(line);
  return fallen.length > 0 ? 1 : 0;
}

if (import.meta.main) process.exitCode = main();

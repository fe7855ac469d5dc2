/**
 * Who says what, against PolNeAR (840 / 84 articles of political news; measured and tuned on, never shipped).
 * usage: node bench/attribution.ts [dev|train|train:20] [--floors] [--raise] [--misses source|cue|content]
 *
 * A span is right when both its ends are. A stretch of a broken content is a span of its own, as in the published scores.
 * PolNeAR's conventions, where ours differ: only the outermost attribution counts, so acts inside another's contents are
 * left out; judgements and wishes count ("criticised", "hopes to"), which our layer keeps apart as not vouched for;
 * speakers side by side are one source; the relative pronoun ("who") is the source of its clause; a content ends at a
 * line's end. Of articles with several annotators the first file counts.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { loadEngine } from "../training/load.ts";
import { type Act, actsIn } from "../src/reading/attribution/index.ts";
import { fall, raise } from "./floors.ts";

const corpus = resolve(import.meta.dirname, "../../shared/corpora/polnear");
const PARTS = ["source", "cue", "content"] as const;
type Part = (typeof PARTS)[number];
type Spans = Readonly<Record<Part, ReadonlySet<string>>>;

interface Article {
  readonly name: string;
  readonly text: string;
  readonly gold: Spans;
}

/** brat counts characters, we count UTF-16 units. */
function units(text: string): (at: number) => number {
  if (!/[\u{10000}-\u{10ffff}]/u.test(text)) return (at) => at;
  const starts: number[] = [];
  let at = 0;
  for (const c of text) {
    starts.push(at);
    at += c.length;
  }
  starts.push(at);
  return (i) => starts[i] ?? at;
}

function goldOf(standoff: string, text: string): Spans {
  const found: Record<Part, Set<string>> = { source: new Set(), cue: new Set(), content: new Set() };
  const to = units(text);
  for (const line of standoff.split("\n")) {
    const hit = /^T\d+\t(Source|Cue|Content) ([\d ;]+)\t/.exec(line);
    if (!hit?.[1] || !hit[2]) continue;
    const part = hit[1].toLowerCase() as Part;
    for (const piece of hit[2].split(";")) {
      const [start, end] = piece.split(" ").map(Number);
      if (start !== undefined && end !== undefined) found[part].add(`${to(start)} ${to(end)}`);
    }
  }
  return found;
}

/** The articles of a part, every `step`-th. */
function articles(part: string, step: number): readonly Article[] {
  const dir = join(corpus, part, "attributions");
  const first = new Map<string, string>();
  for (const file of readdirSync(dir).toSorted()) {
    const name = file.replace(/_[0-9a-f]{4}\.ann$/, "");
    if (!first.has(name)) first.set(name, file);
  }
  return [...first]
    .filter((_, i) => i % step === 0)
    .map(([name, file]) => {
      const text = readFileSync(join(corpus, part, "text", `${name}.txt`), "utf8");
      return { name, text, gold: goldOf(readFileSync(join(dir, file), "utf8"), text) };
    });
}

const WORD = /\S/;

/** Our acts as PolNeAR would mark them. */
function marked(
  text: string,
  acts: readonly Act[],
  extent: (act: Act) => { start: number; end: number } | null,
): Spans {
  const spans: Record<Part, Set<string>> = { source: new Set(), cue: new Set(), content: new Set() };
  const add = (part: Part, start: number, end: number): void => {
    if (end > start && WORD.test(text.slice(start, end))) spans[part].add(`${start} ${end}`);
  };
  for (const act of outermost(acts)) {
    add("cue", act.cue.start, act.cue.end);
    const source = extent(act);
    if (source) add("source", source.start, source.end);
    for (const c of act.contents) {
      let start = c.start;
      for (const line of text.slice(c.start, c.end).split("\n")) {
        const lead = line.length - line.trimStart().length;
        add("content", start + lead, start + line.trimEnd().length);
        start += line.length + 1;
      }
    }
  }
  return spans;
}

function outermost(acts: readonly Act[]): readonly Act[] {
  const contents = acts.flatMap((act) => act.contents.map((c) => ({ ...c, act }))).sort((a, b) => a.start - b.start);
  return acts.filter((act) => !contents.some((c) => c.act !== act && c.start <= act.cue.start && act.cue.end <= c.end));
}

const share = (a: number, b: number): number => (b === 0 ? 0 : a / b);

function main(args: readonly string[]): number {
  if (!existsSync(corpus)) {
    console.log("PolNeAR is not at hand (../shared/corpora/polnear): nothing measured.");
    return 0;
  }
  const [part = "dev", step = "1"] = (args.find((a) => /^(?:dev|train)/.test(a)) ?? "dev").split(":");
  const misses = args.includes("--misses") ? (args[args.indexOf("--misses") + 1] as Part) : null;
  const engine = loadEngine();
  const counts = { source: [0, 0, 0], cue: [0, 0, 0], content: [0, 0, 0] };
  let words = 0;
  let reading = 0;
  for (const { name, text, gold } of articles(part, Number(step))) {
    const { sentences } = engine.analyse(text);
    const began = performance.now();
    const acts = actsIn(text, sentences);
    reading += performance.now() - began;
    words += sentences.reduce((n, s) => n + s.tokens.length, 0);
    const found = marked(text, acts, ({ stand }) => {
      const sentence = stand ? sentences[stand.sentence] : undefined;
      const first = stand ? sentence?.tokens[stand.first] : undefined;
      const last = stand ? sentence?.tokens[stand.last] : undefined;
      return first && last ? { start: first.start, end: last.end } : null;
    });
    for (const p of PARTS) {
      for (const span of found[p]) counts[p][gold[p].has(span) ? 0 : 1]!++;
      for (const span of gold[p]) if (!found[p].has(span)) counts[p][2]!++;
    }
    if (misses) show(name, text, gold[misses], found[misses]);
  }
  const figures: Record<string, number> = {};
  console.log(
    `PolNeAR ${part}, exact match, ${words} tokens, ${Math.round(share(words, reading) * 1000)} tokens/s for attribution alone`,
  );
  console.log("| part | precision | recall | F1 |\n| --- | ---: | ---: | ---: |");
  for (const p of PARTS) {
    const [right, wrong, missed] = counts[p] as [number, number, number];
    const f1 = share(2 * right, 2 * right + wrong + missed);
    figures[p] = f1;
    console.log(
      `| ${p} | ${(100 * share(right, right + wrong)).toFixed(1)} | ${(100 * share(right, right + missed)).toFixed(1)} | ${(100 * f1).toFixed(1)} |`,
    );
  }
  if (part !== "dev") return 0;
  if (args.includes("--raise")) raise("attribution", figures);
  const fallen = args.includes("--floors") ? fall("attribution", figures) : [];
  for (const line of fallen) console.log(line);
  return fallen.length > 0 ? 1 : 0;
}

const at = (s: string): readonly [number, number] => s.split(" ").map(Number) as [number, number];

/** Prints what was missed (-) and what was marked in vain (+), in the order of the text. */
function show(name: string, text: string, gold: ReadonlySet<string>, found: ReadonlySet<string>): void {
  const rows = [
    ...[...gold].filter((s) => !found.has(s)).map((s) => ["-", s] as const),
    ...[...found].filter((s) => !gold.has(s)).map((s) => ["+", s] as const),
  ];
  rows.sort((a, b) => at(a[1])[0] - at(b[1])[0]);
  for (const [sign, s] of rows) {
    const [start, end] = at(s);
    console.log(
      `${sign} ${name.slice(0, 12)} ${start} …${text.slice(Math.max(0, start - 50), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 50)}…`.replaceAll(
        "\n",
        "/",
      ),
    );
  }
}

process.exitCode = main(process.argv.slice(2));

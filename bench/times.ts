/**
 * How well times are read: WikiWars (all 16 files of the training part; spans strict and relaxed, values) and the
 * kinds of the recognizers' date cases that news text uses. Prints one table. Usage: node bench/times.ts [--misses] [--floors] [--raise]
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Sentence } from "../src/language/analysis.ts";
import { dayNumber, daysOfEdtf } from "../src/model/edtf.ts";
import { timeReadings, timesIn } from "../src/reading/times/index.ts";
import { piecesOf } from "../src/reading/times/lex.ts";
import type { TimeReading } from "../src/reading/times/index.ts";
import { fall, raise } from "./floors.ts";
import { timexOf } from "./timex.ts";

const root = join(import.meta.dirname, "..");
const corpora = join(root, "../shared/corpora");

interface Gold {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** Cuts a text into sentences without tags: lines, then full stops before capitals. For measuring the grammar alone. */
export function plainSentences(text: string): readonly Sentence[] {
  const out: Sentence[] = [];
  let block = 0;
  let at = 0;
  for (const line of text.split("\n")) {
    let start = at;
    const cut = (end: number): void => {
      if (text.slice(start, end).trim()) out.push({ index: out.length, start, end, block, tokens: [], names: [] });
      start = end;
    };
    for (const m of line.matchAll(/[.!?]["”']?\s+(?=["“]?[A-Z0-9])/g)) {
      const head = line.slice(0, m.index);
      if (
        !/(?:\b[A-Z]|\b(?:Mr|Mrs|Dr|Gen|Lt|Col|St|Jan|Feb|Aug|Sept|Oct|Nov|Dec|ca|U\.S|a\.m|p\.m|B\.C|No))$/.test(head)
      )
        cut(at + m.index + m[0].length);
    }
    cut(at + line.length);
    at += line.length + 1;
    if (line.trim() === "") block++;
  }
  return out;
}

const unescape = (s: string): string =>
  s
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");

function wikiwars(file: string): { text: string; gold: readonly Gold[] } {
  const raw = readFileSync(file, "utf8");
  const body = /<TEXT>([\s\S]*)<\/TEXT>/.exec(raw)?.[1] ?? "";
  let text = "";
  const gold: Gold[] = [];
  const open: { start: number; value: string }[] = [];
  for (const m of body.matchAll(/<TIMEX3([^>]*)>|<\/TIMEX3>|[^<]+|</g)) {
    if (m[0].startsWith("<TIMEX3"))
      open.push({ start: text.length, value: /value="([^"]*)"/.exec(m[1] ?? "")?.[1] ?? "" });
    else if (m[0] === "</TIMEX3>") {
      const o = open.pop();
      if (o) gold.push({ start: o.start, end: text.length, value: o.value });
    } else text += unescape(m[0]);
  }
  return { text, gold: gold.sort((a, b) => a.start - b.start) };
}

const misses = process.argv.includes("--misses");

export interface Share {
  strict: number;
  relaxed: number;
  value: number;
  gold: number;
  found: number;
}

/** Counts of one text: strict is equal spans, relaxed any overlap, value a relaxed match with the equal value. */
export function score(gold: readonly Gold[], found: readonly TimeReading[], text: string): Share {
  const s: Share = { strict: 0, relaxed: 0, value: 0, gold: gold.length, found: found.length };
  const used = new Set<TimeReading>();
  const show = (what: string, g: Gold | null, f: TimeReading | null): void => {
    if (!misses) return;
    const at = g?.start ?? f?.start ?? 0;
    const context = text.slice(Math.max(0, at - 40), at + 50).replaceAll("\n", " ");
    console.log(
      `${what}\t${g ? text.slice(g.start, g.end) : "-"}\t${g?.value ?? ""}\t${f ? text.slice(f.start, f.end) : "-"}\t${f ? timexOf(f) : ""}\t…${context}…`,
    );
  };
  for (const g of gold) {
    const over = found.filter((f) => !used.has(f) && f.start < g.end && g.start < f.end);
    const f = over.find((x) => x.start === g.start && x.end === g.end) ?? over[0];
    if (!f) {
      show("MISSED", g, null);
      continue;
    }
    used.add(f);
    s.relaxed++;
    if (f.start === g.start && f.end === g.end) s.strict++;
    else show("SPAN", g, f);
    if (timexOf(f) === g.value) s.value++;
    else show("VALUE", g, f);
  }
  for (const f of found) if (!used.has(f)) show("FALSE", null, f);
  return s;
}

const f1 = (hit: number, s: Share): number => (200 * hit) / Math.max(1, s.gold + s.found);

function measureWikiwars(): Share | null {
  const folder = join(corpora, "wikiwars");
  if (!existsSync(folder)) return null;
  const total: Share = { strict: 0, relaxed: 0, value: 0, gold: 0, found: 0 };
  for (const name of readdirSync(folder)
    .filter((f) => f.endsWith(".tml"))
    .sort()) {
    const { text, gold } = wikiwars(join(folder, name));
    if (misses) console.log(`== ${name}`);
    const s = score(
      gold,
      timeReadings(text, plainSentences(text), { published: null, narrative: true }).filter((t) => t.say.is !== "then"),
      text,
    );
    for (const k of ["strict", "relaxed", "value", "gold", "found"] as const) total[k] += s[k];
  }
  return total;
}

/** A case of the recognizers' specifications: a sentence, the day it was written on, the times in it with their values. */
interface Case {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime?: string };
  readonly Results: readonly {
    readonly Text: string;
    readonly Type?: string;
    readonly TypeName?: string;
    readonly Value?: { readonly PastResolution?: Ends; readonly FutureResolution?: Ends };
    readonly Resolution?: { readonly values?: readonly (Ends & { readonly value?: string })[] };
  }[];
}
interface Ends {
  readonly date?: string;
  readonly value?: string;
  readonly startDate?: string;
  readonly endDate?: string;
  readonly start?: string;
  readonly end?: string;
}

// Counted: cases of DateParser, DatePeriodParser and DateTimeModel all of whose results are dates or date ranges
// with a value, in words as news text writes them: a month or weekday with its capital, a year of four digits, or a
// pointing word; not chat forms ("tmrw", "jan/1", "week 10", "4.22", "2016-11", lower-case months).
const FILES = ["DateParser", "DatePeriodParser", "DateTimeModel"];
const NEWS =
  /\b(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b|\d{4}s?\b|(?:last|this|next|past|previous|coming) (?:week|month|year|decade|weekend|summer|spring|winter|\w+ (?:days|weeks|months|years))|yesterday|today|tomorrow|ago\b|later\b|decade|century)/;
const CHAT =
  /\d[/.-]\d|[a-z]-\d|\d-[a-z]|tmr|\bweek (?:\d|of|starting|beginning|commencing)|\bhr|\d[a-z]{3,}|[Ww]\d|\(|\brest\b|\bjan |\bfeb |oct |nov |dec /;

const dayOf = (s: string | undefined): number | null => {
  const m = /^(\d{4})-(\d\d)-(\d\d)$/.exec(s ?? "");
  return m ? dayNumber(Number(m[1]), Number(m[2]), Number(m[3])) : null;
};

/** Whether one of our times covers the days of the expected one; the end of their ranges is the day after, or the last. */
function agrees(edtf: string | null, expected: readonly Ends[]): boolean {
  const days = edtf === null ? null : daysOfEdtf(edtf);
  return (
    days !== null &&
    expected.some((e) => {
      const first = dayOf(e.date ?? e.value ?? e.startDate ?? e.start);
      const end = dayOf(e.endDate ?? e.end);
      const single = (e.date ?? e.value) !== undefined;
      if (single) return first !== null && days.first === first && days.last === first;
      const starts = first === null ? days.first === -Infinity : days.first === first;
      if (end === null) return starts && days.last === Infinity;
      // They end "2014 to 2018" with the first day of 2018, we with its last.
      const to = daysOfEdtf(edtf?.split("/").at(-1) ?? "");
      return starts && (days.last === end || days.last === end - 1 || to?.first === end);
    })
  );
}

function measureRecognizers(): readonly { file: string; passed: number; cases: number }[] {
  const folder = join(corpora, "recognizers-specs/DateTime/English");
  if (!existsSync(folder)) return [];
  return FILES.map((file) => {
    const cases = JSON.parse(
      readFileSync(join(folder, `${file}.json`), "utf8").replace(/^\uFEFF/, ""),
    ) as readonly Case[];
    let [passed, counted] = [0, 0];
    for (const c of cases) {
      const results = c.Results.map((r) => ({
        text: r.Text,
        type: r.Type ?? r.TypeName?.replace("datetimeV2.", "") ?? "",
        ends: [r.Value?.PastResolution, r.Value?.FutureResolution, ...(r.Resolution?.values ?? [])].filter(
          (e) => e !== undefined,
        ),
      }));
      const news =
        results.length > 0 &&
        results.every(
          (r) => /^date(?:range)?$/.test(r.type) && !CHAT.test(r.text) && r.ends.some((e) => Object.keys(e).length > 0),
        );
      if (!news || CHAT.test(c.Input) || !results.every((r) => NEWS.test(quoted(c.Input, r.text)))) continue;
      counted++;
      const published = (c.Context?.ReferenceDateTime ?? "2016-11-07").slice(0, 10);
      const got = timesIn(c.Input, withTokens(c.Input), published);
      const ok = results.every((r) => got.some((t) => agrees(t.edtf, r.ends)));
      if (ok) passed++;
      else if (misses)
        console.log(
          `CASE\t${file}\t${c.Input}\t${results.map((r) => r.text + JSON.stringify(r.ends)).join("; ")}\t${got.map((t) => `${t.quote} ${t.edtf}`).join("; ")}`,
        );
    }
    return { file, passed, cases: counted };
  });
}

/** The words of a case as its input has them; the expected text may be in lower case. */
function quoted(input: string, text: string): string {
  const at = input.toLowerCase().indexOf(text.toLowerCase());
  return at < 0 ? text : input.slice(at, at + text.length);
}

/** One sentence with a token a piece, untagged. */
function withTokens(text: string): readonly Sentence[] {
  const tokens = piecesOf(text, 0, text.length).map((p, index) => ({
    index,
    start: p.start,
    end: p.end,
    form: text.slice(p.start, p.end),
    lemma: p.low,
    upos: "",
    xpos: "",
    head: index - 1,
    deprel: "",
  }));
  return [{ index: 0, start: 0, end: text.length, block: 0, tokens, names: [] }];
}

const wars = measureWikiwars();
const specs = measureRecognizers();
const rows: (readonly [string, string])[] = [];
if (wars) {
  rows.push(["WikiWars strict F1", f1(wars.strict, wars).toFixed(1)]);
  rows.push(["WikiWars relaxed F1", f1(wars.relaxed, wars).toFixed(1)]);
  rows.push(["WikiWars value F1", f1(wars.value, wars).toFixed(1)]);
}
const sum = (k: "passed" | "cases"): number => specs.reduce((n, s) => n + s[k], 0);
for (const s of specs) rows.push([`recognizers ${s.file}, news kinds`, `${s.passed} of ${s.cases}`]);
if (specs.length > 0) rows.push(["recognizers, share passed", ((100 * sum("passed")) / sum("cases")).toFixed(1)]);
if (wars) {
  const texts = readdirSync(join(corpora, "wikiwars"))
    .filter((f) => f.endsWith(".tml"))
    .map((f) => wikiwars(join(corpora, "wikiwars", f)).text);
  const cut = texts.map((t) => ({ text: t, sentences: plainSentences(t) }));
  const words = texts.reduce((n, t) => n + t.split(/\s+/).length, 0);
  const began = performance.now();
  for (let k = 0; k < 5; k++)
    for (const c of cut) timeReadings(c.text, c.sentences, { published: "2009-12-19", narrative: false });
  rows.push(["speed, words/s", Math.round((5000 * words) / (performance.now() - began)).toLocaleString("en")]);
}
const width = Math.max(...rows.map(([k]) => k.length));
for (const [k, v] of rows) console.log(`${k.padEnd(width)}  ${v}`);

// `--floors` fails when a figure falls below bench/floors.json, `--raise` raises the floors.
if (wars) {
  const figures = {
    "WikiWars strict": f1(wars.strict, wars) / 100,
    "WikiWars relaxed": f1(wars.relaxed, wars) / 100,
    "WikiWars value": f1(wars.value, wars) / 100,
    recognizers: sum("passed") / Math.max(1, sum("cases")),
  };
  if (process.argv.includes("--raise")) raise("times", figures);
  if (process.argv.includes("--floors")) {
    for (const line of fall("times", figures)) {
      console.error(line);
      process.exitCode = 1;
    }
  }
}

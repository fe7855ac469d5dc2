/**
 * How well times are read: WikiWars (all 16 files of the training part; spans strict and relaxed, values) and the
 * kinds of the recognizers' date cases that news text uses. Prints one table. Usage: node bench/times.ts [--json] [--misses]
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Sentence } from "../src/language/analysis.ts";
import { timeReadings } from "../src/reading/times/index.ts";
import type { TimeReading } from "../src/reading/times/index.ts";
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

function wikiwars(file: string): { text: string; gold: readonly Gold[] } {
  const raw = readFileSync(file, "utf8");
  const body = /<TEXT>([\s\S]*)<\/TEXT>/.exec(raw)?.[1] ?? "";
  const unescape = (s: string): string =>
    s
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&apos;", "'")
      .replaceAll("&amp;", "&");
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

const wars = measureWikiwars();
if (wars) {
  console.log(`WikiWars: gold ${wars.gold}, found ${wars.found}`);
  console.log(`  strict  F1 ${f1(wars.strict, wars).toFixed(1)}`);
  console.log(`  relaxed F1 ${f1(wars.relaxed, wars).toFixed(1)}`);
  console.log(`  value   F1 ${f1(wars.value, wars).toFixed(1)}`);
}

/**
 * Draws claims at random from an export, each with its sentence, for judging by hand (bench/precision.md).
 * usage: node bench/sample.ts DIR [--count 100] [--seed 1] [--kind event]   (DIR holds claims.jsonl and case texts)
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

interface Line {
  readonly id: string;
  readonly file: string;
  readonly quote: string;
  readonly kind: string;
  readonly type: string | null;
  readonly roles: readonly { role: string; text: string; actor: { name: string } | null }[];
  readonly figure: {
    low: number | null;
    high: number | null;
    bound: string;
    unit: string;
    of: number | null;
    measure: string;
    change?: string | null;
    per?: string | null;
  } | null;
  readonly time: { edtf: string; stated: string } | null;
  readonly place: { text: string } | null;
  readonly attribution: readonly { level: number; name: string; stance: string }[];
  readonly modality: string;
  readonly polarity: string;
}

/** Small seeded generator (xorshift32): the same seed draws the same claims. */
function chance(seed: number): () => number {
  let x = seed | 0 || 1;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) / 2 ** 32;
  };
}

/** One claim on a few lines, as a judge reads it. */
export function inBrief(c: Line): string {
  const f = c.figure;
  return [
    `${c.file} ${c.kind}/${c.type ?? "-"} «${c.quote.replaceAll(/\s+/g, " ")}»`,
    ...c.roles.map((r) => `    ${r.role}: ${r.text}${r.actor && r.actor.name !== r.text ? ` = ${r.actor.name}` : ""}`),
    ...(f
      ? [
          `    figure: ${f.bound} ${f.low}..${f.high} ${f.unit}${f.of === null ? "" : ` of ${f.of}`} [${f.measure}]${f.change ? `, a ${f.change}` : ""}${f.per ? `, per ${f.per}` : ""}`,
        ]
      : []),
    ...(c.time ? [`    time: ${c.time.edtf} (${c.time.stated})`] : []),
    ...(c.place ? [`    place: ${c.place.text}`] : []),
    ...(c.attribution.length > 0
      ? [`    by: ${c.attribution.map((a) => `${a.level}:${a.name} (${a.stance})`).join(", ")}`]
      : []),
    `    ${c.modality}, ${c.polarity}`,
  ].join("\n");
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      count: { type: "string", default: "100" },
      seed: { type: "string", default: "1" },
      kind: { type: "string" },
    },
  });
  const lines = readFileSync(join(positionals[0] ?? ".", "claims.jsonl"), "utf8")
    .split("\n")
    .filter(Boolean);
  const claims = lines.map((l) => JSON.parse(l) as Line).filter((c) => !values.kind || c.kind === values.kind);
  const random = chance(Number(values.seed));
  const drawn = claims
    .map((claim) => ({ claim, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, Number(values.count));
  drawn.forEach(({ claim }, i) => console.log(`${i + 1}. ${inBrief(claim)}\n`));
}

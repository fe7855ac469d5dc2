/**
 * Shows how a text is read, layer by layer, for those who write rules.
 * usage: node bench/trace.ts [--published EDTF] [--tree] "A sentence."   (or text on standard input)
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { layersOf, readReport } from "../src/reading/index.ts";
import { loadCodebook, loadEngine } from "../src/work/load.ts";
import { inBrief } from "./sample.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { published: { type: "string" }, tree: { type: "boolean", default: false } },
});
const engine = loadEngine();
const codebook = loadCodebook();
if (!engine.ok || !codebook.ok) throw new Error("The model or the codebook cannot be loaded");
const text = positionals[0] ?? readFileSync(0, "utf8");
const published = values.published ? ({ value: values.published, how: "given", from: "trace" } as const) : null;
const given = { id: "rpt_trace", text, published, author: null, publisher: null, title: null };
const layers = layersOf(given, engine.value, codebook.value);
const words = (w: { sentence: number; first: number; last: number }): string => {
  const tokens = layers.sentences[w.sentence]?.tokens ?? [];
  return text.slice(tokens[w.first]?.start, tokens[w.last]?.end);
};
for (const s of layers.sentences) {
  console.log(`# ${text.slice(s.start, s.end)}`);
  if (values.tree)
    for (const t of s.tokens)
      console.log(`  ${t.index}\t${t.form}\t${t.lemma}\t${t.upos} ${t.xpos}\t${t.head} ${t.deprel}`);
  for (const c of layers.clauses.filter((x) => x.sentence === s.index)) {
    const parts = c.arguments.map(
      (a) => `${a.slot}${a.marker ? `(${a.marker})` : ""}${a.via === "direct" ? "" : `~${a.via}`}=[${words(a)}]`,
    );
    console.log(
      `  clause ${c.lemma} ${c.form}${c.passive ? " passive" : ""} ${c.deprel} up=${c.parent} «${text.slice(c.start, c.end)}» ${parts.join(" ")}`,
    );
  }
}
for (const n of layers.names) console.log(`  name ${n.kind} ${n.quote} ${n.codebook ?? ""} (${n.by})`);
for (const t of layers.times) console.log(`  time ${t.quote} ${t.edtf} ${t.how} ${t.shape}`);
for (const f of layers.figures) console.log(`  figure ${f.quote} ${f.bound} ${f.low}..${f.high} ${f.unit}`);
for (const a of layers.attributions) {
  console.log(
    `  said ${a.verb} ${a.stance} by [${a.sources.map((x) => x.quote).join(" | ")}]: ${a.contents.map((c) => `«${c.quote}»`).join(" ")}`,
  );
}
const drafts = (
  ["events", "relations", "figureClaims", "assessments", "causals", "forecasts", "statements"] as const
).flatMap((k) => layers[k]);
for (const d of drafts)
  console.log(
    `  draft ${d.kind}/${d.type} [${d.rule}] «${text.slice(d.start, d.end)}» ${d.roles.map((r) => `${r.role}=${words(r)}`).join("; ")}`,
  );
for (const c of readReport(given, engine.value, codebook.value).claims)
  console.log(
    inBrief({
      ...c,
      file: "",
      roles: c.roles.map((r) => ({ ...r, text: r.quote })),
      place: c.place && { text: c.place.quote },
    }),
  );

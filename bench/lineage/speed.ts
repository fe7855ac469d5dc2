import { type LineageReport, sharedWordings } from "../../src/lineage/index.ts";
import { chanceOf, pick } from "./chance.ts";
import { type Base, SHARING, sentences } from "./edits.ts";
import { SYNONYMS } from "./synonyms.ts";

/** Articles of some 800 words: sentences of the base texts with their words drawn anew, one in ten a copy of an earlier one. */
function* articles(bases: readonly Base[], count: number): Iterable<LineageReport> {
  const chance = chanceOf(7);
  const pool = bases.flatMap((b) => sentences(b.body));
  const words = pool.flatMap((s) => s.match(/[\p{L}’'-]+/gu) ?? []);
  const kinds = Object.values(SHARING);
  const last: Base[] = [];
  for (let i = 0; i < count; i++) {
    let body = "";
    if (i > 0 && chance() < 0.1) body = pick(kinds, chance)(pick(last, chance), last, chance);
    else {
      const parts: string[] = [];
      for (let n = 0; n < 800;) {
        // Three words in ten stay, so that articles share set phrases, as articles on one subject do.
        const sentence = pick(pool, chance).replace(/[\p{L}’'-]+/gu, (w) =>
          chance() < 0.3 ? w : SYNONYMS.has(w) && chance() < 0.5 ? SYNONYMS.get(w)! : pick(words, chance),
        );
        parts.push(sentence);
        n += sentence.split(" ").length;
        if (parts.length % 5 === 0) parts.push("\n\n");
      }
      body = parts.join(" ");
    }
    last.push({ name: `a${i}`, subject: "x", title: "", body });
    if (last.length > 50) last.shift();
    yield {
      id: `rpt_${String(i).padStart(6, "0")}`,
      file: `${i}.txt`,
      text: body,
      title: null,
      author: null,
      publisher: null,
      url: null,
      published: null,
    };
  }
}

/** Processor time and memory of joining a case of generated articles from scratch, as a line. */
export function joinSpeed(bases: readonly Base[], count: number): string {
  const reports = [...articles(bases, count)];
  const words = reports.reduce((n, r) => n + r.text.split(/\s+/).length, 0);
  const before = process.cpuUsage();
  const made = sharedWordings(reports);
  const { user, system } = process.cpuUsage(before);
  const peak = process.resourceUsage().maxRSS / 1024;
  return `${count} articles of ${Math.round(words / count)} words joined in ${((user + system) / 1e6).toFixed(1)} s of processor time, ${made.length} pairs share wording; peak memory ${peak.toFixed(0)} MB`;
}

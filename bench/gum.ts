import { readFileSync } from "node:fs";
import type { Analysis, RecognisedName, Sentence, Token } from "../src/language/analysis.ts";

/** A span of GUM's entity layer: its group (the thing in the world), its kind and its tokens in one sentence. */
export interface GoldSpan {
  readonly group: string;
  readonly kind: string;
  readonly sentence: number;
  readonly first: number;
  last: number;
}
export interface GoldText {
  readonly name: string;
  readonly analysis: Analysis;
  readonly spans: readonly GoldSpan[];
  /** Of a group that is several others together ("they" of Ana and Paz): those others. */
  readonly split: ReadonlyMap<string, ReadonlySet<string>>;
}

/** GUM's texts with gold trees and gold entities, from a CoNLL-U file. Names are the gold spans of proper nouns. */
export function readGum(path: string): readonly GoldText[] {
  const out: GoldText[] = [];
  let name = "";
  let text = "";
  let block = 0;
  let sentences: Sentence[] = [];
  let spans: GoldSpan[] = [];
  let split = new Map<string, Set<string>>();
  const finish = (): void => {
    if (sentences.length > 0) out.push({ name, analysis: { text, sentences }, spans, split });
    [text, sentences, spans, split, block] = ["", [], [], new Map(), 0];
  };
  for (const part of readFileSync(path, "utf8").split(/\n\n+/u)) {
    const document = /^# newdoc id = (.+)$/mu.exec(part)?.[1];
    if (document) {
      finish();
      name = document;
    }
    if (/^# newpar/mu.test(part)) block++;
    const tokens: Token[] = [];
    const open: GoldSpan[] = [];
    for (const line of part.split("\n")) {
      if (!/^\d+\t/u.test(line)) continue;
      const [id = "", form = "", lemma = "", upos = "", xpos = "", , head = "", deprel = "", , misc = ""] =
        line.split("\t");
      const index = Number(id) - 1;
      const start = text.length;
      text += form + (/SpaceAfter=No/u.test(misc) ? "" : " ");
      tokens.push({ index, start, end: start + form.length, form, lemma, upos, xpos, head: Number(head) - 1, deprel });
      for (const pair of /(?:^|\|)SplitAnte=([^|]+)/u.exec(misc)?.[1]?.split(",") ?? []) {
        const [one = "", whole = ""] = pair.split("<");
        split.set(whole, (split.get(whole) ?? new Set()).add(one));
      }
      readEntities(/(?:^|\|)Entity=([^|]+)/u.exec(misc)?.[1] ?? "", index, sentences.length, { open, spans });
    }
    const first = tokens[0];
    if (!first) continue;
    const names = goldNames(
      tokens,
      spans.filter((s) => s.sentence === sentences.length),
    );
    sentences.push({
      index: sentences.length,
      start: first.start,
      end: tokens.at(-1)?.end ?? first.end,
      block,
      tokens,
      names,
    });
  }
  finish();
  return out;
}

const LABELS: Readonly<Record<string, RecognisedName["label"]>> = {
  person: "PER",
  place: "LOC",
  organization: "ORG",
  animal: "PER",
};

/** What a perfect recogniser would give: the longest spans made of proper nouns only, small words between them aside. */
function goldNames(tokens: readonly Token[], spans: readonly GoldSpan[]): readonly RecognisedName[] {
  const out: RecognisedName[] = [];
  for (const span of [...spans].sort((a, b) => a.first - b.first || b.last - a.last)) {
    const label = LABELS[span.kind];
    const inside = tokens.slice(span.first, span.last + 1);
    if (!label || !inside.every((t) => /^(?:PROPN|ADP|DET|PUNCT|NUM)$/u.test(t.upos) && t.form !== ",")) continue;
    if (!inside.some((t) => t.upos === "PROPN") || span.first <= (out.at(-1)?.last ?? -1)) continue;
    out.push({ first: span.first, last: span.last, label });
  }
  return out;
}

function readEntities(
  value: string,
  index: number,
  sentence: number,
  into: { readonly open: GoldSpan[]; readonly spans: GoldSpan[] },
): void {
  for (const [, opening, single, closing] of value.matchAll(/\(([^()]+)(\))?|([^()]+)\)/gu)) {
    if (opening !== undefined) {
      const [group = "", kind = ""] = opening.split("-");
      const span: GoldSpan = { group, kind, sentence, first: index, last: index };
      into.spans.push(span);
      if (single === undefined) into.open.push(span);
    } else {
      const at = into.open.findLastIndex((s) => s.group === closing);
      const span = into.open[at];
      if (!span) continue;
      span.last = index;
      into.open.splice(at, 1);
    }
  }
}

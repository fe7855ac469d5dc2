import type { Kind, QuestionStatus, Verdict } from "../../src/model/index.ts";
import { KIND_WORDS, STATUS_WORDS, VERDICT_WORDS } from "./words.ts";

/** The marks of collation: what one text is to another. Each goes with its word. */
export const VERDICT_GLYPHS: Readonly<Record<Verdict, string>> = {
  contradicts: "≠",
  tension: "≷",
  supersedes: "→",
  refines: "≈",
  agrees: "=",
  "not-comparable": "∥",
};

/** Which colour a verdict has. */
export const toneOf = (verdict: Verdict): string => (verdict === "not-comparable" ? "apart" : verdict);

const STATUSES: Readonly<Record<QuestionStatus, { readonly glyph: string; readonly tone: string }>> = {
  contested: { glyph: "≠", tone: "contradicts" },
  denied: { glyph: "¬", tone: "contradicts" },
  changed: { glyph: "→", tone: "supersedes" },
  single: { glyph: "1", tone: "apart" },
  settled: { glyph: "=", tone: "agrees" },
};

export function StatusSign({ status }: { readonly status: QuestionStatus }) {
  const { glyph, tone } = STATUSES[status];
  const { word, means } = STATUS_WORDS[status];
  return (
    <span className="sign" data-tone={tone} title={means}>
      <span className="glyph" aria-hidden="true">
        {glyph}
      </span>
      {word}
    </span>
  );
}

export function VerdictSign({ verdict, words }: { readonly verdict: Verdict; readonly words?: string }) {
  return (
    <span className="sign" data-tone={toneOf(verdict)}>
      <span className="glyph" aria-hidden="true">
        {VERDICT_GLYPHS[verdict]}
      </span>
      {words ?? VERDICT_WORDS[verdict].word}
    </span>
  );
}

export function KindSign({ kind, type }: { readonly kind: Kind; readonly type?: string | null }) {
  return (
    <span className="kind" data-kind={kind}>
      {KIND_WORDS[kind]}
      {type ? `: ${type}` : ""}
    </span>
  );
}

/** What keeps a claim from being plainly affirmed: stands before its words wherever they are shown. */
export function Marks({ marks }: { readonly marks: readonly string[] }) {
  return marks.map((mark) => (
    <span className="doubt" key={mark}>
      {mark}
    </span>
  ));
}

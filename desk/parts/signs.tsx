import type { ReactNode } from "react";
import type { Kind, QuestionStatus, Verdict } from "../../src/model/index.ts";
import { Glyph, type GlyphName } from "./glyph.tsx";
import { KIND_WORDS, STATUS_WORDS, VERDICT_WORDS } from "./words.ts";

/** Which colour a verdict has. */
export const toneOf = (verdict: Verdict): string => (verdict === "not-comparable" ? "apart" : verdict);

const STATUSES: Readonly<Record<QuestionStatus, { readonly glyph: GlyphName; readonly tone: string }>> = {
  contested: { glyph: "contradicts", tone: "contradicts" },
  denied: { glyph: "denied", tone: "contradicts" },
  changed: { glyph: "supersedes", tone: "supersedes" },
  single: { glyph: "single", tone: "apart" },
  settled: { glyph: "agrees", tone: "agrees" },
};

/** A mark and a word in one colour. */
export function Sign({
  glyph,
  tone,
  title,
  children,
}: {
  readonly glyph: GlyphName;
  readonly tone: string;
  readonly title?: string;
  readonly children: ReactNode;
}) {
  return (
    <span className="sign" data-tone={tone} title={title}>
      <Glyph name={glyph} />
      <span>{children}</span>
    </span>
  );
}

export function StatusSign({ status }: { readonly status: QuestionStatus }) {
  const { glyph, tone } = STATUSES[status];
  const { word, means } = STATUS_WORDS[status];
  return (
    <Sign glyph={glyph} tone={tone} title={means}>
      {word}
    </Sign>
  );
}

export function VerdictSign({ verdict, words }: { readonly verdict: Verdict; readonly words?: string }) {
  return (
    <Sign glyph={verdict} tone={toneOf(verdict)}>
      {words ?? VERDICT_WORDS[verdict].word}
    </Sign>
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

import { type Meeting, naming, NO_TALLY, type Reply, type Span, type Tally, tallied } from "../comparison/index.ts";
import type { Kept } from "./ledger.ts";

/**
 * A reply as it is put down: what lists and orders need of it, and itself as JSON. A list, because threads hand over
 * millions of them, and records cost thrice as much to pass on.
 */
export type WrittenReply = readonly [
  question: string,
  day: number,
  claim: string,
  answer: string,
  report: string,
  said: number | null,
  origin: string,
  aside: 0 | 1,
  body: string,
  affirmed: 0 | 1,
  modality: string,
  words: string,
  by: string,
];

/** A finding as it is put down, without its question. */
export type WrittenFinding = readonly [
  a: string,
  aAnswer: string,
  b: string,
  bAnswer: string,
  verdict: string,
  rule: string,
  body: string,
];

/** The replies to one question in their order, each by its origin and as JSON. */
export interface GatheredQuestion {
  readonly replies: readonly (readonly [origin: string, body: string])[];
}

/** What a question's replies say of it, and how they relate. */
export interface WrittenQuestion {
  readonly reads: Pick<Reply, "question" | "kind" | "subject" | "asks" | "weight">;
  readonly claims: number;
  readonly tally: Tally;
  readonly lastSaid: number | null;
  readonly findings: readonly WrittenFinding[];
}

export const writtenReply = ({ day, claim, answer, origin, reply }: Kept): WrittenReply => [
  reply.question,
  day,
  claim,
  answer,
  reply.report,
  reply.said && Number.isFinite(reply.said.last) ? reply.said.last : null,
  origin,
  reply.aside ? 1 : 0,
  JSON.stringify(reply),
  reply.affirmed ? 1 : 0,
  reply.modality,
  reply.words,
  reply.by,
];

/** JSON knows no infinity: an open end is kept as null. */
const opened = <T extends Span>(days: T | null): T | null => {
  const { first, last } = (days ?? {}) as { readonly first?: number | null; readonly last?: number | null };
  return days && { ...days, first: first ?? -Infinity, last: last ?? Infinity };
};

/** A reply out of the JSON in which it was put down. */
export function replyFrom(body: string): Reply {
  const stored = JSON.parse(body) as Reply;
  return { ...stored, holds: opened(stored.holds), said: opened(stored.said) };
}

export const writtenFinding = ({ aAnswer, bAnswer, ...finding }: Meeting): WrittenFinding => [
  finding.a,
  aAnswer,
  finding.b,
  bAnswer,
  finding.verdict,
  finding.rule,
  JSON.stringify(finding),
];

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What a question is written down as: its replies, at least one, in their order, and all their findings. */
export function writtenQuestion(
  replies: readonly Pick<Kept, "origin" | "reply">[],
  findings: readonly Meeting[],
): WrittenQuestion {
  const { question, kind, subject, asks, weight = 1 } = naming(replies.map(({ reply }) => reply));
  const sorted = findings.toSorted((x, y) => order(x.a, y.a) || order(x.b, y.b));
  const origins = new Set(replies.map((kept) => kept.origin)).size;
  return {
    reads: { question, kind, subject, asks, weight },
    claims: new Set(replies.flatMap(({ reply }) => (reply.aside ? [] : [reply.claim]))).size,
    tally: sorted.reduce((tally, finding) => tallied(tally, finding, 1), { ...NO_TALLY, origins }),
    lastSaid: lastSaid(replies),
    findings: sorted.map(writtenFinding),
  };
}

function lastSaid(replies: readonly Pick<Kept, "reply">[]): number | null {
  let last: number | null = null;
  for (const { reply } of replies) {
    const day = reply.said?.last;
    if (day !== undefined && Number.isFinite(day) && (last === null || day > last)) last = day;
  }
  return last;
}

import { claimLine, gradeLine, personOutcome } from "../exports/shapes.ts";
import { type Claim, doubtsInWords, type Finding, type Judgement, saidInWords, voiceInWords } from "../model/index.ts";
import type { ClaimRow, JudgementRow } from "../store/contract.ts";
import type { Overruled } from "../actors/index.ts";
import { type ClaimJudged, type People, publisherGrade } from "../work/judged.ts";
import type { Frame } from "./frame.ts";
import type { ClaimBrief, ClaimCard, FindingLine, JudgementLine, JudgementMark, ReportHead } from "./wire/index.ts";

/** Characters of a report that are shown around a claim's sentence. */
const AROUND = 180;

const markOf = ({ id, verb, reason, author, at }: Judgement): JudgementMark => ({ id, verb, reason, author, at });

const voiceOf = (claim: Claim, file: string, judged: ClaimJudged | undefined) => ({
  says: voiceInWords(claim, file),
  marks: [...doubtsInWords(claim)],
  rejected: judged?.rejected === true,
});

const outcomeOf = (said: ClaimJudged | undefined): ClaimCard["outcome"] =>
  said?.outcome ? personOutcome(said.outcome.newest) : null;

/** The sentence with some words around it, cut between words. */
function contextOf(claim: Claim, text: string): ClaimCard["context"] {
  const from = Math.min(claim.sentence.start, claim.start);
  const to = Math.max(claim.sentence.end, claim.end);
  let start = Math.max(0, from - AROUND);
  let end = Math.min(text.length, to + AROUND);
  if (start > 0) {
    const space = text.slice(start, from).search(/\s/u);
    start = space < 0 ? from : start + space + 1;
  }
  if (end < text.length) {
    const space = text.slice(to, end).search(/\s\S*$/u);
    end = space < 0 ? to : to + space;
  }
  return { text: text.slice(start, end), offset: start };
}

const gradedHead = (head: ReportHead, people: People): ClaimCard["source"] => ({
  ...head,
  reliability: gradeLine(publisherGrade(people, head.publisher)),
});

const NOWHERE: ReportHead = {
  id: "",
  file: "",
  title: null,
  author: null,
  publisher: null,
  url: null,
  published: null,
};

/** Claims as cards; `context` false leaves their surroundings out. */
export async function cardsOf(
  frame: Frame,
  rows: readonly ClaimRow[],
  { context = true }: { readonly context?: boolean } = {},
): Promise<ClaimCard[]> {
  const people = await frame.people();
  const heads = await frame.heads(rows.map(({ claim }) => claim.report));
  const texts = context ? await textsOf(frame, rows) : null;
  return rows.map(({ claim, file }) => {
    const text = texts?.get(claim.report) ?? null;
    return {
      ...claimLine(claim, file, people),
      ...voiceOf(claim, file, people.claims.get(claim.id)),
      outcome: outcomeOf(people.claims.get(claim.id)),
      source: gradedHead(heads.get(claim.report) ?? NOWHERE, people),
      context: text === null ? { text: "", offset: claim.start } : contextOf(claim, text),
    };
  });
}

/** Texts of a page of claims, each once. */
async function textsOf(frame: Frame, rows: readonly ClaimRow[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const { claim } of rows) {
    if (found.has(claim.report)) continue;
    const text = await frame.store.text(claim.report);
    if (text !== null) found.set(claim.report, text);
  }
  return found;
}

/** Claims as lines. */
export async function briefsOf(frame: Frame, rows: readonly ClaimRow[]): Promise<ReadonlyMap<string, ClaimBrief>> {
  const judged = (await frame.people()).claims;
  const heads = await frame.heads(rows.map(({ claim }) => claim.report));
  return new Map(
    rows.map(({ claim, file }) => {
      const { id, quote, start, end, kind, type, time, report } = claim;
      const brief: ClaimBrief = {
        id,
        report: heads.get(report) ?? NOWHERE,
        quote,
        start,
        end,
        kind,
        type,
        time: time && { edtf: time.edtf, how: time.how },
        ...voiceOf(claim, file, judged.get(id)),
      };
      return [id, brief];
    }),
  );
}

/** Claims by their ids, in any order. */
export async function rowsOf(frame: Frame, ids: Iterable<string>): Promise<ReadonlyMap<string, ClaimRow>> {
  const found = new Map<string, ClaimRow>();
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return found;
  for await (const row of frame.store.claims({ ids: wanted })) found.set(row.claim.id, row);
  return found;
}

export const findingLine = ({ a, b, verdict, newer, rule, reason, score }: Finding): FindingLine => ({
  a,
  b,
  verdict,
  newer,
  rule,
  reason,
  score,
});

const ORDER: Readonly<Record<Finding["verdict"], number>> = {
  contradicts: 0,
  tension: 1,
  supersedes: 2,
  refines: 3,
  agrees: 4,
  "not-comparable": 5,
};
/** Conflicts first, then the surest. */
export const byGravity = (x: Finding, y: Finding): number =>
  ORDER[x.verdict] - ORDER[y.verdict] || y.score - x.score || (x.a + x.b < y.a + y.b ? -1 : 1);

/** A judgement with what it stands on. */
export const judgementLine = (
  { judgement, stands }: JudgementRow,
  overruled: ReadonlyMap<string, Overruled>,
): JudgementLine => ({
  ...markOf(judgement),
  anchors: judgement.anchors.map(({ kind, name, at }, side) => ({
    kind,
    name,
    stands: stands[side] ?? null,
    report: at?.report ?? null,
    start: at?.start ?? null,
    end: at?.end ?? null,
  })),
  says: saidInWords(judgement),
  withdrawn: judgement.withdrawn,
  overruledBy: [...(overruled.get(judgement.id)?.by ?? [])],
});

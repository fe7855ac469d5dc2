import { answering, answerWords, type CountOrigins, questionOf } from "../comparison/index.ts";
import { rivalLine } from "../exports/shapes.ts";
import { type Codebook, type Finding, type Judgement, type Question, rivalsIn } from "../model/index.ts";
import type { ClaimRow } from "../store/contract.ts";
import type { Kept, KeptQuestion } from "../store/ledger.ts";
import { viewed } from "../work/questions.ts";
import { byGravity, cardsOf, findingLine, judgementLine, rowsOf } from "./cards.ts";
import { dayText, type Frame, type Scope } from "./frame.ts";
import { answerId, marksOf } from "./question-heads.ts";
import type { AnswerView, ClaimCard, FigurePoint, LaneSpan, QuestionFinding, QuestionView } from "./wire/index.ts";

/** How much of a question is shown: claims of an answer, claims in all, findings after folding, points of its chart, answers of a large one. */
const SHOWN = { claims: 40, all: 200, findings: 60, points: 300, answers: 60 } as const;

const said = ({ reply }: Kept): number => reply.said?.last ?? Infinity;

/** Findings of one rule and verdict between the same two answers are one line, the surest first. */
function folded(findings: readonly Finding[], answerOf: ReadonlyMap<string, string>): QuestionFinding[] {
  const groups = Map.groupBy(findings.toSorted(byGravity), ({ a, b, verdict, newer, rule }) => {
    const sides = [answerOf.get(a) ?? "", answerOf.get(b) ?? ""];
    if (newer === "b" || (newer === null && (sides[0] ?? "") > (sides[1] ?? ""))) sides.reverse();
    return [verdict, rule, ...sides].join(" ");
  });
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const answers: QuestionFinding["answers"] = [answerOf.get(first.a) ?? null, answerOf.get(first.b) ?? null];
    return [{ ...findingLine(first), answers, more: group.length - 1 }];
  });
}

/** A bar of the lane chart; null when nothing is known of when it holds. */
export function laneOf(kept: Kept, who: string): LaneSpan | null {
  const { reply } = kept;
  if (reply.aside || !reply.holds) return null;
  return {
    claim: kept.claim,
    answer: answerId(kept),
    who,
    what: answerWords(reply),
    from: dayText(reply.holds.first),
    to: dayText(reply.holds.last),
    inferred: reply.holds.how !== "stated",
    said: reply.said && dayText(reply.said.last),
  };
}

function lanesOf(question: Question, replies: readonly Kept[]): LaneSpan[] {
  if (question.kind !== "status" && question.kind !== "relation" && question.kind !== "ranking") return [];
  return replies.slice(0, SHOWN.points).flatMap((kept) => {
    const who = question.kind === "status" ? (question.subject?.name ?? kept.reply.words) : kept.reply.words;
    return laneOf(kept, who) ?? [];
  });
}

/** What is plotted of a figure: all claims of the question that are at hand. */
function pointsOf(replies: readonly Kept[], rows: ReadonlyMap<string, ClaimRow>): FigurePoint[] {
  return replies.flatMap((kept) => {
    const figure = rows.get(kept.claim)?.claim.figure;
    if (!figure || kept.reply.aside) return [];
    const { low, high, bound, unit, of, measure } = figure;
    const { holds, said: published, by } = kept.reply;
    const [from, to] = [dayText(holds?.first ?? null), dayText(holds?.last ?? null)];
    const time = from === null && to === null ? null : from === to ? from : `${from ?? ".."}/${to ?? ".."}`;
    return [
      {
        claim: kept.claim,
        answer: answerId(kept),
        low,
        high,
        bound,
        unit,
        of,
        measure,
        time: holds?.how === "said" ? null : time,
        said: published && dayText(published.last),
        origin: by,
      },
    ];
  });
}

/** Those of an answer's claims that are shown: the last said, in the order in which they were said. */
const shownOf = (group: readonly Kept[], most: number): readonly string[] => [
  ...new Set(
    group
      .toSorted((a, b) => said(a) - said(b))
      .slice(-most)
      .map(({ claim }) => claim),
  ),
];

function answersOf(
  question: Question,
  groups: ReadonlyMap<string, readonly Kept[]>,
  cards: ReadonlyMap<string, ClaimCard>,
): AnswerView[] {
  // Who is accused of a deed counts as a plain answer where answers are compared, and is shown as accused.
  const surely = ({ claim, reply }: Kept) => cards.get(claim)?.modality ?? reply.modality;
  return question.answers.map((answer) => {
    const group = groups.get(answer.id) ?? [];
    return {
      id: answer.id,
      text: answer.text,
      value: answer.value,
      marks: marksOf(group.map(surely)),
      claimCount: new Set(answer.claims).size,
      reports: new Set(group.map(({ reply }) => reply.report)).size,
      claims: shownOf(group, SHOWN.claims).flatMap((id) => cards.get(id) ?? []),
      origins: { ...answer.origins, named: [...answer.origins.named] },
      firstSaid: answer.firstSaid,
      lastSaid: answer.lastSaid,
    };
  });
}

/** Replies of a question up to which all of them are shown and their origins are traced. */
const WHOLE = 250;
/** Of a larger one: its last replies, and the gravest findings between them. */
const PART = { replies: 600, findings: 600 } as const;

interface Left {
  readonly question: Question;
  readonly replies: readonly Kept[];
  readonly partial: boolean;
  readonly claims: number;
}

/** Origins by the keys that the comparison keeps: an upper bound that no lineage was asked for. */
function keyedOrigins(replies: readonly Kept[]): CountOrigins {
  const byClaim = new Map(replies.map((kept) => [kept.claim, kept]));
  return (claims) => {
    const origins = new Map(
      claims.flatMap((id) => (byClaim.get(id) ? [[byClaim.get(id)?.origin, byClaim.get(id)]] : [])),
    );
    const named = [...origins.values()].flatMap((kept) =>
      kept && !kept.origin.startsWith("publisher ") ? [kept.reply.by] : [],
    );
    const names = [...new Set(named)].slice(0, NAMED);
    return { atMost: origins.size, named: names, unknown: origins.size - named.length };
  };
}
/** Origins that are named of one answer of a large question. */
const NAMED = 20;

/** What is left of a question then; null when nobody had answered it. */
async function leftOf(
  frame: Frame,
  part: KeptQuestion & { readonly partial: boolean },
  { scope, codebook }: { readonly scope: Scope | null; readonly codebook: Codebook },
): Promise<Left | null> {
  const told = new Set(
    answering(
      part.replies.map(({ reply }) => reply),
      part.findings,
    ),
  );
  const replies = part.replies.filter(({ reply }) => told.has(reply));
  if (replies.length === 0) return null;
  const claims = new Set(replies.flatMap(({ claim, reply }) => (reply.aside && !reply.retold ? [] : [claim]))).size;
  if (part.replies.length <= WHOLE && !part.partial) {
    // As of a day its claims are compared anew, as if later ones had never come.
    const only = scope && { reports: scope.reports, codebook };
    const question = await viewed(part, { only, origins: await frame.origins() });
    return question && { question, replies, partial: false, claims };
  }
  const all = part.replies.map(({ reply }) => reply);
  const question = questionOf(all, part.findings, keyedOrigins(part.replies), part.rivals.length);
  const status = scope ? question.status : part.row.status;
  return {
    question: { ...question, status, answers: question.answers.slice(0, SHOWN.answers) },
    replies,
    partial: part.partial,
    claims: part.partial && !scope ? part.row.claims : claims,
  };
}

/** A question with all that its page shows; null when nobody had answered it by then. */
export async function questionView(
  frame: Frame,
  asks: string,
  asked: { readonly scope: Scope | null; readonly codebook: Codebook },
): Promise<QuestionView | "unknown" | null> {
  const part = await frame.store.questionPart(asks, { ...PART, until: asked.scope?.day ?? null });
  if (!part) return "unknown";
  const left = await leftOf(frame, part, asked);
  if (!left) return null;
  const { question, replies } = left;
  const groups = Map.groupBy(replies, answerId);
  const answerOf = new Map(replies.map((one) => [one.claim, answerId(one)]));
  const findings = folded(question.findings, answerOf);
  const wanted = new Set<string>();
  for (const { id } of question.answers)
    for (const claim of shownOf(groups.get(id) ?? [], SHOWN.claims)) if (wanted.size < SHOWN.all) wanted.add(claim);
  // The words of a finding's claims are shown where they stand; a look-alike may answer nothing.
  for (const { a, b } of findings.slice(0, SHOWN.findings)) wanted.add(a).add(b);
  const plotted = question.kind === "figure" ? replies.slice(0, SHOWN.points).map(({ claim }) => claim) : [];
  const rows = await rowsOf(frame, [...wanted, ...plotted]);
  const cards = await cardsOf(
    frame,
    [...wanted].flatMap((id) => rows.get(id) ?? []),
  );
  const byId = new Map(cards.map((card) => [card.id, card]));
  const judgements = await frame.store.judgements({ about: [question.id, ...[...wanted].slice(0, SHOWN.all)] });
  const people = await frame.people();
  const own = judgements.filter(({ stands }) => stands.includes(question.id)).map(({ judgement }) => judgement);
  const live = own.filter(({ withdrawn }) => withdrawn === null);
  const beside = new Set(findings.slice(0, SHOWN.findings).flatMap(({ a, b }) => [a, b]));
  return {
    id: question.id,
    text: question.text,
    kind: question.kind,
    subject: question.subject && { id: question.subject.id, name: question.subject.name },
    status: question.status,
    claims: left.claims,
    partial: left.partial,
    answers: answersOf(question, groups, byId),
    beside: [...beside].filter((id) => !answerOf.has(id)).flatMap((id) => byId.get(id) ?? []),
    findings: findings.slice(0, SHOWN.findings),
    found: question.findings.length,
    figures: pointsOf(replies, rows),
    lanes: lanesOf(question, replies),
    judgements: judgements.map((one) => judgementLine(one, new Map())),
    rivals: [
      ...rivalsIn(live).map((one) => ({ ...rivalLine(one), claim: null })),
      ...part.rivals.flatMap((claim) =>
        answerOf.has(claim)
          ? (people.claims.get(claim)?.rivals ?? []).map((one) => ({ ...rivalLine(one), claim }))
          : [],
      ),
    ],
    held: heldOf(live),
  };
}

/** Which answer each person holds to, the newest word first. */
function heldOf(live: readonly Judgement[]): QuestionView["held"] {
  const byAuthor = new Map<string, QuestionView["held"][number]>();
  for (const { id, author, at, reason, body } of live) {
    if (!body?.answer) continue;
    byAuthor.delete(author);
    byAuthor.set(author, { judgement: id, by: author, at, reason, answer: body.answer.id, text: body.answer.text });
  }
  return [...byAuthor.values()].toReversed();
}

import {
  edtfOfDays,
  type Finding,
  idOf,
  type OriginCount,
  type Question,
  type QuestionStatus,
} from "../model/index.ts";
import type { Reply } from "./reply.ts";
import { FIRM } from "./weight.ts";

/** Counts the independent origins behind claims, given by their ids; made by the lineage of the case. */
export type CountOrigins = (claims: readonly string[]) => OriginCount;

/** What decides the status of a question; kept as counts, so that one claim more costs the same in any question. */
export interface Tally {
  readonly contradictions: number;
  readonly tensions: number;
  readonly denials: number;
  readonly successions: number;
  /** Conflicts, denials among them, that rest on little of our own making; see weight.ts. */
  readonly firm: number;
  readonly origins: number;
}

export const NO_TALLY: Tally = { contradictions: 0, tensions: 0, denials: 0, successions: 0, firm: 0, origins: 0 };

/** The tally with one finding more (`by` 1) or less (-1). */
export function tallied(before: Tally, finding: Finding, by: 1 | -1): Tally {
  const { verdict, rule, score } = finding;
  if (verdict === "supersedes") return { ...before, successions: before.successions + by };
  if (verdict !== "contradicts" && verdict !== "tension") return before;
  const tally = score >= FIRM ? { ...before, firm: before.firm + by } : before;
  if (rule.startsWith("denial")) return { ...tally, denials: tally.denials + by };
  return verdict === "tension"
    ? { ...tally, tensions: tally.tensions + by }
    : { ...tally, contradictions: tally.contradictions + by };
}

/**
 * The status that follows: what cannot both hold comes before what is denied, what changed, what only one says.
 * `rivals`: how many of its claims, itself included, people judged differently.
 */
export function statusOf(tally: Tally, rivals = 0): QuestionStatus {
  if (tally.contradictions > 0 || tally.tensions > 0 || rivals > 0) return "contested";
  if (tally.denials > 0) return "denied";
  if (tally.successions > 0) return "changed";
  return tally.origins <= 1 ? "single" : "settled";
}

/** Id of the question with this key. */
export const questionId = (key: string): string => idOf("qst", key);

/** Keys of questions that are worded by what is said to be so, whoever spoke first: "Is it so: “Juan Paz hides in Peru”?" */
export const WORDED_BY_YES = "so ";

/** The reply whose words a question has, of all of one key in their order. */
export function naming<R extends Pick<Reply, "question" | "affirmed">>(replies: readonly R[]): R {
  const [first] = replies;
  if (!first) throw new RangeError("A question without replies");
  return (first.question.startsWith(WORDED_BY_YES) ? replies.find(({ affirmed }) => affirmed) : undefined) ?? first;
}

/** Words that say no by themselves: "He was not extradited" needs no "not:" before it. */
const SAYS_NO =
  /\b(?:not|never|no|nobody|none|neither|nor|without|denie[ds]|deny|reject(?:s|ed)?|disput(?:es?|ed)|refut(?:es?|ed)|false|untrue)\b|n[’']t\b/iu;

/** How an answer reads: its own words, with "not:" where it is negated and they do not say so. */
export const answerWords = ({ words, affirmed }: Pick<Reply, "words" | "affirmed">): string =>
  affirmed || SAYS_NO.test(words) ? words : `not: ${words}`;

/** Verdicts of which both sides are told. */
const OPPOSED: ReadonlySet<string> = new Set(["contradicts", "tension", "supersedes"]);

/**
 * The replies that answer their question: of those that only serve to meet others, what somebody else says as well, and
 * what stands against an answer.
 */
export function answering<R extends Pick<Reply, "claim" | "aside" | "retold">>(
  replies: readonly R[],
  findings: readonly Pick<Finding, "a" | "b" | "verdict">[],
): readonly R[] {
  const met = new Set(findings.flatMap(({ a, b }) => [a, b]));
  const own = new Set(replies.flatMap(({ claim, aside, retold }) => (aside && !retold ? [] : [claim])));
  // "Nobody was killed", "two men died": who says otherwise answers as well, though nobody would have asked of him alone.
  const against = new Set(
    findings.flatMap(({ a, b, verdict }) =>
      OPPOSED.has(verdict) ? [...(own.has(a) ? [b] : []), ...(own.has(b) ? [a] : [])] : [],
    ),
  );
  return replies.filter(
    ({ claim, aside, retold }) => !aside || against.has(claim) || (retold === true && met.has(claim)),
  );
}

/** Replies gathered by answer: what conflicts first, then most claims first, then the answer given first. */
function answersOf(
  replies: readonly Reply[],
  findings: readonly Finding[],
  countOrigins: CountOrigins,
): Question["answers"] {
  const conflicting = new Set(
    findings.flatMap(({ verdict, a, b }) => (verdict === "contradicts" || verdict === "tension" ? [a, b] : [])),
  );
  const groups = new Map<string, Reply[]>();
  for (const reply of replies) {
    const key = `${reply.affirmed ? "" : "not "}${reply.answer}`;
    const group = groups.get(key);
    if (group) group.push(reply);
    else groups.set(key, [reply]);
  }
  return [...groups]
    .map(([key, group]) => {
      const best = group.reduce((a, b) => (wordier(a, b) ? a : b));
      return {
        id: idOf("ans", best.question, key),
        text: answerWords(best),
        value: best.value,
        claims: group.map((reply) => reply.claim).sort(),
        origins: countOrigins(group.map((reply) => reply.claim)),
        ...saidOf(group),
      };
    })
    .sort(
      (a, b) =>
        Number(b.claims.some((claim) => conflicting.has(claim))) -
          Number(a.claims.some((claim) => conflicting.has(claim))) ||
        b.claims.length - a.claims.length ||
        compare(a.firstSaid ?? "~", b.firstSaid ?? "~") ||
        compare(a.id, b.id),
    );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Which of two wordings of one answer is shown: the longer, the alphabet deciding. */
const wordier = (a: Reply, b: Reply): boolean =>
  a.words.length !== b.words.length
    ? a.words.length > b.words.length
    : compare(a.words + a.claim, b.words + b.claim) < 0;

function saidOf(group: readonly Reply[]): { readonly firstSaid: string | null; readonly lastSaid: string | null } {
  const said = group.flatMap(({ said: days }) => (days && Number.isFinite(days.first + days.last) ? [days] : []));
  if (said.length === 0) return { firstSaid: null, lastSaid: null };
  const first = said.reduce((a, b) => (a.first < b.first || (a.first === b.first && a.last <= b.last) ? a : b));
  const last = said.reduce((a, b) => (a.last > b.last || (a.last === b.last && a.first >= b.first) ? a : b));
  return { firstSaid: dated(first), lastSaid: dated(last) };
}

/** As fine as the report's date is known: a day, a month or a year. */
function dated(days: { readonly first: number; readonly last: number }): string {
  const length = days.last - days.first;
  return edtfOfDays(days, length === 0 ? "day" : length < 32 ? "month" : "year");
}

/** The question that these replies (all of one key, at least one, in their order), findings and rival judgements make. */
export function questionOf(
  replies: readonly Reply[],
  findings: readonly Finding[],
  countOrigins: CountOrigins,
  rivals = 0,
): Question {
  const [first] = replies;
  if (!first) throw new RangeError("A question without replies");
  const answers = answering(replies, findings);
  const counted = first.retold ? answers : replies;
  const origins = countOrigins(counted.map((reply) => reply.claim)).atMost;
  const tally = findings.reduce((sum, finding) => tallied(sum, finding, 1), { ...NO_TALLY, origins });
  return {
    id: questionId(first.question),
    text: naming(replies).asks,
    kind: first.kind,
    subject: first.subject,
    status: statusOf(tally, rivals),
    answers: answersOf(answers, findings, countOrigins),
    findings: strongest(findings).sort(
      (x, y) => RANK[x.verdict] - RANK[y.verdict] || y.score - x.score || compare(x.a + x.b, y.a + y.b),
    ),
  };
}

/** One finding for each two claims: those of several answers may meet more than once. */
function strongest(findings: readonly Finding[]): Finding[] {
  const kept = new Map<string, Finding>();
  for (const finding of findings) {
    const pair = `${finding.a} ${finding.b}`;
    const known = kept.get(pair);
    if (
      !known ||
      RANK[finding.verdict] < RANK[known.verdict] ||
      (finding.verdict === known.verdict && finding.score > known.score)
    )
      kept.set(pair, finding);
  }
  return [...kept.values()];
}

const RANK: Readonly<Record<Finding["verdict"], number>> = {
  contradicts: 0,
  tension: 1,
  supersedes: 2,
  refines: 3,
  "not-comparable": 4,
  agrees: 5,
};

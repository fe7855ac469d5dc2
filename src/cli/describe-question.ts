import type { Answer, Claim, Finding, Question, QuestionStatus } from "../model/index.ts";
import type { ClaimRow } from "../store/contract.ts";
import { doubts, voice } from "./describe.ts";
import { count, type Ink, safeLine, short } from "./ink.ts";

/** Claims by id, as far as they are at hand. */
export type Rows = ReadonlyMap<string, ClaimRow>;

const STATUSES: Readonly<Record<QuestionStatus, string>> = {
  contested: "contested",
  denied: "denied",
  changed: "changed",
  single: "one origin only",
  settled: "no conflict found",
};

/** "contested", set off where it asks for a look. */
export const statusWords = (status: QuestionStatus, ink: Ink): string =>
  status === "contested" || status === "denied" ? ink.warn(STATUSES[status]) : STATUSES[status];

/**
 * What keeps every claim of an answer from being plainly affirmed: "alleged" must stand wherever the answer stands. A
 * denial is told by the answer, "not: …" or the state that it leaves: "[denied] alive" would say the opposite.
 */
function marksOf(answer: Answer, rows: Rows): readonly string[] {
  const sets = answer.claims.flatMap((id) => {
    const row = rows.get(id);
    return row ? [new Set(doubts(row.claim).filter((mark) => mark !== "negated" && mark !== "denied"))] : [];
  });
  const [first, ...rest] = sets;
  return first ? [...first].filter((mark) => rest.every((set) => set.has(mark))) : [];
}

/** "[alleged] 27 of 32 states". */
export function answerWords(answer: Answer, rows: Rows, ink: Ink): string {
  const marks = marksOf(answer, rows);
  return `${marks.length > 0 ? `${ink.warn(`[${marks.join(", ")}]`)} ` : ""}${short(answer.text, 90)}`;
}

/** Who says so where no source is named: "the state police", "04-witnesses.txt itself". */
function unnamed({ claims, origins: { named } }: Answer, rows: Rows): readonly string[] {
  const names = claims.flatMap((id) => {
    const row = rows.get(id);
    if (!row) return [];
    const last = row.claim.attribution.at(-1);
    const name = last?.actor?.name ?? last?.name;
    if (name === undefined) return [`${short(row.file, 40)} itself`];
    return named.includes(name) ? [] : [short(name.replace(/^\p{Lu}(?=\p{Ll}* \p{Ll})/u, lower), 40)];
  });
  return [...new Set(names)];
}
const lower = (letter: string): string => letter.toLowerCase();

/** How many origins are told by name. */
const NAMED = 3;

/** "at most 3 origins: DEA, InSight Crime, the state police". */
export function originWords(answer: Answer, rows: Rows = new Map()): string {
  const { atMost, named, unknown } = answer.origins;
  const others = unknown > 0 ? unnamed(answer, rows).slice(0, unknown) : [];
  const names = [...named.map((name) => short(name, 40)), ...others];
  const left = unknown - others.length;
  if (left > 0) names.push(`${left} without a named source`);
  const shown = names.length > NAMED ? [...names.slice(0, NAMED), "…"] : names;
  return `at most ${count(atMost, "origin")}${shown.length > 0 ? `: ${shown.join(", ")}` : ""}`;
}

const saidWords = ({ firstSaid, lastSaid }: Answer): string =>
  firstSaid === null ? "" : firstSaid === lastSaid ? `, said ${firstSaid}` : `, said ${firstSaid} to ${lastSaid}`;

const filesOf = (answer: Answer, rows: Rows): number =>
  new Set(answer.claims.map((id) => rows.get(id)?.file ?? id)).size;

/** One line on an answer: its words, how many reports and origins stand behind it, and since when. */
export const answerLine = (answer: Answer, rows: Rows, ink: Ink): string =>
  `${answerWords(answer, rows, ink)} ${ink.dim(`(${count(filesOf(answer, rows), "report")}, ${originWords(answer, rows)}${saidWords(answer)})`)}`;

const VERDICTS: Readonly<Record<Finding["verdict"], string>> = {
  agrees: "agree",
  refines: "one is more precise",
  contradicts: "contradict each other",
  tension: "are hard to reconcile",
  supersedes: "one overtook the other",
  "not-comparable": "cannot be compared",
};

/** How many answers and findings of a question a list shows. */
const SOME = { answers: 4, findings: 1 } as const;

/** A question in a list: status, text, the answers that rival each other, and the finding that a reader should see first. */
export function questionLines(question: Question, rows: Rows, ink: Ink): string {
  const lines = [`${ink.bold(safeLine(question.text))} ${statusWords(question.status, ink)} ${ink.dim(question.id)}`];
  const telling = question.findings.filter(({ verdict }) => verdict !== "agrees" && verdict !== "not-comparable");
  const met = new Set(telling.flatMap(({ a, b }) => [a, b]));
  const rivals = question.answers.filter(({ claims }) => claims.some((claim) => met.has(claim)));
  // Beside two rival counts of a year, the dead of one ambush are of no use to who looks for what is contested; and
  // both sides of the finding that is told stand first.
  const [first] = telling;
  const isSide = ({ claims }: Answer): boolean =>
    first !== undefined && [first.a, first.b].some((id) => claims.includes(id));
  const sides = question.answers.filter(isSide);
  const others = (rivals.length > 1 ? rivals : question.answers).filter((answer) => !sides.includes(answer));
  const shown = [...sides, ...others].slice(0, SOME.answers);
  for (const answer of shown) lines.push(`  - ${answerLine(answer, rows, ink)}`);
  if (question.answers.length > shown.length)
    lines.push(`    and ${count(question.answers.length - shown.length, "answer")} more`);
  for (const finding of telling.slice(0, SOME.findings))
    lines.push(`  ${finding.verdict}: ${safeLine(finding.reason)}`, ...saidLines(finding, rows, ink));
  return `${lines.join("\n")}\n`;
}

/** The exact words of both sides with who says them; the newer below where one overtook the other. */
function saidLines({ a, b, newer }: Finding, rows: Rows, ink: Ink): readonly string[] {
  return (newer === "a" ? [b, a] : [a, b]).flatMap((id) => {
    const row = rows.get(id);
    if (!row) return [];
    const { claim, file } = row;
    const marks = doubts(claim);
    const before = marks.length > 0 ? `${ink.warn(`[${marks.join(", ")}]`)} ` : "";
    const where = `${short(file, 60)}:${claim.start} · ${claim.id}`;
    return [`    ${voice(claim, file)}: ${before}“${short(claim.quote, 200)}” ${ink.dim(`(${where})`)}`];
  });
}

/** A claim under its answer: who says it, its exact words, where they stand. */
export function quoteLines(claim: Claim, file: string, ink: Ink): string {
  const marks = doubts(claim);
  const before = marks.length > 0 ? `${ink.warn(`[${marks.join(", ")}]`)} ` : "";
  const when = claim.time ? ` · ${claim.time.edtf}` : "";
  return `    ${voice(claim, file)}: ${before}“${short(claim.quote, 200)}”\n      ${ink.dim(`${short(file, 60)}:${claim.start}${when} · ${claim.id}`)}\n`;
}

/** A finding with the words of both sides; the newer one first where one overtook the other. */
export function findingLines(finding: Finding, rows: Rows, ink: Ink): string {
  const order = finding.newer === "a" ? [finding.a, finding.b] : [finding.b, finding.a];
  const sides = (finding.newer === null ? [finding.a, finding.b] : order).map((id) => {
    const row = rows.get(id);
    return row ? `“${short(row.claim.quote, 80)}” (${short(row.file, 40)})` : id;
  });
  const between = finding.newer === null ? "and" : "after";
  return `  ${ink.bold(VERDICTS[finding.verdict])}: ${safeLine(finding.reason)}\n    ${sides.join(` ${between} `)}\n    ${ink.dim(`${finding.verdict} · ${finding.rule} · score ${finding.score.toFixed(2)}`)}\n`;
}

/** Findings that say the same of the same two answers, the surest first: one death overtakes thirty claims of a life. */
export interface Folded {
  readonly first: Finding;
  readonly more: number;
}

/** Folds findings by rule, verdict and the answers on either side; their order is kept. */
export function folded(findings: readonly Finding[], answers: Question["answers"]): readonly Folded[] {
  const answerOf = new Map(answers.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const)));
  const groups = Map.groupBy(findings, ({ a, b, verdict, newer, rule }) => {
    const sides = [answerOf.get(a) ?? "", answerOf.get(b) ?? ""];
    // Which of two ids is called a says nothing; which side is newer does.
    if (newer === "b" || (newer === null && (sides[0] ?? "") > (sides[1] ?? ""))) sides.reverse();
    return [verdict, rule, ...sides].join(" ");
  });
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ first, more: group.length - 1 }] : [];
  });
}

/** "and 12 more like it", or nothing. */
export const moreLike = (more: number, ink: Ink): string =>
  more === 0 ? "" : `    ${ink.dim(`and ${count(more, "finding")} more like it`)}\n`;

import { answerWords, gravityOf, statusOf } from "../comparison/index.ts";
import type { Modality } from "../model/index.ts";
import { idOf } from "../model/index.ts";
import type { Kept, QuestionRow } from "../store/ledger.ts";
import type { AnswersInShort } from "../store/desk.ts";
import { briefsOf, rowsOf } from "./cards.ts";
import { dayText, type Frame } from "./frame.ts";
import type { ClaimBrief, QuestionHead } from "./wire/index.ts";

/** What a claim may be without its answer being doubtful: a denial reads "not: …", or is of the state that it leaves. */
const PLAIN: readonly Modality[] = ["asserted", "reported", "denied"];
const NO_ANSWERS: AnswersInShort = { answers: [], between: null, told: null, all: 0, judged: false };

/** A modality that every claim of an answer has, if it keeps it from being plainly told. */
export const marksOf = (modalities: readonly Modality[]): string[] => {
  const [only, ...others] = [...new Set(modalities)];
  return only !== undefined && others.length === 0 && !PLAIN.includes(only) ? [only] : [];
};

/** Id of the answer that a reply gives. */
export const answerId = ({ reply }: Pick<Kept, "reply">): string =>
  idOf("ans", reply.question, `${reply.affirmed ? "" : "not "}${reply.answer}`);

/** Speakers that are named of one answer in a list. */
const SAYING = 3;

type Names = ReadonlyMap<string, { readonly id: string; readonly name: string }>;

const subjectOf = ({ subject }: QuestionRow, names: Names): QuestionHead["subject"] => {
  if (subject === null) return null;
  const known = names.get(subject);
  return known ? { id: known.id, name: known.name } : { id: subject, name: subject };
};

function headOf(
  row: QuestionRow,
  { answers, between, told, all, judged }: AnswersInShort,
  { names, briefs }: { readonly names: Names; readonly briefs: ReadonlyMap<string, ClaimBrief> },
): QuestionHead {
  const sides = told?.claims.flatMap((id) => briefs.get(id) ?? []) ?? [];
  return {
    id: row.id,
    text: row.asks,
    kind: row.kind,
    subject: subjectOf(row, names),
    status: row.status,
    // What is only beside the question is not counted in it, but a list may set it against an answer: two answers with
    // a claim each are no "1 claim".
    claims: Math.max(
      row.claims,
      answers.reduce((sum, one) => sum + one.claims, 0),
    ),
    conflicts: {
      contradictions: row.tally.contradictions,
      tensions: row.tally.tensions,
      denials: row.tally.denials,
      successions: row.tally.successions,
      rivals: row.rivals,
    },
    lastSaid: dayText(row.lastSaid),
    answers: answers.map(({ key, words, affirmed, claims, modalities, by }) => ({
      id: idOf("ans", row.key, key),
      text: answerWords({ words, affirmed }),
      claims,
      marks: marksOf(modalities),
      says: by.slice(0, SAYING),
      moreSay: Math.max(0, by.length - SAYING),
    })),
    between,
    told: told && sides.length === told.claims.length ? { reason: told.reason, claims: sides } : null,
    moreAnswers: Math.max(0, all - answers.length),
    judged,
  };
}

/** Questions as a list shows them. */
export async function questionHeads(frame: Frame, rows: readonly QuestionRow[]): Promise<QuestionHead[]> {
  return withWords(frame, rows, await frame.answers(rows.map(({ key }) => key)));
}

/** The rows with their answers, and the exact words of the two claims that a list sets against each other. */
async function withWords(
  frame: Frame,
  rows: readonly QuestionRow[],
  short: ReadonlyMap<string, AnswersInShort>,
): Promise<QuestionHead[]> {
  const names = await frame.store.actorCounts(rows.flatMap(({ subject }) => subject ?? []));
  const told = await rowsOf(
    frame,
    [...short.values()].flatMap((one) => one.told?.claims ?? []),
  );
  const briefs = await briefsOf(frame, [...told.values()]);
  return rows.map((row) => headOf(row, short.get(row.key) ?? NO_ANSWERS, { names, briefs }));
}

/** Rows of questions as they stood then, those that nobody had answered left out; what is said is what the kept findings say. */
export async function rowsAsOf(
  frame: Frame,
  rows: readonly QuestionRow[],
  day: number,
): Promise<readonly QuestionRow[]> {
  const then = await frame.store.questionsAsOf(
    rows.map(({ key }) => key),
    day,
  );
  return rows.flatMap((row): readonly QuestionRow[] => {
    const { claims = 0, lastSaid = null, tally } = then.get(row.key) ?? {};
    if (claims === 0 || !tally) return [];
    const { origins: _origins, ...counts } = tally;
    const gravity = gravityOf(row.weight, tally, row.rivals);
    return [{ ...row, status: statusOf(tally, row.rivals), claims, tally: counts, lastSaid, gravity }];
  });
}

/** Rows that tell how questions stood then, as a list shows them. */
export async function headsThen(frame: Frame, told: readonly QuestionRow[], day: number): Promise<QuestionHead[]> {
  const short = await frame.store.answersInShort(
    told.map(({ key }) => key),
    day,
  );
  return withWords(frame, told, short);
}

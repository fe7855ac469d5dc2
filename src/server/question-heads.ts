import { NO_TALLY, statusOf, type Tally, tallied } from "../comparison/index.ts";
import type { Codebook, Modality } from "../model/index.ts";
import { idOf } from "../model/index.ts";
import type { Kept, KeptQuestion, QuestionRow } from "../store/ledger.ts";
import type { AnswersInShort } from "../store/desk.ts";
import { seen } from "../work/questions.ts";
import { dayText, type Frame, type Scope } from "./frame.ts";
import type { QuestionHead } from "./wire/index.ts";

const PLAIN: readonly Modality[] = ["asserted", "reported"];
/** Answers that are shown of a question in a list. */
const ANSWERS = 4;

/** A modality that every claim of an answer has, if it keeps it from being plainly told. */
export const marksOf = (modalities: readonly Modality[]): string[] => {
  const [only, ...others] = [...new Set(modalities)];
  return only !== undefined && others.length === 0 && !PLAIN.includes(only) ? [only] : [];
};

/** Id of the answer that a reply gives. */
export const answerId = ({ reply }: Pick<Kept, "reply">): string =>
  idOf("ans", reply.question, `${reply.affirmed ? "" : "not "}${reply.answer}`);

const worded = (words: string, affirmed: boolean): string => (affirmed ? words : `not: ${words}`);

type Names = ReadonlyMap<string, { readonly id: string; readonly name: string }>;

const subjectOf = ({ subject }: QuestionRow, names: Names): QuestionHead["subject"] => {
  if (subject === null) return null;
  const known = names.get(subject);
  return known ? { id: known.id, name: known.name } : { id: subject, name: subject };
};

function headOf(row: QuestionRow, { answers, all, judged }: AnswersInShort, names: Names): QuestionHead {
  return {
    id: row.id,
    text: row.asks,
    kind: row.kind,
    subject: subjectOf(row, names),
    status: row.status,
    claims: row.claims,
    conflicts: row.tally,
    lastSaid: dayText(row.lastSaid),
    answers: answers.map(({ key, words, affirmed, claims, modalities }) => ({
      id: idOf("ans", row.key, key),
      text: worded(words, affirmed),
      claims,
      marks: marksOf(modalities),
    })),
    moreAnswers: Math.max(0, all - answers.length),
    judged,
  };
}

/** Questions as a list shows them. */
export async function questionHeads(frame: Frame, rows: readonly QuestionRow[]): Promise<QuestionHead[]> {
  const short = await frame.store.answersInShort(rows.map(({ key }) => key));
  const names = await frame.store.actorCounts(rows.flatMap(({ subject }) => subject ?? []));
  return rows.map((row) => headOf(row, short.get(row.key) ?? { answers: [], all: 0, judged: false }, names));
}

/** The answers of some replies in short, most claims first. */
function inShort(replies: readonly Kept[]): AnswersInShort["answers"] {
  const groups = Map.groupBy(
    replies.filter(({ reply }) => !reply.aside),
    ({ reply }) => `${reply.affirmed ? "" : "not "}${reply.answer}`,
  );
  return [...groups]
    .flatMap(([key, group]) => {
      const [first] = group;
      if (!first) return [];
      const { words, affirmed } = first.reply;
      const modalities = [...new Set(group.map(({ reply }) => reply.modality))];
      return [{ key, words, affirmed, claims: new Set(group.map(({ claim }) => claim)).size, modalities }];
    })
    .sort((a, b) => b.claims - a.claims || (a.key < b.key ? -1 : 1));
}

/** A question in a list as it stood then; null when nobody had answered it. */
export async function headAsOf(
  frame: Frame,
  kept: KeptQuestion,
  { scope, codebook, judged }: { readonly scope: Scope; readonly codebook: Codebook; readonly judged: boolean },
): Promise<QuestionHead | null> {
  const left = seen(kept, { reports: scope.reports, codebook });
  const told = left?.replies.filter(({ reply }) => !reply.aside) ?? [];
  if (!left || told.length === 0) return null;
  const origins = new Set(left.replies.map(({ origin }) => origin)).size;
  const tally = left.findings.reduce((sum: Tally, finding) => tallied(sum, finding, 1), { ...NO_TALLY, origins });
  const { origins: _origins, ...counts } = tally;
  const lastSaid = told.reduce<number | null>((last, { reply }) => {
    const day = reply.said && Number.isFinite(reply.said.last) ? reply.said.last : null;
    return day !== null && (last === null || day > last) ? day : last;
  }, null);
  const answers = inShort(left.replies);
  const row: QuestionRow = {
    ...kept.row,
    status: statusOf(tally),
    claims: new Set(told.map(({ claim }) => claim)).size,
    tally: counts,
    lastSaid,
  };
  const names = await frame.store.actorCounts(row.subject === null ? [] : [row.subject]);
  return headOf(row, { answers: answers.slice(0, ANSWERS), all: answers.length, judged }, names);
}

import { useState } from "react";
import { inSentence } from "../../../src/model/index.ts";
import type { AnswerView, QuestionView } from "../../../src/server/wire/index.ts";
import { useNarrowWindow } from "../../shell/narrow.ts";
import { usePrinting } from "../../shell/printing.tsx";
import { Marks } from "../../parts/signs.tsx";
import { count, shortDate, grouped, reportName } from "../../parts/words.ts";

/** Who says so where no source is named: "the state police", "Revista Muelle itself". */
function unnamed({ claims, origins: { named } }: AnswerView): readonly string[] {
  const names = claims.flatMap(({ attribution, source }) => {
    const last = attribution.at(-1);
    const name = last?.actor?.name ?? last?.name;
    if (name === undefined) return [`${source.publisher ?? reportName(source)} itself`];
    return named.includes(name) ? [] : [inSentence(name)];
  });
  return [...new Set(names)];
}

/** "at most 3: DEA, InSight Crime, the state police": an upper bound on independent origins, and who they are. */
export function originWords(answer: AnswerView): string {
  const { atMost, named, unknown } = answer.origins;
  const others = unnamed(answer).slice(0, unknown);
  const all = [...named, ...others];
  const names = all.slice(0, 3);
  if (all.length > 3) names.push("…");
  else if (unknown > others.length) names.push(`${unknown - others.length} without a named source`);
  return `at most ${atMost}${names.length > 0 ? `: ${names.join(", ")}` : ""}`;
}

/** "20 Feb 2025 to 23 Feb 2026". */
export function saidWords({ firstSaid, lastSaid }: Pick<AnswerView, "firstSaid" | "lastSaid">): string {
  if (firstSaid === null) return "no date known";
  const [from, to] = [shortDate(firstSaid), shortDate(lastSaid ?? firstSaid)];
  return from === to ? from : `${from} to ${to}`;
}

/** Rows of the table before a person asks for all; on a phone only those of the answers side by side. */
const SOME = 6;

/** The answers in a table, with a choice of those that stand side by side below. */
export function AnswerTable({
  question: { answers },
  shown,
  choose,
}: {
  readonly question: QuestionView;
  readonly shown: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
}) {
  const [all, showAll] = useState(false);
  const printing = usePrinting();
  const some = useNarrowWindow() ? 0 : SOME;
  if (answers.length < 2) return null;
  // What stands side by side is told of below: a long table must not push it out of sight.
  const others = answers.filter(({ id }) => !shown.includes(id)).slice(0, Math.max(0, some - shown.length));
  const rows =
    all || printing ? answers : answers.filter((answer) => shown.includes(answer.id) || others.includes(answer));
  const left = answers.length - rows.length;
  return (
    <section className="section table-scroll" aria-label="All answers">
      <table className="answers-table stacks">
        <thead>
          <tr>
            <th scope="col" className="no-print">
              Side by side
            </th>
            <th scope="col">Answer</th>
            <th scope="col" className="right">
              Claims
            </th>
            <th scope="col" className="right">
              Reports
            </th>
            <th scope="col">Independent origins</th>
            <th scope="col">Said</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((answer) => {
            const on = shown.includes(answer.id);
            return (
              <tr key={answer.id} className={on ? "on" : ""}>
                <td className="no-print">
                  <input
                    type="checkbox"
                    checked={on}
                    aria-label={`Show “${answer.text}” side by side`}
                    disabled={on && shown.length === 1}
                    onChange={() => choose(on ? shown.filter((id) => id !== answer.id) : [...shown, answer.id])}
                  />
                </td>
                <th scope="row">
                  <Marks marks={answer.marks} /> <span className="serif">{answer.text}</span>
                </th>
                <td className="num right" data-label="Claims">
                  {grouped(answer.claimCount)}
                </td>
                <td className="num right" data-label="Reports">
                  {grouped(answer.reports)}
                </td>
                <td data-label="Origins">{originWords(answer)}</td>
                <td data-label="Said">{saidWords(answer)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {left > 0 || (all && answers.length > Math.max(some, shown.length)) ? (
        <p className="after no-print">
          <button type="button" className="button" aria-expanded={all} onClick={() => showAll(!all)}>
            {all ? "Show fewer answers" : `Show ${count(left, "answer")} more`}
          </button>
        </p>
      ) : null}
    </section>
  );
}

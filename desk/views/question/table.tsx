import type { AnswerView, QuestionView } from "../../../src/server/wire/index.ts";
import { Marks } from "../../parts/signs.tsx";
import { count, shortDate } from "../../parts/words.ts";

/** "at most 2: DEA, InSight Crime": an upper bound on independent origins, and which are named. */
export function originWords({ atMost, named, unknown }: AnswerView["origins"]): string {
  const names = named.slice(0, 3);
  if (named.length > 3) names.push("…");
  if (unknown > 0) names.push(`${count(unknown, "publisher")} citing nobody`);
  return `at most ${atMost}${names.length > 0 ? `: ${names.join(", ")}` : ""}`;
}

/** "20 Feb 2025 to 23 Feb 2026". */
export function saidWords({ firstSaid, lastSaid }: Pick<AnswerView, "firstSaid" | "lastSaid">): string {
  if (firstSaid === null) return "no date known";
  const [from, to] = [shortDate(firstSaid), shortDate(lastSaid ?? firstSaid)];
  return from === to ? from : `${from} to ${to}`;
}

/** All answers in a table, with a choice of those that stand side by side below. */
export function AnswerTable({
  question: { answers },
  shown,
  choose,
}: {
  readonly question: QuestionView;
  readonly shown: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
}) {
  if (answers.length < 2) return null;
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
          {answers.map((answer) => {
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
                  {answer.claimCount}
                </td>
                <td className="num right" data-label="Reports">
                  {answer.reports}
                </td>
                <td data-label="Origins">{originWords(answer.origins)}</td>
                <td data-label="Said">{saidWords(answer)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

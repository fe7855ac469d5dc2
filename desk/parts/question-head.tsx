import type { QuestionHead } from "../../src/server/wire/index.ts";
import { Link } from "../shell/link.tsx";
import { Marks, StatusSign, VERDICT_GLYPHS } from "./signs.tsx";
import { count, shortDate } from "./words.ts";

/** The mark that stands between rival answers in a list: the gravest that was found among them. */
function between({ conflicts, status }: QuestionHead): string {
  if (conflicts.contradictions + conflicts.denials > 0) return VERDICT_GLYPHS.contradicts;
  if (conflicts.tensions > 0) return VERDICT_GLYPHS.tension;
  if (conflicts.successions > 0) return VERDICT_GLYPHS.supersedes;
  return status === "settled" ? VERDICT_GLYPHS.agrees : "·";
}

/** "2 contradictions, 1 overtaken": what was found, in words. */
function foundWords({ conflicts }: QuestionHead): string {
  const parts: readonly (readonly [number, string, string])[] = [
    [conflicts.contradictions, "contradiction", "contradictions"],
    [conflicts.denials, "denial", "denials"],
    [conflicts.tensions, "tension", "tensions"],
    [conflicts.successions, "pair overtaken", "pairs overtaken"],
  ];
  return parts.flatMap(([n, one, many]) => (n > 0 ? [count(n, one, many)] : [])).join(", ");
}

/** A question in a list: its status, its rival answers side by side, and what was found between them. */
export function QuestionLine({ question }: { readonly question: QuestionHead }) {
  const sign = between(question);
  const found = foundWords(question);
  return (
    <li className="question-line">
      <StatusSign status={question.status} />
      <div>
        <h3>
          <Link to={`/questions/${question.id}`}>{question.text}</Link>
        </h3>
        <ul className="rivals" aria-label="Answers">
          {question.answers.map((answer, at) => (
            <li key={answer.id}>
              {at > 0 ? (
                <span className="between" aria-hidden="true">
                  {sign}
                </span>
              ) : null}
              <span className="rival">
                <Marks marks={answer.marks} /> <span className="serif">{answer.text}</span>{" "}
                <span className="quiet small num">{count(answer.claims, "claim")}</span>
              </span>
            </li>
          ))}
          {question.moreAnswers > 0 ? (
            <li className="quiet small">and {count(question.moreAnswers, "answer")} more</li>
          ) : null}
        </ul>
      </div>
      <p className="facts">
        <span>{count(question.claims, "claim")}</span>
        {found === "" ? null : <span>{found}</span>}
        {question.lastSaid === null ? null : <span>last said {shortDate(question.lastSaid)}</span>}
        {question.judged ? <span className="was-judged">judged</span> : null}
      </p>
    </li>
  );
}

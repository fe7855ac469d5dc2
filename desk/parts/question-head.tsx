import type { QuestionHead } from "../../src/server/wire/index.ts";
import { Link } from "../shell/link.tsx";
import { Glyph, type GlyphName } from "./glyph.tsx";
import { Marks, StatusSign } from "./signs.tsx";
import { count, shortDate } from "./words.ts";

/**
 * The mark that stands between two rival answers in a list. Of three or more nobody can see between which of them
 * something was found, so there is none; nor is an order in time told.
 */
function between({ conflicts, answers, moreAnswers }: QuestionHead): GlyphName | null {
  if (answers.length + moreAnswers !== 2) return null;
  if (conflicts.contradictions + conflicts.denials > 0) return "contradicts";
  return conflicts.tensions > 0 ? "tension" : null;
}

/** "2 contradictions, 1 overtaken": what was found, in words. */
function foundWords({ conflicts }: QuestionHead): string {
  const parts: readonly (readonly [number, string, string])[] = [
    [conflicts.contradictions, "contradiction", "contradictions"],
    [conflicts.denials, "denial", "denials"],
    [conflicts.tensions, "tension", "tensions"],
    [conflicts.successions, "pair overtaken", "pairs overtaken"],
    [conflicts.rivals, "judgement that people differ on", "judgements that people differ on"],
  ];
  return parts.flatMap(([n, one, many]) => (n > 0 ? [count(n, one, many)] : [])).join(", ");
}

/** A question in a list: its status, its rival answers side by side, and what was found between them. */
export function QuestionLine({
  question,
  level: Heading = "h3",
}: {
  readonly question: QuestionHead;
  /** Below which heading it stands. */
  readonly level?: "h2" | "h3";
}) {
  const sign = between(question);
  const found = foundWords(question);
  return (
    <li className="question-line">
      <StatusSign status={question.status} />
      <div>
        <Heading>
          <Link to={`/questions/${question.id}`}>{question.text}</Link>
        </Heading>
        <ul className="rivals" aria-label="Answers">
          {question.answers.map((answer, at) => (
            <li key={answer.id}>
              {at > 0 && sign ? (
                <span className="between">
                  <Glyph name={sign} size={14} />
                </span>
              ) : null}
              <span className="rival">
                <Marks marks={answer.marks} /> <span className="serif">{answer.text}</span>{" "}
                <span className="quiet small">
                  {answer.says.join(", ")}
                  {answer.moreSay > 0 ? ` and ${answer.moreSay} more` : ""}
                  {answer.says.length > 0 ? " " : ""}
                  <span className="num whole">
                    {answer.says.length > 0 ? "· " : ""}
                    {count(answer.claims, "claim")}
                  </span>
                </span>
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

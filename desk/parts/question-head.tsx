import type { QuestionHead } from "../../src/server/wire/index.ts";
import { Link } from "../shell/link.tsx";
import { Rivals } from "./rivals.tsx";
import { StatusSign } from "./signs.tsx";
import { count, shortDate, STATUS_WORDS } from "./words.ts";

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
function QuestionLine({
  question,
  again,
  level: Heading,
}: {
  readonly question: QuestionHead;
  /** Questions of the same words, of claims that are kept apart from these. */
  readonly again: readonly QuestionHead[];
  /** Below which heading it stands. */
  readonly level: "h2" | "h3";
}) {
  const found = foundWords(question);
  return (
    <li className="question-line">
      <StatusSign status={question.status} />
      <div>
        <Heading>
          <Link to={`/questions/${question.id}`}>{question.text}</Link>
        </Heading>
        <Rivals question={question} />
        {again.length > 0 ? (
          <p className="quiet small">
            asked again of claims kept apart from these:{" "}
            {again.map(({ id, status, claims }, at) => (
              <span key={id}>
                {at > 0 ? ", " : ""}
                <Link to={`/questions/${id}`}>
                  {STATUS_WORDS[status].word.toLowerCase()}, {count(claims, "claim")}
                </Link>
              </span>
            ))}
          </p>
        ) : null}
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

/** Questions in a list; those of the same words stand under the first of them. */
export function QuestionList({
  questions,
  level,
}: {
  readonly questions: readonly QuestionHead[];
  readonly level: "h2" | "h3";
}) {
  return (
    <ul className="question-list sheet">
      {[...Map.groupBy(questions, ({ text }) => text).values()].map(([question, ...again]) =>
        question ? <QuestionLine key={question.id} question={question} again={again} level={level} /> : null,
      )}
    </ul>
  );
}

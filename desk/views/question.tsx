import { useState } from "react";
import type { QuestionView } from "../../src/server/wire/index.ts";
import { useAnswer } from "../api/client.ts";
import { NoteWindow } from "../parts/claim-tools.tsx";
import { FigurePlot } from "../parts/figure-plot.tsx";
import { Rivals } from "../parts/made-of-it.tsx";
import { Judgements } from "../parts/judgements.tsx";
import { Lanes } from "../parts/lanes.tsx";
import { StatusSign } from "../parts/signs.tsx";
import { Answered } from "../parts/states.tsx";
import { count, QUESTION_KIND_WORDS, STATUS_WORDS } from "../parts/words.ts";
import { useNarrowedList } from "../shell/address.ts";
import { Link } from "../shell/link.tsx";
import type { ViewProperties } from "../shell/routes.tsx";
import { useTitle } from "../shell/title.ts";
import { Collation } from "./question/collation.tsx";
import { Findings } from "./question/findings.tsx";
import { sideBySide } from "./question/order.ts";
import { AnswerTable } from "./question/table.tsx";

export function View({ id }: ViewProperties) {
  const asking = useAnswer<QuestionView>(`questions/${id}`, {}, { keep: false });
  return (
    <Answered asking={asking} what="the question">
      {(question) => <Shown question={question} />}
    </Answered>
  );
}

function Shown({ question }: { readonly question: QuestionView }) {
  useTitle(question.text);
  const [chosen, choose] = useNarrowedList("answers");
  const [noting, note] = useState(false);
  const answers = sideBySide(question, chosen);
  const claims = new Map(
    question.answers.flatMap((answer) => answer.claims.map((claim) => [claim.id, claim] as const)),
  );
  return (
    <>
      <div className="lead question-lead">
        <p className="over">
          <StatusSign status={question.status} />
          <span className="quiet">
            {STATUS_WORDS[question.status].means} · {QUESTION_KIND_WORDS[question.kind]} ·{" "}
            {count(question.claims, "claim")}
          </span>
          {question.subject ? (
            <span>
              about <Link to={`/actors/${question.subject.id}`}>{question.subject.name}</Link>
            </span>
          ) : null}
        </p>
        <h1>{question.text}</h1>
        {question.rivals.length > 0 ? (
          <Rivals rivals={question.rivals.map((one) => ({ ...one, about: claims.get(one.claim ?? "") ?? null }))} />
        ) : null}
      </div>
      <div className="stack">
        <AnswerTable question={question} shown={answers.map((answer) => answer.id)} choose={(ids) => choose(ids)} />
        <Collation question={question} answers={answers} />
        {question.figures.length > 0 ? <FigurePlot question={question} /> : null}
        {question.lanes.length > 0 ? <Lanes title="Who, what, when" spans={question.lanes} /> : null}
        <Findings question={question} choose={(pair) => choose(pair)} />
        <section className="section" aria-label="Judgements">
          <h2>Judgements and notes</h2>
          <Judgements
            lines={question.judgements}
            empty="Nobody judged a claim of this question or noted anything on it."
          />
          <p className="after no-print">
            <button type="button" className="button" onClick={() => note(true)}>
              Note on the question
            </button>
          </p>
          {noting ? <NoteWindow about={question.text} target={question.id} close={() => note(false)} /> : null}
        </section>
      </div>
    </>
  );
}

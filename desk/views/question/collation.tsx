import { Fragment, useState } from "react";
import type { AnswerView, QuestionFinding, QuestionView } from "../../../src/server/wire/index.ts";
import { judge, withdraw } from "../../api/judging.ts";
import { ClaimTools } from "../../parts/claim-tools.tsx";
import { Quote } from "../../parts/quote.tsx";
import { Glyph } from "../../parts/glyph.tsx";
import { Marks, toneOf } from "../../parts/signs.tsx";
import { count, VERDICT_WORDS } from "../../parts/words.ts";
import { Link } from "../../shell/link.tsx";
import { findingsBetween } from "./order.ts";
import { originWords, saidWords } from "./table.tsx";

/** How many quotes of an answer are shown before a person asks for all. */
const SOME = 3;

/** The answers side by side, and between each two what was found: the desk's central picture. */
export function Collation({
  question,
  answers,
}: {
  readonly question: QuestionView;
  readonly answers: readonly AnswerView[];
}) {
  return (
    <section className="collate" aria-label="Answers side by side" data-columns={answers.length}>
      {answers.map((answer, at) => {
        const next = answers[at + 1];
        return (
          <Fragment key={answer.id}>
            <Column answer={answer} question={question} />
            {next ? (
              <Gutter left={answer} right={next} found={findingsBetween(question.findings, answer.id, next.id)} />
            ) : null}
          </Fragment>
        );
      })}
    </section>
  );
}

/** Who holds this answer to be right, and the way to say so oneself. */
function Held({ answer, question }: { readonly answer: AnswerView; readonly question: QuestionView }) {
  const held = question.held.filter((one) => one.answer === answer.id);
  return (
    <p className="held small">
      {held.map((one) => (
        <span key={one.judgement}>
          <b>{one.by}</b> holds this{one.reason === null ? "" : `: ${one.reason}`}{" "}
          <button
            type="button"
            className="link-button no-print"
            onClick={() => void withdraw(one.judgement, "Taken back: which answer holds")}
          >
            Take back
          </button>
        </span>
      ))}
      <button
        type="button"
        className="button no-print"
        onClick={() =>
          void judge(
            { verb: "answer", target: question.id, answer: answer.id },
            `Held to be the answer: ${answer.text}`,
          )
        }
      >
        I hold this answer
      </button>
    </p>
  );
}

function Column({ answer, question }: { readonly answer: AnswerView; readonly question: QuestionView }) {
  const { findings } = question;
  const [all, showAll] = useState(false);
  // Claims that a finding speaks of stand first: they are what the gutter's reasons are about.
  const told = new Set(findings.flatMap(({ a, b }) => [a, b]));
  const claims = answer.claims.toSorted((a, b) => Number(told.has(b.id)) - Number(told.has(a.id)));
  const shown = all ? claims : claims.slice(0, SOME);
  return (
    <article className="answer sheet" data-answer={answer.id}>
      <header>
        <h2 className="serif">
          <Marks marks={answer.marks} /> {answer.text}
        </h2>
        <dl>
          <div>
            <dt>Origins</dt>
            <dd>{originWords(answer)}</dd>
          </div>
          <div>
            <dt>Said</dt>
            <dd>{saidWords(answer)}</dd>
          </div>
          <div>
            <dt>Behind it</dt>
            <dd>
              {count(answer.claimCount, "claim")} in {count(answer.reports, "report")}
            </dd>
          </div>
        </dl>
        <Held answer={answer} question={question} />
      </header>
      {shown.map((claim) => (
        <Quote key={claim.id} claim={claim}>
          <ClaimTools claim={claim} />
        </Quote>
      ))}
      {claims.length > SOME ? (
        <button type="button" className="button no-print" onClick={() => showAll(!all)} aria-expanded={all}>
          {all ? "Show fewer" : `Show all ${claims.length} quotes`}
        </button>
      ) : null}
      {answer.claimCount > answer.claims.length ? (
        <p className="small quiet">
          The {answer.claims.length} that most tell of {answer.claimCount}.
        </p>
      ) : null}
    </article>
  );
}

/** In which direction the newer side lies. */
function arrow({ answers, newer }: QuestionFinding, left: string): "right" | "left" | null {
  if (newer === null) return null;
  const newerAnswer = newer === "a" ? answers[0] : answers[1];
  return newerAnswer === left ? "left" : "right";
}

function Gutter({
  left,
  right,
  found,
}: {
  readonly left: AnswerView;
  readonly right: AnswerView;
  readonly found: readonly QuestionFinding[];
}) {
  const [first, ...rest] = found;
  if (!first)
    return (
      <div className="gutter" data-tone="apart">
        <p className="small quiet">Nothing was found between these two.</p>
      </div>
    );
  const towards = arrow(first, left.id);
  const more = first.more + rest.reduce((sum, one) => sum + 1 + one.more, 0);
  // Read from one card to the next, whether that stands right of it or below.
  const words =
    towards === null ? VERDICT_WORDS[first.verdict].word : towards === "right" ? "was overtaken by" : "overtook";
  return (
    <div
      className="gutter"
      data-tone={toneOf(first.verdict)}
      role="group"
      aria-label={`Between “${left.text}” and “${right.text}”`}
    >
      <p className="line">
        <span className={towards === null ? "disc" : "disc arrow"}>
          <Glyph name={towards === "left" ? "overtaken" : first.verdict} size={20} />
        </span>
      </p>
      <p className="verdict">{words}</p>
      <p className="reason">{first.reason}</p>
      <p className="small quiet">
        rule {first.rule}, score {first.score.toFixed(2)}
        {more > 0 ? (
          <>
            {" · "}
            <Link to={location.pathname} narrowing={{ answers: `${left.id},${right.id}` }}>
              and {more} more
            </Link>
          </>
        ) : null}
      </p>
    </div>
  );
}

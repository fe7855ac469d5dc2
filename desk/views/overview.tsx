import { useEffect } from "react";
import { QUESTION_STATUSES } from "../../src/model/index.ts";
import type { OverviewView, QuestionPage } from "../../src/server/wire/index.ts";
import { ask, queries, useAnswer, useAsOf } from "../api/client.ts";
import { complain, said } from "../api/judging.ts";
import { BriefQuote } from "../parts/quote.tsx";
import { QuestionList } from "../parts/question-head.tsx";
import { StatusSign, VerdictSign } from "../parts/signs.tsx";
import { DateField } from "../parts/search-field.tsx";
import { Answered, Empty } from "../parts/states.tsx";
import { count, instantWords, dateWords, reportName, shortDate, STATUS_WORDS } from "../parts/words.ts";
import { narrow, type Narrowing, useNarrowed } from "../shell/address.ts";
import { Link } from "../shell/link.tsx";

type Changes = OverviewView["changes"];

/** How many of each kind of change the overview shows before the rest is only counted. */
const SOME = 6;

export function View() {
  const [since] = useNarrowed("since");
  const asking = useAnswer<OverviewView>("overview", { since });
  return (
    <Answered asking={asking} what="the overview">
      {(overview) => <Overview overview={overview} />}
    </Answered>
  );
}

function Overview({ overview }: { readonly overview: OverviewView }) {
  const { statuses, newest, changes } = overview;
  const asOf = useAsOf();
  // Then, not now: the list of questions knows how each stood on a day.
  const then = useAnswer<QuestionPage>(asOf === null ? null : "questions", {
    status: ["contested", "denied", "changed"],
    limit: 12,
  });
  const questions = asOf === null ? overview.questions : (then.data?.items ?? []);
  const all = useAnswer<QuestionPage>(asOf === null ? null : "questions", { least: 1, limit: 1 });
  const ledger = asOf === null ? statuses : statusesThen(all.data);
  if (overview.completeness.of === 0)
    return (
      <Empty title="This case has no reports yet">
        <p>
          <Link to="/reports">Add reports</Link>: drop files there, paste a text, or use “cotejo add” on the command
          line. What they claim then stands here, conflicts first.
        </p>
      </Empty>
    );
  return (
    <>
      <div className="lead">
        <h1>What the reports disagree on</h1>
        <p>Cotejo sets claims side by side and says how they relate. It never says who is right.</p>
      </div>
      <ul className="ledger" aria-label="Questions by status" hidden={ledger === null}>
        {(ledger ?? []).map(({ status, count: n }) => (
          <li key={status}>
            <Link to="/questions" narrowing={{ status }}>
              <b className="num">{n.toLocaleString("en")}</b>
              <StatusSign status={status} />
              <span className="small quiet">{STATUS_WORDS[status].means}</span>
            </Link>
          </li>
        ))}
      </ul>
      <div className="overview">
        <div className="stack">
          <section className="section">
            <h2>Contested, denied and changed</h2>
            {questions.length === 0 ? (
              <p className="quiet">{then.isFetching ? "Fetching questions …" : "No two claims conflict so far."}</p>
            ) : (
              <QuestionList questions={questions} level="h3" />
            )}
            <p className="after">
              <Link to="/questions">All questions</Link>
            </p>
          </section>
          {asOf === null ? <Since overview={overview} /> : null}
        </div>
        <div className="stack">
          {asOf === null ? <Waiting waiting={overview.waiting} /> : null}
          <section className="section">
            <h2>{asOf === null ? "Newest reports" : "Newest reports then"}</h2>
            <ul className="plain-list sheet">
              {newest.map((report) => (
                <li key={report.id}>
                  <Link to={`/reports/${report.id}`}>{report.title?.value ?? report.file}</Link>
                  <span className="small quiet">
                    {[
                      report.publisher?.value,
                      report.published ? shortDate(report.published.value) : "no date known",
                      report.state === "read" ? count(report.claims, "claim") : report.state,
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                </li>
              ))}
            </ul>
          </section>
          {asOf === null && changes.forecastsDue.length > 0 ? (
            <section className="section">
              <h2>Forecasts whose time ran out</h2>
              <div className="sheet pad stack">
                {changes.forecastsDue.slice(0, SOME).map((claim) => (
                  <BriefQuote key={claim.id} claim={claim} />
                ))}
              </div>
            </section>
          ) : null}
        </div>
      </div>
    </>
  );
}

/** How many questions stood how then; null while it is not known, or where there are too many to look at each. */
function statusesThen(page: QuestionPage | undefined): OverviewView["statuses"] | null {
  if (!page?.total.exact) return null;
  const counts = new Map(page.facets.status.map(({ value, count: n }) => [value, n]));
  return QUESTION_STATUSES.map((status) => ({ status, count: counts.get(status) ?? 0 }));
}

function Waiting({ waiting }: { readonly waiting: OverviewView["waiting"] }) {
  const rows: readonly (readonly [number | null, readonly [string, string], string, Narrowing])[] = [
    [
      waiting.questions,
      [
        "contested or denied question that nobody judged",
        `${waiting.atLeast.questions ? "or more " : ""}contested or denied questions that nobody judged`,
      ],
      "/questions",
      { status: "contested,denied", judged: "false" },
    ],
    [
      waiting.pairs,
      ["pair of actors that may be one", `${waiting.atLeast.pairs ? "or more " : ""}pairs of actors that may be one`],
      "/actors",
      { show: "pairs" },
    ],
    [waiting.failed, ["file that could not be read", "files that could not be read"], "/reports", { state: "failed" }],
    [waiting.unread, ["report waiting to be read", "reports waiting to be read"], "/reports", { state: "added" }],
  ];
  const open = rows.filter(([n]) => n !== 0);
  return (
    <section className="section">
      <h2>Waiting for you</h2>
      <ul className="plain-list sheet">
        {open.length === 0 ? <li className="quiet">Nothing waits for judgement.</li> : null}
        {open.map(([n, [one, many], to, narrowing]) => (
          <li key={one}>
            <Link to={to} narrowing={narrowing}>
              <b className="num">{n === null ? "Some" : n.toLocaleString("en")}</b> {n === 1 ? one : many}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

const sinceWords = (since: string): string => (since.includes("T") ? instantWords(since) : dateWords(since));

/** All that is new was seen: the next visit begins here. */
async function seen(): Promise<void> {
  try {
    await ask("/api/visit", { method: "POST", body: {} });
    said.set({ words: "Marked as seen: from now on what comes in stands here", undo: null });
    narrow({ since: null });
    await queries.invalidateQueries();
  } catch (fault) {
    complain(fault);
  }
}

/** What came in since the last visit, conflicts first. */
function Since({ overview: { since, changes } }: { readonly overview: OverviewView }) {
  const first = since === null;
  useEffect(() => {
    // A first visit begins the count by itself; a desk that may not write is looked at all the same.
    if (first) void ask("/api/visit", { method: "POST", body: {} }).catch(() => undefined);
  }, [first]);
  const nothing =
    changes.conflicts.length + changes.statuses.length + changes.answers.length === 0 && changes.reports === 0;
  return (
    <section className="section">
      <div className="since-head">
        <h2>{since === null ? "Since your last visit" : `Since ${sinceWords(since)}`}</h2>
        <div className="tools no-print">
          <DateField name="since" label="Since another day" />
          <button type="button" className="button" onClick={() => void seen()}>
            All seen
          </button>
        </div>
      </div>
      {since === null ? (
        <p className="quiet">This is your first visit. What comes in from now on stands here, conflicts first.</p>
      ) : nothing ? (
        <p className="quiet">Nothing came in since then.</p>
      ) : (
        <p className="quiet after">
          {count(changes.reports, "new report")}
          {changes.partial ? ", of which the newest 200 were looked through" : ""}.
        </p>
      )}
      <div className="stack">
        {changes.conflicts.slice(0, SOME).map((one) => (
          <Conflict key={`${one.finding.a} ${one.finding.b} ${one.question.id}`} one={one} />
        ))}
        {changes.conflicts.length > SOME ? (
          <p className="quiet">
            And {count(changes.conflicts.length - SOME, "conflict")} more; the list of questions has them.
          </p>
        ) : null}
        {changes.statuses.length > 0 ? (
          <ul className="plain-list sheet">
            {changes.statuses.map(({ question, from, to }) => (
              <li key={question.id}>
                <Link to={`/questions/${question.id}`}>{question.text}</Link>
                <span className="small">
                  was <StatusSign status={from} /> and is now <StatusSign status={to} />
                </span>
              </li>
            ))}
          </ul>
        ) : null}
        {changes.answers.length > 0 ? <NewAnswers answers={changes.answers} /> : null}
      </div>
    </section>
  );
}

function Conflict({ one }: { readonly one: Changes["conflicts"][number] }) {
  const { question, finding, newClaim, oldClaim, more } = one;
  return (
    <article className="collation sheet">
      <header>
        <VerdictSign verdict={finding.verdict} />
        <h3>
          <Link to={`/questions/${question.id}`}>{question.text}</Link>
        </h3>
      </header>
      <div className="sides">
        <BriefQuote claim={oldClaim} lead={<span className="quiet small">before · </span>} />
        <BriefQuote claim={newClaim} lead={<span className="quiet small">new · </span>} />
      </div>
      <p className="reason">
        {finding.reason}
        {more > 0 ? <span className="quiet"> And {count(more, "pair")} more like it.</span> : null}
      </p>
    </article>
  );
}

function NewAnswers({ answers }: { readonly answers: Changes["answers"] }) {
  return (
    <div>
      <h3 className="sub">New answers to known questions</h3>
      <ul className="plain-list sheet">
        {answers.slice(0, 2 * SOME).map(({ question, text, claim, claims }) => (
          <li key={`${question.id} ${text}`}>
            <Link to={`/questions/${question.id}`}>{question.text}</Link>
            <span>
              {claim ? <span className="quiet small">{claim.says}: </span> : null}
              {claim?.marks.map((mark) => (
                <span className="doubt" key={mark}>
                  {mark}
                </span>
              ))}{" "}
              <span className="serif">{text}</span>
              <span className="quiet small">
                {" "}
                {count(claims, "claim")}
                {claim ? ` · ${reportName(claim.report)}` : ""}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {answers.length > 2 * SOME ? (
        <p className="quiet after">And {count(answers.length - 2 * SOME, "answer")} more.</p>
      ) : null}
    </div>
  );
}

import { useCallback, useEffect, useState } from "react";
import { KINDS } from "../../src/model/index.ts";
import type { ClaimCard, JobStarted, ReportView } from "../../src/server/wire/index.ts";
import { ask, queries, useAnswer } from "../api/client.ts";
import { expect } from "../api/events.ts";
import { complain, said } from "../api/judging.ts";
import { NoteWindow } from "../parts/claim-tools.tsx";
import { judgeClaim } from "../parts/reject.tsx";
import { Judgements } from "../parts/judgements.tsx";
import { type Opened, Saying } from "../parts/saying/index.tsx";
import { KindSign, Marks, VerdictSign } from "../parts/signs.tsx";
import { Answered, Empty } from "../parts/states.tsx";
import { citation, count, VERDICT_WORDS, headOf } from "../parts/words.ts";
import { narrow, useNarrowed } from "../shell/address.ts";
import { Link } from "../shell/link.tsx";
import type { ViewProperties } from "../shell/routes.tsx";
import { useTitle } from "../shell/title.ts";
import { MarginCard } from "./reading/card.tsx";
import { type Drawn, useDrawn } from "./reading/drawn.ts";
import { Metadata } from "./reading/metadata.tsx";
import { ReportText } from "./reading/text.tsx";

export function View({ id }: ViewProperties) {
  const asking = useAnswer<ReportView>(`reports/${id}`, {}, { keep: false });
  return (
    <Answered asking={asking} what="the report">
      {(view) => <Reading view={view} />}
    </Answered>
  );
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (/^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.closest('[role="dialog"]') !== null);

function Reading({ view }: { readonly view: ReportView }) {
  const [chosen, choose] = useNarrowed("claim");
  const [beside] = useNarrowed("beside");
  const [noting, note] = useState<ClaimCard | null>(null);
  const [opened, open] = useState<Opened | null>(null);
  const drawn = useDrawn();
  const { report, claims } = view;
  const text = view.text ?? "";
  const add = useCallback(
    ({ start, end }: Drawn) => open({ window: "add", report: report.id, start, end, quote: text.slice(start, end) }),
    [report.id, text],
  );
  /** The words that are drawn become a claim; with none drawn, they are chosen first. */
  const addWords = useCallback(
    (at: number) =>
      drawn ? add(drawn) : open({ window: "words", text, at, chosen: (start, end) => add({ start, end }) }),
    [drawn, add, text],
  );
  const claim = claims.find((one) => one.id === chosen) ?? null;
  const at = claim ? claims.indexOf(claim) : -1;
  const step = useCallback(
    (by: number) => choose(claims[Math.min(Math.max(at + by, 0), claims.length - 1)]?.id ?? null),
    [choose, claims, at],
  );
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "j") step(1);
      else if (event.key === "k") step(-1);
      else if (event.key === "a" && claim) void judgeClaim(claim, "accept");
      else if (event.key === "x" && claim) void judgeClaim(claim, "reject");
      else if (event.key === "e" && claim) open({ window: "correct", claim });
      else if (event.key === "c" && claim) note(claim);
      else if (event.key === "n" && text !== "") addWords(claim?.start ?? 0);
      else if (event.key === "Escape" && beside !== "") narrow({ beside: null, "beside-claim": null });
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [step, claim, beside, text, addWords]);

  const title = report.title?.value ?? report.file;
  useTitle(title);

  return (
    <>
      <div className="lead reading-lead">
        <h1 className="serif">{title}</h1>
        <div className="tools no-print">
          <span className="keys small quiet">
            <kbd>j</kbd> <kbd>k</kbd> next, previous claim · <kbd>a</kbd> accept · <kbd>x</kbd> reject · <kbd>e</kbd>{" "}
            correct · <kbd>c</kbd> note · <kbd>n</kbd> new claim · <kbd>u</kbd> undo
          </span>
          {text === "" ? null : (
            <button type="button" className="button" onClick={() => addWords(claim?.start ?? 0)}>
              Add a claim
            </button>
          )}
        </div>
      </div>
      <Metadata view={view} />
      {report.state === "failed" || view.text === null ? <Failed view={view} /> : null}
      {view.text === null ? null : beside === "" ? (
        <div className="reading">
          <div className="page sheet">
            <Legend claims={claims} />
            <ReportText view={view} chosen={chosen} choose={choose} />
            {drawn ? (
              <p className="drawn no-print">
                <span className="serif">“{short(text.slice(drawn.start, drawn.end).trim())}”</span>
                {/* Pressing must not put out what is drawn. */}
                <button
                  type="button"
                  className="button main"
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => add(drawn)}
                >
                  Add a claim of these words
                </button>
              </p>
            ) : null}
          </div>
          <aside className="margin" aria-label="Claims of the report">
            <p className="stepper no-print">
              <button type="button" className="button" onClick={() => step(-1)} disabled={at <= 0}>
                Previous
              </button>
              <span className="num" role="status">
                {at < 0 ? count(claims.length, "claim") : `${at + 1} of ${claims.length}`}
              </span>
              <button
                type="button"
                className="button"
                onClick={() => step(1)}
                disabled={claims.length === 0 || at === claims.length - 1}
              >
                Next
              </button>
            </p>
            {claim ? (
              <MarginCard claim={claim} relations={view.relations.filter(({ of }) => of === claim.id)} />
            ) : (
              <p className="quiet">
                {claims.length === 0 ? (
                  "Nothing in this text was read as a claim."
                ) : (
                  <>
                    Press underlined words
                    <span className="keys">
                      , or <kbd>j</kbd>,
                    </span>{" "}
                    to see what was read out of them and what others say to it.
                  </>
                )}
              </p>
            )}
            <ClaimList claims={claims} chosen={chosen} choose={choose} />
            {view.judgements.length > 0 ? (
              <section>
                <h2>Judgements</h2>
                <Judgements lines={view.judgements} />
              </section>
            ) : null}
          </aside>
        </div>
      ) : (
        <SideBySide left={view} claim={claim} beside={beside} choose={choose} />
      )}
      {noting ? <NoteWindow about={noting.quote} target={noting.id} close={() => note(null)} /> : null}
      <Saying key={opened?.window ?? ""} opened={opened} close={() => open(null)} />
    </>
  );
}

const short = (words: string): string => (words.length > 80 ? `${words.slice(0, 78).trimEnd()}…` : words);

/** Which line stands for which kind, as far as this report has them. */
function Legend({ claims }: { readonly claims: readonly ClaimCard[] }) {
  const kinds = KINDS.filter((kind) => claims.some((claim) => claim.kind === kind));
  if (kinds.length === 0) return null;
  return (
    <p className="reading-legend">
      {kinds.map((kind) => (
        <KindSign key={kind} kind={kind} />
      ))}
      <span className="speaker small">speaker</span>
    </p>
  );
}

function ClaimList({
  claims,
  chosen,
  choose,
}: {
  readonly claims: readonly ClaimCard[];
  readonly chosen: string;
  readonly choose: (id: string) => void;
}) {
  return (
    <details className="claim-list">
      <summary>All {count(claims.length, "claim")} in order</summary>
      <ol>
        {claims.map((claim) => (
          <li key={claim.id}>
            <button type="button" aria-current={claim.id === chosen} onClick={() => choose(claim.id)}>
              <KindSign kind={claim.kind} /> <span className="quiet">{claim.says}:</span> <Marks marks={claim.marks} />{" "}
              <span className="serif">{claim.quote}</span>
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}

function Failed({ view: { report } }: { readonly view: ReportView }) {
  const again = async (): Promise<void> => {
    try {
      const { job, files } = await ask<JobStarted>("/api/reports/retry", {
        method: "POST",
        body: { reports: [report.id] },
      });
      expect(job, files);
      said.set({ words: `${report.file} is read again`, undo: null });
      await queries.invalidateQueries();
    } catch (fault) {
      complain(fault);
    }
  };
  return (
    <Empty title={report.state === "failed" ? "This file could not be read" : "This report has no text yet"}>
      <p>{report.problem?.detail ?? "It waits to be read."}</p>
      <p className="tools">
        <button type="button" className="button" onClick={() => void again()}>
          Try again
        </button>
      </p>
    </Empty>
  );
}

/** Two reports beside each other, each at its words. */
function SideBySide({
  left,
  claim,
  beside,
  choose,
}: {
  readonly left: ReportView;
  readonly claim: ClaimCard | null;
  readonly beside: string;
  readonly choose: (id: string) => void;
}) {
  const asking = useAnswer<ReportView>(`reports/${beside}`, {}, { keep: false });
  const [otherChosen, chooseOther] = useNarrowed("beside-claim");
  const relation = left.relations.find(({ of, other }) => of === claim?.id && other.id === otherChosen);
  return (
    <>
      <div className="beside-band sheet">
        {relation ? (
          <>
            <VerdictSign verdict={relation.verdict} words={VERDICT_WORDS[relation.verdict].word} />
            <p>{relation.reason}</p>
            <Link to={`/questions/${relation.question.id}`}>{relation.question.text}</Link>
          </>
        ) : (
          <p className="quiet">Nothing was found between the two claims that are lit.</p>
        )}
        <button type="button" className="button" onClick={() => narrow({ beside: null, "beside-claim": null })}>
          Close the second report
        </button>
      </div>
      <div className="panes">
        <Pane view={left} chosen={claim?.id ?? ""} choose={choose} />
        <Answered asking={asking} what="the other report">
          {(other) => <Pane view={other} chosen={otherChosen} choose={chooseOther} />}
        </Answered>
      </div>
    </>
  );
}

function Pane({
  view,
  chosen,
  choose,
}: {
  readonly view: ReportView;
  readonly chosen: string;
  readonly choose: (id: string) => void;
}) {
  const claim = view.claims.find((one) => one.id === chosen);
  const { report } = view;
  const name = report.title?.value ?? report.file;
  const head = {
    id: report.id,
    file: report.file,
    title: name,
    author: report.author?.value ?? null,
    publisher: report.publisher?.value ?? null,
    url: report.url?.value ?? null,
    published: report.published ? { edtf: report.published.value, how: report.published.how } : null,
  };
  return (
    // What scrolls must take the focus, so that keys can scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="pane sheet" aria-label={name} tabIndex={0}>
      <header>
        <h2 className="serif">
          <Link to={`/reports/${report.id}`} narrowing={chosen === "" ? {} : { claim: chosen }}>
            {name}
          </Link>
        </h2>
        <p className="small quiet">{citation(head)}</p>
        {claim ? (
          <p className="small">
            <b>{headOf(claim, claim.source)}:</b> <Marks marks={claim.marks} />{" "}
            <span className="serif">“{claim.quote}”</span>
          </p>
        ) : null}
      </header>
      <ReportText view={view} chosen={chosen} choose={choose} />
    </section>
  );
}

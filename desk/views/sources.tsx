import { useState } from "react";
import { gradeInWords, inSentence } from "../../src/model/index.ts";
import type { GradeLine, SourcesView } from "../../src/server/wire/index.ts";
import { useAnswer } from "../api/client.ts";
import { type Opened, Saying } from "../parts/saying/index.tsx";
import { Answered } from "../parts/states.tsx";
import { count, grouped } from "../parts/words.ts";
import { Link } from "../shell/link.tsx";

export function View() {
  const asking = useAnswer<SourcesView>("sources");
  return (
    <>
      <div className="lead">
        <h1>Sources</h1>
        <p>
          Who published and who is cited, and how often their claims were contradicted or overtaken. A count is no
          grade: whoever says more is contradicted more. Grades are what people say, by the Admiralty code: A completely
          reliable to E unreliable, F cannot be judged.
        </p>
      </div>
      <Answered asking={asking} what="sources">
        {({ publishers, speakers, publisherCount, speakerCount }) => (
          <div className="two-tables">
            <section className="section">
              <h2>Publishers</h2>
              <Table
                caption="Publishers"
                rows={publishers.map((one) => ({
                  ...one,
                  key: one.name ?? "",
                  label: one.name ?? "publisher not known",
                  target: one.name ?? "",
                  actor: null,
                  narrowing: one.name === null ? null : { publisher: one.name },
                  of: "publisher" as const,
                }))}
              />
              <Rest shown={publishers.length} of={publisherCount} one="publisher" />
            </section>
            <section className="section">
              <h2>Speakers</h2>
              <Table
                caption="Speakers"
                rows={speakers.map((one) => ({
                  ...one,
                  // "The navy" at the head of a sentence is the navy.
                  label: inSentence(one.name),
                  target: one.name,
                  narrowing: { speaker: one.key },
                  of: "speaker" as const,
                }))}
              />
              <Rest shown={speakers.length} of={speakerCount} one="speaker" />
            </section>
          </div>
        )}
      </Answered>
    </>
  );
}

interface Row {
  readonly key: string;
  readonly label: string;
  /** Under which name it is graded. */
  readonly target: string;
  readonly actor?: { readonly id: string; readonly name: string } | null;
  readonly narrowing: Readonly<Record<string, string>> | null;
  readonly reports?: number;
  readonly claims: number;
  readonly contradicted: number;
  readonly overtaken: number;
  readonly of: "publisher" | "speaker";
  readonly reliability: GradeLine | null;
}

/** How people grade a source, and the way to do so. */
function Reliability({ row: { of, label, target, reliability } }: { readonly row: Row }) {
  const [opened, open] = useState<Opened | null>(null);
  return (
    <>
      <button
        type="button"
        className="link-button"
        aria-label={
          reliability
            ? `Reliability of ${label}: ${gradeInWords(reliability.grade)}`
            : `Grade the reliability of ${label}`
        }
        title={reliability ? `${reliability.by}: ${reliability.reason ?? ""}` : "Grade it, A to F"}
        onClick={() => open({ window: "grade", of, target, name: label, now: reliability })}
      >
        {reliability ? gradeInWords(reliability.grade) : "Grade"}
      </button>
      {reliability?.others.some(({ grade }) => grade !== reliability.grade) === true ? (
        <span className="small quiet"> others differ</span>
      ) : null}
      <Saying opened={opened} close={() => open(null)} />
    </>
  );
}

const Rest = ({ shown, of, one }: { readonly shown: number; readonly of: number; readonly one: string }) =>
  of > shown ? (
    <p className="quiet after">
      The first {shown} of {count(of, one)}.
    </p>
  ) : null;

function Table({ rows, caption }: { readonly rows: readonly Row[]; readonly caption: string }) {
  if (rows.length === 0) return <p className="quiet">None so far.</p>;
  const withReports = rows.some(({ reports }) => reports !== undefined);
  return (
    <div className="sheet pad table-scroll">
      <table className="stacks">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Reliability</th>
            {withReports ? (
              <th scope="col" className="right">
                Reports
              </th>
            ) : null}
            <th scope="col" className="right">
              Claims
            </th>
            <th scope="col" className="right">
              Contradicted
            </th>
            <th scope="col" className="right">
              Overtaken
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.actor ? <Link to={`/actors/${row.actor.id}`}>{row.label}</Link> : row.label}</th>
              <td>{row.label === "" || row.narrowing === null ? null : <Reliability row={row} />}</td>
              {withReports ? (
                <td className="num right" data-label="Reports">
                  {grouped(row.reports ?? 0)}
                </td>
              ) : null}
              <td className="num right" data-label="Claims">
                {row.narrowing ? (
                  <Link to="/claims" narrowing={row.narrowing}>
                    {grouped(row.claims)}
                  </Link>
                ) : (
                  row.claims
                )}
              </td>
              <td className="num right" data-label="Contradicted">
                {grouped(row.contradicted)}
              </td>
              <td className="num right" data-label="Overtaken">
                {grouped(row.overtaken)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

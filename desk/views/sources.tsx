import type { SourcesView } from "../../src/server/wire/index.ts";
import { useAnswer } from "../api/client.ts";
import { Answered } from "../parts/states.tsx";
import { count } from "../parts/words.ts";
import { Link } from "../shell/link.tsx";

export function View() {
  const asking = useAnswer<SourcesView>("sources");
  return (
    <>
      <div className="lead">
        <h1>Sources</h1>
        <p>
          Who published and who is cited, and how often their claims were contradicted or overtaken. A count is no
          grade: whoever says more is contradicted more.
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
                  actor: null,
                  narrowing: one.name === null ? null : { publisher: one.name },
                }))}
              />
              <Rest shown={publishers.length} of={publisherCount} one="publisher" />
            </section>
            <section className="section">
              <h2>Speakers</h2>
              <Table
                caption="Speakers"
                rows={speakers.map((one) => ({ ...one, label: one.name, narrowing: { speaker: one.key } }))}
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
  readonly actor?: { readonly id: string; readonly name: string } | null;
  readonly narrowing: Readonly<Record<string, string>> | null;
  readonly reports?: number;
  readonly claims: number;
  readonly contradicted: number;
  readonly overtaken: number;
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
      <table>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
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
              {withReports ? <td className="num right">{row.reports}</td> : null}
              <td className="num right">
                {row.narrowing ? (
                  <Link to="/claims" narrowing={row.narrowing}>
                    {row.claims}
                  </Link>
                ) : (
                  row.claims
                )}
              </td>
              <td className="num right">{row.contradicted}</td>
              <td className="num right">{row.overtaken}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

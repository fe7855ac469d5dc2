import type { OriginsView } from "../../src/server/wire/index.ts";
import { useAnswer } from "../api/client.ts";
import { Answered, Empty } from "../parts/states.tsx";
import { inSentence } from "../../src/model/index.ts";
import { citation, count, reportName, grouped } from "../parts/words.ts";
import { Link } from "../shell/link.tsx";

export function View() {
  const asking = useAnswer<OriginsView>("origins");
  return (
    <>
      <div className="lead">
        <h1>Origins</h1>
        <p>
          Where reports have their claims from: whom they cite, and whose words they share. Ten reports of one wire text
          are one origin, so origins are counted, never more than “at most”.
        </p>
      </div>
      <Answered asking={asking} what="origins">
        {(origins) => <Origins origins={origins} />}
      </Answered>
    </>
  );
}

const share = (part: number): string => `${Math.round(100 * part)} %`;

function Origins({ origins }: { readonly origins: OriginsView }) {
  const { sources, sourceCount, shared, sharedCount, circles } = origins;
  return (
    <div className="stack">
      <section className="section">
        <h2>Shared wording</h2>
        {shared.length === 0 ? <p className="quiet">No two reports share passages.</p> : null}
        <div className="stack">
          {shared.map((pair) => (
            <Pair key={`${pair.a.id} ${pair.b.id}`} pair={pair} />
          ))}
        </div>
        {sharedCount > shared.length ? (
          <p className="quiet after">
            The {shared.length} most alike of {count(sharedCount, "pair")}.
          </p>
        ) : null}
      </section>
      {circles.length > 0 ? (
        <section className="section">
          <h2>Circles</h2>
          <p className="quiet after">Reports that cite one another round: none of them is an origin.</p>
          <ul className="plain-list sheet">
            {circles.map((circle) => (
              <li key={circle.map(({ id }) => id).join(" ")}>
                <span>
                  {circle.map((report, at) => (
                    <span key={report.id}>
                      {at > 0 ? " → " : ""}
                      <Link to={`/reports/${report.id}`}>{reportName(report)}</Link>
                    </span>
                  ))}
                  {" → …"}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section className="section">
        <h2>Who is leaned on</h2>
        {sources.length === 0 ? (
          <Empty title="No report cites a source" />
        ) : (
          <div className="sheet pad table-scroll">
            <table className="stacks">
              <thead>
                <tr>
                  <th scope="col">Source</th>
                  <th scope="col">Leaned on by</th>
                  <th scope="col" className="right">
                    Places
                  </th>
                  <th scope="col" className="right">
                    Claims
                  </th>
                </tr>
              </thead>
              <tbody>
                {sources.map((source) => (
                  <tr key={source.name}>
                    <th scope="row">
                      {source.report ? (
                        <Link to={`/reports/${source.report.id}`}>{source.name}</Link>
                      ) : (
                        inSentence(source.name)
                      )}
                      {source.documents.length > 0 ? (
                        <span className="small quiet file">{source.documents.join("; ")}</span>
                      ) : null}
                    </th>
                    <td>
                      {source.by.slice(0, 4).map(({ report, places }) => (
                        <span key={report.id} className="leaner">
                          <Link to={`/reports/${report.id}`}>{reportName(report)}</Link>{" "}
                          <span className="small quiet">
                            {citation(report)}
                            {places > 1 ? `, ${places} places` : ""}
                          </span>
                        </span>
                      ))}
                      {source.reports > 4 ? (
                        <span className="small quiet">and {count(source.reports - 4, "report")} more</span>
                      ) : null}
                    </td>
                    <td className="num right" data-label="Places">
                      {grouped(source.places)}
                    </td>
                    <td className="num right" data-label="Claims">
                      {grouped(source.claims)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {sourceCount > sources.length ? (
          <p className="quiet after">
            The {sources.length} most leaned on of {count(sourceCount, "source")}.
          </p>
        ) : null}
      </section>
    </div>
  );
}

function Pair({ pair }: { readonly pair: OriginsView["shared"][number] }) {
  const { a, b, overlap, leaning, reason, passages, passageCount } = pair;
  // The one that leans on the other stands right.
  const [left, right, turned] = leaning === a.id ? [b, a, true] : [a, b, false];
  return (
    <article className="collation sheet">
      <header>
        <h3>
          <Link to={`/reports/${right.id}`} narrowing={{ beside: left.id }}>
            {reportName(right)}
          </Link>{" "}
          <span className="quiet">{leaning === null ? "and" : "leans on"}</span> {reportName(left)}
        </h3>
        <span className="small quiet">
          {share(overlap.smaller)} of the shorter one's words · {count(passageCount, "passage")}
        </span>
      </header>
      <p className="reason">{reason}</p>
      <details>
        <summary className="pad">Passages side by side</summary>
        <div className="sides">
          <div>
            <b>{citation(left)}</b>
          </div>
          <div>
            <b>{citation(right)}</b>
          </div>
        </div>
        {passages.map((passage) => {
          const [first, second] = turned ? [passage.b, passage.a] : [passage.a, passage.b];
          return (
            <div className="sides passage" key={`${passage.a.start} ${passage.b.start}`}>
              <blockquote className="serif">{first.text}</blockquote>
              <blockquote className="serif">{second.text}</blockquote>
            </div>
          );
        })}
        {passageCount > passages.length ? (
          <p className="quiet small pad">
            The {passages.length} longest of {passageCount}.
          </p>
        ) : null}
      </details>
    </article>
  );
}

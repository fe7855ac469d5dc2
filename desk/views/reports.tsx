import type { JobStarted, ReportPage, ReportRow } from "../../src/server/wire/index.ts";
import { ask, queries, usePages } from "../api/client.ts";
import { expect } from "../api/events.ts";
import { complain, said } from "../api/judging.ts";
import { FacetedList } from "../parts/faceted-list.tsx";
import { Filters } from "../parts/filters.tsx";
import { Chosen } from "../parts/chosen.tsx";
import { Facet } from "../parts/facets.tsx";
import { totalWords } from "../parts/more.tsx";
import { ChoiceField, WordsField } from "../parts/search-field.tsx";
import { Sign } from "../parts/signs.tsx";
import { Empty } from "../parts/states.tsx";
import { bytesWords, count, dateWords, grouped } from "../parts/words.ts";
import { useNarrowed, useNarrowedList } from "../shell/address.ts";
import { Link } from "../shell/link.tsx";
import { Adding } from "./reports/adding.tsx";
import { Files } from "./reports/files.tsx";
import { Progress } from "./reports/progress.tsx";

export function View() {
  const [show, set] = useNarrowed("show");
  const files = show === "files";
  return (
    <>
      <div className="lead">
        <h1>Reports</h1>
        <p>
          {files
            ? "Every file that was ever given to the case, with what became of it."
            : "What came in, as it came. Originals are kept; a file that cannot be read stands here with the reason."}
        </p>
        <div className="tools">
          <div className="switch" role="group" aria-label="What is shown">
            <button type="button" className="button" aria-pressed={!files} onClick={() => set(null)}>
              Reports
            </button>
            <button type="button" className="button" aria-pressed={files} onClick={() => set("files")}>
              Every file
            </button>
          </div>
        </div>
      </div>
      <Adding />
      <Progress />
      {files ? <Files /> : <List />}
    </>
  );
}

function List() {
  const [words] = useNarrowed("words");
  const [sort] = useNarrowed("sort");
  const [publisher, setPublisher] = useNarrowed("publisher");
  const [states, choose] = useNarrowedList("state");
  const pages = usePages<ReportPage>("reports", { words, sort, publisher, state: states });
  const [first] = pages.data?.pages ?? [];
  const failed = pages.data?.pages.some(({ items }) => items.some(({ state }) => state === "failed")) ?? false;
  return (
    <>
      <Filters>
        <WordsField name="words" label="Words in file, title or publisher" />
        <ChoiceField
          name="sort"
          label="First"
          choices={[
            ["", "newest in the case"],
            ["published", "newest published"],
          ]}
        />
      </Filters>
      <Chosen names={["publisher"]} />
      <FacetedList
        pages={pages}
        one="report"
        facets={
          <>
            <Facet title="State" values={first?.facets.state ?? []} chosen={states} choose={choose} />
            <Facet
              title="Publisher"
              values={(first?.facets.publisher ?? []).slice(0, 12)}
              chosen={publisher === "" ? [] : [publisher]}
              choose={(values) => setPublisher(values.at(-1) ?? null)}
            />
          </>
        }
        tally={
          first && (
            <>
              {totalWords(first.total, "report")}{" "}
              {failed ? (
                <button type="button" className="button" onClick={() => void again()}>
                  Try all failed files again
                </button>
              ) : null}
            </>
          )
        }
        empty={
          <Empty
            title={
              words + publisher + states.join("") === "" ? "The case has no reports yet" : "No report is like that"
            }
          >
            <p>Drop files above, choose them, or paste a text.</p>
          </Empty>
        }
      >
        {(items) => <Table rows={items} />}
      </FacetedList>
    </>
  );
}

async function again(): Promise<void> {
  try {
    const { job, files } = await ask<JobStarted>("/api/reports/retry", { method: "POST", body: {} });
    expect(job, files);
    said.set({ words: "The failed files are read again", undo: null });
    await queries.invalidateQueries();
  } catch (fault) {
    complain(fault);
  }
}

const STATES = { read: "read", added: "waiting", failed: "failed" } as const;
const GLYPHS = { read: "done", added: "waiting", failed: "failed" } as const;
const TONES = { read: "agrees", added: "apart", failed: "contradicts" } as const;

function Table({ rows }: { readonly rows: readonly ReportRow[] }) {
  return (
    <div className="sheet pad table-scroll">
      <table className="reports-table stacks">
        <thead>
          <tr>
            <th scope="col">Report</th>
            <th scope="col">Publisher</th>
            <th scope="col">Published</th>
            <th scope="col">State</th>
            <th scope="col" className="right">
              Claims
            </th>
            <th scope="col" className="right">
              Size
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to={`/reports/${row.id}`}>{row.title?.value ?? row.file}</Link>
                {row.title ? <span className="small quiet file">{row.file}</span> : null}
                {row.problem ? <span className="small problem-words">{row.problem.detail}</span> : null}
              </th>
              <td>{row.publisher?.value ?? <span className="quiet">not known</span>}</td>
              <td>
                {row.published ? (
                  <>
                    {dateWords(row.published.value)}
                    {row.published.how === "inferred" ? <span className="small quiet"> worked out</span> : null}
                  </>
                ) : (
                  <span className="quiet">not known</span>
                )}
              </td>
              <td>
                <Sign glyph={GLYPHS[row.state]} tone={TONES[row.state]}>
                  {STATES[row.state]}
                </Sign>
              </td>
              <td className="num right" data-label="Claims">
                {row.claims > 0 ? (
                  <Link to="/claims" narrowing={{ report: row.id }} aria-label={count(row.claims, "claim")}>
                    {grouped(row.claims)}
                  </Link>
                ) : (
                  "0"
                )}
              </td>
              <td className="num right" data-label="Size">
                {bytesWords(row.bytes)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

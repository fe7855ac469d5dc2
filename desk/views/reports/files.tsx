import type { FilePage } from "../../../src/server/wire/index.ts";
import { usePages } from "../../api/client.ts";
import { Facet } from "../../parts/facets.tsx";
import { FacetedList } from "../../parts/faceted-list.tsx";
import { Empty } from "../../parts/states.tsx";
import { bytesWords, instantWords } from "../../parts/words.ts";
import { useNarrowedList } from "../../shell/address.ts";
import { Link } from "../../shell/link.tsx";

/** What became of every file that was ever given: one row each, with the reason where there is one. */
export function Files() {
  const [states, chooseStates] = useNarrowedList("file-state");
  const [codes, chooseCodes] = useNarrowedList("problem");
  const pages = usePages<FilePage>("files", { state: states, code: codes });
  const [first] = pages.data?.pages ?? [];
  return (
    <FacetedList
      pages={pages}
      one="file"
      facets={
        <>
          <Facet title="State" values={first?.facets.state ?? []} chosen={states} choose={chooseStates} />
          <Facet title="Problem" values={first?.facets.problem ?? []} chosen={codes} choose={chooseCodes} />
        </>
      }
      empty={<Empty title="No file is like that" />}
    >
      {(items) => (
        <div className="sheet pad table-scroll">
          <table className="stacks">
            <thead>
              <tr>
                <th scope="col">File</th>
                <th scope="col">What became of it</th>
                <th scope="col">Seen</th>
                <th scope="col" className="right">
                  Size
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((row) => (
                <tr key={row.number}>
                  <th scope="row">
                    {row.report === null ? row.file : <Link to={`/reports/${row.report}`}>{row.file}</Link>}
                    <span className="small quiet file">{row.container ?? row.path}</span>
                  </th>
                  <td>
                    {row.state}
                    {row.problem ? <span className="small problem-words">{row.problem.detail}</span> : null}
                  </td>
                  <td data-label="Seen">{instantWords(row.seen)}</td>
                  <td className="num right" data-label="Size">
                    {row.bytes === null ? "not known" : bytesWords(row.bytes)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </FacetedList>
  );
}

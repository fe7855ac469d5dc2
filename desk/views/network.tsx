import type { NetworkView } from "../../src/server/wire/index.ts";
import { useAnswer } from "../api/client.ts";
import { Filters } from "../parts/filters.tsx";
import { ActorField } from "../parts/actor-field.tsx";
import { Chosen } from "../parts/chosen.tsx";
import { useInSight } from "../parts/in-sight.ts";
import { BriefQuote } from "../parts/quote.tsx";
import { PeriodFields } from "../parts/search-field.tsx";
import { Answered, Empty } from "../parts/states.tsx";
import { count, grouped } from "../parts/words.ts";
import { go, hrefOf, narrow, useNarrowed } from "../shell/address.ts";
import { Link } from "../shell/link.tsx";
import { Drawing, tellingOf } from "./network/drawing.tsx";

type Edge = NetworkView["edges"][number];

export function View() {
  const [actor] = useNarrowed("actor");
  const [type] = useNarrowed("type");
  const [since] = useNarrowed("since");
  const [until] = useNarrowed("until");
  const [limit] = useNarrowed("limit");
  const asking = useAnswer<NetworkView>("network", { actor, type, since, until, limit });
  return (
    <>
      <div className="lead">
        <h1>Network</h1>
        <p>Ties between actors as reports claim them. Every line rests on sentences; press it to read them.</p>
      </div>
      <Filters>
        <ActorField name="actor" label="Ties of" />
        <label className="field">
          Tie
          <select value={type} onChange={(event) => narrow({ type: event.target.value })}>
            <option value="">any</option>
            {(asking.data?.types ?? []).map(({ value, label, count: n }) => (
              <option key={value} value={value}>
                {label} ({n})
              </option>
            ))}
          </select>
        </label>
        <PeriodFields from="Holding since" />
        <label className="field">
          At most
          <select value={limit} onChange={(event) => narrow({ limit: event.target.value })}>
            <option value="">80 actors</option>
            <option value="30">30 actors</option>
            <option value="150">150 actors</option>
            <option value="300">300 actors</option>
          </select>
        </label>
      </Filters>
      <Chosen names={["actor"]} />
      <Answered asking={asking} what="the network">
        {(view) =>
          view.edges.length === 0 ? (
            <Empty title="No claim ties two actors here">
              <p>A tie needs a sentence that says it. Drop a filter, or widen the time.</p>
            </Empty>
          ) : (
            <Network view={view} />
          )
        }
      </Answered>
    </>
  );
}

const TOLD = { claimed: "claimed", alleged: "only alleged", denied: "denied by somebody" } as const;

function Network({ view }: { readonly view: NetworkView }) {
  const [chosen, choose] = useNarrowed("tie");
  const names = new Map(view.nodes.map(({ id, name }) => [id, name]));
  const edge = view.edges.find(({ id }) => id === chosen);
  const margin = useInSight(chosen);
  return (
    <div className="network">
      <div className="stack">
        <Drawing view={view} chosen={chosen} choose={choose} open={(id) => go(hrefOf(`/actors/${id}`))} />
        {view.partial ? (
          <p className="quiet">
            There are more ties than could be looked through; name an actor to see all of its own.
          </p>
        ) : null}
        <section className="section">
          <h2>
            {count(view.edges.length, "tie")} between {count(view.nodes.length, "actor")}
          </h2>
          <div className="sheet pad table-scroll">
            <table className="stacks">
              <thead>
                <tr>
                  <th scope="col">Tie</th>
                  <th scope="col">How it is told</th>
                  <th scope="col" className="right">
                    Claims
                  </th>
                  <th scope="col">
                    <span className="unseen">Quotes</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {view.edges.map((one) => (
                  <tr key={one.id} className={one.id === chosen ? "on" : ""}>
                    <td className="wide">
                      {names.get(one.source)} <i>{one.label}</i> {names.get(one.target)}
                    </td>
                    <td>{TOLD[tellingOf(one)]}</td>
                    <td className="num right" data-label="Claims">
                      {grouped(one.count)}
                    </td>
                    <td>
                      <button
                        type="button"
                        className="link-button"
                        aria-label={`Quotes: ${names.get(one.source) ?? ""} ${one.label} ${names.get(one.target) ?? ""}`}
                        onClick={() => choose(one.id)}
                      >
                        Quotes
                      </button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      </div>
      <aside ref={margin} className="margin" aria-label="Quotes of the tie" aria-live="polite">
        {edge ? (
          <Quotes edge={edge} names={names} />
        ) : (
          <p className="quiet">Press a line, or “Quotes” in the table, to read the sentences behind a tie.</p>
        )}
      </aside>
    </div>
  );
}

function Quotes({ edge, names }: { readonly edge: Edge; readonly names: ReadonlyMap<string, string> }) {
  return (
    <article className="sheet pad stack">
      <h2>
        <Link to={`/actors/${edge.source}`}>{names.get(edge.source)}</Link> <i>{edge.label}</i>{" "}
        <Link to={`/actors/${edge.target}`}>{names.get(edge.target)}</Link>
      </h2>
      <p className="small quiet">
        {count(edge.count, "claim")}, {TOLD[tellingOf(edge)]}
      </p>
      {edge.claims.map((claim) => (
        <BriefQuote key={claim.id} claim={claim} />
      ))}
      {edge.count > edge.claims.length ? (
        <Link to="/claims" narrowing={{ actor: edge.source, type: edge.type }}>
          All claims of it
        </Link>
      ) : null}
    </article>
  );
}

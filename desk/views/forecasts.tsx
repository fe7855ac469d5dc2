import type { ForecastPage } from "../../src/server/wire/index.ts";
import { usePages } from "../api/client.ts";
import { Facets, Filters } from "../parts/filters.tsx";
import { ActorField } from "../parts/actor-field.tsx";
import { Chosen } from "../parts/chosen.tsx";
import { ClaimTools } from "../parts/claim-tools.tsx";
import { Facet } from "../parts/facets.tsx";
import type { GlyphName } from "../parts/glyph.tsx";
import { More, totalWords } from "../parts/more.tsx";
import { BriefQuote, Quote } from "../parts/quote.tsx";
import { Sign, VerdictSign } from "../parts/signs.tsx";
import { Answered, Empty } from "../parts/states.tsx";
import { dateWords } from "../parts/words.ts";
import { useNarrowed, useNarrowedList } from "../shell/address.ts";
import { Link } from "../shell/link.tsx";

type Forecast = ForecastPage["items"][number];

const STATES: Readonly<
  Record<Forecast["state"], { readonly glyph: GlyphName; readonly word: string; readonly tone: string }>
> = {
  "borne-out": { glyph: "agrees", word: "Borne out by later claims", tone: "agrees" },
  partly: { glyph: "refines", word: "Partly borne out", tone: "refines" },
  void: { glyph: "not-comparable", word: "Cannot be judged", tone: "apart" },
  failed: { glyph: "contradicts", word: "Later claims say otherwise", tone: "contradicts" },
  due: { glyph: "due", word: "Its time ran out, nothing bears on it", tone: "tension" },
  open: { glyph: "open", word: "Open", tone: "apart" },
};

export function View() {
  const [states, choose] = useNarrowedList("state");
  const [actor] = useNarrowed("actor");
  const pages = usePages<ForecastPage>("forecasts", { state: states, actor });
  return (
    <>
      <div className="lead">
        <h1>Forecasts</h1>
        <p>
          What somebody says will happen: in whose words, how likely, by when, and what later claims tell of it. That a
          later claim bears it out does not make the claim true.
        </p>
      </div>
      <Filters>
        <ActorField name="actor" label="About" />
      </Filters>
      <Chosen names={["actor"]} />
      <Answered asking={{ ...pages, data: pages.data?.pages }} what="forecasts">
        {(list) => {
          const [first] = list;
          const items = list.flatMap((page) => page.items);
          return (
            <div className="with-facets">
              <Facets>
                <Facet title="State" values={first?.facets.state ?? []} chosen={states} choose={choose} />
              </Facets>
              <div>
                {first ? (
                  <p className="tally" role="status">
                    {totalWords(first.total, "forecast")}
                  </p>
                ) : null}
                {items.length === 0 ? (
                  <Empty title="Nobody predicts anything here">
                    <p>
                      A claim is a forecast when its words speak of what is to come: “will”, “is expected to”, “is
                      likely to”.
                    </p>
                  </Empty>
                ) : (
                  <ul className="forecasts sheet">
                    {items.map((forecast) => (
                      <Shown key={forecast.claim.id} forecast={forecast} />
                    ))}
                  </ul>
                )}
                <More pages={pages} />
              </div>
            </div>
          );
        }}
      </Answered>
    </>
  );
}

function Shown({ forecast: { claim, about, horizon, state, outcome, bearing } }: { readonly forecast: Forecast }) {
  const { glyph, word, tone } = STATES[state];
  return (
    <li>
      <div className="forecast-head">
        <Sign glyph={glyph} tone={tone}>
          {word}
        </Sign>
        <dl className="small">
          <div>
            <dt>By when</dt>
            <dd>{horizon ? dateWords(horizon.edtf) : "no time is given"}</dd>
          </div>
          <div>
            <dt>How likely</dt>
            <dd>
              {claim.likelihood
                ? `“${claim.likelihood.words}”: ${claim.likelihood.band}, ${claim.likelihood.low}–${claim.likelihood.high} %`
                : "not in words that have a band"}
            </dd>
          </div>
          {about.length > 0 ? (
            <div>
              <dt>About</dt>
              <dd>
                {about.map((actor, at) => (
                  <span key={actor.id}>
                    {at > 0 ? ", " : ""}
                    <Link to={`/actors/${actor.id}`}>{actor.name}</Link>
                  </span>
                ))}
              </dd>
            </div>
          ) : null}
          {outcome ? (
            <div>
              <dt>Told by</dt>
              <dd>
                {outcome.by}
                {outcome.at === "" ? "" : `, ${dateWords(outcome.at)}`}
              </dd>
            </div>
          ) : null}
        </dl>
      </div>
      <div className="stack">
        <Quote claim={claim}>
          <ClaimTools claim={claim} />
        </Quote>
        {bearing.length > 0 ? (
          <div className="bearing">
            <h3 className="sub">Later claims that bear on it</h3>
            {bearing.map((relation) => (
              <div key={`${relation.a} ${relation.b}`} className="bears">
                <VerdictSign verdict={relation.verdict} />
                <BriefQuote claim={relation.other} />
                <p className="small quiet">{relation.reason}</p>
              </div>
            ))}
          </div>
        ) : null}
      </div>
    </li>
  );
}

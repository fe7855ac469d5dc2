import { useState } from "react";
import { OUTCOME_WORDS } from "../../src/model/index.ts";
import type { ForecastPage } from "../../src/server/wire/index.ts";
import { usePages } from "../api/client.ts";
import { FacetedList } from "../parts/faceted-list.tsx";
import { Filters } from "../parts/filters.tsx";
import { ActorField } from "../parts/actor-field.tsx";
import { Chosen } from "../parts/chosen.tsx";
import { ClaimTools } from "../parts/claim-tools.tsx";
import { Facet } from "../parts/facets.tsx";
import type { GlyphName } from "../parts/glyph.tsx";
import { Judgements } from "../parts/judgements.tsx";
import { BriefQuote, Quote } from "../parts/quote.tsx";
import { type Opened, Saying } from "../parts/saying/index.tsx";
import { Sign, VerdictSign } from "../parts/signs.tsx";
import { Empty } from "../parts/states.tsx";
import { dateWords, instantWords } from "../parts/words.ts";
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
  const [first] = pages.data?.pages ?? [];
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
      <FacetedList
        pages={pages}
        one="forecast"
        facets={<Facet title="State" values={first?.facets.state ?? []} chosen={states} choose={choose} />}
        empty={
          <Empty title="Nobody predicts anything here">
            <p>
              A claim is a forecast when its words speak of what is to come: “will”, “is expected to”, “is likely to”.
            </p>
          </Empty>
        }
      >
        {(items) => (
          <ul className="forecasts sheet">
            {items.map((forecast) => (
              <Shown key={forecast.claim.id} forecast={forecast} />
            ))}
          </ul>
        )}
      </FacetedList>
    </>
  );
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

function Shown({ forecast }: { readonly forecast: Forecast }) {
  const { claim, about, horizon, state, outcome, told, others, evidence, bearing, history } = forecast;
  const { glyph, word, tone } = outcome
    ? { ...STATES[state], word: capital(OUTCOME_WORDS[outcome.state]) }
    : STATES[state];
  const [opened, open] = useState<Opened | null>(null);
  const later = bearing.map(({ other }) => other);
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
                : "no words of likelihood"}
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
              <dt>Set by</dt>
              <dd>
                {outcome.by}, {instantWords(outcome.at)}
                {outcome.reason === null ? "" : `: ${outcome.reason}`}
              </dd>
            </div>
          ) : null}
          {others.length > 0 ? (
            <div>
              <dt>Others say</dt>
              <dd>{others.map((one) => `${one.by}: ${OUTCOME_WORDS[one.state]}`).join("; ")}</dd>
            </div>
          ) : null}
          {told ? (
            <div>
              <dt>Later claims</dt>
              <dd>
                {OUTCOME_WORDS[told.state]}, by the rules
                {told.at === "" ? "" : `, ${dateWords(told.at)}`}
              </dd>
            </div>
          ) : null}
        </dl>
        <p className="no-print">
          <button
            type="button"
            className="button"
            onClick={() =>
              open({
                window: "outcome",
                claim,
                bearing: [...later, ...evidence.filter((one) => !later.some(({ id }) => id === one.id))],
              })
            }
          >
            {outcome ? "Change the outcome" : "Set the outcome"}
          </button>
        </p>
        <Saying opened={opened} close={() => open(null)} />
      </div>
      <div className="stack">
        <Quote claim={claim}>
          <ClaimTools claim={claim} bearing={null} />
        </Quote>
        {outcome && (evidence.length > 0 || outcome.sources.length > 0) ? (
          <div className="bearing">
            <h3 className="sub">What the outcome rests on</h3>
            {evidence.map((one) => (
              <BriefQuote key={one.id} claim={one} />
            ))}
            {outcome.sources.map((one) => (
              // Words of a person are words: an address is shown, not called.
              <p key={one} className="small source-words">
                {one}
              </p>
            ))}
          </div>
        ) : null}
        {history.length > 0 ? (
          <details>
            <summary>History of its outcome ({history.length})</summary>
            <Judgements lines={history} />
          </details>
        ) : null}
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

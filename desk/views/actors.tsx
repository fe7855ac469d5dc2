import { useState } from "react";
import type { ActorHead, ActorPage, ProposalPage } from "../../src/server/wire/index.ts";
import { useAsOf, usePages } from "../api/client.ts";
import { FacetedList } from "../parts/faceted-list.tsx";
import { Filters } from "../parts/filters.tsx";
import { Facet } from "../parts/facets.tsx";
import { IdentityWindow } from "../parts/identity.tsx";
import { More, totalWords } from "../parts/more.tsx";
import { WordsField } from "../parts/search-field.tsx";
import { Answered, Empty } from "../parts/states.tsx";
import { count, grouped } from "../parts/words.ts";
import { useNarrowed, useNarrowedList } from "../shell/address.ts";
import { Link } from "../shell/link.tsx";
import type { ActorVerb } from "../../src/model/index.ts";

export function View() {
  const [show, set] = useNarrowed("show");
  const pairs = show === "pairs";
  return (
    <>
      <div className="lead">
        <h1>Actors</h1>
        <p>
          {pairs
            ? "Pairs of names that may be one actor's, with what speaks for and against it. You decide; it can be taken back."
            : "Whom the claims are about. Who is who rests on evidence in the texts and on judgements, all of which can be withdrawn."}
        </p>
        <div className="tools">
          <div className="switch" role="group" aria-label="What is shown">
            <button type="button" className="button" aria-pressed={!pairs} onClick={() => set(null)}>
              All actors
            </button>
            <button type="button" className="button" aria-pressed={pairs} onClick={() => set("pairs")}>
              Who may be whom
            </button>
          </div>
        </div>
      </div>
      {pairs ? <Pairs /> : <All />}
    </>
  );
}

function All() {
  const [words] = useNarrowed("words");
  const [kinds, choose] = useNarrowedList("kind");
  const [picked, pick] = useState<readonly ActorHead[]>([]);
  const [judging, judge] = useState(false);
  const pages = usePages<ActorPage>("actors", { words, kind: kinds });
  const [first] = pages.data?.pages ?? [];
  const asOf = useAsOf();
  const [left, right] = picked;
  const turn = (actor: ActorHead): void =>
    pick(
      picked.some(({ id }) => id === actor.id)
        ? picked.filter(({ id }) => id !== actor.id)
        : [...picked, actor].slice(-2),
    );
  return (
    <>
      <Filters>
        <WordsField name="words" label="Words in a name or alias" />
        <button type="button" className="button main" disabled={!left || !right} onClick={() => judge(true)}>
          {left && right ? `Judge ${left.name} and ${right.name}` : "Tick two actors to merge them or keep them apart"}
        </button>
      </Filters>
      <FacetedList
        pages={pages}
        one="actor"
        tally={
          asOf !== null && first?.total.exact === false
            ? "Actors as they stood then; the counts beside the filters are of today"
            : undefined
        }
        facets={<Facet title="Kind" values={first?.facets.kind ?? []} chosen={kinds} choose={choose} />}
        empty={<Empty title="No actor has these words in a name" />}
      >
        {(items) => (
          <div className="sheet pad table-scroll">
            <table className="actors-table stacks">
              <thead>
                <tr>
                  <th scope="col">
                    <span className="unseen">Tick two to judge them</span>
                  </th>
                  <th scope="col">Actor</th>
                  <th scope="col">Kind</th>
                  <th scope="col" className="right">
                    Reports
                  </th>
                  <th scope="col" className="right">
                    Claims
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map((actor) => (
                  <tr key={actor.id}>
                    <td>
                      <input
                        type="checkbox"
                        aria-label={`Tick ${actor.name}`}
                        checked={picked.some(({ id }) => id === actor.id)}
                        onChange={() => turn(actor)}
                      />
                    </td>
                    <th scope="row">
                      <Link to={`/actors/${actor.id}`}>{actor.name}</Link>
                      {actor.others.length > 0 ? (
                        <span className="small quiet"> also {actor.others.join(", ")}</span>
                      ) : null}
                      {actor.disputed.length > 0 ? (
                        <span className="doubt">disputed: {actor.disputed.join(", ")}</span>
                      ) : null}
                    </th>
                    <td>{actor.kind}</td>
                    <td className="num right" data-label="Reports">
                      {grouped(actor.reports)}
                    </td>
                    <td className="num right" data-label="Claims">
                      {grouped(actor.claims)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </FacetedList>
      {judging && left && right ? (
        <IdentityWindow
          left={{ actor: left.id, name: left.name }}
          right={{ actor: right.id, name: right.name }}
          verb="same"
          close={() => {
            judge(false);
            pick([]);
          }}
        />
      ) : null}
    </>
  );
}

type Proposal = ProposalPage["items"][number];

function Pairs() {
  const pages = usePages<ProposalPage>("proposals", { limit: 20 });
  return (
    <Answered asking={{ ...pages, data: pages.data?.pages }} what="pairs of actors">
      {(list) => {
        const [first] = list;
        const items = list.flatMap((page) => page.items);
        if (items.length === 0)
          return (
            <Empty title="No two actors look as if they might be one">
              <p>
                When names are like each other, or a report denies that two are one, the pair stands here. Any two
                actors can be judged in the list of all.
              </p>
            </Empty>
          );
        return (
          <>
            {first ? <p className="tally">{totalWords(first.total, "pair")}</p> : null}
            <ul className="stack">
              {items.map((pair) => (
                <Pair key={`${pair.left.id} ${pair.right.id} ${pair.names.join(" ")}`} pair={pair} />
              ))}
            </ul>
            <More pages={pages} />
          </>
        );
      }}
    </Answered>
  );
}

function PairHead({ actor, name }: { readonly actor: ActorHead; readonly name: string }) {
  return (
    <span>
      <Link to={`/actors/${actor.id}`}>
        <b>{name}</b>
      </Link>{" "}
      <span className="small quiet">
        {name === actor.name ? "" : `of ${actor.name}, `}
        {actor.kind}, {count(actor.claims, "claim")} in {count(actor.reports, "report")}
      </span>
    </span>
  );
}

function Pair({ pair: { left, right, names, score, reasons } }: { readonly pair: Proposal }) {
  const [verb, judge] = useState<ActorVerb | null>(null);
  return (
    <li className="pair-card sheet pad">
      <p className="pair-heads">
        <PairHead actor={left} name={names[0]} />
        <span className="quiet" aria-hidden="true">
          ?=
        </span>
        <PairHead actor={right} name={names[1]} />
        <span className="small quiet num">score {score.toFixed(2)}</span>
      </p>
      <ul className="reasons">
        {reasons.map((reason) => (
          <li key={`${reason.rule} ${reason.detail}`}>
            <span className="num weight">
              {reason.weight > 0 ? `+${reason.weight.toFixed(2)}` : reason.weight.toFixed(2)}
            </span>
            <span>
              {reason.weight > 0 ? "For: " : "Against: "}
              {reason.detail}
              {reason.at ? (
                <>
                  {" "}
                  <Link to={`/reports/${reason.at.report}`} className="small">
                    {reason.at.file}
                  </Link>
                </>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      <p className="tools no-print">
        <button type="button" className="button" onClick={() => judge("same")}>
          Same …
        </button>
        <button type="button" className="button" onClick={() => judge("different")}>
          Different …
        </button>
        <button type="button" className="button" onClick={() => judge("unsure")}>
          Cannot tell …
        </button>
      </p>
      {verb === null ? null : (
        <IdentityWindow
          left={{ actor: left.id, name: names[0] }}
          right={{ actor: right.id, name: names[1] }}
          verb={verb}
          close={() => judge(null)}
        />
      )}
    </li>
  );
}

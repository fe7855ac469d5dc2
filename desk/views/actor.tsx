import { useState } from "react";
import type { ActorHead, ActorView } from "../../src/server/wire/index.ts";
import type { ActorVerb } from "../../src/model/index.ts";
import { useAnswer } from "../api/client.ts";
import { ActorPicker } from "../parts/actor-picker.tsx";
import { IdentityWindow, type Side } from "../parts/identity.tsx";
import { Judgements } from "../parts/judgements.tsx";
import { Lanes } from "../parts/lanes.tsx";
import { QuestionList } from "../parts/question-head.tsx";
import { ClaimTools } from "../parts/claim-tools.tsx";
import { Quote } from "../parts/quote.tsx";
import { Answered } from "../parts/states.tsx";
import { count, grouped } from "../parts/words.ts";
import { Link } from "../shell/link.tsx";
import type { ViewProperties } from "../shell/routes.tsx";
import { useTitle } from "../shell/title.ts";

export function View({ id }: ViewProperties) {
  const asking = useAnswer<ActorView>(`actors/${id}`, {}, { keep: false });
  return (
    <Answered asking={asking} what="the actor">
      {(view) => <Actor view={view} />}
    </Answered>
  );
}

interface Judging {
  readonly left: Side;
  readonly right: Side;
  readonly verb: ActorVerb;
}

/** Why a name is this actor's, in words. */
const EVIDENCE: Readonly<Record<ActorView["names"][number]["evidence"], string>> = {
  "same-text": "the reports call it so",
  alias: "a report gives it as another name",
  acronym: "a report gives it as its letters",
  surname: "a shorter form, inside a report that has the full name",
  codebook: "the codebook has it",
  judgement: "somebody judged so",
};

function Actor({ view }: { readonly view: ActorView }) {
  const { actor, names, joints, statuses, relations, questions, claims, said, judgements } = view;
  const [other, choose] = useState<ActorHead | null>(null);
  const [judging, judge] = useState<Judging | null>(null);
  useTitle(actor.name);
  const own: Side = { actor: actor.id, name: actor.name };
  return (
    <>
      <div className="lead">
        <h1>{actor.name}</h1>
        <p>
          {actor.kind} · {count(actor.claims, "claim")} in {count(actor.reports, "report")} ·{" "}
          <Link to="/claims" narrowing={{ actor: actor.id }}>
            all claims
          </Link>
          {said > 0 ? (
            <>
              {" · "}
              <Link to="/claims" narrowing={{ speaker: actor.id }}>
                cited as saying {count(said, "claim")}
              </Link>
            </>
          ) : null}
          {" · "}
          <Link to="/network" narrowing={{ actor: actor.id }}>
            in the network
          </Link>
          {" · "}
          <Link to="/timeline" narrowing={{ actor: actor.id }}>
            on the timeline
          </Link>
        </p>
        {actor.disputed.length > 0 ? (
          <p>
            <span className="doubt">disputed</span> whether it is one with {actor.disputed.join(", ")}
          </p>
        ) : null}
      </div>
      <div className="stack">
        <section className="section">
          <h2>Names, and why each is this actor's</h2>
          <div className="sheet pad table-scroll">
            <table className="stacks">
              <thead>
                <tr>
                  <th scope="col">Name</th>
                  <th scope="col">Why</th>
                  <th scope="col">Where</th>
                  <th scope="col" className="no-print">
                    <span className="unseen">Split</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {names.map((name) => (
                  <tr key={`${name.text} ${name.evidence}`}>
                    <th scope="row">{name.text}</th>
                    <td>{EVIDENCE[name.evidence]}</td>
                    <td className="small">
                      {[...Map.groupBy(name.places, ({ report }) => report)].map(([report, spots], at) => (
                        <span key={report}>
                          {at > 0 ? ", " : ""}
                          <Link to={`/reports/${report}`}>{spots[0]?.file}</Link>
                          {spots.length > 1 ? ` (${count(spots.length, "place")})` : ""}
                        </span>
                      ))}
                      {name.count > name.places.length
                        ? ` and ${count(name.count - name.places.length, "more place")}`
                        : ""}
                    </td>
                    <td className="no-print right">
                      {name.text === actor.name ? null : (
                        <button
                          type="button"
                          className="button"
                          onClick={() =>
                            judge({ left: own, right: { actor: actor.id, name: name.text }, verb: "different" })
                          }
                        >
                          Split off …
                        </button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {joints.length > 0 ? (
            <details className="after">
              <summary>What joins names of several reports ({joints.length})</summary>
              <ul className="reasons">
                {joints.map((joint) => (
                  <li key={`${joint.left} ${joint.right} ${joint.rule} ${joint.says}`}>
                    <span className="num weight">{joint.weight.toFixed(2)}</span>
                    <span>
                      {joint.left} = {joint.right}: {joint.says}
                      {joint.at ? (
                        <span className="small quiet">
                          {" "}
                          ({joint.at.file}: “{joint.at.quote}”)
                        </span>
                      ) : null}
                    </span>
                  </li>
                ))}
              </ul>
            </details>
          ) : null}
          <form
            className="filters merge no-print"
            onSubmit={(event) => {
              event.preventDefault();
              if (other) judge({ left: own, right: { actor: other.id, name: other.name }, verb: "same" });
            }}
          >
            <ActorPicker label="Merge with, or keep apart from" without={actor.id} pick={choose} />
            <button type="submit" className="button" disabled={!other}>
              Judge …
            </button>
          </form>
        </section>
        {judgements.length > 0 ? (
          <section className="section">
            <h2>Judgements of who it is</h2>
            <Judgements lines={judgements} />
          </section>
        ) : null}
        {statuses.length > 0 ? <Lanes title="States over time, as told" spans={statuses} /> : null}
        {questions.length > 0 ? (
          <section className="section">
            <h2>Questions</h2>
            <QuestionList questions={questions} level="h3" />
          </section>
        ) : null}
        {relations.length > 0 ? <Ties actor={actor} ties={relations} /> : null}
        <section className="section">
          <h2>Claims</h2>
          {claims.length === 0 ? <p className="quiet">No claim has it in a role.</p> : null}
          <div className="quotes sheet">
            {claims.map((claim) => (
              <Quote key={claim.id} claim={claim}>
                <ClaimTools claim={claim} />
              </Quote>
            ))}
          </div>
          {actor.claims > claims.length ? (
            <p className="after">
              <Link to="/claims" narrowing={{ actor: actor.id }}>
                All {count(actor.claims, "claim")}
              </Link>
            </p>
          ) : null}
        </section>
      </div>
      {judging ? <IdentityWindow {...judging} close={() => judge(null)} /> : null}
    </>
  );
}

/** Ties to others: each rests on claims, and says how many of them are only alleged or denied. */
function Ties({ actor, ties }: { readonly actor: ActorHead; readonly ties: ActorView["relations"] }) {
  return (
    <section className="section">
      <h2>Ties to others, as claimed</h2>
      <div className="sheet pad table-scroll">
        <table className="stacks">
          <thead>
            <tr>
              <th scope="col">Tie</th>
              <th scope="col">How it is told</th>
              <th scope="col" className="right">
                Claims
              </th>
            </tr>
          </thead>
          <tbody>
            {ties.map((tie) => {
              const name = <Link to={`/actors/${tie.other.id}`}>{tie.other.name}</Link>;
              return (
                <tr key={`${tie.type} ${tie.direction} ${tie.other.id}`}>
                  <td className="wide">
                    {tie.direction === "from" ? actor.name : name} <i>{tie.label}</i>{" "}
                    {tie.direction === "from" ? name : actor.name}
                  </td>
                  <td>
                    {tie.alleged > 0 ? <span className="doubt">alleged in {tie.alleged}</span> : null}{" "}
                    {tie.denied > 0 ? <span className="doubt">denied in {tie.denied}</span> : null}
                    {tie.alleged + tie.denied === 0 ? "claimed" : null}
                  </td>
                  <td className="num right" data-label="Claims">
                    <Link to="/claims" narrowing={{ actor: actor.id, type: tie.type }}>
                      {grouped(tie.claims)}
                    </Link>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

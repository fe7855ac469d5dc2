import type { ReactNode } from "react";
import { figureInWords, speakersInWords } from "../../../src/model/index.ts";
import type { ClaimCard, ReportView } from "../../../src/server/wire/index.ts";
import { withdraw } from "../../api/judging.ts";
import { ClaimTools } from "../../parts/claim-tools.tsx";
import { ByPeople, Corrected, GradeSign } from "../../parts/made-of-it.tsx";
import { KindSign, Marks, VerdictSign } from "../../parts/signs.tsx";
import { citation, dateWords, VERDICT_WORDS, voiceOf, headOf } from "../../parts/words.ts";
import { Link } from "../../shell/link.tsx";

type Relation = ReportView["relations"][number];

function rowsOf(claim: ClaimCard): readonly (readonly [string, ReactNode])[] {
  const rows: (readonly [string, ReactNode])[] = [];
  for (const { role, text, actor } of claim.roles)
    rows.push([
      role,
      <>
        {text}
        {actor ? (
          <>
            {" = "}
            <Link to={`/actors/${actor.id}`}>{actor.name}</Link>
          </>
        ) : null}
      </>,
    ]);
  if (claim.figure) rows.push(["figure", `${figureInWords(claim.figure)} (${claim.figure.measure})`]);
  if (claim.time)
    rows.push([
      "time",
      claim.time.stated === claim.quote
        ? `${dateWords(claim.time.edtf)}, given by a person`
        : `${dateWords(claim.time.edtf)}${claim.time.how === "inferred" ? ", worked out from" : ", stated as"} “${claim.time.stated}”`,
    ]);
  if (claim.place) rows.push(["place", `${claim.place.text} (${claim.place.precision})`]);
  if (claim.attribution.length > 0) rows.push(["who says it", speakersInWords(claim)]);
  for (const { name, reliability } of claim.attribution)
    if (reliability)
      rows.push(["", <GradeSign key={`${name} grade`} grade={reliability} of={`${name}: reliability`} />]);
  for (const { actor, name } of claim.attribution)
    if (actor && actor.name !== name)
      rows.push(["", <Link key={actor.id} to={`/actors/${actor.id}`}>{`${name} = ${actor.name}`}</Link>]);
  rows.push([
    "how surely",
    `${claim.modality}, ${claim.polarity}${claim.likelihood ? `; “${claim.likelihood.words}”: ${claim.likelihood.band}, ${claim.likelihood.low}–${claim.likelihood.high} %` : ""}`,
  ]);
  return rows;
}

/** Everything that was read out of a claim, what others make of it, and what a person can say of it. */
export function MarginCard({
  claim,
  relations,
}: {
  readonly claim: ClaimCard;
  readonly relations: readonly Relation[];
}) {
  return (
    <article className="margin-card sheet" data-card={claim.id} aria-label="The claim at hand">
      <p>
        <KindSign kind={claim.kind} type={claim.type} />
      </p>
      <p className="says">
        <b>{headOf(claim, claim.source)}:</b> <Marks marks={claim.marks} />
        {claim.rejected ? <span className="doubt">rejected as misread</span> : null}
      </p>
      <blockquote className="serif">“{claim.quote}”</blockquote>
      <dl>
        {rowsOf(claim).map(([name, value], at) => (
          <div key={`${name} ${at}`}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Corrected claim={claim} />
      <ByPeople claim={claim} corrections={false} />
      {claim.hand ? (
        <p className="no-print">
          <button
            type="button"
            className="link-button"
            onClick={() => void withdraw(claim.hand?.judgement ?? "", "The claim was taken back")}
          >
            Take this claim back
          </button>
        </p>
      ) : null}
      {claim.judgement ? (
        <p className="judged">
          {claim.judgement.author}: {claim.judgement.verb === "note" ? "" : `${claim.judgement.verb}ed`}{" "}
          {claim.judgement.reason ?? ""}
        </p>
      ) : null}
      <ClaimTools claim={claim} bearing={relations.map(({ other }) => other)} />
      {relations.length > 0 ? (
        <section aria-label="Beside other claims">
          <h3>Beside other claims</h3>
          <ul className="beside-list">
            {relations.map((relation) => (
              <Beside key={`${relation.a} ${relation.b} ${relation.rule}`} claim={claim} relation={relation} />
            ))}
          </ul>
        </section>
      ) : (
        <p className="small quiet">Nothing was found that agrees or conflicts with it.</p>
      )}
      <p className="small quiet">
        {claim.hand ? `Made by ${claim.hand.by}` : `Read by ${claim.reader.name} ${claim.reader.version}`}, characters{" "}
        {claim.start} to {claim.end}, {claim.id}
      </p>
    </article>
  );
}

function Beside({ claim, relation }: { readonly claim: ClaimCard; readonly relation: Relation }) {
  const { verdict, other, reason, question, newer, a } = relation;
  const mine = newer === null ? null : (newer === "a") === (a === claim.id);
  const words = mine === null ? VERDICT_WORDS[verdict].between : mine ? "overtook" : "was overtaken by";
  return (
    <li>
      <VerdictSign verdict={verdict} words={words} />
      <p>
        <span className="quiet">{voiceOf(other, other.report)}:</span> <Marks marks={other.marks} />{" "}
        <span className="serif">“{other.quote}”</span>
      </p>
      <p className="small quiet">{citation(other.report)}</p>
      <p className="small">{reason}</p>
      <p className="small links">
        <Link
          to={`/reports/${claim.report}`}
          narrowing={{ claim: claim.id, beside: other.report.id, "beside-claim": other.id }}
        >
          Side by side
        </Link>
        <Link to={`/questions/${question.id}`}>{question.text}</Link>
      </p>
    </li>
  );
}

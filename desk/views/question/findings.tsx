import { useState } from "react";
import type { ClaimCard, QuestionFinding, QuestionView } from "../../../src/server/wire/index.ts";
import { atItsWords } from "../../parts/quote.tsx";
import { VerdictSign } from "../../parts/signs.tsx";
import { citation, count, voiceOf } from "../../parts/words.ts";
import { Link } from "../../shell/link.tsx";

const SOME = 8;

/** Everything that was found between the claims, with its reason; each pair can be set side by side. */
export function Findings({
  question,
  choose,
}: {
  readonly question: QuestionView;
  readonly choose: (pair: readonly string[]) => void;
}) {
  const [all, showAll] = useState(false);
  const claims = new Map(
    question.answers.flatMap((answer) => answer.claims.map((claim) => [claim.id, claim] as const)),
  );
  const { findings, found } = question;
  if (findings.length === 0)
    return (
      <section className="section">
        <h2>How the claims relate</h2>
        <p className="quiet">No two claims of this question could be compared.</p>
      </section>
    );
  const shown = all ? findings : findings.slice(0, SOME);
  return (
    <section className="section">
      <h2>How the claims relate</h2>
      <ol className="findings sheet">
        {shown.map((finding) => (
          <FindingLine
            key={`${finding.a} ${finding.b} ${finding.rule}`}
            finding={finding}
            claims={claims}
            choose={choose}
          />
        ))}
      </ol>
      {findings.length > SOME ? (
        <p className="after no-print">
          <button type="button" className="button" onClick={() => showAll(!all)} aria-expanded={all}>
            {all ? "Show fewer" : `Show all ${findings.length}`}
          </button>
        </p>
      ) : null}
      {found > findings.length ? (
        <p className="small quiet after">{count(found, "finding")} in all; those alike are folded together.</p>
      ) : null}
    </section>
  );
}

function Side({ claim }: { readonly claim: ClaimCard | undefined }) {
  if (!claim) return <span className="quiet">a claim that is not among those shown</span>;
  return (
    <span>
      <span className="quiet">{voiceOf(claim, claim.source)}:</span>{" "}
      <Link to={`/reports/${claim.report}`} narrowing={atItsWords(claim)} className="serif">
        “{claim.quote}”
      </Link>{" "}
      <span className="quiet small">({citation(claim.source)})</span>
    </span>
  );
}

function FindingLine({
  finding,
  claims,
  choose,
}: {
  readonly finding: QuestionFinding;
  readonly claims: ReadonlyMap<string, ClaimCard>;
  readonly choose: (pair: readonly string[]) => void;
}) {
  const { a, b, newer, verdict, reason, rule, score, more } = finding;
  // The older side stands first where one overtook the other.
  const [first, second] = newer === "a" ? [b, a] : [a, b];
  const pair = finding.answers.flatMap((id) => id ?? []);
  const [one, other] = newer === "a" ? pair.toReversed() : pair;
  return (
    <li>
      <VerdictSign verdict={verdict} />
      <div>
        <p className="reason">{reason}</p>
        <p className="pair">
          <Side claim={claims.get(first)} />
          <span className="quiet"> {newer === null ? "and" : "was overtaken by"} </span>
          <Side claim={claims.get(second)} />
        </p>
        <p className="small quiet">
          rule {rule}, score {score.toFixed(2)}
          {more > 0 ? `, and ${count(more, "pair")} more like it` : ""}
          {one !== undefined && other !== undefined && one !== other ? (
            <span className="no-print">
              {" · "}
              <button
                type="button"
                className="link-button"
                onClick={() => {
                  choose([one, other]);
                  document.querySelector(".collate")?.scrollIntoView({ block: "start" });
                }}
              >
                Set side by side
              </button>
            </span>
          ) : null}
        </p>
      </div>
    </li>
  );
}

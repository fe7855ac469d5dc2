import type { Verdict } from "../../src/model/index.ts";
import type { ClaimBrief, QuestionHead } from "../../src/server/wire/index.ts";
import { Link } from "../shell/link.tsx";
import { Glyph } from "./glyph.tsx";
import { atItsWords } from "./quote.tsx";
import { Reject } from "./reject.tsx";
import { Marks, toneOf } from "./signs.tsx";
import { citation, count, headOf, reportName } from "./words.ts";

/** What a screen reader hears between the first two answers of a list, in the place of the sign. */
const IN_LIST: Readonly<Partial<Record<Verdict, string>>> = {
  contradicts: "contradicted by",
  tension: "hard to reconcile with",
  supersedes: "overtaken by",
};

type Answer = QuestionHead["answers"][number];

/** "[Juan Paz] was freed" and “He was freed” are two; an answer that is its claim's very words needs no telling twice. */
const isQuoted = ({ text }: Answer, { quote }: ClaimBrief): boolean => text === quote;

/** A claim that stands against another, in a list: who says it, its exact words, where, and a way to be rid of it. */
function Told({ claim }: { readonly claim: ClaimBrief }) {
  return (
    <span className="told" data-claim={claim.id}>
      <b>{headOf(claim, claim.report)}:</b> <Marks marks={claim.marks} />{" "}
      <Link to={`/reports/${claim.report.id}`} narrowing={atItsWords(claim)} className="words">
        “{claim.quote}”
      </Link>{" "}
      <span className="quiet" title={reportName(claim.report)}>
        ({citation(claim.report)})
      </span>{" "}
      <Reject claim={claim} />
    </span>
  );
}

/** Speakers of an answer and how many claims give it. */
function Behind({ answer, named }: { readonly answer: Answer; readonly named: boolean }) {
  const { says, moreSay, claims } = answer;
  const who = named ? `${says.join(", ")}${moreSay > 0 ? ` and ${moreSay} more` : ""}` : "";
  return (
    <span className="quiet small">
      {who}
      {who === "" ? "" : " "}
      <span className="num whole">
        {who === "" ? "" : "· "}
        {count(claims, "claim")}
      </span>
    </span>
  );
}

/** The answers of a question in a list; of the two that stand against each other the exact words, and why. */
export function Rivals({ question }: { readonly question: QuestionHead }) {
  const { answers, between, told, moreAnswers } = question;
  return (
    <>
      <ul className={told === null ? "rivals" : "rivals with-words"} aria-label="Answers">
        {answers.map((answer, at) => {
          const claim = told?.claims[at];
          return (
            <li key={answer.id}>
              {at === 1 && between ? (
                <span className="between" data-tone={toneOf(between)}>
                  <Glyph name={between} size={14} />
                  <span className="unseen">{IN_LIST[between] ?? ""}</span>
                </span>
              ) : null}
              <span className="rival">
                {claim && isQuoted(answer, claim) ? null : (
                  <>
                    <Marks marks={answer.marks} /> <span className="serif">{answer.text}</span>{" "}
                  </>
                )}
                {claim && isQuoted(answer, claim) && answer.claims === 1 ? null : (
                  <Behind answer={answer} named={!claim || answer.claims > 1} />
                )}
                {claim ? <Told claim={claim} /> : null}
              </span>
            </li>
          );
        })}
        {moreAnswers > 0 ? <li className="quiet small">and {count(moreAnswers, "answer")} more</li> : null}
      </ul>
      {told === null ? null : <p className="why small">{told.reason}</p>}
    </>
  );
}

import type { ReactNode } from "react";
import type { ClaimBrief, ClaimCard, ReportHead } from "../../src/server/wire/index.ts";
import { Link } from "../shell/link.tsx";
import { ByPeople, SourceGrades } from "./made-of-it.tsx";
import { Reject } from "./reject.tsx";
import { KindSign, Marks } from "./signs.tsx";
import { citation, dateWords, reportName, headOf } from "./words.ts";

/** Longest piece of a sentence that is shown on either side of a quote, in characters. */
const AROUND = 160;

/** The words of a claim in full ink inside their sentence in lighter ink. */
function InSentence({ claim }: { readonly claim: ClaimCard }) {
  const { text, offset } = claim.context;
  const [from, to] = [claim.start - offset, claim.end - offset];
  // Words that are no longer where they were are shown alone, and never guessed.
  if (text.slice(from, to) !== claim.quote) return <mark>{claim.quote}</mark>;
  const before = text.slice(Math.max(0, Math.min(claim.sentence.start - offset, from)), from);
  const after = text.slice(to, Math.max(claim.sentence.end - offset, to));
  return (
    <>
      <span className="around">
        {before.length > AROUND ? `… ${before.slice(-AROUND).replace(/^\S*\s/, "")}` : before}
      </span>
      <mark>{claim.quote}</mark>
      <span className="around">
        {after.length > AROUND ? `${after.slice(0, AROUND).replace(/\s\S*$/, "")} …` : after}
      </span>
    </>
  );
}

/** The address of a claim's words in their report. */
export const atItsWords = (claim: { readonly id: string }) => ({ claim: claim.id });

/** On paper, where no link can be followed: what the report is called, and its address. */
const Source = ({ head }: { readonly head: ReportHead }) => (
  <span className="print-only address">
    {reportName(head)}
    {head.url === null ? "" : `, ${head.url}`}
  </span>
);

/** A claim: who says it and how surely, its words, and where they stand. */
export function Quote({ claim, children }: { readonly claim: ClaimCard; readonly children?: ReactNode }) {
  return (
    <article className={claim.rejected ? "quote rejected" : "quote"} data-claim={claim.id}>
      <p className="who">
        <b>{headOf(claim, claim.source)}:</b> <Marks marks={claim.marks} />
        {claim.rejected ? <span className="doubt">rejected as misread</span> : null}
      </p>
      <blockquote>
        <InSentence claim={claim} />
      </blockquote>
      <p className="where">
        <Link to={`/reports/${claim.report}`} narrowing={atItsWords(claim)}>
          {citation(claim.source)}
        </Link>
        <Source head={claim.source} />
        <KindSign kind={claim.kind} type={claim.type} />
        {claim.time ? (
          <span>
            time: {dateWords(claim.time.edtf)}
            {claim.time.how === "inferred" ? " (worked out)" : ""}
          </span>
        ) : null}
        <SourceGrades claim={claim} />
      </p>
      <ByPeople claim={claim} />
      {claim.judgement && claim.judgement.reason !== null ? (
        <p className="judged">
          {claim.judgement.author} {JUDGED[claim.judgement.verb] ?? claim.judgement.verb}: {claim.judgement.reason}
        </p>
      ) : null}
      {children}
    </article>
  );
}

const JUDGED: Readonly<Record<string, string>> = { accept: "accepted it", reject: "rejected it", note: "noted" };

/** A claim as a line: who says it, its words, where. */
export function BriefQuote({ claim, lead }: { readonly claim: ClaimBrief; readonly lead?: ReactNode }) {
  return (
    <article className={claim.rejected ? "quote brief rejected" : "quote brief"} data-claim={claim.id}>
      <p className="who">
        {lead}
        <b>{headOf(claim, claim.report)}:</b> <Marks marks={claim.marks} />
      </p>
      <blockquote>“{claim.quote}”</blockquote>
      <p className="where">
        <Link to={`/reports/${claim.report.id}`} narrowing={atItsWords(claim)} title={reportName(claim.report)}>
          {citation(claim.report)}
        </Link>
        <Source head={claim.report} />
        {claim.time ? <span>time: {dateWords(claim.time.edtf)}</span> : null}
        {claim.rejected ? <span className="doubt">rejected as misread</span> : <Reject claim={claim} />}
      </p>
    </article>
  );
}

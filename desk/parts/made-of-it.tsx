import {
  FIELD_WORDS,
  fieldInWords,
  gradeInWords,
  OUTCOME_WORDS,
  READ_FIELDS,
  type FieldsInWords,
} from "../../src/model/index.ts";
import type { ClaimCard, ClaimReading, GradeLine, OutcomeLine, RivalLine } from "../../src/server/wire/index.ts";
import { withdraw } from "../api/judging.ts";
import { Link } from "../shell/link.tsx";
import { Sign } from "./signs.tsx";
import { instantWords } from "./words.ts";

/** A grade as a letter or figure with what it means; who gave it stands in the title. */
export function GradeSign({ grade, of }: { readonly grade: GradeLine | null; readonly of: string }) {
  if (!grade) return null;
  const others = grade.others.map((one) => `${one.by}: ${one.grade}`).join(", ");
  const by = `${grade.by}, ${instantWords(grade.at)}: ${grade.reason ?? ""}${others === "" ? "" : ` (${others})`}`;
  return (
    <span className="grade" title={by}>
      <span className="unseen">{of} </span>
      {gradeInWords(grade.grade)}
      {grade.others.some((one) => one.grade !== grade.grade) ? <span className="quiet"> (others differ)</span> : null}
    </span>
  );
}

const READING = { accept: "read rightly", reject: "misread" } as Readonly<Record<string, string>>;
const OVER: Readonly<Record<RivalLine["over"], string>> = {
  reading: "whether it is read rightly",
  correction: "how it should be read",
  outcome: "what came of it",
  answer: "which answer holds",
};

/** Where people differ, each with their newest word. */
export function Rivals({
  rivals,
}: {
  readonly rivals: readonly (RivalLine & {
    /** The claim that they differ over, where the question is shown and not the claim. */
    readonly about?: Pick<ClaimCard, "id" | "report" | "quote"> | null;
  })[];
}) {
  return rivals.map(({ over, field, sides, about = null }) => (
    <div key={`${over} ${field ?? ""} ${about?.id ?? ""}`} className="differ small">
      <Sign glyph="contradicts" tone="contradicts">
        People differ on {OVER[over]}
        {field === null ? "" : ` (${FIELD_WORDS[field]})`}
      </Sign>
      {about ? (
        <p>
          <Link to={`/reports/${about.report}`} narrowing={{ claim: about.id }}>
            <span className="serif">“{about.quote}”</span>
          </Link>
        </p>
      ) : null}
      <ul>
        {sides.map((side) => (
          <li key={side.judgement}>
            <b>{side.by}:</b>{" "}
            {over === "correction"
              ? "corrected it"
              : over === "outcome"
                ? outcomeWords(side.says)
                : (READING[side.says] ?? side.says)}
            , <span className="quiet">{instantWords(side.at)}</span>
          </li>
        ))}
      </ul>
    </div>
  ));
}

const outcomeWords = (state: string): string => OUTCOME_WORDS[state as OutcomeLine["state"]] ?? state;

/** A claim's fields as words take them. */
const inWords = (reading: ClaimReading): FieldsInWords => ({
  ...reading,
  roles: reading.roles.map(({ text, ...one }) => ({ ...one, quote: text })),
  figure: reading.figure && { ...reading.figure, quote: reading.figure.text },
  place: reading.place && { ...reading.place, quote: reading.place.text },
});

/** What was read first, beside what a person made of it. */
export function Corrected({ claim }: { readonly claim: ClaimCard }) {
  const { corrected } = claim;
  if (!corrected) return null;
  const fields = READ_FIELDS.filter((field) => corrected.by.some((one) => one.fields.includes(field)));
  return (
    <section className="corrected" aria-label="Corrected by people">
      <h3>Corrected</h3>
      <table className="small">
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">Field</span>
            </th>
            <th scope="col">read first</th>
            <th scope="col">corrected</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{FIELD_WORDS[field]}</th>
              <td>{fieldInWords(inWords(corrected.read), field)}</td>
              <td>{fieldInWords(inWords(claim), field)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul>
        {corrected.by.map((one) => (
          <li key={one.judgement} className="small">
            {one.by}, {instantWords(one.at)}
            {one.reason === null ? "" : `: ${one.reason}`}{" "}
            <button
              type="button"
              className="link-button no-print"
              onClick={() => void withdraw(one.judgement, "The correction was taken back")}
            >
              Take back
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who made a claim or set words in it, in a line; nothing where only a reader did. */
export function ByPeople({
  claim,
  corrections = true,
}: {
  readonly claim: ClaimCard;
  /** False where corrections are shown in full. */
  readonly corrections?: boolean;
}) {
  const { hand, corrected, outcome, credibility, rivals } = claim;
  const correctors = [...new Set(corrected?.by.map(({ by }) => by))];
  return (
    <>
      {hand ? (
        <p className="judged">
          Added by {hand.by}, {instantWords(hand.at)}
          {hand.reason === null ? "" : `: ${hand.reason}`}
        </p>
      ) : null}
      {corrected && corrections ? (
        <p className="judged">
          Corrected by {correctors.join(" and ")}:{" "}
          {[...new Set(corrected.by.flatMap(({ fields }) => fields))].map((field) => FIELD_WORDS[field]).join(", ")}
        </p>
      ) : null}
      {outcome ? (
        <p className="judged">
          {outcome.by} set its outcome: {OUTCOME_WORDS[outcome.state]}
          {outcome.reason === null ? "" : `. ${outcome.reason}`}
        </p>
      ) : null}
      {credibility ? (
        <p className="judged">
          Credibility <GradeSign grade={credibility} of="" /> <span className="quiet">by {credibility.by}</span>
        </p>
      ) : null}
      <Rivals rivals={rivals} />
    </>
  );
}

/** How people grade who says a claim and who published it. */
export function SourceGrades({ claim }: { readonly claim: ClaimCard }) {
  const graded = [
    ...claim.attribution.flatMap(({ name, reliability }) => (reliability ? [{ name, reliability }] : [])),
    ...(claim.source.reliability
      ? [{ name: claim.source.publisher ?? "", reliability: claim.source.reliability }]
      : []),
  ];
  return graded.map(({ name, reliability }) => (
    <span key={name}>
      <Link to="/sources">{name}</Link> <GradeSign grade={reliability} of="reliability" />
    </span>
  ));
}

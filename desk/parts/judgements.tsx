import type { JudgementLine } from "../../src/server/wire/index.ts";
import { withdraw } from "../api/judging.ts";
import { Link } from "../shell/link.tsx";
import { instantWords } from "./words.ts";

const VERBS: Readonly<Record<JudgementLine["verb"], string>> = {
  same: "are the same",
  different: "are different",
  unsure: "may be the same",
  disputed: "are disputed to be the same",
  accept: "was read rightly",
  correct: "should be read otherwise",
  add: "was added by hand",
  outcome: "has an outcome",
  grade: "was graded",
  answer: "is answered",
  clear: "has something that does not hold",
  reject: "is misread",
  note: "noted",
};

function Anchor({ anchor }: { readonly anchor: JudgementLine["anchors"][number] }) {
  const { kind, name, stands, report } = anchor;
  const words = kind === "claim" ? <span className="serif">“{name}”</span> : <b>{name}</b>;
  if (stands === null && kind === "claim" && report !== null)
    return (
      <span title="Nothing is read at these words now; it counts again when something is">
        <Link to={`/reports/${report}`}>{words}</Link> (waiting)
      </span>
    );
  if (stands === null)
    return <span title="What it was about is no longer in the case; it has no effect">{words} (lost)</span>;
  if (kind === "publisher" || kind === "speaker") return <Link to="/sources">{words}</Link>;
  if (kind === "actor") return <Link to={`/actors/${stands}`}>{words}</Link>;
  if (kind === "report") return <Link to={`/reports/${stands}`}>{words}</Link>;
  if (kind === "question") return <Link to={`/questions/${stands}`}>{words}</Link>;
  return report === null ? (
    words
  ) : (
    <Link to={`/reports/${report}`} narrowing={{ claim: stands }}>
      {words}
    </Link>
  );
}

/** What people decided, when and why; each can be taken back, and what was taken back stays readable. */
export function Judgements({
  lines,
  empty = null,
}: {
  readonly lines: readonly JudgementLine[];
  readonly empty?: string | null;
}) {
  if (lines.length === 0) return empty === null ? null : <p className="quiet">{empty}</p>;
  return (
    <ul className="judgements">
      {lines.map((line) => (
        <li key={line.id} className={line.withdrawn ? "withdrawn" : ""}>
          <p>
            {line.anchors.map((anchor, at) => (
              <span key={`${anchor.name} ${anchor.stands ?? at}`}>
                {at > 0 ? " and " : ""}
                <Anchor anchor={anchor} />
              </span>
            ))}{" "}
            {line.verb === "note" ? "" : VERBS[line.verb]}
            {line.says === "" ? "" : `: ${line.says}`}
            {line.reason === null ? "" : `${line.verb === "note" ? "" : line.says === "" ? ":" : "."} ${line.reason}`}
          </p>
          <p className="small quiet">
            {line.author}, {instantWords(line.at)}
            {line.overruledBy.length > 0 ? " · a newer judgement does not let it stand" : ""}
            {line.withdrawn ? ` · taken back by ${line.withdrawn.author}, ${instantWords(line.withdrawn.at)}` : " · "}
            {line.withdrawn ? null : (
              <button
                type="button"
                className="link-button no-print"
                onClick={() => void withdraw(line.id, "The judgement was taken back")}
              >
                Take back
              </button>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

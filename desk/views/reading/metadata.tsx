import { useState } from "react";
import type { JudgementLine, MetadataGiven, MetadataKept, ReportView } from "../../../src/server/wire/index.ts";
import { ask, queries } from "../../api/client.ts";
import { expect } from "../../api/events.ts";
import { complain, said, withdraw } from "../../api/judging.ts";
import { Window } from "../../parts/dialog.tsx";
import { KindField } from "../../parts/kind-field.tsx";
import { bytesWords, count, dateWords, instantWords } from "../../parts/words.ts";
import { Link } from "../../shell/link.tsx";

type Row = ReportView["report"];
const FIELDS = [
  "title",
  "author",
  "publisher",
  "published",
  "updated",
  "kind",
  "place",
  "agency",
  "url",
  "language",
] as const;
/** What is not called as the model calls it, or needs to be written in a certain way. */
const CALLED: Readonly<Partial<Record<(typeof FIELDS)[number], string>>> = {
  published: "published (2025, 2025-08 or 2025-08-13)",
  place: "place of its dateline",
  agency: "news agency",
};

const HOW = { stated: "stated", given: "given by a person", inferred: "worked out" } as const;

/** What is known of a report, each piece with how it is known. */
export function Metadata({ view: { report, judgements, alsoAt, alike } }: { readonly view: ReportView }) {
  const [editing, edit] = useState(false);
  return (
    <details className="metadata">
      <summary>
        {[
          report.publisher?.value ?? "publisher not known",
          report.published ? dateWords(report.published.value) : "no date known",
          count(report.claims, "claim"),
          ...(alike.length > 0 ? [`nearly the same as ${count(alike.length, "other report")}`] : []),
        ].join(" · ")}
      </summary>
      <dl>
        {FIELDS.map((name) => {
          const known = report[name];
          return (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {known ? (
                  <>
                    {known.value} <span className={`how ${known.how}`}>{HOW[known.how]}</span>{" "}
                    <span className="small quiet">{known.from}</span>
                  </>
                ) : (
                  <Unknown cleared={judgements.findLast((line) => clears(line, name))} />
                )}
              </dd>
            </div>
          );
        })}
        <div>
          <dt>file</dt>
          <dd>
            {report.file}, {bytesWords(report.bytes)}, {report.mediaType}, added {instantWords(report.retrieved)}
            {report.sha256 === null ? null : <span className="small quiet"> SHA-256 {report.sha256}</span>}
          </dd>
        </div>
        {alsoAt.length === 0 ? null : (
          <div>
            <dt>the same at</dt>
            <dd>{alsoAt.join(", ")}</dd>
          </div>
        )}
        {alike.length === 0 ? null : (
          <div>
            <dt>nearly the same</dt>
            <dd>
              {alike.map(({ id, called, share }, at) => (
                <span key={id}>
                  {at > 0 ? ", " : ""}
                  <Link to={`/reports/${id}`}>{called}</Link>{" "}
                  <span className="small quiet">{Math.round(share * 100)} % of the shorter text</span>
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
      <p className="tools no-print">
        <button type="button" className="button" onClick={() => edit(true)}>
          Correct what is known
        </button>
      </p>
      {editing ? <Editor report={report} close={() => edit(false)} /> : null}
    </details>
  );
}

const clears = ({ verb, says, withdrawn }: JudgementLine, name: string): boolean =>
  verb === "clear" && withdrawn === null && says.startsWith(`${name}: `);

/** Nothing is known; where a person cleared a value, who did, when, and what was there. */
function Unknown({ cleared }: { readonly cleared: JudgementLine | undefined }) {
  if (!cleared) return <span className="quiet">not known</span>;
  const was = cleared.says.slice(cleared.says.indexOf(": ") + 2);
  return (
    <>
      <span className="quiet">not known</span> <s className="small quiet">{was}</s>{" "}
      <span className="small quiet">
        cleared by {cleared.author}, {instantWords(cleared.at)}
      </span>{" "}
      <button
        type="button"
        className="link-button no-print"
        onClick={() => void withdraw(cleared.id, "Put back. The report is read again with it.")}
      >
        Put back
      </button>
    </>
  );
}

function Editor({ report, close }: { readonly report: Row; readonly close: () => void }) {
  const [words, write] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(FIELDS.map((name) => [name, report[name]?.value ?? ""])),
  );
  const [busy, work] = useState(false);
  const keep = async (): Promise<void> => {
    const given: MetadataGiven = Object.fromEntries(
      FIELDS.flatMap((name) =>
        words[name] === (report[name]?.value ?? "") ? [] : [[name, words[name]?.trim() ?? ""]],
      ),
    );
    if (Object.keys(given).length === 0) return close();
    work(true);
    try {
      const { job, files, cleared } = await ask<MetadataKept>(`/api/reports/${report.id}/metadata`, {
        method: "PUT",
        body: given,
      });
      expect(job, files);
      const putBack = async (): Promise<void> => {
        for (const id of cleared) await withdraw(id, "Put back. The report is read again with it.");
      };
      said.set({
        words:
          cleared.length === 0
            ? "Kept. The report is read again with it."
            : `Kept; ${count(cleared.length, "value")} cleared. The report is read again.`,
        undo: cleared.length === 0 ? null : putBack,
      });
      close();
      await queries.invalidateQueries();
    } catch (fault) {
      complain(fault);
    } finally {
      work(false);
    }
  };
  return (
    <Window title="What is known of the report" open close={close}>
      <form
        className="stack saying"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <p className="quiet">
          What you give here counts before what the document states; a field left empty clears what was known. The
          original stays as it is.
        </p>
        <div className="grid-2">
          {FIELDS.map((name) => (
            <label className="field" key={name}>
              {CALLED[name] ?? name}
              {name === "kind" ? (
                <KindField value={words[name] ?? ""} choose={(kind) => write({ ...words, kind })} />
              ) : (
                <input
                  value={words[name] ?? ""}
                  onChange={(event) => write({ ...words, [name]: event.target.value })}
                />
              )}
            </label>
          ))}
        </div>
        <p className="tools">
          <button type="button" className="button" onClick={close}>
            Cancel
          </button>
          <button type="submit" className="button main" disabled={busy}>
            {busy ? "Keeping …" : "Keep"}
          </button>
        </p>
      </form>
    </Window>
  );
}

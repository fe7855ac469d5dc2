import { type ReactNode, useState } from "react";
import type { ClaimCard, JudgementGiven } from "../../../src/server/wire/index.ts";
import { judge } from "../../api/judging.ts";
import { Window } from "../dialog.tsx";
import { blank, changesBetween, type Draft, draftOf, givenOf } from "./draft.ts";
import { ReadingFields } from "./fields.tsx";

const short = (words: string): string => (words.length > 60 ? `${words.slice(0, 58).trimEnd()}…` : words);

/** The form of a claim with its reason, and what it does when it is kept. */
function Form({
  title,
  quote,
  lead,
  first,
  keep,
  close,
}: {
  readonly title: string;
  readonly quote: string;
  readonly lead: ReactNode;
  readonly first: Draft;
  readonly keep: (draft: Draft, reason: string) => JudgementGiven | null;
  readonly close: () => void;
}) {
  const [draft, set] = useState(first);
  const [reason, write] = useState("");
  const [busy, work] = useState(false);
  const given = keep(draft, reason.trim());
  const put = async (): Promise<void> => {
    if (!given) return;
    work(true);
    const kept = await judge(given, `${given.verb === "add" ? "Added" : "Corrected"}: “${short(quote)}”`);
    work(false);
    if (kept) close();
  };
  return (
    <Window title={title} open close={close} wide>
      <form
        className="stack saying reading-form"
        onSubmit={(event) => {
          event.preventDefault();
          void put();
        }}
      >
        <p className="quiet small">{lead}</p>
        <blockquote className="serif">“{quote}”</blockquote>
        <ReadingFields draft={draft} set={set} />
        <label className="field">
          Why? It is kept with your name.
          <textarea value={reason} onChange={(event) => write(event.target.value)} maxLength={2000} />
        </label>
        <p className="tools">
          <button type="button" className="button" onClick={close}>
            Cancel
          </button>
          <button type="submit" className="button main" disabled={busy || !given}>
            {busy ? "Keeping …" : "Keep"}
          </button>
        </p>
      </form>
    </Window>
  );
}

/** Puts a person's reading of a claim beside the reader's own, which is kept. */
export function CorrectWindow({ claim, close }: { readonly claim: ClaimCard; readonly close: () => void }) {
  const [before] = useState(() => draftOf(claim));
  return (
    <Form
      title="Correct this claim"
      quote={claim.quote}
      lead="Change what was read wrongly. The first reading is kept and shown beside yours; your correction holds when the report is read again, and can be taken back."
      first={before}
      keep={(draft, reason) => {
        const changes = changesBetween(before, draft);
        return Object.keys(changes).length === 0
          ? null
          : { verb: "correct", target: claim.id, changes, ...(reason === "" ? {} : { reason }) };
      }}
      close={close}
    />
  );
}

/** Makes a claim of chosen words. */
export function AddWindow({
  report,
  start,
  end,
  quote,
  close,
}: {
  readonly report: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly close: () => void;
}) {
  const [first] = useState(blank);
  return (
    <Form
      title="Add a claim"
      quote={quote.trim()}
      lead="What do these words claim? It takes part in questions like any other claim, marked as yours."
      first={first}
      keep={(draft, reason) => {
        const claim = givenOf(draft);
        return (claim.roles?.length ?? 0) === 0 && !claim.figure
          ? null
          : { verb: "add", report, start, end, claim, ...(reason === "" ? {} : { reason }) };
      }}
      close={close}
    />
  );
}

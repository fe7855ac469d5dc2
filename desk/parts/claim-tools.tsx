import { useState } from "react";
import type { ClaimBrief, ClaimCard } from "../../src/server/wire/index.ts";
import { judge, withdraw } from "../api/judging.ts";
import { Window } from "./dialog.tsx";
import { judgeClaim, short } from "./reject.tsx";
import { type Opened, Saying } from "./saying/index.tsx";

/** Asks for the words of a note or of a reason, and keeps them signed. */
export function NoteWindow({
  about,
  target,
  close,
  title = "Note",
}: {
  readonly about: string;
  readonly target: string;
  readonly close: () => void;
  readonly title?: string;
}) {
  const [words, write] = useState("");
  return (
    <Window title={title} open close={close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim() === "") return;
          void judge({ verb: "note", target, reason: words.trim() }, `Noted on “${short(about)}”`).then((kept) =>
            kept ? close() : undefined,
          );
        }}
      >
        <p className="serif">“{about}”</p>
        <label className="field">
          What should others know of it? If it was read wrongly, say how it should read.
          {/* The window opens for these words alone. */}
          <textarea value={words} onChange={(event) => write(event.target.value)} autoFocus required maxLength={2000} />
        </label>
        <p className="tools">
          <button type="button" className="button" onClick={close}>
            Cancel
          </button>
          <button type="submit" className="button main">
            Keep the note
          </button>
        </p>
      </form>
    </Window>
  );
}

/** What a person can say of a claim, and what was said. */
export function ClaimTools({
  claim,
  bearing = NONE,
}: {
  readonly claim: ClaimCard;
  /** Claims that bear on a forecast; null where its outcome is set beside the claim. */
  readonly bearing?: readonly ClaimBrief[] | null;
}) {
  const [noting, note] = useState(false);
  const [opened, open] = useState<Opened | null>(null);
  const { judgement, credibility } = claim;
  // One's own word is taken back by the button that gave it; of two that differ each may be.
  const said = (verb: "accept" | "reject"): string | null => (judgement?.verb === verb ? judgement.id : null);
  const press = (verb: "accept" | "reject"): void => {
    const own = said(verb);
    void (own === null ? judgeClaim(claim, verb) : withdraw(own, "Taken back: the claim is judged by nobody"));
  };
  return (
    <p className="claim-tools no-print">
      <button
        type="button"
        className="button"
        aria-pressed={said("accept") !== null}
        onClick={() => press("accept")}
        title="It says this, as read"
      >
        {said("accept") === null ? "Accept" : "✓ Accepted"}
      </button>
      <button
        type="button"
        className="button"
        aria-pressed={said("reject") !== null}
        onClick={() => press("reject")}
        title="It is misread: it shall answer no question"
      >
        {said("reject") === null ? "Reject" : "✗ Rejected"}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => open({ window: "correct", claim })}
        title="Say how it should be read"
      >
        Correct
      </button>
      <button type="button" className="button" onClick={() => note(true)}>
        Note
      </button>
      <button
        type="button"
        className="button"
        onClick={() => open({ window: "grade", of: "claim", target: claim.id, name: claim.quote, now: credibility })}
        title="How credible it is, 1 to 6"
      >
        {credibility ? `Credibility ${credibility.grade}` : "Grade"}
      </button>
      {claim.kind === "forecast" && bearing !== null ? (
        <button
          type="button"
          className="button"
          onClick={() => open({ window: "outcome", claim, bearing })}
          title="Set what came of it"
        >
          Outcome
        </button>
      ) : null}
      {noting ? <NoteWindow about={claim.quote} target={claim.id} close={() => note(false)} /> : null}
      <Saying opened={opened} close={() => open(null)} />
    </p>
  );
}

const NONE: readonly ClaimBrief[] = [];

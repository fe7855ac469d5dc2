import { useState } from "react";
import type { ClaimCard } from "../../src/server/wire/index.ts";
import { judge, withdraw } from "../api/judging.ts";
import { Window } from "./dialog.tsx";

const short = (words: string): string => (words.length > 60 ? `${words.slice(0, 58).trimEnd()}…` : words);

/** Says that a claim was read rightly or is misread. */
export const judgeClaim = (claim: { readonly id: string; readonly quote: string }, verb: "accept" | "reject") =>
  judge(
    { verb, target: claim.id },
    verb === "accept" ? `Accepted: “${short(claim.quote)}”` : `Rejected as misread: “${short(claim.quote)}”`,
  );

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
export function ClaimTools({ claim }: { readonly claim: ClaimCard }) {
  const [noting, note] = useState(false);
  const { judgement } = claim;
  return (
    <p className="claim-tools no-print">
      <button
        type="button"
        className="button"
        aria-pressed={judgement?.verb === "accept"}
        onClick={() =>
          void (judgement?.verb === "accept"
            ? withdraw(judgement.id, "Taken back: the claim is judged by nobody")
            : judgeClaim(claim, "accept"))
        }
        title="It says this, as read"
      >
        {judgement?.verb === "accept" ? "✓ Accepted" : "Accept"}
      </button>
      <button
        type="button"
        className="button"
        aria-pressed={claim.rejected}
        onClick={() =>
          void (judgement && claim.rejected
            ? withdraw(judgement.id, "Taken back: the claim is judged by nobody")
            : judgeClaim(claim, "reject"))
        }
        title="It is misread: it shall answer no question"
      >
        {claim.rejected ? "✗ Rejected" : "Reject"}
      </button>
      <button type="button" className="button" onClick={() => note(true)}>
        Note
      </button>
      {noting ? <NoteWindow about={claim.quote} target={claim.id} close={() => note(false)} /> : null}
    </p>
  );
}

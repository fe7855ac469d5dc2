import { useEffect } from "react";
import { said } from "../api/judging.ts";
import { useWatched } from "../api/store.ts";

/** What was just done, and the way back. Stays long enough to be read and pressed; stays for good when it is bad news. */
export function Toast() {
  const now = useWatched(said);
  useEffect(() => {
    if (!now || now.bad === true) return undefined;
    const wait = setTimeout(() => said.set(null), 12_000);
    return () => clearTimeout(wait);
  }, [now]);
  return (
    <div role="status" aria-live="polite">
      {now ? (
        <div className="toast">
          <span>{now.words}</span>
          {now.undo ? (
            <button type="button" className="button" onClick={() => void now.undo?.()}>
              Undo
            </button>
          ) : null}
          <button type="button" className="button" onClick={() => said.set(null)} aria-label="Close this message">
            ×
          </button>
        </div>
      ) : null}
    </div>
  );
}

import { useState } from "react";
import type { ActorVerb } from "../../src/model/index.ts";
import { judge } from "../api/judging.ts";
import { Window } from "./dialog.tsx";

/** One side of a judgement of identity. */
export interface Side {
  readonly actor: string;
  readonly name: string;
}

const VERBS: readonly (readonly [ActorVerb, string, string])[] = [
  ["same", "They are the same", "merged everywhere, also in reports that come later"],
  ["different", "They are different", "kept apart everywhere"],
  ["unsure", "Nobody can tell yet", "left as they are, and marked"],
  ["disputed", "It is disputed", "left as they are, and marked as disputed"],
];

const DONE: Readonly<Record<ActorVerb, string>> = {
  same: "are one",
  different: "are kept apart",
  unsure: "may be one",
  disputed: "are disputed to be one",
};

/** Asks whether two names are one actor's, and why; signed, and can be taken back. */
export function IdentityWindow({
  left,
  right,
  verb: first,
  close,
}: {
  readonly left: Side;
  readonly right: Side;
  readonly verb: ActorVerb;
  readonly close: () => void;
}) {
  const [verb, choose] = useState<ActorVerb>(first);
  const [reason, write] = useState("");
  const [busy, work] = useState(false);
  const keep = async (): Promise<void> => {
    work(true);
    const kept = await judge(
      { verb, left, right, reason: reason.trim() },
      `${left.name} and ${right.name} ${DONE[verb]}`,
    );
    work(false);
    if (kept) close();
  };
  return (
    <Window title={`${left.name} and ${right.name}`} open close={close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() !== "") void keep();
        }}
      >
        <fieldset className="verbs">
          <legend className="unseen">What are they to each other?</legend>
          {VERBS.map(([value, words, then]) => (
            <label key={value} className={verb === value ? "on" : ""} aria-label={`${words}: ${then}`}>
              <input type="radio" name="verb" value={value} checked={verb === value} onChange={() => choose(value)} />
              <span>
                <b>{words}</b>
                <span className="small quiet"> {then}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <label className="field">
          Why? It is kept with your name.
          <textarea
            value={reason}
            onChange={(event) => write(event.target.value)}
            required
            maxLength={2000}
            autoFocus
          />
        </label>
        <p className="tools">
          <button type="button" className="button" onClick={close}>
            Cancel
          </button>
          <button type="submit" className="button main" disabled={busy || reason.trim() === ""}>
            {busy ? "Keeping …" : "Put it down"}
          </button>
        </p>
      </form>
    </Window>
  );
}

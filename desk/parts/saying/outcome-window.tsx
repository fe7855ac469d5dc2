import { useState } from "react";
import { OUTCOME_WORDS, OUTCOMES, type OutcomeState } from "../../../src/model/index.ts";
import type { ClaimBrief, ClaimCard } from "../../../src/server/wire/index.ts";
import { citation, voiceOf } from "../words.ts";
import { ChoiceWindow } from "./choice-window.tsx";

const MEANS: Readonly<Record<OutcomeState, string>> = {
  "borne-out": "what was foretold came about",
  partly: "some of it did",
  failed: "its time is over and it did not",
  open: "it may still come about",
  void: "its words are too vague, or nobody can know",
};

/** Sets what came of a forecast: a person's word, with what it rests on. */
export function OutcomeWindow({
  claim,
  bearing,
  close,
}: {
  readonly claim: ClaimCard;
  /** Later claims that may be evidence. */
  readonly bearing: readonly ClaimBrief[];
  readonly close: () => void;
}) {
  const [claims, choose] = useState<readonly string[]>(claim.outcome?.claims ?? []);
  const [elsewhere, write] = useState((claim.outcome?.sources ?? []).join("\n"));
  const others = claims.filter((id) => !bearing.some((one) => one.id === id));
  const [more, name] = useState(others.join(" "));
  return (
    <ChoiceWindow<OutcomeState>
      title="What came of this forecast?"
      about={<blockquote className="serif">“{claim.quote}”</blockquote>}
      choices={OUTCOMES.map((value) => ({ value, word: OUTCOME_WORDS[value], means: MEANS[value] }))}
      first={claim.outcome?.state ?? null}
      given={(state, reason) => ({
        verb: "outcome",
        target: claim.id,
        state,
        claims: [
          ...new Set([
            ...claims.filter((id) => !others.includes(id)),
            ...more.split(/[\s,]+/).filter((id) => id !== ""),
          ]),
        ],
        sources: elsewhere.split("\n").filter((line) => line.trim() !== ""),
        reason,
      })}
      done={(state) => `Outcome: ${OUTCOME_WORDS[state]}`}
      close={close}
    >
      {bearing.length > 0 ? (
        <fieldset className="rows">
          <legend>It rests on</legend>
          {bearing.map((one) => (
            <label key={one.id} className="tick">
              <input
                type="checkbox"
                checked={claims.includes(one.id)}
                onChange={({ target }) =>
                  choose(target.checked ? [...claims, one.id] : claims.filter((id) => id !== one.id))
                }
              />
              <span>
                <span className="quiet">{voiceOf(one, one.report)}:</span> <span className="serif">“{one.quote}”</span>{" "}
                <span className="small quiet">{citation(one.report)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <label className="field">
        Other claims of the case it rests on, by id
        <input value={more} placeholder="clm_…" onChange={(event) => name(event.target.value)} />
      </label>
      <label className="field">
        What it rests on outside the case, one address or source a line
        <textarea value={elsewhere} onChange={(event) => write(event.target.value)} />
      </label>
    </ChoiceWindow>
  );
}

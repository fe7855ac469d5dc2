import { type ReactNode, useState } from "react";
import type { JudgementGiven } from "../../../src/server/wire/index.ts";
import { judge } from "../../api/judging.ts";
import { Window } from "../dialog.tsx";

/** A window with a few rival words, one of which a person puts down with a reason. */
export function ChoiceWindow<T extends string>({
  title,
  about,
  choices,
  first,
  given,
  done,
  children,
  close,
}: {
  readonly title: string;
  readonly about: ReactNode;
  readonly choices: readonly { readonly value: T; readonly word: string; readonly means: string }[];
  readonly first: T | null;
  readonly given: (chosen: T, reason: string) => JudgementGiven;
  readonly done: (chosen: T) => string;
  readonly children?: ReactNode;
  readonly close: () => void;
}) {
  const [chosen, choose] = useState<T | null>(first);
  const [reason, write] = useState("");
  const [busy, work] = useState(false);
  const keep = async (): Promise<void> => {
    if (chosen === null) return;
    work(true);
    const kept = await judge(given(chosen, reason.trim()), done(chosen));
    work(false);
    if (kept) close();
  };
  return (
    <Window title={title} open close={close}>
      <form
        className="stack saying"
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() !== "") void keep();
        }}
      >
        {about}
        <fieldset className="verbs">
          <legend className="unseen">{title}</legend>
          {choices.map(({ value, word, means }, at) => (
            <label
              key={value}
              className={chosen === value ? "on" : ""}
              aria-label={means === "" ? word : `${word}: ${means}`}
            >
              <input
                type="radio"
                name="choice"
                value={value}
                checked={chosen === value}
                autoFocus={first === null ? at === 0 : first === value}
                onChange={() => choose(value)}
              />
              <span>
                <b>{word}</b>
                {means === "" ? null : <span className="small quiet"> {means}</span>}
              </span>
            </label>
          ))}
        </fieldset>
        {children}
        <label className="field">
          Why? It is kept with your name.
          <textarea value={reason} onChange={(event) => write(event.target.value)} required maxLength={2000} />
        </label>
        <p className="tools">
          <button type="button" className="button" onClick={close}>
            Cancel
          </button>
          <button type="submit" className="button main" disabled={busy || chosen === null || reason.trim() === ""}>
            {busy ? "Keeping …" : "Put it down"}
          </button>
        </p>
      </form>
    </Window>
  );
}

import type { FormEvent } from "react";
import { daysOfEdtf } from "../../src/model/index.ts";
import type { CaseView } from "../../src/server/wire/index.ts";
import { count, dateWords, grouped } from "../parts/words.ts";
import { narrow, useNarrowed } from "./address.ts";
import { useDraft } from "./draft.ts";
import { Link } from "./link.tsx";
import { ThemeSwitch } from "./theme.tsx";

/** The day as of which the case is shown; empty: today, with all that came in. */
export function AsOfField() {
  const [asOf, set] = useNarrowed("as-of");
  const [words, write] = useDraft(asOf);
  const given = words.trim();
  const bad = given !== "" && daysOfEdtf(given) === null;
  const keep = (event?: FormEvent): void => {
    event?.preventDefault();
    if (!bad && given !== asOf) set(given);
  };
  return (
    <form className="as-of" onSubmit={keep}>
      <label>
        As of{" "}
        <input
          value={words}
          onChange={(event) => write(event.target.value)}
          onBlur={() => keep()}
          placeholder="today"
          aria-label="As-of date: 2025, 2025-08 or 2025-08-13; empty for today"
          aria-invalid={bad}
          title={bad ? "Write a date as 2025, 2025-08 or 2025-08-13" : "2025, 2025-08 or 2025-08-13"}
        />
      </label>
    </form>
  );
}

/** How much of what came in was read. */
function Complete({ state }: { readonly state: CaseView }) {
  const { read, of } = state.completeness;
  const { failed } = state.counts.reports;
  const share = of === 0 ? 0 : (100 * read) / of;
  return (
    <Link className="complete" to="/reports" narrowing={failed > 0 ? { state: "failed" } : {}}>
      <span className="bar" aria-hidden="true">
        <i style={{ width: `${share}%` }} />
      </span>
      <span className="words num">
        {grouped(read)} of {count(of, "report")} read{failed > 0 ? `, ${failed} failed` : ""}
      </span>
    </Link>
  );
}

const Mark = () => (
  <svg width="26" height="26" viewBox="0 0 32 32" aria-hidden="true">
    <rect width="32" height="32" rx="3" fill="var(--act)" />
    <path
      d="M6 8h7M6 13h7M6 18h7M6 23h7M19 8h7M19 13h7M19 18h7M19 23h7"
      stroke="var(--act-ink)"
      strokeWidth="2"
      opacity=".75"
    />
    <path d="M13 13l6 5" stroke="var(--mark)" strokeWidth="2.6" />
  </svg>
);

/** What stands above every view. */
export function Header({
  state,
  seek,
  menu,
}: {
  readonly state: CaseView | undefined;
  readonly seek: () => void;
  readonly menu: { readonly open: boolean; readonly turn: () => void };
}) {
  return (
    <header className="head">
      <button type="button" className="button menu-button" aria-expanded={menu.open} onClick={menu.turn}>
        {menu.open ? "Close" : "Menu"}
      </button>
      <Link className="mark" to="/" aria-label={`Cotejo: ${state?.title ?? "the case"}, overview`}>
        <Mark />
        <span className="case">{state?.title ?? "Cotejo"}</span>
      </Link>
      <button type="button" className="seek push" onClick={seek} aria-keyshortcuts="Control+K">
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
          <path d="M9.5 9.5L13 13" stroke="currentColor" strokeWidth="1.6" />
        </svg>
        <span>Search the case</span>
        <kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      <AsOfField />
      {state ? <Complete state={state} /> : null}
      <ThemeSwitch />
    </header>
  );
}

/** Says, above everything, that the case is shown as it stood on an earlier day. */
export function AsOfBand({ state }: { readonly state: CaseView | undefined }) {
  const [asOf] = useNarrowed("as-of");
  if (asOf === "") return null;
  const left = state?.asOf;
  return (
    <div className="as-of-band no-print" role="status">
      <span>
        <b>As the case stood at the end of {dateWords(asOf)}.</b>{" "}
        {left
          ? `${count(left.reports, "report")} had been published; ${left.later} came later${left.undated > 0 ? `, and ${left.undated} without a known date ${left.undated === 1 ? "is" : "are"} left out` : ""}.`
          : ""}
      </span>
      <button type="button" className="button" onClick={() => narrow({ "as-of": null })}>
        Back to today
      </button>
    </div>
  );
}

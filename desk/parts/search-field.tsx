import { useEffect } from "react";
import { useNarrowed } from "../shell/address.ts";
import { useDraft } from "../shell/draft.ts";

/** A field whose words go into the address shortly after the last key. */
export function WordsField({
  name,
  label,
  placeholder = "",
}: {
  readonly name: string;
  readonly label: string;
  readonly placeholder?: string;
}) {
  const [kept, keep] = useNarrowed(name);
  const [words, write] = useDraft(kept);
  useEffect(() => {
    if (words.trim() === kept) return undefined;
    const wait = setTimeout(() => keep(words.trim()), 250);
    return () => clearTimeout(wait);
  }, [words, kept, keep]);
  return (
    <label className="field wide">
      {label}
      <input type="search" value={words} placeholder={placeholder} onChange={(event) => write(event.target.value)} />
    </label>
  );
}

/** A date of the address: a year, a month or a day. Kept when the field is left or Enter pressed. */
export function DateField({ name, label }: { readonly name: string; readonly label: string }) {
  const [kept, keep] = useNarrowed(name);
  const [words, write] = useDraft(kept);
  const bad = words.trim() !== "" && !/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(words.trim());
  return (
    <label className="field date">
      {label}
      <input
        value={words}
        placeholder="2025-08"
        aria-invalid={bad}
        title={bad ? "Write a date as 2025, 2025-08 or 2025-08-13" : "2025, 2025-08 or 2025-08-13"}
        onChange={(event) => write(event.target.value)}
        onBlur={() => (bad ? undefined : keep(words.trim()))}
        onKeyDown={(event) => (event.key === "Enter" && !bad ? keep(words.trim()) : undefined)}
      />
    </label>
  );
}

/** From when and until when: the two stay on one line. */
export const PeriodFields = ({ from, to = "until" }: { readonly from: string; readonly to?: string }) => (
  <div className="period">
    <DateField name="since" label={from} />
    <DateField name="until" label={to} />
  </div>
);

/** One value of the address out of a few. */
export function ChoiceField({
  name,
  label,
  choices,
}: {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly (readonly [string, string])[];
}) {
  const [kept, keep] = useNarrowed(name);
  return (
    <label className="field">
      {label}
      <select value={kept} onChange={(event) => keep(event.target.value)}>
        {choices.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

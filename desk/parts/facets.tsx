import type { FacetValue } from "../../src/server/wire/index.ts";

/** One way to narrow a list: values with how many have each; several may be pressed. */
export function Facet({
  title,
  values,
  chosen,
  choose,
}: {
  readonly title: string;
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  readonly choose: (values: readonly string[]) => void;
}) {
  const shown = values.filter(({ value, count }) => count > 0 || chosen.includes(value));
  if (shown.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend>{title}</legend>
      {shown.map(({ value, label, count }) => {
        const on = chosen.includes(value);
        return (
          <label key={value} className={on ? "on" : ""}>
            <input
              type="checkbox"
              checked={on}
              onChange={() => choose(on ? chosen.filter((one) => one !== value) : [...chosen, value])}
            />
            <span>{label}</span>
            <span className="num quiet">{count.toLocaleString("en")}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

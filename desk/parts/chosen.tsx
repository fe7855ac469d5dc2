import type { ActorView, CaseView, ReportView } from "../../src/server/wire/index.ts";
import { useAnswer } from "../api/client.ts";
import { narrow, useAddress } from "../shell/address.ts";

const LABELS: Readonly<Record<string, string>> = {
  actor: "about",
  speaker: "said by",
  place: "at",
  report: "in",
  publisher: "published by",
};

/** What an id in the address is called. */
function Called({ name, id }: { readonly name: string; readonly id: string }) {
  const actor = useAnswer<ActorView>(id.startsWith("act_") ? `actors/${id}` : null);
  const report = useAnswer<ReportView>(id.startsWith("rpt_") ? `reports/${id}` : null);
  const { data: state } = useAnswer<CaseView>(name === "place" ? "case" : null);
  const place = state?.codebook.places.find((one) => one.id === id)?.name;
  return <b>{actor.data?.actor.name ?? report.data?.report.title?.value ?? report.data?.report.file ?? place ?? id}</b>;
}

/** Ids are written with commas between; a name may have commas of its own. */
const idsIn = (words: string): readonly string[] =>
  words === "" ? [] : /^(?:act|rpt)_/.test(words) ? words.split(",") : [words];

/** Filters that come from elsewhere, each with a way to drop it. */
export function Chosen({ names }: { readonly names: readonly string[] }) {
  const { query } = useAddress();
  const all = names.flatMap((name) => idsIn(query.get(name) ?? "").map((id) => ({ name, id })));
  if (all.length === 0) return null;
  return (
    <ul className="chosen" aria-label="Filters">
      {all.map(({ name, id }) => (
        <li key={`${name} ${id}`}>
          <span>
            {LABELS[name]} <Called name={name} id={id} />
          </span>
          <button
            type="button"
            onClick={() =>
              narrow({
                [name]: all
                  .filter((one) => one.name === name && one.id !== id)
                  .map((one) => one.id)
                  .join(","),
              })
            }
            aria-label="Drop this filter"
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}

import { type ReactNode, useEffect } from "react";
import { useWatched, watched } from "../api/store.ts";
import { narrow, useAddress } from "../shell/address.ts";

/** Whether the filters are shown on a phone; on a desk they always are. */
const shown = watched(false);

/** What narrows a list. On a phone the search field stands alone until the rest is asked for. */
export function Filters({ children }: { readonly children: ReactNode }) {
  const open = useWatched(shown);
  const { query } = useAddress();
  const narrowed = [...query.keys()].filter((name) => name !== "as-of").length;
  useEffect(() => () => shown.set(false), []);
  return (
    <>
      <div className={open ? "filters open" : "filters"}>{children}</div>
      <button type="button" className="button filters-button" aria-expanded={open} onClick={() => shown.set(!open)}>
        {open ? "Hide filters" : `Filters${narrowed > 0 ? ` (${narrowed} set)` : ""}`}
      </button>
    </>
  );
}

/** Values to narrow a list to, beside it. */
export function Facets({ children }: { readonly children: ReactNode }) {
  const open = useWatched(shown);
  return (
    <aside className={open ? "facets open" : "facets"} aria-label="Narrow the list">
      {children}
    </aside>
  );
}

/** Takes every filter of a list off at once. */
export function DropFilters({ names }: { readonly names: readonly string[] }) {
  return (
    <button
      type="button"
      className="button"
      onClick={() => narrow(Object.fromEntries(names.map((name) => [name, null])))}
    >
      Drop all filters
    </button>
  );
}

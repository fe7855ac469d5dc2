import { useCallback, useSyncExternalStore } from "react";

/** Where the desk is: a path and what narrows it. Every view and filter lives here, so that a link or a reload comes back. */
export interface Address {
  readonly path: string;
  readonly query: URLSearchParams;
}

/** Told when the desk moves without loading a page. */
const MOVED = "cotejo:moved";

let last: { readonly href: string; readonly address: Address } | null = null;

function current(): Address {
  const href = location.pathname + location.search;
  if (last?.href !== href)
    last = { href, address: { path: decodeURI(location.pathname), query: new URLSearchParams(location.search) } };
  return last.address;
}

function listen(changed: () => void): () => void {
  addEventListener("popstate", changed);
  addEventListener(MOVED, changed);
  return () => {
    removeEventListener("popstate", changed);
    removeEventListener(MOVED, changed);
  };
}

export const useAddress = (): Address => useSyncExternalStore(listen, current);

/** Goes to an address inside the desk; `replace` leaves no step behind for the back button. */
export function go(href: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  const from = location.pathname;
  if (replace) history.replaceState(null, "", href);
  else history.pushState(null, "", href);
  dispatchEvent(new Event(MOVED));
  if (!replace && location.pathname !== from) scrollTo(0, 0);
}

export type Narrowing = Readonly<Record<string, string | null | undefined>>;

/** The address of a view. The as-of date goes along everywhere: everything follows it. */
export function hrefOf(path: string, narrowing: Narrowing = {}): string {
  const query = new URLSearchParams();
  const asOf = current().query.get("as-of");
  if (asOf !== null) query.set("as-of", asOf);
  for (const [name, value] of Object.entries(narrowing)) {
    if (value === null || value === undefined || value === "") query.delete(name);
    else query.set(name, value);
  }
  const words = query.toString();
  return words === "" ? path : `${path}?${words}`;
}

/** Changes some of what narrows the view at hand. Narrowing replaces the step; a press on "back" leaves the view. */
export function narrow(changes: Narrowing): void {
  const { path, query } = current();
  go(hrefOf(path, { ...Object.fromEntries(query), ...changes }), { replace: true });
}

/** One value of the address and how to change it. */
export function useNarrowed(name: string): readonly [string, (value: string | null) => void] {
  const { query } = useAddress();
  const set = useCallback((value: string | null) => narrow({ [name]: value }), [name]);
  return [query.get(name) ?? "", set];
}

/** Several values of the address, written with commas. */
export function useNarrowedList(name: string): readonly [readonly string[], (value: readonly string[]) => void] {
  const [words, set] = useNarrowed(name);
  const list = words === "" ? [] : words.split(",");
  return [list, (value) => set(value.join(","))];
}

import type { ActorRow } from "../store/contract.ts";
import type { ActorCounts } from "../store/desk.ts";
import { besides } from "../work/besides.ts";
import { cachedThread } from "../work/cached-thread.ts";
import { type Doubt, doubts } from "../work/judging.ts";
import type { Desk } from "./desk.ts";

/** A large case that changes all the while is not looked through all the while, in milliseconds. */
const REST = 300_000;

/** A pair that may be one, without all the places of their names. */
export interface DoubtInShort extends Omit<Doubt, "left" | "right"> {
  readonly left: ActorCounts;
  readonly right: ActorCounts;
}

/** Pairs that are kept of a large case: more than anybody will look through. */
export const KEPT = 2_000;
/** Actors up to which looking through all of them is a matter of a moment. */
const AT_ONCE = 1_500;

const countsOf = ({ actor: { id, name, kind }, reports, claims }: ActorRow): ActorCounts => ({
  id,
  name,
  kind,
  reports,
  claims,
});

/** The first of them, as they are shown. */
export const inShort = (found: readonly Doubt[]): readonly DoubtInShort[] =>
  found.slice(0, KEPT).map(({ left, right, ...rest }) => ({ ...rest, left: countsOf(left), right: countsOf(right) }));

/** What is known of the pairs; `exact` false while a thread still looks, or looks anew. */
export interface Doubts {
  readonly found: readonly DoubtInShort[];
  readonly exact: boolean;
}

interface Known {
  /** Of which state of the case; null while it is being looked for the first time. */
  version: number | null;
  found: readonly DoubtInShort[];
  looking: boolean;
  /** When it was last looked, in milliseconds since the program began. */
  at: number;
}
const known = new WeakMap<Desk, Map<string, Known>>();

/** Pairs of actors that may be one: at once in a small case, by a thread in a large one, which tells when it is done. */
export async function doubtsOf(desk: Desk, asOf: string | undefined): Promise<Doubts> {
  const frame = desk.frame();
  const scope = await frame.scope(asOf);
  const key = asOf ?? "";
  if ((await frame.once("tallies", () => frame.store.tallies())).actors <= AT_ONCE) {
    const found = await frame.once(`doubts ${key}`, async () =>
      inShort(await doubts(frame.store, scope && scope.list)),
    );
    return { found, exact: true };
  }
  const all = known.get(desk) ?? new Map<string, Known>();
  known.set(desk, all);
  const one = all.get(key) ?? { version: null, found: [], looking: false, at: -Infinity };
  all.set(key, one);
  const rested = performance.now() - one.at > REST;
  if (one.version !== desk.version() && !one.looking && rested) look(desk, one, scope && scope.list);
  return { found: one.found, exact: one.version === desk.version() };
}

function look(desk: Desk, one: Known, within: readonly string[] | null): void {
  const version = desk.version();
  one.looking = true;
  one.at = performance.now();
  const worker = cachedThread(besides("./doubts-thread", import.meta.url), {
    workerData: { path: desk.path, within },
  });
  const stop = (): void => void worker.terminate();
  desk.signal.addEventListener("abort", stop);
  worker.on("message", (found: readonly DoubtInShort[]) => {
    one.found = found;
    one.version = version;
    desk.hub.tell({ type: "changed", version: desk.version() });
  });
  worker.on("error", desk.complain);
  worker.on("exit", () => {
    one.looking = false;
    desk.signal.removeEventListener("abort", stop);
  });
  worker.unref();
}

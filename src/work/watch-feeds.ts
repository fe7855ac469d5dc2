import type { CaseStore } from "../store/contract.ts";
import type { Watched } from "../store/watched.ts";
import type { Bench } from "./bench.ts";
import { type Fetched, nameOfAddress } from "./fetch.ts";

interface Looked {
  readonly feed: string;
  /** What the case remembers of the last look; null: this is the first. */
  readonly before: Watched | null;
  /** Whether the pages of its entries are taken, not the feed's own words. */
  readonly full: boolean;
  readonly store: Pick<CaseStore, "places">;
  readonly bench: Pick<Bench, "takeIn">;
}

/**
 * What an address gave that was a feed before. A page in its place (the domain was sold, the site asks for a log-in) is
 * no report, and an empty or broken feed takes nothing away: both are the feed's trouble.
 */
export async function asFeed(sent: Fetched, { feed, before, full, store, bench }: Looked): Promise<Fetched> {
  if (sent.kind !== "fetched" || before === null) return sent;
  const [place] = await store.places({ paths: [feed], limit: 1 });
  // Where the pages are taken they are in the case, and the feed itself is not.
  if (place ? place.state !== "split" : !full) return sent;
  const made = await bench.takeIn(sent.bytes, nameOfAddress(feed), sent.charset);
  if (made.ok && made.value.items.length > 0) return sent;
  const detail = "The address gives a page where it gave a feed; look where the feed has gone. Nothing of it is taken";
  const problem = (made.ok ? made.value.problem : made.problem) ?? { code: "no-feed", detail };
  return { kind: "failed", problem, status: null, retryAfter: null };
}

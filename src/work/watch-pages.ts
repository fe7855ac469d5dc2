import { type Item, NOTHING_KNOWN } from "../intake/index.ts";
import { type Fetched, nameOfAddress } from "./fetch.ts";
import type { Unit } from "./taking.ts";

export interface PagesAsked {
  readonly feed: string;
  readonly fetch: (address: string) => Promise<Fetched>;
  /** Whether the case has one of these places. */
  readonly known: (paths: readonly string[]) => Promise<boolean>;
  readonly tell: (about: string, text: string) => void;
}

/** The page of each entry that the case has not; where a page cannot be had, the feed's own words, and a note. */
export async function* pagesOf(items: readonly Item[], { feed, fetch, known, tell }: PagesAsked): AsyncGenerator<Unit> {
  for (const item of items) {
    const address = item.metadata.url?.value ?? null;
    const own = { path: `${feed}/${item.name}`, file: `${nameOfAddress(feed)}/${item.name}`, container: null };
    if (await known(address === null ? [own.path] : [address, own.path])) continue;
    const fetched = address === null ? null : await fetch(address);
    const unit = { given: NOTHING_KNOWN, told: item.metadata, depth: 0 };
    if (address !== null && fetched?.kind === "fetched") {
      const place = { path: address, file: nameOfAddress(address), container: null };
      yield { ...unit, place, from: { kind: "bytes", bytes: fetched.bytes, charset: fetched.charset } };
      continue;
    }
    const why = fetched?.kind === "failed" ? fetched.problem.detail : "the feed names no page";
    tell(address ?? own.file, `The feed's own words are taken: ${why}`);
    yield { ...unit, place: own, from: { kind: "bytes", bytes: item.bytes } };
  }
}

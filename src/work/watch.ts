import { NOTHING_KNOWN } from "../intake/index.ts";
import type { Problem } from "../model/index.ts";
import type { CaseStore } from "../store/contract.ts";
import type { Watched } from "../store/watched.ts";
import { type FileResult, intake, type IntakeOptions, unitOfFile } from "./add.ts";
import { type Bench, Interrupted } from "./bench.ts";
import { type Fetched, nameOfAddress } from "./fetch.ts";
import { sidecars } from "./files.ts";
import type { Clock, Politeness } from "./politeness.ts";
import type { Unit } from "./taking.ts";
import { asFeed } from "./watch-feeds.ts";
import { folderWatch } from "./watch-folders.ts";
import { pagesOf } from "./watch-pages.ts";
import { ttlOf, untilNextLook } from "./watch-times.ts";

export type WatchEvent =
  | { readonly type: "trouble"; readonly about: string; readonly problem: Problem; readonly next: number | null }
  /** A feed that is not looked at, having been so a moment ago by another run. */
  | { readonly type: "early"; readonly about: string; readonly next: number }
  | { readonly type: "note"; readonly about: string; readonly text: string }
  | { readonly type: "file"; readonly result: FileResult };

export interface WatchOptions extends Omit<IntakeOptions, "again" | "tell"> {
  readonly folders: readonly string[];
  readonly feeds: readonly string[];
  readonly casePath: string;
  /** Whether the page of each entry is fetched; else the feed's own words are taken. */
  readonly full: boolean;
  /** One look at each, and no more. */
  readonly once: boolean;
  /** Least time between two looks at a feed, in minutes. */
  readonly minutes: number;
  /** Gets a document that a person or a feed named; `known` is what the address answered the last time. */
  readonly fetch: (address: string, known?: Pick<Watched, "etag" | "lastModified">) => Promise<Fetched>;
  /** The same for a page that a feed names: with robots.txt and the time between requests. */
  readonly page: (address: string) => Promise<Fetched>;
  readonly polite: Politeness;
  readonly clock: Clock;
  /** A number from 0 to 1. */
  readonly chance: () => number;
  /** Calls back when something changes in a folder; returns what ends it. Only a hint: folders are looked through anyway. */
  readonly hint: (folder: string, changed: () => void) => () => void;
  readonly tell: (event: WatchEvent) => void;
  /** Called after each round that brought something. */
  readonly round: (fresh: readonly FileResult[]) => Promise<void>;
}

/** Time between two looks through the folders, and while a file is being written, in milliseconds. */
const FOLDERS = 10_000;
const GROWING = 2000;
/** How often `once` waits for a file that is being written. */
const PATIENCE = 5;

/**
 * Adds what is new in folders and feeds, round after round, until it is stopped; a stop while it waits ends it, one
 * in the middle of a report is thrown. Only the folders and feeds that a person named are looked at.
 */
export async function watch(store: CaseStore, bench: Bench, options: WatchOptions): Promise<void> {
  const { clock, once, signal } = options;
  const hands: Hands = { store, bench, options, said: new Set(), looks: new Map() };
  const folders = folderWatch(options.folders, options.casePath);
  const waking = wakeable(clock);
  const hints = options.folders.map((folder) => options.hint(folder, waking.wake));
  let nextScan = -Infinity;
  try {
    for (let round = 1; !signal.aborted; round++) {
      const fresh: FileResult[] = [];
      if (options.folders.length > 0 && (waking.woken() || clock.now() >= nextScan)) {
        const { ready, growing, missing } = await folders.scan(store, clock.now());
        for (const { path, problem } of missing) troubleOnce(hands, path, problem);
        if (ready.length > 0) fresh.push(...(await addFiles(hands, ready)));
        nextScan = clock.now() + (growing > 0 ? GROWING : FOLDERS);
        if (growing === 0 || round > PATIENCE) nextScan = once ? Infinity : nextScan;
      }
      for (const feed of options.feeds) {
        if (signal.aborted) return;
        // Asked for first: a feed that was never looked at is due now, and now is later when that is known.
        const due = await nextLook(hands, feed);
        if (clock.now() >= due) fresh.push(...(await look(hands, feed)));
      }
      if (fresh.length > 0) await options.round(fresh);
      if (once && (options.folders.length === 0 || nextScan === Infinity)) return;
      const looks = once ? [] : [...hands.looks.values()];
      await waking.sleep(Math.max(100, Math.min(nextScan, ...looks, clock.now() + 3_600_000) - clock.now()));
    }
  } catch (error) {
    // Stopped while it waited for a site, or compared what had come: nothing is half done.
    if (!(signal.aborted && isStop(error))) throw error;
  } finally {
    for (const end of hints) end();
  }
}

/** How work that is stopped ends: what waits is aborted, what derives is interrupted between two steps. */
const isStop = (error: unknown): boolean =>
  error instanceof Interrupted || (error instanceof Error && error.name === "AbortError");

interface Hands {
  readonly store: CaseStore;
  readonly bench: Bench;
  readonly options: WatchOptions;
  /** What was said, and need not be said at each round. */
  readonly said: Set<string>;
  /** When each feed may be looked at again; Infinity: not in this run. */
  readonly looks: Map<string, number>;
}

const nothing = (): void => undefined;

/** A sleep that ends early when a folder stirs. */
function wakeable(clock: Clock) {
  let woken = false;
  let wake: () => void = nothing;
  return {
    wake: () => {
      woken = true;
      wake();
    },
    /** Whether it was woken since this was asked the last time. */
    woken: () => {
      const was = woken;
      woken = false;
      return was;
    },
    async sleep(ms: number): Promise<void> {
      if (!woken) await Promise.race([clock.sleep(ms), new Promise<void>((resolve) => (wake = resolve))]);
      // Programs write in bursts: one look after the burst is enough.
      if (woken) await clock.sleep(Math.min(ms, 1000));
    },
  };
}

function troubleOnce({ said, options }: Hands, about: string, problem: Problem, next: number | null = null): void {
  const line = `${about} ${problem.code} ${problem.detail}`;
  if (said.has(line)) return;
  said.add(line);
  options.tell({ type: "trouble", about, problem, next });
}

/** Takes units in and tells of those that are new. */
async function takeIn(hands: Hands, units: AsyncIterable<Unit>, found: number): Promise<readonly FileResult[]> {
  const { store, bench, options, said } = hands;
  const files = await intake(
    store,
    bench,
    { units, found },
    {
      ...options,
      again: () => false,
      tell: (event) => {
        if (event.type === "note" && !said.has(`${event.about} ${event.text}`)) {
          said.add(`${event.about} ${event.text}`);
          options.tell(event);
        } else if (event.type === "file" && isFresh(event.result)) options.tell({ type: "file", result: event.result });
      },
    },
  );
  return files.filter(isFresh);
}

/** What only holds others is no news, nor what the case had. */
const isFresh = ({ outcome, state }: FileResult): boolean => outcome !== "same" && state !== "split";

async function addFiles(
  hands: Hands,
  ready: readonly { readonly path: string; readonly file: string }[],
): Promise<readonly FileResult[]> {
  const { store, options } = hands;
  await store.found(
    ready.map(({ path, file }) => ({ path, file, container: null })),
    options.now(),
  );
  const tables = sidecars(null, (about, text) => options.tell({ type: "note", about, text }));
  async function* units(): AsyncGenerator<Unit> {
    for (const file of ready) yield await unitOfFile(file, NOTHING_KNOWN, tables);
  }
  return await takeIn(hands, units(), ready.length);
}

/** No feed is left alone for longer; more is the mark of a clock that was set back. */
const LONGEST = 25 * 3_600_000;

/** When a feed may be looked at, in milliseconds; the case remembers it from run to run. */
async function nextLook({ store, looks, options }: Hands, feed: string): Promise<number> {
  const known = looks.get(feed);
  if (known !== undefined) return known;
  const before = await store.watched(feed);
  const now = options.clock.now();
  const next = before ? Date.parse(before.next) : now;
  const due = next > now + LONGEST ? now : next;
  if (due > now) options.tell({ type: "early", about: feed, next: due });
  looks.set(feed, due);
  return due;
}

async function look(hands: Hands, feed: string): Promise<readonly FileResult[]> {
  const { store, options, looks } = hands;
  const before = await store.watched(feed);
  const url = URL.parse(feed);
  if (url) await options.polite.space(url);
  const fetched = await asFeed(await options.fetch(feed, before ?? undefined), {
    feed,
    before,
    full: options.full,
    store,
    bench: hands.bench,
  });
  if (fetched.kind === "fetched" && fetched.moved !== null) movedOnce(hands, feed, fetched.moved);
  const failures = fetched.kind === "failed" ? (before?.failures ?? 0) + 1 : 0;
  const asked =
    fetched.kind === "failed"
      ? (fetched.retryAfter ?? 0) * 1000
      : fetched.kind === "fetched"
        ? ttlOf(fetched.bytes)
        : 0;
  const wait = untilNextLook({ least: options.minutes * 60_000, failures, asked, chance: options.chance() });
  let fresh: readonly FileResult[] = [];
  if (fetched.kind === "fetched") {
    fresh = await takeIn(hands, options.full ? fullUnits(hands, feed, fetched) : one(unitOf(feed, fetched)), 1);
  }
  // Written down when all of it is in the case: a feed that was stopped in the middle is asked for again.
  const next = options.clock.now() + wait;
  looks.set(feed, next);
  const marks = fetched.kind === "fetched" ? fetched : before;
  await store.saveWatched({
    address: feed,
    etag: marks?.etag ?? null,
    lastModified: marks?.lastModified ?? null,
    looked: options.now(),
    next: new Date(next).toISOString(),
    failures,
  });
  if (fetched.kind === "failed") {
    const gone = fetched.status === 410;
    if (gone) looks.set(feed, Infinity);
    troubleOnce(hands, feed, fetched.problem, gone ? null : next);
  } else {
    // When it fails the next time, that is news again.
    for (const line of hands.said) if (line.startsWith(`${feed} `)) hands.said.delete(line);
  }
  return fresh;
}

function movedOnce({ said, options }: Hands, feed: string, moved: string): void {
  const text = `The feed has moved to ${moved}; name that address from now on`;
  // Behind a mark of its own: a look that went well forgets what was said of the feed's troubles.
  if (said.has(`moved ${feed}`)) return;
  said.add(`moved ${feed}`);
  options.tell({ type: "note", about: feed, text });
}

async function* one(unit: Unit): AsyncGenerator<Unit> {
  yield unit;
}

type Sent = Extract<Fetched, { kind: "fetched" }>;

/** What was fetched from an address, as a unit. */
const unitOf = (address: string, { bytes, charset }: Sent): Unit => ({
  place: { path: address, file: nameOfAddress(address), container: null },
  given: NOTHING_KNOWN,
  told: NOTHING_KNOWN,
  from: { kind: "bytes", bytes, charset },
  depth: 0,
});

/** The pages of a feed's entries; of a document that is no feed, itself. */
async function* fullUnits(hands: Hands, feed: string, sent: Sent): AsyncGenerator<Unit> {
  const { store, bench, options } = hands;
  const made = await bench.takeIn(sent.bytes, nameOfAddress(feed), sent.charset);
  if (!made.ok || made.value.items.length === 0) {
    yield unitOf(feed, sent);
    return;
  }
  yield* pagesOf(made.value.items, {
    feed,
    fetch: options.page,
    known: async (paths) => (await store.places({ paths, limit: 1 })).some(({ state }) => state !== "found"),
    tell: (about, text) => options.tell({ type: "note", about, text }),
  });
}

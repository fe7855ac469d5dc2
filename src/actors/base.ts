import type { Entity } from "../model/index.ts";
import { type Bearer, type How, keysOf, type Placed } from "./bearers.ts";
import type { RuleName } from "./evidence.ts";

/** Why a bearer belongs with another: the rule, and the key under which they met. */
export interface Link {
  readonly bearer: string;
  readonly other: string;
  readonly rule: RuleName;
  readonly key: string;
}

/** What was resolved before, as far as it is asked for. Answers come in no order unless one is named. */
export interface Base {
  /** The entities of these reports with their bearers. */
  placed(reports: readonly string[]): Promise<readonly Placed[]>;
  bearers(ids: readonly string[]): Promise<readonly Bearer[]>;
  /** Bearers of a bare surname that these reports name. */
  surnamesIn(reports: readonly string[]): Promise<readonly string[]>;
  /** Bearers with these keys, at most `most` for each key, those with the smallest ids. */
  having(how: How, keys: readonly string[], most: number): Promise<readonly { key: string; bearer: string }[]>;
  /** Links that begin or end at any of these bearers. */
  links(bearers: readonly string[]): Promise<readonly Link[]>;
  /** The first `most` reports that name the bearer, by id. */
  reportsOf(bearer: string, most: number): Promise<readonly string[]>;
  /** Bearers that these actors are made of. */
  members(actors: readonly string[]): Promise<readonly string[]>;
  /** The entities of a report as they now stand. */
  entities(report: string): Promise<readonly Entity[]>;
}

/** A case in which nothing was resolved yet. */
export const NOTHING: Base = {
  placed: () => Promise.resolve([]),
  bearers: () => Promise.resolve([]),
  surnamesIn: () => Promise.resolve([]),
  having: () => Promise.resolve([]),
  links: () => Promise.resolve([]),
  reportsOf: () => Promise.resolve([]),
  members: () => Promise.resolve([]),
  entities: () => Promise.resolve([]),
};

/** What was resolved before, with the reports at hand placed anew over it. */
export interface View {
  bearer(id: string): Promise<Bearer | null>;
  bearersOf(ids: Iterable<string>): Promise<readonly Bearer[]>;
  having(how: How, key: string, most?: number): Promise<readonly string[]>;
  reportsOf(bearer: string, most: number): Promise<readonly string[]>;
  /** Ids of the bearers that a report names. */
  namedIn(report: string): Promise<ReadonlySet<string>>;
}

const NO_LIMIT = 1_000_000;

/** The base with the changed bearers, and the changed reports' entities, in the place of what it has of them. */
export function viewOf(
  base: Base,
  changed: ReadonlyMap<string, { readonly before: Bearer | null; readonly after: Bearer | null }>,
  placed: ReadonlyMap<string, readonly Placed[]>,
): View {
  const known = new Map<string, Bearer | null>();
  for (const [id, { after }] of changed) known.set(id, after);
  const gained = new Map<string, string[]>();
  const lost = new Map<string, Set<string>>();
  for (const [id, { before, after }] of changed) {
    for (const key of Object.keys(after?.counts ?? {})) {
      const list = gained.get(key);
      if (list) list.push(id);
      else gained.set(key, [id]);
    }
    for (const key of Object.keys(before?.counts ?? {})) lost.set(key, (lost.get(key) ?? new Set<string>()).add(id));
  }
  const newly = new Map<string, Set<string>>();
  for (const [report, list] of placed)
    for (const { bearer } of list) newly.set(bearer, (newly.get(bearer) ?? new Set<string>()).add(report));
  const memory = new Map<string, readonly string[]>();
  const within = new Map<string, readonly string[]>();
  const named = new Map<string, ReadonlySet<string>>();

  async function bearersOf(ids: Iterable<string>): Promise<readonly Bearer[]> {
    const wanted = [...new Set(ids)];
    const missing = wanted.filter((id) => !known.has(id));
    if (missing.length > 0) {
      for (const id of missing) known.set(id, null);
      for (const bearer of await base.bearers(missing)) known.set(bearer.id, bearer);
    }
    return wanted.flatMap((id) => known.get(id) ?? []);
  }

  /** The first reports that named a bearer before and are not placed anew; there are few to pass over, or none. */
  async function unplaced(bearer: string, most: number): Promise<readonly string[]> {
    for (let limit = most; ; limit *= 4) {
      const old = await base.reportsOf(bearer, limit);
      const left = old.filter((report) => !placed.has(report));
      if (left.length >= most || old.length < limit) return left;
    }
  }

  return {
    bearersOf,
    bearer: async (id) => (await bearersOf([id]))[0] ?? null,
    async having(how, key, most = NO_LIMIT) {
      const full = `${how} ${key}`;
      const asked = `${full} ${most}`;
      const before = memory.get(asked);
      if (before) return before;
      const gone = lost.get(full);
      const old = (await base.having(how, [key], most + (gone?.size ?? 0))).map(({ bearer }) => bearer);
      const all = new Set(gone ? old.filter((id) => !gone.has(id)) : old);
      for (const id of gained.get(full) ?? []) all.add(id);
      const found = [...all].sort().slice(0, most);
      memory.set(asked, found);
      return found;
    },
    async reportsOf(bearer, most) {
      const asked = `${bearer} ${most}`;
      const before = within.get(asked);
      if (before) return before;
      const all = new Set(await unplaced(bearer, most));
      for (const report of newly.get(bearer) ?? []) all.add(report);
      const found = [...all].sort().slice(0, most);
      within.set(asked, found);
      return found;
    },
    async namedIn(report) {
      const before = named.get(report);
      if (before) return before;
      const list = placed.get(report) ?? (await base.placed([report]));
      const found = new Set(list.map(({ bearer }) => bearer));
      named.set(report, found);
      return found;
    },
  };
}

/** The names under which a bearer stands itself: one, or some where editions of the codebook differ. */
export const ownKeys = (bearer: Bearer): readonly string[] => keysOf(Object.keys(bearer.counts), "is");

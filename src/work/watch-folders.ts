import { stat } from "node:fs/promises";
import type { Problem } from "../model/index.ts";
import type { CaseStore } from "../store/contract.ts";
import { findFiles, type Found } from "./files.ts";

/** A file whose time of change lies so far back is no longer being written, in milliseconds. */
const SETTLED = 10_000;
/** Endings of files that are still being fetched or written. */
const UNFINISHED = /\.(?:part|partial|crdownload|download|tmp|temp|swp|opdownload)$|~$/i;
/** Places that are asked for at once. */
const AT_ONCE = 400;

export interface Scan {
  /** Files that are new or have changed, and lie still. */
  readonly ready: readonly Found[];
  /** How many are still being written. */
  readonly growing: number;
  readonly missing: readonly { readonly path: string; readonly problem: Problem }[];
}

interface Seen {
  readonly size: number;
  readonly changed: number;
  readonly done: boolean;
}

/** Looks into folders again and again; a file is ready once its size and time of change have not moved between two looks. */
export function folderWatch(folders: readonly string[], casePath: string) {
  const seen = new Map<string, Seen>();
  let first = true;
  return {
    /** `now` in milliseconds. */
    async scan(store: Pick<CaseStore, "places">, now: number): Promise<Scan> {
      const { found, missing } = await findFiles(folders, casePath);
      const known = first ? await knownOf(store, found) : new Map<string, number>();
      first = false;
      const ready: Found[] = [];
      const here = new Set<string>();
      let growing = 0;
      for (const file of found) {
        if (UNFINISHED.test(file.path)) continue;
        const kind = await stat(file.path).catch(() => null);
        if (!kind) continue;
        here.add(file.path);
        const { size, mtimeMs: changed } = kind;
        const before = seen.get(file.path);
        const same = before?.size === size && before.changed === changed;
        if (same && before.done) continue;
        const done = same || Math.abs(now - changed) > SETTLED;
        // What the case has taken since it last changed need not be read again only because the program began anew.
        const taken = known.get(`${size} ${file.path}`) ?? -Infinity;
        seen.set(file.path, { size, changed, done });
        if (!done) growing += 1;
        else if (taken <= changed) ready.push(file);
      }
      for (const path of seen.keys()) if (!here.has(path)) seen.delete(path);
      return { ready, growing, missing };
    },
  };
}

/** When the case last looked at files that it took, by their sizes and paths. */
async function knownOf(store: Pick<CaseStore, "places">, found: readonly Found[]): Promise<Map<string, number>> {
  const known = new Map<string, number>();
  for (let at = 0; at < found.length; at += AT_ONCE) {
    const paths = found.slice(at, at + AT_ONCE).map(({ path }) => path);
    for (const { path, bytes, seen, state } of await store.places({ paths })) {
      if (state !== "found") known.set(`${bytes ?? -1} ${path}`, Date.parse(seen));
    }
  }
  return known;
}

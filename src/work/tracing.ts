import { originsOf } from "../lineage/index.ts";
import type { CaseStore } from "../store/contract.ts";
import type { KeptOrigins } from "../store/lineage.ts";
import { Interrupted } from "./bench.ts";
import { claimsOf } from "./lineage.ts";
import { reportOf, wordingOf } from "./wording.ts";

/** Reports whose origins are asked for and kept at once. */
const LOT = 40;
/** Of these, so many are asked for in one question, so that several threads have some. */
const ASKED = 10;
/** Reports from which it is a pile. */
export const PILE = 200;

export interface TraceOptions {
  readonly signal: AbortSignal;
  readonly tell?: (done: number, of: number) => void;
  /** Finds the origins of reports, of several questions at once. */
  readonly origins: (reports: readonly string[]) => Promise<readonly KeptOrigins[]>;
}

/** Works out where the reports that came in or changed have their claims from. Costs in proportion to them. */
export async function traceLineage(store: CaseStore, { signal, tell, origins }: TraceOptions): Promise<void> {
  const of = await store.countLineageDue();
  const wording = wordingOf(store, { many: of >= PILE });
  for (let done = 0; ;) {
    await wording.compare(signal);
    // All at once: to look for the next few among those left would cost with the square of a pile.
    const due = await store.originsDue(-1);
    if (due.length === 0) return;
    for (let from = 0; from < due.length; from += LOT) {
      const lot = due.slice(from, from + LOT);
      tell?.(Math.min(done, of), of);
      const asked: Promise<readonly KeptOrigins[]>[] = [];
      for (let at = 0; at < lot.length; at += ASKED) asked.push(origins(lot.slice(at, at + ASKED)));
      const found = await Promise.all(asked);
      if (signal.aborted) throw new Interrupted();
      await store.saveOrigins(found.flat());
      done += lot.length;
      await new Promise(setImmediate);
    }
  }
}

/** Where these reports have their claims from. */
export async function originsIn(store: CaseStore, reports: readonly string[]): Promise<readonly KeptOrigins[]> {
  const made: KeptOrigins[] = [];
  for (const id of reports) {
    const report = await reportOf(store, id);
    made.push({ report: id, origins: report ? originsOf(report, await claimsOf(store, [id])) : [] });
  }
  return made;
}

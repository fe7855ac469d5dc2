import {
  fingerprint,
  HOLDERS_KEPT,
  type LineageReport,
  printsMade,
  type Worded,
  wordedOf,
  wordingShared,
} from "../lineage/index.ts";
import { datedBy } from "../model/index.ts";
import type { CaseStore } from "../store/contract.ts";
import type { KeptWording } from "../store/lineage.ts";
import { Interrupted } from "./bench.ts";

/** Reports whose wording is written down in one transaction; meanwhile nobody hands out work to the threads that read. */
const LOT = 16;
/**
 * Words of the reports that are kept at hand while wording is compared, each some 26 bytes. A report of a pile is held
 * against a hundred and fifty others from all over it; to cut one of them into words again costs as much as to hold it
 * against eighty.
 */
const SHELF = 9_000_000;

/** A report as lineage looks at it; null without a text. */
export async function reportOf(store: CaseStore, report: string): Promise<LineageReport | null> {
  const [row, text] = [await store.report(report), await store.text(report)];
  if (!row || text === null) return null;
  const { id, file, title, author, publisher, url, published } = row;
  return { id, file, text, title, author, publisher, url, published: datedBy(published) };
}

/** Compares the wording of reports as they come in. */
export interface Wording {
  /** Holds all whose wording is not compared yet against those that came before them. Gives way to other work in between. */
  compare(signal: AbortSignal): Promise<void>;
}

/**
 * Knows the wording of the case from the store, and then from what it has compared itself: reports are always taken
 * in the order in which they came in, so that it changes nothing when or in how many parts that is done. `many`: so many
 * are to come that all hashes are had at once, and not those of each report when its turn comes.
 */
export function wordingOf(store: CaseStore, { many }: { readonly many: boolean }): Wording {
  const prints = printsMade();
  const shelf = shelfOf(store);
  let began = false;

  async function begin(): Promise<void> {
    began = true;
    const due = new Set(await store.wordingDue(-1));
    for await (const { report, hashes } of store.wordings()) if (!due.has(report)) prints.add(report, hashes);
  }
  /** Makes sure of the holders of these hashes. */
  async function learn(hashes: Uint32Array): Promise<void> {
    if (many) return;
    const fresh = [...hashes].filter((hash) => !prints.has(hash));
    for (const { hash, report } of await store.holders(fresh, HOLDERS_KEPT)) prints.add(report, [hash]);
  }
  async function comparedOne(id: string): Promise<KeptWording> {
    // What is known about it may be new.
    shelf.forget(id);
    const one = await shelf.worded(id);
    if (!one) return { report: id, hashes: new Uint32Array(), shared: [] };
    const hashes = Uint32Array.from(fingerprint(one.words), ({ hash }) => hash);
    await learn(hashes);
    const neighbours: Worded[] = [];
    for (const other of prints.candidates(id, hashes)) {
      const known = await shelf.worded(other);
      if (known) neighbours.push(known);
    }
    prints.add(id, hashes);
    return { report: id, hashes, shared: wordingShared(one, neighbours) };
  }

  return {
    async compare(signal) {
      for (;;) {
        const due = await store.wordingDue(LOT);
        if (due.length === 0) return;
        if (many && !began) await begin();
        const compared: KeptWording[] = [];
        for (const id of due) {
          if (signal.aborted) throw new Interrupted();
          compared.push(await comparedOne(id));
          await new Promise(setImmediate);
        }
        await store.saveWordings(compared);
      }
    },
  };
}

/**
 * Compares wording while other reports are still being read. `more`: some have come; `done` waits until those are
 * compared. What a stop leaves out is due, and is compared when lineage is traced.
 */
export function inBackground(
  store: CaseStore,
  { many, signal }: { readonly many: boolean; readonly signal: AbortSignal },
): { more(): void; done(): Promise<void> } {
  const wording = wordingOf(store, { many });
  let under: Promise<void> | null = null;
  let again = false;
  let failed: { readonly error: unknown } | null = null;
  const work = async (): Promise<void> => {
    try {
      while (again) {
        again = false;
        await wording.compare(signal);
      }
    } catch (error) {
      failed = { error };
    } finally {
      under = null;
    }
  };
  return {
    more: () => {
      again = true;
      if (failed === null) under ??= work();
    },
    done: async () => {
      await under;
      if (failed !== null) throw failed.error;
    },
  };
}

interface Shelf {
  worded(id: string): Promise<Worded | null>;
  forget(id: string): void;
}

/** Reports at hand with their words, those last asked for. */
function shelfOf(store: CaseStore): Shelf {
  const kept = new Map<string, Worded>();
  let words = 0;
  const drop = (id: string): void => {
    words -= kept.get(id)?.words.hashes.length ?? 0;
    kept.delete(id);
  };
  const put = (id: string, one: Worded): Worded => {
    drop(id);
    kept.set(id, one);
    words += one.words.hashes.length;
    for (const oldest of kept.keys()) {
      if (words <= SHELF || oldest === id) break;
      drop(oldest);
    }
    return one;
  };
  return {
    forget: drop,
    worded: async (id) => {
      const known = kept.get(id);
      if (known) return put(id, known);
      const report = await reportOf(store, id);
      return report && put(id, wordedOf(report));
    },
  };
}

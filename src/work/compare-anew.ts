import type { CaseStore, ReportRow } from "../store/contract.ts";
import type { GatheredQuestion, WrittenQuestion, WrittenReply } from "../store/written.ts";
import { Interrupted } from "./bench.ts";
import type { CompareOptions } from "./compare.ts";
import { deriverOn } from "./deriver.ts";
import { inOrder } from "./in-order.ts";

/** Claims that are handed over at once. */
const LOT = 400;
/** Milliseconds of comparing between two looks at the keyboard. */
const PAUSE = 100;

/** Reports that are asked for at once, by their claims. */
function* lotsOf(rows: readonly ReportRow[]): Generator<readonly ReportRow[]> {
  let lot: ReportRow[] = [];
  let claims = 0;
  for (const row of rows) {
    if (row.claims === 0) continue;
    lot.push(row);
    claims += row.claims;
    if (claims < LOT) continue;
    yield lot;
    [lot, claims] = [[], 0];
  }
  if (lot.length > 0) yield lot;
}

/**
 * Compares everything again, question by question, and writes it in one transaction. Threads do the comparing of a
 * large case; what they are given and what they give keeps its order, so that one or many make the same case.
 */
export async function compareAnew(
  store: CaseStore,
  { codebook, deriver = deriverOn(store, codebook), version, signal, tell }: CompareOptions,
  of: number,
): Promise<void> {
  const ahead = deriver.width * 2;
  let [done, told] = [0, performance.now()];
  const look = async (): Promise<void> => {
    if (signal.aborted) throw new Interrupted();
    if (performance.now() - told < PAUSE) return;
    // The keyboard is answered every so often.
    tell?.(Math.min(done, of), of);
    await new Promise(setImmediate);
    told = performance.now();
  };
  async function* replies(): AsyncGenerator<readonly WrittenReply[]> {
    const rows = await store.reports();
    const made = inOrder(
      each(lotsOf(rows)),
      async (lot) => ({ lot, written: await deriver.replies(lot.map(({ id }) => id)) }),
      ahead,
    );
    for await (const { lot, written } of made) {
      yield written;
      done += lot.reduce((sum, { claims }) => sum + claims, 0);
      await look();
    }
  }
  async function* meet(
    questions: AsyncIterable<readonly GatheredQuestion[]>,
  ): AsyncGenerator<readonly WrittenQuestion[]> {
    for await (const written of inOrder(questions, (lot) => deriver.meet(lot), ahead)) {
      yield written;
      await look();
    }
  }
  await store.replaceComparison(version, { replies: replies(), meet });
}

async function* each<T>(list: Iterable<T>): AsyncGenerator<T> {
  yield* list;
}

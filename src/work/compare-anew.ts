import type { CaseStore, ReportRow } from "../store/contract.ts";
import type { GatheredQuestion, WrittenQuestion, WrittenReply } from "../store/written.ts";
import { Interrupted } from "./bench.ts";
import type { CompareOptions } from "./compare.ts";
import { type ClaimLot, deriverOn } from "./deriver.ts";
import { inOrder } from "./in-order.ts";

/** Claims that are handed over at once, and of one report: what they reply is held in memory. */
const LOT = 400;
const OF_ONE = 4000;
/** Milliseconds of comparing between two looks at the keyboard. */
const PAUSE = 100;

interface Lot {
  readonly of: ClaimLot;
  /** About how many claims. */
  readonly claims: number;
}

/** Claims that are asked for at once: of several reports, or of a stretch of a long one. */
export function* lotsOf(rows: readonly Pick<ReportRow, "id" | "claims" | "chars">[]): Generator<Lot> {
  let reports: string[] = [];
  let claims = 0;
  for (const row of rows) {
    if (row.claims === 0) continue;
    if (row.claims > OF_ONE) {
      if (reports.length > 0) yield { of: { reports }, claims };
      [reports, claims] = [[], 0];
      yield* stretchesOf(row);
      continue;
    }
    reports.push(row.id);
    claims += row.claims;
    if (claims < LOT) continue;
    yield { of: { reports }, claims };
    [reports, claims] = [[], 0];
  }
  if (reports.length > 0) yield { of: { reports }, claims };
}

/** A long report in stretches of its text. */
function* stretchesOf({ id, claims, chars }: Pick<ReportRow, "id" | "claims" | "chars">): Generator<Lot> {
  const many = Math.ceil(claims / OF_ONE);
  const step = Math.ceil(chars / many);
  for (let part = 0; part < many; part++) {
    const begin = [part * step, part + 1 === many ? chars + 1 : (part + 1) * step] as const;
    yield { of: { reports: [id], begin }, claims: Math.round(claims / many) };
  }
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
    const made = inOrder(each(lotsOf(rows)), async (lot) => ({ lot, written: await deriver.replies(lot.of) }), ahead);
    for await (const { lot, written } of made) {
      yield written;
      done += lot.claims;
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

import {
  acrossGap,
  COMPARISON_VERSION,
  findingOf,
  type Meeting,
  REACH,
  repliesOf,
  type Scene,
  type Who,
} from "../comparison/index.ts";
import type { Codebook } from "../model/index.ts";
import type { CaseStore } from "../store/contract.ts";
import type { ComparisonState, Due, Kept, Ledger } from "../store/ledger.ts";
import { Interrupted } from "./bench.ts";
import { CODEBOOK, editionOf } from "./codebook.ts";
import { originKeyOf } from "./origin-key.ts";
import { type Deriver, placed } from "./deriver.ts";
import { compareAnew } from "./compare-anew.ts";

/** Claims compared in one transaction: a stop loses at most so many, and others may write in between. */
const STEP = 200;
/** From this share of the claims on, comparing all of them again is the shorter way. */
const REBUILD = { least: 5000, share: 0.3 } as const;

export interface CompareOptions {
  readonly codebook: Codebook;
  /** Edition of rules and codebook; another one than the case's makes everything due. */
  readonly version: string;
  readonly signal: AbortSignal;
  /** Does the comparing from scratch; left out: this thread does it. */
  readonly deriver?: Deriver;
  readonly tell?: (done: number, of: number) => void;
}

/** Edition of the rules that compare, and of the rows that they go by. */
export const comparisonVersion = (): string => `${COMPARISON_VERSION}.${editionOf(CODEBOOK)}`;

/** Whether all is compared from scratch: by other rules than before, or because that is the shorter way. */
export const isAnew = ({ due, claims, version }: ComparisonState, now: string): boolean =>
  version !== now || (due > REBUILD.least && due > claims * REBUILD.share);

/**
 * Brings the questions of a case up to date: only what was made, dropped or changed since is compared, and the result
 * is the same as from scratch.
 */
export async function compare(store: CaseStore, options: CompareOptions): Promise<{ readonly compared: number }> {
  const state = await store.comparisonState();
  const { due, claims } = state;
  if (isAnew(state, options.version)) {
    await compareAnew(store, options, claims);
    return { compared: claims };
  }
  let compared = 0;
  while (compared < due) {
    if (options.signal.aborted) throw new Interrupted();
    const done = await store.comparing((ledger) => step(ledger, options.codebook));
    if (done === 0) break;
    compared += done;
    options.tell?.(Math.min(compared, due), due);
  }
  return { compared };
}

/** Compares some of what is due; gives how many. */
async function step(ledger: Ledger, codebook: Codebook): Promise<number> {
  const due = await ledger.due(STEP);
  const actors = new Set(
    due.flatMap(({ comparable }) =>
      comparable
        ? [...comparable.claim.roles, ...comparable.claim.attribution].flatMap(({ actor }) => (actor ? [actor.id] : []))
        : [],
    ),
  );
  const known = await ledger.who([...actors]);
  const scene: Scene = { codebook, who: (id): Who | null => known.get(id) ?? null };
  const touched = new Set<string>();
  for (const one of due) await renew(ledger, one, { scene, touched });
  await ledger.settle([...touched]);
  await ledger.done(due.map(({ claim }) => claim));
  return due.length;
}

const same = (a: Kept, b: Kept): boolean =>
  a.origin === b.origin && JSON.stringify(a.reply) === JSON.stringify(b.reply);
const keyOf = (kept: Kept): string => `${kept.reply.question}\u0000${kept.answer}`;

/** Puts the replies of one claim in the place of its old ones; those that are the same stay untouched. */
async function renew(
  ledger: Ledger,
  { claim, comparable }: Due,
  { scene, touched }: { readonly scene: Scene; readonly touched: Set<string> },
): Promise<void> {
  const now = new Map<string, Kept>();
  if (comparable) {
    for (const reply of repliesOf(comparable, scene)) {
      const made = placed(reply, originKeyOf(comparable));
      now.set(keyOf(made), made);
    }
  }
  for (const old of await ledger.repliesOf(claim)) {
    const made = now.get(keyOf(old));
    if (made && same(old, made)) {
      now.delete(keyOf(old));
      continue;
    }
    touched.add(old.reply.question);
    await depart(ledger, old, scene);
  }
  for (const made of now.values()) {
    touched.add(made.reply.question);
    await arrive(ledger, made, scene);
  }
}

function meeting(one: Kept, other: Kept, scene: Scene): readonly Meeting[] {
  const finding = findingOf(one.reply, other.reply, scene);
  return finding ? [finding] : [];
}

/** A reply goes: its neighbours, which it held apart, may come within reach of one another. */
async function depart(ledger: Ledger, kept: Kept, scene: Scene): Promise<void> {
  const { question } = kept.reply;
  await ledger.dropFindingsOf(question, kept.claim, kept.answer);
  await ledger.dropReply(kept);
  const { before, after } = await ledger.around(question, kept, REACH);
  await ledger.addFindings(
    question,
    acrossGap(before, after).flatMap(([one, other]) => meeting(one, other, scene)),
  );
}

/** A reply comes: it meets its neighbours and pushes the farthest of them out of one another's reach. */
async function arrive(ledger: Ledger, kept: Kept, scene: Scene): Promise<void> {
  const { question } = kept.reply;
  const { before, after } = await ledger.around(question, kept, REACH);
  await ledger.dropFindings(question, acrossGap(before, after));
  await ledger.addReply(kept);
  await ledger.addFindings(
    question,
    [...before, ...after].flatMap((other) => meeting(kept, other, scene)),
  );
}

import type { JudgementGiven, JudgementLine } from "../../src/server/wire/index.ts";
import { ask, queries, Refused } from "./client.ts";
import { watched } from "./store.ts";

/** What the desk says at the bottom of the window: what was done, and how to take it back. */
export interface Said {
  readonly words: string;
  readonly undo: (() => Promise<void>) | null;
  readonly bad?: boolean;
}

export const said = watched<Said | null>(null);

/** Says what went wrong, with what to do. */
export function complain(fault: unknown): void {
  const words =
    fault instanceof Refused
      ? `${fault.fault.detail}.${fault.fault.remedy === null ? "" : ` ${fault.fault.remedy}`}`
      : String(fault);
  said.set({ words, undo: null, bad: true });
}

/** The newest judgements made in this window, for the key that takes one back. */
const made: { readonly id: string; readonly words: string }[] = [];

/** Puts a judgement down, says so, and offers to take it back. True when it was kept. */
export async function judge(given: JudgementGiven, words: string): Promise<boolean> {
  try {
    const line = await ask<JudgementLine>("/api/judgements", { method: "POST", body: given });
    made.push({ id: line.id, words });
    said.set({ words, undo: () => withdraw(line.id, `Taken back: ${words}`) });
    await queries.invalidateQueries();
    return true;
  } catch (fault) {
    complain(fault);
    return false;
  }
}

/** Takes a judgement back: it is kept and counts no longer. */
export async function withdraw(id: string, words: string): Promise<void> {
  try {
    await ask<JudgementLine>(`/api/judgements/${id}/withdraw`, { method: "POST", body: {} });
    const at = made.findIndex((one) => one.id === id);
    if (at >= 0) made.splice(at, 1);
    said.set({ words, undo: null });
    await queries.invalidateQueries();
  } catch (fault) {
    complain(fault);
  }
}

/** Takes back the newest judgement of this window. */
export async function undoLast(): Promise<void> {
  const last = made.at(-1);
  if (last) await withdraw(last.id, `Taken back: ${last.words}`);
  else said.set({ words: "There is nothing to take back in this window", undo: null });
}

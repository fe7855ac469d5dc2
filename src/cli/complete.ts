import type { CaseStore } from "../store/contract.ts";
import { count, grouped } from "./ink.ts";
import type { World } from "./world.ts";

/** "1,204 of 1,210 files read; 4 failed, 2 not done yet", or "" when all that was found has been read. */
export async function incompleteness(store: CaseStore): Promise<string> {
  const { files, read, states } = await store.completeness();
  if (read === files) return "";
  const waiting = states.found + states.kept;
  const rest = [
    ...(states.failed > 0 ? [`${grouped(states.failed)} failed`] : []),
    ...(waiting > 0 ? [`${grouped(waiting)} not read yet`] : []),
  ];
  return `${grouped(read)} of ${count(files, "file")} read${rest.length > 0 ? `; ${rest.join(", ")}` : ""}`;
}

/** Stands below every list: what is not read has nothing in it. Silent when all is read. */
export async function tellIncomplete(world: World, store: CaseStore, path: string): Promise<void> {
  const line = await incompleteness(store);
  if (line !== "") world.err.write(`${line}: cotejo status ${path}\n`);
}

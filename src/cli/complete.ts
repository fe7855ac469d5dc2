import { datedBy, type Judgement } from "../model/index.ts";
import type { CaseStore } from "../store/contract.ts";
import { count, grouped, short } from "./ink.ts";
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

/**
 * Which reports nothing in time can be concluded from, as no date is known of them, and how to say one; "" when every
 * report that was read has its date. A reporter who adds a folder of bare texts would else miss what overtook what.
 */
export async function undated(store: CaseStore, path: string): Promise<string> {
  const read = (await store.reports()).filter(({ state }) => state === "read");
  const without = read.filter(({ published }) => datedBy(published) === null);
  const first = without[0];
  if (!first) return "";
  const some = `${grouped(without.length)} of ${count(read.length, "report")}`;
  const which = without.length === 1 ? short(first.file, 60) : `${some}, as ${short(first.file, 60)}`;
  return `No date is known of ${which}: what overtook what is not told from there. Add again with its date: cotejo add ${path} FILE --published 2025-08`;
}

/** After clearing what is known of a report, or taking that back: its claims may read otherwise. */
export async function tellUnread(world: World, store: CaseStore, path: string, { anchors }: Judgement): Promise<void> {
  const row = await store.report(anchors[0]?.target ?? "");
  if (row?.state === "added")
    world.err.write(`Its claims may hang on it; read it again with: cotejo read ${path} ${row.id}\n`);
}

import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Writable } from "node:stream";
import type { Problem } from "../model/index.ts";
import type { CaseStore } from "../store/contract.ts";
import { forecastOutcomes } from "../work/forecasts.ts";
import { peopleOf } from "../work/judged.ts";
import { judgedActors } from "../work/judging.ts";
import { caseLineage, originCounter } from "../work/lineage.ts";
import { questionsOf } from "../work/questions.ts";
import { actorLine, claimLine, forecastLine, judgementLine, originLine, questionLine, reportLine } from "./shapes.ts";
import { type ExportName, misfit } from "./schemas.ts";

/** The objects of one export, in a stable order: reports as they came in, claims as they stand, actors by weight. */
async function* linesOf(store: CaseStore, name: ExportName): AsyncIterable<object> {
  if (name === "reports") {
    const people = await peopleOf(store);
    for (const row of await store.reports()) yield reportLine(row, people);
  } else if (name === "claims") {
    const people = await peopleOf(store);
    for await (const { claim, file } of store.claims({})) yield claimLine(claim, file, people);
  } else if (name === "forecasts") {
    const people = await peopleOf(store);
    const outcomes = await forecastOutcomes(store);
    for await (const { claim, file } of store.claims({ kinds: ["forecast"] }))
      yield forecastLine(claim, file, { people, outcome: await outcomes(claim.id) });
  } else if (name === "judgements") {
    for (const row of await store.judgements({})) yield judgementLine(row);
  } else if (name === "questions") {
    for await (const question of questionsOf(store, { least: 2 }, { only: null, origins: await originCounter(store) }))
      yield questionLine(question);
  } else if (name === "origins") {
    const files = new Map((await store.reports()).map((row) => [row.id, row.file]));
    for (const origin of (await caseLineage(store, null)).origins) yield originLine(origin, files);
  } else {
    const files = new Map((await store.reports()).map((row) => [row.id, row.file]));
    const judged = await judgedActors(store);
    for (const row of await store.actors({})) yield actorLine(row, files, judged.get(row.actor.id));
  }
}

export type Written = { readonly ok: true; readonly lines: number } | { readonly ok: false; readonly problem: Problem };

/** Writes one export to a stream, checking each line against its schema; stops at the first that does not fit. */
export async function writeLines(
  store: CaseStore,
  name: ExportName,
  to: Writable,
  signal: AbortSignal,
): Promise<Written> {
  let lines = 0;
  for await (const line of linesOf(store, name)) {
    signal.throwIfAborted();
    const fault = misfit(name, line);
    if (fault !== null) {
      const { id = JSON.stringify(line).slice(0, 120) } = line as { readonly id?: string };
      return { ok: false, problem: { code: "export-misfit", detail: `${name}, ${id}: ${fault}` } };
    }
    if (!to.write(`${JSON.stringify(line)}\n`)) await once(to, "drain", { signal });
    lines += 1;
    // The keyboard is answered every so often.
    if (lines % 200 === 0) await new Promise(setImmediate);
  }
  return { ok: true, lines };
}

/** Writes `DIR/NAME.jsonl`; the file appears whole or not at all. */
export async function writeFile(
  store: CaseStore,
  name: ExportName,
  { folder, signal }: { readonly folder: string; readonly signal: AbortSignal },
): Promise<Written & { readonly path: string }> {
  const path = join(folder, `${name}.jsonl`);
  const partial = `${path}.${process.pid}.part`;
  try {
    await mkdir(folder, { recursive: true });
    const stream = createWriteStream(partial, { flags: "w" });
    const failed = new Promise<never>((_, reject) => stream.once("error", reject));
    failed.catch(() => undefined);
    await Promise.race([once(stream, "open"), failed]);
    const written = await Promise.race([writeLines(store, name, stream, signal), failed]);
    await Promise.race([new Promise<void>((resolve) => stream.end(resolve)), failed]);
    if (written.ok) await rename(partial, path);
    else await rm(partial, { force: true });
    return { ...written, path };
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    const { code } = error as { readonly code?: string };
    if (signal.aborted || code === undefined || error instanceof TypeError) throw error;
    const reason =
      code === "ENOSPC"
        ? "there is no room left on the disk"
        : code === "EACCES" || code === "EPERM" || code === "EROFS"
          ? "you may not write there"
          : code === "ENOTDIR" || code === "EEXIST"
            ? "a file stands where the folder should be"
            : code;
    const kind = code === "ENOSPC" ? "disk-full" : "cannot-write";
    return { ok: false, path, problem: { code: kind, detail: `${path} cannot be written: ${reason}` } };
  }
}

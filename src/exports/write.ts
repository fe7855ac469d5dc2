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
import { judgedIn } from "../work/judged-by-then.ts";
import { type Narrowed, questionsOf } from "../work/questions.ts";
import { actorLine, claimLine, forecastLine, judgementLine, originLine, questionLine, reportLine } from "./shapes.ts";
import { type ExportName, misfit } from "./schemas.ts";

/**
 * The objects of one export, in a stable order: reports as they came in, claims as they stand, actors by weight. `only`
 * narrows all of them to what some reports say.
 */
async function* linesOf(store: CaseStore, name: ExportName, only: Narrowed | null): AsyncIterable<object> {
  const reports = only && { reports: [...only.reports] };
  if (name === "reports") {
    const people = await peopleOf(store);
    for (const row of await store.reports()) if (only?.reports.has(row.id) !== false) yield reportLine(row, people);
  } else if (name === "claims") {
    const people = await peopleOf(store);
    for await (const { claim, file } of store.claims({ ...reports })) yield claimLine(claim, file, people);
  } else if (name === "forecasts") {
    const people = await peopleOf(store);
    const outcomes = await forecastOutcomes(store, only?.reports ?? null);
    for await (const { claim, file } of store.claims({ ...reports, kinds: ["forecast"] }))
      yield forecastLine(claim, file, { people, outcome: await outcomes(claim.id) });
  } else if (name === "judgements") {
    const all = await store.judgements({});
    for (const row of only ? await judgedIn(store, all, only.reports) : all) yield judgementLine(row);
  } else if (name === "questions") {
    for await (const question of questionsOf(store, { least: 2 }, { only, origins: await originCounter(store) }))
      yield questionLine(question);
  } else if (name === "origins") {
    const files = new Map((await store.reports()).map((row) => [row.id, row.file]));
    for (const origin of (await caseLineage(store, only?.reports ?? null)).origins) yield originLine(origin, files);
  } else {
    const files = new Map((await store.reports()).map((row) => [row.id, row.file]));
    const judged = await judgedActors(store);
    const rows = await store.actors(only ? { within: [...only.reports] } : {});
    const ids = new Set(rows.map(({ actor }) => actor.id));
    for (const row of rows) {
      const own = judged.get(row.actor.id) ?? [];
      yield actorLine(row, files, only ? own.filter((one) => ids.has(one.with.id ?? "")) : own);
    }
  }
}

export type Written = { readonly ok: true; readonly lines: number } | { readonly ok: false; readonly problem: Problem };

interface Writing {
  /** What some reports say alone, or all that the case has. */
  readonly only: Narrowed | null;
  readonly signal: AbortSignal;
}

/** Writes one export to a stream, checking each line against its schema; stops at the first that does not fit. */
export async function writeLines(
  store: CaseStore,
  name: ExportName,
  { to, only, signal }: Writing & { readonly to: Writable },
): Promise<Written> {
  let lines = 0;
  for await (const line of linesOf(store, name, only)) {
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
  { folder, only, signal }: Writing & { readonly folder: string },
): Promise<Written & { readonly path: string }> {
  const path = join(folder, `${name}.jsonl`);
  const partial = `${path}.${process.pid}.part`;
  try {
    await mkdir(folder, { recursive: true });
    const stream = createWriteStream(partial, { flags: "w" });
    const failed = new Promise<never>((_, reject) => stream.once("error", reject));
    failed.catch(() => undefined);
    await Promise.race([once(stream, "open"), failed]);
    const written = await Promise.race([writeLines(store, name, { to: stream, only, signal }), failed]);
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

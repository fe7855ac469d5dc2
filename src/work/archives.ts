import { open, stat } from "node:fs/promises";
import { containerItems, LIMITS, type Source, sourceOf } from "../intake/containers/index.ts";
import { type Container, containerOf, endingOf, type Item } from "../intake/index.ts";
import type { Problem } from "../model/index.ts";
import { headOf, isPromised } from "./files.ts";

/** An entry of an archive, or why it could not be had. */
export type Entry =
  | { readonly ok: true; readonly item: Item }
  | { readonly ok: false; readonly name: string; readonly problem: Problem };

/** An archive that is open; its entries come one by one. */
export interface Archive {
  readonly size: number;
  /** Whether it is one document that is packed: what a person says of the file holds for it. */
  readonly single: boolean;
  entries(): AsyncIterable<Entry>;
  /** Known when all entries have come: why the archive could be had only in part. */
  problem(): Problem | null;
  /** Known when all entries have come: how many files in it are no reports, by ending. */
  passedOver(): ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/** Bytes of an archive that are read at once. */
const STEP = 262_144;

/** Opens the file at a path if it is an archive; null when it is a document, or cannot be opened at all. */
export async function archiveAt(path: string, file: string, itemBytes: number): Promise<Archive | null> {
  const size = await stat(path).then(
    (kind) => (kind.isFile() ? kind.size : 0),
    () => 0,
  );
  const head = size === 0 ? null : await headOf(path).catch(() => null);
  const kind = head && containerOf(head, file);
  if (kind === null) return null;
  const handle = await open(path, "r").catch(() => null);
  if (!handle) return null;
  const read = async (at: number, length: number): Promise<Uint8Array> => {
    const { bytesRead, buffer } = await handle.read({ buffer: new Uint8Array(length), position: at });
    return buffer.subarray(0, bytesRead);
  };
  const source: Source = {
    size,
    read,
    async *stream() {
      for (let at = 0; ;) {
        const chunk = await read(at, STEP);
        if (chunk.length === 0) return;
        yield chunk;
        at += chunk.length;
      }
    },
  };
  return archiveOf(source, { kind, file, itemBytes, close: () => handle.close() });
}

/** The bytes as an archive, or null when they are a document. */
export function archiveIn(bytes: Uint8Array, file: string, itemBytes: number): Archive | null {
  const kind = containerOf(bytes.subarray(0, STEP), file);
  return kind && archiveOf(sourceOf(bytes), { kind, file, itemBytes, close: async () => undefined });
}

const broken = (error: unknown): Problem => ({
  code: "unreadable",
  detail: `The archive cannot be read further: ${error instanceof Error ? error.message : String(error)}. What came before is taken`,
});

/** Entries that may be reports; the rest are passed over without being unpacked. */
const wanted = (name: string): boolean => isPromised(name) || endingOf(name) === "";

interface Opening {
  readonly kind: Container;
  readonly file: string;
  readonly itemBytes: number;
  readonly close: () => Promise<void>;
}

function archiveOf(source: Source, { kind, file, itemBytes, close }: Opening): Archive {
  const problems: Problem[] = [];
  const passed = new Map<string, number>();
  return {
    size: source.size,
    single: kind === "gz",
    problem: () => problems[0] ?? null,
    passedOver: () => passed,
    close,
    async *entries() {
      try {
        const limits = { ...LIMITS, itemBytes };
        for await (const one of (await containerItems(source, file, { limits, wanted })) ?? []) {
          if (one.kind === "item") yield { ok: true, item: one.item };
          else if (one.kind === "passed") passed.set(endingOf(one.name), (passed.get(endingOf(one.name)) ?? 0) + 1);
          else if (one.name === null) problems.push(one.problem);
          else yield { ok: false, name: one.name, problem: one.problem };
        }
      } catch (error) {
        problems.push(broken(error));
      }
    },
  };
}

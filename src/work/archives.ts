import type { Item } from "../intake/index.ts";
import type { Problem } from "../model/index.ts";
import type { TakeOptions, Unit } from "./taking.ts";

/** An entry of an archive, or why it could not be had. */
export type Entry =
  | ({ readonly ok: true } & Item)
  | { readonly ok: false; readonly name: string; readonly problem: Problem };

/** An archive that is open: its entries come one by one. */
export interface Archive {
  readonly size: number;
  entries(): AsyncIterable<Entry>;
  /** Known when all entries have come: why the archive could be had only in part. */
  problem(): Problem | null;
  close(): Promise<void>;
}

/** Opens a unit that is an archive of others; null when it is a document. */
export async function openArchive(_unit: Unit, _options: TakeOptions): Promise<Archive | null> {
  return null;
}

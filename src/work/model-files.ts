import { readdirSync, readFileSync } from "node:fs";
import { isMainThread, workerData } from "node:worker_threads";

/** Contents of the files of a model, by name. */
export type ModelFiles = Readonly<Record<string, Uint8Array>>;

/** The model that comes with the program. */
export const MODEL = new URL("../../models/en/", import.meta.url);

/** The files of a folder such as models/en; throws where there is none. */
export const filesIn = (folder: URL): ModelFiles =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => /\.(?:bin|json)$/.test(name))
      .map((name) => [name, readFileSync(new URL(name, folder))]),
  );

/** The same in memory that all threads see: weights are read and never written, and take 22 MB for each copy. */
export function sharedFilesIn(folder: URL): ModelFiles | null {
  try {
    return Object.fromEntries(
      Object.entries(filesIn(folder)).map(([name, bytes]) => {
        const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
        shared.set(bytes);
        return [name, shared];
      }),
    );
  } catch {
    // Each thread says itself that it has no model.
    return null;
  }
}

/** What `sharedFilesIn` gave to this thread when it was started; null for none. */
export const filesGiven = (): ModelFiles | null =>
  isMainThread ? null : ((workerData as { readonly models?: ModelFiles | null } | null)?.models ?? null);

import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, open, readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { sniff, tellsJson } from "../intake/format.ts";
import { ENDINGS, endingOf, LATER, readSidecar, SIDECAR, type Sidecar } from "../intake/index.ts";
import type { Problem } from "../model/index.ts";

/** A file to be added: where it lies, and the name by which the case will know it. */
export interface Found {
  readonly path: string;
  /** Relative to the folder that was given; the base name for a file that was given itself. */
  readonly file: string;
}

export interface Search {
  readonly found: readonly Found[];
  /** Paths that do not exist or cannot be looked into, each with a sentence. */
  readonly missing: readonly { readonly path: string; readonly problem: Problem }[];
  /** How many files of a folder were passed over, by ending. */
  readonly passedOver: ReadonlyMap<string, number>;
}

const codeOf = (error: unknown): string => (error as { readonly code?: string }).code ?? "unknown";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "you have no permission to read it",
  EPERM: "you have no permission to read it",
  EISDIR: "it is a folder",
  ELOOP: "its links lead in a circle",
  EIO: "the disk cannot read it",
  EMFILE: "too many files are open",
};
const reasonOf = (error: unknown): string => REASONS[codeOf(error)] ?? `it cannot be read (${codeOf(error)})`;

/** Whether its name promises a document, one that is read or one that people will miss. */
export function isPromised(name: string): boolean {
  // What a packed file holds, the name without its last ending promises: "style.css.gz" is a style sheet.
  if (/(?<!\.warc)\.gz$/i.test(name)) {
    const inner = name.replace(/\.gz$/i, "");
    return endingOf(inner) === "" || isPromised(inner);
  }
  return endingOf(name) in ENDINGS || LATER.some((ending) => name.toLowerCase().endsWith(ending));
}

/** So much of a file tells what it is. */
const HEAD = 8192;

/** The first bytes of a file. */
export async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path, "r");
  try {
    const { bytesRead, buffer } = await file.read({ buffer: new Uint8Array(HEAD), position: 0 });
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Whether a file whose name promises nothing is a document by its content: a PDF called `download`, a letter without an ending; not what is packed and called by an ending that is none. */
async function isDocument(path: string): Promise<boolean> {
  if (endingOf(path) === ".gz") return false;
  const head = await headOf(path).catch(() => null);
  if (!head) return false;
  const kind = sniff(head, path);
  if (kind) return kind.format !== "other" && kind.format !== "image";
  if (endingOf(path) === ".json") return tellsJson(new TextDecoder().decode(head));
  // Style sheets, scripts and logs are text as well; their names say so.
  return endingOf(path) === "" && !head.includes(0);
}

/** All files under the paths, in order of the paths, then of their names; links are followed, each folder once. */
export async function findFiles(paths: readonly string[], except: string): Promise<Search> {
  const found: Found[] = [];
  const missing: { path: string; problem: Problem }[] = [];
  const passedOver = new Map<string, number>();
  const seen = new Set<string>();
  const skip = new Set([except, `${except}-wal`, `${except}-shm`].map((path) => resolve(path)));

  async function folder(path: string, prefix: string): Promise<void> {
    const real = await realpath(path);
    if (seen.has(real)) return;
    seen.add(real);
    const names = (await readdir(path)).sort();
    for (const name of names) {
      if (name.startsWith(".")) continue;
      const child = join(path, name);
      if (skip.has(resolve(child)) || name === SIDECAR) continue;
      const kind = await stat(child).catch(() => lstat(child));
      if (kind.isDirectory()) await enter(child, `${prefix}${name}/`);
      else if (isPromised(name) || (kind.isFile() && kind.size > 0 && (await isDocument(child)))) {
        found.push({ path: resolve(child), file: `${prefix}${name}` });
      } else passedOver.set(endingOf(name), (passedOver.get(endingOf(name)) ?? 0) + 1);
    }
  }
  async function enter(path: string, prefix: string): Promise<void> {
    try {
      await folder(path, prefix);
    } catch (error) {
      missing.push({ path, problem: { code: "folder-unreadable", detail: reasonOf(error) } });
    }
  }

  for (const path of paths) {
    try {
      const kind = await stat(path);
      if (kind.isDirectory()) await enter(path, "");
      else if (!skip.has(resolve(path))) found.push({ path: resolve(path), file: basename(path) });
    } catch (error) {
      missing.push({ path, problem: { code: "file-missing", detail: reasonOf(error) } });
    }
  }
  const once = new Map(found.map((one) => [one.path, one]));
  return { found: [...once.values()], missing, passedOver };
}

export type Bytes =
  | { readonly kind: "bytes"; readonly sha256: string; readonly bytes: Uint8Array }
  | { readonly kind: "too-large"; readonly sha256: string; readonly size: number; readonly problem: Problem }
  | { readonly kind: "unreadable"; readonly problem: Problem };

/** The hash by which equal bytes are known. */
export const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

async function hashOf(path: string, signal: AbortSignal): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path, { signal })) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;

/** The bytes of a file with their hash; more than `most` bytes are hashed but not kept in memory. */
export async function readBytes(path: string, most: number, signal: AbortSignal): Promise<Bytes> {
  try {
    const kind = await stat(path);
    if (!kind.isFile()) {
      // A pipe or a device could make us wait for ever.
      return { kind: "unreadable", problem: { code: "not-a-file", detail: "It is neither a file nor a folder" } };
    }
    if (kind.size > most) {
      await (await open(path, "r")).close();
      const detail = `The file has ${megabytes(kind.size)}; the most that is read is ${megabytes(most)} (setting max_file_bytes). Only its hash is kept`;
      return {
        kind: "too-large",
        sha256: await hashOf(path, signal),
        size: kind.size,
        problem: { code: "too-large", detail },
      };
    }
    const bytes = await readFile(path, { signal });
    return { kind: "bytes", sha256: sha256Of(bytes), bytes };
  } catch (error) {
    if (signal.aborted) throw error;
    const reason = reasonOf(error);
    return { kind: "unreadable", problem: { code: "unreadable", detail: `The file cannot be opened: ${reason}` } };
  }
}

/** The tables of the folders that files lie in, each read once. */
export function sidecars(given: string | null, tell: (path: string, note: string) => void) {
  const known = new Map<string, Promise<Sidecar | null>>();
  const load = async (path: string, wanted: boolean): Promise<Sidecar | null> => {
    try {
      const sidecar = readSidecar(await readFile(path));
      for (const note of sidecar.notes) tell(path, note);
      return sidecar;
    } catch (error) {
      if (wanted || codeOf(error) !== "ENOENT") tell(path, `the table cannot be read: ${reasonOf(error)}`);
      return null;
    }
  };
  const at = (path: string, wanted: boolean): Promise<Sidecar | null> => {
    let table = known.get(path);
    if (!table) {
      table = load(path, wanted);
      known.set(path, table);
    }
    return table;
  };
  const used = new Set<string>();
  return {
    /** The row for a file: of the table that was named, of its own folder, or of the folder that was added. */
    async rowFor({ path, file }: Found) {
      const own = dirname(path);
      const depth = file.split("/").length - 1;
      const top = depth === 0 ? own : resolve(own, ...Array<string>(depth).fill(".."));
      const places = given === null ? [join(own, SIDECAR), join(top, SIDECAR)] : [resolve(given)];
      for (const place of places) {
        const table = await at(place, given !== null);
        for (const name of [file, basename(file)]) {
          const row = table?.rows.get(name);
          if (!row) continue;
          used.add(`${place}\n${name}`);
          return row.metadata;
        }
      }
      return null;
    },
    /** Lines of the tables that no file answered to; each is told of. */
    async tellUnused(): Promise<void> {
      for (const [place, table] of known) {
        const names = [...((await table)?.rows.keys() ?? [])].filter((name) => !used.has(`${place}\n${name}`));
        if (names.length > 0) {
          const some = names.slice(0, 5).join(", ");
          tell(
            place,
            `the table speaks of ${names.length === 1 ? "a file that was" : `${names.length} files that were`} not added: ${some}${names.length > 5 ? ", …" : ""}`,
          );
        }
      }
    },
  };
}

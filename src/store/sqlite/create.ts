import { existsSync, linkSync, renameSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { StoreFailure } from "../contract.ts";
import {
  connect,
  failed,
  migrate,
  type Opened,
  openFile,
  type OpenOptions,
  refusal,
  transaction,
} from "./connection.ts";

/**
 * Makes a new case file: under another name beside it first, so that it is there whole or not at all, also when two
 * programs make it at once or one is killed. An existing file is never touched; an empty one is taken over.
 */
export function createFile(given: string, options: OpenOptions, facts: Readonly<Record<string, string>>): Opened {
  const path = resolve(given);
  const refuse = (code: string, detail: string): Opened => ({
    ok: false,
    problem: { code, detail: `${given}: ${detail}` },
  });
  const found = refusal(path);
  const empty = found?.code === "case-empty";
  if (!empty && found?.code !== "case-missing") return refuse("case-exists", "there is a file of this name already");
  if (!existsSync(dirname(path))) return refuse("case-missing", "the folder in which to make it is not there");
  const partial = `${path}.${process.pid}.part`;
  try {
    makeFile(partial, options, facts);
    if (empty) renameSync(partial, path);
    else if (!linked(partial, path)) return refuse("case-exists", "there is a file of this name already");
    return openFile(given, options);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EACCES" || code === "EPERM" || code === "EROFS")
      return refuse("case-read-only", "its folder cannot be written to");
    return failed(error instanceof StoreFailure ? error.cause : error, given);
  } finally {
    for (const ending of ["", "-wal", "-shm", "-journal"]) rmSync(`${partial}${ending}`, { force: true });
  }
}

function makeFile(path: string, options: OpenOptions, facts: Readonly<Record<string, string>>): void {
  const connection = connect(path, options, path);
  try {
    // A reply or a claim has a kilobyte: on SQLite's pages of four it would lie half outside the tree.
    connection.db.exec("pragma page_size = 8192");
    connection.db.exec("pragma journal_mode = wal");
    migrate(connection);
    transaction(connection, () => {
      const put = connection.db.prepare("insert into fact values (?, ?)");
      for (const [name, value] of Object.entries(facts)) put.run(name, value);
    });
    // Closing would do the same, and be silent when the disk has no room for it: the file without its log is damaged.
    // Nobody else knows of the file, so that nothing can be in the way.
    connection.db.exec("pragma wal_checkpoint(truncate)");
  } finally {
    connection.db.close();
  }
}

/** Gives the file its name unless another has it; a disk without links (FAT) gets a plain renaming. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST" || existsSync(to)) return false;
    renameSync(from, to);
    return true;
  }
}

import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import type { Problem } from "../../model/index.ts";
import { StoreFailure } from "../contract.ts";
import { APPLICATION_ID, MIGRATIONS } from "./migrations.ts";

/** An open case file with its prepared statements. */
export interface Connection {
  readonly db: DatabaseSync;
  readonly path: string;
  readonly readOnly: boolean;
  readonly statements: Map<string, StatementSync>;
  /** Whether a writing transaction is open that gives way to other work in between. */
  writing: boolean;
}

export interface OpenOptions {
  readonly busySeconds: number;
  /** 0: no bound but the disk's. */
  readonly maxBytes: number;
  readonly readOnly?: boolean;
  /** The program has the file open elsewhere and knows what it is: see `looked`. */
  readonly known?: boolean;
  /** For one who reads a great deal: pages are looked at where the system has them, not copied. See pages-of-a-case.md. */
  readonly mapped?: boolean;
}

export type Opened =
  | { readonly ok: true; readonly connection: Connection }
  | { readonly ok: false; readonly problem: Problem };

/** What the primary result codes of SQLite mean to a person. */
const FAILURES: Readonly<Record<number, readonly [code: string, detail: string]>> = {
  5: ["case-locked", "another program is writing in it and did not finish in time; try again when it is done"],
  6: ["case-locked", "another program is writing in it and did not finish in time; try again when it is done"],
  8: ["case-read-only", "it cannot be written to: the file or its folder is read-only"],
  10: ["disk-error", "the disk refused to read or write"],
  11: ["case-damaged", "it is damaged. Go back to a copy; what can be saved of it, `sqlite3 FILE .recover` saves"],
  13: [
    "disk-full",
    "there is no room left for it; what was there before is unharmed. Make room, then run the same command again",
  ],
  14: ["case-unreadable", "it cannot be opened: check that you may read and write the file and its folder"],
  23: ["case-unreadable", "it cannot be opened: check that you may read and write the file and its folder"],
  26: ["not-a-case", "it is no Cotejo case file"],
};

/** Extended codes under "disk error" of a disk that is full: the file that programs share beside the case needs room too. */
const NO_ROOM: ReadonlySet<number> = new Set([4874]);

interface SqliteError extends Error {
  readonly errcode: number;
}
const isSqliteError = (error: unknown): error is SqliteError =>
  error instanceof Error && "errcode" in error && typeof error.errcode === "number";

/** Turns what SQLite threw into a StoreFailure when the medium is at fault; other errors are bugs and stay as they are. */
function failureOf(error: unknown, path: string): unknown {
  if (!isSqliteError(error)) return error;
  const known = FAILURES[NO_ROOM.has(error.errcode) ? 13 : error.errcode & 0xff];
  if (!known) return error;
  return new StoreFailure({ code: known[0], detail: `${path}: ${known[1]}` }, error);
}

// Node 24 warns at each start that node:sqlite is experimental; a user can do nothing about it. Only that one
// warning is held back, and only while the module loads.
function sqlite(): typeof import("node:sqlite") {
  const warn = Object.getOwnPropertyDescriptor(process, "emitWarning");
  process.emitWarning = () => undefined;
  try {
    return process.getBuiltinModule("node:sqlite");
  } finally {
    if (warn) Object.defineProperty(process, "emitWarning", warn);
  }
}

const MAGIC = "SQLite format 3\0";

/**
 * Files whose head was looked at. POSIX drops every lock that a process has on a file when it closes any descriptor of
 * it: to look at the head of a case that this process has open would let another program take it for closed, and
 * delete its log while we go on writing there. Each thread has a set of its own: it is told by `known`.
 */
const looked = new Set<string>();

/** What stands at the path, judged without SQLite; null when it may be a case. */
export function refusal(path: string): Problem | null {
  const refuse = (code: string, detail: string): Problem => ({ code, detail: `${path}: ${detail}` });
  if (!existsSync(path)) return refuse("case-missing", "there is no such file");
  try {
    const stands = statSync(path);
    if (stands.isDirectory()) return refuse("not-a-case", "it is a folder, not a case file");
    // Before the number is asked for: a file that was deleted leaves it to the next one.
    if (stands.size === 0) return refuse("case-empty", "the file is empty");
    const known = `${stands.dev} ${stands.ino}`;
    if (looked.has(known)) return null;
    const file = openSync(path, "r");
    try {
      const head = Buffer.alloc(MAGIC.length);
      readSync(file, head, 0, head.length, 0);
      if (head.toString("latin1") !== MAGIC) return refuse("not-a-case", "it is no Cotejo case file");
      looked.add(known);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const { code = "unknown" } = error as NodeJS.ErrnoException;
    const reason =
      code === "EACCES" || code === "EPERM" ? "you have no permission to read it" : `it cannot be read (${code})`;
    return refuse("case-unreadable", reason);
  }
  return null;
}

/** The one number that a pragma gives. */
export function pragma(db: DatabaseSync, name: string): number {
  const row = db.prepare(`pragma ${name}`).get();
  return Number(Object.values(row ?? {})[0] ?? 0);
}

/** Memory for pages, in kibibytes: of who writes, and of who only reads, report after report, each page once. */
const CACHE_KB = { writing: 65_536, reading: 8_192 } as const;
/** How much of the file is mapped where it is: as much as SQLite can; what lies beyond is read as ever. */
const MAPPED_BYTES = 0x7f_ff_00_00;
/** Pages of the write-ahead log after which they are brought into the file: each time waits for the disk. */
const LOG_PAGES = 4_000;

/** Opens the database; the location is the path or a URL with options for SQLite. */
export function connect(path: string, options: OpenOptions, location: string | URL): Connection {
  const { DatabaseSync } = sqlite();
  const db = new DatabaseSync(location, {
    readOnly: options.readOnly === true,
    timeout: options.busySeconds * 1000,
    enableForeignKeyConstraints: true,
  });
  try {
    // NORMAL in WAL mode survives a killed process whole; only the machine's own power loss may cost the last commits.
    if (options.readOnly !== true) db.exec("pragma synchronous = normal");
    // SQLite's own two megabytes hold the tops of the trees of a small case; with these a pile of ten thousand reports
    // is written with a third of the calls to the disk.
    const cache = options.readOnly === true ? CACHE_KB.reading : CACHE_KB.writing;
    db.exec(`pragma cache_size = -${cache}; pragma temp_store = memory; pragma wal_autocheckpoint = ${LOG_PAGES}`);
    if (options.mapped === true) db.exec(`pragma mmap_size = ${MAPPED_BYTES}`);
    if (options.maxBytes > 0) {
      const pages = Math.max(1, Math.floor(options.maxBytes / pragma(db, "page_size")));
      db.exec(`pragma max_page_count = ${pages}`);
    }
  } catch (error) {
    db.close();
    throw error;
  }
  return { db, path, readOnly: options.readOnly === true, statements: new Map(), writing: false };
}

/** From here on SQLite itself waits but briefly, in which nothing else of the program runs; `whenFree` does the waiting. */
function setPatience({ db }: Connection): void {
  db.exec("pragma busy_timeout = 20");
}

/** Runs the steps that the file does not have yet, in one transaction. */
export function migrate(connection: Connection): void {
  transaction(connection, () => {
    // Asked again inside the transaction: another process may have migrated meanwhile.
    for (const step of MIGRATIONS.slice(pragma(connection.db, "user_version"))) connection.db.exec(step.sql);
    connection.db.exec(`pragma user_version = ${MIGRATIONS.length}`);
    connection.db.exec(`pragma application_id = ${APPLICATION_ID}`);
  });
}

/** A failure of the medium as a value; anything else is thrown on. */
export function failed(error: unknown, given: string): Opened {
  const failure = failureOf(error, given);
  if (failure instanceof StoreFailure) return { ok: false, problem: failure.problem };
  throw failure;
}

/** Opens a case file and brings its schema up to date. A file that cannot be written is opened for reading. */
export function openFile(given: string, options: OpenOptions): Opened {
  const path = resolve(given);
  const refused = options.known === true ? null : refusal(path);
  if (refused) return { ok: false, problem: { ...refused, detail: refused.detail.replace(path, given) } };
  try {
    return openChecked(connect(path, options, path), given);
  } catch (error) {
    const failure = failureOf(error, given);
    const blocked =
      failure instanceof StoreFailure && ["case-read-only", "case-unreadable"].includes(failure.problem.code);
    if (!blocked) return failed(error, given);
  }
  try {
    // On a read-only medium SQLite cannot make the shared-memory file of WAL; nobody else can write there either.
    const url = pathToFileURL(path);
    url.search = "?immutable=1";
    return openChecked(connect(path, { ...options, readOnly: true }, url), given);
  } catch (error) {
    return failed(error, given);
  }
}

function openChecked(connection: Connection, given: string): Opened {
  const { db } = connection;
  const refuse = (code: string, detail: string): Opened => {
    db.close();
    return { ok: false, problem: { code, detail: `${given}: ${detail}` } };
  };
  try {
    if (pragma(db, "application_id") !== APPLICATION_ID) {
      return refuse("not-a-case", "it is a database of another program, no Cotejo case file");
    }
    const version = pragma(db, "user_version");
    if (version > MIGRATIONS.length) {
      return refuse(
        "case-newer",
        `it was made by a newer Cotejo (its schema is ${version}, this program knows up to ${MIGRATIONS.length}); update the program. The file is untouched`,
      );
    }
    if (version < MIGRATIONS.length) migrate(connection);
    setPatience(connection);
    return { ok: true, connection };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A prepared statement, made once for each text. */
export function statement({ db, statements }: Connection, sql: string): StatementSync {
  let made = statements.get(sql);
  if (!made) {
    made = db.prepare(sql);
    statements.set(sql, made);
  }
  return made;
}

export type Row = Readonly<Record<string, unknown>>;

/** A writing transaction that is open: `commit` keeps it, `undo` drops it and gives what to throw. */
export interface Open {
  commit(): void;
  undo(error: unknown): unknown;
}

/** Begins a writing transaction; throws StoreFailure when another program, or another part of this one, is writing. */
export function begin(connection: Connection): Open {
  const { db, path } = connection;
  if (connection.writing) {
    const detail = `${basename(path)}: another part of the program is writing in it and did not finish in time; try again when it is done`;
    throw new StoreFailure({ code: "case-locked", detail });
  }
  const run = (sql: string): void => {
    try {
      db.exec(sql);
    } catch (error) {
      throw failureOf(error, basename(path));
    }
  };
  run("begin immediate");
  connection.writing = true;
  return {
    commit: () => {
      connection.writing = false;
      run("commit");
    },
    undo: (error) => {
      connection.writing = false;
      // SQLITE_FULL and others may have rolled back already; then there is nothing left to undo.
      try {
        db.exec("rollback");
      } catch {
        // nothing open
      }
      return failureOf(error, basename(path));
    },
  };
}

/** Runs the body as one writing transaction; whatever it throws undoes it whole. */
export function transaction<T>(connection: Connection, body: () => T): T {
  const open = begin(connection);
  try {
    const result = body();
    open.commit();
    return result;
  } catch (error) {
    throw open.undo(error);
  }
}

/** The first row of a query, or null. */
export function one(connection: Connection, sql: string, ...values: SQLInputValue[]): Row | null {
  try {
    return statement(connection, sql).get(...values) ?? null;
  } catch (error) {
    throw failureOf(error, basename(connection.path));
  }
}

/** All rows of a query. */
export function all(connection: Connection, sql: string, ...values: SQLInputValue[]): readonly Row[] {
  try {
    return statement(connection, sql).all(...values);
  } catch (error) {
    throw failureOf(error, basename(connection.path));
  }
}

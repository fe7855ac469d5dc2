import type { Watched } from "../watched.ts";
import { type Connection, one, statement } from "./connection.ts";

const nameOf = (address: string): string => `watched ${address}`;

/** See WatchStore.watched. */
export function watched(connection: Connection, address: string): Watched | null {
  const row = one(connection, "select value from fact where name = ?", nameOf(address));
  return row ? (JSON.parse(row["value"] as string) as Watched) : null;
}

/** See WatchStore.saveWatched. */
export function saveWatched(connection: Connection, kept: Watched): void {
  statement(connection, "insert into fact values (?, ?) on conflict (name) do update set value = excluded.value").run(
    nameOf(kept.address),
    JSON.stringify(kept),
  );
}

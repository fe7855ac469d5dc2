import type { Problem } from "../model/index.ts";

/** What was loaded from files, or why it could not be. */
export type Made<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** A problem of loading, with what went wrong. */
export const failed = (
  code: string,
  what: string,
  error: unknown,
): { readonly ok: false; readonly problem: Problem } => ({
  ok: false,
  problem: { code, detail: `${what}: ${error instanceof Error ? error.message : String(error)}` },
});

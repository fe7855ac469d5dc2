import type { Claim, Entity, Known } from "../model/index.ts";

/** What is known about the report that is read. */
export interface Given {
  readonly id: string;
  readonly text: string;
  readonly published: Known<string> | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly title: string | null;
}

/** What the reading of one report gives. */
export interface Reading {
  readonly claims: readonly Claim[];
  readonly entities: readonly Entity[];
}

/** How a piece of metadata is known: the document says so, the person who added it said so, or it was worked out. */
export type How = "stated" | "given" | "inferred";

/** A value with how it is known; `from` says where it was read or how it was worked out. */
export interface Known<T> {
  readonly value: T;
  readonly how: How;
  readonly from: string;
}

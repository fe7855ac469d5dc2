/** A feed that is looked at again and again, as the case remembers it between two runs. */
export interface Watched {
  readonly address: string;
  /** What it answered the last time, so that it need not send again what has not changed. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** ISO 8601 instants: when it was last looked at, and before when it is not to be looked at again. */
  readonly looked: string;
  readonly next: string;
  /** Looks in a row that gave nothing but trouble. */
  readonly failures: number;
}

/** The part of a case's store that remembers feeds. */
export interface WatchStore {
  watched(address: string): Promise<Watched | null>;
  saveWatched(watched: Watched): Promise<void>;
}

/** Longest time between two looks at a feed, whatever it asks for, in milliseconds. */
const LONGEST = 24 * 3_600_000;
/** How far the time between two looks is moved by chance, so that not all programs come at the full hour. */
const JITTER = 0.2;

export interface NextLook {
  /** Least time between two looks, in milliseconds. */
  readonly least: number;
  /** Looks in a row that failed; each doubles the time. */
  readonly failures: number;
  /** What the server asked for, in milliseconds; never undercut. */
  readonly asked: number;
  /** A number from 0 to 1. */
  readonly chance: number;
}

/** How long to leave a feed alone, in milliseconds: never less than the least time or than the server asked for. */
export function untilNextLook({ least, failures, asked, chance }: NextLook): number {
  const doubled = Math.min(LONGEST, least * 2 ** Math.min(failures, 20));
  return Math.max(least, asked, Math.round(Math.min(LONGEST, doubled * (1 + JITTER * chance))));
}

/** The time between two looks that an RSS feed asks for itself (`<ttl>`, minutes), in milliseconds; at most a day. */
export function ttlOf(bytes: Uint8Array): number {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 20_000));
  const minutes = /<ttl>\s*(\d{1,6})\s*<\/ttl>/i.exec(head)?.[1];
  return Math.min(LONGEST, Number(minutes ?? 0) * 60_000);
}

/** A hash in more reports than this finds no candidates: it is boilerplate that no row knows, or a text known to many. */
export const COMMON_FROM = 60;
/** Holders of a hash that are kept, the first that came: with the report that asks, one more than make it common. */
export const HOLDERS_KEPT = COMMON_FROM + 2;
/** Common hashes lead to so many reports only, the first that came: one more copy of a much copied text still finds that text. */
const HEADS = 3;
/** Fewer common hashes than this is chance: a set phrase of the trade. */
const LEAST_SHARED = 2;
/** No text is held against more others than this. */
const MOST_CANDIDATES = 200;

/** Which reports have which hashes, in the order in which they came. */
export interface Prints {
  /** Whether some report has the hash. */
  has(hash: number): boolean;
  /** Says that the report has these hashes, after all that came before it; a second time changes nothing. */
  add(report: string, hashes: Iterable<number>): void;
  /**
   * Reports that may share wording with the one that has these hashes, most shared hashes first: ids to load and hold
   * against it by `sharedWording`. Costs in proportion to the hashes.
   */
  candidates(report: string, hashes: Iterable<number>): readonly string[];
}

/** Slots of the empty table; it doubles when two thirds are full. */
const SLOTS = 1 << 12;

/** A table of numbers: a Map of lists would take eight times the memory. */
interface Table {
  readonly hashes: Uint32Array;
  /** Where the holders of each slot's hash begin, and how many they are; 0: an empty slot. */
  readonly starts: Int32Array;
  readonly counts: Uint8Array;
}

const tableOf = (slots: number): Table => ({
  hashes: new Uint32Array(slots),
  starts: new Int32Array(slots),
  counts: new Uint8Array(slots),
});

/** The slot of a hash, or the one in which to put it. Hashes are spread already. */
function slotOf({ hashes, counts }: Table, hash: number): number {
  const mask = counts.length - 1;
  let slot = hash & mask;
  while (counts[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
}

function doubled(table: Table): Table {
  const larger = tableOf(table.counts.length * 2);
  for (const [slot, count] of table.counts.entries()) {
    if (count === 0) continue;
    const free = slotOf(larger, table.hashes[slot]!);
    larger.hashes[free] = table.hashes[slot]!;
    larger.starts[free] = table.starts[slot]!;
    larger.counts[free] = count;
  }
  return larger;
}

const longer = (list: Int32Array): Int32Array => {
  const made = new Int32Array(list.length * 2);
  made.set(list);
  return made;
};

/** An index of hashes in memory, empty at first. */
export function printsMade(): Prints {
  const ids: string[] = [];
  const numbers = new Map<string, number>();
  let table = tableOf(SLOTS);
  let used = 0;
  // Runs of holders, each with room for the next power of two.
  let holders: Int32Array = new Int32Array(SLOTS);
  let end = 0;
  let shared: Int32Array = new Int32Array(64);

  const numberOf = (report: string): number => {
    const known = numbers.get(report);
    if (known !== undefined) return known;
    numbers.set(report, ids.length);
    ids.push(report);
    if (ids.length > shared.length) shared = longer(shared);
    return ids.length - 1;
  };
  /** Makes room for one more holder of a slot's hash, of which there are `count`. */
  const widen = (slot: number, count: number): void => {
    const room = Math.max(1, count * 2);
    while (end + room > holders.length) holders = longer(holders);
    const from = table.starts[slot]!;
    holders.copyWithin(end, from, from + count);
    table.starts[slot] = end;
    end += room;
  };
  const put = (hash: number, report: number): void => {
    if (used * 3 >= table.counts.length * 2) table = doubled(table);
    const slot = slotOf(table, hash);
    const count = table.counts[slot]!;
    const start = table.starts[slot]!;
    if (count === HOLDERS_KEPT || holders.subarray(start, start + count).includes(report)) return;
    if (count === 0) {
      used += 1;
      table.hashes[slot] = hash;
    }
    if ((count & (count - 1)) === 0) widen(slot, count);
    holders[table.starts[slot]! + count] = report;
    table.counts[slot] = count + 1;
  };

  return {
    has: (hash) => table.counts[slotOf(table, hash)] !== 0,
    add(report, hashes) {
      const number = numberOf(report);
      for (const hash of hashes) put(hash, number);
    },
    candidates(report, hashes) {
      const own = numbers.get(report) ?? -1;
      const found: number[] = [];
      for (const hash of hashes) {
        const slot = slotOf(table, hash);
        const from = table.starts[slot]!;
        const to = from + table.counts[slot]!;
        const others = to - from - (to - from > COMMON_FROM && holders.subarray(from, to).includes(own) ? 1 : 0);
        let left = others > COMMON_FROM ? HEADS : to - from;
        for (let at = from; at < to && left > 0; at++) {
          const other = holders[at]!;
          if (other === own) continue;
          left -= 1;
          shared[other] = shared[other]! + 1;
          if (shared[other] === 1) found.push(other);
        }
      }
      const made = found
        .flatMap((other): [string, number][] => (shared[other]! < LEAST_SHARED ? [] : [[ids[other]!, shared[other]!]]))
        .toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
        .slice(0, MOST_CANDIDATES)
        .map(([id]) => id);
      for (const other of found) shared[other] = 0;
      return made;
    },
  };
}

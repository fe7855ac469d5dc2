import { HEAD, INLINE, LAYOUT } from "../src/language/weights.ts";

/** A row ready for packing: a feature key and its classes with whole-number weights, none of them 0. */
export interface PackedRow {
  readonly key: number;
  readonly pairs: readonly (readonly [number, number])[];
}

/** Bits of a bucket's number: as many buckets as give each row eight bits of the index, within what a row has room for. */
const bucketBits = (classes: number, rows: number): number => {
  const least = classes === 1 ? 10 : classes <= INLINE ? 18 : 16;
  return Math.max(least, Math.min(20, Math.ceil(Math.log2(Math.max(1, rows) * 8)) - 5));
};

/** Weights of at most two classes as one number, 9 bits each. */
const inlineOf = (row: PackedRow): number => {
  const sums = [0, 0];
  for (const [cls, weight] of row.pairs) sums[cls]! += weight;
  if (sums.some((sum) => sum < -256 || sum > 255)) throw new RangeError(`The weights of ${row.key} have no room`);
  return ((sums[1]! & 511) << 9) | (sums[0]! & 511);
};

/** Writes rows in the form that `unpackWeights` opens. Weights must lie in -127..127, classes below 128, a key have one row. */
export const packWeights = (classes: number, rows: readonly PackedRow[]): Uint8Array => {
  const sorted = rows.filter(({ pairs }) => pairs.length > 0).toSorted((a, b) => (a.key >>> 0) - (b.key >>> 0));
  const inline = classes <= INLINE;
  const bits = bucketBits(classes, sorted.length);
  const length = inline ? sorted.length : sorted.reduce((sum, row) => sum + 2 + row.pairs.length, 0);
  const first = HEAD + (2 << bits) + 2;
  const out = new Int32Array(first + (inline ? length : (length + 1) >> 1));
  const pairs = new Int16Array(out.buffer, first * 4);
  out.set([LAYOUT, classes, bits, length]);
  let at = 0;
  let n = 0;
  for (let bucket = 0; bucket < 1 << bits; bucket++) {
    out[HEAD + bucket * 2 + 1] = at;
    const from = n;
    for (; n < sorted.length && sorted[n]!.key >>> (32 - bits) === bucket; n++)
      out[HEAD + bucket * 2]! |= 1 << (sorted[n]!.key >>> (27 - bits));
    const here = sorted.slice(from, n);
    if (inline) {
      for (const row of here) out[first + at++] = (row.key << bits) | (inlineOf(row) & ((1 << bits) - 1));
      continue;
    }
    let next = at + here.length * 2;
    for (const row of here) {
      if (next - at > 0x7fff) throw new RangeError("The rows of a bucket have no room");
      pairs[at] = row.key & ((1 << (32 - bits)) - 1);
      pairs[at + 1] = next - at;
      at += 2;
      for (const [cls, weight] of row.pairs) pairs[next++] = (cls << 8) | (weight & 255);
      pairs[next - 1]! |= 0x8000;
    }
    at = next;
  }
  out[first - 1] = at;
  return new Uint8Array(out.buffer);
};

/**
 * Rows of three classes as rows that compare the second and third with the first; rows without a difference of `least`
 * go. A difference too large for one weight stands as two, which the reader of rows of at most two classes adds up.
 */
export const compared = (rows: readonly PackedRow[], least: number): PackedRow[] =>
  rows.flatMap(({ key, pairs }) => {
    const weights = new Map(pairs);
    const out: [number, number][] = [];
    let most = 0;
    for (const cls of [1, 2]) {
      let rest = (weights.get(cls) ?? 0) - (weights.get(0) ?? 0);
      most = Math.max(most, Math.abs(rest));
      while (rest !== 0) {
        const part = Math.max(-127, Math.min(127, rest));
        out.push([cls - 1, part]);
        rest -= part;
      }
    }
    return most < least ? [] : [{ key, pairs: out }];
  });

/** Sums up models with the same features and classes, one after the other, to give their mean. */
export interface Mean {
  add(rows: readonly PackedRow[]): void;
  /** The mean as rows; weights of less than `least` go. */
  rows(least: number): PackedRow[];
}

/** An empty sum. Typed arrays, because millions of rows as objects do not fit into memory four times. */
export const meanOf = (classes: number): Mean => {
  const places = new Map<number, number>();
  let sums = new Int16Array(classes * (1 << 16));
  let models = 0;
  return {
    add(rows) {
      models++;
      for (const { key, pairs } of rows) {
        let place = places.get(key);
        if (place === undefined) {
          place = places.size;
          places.set(key, place);
          if (places.size * classes > sums.length) {
            const larger = new Int16Array(sums.length * 2);
            larger.set(sums);
            sums = larger;
          }
        }
        for (const [cls, weight] of pairs) sums[place * classes + cls]! += weight;
      }
    },
    rows(least) {
      const out: PackedRow[] = [];
      for (const [key, place] of places) {
        const pairs: [number, number][] = [];
        for (let cls = 0; cls < classes; cls++) {
          const weight = Math.round(sums[place * classes + cls]! / models);
          if (weight !== 0 && Math.abs(weight) >= least) pairs.push([cls, weight]);
        }
        if (pairs.length > 0) out.push({ key, pairs });
      }
      return out;
    },
  };
};

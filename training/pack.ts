/** A row ready for packing: a feature key and its classes with whole-number weights, none of them 0. */
export interface PackedRow {
  readonly key: number;
  readonly pairs: readonly (readonly [number, number])[];
}

/** Writes rows in the form that `unpackWeights` reads. Weights must lie in -127..127, classes below 256. */
export const packWeights = (classes: number, rows: readonly PackedRow[]): Uint8Array => {
  const sorted = rows.toSorted((a, b) => (a.key >>> 0) - (b.key >>> 0));
  const count = sorted.reduce((sum, row) => sum + row.pairs.length, 0);
  const out = new Uint8Array(15 + sorted.length * 6 + count * 2);
  let at = 0;
  const varint = (n: number): void => {
    let rest = n;
    while (rest >= 128) {
      out[at++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    out[at++] = rest;
  };
  varint(classes);
  varint(sorted.length);
  varint(count);
  let last = 0;
  for (const row of sorted) {
    varint((row.key >>> 0) - last);
    last = row.key >>> 0;
  }
  for (const row of sorted) out[at++] = row.pairs.length;
  for (const row of sorted) for (const [cls] of row.pairs) out[at++] = cls;
  for (const row of sorted) for (const [, weight] of row.pairs) out[at++] = weight & 255;
  return out.slice(0, at);
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

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

/** The mean of models with the same features and classes; weights of less than `least` go. */
export const meanRows = (models: readonly (readonly PackedRow[])[], least: number): PackedRow[] => {
  const sums = new Map<number, Map<number, number>>();
  for (const model of models) {
    for (const { key, pairs } of model) {
      let row = sums.get(key);
      if (!row) sums.set(key, (row = new Map()));
      for (const [cls, weight] of pairs) row.set(cls, (row.get(cls) ?? 0) + weight);
    }
  }
  const rows: PackedRow[] = [];
  for (const [key, row] of sums) {
    const pairs = Array.from(row, ([cls, sum]) => [cls, Math.round(sum / models.length)] as const);
    const kept = pairs.filter(([, weight]) => Math.abs(weight) >= least).toSorted((a, b) => a[0] - b[0]);
    if (kept.length > 0) rows.push({ key, pairs: kept });
  }
  return rows;
};

/** A row ready for packing: a feature key and its classes with whole-number weights, none of them 0. */
export interface PackedRow {
  readonly key: number;
  readonly pairs: readonly (readonly [number, number])[];
}

/** Writes rows in the form that `unpackWeights` reads. Weights must lie in -127..127, classes below 256. */
export const packWeights = (classes: number, rows: readonly PackedRow[]): Uint8Array => {
  const sorted = rows.toSorted((a, b) => (a.key >>> 0) - (b.key >>> 0));
  const out: number[] = [];
  const varint = (n: number): void => {
    let rest = n;
    while (rest >= 128) {
      out.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    out.push(rest);
  };
  varint(classes);
  varint(sorted.length);
  varint(sorted.reduce((sum, row) => sum + row.pairs.length, 0));
  let last = 0;
  for (const row of sorted) {
    varint((row.key >>> 0) - last);
    last = row.key >>> 0;
  }
  for (const row of sorted) out.push(row.pairs.length);
  for (const row of sorted) for (const [cls] of row.pairs) out.push(cls);
  for (const row of sorted) for (const [, weight] of row.pairs) out.push(weight & 255);
  return Uint8Array.from(out);
};

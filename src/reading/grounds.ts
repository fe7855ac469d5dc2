import type { Claim, Codebook, PlaceRow } from "../model/index.ts";
import type { Layers } from "./layers.ts";
import { type Gazetteer, gazetteerOf } from "./places/gazetteer.ts";

/** Where those speak of whom a text reports from elsewhere: "said in Washington", "told reporters in Mexico City". */
const PODIUM = /^(?:us\b|mx-cmx\b)/u;
/** Wholes that a town is in, at most. */
const DEEPEST = 4;

/** The state or country that a place is in, or is; null for none that the gazetteer knows. */
function stateOf(id: string, rows: Gazetteer): PlaceRow | null {
  let row = rows.row(id);
  for (let steps = 0; row && row.precision !== "region" && row.precision !== "country" && steps < DEEPEST; steps += 1)
    row = row.within === null ? undefined : rows.row(row.within);
  return row ?? null;
}

/**
 * Says of each number whose own words name no place of which state or country its paragraph speaks: the last that it
 * named. "Ecuador is at war with itself. The police counted 4,700 dead": dead of Ecuador.
 */
export function withGrounds(
  claims: readonly Claim[],
  { text, places, codebook }: { readonly text: string; readonly places: Layers["places"]; readonly codebook: Codebook },
): readonly Claim[] {
  const rows = gazetteerOf(codebook);
  const named = places.flatMap(({ id, start, end }) => {
    const row = id === null || PODIUM.test(id) ? null : stateOf(id, rows);
    return row ? [{ start, end, ground: { id: row.id, name: row.name } }] : [];
  });
  if (named.length === 0) return claims;
  return claims.map((claim) => {
    if (claim.figure === null || claim.place !== null) return claim;
    const from = text.lastIndexOf("\n", claim.start) + 1;
    const last = named.findLast(({ start, end }) => start >= from && end <= claim.start);
    return last ? { ...claim, ground: last.ground } : claim;
  });
}

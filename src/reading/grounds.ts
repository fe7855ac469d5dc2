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
  const whole = wholeOf(named.map(({ ground }) => ground));
  return claims.map((claim) => {
    // "The state", "the region": a place that only the text around it names.
    if (claim.figure === null || (claim.place !== null && !isNameless(claim.place))) return claim;
    const from = text.lastIndexOf("\n", claim.start) + 1;
    const last = named.findLast(({ start, end }) => start >= from && end <= claim.start);
    const ground = last?.ground ?? (whole && { ...whole, whole: true as const });
    return ground ? { ...claim, ground } : claim;
  });
}

/** A place that has no name: "the state", "this region", "the area". */
const isNameless = ({ id, quote }: NonNullable<Claim["place"]>): boolean => id === null && !/\p{Lu}/u.test(quote);

type Ground = NonNullable<Claim["ground"]>;
/** So much of what a report names of states must be one of them. */
const MOSTLY = 0.6;

/** The one state of which nearly all of a report speaks; where it names none, the one country. */
function wholeOf(grounds: readonly Ground[]): Ground | null {
  // "Sonora, Mexico": the country says nothing beside its state.
  const states = grounds.filter(({ id }) => id.includes("-"));
  const within = new Set(states.map(({ id }) => id.split("-")[0]));
  const told = grounds.filter(({ id }) => id.includes("-") || !within.has(id));
  const counted = Map.groupBy(told, ({ id }) => id);
  const [most] = [...counted.values()].sort((a, b) => b.length - a.length);
  return most?.[0] && most.length >= MOSTLY * told.length ? most[0] : null;
}

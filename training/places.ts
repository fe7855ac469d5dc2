/**
 * Makes codebooks/organised-crime/places.json from the geographic files beside the project: countries, the states of
 * Mexico and of the United States, the towns that reports name. The same input gives the same bytes.
 * usage: node training/places.ts [--geo ../shared/geo] [--out codebooks/organised-crime/places.json]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { parse } from "csv-parse/sync";
import type { PlaceRow } from "../src/model/codebook.ts";
import { BY_HAND, MX_STATES, OTHER_NAMES, US_STATES, WRONG } from "./places.rows.ts";

interface Town {
  readonly name: string;
  readonly name_ascii: string;
  readonly alt: string;
  readonly country: string;
  readonly iso_a2: string;
  readonly admin1: string;
  readonly lat: string;
  readonly lon: string;
  readonly population: string;
  readonly class: string;
}
interface Topology {
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] };
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
  readonly objects: Readonly<Record<string, { readonly geometries: readonly Shape[] }>>;
}
interface Shape {
  readonly type: "Polygon" | "MultiPolygon";
  readonly arcs: readonly unknown[];
  readonly properties: { readonly iso: string; readonly name: string };
}
type Point = readonly [lon: number, lat: number];

/** Countries whose towns of 100,000 are kept; elsewhere capitals and towns of a million are. */
const NEAR = new Set("CO GT HN SV NI CR PA EC PE VE BO BZ CU DO HT PR ES AR CL BR".split(" "));

const round = (degrees: number): number => Math.round(degrees * 1000) / 1000;
const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};
const slug = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "");
const plain = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "");

function arcsOf(topology: Topology): readonly (readonly Point[])[] {
  const { scale, translate } = topology.transform;
  return topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]): Point => {
      [x, y] = [x + dx, y + dy];
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}

/** Area (signed, square degrees) and centroid of a closed ring. */
function centroid(ring: readonly Point[]): { readonly area: number; readonly at: Point } {
  let [area, x, y] = [0, 0, 0];
  for (let index = 0; index + 1 < ring.length; index += 1) {
    const [[x1, y1], [x2, y2]] = [ring[index] as Point, ring[index + 1] as Point];
    const cross = x1 * y2 - x2 * y1;
    area += cross / 2;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  }
  return { area, at: [x / (6 * area), y / (6 * area)] };
}

/** The centroid of the largest ring of each state, by ISO id in lower case. */
function states(topology: Topology): ReadonlyMap<string, { readonly name: string; readonly at: Point }> {
  const arcs = arcsOf(topology);
  const ring = (ids: readonly number[]): Point[] =>
    ids.flatMap((id, index) => {
      const arc = id >= 0 ? (arcs[id] ?? []) : (arcs[~id] ?? []).toReversed();
      return index === 0 ? arc : arc.slice(1);
    });
  const found = new Map<string, { name: string; at: Point }>();
  for (const shape of Object.values(topology.objects).flatMap((object) => object.geometries)) {
    const polygons = (
      shape.type === "Polygon" ? [shape.arcs] : shape.arcs
    ) as readonly (readonly (readonly number[])[])[];
    const rings = polygons.map((polygon) => centroid(ring(polygon[0] ?? [])));
    const largest = rings.sort((a, b) => Math.abs(b.area) - Math.abs(a.area))[0];
    if (largest) found.set(shape.properties.iso.toLowerCase(), { name: shape.properties.name, at: largest.at });
  }
  return found;
}

/** The median of the towns: within the settled part of a country or state, which is where reports speak of. */
function middle(towns: readonly Town[]): { readonly lat: number; readonly lon: number } {
  return { lat: round(median(towns.map((t) => Number(t.lat)))), lon: round(median(towns.map((t) => Number(t.lon)))) };
}

function make(geo: string): readonly PlaceRow[] {
  const towns: Town[] = parse(readFileSync(join(geo, "populated-places.csv")), { columns: true });
  const topology = JSON.parse(readFileSync(join(geo, "mx-states.topojson"), "utf8")) as Topology;
  const rows = new Map<string, PlaceRow>();
  const add = (row: Omit<PlaceRow, "names"> & { readonly names?: readonly string[] }): void => {
    if (rows.has(row.id)) return;
    const names = new Set([...(row.names ?? []), ...(OTHER_NAMES[row.id] ?? [])]);
    const { id, name, lat, lon, precision, within } = row;
    rows.set(id, { id, name, names: [...names].filter((other) => other !== name), lat, lon, precision, within });
  };
  const known = towns.filter((town) => !WRONG.has(`${town.name}, ${town.admin1}`) && /^[A-Z]{2}$/u.test(town.iso_a2));
  for (const [iso, within] of [...Map.groupBy(known, (town) => town.iso_a2)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const id = iso.toLowerCase();
    const name = OTHER_NAMES[id]?.[0] ?? within[0]?.country ?? iso;
    add({ id, name, names: [within[0]?.country ?? name], ...middle(within), precision: "country", within: null });
  }
  const mexican = new Map<string, string>(Object.entries(MX_STATES));
  for (const [id, { name, at }] of [...states(topology)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!Object.values(MX_STATES).includes(id)) mexican.set(name, id);
    const title = id === "mx-cmx" ? "Mexico City" : id === "mx-mex" ? "State of Mexico" : name;
    add({
      id,
      name: title,
      lat: round(at[1]),
      lon: round(at[0]),
      precision: id === "mx-cmx" ? "locality" : "region",
      within: "mx",
    });
  }
  const american = Map.groupBy(
    known.filter((town) => town.iso_a2 === "US"),
    (town) => town.admin1,
  );
  for (const [name, code] of Object.entries(US_STATES)) {
    const precision = code === "DC" ? "locality" : "region";
    add({
      id: `us-${code.toLowerCase()}`,
      name: code === "DC" ? "Washington, D.C." : name,
      ...middle(american.get(name) ?? []),
      precision,
      within: "us",
    });
  }
  for (const [id, name, lat, lon, precision, within, ...names] of BY_HAND)
    add({ id, name, names, lat, lon, precision, within });
  for (const town of known) {
    const country = town.iso_a2.toLowerCase();
    const people = Number(town.population);
    const capital = town.class.startsWith("Admin-0");
    const regional = town.class.startsWith("Admin-1");
    const kept =
      town.iso_a2 === "MX" ||
      (town.iso_a2 === "US" && (people >= 100_000 || regional)) ||
      capital ||
      people >= (NEAR.has(town.iso_a2) ? 100_000 : 1_000_000);
    // Washington and Mexico City stand among the states; "Mexico" is the country.
    if (!kept || town.name === "Mexico City" || (town.iso_a2 === "US" && town.admin1 === "District of Columbia"))
      continue;
    const code = town.iso_a2 === "US" ? US_STATES[town.admin1] : undefined;
    const state =
      town.iso_a2 === "MX" ? mexican.get(town.admin1) : code === undefined ? undefined : `us-${code.toLowerCase()}`;
    const id = `${state ?? country}-${slug(town.name)}`;
    add({
      id,
      name: town.name,
      names: [town.name_ascii],
      lat: round(Number(town.lat)),
      lon: round(Number(town.lon)),
      precision: "locality",
      within: state ?? country,
    });
  }
  // Names without accents are found by folding; only names that differ in letters are kept.
  return [...rows.values()].map((row) => ({
    ...row,
    names: row.names.filter((name) => plain(name).toLowerCase() !== plain(row.name).toLowerCase()),
  }));
}

const { values } = parseArgs({
  options: {
    geo: { type: "string", default: resolve(import.meta.dirname, "../../shared/geo") },
    out: { type: "string", default: resolve(import.meta.dirname, "../codebooks/organised-crime/places.json") },
  },
});
const rows = make(values.geo);
writeFileSync(values.out, `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`);
console.log(`${rows.length} places`);

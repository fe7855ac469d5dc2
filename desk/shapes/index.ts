import type { FeatureCollection, Geometry } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import world from "world-atlas/countries-110m.json";
import states from "./mx-states.json";

interface State {
  readonly name: string;
}

const mexico = states as unknown as Topology<{ "mx-full": GeometryCollection<State> }>;
const countries = world as unknown as Topology<{ countries: GeometryCollection<{ readonly name: string }> }>;

/** The states of Mexico; ids as the codebook writes them. */
export const STATES: FeatureCollection<Geometry, State> = {
  type: "FeatureCollection",
  features: feature(mexico, mexico.objects["mx-full"]).features.map((one) => ({
    ...one,
    id: String(one.id).toLowerCase(),
  })),
};

/** The countries of the world. */
export const COUNTRIES = feature(countries, countries.objects.countries);

/** Borders between countries and coasts, each once. */
export const BORDERS = mesh(countries, countries.objects.countries);

import { useCallback, useMemo } from "react";
import { KINDS } from "../../src/model/index.ts";
import type { CaseView, MapView } from "../../src/server/wire/index.ts";
import { useAnswer } from "../api/client.ts";
import { Filters } from "../parts/filters.tsx";
import { ActorField } from "../parts/actor-field.tsx";
import { Chart } from "../parts/chart.tsx";
import { Chosen } from "../parts/chosen.tsx";
import { useInSight } from "../parts/in-sight.ts";
import { BriefQuote } from "../parts/quote.tsx";
import { ChoiceField, PeriodFields } from "../parts/search-field.tsx";
import { Answered, Empty } from "../parts/states.tsx";
import { count, grouped } from "../parts/words.ts";
import { narrow, useNarrowed } from "../shell/address.ts";
import { Link } from "../shell/link.tsx";
import { BORDERS, COUNTRIES, STATES } from "../shapes/index.ts";

type Place = MapView["places"][number];
const keyOf = (place: Place): string => place.id ?? `${place.lat},${place.lon}`;

export function View() {
  const [since] = useNarrowed("since");
  const [until] = useNarrowed("until");
  const [kind] = useNarrowed("kind");
  const [type] = useNarrowed("type");
  const [actor] = useNarrowed("actor");
  const [over] = useNarrowed("over");
  const asking = useAnswer<MapView>("map", { since, until, kind, type, actor });
  const { data: state } = useAnswer<CaseView>("case");
  return (
    <>
      <div className="lead">
        <h1>Map</h1>
        <p>Claims by the place that they name. A claim about a whole state or country lies on no point of it.</p>
        <div className="tools">
          <div className="switch" role="group" aria-label="What is in sight">
            <button
              type="button"
              className="button"
              aria-pressed={over !== "world"}
              onClick={() => narrow({ over: null })}
            >
              Mexico
            </button>
            <button
              type="button"
              className="button"
              aria-pressed={over === "world"}
              onClick={() => narrow({ over: "world" })}
            >
              World
            </button>
          </div>
        </div>
      </div>
      <Filters>
        <PeriodFields from="Holding since" />
        <ChoiceField name="kind" label="Kind" choices={[["", "any"], ...KINDS.map((one) => [one, one] as const)]} />
        <label className="field">
          Type
          <select value={type} onChange={(event) => narrow({ type: event.target.value })}>
            <option value="">any</option>
            {(state?.codebook.types ?? [])
              .filter((one) => kind === "" || one.kind === kind)
              .map((one) => (
                <option key={`${one.kind} ${one.id}`} value={one.id}>
                  {one.label}
                </option>
              ))}
          </select>
        </label>
        <ActorField name="actor" label="About" />
      </Filters>
      <Chosen names={["actor"]} />
      <Answered asking={asking} what="the map">
        {(view) =>
          view.places.length === 0 ? (
            <Empty title="No claim names a place here">
              <p>Widen the time, or drop a filter.</p>
            </Empty>
          ) : (
            <Mapped view={view} world={over === "world"} />
          )
        }
      </Answered>
    </>
  );
}

function Mapped({ view, world }: { readonly view: MapView; readonly world: boolean }) {
  const [chosen, choose] = useNarrowed("place");
  const { places } = view;
  const draw = useMap(places, world, choose);
  const place = places.find((one) => keyOf(one) === chosen);
  const margin = useInSight(chosen);
  return (
    <div className="network">
      <div className="stack">
        <Chart
          label={`${count(view.total, "claim")} at ${count(places.length, "place")}; most at ${places
            .slice(0, 5)
            .map((one) => `${one.name} (${grouped(one.count)})`)
            .join(", ")}. The table below lists every place.`}
          draw={draw}
        >
          <ul className="legend">
            <li>
              <span className="swatch" style={{ background: "var(--figure)" }} aria-hidden="true" /> a state: the
              stronger its colour, the more claims
            </li>
            <li>● a town or a point, as large as its claims are many</li>
            <li>◌ a whole country</li>
          </ul>
          <p className="small quiet">Shapes: INEGI, Marco Geoestadístico 2010; Natural Earth.</p>
        </Chart>
        <section className="section">
          <h2>
            {count(view.total, "claim")} at {count(places.length, "place")}
          </h2>
          <div className="sheet pad table-scroll">
            <table className="stacks">
              <thead>
                <tr>
                  <th scope="col">Place</th>
                  <th scope="col">Precision</th>
                  <th scope="col">Kinds</th>
                  <th scope="col" className="right">
                    Claims
                  </th>
                </tr>
              </thead>
              <tbody>
                {places.map((one) => (
                  <tr key={keyOf(one)} className={keyOf(one) === chosen ? "on" : ""}>
                    <th scope="row">
                      <button type="button" className="link-button" onClick={() => choose(keyOf(one))}>
                        {one.name}
                      </button>
                    </th>
                    <td>{one.precision}</td>
                    <td className="small quiet">
                      {KINDS.flatMap((kind) => (one.kinds[kind] ? [`${kind} ${one.kinds[kind]}`] : [])).join(", ")}
                    </td>
                    <td className="num right" data-label="Claims">
                      {grouped(one.count)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      </div>
      <aside ref={margin} className="margin" aria-label="Claims at the place" aria-live="polite">
        {place ? (
          <article className="sheet pad stack">
            <h2>{place.name}</h2>
            {place.claims.map((claim) => (
              <BriefQuote key={claim.id} claim={claim} />
            ))}
            {place.id === null ? null : (
              <Link to="/claims" narrowing={{ place: place.id }}>
                All {count(place.count, "claim")}
              </Link>
            )}
          </article>
        ) : (
          <p className="quiet">Press a place, on the map or in the table, to read what is claimed of it.</p>
        )}
      </aside>
    </div>
  );
}

/** Places with room for a name, those with most claims first; in degrees, which is near enough for names. */
function labelled(places: readonly Place[], world: boolean, width: number): readonly Place[] {
  // On a phone a degree is half as wide as on a desk.
  const scale = Math.max(1, 700 / width);
  const room = world ? { lon: 30 * scale, lat: 8 * scale } : { lon: 2.6 * scale, lat: 0.8 * scale };
  const list: Place[] = [];
  for (const place of places)
    if (list.every((one) => Math.abs(one.lon - place.lon) > room.lon || Math.abs(one.lat - place.lat) > room.lat))
      list.push(place);
  return list.slice(0, 24);
}

/** Draws the places over the shapes; a press near one chooses it. */
function useMap(places: readonly Place[], world: boolean, choose: (key: string) => void) {
  const byState = useMemo(() => new Map(places.map((place) => [place.id ?? "", place])), [places]);
  return useCallback(
    (Plot: typeof import("@observablehq/plot"), width: number): Element => {
      const inState = new Set(STATES.features.map(({ id }) => String(id)));
      // One claim alone is no dark spot: the darkest shade stands for four at least.
      const most = Math.max(4, ...STATES.features.map(({ id }) => byState.get(String(id))?.count ?? 0));
      const points = places.filter(({ id, precision }) => precision !== "country" && !inState.has(id ?? ""));
      const wholes = places.filter(({ precision }) => precision === "country");
      const largest = Math.max(1, ...places.map(({ count: n }) => n));
      const radius = (place: Place): number => 3 + 15 * Math.sqrt(place.count / largest);
      const shade = (id: string): string => {
        const n = byState.get(id)?.count ?? 0;
        return n === 0
          ? "var(--sheet-2)"
          : `color-mix(in srgb, var(--figure) ${Math.round(25 + 65 * Math.sqrt(n / most))}%, var(--sheet))`;
      };
      const drawn = Plot.plot({
        className: "plot",
        width,
        height: Math.round(width * (world ? 0.52 : 0.62)),
        projection: world ? { type: "equal-earth" } : { type: "mercator", domain: STATES, inset: 12 },
        marks: [
          Plot.geo(COUNTRIES, { fill: "var(--sheet-2)" }),
          Plot.geo(BORDERS, { stroke: "var(--rule-2)", strokeWidth: 0.6 }),
          Plot.geo(STATES, {
            fill: (one: (typeof STATES.features)[number]) => shade(String(one.id)),
            stroke: "var(--rule-2)",
            strokeWidth: world ? 0.2 : 0.8,
            title: (one: (typeof STATES.features)[number]) =>
              `${one.properties.name}: ${count(byState.get(String(one.id))?.count ?? 0, "claim")}`,
          }),
          Plot.dot([...wholes], {
            x: "lon",
            y: "lat",
            r: (one: Place) => radius(one) + 3,
            stroke: "var(--ink-2)",
            strokeDasharray: "3 3",
            title: (one: Place) => `${one.name}, the whole country: ${count(one.count, "claim")}`,
          }),
          Plot.dot([...points], {
            x: "lon",
            y: "lat",
            r: radius,
            fill: "var(--event)",
            fillOpacity: 0.75,
            stroke: "var(--sheet)",
            title: (one: Place) => `${one.name}, ${one.precision}: ${count(one.count, "claim")}`,
          }),
          Plot.text([...labelled(places, world, width)], {
            x: "lon",
            y: "lat",
            text: (one: Place) => `${one.name} ${grouped(one.count)}`,
            dy: -12,
            fill: "var(--ink)",
            stroke: "var(--sheet)",
            strokeWidth: 3,
          }),
        ],
      });
      drawn.addEventListener("click", (event) => {
        const title = event.target instanceof Element ? event.target.querySelector("title")?.textContent : undefined;
        const name = title?.split(/[,:]/)[0];
        const place = places.find((one) => one.name === name) ?? stateNamed(name, byState);
        if (place) choose(keyOf(place));
      });
      return drawn;
    },
    [places, byState, world, choose],
  );
}

const stateNamed = (name: string | undefined, byState: ReadonlyMap<string, Place>): Place | undefined =>
  byState.get(String(STATES.features.find((one) => one.properties.name === name)?.id ?? "-"));

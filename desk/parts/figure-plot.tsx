import { useMemo } from "react";
import { daysOfEdtf, figureInWords } from "../../src/model/index.ts";
import type { FigurePoint, QuestionView } from "../../src/server/wire/index.ts";
import { Link } from "../shell/link.tsx";
import { Chart } from "./chart.tsx";
import { dateWords, grouped } from "./words.ts";

const DAY = 86_400_000;

/** Colours and signs of origins: never the colour alone. */
const COLOURS = ["--relation", "--event", "--figure", "--assessment", "--causal", "--forecast"];
const SYMBOLS = ["circle", "square", "triangle", "diamond2", "star", "times"] as const;
const SIGNS = ["●", "■", "▲", "◆", "★", "✕"];

interface Spot extends FigurePoint {
  readonly from: Date;
  readonly to: Date;
  readonly value: number;
  readonly words: string;
  /** The date is the report's, since the claim has none. */
  readonly dated: "true" | "said";
}

function spotsOf(points: readonly FigurePoint[]): readonly Spot[] {
  return points.flatMap((point) => {
    const edtf = point.time ?? point.said;
    const days = edtf === null ? null : daysOfEdtf(edtf);
    const value = point.low ?? point.high;
    if (!days || value === null) return [];
    // "This year" reaches no further than the day on which it was said.
    const told = point.said === null ? null : daysOfEdtf(point.said);
    const upTo = told && told.last >= days.first ? Math.min(days.last, told.last) : days.last;
    const [first, last] = [
      Number.isFinite(days.first) ? days.first : days.last,
      Number.isFinite(upTo) ? upTo : days.first,
    ];
    if (!Number.isFinite(first)) return [];
    return [
      {
        ...point,
        from: new Date(first * DAY),
        to: new Date(last * DAY),
        value,
        words: figureInWords({ ...point, unit: "" }),
        dated: point.time === null ? ("said" as const) : ("true" as const),
      },
    ];
  });
}

/** Value against time with bounds: one colour and sign an origin. */
export function FigurePlot({ question }: { readonly question: QuestionView }) {
  const spots = useMemo(() => spotsOf(question.figures), [question.figures]);
  const origins = useMemo(() => [...new Set(spots.map(({ origin }) => origin))], [spots]);
  const draw = useMemo(
    () =>
      (Plot: typeof import("@observablehq/plot"), width: number): Element => {
        const top = Math.max(...spots.map(({ high, value }) => high ?? value)) * 1.15 || 1;
        const signs = new Map(origins.map((origin, at) => [origin, at % COLOURS.length]));
        const hue = (spot: Spot): string => `var(${COLOURS[signs.get(spot.origin) ?? 0] ?? "--ink"})`;
        const open = spots.filter(({ bound }) => bound === "at-least" || bound === "more-than");
        const below = spots.filter(({ bound }) => bound === "at-most" || bound === "less-than");
        const ranged = spots.filter(({ low, high }) => low !== null && high !== null && low !== high);
        const reach = top * 0.09;
        // Words of what lies far to the right stand on its left, where the drawing has room for them.
        const times = spots.flatMap(({ from, to }) => [from.getTime(), to.getTime()]);
        const far = Math.max(...times) - (Math.max(...times) - Math.min(...times)) * 0.12;
        const words = (side: "start" | "end", dx: number) =>
          Plot.text(
            spots.filter(({ to }) => (side === "end") === to.getTime() > far),
            {
              x: "to",
              y: "value",
              text: "words",
              dx,
              dy: -9,
              textAnchor: side,
              fill: "var(--ink)",
              stroke: "var(--sheet)",
              strokeWidth: 4,
            },
          );
        return Plot.plot({
          className: "plot",
          width,
          height: Math.max(220, Math.min(340, width * 0.42)),
          marginLeft: 56,
          marginRight: 48,
          marginBottom: 32,
          x: { type: "utc", label: null, grid: true, insetLeft: 16, insetRight: 16 },
          y: { domain: [0, top], label: null, grid: true, tickFormat: (n: number) => grouped(n), ticks: 5 },
          symbol: { type: "identity" },
          marks: [
            Plot.ruleY([0], { stroke: "var(--rule-2)" }),
            Plot.link(spots, { x1: "from", x2: "to", y1: "value", y2: "value", stroke: hue, strokeWidth: 2 }),
            Plot.link(ranged, { x: "to", y1: "low", y2: "high", stroke: hue, strokeWidth: 3 }),
            Plot.arrow(open, { x: "to", y1: "value", y2: (s: Spot) => s.value + reach, stroke: hue, headLength: 7 }),
            Plot.arrow(below, {
              x: "to",
              y1: "value",
              y2: (s: Spot) => Math.max(0, s.value - reach),
              stroke: hue,
              headLength: 7,
            }),
            Plot.dot(spots, {
              x: "to",
              y: "value",
              symbol: (s: Spot) => SYMBOLS[signs.get(s.origin) ?? 0] ?? "circle",
              fill: (s: Spot) => (s.dated === "said" || s.bound === "about" ? "var(--sheet)" : hue(s)),
              stroke: hue,
              strokeWidth: 2,
              r: 5,
            }),
            words("start", 9),
            words("end", -9),
          ],
        });
      },
    [spots, origins],
  );
  if (spots.length === 0) return null;
  const [one] = spots;
  return (
    <section className="section">
      <h2>The figures over time{one ? <span className="quiet small"> {unitWords(one)}</span> : null}</h2>
      <Chart
        label={`${question.text} ${spots.map((s) => `${s.words}, ${dateWords(s.time ?? s.said ?? "")}, from ${s.origin}`).join("; ")}`}
        draw={draw}
      >
        <ul className="legend" aria-label="Origins">
          {origins.map((origin, at) => (
            <li key={origin}>
              <span style={{ color: `var(${COLOURS[at % COLOURS.length] ?? "--ink"})` }} aria-hidden="true">
                {SIGNS[at % SIGNS.length]}
              </span>{" "}
              {origin}
            </li>
          ))}
          <li className="quiet">hollow: about, or dated by its report alone</li>
          <li className="quiet">↑ at least · ↓ at most</li>
        </ul>
        <details>
          <summary>The figures as a table</summary>
          <FigureTable question={question} />
        </details>
      </Chart>
    </section>
  );
}

const unitWords = ({ unit, of }: FigurePoint): string =>
  `${unit === "" || unit === "count" ? "number" : unit}${of === null ? "" : `, of ${grouped(of)}`}`;

function FigureTable({ question }: { readonly question: QuestionView }) {
  const claims = new Map(
    question.answers.flatMap((answer) => answer.claims.map((claim) => [claim.id, claim] as const)),
  );
  return (
    <div className="table-scroll">
      <table className="stacks">
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">Of the time</th>
            <th scope="col">Said</th>
            <th scope="col">Origin</th>
            <th scope="col">Words</th>
          </tr>
        </thead>
        <tbody>
          {question.figures.map((point) => {
            const claim = claims.get(point.claim);
            return (
              <tr key={point.claim}>
                <td className="num wide">{figureInWords(point)}</td>
                <td data-label="Of">{point.time === null ? "not told" : dateWords(point.time)}</td>
                <td data-label="Said">{point.said === null ? "no date known" : dateWords(point.said)}</td>
                <td data-label="Origin">{point.origin}</td>
                <td className="serif">
                  {claim ? (
                    <Link to={`/reports/${claim.report}`} narrowing={{ claim: claim.id }}>
                      “{claim.quote}”
                    </Link>
                  ) : (
                    ""
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

import { type CSSProperties, type PointerEvent, useEffect, useMemo, useRef, useState } from "react";
import type { NetworkView } from "../../../src/server/wire/index.ts";
import { count } from "../../parts/words.ts";
import { useNarrowWindow } from "../../shell/narrow.ts";
import { type Box, labelSpots, NAME, nameLines } from "./labels.ts";
import { type Layout, layoutOf, type Spot } from "./layout.ts";

type Edge = NetworkView["edges"][number];

/** How surely a tie is told, from all claims of it. */
export const tellingOf = ({ alleged, denied, count: n }: Edge): "denied" | "alleged" | "claimed" =>
  denied > 0 ? "denied" : alleged >= n ? "alleged" : "claimed";

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}
const WHOLE: Frame = { x: 0, y: 0, zoom: 1 };

/** The frame nearer or farther around its own middle; never farther than the whole. */
function closer({ x, y, zoom }: Frame, { width, height }: Layout, by: number): Frame {
  const next = Math.min(6, Math.max(1, zoom * by));
  const [w, h] = [width / zoom - width / next, height / zoom - height / next];
  return next === 1 ? WHOLE : { x: x + w / 2, y: y + h / 2, zoom: next };
}

/** Actors and ties: dashed where only alleged, crossed where denied. */
export function Drawing({
  view: { nodes, edges },
  chosen,
  choose,
  open,
}: {
  readonly view: NetworkView;
  readonly chosen: string;
  readonly choose: (edge: string) => void;
  readonly open: (actor: string) => void;
}) {
  const narrow = useNarrowWindow();
  const layout = useMemo(() => layoutOf({ nodes, edges }, narrow), [nodes, edges, narrow]);
  const { places, width, height } = layout;
  const [frame, move] = useState<Frame>(WHOLE);
  const svg = useRef<SVGSVGElement>(null);
  const grip = useRef<{ readonly x: number; readonly y: number; readonly frame: Frame } | null>(null);
  const most = Math.max(1, ...nodes.map(({ claims }) => claims));
  const zoom = (by: number): void => move((now) => closer(now, layout, by));
  useEffect(() => {
    const at = svg.current;
    // React listens to wheels passively, and the page would scroll along.
    const turn = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      move((now) => closer(now, layout, event.deltaY < 0 ? 1.2 : 1 / 1.2));
    };
    at?.addEventListener("wheel", turn, { passive: false });
    return () => at?.removeEventListener("wheel", turn);
  }, [layout]);
  const drag = (event: PointerEvent): void => {
    const held = grip.current;
    const wide = svg.current?.clientWidth ?? width;
    if (!held || frame.zoom === 1) return;
    const scale = width / held.frame.zoom / wide;
    move({
      ...held.frame,
      x: held.frame.x - (event.clientX - held.x) * scale,
      y: held.frame.y - (event.clientY - held.y) * scale,
    });
  };
  const bundles = useMemo(
    () => Map.groupBy(edges, ({ source, target }) => [source, target].toSorted().join(" ")),
    [edges],
  );
  const ties = useMemo(
    () =>
      edges.flatMap((edge) => {
        const bundle = bundles.get([edge.source, edge.target].toSorted().join(" ")) ?? [edge];
        const bend = (bundle.indexOf(edge) - (bundle.length - 1) / 2) * (edge.source < edge.target ? 1 : -1);
        const curve = curveOf(places.get(edge.source), places.get(edge.target), bend);
        return curve ? [{ edge, bend, curve }] : [];
      }),
    [edges, bundles, places],
  );
  const names = useMemo(() => {
    const taken = nodes.flatMap((node): readonly Box[] => {
      const at = places.get(node.id);
      if (!at) return [];
      const size = sizeOf(node, most);
      return [
        { x: at.x, y: at.y, width: 2 * size + 4, height: 2 * size + 4 },
        ...nameLines(node).map((line, nth) => ({
          x: at.x,
          y: at.y + size + 9 + nth * NAME.line,
          width: line.length * NAME.letter + 6,
          height: 16,
        })),
      ];
    });
    const said = ties.filter(
      ({ edge, bend, curve }) => edge.id === chosen || edge.count > 1 || bend !== 0 || curve.length > 150,
    );
    const words = said.map(({ edge, curve }) => ({ id: edge.id, words: edge.label, path: curve.at }));
    return labelSpots(words, taken, (id) => id === chosen);
  }, [nodes, places, ties, most, chosen]);
  return (
    <div className="network-drawing sheet">
      <p className="tools no-print">
        <button type="button" className="button" onClick={() => zoom(1.4)} aria-label="Closer">
          +
        </button>
        <button type="button" className="button" onClick={() => zoom(1 / 1.4)} aria-label="Farther">
          −
        </button>
        <button type="button" className="button" onClick={() => move(WHOLE)}>
          Whole
        </button>
      </p>
      <svg
        ref={svg}
        viewBox={`${frame.x} ${frame.y} ${width / frame.zoom} ${height / frame.zoom}`}
        role="img"
        aria-label={`${count(nodes.length, "actor")} and ${count(edges.length, "tie")} between them; the table below lists every tie`}
        onPointerDown={(event) => {
          grip.current = { x: event.clientX, y: event.clientY, frame };
        }}
        onPointerMove={drag}
        onPointerUp={() => {
          grip.current = null;
        }}
        onPointerLeave={() => {
          grip.current = null;
        }}
        style={{ cursor: frame.zoom > 1 ? "grab" : "default", "--wide": width } as CSSProperties}
      >
        <defs>
          <marker
            id="tip"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto-start-reverse"
          >
            <path d="M0 0L8 4L0 8z" fill="var(--rule-2)" />
          </marker>
        </defs>
        {ties.map(({ edge, curve }) => (
          <Tie key={edge.id} edge={edge} curve={curve} chosen={edge.id === chosen} choose={choose} />
        ))}
        {nodes.map((node) => {
          const at = places.get(node.id);
          if (!at) return null;
          const size = sizeOf(node, most);
          return (
            <g
              key={node.id}
              className={`node ${node.kind}`}
              transform={`translate(${at.x} ${at.y})`}
              onClick={() => open(node.id)}
            >
              {node.kind === "person" ? (
                <circle r={size} />
              ) : (
                <rect x={-size} y={-size} width={2 * size} height={2 * size} rx={2} />
              )}
              <text y={size + 13} textAnchor="middle">
                {nameLines(node).map((line, nth) => (
                  <tspan key={line} x="0" dy={nth === 0 ? 0 : NAME.line}>
                    {line}
                  </tspan>
                ))}
              </text>
              <title>{`${node.name}, ${node.kind}, ${count(node.claims, "claim")}`}</title>
            </g>
          );
        })}
        {edges.map((edge) => {
          const at = names.get(edge.id);
          return at ? (
            <text
              key={edge.id}
              x={at.x}
              y={at.y}
              textAnchor="middle"
              className={edge.id === chosen ? "tie-name chosen" : "tie-name"}
              onClick={() => choose(edge.id)}
            >
              {edge.label}
            </text>
          ) : null;
        })}
      </svg>
      <p className="legend">
        <span>○ person</span>
        <span>□ group, organisation, government</span>
        <span>
          <Line telling="claimed" /> claimed
        </span>
        <span>
          <Line telling="alleged" /> only alleged
        </span>
        <span>
          <Line telling="denied" /> denied by somebody
        </span>
        <span className="quiet">Press a line for its quotes, an actor for its page. Ctrl and the wheel go closer.</span>
      </p>
    </div>
  );
}

const Line = ({ telling }: { readonly telling: ReturnType<typeof tellingOf> }) => (
  <svg width="34" height="10" aria-hidden="true" className="tie-key">
    <path d="M0 5H34" className={`tie ${telling}`} />
    {telling === "denied" ? <path d="M13 1l8 8M21 1l-8 8" className="cross" /> : null}
  </svg>
);

type Actor = NetworkView["nodes"][number];

/** Half the width of an actor's sign: the more claims, the larger. */
const sizeOf = ({ claims }: Actor, most: number): number => 5 + 11 * Math.sqrt(claims / most);

interface Curve {
  /** As SVG writes it. */
  readonly path: string;
  readonly length: number;
  readonly at: (share: number) => { readonly x: number; readonly y: number };
}

/** A coordinate of the curve at a share of it, from those of its ends and of the point that bends it. */
const between = (t: number, [p, q, r]: readonly [number, number, number]): number =>
  (1 - t) * (1 - t) * p + 2 * t * (1 - t) * q + t * t * r;

/** The line between two actors. Lines between the same two bend apart; each ends before the sign of its actor. */
function curveOf(a: Spot | undefined, b: Spot | undefined, bend: number): Curve | null {
  if (!a || !b) return null;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy) || 1;
  const [nx, ny] = [(-dy / length) * bend * 46, (dx / length) * bend * 46];
  const short = 18 / length;
  const from = { x: a.x + dx * short, y: a.y + dy * short };
  const to = { x: b.x - dx * short, y: b.y - dy * short };
  const mid = { x: (a.x + b.x) / 2 + nx, y: (a.y + b.y) / 2 + ny };
  return {
    path: `M${from.x} ${from.y}Q${mid.x} ${mid.y} ${to.x} ${to.y}`,
    length,
    at: (t) => ({ x: between(t, [from.x, mid.x, to.x]), y: between(t, [from.y, mid.y, to.y]) }),
  };
}

function Tie({
  edge,
  curve: { path, at },
  chosen,
  choose,
}: {
  readonly edge: Edge;
  readonly curve: Curve;
  readonly chosen: boolean;
  readonly choose: (edge: string) => void;
}) {
  const centre = at(0.5);
  const telling = tellingOf(edge);
  return (
    <g className={chosen ? "edge chosen" : "edge"} data-edge={edge.id} onClick={() => choose(edge.id)}>
      <path d={path} className="reach" />
      <path d={path} className={`tie ${telling}`} markerEnd="url(#tip)" />
      {telling === "denied" ? (
        <path d={`M${centre.x - 5} ${centre.y - 5}l10 10M${centre.x + 5} ${centre.y - 5}l-10 10`} className="cross" />
      ) : null}
      <title>{`${edge.label}: ${count(edge.count, "claim")}${edge.alleged > 0 ? `, ${edge.alleged} alleged` : ""}${edge.denied > 0 ? `, ${edge.denied} denied` : ""}`}</title>
    </g>
  );
}

import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { NetworkView } from "../../../src/server/wire/index.ts";

export interface Spot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Where each actor stands, and how large the drawing is. */
export interface Layout {
  readonly places: ReadonlyMap<string, Spot>;
  readonly width: number;
  readonly height: number;
}

interface Shape {
  /** Room that a name needs: no two actors stand nearer than this in both directions. */
  readonly room: { readonly x: number; readonly y: number };
  /** How a group is drawn out sideways and downwards. */
  readonly drawn: { readonly x: number; readonly y: number };
  /** How wide a row of groups may grow before the next begins below it, and how wide a drawing is at least. */
  readonly row: number;
  readonly least: number;
}
const WIDE: Shape = { room: { x: 150, y: 62 }, drawn: { x: 1.25, y: 0.8 }, row: 1050, least: 700 };
/** On a phone groups are tall and stand below each other, so that words stay as large as can be read. */
const NARROW: Shape = { room: { x: 124, y: 66 }, drawn: { x: 0.7, y: 1.2 }, row: 420, least: 420 };
const EDGE = { x: 90, y: 46 } as const;

/** Ids that hang together, the largest group first. */
function groupsOf(graph: UndirectedGraph): readonly (readonly string[])[] {
  const seen = new Set<string>();
  const groups: string[][] = [];
  for (const start of graph.nodes()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const group = [start];
    for (const id of group)
      for (const next of graph.neighbors(id)) {
        if (!seen.has(next)) group.push(next);
        seen.add(next);
      }
    groups.push(group);
  }
  return groups.toSorted((a, b) => b.length - a.length);
}

/** Moves spots apart until every name has its room, or the rounds are over. */
function apart(spots: readonly Spot[], room: Shape["room"]): readonly Spot[] {
  const list = spots.map((spot) => ({ ...spot }));
  for (let round = 0; round < 80; round++) {
    let moved = false;
    for (const [at, a] of list.entries())
      for (const b of list.slice(at + 1)) {
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const [overX, overY] = [room.x - Math.abs(dx), room.y - Math.abs(dy)];
        if (overX <= 0 || overY <= 0) continue;
        moved = true;
        if (overX / room.x < overY / room.y) {
          const by = (overX / 2) * (dx < 0 ? -1 : 1);
          a.x -= by;
          b.x += by;
        } else {
          const by = (overY / 2) * (dy < 0 ? -1 : 1);
          a.y -= by;
          b.y += by;
        }
      }
    if (!moved) break;
  }
  return list;
}

/** One group by itself: ties pull together, everything else apart, names have room. */
function placed(graph: UndirectedGraph, ids: readonly string[], { room, drawn }: Shape): readonly Spot[] {
  const [only] = ids;
  if (ids.length === 1 && only !== undefined) return [{ id: only, x: 0, y: 0 }];
  const part = new UndirectedGraph();
  for (const [at, id] of ids.entries()) {
    // The start is a circle in the order of the actors: the same ties give the same picture.
    const angle = (2 * Math.PI * at) / ids.length;
    part.addNode(id, { x: Math.cos(angle) * 10, y: Math.sin(angle) * 10 });
  }
  for (const id of ids) for (const next of graph.neighbors(id)) if (!part.hasEdge(id, next)) part.addEdge(id, next);
  if (ids.length > 2)
    forceAtlas2.assign(part, {
      iterations: ids.length > 150 ? 250 : 500,
      settings: { gravity: 1, scalingRatio: 10, linLogMode: true, slowDown: 2 },
    });
  const spots = part.mapNodes((id, { x, y }): Spot => ({ id, x: Number(x), y: Number(y) }));
  const at = new Map(spots.map((spot) => [spot.id, spot]));
  const lengths = part.mapEdges((_edge, _given, from, to) => {
    const [a, b] = [at.get(from), at.get(to)];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 1;
  });
  const mean = lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, lengths.length);
  const scale = 150 / Math.max(1e-6, mean);
  return apart(
    spots.map(({ id, x, y }) => ({ id, x: x * scale * drawn.x, y: y * scale * drawn.y })),
    room,
  );
}

/** Groups that do not hang together stand in rows beside each other, the largest first. */
export function layoutOf({ nodes, edges }: Pick<NetworkView, "nodes" | "edges">, narrow = false): Layout {
  const shape = narrow ? NARROW : WIDE;
  const { row, least } = shape;
  const graph = new UndirectedGraph();
  for (const { id } of nodes) graph.mergeNode(id);
  for (const { source, target } of edges)
    if (source !== target && graph.hasNode(source) && graph.hasNode(target)) graph.mergeEdge(source, target);
  const places = new Map<string, Spot>();
  let [left, top, rowHeight, width] = [0, 0, 0, 0];
  for (const ids of groupsOf(graph)) {
    const spots = placed(graph, ids, shape);
    const [x0, y0] = [Math.min(...spots.map(({ x }) => x)), Math.min(...spots.map(({ y }) => y))];
    const wide = Math.max(...spots.map(({ x }) => x)) - x0 + 2 * EDGE.x;
    const high = Math.max(...spots.map(({ y }) => y)) - y0 + 2 * EDGE.y;
    if (left > 0 && left + wide > row) [left, top, rowHeight] = [0, top + rowHeight, 0];
    for (const { id, x, y } of spots) places.set(id, { id, x: left + EDGE.x + x - x0, y: top + EDGE.y + y - y0 });
    left += wide;
    rowHeight = Math.max(rowHeight, high);
    width = Math.max(width, left);
  }
  return { places, width: Math.max(width, least), height: Math.max(top + rowHeight, 260) };
}

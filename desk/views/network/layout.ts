import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { NetworkView } from "../../../src/server/wire/index.ts";

export interface Placed {
  readonly x: number;
  readonly y: number;
}

/** How far the drawing reaches from 0 in x and in y. */
export const SIZE = { width: 1000, height: 680 } as const;

const fit = (
  value: number,
  from: number,
  to: number,
  { size, pad }: { readonly size: number; readonly pad: number },
): number => (to - from < 1e-9 ? size / 2 : pad + ((value - from) / (to - from)) * (size - 2 * pad));

/**
 * Where each actor stands: ties pull together, everything else apart. The same ties give the same picture, since the
 * start is a circle in the order of the actors and nothing is left to chance.
 */
export function placesOf({ nodes, edges }: Pick<NetworkView, "nodes" | "edges">): ReadonlyMap<string, Placed> {
  const graph = new UndirectedGraph();
  for (const [at, node] of nodes.entries()) {
    const angle = (2 * Math.PI * at) / nodes.length;
    graph.addNode(node.id, { x: Math.cos(angle) * 10, y: Math.sin(angle) * 10, size: 1 });
  }
  for (const { source, target } of edges)
    if (source !== target && graph.hasNode(source) && graph.hasNode(target))
      graph.mergeEdge(source, target, { weight: 1 });
  if (graph.order > 2)
    forceAtlas2.assign(graph, {
      iterations: graph.order > 150 ? 250 : 500,
      settings: { gravity: 1.2, scalingRatio: 12, strongGravityMode: false, linLogMode: true, slowDown: 2 },
    });
  const spots = graph.mapNodes((id, { x, y }) => ({ id, x: Number(x), y: Number(y) }));
  const [left, right] = [Math.min(...spots.map(({ x }) => x)), Math.max(...spots.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...spots.map(({ y }) => y)), Math.max(...spots.map(({ y }) => y))];
  return new Map(
    spots.map(({ id, x, y }) => [
      id,
      {
        x: fit(x, left, right, { size: SIZE.width, pad: 110 }),
        y: fit(y, top, bottom, { size: SIZE.height, pad: 40 }),
      },
    ]),
  );
}

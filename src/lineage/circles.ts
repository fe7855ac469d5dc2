/** One report leans on another. */
export interface Leaning {
  readonly from: string;
  readonly to: string;
}

/** Reports that can be reached from each other, by Tarjan's algorithm without recursion; groups of two and more. */
function groupsOf(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const on = new Set<string>();
  const stack: string[] = [];
  const groups: string[][] = [];
  for (const root of graph.keys()) {
    if (index.has(root)) continue;
    const work: { readonly id: string; next: number }[] = [];
    const enter = (id: string): void => {
      index.set(id, index.size);
      low.set(id, index.get(id)!);
      stack.push(id);
      on.add(id);
      work.push({ id, next: 0 });
    };
    enter(root);
    for (let at = work.at(-1); at; at = work.at(-1)) {
      const to = graph.get(at.id)?.[at.next++];
      if (to === undefined) {
        work.pop();
        const above = work.at(-1);
        if (above) low.set(above.id, Math.min(low.get(above.id)!, low.get(at.id)!));
        if (low.get(at.id) === index.get(at.id)) {
          const group = stack.splice(stack.lastIndexOf(at.id));
          for (const id of group) on.delete(id);
          if (group.length > 1) groups.push(group);
        }
      } else if (!index.has(to)) enter(to);
      else if (on.has(to)) low.set(at.id, Math.min(low.get(at.id)!, index.get(to)!));
    }
  }
  return groups;
}

/** A shortest way from `start` back to itself inside its group. */
function shortest(
  start: string,
  group: ReadonlySet<string>,
  graph: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const came = new Map<string, string>();
  const queue = [start];
  for (const id of queue) {
    for (const to of graph.get(id) ?? []) {
      if (to === start) {
        const way = [id];
        for (let back = id; back !== start;) {
          back = came.get(back)!;
          way.push(back);
        }
        return way.toReversed();
      }
      if (group.has(to) && !came.has(to)) {
        came.set(to, id);
        queue.push(to);
      }
    }
  }
  return [start];
}

/**
 * Circles of citation: for each group of reports that all lead to each other, one shortest circle through its first
 * report, each report once, in the order of leaning ("A leans on B leans on A" is ["A", "B"]). Sorted; the order in
 * which the leanings are given changes nothing. A report that cites itself is no circle.
 */
export function circlesOf(leanings: Iterable<Leaning>): readonly (readonly string[])[] {
  const graph = new Map<string, Set<string>>();
  for (const { from, to } of leanings) {
    if (from === to) continue;
    const set = graph.get(from);
    if (set) set.add(to);
    else graph.set(from, new Set([to]));
  }
  const sorted = new Map(
    [...graph].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([id, to]) => [id, [...to].toSorted()]),
  );
  return groupsOf(sorted)
    .map((group) => shortest(group.toSorted()[0]!, new Set(group), sorted))
    .toSorted((a, b) => (a.join(" ") < b.join(" ") ? -1 : 1));
}

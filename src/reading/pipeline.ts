import type { Context, Layer, Layers, Reader } from "./layers.ts";

/** What keeps a list of readers from running in order: "speakers needs clauses". Empty when all is well. */
export function unmet(readers: readonly Reader[], given: readonly Layer[] = ["sentences"]): readonly string[] {
  const have = new Set<Layer>(given);
  const problems: string[] = [];
  for (const r of readers) {
    for (const need of r.needs) if (!have.has(need)) problems.push(`${r.name} needs ${need}`);
    if (have.has(r.gives)) problems.push(`${r.name} gives ${r.gives} a second time`);
    have.add(r.gives);
  }
  return problems;
}

/** Runs the readers in their order; each sees what those before it gave. */
export function run(readers: readonly Reader[], first: Pick<Layers, "sentences">, context: Context): Layers {
  const layers: Partial<Record<Layer, unknown>> = { ...first };
  for (const r of readers) layers[r.gives] = r.read(layers as Layers, context);
  return layers as Layers;
}

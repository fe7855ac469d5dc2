import type { Anchor } from "../model/index.ts";
import type { Base, View } from "./base.ts";
import type { Placing } from "./placing.ts";
import type { Changes, Delta } from "./update.ts";
import type { Stood } from "./weigh.ts";

/**
 * On which bearers the judgements stand: the name or row as said, where the case still has it; else whoever the very
 * words are read to name now; else none: such a judgement has lost its anchor, and nothing is guessed.
 */
export async function standing(
  base: Base,
  view: View,
  { entities, placed }: Placing,
  { judgements }: Changes,
): Promise<{ readonly stood: readonly Stood[]; readonly moves: Delta["stood"] }> {
  await view.bearersOf(judgements.flatMap(({ judgement }) => judgement.anchors.map(({ target }) => target)));
  const bearerAt = async ({ target, at }: Anchor): Promise<string | null> => {
    if (await view.bearer(target)) return target;
    if (at === null) return null;
    const named = (entities.get(at.report) ?? (await base.entities(at.report))).find((entity) =>
      entity.names.some(({ start, end }) => start === at.start && end === at.end),
    );
    if (!named) return null;
    const list = placed.get(at.report) ?? (await base.placed([at.report]));
    return list.find(({ entity }) => entity === named.id)?.bearer ?? null;
  };
  const stood: Stood[] = [];
  const moves: Delta["stood"][number][] = [];
  for (const known of judgements) {
    const sides: (string | null)[] = [];
    for (const [side, anchor] of known.judgement.anchors.entries()) {
      const bearer = await bearerAt(anchor);
      sides.push(bearer);
      if (bearer !== (known.stood[side] ?? null)) moves.push({ judgement: known.judgement.id, side, bearer });
    }
    const [left = null, right = null] = sides;
    stood.push({ judgement: known.judgement, sides: [left, right] });
  }
  return { stood, moves };
}

/** Bearers on which judgements bear anew, or no longer. */
export function shakenBy(
  { judgements, judged }: Changes,
  stood: readonly Stood[],
  moves: Delta["stood"],
): ReadonlySet<string> {
  const anew = new Set([...moves.map(({ judgement }) => judgement), ...judged.map(({ judgement }) => judgement.id)]);
  const shaken = new Set<string>();
  const add = (bearers: readonly (string | null)[]): void => {
    for (const bearer of bearers) if (bearer !== null) shaken.add(bearer);
  };
  for (const { judgement, stood: then } of [...judgements, ...judged]) if (anew.has(judgement.id)) add(then);
  for (const { judgement, sides } of stood) if (anew.has(judgement.id)) add(sides);
  return shaken;
}

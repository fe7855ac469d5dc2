import type { Claim, Entity, Filler } from "../model/index.ts";

/** Measures of one person and of one gang, of which a number without its owner says nothing. */
const OWNED: ReadonlyMap<string, "person" | "group"> = new Map([
  ["reward", "person"],
  ["members", "group"],
  ["states-with-presence", "group"],
  ["municipalities-with-presence", "group"],
]);

/** "For each of them", "for either man": for none of whom the paragraph names alone. */
const OF_SEVERAL = /\b(?:each|both|either|any|them|their|men|suspects|those)\b/iu;
/** Characters behind a number that are looked at. */
const BEHIND = 80;

/** Whose number it is already: a filler that is an actor of the kind, or a holder that the text describes. */
function isOwned({ roles, figure }: Claim, kind: "person" | "group", of: ReadonlySet<string>): boolean {
  return roles.some(({ role, start, actor }) => {
    if (actor !== null) return of.has(actor.id) || (kind === "group" && role === "subject");
    // "Present in 14 towns": the towns hold nothing; "the two wings are present" has its holder.
    return kind === "group" && (role === "subject" || role === "agent") && start < (figure?.start ?? 0);
  });
}

/**
 * Adds to a number that is somebody's whose it is, where its own words do not say: "The leader is La Navaja. Present in
 * 24 towns, it …", "Juan Paz was killed on Friday. The reward, raised to $5 million, …". It is the one actor of the kind
 * that the paragraph has named; where it has named several, nobody is meant.
 */
export function withOwners(claims: readonly Claim[], text: string, entities: readonly Entity[]): readonly Claim[] {
  const of = new Map(
    (["person", "group"] as const).map((kind) => [kind, entities.filter((entity) => entity.kind === kind)] as const),
  );
  return claims.map((claim) => {
    const kind = claim.kind === "figure" ? OWNED.get(claim.type ?? "") : undefined;
    if (kind === undefined) return claim;
    const all = of.get(kind) ?? [];
    if (isOwned(claim, kind, new Set(all.map(({ id }) => id)))) return claim;
    if (kind === "person" && OF_SEVERAL.test(text.slice(claim.start, claim.end + BEHIND).split(/[.!?]\s/u)[0] ?? ""))
      return claim;
    const from = text.lastIndexOf("\n", claim.start - 1) + 1;
    const near = all.flatMap(({ id, name, names }) => {
      const last = names.findLast(({ start, end }) => start >= from && end <= claim.start);
      return last ? [{ id, name, last }] : [];
    });
    const [one] = near;
    if (!one || near.length > 1) return claim;
    const { start, end, quote } = one.last;
    const owner: Filler = {
      role: kind === "person" ? "object" : "subject",
      start,
      end,
      quote,
      actor: { id: one.id, name: one.name },
    };
    return { ...claim, roles: [...claim.roles, owner] };
  });
}

import type { Claim, Entity, Filler } from "../model/index.ts";

/** Characters back in which the group is looked for that somebody is said to lead. */
const BACK = 700;

/** "Juan Paz took command": of what, the claim does not say. */
const isOpen = (claim: Claim): boolean =>
  claim.type === "lead" && claim.kind === "relation" && !claim.roles.some(({ role }) => role === "object");

/**
 * Adds to "Juan Paz now gives the orders" whose orders they are: of the one group that the text has just spoken of; of
 * none where it has spoken of several.
 */
export function withLed(claims: readonly Claim[], entities: readonly Entity[]): readonly Claim[] {
  if (!claims.some(isOpen)) return claims;
  const groups = entities.filter(({ kind }) => kind === "group");
  return claims.map((claim) => {
    if (!isOpen(claim)) return claim;
    const near = groups.flatMap(({ id, name, names }) => {
      const last = names.filter(({ start, end }) => end <= claim.start && start >= claim.start - BACK).at(-1);
      return last ? [{ id, name, start: last.start, end: last.end, quote: last.quote }] : [];
    });
    const [one] = near;
    if (!one || near.length > 1) return claim;
    const { id, name, ...span } = one;
    const led: Filler = { role: "object", ...span, actor: { id, name } };
    return { ...claim, roles: [...claim.roles, led] };
  });
}

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
    const heir = inheritedBy(claim, claims);
    if (heir !== undefined) return heir ? { ...claim, roles: [...claim.roles, heir] } : claim;
    const [one] = near;
    if (!one || near.length > 1) return claim;
    const { id, name, ...span } = one;
    const led: Filler = { role: "object", ...span, actor: { id, name } };
    return { ...claim, roles: [...claim.roles, led] };
  });
}

/**
 * "His stepson, Juan Paz, has taken command": of what the relative led or founded, where the text tells it; null where
 * it does not; undefined where no relative is named.
 */
function inheritedBy(claim: Claim, claims: readonly Claim[]): Filler | null | undefined {
  const leader = claim.roles.find(({ role }) => role === "subject")?.actor?.id;
  const kin = claims.find(
    ({ type, sentence, roles }) =>
      type === "family" &&
      sentence.start === claim.sentence.start &&
      roles.some(({ role, actor }) => role === "subject" && actor?.id === leader && leader !== undefined),
  );
  const relative = kin?.roles.find(({ role }) => role === "object")?.actor?.id;
  if (relative === undefined) return undefined;
  const led = claims.findLast(
    ({ type, start, roles }) =>
      /^(?:lead|found)$/.test(type ?? "") &&
      start < claim.start &&
      roles.some(({ role, actor }) => (role === "subject" || role === "agent") && actor?.id === relative),
  );
  const group = led?.roles.find(({ role, actor }) => role === "object" && actor !== null);
  return group ?? null;
}

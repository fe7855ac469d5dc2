import type { Claim } from "../model/index.ts";

/** The noun that alone names a claim's deed, as "his arrest", and whether its words take the deed for known. */
export interface Noun {
  readonly start: number;
  readonly end: number;
  readonly definite: boolean;
}

/** The noun of a claim, or null where a clause tells its deed. */
export type NounOf = (claim: Claim) => Noun | null;

const inside = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  b.start <= a.start && a.end <= b.end;

/** Deeds that one noun and another verb tell: "the death of Paz" and "gunmen killed Paz". */
const FAMILY: ReadonlyMap<string, string> = new Map([
  ["die", "kill"],
  ["capture", "arrest"],
]);
const familyOf = ({ type }: Claim): string => FAMILY.get(type ?? "") ?? type ?? "";

/** Whether a claim tells no more of a deed than to whom it was done. */
const tellsLittle = ({ kind, roles, time, place, figure, likelihood }: Claim): boolean =>
  kind === "event" &&
  roles.length <= 1 &&
  roles.every((r) => r.role !== "agent") &&
  !time &&
  !place &&
  !figure &&
  !likelihood;

/** Whether another claim of the report tells the same deed of the same one, in a clause. */
function isToldWhole(bare: Claim, claims: readonly Claim[], nounOf: NounOf): boolean {
  const [only] = bare.roles;
  const actor = only?.actor?.id;
  if (actor === undefined) return false;
  return claims.some(
    (one) =>
      one !== bare &&
      /^(?:event|figure)$/.test(one.kind) &&
      familyOf(one) === familyOf(bare) &&
      one.polarity === bare.polarity &&
      (!nounOf(one) || !tellsLittle(one)) &&
      // "the reward for him": the figure has him for its object.
      one.roles.some((r) => (one.kind === "figure" || r.role === only!.role) && r.actor?.id === actor),
  );
}

/**
 * The claims without those that name a deed and tell nothing of it: "the mayor's murder" where the report tells who killed
 * him, or where the words only say of what another claim of the sentence speaks ("The extortion of ferrymen costs
 * the island 12 boats").
 */
export function withoutBare(claims: readonly Claim[], nounOf: NounOf): readonly Claim[] {
  return claims.filter((claim) => {
    const noun = nounOf(claim);
    if (!noun || !tellsLittle(claim) || /^(?:wanted|denied)$/.test(claim.modality)) return true;
    // "through strikes against the port": what is not told as known is told there.
    if (!noun.definite && /^(?:asserted|reported|alleged)$/.test(claim.modality)) return true;
    // "is sought over the murder of Juan Paz": whose it is, is told there.
    const within =
      claim.roles.every((r) => r.actor === null) &&
      claims.some(
        (one) =>
          one !== claim &&
          one.sentence.start === claim.sentence.start &&
          one.kind !== "causal" &&
          // "did not mention the murder of the judge": who keeps silent of it tells nothing of it.
          one.polarity !== "negated" &&
          one.roles.some((r) => inside(noun, r)),
      );
    return !within && !isToldWhole(claim, claims, nounOf);
  });
}

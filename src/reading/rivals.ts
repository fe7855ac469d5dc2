import type { Claim, Figure } from "../model/index.ts";
import type { TimeMention } from "./layers.ts";

/** Characters before a count in which the one stands that it is set beside. */
const REACH = 420;
/** Two counts of one thing are rarely further apart than this many times. */
const APART = 3;
/** Measures by what they count, so that "398 dead" is set beside "365 homicides". */
const COUNTS: Readonly<Record<string, string>> = {
  "people-killed": "killed",
  homicides: "killed",
  disappearances: "missing",
  "people-missing": "missing",
  "people-displaced": "displaced",
  "people-kidnapped": "kidnapped",
  kidnappings: "kidnapped",
};
/** "counts 398 dead over those same weeks": words of the time of another count. */
const SAME = /\b(?:the|that|those) same (?:\p{L}+ ){0,2}(?:year|month|week|period|time|day)s?\b/iu;
/** "puts the toll at 3,400": words of a count that points to another. */
const PUTS =
  /\b(?:puts?|sets?|places?) (?:the|that|their|its) (?:\p{L}+ ){0,2}(?:toll|figure|number|count|dead|total|tally)\b/iu;

type Count = Claim & { readonly figure: Figure };

const sizeOf = ({ low, high }: Figure): number => Math.abs(low ?? high ?? 0);

/** Whether one count may be what another is set beside: the same things in like numbers, dated, and by somebody else. */
function isRival(own: Count, other: Count): boolean {
  const kind = COUNTS[own.type ?? ""];
  if (kind === undefined || COUNTS[other.type ?? ""] !== kind || other.time === null) return false;
  if (other.figure.start >= own.figure.start || own.figure.start - other.figure.start > REACH) return false;
  if (own.attribution[0]?.name === other.attribution[0]?.name) return false;
  const [x, y] = [sizeOf(own.figure), sizeOf(other.figure)];
  return x !== y && Math.max(x, y) <= APART * Math.min(x, y);
}

/** Whether its sentence gives a time that its reader did not take: "In 2023 the institute put the toll at 3,400". */
const isDated = ({ sentence, quote }: Claim, times: readonly TimeMention[]): boolean =>
  !SAME.test(quote) &&
  times.some(({ start, end, edtf }) => edtf !== null && start >= sentence.start && end <= sentence.end);

/** Gives counts that somebody sets beside another, without saying again when and where, the time and place of that. */
export function withRivals(claims: readonly Claim[], times: readonly TimeMention[]): readonly Claim[] {
  const counts = claims.filter((claim): claim is Count => claim.kind === "figure" && claim.figure !== null);
  return claims.map((claim) => {
    const { figure, time, attribution } = claim;
    const [speaker] = attribution;
    if (claim.kind !== "figure" || figure === null || time !== null || speaker === undefined) return claim;
    if (!(SAME.test(claim.quote) || PUTS.test(claim.quote)) || isDated(claim, times)) return claim;
    const own = { ...claim, figure };
    const other = counts.findLast((one) => isRival(own, one));
    if (other === undefined) return claim;
    // "The Colima daily Luz counts 398": where the paper is, is not where they died.
    const named = claim.place !== null && claim.place.start >= speaker.start && claim.place.end <= speaker.end;
    return { ...claim, time: other.time, place: claim.place === null || named ? other.place : claim.place };
  });
}

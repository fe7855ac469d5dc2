import type { Claim } from "../../model/index.ts";
import { spanOf } from "../../model/index.ts";
import { CHAIN } from "./told.ts";

/** A deed as a text names it: "the ambush", "an explosion", "this second attack". */
const NAMED =
  /\b(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat) (?:\p{L}+ ){0,2}?(?:massacre|attack|assault|shooting|ambush|bombing|explosion|blast|raid|firefight|gun ?battle|shootout|clash|riot|jailbreak)\b/gu;
/** Nobody is of a deed that only may come, or of each of several. */
const ANY = /^(?:[Aa]n?|[Tt]hat) (?:one|such|possible|future|new|similar|earlier|previous)\b/u;
/** A deed told without its name: "A depot burned. The firemen count five dead." is of no attack told before. */
const TOLD =
  /\b(?:exploded|blew|attacked|ambushed|stormed|raided|bombed|shot|fired|crashed|collapsed|burned|caught fire|massacred|murdered|killings?|operations?|fire|war|feud|fighting)\b/u;
/** Homicides and attacks are counted of a place and a time; those who are killed, hurt or taken, of a deed. */
const OF_DEEDS: ReadonlySet<string> = new Set([
  "people-killed",
  "people-wounded",
  "bodies-found",
  "people-missing",
  "people-kidnapped",
]);
/** A filler that is a deed already, or a place that has so many. */
const MOST_FILLERS = 2;
/** Characters back in which the deed is looked for. */
const BACK = 2 * CHAIN;

/**
 * Says of a count of one deed which it is of, where its own words do not: "They were caught in an ambush. … The toll
 * rose to nine." is of the ambush. The deed is named last before the count, by words of the same scene.
 */
export function withDeeds(claims: readonly Claim[], text: string): readonly Claim[] {
  const scenes = claims.filter(({ scene }) => scene !== undefined);
  if (scenes.length === 0) return claims;
  const ofOther = ({ scene }: Claim, from: number, to: number): boolean =>
    scenes.some(
      (one) => one.start >= from && one.start < to && !one.scene?.keys.some((key) => scene?.keys.includes(key)),
    );
  return claims.map((claim) => {
    const { kind, type, roles, scene, start } = claim;
    if (kind !== "figure" || scene === undefined || !OF_DEEDS.has(type ?? "") || roles.length > MOST_FILLERS)
      return claim;
    if (roles.some(({ quote }) => quote.search(NAMED) >= 0)) return claim;
    const from = Math.max(0, start - BACK);
    const found = [...text.slice(from, claim.end).matchAll(NAMED)].findLast(([words]) => !ANY.test(words));
    if (found === undefined) return claim;
    const at = from + found.index;
    // Another deed was told in between, or in the sentence of the words found.
    const line = Math.max(text.lastIndexOf(". ", at), text.lastIndexOf("\n", at)) + 1;
    const end = text.slice(at).search(/[.!?]\s/u);
    const behind = end < 0 || at + end > start ? "" : text.slice(at + end, start);
    if (ofOther(claim, line, start) || TOLD.test(behind) || /\boperation\b/u.test(claim.quote)) return claim;
    return {
      ...claim,
      roles: [...roles, { role: "subject" as const, ...spanOf(text, at, at + found[0].length), actor: null }],
    };
  });
}

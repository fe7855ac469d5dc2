import type { Claim, Speaker } from "../model/index.ts";
import { wordList } from "./words.ts";

/** Characters back from a denial in which what it answers is looked for. */
const REACH = 320;
/** "no such request had been received": the noun takes up what was told. */
const SUCH = /\b(?:no|any) such (?<noun>\p{Ll}{4,})/u;
/** Who has which office, name or kin is told in passing, and answered by nobody. */
const PASSING = wordList("alias office family member");
/** Words that two sayings may share and yet be of two things. */
const COMMON = wordList(`
  that this these those they them their there with from into over under about after before when where which while what
  have been were being will would could should said says more most some other only also than then such none nobody
  anybody anyone people time year month week federal national mexico mexican`);

const stemsOf = (words: string): ReadonlySet<string> =>
  new Set(
    (words.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
      .filter((word) => !COMMON.has(word))
      .map((word) => word.replace(/(?:ing|ed|es|s|e)$/u, "").slice(0, 7)),
  );

const same = (a: Speaker, b: Speaker): boolean =>
  (a.actor !== null && a.actor.id === b.actor?.id) || a.name.toLowerCase() === b.name.toLowerCase();

/** What somebody else is said to say just before, affirmed, of whom it names. */
const isAccount = (claim: Claim, denial: Claim): boolean =>
  /^(?:statement|event|relation)$/u.test(claim.kind) &&
  claim.end <= denial.start &&
  denial.start - claim.end < REACH &&
  claim.polarity === "affirmed" &&
  claim.rule !== undefined &&
  !claim.rule.startsWith("denied: ") &&
  /^(?:reported|alleged)$/u.test(claim.modality) &&
  !PASSING.has(claim.type ?? "") &&
  claim.roles.length > 0 &&
  claim.attribution.length > 0 &&
  !claim.attribution.some((one) => denial.attribution.some((other) => same(one, other)));

/** The account that a denial answers: the one that shares most words with it, of equals the last. */
function answered(denial: Claim, at: number, claims: readonly Claim[]): Claim | null {
  const noun = SUCH.exec(denial.quote)?.groups?.["noun"];
  const own = stemsOf(noun ?? denial.quote);
  let best: Claim | null = null;
  let most = 1;
  for (let i = at - 1; i >= 0; i--) {
    const claim = claims[i]!;
    // Claims are in order of their starts, and none is longer than a passage.
    if (denial.start - claim.start > 2 * REACH) break;
    if (!isAccount(claim, denial)) continue;
    const shared = [...stemsOf(claim.quote)].filter((stem) => own.has(stem)).length;
    if (shared > most || (shared === most && best === null)) [best, most] = [claim, shared];
  }
  return best;
}

/**
 * Says of a denial which account it answers: "Survivors said that officers had stopped them. The ministry denies that
 * officers were there.", "She said that she had asked for guards. The ministry said that no such request was made."
 */
export function withAnswers(claims: readonly Claim[]): readonly Claim[] {
  return claims.map((claim, at) => {
    const last = claim.attribution.at(-1);
    if (!last || claim.polarity !== "negated" || claim.roles.length === 0) return claim;
    if (claim.rule === undefined || claim.rule.includes("denied: ")) return claim;
    if (last.stance !== "denies" && !SUCH.test(claim.quote)) return claim;
    if (!/^(?:statement|event|assessment)$/u.test(claim.kind)) return claim;
    const told = answered(claim, at, claims);
    if (!told) return claim;
    const roles = told.roles.map(({ role, start, end }) => `${role} ${start} ${end}`).join(" ");
    return { ...claim, rule: `denied: ${told.rule} @ ${roles}` };
  });
}

import type { Claim, Matter, Speaker } from "../model/index.ts";
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
  anybody anyone people time year month week federal national`);

/** Words of half of all claims of the domain: two that share but one of them may be of two things. */
const OFTEN = wordList(`
  cartel gang group organization organisation government ministry state police army office official officer president
  governor mayor city town country report security crime criminal attack answer question`);
/** "disputed the figure", "dismissed the paper's count as invented": a number told before. */
const NUMBER =
  /\b(?:the|this|that|those|these|[\p{L}]+['’]s?) (?:figures?|numbers?|counts?|estimates?|tally|tallies|toll|statistics)\b(?! of\b)/iu;
/** "declined to comment": whoever says nothing denies nothing. */
const SILENT = /^refusal/u;

const stemsOf = (words: readonly string[]): ReadonlySet<string> =>
  new Set(
    words
      .filter((word) => !COMMON.has(word.toLowerCase()))
      .map((word) =>
        word
          .toLowerCase()
          .replace(/(?:ing|ed|es|s|e)$/u, "")
          .slice(0, 7),
      ),
  );
const wordsOf = (text: string): readonly string[] => text.match(/\p{L}{4,}/gu) ?? [];
/** Without names and what every claim speaks of. */
const rareOf = (words: readonly string[]): readonly string[] =>
  words.filter((word) => /^\p{Ll}/u.test(word) && !OFTEN.has(word.replace(/s$/u, "")));

const same = (a: Speaker, b: Speaker): boolean =>
  (a.actor !== null && a.actor.id === b.actor?.id) || a.name.toLowerCase() === b.name.toLowerCase();

/** How the reader marks a claim that tells again what was told before. */
const TOLD_AGAIN = /(?:denied|doubted): /u;

/** How a denial points at what it answers: by saying so, by a number told before, or by no more than its words. */
type Pointing = "denies" | "number" | "words";

/** Which of these ways a claim says no in, if it does and has a speaker. */
function pointing({ kind, attribution, polarity, quote, roles, rule, modality }: Claim): Pointing | null {
  const last = attribution.at(-1);
  if (!last || polarity !== "negated" || rule === undefined || TOLD_AGAIN.test(rule) || SILENT.test(rule)) return null;
  if (!/^(?:statement|event|assessment|relation)$/u.test(kind) || roles.length === 0) return null;
  if (NUMBER.test(quote) && kind === "statement") return "number";
  if (kind !== "relation" && (last.stance === "denies" || SUCH.test(quote))) return "denies";
  return modality === "reported" ? "words" : null;
}

/** What somebody else is said to say just before, affirmed, of whom it names. */
const isAccount = (claim: Claim, denial: Claim): boolean =>
  /^(?:statement|event|relation|figure)$/u.test(claim.kind) &&
  claim.end <= denial.start &&
  denial.start - claim.end < REACH &&
  claim.polarity === "affirmed" &&
  claim.rule !== undefined &&
  !TOLD_AGAIN.test(claim.rule) &&
  /^(?:reported|alleged)$/u.test(claim.modality) &&
  !PASSING.has(claim.type ?? "") &&
  (claim.roles.length > 0 || claim.kind === "figure") &&
  claim.attribution.length > 0 &&
  !claim.attribution.some((one) => denial.attribution.some((other) => same(one, other)));

/** The numbers told last before a denial: "the figure" is one, "the figures" are all of their sentence. */
function numbersBefore(denial: Claim, at: number, claims: readonly Claim[]): readonly Claim[] {
  const near = claims
    .slice(Math.max(0, at - NEAR), at)
    .filter((one) => one.kind === "figure" && isAccount(one, denial));
  const last = near.at(-1);
  if (!last) return [];
  return /s$/u.test(NUMBER.exec(denial.quote)?.[0] ?? "")
    ? near.filter(({ sentence }) => sentence.start === last.sentence.start)
    : [last];
}

/** Claims before a denial among which its number is looked for. */
const NEAR = 12;

/** "He denied that he knew of the drugs" answers what is told of him, and not whose the drugs were. */
function isOfHim(account: Claim, denial: Claim): boolean {
  const himself = denial.roles.flatMap(({ role, actor }) =>
    (role === "subject" || role === "agent") && actor && denial.attribution.some((one) => one.actor?.id === actor.id)
      ? [actor.id]
      : [],
  );
  return himself.length === 0 || account.roles.some(({ actor }) => actor !== null && himself.includes(actor.id));
}

/** The account that a denial answers: the one that shares most words with it, of equals the last. */
function answered(denial: Claim, at: number, claims: readonly Claim[], how: Pointing): Claim | null {
  const noun = SUCH.exec(denial.quote)?.groups?.["noun"];
  const own = how === "words" ? rareOf(wordsOf(denial.quote)) : wordsOf(noun ?? denial.quote);
  const stems = stemsOf(own);
  const plain = stemsOf(own.filter((word) => /^\p{Ll}/u.test(word)));
  let best: Claim | null = null;
  let most = 1;
  for (let i = at - 1; i >= 0; i--) {
    const claim = claims[i]!;
    // Claims are in order of their starts, and none is longer than a passage.
    if (denial.start - claim.start > 2 * REACH) break;
    if (!isAccount(claim, denial) || !isOfHim(claim, denial)) continue;
    // "The mayor denies that any civilian was shot": of the dead of whom a count has told.
    const theirs = stemsOf(how === "words" ? rareOf(wordsOf(claim.quote)) : wordsOf(claim.quote));
    const both = [...theirs].filter((stem) => stems.has(stem));
    // "Paz was an isolated case. Paz denied the accusation", "agents of the State", "the State of Sonora": a name alone is
    // no matter that they share.
    const shared = how === "denies" && !both.some((stem) => plain.has(stem)) ? 0 : both.length;
    if (shared > most || (shared === most && best === null)) [best, most] = [claim, shared];
  }
  return best;
}

/**
 * Says of a denial which account it answers: "Survivors said that officers had stopped them. The ministry denies that
 * officers were there.", "She said that she had asked for guards. The ministry said that no such request was made.",
 * "The paper counts 40 dead. The governor disputed the figure.", "The general says that mines were laid. The mayor says
 * that no mines were ever found."
 */
export function withAnswers(claims: readonly Claim[]): readonly Claim[] {
  const matters = new Map<string, Matter[]>();
  const add = ({ id }: Claim, matter: Matter): void => {
    matters.set(id, [...(matters.get(id) ?? []), matter]);
  };
  claims.forEach((claim, at) => {
    const how = pointing(claim);
    if (!how) return;
    const one = how === "number" ? null : answered(claim, at, claims, how);
    const accounts = how === "number" ? numbersBefore(claim, at, claims) : one ? [one] : [];
    if (accounts.length === 0) return;
    const matter = { key: claim.id, loose: how === "words" };
    add(claim, { ...matter, says: "no" });
    for (const told of accounts) add(told, { ...matter, says: "yes" });
  });
  return matters.size === 0
    ? claims
    : claims.map((claim) => {
        const own = matters.get(claim.id);
        return own ? { ...claim, matters: own } : claim;
      });
}

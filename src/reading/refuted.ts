import type { Sentence } from "../language/analysis.ts";
import type { Claim } from "../model/index.ts";
import { FALSE_VERDICT, TESTED_VERB } from "./attribution/tested.ts";
import {
  ANOTHER_DIED,
  ANOTHER_FROM,
  AT_FIRST,
  AT_FIRST_WITHIN,
  BECAME,
  CORRECTED,
  COUNT_OF,
  FIRST_SAID,
  GIVEN_BY,
  GIVEN_UP,
  FOUND_FALSE,
  HAD_STOOD,
  IN_PLACE_OF,
  OWN_SAYING,
  REPLACED,
  REVISED_FROM,
  SINCE_THEN,
  STANDS,
  TAKES_BACK,
  TO_ANOTHER,
  TOO_MANY,
  WANTING,
  WE_REPORTED,
} from "./refuted.rows.ts";

/** Sentences behind a claim in which it may be taken back. */
const SENTENCES = 3;
/** Characters of them, at most. */
const LONG = 480;
/** A correction that is announced stands just before. */
const BEFORE = 160;

const DEATHS: ReadonlySet<string> = new Set(["die", "kill"]);
/** Of whom it is told that he does so, the report tells that he lives. */
const ALIVE: ReadonlySet<string> = new Set(["survive"]);

/** What the reader of retractions needs of a report. */
interface Told {
  readonly text: string;
  readonly sentences: readonly Sentence[];
}

/** The words behind a claim, up to the end of the third sentence behind its own. */
function behind({ sentence, end }: Claim, { text, sentences }: Told, most = SENTENCES): string {
  const own = sentences.findIndex((one) => one.start <= sentence.start && sentence.start < one.end);
  const last = own < 0 ? undefined : sentences[Math.min(own + most, sentences.length - 1)];
  return text.slice(end, Math.min(last?.end ?? sentence.end, end + LONG));
}

const patientOf = ({ roles }: Claim): string | null => {
  const persons = new Set(roles.flatMap(({ role, actor }) => (role === "patient" && actor ? [actor.id] : [])));
  const [one] = persons;
  return persons.size === 1 ? (one ?? null) : null;
};

const isDeath = ({ kind, type, polarity }: Claim): boolean =>
  kind === "event" && DEATHS.has(type ?? "") && polarity === "affirmed";

/** "I wrote here that he had died. I was wrong.": what the writer said himself, and takes back. */
function ownError(claim: Claim, told: Told): string | null {
  const { text } = told;
  const { sentence, start } = claim;
  if (claim.attribution.some(({ actor }) => actor !== null)) return null;
  if (!OWN_SAYING.test(text.slice(sentence.start, start))) return null;
  const after = behind(claim, told, 2);
  const found = TAKES_BACK.exec(after) ?? TAKES_BACK.exec(text.slice(Math.max(0, sentence.start - BEFORE), start));
  return found && !(STANDS.test(found[0]) && !/\bnot\b/iu.test(found[0])) ? found[0] : null;
}

/** "Was reported killed, but the corpse was that of a cousin": of a death, that it was another's. */
function anothers(claim: Claim, claims: readonly Claim[], told: Told): string | null {
  if (!isDeath(claim)) return null;
  const who = patientOf(claim);
  const after = behind(claim, told);
  const found = ANOTHER_DIED.exec(after);
  if (!found || who === null) return null;
  const at = claim.end + found.index;
  // "Paz was shot. Ruiz was said to have died too, but the corpse was not his": of him who died last.
  const between = claims.some(
    (one) => isDeath(one) && one.start >= claim.end && one.end <= at && (patientOf(one) ?? who) !== who,
  );
  return between ? null : found[0];
}

/** "They killed him on a Tuesday, and on the Friday he was alive again": the report itself says that he lives. */
function livesAfter(claim: Claim, claims: readonly Claim[], told: Told): string | null {
  const who = isDeath(claim) ? patientOf(claim) : null;
  if (who === null) return null;
  const end = claim.end + behind(claim, told).length;
  const alive = claims.find(
    (one) =>
      ALIVE.has(one.type ?? "") &&
      one.polarity === "affirmed" &&
      one.modality !== "denied" &&
      one.start >= claim.end &&
      one.end <= end &&
      patientOf(one) === who &&
      // "Two officials say that he lives" is another account, and takes nothing back.
      (one.attribution.length === 0 || one.attribution.at(-1)?.name === claim.attribution.at(-1)?.name),
  );
  return alive ? alive.quote : null;
}

/** "The former minister says that he was dead. He is in Lima, his wife says.": of a death that is somebody's word, another's no. */
function isContested(claim: Claim, claims: readonly Claim[]): boolean {
  const who = isDeath(claim) && claim.attribution.length > 0 ? patientOf(claim) : null;
  return (
    who !== null &&
    claims.some(
      (one) =>
        one.kind === "event" &&
        patientOf(one) === who &&
        one.attribution.at(-1)?.name !== claim.attribution.at(-1)?.name &&
        (DEATHS.has(one.type ?? "")
          ? one.polarity === "negated"
          : ALIVE.has(one.type ?? "") && one.polarity === "affirmed" && one.modality !== "denied"),
    )
  );
}

/** Sources of which no one is a person or body that the text names. */
const HEARSAY = /^(?:unnamed|document|publication)$/;

/** "CLAIM 2: “Ruiz is dead.” FALSE.", "A video says that he is dead. It is a fake.": what goes about, and the report finds untrue. */
function foundFalse(claim: Claim, told: Told): string | null {
  const [first, ...rest] = claim.attribution;
  if (!first || rest.length > 0 || first.actor !== null || !HEARSAY.test(first.role)) return null;
  const after = behind(claim, told, 2);
  const found = first.verb === TESTED_VERB ? FALSE_VERDICT.exec(after) : FOUND_FALSE.exec(after);
  return found ? found[0].replace(/^[^\p{L}]+/u, "").trim() : null;
}

/** "Police first said that nine had died, and now count four", "the toll had stood at nine": what was said, and is no longer. */
function overtaken(claim: Claim, told: Told): string | null {
  const { kind, type, quote, sentence, start } = claim;
  const counted =
    kind === "figure" && claim.figure !== null && /people|victim|death/u.test(`${type} ${claim.figure.unit}`);
  const past = claim.figure ? told.text.slice(claim.figure.end, sentence.end) : "";
  const stood = counted ? (HAD_STOOD.exec(quote) ?? BECAME.exec(past)) : null;
  if (stood) return stood[0];
  if (kind !== "event" && kind !== "figure") return null;
  const before = told.text.slice(sentence.start, start);
  const number = claim.figure ? claim.figure.start - start : 0;
  const first =
    AT_FIRST.exec(before) ?? (kind === "figure" && number > 0 ? AT_FIRST_WITHIN.exec(quote.slice(0, number)) : null);
  return first && SINCE_THEN.test(behind(claim, told, 2)) ? first[0] : null;
}

/** "Revised its count from 212 to 305", "its figure of 40 is too low": a number that is named as one that is not given any more. */
function setAside(claim: Claim, told: Told): string | null {
  const { figure, polarity, modality, sentence } = claim;
  const { text } = told;
  // Whoever denies a number answers with his no.
  if (!figure || polarity === "negated" || modality === "denied") return null;
  const before = text.slice(sentence.start, figure.start);
  const past = text.slice(figure.end, sentence.end);
  const revised = REVISED_FROM.exec(before);
  if (revised && (TO_ANOTHER.test(past) || ANOTHER_FROM.test(before))) return revised[0];
  const wanting = COUNT_OF.test(before) ? WANTING.exec(past) : null;
  const other = IN_PLACE_OF.test(before) ? GIVEN_BY.exec(past) : null;
  const ours = WE_REPORTED.exec(before);
  const corrected = ours && CORRECTED.test(behind(claim, told, 1)) ? ours : null;
  const found =
    FIRST_SAID.exec(past) ??
    GIVEN_UP.exec(before) ??
    wanting ??
    TOO_MANY.exec(past) ??
    other ??
    corrected ??
    REPLACED.exec(before);
  return found?.[0] ?? null;
}

/**
 * Marks what a report itself takes back, or tells as overtaken: it was said, and answers no question any more. What the
 * writer has said himself is denied by him; what others have said stays theirs.
 */
export function withRefuted(claims: readonly Claim[], told: Told): readonly Claim[] {
  return claims.map((claim) => {
    const own = ownError(claim, told);
    if (own !== null)
      return claim.polarity === "negated"
        ? { ...claim, refuted: own }
        : { ...claim, refuted: own, polarity: "negated", modality: "denied" };
    const refuted =
      anothers(claim, claims, told) ??
      livesAfter(claim, claims, told) ??
      overtaken(claim, told) ??
      setAside(claim, told) ??
      foundFalse(claim, told);
    if (refuted !== null) return { ...claim, refuted };
    return isContested(claim, claims) ? { ...claim, contested: true as const } : claim;
  });
}

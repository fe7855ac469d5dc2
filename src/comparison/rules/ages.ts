import { dateOfDay, daysOfEdtf } from "../../model/index.ts";
import { fromClaim } from "../from-claim.ts";
import type { Comparable, Judged, Reply, Rule, Span } from "../reply.ts";
import { does } from "../speaker.ts";
import { daysInWords } from "../time.ts";

/** Somebody's age on the day that a report tells it. */
interface Aged {
  readonly years: number;
  /** The days on which he may have been born. */
  readonly born: Span;
  readonly told: Span;
}

const YEAR = 365.2425;
const UNREAL: ReadonlySet<string> = new Set(["denied", "predicted", "conditional", "wanted", "possible"]);
/** "was 17 when he was caught", "then 30": his age at another time than that of the report. */
const OF_THEN = /\b(?:when|then|at the time|at (?:the )?age|by (?:the )?age|since|turned|as an?)\b/iu;
/** Days that a told deed may lie back for whoever tells it to give the age of today. */
const RECENT = 300;
/** Share of a year in which his birthday would have to lie for two ages to fit; less is no likely thing. */
const LIKELY = 0.25;

/** How old somebody is, by when he would be born: "41" in March and "43" in the same week cannot both be. */
export const ages: Rule<Aged> = {
  kind: "figure",
  says: "How old somebody is, by the days on which whoever is so old on that day was born.",
  replies(comparable, scene) {
    const { claim } = comparable;
    const aged = agedOf(comparable);
    const whose = claim.roles.find(({ role, actor }) => role === "subject" && actor !== null)?.actor;
    const who = whose ? scene.who(whose.id) : null;
    if (!aged || who?.kind !== "person") return [];
    return [
      {
        ...fromClaim(comparable, ["subject"]),
        question: `age|${who.id}`,
        kind: "figure",
        asks: `How old is ${who.name}?`,
        subject: { id: who.id, name: who.name },
        answer: `${aged.years} in ${dateOfDay(aged.told.first).year}`,
        words: `${aged.years} (${daysInWords(aged.told)})`,
        value: aged,
        holds: { ...aged.told, how: "said" },
      },
    ];
  },
  compare,
};

function agedOf({ claim, published }: Comparable): Aged | null {
  const years = claim.figure?.low ?? null;
  if (claim.kind !== "figure" || claim.type !== "age" || years === null || claim.figure?.bound !== "exact") return null;
  if (years !== claim.figure.high || years > 120 || !published || !Number.isFinite(published.first)) return null;
  if (claim.polarity === "negated" || UNREAL.has(claim.modality) || OF_THEN.test(claim.quote)) return null;
  const time = claim.time && daysOfEdtf(claim.time.edtf);
  if (time && published.first - time.first > RECENT) return null;
  const told = { first: published.first, last: published.last };
  return { years, told, born: { first: told.first - (years + 1) * YEAR + 1, last: told.last - years * YEAR } };
}

function compare(a: Reply<Aged>, b: Reply<Aged>): Judged | null {
  const [x, y] = [a.value, b.value];
  const told = `${does(a, "gives")} ${a.words}, ${does(b, "gives")} ${b.words}`;
  const common = Math.min(x.born.last, y.born.last) - Math.max(x.born.first, y.born.first);
  if (common < 0)
    return { verdict: "contradicts", rule: "age-apart", reason: `${told}: no day of birth fits both.`, score: 0.8 };
  if (common < LIKELY * YEAR)
    return {
      verdict: "tension",
      rule: "age-apart",
      reason: `${told}: both hold only if a birthday lies just between.`,
      score: 0.5,
    };
  return { verdict: "agrees", rule: "age-fits", reason: `${told}: born in one year.`, score: 0.8 };
}

/** Whether a reply is to the question how old somebody is. */
export const isOfAge = (reply: Reply): reply is Reply<Aged> => reply.question.startsWith("age|");

import { fromClaim } from "../../from-claim.ts";
import type { Comparable, Judged, Reply } from "../../reply.ts";
import { does } from "../../speaker.ts";
import { holdsOf } from "../../time.ts";
import { stemOf } from "../figures/kinds.ts";

/** A deed said to be the first of its kind ever: "the biggest haul in the town's history". */
export interface BrokenRecord {
  /** Of what it is told: the port, the country; "" where the words only say "ever made there". */
  readonly level: string;
  /** What was seized, as stems of its last words. */
  readonly goods: readonly string[];
  /** The number in the words for it. */
  readonly size: string;
  readonly shown: string;
}

type Side = Reply<BrokenRecord>;

const RANKED =
  /\bthe (?:(?:single )?(?<grade>\p{Ll}+est)|most (?<most>\p{Ll}+))(?: \p{Ll}+){0,2}? (?<noun>seizure|haul|bust|find|catch|confiscation|discovery|interception)s?\b/u;
const BIG: ReadonlySet<string> = new Set(["largest", "biggest", "greatest"]);
/** For all time, and not for a year: only such a record is broken by the next. */
const EVER =
  /\b(?:ever|in (?:(?:the )?history|the history of|(?:its|their) history)|history|on record|of all time)\b/iu;
const LEVEL =
  /\b(?<owner>port|country|nation|state|city|town|region|world|force|navy|police|agency|border|airport|prison)(?:['’]s)?\b/iu;

const QUESTION = "record:seizure";
/** Whether a reply tells of a record, and of no rank of somebody. */
export const isRecord = ({ question }: Pick<Reply, "question">): boolean => question === QUESTION;

/** A seizure that a claim calls the largest ever. */
export function recordsOf(comparable: Comparable): readonly Side[] {
  const { claim } = comparable;
  if (claim.kind !== "assessment" || claim.polarity === "negated" || claim.modality === "predicted") return [];
  const found = RANKED.exec(claim.quote)?.groups;
  const grade = found?.["grade"] ?? found?.["most"];
  const subject = claim.roles.find(({ role }) => role === "subject");
  const size = subject && /\d[\d.,]*/u.exec(subject.quote)?.[0];
  if (!found || grade === undefined || !BIG.has(grade) || !EVER.test(claim.quote) || !subject || !size) return [];
  const goods = [...subject.quote.matchAll(/\p{Ll}{4,}/gu)]
    .map(([word]) => stemOf(word))
    .filter((word) => !COUNTING.test(word));
  const value: BrokenRecord = {
    level: LEVEL.exec(claim.quote.slice(claim.quote.indexOf(grade)))?.groups?.["owner"]?.toLowerCase() ?? "",
    goods,
    size,
    shown: subject.quote.slice(0, 80),
  };
  return [
    {
      ...fromClaim(comparable),
      question: QUESTION,
      kind: "ranking",
      asks: "Which was the largest seizure ever made there?",
      subject: null,
      answer: `${size} ${goods.join(" ")}`,
      words: `${value.shown}: ${claim.quote.slice(0, 120)}`,
      value,
      holds: holdsOf(comparable, "state"),
    },
  ];
}

const COUNTING =
  /^(?:million|thousand|about|more|than|nearly|almost|some|over|around|least|kilogram|kilo|tonne|litre|liter|pound)s?$/u;

/** Two records of one place: the later breaks the earlier. */
export function compareRecords(a: Side, b: Side): Judged | null {
  const [x, y] = [a.value, b.value];
  if (x.level !== "" && y.level !== "" && x.level !== y.level) return null;
  if (x.goods.length > 0 && y.goods.length > 0 && !x.goods.some((one) => y.goods.includes(one))) return null;
  if (x.size === y.size || !a.said || !b.said || a.report === b.report) return null;
  const [old, young] = a.said.last < b.said.first ? [a, b] : b.said.last < a.said.first ? [b, a] : [null, null];
  if (!old || !young) return null;
  return {
    verdict: "supersedes",
    newer: young === a ? "a" : "b",
    rule: "record-broken",
    reason: `${does(old, "calls")} ${old.value.shown} the largest ever, ${does(young, "calls")} ${young.value.shown} so later.`,
    score: x.level === y.level && x.level !== "" ? 0.75 : 0.65,
  };
}

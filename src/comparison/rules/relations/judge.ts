import type { RelationQuestion } from "../../../model/index.ts";
import { pieces } from "../../../reading/names/folding.ts";
import { knownOf } from "../../known.ts";
import type { Judged, Reply, Scene, Span } from "../../reply.ts";
import { orderOf, saidLater } from "../../time.ts";
import { denial } from "../denial.ts";
import { givenUp, otherOffice } from "./left.ts";
import { judgeLockups } from "./lockups.ts";
import { at, type Related, type RelationReply } from "./related.ts";
import { does } from "../../speaker.ts";
import { isUnsure } from "../../weak.ts";

/** Two reports that say who leads what less than this apart, in days, speak of one time. */
const ONE_TIME = 14;
/** What may have begun or ended within a run of days no longer than this is told of one time. */
const SHORT = 31;
/** Terms given by years meet in the year of the change. */
const YEAR = 366;

/** Two replies to one question of relations. */
export function judgeRelation(a: RelationReply, b: RelationReply, scene: Pick<Scene, "codebook">): Judged | null {
  const row = knownOf(scene.codebook).question("relation", a.value.row);
  if (!row) return null;
  if (row.keyed === "pair") return judgeTies(a, b);
  if (a.value.none !== b.value.none) return a.value.none === true ? againstNone(row, b, a) : againstNone(row, a, b);
  if (!a.affirmed || !b.affirmed) return null;
  if (a.value.turned === true) return otherOffice(a, b);
  if (a.value.ended === true || b.value.ended === true) return givenUp(a, b);
  if (a.answer === b.answer) return sameAnswer(a, b);
  if (row.keyed === "kin") return judgeKin(a, b);
  if (row.keyed === "lockup") return judgeLockups(a, b);
  if (row.holds === "many" && a.value.outlaw && b.value.outlaw && a.value.generic !== b.value.generic) {
    const [named, kind] = a.value.generic === true ? [b, a] : [a, b];
    return {
      verdict: "refines",
      rule: "relation-named",
      reason: `${does(kind, "speaks")} of ${kind.words}, ${does(named, "names")} ${named.words}.`,
      score: 0.75,
    };
  }
  if (!a.value.named || !b.value.named) return null;
  // "Ana and Luis lead it" against "Ana leads it": Luis is no rival answer.
  if (a.value.all.includes(b.answer) || b.value.all.includes(a.answer)) return null;
  if (oneName(a.words, b.words)) return null;
  const known = knownOf(scene.codebook);
  for (const [inner, outer] of [
    [a, b],
    [b, a],
  ] as const) {
    if (known.isWithin(inner.words, outer.words)) {
      return {
        verdict: "refines",
        rule: "relation-narrower",
        reason: `${inner.words} is part of ${outer.words}, so ${does(inner, "says")} it more narrowly.`,
      };
    }
  }
  if (row.holds === "many") return null;
  return row.holds === "one-for-ever" ? forEver(row, a, b) : oneAtATime(row, a, b);
}

/** Somebody is named where another says that there is nobody: at one time one of them is wrong. */
function againstNone(row: RelationQuestion, some: RelationReply, none: RelationReply): Judged | null {
  if (!some.affirmed || !some.value.named || !some.holds || !none.holds) return null;
  const reason = `${does(some, "names")} ${some.words} (${at(some)}), and ${does(none, "says")} “${none.words}” (${at(none)})`;
  const lag = none.holds.first - some.holds.last;
  if (row.holds === "one-at-a-time" && (lag > ONE_TIME || some.holds.first - none.holds.last > ONE_TIME)) {
    const newer = lag > ONE_TIME ? none : some;
    return {
      verdict: "supersedes",
      newer: newer.claim < (newer === some ? none : some).claim ? "a" : "b",
      rule: `${KIND(row)}-vacant`,
      reason: `${reason}: the later word counts.`,
      score: 0.7,
    };
  }
  // "The leader of the clan, Juan Paz, lost his life": named by his title, he need not lead today.
  if (row.holds === "one-at-a-time" && some.value.tense !== "present") return null;
  const unsure = isUnsure(some);
  return {
    verdict: unsure ? "tension" : "contradicts",
    rule: `denial-${KIND(row)}`,
    reason: `${reason}.`,
    score: unsure ? 0.65 : 0.75,
  };
}

/** "Paul Ryan" and "Speaker Paul D. Ryan" may be one man whom nobody has joined yet. */
function oneName(a: string, b: string): boolean {
  const [mine, theirs] = [a, b].map((name) => pieces(name).filter((word) => word.length > 1));
  if (!mine || !theirs || mine.at(-1) !== theirs.at(-1)) return false;
  const [short, long] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine];
  return short.length > 0 && short.every((word) => long.includes(word));
}

const KIND = (row: RelationQuestion): string =>
  row.keyed === "office" ? "office" : row.id === "leader" ? "leader" : "relation";

/** The same answer: one list may hold more of them. Each pair of claims is judged once, at the first answer in common. */
function sameAnswer(a: Reply<Related>, b: Reply<Related>): Judged | null {
  const [mine, theirs] = [new Set(a.value.all), new Set(b.value.all)];
  const common = [...mine].filter((one) => theirs.has(one)).sort();
  if (common[0] !== a.answer || mine.size === theirs.size) return null;
  const [longer, shorter] = mine.size > theirs.size ? [a, b] : [b, a];
  if (common.length < Math.min(mine.size, theirs.size)) return null;
  return {
    verdict: "refines",
    rule: "relation-longer-list",
    reason: `Both name ${shorter.words}; ${longer.by === shorter.by ? "one claim" : longer.by} names more beside.`,
  };
}

function forEver(row: RelationQuestion, a: RelationReply, b: RelationReply): Judged {
  // "the son of A" and "the son of B": one may be the father and one the mother.
  const soft = row.apart === "tension" || !a.value.sole || !b.value.sole;
  return {
    verdict: soft ? "tension" : "contradicts",
    rule: "relation-one-for-ever",
    reason: `${does(a, "names")} ${a.words} and ${does(b, "names")} ${b.words}, where only one can be.`,
    score: soft ? 0.7 : 0.9,
  };
}

function judgeKin(a: RelationReply, b: RelationReply): Judged {
  if (a.answer === `half-${b.answer}` || b.answer === `half-${a.answer}`) {
    return {
      verdict: "refines",
      rule: "relation-kin",
      reason: `One says more precisely: ${longer(a.words, b.words)}.`,
    };
  }
  return {
    verdict: "contradicts",
    rule: "relation-kin",
    reason: `${does(a, "says")} that ${a.words}, ${b.by} that ${b.words}.`,
    score: 0.85,
  };
}

const longer = (a: string, b: string): string => (a.length > b.length ? a : b);

function oneAtATime(row: RelationQuestion, a: RelationReply, b: RelationReply): Judged | null {
  if (!a.holds || !b.holds) return null;
  const kind = KIND(row);
  const names = `${a.words} (${at(a)}) and ${b.words} (${at(b)})`;
  const later = succession(a, b);
  if (!later && (a.value.acting === true) !== (b.value.acting === true)) {
    return {
      verdict: "not-comparable",
      rule: `${kind}-acting`,
      reason: `${names}: one of them only stands in for the other.`,
    };
  }
  if (later) {
    const [early, late] = later === "b" ? [a, b] : [b, a];
    // "The nephew gives the orders", told in May, and in June of another that he allegedly leads: rivals, and nobody
    // has followed anybody.
    if (row.id === "leader" && onlySaid(a, b) && isUnsure(late) && !CHANGE.test(late.value.quote ?? ""))
      return {
        verdict: "tension",
        rule: `${kind}-one-at-a-time`,
        reason: `${names}: the later one is only alleged, and nobody tells of a change.`,
        score: 0.65,
      };
    return {
      verdict: "supersedes",
      newer: later,
      rule: `${kind}-succession`,
      reason: `${early.words} is named for an earlier time (${at(early)}), ${late.words} for a later one (${at(late)}).`,
      score: a.holds.how === "said" && b.holds.how === "said" ? 0.75 : a.holds.how === b.holds.how ? 0.9 : 0.85,
    };
  }
  // "governor in 2020", said of two: both may be right, and neither report says so.
  const oneYear = a.holds.how === "stated" && b.holds.how === "stated" && sameSpan(a.holds, b.holds);
  if (oneYear && lengthOf(a.holds) > SHORT && lengthOf(a.holds) <= YEAR) {
    return {
      verdict: "tension",
      rule: `${kind}-one-at-a-time`,
      reason: `${names} are named for the same time, and neither claim tells of a change.`,
      score: 0.7,
    };
  }
  if (mayHaveChanged(a.holds, b.holds)) {
    return {
      verdict: "not-comparable",
      rule: `${kind}-times-unclear`,
      reason: `${names} may have followed each other within the time given.`,
    };
  }
  if (a.report === b.report && a.holds.how === "said" && b.holds.how === "said" && !(a.value.sole && b.value.sole)) {
    return {
      verdict: "not-comparable",
      rule: `${kind}-side-by-side`,
      reason: `One report names ${a.words} and ${b.words} side by side, and neither as the only one.`,
    };
  }
  // A bare title may be one of courtesy: "Governor Ruiz" is said of a former governor too.
  const titles = row.keyed === "office" && onlySaid(a, b) && [a, b].some(({ value }) => value.tense !== "present");
  const flat = (row.apart !== "tension" || (a.value.sole && b.value.sole)) && !titles;
  return {
    verdict: flat ? "contradicts" : "tension",
    rule: `${kind}-one-at-a-time`,
    reason: `Only one can be at a time, and ${names} are named for the same time.`,
    score: flat ? 0.85 : 0.7,
  };
}

/** Words of one who has followed another. */
const CHANGE =
  /\b(?:succeed\w*|success\w*|replac\w+|took over|taken over|passed|fell to|new|now|inherited|heir|since|after)\b/iu;

const sameSpan = (a: Span, b: Span): boolean => a.first === b.first && a.last === b.last;
/** Both hold by having been said, on a day each. */
const onlySaid = (a: RelationReply, b: RelationReply): boolean =>
  [a, b].every(({ holds }) => holds?.how === "said" && Number.isFinite(holds.first));
const lengthOf = ({ first, last }: Span): number => last - first + 1;

/** Which of two answers came after the other: their times are apart, or meet only where terms change. */
export function succession(a: RelationReply, b: RelationReply): "a" | "b" | null {
  if (!a.holds || !b.holds) return null;
  const order = orderOf(a.holds, b.holds);
  const [early, late] = a.holds.first <= b.holds.first ? [a.holds, b.holds] : [b.holds, a.holds];
  const newer = late === b.holds ? "b" : "a";
  if (order !== "overlap") {
    // Two reports of one week that name two leaders disagree; nobody has followed anybody.
    return onlySaid(a, b) && late.first - early.last < ONE_TIME ? null : newer;
  }
  const common = Math.min(early.last, late.last) - late.first + 1;
  const follows = early.first < late.first && early.last < late.last && Number.isFinite(early.first);
  return follows && common <= YEAR && common < lengthOf(early) && common < lengthOf(late) ? newer : null;
}

/** Whether the times given leave room for one to have followed the other. */
function mayHaveChanged(a: Span, b: Span): boolean {
  const [short, long] = lengthOf(a) <= lengthOf(b) ? [a, b] : [b, a];
  if (!Number.isFinite(lengthOf(long))) return true;
  if (lengthOf(long) <= SHORT) return false;
  // Well inside a long term nobody else holds it: 2021 in 2018 to 2024.
  return !(short.first - long.first >= YEAR && long.last - short.last >= YEAR);
}

/** Tied or rivals: at one time a tension, at two times the later stand. */
function judgeTies(a: RelationReply, b: RelationReply): Judged | null {
  const like = a.value.like ?? b.value.like;
  if (like !== undefined) return likePair(a, b, like);
  if (a.answer === b.answer || !a.affirmed || !b.affirmed || !a.holds || !b.holds) return null;
  if (a.answer !== "tied" && b.answer !== "tied") return null;
  // Two persons may be tied by friendship and rivals in an election.
  if (a.value.persons === true) return null;
  const order = orderOf(a.holds, b.holds);
  const names = `${a.by}: ${a.words} (${at(a)}); ${b.by}: ${b.words} (${at(b)})`;
  const dated = a.holds.how !== "said" || b.holds.how !== "said";
  if (order !== "overlap" && (dated || !Number.isFinite(a.holds.first + b.holds.first) || apart(a.holds, b.holds))) {
    return {
      verdict: "supersedes",
      newer: order === "before" ? "b" : "a",
      rule: "relation-sides-changed",
      reason: `${names}. The later stand takes the place of the earlier.`,
      score: dated ? 0.85 : 0.7,
    };
  }
  // "Are now allied", "broke with each other this month": the later report tells a change.
  const changed = a.value.broke !== b.value.broke ? saidLater(a, b) : null;
  if (changed !== null) {
    return {
      verdict: "supersedes",
      newer: changed,
      rule: "relation-sides-changed",
      reason: `${names}. The later report tells of a change.`,
      score: 0.75,
    };
  }
  // "split from the gang", "began as a wing of it": where it comes from, and no rival stand.
  if (a.answer === "parted" || b.answer === "parted") return null;
  if (!Number.isFinite(lengthOf(a.holds) + lengthOf(b.holds)) || (a.report === b.report && !dated)) {
    return {
      verdict: "not-comparable",
      rule: "relation-sides-undated",
      reason: `${names}. It is not told which came first.`,
    };
  }
  return {
    verdict: "tension",
    rule: "relation-allied-and-rival",
    reason: `${names}. Both are told of one time.`,
    score: 0.75,
  };
}

/** One tells of the pair itself, the other of a faction or a head of it. */
function likePair(a: RelationReply, b: RelationReply, like: string): Judged | null {
  const same = a.answer.startsWith(b.answer) || b.answer.startsWith(a.answer);
  if (like !== "a faction") return same && a.affirmed !== b.affirmed ? denial(a, b) : null;
  if (same || !a.affirmed || !b.affirmed) return null;
  return {
    verdict: "not-comparable",
    rule: "relation-faction",
    reason: `${a.words}, and ${b.words}: a faction may stand otherwise than the whole.`,
  };
}

/** Told more than a year apart: much may have changed. */
const apart = (a: Span, b: Span): boolean => Math.max(a.first, b.first) - Math.min(a.last, b.last) > YEAR;

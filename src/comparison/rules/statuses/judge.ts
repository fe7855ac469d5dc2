import type { StatusQuestion, StatusState } from "../../../model/index.ts";
import { knownOf } from "../../known.ts";
import type { Judged, Scene } from "../../reply.ts";
import { orderOf } from "../../time.ts";
import { at } from "../relations/related.ts";
import { isUnsure } from "../../weak.ts";
import type { StatusReply } from "./state.ts";
import { afterTheEnd } from "./the-end.ts";
import { does } from "../../speaker.ts";

/** Days of which an event told for a longer time may be any. */
const WEEKEND = 3;
/** Runs of days no longer than this are one time: a month. */
const SHORT = 31;

/** Two replies to one question of status. */
export function judgeStatus(a: StatusReply, b: StatusReply, scene: Pick<Scene, "codebook">): Judged | null {
  const row = knownOf(scene.codebook).question("status", a.value.row);
  if (!row || !a.holds || !b.holds || !a.affirmed || !b.affirmed) return null;
  if (a.value.refuted === true || b.value.refuted === true) return takenBack(a, b);
  if (row.perCountry === true && a.value.where !== null && b.value.where !== null && a.value.where !== b.value.where) {
    return {
      verdict: "not-comparable",
      rule: "status-other-country",
      reason: `Two countries decide for themselves: ${namely(a)}, and ${namely(b)}.`,
    };
  }
  if (row.hands === true) return inHands(a, b);
  if (a.value.state === b.value.state) return sameState(a, b);
  if (row.course === true) return onward(a, b, row);
  if (a.value.final !== b.value.final) {
    return a.value.final ? afterTheEnd(a, b, "a") : afterTheEnd(b, a, "b");
  }
  const end = endOf(a, b, row);
  // "The leader of the clan is dead; his brother has succeeded him": one report tells both as news.
  if (end !== null && a.report === b.report) return null;
  return (end && succeeded(a, b, end)) ?? changed(a, b);
}

/** An event of some day of a month, and a state that is told on one. */
const roomFor = ({ value, holds }: StatusReply, state: StatusReply): boolean =>
  value.event &&
  holds !== null &&
  holds.how !== "said" &&
  holds.last - holds.first > WEEKEND &&
  !state.value.event &&
  state.holds?.how === "said";

/** "I wrote that he had died. He is alive.": what a report tells instead of what it takes back. */
function takenBack(a: StatusReply, b: StatusReply): Judged | null {
  const [old, young] = a.value.refuted === true ? [a, b] : [b, a];
  if (young.value.refuted === true || young.value.implied || old.report !== young.report) return null;
  if (old.value.state === young.value.state) return null;
  return {
    verdict: "supersedes",
    newer: young === a ? "a" : "b",
    rule: "status-taken-back",
    reason: `One report takes back that he or she is ${old.words}: ${does(young, "says")} ${young.words}.`,
    score: 0.8,
  };
}

/** The one of two states that ends the other, as being replaced ends leading; null where neither or both do. */
function endOf(a: StatusReply, b: StatusReply, { states }: StatusQuestion): StatusState | null {
  const found = [a, b].flatMap(({ value }) => states.filter(({ id, ends }) => id === value.state && ends === true));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** "Juan Paz leads the clan", and in a later report "his son has succeeded him", on no day. */
function succeeded(a: StatusReply, b: StatusReply, end: StatusState): Judged | null {
  const [early, late, newer] = b.value.state === end.id ? ([a, b, "b"] as const) : ([b, a, "a"] as const);
  if (early.value.tense === "over" || late.value.denied || late.holds?.how !== "said") return null;
  return foundSince(early, late, { end, newer });
}

const namely = (reply: StatusReply): string => `${reply.words} (${at(reply)})`;
/** One state in other words: designated, and designated by somebody. Who is only implied to be alive says nothing of it. */
function sameState(a: StatusReply, b: StatusReply): Judged | null {
  if (a.answer === b.answer || a.value.implied || b.value.implied) return null;
  return { verdict: "agrees", rule: "status-same", reason: `Both say it: ${namely(a)}, and ${namely(b)}.`, score: 0.8 };
}

const free = (reply: StatusReply): boolean => reply.value.state === "free";

/** Custody: arrested, handed over, convicted follow each other in one hand or another; free is the end of all. */
function inHands(a: StatusReply, b: StatusReply): Judged | null {
  if (free(a) && free(b)) return null;
  if (free(a) !== free(b)) return changed(a, b);
  if (!a.holds || !b.holds) return null;
  const order = orderOf(a.holds, b.holds);
  const elsewhere = a.value.where !== null && b.value.where !== null && a.value.where !== b.value.where;
  const taken = howTaken(a, b, order);
  if (taken) return taken;
  const kept = handedOver(a, b) ?? servingIt(a, b);
  if (kept && !elsewhere) return kept;
  if (order === "overlap") {
    if (elsewhere) return a.value.state === b.value.state ? null : changed(a, b);
    if (a.value.where === b.value.where || a.value.state !== b.value.state) return null;
    // "Captured in Peru", "captured on 3 May": one event told twice, and its own question holds the tellings together.
    if (a.value.event && b.value.event) return null;
    const fuller = a.value.where === null ? b : a;
    return {
      verdict: "refines",
      rule: "status-whose-hands",
      reason: `${does(fuller, "says")} in whose hands: ${fuller.words}.`,
      score: 0.75,
    };
  }
  const later = order === "before" ? b : a;
  if (!elsewhere && later.value.state === "held") {
    return a.value.where === null || a.value.where !== b.value.where ? null : sameHands(a, b);
  }
  // Two arrests are two events; an arrest and the sentence after it are one man's way.
  return elsewhere || a.value.state !== b.value.state ? changed(a, b) : null;
}

/** "Was extradited", "is in U.S. custody": whoever was handed over is held by those who hold him now. */
function handedOver(a: StatusReply, b: StatusReply): Judged | null {
  const [sent, held] = a.value.state === "handed-over" ? [a, b] : [b, a];
  if (sent.value.state !== "handed-over" || held.value.state !== "held" || held.value.where === null) return null;
  if (!sent.said || !held.said || held.holds?.how !== "said") return null;
  return sameHands(a, b);
}

/** "Was sentenced in 2022", "is serving his sentence": who was convicted is held for it. */
function servingIt(a: StatusReply, b: StatusReply): Judged | null {
  const [convicted, held] = a.value.state === "convicted" ? [a, b] : [b, a];
  if (convicted.value.state !== "convicted" || held.value.state !== "held" || !convicted.holds || !held.holds)
    return null;
  return orderOf(held.holds, convicted.holds) === "before" ? null : sameHands(a, b);
}

const sameHands = (a: StatusReply, b: StatusReply): Judged => ({
  verdict: "agrees",
  rule: "status-same-hands",
  reason: `${capital(namely(a))} and ${namely(b)}: the same hands.`,
  score: 0.75,
});

/** "Was arrested", "was kidnapped, he says": how somebody came into the hands of others is told in two ways. */
function howTaken(a: StatusReply, b: StatusReply, order: "before" | "after" | "overlap"): Judged | null {
  const ways = new Set([a.value.state, b.value.state]);
  if (order !== "overlap" || !ways.has("kidnapped") || !(ways.has("arrested") || ways.has("handed-over"))) return null;
  // "The gang had kidnapped him, says his lawyer", "he was caught in the raid": on no days, they are two things that befell him.
  if (a.holds?.how === "said" || b.holds?.how === "said") return null;
  return {
    verdict: "tension",
    rule: "status-how-taken",
    reason: `${does(a, "says")}: ${namely(a)}; ${does(b, "says")}: ${namely(b)}. Two accounts of how it came about.`,
    score: 0.6,
  };
}

/** "Awaits trial", and two years later "was convicted": one step further; "was charged" after a conviction is another case. */
function onward(a: StatusReply, b: StatusReply, { states }: StatusQuestion): Judged | null {
  const [x, y] = [a, b].map(({ value }) => states.findIndex(({ id }) => id === value.state)) as [number, number];
  const judged = changed(a, b);
  if (judged?.verdict !== "supersedes")
    return x < y ? foundSince(a, b, { end: states[y], newer: "b" }) : foundSince(b, a, { end: states[x], newer: "a" });
  return judged.newer === (x < y ? "b" : "a") ? judged : null;
}

/** "Has been missing since Sunday", and in a later report "was found alive", on no day: she was missing until then. */
function foundSince(
  early: StatusReply,
  late: StatusReply,
  of: { readonly end: StatusState | undefined; readonly newer: "a" | "b" },
): Judged | null {
  if (of.end?.ends !== true || early.report === late.report || !early.said || !late.said || !early.holds || !late.holds)
    return null;
  if (late.said.first <= early.said.last) return null;
  return {
    verdict: "supersedes",
    newer: of.newer,
    rule: "status-overtaken",
    reason: `${capital(namely(early))}; a later report: ${namely(late)}.`,
    score: isUnsure(late) ? 0.65 : 0.75,
  };
}

/** States that follow each other: at two times the later counts, at one time they rub. */
function changed(a: StatusReply, b: StatusReply): Judged | null {
  if (!a.holds || !b.holds) return null;
  const order = orderOf(a.holds, b.holds);
  if (order !== "overlap") {
    const newer = order === "before" ? "b" : "a";
    const [early, late] = newer === "b" ? [a, b] : [b, a];
    // “He broke out during the riot.”, a slogan that the report takes apart: nothing overtook it.
    if (early.weak.includes("hearsay") || late.weak.includes("hearsay")) return null;
    return {
      verdict: "supersedes",
      newer,
      rule: "status-overtaken",
      reason: `${capital(namely(early))} was overtaken: ${namely(late)}.`,
      score: early.value.event && late.value.event ? 0.9 : 0.8,
    };
  }
  const told = toldLater(a, b) ?? sinceThen(a, b);
  if (told) return told;
  const long = [a.holds, b.holds].some((span) => !(span.last - span.first <= SHORT));
  if ([a.holds, b.holds].some((span) => !Number.isFinite(span.last - span.first))) return null;
  if (long || (a.report === b.report && a.speaker === b.speaker)) {
    return {
      verdict: "not-comparable",
      rule: "status-times-unclear",
      reason: `${capital(namely(a))} and ${namely(b)} may be two moments: it is not told which came first.`,
    };
  }
  // "Was kidnapped in March", "is free", told on 25 March: the month has room for both.
  if (roomFor(a, b) || roomFor(b, a)) return null;
  const denied = a.value.denied !== b.value.denied;
  const soft = isUnsure(a) || isUnsure(b) || a.value.implied || b.value.implied || a.value.where !== b.value.where;
  return {
    verdict: soft ? "tension" : "contradicts",
    rule: denied ? "denial-status" : "status-at-odds",
    reason: `${does(a, "says")}: ${namely(a)}; ${does(b, "says")}: ${namely(b)}. Both cannot be at one time.`,
    score: soft ? 0.65 : 0.85,
  };
}

/** "Is still at large", says a report of June, and a report of next year: "was caught on 25 June". */
function sinceThen(a: StatusReply, b: StatusReply): Judged | null {
  // "is at large" is told by an event's verb, and a state all the same.
  const [state, event] = a.holds?.how === "said" ? [a, b] : [b, a];
  const lasts = state.value.tense === "present" || (state.value.tense === null && !state.value.event);
  if (state.holds?.how !== "said" || !lasts || state.value.implied || !state.said || !event.value.event) return null;
  if (!event.holds || event.holds.how === "said" || !event.said || event.said.first <= state.said.last) return null;
  // A day before the report's month is no news to it, and a year says too little.
  if (event.holds.first < state.said.first || event.holds.last - event.holds.first > SHORT) return null;
  return {
    verdict: "supersedes",
    newer: event === a ? "a" : "b",
    rule: "status-overtaken",
    reason: `${capital(namely(state))}; a later report: ${namely(event)}.`,
    score: 0.75,
  };
}

/** Days after which what is told without a date is taken for news. */
const NEWS = 120;

/** "Is still at large", and in a report of years later "soldiers captured him", on no day: the later report overtakes. */
function toldLater(a: StatusReply, b: StatusReply): Judged | null {
  if (!a.said || !b.said || a.report === b.report) return null;
  const [early, late] = a.said.first <= b.said.first ? [a, b] : [b, a];
  const undated = late.value.event && late.holds?.how === "said" && !Number.isFinite(late.holds.first);
  // "the jailed leader": a state without a verb is of the day on which it is told.
  const lasts = early.value.tense === "present" || (early.value.tense === null && !early.value.event);
  const open = lasts && early.holds?.how === "said" && !early.value.implied;
  if (!undated || !open || !early.said || !late.said || late.said.first - early.said.last < NEWS) return null;
  return {
    verdict: "supersedes",
    newer: late === a ? "a" : "b",
    rule: "status-overtaken",
    reason: `${capital(namely(early))}; a later report tells, without a day: ${namely(late)}.`,
    score: 0.65,
  };
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

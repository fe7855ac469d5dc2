import { does } from "../../speaker.ts";
import type { Judged, Span } from "../../reply.ts";
import { daysInWords, saidLater } from "../../time.ts";
import { at, onOrIn } from "../relations/related.ts";
import { isUnsure } from "../../weak.ts";
import type { StatusReply } from "./state.ts";

/** Runs of days no longer than this are one time: a month. */
const SHORT = 31;
/** Days between the end that one tells and the day on which another says that it goes on: more than the news of a week. */
const OUTLASTS = 60;

const namely = (reply: StatusReply): string => `${reply.words} (${at(reply)})`;
const when = (span: Span): string => (Number.isFinite(span.first) ? ` ${onOrIn(daysInWords(span))}` : "");
const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** One says that he is dead, another denies it or says that he lives. */
function atOdds(end: StatusReply, other: StatusReply): Judged {
  const soft = isUnsure(end) || isUnsure(other);
  return {
    verdict: soft ? "tension" : "contradicts",
    rule: "denial-status",
    reason: `${does(end, "says")}: ${end.words}; ${other.value.denied ? `${does(other, "denies")} it` : `${does(other, "says")}: ${other.words}`}.`,
    score: soft ? 0.65 : 0.85,
  };
}

/**
 * What a death ended: a state that was going on when it was told ("leads the clan", "remains at large"), and what
 * somebody said of it ("is alive", "did not die"). That whoever took office in 2019 and was killed in 2024 lived in
 * between is no change, and a rumour of a death ends nothing.
 */
const isEnded = (end: StatusReply, { value, holds, said }: StatusReply): boolean => {
  if (isUnsure(end) || !value.implied) return !isUnsure(end);
  const goesOn = holds !== null && said !== null && (holds.how === "said" || holds.last >= said.first);
  return value.tense === "present" && goesOn;
};

/** In one report: "Its leader, Juan Paz, was shot", "says one officer; he lives, says another". */
function inOneReport(end: StatusReply, other: StatusReply, newer: "a" | "b"): Judged | null {
  const [ended, held] = [end.holds, other.holds];
  // "hid in the hills", in the report of his death: that he was alive until then is no news.
  if (other.value.implied || !ended || !held) return null;
  // "Two officers say that he was killed, the governor denies it": at odds, and nothing was overtaken.
  if (other.value.denied) return end.speaker === other.speaker ? null : atOdds(end, other);
  // "The army says that he was killed in March. He lives, his aunt tells the paper": said of one day, by two.
  // "has led it since 2022, prosecutors say"; "he died last year, says a cousin": months before, and no news of it.
  const outlasts = held.how === "said" || held.last - ended.last > OUTLASTS;
  const present = other.value.tense === "present" && outlasts;
  const voices = end.modality === "asserted" && other.modality === "asserted";
  if (present && end.speaker !== other.speaker && !voices) return atOdds(end, other);
  // "Rumours of his death": its own report may tell another story, and is at odds with nobody.
  if (end.weak.includes("hearsay")) return null;
  // "He is alive" and "he was killed", on no days: which of the two it takes back, its words do not tell.
  if (other.value.row === "alive" && !other.value.event && held.how === "said") return null;
  if (!isEnded(end, other)) return null;
  return {
    verdict: "supersedes",
    newer,
    rule: "status-overtaken",
    reason: `One report tells both. Until then: ${other.words}. Then: ${end.words}${when(ended)}.`,
    score: 0.75,
  };
}

/** Against a state that nothing follows: what was so before it was overtaken, what is so after it cannot be. */
export function afterTheEnd(end: StatusReply, other: StatusReply, newer: "a" | "b"): Judged | null {
  const [ended, held] = [end.holds, other.holds];
  if (!ended || !held) return null;
  const since = (score: number): Judged | null =>
    isEnded(end, other)
      ? {
          verdict: "supersedes",
          newer,
          rule: "status-overtaken",
          reason: `First: ${namely(other)}; then ${does(end, "says")}: ${end.words}${when(ended)}.`,
          score,
        }
      : null;
  if (end.report === other.report && held.last >= ended.first) return inOneReport(end, other, newer);
  if (held.last < ended.first) return since(0.9);
  // "The minister kept saying that he had died", on no day; "he escaped", some day before: whoever only acted then is held
  // against nobody's word on what came after.
  if (other.value.implied && ended.first === -Infinity && end.modality === "reported" && end.report !== other.report)
    return null;
  // "was seen giving orders in 2021": so it was, on a day of its own, after the death of 2018.
  const dated = held.first > ended.last && held.how !== "said";
  // "He was alive again", told on no day after the news of his death: it overtakes the news rather than the other way.
  const resurfaced = other.value.event && !other.value.implied && saidLater(end, other) === "b";
  if (resurfaced && !Number.isFinite(held.first)) return null;
  // "Led it until July", "killed in February, says one": the death of February ended nothing.
  const outlived = held.how !== "said" && held.last > ended.last;
  if (other.value.tense === "past" && !dated) return outlived ? null : since(0.75);
  // "was killed on 3 February", "the captured leader", found dead on 11 April: what outlasts a death was not ended by it.
  if (held.how !== "said" && held.first <= ended.last && held.last > ended.last + SHORT) return null;
  // "his plea", on no day, in a report of weeks after the death that others tell of: when it was, nobody knows.
  if (
    other.value.implied &&
    held.first === -Infinity &&
    held.how === "said" &&
    Number.isFinite(ended.last) &&
    held.last > ended.last
  )
    return null;
  if (held.first > ended.last) return after(end, other);
  if (!Number.isFinite(ended.first)) {
    // "is dead", told on a day: whatever was told before it was overtaken.
    return held.last < ended.last ? since(0.75) : null;
  }
  if (ended.last - ended.first <= SHORT) return since(0.65);
  return {
    verdict: "not-comparable",
    rule: "status-times-unclear",
    reason: `${capital(namely(other))} may have been before or after: ${end.words}${when(ended)} is all that is told.`,
  };
}

/** "Was killed on 3 February", and in May: "leads the clan", "was caught on 2 May". */
function after(end: StatusReply, other: StatusReply): Judged | null {
  // "Juan Paz, leader of the clan, was killed": told of the dead as of the living.
  if (!other.value.event && other.value.tense !== "present" && other.holds?.how === "said") return null;
  const plain = !other.value.implied || other.value.tense === "present";
  const flat = plain && !isUnsure(end) && !isUnsure(other);
  return {
    verdict: flat ? "contradicts" : "tension",
    rule: end.value.denied || other.value.denied ? "denial-status" : "status-after-death",
    reason: `${does(end, "says")}: ${end.words}${end.holds ? when(end.holds) : ""}; later ${does(other, "says")}: still ${other.words} (${at(other)}).`,
    score: flat ? (other.value.implied ? 0.75 : 0.85) : 0.6,
  };
}

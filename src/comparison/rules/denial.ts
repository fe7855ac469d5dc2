import type { Judged, Reply } from "../reply.ts";
import { orderOf, saidLater } from "../time.ts";
import { at } from "./relations/related.ts";
import { does } from "../speaker.ts";
import { isUnsure } from "../weak.ts";

const NO_LONGER = /\b(?:no longer|any ?more|nor does .* still|not still)\b/iu;
const UNSURE: ReadonlySet<string> = new Set(["alleged", "possible"]);

/**
 * One answer that one affirms and the other negates: a denial, a speaker who changed his word, or two times.
 * Against an allegation, a possibility or a lack of evidence a denial is a tension: neither says how it is.
 */
export function denial(a: Reply, b: Reply): Judged | null {
  const [yes, no] = a.affirmed ? [a, b] : [b, a];
  const what = short(wordsOf(yes));
  const later = saidLater(a, b);
  const dated =
    a.holds && b.holds && a.holds.how !== "said" && b.holds.how !== "said" ? orderOf(a.holds, b.holds) : null;
  if (dated === "before" || dated === "after") {
    return {
      verdict: "not-comparable",
      rule: "denial-other-time",
      reason: `${does(yes, "affirms")} ${what} for ${at(yes)}, ${does(no, "negates")} it for ${at(no)}.`,
    };
  }
  // One voice in one report does not gainsay itself: the two are not of one thing, or one of them is misread.
  if (a.report === b.report && a.speaker === b.speaker) return null;
  // "There is no alliance", and half a year later "since May they have been allied".
  if (yes.kind === "relation" && yes.holds && yes.holds.how !== "said" && no.said && yes.holds.first > no.said.last) {
    return {
      verdict: "supersedes",
      newer: yes === a ? "a" : "b",
      rule: "denial-since",
      reason: `${no.by} said that it was not so; ${does(yes, "tells")} it for ${at(yes)}, later: ${what}.`,
      score: 0.75,
    };
  }
  if (a.speaker === b.speaker && later !== null) {
    return {
      verdict: "supersedes",
      newer: later,
      rule: "denial-word-changed",
      reason: `${does(yes, "says")} ${what} at one time and the opposite at another; the later word counts as his.`,
      score: 0.8,
    };
  }
  // "Still leads the gang", told in May, and in June: "no longer leads it".
  if (later !== null && NO_LONGER.test(wordsOf(no)) && !NO_LONGER.test(wordsOf(yes)) && (later === "a" ? a : b) === no)
    return {
      verdict: "supersedes",
      newer: later,
      rule: "denial-no-longer",
      reason: `${does(yes, "says")} ${what}; ${does(no, "tells")} later that it is so no longer.`,
      score: 0.75,
    };
  const soft = [a, b].some((reply) => UNSURE.has(reply.modality) || isUnsure(reply));
  return {
    verdict: soft ? "tension" : "contradicts",
    rule: "denial",
    reason:
      yes.by === no.by
        ? // "Officials" of two reports may be other men.
          yes.speaker === no.speaker
          ? `${yes.by} both ${yes.several ? "affirm and negate" : "affirms and negates"} ${what}.`
          : `In one report ${does(yes, "says")} so, in another ${does(no, "says")} it is not so: ${what}.`
        : `${does(yes, "says")} so, ${does(no, "says")} it is not so: ${what}.`,
    score: soft ? 0.75 : 0.9,
  };
}

/** What is denied, in the words of the claim where its answer is a name alone: “the clan has a pact with Orte”, and not “the clan”. */
const wordsOf = ({ kind, value, words }: Reply): string =>
  kind !== "event" && typeof value === "object" && value !== null && "quote" in value && typeof value.quote === "string"
    ? value.quote
    : words;

/** Longest stretch of a claim's words shown in a reason. */
const LONG = 90;
const short = (words: string): string => `“${words.length > LONG ? `${words.slice(0, LONG).trimEnd()} …` : words}”`;

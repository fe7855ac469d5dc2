import type { Judged } from "../../reply.ts";
import { orderOf } from "../../time.ts";
import { mayBeOne } from "./offices.ts";
import { at, type RelationReply } from "./related.ts";
import { does } from "../../speaker.ts";

/** Told in an office, and later that he has left, of which office is not said. */
function gone(a: RelationReply, b: RelationReply): Judged | null {
  const [left, held] = a.value.key === "" ? [a, b] : [b, a];
  if (held.value.key === "" || held.value.ended === true || held.value.tense === "over" || !left.holds || !held.holds)
    return null;
  if (orderOf(held.holds, left.holds) !== "before") return null;
  return {
    verdict: "supersedes",
    newer: left === a ? "a" : "b",
    rule: "office-given-up",
    reason: `${held.words} (${at(held)}) was given up: ${does(left, "says")} that he or she left office (${at(left)}).`,
    score: 0.75,
  };
}

/** One man's two offices at two times. */
export function otherOffice(a: RelationReply, b: RelationReply): Judged | null {
  if (a.value.key === "" || b.value.key === "") return gone(a, b);
  if (mayBeOne(a.value.key, b.value.key)) return leftSince(a, b);
  if (a.answer === b.answer || !a.holds || !b.holds) return null;
  const dated = a.holds.how !== "said" && b.holds.how !== "said";
  if (!dated || orderOf(a.holds, b.holds) === "overlap" || a.value.ended === true || b.value.ended === true)
    return null;
  return {
    verdict: "not-comparable",
    rule: "office-another",
    reason: `Two offices of one person at two times: ${a.words} (${at(a)}) and ${b.words} (${at(b)}).`,
  };
}

const isOver = ({ value }: RelationReply): boolean => value.ended === true || value.tense === "over";

/** "Governor Ana Ruiz", told in spring; in autumn she resigned as governor of Loreto, or is called the former governor. */
function leftSince(a: RelationReply, b: RelationReply): Judged | null {
  if (isOver(a) === isOver(b) || !a.holds || !b.holds || !a.said || !b.said) return null;
  const [left, held] = isOver(a) ? [a, b] : [b, a];
  // "Mayor from 2019 to 2022", told in 2024: both say that he no longer is.
  if (held.holds && held.holds.how !== "said" && held.said && held.holds.last < held.said.first) return null;
  // Who is called by it in the report that tells of his leaving held it until then.
  if (a.report === b.report || orderOf(a.said, b.said) !== (left === a ? "after" : "before")) return null;
  if (held.holds && left.holds && left.value.ended === true && orderOf(held.holds, left.holds) !== "before")
    return null;
  return {
    verdict: "supersedes",
    newer: left === a ? "a" : "b",
    rule: "office-given-up",
    reason: `${held.words} (${at(held)}) was left: ${does(left, "says")} ${left.value.ended === true ? `that ${left.words} was given up (${at(left)})` : "that it was so formerly"}.`,
    score: 0.75,
  };
}

/** Held, then given up by the same person. */
export function givenUp(a: RelationReply, b: RelationReply): Judged | null {
  if (a.value.key !== b.value.key || a.value.ended === b.value.ended || !a.holds || !b.holds) return null;
  const order = orderOf(a.holds, b.holds);
  const [holds, left] = a.value.ended === true ? [b, a] : [a, b];
  if (order === "overlap") return null;
  const newer = order === "before" ? "b" : "a";
  if ((newer === "a" ? a : b) !== left) return null;
  return {
    verdict: "supersedes",
    newer,
    rule: "office-given-up",
    reason: `${holds.words} is named for ${at(holds)} and left the office by ${at(left)}.`,
    score: 0.85,
  };
}

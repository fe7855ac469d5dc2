import { daysOfEdtf } from "../model/index.ts";
import type { Comparable, HoldsHow, Reply, Span } from "./reply.ts";

export { daysInWords } from "../model/index.ts";

/** What words say of the time of a state: it is over, it was so (over or not), it is so, or nothing. */
export type Tense = "over" | "past" | "present";

const OVER =
  /\b(?:former(?:ly)?|ex|previous(?:ly)?|onetime|one-time|erstwhile|once(?! again)|used to|until|no longer|had (?:been|held|led)|died|late (?=\p{Lu})|deceased|slain|ousted|defunct|of yesterday)\b/u;
const PRESENT =
  /\b(?:is|are|am|has|have|remains?|still|now|currently|current|today|present (?=leader|head|boss|chief)|presently|ongoing|incumbent|sitting|leads|heads|runs|controls|commands|holds|serves|operates|maintains|continues|dominates)\b/u;
const PAST =
  /\b(?:was|were|did|had|then|during|throughout|led|headed|ran|controlled|commanded|held|served|operated|maintained|became|dominated|took|assumed)\b/u;

/**
 * What the words of a claim say of its time beside dates: "former", "used to", "until": over; "was", "then-": past;
 * "is", "still", "has": present. Claims carry no tense; their words do.
 */
export function tenseOf(quote: string): Tense | null {
  const words = quote.replaceAll("’", "'");
  if (OVER.test(words) || /\b(?:Former|Ex-|Previously|Once|Late )/u.test(words)) return "over";
  // "is led by", "has been led by": the participle is of no tense, the verb beside it is.
  if (PRESENT.test(words)) return "present";
  return PAST.test(words) && !/\b(?:led|headed|controlled|commanded|held|run) by\b/u.test(words) ? "past" : null;
}

/** Words with which a state begins: from the day given on, it holds. */
const BEGINS =
  /\b(?:since|assum(?:ed|es|ing)|took (?:over|office|charge|command|control|the)|taking (?:over|office)|became|becomes|becoming|sworn in|inaugurated|elected|appointed|named|succeeded|replaced|beginning|starting|as of)\b/u;

/**
 * When the claimed thing holds: its own time; else, of a state, the time of saying ("X leads Y" holds when it is
 * said); of an event, any time up to it.
 */
export function holdsOf(
  { claim, published }: Comparable,
  thing: "state" | "event",
): (Span & { readonly how: HoldsHow }) | null {
  const own = claim.time && daysOfEdtf(claim.time.edtf);
  if (own && claim.time) return { ...own, how: claim.time.how };
  if (!published) return null;
  return { first: thing === "state" ? published.first : -Infinity, last: published.last, how: "said" };
}

/**
 * When a state of somebody holds, by the claim's own time and by its tense: "X led Y" until it was said, "former
 * leader" before it. What began on a day holds until it was said: nobody vouches for what comes after his words.
 */
export function tensedOf(comparable: Comparable): (Span & { readonly how: HoldsHow }) | null {
  const { claim, published } = comparable;
  const holds = holdsOf(comparable, "state");
  if (!holds || !published) return holds;
  if (holds.how !== "said") {
    const open = holds.last === Infinity;
    if (!open && !BEGINS.test(claim.quote)) return holds;
    return { ...holds, last: Math.max(open ? holds.first : holds.last, published.last) };
  }
  const tense = tenseOf(claim.quote);
  if (tense === "over") return { ...holds, first: -Infinity, last: published.first - 1 };
  return tense === "past" ? { ...holds, first: -Infinity } : holds;
}

/** How two runs of days stand: all of one before the other, or some days in common. */
export function orderOf(a: Span, b: Span): "before" | "after" | "overlap" {
  if (a.last < b.first) return "before";
  if (b.last < a.first) return "after";
  return "overlap";
}

/** Which of two replies speaks of the later state; null when they overlap or a time is not known. */
export function laterOf(a: Reply, b: Reply): "a" | "b" | null {
  if (!a.holds || !b.holds) return null;
  const order = orderOf(a.holds, b.holds);
  return order === "overlap" ? null : order === "before" ? "b" : "a";
}

/** Which of two replies was published later; null when the days overlap or are not known. */
export function saidLater(a: Reply, b: Reply): "a" | "b" | null {
  if (!a.said || !b.said) return null;
  const order = orderOf(a.said, b.said);
  return order === "overlap" ? null : order === "before" ? "b" : "a";
}

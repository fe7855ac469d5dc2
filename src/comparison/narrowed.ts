import type { Claim } from "../model/index.ts";

/**
 * What a no is narrowed to, behind its participle: "was not captured in a raid" leaves that he was captured, "was not
 * killed by soldiers" that he was killed. A time narrows nothing that a report of the same days would mean otherwise.
 */
const NARROWED =
  /(?:\b(?:not|never|nor)|n[’']t) (?:\p{L}+ ){0,2}?\p{Ll}+(?:ed|en|un|ot|ht|ne|ld|de|ut|it)(?: (?:up|over|down|out))? (?:alone|alive|(?:in|by|during|at|with|as|through|under|because|for|inside|near|from|to) (?<to>[^,;]+))/u;
const TIMES =
  /^(?:(?:the )?(?:end|time|day|week|month|year|moment)\b|\d{4}\b|January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)/u;

/** The words to which the no of a claim is narrowed; null where it is not. */
export function narrowedTo({ quote, polarity }: Pick<Claim, "quote" | "polarity">): string | null {
  if (polarity !== "negated") return null;
  const found = NARROWED.exec(quote);
  if (!found) return null;
  const to = found.groups?.["to"] ?? "";
  return TIMES.test(to) ? null : to;
}

const HOW =
  /\b(?:execut|murder|assassinat|tortur|poison|lynch|strangl|behead|beaten|stabb|starv|suicide|hanged)\p{L}*/iu;

/** Whether words for a death tell how somebody died, so that a no to them may leave him dead: "was not executed". */
export const tellsHow = (quote: string): boolean => HOW.test(quote);
/** Whether another telling has the same way of dying: "murdered" and "the murder". */
export function sameWay(quote: string, other: string): boolean {
  const way = HOW.exec(quote)?.[0].toLowerCase().slice(0, 6);
  return way === undefined || other.toLowerCase().includes(way);
}

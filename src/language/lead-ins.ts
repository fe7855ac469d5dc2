import type { Block } from "./blocks.ts";
import { behindLabel } from "./labels.ts";

/** Characters of the longest line with a word before a colon that is taken for a heading of it. */
const LONGEST = 140;
const LEAD_IN = /^\s*\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){0,2}:(?= [\p{L}\p{N}]+(?: \S*[\p{L}\p{N}]\S*){2})/u;
/** Lines that only point to other pages: "READ MORE: How the gangs bought the police". */
export const POINTER =
  /^\s*(?:(?:read|see|watch|listen|hear|view)(?: more| also| next| too| here| now| this)?|also read|see also|more (?:on|from) [^:]{0,40}|related(?: \p{L}+)?|recommended(?: \p{L}+)?|further reading|in other news|up next|most read|don['’]t miss|from the archives?|more|listen to this)\s*[:|»]/iu;
/** Lines of letters and notices: "Subject: the plan", "Phone: ask for Ana", "Please note: it is shut". */
const FIELD =
  /^\s*(?:subject|re|to|from|cc|date|time|when|where|who|what|why|phone|fax|e-?mail|address|note|ps|price|location|hours|cost|title|name|pros|cons|tip|hi|hello|dear|thanks|question|answer|q|a|please)\b/iu;
/** "He said: we lost" is one sentence. */
const VERB =
  /\b(?:sa(?:id|ys?)|add(?:ed|s)|wrote|writes|ask(?:ed|s)|told|repl(?:ied|ies)|tweeted|posted|warned|reads?|is|was|are|were|has|had|have|follows?|following):$/iu;

/** "Arrests: 214", "Thefts: Lima 410; Cusco 88": what the numbers are of stands before the colon. */
const NUMBERS = /^ (?:\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,2},? )?\d[\d.,]*(?= *(?:$|[(;:,]))/u;

/** Offset behind "Minister:" of a headline, "Poverty:" of a point of a list, which are no words of the sentence; the line's start when there is none. */
export function behindLeadIn(text: string, { start, end }: Block): number {
  // "CLAIM 2: “The harbour master is dead.”": of the words that are tested the label is none.
  const label = behindLabel(text.slice(start, Math.min(end, start + LONGEST)));
  if (label > 0) return start + label;
  if (end - start > LONGEST) return start;
  const found = LEAD_IN.exec(text.slice(start, end));
  const rest = text.slice(start + (found?.[0].length ?? 0), end);
  // "Present: Ana Ruiz Juan Paz Luis Gil": names, of which nothing is told.
  if (NUMBERS.test(rest) || !/ \p{Ll}/u.test(rest)) return start;
  if (!found || VERB.test(found[0]) || FIELD.test(found[0]) || POINTER.test(found[0])) return start;
  return start + found[0].length;
}

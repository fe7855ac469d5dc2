import type { Sentence } from "../../language/analysis.ts";
import type { Claim } from "../../model/index.ts";
import type { Footing } from "./walk.ts";

/** Characters behind a claim in which it may be called untrue. */
const BEHIND = 220;

const OPENS = /[“«"„]/u;
const CLOSES = /[”»"“]/u;

/** Words in quotation marks that nobody is named for: “Paz was shot dead in Lerma.” */
export function isBareQuote({ start, end, sentence, attribution }: Claim, text: string): boolean {
  if (attribution.length > 0) return false;
  const before = text.slice(Math.max(0, sentence.start - 2), start).trimEnd();
  const after = text.slice(end, end + 3);
  const open = OPENS.test(before.at(-1) ?? "") || OPENS.test(text[start] ?? "");
  return open && (/^[.,!?]?[”»"“]/u.test(after) || CLOSES.test(text[end - 1] ?? ""));
}

/** "… are false", "has proved to be wrong", "rules out the versions": the sentence of a death takes it back. */
const WITHIN =
  /\b(?:is|are|was|were|proved|proven|turned out)(?: to be)? (?:\p{L}+ly )?(?:false|untrue|wrong|unfounded|premature|exaggerated|mistaken|incorrect|inaccurate|fabricated|a hoax|an error|a mistake|unproven|unconfirmed|baseless|invented)\b|\b(?:rul(?:e|es|ed|ing) out|den(?:y|ies|ied)|refut(?:e|es|ed|ing)|disprov(?:e|es|ed)|contradict(?:s|ed)?|debunk(?:s|ed)?|retract(?:s|ed)?|withdr(?:ew|awn)|corrected)\b/iu;
/** What says outright that it is not so; "unproven" leaves it open. */
const FALSE =
  /\b(?:false|untrue|fake|not true|wrong|mistaken|misled|incorrect|a lie|nonsense|hoax|error|mistake|fabricated|invented|exaggerated|premature|rul(?:e|es|ed|ing) out|refut\w+|disprov\w+|debunk\w+|retract\w*|withdr\w+|corrected)\b/iu;
/** Just behind it: "FALSE.", "There is no evidence for it", "I cannot prove it", "I was wrong". */
const NEXT =
  /^[”"»’'\s.,:;–—-]*(?:(?:false|unproven|untrue|misleading|fake|unverified|unconfirmed|incorrect|not true|wrong|a lie|nonsense|no evidence)\b|(?:that|this|it|which|the (?:claim|report|rumou?r|story|version|news))(?:['’]s| is| was| has| proved)(?: \p{L}+){0,3} (?:false|untrue|wrong|unfounded|premature|exaggerated|mistaken|incorrect|fabricated|hoax|error|mistake|unproven|unconfirmed|unverified|nonsense|lie)\b|(?:I|we) (?:was|were) (?:wrong|mistaken|misled)\b|(?:I|we) (?:cannot|can ?not|can['’]t|could not|couldn['’]t) (?:prove|confirm|verify)\b|there (?:is|was) no (?:evidence|proof|confirmation)\b|no (?:evidence|proof) (?:of|for|that)\b|nobody has (?:confirmed|proved|verified)\b)/iu;

/** How its own sentence, or the next, sets a deed aside: as untrue, or as unproven; null where neither does. */
export function setAside(
  { start, end }: Pick<Claim, "start" | "end">,
  sentence: Sentence,
  text: string,
): Footing | null {
  const around = `${text.slice(sentence.start, start)} … ${text.slice(end, sentence.end)}`;
  const noun = !/\b(?:was|were|is|are|has|have|had|died|dies)\b/u.test(text.slice(start, end));
  const found = (noun ? WITHIN.exec(around) : null) ?? NEXT.exec(text.slice(Math.max(end, sentence.end), end + BEHIND));
  return found && (FALSE.test(found[0]) ? "unreal" : "hearsay");
}

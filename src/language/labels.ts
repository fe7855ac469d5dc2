/** What a check of facts calls the words that it goes through: "CLAIM 2:", "Rumour:", "Viral post:", "What they say:". */
const TESTED =
  "(?:(?:the|a|first|second|third|fourth|fifth|viral|false|online|popular|common) ){0,2}(?:claims?|rumou?rs?|myths?|hoax(?:es)?|falsehoods?|misconceptions?|viral (?:posts?|videos?|messages?|images?|stor(?:y|ies))|what (?:(?:they|people|the posts?|social media|it) (?:say|says|said|claims?|claimed)|(?:is|was) (?:said|claimed|shared|being said))|fact or fiction)";
const NUMBER = String.raw`(?: (?:no\.? ?|number |#)?(?:\d{1,2}|[IVX]{1,4}|one|two|three|four|five))?`;
/** "CLAIM 2:", at the start of a line. */
const LABEL = new RegExp(String.raw`^\s*(?:\d{1,2}[.)] )?${TESTED}${NUMBER}\s*[:–—]\s*(?=["“«„‘]?\p{L})`, "iu");

/** Offset behind the words by which a line is put to the test, or the start where there are none. */
export function behindLabel(line: string): number {
  return LABEL.exec(line)?.[0].length ?? 0;
}

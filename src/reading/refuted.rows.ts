/** Words by which a report takes back what it, or somebody in it, has said before: each is one way of English. */

/** Before a claim: whoever writes said it himself. "I wrote here in May that", "We reported on Friday that". */
export const OWN_SAYING =
  /\b(?:I|[Ww]e|[Tt]his (?:newspaper|paper|column|columnist|magazine|site|website|writer|agency|bulletin|blog)|[Mm]y (?:column|article|report|piece)|[Oo]ur (?:report|article|story|edition|first story|earlier story)s?)(?: (?:had|have|has|then|even|also|once|myself|ourselves|too|wrongly|mistakenly|firmly|recently|confidently|therefore))*(?: (?:of|from|on|in) [^.;:]{1,30})? (?:wrote|written|said|told|reported|claimed|stated|published|announced|assured|repeated|maintained|argued|insisted|believed|thought|assumed|informed)\b[^.;]*$/u;

/** Beside it: that it was not so. "I was wrong", "That was a mistake", "We regret the error". */
export const TAKES_BACK =
  /\b(?:I|we) (?:was|were|am|are|got (?:it|that|this)|had (?:it|that)) (?:\p{Ll}+ )?(?:wrong|mistaken|misled|misinformed|in error)\b|\b(?:that|this|it|which|the \p{Ll}+) (?:was|is|were|proved|proved to be|turned out to be) (?:\p{Ll}+ly |not )?(?:wrong|false|untrue|an? (?:\p{Ll}+ )?(?:mistake|error)|incorrect|so|true|the case)\b|\b(?:take|took) (?:it|that|this|those words) back\b|\b(?:I|we) (?:hereby |must |now |therefore )?(?:retract|withdraw|regret|apologi[sz]e|erred|stand corrected|correct)\b|\bnot a word of (?:it|that) (?:was|is) true\b/iu;

/** What was "not so", read as no taking back: "That was so", "it is true". */
export const STANDS = /\b(?:that|this|it|which|the \p{Ll}+) (?:was|is|were) (?:so|true|the case)\b/iu;

const BODY =
  "(?:body|corpse|remains|dead man|dead woman|dead boy|man killed|man who died|man shot|woman killed|man buried)";
const ANOTHERS =
  "(?:(?:that|those|the (?:body|corpse|remains)) of (?:an?(?:other)?|one|his|her|their|the gang['’]s|someone|somebody)|someone else|somebody else|another|an? (?:\\p{Ll}+ )?(?:cousin|brother|nephew|namesake|double|bodyguard|stranger|driver|lookalike)|(?:his|her) (?:\\p{Ll}+ )?(?:cousin|brother|sister|nephew|son|father|bodyguard|driver|double))";
/** Behind a death: that another had died. "records showed that the corpse was not his", "the corpse was that of a cousin". */
export const ANOTHER_DIED = new RegExp(
  `\\b${BODY}(?: [^.;]{1,40}?)? (?:(?:was|were|is|are|could|did)(?: in fact| actually| really)? ?n(?:ot|['’]t)(?: in fact| be| been)? (?:his|hers|him|her|those of|that of|belong|match)|(?:belonged|belongs) to ${ANOTHERS}|(?:was|were|proved to be|turned out to be|is)(?: in fact| actually| really)? ${ANOTHERS})|\\bit (?:was|had) not(?: been)? (?:him|her) (?:who|whom|that)\\b`,
  "iu",
);

/** Before a claim: what somebody said at first. "Police first said that", "The army had initially put". */
export const AT_FIRST =
  /\b(?:first|initially|originally|at first|in the beginning)(?:,)? (?:had |have |has )?(?:been )?(?:said|say|reported|claimed|announced|alleged|stated|told|spoken|spoke|put|gave|given|counted|assured|believed|thought|named)\b[^.;]*$|\b(?:said|reported|claimed|announced|alleged|stated|told \p{L}+|spoke|believed)(?: at first| initially| originally)\b[^.;]*$/iu;
/** The same, in the words of the claim. */
export const AT_FIRST_WITHIN =
  /\b(?:first|initially|originally|at first)(?:,)? (?:had |have |has )?(?:been )?(?:said|reported|claimed|announced|alleged|stated|put|gave|given|counted|spoke|spoken|estimated)\b[^,;]*$|\b(?:said|reported|claimed|announced|alleged|stated|spoke|put|counted|estimated)(?: at first| initially| originally)\b[^,;]*$/iu;
/** Behind it: that it is told otherwise now. */
export const SINCE_THEN =
  /\b(?:but|yet|later|then|now|since|after(?:wards)?|admitted|conceded|corrected|revised|acknowledged|retreated|lowered|raised|instead|however)\b/iu;

/** "The toll had stood at nine until a nurse died": a count that the report tells as overtaken. */
export const HAD_STOOD =
  /\bhad (?:then |still |long |until then )?(?:stood|been put|been given|been set|been fixed|hovered|remained) at\b/iu;

/** Behind a number: "The army's eleven dead have become 14". */
export const BECAME =
  /^(?: \p{L}+){0,4} (?:have|has|had) (?:since |now |meanwhile )?(?:become|turned into|risen to|grown to|swollen to|fallen to|shrunk to) (?:\d|\p{L}+teen|\p{L}+ty\b|ten\b|eleven\b|twelve\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b)/iu;

const COUNT = "(?:figures?|numbers?|counts?|toll|tally|estimates?|totals?|versions?)";
/** "Raised the number of its soldiers": that is another number, and no other count. */
const COUNTED = "(?:figures?|counts?|toll|tally|estimates?|totals?)";
const NUMBER = "(?:\\d[\\d,.]*|\\p{Ll}+)";
/** Before a number that another has taken the place of: "revised its count of murders from 212 to 305". */
export const REVISED_FROM = new RegExp(
  `\\b(?:revis|correct|amend|adjust)(?:ed|es|ing)\\b[^;]*\\bfrom (?:\\p{Ll}+ ){0,2}$|\\b${COUNTED}\\b[^;]*\\b(?:raised|lowered|cut|reduced)\\b[^;]*\\bfrom (?:\\p{Ll}+ ){0,2}$|\\b(?:raised|lowered|cut|reduced)\\b[^;]*\\b${COUNTED}\\b[^;]*\\bfrom (?:\\p{Ll}+ ){0,2}$`,
  "iu",
);
/** Behind such a number, or between it and its "from": "to 305". */
export const TO_ANOTHER = new RegExp(`^(?: \\p{L}+){0,2},? to (?:\\p{Ll}+ ){0,2}${NUMBER}`, "iu");
export const ANOTHER_FROM = new RegExp(
  `\\bto (?:\\p{Ll}+ ){0,2}${NUMBER}(?: \\p{L}+){0,2},? from (?:\\p{Ll}+ ){0,2}$`,
  "iu",
);

/** Behind a number: that it was said at first. "Less than the nine that they had first alleged". */
export const FIRST_SAID =
  /^(?: \p{L}+){0,3},? (?:(?:that|which) )?(?:it|they|he|she|we|the \p{Ll}+|\p{Lu}[\p{L}-]+) (?:had |have |has )?(?:first|originally|initially|at first) \p{L}+/u;

/** Before a number that somebody names to say that he no longer gives it: "has given up its figure of". */
export const GIVEN_UP = new RegExp(
  `\\b(?:g(?:ave|iven|ives) up|abandon(?:s|ed)|dropp?(?:s|ed)|withdr(?:ew|awn|aws)|retract(?:s|ed)|scrapp(?:s|ed)|disown(?:s|ed)|retreated from|backed away from) (?:its|their|his|her|the|that) (?:\\p{Ll}+ ){0,2}?${COUNT} of (?:\\p{Ll}+ ){0,2}$`,
  "iu",
);
/** Before a number of a count that is found wanting, and behind it: "finds the estimate of … far too high". */
export const COUNT_OF = new RegExp(`\\b${COUNT} (?:of|that speaks? of) (?:\\p{Ll}+ ){0,2}$`, "iu");
export const WANTING =
  /^[^.;:]{0,60}?\b(?:(?:is|was|are|were|as|be|seems?|looks?) )?(?:(?:far|much|way) )?too (?:low|high|small|large|modest|generous)\b|^[^.;:]{0,60}?\b(?:is|was|as|be) (?:an? )?(?:\p{Ll}+ly )?(?:absurd|exaggerat\p{L}+|inflated|fantasy|invent\p{L}+|wrong|false|nonsense|implausible)\b/iu;

/** Before what an older bulletin gave: "This count replaces that of May, which reported". */
export const REPLACED =
  /\b(?:replac|supersed|annul|correct)(?:es?|ed|ing) (?:those|the (?:figures?|numbers?|data|counts?)|the one|that|what)\b[^.;]*?\b(?:which|that|who|it) (?:had )?(?:reported|gave|listed|spoke|put|showed|counted|mentioned|announced)\b[^.;]*$/iu;

/** Before a number that another is put in the place of, and behind it: "rather than the 4 tons that he had announced". */
export const IN_PLACE_OF = /\b(?:rather than|instead of|(?:more|less|fewer|higher|lower) than) the [$€£]?$/iu;
export const GIVEN_BY =
  /^(?: \p{L}+){0,3} (?:(?:that|which) (?:\p{L}+ ){1,6}(?:had |has |have )?)?(?:announced|named|given|reported|claimed|mentioned|stated|alleged|quoted|said)\b/iu;
/** Behind a number that is said to be none: "the 90 deaths that we quoted were too many". */
export const TOO_MANY =
  /^ \p{L}+ (?:(?:that|which) )?[^.;:]{0,60}?\b(?:was|were|is|are) (?:far |much |by far )?too (?:many|few|high|low)\b/iu;
/** Before a number of the report's own, and in what follows: "We reported 30 dead. Autopsies established 26." */
export const WE_REPORTED =
  /\b(?:we|this (?:newspaper|paper|magazine|agency|site)) (?:had |have )?(?:first |originally |initially |wrongly )?(?:reported|wrote(?: of)?|spoke of|gave|published|quoted)(?: \p{Ll}+){0,3} $/iu;
export const CORRECTED =
  /\b(?:establish(?:ed|es)|correct(?:ed|ion|ly)|wrong(?:ly)?|mistaken|in fact|in truth|the (?:right|true|real) (?:number|figure|toll|count)|there were (?:only )?\p{L}+)\b/iu;

const IT =
  "(?:it|that|this|both|neither|the (?:claim|story|rumou?r|report|post|video|message|assertion|allegation)|these (?:claims|stories|rumou?rs|reports|posts))";
const IS_FALSE = String.raw`${IT} (?:is|was|are|were|proved(?: to be)?|turned out to be) (?:\p{L}+ly |all )?(?:false|untrue|not true|wrong|incorrect|fake|misleading|baseless|unfounded|unproven|invented|made up|nonsense|an? (?:\p{L}+ )?(?:hoax|fabrication|fake|forgery|lie|invention))\b`;
const NO_PROOF = String.raw`(?:there (?:is|was)|we (?:have )?found|our reporters? found) (?:no|nothing|not a shred of) (?:\p{L}+ )?(?:evidence|proof|trace|sign|basis|confirmation)(?: (?:for|of|to support) (?:it|this|that|any of (?:it|this)))?\s*[.,;:!]`;
/** Right behind what nobody is named for: that the report finds it untrue. "It is false", "There is no evidence of this". */
export const FOUND_FALSE = new RegExp(
  String.raw`^[^.!?\n]{0,80}[.!?]["”»’]?\s+(?:(?:but|yet|in fact|however),? )?(?:${IS_FALSE}|${NO_PROOF}|(?:none|not a word) of (?:it|this|that) (?:is|was) true\b|(?:it|this|that) (?:never happened|did not happen)\b|not so\s*[.:;!])`,
  "iu",
);

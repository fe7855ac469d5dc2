import type { SpeakerRole } from "../model/index.ts";

/** One way in which a sentence leans on somebody. */
export interface CueRow {
  readonly name: string;
  /** Held against one sentence; the group `source` holds whom it leans on, `body` whose author that is. */
  readonly pattern: RegExp;
  /** A sentence without this cannot match; asked first, because the pattern is slow. */
  readonly hint: RegExp;
  /** Whom the row finds: those with a proper name, those without, either, or nobody ("reportedly"). */
  readonly finds: "named" | "unnamed" | "either" | "nobody";
  readonly role: SpeakerRole;
  /** Whether claims that the sentence makes in the report's own voice lean on the source. */
  readonly carries: boolean;
  readonly example: string;
}

/** People and bodies who tell reporters things, as the last word of a phrase without a name. */
const TELLERS =
  "officials?|analysts?|experts?|sources|(?:security|police|military|army|government|official|officials|diplomatic|judicial|intelligence|anonymous|unnamed|well-placed|law enforcement|U\\.S\\.|DEA) source|residents?|agency|agencies|authority|authorities|investigators?|prosecutors?|police|witness(?:es)?|observers?|researchers?|scholars?|academics?|economists?|historians?|lawyers?|attorneys|activists?|diplomats?|officers?|agents?|commanders?|soldiers|personnel|politicians?|lawmakers?|legislators?|senators?|governors?|mayors?|ministers?|presidents?|spokes(?:man|woman|person|people)|advis[eo]rs?|aides?|critics|supporters|opponents|relatives|families|neighbou?rs|villagers|locals|journalists?|reporters?|outlets|newspapers?|insiders?|informants?|defectors?|detainees?|survivors?|political figures|rights groups?|search groups?|collectives|organi[sz]ations|ngos|farmers|merchants|shopkeepers|traders|business owners|priests?|bishops?|doctors?|inmates?|members|veterans|specialists?|consultants?|observers|scientists?|employees|workers|migrants|commentators|columnists|watchdogs?|think tanks?|elders";
const DETERMINER =
  "(?:the|an?|some|many|several|multiple|various|numerous|most|other|few|two|three|four|one|another|certain|these|those|both|more) ";
const WORD = "[\\p{L}\\p{M}\\d.’'-]{1,24} ";
/** "several former U.S. officials in Mexico City". */
/** Words that end one phrase and begin another, or have a verb in them. */
const NOT_IN =
  "(?:that|who|which|and|but|or|of|to|for|in|on|by|with|from|when|as|at|if|than|said|told|says|was|were|is|are|be|been|had|has|have|will|would|this|seen|heard|not|what|while|because|after|before)";
const SOMEBODY = `(?<![\\p{L}\\p{M}\\d.’'-])(?:${DETERMINER})?(?:\\p{L}{3,14} and )?(?:(?!${NOT_IN} )${WORD}){0,4}?(?:${TELLERS})\\b`;
const AFTER = `(?: (?:in|from|of|at|with|for|close to|familiar with|specializing in|specialising in|quoted in|based in|interviewed by|cited by|speaking)(?: ${WORD.trim()}){1,6}?)?`;

const CAPITAL = "\\p{Lu}[\\p{L}\\p{M}\\d.’'-]{0,30}";
/** "the Armed Conflict Location & Event Data project", "Sen. John Doe of Ohio" up to the preposition. */
export const NAME = `(?:${CAPITAL}(?: (?:(?:of|the|for|and|on|de|del|la|y|&|al|bin) ){0,2}${CAPITAL}){0,7}(?: (?:project|newspaper|magazine|group|institute|network|agency|website|publication|administration|government|office|ministry|embassy))?)`;
/** One name only, so that "Kidder and Prueba write" gives both and "Prueba and the Times" stays two. */
const EITHER = `(?:the )?(?:${SOMEBODY}|${NAME})`;

const SAYS =
  "(?:says?|said|tells?|told|claim(?:s|ed)?|argue[sd]?|assert(?:s|ed)?|contend(?:s|ed)?|warn(?:s|ed)?|report(?:s|ed)?|complain(?:s|ed)?|acknowledge[sd]?|admit(?:s|ted)?|confirm(?:s|ed)?|den(?:y|ies|ied)|estimate[sd]?|believe[sd]?|fear(?:s|ed)?|suspect(?:s|ed)?|allege[sd]?|note[sd]?|suggest(?:s|ed)?|insist(?:s|ed)?|maintain(?:s|ed)?|conclude[sd]?|describe[sd]?|predict(?:s|ed)?|explain(?:s|ed)?|recall(?:s|ed)?|declare[sd]?|stated|testif(?:y|ies|ied)|reveal(?:s|ed)?|caution(?:s|ed)?|concede[sd]?|speculate[sd]?|doubted|writes?|wrote|announce[sd]?|indicate[sd]?)";
const CALLS =
  "(?:calls?|called|describe[sd]?|characteri[sz]e[sd]?|consider(?:s|ed)?|believe[sd]?|see|sees|saw|regard(?:s|ed)?|understand|understood|says?|said|estimate[sd]?|terms?|termed|dub(?:s|bed)?|label(?:s|l?ed)?|views?|viewed|deem(?:s|ed)?|fear(?:s|ed)?|suspect(?:s|ed)?)";
const ADVERBS =
  "(?:(?:\\p{Ll}{2,14}ly|also|later|now|often|long|first|then|since|have|has|had|once|again|still|all|even) ){0,3}";
const THOUGHT =
  "(?:believed|presumed|thought|understood|assumed|estimated|rumou?red|said|alleged|reported|suspected|speculated|claimed|accepted|acknowledged|feared)";
const WIDELY = "(?:widely|commonly|broadly|generally|popularly|universally|publicly|privately|long|often|now|largely)";
const DATA =
  "(?:estimates?|data|figures|statistics|numbers|records|polls?|polling|surveys?|assessments?|analys[ei]s|stud(?:y|ies)|research|reports?|reporting|documents|files|accounts|projections|calculations|findings)";
const SHOW =
  "(?:suggest(?:s|ed|ing)?|indicat(?:es?|ed|ing)|show(?:s|ed|ing)?|put(?:s|ting)?|rang(?:e|es|ed|ing)|var(?:y|ies|ying)|plac(?:e|es|ed|ing)|reveal(?:s|ed|ing)?|document(?:s|ed|ing)?|find(?:s|ing)?|found|establish(?:es|ed)?|identif(?:y|ies|ied)|estimat(?:e|es|ed|ing)|point(?:s|ed|ing)? to|confirm(?:s|ed)?|conclud(?:e|es|ed))";
const SPOKEN =
  "(?:complaints?|demands?|claims?|warnings?|statements?|reports?|reporting|testimon(?:y|ies)|accusations?|allegations?|assertions?|estimates?|comments?|remarks?|analys[ei]s|assessments?|stud(?:y|ies)|research|data|figures|statistics|findings|documents|information|denials?|confirmation|criticism|tips?)";
const MADE =
  "(?:referenced|described|characteri[sz]ed|label(?:l)?ed|dubbed|denounced|cited|quoted|disclosed|published|released|reported|revealed|documented|estimated|announced|compiled|alleged|claimed|seen|reviewed|obtained|leaked|gathered|prepared|verified|analy[sz]ed|collected)";
const PAPERS =
  "(?:advisor(?:y|ies)|warnings?|statements?|reports?|alerts?|analys[ei]s|stud(?:y|ies)|assessments?|figures|data|statistics|bulletins?|communiqu[eé]s?|surveys?|findings|estimates?|guidance|papers?|press releases?|indictments?)";

const row = (
  name: string,
  finds: CueRow["finds"],
  pattern: string,
  {
    hint,
    role = "unnamed",
    carries = false,
    flags = "gu",
  }: { hint: RegExp; role?: SpeakerRole; carries?: boolean; flags?: string },
  example: string,
): CueRow => ({ name, finds, pattern: new RegExp(pattern, flags), hint, role, carries, example });

const small = (hint: RegExp) => ({ hint, flags: "giu" });
/** Beginnings of verbs of saying and thinking. */
const SAYING =
  /\b(?:sa(?:y|id)|t(?:ell|old)|ask|repl|respond|observe|claim|argue|assert|contend|warn|report|complain|acknowledge|admit|confirm|den(?:y|ied)|estimate|believe|fear|suspect|allege|note|suggest|insist|maintain|conclude|describe|predict|explain|recall|declare|state|testif|reveal|caution|concede|speculate|doubt|wr[io]te|announce|indicate)/;
const OF_DATA =
  /(?:stimate|data|figures|statistic|number|record|poll|survey|ssessment|nalys|stud(?:y|ies)|esearch|eport|document|files|account|projection|calculation|finding)/;

/** Ways to lean on a source that a claim's attribution may not have; the first row that finds a source at its place counts. */
export const CUES: readonly CueRow[] = [
  row(
    "as a paper's author writes",
    "named",
    `\\bas (?:the )?(?<body>${NAME})[’']s (?<source>${NAME}) (?:${ADVERBS})(?:${SAYS}|put it|puts it)\\b`,
    { hint: /\bas (?:the )?[^a-z].*['’]s /, role: "person", carries: true },
    "as the Valley Courier's Ana Prueba and Luis Muestra write",
  ),
  row(
    "as somebody reported",
    "either",
    `(?:^|[,;:(—–-] ?|\\band )[Aa]s (?<source>${EITHER}) ${ADVERBS}(?:${SAYS}|put it|puts it|pointed out|points out|observed?s?)\\b`,
    { hint: /\b[Aa]s /, role: "organisation", carries: true },
    "As the Valley Courier first reported in May",
  ),
  row(
    "according to",
    "either",
    `\\b[Aa]ccording to (?<source>${EITHER}(?: ${DATA})?)`,
    { hint: /ccording to /, role: "organisation", carries: true },
    "according to residents of two villages",
  ),
  row(
    "data show",
    "named",
    `(?<source>(?:${DETERMINER}|[Ii]ndependent |[Rr]ecent |[Oo]fficial |[Nn]ew |[Cc]onservative )*(?:${NAME} ${DATA}|${DATA} (?:from|by) (?:the )?${NAME}))(?: (?:published|released|issued|dated|from|of|in)(?: [\\p{L}\\d]+){1,4})? ${ADVERBS}(?:that )?${SHOW}\\b`,
    { hint: OF_DATA, role: "document", carries: true },
    "Toro Institute figures show a fall; independent analyses from the Toro Institute document it",
  ),
  row(
    "estimates suggest",
    "unnamed",
    `(?<source>(?:(?:some|several|many|most|other|recent|official|unofficial|conservative|independent|various|multiple|two|three|press|media|news) ){0,3}(?:estimates|reports|studies|polls|surveys|assessments|analyses|projections|accounts)) ${ADVERBS}(?:that )?(?:suggest(?:s|ed|ing)?|indicat(?:es?|ed|ing)|put(?:ting)?|rang(?:e|ed|ing)|var(?:y|ied|ying)|point(?:ed|ing)? to|show(?:ed|ing)?|f(?:i|ou)nd)\\b`,
    small(/(?:estimates|reports|studies|polls|surveys|assessments|analyses|projections|accounts) /i),
    "with estimates ranging from ten to twenty tons",
  ),
  row(
    "words from a source",
    "either",
    `\\b${SPOKEN} (?:disclosed |published |released |issued |compiled |given |gathered )?(?:from|by) (?<source>${EITHER})`,
    { hint: / (?:from|by) /, role: "organisation" },
    "after complaints from village elders and local officials",
  ),
  row(
    "heard from",
    "either",
    `\\b(?:heard|learn(?:ed|t)|gathered) (?:(?:this|that|it|so|the same|as much) )?from (?<source>${EITHER}(?: in ${NAME})?)`,
    { hint: /(?:heard|learn|gathered)/, role: "unnamed" },
    "I have heard this from army personnel in the capital",
  ),
  row(
    "described by",
    "either",
    `\\b${MADE} (?:\\p{Ll}+ly )?by (?<source>${EITHER})`,
    { hint: /\bby /, role: "organisation" },
    "described by the embassy as a mistake; files seen by the Valley Courier",
  ),
  row(
    "quoted in",
    "unnamed",
    `(?<source>${SOMEBODY}) (?:quoted|cited|interviewed) (?:in|by)\\b`,
    small(/(?:quoted|cited|interviewed) /i),
    "one retired commander quoted in press reports",
  ),
  row(
    "issued a paper",
    "named",
    `(?<source>${NAME}) (?:has |have |had |also |later )?(?:issued|released|published|put out) (?:(?:an?|the|its|their|new|several|two|three) )?(?:[\\p{L}-]{1,20} ){0,4}?${PAPERS}\\b`,
    { hint: /(?:issued|released|published|put out) /, role: "organisation" },
    "The U.S. Consulate issued travel warnings",
  ),
  row(
    "what they call",
    "either",
    `\\bwhat (?<source>${EITHER}) ${ADVERBS}${CALLS}\\b`,
    { hint: /\bwhat /, role: "unnamed" },
    "what European diplomats increasingly call a failed truce",
  ),
  row(
    "which they call",
    "either",
    `\\b(?:that|which|whom) (?<source>${EITHER}) ${ADVERBS}(?:calls?|called|describe[sd]?|characteri[sz]e[sd]?|consider(?:s|ed)?|regard(?:s|ed)?|terms?|termed|dub(?:s|bed)?|label(?:s|l?ed)?|deem(?:s|ed)?|rank(?:s|ed)?|view(?:s|ed)? as)\\b`,
    { hint: /\b(?:call|describe|characteri|consider|regard|term|dub|label|deem|rank|view)/, role: "unnamed" },
    "the route that local traders consider the safest",
  ),
  row(
    "somebody says",
    "unnamed",
    `(?<source>${SOMEBODY}${AFTER}) ${ADVERBS}${SAYS}\\b`,
    small(SAYING),
    "One retired officer specializing in logistics described the route",
  ),
  row(
    "a name says",
    "named",
    `(?<source>${NAME})(?:,? \\([^)]{2,40}\\),?|, [^,;.“”]{3,80},)? ${ADVERBS}(?:says?|said|tells|told|asked|wrote|writes|replied|responded|argue[sd]|warn(?:s|ed)|assert(?:s|ed)|declare[sd]|testified|acknowledge[sd]|explain(?:s|ed)|note[sd]|recall(?:s|ed)|concede[sd]|contend(?:s|ed)|insist(?:s|ed)|observe[sd]|cautioned)\\b`,
    { hint: SAYING, role: "person" },
    "“That was the plan,” Ana Prueba writes",
  ),
  row(
    "whose word",
    "named",
    `(?<source>${NAME})[’']s? (?:[\\p{Ll}-]{2,20} ){0,3}?(?:claims?|demands?|statements?|assertions?|warnings?|testimony|remarks?|announcement|allegations?|accusations?|denials?|declarations?|insistence|suggestions?)(?= that\\b|:)`,
    {
      hint: /['’]s? .*(?:claim|demand|statement|assertion|warning|testimony|remark|announcement|allegation|accusation|denial|declaration|insistence|suggestion)/,
      role: "person",
    },
    "Governor Ana Prueba's repeated demands that the road be opened",
  ),
  row(
    "whose findings",
    "named",
    `(?<source>${NAME})[’']s? (?:[\\p{Ll}-]{2,20} ){0,3}?${DATA} ${ADVERBS}(?:${SHOW}|that|of)\\b`,
    { hint: OF_DATA, role: "organisation", carries: true },
    "the Toro Institute's latest survey shows a fall",
  ),
  row(
    "whose figures",
    "named",
    `\\b(?:actual|official|latest|recent|new|preliminary|current) (?<source>\\p{Lu}{2,8}|${NAME}) (?:data|figures|statistics|estimates|numbers|records|counts)\\b`,
    { hint: /(?:actual|official|latest|recent|new|preliminary|current) /, role: "organisation" },
    "far above the official INEGI figures",
  ),
  row(
    "some think",
    "unnamed",
    `(?:^|[.;:,] |\\b(?:while|but|though|although|and|that) )(?<source>[Ss]ome|[Mm]any|[Oo]thers|[Mm]ost|[Ss]everal|[Cc]ritics|[Ff]ew) ${ADVERBS}(?:say|said|argue|argued|believe|believed|think|thought|fear|feared|contend|contended|see|saw|view|viewed|took|take|interpret|interpreted|suspect|suspected|claim|claimed|insist|worry|regard|regarded|call|called|describe|described|doubt|doubted|suggest|suggested)\\b`,
    { hint: /(?:ome|any|thers|ost|everal|ritics|ew) / },
    "Some took the visit as a sign of weakness",
  ),
  row(
    "is believed",
    "nobody",
    `\\b(?:it|this|that|they|which|who|he|she) (?:is|are|was|were|has been|had been|have been) (?:${WIDELY} ){0,2}${THOUGHT}\\b(?! by\\b)`,
    small(/\b(?:is|are|was|were|been) /i),
    "It is commonly assumed that the mayor knew",
  ),
  row(
    "widely believed",
    "nobody",
    "\\b(?:widely|commonly|broadly|generally|popularly|universally) (?:believed|presumed|thought|understood|assumed|rumou?red|suspected|reported|seen|viewed|regarded|considered)\\b(?! by\\b)",
    small(/\b(?:widely|commonly|broadly|generally|popularly|universally) /i),
    "The vote was widely seen as bought",
  ),
  row(
    "reportedly",
    "nobody",
    "\\b(?:reportedly|allegedly|supposedly|purportedly)\\b",
    small(/edly/i),
    "The drivers reportedly fled",
  ),
  row(
    "there are rumours",
    "nobody",
    "\\bthere (?:are|were|have been|is|was|has been) (?!no\\b)(?:\\p{L}+ ){0,3}?(?:rumou?rs?|reports|claims|allegations|accusations|suspicions?|speculation)\\b(?= that| of)",
    small(/\bthere /i),
    "There are rumours that he has left the country",
  ),
  row(
    "an estimated number",
    "nobody",
    "\\b(?:an|its|their|his|her|the|with|of|and|at|from|to|for|in|holds?|held|has|had|have|controls?|between|about) (?<words>estimated (?:[\\p{L}-]{1,16} ){0,4}?(?=[$€£]?\\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|tens)\\b))",
    small(/stimated /i),
    "with estimated assets of $3 billion",
  ),
  row(
    "is estimated at",
    "nobody",
    "\\b(?:is|are|was|were|been) estimated (?:at|to)\\b",
    small(/stimated /i),
    "The fortune is estimated at $3 billion",
  ),
  row(
    "estimates differ",
    "nobody",
    "\\b(?:by (?:some|most|many|all|one) (?:estimates?|accounts?|measures?))\\b",
    small(/\bby /i),
    "By some estimates, half of the shops pay",
  ),
];

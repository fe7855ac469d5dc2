/** One way in which a text gives another number for what it has just counted: the words right before the number. */
export interface Saying {
  readonly name: string;
  /** Groups: `who`, `verb`; `what`: the noun that the number is put to. */
  readonly says: RegExp;
  /** The words point back by themselves ("puts the figure at"), so that a count of any measure will do. */
  readonly points?: boolean;
  /** What stands behind the number, where it is more than nothing. */
  readonly behind?: RegExp;
  /** For counts of people alone. */
  readonly people?: boolean;
  /** For counts of places with a presence alone. */
  readonly presence?: boolean;
  readonly seen: string;
}

/** Whoever says it: words without a stop, with at most one aside between commas. */
const WHO = String.raw`(?!(?:which|who|whom|whose|that)\b)(?<who>[^.;:,]{1,80}?)(?:,(?<aside> [^.;:,]{2,90}),|,)?`;
const HAS = String.raw`(?: (?:which|who|has|have|had|first|initially|originally|now|since|later|also|still|itself|only|meanwhile|privately|officially|could|can))*`;
/** The count itself, or how far it went: "the figure", "its own count", "the real decline". */
const COUNT = String.raw`(?:it|them|(?:the|that|its|this|their|his|her)(?: own| real| true| actual| official| total| final)* (?<what>\p{Ll}+)(?: of (?<whom>\p{Ll}+))?)`;

/** "Measured from his first year, we find …": what stands before a comma may lead to whoever says it. */
const says = (words: string): RegExp => new RegExp(`^(?:[^.;:,]{3,70}, )??${words} $`, "u");

/** Ways of setting another number beside a count, the more telling first. */
export const SAYINGS: readonly Saying[] = [
  {
    name: "put",
    says: says(
      `${WHO}${HAS} (?<verb>puts?|places?|sets?|pegs?|estimates?|estimated|reckons?) ${COUNT} (?:at|nearer|closer to|near)`,
    ),
    points: true,
    seen: "The state puts the figure at 6,500.",
  },
  {
    name: "revise",
    says: says(
      `${WHO}${HAS} (?<verb>revised|raised|lowered|corrected|cut|reduced|increased|updated) ${COUNT}(?: down| up| downward| upward)? to`,
    ),
    points: true,
    seen: "In March the ministry revised the figure to 9,700.",
  },
  {
    name: "own",
    says: says(
      String.raw`(?<who>[^.;:,]{2,60}?)['’]s?(?: own| latest| last| final| internal| official| public)* (?<what>estimate|figure|count|number|tally|toll|total)(?:, [^.;:]{2,60},| for [^,.;]{2,30})? (?<verb>is|was|stands at|stood at|comes to|came to|reached)`,
    ),
    points: true,
    seen: "The army’s own estimate, leaked last year, was 500.",
  },
  {
    name: "own count",
    says: says(
      String.raw`(?<who>(?:[Oo]ur|[Mm]y)(?: own| latest| last| final)* (?<what>estimate|figure|count|number|tally|toll|total))(?:, [^.;:]{2,90},| for [^,.;]{2,30})? (?<verb>is|was|stands at|stood at|comes to|came to|reached)`,
    ),
    points: true,
    seen: "Our own count, taken from parish books, is 260.",
  },
  {
    name: "comes to",
    says: says(
      String.raw`(?<who>(?:[Aa]n?|[Oo]ne|[Tt]he) (?:\p{Ll}+ )?(?<what>count|tally|reckoning|estimate)(?: (?:of|by|from|in) [^.;:,]{2,60})?) (?<verb>comes to|came to|arrives at|arrived at|adds up to|added up to)`,
    ),
    points: true,
    seen: "A tally of parish books by this magazine comes to 212.",
  },
  {
    name: "there",
    says: says(
      `${WHO}${HAS} (?<verb>says?|said|insists?|insisted|believes?|believed|told \\p{L}+ \\p{L}+)(?: that)? there (?:are|were|was|is|had been|have been)(?: only| really| in fact)?`,
    ),
    seen: "The chaplain said that there were 19.",
  },
  {
    name: "nearer",
    says: says(
      `${WHO}${HAS} (?<verb>says?|said|thinks|thought|believes?|believed|insists?|insisted)(?: that)? ${COUNT} (?:is|was|has been|comes|came|lies|lay)(?: really| in fact)?(?: nearer| closer to| near)?`,
    ),
    points: true,
    seen: "A nurse thinks the drop is nearer 12 percent.",
  },
  {
    name: "turn",
    says: says(
      String.raw`${WHO}${HAS} (?<verb>finds?|found|sees?|saw|reports?|reported|calculates?|calculated|measures?|shows?|showed) (?:only )?an?(?: \p{Ll}+)? (?<what>decline|fall|drop|decrease|reduction|rise|increase|growth|jump) of`,
    ),
    points: true,
    seen: "The institute finds a decline of about 14 percent.",
  },
  {
    name: "present",
    says: says(
      `${WHO}${HAS} (?<verb>confirm|confirms|confirmed|finds?|found|sees?|saw|counts?|counted|lists?|listed) (?:it|them|(?:the|a|its|their) \\p{Ll}+(?: \\p{Ll}+)?) in(?: only| just)?`,
    ),
    presence: true,
    seen: "My colleagues could confirm it in 19.",
  },
  {
    name: "that",
    says: says(
      `${WHO}${HAS} (?<verb>claims?|claimed|says?|said|estimates?|estimated|reports?|reported)(?: \\p{Ll}+ \\p{Ll}+)? that (?:it|the \\p{Ll}+) (?:operates|operated|works|is (?:active|present)|was (?:active|present)|moves|has a presence) in(?: only| just)?`,
    ),
    presence: true,
    seen: "The ministry claimed last year that the clan operates in 30.",
  },
  {
    name: "names",
    says: says(`${WHO}${HAS} (?<verb>has|have|had|holds|held|lists|listed|counts|keeps a list (?:of|with))`),
    behind: /^ names\b/u,
    people: true,
    seen: "The weekly has 2,890 names.",
  },
  {
    name: "concede",
    says: says(`${WHO}${HAS} (?<verb>acknowledge[sd]?|admit(?:s|ted)?(?: to)?|concede[sd]?)(?: only| just)?`),
    points: true,
    seen: "Some 36,000 jobs were lost; the ministry concedes 18,000.",
  },
  {
    name: "count",
    says: says(
      `${WHO}${HAS} (?<verb>reports?|reported|counts?|counted|says?|said|recogni[sz]e[sd]?|confirm(?:s|ed)?|speaks? of|spoke of|spoken of|lists?|listed|claims?|claimed|found|finds?|records?|recorded|registers?|registered|documents?|documented|gives?|gave|shows?|showed|thinks|thought|arrives? at|arrived at|settles? on|settled on|insists? on|insisted on|announces|announced|repeats|repeat)(?: only| just)?`,
    ),
    seen: "The weekly counts 3,100.",
  },
];

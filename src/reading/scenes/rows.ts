/** A sort of thing that texts tell once and then speak of as "the attack", "that raid"; each claim is of one at most. */
export interface SceneSort {
  readonly id: "deed" | "capture";
  /** Types of event that tell it of a person, and how it is named after him and what befell him. */
  readonly types: ReadonlySet<string>;
  readonly names: (whom: string, befell: string) => string;
  /** Nouns by which one may be named that is known by its place alone. */
  readonly called: ReadonlySet<string>;
  /** Words by which a text speaks again of one that it has told. */
  readonly again: RegExp;
  /** What else is told of one: the dead, who did it, what was found. */
  readonly about: RegExp;
  /** Counts of a country or a year are no count of one. */
  readonly statistic: RegExp;
}

/** A deed of blood, whether it is told or only spoken of. */
export const DEED =
  /\b(?:massacre\w*|attack(?:ed|s)?|assault(?:ed)?|kill(?:ed|ing|ings|s)|murder(?:ed|s)?|shoot(?:ing|ings|out)|shot|ambush(?:ed)?|assassinat\w+|gunned down|opened fire|slaughter\w*|bomb(?:ing|ed)|explosion|died|bloodshed|raid(?:ed)?|firefight|gun ?battle|shootout|clash(?:ed)?|riot|blast|jailbreak|(?:an?|the) (?:\p{Ll}+ ){0,2}operation|homicide of|events of|(?:events|incident|facts) (?:that|which) (?:took place|occurred|happened))\b/giu;

/** Nouns by which texts call a deed; one told as a raid is spoken of as "the raid". */
export const NOUNS =
  /\b(?:massacre|attack(?:ed)?|assault|shooting|ambush(?:ed)?|bombing|explosion|exploded|blew up|blast|raid(?:ed)?|operation|firefight|gun ?battle|shootout|clash(?:ed)?|riot|jailbreak|slaughter|events(?= (?:of|that|which) ))\b/giu;
/** Nouns that are taken for one another. */
export const CLASS_OF: ReadonlyMap<string, string> = new Map([
  ["operation", "raid"],
  ["firefight", "clash"],
  ["gun battle", "clash"],
  ["gunbattle", "clash"],
  ["shootout", "clash"],
  // A pipeline that blew up is no bombing; a bombing is an explosion.
  ["bombing", "explosion"],
  ["blast", "explosion"],
  ["exploded", "explosion"],
  ["blew up", "explosion"],
  ["slaughter", "massacre"],
  ["assault", "attack"],
  ["attacked", "attack"],
  ["ambushed", "ambush"],
  ["raided", "raid"],
  ["clashed", "clash"],
]);
/** By which a deed of one day is known where nothing else is: one text's ambush is the attack of another. */
export const GROUP_OF: ReadonlyMap<string, string | readonly string[]> = new Map<string, string | readonly string[]>([
  // "The events of 2 June" may be either.
  ["events", ["attack", "raid"]],
  ["ambush", "attack"],
  ["attack", "attack"],
  ["massacre", "attack"],
  ["shooting", "attack"],
  ["explosion", "attack"],
  ["raid", "raid"],
  ["clash", "raid"],
  ["riot", "riot"],
  ["jailbreak", "riot"],
]);
/** What stands before the day of a deed: "the raid of 9 April", "the events of 9 April". */
export const DATED =
  /\b(?:massacre|attack|assault|shooting|ambush|bombing|explosion|blast|raid|operation|firefight|gun ?battle|shootout|clash|riot|jailbreak|slaughter|killings?|murders?|events|(?:events|incident|facts|homicide|murder)[^.;]{0,60}?,? (?:that|which) (?:took place|occurred|happened)) (?:of|on) (?:the night of )?/giu;

/** How what befell somebody is named, where it was no death. */
const WHAT_BEFELL: ReadonlyMap<string, string> = new Map([
  ["attack", "the attack on"],
  ["injure", "the attack on"],
  ["kidnap", "the kidnapping of"],
  // "Is not among the dead": he was said to be.
  ["reported", "the reported killing of"],
]);

export const DEED_OF_BLOOD: SceneSort = {
  id: "deed",
  types: new Set(["kill", "die", "attack", "injure", "kidnap"]),
  names: (whom, befell) => `${WHAT_BEFELL.get(befell) ?? "the killing of"} ${whom}`,
  called: new Set(["ambush", "raid", "riot", "clash", "explosion", "jailbreak"]),
  again:
    /\b(?:the|this|that|these|those) (?:\p{Ll}+ ){0,2}?(?:massacre|attack|assault|killings?|shootings?|murders?|ambush|assassination|bloodshed|slaughter|crime|deaths?|victims?|dead|gunmen|attackers?|killers?|assailants?|hitmen|toll|bombing|explosion|raid|firefight|clash|shootout|gun ?battle|riot|blast|jailbreak|prison break|breakout)\b|\b(?:died|killed|dead|wounded)\b[^.;]{0,40}\bthat (?:day|morning|afternoon|evening|night|weekend)\b/iu,
  about:
    /\b(?:dead|died|deaths?|deceased|lost (?:his|her|their) li(?:fe|ves)|injured|hurt|kill(?:ed|ings?)|bodies|victims?|wounded|blam\w+|responsib\w+|suspect\w*|accus\w+|attribut\w+|den(?:y|ies|ied)|arrest\w*|detained|charged|convicted|toll|gunmen|attackers|mastermind|ordered|involvement|last rites|ruled out|innocen\w+|escap\w+|fugitives|recaptur\w+)\b/iu,
  statistic:
    /\b(?:homicides|homicide(?! of)|murder rate|since (?!then)|so far|(?:last|this|each|every|a|per) month|\d[\d,.]* (?:\p{Ll}+ )?(?:killings|murders|attacks|shootings|assaults)|campaign|election|electoral|a year|per year|last year|annually|nationwide|in the country|per 100,000|overdos\w+|displaced|disappear\w*|seiz\w+|kilograms?|pounds|(?:in|during) (?:the|a|an|its|their|this|that) (?:\p{Ll}+ )?(?:war|feud|conflict|offensive|insurgency)|war that|(?:over|in|during) (?:the|those|that) (?:same|first|last|past) (?:\p{L}+ )?(?:weeks|months|years?)|abducted)\b/iu,
};

/** Somebody is taken: "Inside, marines found 14 rifles", "three gunmen died in that operation". */
export const CAPTURE: SceneSort = {
  id: "capture",
  types: new Set(["arrest"]),
  names: (whom) => `the capture of ${whom}`,
  called: new Set(["raid"]),
  again:
    /\b(?:the|this|that) (?:\p{Ll}+ ){0,2}?(?:operation|raid|capture|arrest|detention|swoop|assault on the (?:house|ranch|compound))\b/iu,
  about:
    /\b(?:dead|died|killed|lost their lives|wounded|hurt|found|seized|secured|recovered|confiscated|rifles?|(?:long )?guns|weapons|firearms|cash|grenades?|bodyguards?|escorts?|shots?|gunfire|shootout)\b/iu,
  statistic:
    /\b(?:homicides?|murder rate|since|so far|a year|per year|this year|last year|annually|nationwide|in the country|per 100,000|overdos\w+|displaced|disappear\w*|reward|in all|altogether|to date|(?:over|in|during) (?:the|those|that) (?:same|first|last|past) (?:\p{L}+ )?(?:weeks|months|years?))\b/iu,
};

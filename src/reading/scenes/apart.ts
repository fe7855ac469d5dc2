/** "In a separate raid police seized 27 rifles", "Elsewhere, gunmen killed a guard": of no deed told before. */
const SEPARATE =
  /\b(?:a|an|another|in) (?:separate|different|unrelated|second|earlier|previous) (?:\p{Ll}+ ){0,2}?(?:raid|operation|attack|assault|incident|clash|shooting|ambush|search|seizure|case)\b|^(?:Separately|Elsewhere)\b/u;

/** Whether a sentence says that its deed is another than the one told so far. */
export const isToldApart = (words: string): boolean => SEPARATE.test(words);

/** "CLAIM 2: the prisoner fled": a list of rumours goes on to the next, and nothing of the last is meant any more. */
const NEXT = /^(?:CLAIM|Claim|RUMOU?R|Rumou?r|MYTH|Myth|QUESTION|Question) (?:[Nn]o\.? ?)?\d{1,2}\b/u;

/** Whether a sentence opens the next item of a list of claims that are looked into. */
export const opensNext = (words: string): boolean => NEXT.test(words);

/** "A fuel depot exploded on 3 May": words of a deed that happens, and not of one that is spoken of again. */
const HAPPENED =
  /\b(?:exploded|blew up|caught fire|burned down|crashed|collapsed|derailed|sank|capsized|rioted)\b|\b(?:[Aa]n?|[Aa]nother|[Oo]ne) (?:\p{Ll}+ ){0,2}?(?:massacre|attack|assault|shooting|ambush|bombing|explosion|blast|firefight|gun ?battle|shootout|clash|riot|jailbreak|fire|crash)\b(?! (?:that|which|in which|where)\b)/u;

/** Whether a sentence that names no person and no place tells another deed than the one of these nouns. */
export const tellsOther = (words: string, nouns: readonly string[], known: ReadonlySet<string>): boolean =>
  HAPPENED.test(words) && known.size > 0 && !nouns.some((noun) => known.has(noun));

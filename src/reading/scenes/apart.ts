/** "In a separate raid police seized 27 rifles", "Elsewhere, gunmen killed a guard": of no deed told before. */
const SEPARATE =
  /\b(?:a|an|another|in) (?:separate|different|unrelated|second|earlier|previous) (?:\p{Ll}+ ){0,2}?(?:raid|operation|attack|assault|incident|clash|shooting|ambush|search|seizure|case)\b|^(?:Separately|Elsewhere)\b/u;

/** Whether a sentence says that its deed is another than the one told so far. */
export const isToldApart = (words: string): boolean => SEPARATE.test(words);

const KEPT =
  /\b(?:is|are|was|were|been|being|remain(?:s|ed)?|still|sits?|sat)\b.{0,24}\b(?:held|jailed|imprisoned|behind bars|in (?:\p{Ll}+ )?(?:custody|prison|jail|detention))\b/iu;
const CAUGHT = /\b(?:arrest|captur|detain|seiz|caught|apprehend|nabb|taken into|since)/iu;

/** "He is being held in Lerma": where somebody is kept, and neither when nor how he was caught. */
export const isKept = (quote: string): boolean => KEPT.test(quote) && !CAUGHT.test(quote);

import type { Claim } from "../model/index.ts";

const KEPT =
  /\b(?:is|are|was|were|been|being|remain(?:s|ed)?|still|sits?|sat)\b.{0,24}\b(?:held|jailed|imprisoned|behind bars|in (?:\p{Ll}+ )?(?:custody|prison|jail|detention))\b/iu;
const CAUGHT = /\b(?:arrest|captur|detain|seiz|caught|apprehend|nabb|taken into|since)/iu;

/** "He is being held in Lerma": where somebody is kept, and neither when nor how he was caught. */
export const isKept = (quote: string): boolean => KEPT.test(quote) && !CAUGHT.test(quote);

const BROUGHT =
  /\b(?:fl(?:y|ies|ew|own|ying)|tak(?:e|es|en|ing)|took|br(?:ing|ings|ought)|mov(?:ed|es|ing)|transferr?(?:ed|s|al|ing)?|driven|drove|escorted|sen[dt]s?|puts?|shipped|airlifted|whisked)\b/iu;
const GIVEN =
  /\b(?:extradit|deport|repatriat|expel|expuls|render|rendition|surrender|hand(?:ed|s|ing)?[ -]?over|turn(?:ed|s|ing)? over|g[ai]ve|delivered)/iu;

/** "Was flown to Lerma", "was put on a plane": moved, and not yet given to anybody; whose country it is, other words must tell. */
export const isMoved = ({ type, quote }: Pick<Claim, "type" | "quote">): boolean =>
  type === "extradite" && BROUGHT.test(quote) && !GIVEN.test(quote);

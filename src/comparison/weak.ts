import type { Claim, Filler, Role } from "../model/index.ts";
import { fold, pieces } from "../reading/names/folding.ts";
import type { Comparable, Reply, Weakness } from "./reply.ts";

const PRONOUNS: ReadonlySet<string> = new Set(
  (
    "he she it they him her them his hers its their theirs who whom whose which that himself herself itself themselves " +
    "we us our ours i me my this these those"
  ).split(" "),
);

/** A pronoun or a description that stands for an actor of another name: "it", "the cartel", "his organization". */
export function standsIn({ quote, actor }: Filler): boolean {
  if (actor === null) return false;
  const words = pieces(quote);
  if (words.every((word) => PRONOUNS.has(word))) return true;
  // "The CJNG", "El Mencho" and "Tren de Aragua" have a capital beyond their first word's; "the cartel" has none.
  const name = new Set(pieces(actor.name));
  if (words.some((word) => word.length > 3 && name.has(word) && !COMMON.has(word))) return false;
  return !/(?<=^|[\s“"'(‘-])(?!(?:The|A|An|His|Her|Its|Their|This|That|These|Those|Our|Such|Some|Both|All)\b)\p{Lu}/u.test(
    quote,
  );
}

/** Words of many names, which "the cartel" shares with a cartel's name and is none for that. */
const COMMON: ReadonlySet<string> = new Set(
  "cartel cartels group gang government administration state organization organisation party police army military forces force agency department security drug trafficking".split(
    " ",
  ),
);

/** Without evidence: "no evidence connecting the two" says that they are not, as far as the speaker knows. */
const UNPROVEN = /\b(?:no|without|lacks?|lack of)\s+(?:\p{L}+\s+){0,2}(?:evidence|proof|indications?|signs?)\b/u;

/** What is said to be told by nobody in particular. */
const RUMOUR = /\b(?:rumou?rs?|speculation|gossip|whispers?) (?:that|of|about)\b/iu;

const UNSURE: ReadonlySet<string> = new Set(["alleged", "possible", "conditional", "predicted", "wanted"]);

/** Why a claim is worth less than its words: of the fillers, only those in these roles count (all when left out). */
export function weaknessesOf({ claim, published }: Comparable, roles?: readonly Role[]): readonly Weakness[] {
  const weak: Weakness[] = [];
  if (claim.time?.how === "inferred" || (claim.time === null && published?.how === "inferred"))
    weak.push("inferred-date");
  if (claim.time === null && published === null) weak.push("unknown-date");
  if (claim.roles.some((filler) => (!roles || roles.includes(filler.role)) && standsIn(filler)))
    weak.push("resolved-pronoun");
  const { unproven, rumoured } = wordsOf(claim);
  if (claim.footing === "hearsay") weak.push("hearsay");
  else if (UNSURE.has(claim.modality) || unproven || rumoured) weak.push("unsure");
  return weak;
}

/** Told as somebody's charge, a rumour or a possibility. */
export const isUnsure = ({ modality, weak }: Pick<Reply, "modality" | "weak">): boolean =>
  modality === "alleged" || modality === "possible" || weak.includes("unsure") || weak.includes("hearsay");

/** "has no presence in Ecuador", "had no ties to the cartel": the noun is negated, and with it the relation. */
const NONE =
  /\b(?:has|have|had|having|with|is|are|was|were|maintains?|maintained) no (?:\p{L}+ ){0,2}(?:presence|ties?|links?|connections?|relations?|relationships?|control|alliances?|contacts?|dealings|foothold|role)\b/u;

interface Telling {
  readonly unproven: boolean;
  readonly rumoured: boolean;
  readonly none: boolean;
}
/** Each reply of a claim asks again. */
const told = new WeakMap<Claim, Telling>();

function wordsOf(claim: Claim): Telling {
  const known = told.get(claim);
  if (known) return known;
  const words = fold(claim.quote);
  const made = { unproven: UNPROVEN.test(words), rumoured: RUMOUR.test(claim.quote), none: NONE.test(words) };
  told.set(claim, made);
  return made;
}

/** Whether the claim affirms what its type and roles say: not negated, not denied by its speaker, not without evidence. */
export function affirms({ claim }: Comparable): boolean {
  if (claim.polarity === "negated" || claim.modality === "denied") return false;
  const { unproven, none } = wordsOf(claim);
  return !unproven && !(claim.kind === "relation" && none);
}

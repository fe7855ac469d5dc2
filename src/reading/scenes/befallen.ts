import { pieces } from "../names/folding.ts";
import { CAPTURE, type SceneSort } from "./rows.ts";
import type { Sentence, Told } from "./told.ts";

/** "The attack that killed the judge, Ana Ruiz", "the murder of the judge Ana Ruiz": before the name of whom it befell. */
const BEFELL =
  /\b(?:that|which|who|attack|ambush|shooting|bombing|bomb)(?: had| has)? (?:killed|wounded|injured)(?: [\p{L}'’-]+){0,4}? $|\b(?:murder|homicide|killing|assassination|death|shooting|abduction|kidnapping|attack) (?:of|on)(?: [\p{L}'’-]+){0,4}? $/iu;

/** What a sentence tells of a scene with a person of a name: the one to whom it was done. */
export function personOf(
  { start, end, claims, named }: Sentence,
  sort: SceneSort,
  { text, persons }: Pick<Told, "text" | "persons">,
): Befallen | null {
  for (const claim of claims) {
    if (claim.kind !== "event" || claim.type === null || !sort.types.has(claim.type)) continue;
    // "May have been abducted": nothing befell him, as far as is known.
    if (UNREAL.has(claim.modality) || claim.footing === "unreal" || OF_WOUNDS.test(claim.quote)) continue;
    // "He was never caught": nobody was there to be found anything with.
    const untrue = claim.polarity === "negated" || claim.modality === "denied" || claim.footing === "hearsay";
    if (untrue && sort === CAPTURE) continue;
    const whom = claim.roles.filter(({ role, actor }) => role === "patient" && actor && persons.has(actor.id));
    const actor = whom.length === 1 ? whom[0]?.actor : undefined;
    if (actor && pieces(actor.name).length > 1) return { name: actor.name, type: untrue ? REPORTED : claim.type };
  }
  // "Were Luis Paz caught or killed, the clan would split": nobody was killed.
  if (sort === CAPTURE || UNTOLD.test(text.slice(start, end))) return null;
  const spoken = named.find((one) => BEFELL.test(text.slice(start, one.start)));
  if (spoken === undefined || pieces(spoken.name).length < 2) return null;
  const how = BEFELL.exec(text.slice(start, spoken.start))?.[0] ?? "";
  if (UNTRUE.test(text.slice(start, spoken.start))) return { name: spoken.name, type: REPORTED };
  return { name: spoken.name, type: HURT.test(how) ? "attack" : TAKEN.test(how) ? "kidnap" : "kill" };
}

export const DEADLY = /^(?:kill|die)$/u;

/** Whom it befell, and the type of what did. */
export interface Befallen {
  readonly name: string;
  readonly type: string;
}

const UNREAL: ReadonlySet<string> = new Set(["predicted", "conditional", "wanted", "possible"]);
const UNTOLD = /\b(?:would|could|might|may|if|should)\b/iu;
/** "Is not among the dead", "never confirmed the death of Luis Paz": a deed that was told of him, and did not befall him. */
const UNTRUE = /\b(?:not|never|nor|without|no (?:evidence|proof|sign)|denie[ds]|deny|false|rumou?rs?)\b/iu;
const REPORTED = "reported";
const HURT = /\b(?:wounded|injured|shooting|attack on)\b/iu;
const TAKEN = /\b(?:abduction|kidnapping)\b/iu;
/** "Sergeant Ruiz died of his wounds on 3 March": of a deed of before, on no day of it. */
export const OF_WOUNDS =
  /\b(?:died?|dies|succumbed|dying) (?:later |days later )?(?:of|from|to) (?:his|her|their|the) (?:\p{Ll}+ )?(?:wounds|injuries)\b/iu;

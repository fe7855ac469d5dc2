import type { Sentence } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { nounParticipants } from "../clauses/nominal.ts";
import { markerOf, phraseOf } from "../clauses/phrases.ts";
import type { Argument, Words } from "../layers.ts";
import type { WordClasses } from "./classes.ts";

/** Kinds of those who can do something with a weapon or in a raid. */
const DOERS = ["group", "organisation", "government", "force", "person", "name"] as const;

/**
 * Whose doing it is where a weapon or a deed is named as the doer: "cartel drones struck the camp", "a raid by the navy
 * killed the boss"; none where nobody is named with it, and null where the doer is neither.
 */
export function meansOf(doer: Argument, sentence: Sentence, classes: WordClasses): readonly Words[] | null {
  if (doer.sentence !== sentence.index) return null;
  const kinds = classes.lexical(sentence, doer.head);
  // "cartel fighters": people, whatever else the word is for.
  if (kinds.has("person")) return null;
  const tool = kinds.has("weapon") || kinds.has("aircraft");
  if (!tool && (!kinds.has("violent-deed") || kinds.has("force") || kinds.has("group"))) return null;
  const isDoer = (head: number): boolean => DOERS.some((kind) => classes.of(sentence.index, head).has(kind));
  const owner = dependents(sentence, doer.head, "compound").find((t) => t.index < doer.head && isDoer(t.index));
  if (owner) return [phraseOf(sentence, owner.index)];
  // "a raid led by the navy", "a bomb planted by the gang"
  const led = dependents(sentence, doer.head, "acl")
    .filter((t) => LEADING.has(t.lemma))
    .flatMap((t) => dependents(sentence, t.index, "obl:agent", "obl"))
    .filter((t) => markerOf(sentence, t.index) === "by" && isDoer(t.index))
    .map((t) => phraseOf(sentence, t.index));
  const own = nounParticipants(sentence, doer.head).filter(
    (a) => a.slot === "subject" && a.via !== "controlled" && /^(?:by|'s)$/.test(a.marker) && isDoer(a.head),
  );
  return [...own, ...led].map((a) => classes.nameOf(a));
}
const LEADING: ReadonlySet<string> = new Set(["lead", "carry", "plant", "launch", "conduct", "stage", "mount", "fire"]);

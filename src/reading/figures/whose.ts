import type { Sentence } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { withoutWhen } from "../frames/classes.ts";
import type { FigureMention, Words } from "../layers.ts";
import type { Measurand } from "./measurand.ts";
import { caseOf, phrase } from "./phrase.ts";

/** What a place is called that has no name: "on the island", "the eight towns". */
export const AREA =
  /^(?:country|state|city|town|village|municipality|county|district|province|region|nation|capital|neighbo[u]?rhood|isthmus|island|zone|area|valley|port|prison|corridor)$/u;
/** What people are killed or hurt in: "in the bombing five divers were killed". */
const DEED =
  /^(?:attack|ambush|assault|massacre|explosion|blast|bombing|shooting|shootout|gunfight|clash|raid|siege|riot|crash|fire|war|feud|conflict|offensive|crackdown)$/u;
const PLACE_OR_DEED = new RegExp(`${AREA.source}|${DEED.source}`, "u");
const IN = /^(?:in|at|across|within|throughout|inside|around|near|during)$/u;
/** What only holds a number: the toll of an attack is the attack's. */
export const TOLL = /^(?:toll|tally|count|number|total)$/u;

/** The deed alone: "the ambush" of "in the bombing five divers were killed". */
export const deedOf = (sentence: Sentence, figure: FigureMention, measurand: Measurand): Words | null =>
  settingOf(sentence, figure, measurand, new Set(), DEED);

/**
 * The place or the deed that has so many, where the words name one: "the island" of "73 murders across the island", "the
 * bombing" of "in the bombing five divers were killed" and of "the toll of the bombing". Null elsewhere.
 */
export function settingOf(
  sentence: Sentence,
  figure: FigureMention,
  { noun, clause }: Measurand,
  places: ReadonlySet<number>,
  nouns: RegExp = PLACE_OR_DEED,
): Words | null {
  const { tokens } = sentence;
  const fits = (index: number): boolean => {
    const token = tokens[index];
    const lemma = token?.lemma.toLowerCase() ?? "";
    // "in nine states": so many of them, and none by name.
    const counted = dependents(sentence, index, "nummod").length > 0 && dependents(sentence, index, "det").length === 0;
    return (
      token !== undefined &&
      !(index >= figure.first && index <= figure.last) &&
      (places.has(index) || (token.upos === "NOUN" && nouns.test(lemma) && !counted))
    );
  };
  // "26 dead in the blast", hung on an adjective
  const own = noun === null ? [] : dependents(sentence, noun, "nmod", "obl").map(({ index }) => index);
  // "assaults on reporters across the province", the province hung on the reporters
  const hung = [...own, ...own.flatMap((index) => dependents(sentence, index, "nmod").map((part) => part.index))];
  const toll = TOLL.test(tokens[noun ?? -1]?.lemma ?? "");
  const beside = hung.find(
    (index) => fits(index) && (IN.test(caseOf(sentence, index)) || (toll && caseOf(sentence, index) === "of")),
  );
  const found =
    beside ??
    clause?.arguments.find(
      ({ slot, marker, head, sentence: at }) =>
        slot === "oblique" && IN.test(marker) && at === sentence.index && fits(head),
    )?.head;
  return found === undefined ? null : withoutWhen(sentence, phrase(sentence, found, figure));
}

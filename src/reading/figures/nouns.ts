import type { Sentence } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { FigureMention } from "../layers.ts";
import { singular } from "./plural.ts";
import { listed } from "./table.ts";

/** Nouns that only hold the thing that is measured: "the number of homicides", "the flow of cocaine". */
const HOLDERS = listed(
  `number amount total volume quantity share level flow supply rate shipment toll count proportion portion part majority
  bulk value tally figure load consignment kind case average`,
);

/** The noun in or of which a change is: "homicides" in "a surge in homicides". */
export function complementOf(sentence: Sentence, noun: number): number | null {
  for (const part of dependents(sentence, noun, "nmod")) {
    const preposition = dependents(sentence, part.index, "case")[0]?.lemma ?? "";
    if (preposition === "of" || preposition === "in") return part.index;
  }
  const before = dependents(sentence, noun, "compound").at(-1);
  return before?.index ?? null;
}

/** Nouns of taking away: what is told of them was seized. */
export const SEIZING = /^(?:seizure|haul|confiscation|bust)$/u;

/** A noun as rows write it: lemma; with its compounds and adjectives; with what it holds ("flow of cocaine", then "cocaine"). */
function nounNames(sentence: Sentence, noun: number): string[] {
  const head = sentence.tokens[noun];
  if (head === undefined) return [];
  const lemma =
    head.xpos === "NNS" || head.xpos === "NNPS" || (head.xpos === "NNP" && noun === 0)
      ? singular(head.lemma.toLowerCase())
      : head.lemma.toLowerCase();
  const names = [lemma];
  const before = [...dependents(sentence, noun, "compound", "amod")].filter((token) => token.index < noun);
  for (let from = 0; from < before.length; from += 1) {
    names.push([...before.slice(from).map((token) => token.lemma.toLowerCase()), lemma].join(" "));
  }
  // "that overdose deaths fell by 14 percent": a compound that hangs on a past form taken for a noun.
  const beside = sentence.tokens[noun - 1];
  if (before.length === 0 && /^(?:NOUN|VERB|ADJ)$/u.test(beside?.upos ?? ""))
    names.push(`${beside?.lemma.toLowerCase()} ${lemma}`);
  const held = complementOf(sentence, noun);
  if (held !== null && HOLDERS.has(lemma)) {
    const inner = sentence.tokens[held]?.lemma.toLowerCase() ?? "";
    // "the toll of the massacre" counts its dead.
    if (lemma !== "toll") names.push(inner);
    names.push(`${lemma} of ${inner}`);
    const inside = dependents(sentence, held, "compound", "amod").at(-1);
    if (inside !== undefined) names.push(`${inside.lemma.toLowerCase()} ${inner}`);
  }
  // "31,000 victims of intentional homicide": of what they are victims says what is counted.
  // "seizures of fentanyl": told in a weight, it is fentanyl seized.
  if (held !== null && SEIZING.test(lemma)) names.push(sentence.tokens[held]?.lemma.toLowerCase() ?? "");
  if (held !== null && lemma === "victim") names.push(`victim of ${sentence.tokens[held]?.lemma.toLowerCase() ?? ""}`);
  return names;
}

/** The names of a noun; "27 killings per 100,000 inhabitants" is a rate of killings, and no count of them. */
export function namesOf(sentence: Sentence, noun: number, figure: FigureMention): readonly string[] {
  const names = nounNames(sentence, noun);
  const rate = /^\d/u.test(figure.per ?? "");
  return rate && names[0] !== "rate" ? names.map((name) => `rate of ${name}`) : names;
}

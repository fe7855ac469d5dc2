import type { Sentence } from "../language/analysis.ts";
import type { Modality, Speaker } from "../model/index.ts";
import type { Draft } from "./layers.ts";

/** "If Paz is caught, the gang will split", "His death would split the gang": nobody was caught, and nobody died. */
export function isOnlySupposed({ predicate }: Draft, { tokens }: Sentence): boolean {
  let verb = tokens[predicate];
  if (verb?.upos === "NOUN") return true;
  if (verb?.deprel === "conj") verb = tokens[verb.head];
  return tokens.some((t) => t.head === verb?.index && t.deprel === "mark" && /^(?:if|unless|should)$/i.test(t.form));
}

/** "“We will find him,” she said": what somebody says that will be is his forecast; so is "may be the next target". */
export function kindOf(
  { kind, predicate }: Draft,
  modality: Modality,
  sentence: Sentence,
  said: Speaker | undefined,
): Draft["kind"] {
  // "promised her support" names a thing, and "foretold a war" what will be.
  const thing = /^(?:NOUN|PROPN)$/.test(sentence.tokens[predicate]?.upos ?? "");
  if (kind === "statement" && modality === "predicted") return thing && said?.stance !== "predicts" ? kind : "forecast";
  const next =
    kind === "assessment" &&
    /^(?:possible|conditional|predicted)$/.test(modality) &&
    sentence.tokens.some((t) => t.head === predicate && t.deprel === "amod" && /^next$/i.test(t.form)) &&
    sentence.tokens.some((t) => t.head === predicate && t.deprel === "aux" && t.xpos === "MD");
  return next ? "forecast" : kind;
}

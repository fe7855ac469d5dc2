import type { Sentence } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { Clause } from "../layers.ts";

/** How a finite clause is told: as over, as standing, or as going on while the text is written. */
export type Tense = "past" | "present" | "under way";

const HAVE = /^(?:has|have|had|'s|’s|'ve|’ve|'d|’d)$/i;
const NOW = /^(?:is|are|am|'s|’s|'re|’re|'m|’m)$/i;
const THEN = /^(?:was|were|got)$/i;

/** The tense of a clause, or null where it is none of a told state or deed: infinitives, participles, what may or will be. */
export function tenseOf({ predicate, form }: Clause, sentence: Sentence): Tense | null {
  const token = sentence.tokens[predicate]!;
  const marks = dependents(sentence, predicate, "mark");
  if (marks.some((t) => t.form.toLowerCase() === "to")) return null;
  const aux = dependents(sentence, predicate, "aux", "aux:pass", "cop").filter((t) => t.index < predicate);
  // "The two sides cannot agree": that they do not is told as it stands.
  const unable =
    aux.some((t) => /^(?:can|ca|could)$/i.test(t.form)) &&
    dependents(sentence, predicate, "advmod").some((t) => /^(?:not|n['’]t)$/i.test(t.form));
  // "The colonel was not to be reached"
  const plainly = aux.length === 1 || (aux.length === 2 && aux[1]!.deprel === "aux:pass");
  if (unable && form === "verb" && plainly) return "present";
  if (aux.some((t) => t.xpos === "MD" || /^going$/i.test(t.form))) return null;
  const [first] = aux;
  if (!first) {
    if (form === "copula") return null;
    if (token.xpos === "VBD") return "past";
    return /^VB[ZP]$/.test(token.xpos) ? "present" : null;
  }
  // "having fled", "being held"
  if (!/^VB[DZP]$/.test(first.xpos) && !HAVE.test(first.form) && !NOW.test(first.form) && !THEN.test(first.form))
    return null;
  const going = token.xpos === "VBG" || aux.some((t) => /^being$/i.test(t.form));
  if (form === "verb" && going) return NOW.test(first.form) ? "under way" : "past";
  if (/^did$/i.test(first.form) || THEN.test(first.form)) return "past";
  // "has fled", "had been seen"; "'s" is of a passive or a copula only where "been" stands behind it.
  const been = aux.some((t) => /^been$/i.test(t.form));
  if (/^(?:has|have|had|'ve|’ve|'d|’d)$/i.test(first.form) || been) return "past";
  if (/^['’]s$/.test(first.form) && form === "verb" && first.deprel === "aux") return "past";
  return "present";
}

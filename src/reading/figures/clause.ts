import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { CUE_VERBS } from "../attribution/verbs.ts";
import type { Argument, Clause, FigureMention } from "../layers.ts";

/** "valued at 9 million pesos": a participle that only prices what stands before it. */
export const isPriced = (sentence: Sentence, verb: Token): boolean =>
  /^(?:value|price|worth)$/u.test(verb.lemma) &&
  verb.xpos === "VBN" &&
  dependents(sentence, verb.index, "aux", "aux:pass").length === 0;

/** What a priced thing under a verb is: its token, or null. */
function priced(sentence: Sentence, verb: Token | undefined): number | null {
  const under = verb === undefined ? [] : dependents(sentence, verb.index, "ccomp", "xcomp");
  const price = under.find((one) => isPriced(sentence, one));
  return price === undefined ? null : (dependents(sentence, price.index, "nsubj")[0]?.index ?? null);
}

/** The clause in which the figure takes part: the narrowest that has it as participant, else one that has its noun, or counts its event noun. */
export function clauseOf(
  sentence: Sentence,
  clauses: readonly Clause[],
  figure: FigureMention,
  noun: number | null,
): { readonly clause: Clause; readonly slot: string; readonly argument: Argument | null } | null {
  let best: {
    readonly clause: Clause;
    readonly slot: string;
    readonly argument: Argument | null;
    readonly cost: number;
  } | null = null;
  const offer = (clause: Clause, slot: string, cost: number, argument: Argument | null = null): void => {
    if (best === null || cost < best.cost) best = { clause, slot, argument, cost };
  };
  for (const clause of clauses) {
    // "seized 2 tonnes of gold valued at 9 million pesos", taken for a clause of its own: what was seized is counted.
    const verb = sentence.tokens[clause.predicate];
    if (verb !== undefined && isPriced(sentence, verb) && figure.last < verb.index) continue;
    if (figure.head === priced(sentence, verb)) offer(clause, "object", 900);
    for (const argument of clause.arguments) {
      const holds = argument.first <= figure.first && argument.last >= figure.last;
      const own = argument.head === figure.head || (figure.as === "count" && argument.head === figure.noun);
      if (!holds && !own && argument.head !== noun) continue;
      // "Two thirds of those deaths involved opioids, the centers estimate", hung on the verb of saying.
      // "Thefts tripled, Paz said": the tripling is what he said, and no part of his saying it.
      const said =
        (argument.slot === "oblique" && argument.last < clause.predicate) ||
        (argument.slot === "complement" && argument.head === figure.head);
      if (said && CUE_VERBS.get(clause.lemma)?.says.has("clause") === true) continue;
      // "less than ten percent of flows destined for the north": the flows are destined, the share is not.
      const tier = (holds || own ? 0 : 2_000) + (argument.via === "direct" ? 0 : 1_000);
      offer(clause, argument.slot, tier + (argument.last - argument.first), argument);
    }
    // "after over 900 arrests": an event noun that is counted and takes part in nothing else.
    if (clause.predicate === figure.noun && clause.form === "noun") offer(clause, "predicate", 1_500);
    if (clause.predicate === figure.head || (clause.predicate === figure.noun && clause.form === "copula"))
      offer(clause, "complement", 500);
  }
  return best;
}

import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { fold } from "../names/folding.ts";
import { wordList } from "../words.ts";
import { REACH } from "./references.rows.ts";
import { entityAt, type Ground, type Resolved, type State } from "./referents.ts";

const LAWYERS = wordList("lawyer attorney counsel advocate solicitor barrister");

/** "Rita Solís, a lawyer for Juan Paz, said that her client was ill": whom the lawyer named last stands for. */
export function clientOf(ground: Ground, sentence: Sentence, token: Token, state: State): Resolved | null {
  const owner = dependents(sentence, token.index, "nmod:poss")[0];
  if (token.lemma !== "client" || !/^(?:his|her|their)$/i.test(owner?.form ?? "")) return null;
  for (let back = 0; back <= REACH.pronoun; back++) {
    const at = ground.sentences[sentence.index - back];
    const until = back === 0 ? token.index : (at?.tokens.length ?? 0);
    const lawyer = at?.tokens.findLast((one) => one.index < until && LAWYERS.has(fold(one.lemma)));
    if (!at || !lawyer) continue;
    const whose = [
      ...dependents(at, lawyer.index, "nmod:poss"),
      ...dependents(at, lawyer.index, "nmod").filter((one) =>
        dependents(at, one.index, "case").some((marker) => /^(?:for|of)$/i.test(marker.form)),
      ),
    ];
    for (const { index } of whose) {
      const entity = back === 0 ? entityAt(ground, at, index, state) : ground.named(at.index, index);
      if (entity !== null && /^(?:person|group)$/.test(ground.known[entity]?.kind ?? ""))
        return { entity, rule: "client of the lawyer named last" };
    }
    return null;
  }
  return null;
}

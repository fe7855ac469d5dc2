import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { conditionOn, type Grade } from "./clause.ts";
import { ASKS_FOR, effectOf, isGerund, KEPT_FROM, NEGATED, WANTED } from "./effects.ts";
import type { Upward } from "./joined.ts";
import { OVER_CLAUSES } from "./rows.ts";

/** How sure a clause is that hangs on another as an adverbial: a condition, an aim, what is done "by" or "without" doing. */
export function ofAdverbial(sentence: Sentence, token: Token, governor: Token, self: Grade, up: Upward): Grade {
  const condition = conditionOn(sentence, token.index);
  if (condition)
    return {
      ...self,
      modality: "conditional",
      first: self.first ?? condition.index,
      last: self.last ?? condition.index,
    };
  const marks = dependents(sentence, token.index, "mark", "case");
  // "could help by sharing what it knows": no surer than the help.
  const by = marks.find((m) => m.lemma === "by");
  if (by && self.modality === null) {
    const above = up.grade(governor.index);
    // "should weaken it by arresting", where "sought to weaken it by arresting" arrested; "ought not to harm it by taxing it".
    const asked = dependents(sentence, governor.index, "aux").some((t) => t.xpos === "MD");
    if (above.modality && (above.modality !== "wanted" || asked)) {
      const negated = above.modality === "wanted" && above.negated ? !self.negated : self.negated;
      return { ...self, negated, modality: above.modality, first: above.first, last: above.last };
    }
  }
  // "They disagree on whether it is real".
  const whether = marks.find((m) => m.lemma === "whether");
  if (whether) return { ...self, modality: self.modality ?? "possible", first: whether.index, last: whether.index };
  const without = marks.find((m) => m.lemma === "without");
  if (without) return { ...self, negated: !self.negated, first: without.index, last: without.index };
  const to = marks.find((m) => m.lemma === "to");
  if (to && !isGerund(sentence, token)) {
    // "went on to murder 43 students".
    const on = sentence.tokens[governor.index + 1]?.form === "on" && governor.lemma === "go";
    if (on) return self;
    // "caught him, only to free him hours later": what came of it.
    if (dependents(sentence, token.index, "advmod").some((a) => a.lemma === "only" && a.index < to.index)) return self;
    const effect = effectOf(sentence, token, governor);
    // "used rockets to shoot it down", "proved sufficient to stop it": done.
    if (effect) return up.under(governor, effect, self);
    // "sent troops to arrest him": the aim, not the deed.
    return { ...self, modality: self.modality ?? "wanted", first: self.first ?? to.index, last: self.last ?? to.index };
  }
  const preposition = marks.find((m) => /^(?:of|from|for|with|against)$/.test(m.lemma));
  if (preposition) {
    // "kept him from joining", where "kept asking" went on.
    if (preposition.lemma === "for" && ASKS_FOR.has(governor.lemma)) return up.under(governor, WANTED, self);
    const kept = preposition.lemma === "from" && KEPT_FROM.has(governor.lemma.toLowerCase());
    const effect = kept ? NEGATED : OVER_CLAUSES.get(governor.lemma.toLowerCase());
    // "accused of taking bribes", "refrained from firing".
    if (effect && (effect.negates || effect.modality === "alleged"))
      return up.under(governor, { ...effect, raises: effect.modality === "alleged" }, self);
  }
  return self;
}

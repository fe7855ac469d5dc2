import type { Sentence, Token } from "../../language/analysis.ts";
import { children, dependents } from "../../language/tree.ts";
import { type Grade, own } from "./clause.ts";
import { BARE, CARRY, HAPPEN, isKnownDeed, OF, PRICED, RISES } from "./effects.ts";
import { ofGround } from "./grounds.ts";
import type { Upward } from "./joined.ts";
import { GROUNDS, OVER_NOUNS } from "./rows.ts";

/** How sure the deed of a noun is, by what governs the noun: "planned an attack", "The killing was ordered by him". */
export function ofEvent(sentence: Sentence, token: Token, governor: Token, self: Grade, up: Upward): Grade {
  // "His death, if confirmed, would set off a war": nobody says yet that it happened.
  const after = sentence.tokens.slice(token.index + 1, token.index + 6).map(({ form }) => form.toLowerCase());
  if (/^(?:[^,]+ ){0,3}?, if (?:it is |they are )?(?:confirmed|true|verified|proven)\b/u.test(after.join(" ")))
    return { ...self, modality: self.modality ?? "possible" };
  const preposition = dependents(sentence, token.index, "case").find((c) => c.index < token.index);
  if (preposition?.lemma === "without") return self;
  const relation = token.deprel.split(":")[0];
  if (relation === "nsubj") {
    // "Valencia is wanted": a name is no event.
    if (token.upos === "PROPN" && children(sentence, token.index).every((c) => sentence.tokens[c]!.deprel !== "amod"))
      return self;
    // "The arrest is unlikely", "A raid will follow": an event that is the subject of "likely" or "follow".
    const passive = token.deprel === "nsubj:pass";
    // "The attack was not carried out by the army", "The killing was ordered by him": as sure as the carrying out.
    const done = passive && CARRY.has(governor.lemma) && (governor.lemma !== "order" || isKnownDeed(sentence, token));
    if (done) return passOn(self, up.grade(governor.index));
    // "The killing was claimed by the gang": that somebody was killed is not what it claims.
    if (passive && governor.lemma === "claim") return self;
    // "His arrest is a matter of weeks": it has not come.
    if (governor.lemma === "matter" && dependents(sentence, governor.index, "nmod").some((t) => SOON.test(t.lemma)))
      return { ...self, modality: self.modality ?? "predicted" };
    // "The arrest of Paz would weaken the gang", "A raid could provoke it": of what is only thought of, its effect is told.
    const thought = own(sentence, governor.index).modality;
    const some = dependents(sentence, token.index, "det").some((d) => /^(?:a|an|any|another)$/i.test(d.form));
    if (thought === "conditional" || (some && (thought === "possible" || thought === "predicted")))
      return { ...self, modality: self.modality ?? thought };
    const effect = (passive ? OVER_NOUNS : BARE).get(governor.lemma.toLowerCase());
    return effect
      ? up.under(governor, effect, self)
      : HAPPEN.has(governor.lemma)
        ? passOn(self, up.grade(governor.index))
        : self;
  }
  // "No survey has identified the state as a producer": nobody takes it for one.
  if (relation === "obl" && preposition?.lemma === "as" && own(sentence, governor.index).negated)
    return { ...self, negated: !self.negated, first: governor.index, last: governor.index };
  if (relation !== "obj" && !(preposition && OF.has(preposition.lemma))) return self;
  // "found no evidence of ties between them": there were none to be found.
  if (relation === "nmod" && preposition?.lemma === "of" && GROUNDS.has(governor.lemma))
    return ofGround(sentence, governor, self);
  // "is wanted for the murder": sought as a suspect.
  const sought = governor.lemma === "want" && governor.xpos === "VBN" && preposition?.lemma === "for";
  // "offers $10 million for his capture".
  if (preposition?.lemma === "for" && PRICED.test(governor.lemma))
    return { ...self, modality: self.modality ?? "wanted", first: preposition.index, last: preposition.index };
  // "expect a rise in killings": the killings are no surer than the rise.
  if (relation === "nmod" && RISES.has(governor.lemma) && self.modality === null) return up.outward(governor, self);
  // "ordered the killing of the mayor": it came to pass, where "ordered a raid", "ordered the arrest of" may not have.
  if (governor.lemma === "order" && relation === "obj" && isKnownDeed(sentence, token))
    return passOn(self, up.grade(governor.index));
  const effect = OVER_NOUNS.get(sought ? "accuse" : governor.lemma.toLowerCase());
  // "what he called the murder of his son", where "called for a murder" wants one.
  if (!effect || (relation === "obj" && governor.lemma === "call"))
    return relation === "obj" && CARRY.has(governor.lemma) ? passOn(self, up.grade(governor.index)) : self;
  if (relation === "nmod" && governor.upos !== "NOUN") return self;
  // "Asked about the arrest of his brother".
  if (relation === "obl" && governor.lemma === "ask" && preposition?.lemma !== "for") return self;
  if (relation === "obl" && governor.lemma === "charge" && preposition?.lemma === "in") return self;
  return up.under(governor, effect, self);
}

const passOn = (self: Grade, above: Grade): Grade => ({
  modality: self.modality ?? above.modality,
  // "no strikes occurred": said once, of the strikes.
  negated: self.negated || above.negated,
  likelihood: self.likelihood ?? above.likelihood,
  first: self.first ?? above.first,
  last: self.last ?? above.last,
});

const SOON = /^(?:time|hour|day|week|month)$/;

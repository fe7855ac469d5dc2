import type { Sentence, Token } from "../../language/analysis.ts";
import { children, dependents } from "../../language/tree.ts";
import type { Modality } from "../../model/index.ts";
import { answerTo, askedOf } from "../attribution/asked.ts";
import { chargeOver } from "../clauses/charges.ts";
import { type Grade, PLAIN, conditionBelow, conditionOn, isClause, isEvent, own } from "./clause.ts";
import {
  BARE,
  CARRY,
  HAPPEN,
  KEPT_FROM,
  ASKS_FOR,
  NEGATED,
  WANTED,
  OF,
  PRICED,
  RISES,
  effectOf,
  isGerund,
  isKnownDeed,
} from "./effects.ts";
import { findsOut, isHeldTrue, NO_WAY, nothingShows, ofGround, rejectedBy } from "./grounds.ts";
import { follyOver, lieOver, REFUTES, supposedBy } from "./guesses.ts";
import { likelihoodAt } from "./likelihood.ts";
import { type Effect, GROUNDS, OVER_CLAUSES, OVER_NOUNS } from "./rows.ts";

/** How far a governor may stand above: deeper nests say nothing that a reader could check. */
const DEPTH = 12;

const isActive = (sentence: Sentence, verb: Token): boolean =>
  verb.upos === "VERB" &&
  // "a leader alleged to be responsible", taken for a past tense.
  !(
    /^(?:alleged|believed|reported|presumed|thought|rumou?red)$/i.test(verb.form) &&
    sentence.tokens[verb.index + 1]?.lemma === "to" &&
    dependents(sentence, verb.index, "nsubj").length === 0
  ) &&
  !(/^(?:accused|suspected|charged)$/i.test(verb.form) && dependents(sentence, verb.index, "obj").length === 0) &&
  verb.xpos !== "VBN" &&
  dependents(sentence, verb.index, "aux:pass", "nsubj:pass").length === 0;

/** Whether a clause takes its auxiliaries and negation from the one that it is joined to ("did not eat or drink"). */
function shares(sentence: Sentence, token: Token): boolean {
  const ownSubject = dependents(sentence, token.index, "nsubj", "csubj", "expl").length > 0;
  const ownAux = dependents(sentence, token.index, "aux", "cop").length > 0;
  const head = sentence.tokens[token.head];
  return !ownSubject && !ownAux && head !== undefined && (head.xpos === token.xpos || token.xpos === "VB");
}

const isFinite = (sentence: Sentence, verb: Token): boolean =>
  /^VB[DZ]$/.test(verb.xpos) ||
  dependents(sentence, verb.index, "aux", "aux:pass", "cop").some((t) => /^VB[DZ]$/.test(t.xpos));

const joinedByOr = (sentence: Sentence, token: Token): boolean =>
  dependents(sentence, token.index, "cc").some((c) => /^(?:or|nor)$/i.test(c.form));

/** "evade capture rather than fight", "a raid instead of talks": the side after the words did not happen. */
const putAside = (sentence: Sentence, token: Token): Token | null =>
  dependents(sentence, token.index, "cc", "case", "mark", "advmod").find(
    (c) =>
      (c.lemma === "than" && ratherOver(sentence, token)) ||
      (/^(?:rather|instead)$/i.test(c.form) &&
        c.index < token.index &&
        /^(?:than|of)$/i.test(sentence.tokens[c.index + 1]?.form ?? "")),
  ) ?? null;

/** "would rather resign than pay", "would sooner die than pay": the verb before "than" is put first. */
const ratherOver = (sentence: Sentence, token: Token): boolean =>
  dependents(sentence, token.head, "advmod").some(
    (t) => /^(?:rather|sooner)$/i.test(t.form) && t.index < token.head && t.head === token.head,
  );

/** "accused of ordering the murder": the charge covers what it orders, plans or seeks. */
function accused(sentence: Sentence, governor: Token, depth: number): Modality | null {
  if (!/^(?:advcl|xcomp|acl$)/.test(governor.deprel) || depth > DEPTH) return null;
  // "charging him with conspiring to import": whoever charges him says that he did.
  if (chargeOver(sentence, governor)) return "alleged";
  const { modality } = outward(sentence, governor, PLAIN, depth + 1);
  return modality === "alleged" || modality === "denied" ? modality : null;
}

/** A governor's effect on what it takes; its own negation passes down where the language lets it ("does not believe that"). */
function under(sentence: Sentence, governor: Token, effect: Effect, inner: Grade, depth: number): Grade {
  // "failed to prevent an attack", "refused to rule it out": what denies the denial stands above it.
  const over = effect.same || (effect.negates && governor.deprel === "xcomp");
  const above = over ? grade(sentence, governor.index, depth + 1) : own(sentence, governor.index);
  const sure = isActive(sentence, governor) && effect.modality === "alleged";
  // "did not deny that he had met him", "has not ruled out an attack": left standing; "Nobody disputes it": so.
  const open = above.negated && (effect.modality === "denied" || governor.lemma === "rule");
  const left = /^(?:dispute|doubt|question)$/.test(governor.lemma) ? null : "possible";
  const modality = open ? left : sure ? null : effect.modality;
  const flips = effect.negates !== (above.negated && (effect.raises || effect.same || effect.negates));
  const found = likelihoodAt(sentence, governor.index);
  const likelihood =
    inner.likelihood ??
    (found
      ? { words: found.words, band: found.band, low: found.low, high: found.high }
      : effect.same
        ? above.likelihood
        : null);
  return {
    modality: settle(
      inner.modality,
      accused(sentence, governor, depth) ?? modality ?? (effect.same || passes(effect, above) ? above.modality : null),
    ),
    // "failed to prevent" twice denied is so.
    negated: inner.negated !== flips,
    likelihood,
    first: inner.first ?? (modality || effect.negates ? governor.index : above.first),
    last: inner.last ?? (modality || effect.negates ? governor.index : above.last),
  };
}

/** "would stop the gang from buying rifles", "may refuse to pay": what is only thought of is not done, in thought only. */
const passes = (effect: Effect, above: Grade): boolean =>
  effect.negates && /^(?:conditional|predicted|possible|wanted)$/.test(above.modality ?? "");

/** The inner clause's own modality stands, but what is denied, conditional or wanted as a whole stays so. */
function settle(inner: Modality | null, outer: Modality | null): Modality | null {
  if (outer === "denied") return outer;
  if (inner === null) return outer;
  if (outer === "wanted" && (inner === "predicted" || inner === "conditional")) return outer;
  return inner;
}

/** How sure a clause or event is put forward, from its own words and from what governs it. */
export const gradeOf = (sentence: Sentence, index: number): Grade => grade(sentence, index, 0);

function grade(sentence: Sentence, index: number, depth: number): Grade {
  const token = sentence.tokens[index];
  if (!token || depth > DEPTH) return PLAIN;
  let self = own(sentence, index);
  const aside = putAside(sentence, token);
  if (aside) self = { ...self, negated: !self.negated, first: aside.index, last: aside.index };
  const condition = conditionBelow(sentence, index);
  if (condition && self.modality !== "wanted")
    self = { ...self, modality: "conditional", first: condition.index, last: condition.index };
  return outward(sentence, token, self, depth);
}

function outward(sentence: Sentence, token: Token, self: Grade, depth: number): Grade {
  // "One possibility is that they fled".
  const maybe = supposedBy(sentence, token);
  if (maybe) return { ...self, modality: self.modality ?? "possible", first: maybe.index, last: maybe.index };
  const governor = sentence.tokens[token.head];
  if (!governor) return self;
  // "It would be naive to believe that": the writer does not.
  const folly = follyOver(sentence, token);
  if (folly && REFUTES.has(folly.lemma.toLowerCase()))
    return { ...self, negated: !self.negated, first: folly.index, last: folly.index };
  if (folly) return { ...self, modality: "possible", negated: self.negated, first: folly.index, last: folly.index };
  // "Rumours that he fled are false".
  const lie = depth === 0 ? lieOver(sentence, token) : null;
  if (lie) return { ...self, modality: "denied", negated: !self.negated, first: lie.index, last: lie.index };
  const charge = chargeOver(sentence, token);
  const charged = charge && OVER_CLAUSES.get(charge.lemma.toLowerCase());
  if (charge && charged && charge !== governor)
    return under(sentence, charge, { ...charged, raises: false }, self, depth);
  if (isHeldTrue(sentence, token)) return ofGround(sentence, governor, ifHeld(sentence, governor, self));
  const relation = token.deprel.split(":")[0] ?? "";
  switch (relation) {
    case "conj": {
      if (token.deprel !== "conj") return self;
      // "was due to begin in March but was postponed": a finite verb goes on from the main clause, not from the infinitive.
      if (isFinite(sentence, token) && governor.xpos === "VB" && governor.deprel === "xcomp") return self;
      const together = shares(sentence, token);
      const first = own(sentence, governor.index);
      const mine: Grade = together
        ? {
            ...self,
            modality: self.modality ?? first.modality,
            negated: self.negated || (first.negated && (joinedByOr(sentence, token) || token.xpos === "VB")),
            likelihood: self.likelihood ?? first.likelihood,
            first: self.first ?? first.first,
            last: self.last ?? first.last,
          }
        : self;
      // "They plan to raid and to burn it": both hang on "plan".
      return isClause(sentence, token) &&
        dependents(sentence, token.index, "nsubj").length > 0 &&
        governor.deprel !== "ccomp"
        ? mine
        : outward(sentence, governor, mine, depth + 1);
    }
    case "xcomp":
    case "ccomp":
    case "csubj":
      return ofClause(sentence, token, governor, self, depth);
    case "advcl":
      return ofAdverbial(sentence, token, governor, self, depth);
    case "acl":
      // "There is no way that he would agree": taken for a relative clause.
      if (NO_WAY.test(governor.lemma) && dependents(sentence, token.index, "mark").some((m) => m.lemma === "that"))
        return ofGround(sentence, governor, self);
      if (nothingShows(sentence, token, governor)) return { ...self, negated: !self.negated };
      // "rejected claims that a helicopter was shot down": a clause with "that" before it, whatever it is called.
      return token.deprel.startsWith("acl:relcl") &&
        !dependents(sentence, token.index, "mark").some((m) => m.lemma.toLowerCase() === "that")
        ? self
        : ofNounClause(sentence, token, governor, self, depth);
    case "obj":
    case "obl":
    case "nmod":
    case "nsubj":
      return isEvent(token) || token.xpos === "VBG" ? ofEvent(sentence, token, governor, self, depth) : self;
    default:
      return self;
  }
}

function ofClause(sentence: Sentence, token: Token, governor: Token, self: Grade, depth: number): Grade {
  const effect = effectOf(sentence, token, governor);
  const held = ifHeld(sentence, governor, self);
  // "The evidence does not suggest that they rule": what nothing shows is not said to be so.
  if (token.deprel === "ccomp" && findsOut(sentence, governor) && own(sentence, governor.index).negated)
    return { ...held, negated: !held.negated, first: held.first ?? governor.index, last: held.last ?? governor.index };
  if (effect) return under(sentence, governor, effect, held, depth);
  const open = dependents(sentence, token.index, "mark").find((m) => /^(?:whether|if)$/i.test(m.form));
  // "Whether he fled is unclear": no ground that is missing, a question.
  if (!open && (token.deprel === "csubj" || GROUNDS.has(governor.lemma))) return ofGround(sentence, governor, held);
  // "Asked whether he would resign, he said no".
  const put = askedOf(sentence, token);
  const answer = put && answerTo(sentence, put);
  if (answer)
    return {
      ...held,
      negated: held.negated !== (answer === "no"),
      first: held.first ?? put.index,
      last: held.last ?? put.index,
    };
  // Whether and if after "asked", "unclear": an open question.
  if (open)
    return {
      ...held,
      modality: held.modality ?? "possible",
      first: held.first ?? open.index,
      last: held.last ?? open.index,
    };
  // "may be tempted to close the port": no surer than the being tempted.
  const above = token.deprel === "xcomp" && held.modality === null ? own(sentence, governor.index) : PLAIN;
  if (above.modality && above.modality !== "alleged")
    return { ...held, modality: above.modality, first: held.first ?? above.first, last: held.last ?? above.last };
  return held;
}

/** "If they believe he fled": what hangs on a condition is not said to be so. */
function ifHeld(sentence: Sentence, governor: Token, self: Grade): Grade {
  let at: Token | undefined = governor;
  for (let steps = 0; at && steps < 4; steps++) {
    const mark = at.deprel === "advcl" ? conditionOn(sentence, at.index) : null;
    if (mark)
      return {
        ...self,
        modality: self.modality === "denied" ? "denied" : "conditional",
        first: self.first ?? mark.index,
        last: self.last ?? mark.index,
      };
    if (!/^(?:xcomp|ccomp|conj)/.test(at.deprel)) break;
    at = sentence.tokens[at.head];
  }
  return self;
}

function ofAdverbial(sentence: Sentence, token: Token, governor: Token, self: Grade, depth: number): Grade {
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
    const above = grade(sentence, governor.index, depth + 1);
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
    if (effect) return under(sentence, governor, effect, self, depth);
    // "sent troops to arrest him": the aim, not the deed.
    return { ...self, modality: self.modality ?? "wanted", first: self.first ?? to.index, last: self.last ?? to.index };
  }
  const preposition = marks.find((m) => /^(?:of|from|for|with|against)$/.test(m.lemma));
  if (preposition) {
    // "kept him from joining", where "kept asking" went on.
    if (preposition.lemma === "for" && ASKS_FOR.has(governor.lemma))
      return under(sentence, governor, WANTED, self, depth);
    const kept = preposition.lemma === "from" && KEPT_FROM.has(governor.lemma.toLowerCase());
    const effect = kept ? NEGATED : OVER_CLAUSES.get(governor.lemma.toLowerCase());
    // "accused of taking bribes", "refrained from firing".
    if (effect && (effect.negates || effect.modality === "alleged"))
      return under(sentence, governor, { ...effect, raises: effect.modality === "alleged" }, self, depth);
  }
  return self;
}

function ofNounClause(sentence: Sentence, token: Token, governor: Token, self: Grade, depth: number): Grade {
  const marks = dependents(sentence, token.index, "mark");
  const rejected = marks.length > 0 ? rejectedBy(sentence, governor) : null;
  if (rejected)
    return { ...self, modality: "denied", negated: !self.negated, first: rejected.index, last: rejected.index };
  // "no evidence connecting him to the gang".
  if (marks.length === 0 && token.xpos === "VBG" && GROUNDS.has(governor.lemma))
    return ofGround(sentence, governor, self);
  if (marks.length === 0) return self;
  if (GROUNDS.has(governor.lemma) && !marks.some((m) => m.lemma === "to")) return ofGround(sentence, governor, self);
  const effect = OVER_CLAUSES.get(governor.lemma.toLowerCase());
  return effect && governor.upos === "NOUN"
    ? under(sentence, governor, { ...effect, same: false, raises: false }, self, depth)
    : self;
}

function ofEvent(sentence: Sentence, token: Token, governor: Token, self: Grade, depth: number): Grade {
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
    if (done) return passOn(self, grade(sentence, governor.index, depth + 1));
    // "The killing was claimed by the gang": that somebody was killed is not what it claims.
    if (passive && governor.lemma === "claim") return self;
    const effect = (passive ? OVER_NOUNS : BARE).get(governor.lemma.toLowerCase());
    return effect
      ? under(sentence, governor, effect, self, depth)
      : HAPPEN.has(governor.lemma)
        ? passOn(self, grade(sentence, governor.index, depth + 1))
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
  if (relation === "nmod" && RISES.has(governor.lemma) && self.modality === null)
    return outward(sentence, governor, self, depth + 1);
  // "ordered the killing of the mayor": it came to pass, where "ordered a raid", "ordered the arrest of" may not have.
  if (governor.lemma === "order" && relation === "obj" && isKnownDeed(sentence, token))
    return passOn(self, grade(sentence, governor.index, depth + 1));
  const effect = OVER_NOUNS.get(sought ? "accuse" : governor.lemma.toLowerCase());
  // "what he called the murder of his son", where "called for a murder" wants one.
  if (!effect || (relation === "obj" && governor.lemma === "call"))
    return relation === "obj" && CARRY.has(governor.lemma)
      ? passOn(self, grade(sentence, governor.index, depth + 1))
      : self;
  if (relation === "nmod" && governor.upos !== "NOUN") return self;
  // "Asked about the arrest of his brother".
  if (relation === "obl" && governor.lemma === "ask" && preposition?.lemma !== "for") return self;
  if (relation === "obl" && governor.lemma === "charge" && preposition?.lemma === "in") return self;
  return under(sentence, governor, effect, self, depth);
}

const passOn = (self: Grade, above: Grade): Grade => ({
  modality: self.modality ?? above.modality,
  // "no strikes occurred": said once, of the strikes.
  negated: self.negated || above.negated,
  likelihood: self.likelihood ?? above.likelihood,
  first: self.first ?? above.first,
  last: self.last ?? above.last,
});

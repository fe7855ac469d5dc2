import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { Modality } from "../../model/index.ts";
import { answerTo, askedOf } from "../attribution/asked.ts";
import { chargeOver } from "../clauses/charges.ts";
import { type Grade, PLAIN, conditionBelow, conditionOn, isClause, isEvent, own } from "./clause.ts";
import { effectOf } from "./effects.ts";
import { ofAdverbial } from "./adverbials.ts";
import { ofEvent } from "./event-nouns.ts";
import { isFinite, joinedByOr, putAside, shares, type Upward } from "./joined.ts";
import {
  findsOut,
  isHeldTrue,
  isUndoubted,
  NO_WAY,
  nothingShows,
  ofGround,
  rejectedBeside,
  rejectedBy,
} from "./grounds.ts";
import { follyOver, lieOver, REFUTES, supposedBy } from "./guesses.ts";
import { chanceAt, likelihoodAt } from "./likelihood.ts";
import { type Effect, GROUNDS, OVER_CLAUSES } from "./rows.ts";

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

/** The way up from a clause or a deed, for those that ask no further than what governs it. */
const upward = (sentence: Sentence, depth: number): Upward => ({
  grade: (index) => grade(sentence, index, depth + 1),
  outward: (token, self) => outward(sentence, token, self, depth + 1),
  under: (governor, effect, self) => under(sentence, governor, effect, self, depth),
});

/** How sure a clause or event is put forward, from its own words and from what governs it. */
export const gradeOf = (sentence: Sentence, index: number): Grade => grade(sentence, index, 0);

function grade(sentence: Sentence, index: number, depth: number): Grade {
  const token = sentence.tokens[index];
  if (!token || depth > DEPTH) return PLAIN;
  let self = own(sentence, index);
  const aside = putAside(sentence, token);
  if (aside) {
    // "Would die rather than be taken", however the tree hangs it: neither has come about yet.
    const over = shares(sentence, token) && token.xpos === "VBN" ? own(sentence, token.head).modality : null;
    self = {
      ...self,
      modality: self.modality ?? over,
      negated: !self.negated,
      first: aside.index,
      last: aside.index,
    };
  }
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
      return ofAdverbial(sentence, token, governor, self, upward(sentence, depth));
    case "acl": {
      // "a 70 percent probability that the dam will burst"
      const chance = chanceAt(sentence, governor.index);
      if (chance) return { ...self, likelihood: self.likelihood ?? chance };
      // "There is no way that he would agree": taken for a relative clause.
      if (NO_WAY.test(governor.lemma) && dependents(sentence, token.index, "mark").some((m) => m.lemma === "that"))
        return ofGround(sentence, governor, self);
      if (nothingShows(sentence, token, governor)) return { ...self, negated: !self.negated };
      // "rejected claims that a helicopter was shot down": a clause with "that" before it, whatever it is called.
      return token.deprel.startsWith("acl:relcl") &&
        !dependents(sentence, token.index, "mark").some((m) => m.lemma.toLowerCase() === "that")
        ? self
        : ofNounClause(sentence, token, governor, self, depth);
    }
    case "obj":
    case "obl":
    case "nmod":
    case "nsubj":
      // "denied that the dead man is Juan Paz": a clause, though its name hangs as a phrase of the verb.
      if (relation === "obl" && isCopular(sentence, token)) return ofClause(sentence, token, governor, self, depth);
      return isEvent(token) || token.xpos === "VBG"
        ? ofEvent(sentence, token, governor, self, upward(sentence, depth))
        : self;
    default:
      return self;
  }
}

const isCopular = (sentence: Sentence, { index }: Token): boolean =>
  dependents(sentence, index, "cop").length > 0 &&
  dependents(sentence, index, "mark").some((m) => m.lemma.toLowerCase() === "that");

function ofClause(sentence: Sentence, token: Token, governor: Token, self: Grade, depth: number): Grade {
  const effect = effectOf(sentence, token, governor);
  const held = ifHeld(sentence, governor, self);
  // "The evidence does not suggest that they rule": what nothing shows is not said to be so.
  if (token.deprel === "ccomp" && findsOut(sentence, governor) && own(sentence, governor.index).negated)
    return { ...held, negated: !held.negated, first: held.first ?? governor.index, last: held.last ?? governor.index };
  if (effect) return under(sentence, governor, effect, held, depth);
  const rejected = rejectedBeside(sentence, token);
  if (rejected)
    return { ...held, modality: "denied", negated: !held.negated, first: rejected.index, last: rejected.index };
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

function ofNounClause(sentence: Sentence, token: Token, governor: Token, self: Grade, depth: number): Grade {
  const marks = dependents(sentence, token.index, "mark");
  const rejected = marks.length > 0 ? rejectedBy(sentence, governor) : null;
  if (rejected)
    return { ...self, modality: "denied", negated: !self.negated, first: rejected.index, last: rejected.index };
  // "no evidence connecting him to the gang".
  if (marks.length === 0 && token.xpos === "VBG" && GROUNDS.has(governor.lemma))
    return ofGround(sentence, governor, self);
  // "There is no doubt that he fled": nobody doubts it.
  if (marks.length === 0 || isUndoubted(sentence, governor)) return self;
  if (GROUNDS.has(governor.lemma) && !marks.some((m) => m.lemma === "to")) return ofGround(sentence, governor, self);
  const effect = OVER_CLAUSES.get(governor.lemma.toLowerCase());
  return effect && governor.upos === "NOUN"
    ? under(sentence, governor, { ...effect, same: false, raises: false }, self, depth)
    : self;
}

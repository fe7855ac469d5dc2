import type { Sentence } from "../../language/analysis.ts";
import { dependents, reach } from "../../language/tree.ts";
import { conjuncts } from "../clauses/phrases.ts";
import type { Argument, Clause, Draft } from "../layers.ts";
import { as, inSlot } from "../phrases.ts";
import { wordList } from "../words.ts";
import { changing, stillSo } from "./changing.ts";
import { CONTRASTS } from "./contrasts.ts";
import { frame } from "./frame.ts";
import { IDIOMS } from "./idioms.ts";
import { isPronoun, type Rule, subjects, TAIL } from "./judged.ts";
import { calls, givesRank, judges, phraseAt, rankedAsOneOf, ranks } from "./judging.ts";
import {
  AS_VERBS,
  BECOMING_VERBS,
  CONDITIONS,
  EPITHETS,
  HOLDING_VERBS,
  INABILITY_VERBS,
  JUDGING_VERBS,
  STATE_PARTICIPLES,
  TURNING,
} from "./rows.ts";

/** "a brutal and secretive crew": an adjective of the epithets before the noun. */
const hasEpithet = (sentence: Sentence, head: number): boolean =>
  dependents(sentence, head, "amod")
    .flatMap((t) => [t, ...dependents(sentence, t.index, "conj")])
    .some((t) => EPITHETS.has(t.lemma.toLowerCase()));

/** "The state is lawless", "the group has become one of the most feared". */
const copula: Rule = (clause, sentence) => {
  // "is about to sell two ships": what is to come.
  const ahead = sentence.tokens[clause.predicate];
  if (ahead?.form === "about" && dependents(sentence, clause.predicate, "xcomp").length > 0) return null;
  if (clause.form !== "copula" || !judges(sentence, clause.predicate)) return null;
  // "risks becoming a patchwork": the verb that carries it judges.
  const governor = sentence.tokens[sentence.tokens[clause.predicate]?.head ?? -1]?.lemma ?? "";
  if (clause.deprel === "xcomp" && BECOMING_VERBS.has(governor)) return null;
  const apposed = clause.deprel.startsWith("appos");
  // "objectives unrelated to drugs": an adjective behind its noun only narrows it.
  if (
    /^(?:acl|amod|advcl|nmod|compound|flat)(?::|$)/.test(clause.deprel) &&
    dependents(sentence, clause.predicate, "cop").length === 0
  )
    return null;
  // "Rumours that he fled are false": what is denied is that he fled.
  const content = (r: Draft["roles"][number]): boolean =>
    dependents(sentence, r.head, "acl", "ccomp", "acl:relcl").some((t) =>
      dependents(sentence, t.index, "mark").some((m) => /^that$/i.test(m.form)),
    );
  if (/^(?:false|true)$/.test(sentence.tokens[clause.predicate]?.lemma ?? "") && subjects(clause).some(content))
    return null;
  const ranking = givesRank(sentence, clause.predicate);
  // "She needs ideas that are bold": a clause that only narrows its noun says of nothing what it is like.
  if (clause.deprel === "acl:relcl" && narrows(sentence, clause.predicate)) return null;
  if (!apposed) return { roles: subjects(clause), rule: "copula", ranking };
  // "El Lobo, a former policeman": an apposition judges only when it ranks or has a word of praise or blame.
  if (!ranking && !hasEpithet(sentence, clause.predicate)) return null;
  // "the manufacturer, the key corridor": one description does not judge another.
  const own = subjects(clause).filter(
    (r) => r.sentence === clause.sentence && sentence.tokens[r.head]?.upos === "PROPN" && adjoins(sentence, clause, r),
  );
  const [first] = own;
  // "The coast's richest gangs, the Zuna and the Clan of Loja": more than one is meant.
  if (first && own.length === 1 && sentence.tokens[clause.predicate]?.xpos === "NNS")
    for (const head of conjuncts(sentence, first.head))
      if (head !== first.head && sentence.tokens[head]?.upos === "PROPN")
        own.push(as("subject", phraseAt(sentence, first.sentence, head)));
  return own.length === 0 ? null : { roles: own, rule: "apposition", ranking };
};

/** Whether a relative clause is one that tells which is meant: no comma stands before its "that" or "which". */
function narrows(sentence: Sentence, predicate: number): boolean {
  const relative = dependents(sentence, predicate, "nsubj").find((t) => /^W/.test(t.xpos) || /^that$/i.test(t.form));
  return relative !== undefined && !/^(?:,|—|–|\(|-+)$/.test(sentence.tokens[relative.index - 1]?.form ?? "");
}

const ASIDE = wordList("punct appos acl:relcl parataxis conj cc nsubj cop aux mark advcl");
/** "Mexico's oldest gang, the Zetas": only a mark and an article may stand between a description and its name. */
function adjoins(sentence: Sentence, clause: Clause, name: Draft["roles"][number]): boolean {
  const said = reach(sentence, clause.predicate, (t) => ASIDE.has(t.deprel) || t.index === name.head);
  const [left, right] = name.head < clause.predicate ? [name.head, said.first] : [said.last, name.first];
  const between = sentence.tokens.slice(left + 1, right);
  return (
    between.length < 4 &&
    between.some((t) => t.upos === "PUNCT") &&
    between.every((t) => /^(?:PUNCT|DET)$/.test(t.upos))
  );
}

/** "The border is exposed", "Mexico is clearly overwhelmed": a participle of state and nobody who did it. */
const state: Rule = (clause, sentence) => {
  if (clause.form !== "verb" || !clause.passive || !STATE_PARTICIPLES.has(clause.lemma)) return null;
  if (inSlot(clause, "subject").length > 0 || dependents(sentence, clause.predicate, "aux:pass", "cop").length === 0)
    return null;
  return { roles: inSlot(clause, "object").map((a) => as("subject", a)), rule: "state" };
};

/** "remains poorly trained": how well something is done is a judgement, that it is done is none. */
const isGraded = (sentence: Sentence, participle: number): boolean =>
  dependents(sentence, participle, "advmod").some((t) => GRADES.has(t.lemma.toLowerCase()));
const GRADES = wordList(
  "poorly badly well heavily deeply highly ill severely increasingly inadequately barely thoroughly",
);

/** "has grown stronger", "remains the dominant force" (whatever the parser calls its complement). */
const becoming: Rule = (clause, sentence) => {
  if (clause.form !== "verb" || clause.passive || !BECOMING_VERBS.has(clause.lemma)) return null;
  const far = dependents(sentence, clause.predicate, "obl").filter(
    (t) => ranks(sentence, t.index) && dependents(sentence, t.index, "case").every((c) => c.form === "by"),
  );
  const said = [...dependents(sentence, clause.predicate, "xcomp", "obj"), ...far].find(
    (t) =>
      judges(sentence, t.index) ||
      (t.xpos === "VBN" && (STATE_PARTICIPLES.has(t.lemma) || isGraded(sentence, t.index))),
  );
  // "Three people go missing every day" tells what befalls them.
  if (!said || /^(?:missing|unpunished|unreported|hungry)$/.test(said.lemma)) return null;
  return {
    roles: subjects(clause),
    rule: "becoming",
    ranking: givesRank(sentence, said.index),
    last: reach(sentence, said.index, (t) => t.deprel === "punct").last,
  };
};

/** "into a lawless port": a noun with an adjective of its own. */
const isDescribed = (sentence: Sentence, head: number): boolean =>
  sentence.tokens[head]?.upos === "NOUN" && dependents(sentence, head, "amod").length > 0;

const REPLACING = wordList("replace surpass overtake succeed displace supplant eclipse");

/** "has emerged as the richest gang", "turned the crew into the largest gang of the coast". */
const intoWhat: Rule = (clause, sentence) => {
  if (clause.form !== "verb" || clause.passive) return null;
  const what = inSlot(clause, "oblique", ["as", "into", "among"]).find((a) => {
    if (a.sentence !== clause.sentence) return false;
    const ranking = ranks(sentence, a.head) || rankedAsOneOf(sentence, a.head) >= 0;
    if (a.marker === "among") return ranking && AS_VERBS.has(clause.lemma);
    if (a.marker === "into") return TURNING.has(clause.lemma) && (ranking || isDescribed(sentence, a.head));
    return ranking || (AS_VERBS.has(clause.lemma) && judges(sentence, a.head));
  });
  if (!what || HOLDING_VERBS.has(clause.lemma)) return null;
  // "Extortion has replaced the crop as the main income": it is the new one that ranks.
  const kept = REPLACING.has(clause.lemma);
  const changed = kept ? [] : inSlot(clause, "object").filter((o) => !isPronoun(sentence, o.head));
  const ranking = givesRank(sentence, what.head);
  // "the crew positioning itself as the main buyer": it is what it makes of itself.
  const self = inSlot(clause, "object").find((o) => /sel(?:f|ves)$/.test(sentence.tokens[o.head]?.form ?? ""));
  if (self && subjects(clause).length === 0)
    return { roles: [as("subject", self)], rule: `${clause.lemma} ${what.marker}`, ranking };
  // "The party turned the town into a fortress": without a rank both are judged, he who did it and what became of it.
  if (!ranking && what.marker === "into" && changed.length > 0 && subjects(clause).length > 0)
    return {
      roles: [...subjects(clause), ...changed.slice(0, 2).map((a) => as("object", a))],
      rule: `${clause.lemma} ${what.marker}`,
    };
  return {
    roles: changed.length > 0 ? changed.slice(0, 2).map((a) => as("subject", a)) : subjects(clause),
    rule: `${clause.lemma} ${what.marker}`,
    ranking,
  };
};

const hasMarkBetween = (sentence: Sentence, from: number, to: number): boolean =>
  sentence.tokens.slice(from + 1, to).some((t) => t.upos === "PUNCT");

const hasTo = (sentence: Sentence, clause: Clause): boolean =>
  dependents(sentence, clause.predicate, "mark").some((t) => t.lemma === "to");

/** Verbs that call something what their speaker holds it for, whatever noun it is. */
const CALLING = wordList(
  "call label dub dismiss denounce deride hail brand describe portray depict characterize characterise understand",
);

/** A phrase without what it is held to be, and without the preposition before that. */
function cutAt(sentence: Sentence, phrase: Argument, what: number): Argument {
  if (phrase.head >= what || sentence.tokens[what]?.head !== phrase.head) return phrase;
  const first = reach(sentence, what).first - 1;
  return first >= phrase.head && phrase.last >= first ? { ...phrase, last: first } : phrase;
}

/** "the gang, which she called the greater danger": the object is what she calls it, and whom she calls so stands before. */
function relativeOf(clause: Clause, sentence: Sentence, object: Argument): Argument | null {
  const token = sentence.tokens[clause.predicate];
  if (!CALLING.has(clause.lemma) || token?.deprel !== "acl:relcl" || object.via !== "direct") return null;
  if (object.head < clause.predicate) return null;
  const which = sentence.tokens
    .slice(Math.max(0, clause.predicate - 6), clause.predicate)
    .find((t) => /^(?:which|whom)$/i.test(t.form) && sentence.tokens[t.index - 1]?.form === ",");
  const noun = sentence.tokens[token.head];
  return which && noun && /^(?:NOUN|PROPN)$/.test(noun.upos)
    ? { ...object, ...phraseAt(sentence, clause.sentence, noun.index), slot: "object" }
    : null;
}

/** "analysts consider it the worst", "is regarded as the main gang": the judged one is the object. */
const holding: Rule = (clause, sentence) => {
  if (clause.form !== "verb" || !HOLDING_VERBS.has(clause.lemma)) return null;
  // "the chance to be considered a genius": nobody has been considered one yet.
  if (
    clause.deprel === "acl" &&
    /^VBN?$/.test(sentence.tokens[clause.predicate]?.xpos ?? "") &&
    hasTo(sentence, clause)
  )
    return null;
  const objects = inSlot(clause, "object");
  const [first, second] = objects;
  // "consider the harbour the weakest point": two objects side by side, the second says what the first is.
  const twin = first && second && objects.length === 2 && second.first === first.last + 1 ? second : null;
  const whom = first && objects.length === 1 ? relativeOf(clause, sentence, first) : null;
  if (first && whom && calls(sentence, first.head))
    return {
      roles: [as("subject", whom)],
      rule: `${clause.lemma} as`,
      ranking: givesRank(sentence, first.head),
      predicate: first.head,
      last: reach(sentence, first.head, (t) => TAIL.has(t.deprel)).last,
      held: true,
    };
  const judged = twin ? objects.slice(0, 1) : objects;
  if (judged.length === 0) return null;
  const held = [...inSlot(clause, "oblique", ["as"]), ...inSlot(clause, "complement", ["as"])].find(
    (a) => a.sentence === clause.sentence,
  );
  // The same read as a name with an apposition, but no comma stands between.
  const beside =
    first &&
    (dependents(sentence, first.head, "appos").find((t) => !hasMarkBetween(sentence, first.head, t.index)) ??
      // "dismissed the banners as theatre", with "as theatre" hung on the banners.
      dependents(sentence, first.head, "nmod").find((t) =>
        dependents(sentence, t.index, "case").some((c) => c.form === "as"),
      ));
  const what = held?.head ?? twin?.head ?? beside?.index ?? dependents(sentence, clause.predicate, "xcomp")[0]?.index;
  const passes = CALLING.has(clause.lemma) ? calls : judges;
  if (what === undefined || !passes(sentence, what)) return null;
  // The predicate is what they are held to be: it stands in the words of those who hold it.
  return {
    // "the banners as", where "as theatre" hangs on the banners
    roles: judged.slice(0, 3).map((a) => as("subject", cutAt(sentence, a, what))),
    rule: `${clause.lemma} as`,
    ranking: givesRank(sentence, what),
    predicate: what,
    last: reach(sentence, what, (t) => TAIL.has(t.deprel)).last,
    held: true,
  };
};

/** "has diverged" read as a passive: nothing is done to what has done it. */
const isActive = (clause: Clause, sentence: Sentence): boolean =>
  !clause.passive ||
  (dependents(sentence, clause.predicate, "aux:pass").length === 0 &&
    dependents(sentence, clause.predicate, "aux").some((t) => t.lemma === "have"));

/** "no longer exists". */
const isNoLonger = (sentence: Sentence, verb: number): boolean =>
  /^longer$/i.test(sentence.tokens[verb - 1]?.form ?? "") && /^no$/i.test(sentence.tokens[verb - 2]?.form ?? "");

/** "misrepresents the market", "exceeds the rest". */
const judging: Rule = (clause, sentence) => {
  const gone = clause.lemma === "exist" && isNoLonger(sentence, clause.predicate);
  if (clause.form !== "verb" || !(JUDGING_VERBS.has(clause.lemma) || gone) || !isActive(clause, sentence)) return null;
  const own = clause.passive ? inSlot(clause, "object").map((a) => as("subject", a)) : subjects(clause);
  const objects = clause.passive ? [] : inSlot(clause, "object").map((a) => as("object", a));
  return own.length === 0 ? null : { roles: [...own, ...objects], rule: `judging ${clause.lemma}` };
};

/** "Walls cannot contain the violence": what a thing or a body is unable to do; of persons it tells where they are. */
const unable: Rule = (clause, sentence) => {
  if (clause.form !== "verb" || clause.passive || !INABILITY_VERBS.has(clause.lemma)) return null;
  const aux = dependents(sentence, clause.predicate, "aux").some((t) => t.lemma === "can" || t.lemma === "could");
  const negated = dependents(sentence, clause.predicate, "advmod").some(
    (t) => t.lemma === "not" || t.lemma === "never",
  );
  const own = subjects(clause).filter((r) => !isPronoun(sentence, r.head));
  if (!aux || !negated || own.length === 0) return null;
  return { roles: [...own, ...inSlot(clause, "object").map((a) => as("object", a))], rule: `unable ${clause.lemma}` };
};

/** "The state is in retreat", "the force is under siege": a condition that a preposition brings. */
const condition: Rule = (clause, sentence) => {
  if (clause.form !== "copula" || clause.deprel.startsWith("appos")) return null;
  const noun = sentence.tokens[clause.predicate];
  const preposition = dependents(sentence, clause.predicate, "case")[0]?.lemma ?? "";
  if (!noun || !CONDITIONS[preposition]?.has(noun.lemma) || dependents(sentence, noun.index, "cop").length === 0)
    return null;
  return {
    roles: subjects(clause),
    rule: `condition ${preposition} ${noun.lemma}`,
    ranking: /^ascendan/.test(noun.lemma),
  };
};

/** The rules in order; the first that finds something in a clause counts. */
export const RULES: readonly Rule[] = [
  ...IDIOMS,
  copula,
  state,
  becoming,
  frame,
  holding,
  intoWhat,
  judging,
  changing,
  stillSo,
  unable,
  condition,
  ...CONTRASTS,
];

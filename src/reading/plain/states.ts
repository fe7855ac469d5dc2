import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { PLAIN_ADJECTIVES } from "../assessments/rows.ts";
import { phraseOf } from "../clauses/phrases.ts";
import { withSubjects } from "../clauses/orphans.ts";
import { type Clause, type Draft, draftsIn, reader, type Words } from "../layers.ts";
import { as, draftOf, inSlot, isPointer } from "../phrases.ts";
import { rolesOf } from "../statements/participants.ts";
import { asked, endOf } from "./ends.ts";
import { tenseOf } from "./finite.ts";
import { callingOf, heldByWriter } from "./held.ts";
import {
  type Ground,
  groundOf,
  isAnybody,
  isOfOthers,
  isOpen,
  isSomebody,
  isSpecific,
  isToldForItself,
  standsAlone,
  isTorn,
  type Known,
} from "./ground.ts";
import { BLANK, CALLS, CHANGES, FARES, FEATURES, PLAIN, SAYS, STATES, TELLING } from "./rows.ts";

const NOT = /^(?:not|n['’]t|never|nor|longer)$/i;
const isDenied = (sentence: Sentence, predicate: number): boolean =>
  dependents(sentence, predicate, "advmod", "cc").some((t) => NOT.test(t.form));

/** Of what a clause tells: known, no sort of things, and nobody in general. */
function isKnownSubject(clause: Clause, layers: Known): boolean {
  const told = clause.passive
    ? inSlot(clause, "object").filter((a) => a.first < clause.predicate)
    : inSlot(clause, "subject");
  return (
    told.length > 0 &&
    told.every((a) => !isOpen(layers, a) && isSpecific(layers, a) && !isAnybody(layers.sentences[a.sentence]!, a))
  );
}

/** What makes a clause more than its verb: something taken, somewhere, some time, or that it is not so. */
function isFilled(clause: Clause, sentence: Sentence, layers: Known): boolean {
  const beside = clause.arguments.some(
    (a) => a.slot !== "subject" && a.first > clause.predicate && !isOpen(layers, a) && !isAnybody(sentence, a),
  );
  return beside || isDenied(sentence, clause.predicate) || dependents(sentence, clause.predicate, "xcomp").length > 0;
}

/** "Juan Paz has never testified", "The guild now supports a boycott", "Nobody knows who painted the gate". */
function stateOf(clause: Clause, sentence: Sentence, layers: Known): Draft["roles"] | null {
  const { predicate, lemma } = clause;
  const verb = sentence.tokens[predicate]!;
  const tense = tenseOf(clause, sentence);
  // "The navy is chasing an idea": how it looks to the writer, who does not say of what or since when.
  if (tense === "under way" && !isNews(clause, sentence) && !/^(?:seek|hold|serve|recover|investigate)$/.test(lemma))
    return null;
  // "Paz cited remarks": what was said is told where its words are.
  if (SAYS.has(verb.lemma) && !isNews(clause, sentence) && !clause.passive && !TELLING.has(lemma)) return null;
  if (tense === null || CHANGES.has(verb.lemma) || (BLANK.has(lemma) && !clause.passive)) return null;
  // What is over and is no state is a deed.
  if (tense === "past" && !STATES.has(lemma) && !SAYS.has(lemma) && !(lemma === verb.lemma && STATES.has(verb.lemma)))
    return null;
  const below = dependents(sentence, predicate, "ccomp", "csubj", "expl");
  const question = asked(sentence, predicate);
  if (below.some((t) => t !== question)) return null;
  if (!isKnownSubject(clause, layers) || !(question || isFilled(clause, sentence, layers))) return null;
  if (verb.upos !== "VERB" || isHadTo(sentence, verb)) return null;
  // "The political cost explains their restraint": of a thing only news is told, what it is not or since when.
  const news = isNews(clause, sentence) || isDated(clause, layers);
  const people = clause.arguments.some(
    (a) =>
      (a.slot === "subject" || (clause.passive && a.slot === "object")) && a.first < predicate && isSomebody(layers, a),
  );
  if (!people && !news) return null;
  // "Peru has a fever", "The island has a jungle for a treasury": what it has is an image;
  // "they have armies": of many, who they are is no more than a guess.
  if (
    lemma === "have" &&
    tense === "present" &&
    !hasNo(sentence, predicate) &&
    inSlot(clause, "subject").every((a) => isPlace(a, layers) || isPointer(layers.sentences, a))
  )
    return null;
  const roles = rolesOf(clause, layers.sentences, layers.entities).filter(
    (r) => !/sel(?:f|ves)$/i.test(layers.sentences[r.sentence]!.tokens[r.head]!.form),
  );
  // "leads 18,000": what is taken stays open, and without it nothing is told.
  const lost = !clause.passive && inSlot(clause, "object").length > 0 && !roles.some((r) => r.role === "object");
  const bare =
    dependents(sentence, predicate, "obj", "xcomp").some((t) => t.upos === "NUM" && /\d|^[a-z]+$/.test(t.form)) &&
    !/^(?:have|hold|count)$/.test(lemma);
  return roles.length > 0 && !((lost || bare) && !isDenied(sentence, predicate)) ? roles : null;
}

/** "The Reds have a loyal following", "The state does not care for the port": how a body fares, by no number. */
function fares(clause: Clause, sentence: Sentence, { entities }: Known): boolean {
  if (!FARES.has(clause.lemma) || clause.passive || tenseOf(clause, sentence) === "past") return false;
  if (
    dependents(sentence, clause.predicate, "obj").some(
      (t) =>
        dependents(sentence, t.index, "nummod").length > 0 ||
        dependents(sentence, t.index, "det").some((d) => /^no$/i.test(d.form)),
    )
  )
    return false;
  return inSlot(clause, "subject").some((a) => {
    const actor = entities.at(a.sentence, a.head);
    return actor !== null && /^(?:place|government|organisation|group)$/.test(entities.list[actor.entity]?.kind ?? "");
  });
}

const isPlace = (a: Words, { entities }: Known): boolean => {
  const actor = entities.at(a.sentence, a.head);
  return actor !== null && entities.list[actor.entity]?.kind === "place";
};

/** What is not so, or is counted. */
const isNews = ({ predicate }: Clause, sentence: Sentence): boolean =>
  isDenied(sentence, predicate) ||
  hasNo(sentence, predicate) ||
  dependents(sentence, predicate, "obj").some(
    (t) => t.upos === "NUM" || dependents(sentence, t.index, "nummod").length > 0,
  );

/** "had to impose tariffs": what somebody must do. */
const isHadTo = (sentence: Sentence, verb: Token): boolean =>
  verb.lemma === "have" && dependents(sentence, verb.index, "xcomp").length > 0;

/** "hangs in no office", "No bank has explained it", "None bears a stamp". */
const hasNo = (sentence: Sentence, predicate: number): boolean =>
  dependents(sentence, predicate, "nsubj", "nsubj:pass", "obj", "obl").some(
    (t) =>
      /^(?:none|nobody|nothing)$/i.test(t.form) ||
      dependents(sentence, t.index, "det").some((d) => /^no$/i.test(d.form)),
  );

const isDated = ({ sentence, start, end }: Clause, { times }: Known): boolean =>
  times.some((t) => t.sentence === sentence && t.start >= start && t.end <= end + 40 && t.edtf !== null);

/** "There is no inquiry into the governor", "Nor is there any proof against the mayor": what there is or is not. */
function existing(clause: Clause, sentence: Sentence, layers: Known): Draft["roles"] | null {
  if (clause.lemma !== "be" || tenseOf({ ...clause, form: "verb" }, sentence) === null) return null;
  if (!dependents(sentence, clause.predicate, "expl").some((t) => /^there$/i.test(t.form))) return null;
  const [thing] = [...inSlot(clause, "subject"), ...inSlot(clause, "object")].filter(
    (a) => a.sentence === clause.sentence,
  );
  const head = thing && sentence.tokens[thing.head];
  if (!thing || head?.upos !== "NOUN" || isOpen(layers, thing)) return null;
  // "There are two ways": of what there is nothing is told; "no inquiry into the governor" tells it of him.
  const of = dependents(sentence, head.index, "nmod").filter((t) => !isOpen(layers, phraseOf(sentence, t.index)));
  const named = of.some((t) => isSpecific(layers, phraseOf(sentence, t.index)));
  return named ? [as("subject", thing)] : null;
}

/** "She is at a convent school", "The people of the port are less sure". */
function beingOf(clause: Clause, sentence: Sentence, layers: Known): Pick<Draft, "kind" | "roles"> | null {
  const { predicate } = clause;
  if (tenseOf(clause, sentence) === null || dependents(sentence, predicate, "cop").length === 0) return null;
  if (dependents(sentence, predicate, "ccomp", "csubj", "expl").length > 0) return null;
  // "is about to sell two ships": what is to come.
  if (sentence.tokens[predicate]!.form === "about" || !isKnownSubject(clause, layers)) return null;
  const subjects = inSlot(clause, "subject").map((a) => as("subject", a));
  const told = sentence.tokens[predicate]!;
  const where = dependents(sentence, predicate, "case")[0];
  if (where && /^(?:NOUN|PROPN)$/.test(told.upos)) {
    if (!/^(?:in|at|on|under|behind|near|outside|inside|without|against|within|among)$/i.test(where.form)) return null;
    const object = phraseOf(sentence, predicate);
    return isOpen(layers, object)
      ? null
      : { kind: "statement", roles: [...subjects, as("object", { ...object, first: where.index + 1 })] };
  }
  // "is the richer of the sisters", taken for a noun
  const graded =
    /(?:er|est)$/.test(told.form) &&
    dependents(sentence, predicate, "nmod").length > 0 &&
    dependents(sentence, predicate, "det").some((t) => /^the$/i.test(t.form));
  if (
    (told.upos !== "ADJ" && !(graded && told.upos === "NOUN" && told.lemma === told.form && GRADED.test(told.form))) ||
    FEATURES.has(told.lemma.toLowerCase())
  )
    return null;
  // "were open", "was never able to swim": a state of things, and no judgement.
  // "are less sure"
  const compared =
    told.xpos === "JJR" || dependents(sentence, predicate, "advmod").some((t) => /^(?:less|more)$/i.test(t.form));
  return {
    kind: !compared && PLAIN_ADJECTIVES.has(told.lemma.toLowerCase()) ? "statement" : "assessment",
    roles: subjects,
  };
}

const GRADED =
  /^(?:weak|strong|small|larg|rich|poor|young|old|lesser|great|bett?|worse?|bigg|dead|clos|high|low)(?:er|est)$|^(?:lesser|better|worse)$/;

function plainOf(clause: Clause, sentence: Sentence, layers: Known, text: string): Draft | null {
  const [first] = inSlot(clause, "subject");
  const rule = `${PLAIN}: ${clause.lemma}`;
  const end = endOf(clause, sentence, asked(sentence, clause.predicate));
  if (end === null || isTorn(clause, sentence, layers) || isOfOthers(clause, sentence)) return null;
  if (!standsAlone(clause, sentence, end)) return null;
  if (first && isAnybody(layers.sentences[first.sentence]!, first)) return null;
  const being = clause.form === "copula" ? beingOf(clause, sentence, layers) : null;
  if (being) return draftOf(clause, { ...being, type: null, rule: `${PLAIN}: be`, end });
  if (clause.form !== "verb") return null;
  if (CALLS.has(clause.lemma) && !clause.passive) return callingOf(clause, sentence, layers, text);
  const roles = existing(clause, sentence, layers) ?? stateOf(clause, sentence, layers);
  return (
    roles &&
    draftOf(clause, {
      kind: fares(clause, sentence, layers) ? "assessment" : "statement",
      type: null,
      roles,
      rule,
      end,
    })
  );
}

/**
 * Finite clauses of the report's own voice that no other reader has made anything of: states, stands and sayings
 * without their words (statements), and what somebody or something is like (assessments). The last reader.
 */
export const plain = reader({
  name: "plain clauses",
  needs: [
    "sentences",
    "clauses",
    "entities",
    "times",
    "names",
    "attributions",
    "events",
    "relations",
    "figureClaims",
    "assessments",
    "causals",
    "forecasts",
    "unkept",
    "otherEvents",
    "statements",
    "denials",
  ],
  gives: "plain",
  read: (layers, { text }) => {
    const taken = new Set([...draftsIn(layers), ...layers.denials].map((d) => `${d.sentence}:${d.predicate}`));
    const ground: Ground = groundOf(layers);
    const drafts: Draft[] = [];
    for (const clause of withSubjects(layers.clauses, layers.sentences, layers.entities)) {
      const sentence = layers.sentences[clause.sentence];
      if (!sentence || clause.form === "noun" || taken.has(`${clause.sentence}:${clause.predicate}`)) continue;
      const own =
        !ground.isSaid(clause) && isToldForItself(clause, sentence) ? heldByWriter(clause, sentence, layers) : null;
      if (own) {
        drafts.push(own);
        continue;
      }
      if (ground.isCue(clause) || ground.isSaid(clause) || ground.isOfSource(clause)) continue;
      if (!isToldForItself(clause, sentence)) continue;
      const draft = plainOf(clause, sentence, layers, text);
      if (draft) drafts.push(draft);
    }
    return drafts;
  },
});

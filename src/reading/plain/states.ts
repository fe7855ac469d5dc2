import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
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
import { beingOf, fares, isKnownSubject, isWeighed, linkedOf, madeSo } from "./being.ts";
import { BLANK, CALLS, CHANGES, PLAIN, PROOFS, PROVES, SAYS, STATES, TELLING } from "./rows.ts";

const NOT = /^(?:not|n['’]t|never|nor|longer)$/i;
const isDenied = (sentence: Sentence, predicate: number): boolean =>
  dependents(sentence, predicate, "advmod", "cc").some((t) => NOT.test(t.form));

/** What makes a clause more than its verb: something taken, somewhere, some time, or that it is not so. */
function isFilled(clause: Clause, sentence: Sentence, layers: Known): boolean {
  const beside = clause.arguments.some(
    (a) => a.slot !== "subject" && a.first > clause.predicate && !isOpen(layers, a) && !isAnybody(sentence, a),
  );
  return beside || isDenied(sentence, clause.predicate) || dependents(sentence, clause.predicate, "xcomp").length > 0;
}

/** Whether it is told of somebody, by his actor or his noun. */
const isOfPeople = (clause: Clause, layers: Known): boolean =>
  clause.arguments.some(
    (a) =>
      (a.slot === "subject" || (clause.passive && a.slot === "object")) &&
      a.first < clause.predicate &&
      isSomebody(layers, a),
  );

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
  // What is over and is no state is a deed; "The patrols have calmed the quays" is weighed.
  const done = tense === "past" && !(isWeighed(clause, sentence, layers) && !isOfPeople(clause, layers));
  if (done && !STATES.has(lemma) && !SAYS.has(lemma) && !(lemma === verb.lemma && STATES.has(verb.lemma))) return null;
  const below = dependents(sentence, predicate, "ccomp", "csubj", "expl");
  const question = asked(sentence, predicate);
  if (below.some((t) => t !== question)) return null;
  const weighed = isWeighed(clause, sentence, layers);
  if (
    !(isKnownSubject(clause, layers) || weighed || isProof(clause, layers)) ||
    !(question || isFilled(clause, sentence, layers))
  )
    return null;
  if (verb.upos !== "VERB" || isHadTo(sentence, verb)) return null;
  // "The political cost explains their restraint": of a thing only news is told, what it is not or since when.
  const news = isNews(clause, sentence) || isDated(clause, layers);
  const people = isOfPeople(clause, layers);
  if (!people && !news && !weighed && !isProof(clause, layers)) return null;
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

/** Of people it is told what they do, of a thing what it does to another is weighed. */
const isThingWeighed = (clause: Clause, sentence: Sentence, layers: Known): boolean =>
  isWeighed(clause, sentence, layers) &&
  !hasNo(sentence, clause.predicate) &&
  !inSlot(clause, "subject").some((a) => isSomebody(layers, a));

/** "Blood samples confirmed who he was", "Prints on the latch match his": what a proof shows, and no speaker says. */
const isProof = (clause: Clause, { sentences }: Known): boolean =>
  PROVES.has(clause.lemma) &&
  !clause.passive &&
  inSlot(clause, "object").length > 0 &&
  inSlot(clause, "subject").some((a) => PROOFS.has(sentences[a.sentence]!.tokens[a.head]!.lemma.toLowerCase()));

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
  const hung = dependents(sentence, head.index, "nmod");
  // "no inquiry of any kind into the governor"
  const of = [...hung, ...hung.flatMap((t) => dependents(sentence, t.index, "nmod"))].filter(
    (t) => !isOpen(layers, phraseOf(sentence, t.index)),
  );
  const named = of.some((t) => isSpecific(layers, phraseOf(sentence, t.index)));
  return named ? [as("subject", thing)] : null;
}

function plainOf(clause: Clause, sentence: Sentence, layers: Known, text: string): Draft | null {
  const [first] = inSlot(clause, "subject");
  const rule = `${PLAIN}: ${clause.lemma}`;
  const end = endOf(clause, sentence, asked(sentence, clause.predicate));
  if (end === null || isTorn(clause, sentence, layers) || isOfOthers(clause, sentence)) return null;
  if (!standsAlone(clause, sentence, end)) return null;
  if (first && isAnybody(layers.sentences[first.sentence]!, first)) return null;
  const being =
    clause.form === "copula"
      ? beingOf(clause, sentence, layers)
      : (linkedOf(clause, sentence, layers) ?? madeSo(clause, sentence, layers));
  if (being) {
    const { kind, roles: told, last } = being;
    const until = Math.max(end, last === undefined ? 0 : sentence.tokens[last]!.end);
    return draftOf(clause, { kind, roles: told, type: null, rule: `${PLAIN}: be`, end: until });
  }
  if (clause.form !== "verb") return null;
  if (CALLS.has(clause.lemma) && !clause.passive) return callingOf(clause, sentence, layers, text);
  const roles = existing(clause, sentence, layers) ?? stateOf(clause, sentence, layers);
  return (
    roles &&
    draftOf(clause, {
      kind: fares(clause, sentence, layers) || isThingWeighed(clause, sentence, layers) ? "assessment" : "statement",
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

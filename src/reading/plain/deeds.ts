import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents, reach } from "../../language/tree.ts";
import type { Codebook, Role } from "../../model/index.ts";
import { isQuestion } from "../assessments/index.ts";
import { told } from "../events.ts";
import { type Argument, type Clause, type Draft, draftsIn, reader } from "../layers.ts";
import { positionOf } from "../positions.ts";
import { refusalOf } from "../refusals.ts";
import { as, draftOf, tokenAt } from "../phrases.ts";
import { tenseOf } from "./finite.ts";
import {
  type Ground,
  groundOf,
  isOpen,
  isSomebody,
  isSpecific,
  isToldForItself,
  standsAlone,
  isTorn,
  type Known,
} from "./ground.ts";
import { AWAITED, BEFALLS, COMES, IDLE, LIGHT, PASSES, PLAIN, SAYS, STANDING, STATES } from "./rows.ts";
import { withWhither } from "../whither.ts";
import { whereaboutsOf } from "./whereabouts.ts";
import { isHeldTrue } from "../surety/grounds.ts";
import { wordList } from "../words.ts";

/** "The prison has still not opened", "The money never came": a thing of which the text has spoken, and no sort of thing. */
function isAwaited(clause: Clause, sentence: Sentence): boolean {
  if (clause.passive || clause.deprel === "ccomp" || !COMES.has(clause.lemma) || clause.form !== "verb") return false;
  const thing = dependents(sentence, clause.predicate, "nsubj")[0];
  if (
    thing?.upos !== "NOUN" ||
    !dependents(sentence, thing.index, "det").some((t) => /^(?:the|this|that)$/i.test(t.form))
  )
    return false;
  const no = dependents(sentence, clause.predicate, "advmod").find((t) => /^(?:not|n['’]t|never)$/i.test(t.form));
  // "The door did not open": when, and of no door that anybody waits for.
  const did = dependents(sentence, clause.predicate, "aux").some((t) => t.lemma === "do");
  return no !== undefined && !(did && /^(?:open|close|appear|return)$/.test(clause.lemma));
}

/** "No motive was given", "The heir has not been named": who or what was expected has not come. */
function isMissed(clause: Clause, sentence: Sentence): boolean {
  // "said that no letter had been found" is a statement.
  if (!clause.passive || clause.deprel === "ccomp" || !AWAITED.has(clause.lemma)) return false;
  const thing = dependents(sentence, clause.predicate, "nsubj:pass", "nsubj")[0];
  if (thing?.upos !== "NOUN" || dependents(sentence, clause.predicate, "aux:pass").length === 0) return false;
  const none = dependents(sentence, thing.index, "det").some((t) => /^no$/i.test(t.form));
  return none || dependents(sentence, clause.predicate, "advmod").some((t) => /^(?:not|n['’]t|never)$/i.test(t.form));
}

/** What is said, and is no thing that somebody does. */
const SAYINGS = wordList(
  "claim allegation accusation statement charge assertion report rumor rumour story idea notion belief",
);

/** Clauses that are told for themselves, or tell when or whom: not purposes, conditions or bare participles. */
const TOLD = /^(?:root|conj|parataxis|ccomp|acl:relcl|advcl)$/;

const SUBORDINATE = wordList("after when as because while before since once until although though");

/** "A cook who had opened the gate was shot": the clause says which cook; with a comma it would tell news of him. */
function tellsWhich(sentence: Sentence, verb: Token): boolean {
  if (verb.deprel !== "acl:relcl") return false;
  const noun = sentence.tokens[verb.head]!;
  // "two guards and a woman who drove past were hit": what sort of woman; "the guards who fled" were told of before.
  const anybody =
    noun.upos === "NOUN" &&
    dependents(sentence, noun.index, "det").every((t) => /^an?$/i.test(t.form)) &&
    dependents(sentence, noun.index, "nummod", "nmod:poss").length === 0;
  if (!anybody && !dependents(sentence, verb.index, "aux").some((t) => /^(?:had|'d|’d)$/i.test(t.form))) return false;
  const pronoun = dependents(sentence, verb.index, "nsubj", "nsubj:pass", "obj").find((t) => t.index < verb.index);
  return pronoun !== undefined && sentence.tokens[pronoun.index - 1]?.form !== ",";
}

/** How far behind its verb and participants a clause goes on at most, in tokens: "refused to pay the gang". */
const TAIL = 12;
const LOOSE = /^(?:conj|cc|punct|parataxis|advcl|acl:relcl|appos|discourse|ccomp|dep)$/;

function tailEnd(clause: Clause, sentence: Sentence): number {
  const { last } = reach(sentence, clause.predicate, (t) => LOOSE.test(t.deprel));
  const end = sentence.tokens[last]?.end ?? clause.end;
  const more = sentence.tokens.filter((t) => t.start >= clause.end && t.end <= end).length;
  return end > clause.end && more <= TAIL ? end : clause.end;
}

/**
 * Events that no row of the codebook names: what somebody did or what was done to somebody, told in the past, with a
 * participant that the report names or a person or body by its noun ("Two of her neighbours closed their sheds").
 * Only where no other reader has made anything of the verb. Type `other`.
 */
export const otherEvents = reader({
  name: "other events",
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
  ],
  gives: "otherEvents",
  read: (layers, { text, codebook }) => {
    const taken = new Set(draftsIn(layers).map((d) => `${d.sentence}:${d.predicate}`));
    const ground = groundOf(layers);
    const drafts: Draft[] = [];
    const deeds = Map.groupBy(layers.events, (d) => `${d.sentence}:${d.predicate}`);
    for (const clause of layers.clauses) {
      const sentence = layers.sentences[clause.sentence];
      if (!sentence || taken.has(`${clause.sentence}:${clause.predicate}`) || isQuestion(sentence)) continue;
      if (ground.isOfSource(clause)) continue;
      // "staged an attack", "refused to extradite them": the deed below is told in the same words.
      const below = dependents(sentence, clause.predicate, "obj", "xcomp");
      if (below.some((t) => deeds.get(`${clause.sentence}:${t.index}`)?.some((d) => d.start <= clause.start))) continue;
      const seat = whereaboutsOf(clause, sentence, layers, text);
      if (seat) {
        drafts.push(seat);
        continue;
      }
      const deed = deedOf(clause, sentence, ground, layers);
      // "She refused any intervention": the stand that somebody takes is a statement.
      if (deed === null || positionOf(clause, sentence, layers, text) !== null) continue;
      if (refusalOf(clause, sentence, layers, text) !== null) continue;
      const end = Math.max(clause.end, tailEnd(clause, sentence));
      if (deed.by === PLAIN && !standsAlone(clause, sentence, end)) continue;
      drafts.push(
        draftOf(clause, {
          kind: "event",
          type: typeOfNoun(clause, sentence, codebook) ?? "other",
          roles: deed.roles,
          rule: `${deed.by}: ${clause.lemma}`,
          end,
        }),
      );
    }
    return drafts;
  },
});

/** What takes part in a told deed, and by which rule it is one: `other` where somebody does or suffers it. */
interface Deed {
  readonly roles: Draft["roles"];
  readonly by: "other" | typeof PLAIN;
}

/** The participants of a told deed, or null where the clause tells none. */
function deedOf(clause: Clause, sentence: Sentence, ground: Ground, layers: Known): Deed | null {
  const verb = sentence.tokens[clause.predicate]!;
  if (clause.form !== "verb" || !TOLD.test(clause.deprel) || ground.isCue(clause)) return null;
  const missed = isMissed(clause, sentence) || isAwaited(clause, sentence);
  const light = isLight(clause, sentence);
  const befalls = (BEFALLS.has(clause.lemma) || takesPlace(clause, sentence)) && !clause.passive;
  // "carry out", "take over": of a verb with its particle the whole counts.
  const own = clause.lemma === verb.lemma;
  // "Both were admitted to the prison", "The boat was found under a tarpaulin"
  const taken =
    clause.passive &&
    /^(?:admit|find|take|bring)$/.test(verb.lemma) &&
    clause.arguments.some((a) => a.slot === "oblique");
  const state =
    !taken &&
    !isBack(clause, sentence) &&
    (STATES.has(clause.lemma) || (own && STATES.has(verb.lemma)) || SAYS.has(verb.lemma));
  if (!missed && !light && !befalls && state) return null;
  // "The tape is being studied": what is being done is told as well.
  const tense = tenseOf(clause, sentence);
  const going = tense === "under way" && clause.passive && clause.deprel === "root";
  if ((tense !== "past" && !going) || !told(clause, sentence)) return null;
  if (tellsWhich(sentence, verb) || !isWhole(clause, sentence) || isTorn(clause, sentence, layers)) return null;
  const { arguments: all } = clause;
  const open = (a: Argument): boolean => isOpen(layers, a);
  const subjects = all.filter((a) => a.slot === "subject");
  // Of whom it is told must be known: "He fled", and who he is stays open.
  const grammatical = clause.passive ? all.filter((a) => a.slot === "object") : subjects;
  if (grammatical.length === 0 || grammatical.some(open)) return null;
  if ((light || befalls) && !grammatical.every((a) => isNamedOrNoun(a, layers))) return null;
  // "the claim that she has achieved it": what is claimed is no deed.
  if (all.some((a) => a.via === "relative" && SAYINGS.has(tokenAt(layers.sentences, a.sentence, a.head).lemma)))
    return null;
  // "Mexico erupted": of a country alone nothing is done.
  const alone = !clause.passive && !all.some((a) => a.slot === "object" || a.slot === "indirect");
  const isCountry = (a: Argument): boolean => {
    const actor = layers.entities.at(a.sentence, a.head);
    return actor !== null && /^(?:place|government)$/.test(layers.entities.list[actor.entity]?.kind ?? "");
  };
  if (alone && subjects.every(isCountry)) return null;
  const somebody = grammatical.some((a) => isSomebody(layers, a));
  // "Planners at the fort, home to two squads, had drawn up maps": one of them is no doer, and torn from its phrase.
  if (!clause.passive && somebody && !subjects.every((a) => isSomebody(layers, a))) return null;
  if (!missed && (!somebody || (befalls && state)) && !happensTo(clause, sentence, grammatical, layers)) return null;
  const by = missed || (somebody && !light && !state) ? "other" : PLAIN;
  // What somebody else tells is read as his statement.
  if (by === PLAIN && ground.isSaid(clause)) return null;
  const thing = befalls && !somebody;
  const roles = all.flatMap((a) => {
    const role =
      open(a) || (a.slot === "object" && takesPlace(clause, sentence))
        ? null
        : roleOf(a, clause, (one) => isSomebody(layers, one));
    return role === null ? [] : [as(thing && role === "agent" ? "subject" : role, a)];
  });
  return {
    roles: withWhither(roles, clause, layers),
    by,
  };
}

/** "went back to work", "returned home": who goes back does so, whatever the verb tells alone. */
const isBack = (clause: Clause, sentence: Sentence): boolean =>
  /^(?:go|get|come)$/.test(clause.lemma.split(" ")[0]!) &&
  !clause.passive &&
  dependents(sentence, clause.predicate, "advmod", "compound:prt").some((t) =>
    /^(?:back|home|abroad|underground)$/i.test(t.form),
  );

/** "The raid took place at dawn", "The shooting began on the pier": what took place is the deed, whatever the verb. */
function typeOfNoun(clause: Clause, sentence: Sentence, { events }: Codebook): string | null {
  if (!takesPlace(clause, sentence) && !/^(?:occur|happen|begin|start|unfold)$/.test(clause.lemma)) return null;
  const [thing] = dependents(sentence, clause.predicate, "nsubj");
  if (thing?.upos !== "NOUN" || thing.xpos !== "NN") return null;
  return events.find(({ frames }) => frames.some((f) => f.nouns?.includes(thing.lemma)))?.id ?? null;
}

const takesPlace = (clause: Clause, sentence: Sentence): boolean =>
  clause.lemma === "take" && dependents(sentence, clause.predicate, "obj").some((t) => t.form === "place");

/** "Some took it for a message", "Others gave up": who they are stays open. */
const isNamedOrNoun = (a: Argument, layers: Known): boolean =>
  isSpecific(layers, a) || tokenAt(layers.sentences, a.sentence, a.head).upos === "NOUN";

/** "took the harbour", "made a deal": a light verb with what makes a deed of it. */
function isLight(clause: Clause, sentence: Sentence): boolean {
  if (!LIGHT.has(clause.lemma) || clause.passive) return false;
  const objects = clause.arguments.filter((a) => a.slot === "object" && a.sentence === clause.sentence);
  return (
    objects.length > 0 &&
    objects.every((a) => {
      const head = sentence.tokens[a.head]!;
      return (
        a.via === "direct" && /^(?:NOUN|PROPN)$/.test(head.upos) && !IDLE.has(head.lemma) && !SAYINGS.has(head.lemma)
      );
    })
  );
}

/** "The statues were washed", "The regatta ended": news of a thing, told by the report itself and for its own sake. */
function happensTo(clause: Clause, sentence: Sentence, things: readonly Argument[], layers: Known): boolean {
  if (!isToldForItself(clause, sentence)) return false;
  // "The door did not open": of what was not awaited, nothing is told.
  if (dependents(sentence, clause.predicate, "advmod").some((t) => /^(?:not|n['’]t|never)$/i.test(t.form)))
    return false;
  const objects = clause.arguments.filter((a) => a.slot === "object");
  const passes = PASSES.has(clause.lemma) && objects.length === 1;
  if (
    clause.passive ? STANDING.has(clause.lemma) : !BEFALLS.has(clause.lemma) && !passes && !takesPlace(clause, sentence)
  )
    return false;
  if (!clause.passive && objects.length > 0 && !passes && !takesPlace(clause, sentence)) return false;
  return things.every((a) => {
    const head = tokenAt(layers.sentences, a.sentence, a.head);
    if (!/^(?:NOUN|PROPN|NUM|DET|PRON|ADJ)$/.test(head.upos)) return false;
    // "No doubt was left", "Nothing was done": of what there is none, nothing is told.
    const none = dependents(layers.sentences[a.sentence]!, a.head, "det").some((t) => /^no$/i.test(t.form));
    return !none && (head.upos === "NOUN" ? !SAYINGS.has(head.lemma) : isSpecific(layers, a));
  });
}

/** "The permit, renewed once in April, runs out", "Ana Ruiz, the clerk dismissed in May, sued": a participle that the tree takes for the verb. */
function isReduced({ predicate, arguments: all }: Clause, sentence: Sentence): boolean {
  const verb = sentence.tokens[predicate]!;
  if (verb.xpos !== "VBD" || dependents(sentence, predicate, "aux", "aux:pass").length > 0) return false;
  const subject = all.find((a) => a.slot === "subject" && a.sentence === sentence.index && a.head < predicate);
  if (!subject || dependents(sentence, subject.head, "conj", "acl:relcl", "acl").length > 0) return false;
  const commas = sentence.tokens.slice(subject.head, predicate).filter((t) => t.form === ",").length;
  const later = sentence.tokens.slice(predicate + 1);
  const closed = later.findIndex((t) => t.form === ",");
  return commas === 1 && closed >= 0 && later.slice(closed).some((t) => /^VB[DZP]$|^MD$/.test(t.xpos));
}

/** Whether the clause stands by itself, and is none of which a part is missing. */
function isWhole(clause: Clause, sentence: Sentence): boolean {
  const verb = sentence.tokens[clause.predicate]!;
  // "Two were killed and three others hurt": they hurt nobody.
  const first = verb.deprel === "conj" ? sentence.tokens[verb.head] : undefined;
  const shares = first && dependents(sentence, first.index, "aux:pass").length > 0;
  const bare = !clause.passive && !clause.arguments.some((a) => a.slot === "object");
  if (shares && bare && dependents(sentence, verb.index, "aux").length === 0 && verb.form === verb.lemma) return false;
  const marks = dependents(sentence, verb.index, "mark");
  const side = clause.deprel === "advcl" && !isHeldTrue(sentence, verb);
  if (side && !marks.some((t) => SUBORDINATE.has(t.lemma.toLowerCase()))) return false;
  // "an idea that took hold": the clause has a clause for its object, and says what somebody thinks.
  if (dependents(sentence, verb.index, "ccomp", "csubj", "expl").length > 0) return false;
  if (isReduced(clause, sentence)) return false;
  // "the dearest gift ever handed over": how dear it is.
  return !/^acl/.test(clause.deprel) || !dependents(sentence, verb.index, "advmod").some((t) => /^ever$/i.test(t.form));
}

function roleOf(a: Argument, clause: Clause, people: (a: Argument) => boolean): Role | null {
  if (a.slot === "subject") return "agent";
  if (a.slot === "indirect") return "recipient";
  // "The men were handed a note": the thing stands behind the verb.
  if (a.slot === "object") return people(a) || (clause.passive && a.head < clause.predicate) ? "patient" : "object";
  return null;
}

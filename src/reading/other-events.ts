import type { Sentence, Token } from "../language/analysis.ts";
import { dependents, reach } from "../language/tree.ts";
import type { Role } from "../model/index.ts";
import { isQuestion } from "./assessments/index.ts";
import { told } from "./events.ts";
import { type Argument, type Clause, type Draft, draftsIn, type Layers, reader } from "./layers.ts";
import { positionOf } from "./positions.ts";
import { refusalOf } from "./refusals.ts";
import { as, draftOf, isPointer, tokenAt } from "./phrases.ts";
import { isBodyNoun, isPersonNoun } from "./speaking.ts";
import { withWhither } from "./whither.ts";
import { isHeldTrue } from "./surety/grounds.ts";
import { wordList } from "./words.ts";

/** Verbs that tell a state, a thought, a look of things or a number, and no deed. */
const STATES = wordList(`
  be have seem appear look sound feel remain stay become continue keep prove exist live reside dwell belong consist contain
  comprise include involve concern regard matter mean signify imply suggest indicate reflect represent constitute
  embody illustrate symbolize signal demonstrate show reveal prove underline underscore highlight confirm deserve merit
  need require want wish desire hope expect fear worry dread doubt trust believe think know understand realize
  realise recognize recognise remember forget recall suppose assume presume guess imagine wonder consider deem view see
  hear sense notice like love hate prefer enjoy admire respect resent depend rely rest hinge lack own possess hold
  resemble differ equal exceed total amount average number weigh measure cost last date stem derive originate suit fit
  tend happen occur arise come_from span stretch range lie stand sit stretch face await owe bear care agree_with
  dominate rank count account qualify correspond coincide compare contrast relate pertain apply cover border surround
  rise fall drop increase decrease decline grow climb soar surge plunge plummet double triple halve shrink jump dip
  outnumber outpace outweigh reach surpass average go do get make take give put let use try seek aim intend plan manage
  begin start cease stop fail succeed prefer`);

/** Verbs that say: who said what is told by the claims of what was said. */
const SAYS = wordList(`
  say tell state declare announce rule report write claim argue contend insist maintain assert allege affirm add note
  remark observe comment explain describe recount relate recall narrate call dub label term name mention cite quote refer point warn caution stress
  emphasize emphasise acknowledge admit concede confess deny reject refute dismiss dispute answer reply respond ask
  inquire question wonder urge demand request beg plead suggest propose recommend advise predict forecast estimate
  conclude find determine decide boast joke quip complain lament testify swear vow pledge promise threaten speak talk
  discuss debate speculate hint imply read blame accuse praise criticize criticise condemn denounce hail welcome`);

/** What is made known, found or brought about, and news where it is not: "No successor has been announced". */
const AWAITED = wordList(`
  name announce identify show find give publish release present produce recover locate set explain solve disclose reveal
  unveil choose appoint elect select pay reach sign file open build repair restore`);

/** What a thing that is waited for does when it comes: "The prison has still not opened". */
const COMES = wordList("open begin start arrive come happen materialise materialize reopen resume appear return close");

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

/** A deed is told where the verb is past or perfect: the present tells habits, and the future is foretold. */
function isPast(sentence: Sentence, verb: Token): boolean {
  const auxiliaries = dependents(sentence, verb.index, "aux");
  if (auxiliaries.some((t) => t.xpos === "MD" || /^(?:do|does|is|are|am|be|being|going)$/i.test(t.form))) {
    // "did not open" is past by its auxiliary; "are being held", "may open" are not.
    return false;
  }
  if (auxiliaries.some((t) => /^(?:did|was|were|had|has|have|'s|’s|'ve|’ve|been)$/i.test(t.form))) return true;
  return verb.xpos === "VBD" && auxiliaries.length === 0;
}

/** Clauses that are told for themselves, or tell when or whom: not purposes, conditions or bare participles. */
const TOLD = /^(?:root|conj|parataxis|ccomp|acl:relcl|advcl)$/;

const SUBORDINATE = wordList("after when as because while before since once until although though");

/** "A judge who had ruled against the gang was shot": the clause says which judge; with a comma it would tell news of him. */
function tellsWhich(sentence: Sentence, verb: Token): boolean {
  if (verb.deprel !== "acl:relcl") return false;
  if (!dependents(sentence, verb.index, "aux").some((t) => /^(?:had|'d|’d)$/i.test(t.form))) return false;
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
  read: (layers, { text }) => {
    const taken = new Set(draftsIn(layers).map((d) => `${d.sentence}:${d.predicate}`));
    const cues = new Set<number>();
    const unnamed = new Set<string>();
    for (const { cue, sources } of layers.attributions) {
      for (let at = cue.start; at < cue.end; at++) cues.add(at);
      for (const { sentence, head } of sources)
        if (layers.entities.at(sentence, head) === null) unnamed.add(`${sentence}:${head}`);
    }
    const drafts: Draft[] = [];
    const deeds = Map.groupBy(layers.events, (d) => `${d.sentence}:${d.predicate}`);
    for (const clause of layers.clauses) {
      const sentence = layers.sentences[clause.sentence];
      if (!sentence || taken.has(`${clause.sentence}:${clause.predicate}`) || isQuestion(sentence)) continue;
      // "said an official who was not allowed to give his name": what sort of source it is.
      const noun = sentence.tokens[clause.predicate]!.head;
      if (clause.deprel === "acl:relcl" && unnamed.has(`${clause.sentence}:${noun}`)) continue;
      // "staged an attack", "refused to extradite them": the deed below is told in the same words.
      const below = dependents(sentence, clause.predicate, "obj", "xcomp");
      if (below.some((t) => deeds.get(`${clause.sentence}:${t.index}`)?.some((d) => d.start <= clause.start))) continue;
      const roles = rolesOf(clause, sentence, cues, layers);
      // "She refused any intervention": the stand that somebody takes is a statement.
      if (roles === null || positionOf(clause, sentence, layers, text) !== null) continue;
      if (refusalOf(clause, sentence, layers, text) !== null) continue;
      drafts.push(
        draftOf(clause, {
          kind: "event",
          type: "other",
          roles,
          rule: `other: ${clause.lemma}`,
          end: Math.max(clause.end, tailEnd(clause, sentence)),
        }),
      );
    }
    return drafts;
  },
});

type Known = Pick<Layers, "sentences" | "entities" | "times">;

/** The participants of a told deed, or null where the clause tells none. */
function rolesOf(clause: Clause, sentence: Sentence, cues: ReadonlySet<number>, layers: Known): Draft["roles"] | null {
  const verb = sentence.tokens[clause.predicate]!;
  if (clause.form !== "verb" || !TOLD.test(clause.deprel) || cues.has(verb.start)) return null;
  const missed = isMissed(clause, sentence) || isAwaited(clause, sentence);
  if (!missed && (STATES.has(clause.lemma) || STATES.has(verb.lemma) || SAYS.has(verb.lemma))) return null;
  if (!isPast(sentence, verb) || !told(clause, sentence)) return null;
  if (tellsWhich(sentence, verb)) return null;
  // "Two were killed and three others hurt": they hurt nobody.
  const first = verb.deprel === "conj" ? sentence.tokens[verb.head] : undefined;
  const shares = first && dependents(sentence, first.index, "aux:pass").length > 0;
  const bare = !clause.passive && !clause.arguments.some((a) => a.slot === "object");
  if (shares && bare && dependents(sentence, verb.index, "aux").length === 0 && verb.form === verb.lemma) return null;
  const marks = dependents(sentence, verb.index, "mark");
  const heldTrue = isHeldTrue(sentence, verb);
  if (clause.deprel === "advcl" && !heldTrue && !marks.some((t) => SUBORDINATE.has(t.lemma.toLowerCase()))) return null;
  // "an idea that took hold": the clause has a clause for its object, and says what somebody thinks.
  if (dependents(sentence, verb.index, "ccomp", "csubj", "expl").length > 0) return null;
  // "one of the largest sums ever paid": how large it is.
  if (dependents(sentence, verb.index, "advmod").some((t) => /^ever$/i.test(t.form))) return null;
  const people = (a: Argument): boolean => {
    if (layers.entities.at(a.sentence, a.head) !== null) return true;
    const head = tokenAt(layers.sentences, a.sentence, a.head);
    // "two of her neighbours"
    const [counted] = /^(?:NUM|DET|PRON)$/.test(head.upos) ? dependents(sentence, a.head, "nmod") : [];
    const { lemma } = counted ?? head;
    return isPersonNoun(lemma) || isBodyNoun(lemma);
  };
  const open = (a: Argument): boolean =>
    isPointer(layers.sentences, a) && layers.entities.at(a.sentence, a.head) === null;
  const subjects = clause.arguments.filter((a) => a.slot === "subject");
  // Of whom it is told must be known: "He fled", and who he is stays open.
  const grammatical = clause.passive ? clause.arguments.filter((a) => a.slot === "object") : subjects;
  if (grammatical.length === 0 || grammatical.some(open)) return null;
  // "the claim that she has achieved it": what is claimed is no deed.
  if (
    clause.arguments.some(
      (a) => a.via === "relative" && SAYINGS.has(tokenAt(layers.sentences, a.sentence, a.head).lemma),
    )
  )
    return null;
  // "Mexico erupted": of a country alone nothing is done.
  const alone = !clause.passive && !clause.arguments.some((a) => a.slot === "object" || a.slot === "indirect");
  const isCountry = (a: Argument): boolean => {
    const actor = layers.entities.at(a.sentence, a.head);
    return actor !== null && /^(?:place|government)$/.test(layers.entities.list[actor.entity]?.kind ?? "");
  };
  if (alone && subjects.every(isCountry)) return null;
  const roles = clause.arguments.flatMap((a) => {
    const role = open(a) ? null : roleOf(a, clause, people);
    return role === null ? [] : [as(role, a)];
  });
  // "The arrest stunned the army" tells of the arrest: somebody or some body must do it or suffer it.
  return missed || grammatical.some(people) ? withWhither(roles, clause, layers) : null;
}

function roleOf(a: Argument, clause: Clause, people: (a: Argument) => boolean): Role | null {
  if (a.slot === "subject") return "agent";
  if (a.slot === "indirect") return "recipient";
  // "The men were handed a note": the thing stands behind the verb.
  if (a.slot === "object") return people(a) || (clause.passive && a.head < clause.predicate) ? "patient" : "object";
  return null;
}

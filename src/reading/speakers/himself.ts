import type { Sentence } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { Attribution, Clause, Draft, Layers, Words } from "../layers.ts";
import { isPointer, tokenAt } from "../phrases.ts";
import { isPersonNoun } from "../speaking.ts";
import { wordList } from "../words.ts";

const SINGULAR = /^it$/i;
const PLURAL = /^(?:they|we)$/i;
const PERSONAL = /^(?:he|she|i)$/i;

const SPEAKS_FOR = /^(?:lawyer|attorney|counsel|spokesman|spokeswoman|spokesperson)$/;
const COLLECTIVE = /^(?:family|couple|crowd|group|crew|team|household|community|public|people)$/;

/** "The ministry said it had no record", "Clerks told us that they had been warned": who speaks, and stands for no actor. */
export function speaking(w: Words, sources: Attribution["sources"], sentences: readonly Sentence[]): Words {
  const [source] = sources;
  if (sources.length !== 1 || !source || source.sentence !== w.sentence || source.head >= w.head) return w;
  const [own, noun] = [tokenAt(sentences, w.sentence, w.head), tokenAt(sentences, source.sentence, source.head)];
  if (noun.upos !== "NOUN" || own.deprel.startsWith("obj")) return w;
  // "His lawyer said he would appeal": he for whom the lawyer speaks.
  const whose = dependents(sentences[source.sentence]!, source.head, "nmod:poss").some((t) => t.xpos === "PRP$");
  if (whose || SPEAKS_FOR.test(noun.lemma)) return w;
  // "His family says he has not been seen": a family is no "he".
  const person = isPersonNoun(noun.lemma) && !COLLECTIVE.test(noun.lemma);
  const same = noun.xpos === "NNS" ? PLURAL : person ? PERSONAL : SINGULAR;
  return same.test(own.form) ? source : w;
}

/** Verbs by which somebody owns to a deed of his own or disowns it; "A witness said he had fired" may tell of another. */
const OWNS = wordList("deny insist admit confess acknowledge concede swear boast protest maintain");

/** "The retired warden says he has never paid the gang": what somebody never did is for him alone to say. */
function disowns(draft: Draft, { sources }: Attribution, sentences: readonly Sentence[]): boolean {
  const [source] = sources;
  const sentence = sentences[draft.sentence]!;
  const known = source && /^(?:the|his|her|their|its)$/i.test(tokenAt(sentences, source.sentence, source.first).form);
  return known === true && dependents(sentence, draft.predicate, "advmod").some((t) => t.lemma === "never");
}

/**
 * The sources for whom "he" may stand in a clause that is said: "The clerk admitted that he had fled", "the clerk, who
 * says he fled"; "The prosecutor says he fled" tells of whomever the prosecutor is after.
 */
export function ownSources(
  clause: Clause,
  attribution: Attribution,
  sentences: readonly Sentence[],
): Attribution["sources"] {
  const [source] = attribution.sources;
  const subject = clause.arguments.find((a) => a.slot === "subject" || (clause.passive && a.slot === "object"));
  if (!source || !subject || subject.sentence !== clause.sentence) return attribution.sources;
  const { tokens } = sentences[clause.sentence]!;
  if (!/^(?:he|she)$/i.test(tokens[subject.head]?.form ?? "") || OWNS.has(attribution.verb)) return attribution.sources;
  const asWho = tokens.slice(source.head, subject.head).some((t) => /^who$/i.test(t.form));
  const never = dependents(sentences[clause.sentence]!, clause.predicate, "advmod").some((t) => t.lemma === "never");
  // "A soldier said that he had not slept": what he did himself is for him to say.
  const felt = FEELS.test(clause.lemma) || clause.form === "copula";
  // "says that he will sue": as is what he will do.
  const will = dependents(sentences[clause.sentence]!, clause.predicate, "aux").some((t) => t.lemma === "will");
  return asWho || never || felt || will ? attribution.sources : [];
}
const FEELS = /^(?:know|fear|hope|want|believe|think|expect|feel|regret|remember|recall|intend|plan|see|hear|have)$/;

/** Characters before the pronoun that opens what is said: a mark and "that". */
const OPENING = 8;

/**
 * "The gang said that it had killed the judge", "The treasurer insisted that he had never taken a bribe": the deed of
 * whoever speaks of himself, where he has no name.
 */
export function himself(
  draft: Draft,
  { attributions, entities, sentences }: Pick<Layers, "attributions" | "entities" | "sentences">,
): Draft {
  const roles = draft.roles.map((role) => {
    if (!isPointer(sentences, role) || entities.at(role.sentence, role.head) !== null) return role;
    const { start, form } = tokenAt(sentences, role.sentence, role.head);
    // "Guards said the door stood open because they had sold the key": deeper down "they" may be anybody.
    const said = attributions.findLast((a) => a.contents.some((c) => c.start <= start && start - c.start < OPENING));
    if (!said || (PERSONAL.test(form) && !OWNS.has(said.verb) && !disowns(draft, said, sentences))) return role;
    const { sentence, first, last, head } = speaking(role, said.sources, sentences);
    return { ...role, sentence, first, last, head };
  });
  return { ...draft, roles };
}

import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { wordList } from "../words.ts";
import { SAYING } from "./quotes.ts";
import type { PronounRow } from "./references.rows.ts";
import { ofSufferer } from "./sufferers.ts";
import { agrees, entityAt, roleOf, type Ground, type Resolved, type State } from "./referents.ts";

/** Those who speak for others. */
const SPOKEN_FOR = /^(?:lawyer|attorney|counsel|spokesman|spokeswoman|spokesperson)$/u;

/** Who, without a name, rather speaks of himself than of whom the sentence before named: "The mayor said he was out". */
const HOLDERS = wordList(
  "mayor governor minister president premier general colonel admiral commander senator deputy congressman lawmaker bishop priest boss leader victim survivor defendant ambassador chancellor councillor candidate",
);

type At = State & { readonly pronoun: PronounRow };

export const isPossessive = (token: Token, pronoun: PronounRow): boolean =>
  pronoun.possessive || token.deprel === "nmod:poss";

/** Whom a pronoun stands for where its construction settles it, "open" where it settles that he is not named; else null. */
export function bySetting(ground: Ground, sentence: Sentence, token: Token, state: At): Resolved | "open" | null {
  const { pronoun } = state;
  const again = sameBeside(sentence, token, state);
  if (again !== null) return { entity: again, rule: "the same pronoun in the clause before" };
  const speaker = pronoun.form === "it" ? ofSpeaker(ground, sentence, token, state) : null;
  if (speaker !== null) return { entity: speaker, rule: "pronoun of the body that says so" };
  const himself =
    pronoun.of === "person" && !pronoun.possessive ? ofPersonSaying(ground, sentence, token, state) : null;
  if (himself === "open") return "open";
  if (himself !== null) return { entity: himself, rule: "pronoun of the person who says so" };
  const possessive = isPossessive(token, pronoun);
  const coordinated = possessive ? ofFirstConjunct(ground, sentence, token, state) : null;
  if (coordinated !== null) return { entity: coordinated, rule: "possessive of the first in a coordination" };
  const own = possessive && pronoun.of === "thing" ? ofOwnSubject(ground, sentence, token, state) : null;
  if (own !== null) return { entity: own, rule: "possessive of the subject of its clause" };
  const ahead = ofMainSubject(ground, sentence, token, state);
  if (ahead !== null) return { entity: ahead, rule: "pronoun of the subject that its phrase stands before" };
  if (pronoun.of !== "person") return null;
  const hurt = ofSufferer(ground, sentence, token, state);
  if (hurt !== null) return hurt === "open" ? "open" : { entity: hurt, rule: "pronoun of whom it was done to before" };
  const topic = ofTopic(ground, sentence, token, state);
  if (topic !== null) return { entity: topic, rule: "pronoun of the topic set in front" };
  const described = ofOwnClause(ground, sentence, token, state) ?? ofTellingSubject(ground, sentence, token, state);
  if (described !== null)
    return described === "open" ? "open" : { entity: described, rule: "pronoun of whom its clause describes" };
  const kin = possessive ? ofKinBefore(ground, sentence, token, state) : null;
  return kin === null ? null : { entity: kin, rule: "the same owner of kin as in the sentence before" };
}

/** A person that a noun or name stands for, when he may be meant by the pronoun; "open" for one who is not named. */
function personAt(ground: Ground, sentence: Sentence, at: Token, state: At): number | "open" | null {
  const seen = state.seen.findLast((r) => r.sentence === sentence.index && r.token === at.index);
  if (!seen || !seen.person || seen.plural) return null;
  const known = seen.entity === null ? null : (ground.known[seen.entity] ?? null);
  const gender = seen.gender ?? known?.gender ?? null;
  if (gender !== null && gender !== state.pronoun.gender) return null;
  return seen.entity ?? "open";
}

const TOPICS = /^(?:as for|as to|as regards|regarding|concerning|with (?:respect|regard) to|in the case of) /iu;

/** "As for Juan Paz, he left", "Regarding the former mayor Juan Paz, the office says that he left": whom it is about. */
function ofTopic(ground: Ground, sentence: Sentence, token: Token, state: At): number | null {
  const words = sentence.tokens.slice(0, 5).map((t) => t.form);
  const opening = TOPICS.exec(words.join(" "))?.[0];
  if (opening === undefined) return null;
  const from = opening.trim().split(" ").length;
  const comma = sentence.tokens.find((t) => t.index > from && t.form === ",");
  if (!comma || comma.index > token.index) return null;
  const about = state.seen.filter(
    (r) => r.sentence === sentence.index && r.token >= from && r.token < comma.index && r.person && r.entity !== null,
  );
  const topic = sentence.tokens[about[0]?.token ?? -1];
  if (!topic || about.some((r) => r.entity !== about[0]?.entity)) return null;
  const found = personAt(ground, sentence, topic, state);
  // Nobody else who agrees may stand between.
  const between = state.seen.some(
    (r) =>
      r.sentence === sentence.index &&
      r.token > topic.index &&
      r.token < token.index &&
      r.person &&
      !r.plural &&
      r.entity !== found,
  );
  return between || found === "open" ? null : found;
}

const DECIDING = /^(?:order|rule|find|decide|demand|allege|accuse|convict|acquit|sentence|charge|recommend)$/u;

/** Whether somebody stands between; "who was a welder" is what he is, and nobody beside him. */
const someBetween = (sentence: Sentence, from: Token, to: Token, { seen }: At): boolean =>
  seen.some(
    (r) =>
      r.sentence === sentence.index &&
      r.token > from.index &&
      r.token < to.index &&
      r.person &&
      !r.plural &&
      dependents(sentence, r.token, "cop").length === 0,
  );

/** "An officer who spoke because he was angry": whom a clause with "who" describes is meant inside it. */
function ofOwnClause(ground: Ground, sentence: Sentence, token: Token, state: At): number | "open" | null {
  let at: Token | undefined = token;
  for (let steps = 0; at && steps < 12; steps++) {
    if (at.deprel === "acl:relcl") break;
    at = sentence.tokens[at.head];
  }
  const lead = led(sentence, token, state);
  if (lead) return personAt(ground, sentence, lead, state);
  const noun = at && sentence.tokens[at.head];
  // "the mayor who had hired him": the other side of the same verb.
  if (!at || !noun || noun.index > token.index || (token.head === at.index && token.deprel !== "nmod:poss"))
    return null;
  // "the judge, who ordered that he be held": he whom it is done to.
  if (DECIDING.test(at.lemma)) return null;
  const who = dependents(sentence, at.index, "nsubj")[0];
  if (!who || !/^who$/iu.test(who.form) || who.index > token.index) return null;
  return someBetween(sentence, who, token, state) ? null : personAt(ground, sentence, noun, state);
}

/**
 * "Paz, a former welder from Pasto who went into hiding after he escaped": the person right before "who", whatever
 * the parser hung its clause on, where nobody else comes between.
 */
function led(sentence: Sentence, token: Token, state: At): Token | null {
  const who = sentence.tokens.findLast((t) => t.index < token.index && /^who$/iu.test(t.form));
  if (!who || roleOf(token) === "object" || token.head === who.head) return null;
  const within = sentence.tokens.slice(who.index + 1, token.index);
  if (within.length > 20 || within.some((t) => /^[,;:—–]$/u.test(t.form))) return null;
  if (!within.some((t) => t.deprel === "mark" && /^(?:since|because|after|when|before|while|until)$/iu.test(t.form)))
    return null;
  if (someBetween(sentence, who, token, state)) return null;
  const here = state.seen.filter((r) => r.sentence === sentence.index && r.person && !r.plural);
  const [last, other] = here.filter((r) => r.token < who.index).reverse();
  // "the brother of Juan Paz who": either.
  if (!last || who.index - last.token > 5) return null;
  return other && last.token - other.token < 4 && other.entity !== last.entity
    ? null
    : (sentence.tokens[last.token] ?? null);
}

/** "The officer gave another version: the raid, he said, was planned": who tells is the subject above what is told. */
function ofTellingSubject(ground: Ground, sentence: Sentence, token: Token, state: At): number | "open" | null {
  const saying = sentence.tokens[token.head];
  if (token.deprel !== "nsubj" || !saying || !SAYING.has(saying.lemma) || saying.deprel !== "parataxis") return null;
  const told = sentence.tokens[saying.head];
  const above = sentence.tokens[told?.head ?? -1];
  if (!told || !above || above.upos !== "VERB") return null;
  const subject = dependents(sentence, above.index, "nsubj").find((t) => t.index < told.index && t.index < token.index);
  return subject ? personAt(ground, sentence, subject, state) : null;
}

const KIN =
  /^(?:son|daughter|brother|sister|wife|husband|nephew|niece|cousin|stepson|stepdaughter|father|mother|uncle|aunt|widow|lawyer|predecessor|successor)$/u;

/** "His stepson leads it. His son is in jail": both are of one man. */
function ofKinBefore(ground: Ground, sentence: Sentence, token: Token, state: At): number | null {
  if (!KIN.test(sentence.tokens[token.head]?.lemma ?? "")) return null;
  const before = ground.sentences[sentence.index - 1];
  if (!before) return null;
  const same = state.seen.findLast((r) => {
    const other = r.sentence === before.index ? before.tokens[r.token] : undefined;
    return (
      other?.form.toLowerCase() === token.form.toLowerCase() &&
      other.deprel === "nmod:poss" &&
      KIN.test(before.tokens[other.head]?.lemma ?? "")
    );
  });
  return same?.entity ?? null;
}

/** "The ministry says that it seized 80 rifles and that it raided 30 sites": the same again behind "and", the speaker at first. */
function sameBeside(sentence: Sentence, token: Token, state: State): number | null {
  const form = token.form.toLowerCase();
  const [that, and] = [sentence.tokens[token.index - 1], sentence.tokens[token.index - 2]];
  const joint = /^that$/i.test(that?.form ?? "") ? and : that;
  if (token.deprel !== "nsubj" || !/^(?:and|or)$/i.test(joint?.form ?? "")) return null;
  const same = sentence.tokens.findLast(
    (t) => t.index < token.index - 1 && t.deprel === "nsubj" && t.form.toLowerCase() === form,
  );
  return (same && state.here.get(same.index)?.entity) ?? null;
}

/** "The agency says it seized 80 rifles": a body that says what it did. */
function ofSpeaker(ground: Ground, sentence: Sentence, token: Token, state: State): number | null {
  const verb = sentence.tokens[token.head];
  const saying = verb?.deprel === "ccomp" ? sentence.tokens[verb.head] : undefined;
  if (!verb || !saying || token.deprel !== "nsubj" || !SAYING.has(saying.lemma) || saying.index > token.index)
    return null;
  const speaker = dependents(sentence, saying.index, "nsubj").find((t) => t.index < saying.index);
  const entity = speaker ? entityAt(ground, sentence, speaker.index, state) : null;
  const known = entity === null ? undefined : ground.known[entity];
  return entity !== null && known && /^(?:organisation|government|group|publication)$/.test(known.kind) && !known.plural
    ? entity
    : null;
}

/** Verbs by which somebody speaks of what he himself did. */
const OWNING = /^(?:acknowledge|admit|concede|confess|deny)$/u;

/** "Paz says he was kidnapped": of whom it is said by name, who says so speaks of himself. */
function ofPersonSaying(
  ground: Ground,
  sentence: Sentence,
  token: Token,
  state: State & { readonly pronoun: PronounRow },
): number | "open" | null {
  const verb = sentence.tokens[token.head];
  const saying = verb?.deprel === "ccomp" ? sentence.tokens[verb.head] : undefined;
  if (!verb || !saying || state.inQuote || !/^nsubj/u.test(token.deprel)) return null;
  if (!SAYING.has(saying.lemma) && !OWNING.test(saying.lemma)) return null;
  // "Paz said that after the raid he left": somebody else may have come between.
  const near =
    token.index - saying.index === 1 ||
    (token.index - saying.index === 2 && /^that$/iu.test(sentence.tokens[token.index - 1]?.form ?? ""));
  const subject = dependents(sentence, saying.index, "nsubj").find((t) => t.index < saying.index);
  // "The governor, Saúl Mena, conceded that he"
  const beside = subject?.upos === "NOUN" ? dependents(sentence, subject.index, "appos") : [];
  const speaker = beside.find((t) => t.upos === "PROPN" && t.index < saying.index) ?? subject;
  if (near && speaker?.upos === "NOUN" && HOLDERS.has(speaker.lemma) && !state.here.has(speaker.index)) return "open";
  if (!near || speaker?.upos !== "PROPN") return null;
  const entity = ground.named(sentence.index, speaker.index);
  const known = entity === null ? undefined : ground.known[entity];
  const gender = entity === null ? null : (known?.gender ?? state.genders.get(entity) ?? null);
  // "The spokesman, Juan Paz, said he was ill" may be of him for whom he speaks.
  const forAnother = known && [...known.titles, ...known.called].some((noun) => SPOKEN_FOR.test(noun));
  const fits = known?.kind === "person" && (gender === null || gender === state.pronoun.gender);
  return fits && forAnother ? "open" : fits ? entity : null;
}

/** "Maduro and his wife", "X, his deputy and two others": the owner is the one named first. */
function ofFirstConjunct(
  ground: Ground,
  sentence: Sentence,
  token: Token,
  state: State & { readonly pronoun: PronounRow },
): number | null {
  const owned = sentence.tokens[token.head];
  if (!owned || owned.deprel !== "conj") return null;
  const entity = entityAt(ground, sentence, owned.head, state);
  const known = entity === null ? undefined : ground.known[entity];
  if (entity === null || !known) return null;
  const { of, gender } = state.pronoun;
  if (of === "person")
    return known.kind === "person" && (known.gender === null || known.gender === gender) ? entity : null;
  return of === "thing" && known.kind !== "person" && !known.plural ? entity : null;
}

/** "The cartel lost its port": what the subject has; where the subject has a plural or is a person, others must do. */
function ofOwnSubject(ground: Ground, sentence: Sentence, token: Token, state: State): number | null {
  const owned = sentence.tokens[token.head];
  const verb = sentence.tokens[owned?.head ?? -1];
  if (!owned || !verb || !/^(?:obj|obl|iobj)$/u.test(owned.deprel) || verb.upos !== "VERB") return null;
  const subject = dependents(sentence, verb.index, "nsubj").find((t) => t.index < token.index);
  const entity = subject ? entityAt(ground, sentence, subject.index, state) : null;
  const known = entity === null ? undefined : ground.known[entity];
  return entity !== null && known && known.kind !== "person" && !known.plural ? entity : null;
}

/** "In his letter, Ruiz asked for time", "In its report, the bureau found": in front of the main clause, its subject is meant. */
function ofMainSubject(
  ground: Ground,
  sentence: Sentence,
  token: Token,
  state: State & { readonly pronoun: PronounRow },
): number | null {
  const root = sentence.tokens.find((t) => t.head < 0);
  const subject = root && dependents(sentence, root.index, "nsubj")[0];
  if (!root || !subject || subject.index < token.index || subject.upos !== "PROPN") return null;
  let at: Token | undefined = token;
  for (let steps = 0; at && at.head !== root.index && steps < 12; steps++) at = sentence.tokens[at.head];
  if (!at || !/^(?:obl|advcl)/u.test(at.deprel) || at.index > subject.index || at.index === token.index) return null;
  // Nobody who agrees may stand before the pronoun in the same phrase: "After Ruiz lost his seat, Paz resigned".
  const before = state.seen.some((r) => r.sentence === sentence.index && r.token < token.index && r.modifier === null);
  const entity = ground.named(sentence.index, subject.index);
  const known = entity === null ? undefined : ground.known[entity];
  if (before || entity === null || !known) return null;
  const { of, gender } = state.pronoun;
  // "Ruiz fled. Despite his fame, Paz let him go": whom the sentence before has told of may as well be meant.
  const rival = state.seen.some(
    (r) =>
      sentence.index - r.sentence === 1 &&
      r.entity !== entity &&
      agrees(state.pronoun, r, r.entity === null ? null : (ground.known[r.entity] ?? null), r.gender) &&
      (r.entity !== null || of === "person"),
  );
  if (rival) return null;
  if (of === "person")
    return known.kind === "person" && (known.gender === null || known.gender === gender) ? entity : null;
  return of === "thing" && state.pronoun.possessive && known.kind !== "person" && !known.plural ? entity : null;
}

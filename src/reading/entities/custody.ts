import type { Sentence, Token } from "../../language/analysis.ts";
import { wordList } from "../words.ts";
import { SAYING } from "./quotes.ts";
import { clauseOf, type Ground, type Referent } from "./referents.ts";

const TAKING =
  /^(?:arrest|detain|capture|recapture|seize|take|catch|hold|jail|imprison|extradite|transfer|hand|send|fly|convict|sentence|acquit|charge|indict|accuse|release|free|shoot|kill|beat|torture|kidnap|abduct|sanction|pursue|hunt|track|trail|expel|dismiss|suspend|deport|interrogate|question)$/u;

/** What others do to a suspect, and what he has of it himself: "lost his appeal", "is serving his sentence". */
const DONE_TO = /^(?:arrest|capture|detention|extradition|release|indictment|reward|murder|abduction|custody)$/u;
const HIS_OWN =
  /^(?:trial|conviction|sentence|plea|bail|appeal|hearing|whereabouts|disappearance|confession|imprisonment)$/u;

/** "Soldiers took him", "he was freed", "his arrest": what is done to suspects. */
export function isTaking(sentence: Sentence, token: Token): boolean {
  const above = sentence.tokens[token.head];
  if (!above) return false;
  if (token.deprel === "nmod:poss") return DONE_TO.test(above.lemma) || HIS_OWN.test(above.lemma);
  return (token.deprel === "obj" || token.deprel === "nsubj:pass") && TAKING.test(above.lemma);
}

const SUFFERS = /^(?:await|avoid|evade|escape|fight|appeal|contest|challenge|face|survive|mourn|fear|expect|resist)$/u;
const DEALS =
  /^(?:order|reject|accept|announce|confirm|approve|sign|request|seek|demand|set|read|investigate|adjourn)$/u;

/** "The governor ordered his release": who orders it is not released; "Paz withdrew his plea", "he fought his extradition" is. */
export function isDealing(sentence: Sentence, token: Token, r: Referent): boolean {
  const noun = sentence.tokens[r.token];
  const verb = sentence.tokens[noun?.head ?? -1];
  const owned = sentence.tokens[token.head];
  if (
    !noun ||
    !verb ||
    !owned ||
    noun.deprel === "nsubj:pass" ||
    clauseOf(sentence, token.index) !== clauseOf(sentence, r.token)
  )
    return false;
  if (HIS_OWN.test(owned.lemma)) return DEALS.test(verb.lemma) || DECIDES.test(verb.lemma);
  return !SUFFERS.test(verb.lemma);
}

/** Who decides on others and tells of them, and is seldom the one in custody. */
const OFFICIALS = wordList(
  "judge magistrate prosecutor official spokesman spokeswoman spokesperson investigator lawyer attorney",
);
const DECIDES = /^(?:find|rule|order|decide|hear|release|free|acquit|convict|sentence|suspend|deny|grant|refuse)$/u;
const PURSUES = /^(?:ask|seek|request|demand|file|charge|accuse|indict|investigate|interview|visit|represent|defend)$/u;

/**
 * "A judge found that he had been held without charge and freed him": a judge, prosecutor or lawyer without a name is no
 * rival where the pronoun is whom courts and police deal with, nor a judge for what he has decided. "A prosecutor was
 * kidnapped. Gunmen killed him": to whom something is done may be meant.
 */
export function isOfficialAside(ground: Ground, sentence: Sentence, token: Token, r: Referent): boolean {
  const there = ground.sentences[r.sentence];
  const noun = there?.tokens[r.token];
  if (!there || !noun || r.entity !== null || noun.upos !== "NOUN" || !OFFICIALS.has(noun.lemma)) return false;
  const verb = noun.deprel === "nsubj" ? (there.tokens[noun.head]?.lemma ?? "") : "";
  const decides = DECIDES.test(verb);
  if (isTaking(sentence, token)) return decides || PURSUES.test(verb) || SAYING.has(verb);
  // "An official spoke to the press. He denied that": who tells may deny.
  if (isAnswering(sentence, token)) return decides || PURSUES.test(verb);
  return decides && r.sentence === sentence.index && /^(?:judge|magistrate)$/u.test(noun.lemma);
}

/** "He denies the charges", "he pleaded not guilty", "he fled": what those do who are charged. */
const isAnswering = (sentence: Sentence, token: Token): boolean =>
  token.deprel === "nsubj" &&
  /^(?:deny|plead|appeal|flee|escape|surrender)$/u.test(sentence.tokens[token.head]?.lemma ?? "");

import type { Sentence, Token } from "../../language/analysis.ts";
import { wordList } from "../words.ts";
import { child } from "./dependents.ts";

/** Verbs of those who only tell, and of those who work out what is so: these do nothing besides. */
const TELLS = wordList(
  "say tell report claim insist maintain allege confirm announce state add note write testify warn swear",
);
const REASONS = wordList("estimate find believe think suspect calculate reckon conclude assess assume judge suggest");

const isSubject = ({ deprel }: Token): boolean => deprel === "nsubj" || deprel === "nsubj:pass";

/** The word of a clause that carries its tense and number: "was" of "was captured". */
const finite = (sentence: Sentence, verb: Token): Token | undefined =>
  child(sentence, verb.index, (t) => /^(?:aux|cop)/.test(t.deprel) && /^(?:VB[DPZ]|MD)$/.test(t.xpos)) ??
  (/^VB[DPZ]$/.test(verb.xpos) ? verb : undefined);

/** Whether a clause word is of one or of several; null where its form leaves it open. */
function isPlural({ form, xpos }: Token): boolean | null {
  if (xpos === "VBZ" || /^(?:was|is|has)$/i.test(form)) return false;
  return xpos === "VBP" || /^(?:were|are)$/i.test(form) ? !/^am$/i.test(form) : null;
}

function isSeveral(sentence: Sentence, subject: Token): boolean | null {
  if (/^NNP?S$/.test(subject.xpos) || child(sentence, subject.index, (t) => t.deprel === "conj")) return true;
  if (/^(?:he|she|it|this|that)$/i.test(subject.form)) return false;
  return subject.xpos === "NN" || subject.xpos === "NNP" ? false : null;
}

const agrees = (sentence: Sentence, subject: Token | undefined, verb: Token): boolean | null => {
  const [one, other] = [subject ? isSeveral(sentence, subject) : null, isPlural(verb)];
  return one === null || other === null ? null : one === other;
};

/**
 * "His neighbours maintain that he is in Lima and was arrested", "The auditors calculate that the clan sells coal and makes
 * millions", the second verb hung on the saying: the verb of what is told, whose subject it shares. By its number, or by
 * what is worked out and not done; "The mayor said that he was ill and left the room", "The judge found that he was
 * ill and freed him" stay as the tree has them.
 */
export function toldBeside(sentence: Sentence, teller: Token, verb: Token): Token | undefined {
  const reasons = REASONS.has(teller.lemma);
  if (verb.deprel !== "conj" || (!reasons && !TELLS.has(teller.lemma))) return undefined;
  if (TELLS.has(verb.lemma) || REASONS.has(verb.lemma)) return undefined;
  const told = child(
    sentence,
    teller.index,
    (t) => t.deprel === "ccomp" && t.index > teller.index && t.index < verb.index,
  );
  const own = told && child(sentence, told.index, isSubject);
  const ends = finite(sentence, verb);
  const begins = told && finite(sentence, told);
  if (!told || !own || !ends || !begins) return undefined;
  if (agrees(sentence, own, ends) === false) return undefined;
  const whose = agrees(sentence, child(sentence, teller.index, isSubject), ends);
  return whose === false || (reasons && ends.xpos === begins.xpos && ends.xpos !== "VBD") ? told : undefined;
}

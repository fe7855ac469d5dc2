import type { Sentence } from "../../language/analysis.ts";
import { phraseOf } from "../clauses/phrases.ts";
import type { WordClasses } from "../frames/classes.ts";
import type { Draft } from "../layers.ts";
import { wordList } from "../words.ts";

/** What a head of something within a gang is head of, and so not of the gang; and that he is second to another. */
const FUNCTIONS = wordList(
  "finance financial money security intelligence logistics communications communication propaganda press media operations operational " +
    "enforcement transport transportation production weapons arms drug cocaine heroin fentanyl fuel extortion kidnapping prison street " +
    "laundering accounting legal recruitment wing regional local municipal district zone plaza cell neighborhood neighbourhood " +
    "mid-level mid-ranking low-level deputy assistant",
);

/** "The gang's finance chief" keeps its books, "its regional boss" has a valley: one of it, who does not lead it. */
function ofFunction(draft: Draft, { tokens }: Sentence, classes: WordClasses): Draft {
  if (draft.type !== "lead" || tokens[draft.predicate]?.upos !== "NOUN") return draft;
  const of = draft.roles.find((r) => r.role === "object");
  const before = tokens[draft.predicate - 1];
  if (!of || !before || before.head !== draft.predicate || !FUNCTIONS.has(before.form.toLowerCase())) return draft;
  // "The drug gang boss": the word belongs to the gang.
  if (before.index >= of.first && before.index <= of.last) return draft;
  return classes.of(of.sentence, of.head).has("group") ? { ...draft, type: "member" } : draft;
}

/** Commanders of whom a gang has many. */
const ONE_OF_MANY = wordList("commander chief boss capo");

/** "A Zopilotes commander, Juan Paz": one of several commands no whole. */
function oneOfMany(draft: Draft, { tokens }: Sentence, classes: WordClasses): Draft {
  const noun = tokens[draft.predicate];
  if (draft.type !== "lead" || noun?.upos !== "NOUN" || !ONE_OF_MANY.has(noun.lemma)) return draft;
  const of = draft.roles.find((r) => r.role === "object");
  const one = tokens.some((t) => t.head === noun.index && t.index < noun.index && /^(?:an?|one)$/i.test(t.form));
  return of && one && !classes.of(of.sentence, of.head).has("person") ? { ...draft, type: "member" } : draft;
}

const PARTS = wordList("cell faction wing branch squad arm");

/** "a cell of the Zopilotes gang commanded by Juan Paz": he commands the cell, wherever the parser hangs the participle. */
function ofPart(draft: Draft, { index, tokens }: Sentence): Draft {
  if (draft.type !== "lead" || tokens[draft.predicate]?.xpos !== "VBN") return draft;
  const roles = draft.roles.map((r) => {
    const gang = r.role === "object" && r.sentence === index ? tokens[r.head] : undefined;
    // The name may hang on a noun of its own: "the criminal group Los Zorros".
    const noun = gang?.deprel === "appos" ? tokens[gang.head] : gang;
    const part =
      noun?.deprel === "nmod" && tokens[draft.predicate]?.head === noun.index ? tokens[noun.head] : undefined;
    if (!part || !PARTS.has(part.lemma) || !tokens.some((t) => t.head === part.index && /^an?$/i.test(t.form)))
      return r;
    return { ...r, first: part.index, head: part.index };
  });
  return { ...draft, roles };
}

const RUNNING = wordList("run direct head manage administer oversee");
const GOVERNED = wordList("town city municipality state province village");

/** "who managed the jail for two years", "who governs the town of Lerma": he holds its office, and no gang and no ground. */
function ofInstitution(draft: Draft, sentence: Sentence, classes: WordClasses): Draft {
  const verb = sentence.tokens[draft.predicate];
  if (!/^(?:lead|control|office)$/.test(draft.type ?? "") || verb?.upos !== "VERB") return draft;
  const who = draft.roles.filter((r) => r.role === "subject");
  const whole = (r: Draft["roles"][number]): number => {
    const at = sentence.tokens[r.head];
    const above = at && sentence.tokens[at.head];
    return above && above.upos === "NOUN" && above.index < r.head && at.deprel === "nmod" ? above.index : r.head;
  };
  const over = draft.roles.find((r) => r.role === "object" && r.sentence === sentence.index);
  if (!over || who.length === 0) return draft;
  const isPerson = (r: Draft["roles"][number]): boolean => {
    const of = classes.of(r.sentence, r.head);
    return of.has("person") && !of.has("group") && !of.has("organisation");
  };
  const head = whole(over);
  const noun = sentence.tokens[head]!;
  const of = classes.lexical(sentence, head);
  const customs = noun.lemma === "house" && /^customs?$/.test(sentence.tokens[head - 1]?.lemma ?? "");
  const house = of.has("authority-house") || of.has("lockup") || customs;
  const held = RUNNING.has(verb.lemma) ? house : verb.lemma === "govern" && GOVERNED.has(noun.lemma);
  if (!held || !who.every(isPerson)) return draft;
  const phrase = head === over.head ? over : { ...phraseOf(sentence, head), role: over.role };
  return { ...draft, type: "office", roles: draft.roles.map((r) => (r === over ? { ...phrase, role: r.role } : r)) };
}

/** A leadership that is a post, a membership or an office: who keeps the books, is one of many, runs a prison. */
export const inItsPlace = (draft: Draft, sentence: Sentence, classes: WordClasses): Draft =>
  ofInstitution(
    oneOfMany(ofFunction(ofPart(draft, sentence), sentence, classes), sentence, classes),
    sentence,
    classes,
  );

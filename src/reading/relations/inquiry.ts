import type { Sentence } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { child } from "../clauses/dependents.ts";
import type { WordClasses } from "../frames/classes.ts";
import type { Argument, Clause, Draft } from "../layers.ts";
import { as, draftOf, inSlot } from "../phrases.ts";
import { wordList } from "../words.ts";

/** What leads those who investigate to somebody. */
const GROUNDS = wordList(
  "evidence everything line lead thread trail clue hypothesis track finding proof indication testimony ballistics",
);
const SHOWING = wordList("point lead");
const TYING = wordList("link tie connect implicate");
const BLAMED = ["group", "person", "organisation", "name", "government", "force"] as const;

/** "Everything points to the Rojos", "A fourth trail leads to the city hall": whom an inquiry leads to; no road and no path. */
const isGround = (clause: Clause, sentence: Sentence, classes: WordClasses): Argument | undefined =>
  inSlot(clause, "subject").find((a) => {
    const noun = sentence.tokens[a.head]!;
    if (!GROUNDS.has(noun.lemma.toLowerCase()) || classes.of(a.sentence, a.head).has("person")) return false;
    // "the line leads to the coast": only a line of an inquiry, or one of several.
    if (!/^(?:line|lead|thread|trail|track)$/.test(noun.lemma)) return true;
    const of = dependents(sentence, noun.index, "nmod", "amod", "compound").map((t) => t.lemma);
    return of.some((lemma) =>
      /^(?:inquiry|investigation|investigative|case|main|second|third|fourth|other|strongest)$/.test(lemma),
    );
  });

const isBlamed = (a: Argument, sentence: Sentence, classes: WordClasses): boolean =>
  BLAMED.some((c) => classes.of(a.sentence, a.head).has(c)) ||
  (sentence.tokens[a.head]?.lemma === "hall" && /^(?:town|city)$/i.test(sentence.tokens[a.head - 1]?.form ?? ""));

/** Whom the evidence points to, and whom none ties to the deed. */
export function pointedTo(clause: Clause, sentence: Sentence, classes: WordClasses): Draft | null {
  if (clause.form !== "verb" || clause.passive) return null;
  const ground = isGround(clause, sentence, classes);
  if (!ground) return null;
  const shows = SHOWING.has(clause.lemma);
  if (!shows && !TYING.has(clause.lemma)) return null;
  const whom = shows
    ? inSlot(clause, "oblique", ["to", "at", "towards", "toward"]).find((a) => isBlamed(a, sentence, classes))
    : inSlot(clause, "object").find((a) => isBlamed(a, sentence, classes));
  if (!whom) return null;
  const deed = shows ? undefined : inSlot(clause, "oblique", ["to", "with", "in"])[0];
  if (!shows && !deed) return null;
  const none = dependents(sentence, ground.head, "det").some((t) => /^no$/i.test(t.form));
  return {
    ...draftOf(clause, {
      kind: "relation",
      type: "responsible",
      roles: [as("subject", classes.nameOf(whom)), ...(deed ? [as("object", deed)] : [])],
      rule: "responsible: evidence points to",
    }),
    ...(none ? { polarity: "negated" as const } : {}),
  };
}

/** "There is no evidence against the bishop": whom nothing shows to have done it. */
export function noneAgainst(clause: Clause, sentence: Sentence, classes: WordClasses): Draft | null {
  const { tokens } = sentence;
  if (clause.lemma !== "be" && clause.form !== "noun" && clause.form !== "verb") return null;
  if (!/^(?:be|exist|have|find)$/.test(tokens[clause.predicate]!.lemma)) return null;
  const noun = child(sentence, clause.predicate, (t) => t.deprel === "nsubj" && t.lemma === "evidence");
  if (!noun) return null;
  const none = dependents(sentence, noun.index, "det").find((t) => /^(?:no|any)$/i.test(t.form));
  const negated =
    /^no$/i.test(none?.form ?? "") || tokens.some((t) => t.index < noun.index && /^(?:nor|not|n't)$/i.test(t.form));
  const against = dependents(sentence, noun.index, "nmod").find((t) =>
    dependents(sentence, t.index, "case").some((c) => c.lemma === "against"),
  );
  if (!none || !negated || !against || !BLAMED.some((c) => classes.of(sentence.index, against.index).has(c)))
    return null;
  const whom = classes.nameOf({
    sentence: sentence.index,
    first: against.index,
    last: against.index,
    head: against.index,
  });
  const first = dependents(sentence, against.index, "det")[0]?.index ?? against.index;
  return {
    ...draftOf(clause, {
      kind: "relation",
      type: "responsible",
      roles: [as("subject", whom.head === against.index ? { ...whom, first } : whom)],
      rule: "responsible: no evidence against",
      start: Math.min(clause.start, tokens[none.index]!.start),
      end: tokens[Math.max(whom.last, against.index)]!.end,
    }),
    polarity: "negated",
  };
}

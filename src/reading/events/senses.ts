import type { Sentence } from "../../language/analysis.ts";
import { children } from "../../language/tree.ts";
import { markerOf } from "../clauses/phrases.ts";
import type { WordClasses } from "../frames/classes.ts";
import type { Clause, Draft, Words } from "../layers.ts";

/** What a verb means with a preposition that its row does not ask for: "dismissed the banners as theatre" sacks nobody. */
const OTHER_SENSE: Readonly<Record<string, readonly string[]>> = {
  dismiss: ["as"],
  find: ["to"],
};
const SHOTS = /^(?:shots?|rounds?|bullets?|missiles?|weapons?|guns?|rockets?|rifles?)$/i;
/** What somebody comes between without being sought: "caught in the crossfire of two gangs". */
const MIDST =
  /^(?:crossfire|cross-fire|middle|storm|traffic|rain|stampede|scandal|web|trap|melee|riot|fire|blaze|flood)$/i;
const nounOf = ({ sentence, head }: Words, { index, tokens }: Sentence): string =>
  sentence === index ? tokens[head]!.form : "";

/** "the list", of which no more is said. */
const isBareList = (head: number, sentence: Sentence): boolean =>
  /^lists?$/i.test(sentence.tokens[head]!.form) &&
  children(sentence, head).every((c) => /^(?:det|case|punct)$/.test(sentence.tokens[c]!.deprel));

/** Whether a verb means something else here than its row tells. */
export function isOtherSense(row: string, clause: Clause, sentence: Sentence, classes: WordClasses): boolean {
  const markers = clause.form === "verb" ? OTHER_SENSE[clause.lemma] : undefined;
  const verb = sentence.tokens[clause.predicate]!;
  // "fired back at the senator": with words.
  if (
    row === "attack" &&
    /^(?:fire|shoot)$/.test(clause.lemma) &&
    /^back$/i.test(sentence.tokens[verb.index + 1]?.form ?? "")
  )
    return true;
  // "A gunman tried to shoot the president", taken for a participle: he stood no trial.
  if (row === "charge" && clause.lemma === "try" && sentence.tokens[verb.index + 1]?.lemma === "to") return true;
  // "without a shot being fired", "fired on a bus": nobody is dismissed.
  if (
    row === "resign" &&
    clause.lemma === "fire" &&
    (sentence.tokens.slice(Math.max(0, verb.index - 4), verb.index).some((t) => SHOTS.test(t.form)) ||
      clause.arguments.some((a) => /^(?:at|on|into)$/.test(a.marker)))
  )
    return true;
  // "was transferred to another state": to a post, and into nobody's hands.
  if (
    row === "extradite" &&
    /^(?:transfer|send|deliver|give)$/.test(clause.lemma) &&
    clause.arguments.some(
      (a) =>
        a.marker === "to" &&
        /^(?:state|province|region|city|department|unit|post|town|office|district)$/.test(
          sentence.tokens[a.head]!.lemma,
        ) &&
        children(sentence, a.head).some((c) => /^(?:another|other|different)$/i.test(sentence.tokens[c]!.form)),
    )
  )
    return true;
  // "his deputy was caught taking money", "two vendors were caught in a stampede"
  if (clause.lemma === "catch" && sentence.tokens[verb.index + 1]?.xpos === "VBG") return true;
  if (clause.lemma === "catch" && clause.arguments.some((a) => a.marker === "in" && MIDST.test(nounOf(a, sentence))))
    return true;
  // "Her body has not been found": that she died is neither told nor denied.
  if (
    row === "die" &&
    /^(?:find|discover|recover|unearth|identify)$/.test(clause.lemma) &&
    sentence.tokens
      .slice(Math.max(0, verb.index - 4), verb.index)
      .some((t) => /^(?:not|n['’]t|never|yet)$/i.test(t.form))
  )
    return true;
  // "was last seen on 3 May": nobody has seen him since.
  if (row === "appear" && children(sentence, verb.index).some((c) => /^last$/i.test(sentence.tokens[c]!.form)))
    return true;
  // "missed the bus": only who "has been missing", of whom nothing is missed, is gone.
  if (clause.lemma === "miss")
    return verb.xpos !== "VBG" || clause.arguments.some(({ slot }) => slot === "object" || slot === "complement");
  // "Two nurses were left off and then added to the list": of whom it is one is not told.
  if (
    row === "designate" &&
    clause.arguments.some((a) => a.sentence === clause.sentence && isBareList(a.head, sentence))
  )
    return !clause.arguments.some(
      (a) =>
        (a.slot === "object" && classes.of(a.sentence, a.head).has("group")) ||
        (a.slot === "subject" && classes.of(a.sentence, a.head).has("government")),
    );
  if (!markers) return false;
  // The phrase may hang on the object: "dismissed the banners | as theatre".
  const below = clause.arguments
    .filter((a) => a.slot === "object" && a.sentence === clause.sentence)
    .flatMap((a) => children(sentence, a.head).map((head) => ({ head, marker: markerOf(sentence, head) })));
  // "dismissed as police chief": a bare noun for a person is his office.
  const office = (head: number): boolean =>
    clause.lemma === "dismiss" &&
    classes.lexical(sentence, head).has("person") &&
    children(sentence, head).every((c) => !/^(?:det|nmod:poss|amod)$/.test(sentence.tokens[c]!.deprel));
  return [...clause.arguments, ...below].some((a) => markers.includes(a.marker) && !office(a.head));
}

/**
 * "blamed the attacks on Jalisco": on whom they are blamed was not attacked; "The ceasefire with the gang collapsed": it
 * is judged, and was made before.
 */
export function isBeside(clause: Clause, sentence: Sentence): boolean {
  if (clause.form !== "noun") return false;
  const noun = sentence.tokens[clause.predicate]!;
  const verb = sentence.tokens[noun.head];
  if (!verb) return false;
  if (/^(?:blame|pin)$/.test(verb.lemma) && noun.deprel === "obj" && clause.arguments.some((a) => a.marker === "on"))
    return true;
  const pact = /^(?:truce|ceasefire|pact|alliance|talk|negotiation)$/.test(noun.lemma);
  return (
    pact && noun.deprel === "nsubj" && /^(?:collapse|end|expire|break|hold|fail|last|crumble|unravel)$/.test(verb.lemma)
  );
}

/** Things of the mind and of the law, which only words attack. */
const ABSTRACT =
  /^(?:reform|bill|law|plan|policy|budget|proposal|idea|right|freedom|liberty|democracy|truth|science|value|credibility|reputation|integrity|character|constitution|record|decision|ruling|verdict|speech|report|article|book|campaign|deal|treaty|pact|tax|wage|salary|pension|benefit|problem|crime|poverty|trade|press|rule|system|theory|culture|faith|inflation|drug-dealing)$|(?:tion|ism|ity|ness|ence|ance|ship|cy)$/;
/** Nouns that end like those and stand for what can be struck. */
const STRUCK =
  /^(?:station|installation|plantation|delegation|organi[sz]ation|corporation|congregation|population|embassy|agency|consulate|facility|city|community|locality|municipality|university|residence|ambulance|conference|audience|ship|warship|battleship|airship|police|intersection|demonstration|procession|celebration|residency|pharmacy|conveyance|entrance|fortification|reservation|settlement)$/;
const VIOLENT = /^(?:attack|kill|kidnap|raid)$/;
const ON = /^(?:on|against|upon)$/;
/** What is fought with words: "ambushed the union with a decree". */
const PAPER =
  /^(?:decree|law|bill|motion|amendment|reform|vote|veto|question|lawsuit|complaint|statement|speech|letter|article|editorial|tweet|post|proposal|offer|announcement|accusation|allegation|demand|request|budget|memo|leak|scandal|revelation|rumou?r|broadside|barb|salvo of questions)$/;
/** Who lies in wait with questions: "The candidate was ambushed by reporters". */
const ASKERS =
  /^(?:reporter|journalist|photographer|correspondent|paparazzo|heckler|critic|fan|voter|lobbyist|interviewer)$/;
/** Those who are raided only by bids: "raided by a hostile bidder". */
const BIDDER = /^(?:bidder|investor|shareholder|buyer|competitor|rival bidder|hedge)$/;

/**
 * "The judges' attack on the reform", "an attack against corruption": what is attacked is a thing of the mind, named with
 * none of the classes of what can be struck; "ambushed the union with a decree" is fought on paper.
 */
export function isFigurative(
  row: string,
  clause: Clause,
  roles: Draft["roles"],
  sentence: Sentence,
  classes: WordClasses,
): boolean {
  if (!VIOLENT.test(row)) return false;
  const own = clause.arguments.filter((a) => a.sentence === clause.sentence);
  const lemma = (head: number): string => sentence.tokens[head]!.lemma.toLowerCase();
  if (own.some((a) => a.slot === "oblique" && /^(?:with|by)$/.test(a.marker) && PAPER.test(lemma(a.head)))) return true;
  if (own.some((a) => a.slot === "subject" && (BIDDER.test(lemma(a.head)) || PAPER.test(lemma(a.head))))) return true;
  if (own.some((a) => a.slot === "subject" && ASKERS.test(lemma(a.head))) && row === "attack") return true;
  // "fired a broadside at the navy"
  if (clause.form === "verb")
    return own.some((a) => a.slot === "object" && /^fire|^launch/.test(clause.lemma) && PAPER.test(lemma(a.head)));
  return own.some(
    (a) =>
      a.slot === "oblique" &&
      ON.test(a.marker) &&
      sentence.tokens[a.head]!.upos === "NOUN" &&
      !roles.some((r) => r.head === a.head) &&
      !classes.isDate(a) &&
      ABSTRACT.test(lemma(a.head)) &&
      !STRUCK.test(lemma(a.head)),
  );
}

import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { ABOUT, BESIDE, FACTS, HEARSAY, OF_IT, OFTEN, TELLS, WHEN } from "./words.rows.ts";

/** How a deed is told where it is not told plainly: as somebody's guess or rumour, or not as done at all. */
export type Footing = "hearsay" | "unreal";

/** How far up the tree what governs a deed may stand. */
const FARTHEST = 10;

const NEGATIVE = /^(?:not|n['’]t|never|no|nobody|none|neither|nor|no-one|cannot)$/i;
const MODAL = /^(?:will|would|can|could|may|might|shall|should|must|ought|['’]ll|['’]d)$/i;

const auxes = (sentence: Sentence, { index }: Token): readonly Token[] =>
  dependents(sentence, index, "aux", "cop").filter(({ upos }) => upos === "AUX" || upos === "VERB");

const isModal = (sentence: Sentence, token: Token): boolean =>
  auxes(sentence, token).some(({ xpos, form }) => xpos === "MD" || MODAL.test(form));

/** "Was shot", "has died", "is dead", "dies"; headlines leave the auxiliary out: "Boss killed in Lerma". */
const isFinite = (sentence: Sentence, token: Token): boolean =>
  !isModal(sentence, token) &&
  (/^VB[DZP]$/.test(token.xpos) ||
    auxes(sentence, token).some(({ xpos }) => /^VB[DZP]$/.test(xpos)) ||
    (token.xpos === "VBN" && /^(?:root|parataxis|conj|appos)$/.test(token.deprel)));

/** "Nobody can prove", "did not say": what governs it is itself not so. */
const isNegative = (sentence: Sentence, { index }: Token): boolean =>
  dependents(sentence, index, "advmod", "det", "aux").some(({ form }) => NEGATIVE.test(form)) ||
  dependents(sentence, index, "nsubj").some(
    (who) => NEGATIVE.test(who.form) || dependents(sentence, who.index, "det").some(({ form }) => NEGATIVE.test(form)),
  );

/** "Three times", "so often": told of a death in jest, or of the news of it. */
const isOften = (sentence: Sentence, { index }: Token): boolean =>
  dependents(sentence, index, "advmod").some(({ lemma }) => OFTEN.has(lemma.toLowerCase())) ||
  dependents(sentence, index, "obl", "obj").some(({ form }) => /^times$/i.test(form));

const orOf = (sentence: Sentence, { index }: Token): boolean =>
  dependents(sentence, index, "cc", "cc:preconj", "advmod").some(({ form }) =>
    /^(?:or|nor|either|whether)$/i.test(form),
  );

/** One of two, of which only one came about: "the capture or death", "either died or fled". */
const isOneOfTwo = (sentence: Sentence, token: Token): boolean => {
  const head = sentence.tokens[token.head];
  const joined = [...dependents(sentence, token.index, "conj"), ...(token.deprel === "conj" && head ? [head] : [])];
  // "Killed or wounded" of many is told of others; of one man it is one of the two.
  return joined.some((other) => orOf(sentence, other) || (other === head && orOf(sentence, token)));
};

const firmer = (a: Footing | null, b: Footing | null): Footing | null =>
  a === "unreal" || b === "unreal" ? "unreal" : (a ?? b);

/** A clause: finite, and under what says, shows or knows it. */
function ofClause(sentence: Sentence, token: Token, steps: number): Footing | null {
  const marks = dependents(sentence, token.index, "mark").map(({ lemma }) => lemma.toLowerCase());
  if (marks.some((mark) => /^(?:if|whether|unless|lest)$/.test(mark))) return "unreal";
  // "May have died", "must be dead": thought so; "would die": not so.
  const modal = auxes(sentence, token).find(({ xpos, form }) => xpos === "MD" || MODAL.test(form));
  if (modal) return /^(?:may|might|could|must)$/i.test(modal.form) ? "hearsay" : "unreal";
  if (isOneOfTwo(sentence, token)) return "unreal";
  if (dependents(sentence, token.index, "advmod").some(({ lemma }) => HEARSAY.has(lemma.toLowerCase())))
    return "hearsay";
  const head = sentence.tokens[token.head];
  if (!head || steps > FARTHEST) return null;
  const relation = token.deprel.split(":")[0]!;
  // "Paz, who was murdered in May", "Paz, killed in May": which man, or what else is known of him.
  if (relation === "acl" && (token.deprel === "acl:relcl" || token.xpos === "VBN")) return null;
  if (relation === "amod") return null;
  if (/^(?:ccomp|acl|csubj|nsubj|obj)$/.test(relation)) {
    const tells = head.upos === "NOUN" ? FACTS.has(head.lemma) : TELLS.has(head.lemma);
    // "It is known that", "it was clear that": the ground stands in the adjective.
    const known = head.upos === "ADJ" && /^(?:clear|certain|true|sure|known|evident|undisputed)$/.test(head.lemma);
    // "Nobody disputes that he was murdered".
    if (isNegative(sentence, head))
      return /^(?:dispute|deny|doubt|question|contest)$/.test(head.lemma) ? upwards(sentence, head, steps) : "unreal";
    if (!tells && !known) return "hearsay";
    return upwards(sentence, head, steps);
  }
  if (relation === "xcomp") {
    if (isFinite(sentence, token)) return upwards(sentence, head, steps);
    // "Was found dead", "was left dead"; "is confirmed to be dead", "went on to die", "came to die".
    const sure =
      /^(?:find|leave|confirm|show|prove|know|go|come|live|lie|fall|turn|lay|manage|end|strike|declare|pronounce|certify|bear|record)$/;
    if (sure.test(head.lemma))
      return firmer(isNegative(sentence, head) ? "unreal" : null, upwards(sentence, head, steps));
    return /^(?:say|report|believe|think|presume|rumou?r|allege|suppose|fear|assume|consider|appear|seem)$/.test(
      head.lemma,
    )
      ? "hearsay"
      : "unreal";
  }
  if (relation === "advcl") {
    if (marks.some((mark) => WHEN.has(mark)) && isFinite(sentence, token)) return null;
    if (marks.includes("with")) return null;
    // "Went on to die". "To kill him", "in order to"; "opened fire, killing him" is as sure as the fire.
    if (marks.includes("to") && /^(?:go|come|live)$/.test(head.lemma)) return upwards(sentence, head, steps);
    if (marks.includes("to") || token.xpos === "VB") return "unreal";
    return upwards(sentence, head, steps);
  }
  return /^(?:conj|parataxis|appos|list|dep|dislocated|discourse)$/.test(relation)
    ? upwards(sentence, head, steps)
    : null;
}

/** A noun: what is done about it, or is its own, or stands beside it. */
function ofNoun(sentence: Sentence, token: Token, steps: number): Footing | null {
  if (isOneOfTwo(sentence, token)) return "unreal";
  const dets = dependents(sentence, token.index, "det").map(({ form }) => form.toLowerCase());
  if (dets.some((det) => /^(?:an?|any|another|no|every|each|some|further|future)$/.test(det))) return "unreal";
  if (dependents(sentence, token.index, "amod").some(({ form }) => NOT_YET.test(form))) return "hearsay";
  const head = sentence.tokens[token.head];
  if (!head || steps > FARTHEST) return null;
  const relation = token.deprel.split(":")[0]!;
  const [preposition] = dependents(sentence, token.index, "case").map(({ lemma }) => lemma.toLowerCase());
  if (preposition !== undefined && !BESIDE.has(preposition)) return "unreal";
  if (relation === "nsubj") {
    if (isModal(sentence, head) || IDLE.test(head.lemma)) return "unreal";
    if (head.lemma === "order") return "hearsay";
    return UNTRUE.test(head.lemma) ? "hearsay" : null;
  }
  if (relation === "obj") {
    if (ABOUT.has(head.lemma)) return null;
    // "Ordered the killing of the mayor": mostly it was done, and who did it is told elsewhere.
    if (head.lemma === "order") return "hearsay";
    return TELLS.has(head.lemma) ? null : "unreal";
  }
  if (relation === "nmod" && head.upos === "NOUN") {
    if (/^(?:after|since|following|before|until|during)$/.test(preposition ?? "")) return null;
    if (UNSAID.test(head.lemma)) return "hearsay";
    // "The operation for the capture", "gunmen for the killing": what is set about, and not what came of it.
    if (preposition === "for" && SET_ABOUT.test(head.lemma)) return "unreal";
    return OF_IT.has(head.lemma) ? null : "unreal";
  }
  if (relation === "obl" || relation === "nmod") {
    // "After his death the clan will split", "is wanted for the murder of the mayor".
    const before = /^(?:after|upon|with|by|in|at|on|following|until|before)$/.test(preposition ?? "");
    const ahead =
      before && auxes(sentence, head).some(({ form }) => /^(?:will|would|may|might|could|['’]ll)$/i.test(form));
    if (ahead && !auxes(sentence, head).some(({ form }) => /^(?:have|['’]ve)$/i.test(form))) return "unreal";
    return preposition === "for" && PRICED.test(head.lemma) ? "unreal" : null;
  }
  if (relation === "conj") return head.upos === "NOUN" ? ofNoun(sentence, head, steps + 1) : null;
  return null;
}

/** "His alleged death", "the possible capture". */
const NOT_YET =
  /^(?:alleged|possible|supposed|reported|rumou?red|presumed|apparent|potential|planned|likely|probable|imminent|eventual|future|attempted|next|purported|hypothetical|fake|staged|mock|feigned)$/i;
/** "His death is false", "was exaggerated". */
const UNTRUE =
  /^(?:false|untrue|unfounded|exaggerate|rumou?r|fake|invent|deny|hoax|lie|premature|unconfirmed|unproven|doubt|dispute|rumou?red)$/;
/** "His capture is a matter of weeks", "is unlikely", "failed". */
const IDLE =
  /^(?:matter|likely|unlikely|possible|impossible|inevitable|imminent|expect|plan|fail|foil|thwart|prevent|stop|want|seek|question)$/;
const UNSAID =
  /^(?:rumou?r|report|version|claim|story|theory|talk|account|tale|speculation|hypothesis|possibility|suspicion|fear|belief|allegation)$/;
const SET_ABOUT =
  /^(?:operation|raid|reward|unit|agent|gunman|people|man|gang|group|attack|ambush|money|bounty|price)$/;
const PRICED = /^(?:offer|pay|promise|reward|call|hope|wait|plan|plot|pray|push|press|ask|demand|look|search|hunt)$/;

const upwards = (sentence: Sentence, token: Token, steps: number): Footing | null =>
  ofClause(sentence, token, steps + 1);

const isNoun = ({ upos, xpos }: Token): boolean => upos === "NOUN" || (upos === "PROPN" && xpos !== "VBN");

/** How a sentence tells a deed, by the build from its word up; `once`: it can befall nobody twice. */
export function footingOf(sentence: Sentence, deed: Token, once: boolean): Footing | null {
  if (isNoun(deed)) return ofNoun(sentence, deed, 0);
  if (once && isOften(sentence, deed)) return "unreal";
  const asks = sentence.tokens.at(-1)?.form === "?";
  const up = ofClause(sentence, deed, 0);
  // "Who ordered the raid in which Paz was killed?" knows that he was; "Was Paz killed?" does not.
  return asks && !/^(?:acl|amod|advcl)/.test(deed.deprel) ? "unreal" : up;
}

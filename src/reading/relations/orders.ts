import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { WordClasses } from "../frames/classes.ts";
import type { Clause, Draft, Layers, Words } from "../layers.ts";
import { as, draftOf, inSlot } from "../phrases.ts";
import { wordList } from "../words.ts";

const ORDERS = wordList("order instruction");
const GIVING = wordList("give issue");
const GIVERS = ["group", "person", "organisation", "name", "government", "force"] as const;

/** Sentences back in which the deed is looked for that "the order" or "it" means. */
const BACK = 3;
const KILLING = wordList("kill murder ambush attack kidnap abduct shoot massacre assassinate gun");
/** What else may have been ordered, and "the order" then means. */
const OTHER_ORDERS = wordList(
  "withdraw lift remove transfer release free arrest search raid close audit freeze extradite",
);

/** Whether a deed of blood was told shortly before a word, and nothing else that is ordered. */
export function isDeedTold(
  { sentence, first }: Words,
  { sentences }: Pick<Layers, "sentences">,
  blood: ReadonlySet<string>,
): boolean {
  for (let at = sentence; at >= Math.max(0, sentence - BACK); at -= 1) {
    const { tokens } = sentences[at]!;
    const before = tokens.filter((t) => at < sentence || t.index < first);
    if (before.some((t) => t.upos === "VERB" && OTHER_ORDERS.has(t.lemma))) return false;
    if (before.some((t) => blood.has(t.lemma) || (t.upos === "VERB" && KILLING.has(t.lemma)))) return true;
  }
  return false;
}

/** "the order to close the port": and not to kill anybody. */
const isToDo = ({ tokens }: Sentence, { index }: Token): boolean =>
  tokens[index + 1]?.form === "to" && tokens[index + 2]?.upos === "VERB" && !KILLING.has(tokens[index + 2]!.lemma);

/** "the order", and not "the order to stay away" or "an order of the court". */
const isBare = (sentence: Sentence, noun: Token): boolean =>
  !isToDo(sentence, noun) &&
  dependents(sentence, noun.index, "det").some((t) => /^(?:the|that|this)$/i.test(t.form)) &&
  dependents(sentence, noun.index, "nmod", "acl:relcl", "amod", "compound").length === 0;

/**
 * "The order came from Juan Paz", "Juan Paz gave the order", beside a murder: the deed is his. "The orders come from an
 * aunt": she leads.
 */
export function ordered(
  clause: Clause,
  sentence: Sentence,
  layers: Pick<Layers, "sentences">,
  classes: WordClasses,
  blood: ReadonlySet<string>,
): Draft | null {
  if (clause.form !== "verb") return null;
  const came = clause.lemma === "come";
  if (!came && !GIVING.has(clause.lemma)) return null;
  const order = inSlot(clause, came ? "subject" : "object").find((a) => ORDERS.has(sentence.tokens[a.head]!.lemma));
  const who = (came ? inSlot(clause, "oblique", ["from"]) : inSlot(clause, "subject")).find((a) =>
    GIVERS.some((kind) => classes.of(a.sentence, a.head).has(kind)),
  );
  const noun = order && order.sentence === sentence.index ? sentence.tokens[order.head] : undefined;
  if (!noun || !who) return null;
  const name = classes.nameOf(who);
  const roles = [as("subject", name)];
  const end = Math.max(clause.end, layers.sentences[name.sentence]?.tokens[name.last]?.end ?? 0);
  // "The gang's orders now come from an aunt": whoever gives them leads, while it is so.
  if (noun.xpos === "NNS")
    return came &&
      /^(?:VBP|VBZ)$/.test(sentence.tokens[clause.predicate]!.xpos) &&
      classes.of(who.sentence, who.head).has("person")
      ? draftOf(clause, { kind: "relation", type: "lead", roles, rule: "lead: orders come from", end })
      : null;
  return isBare(sentence, noun) && isDeedTold(order!, layers, blood)
    ? draftOf(clause, { kind: "relation", type: "responsible", roles, rule: "responsible: gave the order", end })
    : null;
}

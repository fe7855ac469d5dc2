import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { phraseOf } from "../clauses/phrases.ts";
import type { WordClasses } from "../frames/classes.ts";
import type { Argument, Clause, Draft, Layers, Words } from "../layers.ts";
import { as, draftOf, inSlot } from "../phrases.ts";
import { wordList } from "../words.ts";

type Known = Pick<Layers, "sentences" | "entities">;

const COMMAND = /^(?:leadership|command|control|helm|reins)$/;

/** The group that a name or a pronoun stands for. */
const groupAt = ({ entities }: Known, sentence: number, head: number): boolean => {
  const entity = entities.at(sentence, head);
  return entity !== null && entities.list[entity.entity]?.kind === "group";
};

/** The name that stands for a relative or an office: "his sister, Ana Paz"; else the words themselves. */
function nameBeside(sentence: Sentence, words: Words, classes: WordClasses): Words {
  const beside = dependents(sentence, words.head, "appos").find((t) => t.upos === "PROPN" && t.index > words.head);
  return beside
    ? classes.nameOf({ ...phraseOf(sentence, beside.index), sentence: sentence.index })
    : classes.nameOf(words);
}

const made = (clause: Clause, sentence: Sentence, who: Words, of: Words | null, rule: string): Draft =>
  draftOf(clause, {
    kind: "relation",
    type: "lead",
    roles: [as("subject", who), ...(of ? [as("object", of)] : [])],
    rule,
    end: Math.max(clause.end, sentence.tokens[who.last]!.end),
  });

/** "Leadership of the gang has fallen to a cousin", "command passed to his brother": he leads it. */
export function passedOn(clause: Clause, sentence: Sentence, layers: Known, classes: WordClasses): Draft | null {
  if (clause.form !== "verb" || !/^(?:pass|fall|go)$/.test(clause.lemma)) return null;
  // "Command of the Pumas passed": the parser may hang the name on the verb.
  const what = dependents(sentence, clause.predicate, "nsubj").find((t) => COMMAND.test(t.lemma.toLowerCase()));
  const who = inSlot(clause, "oblique", ["to"]).find((a) => classes.of(a.sentence, a.head).has("person"));
  if (!what || !who) return null;
  const of = groupOf(sentence, what, clause, layers, classes);
  // "Control of the port passed to his brother", "leadership in the polls": of no gang.
  if (!of && sentence.tokens[what.index + 1]?.upos === "ADP") return null;
  if (!of && !/^(?:leadership|command)$/.test(what.lemma.toLowerCase())) return null;
  return made(clause, sentence, nameBeside(sentence, who, classes), of, "lead: passed on");
}

function groupOf(sentence: Sentence, what: Token, clause: Clause, layers: Known, classes: WordClasses): Words | null {
  const below = dependents(sentence, what.index, "nmod");
  const beside = dependents(sentence, clause.predicate, "nsubj").filter((t) => t.index > what.index);
  const of = [...below, ...beside].find(
    (t) =>
      sentence.tokens.some((c) => c.head === t.index && c.deprel === "case" && c.lemma === "of") &&
      (classes.of(sentence.index, t.index).has("group") || groupAt(layers, sentence.index, t.index)),
  );
  return of ? phraseOf(sentence, of.index) : null;
}

const LEADING = wordList("lead head command run direct");

/** "Juan Paz, who founded the gang, still leads it": what the pronoun stands for is a gang. */
export function leadsIt(clause: Clause, sentence: Sentence, layers: Known, classes: WordClasses): Draft | null {
  if (clause.form !== "verb" || clause.passive || !LEADING.has(clause.lemma)) return null;
  const what = inSlot(clause, "object")[0];
  const who = inSlot(clause, "subject").find((a) => classes.of(a.sentence, a.head).has("person"));
  if (!what || !who || what.sentence !== sentence.index || sentence.tokens[what.head]?.lemma !== "it") return null;
  const gang = groupAt(layers, sentence.index, what.head) ? what : onlyGroup(sentence, what.head, layers);
  return gang && made(clause, sentence, classes.nameOf(who), gang, "lead: leads it");
}

/** The one group that a sentence names before a word. */
function onlyGroup(sentence: Sentence, before: number, { entities }: Known): Words | null {
  const heads = sentence.tokens.filter((t) => {
    const entity = t.index < before ? entities.at(sentence.index, t.index) : null;
    return entity !== null && entities.list[entity.entity]?.kind === "group";
  });
  const found = new Set(heads.map((t) => entities.at(sentence.index, t.index)!.entity));
  const name = heads.find((t) => !heads.some((h) => h.index === t.head));
  return name && found.size === 1 ? { ...phraseOf(sentence, name.index), sentence: sentence.index } : null;
}

const CHIEF = wordList("boss head leader chief commander");

/** "The gang's real boss is his wife, Ana Paz", "the true leader is Juan Paz". */
export function realBoss(clause: Clause, sentence: Sentence, layers: Known, classes: WordClasses): Draft | null {
  if (clause.form !== "copula") return null;
  const boss = inSlot(clause, "subject").find((a) => CHIEF.has(sentence.tokens[a.head]?.lemma ?? ""));
  if (!boss || boss.sentence !== sentence.index || boss.head > clause.predicate) return null;
  const real = dependents(sentence, boss.head, "amod").some((t) => /^(?:real|true|actual|only)$/i.test(t.form));
  if (!real) return null;
  const own: Argument | Words = { ...phraseOf(sentence, clause.predicate), sentence: sentence.index };
  const who = nameBeside(sentence, own, classes);
  if (sentence.tokens[who.head]?.upos !== "PROPN" || !classes.of(who.sentence, who.head).has("person")) return null;
  const whose = dependents(sentence, boss.head, "nmod", "nmod:poss");
  const of = whose.find(
    (t) => classes.of(sentence.index, t.index).has("group") || groupAt(layers, sentence.index, t.index),
  );
  // "the true head of the household"
  if (whose.length > 0 && !of) return null;
  return made(clause, sentence, who, of ? phraseOf(sentence, of.index) : null, "lead: real boss");
}

/** "The gang, still under Juan Paz": whose gang it is. */
export function stillUnder(sentence: Sentence, layers: Known, classes: WordClasses): readonly Draft[] {
  return sentence.tokens.flatMap((under): readonly Draft[] => {
    const led = sentence.tokens[sentence.tokens[under.head]?.head ?? -1];
    const who = sentence.tokens[under.head];
    if (under.form !== "under" || under.deprel !== "case" || !who || !led || who.index < under.index) return [];
    if (!/^(?:still|now|again)$/i.test(sentence.tokens[under.index - 1]?.form ?? "")) return [];
    if (led.index > under.index || who.upos !== "PROPN" || !classes.of(sentence.index, who.index).has("person"))
      return [];
    if (!classes.of(sentence.index, led.index).has("group") && !groupAt(layers, sentence.index, led.index)) return [];
    const name = classes.nameOf({ ...phraseOf(sentence, who.index), sentence: sentence.index });
    const whole = phraseOf(sentence, led.index);
    const gang = { ...whole, last: led.index, head: led.index };
    return [
      {
        kind: "relation",
        type: "lead",
        sentence: sentence.index,
        predicate: who.index,
        start: sentence.tokens[gang.first]!.start,
        end: sentence.tokens[name.last]!.end,
        roles: [as("subject", name), as("object", { ...gang, sentence: sentence.index })],
        figure: null,
        rule: "lead: still under",
      },
    ];
  });
}
